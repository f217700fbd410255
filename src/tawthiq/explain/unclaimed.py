"""What was counted in a report and went into no claim, with the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawthiq.explain.values import count_read
from tawthiq.explain.words import Labels, say
from tawthiq.model import Unclaimed

_AROUND = 70
"""Characters on either side, cut at a word."""


@dataclass(frozen=True, slots=True)
class Left:
    """Words that no claim took anything from, what stands before and after them, and how they were read."""

    before: str
    words: str
    after: str
    read: str


def left(found: Iterable[Unclaimed], text: str, labels: Labels) -> Iterator[Left]:
    """Each count with its words in `text`, the report's as the viewer may see it."""
    for one in found:
        if 0 <= one.start < one.end <= len(text):
            before, after = _around(text, one.start, one.end)
            yield Left(before, " ".join(text[one.start : one.end].split()), after, _read(one, labels))


def _read(one: Unclaimed, labels: Labels) -> str:
    what = labels.label("outcome", one.outcome) if one.outcome else say("no_outcome", labels.language)
    return f"{what} {count_read(one.quantity, labels)} · {labels.label('group', one.group)}"


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The line's words on both sides, as many as fit, with … where more of them stand."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    first, last = max(line, start - _AROUND), min(stop, end + _AROUND)
    before, after = text[first:start], text[end:last]
    if first > line:
        before = "… " + before.partition(" ")[2]
    if last < stop:
        after = after.rpartition(" ")[0] + " …"
    return before, after
