"""Form texts: the free text of a form, judged before anything else is done with it."""

from dataclasses import replace

from chat.form import Field, Filled, Form, Kind, Reply, Wrong
from chat.message import Block, Choice, Items, Text
from chat.wording import Phrase, Words
from domain.privacy.findings import ScreenFailed, Screening
from domain.stories import LONGEST_TEXT
from messages.screening import finding_line
from services.held_texts import HeldText
from services.pseudonyms import Pseudonyms
from services.screens import Screens, known_names
from services.sheets import TEXT
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

    def settled(self, turn: Turn, form: Form, asked: str, sent: Filled, *, needed: bool) -> str | None:
        """The text as it may be kept; None where an optional one was left empty. Raises NotYet.

        `asked` is what the form's key says of the doubts that its writer was asked about.
        """
        text = sent.text(TEXT).strip()
        if not text:
            if needed:
                raise NotYet(Wrong({TEXT: Phrase("flow-empty")}))
            return None
        if len(text) > LONGEST_TEXT:
            raise NotYet(Wrong({TEXT: Phrase("error-too-long", {"count": LONGEST_TEXT})}))
        try:
            screening = self._screens.judge_form(text, turn.agreements)
        except ScreenFailed:
            raise NotYet(Wrong({TEXT: Phrase("error-system-lost")})) from None
        if screening.certain:
            raise NotYet(Wrong({TEXT: _certain(screening)}))
        return self._without_doubt(turn, form, asked, sent, screening)

    def _without_doubt(self, turn: Turn, form: Form, asked: str, sent: Filled, screening: Screening) -> str:
        """What is doubtful passes only where its writer was asked about just this, and ticked that it is nobody."""
        doubts = self._fingerprint(screening)
        ticked = sent.values.get(_SURE, ()) if asked == doubts else ()
        judged = HeldText(
            about=form.key,
            nonce="",
            screening=screening,
            cleared=screening.doubtful if _NO_NAMES in ticked else (),
            unrecognisable=_NOBODY in ticked,
        )
        if judged.doubt is None and not judged.asks_to_generalise:
            return judged.acceptable(known_names(turn.agreements))
        if asked == doubts:
            raise NotYet(Wrong({_SURE: Phrase("form-sure-or-change")}))
        raise NotYet(replace(_asking(form, screening), key=f"{form.key}{ASKED}{doubts}"))

    def _fingerprint(self, screening: Screening) -> str:
        """The same for the same doubts, and nothing to anybody without the key."""
        doubts = (screening.text[each.left : each.right] for each in screening.doubtful)
        return self._pseudonyms.of("\n".join(("doubts", str(screening.special), *doubts)))[:16]


def _certain(screening: Screening) -> Words:
    """What is never kept, by its kind and place; the word itself is not said again."""
    if screening.holds_bsn:
        return Phrase("privacy-blocked")
    return Phrase("form-certain", {"finding": finding_line(screening, screening.certain[0])})


def _asking(form: Form, screening: Screening) -> Form:
    """The same screen with what is doubtful above it, and boxes to tick for who knows that it is nobody."""
    above: list[Block] = []
    boxes: list[Choice] = []
    if screening.doubtful:
        lines = tuple(finding_line(screening, each) for each in screening.doubtful)
        above += [Text(Phrase("form-doubts")), Items(lines)]
        boxes.append(Choice(Phrase("form-no-names"), _NO_NAMES))
    if screening.special:
        above += [Text(Phrase("privacy-special")), Text(Phrase("privacy-special-how"))]
        boxes.append(Choice(Phrase("privacy-unrecognisable"), _NOBODY))
    above.append(Text(Phrase("hearing-nothing-kept-yet")))
    sure = Field(_SURE, Phrase("form-sure"), Kind.CHOICES, tuple(boxes), optional=True)
    fields = tuple(part for each in form.fields for part in ((each, sure) if each.key == TEXT else (each,)))
    return replace(form, fields=fields, above=tuple(above))
