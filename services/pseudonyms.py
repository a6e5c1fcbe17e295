"""Pseudonyms: how a teller is known without a name, and where an anonymous one can be answered."""

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256

from chat.address import Place
from chat.incoming import Sender

KEY_BYTES = 32
_NONCE_BYTES = 16
_TAG_BYTES = 32


class KeyTooShort(ValueError):
    """A key that can be guessed protects nobody."""


class SealBroken(ValueError):
    """The value was sealed with another key, or changed since."""


class Pseudonyms:
    """Everything that needs the key which is not in the database. Each use derives a key of its own from it.

    `random` gives so many random bytes.
    """

    def __init__(self, key: bytes, random: Callable[[int], bytes]) -> None:
        if len(key) < KEY_BYTES:
            raise KeyTooShort(f"{len(key)} bytes where {KEY_BYTES} are needed")
        self._random = random
        self._teller, self._stranger, self._cipher, self._tag = (
            hmac.digest(key, use, sha256) for use in (b"teller", b"stranger", b"seal", b"seal tag")
        )

    def of(self, person: str) -> str:
        """The same for one person every time; nobody without the key can tell whose it is."""
        return hmac.digest(self._teller, person.encode(), sha256).hex()

    def of_stranger(self, sender: Sender) -> str:
        said = json.dumps([sender.platform, sender.workspace, sender.user])
        return hmac.digest(self._stranger, said.encode(), sha256).hex()

    def new_id(self) -> str:
        """An id that tells neither when nor by whom: 64 random bits, short enough for a button's value."""
        return urlsafe_b64encode(self._random(8)).decode().rstrip("=")

    def seal(self, place: Place) -> str:
        """A place as nobody can read it without the key: HMAC-SHA256 in counter mode, and a tag over the result."""
        said = json.dumps([place.platform, place.workspace, place.channel]).encode()
        # The same length for every place, so that none stands out by it.
        said = said.ljust(-(-len(said) // 128) * 128)
        nonce = self._random(_NONCE_BYTES)
        hidden = nonce + self._mixed(nonce, said)
        return urlsafe_b64encode(hidden + hmac.digest(self._tag, hidden, sha256)).decode()

    def unseal(self, sealed: str) -> Place:
        """Raises SealBroken."""
        try:
            raw = urlsafe_b64decode(sealed)
        except ValueError as error:
            raise SealBroken from error
        hidden, tag = raw[:-_TAG_BYTES], raw[-_TAG_BYTES:]
        if not hmac.compare_digest(tag, hmac.digest(self._tag, hidden, sha256)):
            raise SealBroken
        platform, workspace, channel = json.loads(self._mixed(hidden[:_NONCE_BYTES], hidden[_NONCE_BYTES:]))
        return Place(platform, workspace, channel)

    def _mixed(self, nonce: bytes, said: bytes) -> bytes:
        blocks = range(-(-len(said) // sha256().digest_size))
        stream = b"".join(hmac.digest(self._cipher, nonce + block.to_bytes(4), sha256) for block in blocks)
        return bytes(one ^ other for one, other in zip(said, stream, strict=False))
