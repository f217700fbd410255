"""Which entry of a live page an element of its tree belongs to, and the time that the entry states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tawthiq.page.dom import Tree

_FEWEST_WORDS = 4


def entry_of(tree: Tree) -> list[int | None]:
    """For each numbered element the entry that holds it (None: none does).

    Entries are two elements or more, side by side and named alike, each with words and a time of its own;
    where no page has such, those that are named like entries.
    """
    timed = _timed(tree)
    named = set() if timed else _alike(tree, tree.entries)
    out: list[int | None] = []
    for number, parent in enumerate(tree.parents):  # a parent stands before its children
        above = out[parent] if parent >= 0 else None
        out.append(number if number in timed or (number in named and above is None) else above)
    return out


def _timed(tree: Tree) -> set[int]:
    words = [0] * len(tree.parents)
    for raw in tree.lines:
        if raw.zone is None and raw.linked < 0.3 and raw.words >= _FEWEST_WORDS and raw.role != "heading":
            words[raw.holder] += raw.words
    moments = [False] * len(tree.parents)
    for holder, _ in tree.moments:
        moments[holder] = True
    for number in range(len(tree.parents) - 1, 0, -1):
        parent = tree.parents[number]
        words[parent] += words[number]
        moments[parent] = moments[parent] or moments[number]
    told = {n for n in range(1, len(words)) if moments[n] and words[n] >= _FEWEST_WORDS}
    return _alike(tree, told) if len(told) > 1 else set()


def _alike(tree: Tree, numbers: set[int]) -> set[int]:
    """Those of the elements that have another beside them of the same names."""
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number in numbers:
        groups[tree.parents[number], tree.names[number]].append(number)
    return {number for group in groups.values() if len(group) > 1 for number in group}


def moments_of(tree: Tree, held: Sequence[int | None]) -> dict[int, str]:
    """The first time that each entry states in its markup."""
    out: dict[int, str] = {}
    for holder, value in tree.moments:
        entry = held[holder]
        if entry is not None:
            out.setdefault(entry, value)
    return out


def beside(tree: Tree, held: Sequence[int | None], number: int) -> set[int]:
    """The entries that stand beside the one that holds this element (empty: none holds it)."""
    own = held[number]
    if own is None:
        return set()
    alike = (tree.parents[own], tree.names[own])
    return {e for e in held if e is not None and (tree.parents[e], tree.names[e]) == alike}
