"""Texts about people that a generator made up, which nobody here wrote: Faker's names, numbers and addresses."""

import random
from collections.abc import Callable, Iterator

from faker import Faker

from tests.privacy_corpus import Example, Span

# The first marked value of a template is the one that has to be found.
_TEMPLATES = (
    ("Vandaag sprak ik {name} over de huur.", "NAAM"),
    ("De aanvraag van {name} is afgewezen en niemand belt terug.", "NAAM"),
    ("{name} komt al weken niet meer op de koffie.", "NAAM"),
    ("ik heb {small_name} gesproken bij de voedselbank, het gaat niet goed", "NAAM"),
    ("gisteren was {small_name} weer aan de deur met een brief van de deurwaarder", "NAAM"),
    ("{small_first} wil niet meer naar school en dat snap ik wel", "VOORNAAM"),
    ("Mevrouw {last} wacht al maanden op een traplift.", "ACHTERNAAM_AANSPREEK"),
    ("Huisbezoek bij {first}: de kachel doet het niet.", "VOORNAAM"),
    ("Het bsn {bsn} stond op de brief.", "BSN"),
    ("Zij gaf haar nummer {bsn} door aan de balie.", "BSN"),
    ("Het geld moet naar {iban} en dat lukt niet.", "IBAN"),
    ("Je kunt haar bereiken op {phone} na vijf uur.", "TELEFOON"),
    ("Bel anders even {phone}, dat is de zoon.", "TELEFOON"),
    ("Mail gaat naar {email} maar komt terug.", "EMAIL"),
    ("De auto met {plate} staat al weken voor de flat.", "KENTEKEN"),
    ("Ze wonen op {street}, de lift is stuk.", "ADRES"),
    ("Er is lekkage op {street}, en niemand komt kijken.", "ADRES"),
    ("De woning met postcode {postcode} is vochtig.", "POSTCODE"),
    ("Het gezin verhuisde van {postcode} naar een hotel.", "POSTCODE"),
)


def examples(seed: int, count: int) -> Iterator[Example]:
    faker = Faker("nl_NL")
    faker.seed_instance(seed)
    chosen = random.Random(seed)
    for _ in range(count):
        template, kind = chosen.choice(_TEMPLATES)
        start = template.index("{")
        value = _VALUES[template[start + 1 : template.index("}")]](faker)
        text = template[:start] + value + template[template.index("}") + 1 :]
        yield Example(text, (Span(start, start + len(value), kind),))


def _name(faker: Faker) -> str:
    return f"{faker.first_name()} {faker.last_name()}"


_VALUES: dict[str, Callable[[Faker], str]] = {
    "name": _name,
    "small_name": lambda faker: _name(faker).lower(),
    "first": lambda faker: faker.first_name(),
    "small_first": lambda faker: faker.first_name().lower(),
    "last": lambda faker: faker.last_name(),
    "bsn": lambda faker: faker.ssn(),
    "iban": lambda faker: faker.iban(),
    "phone": lambda faker: faker.phone_number(),
    "email": lambda faker: faker.email(),
    "plate": lambda faker: faker.license_plate(),
    "street": lambda faker: faker.street_address(),
    "postcode": lambda faker: faker.postcode(),
}
