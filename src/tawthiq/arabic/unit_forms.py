"""Forms of the lexicon's units by rule: singular, duals, sound and broken plurals, each with its number."""

from __future__ import annotations

from functools import cache
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import tokenize
from tawthiq.lexicon import load
from tawthiq.lexicon.tables import table
from tawthiq.model import Group, Outcome
from tawthiq.records import record

_OF_TWO = ("accusative", "construct")
_NO_NUMBER = frozenset({"context", "affiliation"})


@record
class Unit:
    """An entry of units.yaml."""

    id: str
    group: Group | None
    outcome: Outcome | None
    alone: str  # always, plural, harm, never
    suffix: bool
    construct: bool


@record
class UnitForm:
    """`number`: singular, accusative (or construct dual), dual, homograph (dual or plural), plural."""

    unit: Unit
    number: str
    rest: tuple[str, ...] = ()
    joined: bool = False  # only with a joined pronoun


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


def unit_forms(word: str) -> tuple[UnitForm, ...]:
    """The forms of units that a word is, or is the first word of: the longest first."""
    known = units()
    return tuple(UnitForm(known[row[0]], *row[1:]) for row in _rows().get(word, ()))


def with_pronoun() -> list[str]:
    """The forms that take a joined pronoun, without it."""
    return [word for word, same in _rows().items() if any(joined for *_, joined in same)]


_Row = tuple[str, str, tuple[str, ...], bool]
"""As UnitForm, with the id of the unit."""


@table()
def _rows() -> dict[str, list[_Row]]:
    """Every form of every unit by its first word, the longest first."""
    found: dict[str, list[_Row]] = {}
    barred: set[str] = set()

    def add(word: str, number: str, rest: list[str], joined: bool = False) -> None:
        if word in barred:
            return
        form, same = (entry["id"], number, tuple(rest), joined), found.setdefault(word, [])
        if not any(f[0] == form[0] and f[2:] == form[2:] for f in same):
            same.append(form)

    for entry in load("units"):
        if entry.get("role") in _NO_NUMBER:
            continue
        unit = units()[entry["id"]]
        barred = {fold(word) for word in entry.get("except") or ()}
        for plural in entry.get("plurals") or ():
            word, *rest = (t.text for t in tokenize(plural))
            for form, joined in _plural_forms(word):
                add(form, _plural_number(word), rest, joined)
        broken = {fold(p) for p in entry.get("plurals") or ()}
        for noun in entry.get("nouns") or ():
            word, *rest = (t.text for t in tokenize(noun))
            plain_dual = bool(broken) and _stem(word) + "ين" not in broken
            for form, number, joined in _noun_forms(word, plain_dual):
                number = "dual" if rest and number in _OF_TWO else number  # «راعيا أغنام»
                add(form, number, rest, joined)
            if rest and _stem(word) == word and unit.group is not None:
                add(word + "ي", "dual" if plain_dual else "homograph", rest)  # «مقتل عاملي إغاثة»
                add(word + "و", "plural", rest)
            if unit.construct and _stem(word) == word:
                add(word + "ي", "construct", rest)  # جثماني طفلتين
    for same in found.values():
        same.sort(key=lambda form: -len(form[2]))
    return found


def _stem(word: str) -> str:
    return word[:-1] + "ت" if word.endswith("ه") else word


_PLAIN_IN = frozenset({"بنين", "جثامين"})


def _plural_number(word: str) -> str:
    return "homograph" if word.endswith("ين") and word not in _PLAIN_IN else "plural"


def _plural_forms(word: str) -> list[tuple[str, bool]]:
    forms = [(word, False)]
    if word.endswith("اء"):
        forms += [(word[:-1], False), (word[:-1] + "و", True), (word[:-1] + "ي", True)]
    if word.endswith(("ال", "ان", "ار", "اد", "اص")):
        forms.append((word + "ا", False))
    return forms


_ADJECTIVE_WITH_YA = frozenset(
    {"خال", "جد", "محل", "مدفع", "شخص", "انسان", "فرد", "عنصر", "نفر", "رييس", "مدير", "عسكر", "حزب"}
)
"""خالية, شخصية, إنسانية, فردية, مديرية are words of their own, not "his two …"."""


_SHORT = {
    "ام": [("اما", "accusative", False)],
    "اب": [(form, "singular", True) for form in ("ابو", "ابي", "ابا")],
    "اخ": [
        *((form, "singular", True) for form in ("اخي", "اخا", "اخو")),
        *((form, "dual", False) for form in ("اخوان", "اخوين", "اخين")),
    ],
    "شب": [("شبين", "dual", False)],
}
"""أبوه، أبيها؛ of أخ not أخوه alone, which is spelt as إخوة is; «قتل أما وطفليها»; «استشهد شبين»."""


def _noun_forms(word: str, plain_dual: bool) -> list[tuple[str, str, bool]]:
    stem = _stem(word)
    if len(word) < 3:  # أم، أب، عم: their duals are other words (أمين، عمان)
        return [(word, "singular", False), *_SHORT.get(word, ())]
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
