"""Late and corrected figures: the past is judged anew, and one message says so."""

from hypothesis import given
from hypothesis import strategies as st

from domain.trigger_evidence import Evidence
from domain.trigger_states import Corrected, Event, Fired, Joined, Opening, Phase, Terms
from domain.trigger_tracks import Closed, Opened, Track, acted, fires, hear, replayed, shortened
from tests.domain.signed_rules import BREACH, CLEAR, FIRST, MISSING, START, seen, terms

WHATS = st.sampled_from([BREACH, CLEAR, MISSING])


def heard(whats: list[str], agreed: Terms, *, track: Track | None = None) -> tuple[Track, list[Event]]:
    track, events = track or Track(START), []
    first = 0 if track.last is None else 1 + next(week for week in range(99) if FIRST.plus(week) == track.last)
    for week, what in enumerate(whats, first):
        track, told = hear(track, seen(what, week), agreed)
        events += told
    return track, events


def test_a_late_figure_makes_it_fire_with_one_message() -> None:
    agreed = terms(hold=2)
    track, before = heard([CLEAR, BREACH, CLEAR, BREACH], agreed)

    track, events = hear(track, seen(BREACH, 2), agreed)

    assert before == []
    assert track.state.phase is Phase.FIRING
    assert [(type(each), each.opens, each.was) for each in events if isinstance(each, Corrected)] == [
        (Corrected, Opening.OPERATIONAL, Phase.PENDING)
    ]
    assert len(events) == len(fires(events)) == 1


def test_a_correction_takes_a_firing_back_with_one_message() -> None:
    agreed = terms(hold=1)
    track, _ = heard([BREACH, BREACH, BREACH], agreed)

    track, events = hear(track, seen(CLEAR, 1), agreed)

    assert [(event.was, event.now, event.opens) for event in events if isinstance(event, Corrected)] == [
        (Phase.FIRING, Phase.PENDING, None)
    ]
    assert fires(events) == ()


def test_a_conversation_goes_on_when_its_figure_was_wrong_and_hears_so() -> None:
    agreed = terms()
    track, _ = heard([CLEAR, BREACH], agreed)
    track = acted(track, Opened("c1"), agreed)

    track, events = hear(track, seen(CLEAR, 1), agreed)

    assert track.state.conversation == "c1"
    assert [type(event) for event in events] == [Corrected]


def test_a_correction_that_changes_nothing_says_nothing() -> None:
    agreed = terms(hold=3)
    track, _ = heard([BREACH, CLEAR, CLEAR], agreed)

    changed, events = hear(track, seen(CLEAR, 0), agreed)
    same, nothing = hear(track, seen(BREACH, 0), agreed)

    assert events == nothing == ()
    assert changed.state.phase is Phase.QUIET
    assert same is track


def test_a_week_that_fills_up_is_news_and_no_correction() -> None:
    agreed = terms()
    track, _ = heard([CLEAR], agreed)
    track, first = hear(track, seen(CLEAR, 1, running=True), agreed)
    track, second = hear(track, seen(BREACH, 1, running=True, basis="signal:5"), agreed)
    track, third = hear(track, seen(BREACH, 1, running=True, basis="signal:6"), agreed)

    assert first == ()
    assert [type(event) for event in second] == [Fired]
    assert [type(event) for event in third] == [Joined]
    assert hear(track, seen(BREACH, 1, running=True, basis="signal:6"), agreed)[1] == ()


def test_what_the_same_week_brings_after_people_began_to_talk_joins_them_and_opens_nothing() -> None:
    agreed = terms(cool_down=4)
    track, _ = hear(Track(START), seen(CLEAR, 0, running=True), agreed)
    talking = acted(track, Opened("by-hand"), agreed)

    fuller, joined = hear(talking, seen(BREACH, 0, running=True, basis="signal:5"), agreed)
    _, same = hear(fuller, seen(BREACH, 1, basis="signal:5"), agreed)
    closed = acted(talking, Closed(FIRST.last_day), agreed)
    cooling, nothing = hear(closed, seen(BREACH, 0, running=True, basis="signal:5"), agreed)

    assert [type(event) for event in joined] == [Joined]
    assert fuller.state.conversation == "by-hand"
    assert same == nothing == ()
    assert cooling.state.phase is Phase.RESOLVED


def test_a_signal_that_is_taken_back_in_the_same_week_takes_the_firing_back() -> None:
    agreed = terms()
    track, _ = hear(Track(START), seen(BREACH, 0, running=True), agreed)

    track, events = hear(track, seen(CLEAR, 0, running=True), agreed)

    assert [(type(event), track.state.phase) for event in events] == [(Corrected, Phase.QUIET)]


def test_the_last_figure_that_comes_late_is_no_correction_either() -> None:
    agreed = terms()
    track, _ = heard([CLEAR, MISSING], agreed)

    track, events = hear(track, seen(BREACH, 1), agreed)

    assert [type(event) for event in events] == [Fired]


def test_what_is_too_old_changes_nothing() -> None:
    agreed = terms()
    track, _ = heard([CLEAR] * 10, agreed)
    short = shortened(track, 4)

    assert short.state == track.state
    assert len(short.entries) == 4
    assert hear(short, seen(BREACH, 2), agreed) == (short, ())


def test_after_people_closed_it_a_correction_keeps_what_they_did() -> None:
    agreed = terms(cool_down=4)
    track, _ = heard([BREACH], agreed)
    track = acted(track, Opened("c1"), agreed)
    track, joined = heard([BREACH], agreed, track=track)
    track = acted(track, Closed(FIRST.plus(1).last_day), agreed)

    track, events = hear(track, seen(CLEAR, 1), agreed)

    assert [type(event) for event in joined] == [Joined]
    assert track.state.phase is Phase.RESOLVED
    assert events == ()


@given(st.lists(WHATS, min_size=1, max_size=25), st.data(), st.integers(0, 2), st.integers(0, 2), st.integers(0, 4))
def test_corrected_is_the_same_as_right_at_once(
    whats: list[str], data: st.DataObject, hold: int, keep: int, cool: int
) -> None:
    agreed = terms(hold=hold, keep=keep, cool_down=cool)
    track, _ = heard(whats, agreed)
    week = data.draw(st.integers(0, len(whats) - 1))
    what = data.draw(WHATS)
    right = [*whats[:week], what, *whats[week + 1 :]]

    corrected, events = hear(track, seen(what, week), agreed)

    at_once, _ = heard(right, agreed)
    assert corrected == at_once
    assert corrected == replayed(START, tuple(each for each in corrected.entries if isinstance(each, Evidence)), agreed)
    assert sum(isinstance(event, Corrected) for event in events) <= 1
    if week < len(whats) - 1:
        assert len(events) <= 1
        assert bool(events) >= (corrected.state.phase is not track.state.phase)
