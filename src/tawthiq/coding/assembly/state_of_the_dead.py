"""«استشهد شاب برصاص …. وقالت الوزارة إنه وصل إلى المستشفى مصابا برصاصة»: in which state the dead one was
brought, and nobody besides him."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_PERSONS = word_list("one_person_nouns")
_DEAD = ("الشهيد", "القتيل", "الضحي", "المغدور", "الراحل")
_WOUNDED = ("مصاب", "جريح")
_CAME = frozenset({
    "وصل", "وصلت", "وصلا", "وصلتا", "ادخل", "ادخلت", "ادخلا", "كان", "كانت", "كانا", "بقي", "ظل",
})  # fmt: skip
_WHILE = frozenset({"وهو", "وهي", "وهما"})
_DUAL = ("ين", "ان")


def without_the_dead_again(s: Statement, current: Draft | None) -> Statement:
    """The statement without an injured that is one of the one or two dead told before.

    Not «ووصل شاب مصابا», «وقال إنه نقل مصابا»: somebody of whom nothing was told."""
    if current is None or s.headline or s.item or not s.rows or s.killed is not None:
        return s
    rows = tuple([r for r in s.rows if not _one_of_the_dead(r, s, current)])
    return replace(s, rows=rows) if len(rows) < len(s.rows) else s


def _one_of_the_dead(row: Row, s: Statement, current: Draft) -> bool:
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    word = tokens[row.first].text
    if row.outcome != "injured" or row.last - row.first != 1 or not word.startswith(_WOUNDED):
        return False
    many = 2 if word.endswith(_DUAL) else 1
    if many not in current.killed() or max(current.killed()) > many:
        return False
    before = [t.text for t in tokens[first : row.first]]
    known = [i for i, w in enumerate(before) if _known_person(w)]
    since = first + max(known, default=0)
    if any(since < c.first < row.first and c.group for c in s.clause.of.counted):
        return False
    came = not _CAME.isdisjoint(before) and word not in _WOUNDED  # not «وصل مصاب»
    return bool(known) or came or not _WHILE.isdisjoint(before[-1:])


def _known_person(word: str) -> bool:
    """«الشهيد», «للشاب», «الطفلة»"""
    noun = word[word.find("ال") :] if word[:1] in "وبف" and word[1:3] == "ال" else word
    if noun.startswith(_DEAD):
        return True
    stem = noun[2:]
    return noun.startswith("ال") and (stem in _PERSONS or (stem.endswith(_DUAL) and stem[:-2] in _PERSONS))
