"""The ordinary words: a sorted row of 64-bit hashes, so that 350,000 words cost three megabytes."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from hashlib import blake2b
from sys import byteorder

from domain.privacy.findings import ListDamaged

_MARK = b"TVWORDS1"
_DIGEST = 16
_HASH = 8


class WordList:
    """Tells whether a word is in the list. A word that is not passes for one that is once in 10^13 words."""

    def __init__(self, content: bytes) -> None:
        """Read what `packed` made; ListDamaged when a byte of it is missing or different."""
        head, digest, body = content[:8], content[8 : 8 + _DIGEST], content[8 + _DIGEST :]
        if head != _MARK or not body or len(body) % _HASH or blake2b(body, digest_size=_DIGEST).digest() != digest:
            raise ListDamaged("words.bin")
        self._hashes = array("Q")
        self._hashes.frombytes(body)
        if byteorder == "big":
            self._hashes.byteswap()

    def __contains__(self, word: str) -> bool:
        wanted = _hashed(word)
        at = bisect_left(self._hashes, wanted)
        return at < len(self._hashes) and self._hashes[at] == wanted

    def __len__(self) -> int:
        return len(self._hashes)


def packed(words: Iterable[str]) -> bytes:
    """The content of words.bin."""
    body = b"".join(each.to_bytes(_HASH, "little") for each in sorted({_hashed(word) for word in words}))
    return _MARK + blake2b(body, digest_size=_DIGEST).digest() + body


def _hashed(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=_HASH).digest(), "little")
