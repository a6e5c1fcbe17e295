"""The story as a dialogue: each branch, each way out."""

import pytest

from chat.wording import Wording
from domain.answers import Discarded, PromptPutOff, PutOff, SignalInstead
from domain.stories import AboutResident, Audience, StoryKind, StoryTold
from flows.engine import Ask, Tapped, Typed, advance, as_message, begin
from flows.story import SETBACK, STORY, remind
from tests.flows.dialogue import hold, hold_open, written
from tests.flows.example_facts import STORY_FACTS, WEEKLY_FACTS

TOLD = "Een vader bracht zelf de buren bij elkaar."


def told(**changes: object) -> StoryTold:
    story = {"text": TOLD, "prompt": None, "goal": "fitting", "audience": Audience.DIGEST} | changes
    return StoryTold(**story)  # type: ignore[arg-type]


def test_a_story_is_one_text_and_three_taps() -> None:
    assert hold(STORY, [TOLD, "[Passend]", "[Nee]", "[Ja, in het weekbericht]"], STORY_FACTS) == told()


def test_the_weekly_question_goes_with_its_story() -> None:
    assert hold(STORY, [TOLD, "passend", "nee", "ja"], WEEKLY_FACTS) == told(prompt="change")


@pytest.mark.parametrize(
    ("press", "audience"),
    [
        ("[Ja, in het weekbericht]", Audience.DIGEST),
        ("[Ja, en ook voor het overleg]", Audience.BOTH_PARTIES),
        ("[Alleen mijn team]", Audience.TEAM),
        ("[Alleen meetellen]", Audience.NOBODY),
    ],
)
def test_the_teller_chooses_who_reads_it(press: str, audience: Audience) -> None:
    assert hold(STORY, [TOLD, "passend", "nee", press], STORY_FACTS) == told(audience=audience)


@pytest.mark.parametrize("act", ["overslaan", "[Iets anders]"])
def test_a_story_needs_no_goal(act: str) -> None:
    assert hold(STORY, [TOLD, act, "nee", "ja"], STORY_FACTS) == told(goal=None)


def test_an_anonymous_story_says_so_and_can_still_be_turned_back() -> None:
    anonymous = [TOLD, "passend", "nee", "[Anoniem]", "[Ja, anoniem]"]

    assert hold(STORY, [*anonymous, "ja"], STORY_FACTS) == told(anonymous=True)
    assert hold(STORY, [*anonymous, "[Toch niet anoniem]", "[Nee, gewoon]", "ja"], STORY_FACTS) == told()


def test_a_resident_who_agreed_may_be_quoted() -> None:
    story = hold(STORY, [TOLD, "passend", "[Ja, en die vindt het goed]", "ja"], STORY_FACTS)

    assert story == told(about_resident=AboutResident.ASKED)


def test_a_resident_who_was_not_asked_is_shared_with_nobody() -> None:
    review = hold_open(STORY, [TOLD, "passend", "[Ja, maar niet gevraagd]"], STORY_FACTS)

    assert review.labels == ["Algemener maken", "Hoe vraag ik dat?", "Alleen meetellen", "Weggooien"]
    story = hold(STORY, [TOLD, "passend", "[Ja, maar niet gevraagd]", "[Alleen meetellen]"], STORY_FACTS)
    assert story == told(about_resident=AboutResident.NOT_ASKED, audience=Audience.NOBODY)


def test_an_audience_that_was_chosen_before_does_not_outlive_another_answer_about_the_resident() -> None:
    review = hold_open(STORY, [TOLD, "passend", "nee"], STORY_FACTS)
    old_press = Tapped(Audience.DIGEST)

    review.says("terug", "[Ja, maar niet gevraagd]", old_press)

    assert review.outcome is None
    assert review.remark == "Dat begrijp ik niet. Kies een knop, of typ: help."


def test_the_words_to_ask_a_resident_are_at_hand() -> None:
    leave = hold_open(STORY, [TOLD, "passend", "[Ja, maar niet gevraagd]", "[Hoe vraag ik dat?]"], STORY_FACTS)

    assert "Ik noem uw naam niet." in leave.lines[-1]
    leave.says("[Klaar]", "[Ja, en die vindt het goed]", "ja")
    assert leave.outcome == told(about_resident=AboutResident.ASKED)


def test_a_changed_text_comes_back_to_the_preview() -> None:
    talk = hold_open(
        STORY, [TOLD, "passend", "nee", "[Aanpassen]", "Een moeder bracht de buren bij elkaar."], STORY_FACTS
    )

    assert talk.session.step == "review"
    assert hold_open(STORY, [TOLD, "passend", "nee", "[Aanpassen]", "terug"], STORY_FACTS).session.step == "review"
    talk.says("ja")
    assert talk.outcome == told(text="Een moeder bracht de buren bij elkaar.")


def test_a_short_story_is_asked_about_once() -> None:
    kept = hold(STORY, ["Het lukte.", "[Sla zo op]", "passend", "nee", "ja"], STORY_FACTS)
    longer = hold(STORY, ["Het lukte.", "De tafel zat vol.", "passend", "nee", "ja"], STORY_FACTS)

    assert kept == told(text="Het lukte.")
    assert longer == told(text="Het lukte.\nDe tafel zat vol.")


def test_a_sentence_that_was_added_does_not_outlive_the_text_that_it_was_added_to() -> None:
    acts = ["Het lukte.", "De tafel zat vol.", "passend", "nee", "[Aanpassen]", "Niets lukte.", "[Sla zo op]", "ja"]

    assert hold(STORY, acts, STORY_FACTS) == told(text="Niets lukte.")


def test_a_story_can_be_thrown_away_in_the_preview() -> None:
    assert hold(STORY, [TOLD, "passend", "nee", "[Weggooien]"], STORY_FACTS) == Discarded()


@pytest.mark.parametrize(
    ("act", "outcome"),
    [
        ("[Signaal]", SignalInstead()),
        ("[Deze week niet]", PromptPutOff(PutOff.NOT_THIS_WEEK)),
        ("deze week niet", PromptPutOff(PutOff.NOT_THIS_WEEK)),
        ("[Later]", PromptPutOff(PutOff.NEXT_WORKDAY)),
        ("morgen", PromptPutOff(PutOff.NEXT_WORKDAY)),
    ],
)
def test_the_weekly_question_can_be_put_off_with_one_tap(act: str, outcome: object) -> None:
    assert hold(STORY, [act], WEEKLY_FACTS) == outcome


def test_pressing_tell_asks_for_the_text_without_greeting_again() -> None:
    talk = hold_open(STORY, ["[Vertellen]"], WEEKLY_FACTS)

    assert talk.question == "Vertel het maar. Typ je verhaal hieronder."
    assert not talk.labels
    talk.says(TOLD, "passend", "nee", "ja")
    assert talk.outcome == told(prompt="change")


def test_the_agreed_question_may_be_asked_of_who_comes_by_themselves() -> None:
    facts = {**STORY_FACTS, "prompt": "learned", "question": "Wat leerde je?"}

    assert hold_open(STORY, [], facts).question == "Wat leerde je?"


def test_a_text_is_kept_whole_up_to_its_limit_and_never_cut() -> None:
    longest, too_long = "ja " * 1333, "nee " * 1001

    refused = hold_open(STORY, [Typed(too_long)], STORY_FACTS)

    assert refused.remark == "Je tekst is te lang. Kun je het korter maken? Maximaal 4.000 tekens."
    assert hold(STORY, [Typed(longest), "overslaan", "nee", "ja"], STORY_FACTS) == told(text=longest, goal=None)


def test_a_sentence_added_to_a_text_cannot_make_it_longer_than_its_limit() -> None:
    talk = hold_open(STORY, ["Het lukte.", Typed("x" * 3995)], STORY_FACTS)

    assert "te lang" in talk.remark
    assert talk.session.step == "short"


def test_safety_comes_with_the_question() -> None:
    first = hold_open(STORY, [], STORY_FACTS).lines[0]

    assert "Bel 112" in first
    assert "Veilig Thuis: 0800 2000" in first


def test_the_reminder_asks_the_same_question_with_the_same_buttons() -> None:
    asked = begin(STORY, WEEKLY_FACTS)

    reminder = remind(asked.session)

    assert reminder.question.options == asked.question.options
    assert "Ik vraag het maar één keer opnieuw." in written(as_message(reminder, str), Wording("nl"))


def test_the_second_press_of_a_button_is_no_second_answer() -> None:
    review = hold_open(STORY, [TOLD, "passend", "nee"], STORY_FACTS).session
    goal = Tapped("fitting")

    again = advance(STORY, review, goal)

    assert isinstance(again, Ask)
    assert again.session == review


def test_a_story_is_told_in_english_just_so() -> None:
    acts = [TOLD, "Passend", "yes", "back", "Yes, and they agree", "anonymous", "yes", "only my team"]

    story = hold(STORY, acts, STORY_FACTS, Wording("en"))

    assert story == told(about_resident=AboutResident.ASKED, anonymous=True, audience=Audience.TEAM)


def test_a_set_back_is_a_story_of_its_own_kind_that_may_be_anonymous() -> None:
    first = hold_open(SETBACK, [], STORY_FACTS)
    kept = hold(SETBACK, [TOLD, "1", "nee", "[Anoniem]", "ja", "[Alleen mijn team]"], STORY_FACTS)

    assert first.question == "Wat ging anders dan je hoopte?"
    assert "Een gesprek begint er nooit vanzelf door." in first.lines[0]
    assert (kept.kind, kept.anonymous, kept.text) == (StoryKind.SETBACK, True, TOLD)


def test_any_other_story_is_an_ordinary_one() -> None:
    assert hold(STORY, [TOLD, "1", "nee", "1"], STORY_FACTS).kind is StoryKind.STORY
