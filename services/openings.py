"""Openings: under which terms a matter is opened, and in which forum."""

from domain.agreements import Agreements, Person
from domain.ladder_acts import LadderTerms
from services.agreements import ActiveAgreements


def terms_of(held: ActiveAgreements) -> LadderTerms:
    """The ladder as it is agreed now; a matter keeps them from its opening."""
    agreed = held.agreements.climbing
    return LadderTerms(
        version=held.version,
        zone=held.agreements.time_zone,
        structural_signals=agreed.structural_signals,
        structural_areas=agreed.structural_areas,
        structural_weeks=agreed.structural_weeks,
        notice_workdays=agreed.notice_workdays,
        look_back_weeks=agreed.look_back_weeks,
    )


def forum_about(agreements: Agreements, area: str | None) -> str:
    """The forum of the first team that works there, or that it is about; for the whole town, that of the first team."""
    teams = (team for team in agreements.teams if area in (team.id, *team.areas))
    return next(teams, agreements.teams[0]).forum


def forum_of(agreements: Agreements, person: Person, area: str | None) -> str:
    """Where a person opens a matter: in their own team, unless it is about an area of another."""
    own = next((team for team in agreements.teams if team.id == person.team), None)
    if own is not None and area in (None, own.id, *own.areas):
        return own.forum
    return forum_about(agreements, area)
