"""A conversation in words: its opening on every chat, every step as it is read, and the same the other way round."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from chat.message import Choices, Message, Quote
from chat.wording import Wording
from domain.agreements import Agreements, Party, Role
from domain.ladder_acts import Absorb, LookBack, Question, Subject
from domain.ladder_decisions import after as until
from domain.ladder_decisions import before, decisions
from domain.ladder_state import other
from domain.side_by_side import from_content, to_content
from handlers.sandbox.render import Pressing
from handlers.sandbox.render import render as sandbox
from handlers.slack.render import render as slack
from handlers.telegram.render import render as telegram
from handlers.telegram.split import split_with
from messages.escalation import back_here, moved_down, moved_here, moved_up, opening
from messages.escalation_buttons import pressed, value_of
from messages.escalation_meetings import Decided, agenda, closed, council_summary, decision_log, look_back
from messages.escalation_status import Pinned, conversations_list, status
from messages.escalation_steps import contribution, told
from messages.escalation_words import Elsewhere, Told
from messages.plain_text import plain_text
from tests.domain.ladder_walk import START, TEAM, TOWN, WORKER, days, explained, go, mirrored
from tests.example import agreements
from tests.messages.example_conversation import (
    BARE,
    CARD,
    MATTER,
    OTHER,
    TABLE,
    WHY,
    WORDS,
    Talk,
    aside,
    opened,
    talk,
    walked,
)

GOLDEN = Path(__file__).parents[1] / "golden"
DUTCH, ENGLISH = Wording(), Wording("en")
THERE = Elsewhere("Tactisch overleg", "https://chat.example/1")
BACK = Elsewhere("Teamoverleg Noord")
LONG = "Wij zien dat mensen lang wachten en dat is jammer. " * 80


@pytest.fixture
def town() -> Agreements:
    return agreements()


def same_as_golden(name: str, said: str) -> None:
    """With TELVERTEL_WRITE_GOLDEN set the file is written, to be read aloud before it is kept."""
    file = GOLDEN / name
    if os.environ.get("TELVERTEL_WRITE_GOLDEN"):
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


def pretty(payload: object) -> str:
    return json.dumps(payload, ensure_ascii=False, indent=1) + "\n"


def everything(said: Talk) -> Iterator[Message]:
    """All that is said about a conversation in its threads and its forums."""
    whole, forum = said.escalation, said.town.forums[4]
    on_top = next(
        until(whole, at) for at in range(len(whole.history)) if until(whole, at).rung is not whole.history[0].act.rung
    )
    yield opening(said.matter, until(whole, 0), said.town, CARD, WHY, START)
    yield from said.told()
    yield moved_up(said.matter, THERE)
    yield moved_here(replace(said.matter, forum=THERE.forum), on_top, CARD, said.heard(), BACK)
    yield moved_down(said.matter, BACK)
    yield back_here(said.matter, whole, THERE)
    pins = [Pinned(date(2026, 9, 8), each) for each in said.heard()]
    for at in range(len(whole.history)):
        then = until(whole, at)
        yield status(said.matter, then, pins[:at], then.history[-1].at)
        yield agenda(forum, date(2026, 9, 24), [(said.matter, then)], then.history[-1].at)
    yield conversations_list([(said.matter, on_top)], on_top.history[-1].at)
    yield look_back(said.matter, whole)
    yield closed(said.matter, whole, whole.history[-1].at)
    yield decision_log([Decided(said.matter, whole, said.heard(), date(2026, 10, 26))])


def in_plain_words(said: Talk, wording: Wording = DUTCH) -> str:
    return "\n———\n\n".join(plain_text(each, wording) for each in everything(said))


def test_the_opening_on_slack(town: Agreements) -> None:
    message = opening(MATTER, opened(), town, CARD, WHY, START)

    same_as_golden("opening-slack.json", pretty(slack(message, DUTCH, {}, "m1").payload()))


def test_the_opening_on_telegram(town: Agreements) -> None:
    message = opening(MATTER, opened(), town, CARD, WHY, START)

    same_as_golden("opening-telegram.json", pretty(telegram(message, DUTCH).to_json()))


def test_the_opening_in_the_sandbox(town: Agreements) -> None:
    message = opening(MATTER, opened(), town, CARD, WHY, START)

    same_as_golden("opening-sandbox.html", str(sandbox(message, DUTCH, Pressing("imke", "noord", 1, "k"))) + "\n")


def test_the_opening_by_hand_about_the_municipality_with_nothing_known(town: Agreements) -> None:
    by_hand = replace(opened(), opened_by=WORKER, subject=Subject(None, None, None, Party.MUNICIPALITY))

    message = opening(MATTER, by_hand, town, BARE, None, START)

    said = plain_text(message, DUTCH)
    same_as_golden("opening-by-hand.txt", said)
    assert said.count("nog niets") == 3
    assert "De gemeente bracht hierover het laatste kwartaal niets in." in said


def test_a_whole_conversation_as_it_is_read() -> None:
    same_as_golden("conversation.txt", in_plain_words(talk()))


def test_a_whole_conversation_in_english() -> None:
    said = in_plain_words(talk(), ENGLISH)

    assert "Three questions".upper() in said
    assert "gemeente" not in said.casefold()


def test_what_lies_beside_the_road_as_it_is_read(town: Agreements) -> None:
    beside = Talk(MATTER, walked(explained(opened()), aside()), WORDS, town)

    told_so = "\n".join(plain_text(each, DUTCH) for each in beside.told())

    same_as_golden("conversation-aside.txt", told_so)


def test_the_three_questions_stand_there_literally_and_in_their_order(town: Agreements) -> None:
    said = plain_text(opening(MATTER, opened(), town, BARE, WHY, START), DUTCH)

    asked = ["Wat zien we?", "Waarom gebeurt dit?", "Wat betekent dit voor de gezamenlijke opdracht?"]
    assert re.findall(r"^\d\. (.*)$", said, re.MULTILINE) == asked


def test_only_the_opening_calls_anybody_by_name(town: Agreements) -> None:
    first, *rest = everything(talk())

    names = [person.name for person in town.people]
    assert sum(name in plain_text(first, DUTCH) for name in names) == len(Party)
    assert not [name for name in names for each in rest if name in plain_text(each, DUTCH)]


def test_while_a_contact_is_away_the_deputy_is_called(town: Agreements) -> None:
    deputy = next(each.name for each in town.people if each.party is Party.MUNICIPALITY and Role.DEPUTY in each.roles)

    said = plain_text(opening(MATTER, opened(), town, BARE, WHY, START, away={"imke"}), DUTCH)
    nobody = plain_text(
        opening(MATTER, opened(), town, BARE, WHY, START, away=[each.id for each in town.people]), DUTCH
    )

    assert deputy in said
    assert "Imke" not in said
    assert "Imke" in nobody


def test_an_opening_asks_an_answer_within_three_working_days(town: Agreements) -> None:
    said = plain_text(opening(MATTER, opened(), town, BARE, WHY, START), DUTCH)

    assert "uiterlijk 10 september 2026" in said


def swapped(text: str) -> str:
    """The parties' names in each other's place; one column of the card, in capitals, is always the municipality's."""
    pairs = {"de gemeente": "het samenwerkingsverband", "gemeente": "samenwerkingsverband"}
    there = pairs | {new: old for old, new in pairs.items()}
    found = "|".join(sorted(there, key=len, reverse=True))
    return re.sub(found, lambda name: there[name[0]], text)


def sorted_lists(text: str) -> str:
    """With the lines between two empty lines in one order: a list of both parties begins with the municipality."""
    return "\n\n".join("\n".join(sorted(part.splitlines())) for part in text.split("\n\n"))


@pytest.mark.parametrize("about", list(Party))
def test_a_conversation_about_the_other_party_reads_the_same_but_for_the_names(about: Party) -> None:
    here = talk()
    whole = replace(here.escalation, subject=replace(here.escalation.subject, about=about))
    people = tuple(
        person.model_copy(update={"party": None if person.party is None else other(person.party)})
        for person in here.town.people
    )
    town = here.town.model_copy(update={"people": people})
    there = Talk(here.matter, mirrored(whole), here.words, town)

    said, mirror = in_plain_words(replace(here, escalation=whole)), in_plain_words(there)

    assert sorted_lists(swapped(said)) == sorted_lists(mirror)
    assert f"rol van {'de gemeente' if about is Party.MUNICIPALITY else 'het samenwerkingsverband'}" in said


def test_every_message_has_a_summary_of_one_line() -> None:
    for message in everything(talk()):
        summary = DUTCH.plain(message.summary)
        assert summary
        assert "\n" not in summary


def test_every_button_is_short_and_fits_every_chat() -> None:
    rows = [block for message in everything(talk()) for block in message.blocks if isinstance(block, Choices)]

    for choice in (choice for row in rows for choice in row.choices):
        assert len(DUTCH.plain(choice.label)) <= 20
        assert len(choice.value.encode()) <= 60
        assert pressed(choice.value) is not None
    assert all(len(row.choices) <= 8 for row in rows)


def test_a_value_of_another_button_is_none_of_a_conversation() -> None:
    assert pressed("esc:AbCdEfGhIjk:reply") is not None
    assert pressed("esc:AbCdEfGhIjk:fly") is None
    assert pressed("story:yes") is None
    assert value_of("AbCdEfGhIjk", pressed("esc:x:go_up")[1]) == "esc:AbCdEfGhIjk:go_up"  # type: ignore[index]


def test_the_overview_stays_one_message_however_much_is_said() -> None:
    said = talk()
    agreed = said.escalation.agreement
    assert agreed is not None
    promises = tuple(
        replace(each, id=f"{each.id}{number}", what=LONG, party=party)
        for each in said.escalation.promises
        for party in Party
        for number in range(9)
    )
    long = replace(said.escalation, agreement=replace(agreed, what=LONG), promises=promises, lessons=(LONG,))
    pins = [Pinned(date(2026, 9, 8), Told(TEAM, Question.SEE, LONG))] * 30

    message = status(MATTER, long, pins, days(50))

    assert len(split_with(DUTCH)(message)) == 1


def test_an_opening_stays_one_message_with_many_figures(town: Agreements) -> None:
    lines = tuple(replace(CARD.figures[0], subject=f"noord-{number}", area="Peelo") for number in range(6))

    message = opening(MATTER, opened(), town, replace(CARD, figures=lines, answers=lines), WHY, START)

    assert len(split_with(DUTCH)(message)) == 1


def test_an_answer_is_mirrored_word_for_word() -> None:
    message = contribution(MATTER, Told(TOWN, Question.WHY, LONG))

    (quote,) = message.blocks
    assert isinstance(quote, Quote)
    assert DUTCH.plain(quote.words) == LONG
    assert quote.source is not None
    assert DUTCH.plain(quote.source).startswith("gemeente, aanspreekpunt ")
    assert DUTCH.plain(quote.source).endswith("Waarom gebeurt dit?")


def test_words_that_were_taken_back_are_told_nowhere_again() -> None:
    gone = Told(TOWN, Question.WHY, None)

    mirrored_one = plain_text(contribution(MATTER, gone), DUTCH)
    listed = plain_text(status(MATTER, opened(), [Pinned(date(2026, 9, 8), gone)], START), DUTCH)

    assert mirrored_one == "Een antwoord van gemeente, aanspreekpunt is weggehaald.\n"
    assert "Zet een bericht vast" in listed


def test_what_was_merged_is_told_in_both_conversations(town: Agreements) -> None:
    merged = go(explained(), (TEAM, Absorb("other")), at=days(1))
    number = len(merged.history) - 1

    named = Talk(MATTER, merged, {}, town).told()
    unnamed = told(MATTER, merged, number, town)

    assert "gesprek 7".casefold() in plain_text(list(named)[-1], DUTCH).casefold()
    assert unnamed is not None
    assert "een ander gesprek" in plain_text(unnamed, DUTCH)


def test_that_it_did_not_work_is_told_without_blame(town: Agreements) -> None:
    said = talk().escalation
    asked = go(before(said, len(said.history) - 1), (TEAM, LookBack(worked=False)), at=days(49))

    message = told(MATTER, asked, len(asked.history) - 1, town)

    assert message is not None
    assert "het werkt nog niet" in plain_text(message, DUTCH)


def test_the_agenda_always_asks_how_we_work_together(town: Agreements) -> None:
    forum = next(each for each in town.forums if each.id == "tactical")

    empty = plain_text(agenda(forum, date(2026, 9, 24), [], START), DUTCH)
    full = plain_text(agenda(forum, date(2026, 9, 24), [(MATTER, opened()), (OTHER, explained())], START), DUTCH)

    assert "1. Hoe werken we samen?" in empty
    assert "3. Hoe werken we samen?" in full
    assert forum.goal in full


def test_the_council_reads_a_summary_without_anybodys_words() -> None:
    said = talk()
    raised = until(said.escalation, 10)

    summary = plain_text(council_summary(TABLE, raised), DUTCH)

    same_as_golden("council-summary.txt", summary)
    assert not [words for words in WORDS.values() if words in summary]


def test_the_decision_log_says_what_was_heard_from_both(town: Agreements) -> None:
    said = talk()

    heard = [replace(each, on=date(2026, 9, 8)) for each in said.heard()]

    log = plain_text(decision_log([Decided(MATTER, said.escalation, tuple(heard), date(2026, 10, 26))]), DUTCH)

    same_as_golden("decision-log.txt", log)
    assert len(list(decisions(said.escalation))) == 3


def test_the_decision_log_quotes_nobody_because_words_can_be_taken_back() -> None:
    said = talk()

    log = plain_text(decision_log([Decided(MATTER, said.escalation, said.heard())]), DUTCH)

    assert not [words for words in WORDS.values() if words in log]


def test_what_is_told_on_another_day_says_of_which() -> None:
    late = plain_text(contribution(MATTER, Told(TOWN, Question.WHY, "Er is te weinig tijd.", date(2026, 9, 5))), DUTCH)
    at_once = plain_text(contribution(MATTER, Told(TOWN, Question.WHY, "Er is te weinig tijd.")), DUTCH)

    assert "5 september 2026, gemeente, aanspreekpunt" in late
    assert "september" not in at_once


def test_a_log_and_a_list_without_anything_say_so() -> None:
    assert "nog niets besloten" in plain_text(decision_log([Decided(MATTER, opened(), ())]), DUTCH)
    assert "Er loopt nu geen gesprek" in plain_text(conversations_list([], START), DUTCH)


def test_a_card_can_be_kept() -> None:
    assert from_content(json.loads(json.dumps(to_content(CARD)))) == CARD


def test_what_was_learned_stands_in_the_overview() -> None:
    said = talk().escalation

    overview = plain_text(status(MATTER, said, (), days(50)), DUTCH)

    assert "Eerst bellen, dan pas een brief." in overview
