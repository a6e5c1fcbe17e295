"""Rules that both parties signed, and evidence to try them with."""

from decimal import Decimal
from typing import Literal

from domain.agreements import Party, TriggerRule
from domain.periods import Period
from domain.signing import State, Version
from domain.trigger_evidence import Evidence, Finding, Gap, SignedRule, Why
from domain.trigger_states import Terms, TriggerKey, TriggerState, terms_of
from domain.two_keys import Answer, Signature
from tests.example import agreements

TOWN = agreements()
RULES = {rule.id: rule for rule in TOWN.triggers}
SIGNATURES = (
    Signature(Party.MUNICIPALITY, "imke", Answer.AGREED),
    Signature(Party.PARTNERSHIP, "joyce", Answer.AGREED),
)
SIGNED = Version(3, State.ACTIVE, SIGNATURES)
KEY = TriggerKey("rule", "noord", None)
START = TriggerState(KEY, 3)
FIRST = Period.parse("2026-W01")
BREACH, CLEAR, MISSING = "breach", "clear", "missing"


def rule(
    *,
    hold: int = 0,
    keep: int = 1,
    cool_down: int = 0,
    opens: Literal["digest", "operational", "tactical", "check"] = "operational",
    **more: Decimal | int | str | bool,
) -> TriggerRule:
    return TriggerRule(
        id="rule",
        name="Een regel",
        kind="threshold",
        ground="goal",
        sentence="Als het zo is, praten we.",
        indicators=("wait_days",),
        opens=opens,
        settings={"above": 10, "periods": hold + 1, "keep": keep} | more,
        cool_down_weeks=cool_down,
    )


def terms(**of_rule: object) -> Terms:
    return terms_of(SignedRule(rule(**of_rule), SIGNED))  # type: ignore[arg-type]


def seen(what: str, week: int, *, running: bool = False, basis: str | None = None) -> Evidence:
    """What the week that is so many after the first says."""
    period = FIRST.plus(week)
    match what:
        case "breach":
            why = Why("rule", 3, "Als het zo is, praten we.", period, "noord")
            keys = frozenset({basis or period.key})
            return Evidence(period, Finding.BREACH, why=why, basis=keys, running=running)
        case "clear":
            return Evidence(period, Finding.CLEAR, running=running)
        case _:
            return Evidence(period, Finding.NO_DATA, gap=Gap.MISSING, running=running)
