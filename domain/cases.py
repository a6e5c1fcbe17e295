"""Cases: whether a text tells of one single case instead of a pattern.

Evidence is weighed per sentence. What always means somebody is enough by itself; a word for a person needs more: what
they did, when, for how long, where, or whose it is. Words for many take some of it away. In doubt a text passes.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from domain.case_words import CaseWords, case_words

_ENOUGH = 4
_SENTENCE = re.compile(r"(?<!\bdhr)(?<!\bmevr)(?<!\bmw)(?<!\bmvr)[.!?;\n]+")
_WORD = re.compile(r"\[[^\]]+\]|[^\W_]+(?:['-][^\W_]+)*|[,:(]")
_AGED = re.compile(r"\d{1,3}-jarige")
_NAME = "[naam]"
_A, _THE, _ONE = frozenset({"een", "'n"}), frozenset({"de", "het"}), frozenset({"één"})
_OUR, _MY = frozenset({"ons", "onze"}), frozenset({"mijn", "onze", "ons"})
_HE_OR_SHE, _HIM = frozenset({"hij", "zij", "ze"}), frozenset({"hij", "hem", "zichzelf"})
_STOPS, _NO = frozenset({",", ":", "("}), frozenset({"geen", "niet"})
_TOO_OR_NO = frozenset({"geen", "niemand", "niet", "te"})
_OR = frozenset({"en", "of"})
_ABOUT = frozenset({"betreft", "om", "over"})
_ADJECTIVES = 2


class _Sentence:
    """The words of one sentence, in small letters. The numbers that it gives are weights of evidence.

    `spoken_of` says whether a sentence before named somebody at work, or a body: he and she may be theirs.
    """

    def __init__(self, words: list[str], known: CaseWords, *, spoken_of: bool) -> None:
        self.words = words
        self.known = known
        self.spoken_of = spoken_of
        # Where a word stands for a person, or a household, and not for every one of its kind.
        self.people = [at for at, word in self._each() if word in known.near | known.general and self._is_one(at)]

    def __getitem__(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else ""

    def weight(self) -> int:
        around = self._around() if self.people or self._somebody_acts() else 0
        weak = max((self._person(at) for at in self.people), default=0) + self._pronouns() + self._whose() + around
        return max(self._sure(), weak - 2 if self._tells_of_many() else weak)

    def _tells_of_many(self) -> bool:
        """Not by: too many, no more."""
        return any(word in self.known.many and self[at - 1] not in _TOO_OR_NO for at, word in self._each())

    def _sure(self) -> int:
        """What means somebody whatever stands around it."""
        sure = any(
            self._addressed(at) or self._filed(at) or self._pointed_at(at) or self._at_a_door(at)
            for at in range(len(self.words))
        )
        return _ENOUGH if sure else 0

    def _addressed(self, at: int) -> bool:
        """Madam, or the same with a name; not madam chair."""
        named = {self[at + 1], self[at + 2]} & self.known.offices
        return self[at] in self.known.somebody and not named

    def _filed(self, at: int) -> bool:
        """A case is somebody's; a file only where it says whose, or what stands in it."""
        if self[at] not in self.known.files or self[at - 1] in self.known.general_before | _NO:
            return False
        mine = self[at - 1] in self.known.pointing | self.known.whose
        return self[at] != "dossier" or mine or (self[at - 2] == "in" and self[at + 1] in self.known.does)

    def _pointed_at(self, at: int) -> bool:
        """This client, that family, her mother: at most two adjectives stand between."""
        if at not in self.people:
            return False
        before = self._determiner(at)
        his = before in self.known.whose and (before != "zijn" or self._means_his(at - 1))
        return before in self.known.pointing or his or (before in _OUR and self[at] in self.known.general)

    def _at_a_door(self, at: int) -> bool:
        return self[at] == "nummer" and self[at - 1] in {"bij", "op", "van"} and self._is_number(at + 1)

    def _person(self, at: int) -> int:
        """One of a kind weighs least, the one that is meant most; so does a word that stands all by itself."""
        before, near = self._determiner(at), self[at] in self.known.near
        if before in _THE:
            weight = 4 if near else 2
        elif before in _ONE:
            weight = 0 if self._has(_NO) else 3
        elif before in _A:
            weight = 2 if near else 1
        else:
            weight = 4 if near else 2
        return weight + self._detail(at)

    def _detail(self, at: int) -> int:
        """An age, a number of children, or whose client it is."""
        number = 2 if self[at + 1] in {"van", "met"} and self._is_number(at + 2) else 0
        aged = 2 if any(_AGED.match(self[each]) for each in (at - 1, at - 2)) else 0
        whose = 2 if self[at + 1] == "van" and self[at + 2] in _MY else 0
        there = self[at - 2] in {"is", "woont", "zit", "slaapt", "ligt"} and "er" in {self[at - 3], self[at - 4]}
        meant = 2 if self[at - 2] in _ABOUT and self._has({"betreft", "gaat", "zorgen"}) else 0
        return number + aged + whose + (2 if there else 0) + meant

    def _around(self) -> int:
        """What happened, when, for how long, where, and who saw it."""
        seen = (
            self._has(self.known.did),
            self._has(self.known.lately) or self._spans(),
            self._lasts(),
            self._has(self.known.traits) or _NAME in self.words,
            self._has(self.known.meets) and self._has({"ik", "we", "wij", "collega"}),
            self._has(self.known.where) and not self._has({"wijk"}),
        )
        return sum(weight for weight, found in zip((1, 2, 3, 1, 2, 2), seen, strict=True) if found)

    def _pronouns(self) -> int:
        """He and she, where they do what only one person does."""
        if self._somebody_acts():
            return 2 if self.people else 4
        return 2 if self.people and any(word in _HIM and not self._is_at_work(at) for at, word in self._each()) else 0

    def _somebody_acts(self) -> bool:
        return not self._has(self.known.nobody) and any(
            word in _HE_OR_SHE and {self[at - 1], self[at + 1]} & self._does(word) and not self._is_at_work(at)
            for at, word in self._each()
        )

    def _does(self, pronoun: str) -> frozenset[str]:
        """In Dutch a thing is a he as well, and hardly ever a she."""
        return self.known.does - self.known.things_do if pronoun == "hij" else self.known.does

    def _is_at_work(self, at: int) -> bool:
        """Whether he or she may be somebody at work, or a body, that was named before."""
        return self.spoken_of or not self.known.workers.isdisjoint(self.words[:at])

    def _whose(self) -> int:
        """Her benefit, his debts: a body has none."""
        if self._has(self.known.nobody):
            return 0
        return max((4 for at in range(len(self.words)) if self._is_theirs(at)), default=0)

    def _is_theirs(self, at: int) -> bool:
        if self[at] not in self.known.whose or not {self[at + 1], self[at + 2]} & self.known.belongings:
            return False
        return self[at] == "haar" or self._means_his(at)

    def _means_his(self, at: int) -> bool:
        return at == 0 or self[at - 1] in self.known.before_his | _STOPS or self._has(_HIM)

    def _is_one(self, at: int) -> bool:
        """Not every one, none, or a kind beside another kind; not a number of them."""
        before = self._determiner(at)
        if before in self.known.general_before or before in self.known.numbers or before.isdigit():
            return False
        kinds = self.known.near | self.known.general | self.known.workers
        beside = {self[at - 2] if self[at - 1] in _OR else "", self[at + 2] if self[at + 1] in _OR else ""}
        return not beside & kinds

    def _determiner(self, at: int) -> str:
        """What stands before a word and its adjectives; the word before it where there is no such thing."""
        determiners = _A | _THE | _ONE | _OUR | self.known.pointing | self.known.whose | self.known.general_before
        for back in range(1, _ADJECTIVES + 2):
            if self[at - back] in determiners:
                return self[at - back]
            if not self[at - back].endswith(("e", "en", "jong")):
                break
        return self[at - 1]

    def _is_number(self, at: int) -> bool:
        return self[at].isdigit() or self[at] in self.known.numbers

    def _spans(self) -> bool:
        return any(word in self.known.spans and self[at - 1] in self.known.before_spans for at, word in self._each())

    def _lasts(self) -> bool:
        """For weeks already, or since March."""
        since = any(word == "sinds" and self[at + 1] in self.known.months for at, word in self._each())
        already = any(
            word in self.known.durations and "al" in {self[at - 1], self[at - 2], self[at - 3]}
            for at, word in self._each()
        )
        return since or already

    def _each(self) -> Iterator[tuple[int, str]]:
        return enumerate(self.words)

    def _has(self, words: frozenset[str] | set[str]) -> bool:
        return not words.isdisjoint(self.words)


def tells_of_a_case(text: str) -> bool:
    """Whether somebody single is told of; a text about many, or about nobody, is a pattern."""
    return any(sentence.weight() >= _ENOUGH for sentence in _sentences(text))


def _sentences(text: str) -> Iterator[_Sentence]:
    known, spoken_of = case_words(), False
    small = normalize("NFC", text).casefold().replace("\u2019", "'")
    for part in _SENTENCE.split(small):
        words = _WORD.findall(part)
        if words:
            yield _Sentence(words, known, spoken_of=spoken_of)
        spoken_of = spoken_of or not known.workers.isdisjoint(words)
