"""Asked figures: which numbers a person may pass on in the chat, with what is usual beside each."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from domain.counting import Judged, Topic, counted, judge, municipality_name, series_of, topics_of
from domain.indicators import Observation
from domain.periods import Period, PeriodKind
from flows.figure import AskedFigure
from services.counting import known_figures
from services.turns import Turn

# A choice of more does not fit a phone.
_MOST = 8


async def asked_of(turn: Turn) -> tuple[AskedFigure, ...]:
    """The figures of the person's own team, or else those that they own; the ones that are missing go first."""
    topics = _topics(turn)
    week = Period.containing(PeriodKind.WEEK, turn.today - timedelta(days=7))
    known = await known_figures(turn.uow, topics, week) if topics else {}
    judged = judge([series_of(topic, known.get(topic.key, {}), week) for topic in topics])
    asked = [(_closed(each.series.topic, turn), each, known.get(each.series.topic.key, {})) for each in judged]
    missing_first = sorted(asked, key=lambda one: one[0] in one[2])
    return tuple(_asked(period, each, figures, turn) for period, each, figures in missing_first[:_MOST])


def _topics(turn: Turn) -> list[Topic]:
    """Only what people register themselves: nobody types over what another system knows better."""
    agreed = turn.agreements
    if turn.team is not None:
        topics = [topic for topic in topics_of(turn.team, agreed) if topic.indicator.per != "whole"]
    else:
        topics = [
            Topic(indicator, agreed.municipality_code, municipality_name(agreed))
            for indicator in agreed.indicators
            if indicator.per == "whole" and turn.person.id in indicator.owners.values()
        ]
    return [topic for topic in topics if topic.indicator.source_kind in {"registration", "municipality"}]


def _closed(topic: Topic, turn: Turn) -> Period:
    """The last period of the indicator's own kind that is over."""
    return Period.containing(PeriodKind(topic.indicator.frequency), turn.today).previous()


def _asked(period: Period, judged: Judged, known: Mapping[Period, Observation], turn: Turn) -> AskedFigure:
    topic = judged.series.topic
    indicator, usual = topic.indicator, counted(topic, judged).line.usual
    before = [each for each in sorted(known) if each < period and known[each].value is not None]
    return AskedFigure(
        indicator=indicator.id,
        name=indicator.name,
        subject=topic.subject,
        subject_name=_subject_name(topic, turn),
        period=period.key,
        decimals=indicator.decimals,
        previous=_written(known[before[-1]].value) if before else None,
        low=None if usual is None else _written(usual.low),
        high=None if usual is None else _written(usual.high),
        minimum=_written(indicator.minimum),
        maximum=_written(indicator.maximum),
    )


def _subject_name(topic: Topic, turn: Turn) -> str:
    agreed = turn.agreements
    named = {area.id: area.name for area in agreed.areas} | {team.id: team.name for team in agreed.teams}
    return topic.area or named.get(topic.subject, topic.subject)


def _written(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
