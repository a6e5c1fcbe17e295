"""The reason with an answer that both parties read: to a joint question, or to a request that is not passed on.

Facts: `question` and `choice` (of a joint question), or `request`. Takes free text: `reason`.
Outcome: JointReasonGiven or RequestDropped.
"""

from chat.wording import Phrase
from domain.information_requests import RequestDropped
from domain.joint_questions import JointReasonGiven
from flows.engine import Flow, Question, Session, Step, Takes, steps, then
from flows.ladder_facts import NOTES


def _ask_reason(session: Session) -> Question:
    changed = session.facts.get("choice") == "changed"
    return Question(Phrase("joint-what-changed" if changed else "joint-why"), below=NOTES)


def _finish(session: Session) -> JointReasonGiven | RequestDropped:
    reason = session.typed("reason") or ""
    request = session.facts.get("request")
    if request is not None:
        return RequestDropped(request, reason)
    return JointReasonGiven(session.facts["question"], session.facts["choice"], reason)


JOINT_REASON = Flow(
    key="joint_reason",
    steps=steps(Step("reason", _ask_reason, then(None), Takes.TEXT)),
    first=lambda _: "reason",
    finish=_finish,
)
