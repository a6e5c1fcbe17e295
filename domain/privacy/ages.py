"""Ages: of one person, not of a group or a regulation."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, in_small, of_pattern
from domain.privacy.spelled import NUMBER

# All but the patterns that look for capitals read the text in small letters.
_YEARS = r"(?:jaar|jr\.?|jaren)"
_AGE = rf"(?P<it>{NUMBER}(?:\s?{_YEARS})?)"
_NO_NUMBER_BEFORE = r"(?<![\w,.-])"
_PERSON = (
    r"(?:kind|kindje|kleinkind|zoon|zoontje|dochter|dochtertje|jongen|jongetje|meisje|meid|moeder|vader|man|vrouw|"
    r"meneer|mevrouw|dhr\.?|mw\.?|mevr\.?|heer|dame|baby|peuter|kleuter|puber|tiener|jongere|jongeman|cli[eë]nte?|"
    r"klant|bewoner|bewoonster|inwoner|buurman|buurvrouw|buurjongen|buurmeisje|broer|broertje|zus|zusje|opa|oma|neef|"
    r"neefje|nicht|nichtje|kleinzoon|kleindochter|weduwe|weduwnaar|scholier|student|studente|leerling|statushouder|"
    r"vluchteling|asielzoeker|iemand|persoon|mantelzorger|partner|vriend|vriendin|oudere|gezinslid|oudste|jongste|"
    r"middelste|tweeling)"
)
_PERSONS = (
    r"(?:kinderen|kids|zonen|zoons|dochters|jongens|meisjes|broers|broertjes|zussen|zusjes|kleinkinderen|mannen|"
    r"vrouwen|ouders|peuters|pubers|tieners)"
)
_NO_AGE_AFTER = (
    r"(?!\s*(?:geleden|lang|later|bezig|wachten|gewacht|ervaring|getrouwd|samen|garantie|aan\b|en ouder|en jonger|"
    r"of ouder|of jonger|tot\b|t/m|celstraf|cel\b|schuldsanering|subsidie|termijn|in\sdienst|weken|maanden|dagen|uur|"
    r"euro|keer|procent|mensen|kinderen))"
)
_NO_AGE_JARIG = (
    r"(?!\s(?:jubileum|bestaan|contract|plan|looptijd|project|huwelijk|traject|programma|periode|onderzoek|studie|"
    r"overeenkomst|feest|subsidie|actieplan))"
)
_IS = r"(?:is|was|werd|wordt|word|ben)"
_ALMOST = r"(?:nu\s|net\s|pas\s|al\s|bijna\s|ook\s|inmiddels\s|ruim\s|amper\s|nog\smaar\s)?"
_ENDS = r"(?=\s*(?:[.,;!?)](?!\d)|$|en\b|maar\b))"

_JARIG = re.compile(rf"{_NO_NUMBER_BEFORE}(?P<it>{NUMBER}[- ]?(?:jarig|jarige|j\.?o\.?))(?!\w){_NO_AGE_JARIG}")
_OLD = re.compile(rf"{_NO_NUMBER_BEFORE}(?<!dan )(?P<it>{NUMBER}\s?{_YEARS}\soud)(?!\w)")
_OF_PERSON = re.compile(
    rf"\b{_PERSON}\b,?\s(?:\w+\s){{0,2}}?(?:van|is|was|werd|wordt|nu|net|pas|bijna|,)\s{_ALMOST}{_AGE}"
    rf"(?!\s?%)(?![\w,.]\d)(?!\w){_NO_AGE_AFTER}"
)
_LISTED = re.compile(
    rf"\b(?:{_PERSONS}|{_PERSON})\b\s?(?:\(|van\s|,\s)(?P<list>{NUMBER}(?:\s?(?:,|en|en van|&|/)\s?{NUMBER}){{1,8}})"
    rf"(?:\s?{_YEARS})?(?!\w){_NO_AGE_AFTER}"
)
_PRONOUN_IS = re.compile(rf"\b(?:hij|zij|ze|ik|die)\s{_IS}\s{_ALMOST}{_AGE}{_ENDS}")
_NAME_IS = re.compile(rf"\b[A-ZÀ-Þ][a-zà-ÿ]+\s{_IS}\s{_ALMOST}{_AGE}{_ENDS}")
_AGE_IS_PRONOUN = re.compile(rf"{_NO_NUMBER_BEFORE}(?!een|één|eén){_AGE}\s{_IS}\s(?:ze|zij|hij)(?!\w)")
_SAID = re.compile(rf"\b(?:leeftijd(?:\svan)?|lft\.?)\s?:?\s(?:is\s)?{_AGE}(?!\w){_NO_AGE_AFTER}")
_SHORT = re.compile(rf"{_NO_NUMBER_BEFORE}(?P<it>\d{{1,3}}\s?(?:jr\b\.?|j\.))(?!\w)")
_AT_HIS = re.compile(
    rf"\bop\s(?:zijn|haar|z'n|d'r|mijn)\s(?P<it>{NUMBER}(?:e|de|ste)?)(?!\w)(?!\s(?:verdieping|dag|werk))"
)
_BIRTHDAY = re.compile(rf"\b(?P<it>{NUMBER}(?:e|de|ste))\sverjaardag")
_BRACKETED = re.compile(rf"\({_AGE}(?=[,)]|\s?/|\s(?:en|m|v)\b)")
_BETWEEN_COMMAS = re.compile(rf"(?<=[a-zà-ÿ]),\s(?P<it>(?:1[01]\d|\d{{1,2}})(?:\s{_YEARS})?),\s(?!\d)")
_EACH = re.compile(NUMBER)
_SOMEBODY = re.compile(rf"\b{_PERSON}\b|\b(?:hij|zij|ze|zijn|haar)\b")
_CAPITAL_BEFORE = re.compile(r"(?:[A-ZÀ-Þ][\w'-]+|\[naam\])\s?$")
_COUNT_BEFORE = re.compile(r"\b(?:artikel|art|lid|bijlage|tabel|figuur|meldingen|deelnemers|aanwezigen|n)\s$")
_LOOK_BACK = 45


def age_hits(text: str) -> Iterator[Hit]:
    small = in_small(text)
    for pattern in (_JARIG, _OF_PERSON, _PRONOUN_IS, _AGE_IS_PRONOUN, _SAID, _SHORT):
        yield from of_pattern(pattern, small, Kind.AGE)
    yield from of_pattern(_NAME_IS, text, Kind.AGE)
    yield from of_pattern(_AT_HIS, small, Kind.AGE, Tier.DOUBTFUL)
    if "verjaardag" in small:
        yield from of_pattern(_BIRTHDAY, small, Kind.AGE)
    if " oud" in small:
        yield from of_pattern(_OLD, small, Kind.AGE)
    yield from _lists(small)
    yield from _in_brackets(text, small)
    for found in _BETWEEN_COMMAS.finditer(text):
        if _CAPITAL_BEFORE.search(text[max(0, found.start() - _LOOK_BACK) : found.start()]):
            yield Hit(found.start("it"), found.end("it"), Kind.AGE)


def _lists(small: str) -> Iterator[Hit]:
    """ "Kinderen van 2, 4 en 7 jaar": an age each."""
    for found in _LISTED.finditer(small):
        ages = list(_EACH.finditer(small, found.start("list"), found.end("list")))
        yield from (Hit(age.start(), age.end(), Kind.AGE) for age in ages[:-1])
        yield Hit(ages[-1].start(), found.end(), Kind.AGE)


def _in_brackets(text: str, small: str) -> Iterator[Hit]:
    """ "Mevrouw Steenbergen (81)": certain where the sentence speaks of somebody."""
    for found in _BRACKETED.finditer(small):
        look_back = max(0, found.start() - _LOOK_BACK)
        before = small[look_back : found.start()].rsplit(". ", 1)[-1]
        if _COUNT_BEFORE.search(before):
            continue
        if _SOMEBODY.search(before):
            yield Hit(found.start("it"), found.end("it"), Kind.AGE)
        elif _CAPITAL_BEFORE.search(text[look_back : found.start()]):
            yield Hit(found.start("it"), found.end("it"), Kind.AGE, Tier.DOUBTFUL)
