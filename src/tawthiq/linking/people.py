"""Decisions of people on pairs of events, laid over what is read now.

A pair's latest decision stands. Each is kept by the words that it was made on: one whose words no event
tells any more does not fit, and is listed for a person to decide again. Links and splits that cannot
all hold contradict one another, which is said by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tawthiq.linking.anchors import Anchor, event_at
from tawthiq.linking.decided import Decided, EventKey
from tawthiq.linking.settings import say
from tawthiq.model import Reading

Kind = Literal["link", "split"]
Pair = tuple[EventKey, EventKey]
Both = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PairDecision:
    """One decision of a person: `link` (one incident) or `split` (two). `undone`: taken back later;
    `waits`: for a second person to agree.
    """

    number: int
    kind: Kind
    anchors: tuple[Anchor, Anchor]
    by: str
    at: str
    reason: str
    undone: bool = False
    waits: bool = False

    @property
    def reports(self) -> tuple[str, str]:
        return self.anchors[0].report, self.anchors[1].report


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A pair that a person split although links hold it together: the split, and the chain of links."""

    split: PairDecision
    chain: tuple[PairDecision, ...]
    texts: Both


@dataclass(frozen=True, slots=True)
class Unfit:
    """A decision that no longer fits what is read, and why, in Arabic and English."""

    decision: PairDecision
    why: Both

    @property
    def told(self) -> Both:
        """The whole sentence."""
        d, (arabic, english) = self.decision, self.why
        known = {"number": d.number, "by": d.by, "at": d.at[:10]}
        return say("unfit", why=arabic, **known)[0], say("unfit", why=english, **known)[1]


@dataclass(frozen=True, slots=True)
class Laid:
    """What people decided, as it stands over the events that are read now."""

    decided: Decided = field(default_factory=Decided)
    standing: Mapping[Pair, PairDecision] = field(default_factory=dict)
    unfit: tuple[Unfit, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def lay(decisions: Sequence[PairDecision], readings: Iterable[Reading]) -> Laid:
    """Decisions (in the order that they were made) over readings, which hold at least their reports."""
    wanted = {report for d in decisions for report in d.reports}
    at = {r.report.id: r for r in readings if r.report.id in wanted}
    standing: dict[Pair, PairDecision] = {}
    unfit: dict[frozenset[tuple[str, str, str | None]], Unfit] = {}
    for decision in (d for d in decisions if not d.undone and not d.waits):
        words = frozenset((a.report, a.text, a.place) for a in decision.anchors)
        unfit.pop(words, None)
        pair, why = _pair(decision, at)
        if pair is not None:
            standing.pop(pair, None)
            standing[pair] = decision
        elif why is not None:
            unfit[words] = Unfit(decision, why)
    together, apart = (
        tuple(sorted(pair for pair, d in standing.items() if d.kind == kind)) for kind in ("link", "split")
    )
    decided = Decided(together, apart)
    files = {r.report.id: r.report.file for r in at.values()}
    found = tuple(_contradiction(pair, standing, files) for pair in decided.contradictions())
    return Laid(decided, standing, tuple(unfit.values()), found)


def _pair(decision: PairDecision, at: Mapping[str, Reading]) -> tuple[Pair | None, Both | None]:
    """The pair of events that a decision speaks of now, or why there is none."""
    keys: list[EventKey] = []
    for anchor in decision.anchors:
        reading = at.get(anchor.report)
        if reading is None:
            return None, say("unfit_report", one=_name(anchor))
        number = event_at(anchor, reading)
        if number is None:
            return None, say("unfit_words", one=_name(anchor))
        keys.append((anchor.report, number))
    one, other = sorted(keys)
    if one != other:
        return (one, other), None
    # one event now: what was linked is as it was decided, what was split cannot be told apart
    return None, None if decision.kind == "link" else say("unfit_joined", one=_name(decision.anchors[0]))


def _name(anchor: Anchor) -> str:
    return f"{anchor.file}#{anchor.event}"


def _contradiction(
    pair: Pair, standing: Mapping[Pair, PairDecision], files: Mapping[str, str]
) -> Contradiction:
    links = {p for p, d in standing.items() if d.kind == "link"}
    path = _chain(pair, links)
    one, other = (f"{files[report]}#{event}" for report, event in pair)
    split, chain = standing[pair], tuple(standing[p] for p in path)
    arabic, english = zip(*(_said(p, standing[p], files) for p in path), strict=True)
    known = {"one": one, "other": other, "by": split.by, "at": split.at[:10], "number": split.number}
    texts = (
        say("contradiction", chain="؛ ".join(arabic), **known)[0],
        say("contradiction", chain="; ".join(english), **known)[1],
    )
    return Contradiction(split, chain, texts)


def _said(pair: Pair, decision: PairDecision, files: Mapping[str, str]) -> Both:
    one, other = (f"{files[report]}#{event}" for report, event in pair)
    return say("contradiction_link", one=one, other=other, by=decision.by, at=decision.at[:10],
               number=decision.number)  # fmt: skip


def _chain(pair: Pair, links: Iterable[Pair]) -> list[Pair]:
    """The shortest chain of links between the two events of a pair; the smallest of several."""
    beside: dict[EventKey, list[tuple[EventKey, Pair]]] = {}
    for link in sorted(links):
        beside.setdefault(link[0], []).append((link[1], link))
        beside.setdefault(link[1], []).append((link[0], link))
    ways: dict[EventKey, list[Pair]] = {pair[0]: []}
    edge = [pair[0]]
    while edge and pair[1] not in ways:
        following: list[EventKey] = []
        for event in edge:
            for other, link in beside.get(event, ()):
                if other not in ways:
                    ways[other] = [*ways[event], link]
                    following.append(other)
        edge = following
    return ways.get(pair[1], [])
