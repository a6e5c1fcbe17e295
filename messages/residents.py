"""Residents: how their answers are told, where they were not heard for long, and the study that the law asks for."""

from collections.abc import Sequence

from chat.message import Heading, Items, Message, Note, Text
from chat.wording import Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, ExperienceStudy, Person
from domain.disclosure import SMALLEST_GROUP, Fives
from domain.level_residents import QuestionTold
from domain.people import person_named
from domain.residents import Face
from domain.stories import StoryForm


def faces_head() -> tuple[Words, ...]:
    """Above a table of answers: the question, and each face."""
    return Phrase("council-question"), *(Phrase(f"council-face-{face}") for face in Face)


def faces_row(told: QuestionTold) -> tuple[Words, ...]:
    return Phrase(f"council-asked-{told.asked}"), *(_count(count) for _, count in told.faces)


def _count(count: Fives) -> Words:
    if count.under_five:
        return Phrase("council-count-few", {"floor": SMALLEST_GROUP})
    return Phrase("council-count", {"count": count.about})


def form_rows(forms: Sequence[tuple[StoryForm, Fives]]) -> tuple[tuple[Words, ...], ...]:
    """Each form in which residents were heard through professionals, an empty one too."""
    return tuple((Phrase(f"council-form-{form.replace('_', '-')}"), _count(count)) for form, count in forms)


def unheard_message(area: str) -> Message:
    """For the team lead alone."""
    unheard = Phrase("unheard-area", {"area": area})
    return Message(unheard, (Text(unheard), Text(Phrase("unheard-how")), Note(Phrase("unheard-once"))))


def study_message(agreements: Agreements) -> Message:
    """Every study on the calendar, the latest year first, and that nothing else takes its place."""
    heading = Phrase("study-heading")
    lines = study_lines(agreements)
    calendar = Items(lines) if lines else Text(Phrase("study-none"))
    return Message(heading, (Heading(heading), calendar, Note(Phrase("study-law"))))


def study_lines(agreements: Agreements) -> tuple[Words, ...]:
    """Each study with its state and its owner, the latest year first."""
    studies = () if agreements.residents is None else agreements.residents.studies
    return tuple(_line(study, agreements) for study in sorted(studies, key=lambda each: each.year, reverse=True))


def _line(study: ExperienceStudy, agreements: Agreements) -> Phrase:
    args: dict[str, Value] = {
        "year": str(study.year),
        "state": Phrase(f"study-{study.state}"),
        "owner": _owner(person_named(agreements, study.owner), study),
    }
    if study.link:
        return Phrase("study-link", {**args, "link": Verbatim(study.link)})
    return Phrase("study-line", {**args, "date": study.publish_before})


def _owner(person: Person | None, study: ExperienceStudy) -> Words:
    """A role and a party, not a name."""
    if person is None or person.party is None:
        return Verbatim(study.owner)
    role = Phrase(f"role-{person.roles[0].replace('_', '-')}")
    return Phrase("study-owner", {"role": role, "party": Phrase(f"party-{person.party}")})
