"""Two keys: what holds once both parties said yes; for a party speaks its point of contact or a deputy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.agreements import Agreements, Party, Role

_MAY_SIGN = {Role.POINT_OF_CONTACT, Role.DEPUTY}


class Answer(StrEnum):
    AGREED = "agreed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Signature:
    """What one person answered for one party. A refusal says why."""

    party: Party
    person: str
    answer: Answer
    reason: str | None = None

    @property
    def lacks_reason(self) -> bool:
        """Whether it is a no that helps nobody further."""
        return self.answer is Answer.REFUSED and not (self.reason or "").strip()


def key_of(keys: Agreements, person: str) -> set[Party]:
    """The party that this person may sign for; empty where there is none."""
    return {
        each.party
        for each in keys.people
        if each.id == person and each.party is not None and _MAY_SIGN & set(each.roles)
    }


def has_key(signature: Signature, keys: Agreements) -> bool:
    """Whether it was given for a party by somebody who may. `keys` are the agreements that say who: those that hold."""
    return signature.party in key_of(keys, signature.person)


def missing(answers: Iterable[Signature]) -> tuple[Party, ...]:
    """The parties that did not say yes: with none missing, both did."""
    agreed = {each.party for each in answers if each.answer is Answer.AGREED}
    return tuple(party for party in Party if party not in agreed)
