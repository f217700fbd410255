"""Asked once the whole report is told: was one of its attacks two, told together?

«ألقى الطيران المروحي 17 برميلا على قرى المرج. كما قصفت القوات بقذائف الهاون منطقة المرج»: what is told of one
town is taken for one attack, unless a word says otherwise. A sentence that adds an attack by other means, or
that opens with an attack which spared everybody, where people were hurt before, tells another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.another import adds, same_harm
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention

_NO_STRIKE = ("abduction_or_detention", "ground_clash", "siege_or_starvation", "displacement", "other", None)


def told_together(drafts: Sequence[Draft]) -> list[Draft]:
    """The attacks in their order, each that was two as two."""
    out: list[Draft] = []
    for draft in drafts:
        out.append(draft)
        while (at := _where(out[-1])) is not None:
            out.append(_cut(out[-1], at))
    return out


def _where(draft: Draft) -> int | None:
    """The first of its statements that tells of another attack than those before it."""
    for at in range(1, len(draft.statements)):
        if not _opens_anew(draft.statements[at]):
            continue
        before = replace(draft, statements=draft.statements[:at])
        if not before.from_headline and _another(draft.statements[at], before):
            return at
    return None


def _opens_anew(s: Statement) -> bool:
    """Does a sentence begin with an attack or its harm, and no word say that it is the one told?"""
    known = s.points_at_it or s.headline or s.item or "update" in s.kinds or "recap" in s.kinds
    return not known and s.clause.first == 0 and (s.acts or (s.strikes and s.kills_or_injures))


def _another(s: Statement, before: Draft) -> bool:
    if adds(s) and _by_other_means(s, before):
        return True
    opens = any(m.verbal and m.first <= s.clause.first + 1 for m in s.means)
    return (opens or adds(s)) and _spares(s, before)


def _by_other_means(s: Statement, before: Draft) -> bool:
    """«كما قصفت القوات بالمدفعية المنطقة», after barrels on it; at a place or on a thing."""
    if not (s.places or s.hits) or not rival_means(s, before) or same_harm(s, before):
        return False
    return not any(d.type()[0] in _NO_STRIKE for d in (before, replace(before, statements=[s])))


def _spares(s: Statement, before: Draft) -> bool:
    """«وألقت المروحيات براميل على القرية ذاتها دون إصابات», after raids that killed."""
    nobody = {r.outcome for r in s.whole_rows if r.quantity.kind == "none"}
    hurt = {r.outcome for o in before.statements for r in o.whole_rows if r.quantity.low}
    return bool(nobody & hurt) and not s.said and len(nobody) == len(s.whole_rows)


def _cut(draft: Draft, at: int) -> Draft:
    """In place: the statement and what follows it go from the draft into another, which is returned."""
    first, second = draft.statements[:at], draft.statements[at:]
    back = next((i for i, s in enumerate(second) if i and _of_the_first(s, first)), len(second))
    first, second = [*first, *second[back:]], second[:back]
    by = draft.dated_by
    tokens = by.clause.of.sentence.tokens if by is not None else draft.date_tokens
    other = replace(draft, statements=second, place=_place_of(second, draft), date_tokens=tokens)
    other.date = next((s.date for s in second if s.date is not None), draft.date)
    if not any(draft.place is p for s in first for p in s.places):
        draft.place = _place_of(first, draft)
    draft.statements, draft.date_tokens = first, tokens
    return other


def _place_of(told: Sequence[Statement], draft: Draft) -> PlaceMention | None:
    return next((p for p in map(own_place, told) if p is not None), draft.place)


def _of_the_first(s: Statement, first: Sequence[Statement]) -> bool:
    """A new sentence with a count of the first attack: the report is back with it."""
    told = {(r.outcome, r.quantity.value) for o in first for r in o.whole_rows if r.quantity.value}
    return s.clause.first == 0 and any((r.outcome, r.quantity.value) in told for r in s.whole_rows)
