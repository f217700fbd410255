"""What the list shows of a filter: one page of incidents, how many there are, months, what has no point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import Count
from django.db.models.functions import Substr

from tawthiq.register.models import IncidentRow
from tawthiq.web.filters import PAGE_SIZE, Filter
from tawthiq.web.selection import select
from tawthiq.web.store import Listed, alias, named, pages

Told = tuple[str, str | None, float | None]
"""Id, first day and latitude of an incident."""


@dataclass(frozen=True)
class Selected:
    """The incidents of a filter, asked for as seldom as can be; `restricted`: for who may find every word.

    Ids come first and whole records for one page alone. A filter by words costs as much as the rest together,
    so that it is asked once.
    """

    chosen: Filter
    restricted: bool = False

    @cached_property
    def _every(self) -> list[Told] | None:
        if not (self.chosen.text or self.chosen.place):
            return None
        return list(select(self.chosen, restricted=self.restricted).values_list("pk", "start", "lat"))

    @cached_property
    def count(self) -> int:
        """How many there are."""
        if self._every is not None:
            return len(self._every)
        return select(self.chosen, restricted=self.restricted).order_by().count()

    @property
    def number(self) -> int:
        """The page's number, within bounds."""
        return min(self.chosen.page, pages(self.count))

    def page(self) -> tuple[Listed, ...]:
        """The incidents of the page."""
        return named(self._ids((self.number - 1) * PAGE_SIZE, PAGE_SIZE))

    def _ids(self, first: int, most: int) -> Sequence[str]:
        if self._every is not None:
            return [pk for pk, _start, _lat in self._every[first:first + most]]
        rows = select(self.chosen, restricted=self.restricted).values_list("pk", flat=True)
        return list(rows[first:first + most])

    def months(self) -> dict[str, int]:
        """How many begin in each month (2017-10), whatever the period of the filter."""
        if self._every is not None and not (self.chosen.start or self.chosen.end):
            return dict(Counter(start[:7] for _pk, start, _lat in self._every if start))
        wide = replace(self.chosen, start="", end="", sort="date")
        rows = select(wide, restricted=self.restricted).filter(start__isnull=False).order_by()
        return dict(rows.values_list(Substr("start", 1, 7)).annotate(n=Count("pk")))

    def not_placed(self, most: int) -> tuple[int, tuple[IncidentRow, ...]]:
        """How many have no coordinates, and the first of them."""
        if self._every is not None:
            ids = [pk for pk, _start, lat in self._every if lat is None]
            rows = IncidentRow.objects.using(alias()).defer("line").in_bulk(ids[:most])
            return len(ids), tuple(rows[pk] for pk in ids[:most])
        missing = select(self.chosen, restricted=self.restricted).filter(lat__isnull=True)
        return missing.order_by().count(), tuple(missing.defer("line")[:most])
