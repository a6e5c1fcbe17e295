"""The other conversations as dialogues: each branch, each way out."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal

import pytest

from domain.answers import (
    Corrected,
    DataAsked,
    Declined,
    EraseAsked,
    FigureGiven,
    Fits,
    FollowedUp,
    Joined,
    LeftAsItWas,
    Moment,
    PauseAsked,
    SettingsChanged,
    StopAsked,
    Weekday,
    Withdrawn,
)
from domain.signals import Frequency, Reach, SignalExplained, SignalGiven
from flows.facts import Named, listed
from flows.figure import FIGURE, AskedFigure, asked_figures
from flows.follow_up import FOLLOW_UP
from flows.leaving import LEAVING
from flows.my_data import MY_DATA
from flows.onboarding import ONBOARDING
from flows.pause import PAUSE, QUIET
from flows.settings import SETTINGS
from flows.signal import EXPLAIN, SIGNAL
from tests.flows.dialogue import hold, hold_open
from tests.flows.example_facts import (
    CONTACT_FACTS,
    DATA_FACTS,
    EXPLAIN_FACTS,
    FIGURE_FACTS,
    FIGURES_FACTS,
    FOLLOW_UP_FACTS,
    ONBOARDING_FACTS,
    REQUESTS,
    SETTINGS_FACTS,
    SIGNAL_FACTS,
    TODAY_FACTS,
)

THURSDAY = Moment(Weekday.THURSDAY, time(15, 30))
NOT_FRIDAY = tuple(day for day in Weekday if day is not Weekday.FRIDAY)


def given(value: str | None, **changes: bool) -> FigureGiven:
    return FigureGiven("wait_days", "noord", "2026-W46", None if value is None else Decimal(value), **changes)


# Onboarding


def test_nobody_joins_without_the_version_of_the_notice() -> None:
    joined = hold(ONBOARDING, ["ja", "peelo", "[Elke werkdag]", "[Donderdag 15.30]"], ONBOARDING_FACTS)

    assert joined == Joined(notice_version=1, area="peelo", moment=THURSDAY)


def test_the_moment_is_asked_for_on_days_that_the_person_works() -> None:
    asked = hold_open(ONBOARDING, ["ja", "peelo", "wo vr"], ONBOARDING_FACTS)

    assert asked.labels == ["Vrijdag 9.00", "Woensdag 11.00", "Ander moment"]
    asked.says("maandag 10.00")
    assert asked.remark == "Op maandag werk je niet. Kies een andere dag."


def test_who_reads_the_notice_may_still_decline_or_join() -> None:
    assert hold(ONBOARDING, ["[Lees meer]", "nee"], ONBOARDING_FACTS) == Declined()
    assert hold(ONBOARDING, ["stop"], ONBOARDING_FACTS) == Declined()
    assert isinstance(hold(ONBOARDING, ["[Lees meer]", "ja", "1", "1", "1"], ONBOARDING_FACTS), Joined)


def test_a_no_that_was_taken_back_is_no_no() -> None:
    talk = hold_open(ONBOARDING, ["[Lees meer]", "terug", "ja"], ONBOARDING_FACTS)

    assert talk.session.step == "area"


def test_an_area_without_a_choice_is_not_asked_for() -> None:
    one = {**ONBOARDING_FACTS, "areas": listed([Named("peelo", "Peelo")]), "more_areas": listed([])}

    assert hold(ONBOARDING, ["ja", "1", "1"], one).area == "peelo"


def test_a_person_without_a_team_chooses_from_all_areas() -> None:
    no_team = {**ONBOARDING_FACTS, "areas": listed([])}

    assert hold(ONBOARDING, ["ja", "lariks", "1", "1"], no_team).area == "lariks"


def test_the_contact_of_the_municipality_hears_first_what_is_asked_of_the_municipality() -> None:
    first = hold_open(ONBOARDING, [], CONTACT_FACTS)

    assert "Geef binnen 10 werkdagen antwoord" in first.lines[0]
    assert hold(ONBOARDING, ["[Begrepen]", "[Ik doe mee]"], CONTACT_FACTS) == Joined(notice_version=1)


def test_a_contact_with_a_question_gets_a_person_to_call() -> None:
    talk = hold_open(ONBOARDING, ["[Ik heb een vraag]"], CONTACT_FACTS)

    assert talk.question.startswith("Joyce Passiebloem helpt je verder")
    talk.says("[Begrepen]", "nee")
    assert talk.outcome == Declined()


# Signal


@pytest.mark.parametrize(
    ("second", "frequency"), [("1", Frequency.FIRST), ("vaker", Frequency.MORE_OFTEN), ("3", Frequency.RISING)]
)
@pytest.mark.parametrize(
    ("third", "reach"), [("mijn team", Reach.TEAM), ("2", Reach.JOINT), ("weet ik niet", Reach.UNSURE)]
)
def test_a_signal_is_three_taps(second: str, frequency: Frequency, third: str, reach: Reach) -> None:
    assert hold(SIGNAL, ["geld", second, third], SIGNAL_FACTS) == SignalGiven("money", frequency, reach)


def test_a_signal_may_fit_no_theme() -> None:
    assert hold(SIGNAL, ["[Iets anders]", "1", "1"], SIGNAL_FACTS).theme == "other"


def test_a_signal_keeps_the_sentence_that_came_with_its_word() -> None:
    facts = {**SIGNAL_FACTS, "text": "De wachtlijst groeit."}

    assert hold(SIGNAL, ["1", "1", "1"], facts).text == "De wachtlijst groeit."


def test_a_signal_has_safety_at_hand() -> None:
    first = hold_open(SIGNAL, [], SIGNAL_FACTS).lines[0]

    assert "Bel 112" in first
    assert "Veilig Thuis: 0800 2000" in first


@pytest.mark.parametrize("act", ["[Klaar]", "nee", "overslaan"])
def test_a_signal_needs_no_explanation(act: str) -> None:
    assert hold(EXPLAIN, [act], EXPLAIN_FACTS) == SignalExplained("signal-1", None)


def test_an_explanation_goes_with_its_signal() -> None:
    assert hold(EXPLAIN, ["De huur stijgt."], EXPLAIN_FACTS) == SignalExplained("signal-1", "De huur stijgt.")


# Figure


def test_a_usual_figure_is_one_number() -> None:
    assert hold(FIGURE, ["4,5"], FIGURE_FACTS) == given("4.5")
    assert hold(FIGURE, ["9,5 werkdagen"], FIGURE_FACTS) == given("9.5")


@pytest.mark.parametrize("act", ["onbekend", "[Onbekend]", "weet ik niet", "?"])
def test_an_unknown_figure_is_never_zero(act: str) -> None:
    assert hold(FIGURE, [act], FIGURE_FACTS) == given(None)


def test_zero_is_a_figure() -> None:
    assert hold(FIGURE, ["0", "ja"], FIGURE_FACTS) == given("0", odd=True)


def test_an_odd_figure_is_asked_about_and_may_be_typed_again() -> None:
    assert hold(FIGURE, ["45", "klopt"], FIGURE_FACTS) == given("45", odd=True)
    assert hold(FIGURE, ["45", "nee", "4,5"], FIGURE_FACTS) == given("4.5")
    assert hold(FIGURE, ["45", "nee", "45", "ja"], FIGURE_FACTS) == given("45", odd=True)
    assert hold(FIGURE, ["45", "terug", "4"], FIGURE_FACTS) == given("4")


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("veel", "Ik zoek een getal, zoals 12 of 7,5. Weet je het niet? Typ: onbekend."),
        ("121", "121 kan niet bij Wachten op het eerste gesprek. Het moet tussen 0 en 120 liggen."),
        ("-1", "-1 kan niet bij Wachten op het eerste gesprek. Het moet tussen 0 en 120 liggen."),
        ("4,25", "Ik zoek een getal met hoogstens één cijfer achter de komma."),
    ],
)
def test_a_figure_that_cannot_be_is_asked_again(typed: str, remark: str) -> None:
    asked = hold_open(FIGURE, [typed], FIGURE_FACTS)

    assert asked.remark == remark
    assert asked.session.version == 1


def test_one_side_of_what_can_be_is_enough_for_a_sentence() -> None:
    below = {"figures": asked_figures([REQUESTS])}
    above = {"figures": asked_figures([AskedFigure("a", "Aantal", "noord", "Noord", "2026", maximum="10")])}

    assert hold_open(FIGURE, ["-1"], below).remark == "-1 kan niet bij Nieuwe hulpvragen. Het moet minstens 0 zijn."
    assert hold_open(FIGURE, ["11"], above).remark == "11 kan niet bij Aantal. Het mag hoogstens 10 zijn."
    assert hold_open(FIGURE, ["1,5"], below).remark == "Ik zoek een heel getal, zonder cijfers achter de komma."


def test_of_more_figures_one_is_chosen_first() -> None:
    assert hold(FIGURE, ["2", "14"], FIGURES_FACTS) == FigureGiven("new_requests", "noord", "2026-W46", Decimal(14))
    assert hold(FIGURE, ["2", "terug", "1", "4"], FIGURES_FACTS) == given("4")


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-W46", "week 46 van 2026"),
        ("2026-05", "mei 2026"),
        ("2026-Q2", "kwartaal 2 van 2026"),
        ("2026-H1", "halfjaar 1 van 2026"),
        ("2026", "2026"),
    ],
)
def test_the_period_is_said_in_words(period: str, said: str) -> None:
    facts = {"figures": asked_figures([AskedFigure("a", "Aantal", "noord", "Noord", period)])}

    assert hold_open(FIGURE, [], facts).question == f"Welk getal hoort bij Aantal in Noord, {said}?"


# Pause


@pytest.mark.parametrize(
    ("acts", "until"),
    [
        (["[Eén week]"], date(2026, 11, 23)),
        (["twee weken"], date(2026, 11, 30)),
        (["[Drie weken]"], date(2026, 12, 7)),
        (["4 weken"], date(2026, 12, 14)),
        (["tot 1 december"], date(2026, 12, 1)),
        (["[Ik kies een datum]", "3 januari"], date(2027, 1, 3)),
        (["[Ik kies een datum]", "terug", "[Eén week]"], date(2026, 11, 23)),
    ],
)
def test_a_pause_lasts_until_a_day(acts: list[str], until: date) -> None:
    assert hold(PAUSE, [*acts], TODAY_FACTS) == PauseAsked(until)


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("ooit", "Ik zoek een datum, zoals 3 januari of 3-1-2027."),
        ("3-1-2020", "Kies een dag na vandaag, uiterlijk 17 mei 2027."),
        ("16-11-2026", "Kies een dag na vandaag, uiterlijk 17 mei 2027."),
        ("18-5-2027", "Kies een dag na vandaag, uiterlijk 17 mei 2027."),
    ],
)
def test_a_pause_has_an_end_within_half_a_year(typed: str, remark: str) -> None:
    assert hold_open(PAUSE, ["[Ik kies een datum]", typed], TODAY_FACTS).remark == remark


def test_after_three_silent_rounds_the_person_decides() -> None:
    assert hold(QUIET, ["ja"], TODAY_FACTS) == PauseAsked(date(2026, 12, 14))
    assert hold(QUIET, ["nee"], TODAY_FACTS) == LeftAsItWas()


# Settings


@pytest.mark.parametrize(
    ("acts", "changed"),
    [
        (["gebied", "noorderpark"], SettingsChanged(area="noorderpark")),
        (["1", "[Meer gebieden]", "centrum"], SettingsChanged(area="centrum")),
        (["moment", "[Donderdag 15.30]"], SettingsChanged(moment=THURSDAY)),
        (["moment", "ma 9.00"], SettingsChanged(moment=Moment(Weekday.MONDAY, time(9)))),
        (["dagen", "[Niet op vrijdag]", "1"], SettingsChanged(moment=THURSDAY, workdays=NOT_FRIDAY)),
        (["niets"], LeftAsItWas()),
    ],
)
def test_a_setting_changes_and_the_others_stay(acts: list[str], changed: object) -> None:
    assert hold(SETTINGS, [*acts], SETTINGS_FACTS) == changed


def test_without_areas_no_area_is_offered() -> None:
    assert hold_open(SETTINGS, [], {}).labels == ["Mijn vraagmoment", "Mijn werkdagen", "Niets"]


# My data


@pytest.mark.parametrize(
    ("acts", "outcome"),
    [
        (["[Alles bekijken]"], DataAsked()),
        (["[Eén ding aanpassen]", "1", "Een vader kookte."], Corrected("story-7", "Een vader kookte.")),
        (["[Eén ding weggooien]", "2", "ja"], Withdrawn("signal-3")),
        (["[Eén ding weggooien]", "2", "nee"], LeftAsItWas()),
        (["[Alles weggooien]", "ja"], EraseAsked()),
        (["[Alles weggooien]", "[Toch niet]"], LeftAsItWas()),
        (["[Alles weggooien]", "terug", "[Eén ding weggooien]", "1", "ja"], Withdrawn("story-7")),
        (["niets"], LeftAsItWas()),
    ],
)
def test_a_person_decides_about_their_own_data(acts: list[str], outcome: object) -> None:
    assert hold(MY_DATA, [*acts], DATA_FACTS) == outcome


def test_without_texts_there_is_nothing_to_throw_away() -> None:
    nothing: Mapping[str, str] = {"stories": "0", "signals": "0"}

    assert hold_open(MY_DATA, [], nothing).labels == ["Alles bekijken", "Niets"]


# Follow-up and leaving


@pytest.mark.parametrize(("act", "fits"), [("ja", Fits.YES), ("[Nog niet]", Fits.NOT_YET), ("nee", Fits.NO)])
def test_a_teller_says_whether_what_was_done_fits(act: str, fits: Fits) -> None:
    assert hold(FOLLOW_UP, [act], FOLLOW_UP_FACTS) == FollowedUp("story-7", fits)


@pytest.mark.parametrize(
    ("acts", "outcome"),
    [
        (["stop"], StopAsked(erase=False)),
        (["[Stoppen]"], StopAsked(erase=False)),
        (["[Toch niet]"], LeftAsItWas()),
        (["nee"], LeftAsItWas()),
        (["[Stoppen en alles weggooien]", "ja"], StopAsked(erase=True)),
        (["[Stoppen en alles weggooien]", "nee"], LeftAsItWas()),
        (["[Stoppen en alles weggooien]", "terug", "stop"], StopAsked(erase=False)),
    ],
)
def test_stopping_is_one_tap_and_erasing_is_two(acts: list[str], outcome: object) -> None:
    assert hold(LEAVING, [*acts]) == outcome


def test_the_first_question_has_no_way_back_and_no_skipping() -> None:
    assert hold_open(LEAVING, ["terug"]).remark == "Dit is de eerste vraag. Verder terug kan niet."
    assert hold_open(LEAVING, ["overslaan"]).remark == "Deze vraag kun je niet overslaan."
    assert hold_open(LEAVING, ["wat?"]).remark == "Dat begrijp ik niet. Kies een knop, of typ: help."
