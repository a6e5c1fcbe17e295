"""Identifiers: numbers, addresses and handles, however they are written."""

import pytest

from domain.privacy import Kind, Tier, screen


def found(text: str) -> list[tuple[str, str]]:
    return [(each.type.value, text[each.start : each.end]) for each in screen(text).findings]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("haar bsn is 1 1 1 2 2 2 3 3 3", "BSN", "1 1 1 2 2 2 3 3 3"),
        ("nummer 111.22.2333 stond er", "BSN", "111.22.2333"),
        ("BSN111222333 stond er", "BSN", "BSN111222333"),
        ("sofi 111222334 klopt niet", "BSN", "111222334"),
        ("naar nl91 abna 0417 1643 00 graag", "IBAN", "nl91 abna 0417 1643 00"),
        ("op BE68 5390 0754 7034 volgens hem", "IBAN", "BE68 5390 0754 7034"),
        ("op DE89370400440532013000 gestort", "IBAN", "DE89370400440532013000"),
        ("06.48.81.27.30 belt", "TELEFOON", "06.48.81.27.30"),
        ("+31(0)592-376104 belt", "TELEFOON", "+31(0)592-376104"),
        ("(0592) 37 61 04 belt", "TELEFOON", "(0592) 37 61 04"),
        (
            "nul zes een twee drie vier vijf zes zeven acht",
            "TELEFOON",
            "nul zes een twee drie vier vijf zes zeven acht",
        ),
        ("0 6 1 2 9 8 3 4 7 5 zei ze", "TELEFOON", "0 6 1 2 9 8 3 4 7 5"),
        ("mail n.haddad+school@example.com even", "EMAIL", "n.haddad+school@example.com"),
        ("mail jan apenstaartje voorbeeld punt nl", "EMAIL", "jan apenstaartje voorbeeld punt nl"),
        ("mail jan (at) voorbeeld (dot) nl", "EMAIL", "jan (at) voorbeeld (dot) nl"),
        ("volg @jordy_peelo even", "HANDLE", "@jordy_peelo"),
        ("zie facebook.com/henny.vos.52 daar", "HANDLE", "facebook.com/henny.vos.52"),
        ("#samirahelpt gaat rond", "HANDLE", "#samirahelpt"),
        ("zie https://loket.example/form?naam=jan&x=1 dan", "LINK", "https://loket.example/form?naam=jan&x=1"),
        ("op Dr. Nassaulaan 221-3 woont", "ADRES", "Dr. Nassaulaan 221-3"),
        ("aan de Brink 12 woont", "ADRES", "Brink 12"),
        ("ze woont op dorpsstraat 12 en klaagt", "ADRES", "dorpsstraat 12"),
        ("ze woont in de Tuinstraat achter", "ADRES", "Tuinstraat"),
        ("in 9405 bn is het nat", "POSTCODE", "9405 bn"),
        ("auto met kenteken gh432t stond", "KENTEKEN", "gh432t"),
        ("auto 82-NRT-4 stond", "KENTEKEN", "82-NRT-4"),
        ("factuur 4 0821 9937 1120 8855 kwam", "ZAAKNUMMER", "4 0821 9937 1120 8855"),
        ("in 24/6671 PW won hij", "ZAAKNUMMER", "24/6671 PW"),
        ("geboren op 22 februari '71 in", "GEBOORTEDATUM", "22 februari '71"),
        ("3-5-55 is zijn geboortedag", "GEBOORTEDATUM", "3-5-55"),
    ],
)
def test_an_identifier_is_found_however_it_is_written(text: str, kind: str, value: str) -> None:
    assert (kind, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bel 112, 113 of 14 0592; de kindertelefoon is 0800-0432.",
        "De regeling loopt tot en met 31-12-2025 en kost € 1.250.000,00.",
        "Het beleidsplan 2024-2028 geldt voor 68.123.456 euro.",
        "In week 14 zaten we in kamer 2.04, van 9:30 tot 12:00 uur.",
        "Artikel 2.3.5 van de Wmo 2015 en richtlijn 2016/2102 gelden.",
        "In 2026 is alles anders. Er kwamen 1400 kg aardappelen.",
        "Zie www.assen.nl/zorg of https://www.rijksoverheid.nl/onderwerpen/jeugdhulp.",
        "#armoede #Assen #wmo",
        "Jongeren van 16 tot 27 jaar, 65-plussers en kinderen van 4 jaar en ouder.",
        "Dertig jaar geleden, na 12 jaar wachten, bij het 25-jarig bestaan.",
    ],
)
def test_what_looks_like_one_and_is_public_is_let_through(text: str) -> None:
    assert found(text) == []


def test_a_citizen_service_number_is_certain_and_told_apart() -> None:
    screening = screen("Het gaat om 111222333, zei ze.")

    assert screening.holds_bsn
    assert [(each.type, each.tier) for each in screening.findings] == [(Kind.BSN, Tier.CERTAIN)]


def test_nine_noughts_are_nobody_s_number() -> None:
    assert not screen("Vul 000000000 in als je het niet weet.").holds_bsn
