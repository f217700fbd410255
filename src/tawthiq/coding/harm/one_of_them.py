"""One of several told of before: «إصابة أحدهم», and all of them: «مقتل كل من كانوا فيها وهم …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Quantity

_ONE = Quantity("exact", 1, 1, 1)
_ONE_OF_THEM = word_list("one_of_them")
_WOMAN = ("احداهن", "احداهما")
_THE_OTHER = ("الثاني", "الاخر", "الثانيه", "الاخري")  # «فقتل أحدهما وأصيب الثاني»
_THOSE_OF = ("سكان", "ساكني", "قاطني", "افراد", "ركاب")  # «مقتل ساكني المنزل وهم …»
_ALL_WHO = word_list("all_who")
_BACK = 40  # words back to those of whom it is one
_ABOARD = 8  # words from «مقتل كل من كانوا فيها» to «وهم»
_HARMED = ("killed", "injured")


def one_of_them(clause: Clause, found: Sequence[Predicate], rows: Sequence[Row]) -> Iterator[Row]:
    """A row for «one of them» right after the word that says what befell him."""
    tokens = clause.of.sentence.tokens
    for p in found:
        at = p.last
        if p.outcome not in _HARMED or p.suffix or at >= clause.last or tokens[at].text not in _ONE_OF_THEM:
            continue
        if any(r.outcome == p.outcome and not r.subset for r in rows):
            continue
        of = _those(clause, at)
        if of is None and p.first == clause.first and _of_wounds(clause):
            yield Row(p.outcome, "people", _ONE, at, at + 1, False, False, p.rule, "pronoun")
        if of is not None and (of.number == "dual" or tokens[at].text not in _THE_OTHER):
            group: Group = "women" if tokens[at].text in _WOMAN else of.unit.group or "people"
            yield Row(p.outcome, group, _ONE, at, at + 1, False, False, p.rule, "pronoun")


def _of_wounds(clause: Clause) -> bool:
    """«وتوفي أحدهم متأثرا بجراحه»: of the injured told of in the sentence before."""
    return any(word.startswith("متاثر") for word in clause.words)


def _those(clause: Clause, at: int) -> UnitWord | None:
    """The people of whom it is one: the nearest dual or plural before, no pronoun and nobody's kin."""
    tokens = clause.of.sentence.tokens
    sides = {i for a in clause.of.actors for i in range(a.first, a.last)}  # «انفجار لغم للحوثيين»
    for i in range(at - 2, max(-1, at - _BACK), -1):
        of_a_side = i in sides and tokens[i].text.lstrip("وبل").startswith("ا")
        noun = unit_at(tokens, i) if not of_a_side else None
        if (
            noun is not None
            and noun.unit.group is not None
            and (noun.number in ("dual", "plural", "homograph") or _numbered(tokens, i))
        ):
            return noun if not noun.suffix and noun.unit.group != "combatants" else None
    return None


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """«15 شخصا»: a singular by its number."""
    return at > 0 and (tokens[at - 1].kind == "number" or bool(number_words(tokens[at - 1].text)))


def spelt_wholly(marker_at: int, found: Sequence[Predicate], clause: Clause) -> Predicate | None:
    """«مقتل كل من كانوا فيها وهم رجل وأربع نساء»: the predicate of those whom only the list counts."""
    before = [p for p in found if p.last <= marker_at]
    if not before or marker_at - before[-1].last > _ABOARD or before[-1].outcome not in _HARMED:
        return None
    after = clause.of.sentence.tokens[before[-1].last : before[-1].last + 1]
    wholly = any(t.text in _ALL_WHO or t.text.lstrip("ل").startswith(_THOSE_OF) for t in after)
    return before[-1] if wholly else None
