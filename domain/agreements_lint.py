"""The rules that agreements keep beyond their shape, all at once."""

from itertools import chain

from domain import (
    lint_forums,
    lint_indicators,
    lint_naming,
    lint_people,
    lint_residents,
    lint_talk,
    lint_teams,
    lint_triggers,
    lint_words,
)
from domain.agreements import Agreements
from domain.problems import Problem

RULES = (
    *lint_naming.RULES,
    *lint_teams.RULES,
    *lint_forums.RULES,
    *lint_people.RULES,
    *lint_indicators.RULES,
    *lint_words.RULES,
    *lint_talk.RULES,
    *lint_triggers.RULES,
    *lint_residents.RULES,
)


def lint(agreements: Agreements) -> list[Problem]:
    """Every broken rule. Each rule is one function and looks at the whole."""
    return list(chain.from_iterable(rule(agreements) for rule in RULES))
