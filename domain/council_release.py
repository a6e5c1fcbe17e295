"""Council release: a draft goes to the council once both parties said yes to it, and never before."""

from dataclasses import dataclass, replace

from domain.agreements import Agreements, Party
from domain.two_keys import Signature, has_key, missing


class ReleaseError(Exception):
    """An answer that cannot be taken. `key` names the sentence that a person sees."""

    key = "council-release-unknown"


class AlreadyReleased(ReleaseError):
    """Both parties said yes: what the council has stands."""

    key = "council-release-done"


class DraftReplaced(ReleaseError):
    """There is a newer draft: that is the one to look at."""

    key = "council-release-replaced"


class NotTheirRelease(ReleaseError):
    """Only a point of contact or a deputy releases, and only for their own party."""

    key = "council-release-not-yours"


class ReleaseReasonMissing(ReleaseError):
    """A no without a reason helps nobody further."""

    key = "council-release-reason"


@dataclass(frozen=True, slots=True)
class DraftKept:
    """A point of contact does not release a draft yet, and says why; the reason went through the privacy screen."""

    draft: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A product on its way. `answers` holds at most one for each party: a later one takes the place of an earlier."""

    id: str
    answers: tuple[Signature, ...] = ()
    replaced: bool = False

    @property
    def released(self) -> bool:
        return not self.replaced and not missing(self.answers)

    @property
    def waits_for(self) -> tuple[Party, ...]:
        return missing(self.answers)


def answered(draft: Draft, answer: Signature, keys: Agreements) -> Draft:
    """The draft with this party's answer. A no keeps it a draft; the same party may still say yes later."""
    if draft.released:
        raise AlreadyReleased(draft.id)
    if draft.replaced:
        raise DraftReplaced(draft.id)
    if not has_key(answer, keys):
        raise NotTheirRelease(f"no key of the {answer.party}")
    if answer.lacks_reason:
        raise ReleaseReasonMissing(draft.id)
    others = tuple(each for each in draft.answers if each.party is not answer.party)
    return replace(draft, answers=(*others, answer))
