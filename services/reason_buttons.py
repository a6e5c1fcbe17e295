"""Reason buttons: which buttons ask for a reason, and what the conversation about it knows when it starts."""

import re

from domain.joint_questions import WITH_REASON
from flows.engine import Facts
from messages.information_requests import DROP

_ID = "[A-Za-z0-9_-]{1,40}"
_BUTTON = re.compile(
    rf"release:(?P<draft>{_ID}):no|request:(?P<request>{_ID}):{DROP}|joint:(?P<joint>{_ID}):(?P<choice>[a-z_]+)"
)
KEEP_DRAFT, JOINT_REASON = "keep_draft", "joint_reason"


def reason_asked(value: str) -> tuple[str, str] | None:
    """The flow that asks for it and what that is about, in one word; None where the button asks for none."""
    found = _BUTTON.fullmatch(value)
    if found is None:
        return None
    if found["draft"]:
        return KEEP_DRAFT, found["draft"]
    if found["request"]:
        return JOINT_REASON, f"{DROP}.{found['request']}"
    return (JOINT_REASON, f"{found['choice']}.{found['joint']}") if found["choice"] in WITH_REASON else None


def reason_facts(flow: str, about: str) -> Facts:
    """What `reason_asked` said it is about."""
    if flow == KEEP_DRAFT:
        return {"draft": about}
    choice, _, which = about.partition(".")
    return {"request": which} if choice == DROP else {"question": which, "choice": choice}
