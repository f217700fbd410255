"""The names that the pages give to the codebook's ids, as explanations ask for them."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.explain.words import Bounds
from tawthiq.model import Date, Published
from tawthiq.web.figures import claim_date, day, period, short
from tawthiq.web.words import Language, Words


@dataclass(frozen=True, slots=True)
class PageLabels:
    """Words of one language, with days and ranges written as the pages write them."""

    words: Words

    @property
    def language(self) -> Language:
        return self.words.language

    def label(self, group: str, identifier: str | None) -> str:
        return self.words.label(group, identifier)

    def name(self, arabic: str | None, english: str | None) -> str:
        return self.words.name(arabic, english)

    def date(self, found: Date) -> str:
        return claim_date(self.words, found)

    def published(self, found: Published) -> str:
        if found.start is None or found.end is None:
            key = "report.bounded_before" if found.start is None else "report.bounded_after"
            return self.words.say(key, date=day(self.words, found.end or found.start))
        return period(self.words, found.start, found.end, found.precision)

    def range(self, bounds: Bounds) -> str:
        return short(self.words, bounds)
