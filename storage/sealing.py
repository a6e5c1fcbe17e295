"""Sealing: what people told and how platforms know them, hidden with keys that are not in the database."""

import json
import re
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from sqlalchemy import JSON, ColumnElement, Dialect, Text, TypeDecorator, type_coerce
from sqlalchemy.ext.asyncio import AsyncEngine

KEY_BYTES = 32
# By its length a key says what it is for.
ID_KEY_BYTES = 64
# No word of anybody begins like this: what does was sealed, the rest is from before there were keys.
SEALED = "sealed:"
KNOWN = "known:"
# As chat.address.Place names them.
_LANE = re.compile(r"\b(?:slack|telegram|sandbox):[^:]*:[^:]+")
_HIDDEN_LANE = re.compile(KNOWN + r"[\w+/]+=*")
_NONCE_BYTES = 12
_AT_HAND = 4096


class KeyLost(Exception):
    """Something was sealed with a key that is not here."""


class Seals:
    """Texts are sealed with the newest key and opened with any; ids by the one key of this database, always the same.

    `newest` gives the keys that were added as they are by now, the newest last: another process may have added one.
    """

    def __init__(self, newest: Callable[[], Iterable[bytes]], id_key: bytes) -> None:
        self._newest = newest
        self._ciphers: dict[str, AESGCM] = {}
        self._name = ""
        self._id_ciphers = {id_key: AESSIV(id_key)}
        self._id_key = id_key
        # An event asks for the same few places time and again.
        self._sealed: dict[tuple[str, str], str] = {}
        self._opened: dict[tuple[str, str], str] = {}
        self.renew()
        self.seal_ids_with_newest()

    @property
    def mark(self) -> str:
        """What everything begins with that the newest key sealed."""
        return f"{SEALED}{self._name}:"

    def renew(self) -> None:
        """Look which keys there are. Ids go on with the key that they had."""
        for key in self._newest():
            if len(key) == ID_KEY_BYTES:
                self._id_ciphers.setdefault(key, AESSIV(key))
            else:
                self._name = key_name(key)
                self._ciphers.setdefault(self._name, AESGCM(key))

    def seal(self, said: str, where: str) -> str:
        """`where` is the table and column: what was sealed for one of them opens in no other."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        hidden = self._ciphers[self._name].encrypt(nonce, said.encode(), where.encode())
        return self.mark + b64encode(nonce + hidden).decode()

    def unseal(self, sealed: str, where: str) -> str:
        """Raises KeyLost."""
        name, _, said = sealed.removeprefix(SEALED).partition(":")
        if name not in self._ciphers:
            self.renew()
        try:
            raw = b64decode(said)
            return self._ciphers[name].decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], where.encode()).decode()
        except (KeyError, ValueError, InvalidTag):
            raise KeyLost(where) from None

    def seal_id(self, known: str, kind: str) -> str:
        """Ids of one kind seal alike in every column, so that the database can compare them."""
        if (known, kind) not in self._sealed:
            hidden = self._id_ciphers[self._id_key].encrypt(known.encode(), [kind.encode()])
            _put_by(self._sealed, (known, kind), KNOWN + b64encode(hidden).decode())
        return self._sealed[known, kind]

    def unseal_id(self, sealed: str, kind: str) -> str:
        """Raises KeyLost."""
        if (sealed, kind) not in self._opened:
            _put_by(self._opened, (sealed, kind), self._opened_by(sealed, kind)[1])
        return self._opened[sealed, kind]

    def seal_ids_like(self, sealed: str, kind: str) -> str:
        """From now on ids are sealed with the key that this one was sealed with; return it opened. Raises KeyLost."""
        key, known = self._opened_by(sealed, kind)
        self._use_for_ids(key)
        return known

    def seal_ids_with_newest(self) -> None:
        """From now on; what an older key sealed still opens, but is not found by its id any more."""
        self._use_for_ids(list(self._id_ciphers)[-1])

    @property
    def ids_have_newest(self) -> bool:
        """Whether no key for ids was added since the one that seals them."""
        return self._id_key == list(self._id_ciphers)[-1]

    def _use_for_ids(self, key: bytes) -> None:
        self._id_key = key
        self._sealed.clear()

    def _opened_by(self, sealed: str, kind: str) -> tuple[bytes, str]:
        # The one in use opens nearly all of them.
        for key in (self._id_key, *reversed(self._id_ciphers)):
            try:
                raw = b64decode(sealed.removeprefix(KNOWN))
                return key, self._id_ciphers[key].decrypt(raw, [kind.encode()]).decode()
            except (ValueError, InvalidTag):
                continue
        raise KeyLost(kind)


def key_name(key: bytes) -> str:
    """By which a value says what sealed it; it tells nothing of the key itself."""
    return sha256(b"telvertel seal" + key).hexdigest()[:8]


def seal_with(engine: AsyncEngine, seals: Seals | None) -> None:
    """From now on what this engine writes is sealed, and what it reads is opened."""
    # The types below are handed their engine's dialect, and nothing else that belongs to one database.
    engine.dialect.__dict__["seals"] = seals


class Sealed(TypeDecorator[str]):
    """A text that is sealed in the database. An empty one stays empty: nothing is left to hide."""

    impl = Text
    cache_ok = True

    def __init__(self, where: str) -> None:
        super().__init__()
        self.where = where

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        seals = _seals(dialect)
        return value if not value or seals is None else seals.seal(value, self.where)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return _opened(value, self.where, dialect) if value and value.startswith(SEALED) else value


class SealedJson(TypeDecorator[Any]):
    """JSON that is sealed in the database, where it is a JSON text of one word."""

    impl = JSON
    cache_ok = True

    def __init__(self, where: str) -> None:
        super().__init__()
        self.where = where

    def process_bind_param(self, value: Mapping[str, Any] | None, dialect: Dialect) -> object:
        seals = _seals(dialect)
        if not value or seals is None:
            return value
        return seals.seal(json.dumps(value, ensure_ascii=False, separators=(",", ":")), self.where)

    def process_result_value(self, value: object, dialect: Dialect) -> object:
        if isinstance(value, str) and value.startswith(SEALED):
            return json.loads(_opened(value, self.where, dialect))
        return value


class SealedId(TypeDecorator[str]):
    """How a platform knows somebody, or a private chat: sealed, and still found by it."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        seals = _seals(dialect)
        return value if not value or seals is None else seals.seal_id(value, self.kind)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        if not value or not value.startswith(KNOWN):
            return value
        seals = _seals(dialect)
        if seals is None:
            raise KeyLost(self.kind)
        return seals.unseal_id(value, self.kind)


class SealedKey(TypeDecorator[str]):
    """The key of a message: where it names a lane, that name is sealed as the lane itself is."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        seals = _seals(dialect)
        return value if not value or seals is None else _LANE.sub(lambda lane: seals.seal_id(lane[0], "lane"), value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        if not value or KNOWN not in value:
            return value
        seals = _seals(dialect)
        if seals is None:
            raise KeyLost("key")
        return _HIDDEN_LANE.sub(lambda lane: seals.unseal_id(lane[0], "lane"), value)


def as_it_stands(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column as the database holds it, sealed where it is sealed."""
    match column.type:
        case Sealed() | SealedId() | SealedKey():
            return type_coerce(column, Text)
        case SealedJson():
            return type_coerce(column, JSON)
    return column


def _seals(dialect: Dialect) -> Seals | None:
    found: Seals | None = getattr(dialect, "seals", None)
    return found


def _opened(sealed: str, where: str, dialect: Dialect) -> str:
    seals = _seals(dialect)
    if seals is None:
        raise KeyLost(where)
    return seals.unseal(sealed, where)


def _put_by(known: dict[tuple[str, str], str], key: tuple[str, str], value: str) -> None:
    if len(known) >= _AT_HAND:
        known.clear()
    known[key] = value
