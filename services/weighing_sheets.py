"""Weighing sheets: an extra meeting, the open questions, and the reason with an answer, each on one screen."""

from collections.abc import Mapping

from chat.form import Field, Filled, Kind
from chat.message import Block, Note
from chat.wording import Phrase, Words
from domain.people import Right
from flows.engine import Flow, Session, Typed
from flows.extra_meeting import EXTRA_MEETING
from flows.joint_reason import JOINT_REASON
from flows.keep_draft import KEEP_DRAFT
from flows.ladder_facts import NOTES
from flows.open_questions import ADD, CLOSE, OPEN_QUESTIONS
from services.sheet import Script, Sheet, Texts, asked, choice, taps

_TYPED_DAY = "typed-day"


def _meeting_fields(session: Session) -> tuple[Field, ...]:
    return (
        choice(EXTRA_MEETING, "forum", session),
        choice(EXTRA_MEETING, "day", session, optional=True),
        Field(_TYPED_DAY, Phrase("form-other-day"), Kind.TEXT, optional=True, hint=Phrase("form-other-day-how")),
        Field("goal", asked(EXTRA_MEETING, "goal", session).words, Kind.TEXT, hint=Phrase("meeting-goal-hint")),
    )


def _fill_meeting(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    typed = sent.text(_TYPED_DAY).strip()
    return session, {
        "forum": taps(sent, "forum"),
        "day": [Typed(typed)] if typed else taps(sent, "day"),
        "goal": [Typed(texts.get("goal", ""))],
    }


def _question_list(session: Session) -> tuple[Block, ...]:
    return asked(OPEN_QUESTIONS, "what", session).above


def _question_fields(session: Session) -> tuple[Field, ...]:
    """To close one there must be one."""
    what = asked(OPEN_QUESTIONS, "what", session)
    doing = choice(OPEN_QUESTIONS, "what", session, only=frozenset({ADD, CLOSE}))
    fields = (doing, _words(session, "text", Phrase("open-questions-council")))
    if CLOSE not in {each.key for each in what.options}:
        return fields
    return (*fields, choice(OPEN_QUESTIONS, "which", session, optional=True), _words(session, "answer"))


def _words(session: Session, step: str, hint: Words | None = None) -> Field:
    words = asked(OPEN_QUESTIONS, step, session).words
    return Field(step, words, Kind.TEXT, optional=True, hint=hint, long=True)


def _fill_question(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    return session, {
        "what": taps(sent, "what"),
        "text": [Typed(texts.get("text", ""))],
        "which": taps(sent, "which"),
        "answer": [Typed(texts.get("answer", ""))],
    }


def _reason(flow: Flow, right: Right, title: str) -> Sheet:
    def fields(session: Session) -> tuple[Field, ...]:
        return (Field("reason", asked(flow, "reason", session).words, Kind.TEXT, hint=_BOTH_READ, long=True),)

    def fill(session: Session, _: Filled, texts: Texts) -> tuple[Session, Script]:
        return session, {"reason": [Typed(texts.get("reason", ""))]}

    return Sheet(flow, right, Phrase(title), fields, fill, {"reason": True}, below=NOTES, told=True)


_BOTH_READ = Phrase("release-no-hint")
WEIGHING: Mapping[str, Sheet] = {
    "extra_meeting": Sheet(
        EXTRA_MEETING,
        Right.SIGN,
        Phrase("form-extra-meeting"),
        _meeting_fields,
        _fill_meeting,
        {"goal": True},
        {"day": _TYPED_DAY},
        below=(Note(Phrase("meeting-first")), *NOTES),
        told=True,
    ),
    "open_questions": Sheet(
        OPEN_QUESTIONS,
        Right.TELL,
        Phrase("form-open-questions"),
        _question_fields,
        _fill_question,
        {"text": False, "answer": False},
        above=_question_list,
        below=(Note(Phrase("open-questions-never")), *NOTES),
        told=True,
    ),
    "keep_draft": _reason(KEEP_DRAFT, Right.SIGN, "form-keep-draft"),
    "joint_reason": _reason(JOINT_REASON, Right.ASK_INFORMATION, "form-joint-reason"),
}
