"""The nouns that numbers count: every form of the lexicon's units, with number and joined pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.arabic.inflect import verb_forms
from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.unit_forms import Unit, UnitForm, unit_forms, units
from tawthiq.arabic.vocabulary import cuts
from tawthiq.lexicon import load
from tawthiq.records import record
from tawthiq.remember import remembered

__all__ = ["Unit", "UnitWord", "after_harm", "harm_words", "may_be_unit", "unit_at", "units"]


@record
class UnitWord:
    """A unit at tokens[at:last] with the clitics before it and the pronoun after it."""

    unit: Unit
    number: str
    prefix: str
    suffix: str
    at: int
    last: int

    @property
    def definite(self) -> bool:
        return self.prefix.endswith("ال")

    @property
    def conjoined(self) -> bool:
        return self.prefix[:1] == "و"


@remembered(100_000)
def _readings(word: str) -> tuple[tuple[UnitForm, str, str], ...]:
    """Forms of units that a token may be, each with prefix and suffix; whole words before cut ones."""
    out: list[tuple[UnitForm, str, str]] = []
    for cut in cuts(word):
        for form in unit_forms(cut.word):
            if (
                "س" in cut.prefix
                or (form.joined and not cut.suffix)
                or (cut.suffix and (form.rest or not form.unit.suffix))
            ):
                continue
            if cut.suffix in ("ي", "ك", "كم", "نا") or (
                cut.suffix and form.number in ("accusative", "homograph")
            ):
                continue
            out.append((form, cut.prefix, cut.suffix))
    two = any(form.number == "dual" and form.joined for form, _, _ in out)  # «ابناهما», not «أبناؤهما»
    out.sort(key=lambda r: (bool(r[2]), len(r[1]), -len(r[0].rest), two and r[0].number == "plural"))
    return tuple(out)


def may_be_unit(word: str) -> bool:
    """Is the folded word, alone or as the first of a phrase, a unit?"""
    return bool(_readings(word))


def unit_at(tokens: Sequence[Token], at: int) -> UnitWord | None:
    """The unit that stands at tokens[at]: the longest phrase, the least cut; None for no unit."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    best: UnitWord | None = None
    for form, prefix, suffix in _readings(tokens[at].text):
        if form.unit.group is None and tokens[at].text == _SONS and _follows_a_person(tokens, at):
            continue  # «رجل وابنيه», spelt as «وأبنية» is
        if form.unit.id == "woman_spoken" and _numbered(tokens, at):
            continue
        if form.unit.id == "mother" and _his_father(tokens, at, prefix):
            continue
        last, agrees = at + 1 + len(form.rest), False
        if form.rest and (
            last > len(tokens)
            or any(not _same(t.text, w) for t, w in zip(tokens[at + 1 : last], form.rest, strict=True))
        ):
            agrees = form.number != "singular" and last <= len(tokens) and _agrees(tokens, at, form.rest)
            if not agrees:
                continue
        if best is None or last > best.last:
            one = agrees and tokens[at].text.endswith("ا")
            dual = form.number == "homograph" and tokens[at].dual
            dual = dual or (form.number == "accusative" and _governs_two(tokens, last))
            number = "accusative" if one else "dual" if dual else form.number
            joined = suffix or (_pronoun(tokens, last, form) if form.rest and not agrees else "")
            best = UnitWord(form.unit, number, prefix, joined, at, last)
    return best


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """«11 مرة», «عشرين مرة»: times, not women, whose plural is another word."""
    return at > 0 and (tokens[at - 1].kind == "number" or bool(number_words(tokens[at - 1].text)))


def _follows_a_person(tokens: Sequence[Token], at: int) -> bool:
    noun = unit_at(tokens, at - 1) if at else None
    return noun is not None and noun.unit.group is not None


def _his_father(tokens: Sequence[Token], at: int, prefix: str) -> bool:
    """«طفل ووالده», spelt as «والدة» is: not «ووالدة زوجها», «مقتل والدة وطفليها»."""
    if not tokens[at].text.endswith(_HIS_FATHER) or prefix not in ("و", "ف", ""):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not prefix:
        return after is None or after.kind == "mark"
    return after is None or after.kind != "word" or after.text.startswith(_GOING_ON) or after.text in _THEN


_HIS_FATHER = "والده"
_GOING_ON = ("ب", "و")
_THEN = frozenset({
    "في", "اثر", "جراء", "نتيجه", "خلال", "اليوم", "امس", "فجر", "صباح", "مساء", "من", "علي", "بعد",
    "قبل", "شهدا", "شهداء", "شهيدين", "شهيدان", "ضحايا", "استشهدا", "استشهدوا", "قضيا", "قضوا", "قتلا",
    "قتلوا", "اصيبا", "تحت", "داخل",
})  # fmt: skip


def _agrees(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> bool:
    """«قائدا عسكريا», «قائدين ميدانيين», «بائعان متجولان»: an adjective that ends as its noun does."""
    end = next((e for e in _AGREEING if tokens[at].text.endswith(e)), "")
    words = zip(tokens[at + 1 : at + 1 + len(rest)], rest, strict=True)
    return bool(end) and all(t.text == w + end for t, w in words)


def _governs_two(tokens: Sequence[Token], at: int) -> bool:
    """«سائقا شاحنتين»: two of them, for a word in the accusative governs no noun."""
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].text.endswith("تين")


_SONS = "وابنيه"
_AGREEING = ("ين", "ان", "ا")
_HARMS = ("kill", "injure", "abduct", "detain")
_PRONOUNS = ("هما", "هم", "هن", "ها", "ه", "ي", "نا")


def _same(text: str, word: str) -> bool:
    rest = text[len(word) :] if text.startswith(word) else ""
    if word == "اخ":  # ابن أخيه
        rest = rest[1:] if rest[:1] in ("و", "ي", "ا") else rest
    if word.endswith("ه") and text.startswith(word[:-1] + "ت"):  # ابن خالته
        rest = text[len(word) :]
    return text in (word, "ال" + word) or rest in _PRONOUNS


def _pronoun(tokens: Sequence[Token], last: int, form: UnitForm) -> str:
    """The pronoun on the last word of a phrase (ابن عمهم)."""
    word = tokens[last - 1].text
    return "" if word.startswith("ال") else word[len(form.rest[-1]) :]


@cache
def harm_words() -> frozenset[str]:
    """Words after which a noun standing alone, an ordinal or "آخر" is one more person harmed."""
    listed = {fold(w) for e in load("units") if e.get("role") == "context" for w in e["words"]}
    return frozenset(listed | set(_verbs_of_harm()))


def _verbs_of_harm() -> Iterator[str]:
    """All forms of the verbs that say that somebody was killed, injured or taken."""
    for entry in load("harm"):
        if entry["id"] not in _HARMS:
            continue
        barred = {fold(word) for word in entry.get("except") or ()}
        for verb in entry.get("verbs") or ():
            spec = verb if isinstance(verb, dict) else {"past": verb}
            forms = verb_forms(spec["past"], spec.get("present"), spec.get("passive"))
            yield from (form for form in forms if form not in barred)


def after_harm(tokens: Sequence[Token], at: int) -> bool:
    """Does a word of harm stand right before tokens[at]?"""
    if at == 0 or tokens[at - 1].kind != "word":
        return False
    words = harm_words()
    text = tokens[at - 1].text
    return text in words or (text[:1] in "وفلب" and text[1:] in words)
