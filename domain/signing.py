"""Signing: a version of the agreements holds once both parties signed it, and never before."""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.agreements import Agreements
from domain.two_keys import Answer, Signature, has_key, missing


class State(StrEnum):
    PROPOSED = "proposed"
    ACTIVE = "active"
    REPLACED = "replaced"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RefusalGiven:
    """Somebody with a key does not agree with this version; the reason went through the privacy screen."""

    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the agreements on its way: `signatures` holds at most one for each party."""

    number: int
    state: State = State.PROPOSED
    signatures: tuple[Signature, ...] = ()


class SigningError(Exception):
    """A signature that cannot be taken. `key` names the sentence that a person sees."""

    key = "signing-refused"


class AlreadyDecided(SigningError):
    """The version holds, was refused, or was replaced by a newer one."""

    key = "signing-already-decided"


class AlreadySigned(SigningError):
    """This party gave its answer before."""

    key = "signing-already-signed"


class NotTheirKey(SigningError):
    """Only a party's point of contact or deputy signs, and only for that party."""

    key = "signing-not-their-key"


class ReasonMissing(SigningError):
    """A refusal without a reason helps nobody further."""

    key = "signing-reason-missing"


def sign(version: Version, signature: Signature, keys: Agreements) -> Version:
    """The version with one more signature. `keys` are the agreements that say who may sign: those that hold now."""
    if version.state is not State.PROPOSED:
        raise AlreadyDecided(f"version {version.number} is {version.state}")
    if not has_key(signature, keys):
        raise NotTheirKey(f"no key of the {signature.party}")
    if any(each.party is signature.party for each in version.signatures):
        raise AlreadySigned(f"the {signature.party} answered already")
    if signature.lacks_reason:
        raise ReasonMissing("a refusal needs a reason")
    signed = (*version.signatures, signature)
    return replace(version, signatures=signed, state=_state(signed))


def _state(signatures: tuple[Signature, ...]) -> State:
    if any(each.answer is Answer.REFUSED for each in signatures):
        return State.REFUSED
    return State.PROPOSED if missing(signatures) else State.ACTIVE
