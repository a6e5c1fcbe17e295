"""Letting go: what people hear of an indicator that may go out, and of those that went."""

from collections.abc import Iterable, Sequence

from chat.message import Heading, Items, Message, Note, Quote, Text
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.letting_go import Ground, LastFigure, LettingGo
from domain.periods import Period
from messages.counting import period_name
from messages.receipts import said


def asked_to_let_go(each: LettingGo, *, waits: bool) -> Message:
    """`waits` for another proposal that both parties still look at."""
    return said(Phrase("let-go-kept", {"indicator": each.name}), Phrase("let-go-waits" if waits else "let-go-comes"))


def cannot_let_go(problems: Sequence[Words]) -> Message:
    title = Phrase("let-go-cannot")
    return Message(title, (Text(title), Items(tuple(problems))))


def proposed_message(each: LettingGo) -> Message:
    """Why it is proposed, and what was told of it last; the buttons stand under the proposal itself."""
    title = Phrase("let-go-proposed", {"indicator": each.name})
    why = Text(Phrase(f"let-go-ground-{each.ground.replace('_', '-')}"))
    reason = (Quote(Verbatim(each.reason), _by(each)),) if each.reason is not None else ()
    version = Note(Phrase("let-go-version", {"version": str(each.version)}))
    return Message(title, (Heading(title), why, *reason, *_last(each), version))


def gone_line(each: LettingGo) -> Words:
    """One line in the list of what was asked and let go."""
    told = Phrase("let-go-line", {"indicator": each.name, "date": each.over_on or each.asked_on})
    why: Words = Phrase(f"let-go-ground-{each.ground.replace('_', '-')}")
    reason = (Verbatim(each.reason),) if each.reason is not None else (why,)
    return Joined((told, *reason, *(words for words in last_words(each))))


def last_words(each: LettingGo) -> Iterable[Words]:
    if each.last:
        yield Phrase("let-go-last", {"last": figures_words(each.last)})


def figures_words(last: Sequence[LastFigure]) -> Words:
    """*Noord: 12 (week 45); Zuid: 9 (week 45)*."""
    return Joined(tuple(_figure(each) for each in last), "; ")


def _figure(last: LastFigure) -> Words:
    known = Period.parse(last.period)
    value = last.value.normalize() + 0
    return Phrase("let-go-figure", {"place": last.place, "value": value, "period": period_name(known, known)})


def _last(each: LettingGo) -> Iterable[Text]:
    return (Text(words) for words in last_words(each))


def _by(each: LettingGo) -> Words | None:
    return None if each.party is None or each.ground is not Ground.SAID else Phrase(f"party-{each.party}")
