"""«أصيب شاب برصاص …. وأعلنت الوزارة لاحقا استشهاده»: who was told as injured, and died of it as the report
goes on, is one dead and no injured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Quantity

_PERSONS = word_list("one_person_nouns") | {"جريح", "مصاب", "جريحه", "مصابه"}
_HOW_MANY = {"ه": (1,), "ها": (1,), "هما": (2,), "هم": tuple(range(3, 100))}
_ANNOUNCED = ("اعلن", "يعلن", "تعلن", "الاعلان", "اعلان", "اكد", "لتعلن", "ليعلن")
_TO_DEATH = 6  # words from «أعلنت» to «استشهاده» («أعلنت وزارة الصحة لاحقا عن استشهاده»)
_THEN = frozenset({"ثم", "حيث", "لكنه", "لكنها", "انه", "انها", "بعدها", "لاحقا"})
_HAD_TO = (("قبل", "ان"), ("لبث", "ان"), ("لبثت", "ان"), ("يلبث", "ان"), ("تلبث", "ان"))
_SENTENCES, _BEFORE = 2, 6
_ONE_OF_THEM = frozenset({"احدهم", "احدهما", "احداهما", "احداهن"})
_ONE = frozenset({"احد", "احدي"})
_THE_INJURED = frozenset({"المصابين", "الجرحي", "المصابات", "الشبان", "الاصابات"})
_NAMED_AFTER = word_list("after_a_known_person")


def with_deaths_after(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in which the one injured of whom a later word says that he died counts as dead."""
    out = list(statements)
    for i in range(len(out)):
        for m in _deaths(out[i]):
            found = _injured_before(m, i, out)
            if found is not None:
                at, row = found
                dead = tuple([replace(r, outcome="killed") if r is row else r for r in out[at].rows])
                out[at] = replace(out[at], rows=dead)
                break
        if (one := _one_of_several(i, out)) is not None:
            out[i] = replace(out[i], rows=(*out[i].rows, one))
    return out


def _one_of_several(at: int, told: Sequence[Statement]) -> Row | None:
    """«أصيب ثلاثة شبان …. وأعلنت الوزارة لاحقا استشهاد أحدهم», «أحد المصابين»: one dead of them."""
    s = told[at]
    if s.headline or s.denies or any(r.outcome == "killed" for r in s.rows):
        return None
    tokens = s.clause.of.sentence.tokens
    for m in s.clause.of.harm:
        if not s.clause.holds(m.first) or m.entry.data["outcome"] != "killed" or m.last >= len(tokens):
            continue
        word, next_word = tokens[m.last].text, tokens[m.last + 1].text if m.last + 1 < len(tokens) else ""
        if word in _ONE_OF_THEM or (word in _ONE and next_word in _THE_INJURED):
            before = [o for o in told[max(0, at - _BEFORE) : at] if o.whole_rows and not o.headline]
            rows = before[-1].whole_rows if before else ()
            since = s.clause.of.sentence.index - _SENTENCES
            near = bool(before) and before[-1].clause.of.sentence.index >= since
            if near and len(rows) == 1 and rows[0].outcome == "injured" and rows[0].quantity.value != 1:
                return Row("killed", "people", Quantity("exact", 1, 1, 1), m.last, m.last + 1, False, False,
                           m.entry.id, "pronoun")  # fmt: skip
    return None


def _deaths(s: Statement) -> list[Match]:
    """Where the clause says of somebody told before that he died, and counts no dead itself."""
    if s.headline or s.denies or any(r.outcome == "killed" for r in s.rows):
        return []
    said = [m for m in s.clause.of.harm if s.clause.holds(m.first) and m.entry.data["outcome"] == "killed"]
    return [m for m in said if _announced(m, s) or _died_then(m, s) or _known(m, s) is not None]


def _announced(m: Match, s: Statement) -> bool:
    """«أعلن عن استشهاده», «أكدت المصادر الطبية وفاتها»"""
    before = s.clause.of.sentence.tokens[max(s.clause.first, m.first - _TO_DEATH) : m.first]
    announced = any(t.text.lstrip("وف").startswith(_ANNOUNCED) for t in before)
    return m.kind == "noun" and m.suffix in _HOW_MANY and announced


def _died_then(m: Match, s: Statement) -> bool:
    """«ثم استشهد في المستشفى», «قبل أن يفارق الحياة»"""
    before = s.clause.of.sentence.tokens[max(0, m.first - 2) : m.first]
    words = tuple(t.text for t in before)
    others = any(m.last <= c.first <= m.last + 1 and c.group for c in s.clause.of.counted)
    if m.kind == "noun" or m.suffix or others:
        return False  # «قبل أن يستشهد شاب آخر»
    return words in _HAD_TO or (bool(words) and words[-1].lstrip("و") in _THEN)


def _known(m: Match, s: Statement) -> str | None:
    """«استشهاد الفتى متأثرا بإصابته», «واستشهد الجريح»: the noun of him, where no name follows"""
    tokens = s.clause.of.sentence.tokens
    if m.suffix or m.last >= len(tokens) or not tokens[m.last].text.startswith("ال"):
        return None
    noun = tokens[m.last].text[2:]
    after = tokens[m.last + 1].text if m.last + 1 < len(tokens) else "."
    named = not {m.last, m.last + 1}.isdisjoint(first for first, _ in s.clause.of.people)
    plain = after in _NAMED_AFTER or not after.isalpha() or after.startswith("متاثر") or after in _THEN
    return noun if noun in _PERSONS and plain and not named else None


def _injured_before(m: Match, at: int, told: Sequence[Statement]) -> tuple[int, Row] | None:
    """The one count of injured told last, of as many as the word of death is of."""
    known, index = _known(m, told[at]), told[at].clause.of.sentence.index
    for i in range(at, max(-1, at - _BEFORE), -1):
        s = told[i]
        if index - s.clause.of.sentence.index > _SENTENCES or s.headline:
            return None
        rows = [r for r in s.whole_rows if i < at or r.last <= m.first]
        if not rows:
            continue
        if len(rows) > 1 or rows[0].outcome != "injured" or rows[0].quantity.kind != "exact":
            return None
        if any(_dead_besides(o, s) for o in told) or _another_died(m, s):
            return None
        if rows[0].quantity.value not in _HOW_MANY.get(m.suffix or "ه", (1,)):
            return None
        words = {t.text.removesuffix("ا") for t in s.clause.of.sentence.tokens[rows[0].first : rows[0].last]}
        same = known is None or known.startswith(("جريح", "مصاب")) or known in words
        return (i, rows[0]) if same else None
    return None


def _dead_besides(other: Statement, s: Statement) -> bool:
    """«استشهد الشاب فلان، وأصيب فتى …»: somebody is dead beside him, in that sentence or by the headline."""
    outcomes = {r.outcome for r in other.rows}
    if other.headline:
        return {"killed", "injured"} <= outcomes
    return other.clause.of is s.clause.of and "killed" in outcomes


def _another_died(m: Match, s: Statement) -> bool:
    """«استشهد الشاب فلان، وأصيب فتى»: a word of death of somebody in that sentence."""
    said = (h for h in s.clause.of.harm if h is not m and h.entry.data["outcome"] == "killed")
    return any(not h.suffix for h in said)
