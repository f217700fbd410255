"""Dates in Arabic text: every mention in a line of tokens, resolved against the publication day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from tawthiq.arabic.dates.amounts import (
    read_age,
    read_beside,
    read_beside_it,
    read_counted,
    read_window_mention,
)
from tawthiq.arabic.dates.build import point_at
from tawthiq.arabic.dates.leads import read_anniversary, read_since_or_until
from tawthiq.arabic.dates.parts import STARTS
from tawthiq.arabic.dates.types import DateMention, Reference
from tawthiq.arabic.dates.words import Line, known_words
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.remember import remembered

__all__ = ["DateMention", "Reference", "date_mentions", "known_words", "reference_at", "resolve_phrase"]

Reader = Callable[[Line, int, Reference], DateMention | None]
_LEAD = frozenset({"lead"})
_NUMBER = frozenset({"ones", "tens"})
_READERS: tuple[tuple[frozenset[str], Reader], ...] = (  # with the kinds of words that it can start with
    (frozenset({"anniversary", "anniversary_day"}), read_anniversary),
    (_LEAD, read_counted),
    (_LEAD, read_since_or_until),
    (_LEAD | _NUMBER | {"about", "unit"}, read_window_mention),
    (_NUMBER, read_age),
    (frozenset({"beside"}), read_beside),
    (frozenset({"lead_it"}), read_beside_it),
    (STARTS, point_at),
)
_NEAR = 5  # words between a matter that lasts and since when
_STARTS = frozenset().union(*(kinds for kinds, _reader in _READERS))
_ALL = tuple(reader for _kinds, reader in _READERS)


def date_mentions(tokens: Sequence[Token], reference: Reference) -> list[DateMention]:
    """Dates in tokens (of one sentence, or of any text), left to right, none overlapping another.

    Relative dates are counted from `reference`; where it is unknown they keep their offset alone.
    """
    line = Line(tokens)
    out: list[DateMention] = []
    free = 0
    for at in line.beginnings(_STARTS):
        found = _mention(line, at, reference) if at >= free and not line.begins_none(at) else None
        if found is None:
            continue
        free = found.last
        first = _widened(line, found.first, out[-1].last if out else 0)
        found = replace(found, first=first) if first != found.first else found
        found = _earlier(line, _since_then(line, found))
        if out and _is_same_day(line, out[-1], found):
            found = _joined_days(line, out.pop(), found)
        out.append(found)
    if line.n == len(tokens):
        return out
    return [replace(m, first=line.token_of[m.first], last=line.token_of[m.last]) for m in out]


def resolve_phrase(text: str, reference: Reference) -> DateMention | None:
    """The first mention of a phrase, or None."""
    found = date_mentions(tokenize(text), reference)
    return found[0] if found else None


def reference_at(moment: datetime) -> Reference:
    """A reference whose day and time are known."""
    return Reference(moment.date(), moment.date(), moment)


def _mention(line: Line, at: int, ref: Reference) -> DateMention | None:
    for reader in _ALL if line.is_number(at) else _readers(line.kinds(at)):
        found = reader(line, at, ref)
        if found:
            return found
    return None


@remembered(1_000)
def _readers(kinds: frozenset[str]) -> tuple[Reader, ...]:
    """Those that may start with a word of these kinds."""
    return tuple(reader for starts, reader in _READERS if not starts.isdisjoint(kinds))


def _since_then(line: Line, found: DateMention) -> DateMention:
    """«العدوان المستمر منذ 49 يوما»: when a lasting matter began, no day of an attack."""
    lead = line.at(found.first, "lead")
    if found.kind != "point" or lead is None or lead.value != "since" or "T" in (found.offset or ""):
        return found
    if not any(line.at(k, "lasting") for k in range(max(0, found.first - _NEAR), found.first)):
        return found
    return replace(found, kind="duration")


def _earlier(line: Line, found: DateMention) -> DateMention:
    """«وهي الثانية بعد غارة قبل يومين»: the day of the attack before."""
    lead, after = line.at(found.first, "lead"), line.at(found.first - 2, "lead")
    if found.kind != "point" or lead is None or lead.value != "ago" or after is None:
        return found
    another = after.value == "after" and line.at(found.first - 1, "event_noun")
    return replace(found, kind="earlier") if another else found


def _is_same_day(line: Line, earlier: DateMention, later: DateMention) -> bool:
    """Is the later mention the same day by the other calendar (13 ذو الحجة 1436 الموافق 26 أيلول 2015)?"""
    if later.first - earlier.last > 1 or earlier.kind != "point" or later.kind != "point":
        return False
    both = [any(line.at(k, "hijri") for k in range(m.first, m.last)) for m in (earlier, later)]
    return both[0] != both[1] and {earlier.precision, later.precision} <= {"day", "hours"}


def _joined_days(line: Line, earlier: DateMention, later: DateMention) -> DateMention:
    """One mention of both calendars, with the Gregorian day."""
    hijri = any(line.at(k, "hijri") for k in range(later.first, later.last))
    return replace(earlier if hijri else later, first=earlier.first, last=later.last)


def _widened(line: Line, first: int, free: int) -> int:
    """Take in يوم, نحو, خلال and the like just before a mention."""
    while first > free:
        atom = line.at(first - 1, "head", "about")
        if not atom or atom.last != first or atom.joined or line.text(first - 1) == "اليوم":
            break
        first -= 1
    return first
