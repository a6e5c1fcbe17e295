"""The conversations about a matter on the ladder as dialogues: each branch, each way out."""

from dataclasses import replace
from datetime import date

import pytest

from domain.agreements import Level, Party, Role
from domain.answers import LeftAsItWas
from domain.ladder_acts import (
    Actor,
    Agree,
    Close,
    Consent,
    Decline,
    Experiment,
    Ground,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Park,
    Promise,
    Question,
    Raise,
    Withdraw,
)
from domain.ladder_moves import Move
from domain.stepping import Concern, ConversationAsked, ReplyGiven, StepAsked, StepChosen
from flows.catalogue import FLOWS, begin_with
from flows.conversation import CONVERSATION
from flows.engine import Ask, Back, Facts
from flows.ladder_agreeing import AGREE, DECLINE, EXPERIMENT
from flows.ladder_aside import MERGE, PARK, WITHDRAW
from flows.ladder_ending import CLOSE, LOOK_BACK
from flows.ladder_facts import conversations
from flows.ladder_moving import LOWER, RAISE
from flows.ladder_promising import PROMISE, PROMISE_KEPT
from flows.ladder_reply import REPLY
from flows.ladder_steps import LADDER_STEPS
from flows.ladder_words import STEP_FLOWS, step_said
from tests.flows.dialogue import DUTCH, hold, hold_open
from tests.flows.example_facts import BARE_FACTS, CONVERSATION_FACTS, LADDER_FACTS, LETTERS, THREAD_FACTS, WAITING

TEXT = "Wie belt, wacht langer dan vijf weken op een gesprek."
MORE = "Er komt elke dinsdag een spreekuur in het buurthuis."


# The words


@pytest.mark.parametrize("text", ["Eens.", "eens", "Ja", "Goed", "Mee eens!"])
def test_what_people_say_among_each_other_is_no_consent(text: str) -> None:
    assert step_said(text) is None
    assert step_said("Akkoord.") is Move.CONSENT


# A new conversation


def test_a_conversation_about_the_practice_has_an_agreed_theme() -> None:
    asked = hold(CONVERSATION, ["praktijk", "[Geld en schulden]", "peelo", TEXT], CONVERSATION_FACTS)

    assert asked == ConversationAsked(TEXT, area="peelo", theme="money")


@pytest.mark.parametrize(
    ("typed", "concern"),
    [("voorwaarden", Concern.CONDITIONS), ("2", Concern.INFORMATION), ("[Ondersteuning]", Concern.SUPPORT)],
)
@pytest.mark.parametrize(
    ("whose", "party"), [("gemeente", Party.MUNICIPALITY), ("samenwerkingsverband", Party.PARTNERSHIP)]
)
def test_a_partys_role_has_the_same_three_subjects_in_both_directions(
    whose: str, party: Party, typed: str, concern: Concern
) -> None:
    asked = hold(CONVERSATION, [whose, typed, "[De hele gemeente]", TEXT], CONVERSATION_FACTS)

    assert asked == ConversationAsked(TEXT, about=party, area=None, theme=concern)


def test_both_directions_read_the_same_but_for_the_party() -> None:
    said = ["\n".join(hold_open(CONVERSATION, [whose, "3", "1"], CONVERSATION_FACTS).lines[2:]) for whose in ("2", "3")]

    first, second = (each.replace("het samenwerkingsverband", "…").replace("de gemeente", "…") for each in said)
    assert first == second


def test_something_else_is_a_theme_of_none() -> None:
    assert hold(CONVERSATION, ["1", "anders", "1", TEXT], CONVERSATION_FACTS).theme is None
    assert hold(CONVERSATION, ["2", "anders", "1", TEXT], CONVERSATION_FACTS).theme is None


def test_an_area_of_another_team_is_one_tap_further() -> None:
    asked = hold(CONVERSATION, ["1", "1", "[Meer gebieden]", "lariks", TEXT], CONVERSATION_FACTS)
    everywhere = hold(CONVERSATION, ["1", "1", "[Meer gebieden]", "overal", TEXT], CONVERSATION_FACTS)

    assert asked.area == "lariks"
    assert everywhere.area is None


def test_without_areas_and_themes_it_still_has_an_end() -> None:
    assert hold(CONVERSATION, ["1", "1", "1", TEXT], {}) == ConversationAsked(TEXT)


def test_a_sentence_behind_the_word_is_not_asked_again() -> None:
    begun = begin_with(CONVERSATION, CONVERSATION_FACTS, TEXT, DUTCH.plain)

    assert isinstance(begun, Ask)
    assert hold(CONVERSATION, ["1", "1", "1"], begun.session.facts).topic == TEXT


def test_a_word_behind_the_word_may_be_the_first_answer() -> None:
    begun = begin_with(CONVERSATION, CONVERSATION_FACTS, "gemeente", DUTCH.plain)

    assert isinstance(begun, Ask)
    assert begun.session.step == "theme"


def test_another_choice_of_whom_it_is_about_asks_for_the_subject_anew() -> None:
    talk = hold_open(CONVERSATION, ["1", Back(), "gemeente"], CONVERSATION_FACTS)

    assert talk.question == "Wat kan beter in de rol van de gemeente?"


# Which conversation


@pytest.mark.parametrize("flow", sorted(STEP_FLOWS))
def test_a_thread_says_itself_which_conversation_is_meant(flow: str) -> None:
    in_thread = hold_open(FLOWS[flow], [], THREAD_FACTS)
    in_private = hold_open(FLOWS[flow], [], LADDER_FACTS)
    with_one = hold_open(FLOWS[flow], [], BARE_FACTS)

    assert in_private.labels == [
        "Gesprek 12: Wachten duurt in Peelo langer dan vijf…",
        "Gesprek 14: Brieven van het loket zijn te moeilijk.",
    ]
    assert in_thread.lines[0].startswith("Gesprek 12: Wachten duurt in Peelo langer dan vijf weken.")
    assert with_one.lines[0].startswith("Gesprek 14: Brieven van het loket zijn te moeilijk.")


@pytest.mark.parametrize("act", ["14", "2", "[Gesprek 14: Brieven van het loket zijn te moeilijk.]", "gesprek 14"])
def test_a_conversation_is_chosen_by_its_number_or_its_place(act: str) -> None:
    assert hold(WITHDRAW, [act, TEXT], LADDER_FACTS) == StepAsked("letters", Withdraw(TEXT))


@pytest.mark.parametrize("facts", [THREAD_FACTS, BARE_FACTS])
def test_a_thread_in_which_the_step_cannot_be_taken_is_never_quietly_another(facts: Facts) -> None:
    talk = hold_open(WITHDRAW, [], {**facts, "escalation": "gone"})

    assert talk.question == "Over welk gesprek gaat het?"
    talk.says("14", TEXT)
    assert talk.outcome == StepAsked("letters", Withdraw(TEXT))


# Replies


@pytest.mark.parametrize(
    ("act", "question"),
    [("1", Question.SEE), ("Waarom gebeurt dit?", Question.WHY), ("3", Question.MEANING), ("[Iets anders]", None)],
)
def test_a_reply_answers_one_of_the_three_questions_or_adds_something(act: str, question: Question | None) -> None:
    assert hold(REPLY, [act, TEXT], THREAD_FACTS) == ReplyGiven("waiting", question, TEXT)


def test_a_question_that_is_known_is_not_asked_for() -> None:
    facts = {**LADDER_FACTS, "question": "meaning"}

    talk = hold_open(REPLY, ["14"], facts)

    assert talk.question == "Wat betekent dit voor de gezamenlijke opdracht?"
    talk.says(TEXT)
    assert talk.outcome == ReplyGiven("letters", Question.MEANING, TEXT)


# What both parties do


@pytest.mark.parametrize(
    ("act", "on"),
    [
        ("[Over 2 weken, 30 november 2026]", date(2026, 11, 30)),
        ("4", date(2026, 12, 14)),
        ("8 weken", date(2027, 1, 11)),
        ("drie weken", date(2026, 12, 7)),
        ("1 december", date(2026, 12, 1)),
    ],
)
def test_an_agreement_has_an_owner_and_a_day_to_look_back(act: str, on: date) -> None:
    agreed = hold(AGREE, [MORE, "[Gemeente]", "[Aanspreekpunt]", act], THREAD_FACTS)

    owner = Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT)
    assert agreed == StepAsked("waiting", Agree(MORE, owner, on))


@pytest.mark.parametrize("act", ["15-11-2026", "16-11-2026", "12-1-2027", "20 weken"])
def test_looking_back_is_after_today_and_within_what_was_agreed(act: str) -> None:
    talk = hold_open(AGREE, [MORE, "1", "1", act], THREAD_FACTS)

    assert talk.remark == "Kies een dag na vandaag, uiterlijk 11 januari 2027."
    assert talk.session.typed("text") == MORE


def test_the_buttons_stay_within_what_was_agreed() -> None:
    talk = hold_open(AGREE, [MORE, "2", "1"], BARE_FACTS)

    assert talk.labels == [
        "Over 2 weken, 30 november 2026",
        "Over 4 weken, 14 december 2026",
        "Over 6 weken, 28 december 2026",
    ]


def test_only_roles_that_somebody_has_are_offered_and_never_a_deputy() -> None:
    municipality = hold_open(AGREE, [MORE, "gemeente"], THREAD_FACTS)
    partnership = hold_open(AGREE, [MORE, "samenwerkingsverband"], THREAD_FACTS)
    unknown = hold_open(AGREE, [MORE, "gemeente"], BARE_FACTS)

    assert municipality.labels == ["Aanspreekpunt", "Bestuurstafel"]
    assert partnership.labels == ["Aanspreekpunt", "Teamleider"]
    assert len(unknown.labels) == 5


def test_a_step_back_changes_the_owner_and_keeps_the_words() -> None:
    agreed = hold(AGREE, [MORE, "1", Back(), "2", "teamleider", "2"], THREAD_FACTS)

    assert agreed.act == Agree(MORE, Actor(Party.PARTNERSHIP, Role.TEAM_LEAD), date(2026, 11, 30))


def test_an_experiment_has_a_question_and_an_end() -> None:
    tried = hold(EXPERIMENT, ["Helpt een spreekuur op dinsdag?", "8"], THREAD_FACTS)

    assert tried == StepAsked("waiting", Experiment("Helpt een spreekuur op dinsdag?", date(2027, 1, 11)))


def test_a_no_has_a_reason() -> None:
    assert hold(DECLINE, [TEXT], THREAD_FACTS) == StepAsked("waiting", Decline(TEXT))
    assert hold_open(DECLINE, ["  "], THREAD_FACTS).remark == "Typ eerst iets, of kies een knop."


# Up and down


@pytest.mark.parametrize(
    ("act", "ground"),
    [("1", Ground.STRUCTURAL), ("groot risico", Ground.RISK), ("[Raakt veel inwoners]", Ground.IMPACT)],
)
def test_going_up_has_a_ground_and_a_sentence_and_is_read_once_more(act: str, ground: Ground) -> None:
    talk = hold_open(RAISE, [act, TEXT], THREAD_FACTS)

    assert f"«{TEXT}»" in talk.lines[-1]
    assert "een trede hoger (tactisch overleg)" in talk.lines[-1]
    talk.says("ja")
    assert talk.outcome == StepAsked("waiting", Raise(Level.TACTICAL, ground, TEXT))


def test_what_is_read_once_more_may_be_changed_or_dropped() -> None:
    changed = hold(RAISE, ["2", TEXT, "[Aanpassen]", MORE, "[Versturen]"], THREAD_FACTS)
    dropped = hold(RAISE, ["2", TEXT, "[Toch niet]"], THREAD_FACTS)

    assert changed.act == Raise(Level.TACTICAL, Ground.RISK, MORE)
    assert dropped == LeftAsItWas()


def test_going_up_is_one_rung_from_where_it_is() -> None:
    assert hold(RAISE, ["14", "2", TEXT, "ja"], LADDER_FACTS).act.to is Level.STRATEGIC


def test_from_the_highest_rung_the_ladder_itself_says_no() -> None:
    top = {**THREAD_FACTS, "conversations": conversations([replace(LETTERS, id="waiting", rung=Level.STRATEGIC)])}

    assert hold(RAISE, ["2", TEXT, "ja"], top).act.to is Level.STRATEGIC


def test_going_down_says_what_goes_back_and_what_is_told() -> None:
    assert hold(LOWER, [TEXT, MORE], THREAD_FACTS) == StepAsked("waiting", Lower(TEXT, MORE))
    assert hold(LOWER, [TEXT, Back(), MORE, TEXT], THREAD_FACTS).act == Lower(MORE, TEXT)


# Beside the road


def test_what_is_parked_has_a_reason_and_comes_back() -> None:
    assert hold(PARK, [TEXT, "1"], THREAD_FACTS) == StepAsked("waiting", Park(date(2026, 11, 23), TEXT))
    assert hold(PARK, [TEXT, "3 januari"], THREAD_FACTS).act.until == date(2027, 1, 3)
    assert hold_open(PARK, [TEXT, "ooit"], THREAD_FACTS).remark.startswith("Ik zoek een datum")


def test_a_conversation_is_merged_into_another_and_never_into_itself() -> None:
    talk = hold_open(MERGE, ["14"], LADDER_FACTS)

    assert talk.labels == ["Gesprek 12: Wachten duurt in Peelo langer dan vijf…", "Toch niet"]
    talk.says("12")
    assert talk.outcome == StepAsked("letters", Merge("waiting"))


def test_without_another_conversation_there_is_nothing_to_merge() -> None:
    assert hold_open(MERGE, [], BARE_FACTS).labels == ["Toch niet"]
    assert hold(MERGE, ["nee"], BARE_FACTS) == LeftAsItWas()


# Promises


def test_a_party_promises_for_itself() -> None:
    promised = hold(PROMISE, [MORE, "[Bestuurstafel]", "4"], THREAD_FACTS)

    promise = Promise("promise-9", MORE, Party.MUNICIPALITY, Role.STRATEGIC, date(2026, 12, 14))
    assert promised == StepAsked("waiting", MakePromise(promise))


def test_a_promise_says_on_whose_behalf_it_is_made() -> None:
    assert "namens de gemeente" in hold_open(PROMISE, [], THREAD_FACTS).lines[0]
    assert "namens het samenwerkingsverband" in hold_open(PROMISE, [], BARE_FACTS).lines[0]


def test_a_promise_that_was_kept_is_one_tap() -> None:
    assert hold(PROMISE_KEPT, ["1"], THREAD_FACTS) == StepAsked("waiting", KeepPromise("promise-1"))
    assert hold(PROMISE_KEPT, ["nog geen"], THREAD_FACTS) == LeftAsItWas()


# The end


@pytest.mark.parametrize(("act", "lesson"), [(TEXT, TEXT), ("geen", "geen"), ("[Geen]", "geen"), ("niets", "geen")])
def test_closing_takes_a_lesson_and_none_is_an_answer_too(act: str, lesson: str) -> None:
    assert hold(CLOSE, [act], THREAD_FACTS) == StepAsked("waiting", Close(lesson))


@pytest.mark.parametrize(
    ("acts", "worked"),
    [(["ja"], True), (["nee"], False), (["een beetje", "ja"], True), (["[Een beetje]", "[Nee, verder praten]"], False)],
)
def test_who_looks_back_says_whether_it_worked(acts: list[str], worked: bool) -> None:
    assert hold(LOOK_BACK, [*acts], THREAD_FACTS) == StepAsked("waiting", LookBack(worked))


def test_a_little_that_was_taken_back_is_forgotten() -> None:
    assert hold(LOOK_BACK, ["een beetje", Back(), "ja"], THREAD_FACTS).act == LookBack(worked=True)


def test_what_was_agreed_stands_beside_the_question_whether_it_works() -> None:
    facts = {**THREAD_FACTS, "agreement": MORE}

    assert f"«{MORE}»" in hold_open(LOOK_BACK, [], facts).lines[0]


# The chooser


def test_the_chooser_shows_what_is_possible_and_what_comes_next() -> None:
    talk = hold_open(LADDER_STEPS, [], THREAD_FACTS)

    assert talk.labels == ["Akkoord", "Niet akkoord", "Afspraak voorstellen", "Opschalen", "Nu niets"]
    assert WAITING.coming in talk.lines[0]


def test_a_step_that_needs_nothing_is_taken_at_once_and_another_begins() -> None:
    assert hold(LADDER_STEPS, ["akkoord"], THREAD_FACTS) == StepAsked("waiting", Consent())
    assert hold(LADDER_STEPS, ["opschalen"], THREAD_FACTS) == StepChosen("waiting", "raise")
    assert hold(LADDER_STEPS, ["nu niets"], THREAD_FACTS) == LeftAsItWas()


def test_where_nothing_is_possible_nothing_is_offered() -> None:
    assert hold_open(LADDER_STEPS, ["14"], LADDER_FACTS).labels == ["Nu niets"]
