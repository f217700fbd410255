"""Lists of names under a heading that counts nobody («أسماء الشهداء:»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Quantity

_LIST_WORDS = word_list("name_list_words")
_THEIR_DEAD = word_list("their_dead")
_OF_AGE = 18


def with_name_lists(statements: Sequence[Statement]) -> list[Statement]:
    """A heading that counts nobody («أسماء الشهداء:») counts the names of the items after it."""
    out = list(statements)
    for i, s in enumerate(out):
        items = _items(out[i + 1 :]) if _heads_list(s) else []
        if len(items) > 1:
            kept = tuple(r for r in s.rows if r.outcome != "killed")
            out[i] = replace(s, rows=(*kept, *_list_rows(s, items)))
            out[i + 1 : i + 1 + len(items)] = [replace(item, rows=()) for item in items]
    return out


def _heads_list(s: Statement) -> bool:
    return not _LIST_WORDS.isdisjoint(s.clause.words) and _head_row(s) is not None


def _head_row(s: Statement) -> Row | None:
    """The heading's row that counts nobody, or one at its own word for the dead («أسماء الشهداء:»)."""
    told = [r for r in s.whole_rows if r.outcome == "killed"]
    if told:
        return told[0] if told[0].quantity.value is None else None
    dead = [c for c in s.clause.of.counted if s.clause.holds(c.first) and c.outcome == "killed" and c.bare]
    if not dead:
        return _own_dead(s)
    return Row("killed", "people", dead[0].quantity, dead[0].first, dead[0].last, False, False, "names")


def _own_dead(s: Statement) -> Row | None:
    """«تنعى العائلة شهداءها:»: the dead with a pronoun, before a list of their names."""
    tokens = s.clause.of.sentence.tokens
    for i in range(s.clause.first, s.clause.last):
        if tokens[i].text in _THEIR_DEAD:
            plural = Quantity("plural", None, 2, None)
            return Row("killed", "people", plural, i, i + 1, False, False, "names")
    return None


def _items(statements: Sequence[Statement]) -> list[Statement]:
    out: list[Statement] = []
    for s in statements:
        one = s.clause.of.people or any(r.outcome == "killed" and r.quantity.value == 1 for r in s.rows)
        if not s.item or not one or s.means:
            break
        out.append(s)
    return out


def _list_rows(s: Statement, items: Sequence[Statement]) -> list[Row]:
    """The count of the names, and of the children and women among them, at the heading's own words."""
    head = _head_row(s)
    assert head is not None  # of a statement that heads a list
    whole = replace(
        head, quantity=Quantity("exact", len(items), len(items), len(items)), unit="name", listed=False
    )
    rows = [whole]
    groups: tuple[Group, ...] = ("children", "women")
    for group in groups:
        n = sum(1 for item in items if _group_of(item) == group)
        if n:
            rows.append(replace(whole, group=group, quantity=Quantity("exact", n, n, n), subset=True))
    return rows


def _group_of(item: Statement) -> Group:
    ages = [c.quantity.value for c in item.clause.of.counted if c.unit in ("age", "year")]
    if any(a is not None and a < _OF_AGE for a in ages):
        return "children"
    return next((c.group for c in item.clause.of.counted if c.group in ("children", "women")), "people")
