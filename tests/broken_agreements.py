"""For each rule of the agreements, a change to the example that breaks it."""

from collections.abc import Callable
from functools import cache

from domain.agreements_reading import Read
from tests.example import Data, read_spoiled


def _add(part: str, like: int = 0, **fields: object) -> Callable[[Data], None]:
    return lambda data: data[part].append(data[part][like] | fields)


def put_in(part: str, index: int, **fields: object) -> Callable[[Data], None]:
    return lambda data: data[part][index].update(fields)


def _put(name: str, value: object) -> Callable[[Data], None]:
    return lambda data: data.update({name: value})


def _person(data: Data, name: str) -> Data:
    return next(person for person in data["people"] if person["id"] == name)


def roles(name: str, *roles: str, **fields: object) -> Callable[[Data], None]:
    return lambda data: _person(data, name).update(fields, roles=list(roles))


def _three_more_indicators(data: Data) -> None:
    data["indicators"] += [data["indicators"][0] | {"id": f"more_{number}"} for number in range(3)]


def _two_more_financial(data: Data) -> None:
    data["indicators"] += [data["indicators"][9] | {"id": f"more_{number}"} for number in range(2)]


def _nothing_moves(data: Data) -> None:
    for indicator in data["indicators"]:
        indicator["category"] = "quality"


BROKEN: dict[str, Callable[[Data], object]] = {
    "id-form": put_in("themes", 0, id="Wachten!"),
    "id-twice": _add("themes"),
    "area-and-team-share-id": put_in("teams", 0, id="centrum"),
    "text-empty": put_in("goals", 0, sentence="  "),
    "agreed-on-missing": _put("agreed_on", None),
    "time-zone-unknown": _put("time_zone", "Drenthe/Assen"),
    "municipality-code-form": _put("municipality_code", "106"),
    "area-without-code": put_in("areas", 0, cbs_codes=[]),
    "code-form": put_in("areas", 0, cbs_codes=["WK0106"]),
    "code-of-another-municipality": put_in("areas", 0, cbs_codes=["WK036300"]),
    "code-counted-twice": put_in("areas", 0, cbs_codes=["WK010600", "BU01060012"]),
    "area-without-team": put_in("teams", 3, areas=["centrum"]),
    "team-area-unknown": put_in("teams", 0, areas=["haven"]),
    "team-without-area": put_in("teams", 0, areas=[]),
    "team-forum-unknown": put_in("teams", 0, forum="tactical"),
    "team-forum-shared": put_in("teams", 1, forum="forum-noord"),
    "team-without-lead": roles("fenna", "professional"),
    "digest-outside-working-hours": put_in("teams", 0, digest_time="17:00"),
    "level-without-forum": lambda data: data["forums"].pop(),
    "level-with-two-forums": _add("forums", 4, id="tactical-2", places=[]),
    "forum-without-team": _add("forums", 0, id="forum-5", places=[]),
    "forum-goal-too-short": put_in("forums", 0, goal="Bespreken."),
    "place-twice": put_in("forums", 1, places=[{"platform": "sandbox", "channel": "team-noord"}]),
    "forum-without-meetings": put_in("forums", 4, meetings=[]),
    "meeting-on-a-day-off": put_in("forums", 4, meetings=["2026-12-25"]),
    "meetings-out-of-order": put_in("forums", 4, meetings=["2026-12-08", "2026-11-10"]),
    "look-back-too-late": _put("climbing", {"look_back_weeks": 9}),
    "notice-too-long": _put("climbing", {"notice_workdays": 6}),
    "structural-out-of-reach": _put("climbing", {"structural_areas": 6}),
    "ladder-order": lambda data: data["ladder"].reverse(),
    "rung-forum-unknown": put_in("ladder", 1, forum="strategic"),
    "one-contact-per-party": roles("willem", "strategic", "point_of_contact"),
    "one-deputy-at-most": roles("willem", "strategic", "deputy"),
    "contact-is-own-deputy": roles("imke", "point_of_contact", "deputy", "tactical"),
    "level-without-party": roles("willem", "tactical"),
    "person-without-role": roles("wout"),
    "person-without-party": roles("shanti", "strategic", party=None),
    "council-reader-only-reads": roles("griffie", "council_reader", party="municipality"),
    "team-role-without-team": roles("wout", "professional", team=None),
    "person-team-unknown": roles("wout", "professional", team="midden"),
    "email-form": roles("wout", "professional", email="wout"),
    "email-twice": roles("wout", "professional", email="FENNA@debrink.example"),
    "too-many-indicators": _three_more_indicators,
    "too-many-financial": _two_more_financial,
    "financial-too-close": put_in("indicators", 9, per="team"),
    "indicator-goal-unknown": put_in("indicators", 0, goal="rijkdom"),
    "indicator-reason-too-short": put_in("indicators", 0, reason="Omdat."),
    "indicator-without-lever": put_in("indicators", 0, levers=[]),
    "indicator-without-owner": put_in("indicators", 0, owners={"municipality": "imke"}),
    "indicator-owner-unknown": put_in("indicators", 0, owners={"municipality": "joyce", "partnership": "fenna"}),
    "review-before-start": put_in("indicators", 0, review_date="2026-09-01"),
    "trial-too-long": put_in("indicators", 6, review_date="2027-03-02"),
    "indicator-bounds": put_in("indicators", 0, minimum=5, maximum=5),
    "category-uncovered": _nothing_moves,
    "goal-uncovered": lambda data: data["goals"].append({"id": "g7", "name": "zuinig", "sentence": "We letten op."}),
    "hours-counted": put_in("indicators", 0, definition="Het aantal uren per week."),
    "clients-counted": put_in("indicators", 0, definition="Elke vraag met het cliëntnummer erbij."),
    "residents-pressed": put_in("indicators", 7, name="Respons van inwoners"),
    "ranking-word": put_in("triggers", 0, name="Cijfer staat op rood"),
    "question-without-mark": put_in("prompts", 0, question="Vertel eens."),
    "prompts-missing": _put("prompts", []),
    "prompt-goal-unknown": put_in("prompts", 0, goals=["rijkdom"]),
    "reflection-missing": lambda data: data["reflections"].pop("tactical"),
    "themes-missing": _put("themes", []),
    "trigger-indicator-unknown": put_in("triggers", 0, indicators=["regen"]),
    "trigger-theme-unknown": put_in("triggers", 4, themes=["regen"]),
    "trigger-without-indicator": put_in("triggers", 0, indicators=[]),
    "clash-without-theme": put_in("triggers", 4, themes=[]),
    "silence-on-the-ladder": put_in("triggers", 8, opens="tactical"),
    "reciprocity-missing": lambda data: data["triggers"].pop(),
    "reciprocity-one-way": put_in("triggers", 9, addressed_to="both"),
    "trigger-setting-unknown": put_in("triggers", 0, settings={"abovee": 10}),
    "trigger-setting-value": put_in("triggers", 0, settings={"above": "tien"}),
    "trigger-setting-range": put_in("triggers", 2, settings={"points": 3}),
    "trigger-without-threshold": put_in("triggers", 0, settings={"periods": 2}),
    "trigger-holds-for-nothing": put_in("triggers", 0, settings={"above": 10, "periods": 0}),
    "trigger-climbs-alone": put_in("triggers", 0, settings={"above": 10, "opens_when_repeated": "operational"}),
    "trigger-people-four": put_in("triggers", 5, settings={"signals": 5, "people": 4, "weeks": 4}),
    "trigger-always": put_in("triggers", 3, settings={"above": 95, "below": 103}),
    "trigger-figure-too-slow": put_in("triggers", 8, indicators=["budget_use"]),
    "trigger-not-of-residents": put_in("triggers", 7, indicators=["absence_rate"]),
    "trigger-not-a-part": put_in("triggers", 3, indicators=["new_requests"]),
    "trigger-looks-at-no-figure": put_in("triggers", 5, indicators=["wait_days"]),
    "cool-down-too-short": put_in("triggers", 0, cool_down_weeks=0),
    "risk-missing": lambda data: data["risks"].pop(),
    "risk-owner-unknown": put_in("risks", 0, owner="niemand"),
    "risk-theme-unknown": put_in("risks", 0, themes=["weer"]),
    "burden-out-of-range": _put("burden", {"minutes_per_week": 11}),
    "resident-contact-missing": _put("residents", None),
    "study-missing": lambda data: data["residents"]["studies"].pop(),
    "study-twice": lambda data: data["residents"]["studies"].append(data["residents"]["studies"][1]),
    "study-owner-unknown": lambda data: data["residents"]["studies"][1].update(owner="niemand"),
    "study-too-late": lambda data: data["residents"]["studies"][1].update(publish_before="2027-07-02"),
    "study-without-link": lambda data: data["residents"]["studies"][0].pop("link"),
    "digest-pauses-alone": _put("holidays", {"pause_prompts": False, "pause_digests": True}),
    "retention-out-of-range": _put("retention", {"draft_days": 0}),
}


@cache
def read_broken(rule: str) -> Read:
    """The example with this rule broken, as it is read."""
    return read_spoiled(BROKEN[rule])
