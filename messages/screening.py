"""Screening: what the bot asks of a text in which somebody may be recognised; it never repeats the word itself."""

from collections.abc import Callable, Iterable

from chat.message import Block, Choice, Choices, Items, Message, Text
from chat.wording import Joined, Phrase, Words
from domain.privacy.findings import Finding, Kind, Screening
from domain.privacy.neighbours import Neighbours, neighbours

_KINDS = {
    Kind.FIRST_NAME: "name",
    Kind.NAME: "name",
    Kind.SURNAME: "name",
    Kind.INITIALS: "initials",
    Kind.AGE: "age",
    Kind.BIRTH_DATE: "birth-date",
    Kind.ADDRESS: "address",
    Kind.POSTCODE: "postcode",
    Kind.PHONE: "phone",
    Kind.EMAIL: "email",
    Kind.HANDLE: "handle",
    Kind.LINK: "link",
    Kind.BSN: "bsn",
    Kind.IBAN: "iban",
    Kind.PLATE: "plate",
    Kind.CASE_NUMBER: "case-number",
    Kind.INSTITUTION: "institution",
}

# Makes a button's value of the option's key.
ValueOf = Callable[[str], str]


def ask_to_remove(screening: Screening, value: ValueOf, *, can_delete: bool) -> Message:
    """Something stands in it that is never kept: the bot may take it out, or the writer writes anew."""
    warning = Phrase("privacy-warning", {"kind": Joined(_kinds(screening.certain), ", ")})
    blocks: list[Block] = [
        Text(warning),
        Items(tuple(finding_line(screening, each) for each in screening.certain)),
        Text(Phrase("privacy-warning-how")),
    ]
    if not can_delete:
        blocks.append(Text(Phrase("hearing-delete-yourself")))
    buttons = [("remove", "hearing-remove"), ("rewrite", "hearing-rewrite")]
    return Message(warning, (*blocks, _choices(buttons, value)))


def ask_about(screening: Screening, doubt: Finding, value: ValueOf) -> Message:
    """One word of which only the writer knows whether it is a name."""
    question = Phrase("hearing-is-it-a-name", {"place": _place(neighbours(screening, doubt))})
    buttons = [("name", "hearing-is-a-name"), ("no-name", "hearing-no-person")]
    return Message(question, (Text(question), Text(Phrase("hearing-nothing-kept-yet")), _choices(buttons, value)))


def ask_to_generalise(value: ValueOf) -> Message:
    """Health, faith or an offence of somebody who may be recognised."""
    blocks = (Text(Phrase("privacy-special")), Text(Phrase("privacy-special-how")))
    buttons = [("rewrite", "button-change"), ("sure", "privacy-unrecognisable"), ("discard", "button-discard")]
    return Message(Phrase("privacy-special"), (*blocks, _choices(buttons, value)))


def refused_reply(screening: Screening) -> Message:
    """An answer in a thread that was not kept: there is nobody to ask there, so it has to be written anew."""
    kinds = _kinds(screening.findings)
    why = Phrase("hearing-reply-not-kept")
    lines = (Items(kinds),) if kinds else ()
    return Message(why, (Text(why), *lines, Text(Phrase("hearing-reply-again"))))


def kind_words(finding: Finding) -> Phrase:
    return Phrase(f"hearing-kind-{_KINDS[finding.type]}")


def _kinds(findings: Iterable[Finding]) -> tuple[Words, ...]:
    """Each kind once, in the order in which it was found."""
    return tuple(Phrase(f"hearing-kind-{kind}") for kind in dict.fromkeys(_KINDS[each.type] for each in findings))


def finding_line(screening: Screening, finding: Finding) -> Words:
    place = _place(neighbours(screening, finding))
    return Phrase("hearing-found", {"kind": kind_words(finding), "place": place})


def _place(beside: Neighbours) -> Phrase:
    match beside:
        case Neighbours(str(before), str(after)):
            return Phrase("hearing-place-between", {"before": before, "after": after})
        case Neighbours(str(before), None):
            return Phrase("hearing-place-after", {"word": before})
        case Neighbours(None, str(after)):
            return Phrase("hearing-place-before", {"word": after})
        case _:
            return Phrase("hearing-place-number", {"number": str(beside.ordinal)})


def _choices(buttons: Iterable[tuple[str, str]], value: ValueOf) -> Choices:
    return Choices(tuple(Choice(Phrase(label), value(key)) for key, label in buttons))
