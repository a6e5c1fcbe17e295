"""Escalation in private: what one person hears about a conversation, and nobody else."""

from datetime import datetime

from chat.message import Block, Heading, Items, Message, Note, Quote, Text
from chat.wording import Phrase, Value
from domain.agreements import Agreements, Party
from domain.ladder_acts import Question
from domain.ladder_guards import Refusal
from domain.trigger_evidence import Why
from domain.trigger_states import Corrected, Phase
from messages.counting import period_name
from messages.escalation_why import seen_lines
from messages.escalation_words import Matter, place_name, question, the, theme_name
from messages.receipts import said

_FIRES = frozenset({Phase.FIRING, Phase.IN_CONVERSATION})


def refused(refusal: Refusal) -> Phrase:
    """Why a step cannot be taken now, and what can be done."""
    return Phrase(refusal.key, {name: _argument(name, value) for name, value in refusal.args.items()})


def case_help() -> Message:
    """How to say it as a pattern, with an example."""
    lines = (Phrase("escalation-case"), Phrase("escalation-case-instead"))
    examples: tuple[Block, ...] = (
        Quote(Phrase("escalation-case-not-so"), Phrase("escalation-case-not-so-label")),
        Quote(Phrase("escalation-case-so"), Phrase("escalation-case-so-label")),
    )
    closing = (Text(Phrase("escalation-case-again")), Note(Phrase("escalation-case-where")))
    return Message(lines[0], (*(Text(each) for each in lines), *examples, *closing))


def received(matter: Matter, told_at: datetime | None) -> Message:
    """The receipt for something a person just did; `told_at` (local time) is None where it is told at once."""
    if told_at is None:
        return said(Phrase("escalation-received", _name(matter)))
    time = f"{told_at.hour}.{told_at.minute:02}"
    at = Phrase("escalation-received-later", {"date": told_at.date(), "time": time})
    return said(Phrase("escalation-received", _name(matter)), at)


def check(agreements: Agreements, *silences: Why) -> Message:
    """The friendly question of silence triggers, one for all that is quiet: never a conversation on the ladder."""
    heading = Phrase("escalation-check")
    lines = tuple(_quiet(why, agreements) for why in silences)
    quiet: Block = Text(lines[0]) if len(lines) == 1 else Items(lines)
    asked = (Text(Phrase("escalation-check-asked")), Text(Phrase("escalation-check-fewer")))
    return Message(heading, (Heading(heading), quiet, *asked, Note(Phrase("escalation-check-note"))))


def corrected(matter: Matter | None, correction: Corrected, agreements: Agreements) -> Message:
    """A late or corrected figure made it otherwise; `matter` is the conversation that is open about it, if any."""
    rule = next((each.name for each in agreements.triggers if each.id == correction.key.trigger), None)
    period = period_name(correction.period, correction.period)
    changed = Phrase("escalation-corrected", {"rule": rule or correction.key.trigger, "period": period})
    lines: list[Block] = [Text(changed), Text(_otherwise(correction))]
    if correction.why is not None:
        lines += [Text(each) for each in seen_lines(correction.why, agreements)]
    if matter is not None:
        lines += [Text(Phrase("escalation-corrected-open", _name(matter)))]
    return Message(changed, tuple(lines))


def _quiet(why: Why, agreements: Agreements) -> Phrase:
    where = place_name(agreements, why.subject) or agreements.municipality
    figure = theme_name(agreements, why.indicator)
    shown = {each.name: round(each.amount) for each in why.figures}
    weeks: dict[str, Value] = {"place": where, "weeks": shown.get("weeks", 0)}
    if figure is None:
        return Phrase("escalation-check-people", weeks)
    return Phrase("escalation-check-figure", {**weeks, "indicator": figure})


def _otherwise(correction: Corrected) -> Phrase:
    if correction.now in _FIRES and correction.was not in _FIRES:
        return Phrase("escalation-corrected-fires")
    if correction.was in _FIRES and correction.now not in _FIRES:
        return Phrase("escalation-corrected-calm")
    return Phrase("escalation-corrected-same")


def _name(matter: Matter) -> dict[str, Value]:
    return {"number": str(matter.number), "topic": matter.topic}


def _argument(name: str, value: str | int) -> Value:
    """What a refusal names, in words."""
    match name:
        case "party":
            return the(Party(str(value)))
        case "question":
            return question(Question(str(value)))
        case "phase":
            return Phrase(f"escalation-phase-{str(value).replace('_', '-')}")
        case _:
            return value
