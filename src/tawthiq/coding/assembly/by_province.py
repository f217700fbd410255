"""The dead of a day told by governorate: «36 شخصا استشهدوا في حلب، و22 في إدلب، و21 في دمشق وريفها»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.same_spot import loose_capital
from tawthiq.coding.statements import Statement, once
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED
from tawthiq.places import PlaceMention

_LEAST = 3  # governorates; attacks at one hour strike two cities, seldom three
_TO_PLACE = 4  # words from a count to its governorate: «شخصا استشهدوا في حلب»
_MOST = tuple(word_list("most_of"))
_OF_THEM = ("هم", "هن", "ها")
_TO_MOST = 3  # words from «معظمهم» to where they died


@once
def by_province(s: Statement) -> bool:
    """Counts, each right before a governorate of its own, and no attack told before them: of a whole day."""
    sentence = s.clause.of
    if len(sentence.counted) < _LEAST or len(sentence.places) < _LEAST or not s.kills_or_injures:
        return False
    counts = sorted(sentence.counted, key=lambda c: c.first)
    ends = [*(c.first for c in counts[1:]), len(sentence.sentence.tokens)]
    shares = {c.first: p for c, end in zip(counts, ends, strict=True) if (p := _there(c, end, s)) is not None}
    if len({p.place.admin1.id for p in shares.values() if p.place.admin1}) < _LEAST:
        return False
    first = min(shares)
    if any(m.first < first and m.entry.data.get("kind") == "attack" for m in sentence.means):
        return False
    own = next((at for r in s.whole_rows for at in shares if r.first <= at < r.last), None)
    if own is None:
        return False
    end = next((c.first for c in counts if c.first > own), s.clause.last)
    return not any(m.type and own < m.first < end for m in s.means)  # «و3 في حمص بسيارة مفخخة»


def _there(c: Counted, end: int, s: Statement) -> PlaceMention | None:
    """The governorate right behind a count of people."""
    if c.group not in (None, "people", "civilians") or c.unit in ("date", "age", "percent", "clock", "other"):
        return None
    place = next((p for p in s.clause.of.places if c.last <= p.first < end), None)
    near = place is not None and place.first <= c.last + _TO_PLACE
    return place if place is not None and near and _governorate(place) else None


def beside_such(drafts: Sequence[Draft], totals: Sequence[Statement]) -> list[Statement]:
    """«النبطية: 6 شهداء و31 جريحا. بعلبك - الهرمل: 18 جريحا»: one line of a day's counts by governorate,
    where two lines beside it are such sums. It is taken out of the events and returned."""
    lines = {t.clause.of.sentence.index for t in totals if t.clause.first == 0 and not t.acts}
    out: list[Statement] = []
    for draft in drafts:
        if len(draft.statements) != 1:
            continue
        s = draft.statements[0]
        if s.means or s.headline or not s.labelled or not s.whole_rows:
            continue
        at = s.clause.of.sentence.index
        if len(lines & {at - 2, at - 1, at + 1, at + 2}) > 1 and any(map(_of_a_land, s.places)):
            out.append(s)
            draft.statements = []
    return out


@once
def most_of_them_there(s: Statement) -> bool:
    """«ارتفع عدد الشهداء اليوم إلى 26 معظمهم في إدلب»: the only place is where most of them died."""
    tokens, clause = s.clause.of.sentence.tokens, s.clause
    dead = s.told_dead or 0
    if dead <= _LEAST:
        return False
    settled = [p for p in s.places if p.place.precision in (*SETTLED, "admin1") and not p.dateline]
    if len({p.place.name_ar for p in settled}) != 1:
        return False
    at = next((i for i in range(clause.first, settled[0].first) if _most(tokens[i].text)), None)
    return at is not None and settled[0].first - at <= _TO_MOST and _governorate(settled[0])


def _most(word: str) -> bool:
    return any(word.lstrip("و") == stem + end for stem in _MOST for end in _OF_THEM)


def _of_a_land(p: PlaceMention) -> bool:
    return _governorate(p) or p.place.kind == "city"  # «بعلبك - الهرمل»


def _governorate(p: PlaceMention) -> bool:
    """A governorate, or its capital by its bare name."""
    wide = p.place.precision == "admin1" or p.place.relation == "countryside_of"
    return (wide or loose_capital(p)) and not (p.anaphor or p.origin or p.hometown or p.evacuation)
