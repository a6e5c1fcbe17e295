"""Make the lists of words, names and places out of OpenTaal's and SCOWL's word lists and deduce's name lists."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from domain.privacy.wordlist import packed

_HERE = Path(__file__).parent
_LOWER = re.compile(r"[^\W\d_A-Z]+(?:['-][^\W\d_A-Z]+)*")
_SPACED = re.compile(r"\s+")


def build(opentaal: Path, deduce: Path, scowl: Path) -> None:
    """Write the lists. `opentaal` and `scowl` are files of a word a line, `deduce` is its folder data/lookup/src."""
    entries = set(_lines(opentaal))
    words = {entry for entry in entries if _LOWER.fullmatch(entry)}
    (_HERE / "words.bin").write_bytes(packed(word for word in words if not _needless(word, words)))
    english = {word for word in _lines(scowl) if _LOWER.fullmatch(word)} | set(_own(_HERE / "english.txt"))
    (_HERE / "english.bin").write_bytes(packed(english))
    names = deduce / "names"
    first, last = (_listed(names / folder) for folder in ("lst_first_name", "lst_surname"))
    last |= {name.removeprefix("'t ") for name in _listed(names / "lst_interfix_surname")}
    locations = deduce / "locations" / "lst_placename"
    places = {place for each in locations.iterdir() if each.is_dir() for place in _listed(each)}
    origins = set(_origins(entries, {name.casefold() for name in first | last}))
    for file, lines in (("first_names", first), ("surnames", last), ("places", places), ("origins", origins)):
        (_HERE / f"{file}.txt").write_text("".join(f"{line}\n" for line in sorted(lines)), "utf-8")


def _own(path: Path) -> Iterable[str]:
    return (word for line in _lines(path) if not line.startswith("#") for word in line.split())


def _lines(path: Path) -> Iterable[str]:
    return (line for line in path.read_text("utf-8").splitlines() if line)


def _listed(folder: Path) -> set[str]:
    """The names of a folder without those that its makers took for ordinary words."""
    exceptions = folder / "exceptions.txt"
    listed = {_SPACED.sub(" ", line.strip()) for line in _lines(folder / "items.txt")}
    return listed - (set(_lines(exceptions)) if exceptions.exists() else set())


def _needless(word: str, words: set[str]) -> bool:
    """The screen looks at the parts of a hyphened word by themselves."""
    parts = word.split("-")
    return len(parts) > 1 and all(part in words for part in parts)


def _origins(entries: set[str], names: set[str]) -> Iterable[str]:
    """Languages and adjectives of places: Eritrees and Eritrese, Drents and Drentse."""
    for entry in entries:
        base = entry.removesuffix("e")
        if base == entry or not entry[0].isupper() or not entry.isalpha() or base.casefold() in names:
            continue
        if base.endswith(("s", "sch")) and base in entries:
            yield from (entry, base)
        if entry.endswith("se") and f"{entry[:-2]}es" in entries:
            yield from (entry, f"{entry[:-2]}es")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
