"""What a page may show: restricted words and comments masked, letter for letter, but to reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tawthiq.model import Report
from tawthiq.register.restricted import MASK as MASK
from tawthiq.register.restricted import restricted_words


def mask_ranges(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """The text with every character of the ranges replaced by █; white space stays, so lines still break.

    The length never changes: offsets hold in the masked text as in the original.
    """
    letters = list(text)
    for start, end in ranges:
        for at in range(max(start, 0), min(end, len(letters))):
            if not letters[at].isspace():
                letters[at] = MASK
    return "".join(letters)


@dataclass(frozen=True)
class Masked:
    """A report's text as a viewer sees it; `open`: unmasked, for a reviewer whose look is written down."""

    report: Report
    open: bool = False

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """Where the text is masked."""
        return () if self.open else self.spans

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """What is restricted in the text, shown or not: restricted spans and comments."""
        comments = [(s.start, s.end) for s in self.report.segments if s.kind == "comment"]
        return tuple(sorted([(r.start, r.end) for r in self.report.restricted] + comments))

    @cached_property
    def text(self) -> str:
        return mask_ranges(self.report.text, self.ranges)

    def slice(self, start: int | None, end: int | None) -> str:
        """The words of a span, masked; empty where there is no span."""
        return "" if start is None or end is None else self.text[start:end]

    @cached_property
    def _forbidden(self) -> re.Pattern[str] | None:
        said = set(restricted_words(self.report))
        if self.open or not said:
            return None
        return re.compile("|".join(re.escape(words) for words in sorted(said, key=len, reverse=True)))

    def words(self, text: str | None) -> str:
        """Words that carry no span (a title, an address): restricted words in them are masked too."""
        if not text or self._forbidden is None:
            return text or ""
        return self._forbidden.sub(lambda found: mask_ranges(found[0], [(0, len(found[0]))]), text)


def mask_all(masks: Sequence[Masked], text: str | None) -> str:
    """Words said of several reports at once: the restricted words of each are masked."""
    shown = text or ""
    for mask in masks:
        shown = mask.words(shown)
    return shown
