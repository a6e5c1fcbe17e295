"""What differs between two versions."""

from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Agreements
from domain.agreements_diff import LISTS, Change, Sort, diff
from domain.agreements_reading import read_signed
from tests.example import agreements, spoiled, text

TOWN = agreements()


def _changed(old: str, new: str) -> Agreements:
    assert old in text()
    return read_signed(text().replace(old, new, 1))


def test_what_is_the_same_does_not_differ() -> None:
    assert diff(TOWN, agreements()) == ()


def test_a_changed_field_tells_what_was_and_what_is() -> None:
    new = _changed("Inwoners zijn minder tevreden", "Inwoners minder blij")

    was, now = "Inwoners zijn minder tevreden", "Inwoners minder blij"
    assert diff(TOWN, new) == (Change(Sort.CHANGED, "triggers", now, "name", was, now),)


def test_a_new_and_a_gone_part_are_named() -> None:
    new = read_signed(spoiled(lambda data: data["themes"][0].update(id="weather", name="weer")))

    assert diff(TOWN, new) == (
        Change(Sort.REMOVED, "themes", "wachten en bereikbaar zijn"),
        Change(Sort.ADDED, "themes", "weer"),
    )


def test_the_frame_is_compared_field_by_field() -> None:
    new = _changed("minutes_per_week: 5", "minutes_per_week: 4")

    assert diff(TOWN, new) == (Change(Sort.CHANGED, "burden", "", "minutes_per_week", "5", "4"),)


def test_another_order_is_no_change() -> None:
    new = read_signed(spoiled(lambda data: data["people"].reverse()))

    assert diff(TOWN, new) == ()


@given(st.sets(st.sampled_from(LISTS)))
def test_every_part_that_loses_something_is_told(parts: set[str]) -> None:
    new = TOWN.model_copy(update={part: getattr(TOWN, part)[1:] for part in parts})

    changes = diff(TOWN, new)

    assert {change.part for change in changes} == parts
    assert len(diff(new, TOWN)) == len(changes)
