"""The privacy screen on the command line: what it says of each line."""

import json
import sys

import click

from bot.settings import Settings
from chat.wording import Phrase, Wording
from domain.privacy.findings import Finding, ScreenFailed
from domain.privacy.screening import screen

_FAILED = 2


@click.group("privacy")
def privacy() -> None:
    """What the privacy screen finds."""


@privacy.command("check")
def check() -> None:
    """Read lines on standard input; write for each, as JSON, where it tells who it is about. It repeats no word."""
    try:
        for line in sys.stdin.buffer:
            text = line.decode(errors="replace").removesuffix("\n").removesuffix("\r")
            findings = [_as_json(each) for each in screen(text).findings]
            click.echo(json.dumps({"text_length": len(text), "findings": findings}))
    except ScreenFailed:
        click.echo(Wording(Settings().language).plain(Phrase("privacy-check-failed")), err=True)
        sys.exit(_FAILED)


def _as_json(finding: Finding) -> dict[str, int | str]:
    """Offsets in characters of the line as given."""
    return {"start": finding.start, "end": finding.end, "type": finding.type, "tier": finding.tier}
