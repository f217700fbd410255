"""What of a report may be shown: restricted words and comments masked, or everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tawthiq.contract import masked
from tawthiq.model import Report
from tawthiq.register.restricted import restricted_words


@dataclass(frozen=True)
class Mask:
    """The report's words as they are shown; with `restricted` nothing is hidden. Offsets never change."""

    report: Report
    restricted: bool = False

    @cached_property
    def text(self) -> str:
        return self.report.text if self.restricted else masked(self.report.text, self.spans)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where restricted words and comments stand, in order."""
        comments = [(s.start, s.end) for s in self.report.segments if s.kind == "comment"]
        return sorted([(r.start, r.end) for r in self.report.restricted] + comments)

    @cached_property
    def _hidden(self) -> re.Pattern[str] | None:
        said = sorted(set(restricted_words(self.report)), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, said))) if said and not self.restricted else None

    def words(self, text: str | None) -> str:
        """Words that carry no span (a title, a place's name): restricted words in them are hidden too."""
        if not text or self._hidden is None:
            return text or ""
        return self._hidden.sub(lambda found: masked(found[0], [(0, len(found[0]))]), text)

    def names(self) -> Iterator[tuple[str, int, int]]:
        """The restricted spans with their kind, for those who see them."""
        return ((r.kind, r.start, r.end) for r in self.report.restricted)
