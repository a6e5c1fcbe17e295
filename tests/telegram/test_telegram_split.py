"""One digest-like message as the several that Telegram needs."""

from chat.message import Choice, Choices, Heading, Items, Message, Picture, Quote, Text
from chat.wording import Joined, Phrase, Verbatim, Wording
from handlers.telegram.render import render
from handlers.telegram.split import split_with

_DUTCH = Wording("nl")
_SUMMARY = Verbatim("Weekbericht")
_CHART = Picture("ab" * 32, Verbatim("12 in week 20."), Verbatim("Meldingen"))


def _shown(message: Message) -> list[str]:
    return [render(part, _DUTCH).text for part in split_with(_DUTCH)(message)]


def test_a_message_that_fits_is_left_as_it_is() -> None:
    message = Message(_SUMMARY, (Heading(Verbatim("Kop")), Text(Verbatim("Tekst"))))

    assert split_with(_DUTCH)(message) == (message,)


def test_text_goes_first_with_the_buttons_and_then_each_picture() -> None:
    other = Picture("cd" * 32, Verbatim("7 in week 20."), Verbatim("Gesprekken"))
    buttons = Choices((Choice(Verbatim("Vertellen"), "vertel"),))
    message = Message(_SUMMARY, (Text(Verbatim("Eerst")), _CHART, Text(Verbatim("Daarna")), buttons, other))

    parts = split_with(_DUTCH)(message)

    assert [render(part, _DUTCH).text for part in parts] == [
        "Eerst\n\nDaarna",
        "Meldingen\n12 in week 20.",
        "Gesprekken\n7 in week 20.",
    ]
    assert [render(part, _DUTCH).keyboard is not None for part in parts] == [True, False, False]


def test_a_message_of_pictures_alone_gets_no_empty_text_before_it() -> None:
    assert _shown(Message(_SUMMARY, (_CHART,))) == ["Meldingen\n12 in week 20."]


def test_a_long_caption_goes_before_its_picture_and_the_picture_points_at_it() -> None:
    facts = "Week 20: 12 meldingen. " * 60
    picture = Picture("ab" * 32, Verbatim(facts), Verbatim("Meldingen"))

    text, photo = _shown(Message(_SUMMARY, (picture,)))

    assert text == f"Meldingen\n{facts.strip()}"
    assert photo == "Meldingen\nDe cijfers staan in het bericht hierboven."


def test_long_text_is_broken_between_blocks_before_it_is_broken_between_words() -> None:
    first, second = "a" * 10 + " ", "b" * 10 + " "
    message = Message(_SUMMARY, (Text(Verbatim(first * 200)), Text(Verbatim(second * 200))))

    assert [set(text.split()) for text in _shown(message)] == [{"a" * 10}, {"b" * 10}]


def test_long_text_is_broken_between_lines_before_it_is_broken_within_one() -> None:
    lines = [f"regel {number} " + "woord " * 20 for number in range(60)]

    shown = _shown(Message(_SUMMARY, (Text(Verbatim("\n".join(lines))),)))

    assert len(shown) > 1
    assert [line.strip() for text in shown for line in text.split("\n")] == [line.strip() for line in lines]


def test_a_heading_is_not_left_behind_by_what_it_heads() -> None:
    message = Message(
        _SUMMARY,
        (Text(Verbatim("a " * 1500)), Heading(Verbatim("Vertellen")), Text(Verbatim("b " * 1000))),
    )

    first, second = _shown(message)

    assert "Vertellen" not in first
    assert second.startswith("Vertellen\nb b")


def test_styles_and_bullets_survive_a_break() -> None:
    bold = Phrase("telegram-bold", {"text": "belangrijk"})
    message = Message(_SUMMARY, (Items(tuple(Joined((Verbatim("woord " * 30), bold)) for _ in range(40))),))

    parts = [render(part, _DUTCH) for part in split_with(_DUTCH)(message)]

    assert len(parts) > 1
    assert sum(len(part.entities) for part in parts) == 40
    assert sum(part.text.count("• ") for part in parts) == 40


def test_a_quotation_stays_a_quotation_and_keeps_its_source() -> None:
    message = Message(_SUMMARY, (Quote(Verbatim("zin. " * 1500), Verbatim("een professional")),))

    parts = [render(part, _DUTCH) for part in split_with(_DUTCH)(message)]

    assert all(part.entities[0].type == "blockquote" for part in parts)
    assert parts[-1].text.endswith("een professional")


def test_more_buttons_than_a_phone_can_hold_go_over_several_messages() -> None:
    buttons = Choices(tuple(Choice(Verbatim(f"Keuze {number}"), f"k:{number}") for number in range(60)))

    parts = [render(part, _DUTCH) for part in split_with(_DUTCH)(Message(_SUMMARY, (buttons,)))]

    assert [part.text for part in parts] == ["Weekbericht", *["Hieronder staan nog meer keuzes."] * 2]
