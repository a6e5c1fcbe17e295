"""Names, initials, ages and institutions: what is certain, what is asked, and what is let be."""

import pytest

from domain.privacy import Tier, screen


def found(text: str) -> dict[str, Tier]:
    return {text[each.start : each.end]: each.tier for each in screen(text).findings}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vandaag belde Fatima over de huur.", "Fatima"),
        ("Kees van Dalen komt niet meer.", "Kees van Dalen"),
        ("Ik heb Jan-Willem van der Meulen gesproken.", "Jan-Willem van der Meulen"),
        ("Mevrouw Jong wil dat iemand voorleest.", "Jong"),
        ("mw. van den Berg mag niet rijden.", "van den Berg"),
        ("mevrouw jansen heeft pijn.", "jansen"),
        ("Cliënt B. belde weer.", "B."),
        ("R. Postma heeft een maatje.", "R. Postma"),
        ("Situatie met T. v/d L. is lastig.", "T. v/d L."),
        ("Samira's moeder belde.", "Samira's"),
    ],
)
def test_a_plain_name_is_certain(text: str, name: str) -> None:
    assert found(text) == {name: Tier.CERTAIN}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gesprek met Roos over haar schulden.", "Roos"),
        ("Ik merk dat Xhevahire stilvalt.", "Xhevahire"),
        ("Xhevahire komt niet meer.", "Xhevahire"),
        ("ik sprak met joost over de huur", "joost"),
        ("gisteren was wouter haan er weer", "wouter haan"),
        ("buschauffeur Wachtmeester weet alles.", "Wachtmeester"),
        ("mevrouw bakker heeft pijn.", "bakker"),
        ("vandaag belde j.k. weer", "j.k."),
        ("Hij schreef قال محمد op de muur.", "قال محمد"),
        ("Bij de Meijertjes is altijd plek.", "Meijertjes"),
    ],
)
def test_what_may_be_a_name_is_asked(text: str, name: str) -> None:
    assert found(text) == {name: Tier.DOUBTFUL}


@pytest.mark.parametrize(
    "text",
    [
        "Will je iets veranderen, begin dan klein.",
        "Bos en heide liggen om de hoek. Jong en oud eten samen.",
        "Meneer wil niet verhuizen. De familie is boos.",
        "Cosis heeft geen plek, GGZ Drenthe ook niet, zegt VluchtelingenWerk.",
        "In Emmen, Hoogeveen en Assen-Oost is het net zo.",
        "De Tweede Kamer, het Rijk en de Wet maatschappelijke ondersteuning.",
        "Het keukentafelgesprek over de schoollunch was in het inloopspreekuur.",
        "o.a. de GGD, m.n. i.v.m. plan B. Daarna volgt type C.",
        "ff delen: idd geen plek mbt de wmo, mss volgende wk.",
    ],
)
def test_ordinary_words_places_and_organisations_are_let_be(text: str) -> None:
    assert found(text) == {}


def test_the_areas_of_the_agreements_may_be_named() -> None:
    text = "In Vlerckenburg is het druk."

    assert found(text) == {"Vlerckenburg": Tier.DOUBTFUL}
    assert screen(text, known={"Vlerckenburg"}).findings == ()


def test_a_name_of_several_words_that_was_agreed_may_be_said_only_as_such() -> None:
    known = {"Stille Pieter"}

    assert screen("In Stille Pieter is het druk.", known).findings == ()
    assert screen("Volgens Pieter is het druk.", known).findings


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Moeder (27) met drie kinderen van 2, 4 en 7 jaar.", ["27", "2", "4", "7 jaar"]),
        ("Hij is zevenenvijftig en begint opnieuw.", ["zevenenvijftig"]),
        ("Negentien is ze en nu al moeder.", ["Negentien"]),
        ("Een 83-jarige man, dochter van 9 jr.", ["83-jarige", "9 jr."]),
    ],
)
def test_ages_are_found_in_figures_and_in_words(text: str, ages: list[str]) -> None:
    assert list(found(text)) == ages


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("Dochter zit op de Emmaschool hier.", "Emmaschool"),
        ("De huisartsenpraktijk De Zwaluw stuurt door.", "huisartsenpraktijk De Zwaluw"),
        ("In woonzorgcentrum De Boshof eten ze vroeg.", "woonzorgcentrum De Boshof"),
        ("School (Terra Assen) wil hem houden.", "Terra Assen"),
        ("Ze zit op de Lichtbaak in groep 6.", "de Lichtbaak"),
    ],
)
def test_schools_and_practices_are_found(text: str, institution: str) -> None:
    assert institution in found(text)


@pytest.mark.parametrize(
    ("text", "special"),
    [
        ("Fatima heeft kanker.", True),
        ("De voorzitter van de ijsclub drinkt en is verslaafd.", True),
        ("Steeds meer mensen hebben schulden en zijn ziek.", False),
        ("Fatima heeft een nieuwe fiets.", False),
        ("Een jongen van 12 jaar is ziek.", False),
    ],
)
def test_health_faith_and_offences_of_somebody_are_special(text: str, special: bool) -> None:
    assert screen(text).special is special
