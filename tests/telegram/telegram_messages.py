"""Any Message at all, for the properties that hold for every one of them."""

from hypothesis import strategies as st

from chat.message import Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Joined, Phrase, Verbatim

_plain = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
_emoji = st.text(st.sampled_from("👩‍👧‍👦🏳️‍🌈\U0001d518é* _\n\u200b"), max_size=60)
_verbatim = st.builds(Verbatim, _plain | _emoji)
_styled = st.builds(
    lambda key, text: Phrase(key, {"text": text}), st.sampled_from(["telegram-bold", "telegram-italic"]), _plain
)
_pieces = _verbatim | _styled
_joined = st.builds(
    lambda parts, between: Joined(tuple(parts), between),
    st.lists(_pieces, max_size=6),
    st.sampled_from([" ", "", "\n"]),
)
# Long words are drawn by a count: a text of thousands of characters would be slow to find.
_long = st.builds(
    lambda text, between, times: Verbatim(between.join([text] * times)),
    _plain | _emoji,
    st.sampled_from([" ", "", "\n"]),
    st.sampled_from([40, 90, 700]),
)
_many_styles = st.builds(lambda piece, times: Joined((piece,) * times), _styled, st.sampled_from([60, 110, 180]))
words = _pieces | _joined
_any_length = words | _long | _many_styles

_value = st.text("abcdefghij:0123456789", min_size=1, max_size=60)
_choices = st.builds(
    lambda choices: Choices(tuple(choices)), st.lists(st.builds(Choice, _verbatim, _value), max_size=40)
)
_pictures = st.builds(Picture, st.just("0" * 64), _any_length, words)
_links = st.builds(Link, words, st.sampled_from(["https://assen.nl/a?b=c", "http://127.0.0.1:8080", "niets"]))
blocks = st.one_of(
    st.builds(Heading, words | _long),
    st.builds(Text, _any_length),
    st.builds(Note, words | _long),
    st.builds(Quote, _any_length, st.none() | words),
    st.builds(lambda lines: Items(tuple(lines)), st.lists(words, max_size=12)),
    st.builds(lambda line, lines: Items((line, *lines)), _any_length, st.lists(words, max_size=3)),
    st.just(Divider()),
    _links,
    _pictures,
    _choices,
)
messages = st.builds(lambda summary, parts: Message(summary, tuple(parts)), words | _long, st.lists(blocks, max_size=5))
