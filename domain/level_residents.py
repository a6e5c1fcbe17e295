"""Level residents: what residents answered on cards in whole quarters, question by question and in fives."""

from dataclasses import dataclass

from domain.disclosure import Fives
from domain.residents import Asked, Experience, Face


@dataclass(frozen=True, slots=True)
class QuestionTold:
    """One question with how often each face was chosen, in the order of the card."""

    asked: Asked
    faces: tuple[tuple[Face, Fives], ...]


@dataclass(frozen=True, slots=True)
class ResidentsTold:
    """`people` answered each question, at least; there is none of these where fewer than ten did."""

    people: Fives
    questions: tuple[QuestionTold, ...]


def residents_told(experience: Experience | None) -> ResidentsTold | None:
    """The same counts, as a picture of a period keeps them."""
    if experience is None:
        return None
    questions = tuple(
        QuestionTold(asked, tuple((face, experience.faces[asked, face]) for face in Face)) for asked in Asked
    )
    return ResidentsTold(experience.people, questions)
