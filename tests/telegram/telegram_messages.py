"""Any Message at all, for the properties that hold for every one of them."""

from hypothesis import strategies as st

from chat.message import Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Joined, Phrase, Verbatim

_plain = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
_emoji = st.text(st.sampled_from("👩‍👧‍👦🏳️‍🌈\U0001d518é* _\n\u200b"), max_size=60)
# Long sentences are drawn by a count: a text of thousands of characters would be slow to find.
_long = st.builds(lambda word, times: " ".join([word] * times), _plain | _emoji, st.sampled_from([1, 2, 90, 700]))
_verbatim = st.builds(Verbatim, _plain | _emoji | _long)
_styled = st.builds(
    lambda key, text: Phrase(key, {"text": text}), st.sampled_from(["telegram-bold", "telegram-italic"]), _plain
)
_pieces = _verbatim | _styled
words = (
    _pieces
    | st.builds(
        lambda parts, between: Joined(tuple(parts), between),
        st.lists(_pieces, max_size=8),
        st.sampled_from([" ", "", "\n"]),
    )
    | st.builds(lambda piece, times: Joined((piece,) * times), _styled, st.sampled_from([60, 110, 180]))
)

_value = st.text("abcdefghij:0123456789", min_size=1, max_size=60)
_choices = st.builds(
    lambda choices: Choices(tuple(choices)), st.lists(st.builds(Choice, _verbatim, _value), max_size=40)
)
_pictures = st.builds(Picture, st.just("0" * 64), words, words)
_links = st.builds(Link, words, st.sampled_from(["https://assen.nl/a?b=c", "http://127.0.0.1:8080", "niets"]))
blocks = (
    st.builds(Heading, words)
    | st.builds(Text, words)
    | st.builds(Note, words)
    | st.builds(Quote, words, st.none() | words)
    | st.builds(lambda lines: Items(tuple(lines)), st.lists(words, max_size=12))
    | st.just(Divider())
    | _links
    | _pictures
    | _choices
)
messages = st.builds(lambda summary, parts: Message(summary, tuple(parts)), words, st.lists(blocks, max_size=8))
