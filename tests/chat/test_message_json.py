"""Messages on their way to the outbox's JSON and back."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat import message as m
from chat.message_json import from_json, to_json
from chat.wording import Joined, Phrase, Verbatim

_names = st.text("abcdefghij-", min_size=1, max_size=12)
_values = (
    st.text()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.datetimes(timezones=st.just(UTC))
)
_flat = st.builds(Verbatim, st.text()) | st.builds(Phrase, _names, st.dictionaries(_names, _values, max_size=3))
_words = st.recursive(
    _flat,
    lambda inner: (
        st.builds(Joined, st.lists(inner, max_size=3).map(tuple), st.text(max_size=3))
        | st.builds(Phrase, _names, st.dictionaries(_names, _values | inner, max_size=3))
    ),
    max_leaves=6,
)
_blocks = st.one_of(
    st.builds(m.Heading, _words),
    st.builds(m.Text, _words),
    st.builds(m.Items, st.lists(_words, max_size=3).map(tuple)),
    st.builds(m.Quote, _words, st.none() | _words),
    st.builds(m.Note, _words),
    st.builds(m.Picture, st.text("0123456789abcdef", min_size=64, max_size=64), _words, _words),
    st.builds(m.Choices, st.lists(st.builds(m.Choice, _words, st.text(max_size=20)), max_size=3).map(tuple)),
    st.builds(m.Link, _words, st.text()),
    st.builds(m.Divider),
)
messages = st.builds(m.Message, _words, st.lists(_blocks, max_size=5).map(tuple))


@given(messages)
def test_a_message_comes_back_from_json_as_it_was(message: m.Message) -> None:
    written = json.dumps(to_json(message))

    assert from_json(json.loads(written)) == message


def test_an_argument_named_is_survives() -> None:
    message = m.Message(Phrase("x", {"is": "decimal", "value": "5", "args": date(2026, 5, 11)}))

    assert from_json(to_json(message)) == message


def test_a_moment_keeps_its_zone() -> None:
    at = datetime(2026, 5, 11, 7, tzinfo=UTC)

    assert from_json(to_json(m.Message(Phrase("x", {"at": at})))).summary == Phrase("x", {"at": at})


@pytest.mark.parametrize("written", [{}, {"is": "Message"}, {"is": "Phrase", "key": "x", "args": {}}, {"is": "os"}])
def test_what_is_no_message_is_refused(written: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="message"):
        from_json(written)


def test_a_message_holds_no_fractions_of_a_machine() -> None:
    with pytest.raises(TypeError):
        to_json(m.Message(Phrase("x", {"n": 0.1})))
