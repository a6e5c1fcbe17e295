"""Typing instead of pressing: what counts as which answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.catalogue import FLOWS, STARTING_WORDS, Start, begin_with, starting
from flows.engine import Ask, Back, Done, Skip, Takes, Tapped, Typed, begin
from flows.figure import FIGURE
from flows.leaving import LEAVING
from flows.pause import PAUSE
from flows.signal import SIGNAL
from flows.story import STORY
from flows.understanding import Stop, Understood, Unscreened, understand
from tests.flows.dialogue import DUTCH, hold_open
from tests.flows.example_facts import CASES, FIGURE_FACTS, SIGNAL_FACTS, STORY_FACTS, TODAY_FACTS, WEEKLY_FACTS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Geld en schulden", Tapped("money")),
        ("/geld en schulden", Tapped("money")),
        ("  GELD  EN SCHULDEN! ", Tapped("money")),
        ("géld en schülden", Tapped("money")),
        ("2", Tapped("money")),
        ("2.", Tapped("money")),
        ("optie 2", Tapped("money")),
        ("geld", Tapped("money")),
        ("anders", Tapped("other")),
        ("5", None),
        ("0", None),
        ("", None),
        ("...", None),
        ("iets heel anders", None),
        ("terug", Back()),
        ("/Terug", Back()),
        ("overslaan", Skip()),
        ("stop", Stop()),
        ("Stop!", Stop()),
    ],
)
def test_a_button_may_be_typed_in_many_ways(typed: str, meant: Understood | None) -> None:
    session = begin(SIGNAL, SIGNAL_FACTS).session

    assert understand(typed, SIGNAL, session, DUTCH.plain) == meant


def test_a_beginning_that_two_labels_share_is_nobodys() -> None:
    review = hold_open(STORY, ["Een lang genoeg verhaal voor vandaag.", "overslaan", "nee"], STORY_FACTS)

    assert understand("alleen", STORY, review.session, DUTCH.plain) is None
    assert understand("alleen mijn", STORY, review.session, DUTCH.plain) == Tapped("team")


@pytest.mark.parametrize("typed", ["1", "2 buren hielpen elkaar.", "Signaal gaf ik al.", "deze week niet veel"])
def test_where_text_is_asked_only_a_whole_label_is_a_button(typed: str) -> None:
    session = begin(STORY, WEEKLY_FACTS).session

    assert understand(typed, STORY, session, DUTCH.plain) == Unscreened(typed)
    assert understand("deze week niet", STORY, session, DUTCH.plain) == Tapped("not_this_week")


def test_a_number_is_a_figure_where_a_figure_is_asked() -> None:
    session = begin(FIGURE, FIGURE_FACTS).session

    assert understand("1", FIGURE, session, DUTCH.plain) == Typed("1")


def test_stop_is_an_answer_to_the_question_whether_to_stop() -> None:
    session = begin(LEAVING, {}).session

    assert understand("stop", LEAVING, session, DUTCH.plain) == Tapped("stop")


@given(flow=st.sampled_from(sorted(CASES)), typed=st.text(max_size=40))
def test_free_text_is_never_handed_on_as_if_it_was_screened(flow: str, typed: str) -> None:
    session = begin(FLOWS[flow], CASES[flow][0]).session
    takes = FLOWS[flow].steps[session.step].takes

    meant = understand(typed, FLOWS[flow], session, DUTCH.plain)

    assert not isinstance(meant, Typed) or takes in {Takes.NUMBER, Takes.DAY}
    assert not isinstance(meant, Unscreened) or takes is Takes.TEXT


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("vertel", Start("story")),
        ("/vertel", Start("story")),
        ("/vertel@telvertel_bot", Start("story")),
        ("Vertel: Vandaag lukte het.\nOok morgen.", Start("story", "Vandaag lukte het.\nOok morgen.")),
        ("vertel Vandaag lukte het…", Start("story", "Vandaag lukte het…")),
        ("Tell", Start("story")),
        ("SIGNAAL geld", Start("signal", "geld")),
        ("pauze twee weken", Start("pause", "twee weken")),
        ("mijn gegevens", Start("my_data")),
        ("/mijngegevens", Start("my_data")),
        ("Mijn  gegevens.", Start("my_data")),
        ("tegenvaller", Start("setback")),
        ("Oogst", Start("harvest")),
        ("Tegenvaller: de proef liep anders", Start("setback", "de proef liep anders")),
        ("gesprek", Start("conversation")),
        ("Schuurt: de wachttijd loopt op", Start("conversation", "de wachttijd loopt op")),
        ("/bespreken", Start("conversation")),
        ("het schuurt", Start("conversation")),
        ("afspraak", Start("agree")),
        ("afspraak met de gemeente", None),
        ("Belofte gedaan", Start("promise_kept")),
        ("er niet uitkomen", Start("ladder_steps")),
        ("akkoord", None),
        ("stop", Start("leaving")),
        ("stop daar maar mee", None),
        ("mijn hond", None),
        ("help", None),
        ("vertellen", None),
        ("", None),
        ("/", None),
        ("   ", None),
    ],
)
def test_a_flow_starts_by_its_word(typed: str, start: Start | None) -> None:
    assert starting(typed) == start


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for_a_starting_word(typed: str) -> None:
    found = starting(typed)

    assert found is None or found.rest in typed


def test_every_starting_word_starts_its_own_flow_and_no_other() -> None:
    words = [word for words in STARTING_WORDS.values() for word in words]

    assert len(words) == len(set(words))
    assert all(starting(word) == Start(flow) for flow, words in STARTING_WORDS.items() for word in words)
    assert set(STARTING_WORDS) <= set(FLOWS)


def test_what_follows_vertel_is_the_first_answer() -> None:
    asked = begin_with(STORY, STORY_FACTS, "Vandaag lukte het om iedereen aan tafel te krijgen.", DUTCH.plain)

    assert isinstance(asked, Ask)
    assert asked.session.step == "goal"
    assert asked.session.typed("text") == "Vandaag lukte het om iedereen aan tafel te krijgen."


def test_what_follows_signaal_is_a_theme_or_a_sentence_with_it() -> None:
    theme = begin_with(SIGNAL, SIGNAL_FACTS, "geld", DUTCH.plain)
    sentence = begin_with(SIGNAL, SIGNAL_FACTS, "de huur komt eerder dan de toeslag", DUTCH.plain)

    assert theme.session.tapped("theme") == "money"
    assert sentence.session.step == "theme"
    assert sentence.session.facts["text"] == "de huur komt eerder dan de toeslag"


def test_what_follows_pauze_may_end_the_conversation_at_once() -> None:
    done = begin_with(PAUSE, TODAY_FACTS, "tot en met 3 januari", DUTCH.plain)

    assert isinstance(done, Done)


def test_a_starting_word_alone_asks_the_first_question() -> None:
    asked = begin_with(STORY, STORY_FACTS, "", DUTCH.plain)

    assert asked == begin(STORY, STORY_FACTS)
