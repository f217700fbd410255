"""Families: before the verb that says what befell them, and with their members told behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.subjects import opens
from tawthiq.coding.words import word_list
from tawthiq.model import Quantity

_TO_VERB = 10  # words from the family to its verb («عائلة كاملة من نازحي تدمر قضت»)
_HERS = ("ت", "تا")  # the verb agrees with the family, or with two
_HARMED = ("killed", "injured")
_THEY = word_list("they_are")
_RELATIVE = word_list("relative_pronouns")
_DASHES = ("،", ",", "-", "–")
_VICTIMS_OF = ("ضحيته", "ضحيتها", "ضحيتهما")
_THE_DEAD = ("dead", "body")
_UPON = "بحق"  # «مجزرة بحق عائلة …: خمسة شهداء»
_LEADING = ("وادت", "وادي", "واسفر", "وخلف", "واوقع", "وراح", "وتسبب", "وقع")
_HER_MEMBERS = ("افرادها", "ابنايها", "اعضايها")
_TO_MEMBERS = 2  # words from a number to «من أفرادها»
_CAUSING, _TO_TOLL = word_list("causing_verbs"), 4  # words from «أسفر» to the count
_WHOLE, _WHOLLY = 2, word_list("whole_of_a_family")
_AGAIN = frozenset({"ثانيه", "اخري", "اخر", "ثان", "اخرون", "اخرين"})
_ALL_OF_THEM = ("person", "relative_member", "civilian")


def family_before(count: Counted, found: Sequence[Predicate], clause: Clause) -> Predicate | None:
    """The verb of which a family that opens the clause is the subject: «عائلة كاملة قضت تحت الأنقاض»."""
    if not count.bare or count.definite or count.suffix or not opens(count.first, clause):
        return None
    tokens = clause.of.sentence.tokens
    verb = next((p for p in found if p.first >= count.last), None)
    if verb is None or verb.kind == "noun" or verb.outcome not in _HARMED:
        return None
    between = tokens[count.last : verb.first]
    told = any(m.first in range(count.last, verb.first) for m in clause.of.means)
    if told or len(between) > _TO_VERB or any(t.kind != "word" for t in between):
        return None
    if (between and between[-1].text in _RELATIVE) or not tokens[verb.first].text.endswith(_HERS):
        return None
    whom = unit_at(tokens, verb.last) if verb.last < clause.last else None
    hers = whom is not None and whom.unit.group is not None and not whom.prefix
    return None if hers or tokens[verb.first].text[:1] in ("و", "ف") else verb


def by_their_members(rows: Sequence[Row], clause: Clause) -> list[Row]:
    """«عائلة كاملة (أب وأم وستة أولاد)», «جثامين عائلة فلان، تسعة أشخاص»: the members count it."""
    out: list[Row] = []
    for row in rows:
        last = out[-1] if out else None
        whole = row if last is None else _with_its_head(last, row, clause)
        if last is not None and (_bodies_of(last, row) or _numbers(last, whole, clause)):
            out[-1] = replace(whole, subset=False, orphan=False)
        else:
            out.append(row)
    return out


def _with_its_head(family: Row, row: Row, clause: Clause) -> Row:
    """«وهم: فلان وزوجته وأولاده الثلاثة»: he who is named before his kin is one of them."""
    named = next((a for a, b in clause.of.people if b == row.first and a >= family.last), None)
    joined = clause.of.sentence.tokens[row.first].text[:1] == "و"
    if named is None or not joined or row.quantity.kind != "exact" or not row.quantity.value:
        return row
    n = row.quantity.value + 1
    return replace(row, group="people", quantity=Quantity("exact", n, n, n), first=named)


def _bodies_of(bodies: Row, row: Row) -> bool:
    """«جثث عائلة من تسعة أشخاص»"""
    bare = bodies.unit == "body" and bodies.quantity.kind == "plural" and not bodies.subset
    return bare and row.outcome == "killed" and row.first == bodies.last and not row.subset


def _numbers(family: Row, row: Row, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    of_families = family.quantity.kind == "family" or family.unit == "family"
    if not of_families or family.subset or row.outcome != family.outcome:
        return False
    if (row.quantity.value or 0) <= 1 or row.quantity.kind != "exact":
        return False
    between = [t.text for t in tokens[family.last : row.first]]
    if any(w in _THEY or w.startswith(_VICTIMS_OF) for w in between[-2:]) or between[-1:] == ["("]:
        return True  # «مجزرة بحق عائلتين راح ضحيتها تسعة»
    if (row.unit in _THE_DEAD or row.unit is None) and tokens[family.first - 1].text == _UPON:
        words = (*between, tokens[row.first].text)
        return not any(w[:1] == "و" and not w.startswith(_LEADING) for w in words)
    if _caused_all(between, tokens[row.first].text):
        return True  # «قتل عائلة بأكملها …، أودت بحياة 18 مواطنا»
    if any(t.text in _HER_MEMBERS for t in tokens[row.first : row.last + _TO_MEMBERS]):
        return True  # «إبادة عائلة …، واستشهاد سبعة من أفرادها»
    alone = row.unit in _ALL_OF_THEM and not row.subset and not row.listed
    return alone and bool(between) and (between[-1] in _DASHES or _right_behind(between, row, clause))


def _right_behind(between: Sequence[str], row: Row, clause: Clause) -> bool:
    """«أسرة بكاملها ستة أشخاص», «عائلة كاملة ستة أفراد»: how many the whole family were."""
    joined = clause.of.sentence.tokens[row.first].text[:1] == "و"
    return len(between) <= _WHOLE and all(w in _WHOLLY for w in between) and not joined


def _caused_all(between: Sequence[str], counted: str) -> bool:
    """Does the toll stand right behind «أودت بحياة», «ما أسفر عن استشهاد», with no other subject between?"""
    if counted[:1] == "و" or _AGAIN & set(between):
        return False
    near = list(between[-_TO_TOLL:])
    at = next((i for i, w in enumerate(near) if w.lstrip("و") in _CAUSING), None)
    return at is not None and not any(w.startswith(("ال", "و")) for w in near[at + 1 :])
