"""The keys that are not in the database: made at the first start or when asked, readable by nobody else."""

import hmac
import os
import secrets
from base64 import b64decode, b64encode
from binascii import Error
from pathlib import Path

from bot.settings import Settings
from services.pseudonyms import KEY_BYTES
from storage import sealing

_FILE = "pseudonym.key"
_ADDED = "sealing.key"


class KeyUnreadable(ValueError):
    """The key of the environment is no base64 of at least 32 bytes, or the file is damaged."""


def pseudonym_key(home: Path, given: str = "") -> bytes:
    """The key of the environment, or else of the file under `home`, made there at the first start.

    Processes that start together agree: the one that makes the file first decides. Raises KeyUnreadable.
    """
    if given:
        return _decoded(given)
    path = home / _FILE
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    _make(path)
    key = path.read_bytes()
    if len(key) < KEY_BYTES:
        raise KeyUnreadable(str(path))
    return key


def has_pseudonym_key(settings: Settings) -> bool:
    """Whether there is one yet, in the settings or as a file."""
    return bool(settings.pseudonym_key.get_secret_value()) or (settings.home / _FILE).exists()


def seals_of(settings: Settings) -> sealing.Seals:
    """What seals the database: first with keys that follow from the pseudonyms', then with those that were added.

    Raises KeyUnreadable.
    """
    root = pseudonym_key(settings.home, settings.pseudonym_key.get_secret_value())
    first, file = hmac.digest(root, b"sealed texts", "sha256"), added_file(settings)
    return sealing.Seals(lambda: (first, *_added(file)), hmac.digest(root, b"sealed ids", "sha512"))


def added_file(settings: Settings) -> Path:
    """Where added keys are: one a line, in base64, the newest last."""
    return settings.key_file or settings.home / _ADDED


def add_key(settings: Settings, length: int = sealing.KEY_BYTES) -> None:
    """From now on a new key seals; the old ones still open. Nobody ever sees half a file.

    One of ID_KEY_BYTES is for ids.
    """
    file = added_file(settings)
    keys = [*_added(file), secrets.token_bytes(length)]
    made = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    made.touch(mode=0o600)
    with made.open("w") as written:
        written.writelines(f"{b64encode(key).decode()}\n" for key in keys)
        written.flush()
        os.fsync(written.fileno())
    made.replace(file)
    # Before anything is sealed with it: what only that key opens must not outlive it.
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _added(file: Path) -> list[bytes]:
    if not file.exists():
        return []
    try:
        keys = [b64decode(line, validate=True) for line in file.read_text("ascii").split()]
    except ValueError as error:
        raise KeyUnreadable(str(file)) from error
    if any(len(key) not in {sealing.KEY_BYTES, sealing.ID_KEY_BYTES} for key in keys):
        raise KeyUnreadable(str(file))
    return keys


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
