"""The slots of one date, filled part by part before it is resolved."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.model import TimeOfDay


@dataclass(slots=True)
class Parts:
    """The slots of one date at items[first:last]; `rel` slots hold last, this, next, same, following."""

    first: int
    last: int
    offset: int | None = None
    now: bool = False
    two_days: bool = False
    weekday: int | None = None
    weekday2: int | None = None
    weekday_rel: str | None = None
    day: int | None = None
    day2: int | None = None
    month: int | None = None
    month2: int | None = None
    month_rel: str | None = None
    year: int | None = None
    year2: int | None = None
    hijri: bool = False
    unit: str | None = None
    unit_rel: str | None = None
    third: str | None = None
    season: str | None = None
    part: TimeOfDay | None = None
    night: str | None = None
    weak: bool = False
    clock: tuple[int, int] | None = None
    half: str | None = None
    back: str | None = None

    @property
    def dated(self) -> bool:
        """Does it say more than a time of day?"""
        return any(
            v is not None
            for v in (
                self.offset,
                self.weekday,
                self.day,
                self.month,
                self.year,
                self.unit,
                self.back,
                self.season,
            )
        )
