"""Statements of one report brought to events: which attack each clause speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tawthiq.arabic.dates import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding import relevance
from tawthiq.coding.means import FAMILY, settle
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import EventType, Place
from tawthiq.places import PlaceMention

_SETTLED = frozenset({"exact", "neighbourhood", "settlement"})
_WIDE = frozenset({"admin3", "admin2", "admin1", "country"})
_VIOLENT = word_list("violent_death")


@dataclass(slots=True)
class Draft:
    """An event in the making. `place` and `date` may be carried over from another clause."""

    statements: list[Statement] = field(default_factory=list)
    place: PlaceMention | None = None
    date: DateMention | None = None
    date_tokens: Sequence[Token] = ()

    @property
    def from_headline(self) -> bool:
        return all(s.headline for s in self.statements)

    def type(self) -> tuple[EventType | None, bool]:
        """Event type over the body first, the headline where the body leaves it open."""
        attackers = [a.id for s in self.statements for a in s.attackers]
        body = [m for s in self.statements if not s.headline for m in s.means]
        head = [m for s in self.statements if s.headline for m in s.means]
        settled, inferred = settle(body, attackers)
        if inferred or settled is None:
            whole, whole_inferred = settle([*body, *head], attackers)
            return (whole, whole_inferred) if whole else (settled, inferred)
        return settled, inferred


@dataclass(frozen=True, slots=True)
class Assembly:
    """Events, sums over several events, and statements that belong to no attack."""

    drafts: tuple[Draft, ...]
    totals: tuple[Statement, ...]
    situations: tuple[Statement, ...]
    denials: tuple[tuple[Statement, int | None], ...]


def assemble(statements: Sequence[Statement]) -> Assembly:
    """Go through the statements in their order; each joins an event, opens one, or stands apart."""
    drafts: list[Draft] = []
    totals: list[Statement] = []
    situations: list[Statement] = []
    denials: list[tuple[Statement, int | None]] = []
    current: Draft | None = None
    background = False
    for s in statements:
        if relevance.is_recap(s.clause):
            background = True
        elif s.clause.of.sentence.opens:
            background = False
        if relevance.is_total(s.clause, s.rows):
            totals.append(s)
            continue
        if _denied(s):
            denials.append((s, drafts.index(current) if current in drafts else None))
            continue
        if not s.tells:
            if relevance.is_habit(s.clause, s.rows) or _situation(s):
                situations.append(s)
            elif current and not background:
                _attach(current, s)
            continue
        if background or _not_told(s) or _too_old(s, current):
            continue
        if relevance.is_habit(s.clause, s.rows) and not s.headline:
            situations.append(s)
            continue
        home = _home(s, drafts, current)
        if home is None:
            if not _opens(s):
                continue
            home = Draft()
            drafts.append(home)
        _join(home, s, current)
        current = home
    return Assembly(tuple(_settled(drafts)), tuple(totals), tuple(situations), tuple(denials))


def _denied(s: Statement) -> bool:
    if "denial" not in s.kinds:
        return False
    return any(
        m.entry.data["kind"] == "denial" and s.clause.holds(m.first) and m.first <= s.evidence
        for m in s.clause.of.markers
    )


def _situation(s: Statement) -> bool:
    return any(m.entry.data.get("kind") == "situation" and s.clause.holds(m.first) for m in s.clause.of.means)


def _not_told(s: Statement) -> bool:
    """Threats, prayers, accidents: words of attack without an attack."""
    if "prayer" in s.kinds and not s.rows:
        return True
    if relevance.is_accident(s.clause, s.means):
        return True
    return not s.rows and relevance.is_hypothetical(s.clause, s.evidence)


def _too_old(s: Statement, current: Draft | None) -> bool:
    """A look back («وكانت … قد») further than three days before what the report tells."""
    if not relevance.is_past_perfect(s.clause) or current is None:
        return False
    then, now = _day(s.date), _day(current.date)
    if then and now:
        return abs((now - then).days) > 3
    return then is None and bool(s.whole_rows) and "again" not in s.kinds and not _same_words(s, current)


def _same_words(s: Statement, current: Draft) -> bool:
    place = s.place
    return (
        place is None
        or place.anaphor
        or _compatible(place.place, current.place.place if current.place else None)
    )


def _day(mention: DateMention | None) -> date | None:
    return date.fromisoformat(mention.start) if mention and mention.start else None


def _home(s: Statement, drafts: list[Draft], current: Draft | None) -> Draft | None:
    """The draft that the statement goes on with, or None where it opens a new one."""
    place = _own_place(s)
    if s.item and place is not None:
        return _headline_for(s, drafts)
    if current is None:
        return None
    if place is not None:
        fitting = [d for d in reversed(drafts) if _fits(s, place, d)]
        if current in fitting:
            return current
        if fitting:
            return fitting[0]
        if s.strikes or s.whole_rows:
            return None
        return current
    if _other_day(s, current):
        same = [d for d in drafts if _same_day(s.date, d.date)]
        if same:
            return same[-1]
        return None if s.strikes and s.whole_rows else current
    if "again" in s.kinds and s.strikes and s.whole_rows and _kills_again(s, current) and not s.headline:
        return None
    return current


def _headline_for(s: Statement, drafts: list[Draft]) -> Draft | None:
    place = s.place
    for d in drafts:
        if (
            d.from_headline
            and place
            and d.place
            and d.place.place.precision in _SETTLED
            and _same_place(place.place, d.place.place)
        ):
            return d
    return None


def _own_place(s: Statement) -> PlaceMention | None:
    for p in s.places:
        if not p.anaphor and p.place.precision not in ("country",) and not p.dateline:
            return p
    return None


def _fits(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    if _other_day(s, draft):
        return False
    if draft.place is None:
        return True
    if not _compatible(place.place, draft.place.place):
        return False
    mine, theirs = settle(s.means, [])[0], draft.type()[0]
    rival = bool(mine and theirs and FAMILY.get(mine, mine) != FAMILY.get(theirs, theirs))
    own_harm = any(r.outcome in ("killed", "injured", "casualties") for r in s.whole_rows)
    has_harm = any(
        r.outcome in ("killed", "injured", "casualties") for d in draft.statements for r in d.whole_rows
    )
    weak = not any(m.type and not m.weak for m in s.means)
    return not (rival and not weak and own_harm and has_harm and not draft.from_headline)


def _compatible(a: Place, b: Place | None) -> bool:
    """One is the other, or holds it: a governorate holds its towns, a city its neighbourhoods."""
    if b is None:
        return True
    if _same_place(a, b):
        return True
    within = {x.id for x in (a.within, b.within) if x}
    if (
        (a.id and a.id in within)
        or (b.id and b.id in within)
        or (a.within and b.within and a.within.id == b.within.id)
    ):
        return not (a.precision in _SETTLED and b.precision in _SETTLED and a.within and b.within)
    if a.precision in _SETTLED and b.precision in _SETTLED:
        return False
    wide = a if a.precision not in _SETTLED else b
    fine = b if wide is a else a
    if wide.precision in _WIDE or wide.relation == "countryside_of":
        if not (wide.admin1 and fine.admin1):
            return True
        return wide.admin1.id == fine.admin1.id
    return wide.name_ar == fine.name_ar or (
        wide.admin1 is not None
        and fine.admin1 is not None
        and wide.admin1.id == fine.admin1.id
        and wide.id is None
    )


def _same_place(a: Place, b: Place) -> bool:
    if a.id and b.id:
        return a.id == b.id
    return bool(a.name_ar) and a.name_ar == b.name_ar


def _other_day(s: Statement, draft: Draft) -> bool:
    a, b = s.date, draft.date
    if a is None or b is None or a.kind == "clock" or b.kind == "clock":
        return False
    if not (a.start and a.end and b.start and b.end):
        return False
    return a.end < b.start or b.end < a.start


def _same_day(a: DateMention | None, b: DateMention | None) -> bool:
    return bool(a and b and a.start and b.start and b.end and a.end and a.start <= b.end and b.start <= a.end)


def _kills_again(s: Statement, current: Draft) -> bool:
    return any(r.outcome in ("killed", "injured") for d in current.statements for r in d.whole_rows)


def _opens(s: Statement) -> bool:
    """A clause opens an event when it tells an attack, or harm that only violence does."""
    if s.strikes:
        strong = any(m.kind == "attack" or not m.weak for m in s.means)
        return strong and (
            bool(s.whole_rows)
            or bool(s.hits)
            or bool(_own_place(s))
            or s.headline
            or any(m.kind == "attack" for m in s.means)
        )
    return any(r.outcome in ("killed", "injured", "abducted", "detained", "casualties") for r in s.whole_rows)


def _attach(draft: Draft, s: Statement) -> None:
    if s.said or s.hits or any(r.orphan for r in s.rows):
        draft.statements.append(s)


def _join(draft: Draft, s: Statement, previous: Draft | None) -> None:
    draft.statements.append(s)
    place = _own_place(s) or s.place
    if place is not None and (place.anaphor or place.place.name_ar is None):
        place = previous.place if previous else None
    if place is None and draft.place is None and previous is not None and previous is not draft:
        place = previous.place
    if place and (draft.place is None or _finer(place, draft.place)):
        draft.place = place
    if s.date and (
        draft.date is None
        or (_head_dated(draft) and not s.headline)
        or draft.date.kind == "clock" != s.date.kind
    ):
        draft.date = s.date


def _head_dated(draft: Draft) -> bool:
    first = draft.statements[0]
    return first.headline and first.date is draft.date and draft.date is not None


_ORDER = ("exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "admin1", "country")


def _finer(new: PlaceMention, old: PlaceMention) -> bool:
    return _ORDER.index(new.place.precision) < _ORDER.index(old.place.precision) and not (
        old.place.precision == "settlement" and not _compatible(new.place, old.place)
    )


def _settled(drafts: list[Draft]) -> list[Draft]:
    """Leave out a headline that only sums up the body, and drafts that tell no attack at all."""
    body = [d for d in drafts if not d.from_headline]
    kept = []
    for d in drafts:
        if (
            d.from_headline
            and body
            and (
                d.place is None
                or d.place.place.precision not in _SETTLED
                or len(body) > 1
                or _compatible(body[0].place.place, d.place.place)
                if body[0].place
                else True
            )
        ):
            continue
        kept.append(d)
    return [d for d in kept if _is_event(d)]


def _is_event(d: Draft) -> bool:
    means = [m for s in d.statements for m in s.means]
    rows = [r for s in d.statements for r in s.whole_rows]
    if not means:
        return any(
            "شهيد" in r.rule or r.rule in ("kill", "count", "abduct", "detain") for r in rows
        ) and _martyrs(d)
    acts = [m for m in means if m.kind == "attack" or not m.weak]
    return bool(acts)


def _martyrs(d: Draft) -> bool:
    """Without any means, only words that say violence make an event: استشهد، قتل، خطف."""
    words = {t.text for s in d.statements for t in s.clause.of.sentence.tokens}
    return any(stem in word for word in words for stem in _VIOLENT)
