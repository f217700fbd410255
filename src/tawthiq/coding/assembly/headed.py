"""Lists whose heading says what befell those counted: «شهداء أمس:», then «دوما: ثلاثة مدنيين بغارة على …»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.coding.harm.rows import CIVIL_GROUPS, Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome

_THE_DEAD = word_list("the_dead_of_a_list")
_HURT = ("جرح", "مصاب", "اصاب")
_PEOPLE = frozenset({"people", "men", "combatants"}) | CIVIL_GROUPS
_NO_PERSON = ("age", "family", "body")
_TO_MARKER = 2  # words from «بينهم» to what it counts


def with_headed_counts(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; items that count people beside an attack, with no word of harm, take the heading's."""
    out = list(statements)
    said: Outcome | None = None
    for i, s in enumerate(out):
        if s.clause.words[-1] == ":":
            said = _outcome(s)
        elif said and not (s.item or s.labelled or s.clause.first):
            said = None
        elif said and s.strikes and not s.whole_rows:
            out[i] = replace(s, rows=(*_rows(s, said), *s.rows))
    return out


def _outcome(heading: Statement) -> Outcome | None:
    """Of the dead alone; a heading of dead and wounded leaves it open."""
    words = [w.lstrip("وبل") for w in heading.clause.words]
    if any(w.removeprefix("ال").startswith(_HURT) for w in words):
        return None
    killed = bool(heading.whole_rows) and all(r.outcome == "killed" for r in heading.whole_rows)
    return "killed" if killed or not _THE_DEAD.isdisjoint(words) else None


def _rows(s: Statement, outcome: Outcome) -> list[Row]:
    """The count that opens the item, and those joined to it or dividing it."""
    counted = [c for c in s.clause.of.counted if s.clause.holds(c.first)]
    persons = [c for c in counted if c.group in _PEOPLE and c.unit not in _NO_PERSON and c.quantity.value]
    if not persons or not _opens(persons[0], s):
        return []
    rows = [_row(persons[0], outcome, False)]
    for c in persons[1:]:
        if _divides(c, s):
            rows.append(_row(c, outcome, True))
        elif _joined(c, s):
            rows.append(_row(c, outcome, False))
    return rows


def _row(c: Counted, outcome: Outcome, subset: bool) -> Row:
    group = c.group or "people"
    return Row(outcome, group, c.quantity, c.first, c.last, subset, False, "count", c.unit)


def _opens(c: Counted, s: Statement) -> bool:
    before = s.clause.of.sentence.tokens[c.first - 1] if c.first else None
    return before is None or before.kind == "mark" or c.first == s.clause.first


def _divides(c: Counted, s: Statement) -> bool:
    divides = (m.last for m in s.clause.of.markers if m.entry.data["kind"] == "subset")
    return any(0 <= c.first - at <= _TO_MARKER for at in divides)


def _joined(c: Counted, s: Statement) -> bool:
    tokens = s.clause.of.sentence.tokens
    return tokens[c.first].text.startswith("و") or tokens[c.first - 1].text == "و"
