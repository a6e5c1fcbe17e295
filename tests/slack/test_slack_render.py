"""What Slack is sent: within its limits, every word in the text, nobody's words read as markup."""

import html
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SlackModel

from chat.message import Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Joined, Phrase, Verbatim, Wording
from handlers.slack.render import SlackMessage, read_aloud, render
from handlers.slack.split import splitter

WORDING = Wording("nl")

texts = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "",
            " ",
            "<!here> & <@U1>",
            "*vet* _schuin_ `code` ~weg~",
            "> geen citaat",
            "lang " * 900,
            "&" * 3000,
            "a\n" * 900,
        ]
    ),
)
words = texts.map(Verbatim) | st.lists(texts.map(Verbatim), max_size=3).map(lambda parts: Joined(tuple(parts)))
choices = st.builds(Choice, words, st.text("abc:-123", min_size=1, max_size=60))
blocks = st.one_of(
    st.builds(Heading, words),
    st.builds(Text, words),
    st.builds(Items, st.lists(words, max_size=5).map(tuple)),
    st.builds(Quote, words, st.none() | words),
    st.builds(Note, words),
    st.builds(Picture, st.text("0123456789abcdef", min_size=64, max_size=64), words, words),
    st.builds(Choices, st.lists(choices, max_size=30).map(tuple)),
    st.builds(Link, words, st.text("abc|>&/ ", max_size=80).map(lambda rest: f"https://example.nl/{rest}")),
    st.just(Divider()),
)
messages = st.builds(Message, words, st.lists(blocks, max_size=8).map(tuple))


def shown(message: Message) -> SlackMessage:
    return render(message, WORDING, {picture.sha256: "F01" for picture in message.pictures}, "m" * 40)


def said(message: Message) -> str:
    return " ".join([WORDING.plain(message.summary), *(read_aloud(block, WORDING) for block in message.blocks)])


@settings(deadline=None, max_examples=30)
@given(messages)
def test_every_message_renders_within_slacks_limits(message: Message) -> None:
    for part in splitter(WORDING)(message):
        rendered = shown(part)

        assert len(rendered.text) <= 12_000
        assert len(rendered.blocks) <= 49
        assert len(json.dumps(rendered.blocks, ensure_ascii=False)) <= 12_000
        for block in rendered.blocks:
            assert SlackModel.parse(block).to_dict() == block
            assert len(block["block_id"]) <= 255


@settings(deadline=None, max_examples=30)
@given(messages)
def test_no_word_of_a_message_is_missing_from_the_text_that_is_read_aloud(message: Message) -> None:
    text = "".join(html.unescape(shown(part).text) for part in splitter(WORDING)(message))

    # A part may end in the middle of white space, and a word of thousands of letters may be broken.
    heard = "".join(re.findall(r"\w+", text))
    assert all(word in heard for word in re.findall(r"\w+", said(message)) if len(word) < 300)


@settings(deadline=None, max_examples=30)
@given(messages)
def test_nobodys_words_become_a_mention_a_link_or_markup(message: Message) -> None:
    for part in splitter(WORDING)(message):
        rendered = shown(part)

        assert "<" not in rendered.text
        for block in rendered.blocks:
            for text in mrkdwn_of(block):
                assert text["verbatim"] is True
                assert "<!" not in text["text"]
                assert "<@" not in text["text"]


def mrkdwn_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    candidates = [block.get("text"), *(block.get("elements") or [])]
    return [text for text in candidates if isinstance(text, dict) and text.get("type") == "mrkdwn"]


@pytest.mark.parametrize("text", ["*vet*", "_schuin_", "~weg~", "`code`", "> citaat"])
def test_a_persons_stars_and_dashes_are_shown_as_they_are(text: str) -> None:
    [block] = shown(Message(Verbatim("x"), (Text(Verbatim(text)),))).blocks

    assert block["type"] == "rich_text"
    assert block["elements"][0]["elements"] == [{"type": "text", "text": text}]


def test_our_own_bold_is_bold_and_a_persons_words_in_it_stay_theirs() -> None:
    [block] = shown(Message(Verbatim("x"), (Text(Phrase("help-tell")),))).blocks

    assert block["text"]["text"].startswith("*vertel* ")


def test_the_same_message_and_marker_give_the_same_blocks() -> None:
    message = Message(Verbatim("x"), (Heading(Verbatim("Weekbericht")), Divider(), Text(Verbatim("tekst"))))

    assert shown(message) == shown(message)
    assert [block["block_id"] for block in shown(message).blocks] == [f"tv-{'m' * 40}-{n}" for n in range(3)]
    assert shown(message).payload()["metadata"] == {"event_type": "telvertel", "event_payload": {"marker": "m" * 40}}


def test_a_picture_without_a_file_shows_its_words() -> None:
    message = Message(
        Verbatim("x"), (Picture("a" * 64, alt=Verbatim("Het aantal daalt."), title=Verbatim("Jeugdhulp")),)
    )

    rendered = render(message, WORDING, {}, "m")

    assert "Het aantal daalt." in json.dumps(rendered.blocks)
    assert not [block for block in rendered.blocks if block["type"] == "image"]


def test_buttons_with_long_labels_are_numbered_under_their_list() -> None:
    label = "een heel lang antwoord " * 5
    message = Message(Verbatim("x"), (Choices((Choice(Verbatim(label), "a"), Choice(Verbatim("kort"), "b"))),))

    listed, buttons = shown(message).blocks

    assert listed["text"]["text"].startswith("1. een heel lang antwoord")
    assert [(button["text"]["text"], button["value"]) for button in buttons["elements"]] == [("1", "a"), ("2", "b")]


def test_a_message_that_is_too_long_becomes_numbered_messages() -> None:
    message = Message(Verbatim("Weekbericht"), tuple(Text(Verbatim("woord " * 400)) for _ in range(10)))

    parts = splitter(WORDING)(message)

    assert len(parts) > 1
    assert shown(parts[0]).text.startswith(f"Weekbericht (1/{len(parts)})\n")
    assert sum(len(part.blocks) for part in parts) == 10


def test_the_summary_is_not_read_twice() -> None:
    message = Message(Verbatim("Noord, week 20"), (Heading(Verbatim("Noord – week 20")), Text(Verbatim("tekst"))))  # noqa: RUF001

    assert shown(message).text == "Noord – week 20\ntekst"  # noqa: RUF001
