"""Rules about forums and the ladder between them."""

from collections.abc import Iterator
from itertools import pairwise

from domain.agreements import Agreements, Forum, Level
from domain.problems import Problem
from domain.workdays import is_workday

# Longer than this nobody looks back on an agreement while it is fresh.
LONGEST_LOOK_BACK_WEEKS = 8
# A longer notice would keep a matter from going up: after ten working days either party may drop the proposal.
LONGEST_NOTICE = 5
_ORDER = (Level.OPERATIONAL, Level.TACTICAL, Level.STRATEGIC)


def level_without_forum(agreements: Agreements) -> Iterator[Problem]:
    present = {forum.level for forum in agreements.forums}
    for level in _ORDER:
        if level not in present:
            yield Problem("level-without-forum", ("forums",), {"level": level})


def level_with_two_forums(agreements: Agreements) -> Iterator[Problem]:
    """There are as many operational forums as teams, but one table for each of the levels above."""
    seen = set[Level]()
    for index, forum in enumerate(agreements.forums):
        if forum.level in seen and forum.level is not Level.OPERATIONAL:
            yield Problem("level-with-two-forums", ("forums", index, "level"), {"level": forum.level})
        seen.add(forum.level)


def forum_without_team(agreements: Agreements) -> Iterator[Problem]:
    used = {team.forum for team in agreements.teams}
    for index, forum in enumerate(agreements.forums):
        if forum.level is Level.OPERATIONAL and forum.id not in used:
            yield Problem("forum-without-team", ("forums", index), {"forum": forum.name})


def forum_goal_too_short(agreements: Agreements) -> Iterator[Problem]:
    """Each conversation has a goal of its own, and a goal takes a sentence."""
    for index, forum in enumerate(agreements.forums):
        if len(forum.goal.split()) < 4:
            yield Problem("forum-goal-too-short", ("forums", index, "goal"), {"forum": forum.name})


def place_twice(agreements: Agreements) -> Iterator[Problem]:
    """An answer in a place must belong to one forum."""
    seen = set[tuple[str, str, str]]()
    for index, forum in enumerate(agreements.forums):
        for number, place in enumerate(forum.places):
            key = (place.platform, place.workspace, place.channel)
            if key in seen:
                yield Problem("place-twice", ("forums", index, "places", number), {"channel": place.channel})
            seen.add(key)


def forum_without_meetings(agreements: Agreements) -> Iterator[Problem]:
    """What waits too long comes on the agenda of a table's next meeting, so that has to be planned."""
    for index, forum in enumerate(agreements.forums):
        if forum.level is not Level.OPERATIONAL and not forum.meetings:
            yield Problem("forum-without-meetings", ("forums", index), {"forum": forum.name})


def meeting_on_a_day_off(agreements: Agreements) -> Iterator[Problem]:
    for index, forum in enumerate(agreements.forums):
        for number, day in enumerate(forum.meetings):
            if not is_workday(day):
                yield Problem("meeting-on-a-day-off", ("forums", index, "meetings", number), {"date": str(day)})


def meetings_out_of_order(agreements: Agreements) -> Iterator[Problem]:
    """Read aloud, the days follow each other, and none is there twice."""
    for index, forum in enumerate(agreements.forums):
        for number, (before, after) in enumerate(pairwise(forum.meetings), 1):
            if after <= before:
                yield Problem("meetings-out-of-order", ("forums", index, "meetings", number), {"date": str(after)})


def look_back_too_late(agreements: Agreements) -> Iterator[Problem]:
    if agreements.climbing.look_back_weeks > LONGEST_LOOK_BACK_WEEKS:
        what = {"maximum": LONGEST_LOOK_BACK_WEEKS}
        yield Problem("look-back-too-late", ("climbing", "look_back_weeks"), what)


def notice_too_long(agreements: Agreements) -> Iterator[Problem]:
    if agreements.climbing.notice_workdays > LONGEST_NOTICE:
        yield Problem("notice-too-long", ("climbing", "notice_workdays"), {"maximum": LONGEST_NOTICE})


def structural_out_of_reach(agreements: Agreements) -> Iterator[Problem]:
    """A problem can never lie in more areas than there are."""
    if agreements.climbing.structural_areas > len(agreements.areas):
        what = {"maximum": len(agreements.areas)}
        yield Problem("structural-out-of-reach", ("climbing", "structural_areas"), what)


def ladder_order(agreements: Agreements) -> Iterator[Problem]:
    if tuple(rung.level for rung in agreements.ladder) != _ORDER:
        yield Problem("ladder-order", ("ladder",))


def rung_forum_unknown(agreements: Agreements) -> Iterator[Problem]:
    """Above the team, a rung names the forum of its own level."""
    forums = {forum.id: forum for forum in agreements.forums}
    for index, rung in enumerate(agreements.ladder):
        forum = _forum_of(forums, rung.forum)
        if rung.level is not Level.OPERATIONAL and (forum is None or forum.level is not rung.level):
            yield Problem("rung-forum-unknown", ("ladder", index, "forum"), {"level": rung.level})


def _forum_of(forums: dict[str, Forum], name: str | None) -> Forum | None:
    return None if name is None else forums.get(name)


RULES = (
    level_without_forum,
    level_with_two_forums,
    forum_without_team,
    forum_goal_too_short,
    place_twice,
    forum_without_meetings,
    meeting_on_a_day_off,
    meetings_out_of_order,
    look_back_too_late,
    notice_too_long,
    structural_out_of_reach,
    ladder_order,
    rung_forum_unknown,
)
