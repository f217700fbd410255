"""The nouns that numbers count: every form of the lexicon's units, with number and joined pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.arabic.number_words import word_set
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.arabic.vocabulary import cuts
from tawthiq.lexicon import load
from tawthiq.model import Group, Outcome

_NO_NUMBER = frozenset({"context", "affiliation"})


@dataclass(frozen=True, slots=True)
class Unit:
    """An entry of units.yaml."""

    id: str
    group: Group | None
    outcome: Outcome | None
    alone: str  # always, plural, harm, never
    suffix: bool
    construct: bool


@dataclass(frozen=True, slots=True)
class UnitForm:
    """`number`: singular, accusative (or construct dual), dual, homograph (dual or plural), plural."""

    unit: Unit
    number: str
    rest: tuple[str, ...] = ()
    joined: bool = False  # only with a joined pronoun


@dataclass(frozen=True, slots=True)
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


@cache
def units() -> dict[str, Unit]:
    """Every unit by id."""
    return {e["id"]: _unit(e) for e in load("units") if e.get("role") not in _NO_NUMBER}


def _unit(entry: dict[str, Any]) -> Unit:
    return Unit(
        entry["id"],
        entry.get("group"),
        entry.get("outcome"),
        entry.get("alone", "always"),
        entry.get("suffix", True),
        entry.get("construct", False),
    )


@cache
def _forms() -> dict[str, tuple[UnitForm, ...]]:
    found: dict[str, list[UnitForm]] = {}

    def add(word: str, form: UnitForm) -> None:
        listed = found.setdefault(word, [])
        if not any(f.unit is form.unit and f.rest == form.rest and f.joined == form.joined for f in listed):
            listed.append(form)

    for entry in load("units"):
        if entry.get("role") in _NO_NUMBER:
            continue
        unit = units()[entry["id"]]
        for plural in entry.get("plurals") or ():
            word, *rest = (t.text for t in tokenize(plural))
            for form, joined in _plural_forms(word):
                add(form, UnitForm(unit, _plural_number(word), tuple(rest), joined))
        broken = {fold(p) for p in entry.get("plurals") or ()}
        for noun in entry.get("nouns") or ():
            word, *rest = (t.text for t in tokenize(noun))
            for form, number, joined in _noun_forms(word, bool(broken) and _stem(word) + "ين" not in broken):
                add(form, UnitForm(unit, number, tuple(rest), joined))
    return {w: tuple(sorted(f, key=lambda x: -len(x.rest))) for w, f in found.items()}


def _stem(word: str) -> str:
    return word[:-1] + "ت" if word.endswith("ه") else word


def _plural_number(word: str) -> str:
    return "homograph" if word.endswith("ين") and word not in _PLAIN_IN else "plural"


_PLAIN_IN = frozenset({"بنين"})


def _plural_forms(word: str) -> list[tuple[str, bool]]:
    forms = [(word, False)]
    if word.endswith("اء"):
        forms += [(word[:-1], False), (word[:-1] + "و", True), (word[:-1] + "ي", True)]
    if word.endswith(("ال", "ان", "ار", "اد", "اص")):
        forms.append((word + "ا", False))
    return forms


_ADJECTIVE_WITH_YA = frozenset({"خال", "جد", "محل", "مدفع"})
"""خالية, جدية, محلية, مدفعية are words of their own, not "his two …"."""


def _noun_forms(word: str, plain_dual: bool) -> list[tuple[str, str, bool]]:
    stem = _stem(word)
    if len(word) < 3:  # أم، أب، عم: their duals are other words (أمين، عمان)
        return [(word, "singular", False)]
    forms = [(word, "singular", False), (stem + "ان", "dual", False)]
    forms.append((stem + "ين", "dual" if plain_dual or stem != word else "homograph", False))
    forms.append((stem + "ا", "dual", True))
    if word not in _ADJECTIVE_WITH_YA:
        forms.append((stem + "ي", "dual", True))
    if stem == word:
        if not word.endswith("ا"):
            forms.append((word + "ا", "accusative", False))
        forms += [
            (word + "ون", "plural", False),
            (word + "و", "plural", True),
            (word + "ات", "plural", False),
        ]
    else:
        forms += [(stem + "ا", "construct", False), (stem + "ي", "construct", False)]
        forms.append((word[:-1] + "ات", "plural", False))
    if word.endswith("ي"):
        forms.append((word[:-1] + "يا", "accusative", False))
    return forms


_AND_KIN = frozenset({"وام", "واب", "واخ"})


@lru_cache(maxsize=100_000)
def _readings(word: str) -> tuple[tuple[UnitForm, str, str], ...]:
    """Forms of units that a token may be, each with prefix and suffix; whole words before cut ones."""
    table = _forms()
    out: list[tuple[UnitForm, str, str]] = []
    if word in _AND_KIN:  # too short for the general cut
        out += [(form, "و", "") for form in table.get(word[1:], ())]
    for cut in cuts(word):
        for form in table.get(cut.word, ()):
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
    out.sort(key=lambda r: (bool(r[2]), len(r[1]), -len(r[0].rest)))
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
        last = at + 1 + len(form.rest)
        if form.rest and (
            last > len(tokens)
            or any(not _same(t.text, w) for t, w in zip(tokens[at + 1 : last], form.rest, strict=True))
        ):
            continue
        if best is None or last > best.last:
            best = UnitWord(form.unit, form.number, prefix, suffix or _pronoun(tokens, last, form), at, last)
    return best


_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")


def _same(text: str, word: str) -> bool:
    return text in (word, "ال" + word) or (text.startswith(word) and text[len(word) :] in _PRONOUNS)


def _pronoun(tokens: Sequence[Token], last: int, form: UnitForm) -> str:
    """The pronoun on the last word of a phrase (ابن عمهم)."""
    return (
        tokens[last - 1].text[len(form.rest[-1]) :]
        if form.rest and not tokens[last - 1].text.startswith("ال")
        else ""
    )


@cache
def harm_words() -> frozenset[str]:
    """Words after which a noun standing alone, an ordinal or "آخر" is one more person harmed."""
    return frozenset(fold(w) for e in load("units") if e.get("role") == "context" for w in e["words"])


def after_harm(tokens: Sequence[Token], at: int) -> bool:
    """Does a word of harm stand right before tokens[at]?"""
    if at == 0 or tokens[at - 1].kind != "word":
        return False
    words = harm_words()
    text = tokens[at - 1].text
    return text in words or (text[:1] in "وفلب" and text[1:] in words)


@cache
def _affiliations() -> dict[str, tuple[tuple[tuple[str, ...], Group], ...]]:
    """Bodies by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
    for entry in load("units"):
        for group, phrases in entry["groups"].items() if entry.get("role") == "affiliation" else ():
            for phrase in phrases:
                words = tuple(t.text for t in tokenize(phrase))
                found.setdefault(words[0], []).append((words, group))
    return {first: tuple(sorted(f, key=lambda x: -len(x[0]))) for first, f in found.items()}


def affiliation_at(tokens: Sequence[Token], at: int) -> tuple[int, Group] | None:
    """End and group of a body (الدفاع المدني) at tokens[at], after its من، في، لـ."""
    start = at
    for _ in range(3):
        if start < len(tokens) and tokens[start].text in _OF:
            start += 1
    if start >= len(tokens):
        return None
    text, bodies = tokens[start].text, _affiliations()
    cut = "ال" + text[2:] if text.startswith("لل") else text[1:] if text[:1] in ("ب", "ل") else text
    for words, group in (*bodies.get(text, ()), *(bodies.get(cut, ()) if cut != text else ())):
        rest = tokens[start + 1 : start + len(words)]
        if len(rest) == len(words) - 1 and all(t.text == w for t, w in zip(rest, words[1:], strict=True)):
            return start + len(words), group
    return None


_OF = word_set("من في مع لدي عناصر فرق كوادر متطوعي افراد منظمه فريق طواقم موظفي جمعيه")
