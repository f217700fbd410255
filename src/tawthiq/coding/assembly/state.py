"""Where the reading of a report's statements stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention


@dataclass(slots=True)


class Course:
    """Where the reading of a report's statements stands."""

    drafts: list[Draft] = field(default_factory=list)
    totals: list[Statement] = field(default_factory=list)
    situations: list[Statement] = field(default_factory=list)
    denials: list[tuple[Statement, Draft | None]] = field(default_factory=list)
    current: Draft | None = None
    background: bool = False
    listing: bool = False  # the items that follow divide a total
    known_until: date | None = None  # publication, or its upper bound
    past_sentence: Annotated | None = None  # the sentence whose own verb looks back
    told_of: Draft | None = None  # the attack that one of days before was told beside («بعد يوم من هجوم …»)
    since: int = -2  # the last sentence that told what goes on since some day
    strike: Statement | None = None  # the last strike on a side's positions, told beside an attack
    quarrel: Annotated | None = None  # the sentence that tells an accident or a quarrel
    heading: Statement | None = None  # the attack that a list of places is headed by («… وفق الآتي:»)
    headed: PlaceMention | None = None  # the place that the last heading names for what follows it
    of_day: DateMention | None = None  # the day that the last heading names for what follows it
    of_day_tokens: Sequence[Token] = ()
    lead: int = 0  # how many attacks were told above the first such heading
    section: int = 0  # how many above the last one, where another stands before it
    framed: bool = False  # a drill or a commemoration: attacks are played or past
    recalled: bool = False  # what told harm last was a look back
    day: DateMention | None = None  # the first day that the report names for an attack
    recent: bool = False  # some day of the report is told as today, yesterday, Tuesday
