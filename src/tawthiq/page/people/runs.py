"""Runs of names without a header: three and more numbered or dotted items, half of which begin with names.

'1- فلان 2- فلانة 3- …', or one line each: where the others are names, the one that nobody knows is one too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tawthiq.page.people.ordinary import is_strange, may_go_on
from tawthiq.page.people.words import Mark, cues, marks, plain
from tawthiq.records import record
from tawthiq.remember import pattern

_BULLETS = "\\-–—•*▪▫●○■□◾◽🔹🔸🕊🌹🥀➖⚫"
_LINE = pattern(
    rf"^[ \t]*(?:(?P<n>[0-9٠-٩]{{1,3}})\s?[.)\-–—/:ـ]+|[{_BULLETS}]+)[ \t]*(?=[^\W\d_])", re.MULTILINE
)
_INLINE = pattern(r"(?<=\s)(?P<n>[0-9٠-٩]{1,3})\s?[.)\-–/ـ]+(?![0-9٠-٩])[ \t]*(?=[^\W\d_])")
_FARTHEST = 140  # letters between two items of one run
_FEWEST = 3
_TITLES = Mark.PRIVATE | Mark.KIN
_NAME = Mark.GIVEN | Mark.WEAK
_OTHER = Mark.COMMON | Mark.WORDY | Mark.VERB | Mark.OFFICE
_FIRST = frozenset({"ابو", "ام", "عبد", "ود", "بن"})


@record
class _Item:
    start: int
    number: int
    named: bool


def run_items(text: str) -> list[int]:
    """Where the items of such runs begin, behind their number or dot."""
    hits = {hit.end(): hit for hit in _INLINE.finditer(text)}
    hits.update({hit.end(): hit for hit in _LINE.finditer(text)})
    items = [
        _Item(at, int(hit["n"] or 0) if "n" in hit.groupdict() else 0, _is_named(text[at : at + 60]))
        for at, hit in sorted(hits.items())
    ]
    return [item.start for run in _runs(items) if _is_of_names(run) for item in run]


def _runs(items: Sequence[_Item]) -> list[list[_Item]]:
    out: list[list[_Item]] = [[items[0]]] if items else []
    for last, item in pairwise(items):
        goes_on = item.start - last.start < _FARTHEST and (
            item.number == last.number + 1 or item.number == last.number == 0
        )
        if goes_on:
            out[-1].append(item)
        else:
            out.append([item])
    return out


def _is_of_names(run: Sequence[_Item]) -> bool:
    return len(run) >= _FEWEST and 2 * sum(item.named for item in run) >= len(run)


def _is_named(words: str) -> bool:
    """Two words and more on the line, past titles, of which the first is nothing but a name."""
    line = [plain(word) for word in words.split("\n", 1)[0].split()]
    while line and cues(line[0]) & _TITLES:
        line.pop(0)
    if len(line) < 2:
        return False
    known = marks(line[0])
    if is_strange(line[0]) and all(word and may_go_on(word) for word in line[1:3]):
        return True
    return line[0] in _FIRST or line[0].startswith("عبدال") or bool(known & _NAME and not known & _OTHER)
