"""Rules about what is asked, when a conversation opens, and which risks are looked at."""

from collections.abc import Iterator

from domain.agreements import Agreements, Level
from domain.problems import Problem

# The six of the market consultation, which the parties named themselves.
SIX_RISKS = (
    "financial_pressure",
    "too_little_time",
    "small_providers",
    "residents_lose_trust",
    "unclear_boundaries",
    "providers_withdraw",
)
_BUILT_ON_FIGURES = ("threshold", "special_cause", "shift", "forecast", "clash", "experience")


def question_without_mark(agreements: Agreements) -> Iterator[Problem]:
    for index, prompt in enumerate(agreements.prompts):
        if not prompt.question.rstrip().endswith("?"):
            yield Problem("question-without-mark", ("prompts", index, "question"))
    for level, questions in agreements.reflections.items():
        for index, question in enumerate(questions):
            if not question.rstrip().endswith("?"):
                yield Problem("question-without-mark", ("reflections", level, index))


def prompts_missing(agreements: Agreements) -> Iterator[Problem]:
    if not agreements.prompts:
        yield Problem("prompts-missing", ("prompts",))


def prompt_goal_unknown(agreements: Agreements) -> Iterator[Problem]:
    goals = {goal.id for goal in agreements.goals}
    for index, prompt in enumerate(agreements.prompts):
        for number, goal in enumerate(prompt.goals):
            if goal not in goals:
                yield Problem("prompt-goal-unknown", ("prompts", index, "goals", number), {"goal": goal})


def reflection_missing(agreements: Agreements) -> Iterator[Problem]:
    for level in Level:
        if not agreements.reflections.get(level):
            yield Problem("reflection-missing", ("reflections",), {"level": level})


def themes_missing(agreements: Agreements) -> Iterator[Problem]:
    if not agreements.themes:
        yield Problem("themes-missing", ("themes",))


def trigger_indicator_unknown(agreements: Agreements) -> Iterator[Problem]:
    known = {indicator.id for indicator in agreements.indicators}
    for index, trigger in enumerate(agreements.triggers):
        for number, name in enumerate(trigger.indicators):
            if name not in known:
                yield Problem(
                    "trigger-indicator-unknown", ("triggers", index, "indicators", number), {"indicator": name}
                )


def trigger_theme_unknown(agreements: Agreements) -> Iterator[Problem]:
    known = {theme.id for theme in agreements.themes}
    for index, trigger in enumerate(agreements.triggers):
        for number, name in enumerate(trigger.themes):
            if name not in known:
                yield Problem("trigger-theme-unknown", ("triggers", index, "themes", number), {"theme": name})


def trigger_without_indicator(agreements: Agreements) -> Iterator[Problem]:
    for index, trigger in enumerate(agreements.triggers):
        if trigger.kind in _BUILT_ON_FIGURES and not trigger.indicators:
            yield Problem("trigger-without-indicator", ("triggers", index), {"trigger": trigger.name})


def clash_without_theme(agreements: Agreements) -> Iterator[Problem]:
    for index, trigger in enumerate(agreements.triggers):
        if trigger.kind == "clash" and not trigger.themes:
            yield Problem("clash-without-theme", ("triggers", index), {"trigger": trigger.name})


def silence_on_the_ladder(agreements: Agreements) -> Iterator[Problem]:
    """Silence is answered with a friendly check, never with a rung; and only silence is."""
    for index, trigger in enumerate(agreements.triggers):
        if (trigger.kind == "silence") is not (trigger.opens == "check"):
            yield Problem("silence-on-the-ladder", ("triggers", index, "opens"), {"trigger": trigger.name})


def reciprocity_one_way(agreements: Agreements) -> Iterator[Problem]:
    """The municipality can be called to its part as well."""
    if not any(trigger.kind == "reciprocity" for trigger in agreements.triggers):
        yield Problem("reciprocity-missing", ("triggers",))
    for index, trigger in enumerate(agreements.triggers):
        if (trigger.kind == "reciprocity") is not (trigger.addressed_to == "municipality"):
            yield Problem("reciprocity-one-way", ("triggers", index, "addressed_to"), {"trigger": trigger.name})


def cool_down_too_short(agreements: Agreements) -> Iterator[Problem]:
    for index, trigger in enumerate(agreements.triggers):
        if trigger.cool_down_weeks < 1:
            yield Problem("cool-down-too-short", ("triggers", index, "cool_down_weeks"), {"trigger": trigger.name})


def risk_missing(agreements: Agreements) -> Iterator[Problem]:
    present = {risk.id for risk in agreements.risks}
    for risk in SIX_RISKS:
        if risk not in present:
            yield Problem("risk-missing", ("risks",), {"risk": risk})


def risk_owner_unknown(agreements: Agreements) -> Iterator[Problem]:
    known = {person.id for person in agreements.people}
    known |= {str(role) for person in agreements.people for role in person.roles}
    for index, risk in enumerate(agreements.risks):
        if risk.owner not in known:
            yield Problem("risk-owner-unknown", ("risks", index, "owner"), {"owner": risk.owner})


def risk_theme_unknown(agreements: Agreements) -> Iterator[Problem]:
    known = {theme.id for theme in agreements.themes}
    for index, risk in enumerate(agreements.risks):
        for theme in risk.themes:
            if theme not in known:
                yield Problem("risk-theme-unknown", ("risks", index, "themes"), {"theme": theme})


def burden_out_of_range(agreements: Agreements) -> Iterator[Problem]:
    """The weekly question alone takes two minutes; ten is more than anybody promised."""
    if not 2 <= agreements.burden.minutes_per_week <= 10:
        what: dict[str, str | int] = {"minutes": agreements.burden.minutes_per_week}
        yield Problem("burden-out-of-range", ("burden", "minutes_per_week"), what)


def digest_pauses_alone(agreements: Agreements) -> Iterator[Problem]:
    if agreements.holidays.pause_digests and not agreements.holidays.pause_prompts:
        yield Problem("digest-pauses-alone", ("holidays", "pause_digests"))


def retention_out_of_range(agreements: Agreements) -> Iterator[Problem]:
    kept = agreements.retention
    for name, value, highest in (
        ("story_months", kept.story_months, 60),
        ("audit_months", kept.audit_months, 84),
        ("draft_days", kept.draft_days, 31),
        ("backup_days", kept.backup_days, 366),
    ):
        if not 1 <= value <= highest:
            yield Problem("retention-out-of-range", ("retention", name), {"field": name, "maximum": highest})


RULES = (
    question_without_mark,
    prompts_missing,
    prompt_goal_unknown,
    reflection_missing,
    themes_missing,
    trigger_indicator_unknown,
    trigger_theme_unknown,
    trigger_without_indicator,
    clash_without_theme,
    silence_on_the_ladder,
    reciprocity_one_way,
    cool_down_too_short,
    risk_missing,
    risk_owner_unknown,
    risk_theme_unknown,
    burden_out_of_range,
    digest_pauses_alone,
    retention_out_of_range,
)
