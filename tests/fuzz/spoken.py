"""What people type and press, as it is meant and oddly, with now and then a number that nobody may keep."""

from random import Random

from chat.writable import writable
from tests.fuzz.mutations import ODD, odd_text

_WORDS = (
    "vertel", "help", "stop", "signaal", "mijn gegevens", "verder", "instellingen", "agenda", "pauze", "afspraken",
    "start abc", "vertel Het lukte om samen een koffieochtend te beginnen.", "De sleutel lag op tijd klaar.", "1", "ja",
)  # fmt: skip
_VALUES = ("look:1:2", "begin:vertel", "sign:1", "release:1", "joint:1:2", "log:1", "step:1:reply", "abc:1:yes", "::")
# What anybody may keep only after its writer saw it: a number that screening is certain of.
PHONE = "06-12345678"


def said(chance: Random) -> str:
    words = odd_text(chance.choice(_WORDS), chance) if chance.random() < 0.6 else str(chance.choice(ODD))
    return f"{words} {PHONE} {words}" if chance.random() < 0.3 else words


def pressed(chance: Random, offered: list[str]) -> str:
    """One of the buttons that stand there, or of those that may once have stood there."""
    value = chance.choice([*_VALUES, *offered * 3])
    return value if chance.random() < 0.5 else odd_text(value, chance)


def typed(chance: Random) -> str:
    """The same as a door hands it on."""
    return writable(said(chance))
