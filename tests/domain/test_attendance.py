"""Which roles nobody fills at a meeting; never a name."""

from datetime import date

from domain.agreements import Party, Role
from domain.attendance import missing
from domain.ladder_acts import Actor
from domain.people import Participant, Standing
from tests.example import agreements

TOWN = agreements()
FORUMS = {forum.id: forum for forum in TOWN.forums}
DAY = date(2026, 11, 17)


def test_in_the_example_every_role_has_somebody() -> None:
    assert [missing(forum, TOWN, {}, DAY) for forum in TOWN.forums] == [()] * len(TOWN.forums)


def test_a_role_is_missing_where_all_who_have_it_are_away() -> None:
    stopped = {"willem": Participant("willem", Standing.STOPPED)}
    resting = {"fenna": Participant("fenna", Standing.PAUSED, paused_until=DAY)}

    assert missing(FORUMS["strategic"], TOWN, stopped, DAY) == (Actor(Party.MUNICIPALITY, Role.STRATEGIC),)
    assert missing(FORUMS["forum-noord"], TOWN, resting, DAY) == (Actor(Party.PARTNERSHIP, Role.TEAM_LEAD),)


def test_a_deputy_stands_in_for_the_point_of_contact() -> None:
    away = {"imke": Participant("imke", Standing.STOPPED)}
    both = away | {"farid": Participant("farid", Standing.DECLINED)}

    assert missing(FORUMS["tactical"], TOWN, away, DAY) == ()
    assert missing(FORUMS["tactical"], TOWN, both, DAY) == (
        Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT),
        Actor(Party.MUNICIPALITY, Role.TACTICAL),
    )
