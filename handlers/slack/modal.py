"""A form as one of Slack's modals, and what was filled in there, read back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeAlias

from chat.form import Field, Filled, Form, Kind, Reply, Thanks, Wrong
from chat.incoming import Sender
from chat.message import Choice, Choices
from chat.wording import Phrase, Span, Wording, Words
from chat.writable import writable
from handlers.slack.render import SlackBlock, slack_blocks
from handlers.slack.words import cut, plain, weight

View: TypeAlias = dict[str, Any]

CALLBACK = "tv-form"
# What Slack takes in one text field.
LONGEST_TEXT = 3000

# Slack's limits: 24 for what stands above and below, 75 and 150 for an option, 2000 for a label or hint.
_TITLE = 24
_OPTION = 75
_VALUE = 150
_LABEL = 1900
_MOST_RADIOS = 10
_MOST_LISTED = 100
_MOST_BLOCKS = 100
_FIELD, _ANSWER = "field-", "answer"


class TooLarge(ValueError):
    """A form that Slack cannot show on one screen."""


def modal(form: Form, wording: Wording, opened_at: datetime) -> View:
    """The view of the form; `opened_at` comes back with what was filled in. Raises TooLarge."""
    around = [
        [each for block in blocks if not isinstance(block, Choices) for each in slack_blocks(block, wording, {})]
        for blocks in (form.above, form.below)
    ]
    blocks = [*around[0], *(_input(field, wording) for field in form.fields), *around[1]]
    if len(blocks) > _MOST_BLOCKS:
        raise TooLarge(f"{len(blocks)} blocks")
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": f"{opened_at.timestamp():.0f} {form.key}",
        "title": _text(form.title, wording, _TITLE),
        "submit": _text(form.submit, wording, _TITLE),
        "close": _text(Phrase("slack-form-close"), wording, _TITLE),
        "blocks": blocks,
    }


def filled(view: Mapping[str, Any], sender: Sender) -> Filled | None:
    """What was filled in; None where the view is no form of ours."""
    match view:
        case {
            "callback_id": str(callback),
            "id": str(view_id),
            "private_metadata": str(about),
            "state": {"values": dict(state)},
        } if callback == CALLBACK:
            opened, _, key = about.partition(" ")
            return Filled(
                event_id=f"form:{view_id}",
                sender=sender,
                form=key,
                values={
                    block.removeprefix(_FIELD): _given(answers.get(_ANSWER) or {}) for block, answers in state.items()
                },
                opened_at=datetime.fromtimestamp(int(opened), UTC) if opened.isdecimal() else None,
            )
    return None


def response(reply: Reply, sent: Filled, wording: Wording, now: datetime) -> dict[str, Any]:
    """What Slack is told after a form was sent: close it, show what is wrong, or ask one thing more."""
    match reply:
        case Thanks():
            return {"response_action": "clear"}
        case Wrong(errors):
            said = {f"{_FIELD}{key}": wording.plain(words) for key, words in errors.items()}
            return {"response_action": "errors", "errors": said}
        case Form():
            return {"response_action": "update", "view": modal(_as_sent(reply, sent), wording, sent.opened_at or now)}


def _as_sent(form: Form, sent: Filled) -> Form:
    """The form with what stood in it: it goes back to the screen that it came from, and nowhere else."""
    fields = (replace(field, filled=sent.values.get(field.key, field.filled)) for field in form.fields)
    return replace(form, fields=tuple(fields))


def _given(answer: Mapping[str, Any]) -> tuple[str, ...]:
    match answer:
        case {"selected_options": list(options)}:
            return tuple(writable(str(option["value"])) for option in options)
        case {"selected_option": {"value": str(value)}} | {"value": str(value)} if value.strip():
            return (writable(value),)
        case _:
            return ()


def _input(field: Field, wording: Wording) -> SlackBlock:
    block: SlackBlock = {
        "type": "input",
        "block_id": f"{_FIELD}{field.key}",
        "label": _text(field.label, wording, _LABEL),
        "optional": field.optional,
        "element": {"action_id": _ANSWER, **_element(field, wording)},
    }
    return block if field.hint is None else block | {"hint": _text(field.hint, wording, _LABEL)}


def _element(field: Field, wording: Wording) -> dict[str, Any]:
    match field.kind:
        case Kind.TEXT:
            typed = {"initial_value": field.filled[0]} if any(each.strip() for each in field.filled) else {}
            return {"type": "plain_text_input", "multiline": field.long, "max_length": LONGEST_TEXT, **typed}
        case Kind.CHOICE:
            return _one_of(field, _options(field, wording))
        case Kind.CHOICES:
            options = _options(field, wording)
            if len(options) > _MOST_LISTED:
                raise TooLarge(f"{len(options)} boxes to tick")
            if len(options) > _MOST_RADIOS:
                chosen = _initial("initial_options", _chosen(field, options))
                return {"type": "multi_static_select", "options": options, **chosen}
            return {"type": "checkboxes", "options": options, **_initial("initial_options", _chosen(field, options))}


def _one_of(field: Field, options: list[dict[str, Any]]) -> dict[str, Any]:
    """Radio buttons take one tap each; a list that folds out takes two, and holds more."""
    if len(options) > _MOST_LISTED:
        raise TooLarge(f"{len(options)} options")
    kind = "radio_buttons" if len(options) <= _MOST_RADIOS else "static_select"
    chosen = _chosen(field, options)
    return {"type": kind, "options": options, **_initial("initial_option", chosen[0] if chosen else None)}


def _initial(name: str, chosen: object) -> dict[str, Any]:
    # Slack refuses an initial choice that is empty.
    return {name: chosen} if chosen else {}


def _options(field: Field, wording: Wording) -> list[dict[str, Any]]:
    return [_option(choice, wording) for choice in field.options]


def _option(choice: Choice, wording: Wording) -> dict[str, Any]:
    if len(choice.value) > _VALUE:
        raise TooLarge("an option's value")
    return {"text": _text(choice.label, wording, _OPTION), "value": choice.value}


def _chosen(field: Field, options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [option for option in options if option["value"] in field.filled]


def _text(words: Words, wording: Wording, most: int) -> dict[str, Any]:
    """Words without styles, never longer than Slack takes; the texts keep them shorter than that."""
    text = " ".join(wording.plain(words).split()) or "-"
    if weight(text) > most:
        text = plain(cut((Span(text),), most - 1)[0]).rstrip() + "…"
    return {"type": "plain_text", "text": text, "emoji": False}
