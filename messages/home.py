"""Home: a person's own page: what they can do, what lies ready for them, and their team's latest digest in short."""

from collections.abc import Iterable
from dataclasses import dataclass

from chat.form import begins
from chat.message import Block, Choice, Choices, Divider, Heading, Items, Message, Note, Text
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.digest import DigestFacts
from domain.people import Participant, Standing
from domain.periods import Period
from messages.counting import count_lines

_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """`tells`: whether they may. `themes`: the agreed themes of a signal by their names, None for who may give none.

    `draft`: whether something was set aside that can be taken up again.
    """

    participant: Participant
    joined: bool
    tells: bool
    themes: tuple[str, ...] | None
    area: str | None
    draft: bool
    digest: DigestFacts | None


def home_message(facts: HomeFacts) -> Message:
    """The same page for everybody in the same position; nothing in it counts a person's answers."""
    title = Phrase("home-heading")
    return Message(title, (Heading(title), *_doing(facts), *_draft(facts), *_settings(facts), *_digest(facts.digest)))


def _doing(facts: HomeFacts) -> Iterable[Block]:
    if facts.joined:
        if facts.tells:
            yield Text(Phrase("home-doing"))
            yield _buttons(("home-tell", "vertel"), ("home-setback", "tegenvaller"), ("home-conversation", "gesprek"))
        if facts.themes is not None:
            yield Text(Phrase("home-signal"))
            yield _themes(facts.themes)
    elif facts.tells:
        yield Text(Phrase("home-join"))
        yield _buttons(("onboarding-join", "start"))


def _themes(names: Iterable[str]) -> Choices:
    """Each opens the signal with its theme chosen: one tap less."""
    agreed = (Choice(Verbatim(f"{name[:1].upper()}{name[1:]}"), begins(f"signaal {name}")) for name in names)
    return Choices((*agreed, Choice(Phrase("signal-other-theme"), begins("signaal anders"))))


def _draft(facts: HomeFacts) -> Iterable[Block]:
    if facts.draft:
        yield Text(Phrase("home-draft"))
        yield _buttons(("home-resume", "verder"))


def _settings(facts: HomeFacts) -> Iterable[Block]:
    if not facts.joined:
        return
    yield Divider()
    yield Heading(Phrase("home-settings"))
    yield Items(tuple(_setting_lines(facts)))
    yield _buttons(("home-change", "instellingen"), ("home-pause", "pauze"), ("home-data", "mijn gegevens"))


def _setting_lines(facts: HomeFacts) -> Iterable[Words]:
    chosen = facts.participant
    if facts.area is not None:
        yield Phrase("home-area", {"area": facts.area})
    if chosen.state is Standing.PAUSED and chosen.paused_until is not None:
        yield Phrase("home-quiet", {"date": chosen.paused_until})
    elif chosen.prompt_day is not None and chosen.prompt_time is not None:
        at = f"{chosen.prompt_time.hour}.{chosen.prompt_time.minute:02}"
        yield Phrase("home-moment", {"day": Phrase(f"weekday-{chosen.prompt_day}"), "time": at})
    if chosen.workdays:
        days = Joined(tuple(Phrase(f"weekday-{day}") for day in chosen.workdays), ", ")
        yield Phrase("home-workdays", {"days": days})


def _digest(facts: DigestFacts | None) -> Iterable[Block]:
    if facts is None:
        return
    week = Period.parse(facts.week)
    yield Divider()
    yield Heading(Phrase("digest-heading", {"team": facts.team_name, "week": week.parts["number"]}))
    if facts.quiet:
        yield Text(Phrase("digest-quiet"))
    first = [line for line in facts.lines if line.changed] or list(facts.lines)
    lines = tuple(words for line in first[:_MOST_LINES] for words in count_lines(line, week))
    if lines:
        yield Items(lines)
    # No story is quoted here: it stands in the digest itself, where its teller can still take it back.
    yield Note(Phrase("home-digest-more"))


def _buttons(*labelled: tuple[str, str]) -> Choices:
    return Choices(tuple(Choice(Phrase(label), begins(word)) for label, word in labelled))
