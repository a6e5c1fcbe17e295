"""The key that is not in the database: made at the first start, readable by nobody else."""

import os
import secrets
from base64 import b64decode
from binascii import Error
from pathlib import Path

from services.pseudonyms import KEY_BYTES

_FILE = "pseudonym.key"


class KeyUnreadable(ValueError):
    """The key of the environment is no base64 of at least 32 bytes, or the file is damaged."""


def pseudonym_key(home: Path, given: str = "") -> bytes:
    """The key of the environment, or else of the file under `home`, made there at the first start.

    Processes that start together agree: the one that makes the file first decides. Raises KeyUnreadable.
    """
    if given:
        return _decoded(given)
    path = home / _FILE
    home.mkdir(parents=True, exist_ok=True)
    _make(path)
    key = path.read_bytes()
    if len(key) < KEY_BYTES:
        raise KeyUnreadable(str(path))
    return key


def _make(path: Path) -> None:
    """Under another name first: nobody ever sees half a key."""
    if path.exists():
        return
    made = path.with_name(f"{_FILE}.{secrets.token_hex(8)}")
    made.touch(mode=0o600)
    with made.open("wb") as file:
        file.write(secrets.token_bytes(KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(made, path)
    except FileExistsError:
        pass
    finally:
        made.unlink()


def _decoded(given: str) -> bytes:
    try:
        key = b64decode(given, validate=True)
    except Error as error:
        raise KeyUnreadable("TELVERTEL_PSEUDONYM_KEY") from error
    if len(key) < KEY_BYTES:
        raise KeyUnreadable("TELVERTEL_PSEUDONYM_KEY")
    return key
