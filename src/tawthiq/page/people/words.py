"""What one word may be in or around a person's name, from the lexicon family `people`."""

from __future__ import annotations

from functools import cache
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.inflect import noun_forms, verb_forms
from tawthiq.arabic.vocabulary import cuts
from tawthiq.lexicon.tables import table
from tawthiq.records import record
from tawthiq.remember import remembered


class Mark:
    """The parts that a word may play; several at once."""

    GIVEN = 1
    WEAK = 2  # a given name that is a common word too
    COMMON = 4
    PLACE = 8  # what follows is the name of a place, a building, a unit
    PRIVATE = 16
    OFFICE = 32
    LOCAL = 64  # an office that shields no victim
    KIN = 128
    CALLED = 256
    OWNER = 512
    SPEECH = 1024
    HARMED = 2048
    VERB = 4096
    POLITE = 8192  # a private title that may stand beside an office
    TRADE = 16384  # a private title that is a trade: many other words follow it
    ADJECTIVE = 32768
    PARTICLE = 65536
    SURNAME = 131072  # a common word that may be a surname
    MAN = 262144
    WOMAN = 524288
    WORDY = 1048576  # a given name that is far oftener a common word
    DEED = 2097152  # what persons do: right before a name
    DONE = 4194304  # what is done to persons: before a subject that the name follows
    TOWARDS = 8388608  # before a preposition that leads to a person
    FATE = 16777216  # what befalls persons alone: right before one
    TELLS = 33554432  # what persons say: the word behind is who says it
    TELLS_THAT = 134217728  # the same, where 'that' follows who says it
    KNOWN_AS = 67108864  # says 'called' over a particle and a mark: المعروف بـ


_KINDS = {
    "given": Mark.GIVEN | Mark.MAN, "given_woman": Mark.GIVEN | Mark.WOMAN,
    "given_weak": Mark.WEAK, "given_word": Mark.WEAK | Mark.WORDY, "place": Mark.PLACE, "office": Mark.OFFICE,
    "local_office": Mark.OFFICE | Mark.LOCAL, "private": Mark.PRIVATE, "polite": Mark.PRIVATE | Mark.POLITE,
    "trade": Mark.PRIVATE | Mark.TRADE, "kin": Mark.KIN, "kin_joined": Mark.KIN,
    "surname": Mark.SURNAME, "called": Mark.CALLED, "owner": Mark.OWNER,
    "deed": Mark.DEED, "done": Mark.DONE, "towards": Mark.TOWARDS,
    "fate": Mark.FATE, "tells": Mark.TELLS, "tells_that": Mark.TELLS_THAT, "known_as": Mark.KNOWN_AS,
    "speech": Mark.SPEECH, "harmed": Mark.HARMED, "common": Mark.COMMON, "verb": Mark.VERB,
    "adjective": Mark.COMMON | Mark.ADJECTIVE, "particle": Mark.COMMON | Mark.PARTICLE,
}
_NO_NAME = (Mark.COMMON | Mark.PLACE | Mark.OFFICE | Mark.PRIVATE | Mark.KIN | Mark.SPEECH | Mark.HARMED
            | Mark.CALLED | Mark.OWNER | Mark.FATE | Mark.TELLS | Mark.TELLS_THAT | Mark.KNOWN_AS)
Phrases = dict[str, tuple[tuple[str, ...], ...]]


@record
class _Tables:
    """What words may be: `firsts` begin phrases and names of several words, `calls` end a call."""

    marks: dict[str, int]
    pairs: dict[tuple[str, str], int]
    bound: set[str]
    phrases: dict[str, Phrases]
    firsts: set[str]
    calls: set[str]


class _Made:
    def __init__(self) -> None:
        self.marks: dict[str, int] = {}
        self.pairs: dict[tuple[str, str], int] = {}
        self.bound: set[str] = set()  # duals that stand before a noun alone (قدمي الطفل), and take no article
        phrases: dict[str, dict[str, list[tuple[str, ...]]]] = {"placename": {}, "public": {}}
        for entry in lexicon.load("people"):
            kind = entry["kind"]
            if kind in phrases:
                for name in entry["words"]:
                    words = tuple(fold(str(name)).split())
                    phrases[kind].setdefault(words[0], []).append(words)
                    if len(words) == 2 and words[0] in ("ابو", "ام", "ابي"):
                        phrases[kind].setdefault("".join(words), []).append(("".join(words),))  # أبوسليم
            elif kind in _KINDS:
                self._add(entry, _KINDS[kind])
        self.phrases: dict[str, Phrases] = {
            kind: {first: tuple(sorted(found, key=len, reverse=True)) for first, found in by.items()}
            for kind, by in phrases.items()
        }
        self.firsts = {first for by in phrases.values() for first in by}
        self.firsts |= {first for (first, _), mark in self.pairs.items() if mark & (Mark.GIVEN | Mark.WEAK)}
        self.calls = {second for (_, second), mark in self.pairs.items() if mark & Mark.CALLED}
        for word, mark in list(self.marks.items()):
            if mark & Mark.GIVEN and len(word) > 2:  # أبومحمد
                self._mark("ابو" + word, Mark.GIVEN | Mark.MAN)

    def _add(self, entry: dict[str, Any], mark: int) -> None:
        for word in _words(entry):
            parts = fold(str(word)).split()
            if len(parts) == 1:
                self._mark(parts[0], mark)
            elif len(parts) == 2:
                self.pairs[parts[0], parts[1]] = self.pairs.get((parts[0], parts[1]), 0) | mark
                if mark & Mark.GIVEN:
                    self._mark(parts[0] + parts[1], mark)  # نورالدين
        for verb in entry.get("verbs", ()):
            for form in verb_forms(verb):
                self._mark(form, mark)
        for noun in entry.get("nouns", ()):
            for form, number in {**noun_forms(noun + "ة"), **noun_forms(noun)}.items():
                if number == "dual" and form[-1] in "اي" and form not in self.marks:
                    self.bound.add(form)
                self._mark(form, mark)
        self.bound.difference_update(fold(str(w)) for w in (*entry.get("words", ()), *entry.get("nouns", ())))

    def _mark(self, word: str, mark: int) -> None:
        self.marks[word] = self.marks.get(word, 0) | mark


_LONGEST = 40  # letters of two names glued; a million marks in a row are one token
_JOINED = ("ه", "ها", "هم", "هما", "هن", "ي", "نا", "ك", "و")


def _words(entry: dict[str, Any]) -> list[str]:
    """The words of an entry; those that take a pronoun are given with each."""
    words = [str(w) for w in entry.get("words", ())]
    if entry["kind"] == "kin_joined":
        return [w + p for w in words for p in _JOINED if w + p != "حمايه"]  # protection
    if entry["kind"] in ("private", "trade", "polite", "kin"):  # الطفلان، الصحفيين، الحفيدتين
        least = 6 if entry["kind"] == "kin" else 4  # الأم and ين are الأمين
        definite = [w for w in words if w.startswith("ال") and len(w) >= least]
        stems_ = [w[:-1] + "ت" if w.endswith("ة") else w for w in definite]
        return words + [s + end for s in stems_ for end in ("ان", "ين")]
    return words


@cache
def _tables() -> _Tables:
    return _Tables(**_made())


@table()
def _made() -> dict[str, Any]:
    return vars(_Made())


@remembered(100_000)
def marks(word: str) -> int:
    """What a folded word may be exactly as it stands (no particles cut off)."""
    found = _tables().marks.get(word)
    return (_glued(word) if 7 < len(word) < _LONGEST else 0) if found is None else found


def _glued(word: str) -> int:
    """Names written without the spaces between them: محمدالعلي, احمدعبدالكريم, ابوخالدالشيفوني."""
    table = _tables().marks
    rest = word[3:] if word.startswith(("ابو", "ابي")) else word
    if word.startswith("ال"):
        return 0
    for at in range(3, len(rest) - 3):
        first, last = table.get(rest[:at], 0), rest[at:]
        if not first & Mark.GIVEN or first & (Mark.COMMON | Mark.VERB | Mark.WORDY):
            continue
        if last.startswith("عبدال") and len(last) > 6:
            return Mark.GIVEN | Mark.MAN
        known = table.get(last, 0)
        named = known & Mark.SURNAME or table.get(last[2:], 0) & (Mark.GIVEN | Mark.WEAK)
        if last.startswith("ال") and len(last) > 4 and (named or not is_common(last)):
            return Mark.GIVEN
        if at > 3 and len(last) > 3 and known & Mark.GIVEN and not known & (Mark.COMMON | Mark.WORDY):
            return Mark.GIVEN
    return 0


def is_bound(word: str) -> bool:
    """A dual without its ن: with the article it is another word, a family's name say (القدمي)."""
    return word in _tables().bound


def pair(first: str, second: str) -> int:
    """What two words may be together, such as 'نور الدين' or 'رئيس البلدية'."""
    return _tables().pairs.get((first, second), 0)


@remembered(50_000)
def ends_call(word: str) -> bool:
    """Is it the second word of a pair that says that somebody is meant ('كل من')?"""
    return word in _tables().calls


@remembered(50_000)
def cues(word: str) -> int:
    """What a word may be with the particles و ف ب ل ك before it; 'للشهيد' is 'الشهيد'."""
    table = _tables().marks
    found = table.get(word)
    if found is not None:
        return found
    return next((table[stem] for _, stem in stems(word) if stem in table), 0)


# فأم خالد, وآل درويش, وعز الدين, وست النفور
_MOTHER = {"وام": "ام", "فام": "ام", "لام": "ام", "بام": "ام", "وال": "ال", "وعز": "عز", "وست": "ست"}


@remembered(50_000)
def stems(word: str) -> tuple[tuple[int, str], ...]:
    """The word without particles before it, each with how many letters were cut off."""
    found: list[tuple[int, str]] = []
    rest, cut = word, 0
    if word in _MOTHER:
        return ((1, _MOTHER[word]),)
    if rest[:1] in "وف" and len(rest) > 3:
        rest, cut = rest[1:], 1
        found.append((cut, rest))
    if rest.startswith("لل") and len(rest) > 4:
        found.append((cut, "ال" + rest[2:]))
    elif rest[:1] in "بلك" and len(rest) > 3:
        found.append((cut + 1, rest[1:]))
    return tuple(found)


@remembered(50_000)
def is_common(word: str) -> bool:
    """True for a word that is known to be no name, with or without article, particles, pronouns."""
    table = _tables().marks
    if table.get(word, 0) & Mark.COMMON:
        return True
    whole = word.startswith("ال")  # no pronoun is joined to a word with the article, and it is no verb
    stop = _NO_NAME if whole else _NO_NAME | Mark.VERB
    for cut in cuts(word):
        short = len(cut.word) < 4 and (cut.suffix in ("نا", "ي", "ك") or cut.prefix == "ك")
        if whole and (cut.suffix or is_bound(cut.word)):
            continue
        if table.get(cut.word, 0) & stop and not short:
            return True
    return False


def phrases(kind: str) -> Phrases:
    """`placename` or `public`: names of several words by their first word, the longest first."""
    return _tables().phrases[kind]


@remembered(50_000)
def opens_phrase(word: str) -> bool:
    """May a placename or a public person's name of several words begin with it, or with a stem of it?"""
    forms = (word, *(stem for _, stem in stems(word)))
    return any(form in phrases(kind) for kind in ("placename", "public") for form in forms)


_AROUND = "،,.:;؛!?؟()[]{}«»“”\"'‘’#-–—*•|/…0123456789"
_KUNYA_FIRST = frozenset({"ابو", "ابا", "ابي", "ام", "عبد", "ود", "بن"})


@remembered(50_000)
def starts_name(word: str) -> bool:
    """Could a name begin with this word, particles before it set aside? Asked of every word."""
    table = _tables()
    for stem in (word, *(s for _, s in stems(word))):
        found = marks(stem)
        if found & (Mark.GIVEN | Mark.WEAK) or stem in _KUNYA_FIRST or stem.startswith("عبدال"):
            return True
        if stem in table.firsts:
            return True
    return False


Tails = tuple[frozenset[str], dict[str, tuple[tuple[str, ...], ...]], frozenset[str]]


@table()
def tails() -> Tails:
    """Units of age; phrases that stand behind a name, by their first word; which of those are faint."""
    units: set[str] = set()
    phrases: dict[str, list[tuple[str, ...]]] = {}
    faint: set[str] = set()
    for entry in lexicon.load("people"):
        words = [fold(str(w)) for w in entry.get("words", ())] if entry["kind"].startswith("after_") else []
        if entry["kind"] == "after_age":
            units.update(words)
            continue
        for phrase in words:
            first, *rest = phrase.split()
            phrases.setdefault(first, []).append(tuple(rest))
            faint.update([first] if entry["kind"] == "after_faint" else [])
    return frozenset(units), {w: tuple(found) for w, found in phrases.items()}, frozenset(faint)


def plain(word: str) -> str:
    """The folded word of what stands between two spaces."""
    return fold(word).strip(_AROUND)


_LEADS_TO_NAMES = frozenset(
    {"يكن", "تكن", "اما", "واما", "يا", "وداعا", "رحم", "لال", "وال", "يعود", "تعود", "مملوك", "يملكه",
     "يسكنه", "يقطنه", "بحسب", "وبحسب", "وفق", "ووفق", "حسب", "وتعود", "ويعود", "مصير", "انقتل",
     "انقتلت", "راح", "راحت", "استشهدوا", "قتلوا", "ارتقوا", "اصيبوا", "قضوا", "يقودها", "يستقلها",
     "يقوده", "جثامين"}
)  # fmt: skip


@remembered(50_000)
def matters(word: str) -> bool:
    """Could a word of a line, as it stands between spaces, begin or introduce a name?"""
    bare = plain(word)
    told = cues(bare) & (
        Mark.PRIVATE | Mark.KIN | Mark.CALLED | Mark.OWNER | Mark.SPEECH | Mark.HARMED | Mark.DEED
    )
    initial = (len(bare) == 1 and word.endswith(".")) or bare in _LEADS_TO_NAMES
    if bare in tails()[0] or (bare in tails()[1] and bare not in ("من", "احد")):
        return True
    return bool(told) or initial or starts_name(bare) or "ـ" in word or bool(bare and not bare.isalpha())
