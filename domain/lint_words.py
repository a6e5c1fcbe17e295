"""Rules about words that would bring back what the parties left behind: hours, cases, rankings."""

import re
from collections.abc import Iterator

from domain.agreements import Agreements, Indicator
from domain.problems import Path, Problem

_HOURS = re.compile(r"\b(uren|uur|urenregistratie|urenverantwoording|declarabele?|tijdschrijven)\b", re.IGNORECASE)
_CLIENT = re.compile(
    r"\b(cli[eë]nt(?:nummer|naam|niveau|code|dossier)|dossier\w*|bsn|burgerservicenummer|geboortedatum|huisadres"
    r"|per (?:cli[eë]nt|inwoner|gezin|huishouden|product)|productcode\w*)\b",
    re.IGNORECASE,
)
_RANKING = re.compile(
    r"\b(rang|rangorde|ranglijst\w*|ranking|score\w*|scoort|scoren|rapportcijfers?|stoplicht\w*|rood|rode"
    r"|top ?\d+|beste (?:team|wijk|gebied)|slechtste \w+)\b",
    re.IGNORECASE,
)
# "Rode draad" is how people say what returns in the stories.
_INNOCENT = re.compile(r"\brode draad\b", re.IGNORECASE)
_PARTICIPATION = re.compile(
    r"\b(respons\w*|inwonerparticipatie|cli[eë]ntparticipatie|participatiegraad|opkomst\w*|meedenken|meepraten"
    r"|ingevulde (?:vragenlijsten|kaartjes|enquêtes))\b",
    re.IGNORECASE,
)


def _texts(indicator: Indicator) -> Iterator[tuple[str, str]]:
    for name in ("name", "definition", "unit", "reason", "source"):
        yield name, getattr(indicator, name)


def _found(agreements: Agreements, words: re.Pattern[str]) -> Iterator[tuple[Path, str]]:
    """Where an indicator uses one of the words, and which."""
    for index, indicator in enumerate(agreements.indicators):
        for name, text in _texts(indicator):
            hit = words.search(_INNOCENT.sub("", text))
            if hit is not None:
                yield ("indicators", index, name), hit.group()


def hours_counted(agreements: Agreements) -> Iterator[Problem]:
    for path, word in _found(agreements, _HOURS):
        yield Problem("hours-counted", path, {"word": word})


def clients_counted(agreements: Agreements) -> Iterator[Problem]:
    for path, word in _found(agreements, _CLIENT):
        yield Problem("clients-counted", path, {"word": word})


def residents_pressed(agreements: Agreements) -> Iterator[Problem]:
    """That a resident says no is a normal outcome: nobody aims at how many take part in asking."""
    for path, word in _found(agreements, _PARTICIPATION):
        yield Problem("residents-pressed", path, {"word": word})


def ranking_word(agreements: Agreements) -> Iterator[Problem]:
    for path, text in _spoken(agreements):
        hit = _RANKING.search(_INNOCENT.sub("", text))
        if hit is not None:
            yield Problem("ranking-word", path, {"word": hit.group()})


def _spoken(agreements: Agreements) -> Iterator[tuple[Path, str]]:
    """The sentences that people will hear. Names of places are left out: an Oranjebuurt is no verdict."""
    for index, indicator in enumerate(agreements.indicators):
        for name, text in _texts(indicator):
            yield ("indicators", index, name), text
    for index, trigger in enumerate(agreements.triggers):
        yield ("triggers", index, "name"), trigger.name
        yield ("triggers", index, "sentence"), trigger.sentence
    for index, prompt in enumerate(agreements.prompts):
        yield ("prompts", index, "question"), prompt.question
    for index, goal in enumerate(agreements.goals):
        yield ("goals", index, "sentence"), goal.sentence
    for index, forum in enumerate(agreements.forums):
        yield ("forums", index, "goal"), forum.goal


RULES = (hours_counted, clients_counted, residents_pressed, ranking_word)
