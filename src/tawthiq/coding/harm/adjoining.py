"""Bare nouns of people, which count only right behind what says what befell them."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.harmed_alone import IN_THE_ATTACK, behind_gunmen
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.adverbials import told_late
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import phrase_list, word_list

_JOINS = frozenset({"و", "،", ",", "(", ")", "او", "-", "–", ":", '"', "«", "»", "”", "“"})
_AND_REACH = 8  # from a count to one joined to it by و
_SPLINTERS = word_list("splinters")
_ADJECTIVE = ("ي", "يه", "طايشه", "عشواييه")
_WITHIN = word_list("between_verb_and_subject")
_BESIDES = phrase_list("besides")
_ON_ITS_HEELS = word_list("on_its_heels")
_BESIDES_REACH = 8
_DEFINITE = ("ال", "بال", "لل")


def _object_of_known_subject(
    count: Counted, predicate: Predicate, tokens: Sequence[Token], clause: Clause
) -> bool:
    """«قتلت قوات … في ساعات الفجر، طفلا»: an accusative after a verb whose subject is a known actor."""
    accusative = count.head is not None and tokens[count.head].text.endswith("ا") and not count.definite
    subject = any(0 <= a.first - predicate.last <= 1 for a in clause.of.actors)
    people = (c for c in clause.of.counted if predicate.last <= c.first < count.first)
    alone = not any(c.group or c.outcome for c in people if c.group != "combatants")
    return predicate.kind == "verb" and accusative and subject and alone


def _besides(count: Counted, predicate: Predicate, rows: list[Row], tokens: Sequence[Token]) -> bool:
    """«مقتل ثلاثة من العائلة، بالإضافة إلى شخصين آخرين»: joined to the count before by other words than و."""
    if not rows or not predicate.last <= rows[-1].first or count.first - rows[-1].last > _BESIDES_REACH:
        return False
    words = tuple(t.text for t in tokens[rows[-1].last : count.first])
    return any(words[-len(p) :] == p for p in _BESIDES)


def adjoins(
    count: Counted, predicate: Predicate, rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> bool:
    """A bare noun (مدني، امرأة) counts only right after the predicate or joined to a count so governed."""
    gap = count.first - predicate.last
    if gap <= 1 or _besides(count, predicate, rows, tokens):
        return True
    if rows and rows[-1].first >= predicate.last and count.first - rows[-1].last <= 2:
        return True
    if count.outcome and gap <= 6:
        return True
    if (
        (count.conjoined or tokens[count.first - 1].text == "و")
        and rows
        and rows[-1].first >= predicate.last
        and count.first - rows[-1].last <= _AND_REACH
    ):
        return True
    if _object_of_known_subject(count, predicate, tokens, clause) or behind_gunmen(tokens, count.first):
        return True
    if predicate.kind == "verb" and told_late(count, predicate, rows, tokens, clause):
        return True
    skipped = {i for d in clause.of.dates for i in range(d.first, d.last)}
    skipped |= {i for p in clause.of.places for i in range(p.first, p.last)}
    skipped |= {c.first for c in clause.of.counted if c.bare and c.group == "combatants"}  # the subject
    skipped |= {i for a in clause.of.actors for i in range(a.first, a.last)}
    skipped |= _weapon_that_did(predicate, clause) | _the_attack(predicate, clause)
    skipped |= {i for i in range(predicate.last, count.first) if tokens[i].text in _ON_ITS_HEELS}
    skipped |= {i - 1 for i in skipped if tokens[i - 1].text == "علي" and tokens[i].text in _ON_ITS_HEELS}
    between = range(predicate.last, count.first)
    apart = [i for i in between if i not in skipped and tokens[i].text not in _JOINS]
    return len(apart) <= 1 or _late_subject(count, predicate, apart, clause)


def _the_attack(predicate: Predicate, clause: Clause) -> set[int]:
    """«وقتل في القصف مدني», «راح ضحية الغارة شاب»: the attack between the verb and the one it befell."""
    tokens = clause.of.sentence.tokens
    out: set[int] = set()
    for m in clause.of.means:
        known = tokens[m.last - 1].text.startswith(_DEFINITE) or tokens[predicate.last - 1].text == "ضحيه"
        if m.kind == "verb" or m.first < predicate.last or not known:
            continue
        out |= set(range(m.first - (tokens[m.first - 1].text in IN_THE_ATTACK), m.last))
    return out


def _weapon_that_did(predicate: Predicate, clause: Clause) -> set[int]:
    """«قتلت شظايا القذيفة رجلا», «أصابت رصاصة طائشة شابا»: the subject after the verb, and its adjective."""
    if predicate.kind != "verb":
        return set()
    tokens, at = clause.of.sentence.tokens, predicate.last
    at += tokens[at].text in _SPLINTERS if at < len(tokens) else 0
    weapon = next((m for m in clause.of.means if m.first == at and m.kind != "verb"), None)
    if weapon is None:
        return set()
    nisba = weapon.last < clause.last and tokens[weapon.last].text.endswith(_ADJECTIVE)
    return set(range(predicate.last, weapon.last + nisba))


def _late_subject(count: Counted, predicate: Predicate, apart: list[int], clause: Clause) -> bool:
    """«قتل بقصف على قرية كذا مدني»: the verb, the attack with its place, and then whom it killed."""
    tokens = clause.of.sentence.tokens
    before, head = tokens[count.first - 1].text, tokens[count.head or count.first].text
    if predicate.kind != "verb" or before in _WITHIN or head.endswith("ا") or count.definite:
        return False
    means = [m for m in clause.of.means if predicate.last <= m.first < count.first]
    again = [m for m in clause.of.markers if m.entry.data["kind"] == "again"]  # «في حادثة مماثلة»
    told = {i for m in (*means, *again) for i in range(m.first, m.last)}
    plain = not any(m.kind == "verb" for m in means) and bool(means)
    ends = {p.last for p in clause.of.places} | {d.last for d in clause.of.dates} | {m.last for m in means}
    return plain and count.first in ends and all(i in told or tokens[i].text in _WITHIN for i in apart)
