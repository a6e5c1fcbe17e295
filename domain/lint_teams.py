"""Rules about areas and teams."""

import re
from collections.abc import Iterator
from datetime import time

from domain.agreements import Agreements, Level, Role
from domain.problems import Problem

_CODE = re.compile(r"GM[0-9]{4}|WK[0-9]{6}|BU[0-9]{8}")
_MUNICIPALITY = re.compile(r"GM[0-9]{4}")
_DAY_STARTS, _DAY_ENDS = time(9), time(17)


def municipality_code_form(agreements: Agreements) -> Iterator[Problem]:
    if not _MUNICIPALITY.fullmatch(agreements.municipality_code):
        yield Problem("municipality-code-form", ("municipality_code",), {"code": agreements.municipality_code})


def _codes(agreements: Agreements) -> Iterator[tuple[int, int, str]]:
    for index, area in enumerate(agreements.areas):
        for number, code in enumerate(area.cbs_codes):
            yield index, number, code


def area_without_code(agreements: Agreements) -> Iterator[Problem]:
    for index, area in enumerate(agreements.areas):
        if not area.cbs_codes:
            yield Problem("area-without-code", ("areas", index, "cbs_codes"), {"area": area.name})


def code_form(agreements: Agreements) -> Iterator[Problem]:
    for index, number, code in _codes(agreements):
        if not _CODE.fullmatch(code):
            yield Problem("code-form", ("areas", index, "cbs_codes", number), {"code": code})


def code_of_another_municipality(agreements: Agreements) -> Iterator[Problem]:
    own = agreements.municipality_code[2:]
    if not _MUNICIPALITY.fullmatch(agreements.municipality_code):
        return
    for index, number, code in _codes(agreements):
        if _CODE.fullmatch(code) and code[2:6] != own:
            place = ("areas", index, "cbs_codes", number)
            yield Problem(
                "code-of-another-municipality", place, {"code": code, "municipality": agreements.municipality_code}
            )


def code_counted_twice(agreements: Agreements) -> Iterator[Problem]:
    """A code lies in one area only, and so does the wijk or gemeente around it: else its people count twice."""
    seen = list[str]()
    for index, number, code in _codes(agreements):
        if any(_overlap(code, other) for other in seen):
            yield Problem("code-counted-twice", ("areas", index, "cbs_codes", number), {"code": code})
        seen.append(code)


def _overlap(one: str, other: str) -> bool:
    """WK010600 holds BU01060012, and GM0106 holds both."""
    return one[2:].startswith(other[2:]) or other[2:].startswith(one[2:])


def area_without_team(agreements: Agreements) -> Iterator[Problem]:
    served = {area for team in agreements.teams for area in team.areas}
    for index, area in enumerate(agreements.areas):
        if area.id not in served:
            yield Problem("area-without-team", ("areas", index), {"area": area.name})


def team_area_unknown(agreements: Agreements) -> Iterator[Problem]:
    areas = {area.id for area in agreements.areas}
    for index, team in enumerate(agreements.teams):
        for number, area in enumerate(team.areas):
            if area not in areas:
                yield Problem("team-area-unknown", ("teams", index, "areas", number), {"area": area})


def team_without_area(agreements: Agreements) -> Iterator[Problem]:
    for index, team in enumerate(agreements.teams):
        if not team.areas:
            yield Problem("team-without-area", ("teams", index, "areas"), {"team": team.name})


def team_forum_unknown(agreements: Agreements) -> Iterator[Problem]:
    forums = {forum.id for forum in agreements.forums if forum.level is Level.OPERATIONAL}
    for index, team in enumerate(agreements.teams):
        if team.forum not in forums:
            yield Problem("team-forum-unknown", ("teams", index, "forum"), {"forum": team.forum})


def team_forum_shared(agreements: Agreements) -> Iterator[Problem]:
    seen = set[str]()
    for index, team in enumerate(agreements.teams):
        if team.forum in seen:
            yield Problem("team-forum-shared", ("teams", index, "forum"), {"forum": team.forum})
        seen.add(team.forum)


def team_without_lead(agreements: Agreements) -> Iterator[Problem]:
    """Someone looks at the quotations before they leave the team."""
    led = {person.team for person in agreements.people if Role.TEAM_LEAD in person.roles}
    for index, team in enumerate(agreements.teams):
        if team.id not in led:
            yield Problem("team-without-lead", ("teams", index), {"team": team.name})


def digest_outside_working_hours(agreements: Agreements) -> Iterator[Problem]:
    for index, team in enumerate(agreements.teams):
        if not _DAY_STARTS <= team.digest_time < _DAY_ENDS:
            yield Problem("digest-outside-working-hours", ("teams", index, "digest_time"), {"team": team.name})


RULES = (
    municipality_code_form,
    area_without_code,
    code_form,
    code_of_another_municipality,
    code_counted_twice,
    area_without_team,
    team_area_unknown,
    team_without_area,
    team_forum_unknown,
    team_forum_shared,
    team_without_lead,
    digest_outside_working_hours,
)
