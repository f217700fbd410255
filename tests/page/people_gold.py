"""Reading the reports labelled for restricted spans (tests/gold/people), and counting what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

GOLD = Path(__file__).parent.parent / "gold" / "people"
_MARK = re.compile(r"\[\[(?:(phone|handle|exact_home):)?([^\[\]]+)\]\]")
_HEAD = re.compile(r"^=== (\S+) (\S+)\n", re.MULTILINE)

Span = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report's text without its marks, and the spans (kind, start, end) that the marks stood for."""

    id: str
    kind: str
    text: str
    spans: tuple[Span, ...]


def labelled(path: Path) -> list[Labelled]:
    """The reports of a file of labelled reports."""
    parts = _HEAD.split(path.read_text("utf-8"))[1:]
    return [_unmarked(*parts[at:at + 3]) for at in range(0, len(parts), 3)]


def _unmarked(name: str, kind: str, marked: str) -> Labelled:
    text, last, spans = "", 0, []
    for hit in _MARK.finditer(marked):
        text += marked[last:hit.start()]
        spans.append((hit[1] or "person", len(text), len(text) + len(hit[2])))
        text, last = text + hit[2], hit.end()
    return Labelled(name, kind, (text + marked[last:]).rstrip() + "\n", tuple(spans))


def missed(gold: Iterable[Span], found: Iterable[Span]) -> list[Span]:
    """Labelled spans with a letter outside all found ones: a name half masked is a name missed."""
    covered = {at for _, start, end in found for at in range(start, end)}
    return [s for s in gold if not covered.issuperset(range(s[1], s[2]))]


def needless(gold: Iterable[Span], found: Iterable[Span]) -> list[Span]:
    """Found spans that touch no labelled one."""
    wanted = {at for _, start, end in gold for at in range(start, end)}
    return [s for s in found if wanted.isdisjoint(range(s[1], s[2]))]
