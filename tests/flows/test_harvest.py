"""Harvest: three lines after a talk with a neighbourhood."""

import pytest

from domain.answers import Discarded
from domain.stories import AboutResident, Audience, StoryForm, StoryTold
from flows.harvest import HARVEST
from tests.flows.dialogue import hold, hold_open
from tests.flows.example_facts import SETTINGS_FACTS

HEARD, SURPRISED, NOW = "De lampen zijn te vroeg uit.", "Buren willen zelf iets doen.", "We vragen het na."


def test_three_lines_become_one_story_of_the_kind_of_talk_that_it_was() -> None:
    kept = hold(HARVEST, ["klankbordgroep", "centrum", HEARD, SURPRISED, NOW, "ja"], SETTINGS_FACTS)

    assert kept == StoryTold(
        text=f"{HEARD}\n{SURPRISED}\n{NOW}",
        prompt=None,
        goal=None,
        audience=Audience.DIGEST,
        about_resident=AboutResident.NO,
        form=StoryForm.SOUNDING_BOARD,
        area="centrum",
    )


def test_one_line_is_enough() -> None:
    kept = hold(HARVEST, ["1", "1", HEARD, "overslaan", "[Niets bijzonders]", "[Alleen meetellen]"], SETTINGS_FACTS)

    assert (kept.text, kept.form, kept.audience) == (HEARD, StoryForm.AREA_TALK, Audience.NOBODY)


def test_a_change_leaves_nothing_of_what_stood_there() -> None:
    first = ["1", "1", HEARD, SURPRISED, NOW, "[Aanpassen]"]

    kept = hold(HARVEST, [*first, "De brieven zijn te moeilijk.", "niets", "niets", "ja"], SETTINGS_FACTS)

    assert kept.text == "De brieven zijn te moeilijk."


def test_what_is_thrown_away_is_not_kept() -> None:
    assert hold(HARVEST, ["1", "1", HEARD, "niets", "niets", "[Weggooien]"], SETTINGS_FACTS) == Discarded()


@pytest.mark.parametrize("step", [[], [HEARD], [HEARD, "niets"]])
def test_a_line_stays_a_line(step: list[str]) -> None:
    talk = hold_open(HARVEST, ["1", "1", *step, "a" * 1001], SETTINGS_FACTS)

    assert "1.000" in talk.remark
