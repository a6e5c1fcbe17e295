"""Session to JSON and back, as the database keeps it between two answers."""

from collections.abc import Mapping

from flows.engine import Answer, Session, Tapped, Typed


class SessionUnreadable(ValueError):
    """What was kept is no session."""


def session_to_json(session: Session) -> dict[str, object]:
    """A dict of JSON types only; `session_from_json` makes an equal session of it."""
    return {
        "flow": session.flow,
        "step": session.step,
        "answers": {step: _written(answer) for step, answer in session.answers.items()},
        "facts": dict(session.facts),
        "trail": list(session.trail),
        "version": session.version,
        "revision": session.revision,
    }


def session_from_json(written: Mapping[str, object]) -> Session:
    """Raises SessionUnreadable."""
    match written:
        case {
            "flow": str(flow),
            "step": str(step),
            "answers": dict(answers),
            "facts": dict(facts),
            "trail": list(trail),
            "version": int(version),
            "revision": int(revision),
        }:
            kept = {str(key): _read(answer) for key, answer in answers.items()}
            known = {str(key): str(fact) for key, fact in facts.items()}
            return Session(flow, step, kept, known, tuple(str(each) for each in trail), version, revision)
    raise SessionUnreadable


def _written(answer: Answer) -> dict[str, str]:
    match answer:
        case Tapped(option):
            return {"tapped": option}
        case Typed(text):
            return {"typed": text}


def _read(written: object) -> Answer:
    match written:
        case {"tapped": str(option)}:
            return Tapped(option)
        case {"typed": str(text)}:
            return Typed(text)
    raise SessionUnreadable
