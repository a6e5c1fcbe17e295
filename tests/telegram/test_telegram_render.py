"""A Message as Telegram shows it: text, entities counted in UTF-16, and a keyboard that a phone can hold."""

import pytest
from hypothesis import HealthCheck, given, settings

from chat.message import Block, Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.message_json import from_json, to_json
from chat.wording import Joined, Phrase, Verbatim, Wording, Words
from handlers.telegram.render import Rendered, Unrenderable, render
from handlers.telegram.split import split_with
from handlers.telegram.styled import clean, units
from tests.peers import telegram_limits as limits
from tests.telegram.telegram_messages import messages

_DUTCH = Wording("nl")
_SUMMARY = Verbatim("Weekbericht")
# The messages are long on purpose, so that each takes its time.
_MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def _entity_texts(rendered: Rendered) -> list[tuple[str, str]]:
    encoded = rendered.text.encode("utf-16-le")
    return [
        (entity.type, encoded[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le"))
        for entity in rendered.entities
    ]


def _bold(text: str) -> Phrase:
    return Phrase("telegram-bold", {"text": text})


def test_blocks_stand_below_each_other_in_their_styles() -> None:
    message = Message(
        _SUMMARY,
        (
            Heading(Verbatim("Tellen")),
            Text(Joined((Verbatim("Het was"), _bold("12")))),
            Items((Verbatim("Noord: 5"), Verbatim("Zuid: 7"))),
            Quote(Verbatim("Fijn."), Verbatim("een professional")),
            Note(Verbatim("Bron: CBS")),
            Divider(),
        ),
    )

    rendered = render(message, _DUTCH)

    assert rendered.text == (
        "Tellen\nHet was 12\n\n• Noord: 5\n• Zuid: 7\n\nFijn.\n— een professional\n\nBron: CBS\n\n———"
    )
    assert _entity_texts(rendered) == [
        ("bold", "Tellen"),
        ("bold", "12"),
        ("blockquote", "Fijn."),
        ("italic", "een professional"),
        ("italic", "Bron: CBS"),
    ]


def test_small_remarks_stand_right_below_each_other() -> None:
    notes = (Note(Verbatim("Bron: CBS")), Note(Verbatim("Voorlopig")))
    message = Message(_SUMMARY, (Text(Verbatim("Het was 12")), *notes, Text(Verbatim("Praat erover."))))

    rendered = render(message, _DUTCH)

    assert rendered.text == "Het was 12\n\nBron: CBS\nVoorlopig\n\nPraat erover."
    assert _entity_texts(rendered) == [("italic", "Bron: CBS"), ("italic", "Voorlopig")]


def test_entities_are_counted_in_utf_16_so_emoji_do_not_shift_them() -> None:
    message = Message(_SUMMARY, (Text(Joined((Verbatim("👩‍👧 \U0001d518"), _bold("vet 🎈"), Verbatim("na")))),))

    rendered = render(message, _DUTCH)

    assert _entity_texts(rendered) == [("bold", "vet 🎈")]
    assert rendered.entities[0].offset == 9


def test_a_persons_own_words_never_become_markup() -> None:
    rendered = render(Message(_SUMMARY, (Text(Verbatim("*niet vet* <b>_zo_</b> & [a](b)")),)), _DUTCH)

    assert rendered.text == "*niet vet* <b>_zo_</b> & [a](b)"
    assert rendered.entities == ()


def test_half_a_surrogate_pair_does_not_stop_a_message() -> None:
    rendered = render(Message(_SUMMARY, (Text(Verbatim("a\ud83db")),)), _DUTCH)

    assert rendered.text == "a\ufffdb"


def test_the_summary_is_not_shown_beside_blocks_that_say_it() -> None:
    assert render(Message(_SUMMARY, (Text(Verbatim("Alles")),)), _DUTCH).text == "Alles"


@pytest.mark.parametrize("blocks", [(), (Text(Verbatim(" \u200b")),), (Choices((Choice(Verbatim("Ja"), "ja"),)),)])
def test_the_summary_stands_in_for_blocks_that_show_nothing(blocks: tuple[Block, ...]) -> None:
    assert render(Message(_SUMMARY, blocks), _DUTCH).text == "Weekbericht"


def test_short_buttons_stand_two_in_a_row_and_long_ones_alone() -> None:
    labels = ["Ja", "Nee", "Dat weet ik nog niet precies", "Later"]
    message = Message(_SUMMARY, (Choices(tuple(Choice(Verbatim(label), f"v:{label[:3]}") for label in labels)),))

    keyboard = render(message, _DUTCH).keyboard

    assert keyboard is not None
    assert [[button.text for button in row] for row in keyboard.inline_keyboard] == [
        ["Ja", "Nee"],
        ["Dat weet ik nog niet precies"],
        ["Later"],
    ]
    assert keyboard.inline_keyboard[0][0].callback_data == "v:Ja"


@pytest.mark.parametrize("value", ["", "x" * 65, "é" * 33])
def test_a_choice_that_cannot_come_back_is_refused_when_the_message_is_made(value: str) -> None:
    message = Message(_SUMMARY, (Choices((Choice(Verbatim("Ja"), value),)),))

    with pytest.raises(Unrenderable):
        split_with(_DUTCH)(message)


def test_a_link_to_the_own_machine_is_written_out_because_telegram_takes_none() -> None:
    message = Message(
        _SUMMARY,
        (Link(Verbatim("De pagina"), "https://assen.nl/x"), Link(Verbatim("Proef"), "http://localhost:8080/")),
    )

    rendered = render(message, _DUTCH)

    assert rendered.text == "De pagina\n\nProef: http://localhost:8080/"
    assert [(entity.type, entity.url) for entity in rendered.entities] == [("text_link", "https://assen.nl/x")]


def test_a_picture_is_a_photo_whose_caption_carries_its_title_and_facts() -> None:
    picture = Picture("ab" * 32, Verbatim("12 in week 20, gewoon."), Verbatim("Meldingen"))

    rendered = render(Message(_SUMMARY, (picture,)), _DUTCH)

    assert rendered.picture == "ab" * 32
    assert rendered.text == "Meldingen\n12 in week 20, gewoon."
    assert _entity_texts(rendered) == [("bold", "Meldingen")]


def test_text_and_picture_in_one_message_are_refused_until_they_are_split() -> None:
    picture = Picture("ab" * 32, Verbatim("feit"), Verbatim("Titel"))

    with pytest.raises(Unrenderable):
        render(Message(_SUMMARY, (Text(Verbatim("tekst")), picture)), _DUTCH)


def test_the_preview_shows_the_very_call() -> None:
    message = Message(_SUMMARY, (Text(_bold("x")), Choices((Choice(Verbatim("Ja"), "ja"),))))

    assert render(message, _DUTCH).to_json() == {
        "method": "sendMessage",
        "text": "x",
        "entities": [{"type": "bold", "offset": 0, "length": 1}],
        "reply_markup": {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]},
    }


_DOUBT: tuple[Words, ...] = (Phrase("message-doubtful"), Phrase("telegram-topic-gone"))


@given(messages)
@_MANY
def test_every_part_of_any_message_is_one_call_that_telegram_takes(message: Message) -> None:
    parts = split_with(_DUTCH)(message)

    assert parts
    for part in parts:
        rendered = render(part, _DUTCH, *_DOUBT)
        entities = [entity.to_dict() for entity in rendered.entities]
        check = limits.check_text if rendered.picture is None else limits.check_caption
        check(rendered.text, entities)
        limits.check_keyboard(rendered.keyboard.to_dict() if rendered.keyboard else None)
        assert rendered.text == clean(rendered.text)


@given(messages)
@_MANY
def test_every_word_button_and_picture_of_any_message_is_in_its_parts_in_order(message: Message) -> None:
    rendered = [render(part, _DUTCH) for part in split_with(_DUTCH)(message)]

    told = "".join(" ".join(each.text for each in rendered).split())
    for word in (word for block in message.blocks for word in _words(block)):
        assert word in told
    values = [
        button.callback_data
        for each in rendered
        if each.keyboard
        for row in each.keyboard.inline_keyboard
        for button in row
    ]
    assert values == [
        choice.value for block in message.blocks if isinstance(block, Choices) for choice in block.choices
    ]
    assert [each.picture for each in rendered if each.picture] == [picture.sha256 for picture in message.pictures]


@given(messages)
@_MANY
def test_a_part_is_not_split_again_and_survives_the_outbox(message: Message) -> None:
    split = split_with(_DUTCH)

    for part in split(message):
        assert split(part) == (part,)
        assert from_json(to_json(part)) == part


def _words(block: object) -> list[str]:
    """The words of a block that must be seen; those that no reader could see may be left out."""
    match block:
        case Heading(said) | Text(said) | Note(said):
            texts = [said]
        case Quote(said, source):
            texts = [said] + ([source] if source else [])
        case Items(lines):
            texts = list(lines)
        case Picture(_, alt, title):
            texts = [alt, title]
        case Link(label, _):
            texts = [label]
        case _:
            texts = []
    return [word for text in texts for word in clean(_DUTCH.plain(text)).split() if units(word) < 3000 and _seen(word)]


def _seen(word: str) -> bool:
    return any(character.isalnum() for character in word)
