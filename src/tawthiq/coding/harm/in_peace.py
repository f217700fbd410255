"""Those whom the words show at something peaceful, «وهم يحرثون أرضهم», or in a gathering of civilians."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.remember import remembered

_LEADS = word_list("leads_to_what_they_did")
_DEEDS = tuple(word_list("peaceful_deeds"))
_WITH_THINGS = tuple(word_list("deeds_with_things"))
_THINGS = word_list("peaceful_things")
_THEIRS = ("هم", "هما", "ها", "ه")
_REACH = 9  # words from the count to what they did
_TO_THING = 4  # words from the deed to its object («ينتظرون وصول شاحنات الطحين»)
_CROWDS = word_list("crowds")
_OF_THEM = word_list("of_them")
_TOWNSPEOPLE = tuple(word_list("townspeople_stems"))
_FAMILIES = ("اسر", "عايلات", "عوايل", "الاسر", "العايلات")
_OF = ("من", "لل", "تؤوي", "تاوي")
_TO_CROWD = 4  # words from the attack to the crowd
_ENDS = frozenset({".", "؛", ":"})


def in_peace(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """Does the clause say right behind the count what peaceful thing they were at?"""
    end = min(len(tokens), row.last + _REACH)
    if _LEADS.isdisjoint([t.text for t in tokens[row.last : end]]):
        return False
    for at in range(row.last, end):
        word = tokens[at].text
        if word in _ENDS or _others_between(row, rows, at) or _fighter(tokens, at):
            return False
        if word in _LEADS:
            deed = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in _LEADS)
            if _peaceful(tokens, deed):
                return True
    return False


def _peaceful(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text if at < len(tokens) else ""
    if word.startswith(_DEEDS):
        return True
    if not word.startswith(_WITH_THINGS):
        return False
    if any(_fighter(tokens, i) for i in range(at + 1, min(len(tokens), at + 1 + _TO_THING))):
        return False  # «خلال جمع المسلحين الحطب»
    after = [t.text for t in tokens[at + 1 : at + 1 + _TO_THING]]
    cut = next((i for i, w in enumerate(after) if w in ("،", ",", ".")), len(after))
    return any(_forms(w) & _THINGS for w in after[:cut])


def _forms(word: str) -> set[str]:
    """The word without what is joined before it and after it: «للمساعدات», «بحقولهم»."""
    plain = word.removeprefix("لل") if word.startswith("لل") else word
    heads = {plain, plain.removeprefix("ال"), plain[1:] if plain[:1] in ("ب", "ل") else plain}
    heads |= {h.removeprefix("ال") for h in heads}
    return heads | {h.removesuffix(ending) for h in heads for ending in _THEIRS}


def gathering_struck(clause: Clause) -> bool:
    """«غارة استهدفت مجموعة من المواطنين», «قصف خيمة نازحين»: what was struck is a crowd of civilians."""
    tokens = clause.of.sentence.tokens
    for at in [at for at, word in enumerate(clause.words[1:-1], clause.first + 1) if _is_crowd(word)]:
        if not _struck(clause, at):
            continue
        then = at + 1 + (tokens[at + 1].text in _OF)
        noun = unit_at(tokens, then) if then < clause.last else None
        if noun is not None and noun.unit.group == "civilians" and noun.number != "singular":
            return not any(_fighter(tokens, i) for i in range(noun.last, clause.last))
    return False


def some_of_people_there(row: Row, clause: Clause) -> bool:
    """«قبو يحتمي فيه أهالي الحي فقضى ستة منهم», «بين المصطفين أمام مخبز، ما أدى إلى مقتل خمسة منهم»"""
    tokens = clause.of.sentence.tokens
    if row.last >= clause.last or tokens[row.last].text not in _OF_THEM:
        return False
    for at in range(row.first - 1, clause.first - 1, -1):
        if _fighter(tokens, at):
            return False
        if begins(tokens[at].text, _TOWNSPEOPLE) or tokens[at].text in _FAMILIES or _peaceful(tokens, at):
            return True
    return False


@remembered(50_000)
def _is_crowd(word: str) -> bool:
    return word.removeprefix("ل").removeprefix("ب") in _CROWDS


def _struck(clause: Clause, at: int) -> bool:
    """Does an attack, or a verb of it, stand right before, with no word such as «قرب» between?"""
    near = (m for m in clause.of.markers if m.entry.data["kind"] == "near")
    if any(at - _TO_CROWD <= m.first < at for m in near):
        return False
    if clause.words[at - clause.first - 2 : at - clause.first] == ["النار", "علي"]:
        return True
    attacks = (m for m in clause.of.means if m.entry.data.get("kind") == "attack")
    return any(0 <= at - m.last <= _TO_CROWD for m in attacks)


def _others_between(row: Row, rows: Sequence[Row], at: int) -> bool:
    """«قتل جندي وأصيب ثلاثة كانوا ينتظرون …»: those counted last are meant."""
    return any(row.last <= r.first < at and r.outcome != row.outcome and not r.subset for r in rows)


def _fighter(tokens: Sequence[Token], at: int) -> bool:
    noun = unit_at(tokens, at)
    return noun is not None and noun.unit.group == "combatants"
