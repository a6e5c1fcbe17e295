"""Form texts: the free texts of a form, judged before anything else is done with them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from chat.form import Field, Filled, Form, Kind, Reply, Wrong
from chat.message import Block, Choice, Items, Text
from chat.wording import Phrase, Words
from domain.cases import tells_of_a_case
from domain.privacy.findings import ScreenFailed, Screening
from domain.stories import LONGEST_TEXT
from messages.screening import finding_line
from services.held_texts import HeldText
from services.pseudonyms import Pseudonyms
from services.screens import Screens, known_names
from services.sheet import Sheet, Texts
from services.turns import Turn

# Behind this sign a form's key says of which doubts its writer was asked.
ASKED = "?"
# The field of boxes to tick that a second screen has, and its two boxes.
_SURE, _NO_NAMES, _NOBODY = "sure", "no-names", "nobody"


class NotYet(Exception):
    """The form cannot be kept as it is; its transaction leaves nothing behind. It holds nothing of the text."""

    def __init__(self, reply: Reply) -> None:
        super().__init__("not kept")
        self.reply = reply


class FormTexts:
    def __init__(self, screens: Screens, pseudonyms: Pseudonyms) -> None:
        self._screens = screens
        self._pseudonyms = pseudonyms

    def settled(self, turn: Turn, sheet: Sheet, form: Form, asked: str, sent: Filled) -> Texts:
        """Each text as it may be kept, by its field; an optional one that was left empty is not there. Raises NotYet.

        `asked` is what the form's key says of the doubts that its writer was asked about.
        """
        found: dict[str, Screening] = {}
        for name, needed in sheet.texts.items():
            screening = self._screened(turn, name, sent.text(name).strip(), needed=needed)
            if screening is not None:
                found[name] = screening
        kept = self._without_doubt(turn, form, asked, sent, found)
        for name, text in kept.items():
            if sheet.told and tells_of_a_case(text):
                raise NotYet(Wrong({name: Phrase("form-case")}))
        return kept

    def _screened(self, turn: Turn, name: str, text: str, *, needed: bool) -> Screening | None:
        if not text:
            if needed:
                raise NotYet(Wrong({name: Phrase("flow-empty")}))
            return None
        if len(text) > LONGEST_TEXT:
            raise NotYet(Wrong({name: Phrase("error-too-long", {"count": LONGEST_TEXT})}))
        try:
            screening = self._screens.judge_form(text, turn.agreements)
        except ScreenFailed:
            raise NotYet(Wrong({name: Phrase("error-system-lost")})) from None
        if screening.certain:
            raise NotYet(Wrong({name: _certain(screening)}))
        return screening

    def _without_doubt(
        self, turn: Turn, form: Form, asked: str, sent: Filled, found: Mapping[str, Screening]
    ) -> dict[str, str]:
        """What is doubtful passes only where its writer was asked about just this, and ticked that it is nobody."""
        doubts = self._fingerprint(found.values())
        ticked = sent.values.get(_SURE, ()) if asked == doubts else ()
        judged = {
            name: HeldText(
                about=form.key,
                nonce="",
                screening=screening,
                cleared=screening.doubtful if _NO_NAMES in ticked else (),
                unrecognisable=_NOBODY in ticked,
            )
            for name, screening in found.items()
        }
        if all(each.doubt is None and not each.asks_to_generalise for each in judged.values()):
            return {name: each.acceptable(known_names(turn.agreements)) for name, each in judged.items()}
        if asked == doubts:
            raise NotYet(Wrong({_SURE: Phrase("form-sure-or-change")}))
        raise NotYet(replace(_asking(form, found), key=f"{form.key}{ASKED}{doubts}"))

    def _fingerprint(self, found: Iterable[Screening]) -> str:
        """The same for the same doubts, and nothing to anybody without the key."""
        doubts = [
            part
            for screening in found
            for part in (
                str(screening.special),
                *(screening.text[each.left : each.right] for each in screening.doubtful),
            )
        ]
        return self._pseudonyms.of("\n".join(("doubts", *doubts)))[:16]


def _certain(screening: Screening) -> Words:
    """What is never kept, by its kind and place; the word itself is not said again."""
    if screening.holds_bsn:
        return Phrase("privacy-blocked")
    return Phrase("form-certain", {"finding": finding_line(screening, screening.certain[0])})


def _asking(form: Form, found: Mapping[str, Screening]) -> Form:
    """The same screen with what is doubtful above it, and boxes to tick for who knows that it is nobody."""
    above: list[Block] = []
    boxes: list[Choice] = []
    lines = tuple(finding_line(screening, each) for screening in found.values() for each in screening.doubtful)
    if lines:
        above += [Text(Phrase("form-doubts")), Items(lines)]
        boxes.append(Choice(Phrase("form-no-names"), _NO_NAMES))
    if any(screening.special for screening in found.values()):
        above += [Text(Phrase("privacy-special")), Text(Phrase("privacy-special-how"))]
        boxes.append(Choice(Phrase("privacy-unrecognisable"), _NOBODY))
    above.append(Text(Phrase("hearing-nothing-kept-yet")))
    sure = Field(_SURE, Phrase("form-sure"), Kind.CHOICES, tuple(boxes), optional=True)
    last = [each.key for each in form.fields if each.key in found][-1]
    fields = tuple(part for each in form.fields for part in ((each, sure) if each.key == last else (each,)))
    return replace(form, fields=fields, above=tuple(above))
