"""No secret stands in a log line, wherever it came from: a message, its arguments, a traceback, a stray error."""

import logging
import sys
from base64 import b64encode
from collections.abc import Iterator

import pytest

from bot.logs import set_up
from bot.settings import Settings
from bot.tokens import secrets_of

SIGNING = "0123456789abcdef0123456789abcdef"
CANARIES = (
    "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    "xoxb-1-2-verysecret",
    "xapp-1-A0-verysecret",
    SIGNING,
    "wachtwoord-van-de-database",
    "eyJhbGciOi.J9.secret",
    "Zm9vYmFyYmF6cXV4-link-to-the-page-once",
    b64encode(b"k" * 32).decode(),
)
LINES = (
    "https://api.telegram.org/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe",
    "token=xoxb-1-2-verysecret",
    "token=xapp-1-A0-verysecret",
    f"compared with {SIGNING}",
    "postgresql://telvertel:wachtwoord-van-de-database@127.0.0.1/telvertel",
    "Authorization: Bearer eyJhbGciOi.J9.secret",
    "https://page.example/in/Zm9vYmFyYmF6cXV4-link-to-the-page-once",
    "https://t.me/bot?start=Zm9vYmFyYmF6cXV4-link-to-the-page-once",
    f"key {b64encode(b'k' * 32).decode()} was read",
)


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


def opened() -> logging.Logger:
    set_up("DEBUG", secrets_of(Settings(slack_signing_secret=SIGNING)))
    return logging.getLogger("services.somewhere")


def check(shown: str) -> None:
    assert "[secret]" in shown
    assert [each for each in CANARIES if each in shown] == []


@pytest.mark.parametrize("line", LINES)
def test_no_secret_is_in_a_line_or_its_arguments(capsys: pytest.CaptureFixture[str], line: str) -> None:
    opened().warning("went wrong %s", line)

    check(capsys.readouterr().err)


@pytest.mark.parametrize("line", LINES)
def test_no_secret_is_in_a_traceback(capsys: pytest.CaptureFixture[str], line: str) -> None:
    def fail() -> None:
        raise ValueError(line)

    try:
        fail()
    except ValueError:
        opened().exception("failed", stack_info=True)

    check(capsys.readouterr().err)


@pytest.mark.parametrize("line", LINES)
def test_no_secret_is_in_what_stops_the_program(capsys: pytest.CaptureFixture[str], line: str) -> None:
    opened()
    error = ValueError(line)

    sys.excepthook(type(error), error, error.__traceback__)

    check(capsys.readouterr().err)


def test_an_ordinary_line_stays_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    opened().info("digest=noord week=2026-W20 sha=%s at=12:30", "0" * 64)

    assert capsys.readouterr().err.endswith(f"digest=noord week=2026-W20 sha={'0' * 64} at=12:30\n")
