"""A sentence cut where it begins to speak of another matter (فيما، بينما، كما، إلى ذلك …)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.harmed_beside import one_more_at
from tawthiq.coding.headlines import heads
from tawthiq.coding.turns.before import formerly
from tawthiq.coding.turns.told import evidence_of
from tawthiq.coding.turns.turning import may_answer, may_turn, said_on, turns
from tawthiq.records import record


@record
class Clause:
    """Tokens first:last of an annotated sentence."""

    of: Annotated
    first: int
    last: int
    tokens: Sequence[Token] = field(init=False, repr=False, compare=False)
    words: list[str] = field(init=False, repr=False, compare=False)
    dates: list[DateMention] = field(init=False, repr=False, compare=False)
    kinds: frozenset[str] = field(init=False, repr=False, compare=False)
    """The kinds of the markers in it, and `marks` their entries: most rules ask for one that is not there."""
    marks: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own: Any = self  # frozen for whoever asks it
        first, last = self.first, self.last
        own.tokens = self.of.sentence.tokens[first:last]
        own.words = [t.text for t in self.tokens]
        own.dates = [d for d in self.of.dates if first <= d.first < last]
        marking = [m.entry for m in self.of.markers if first <= m.first < last]
        own.kinds = frozenset([e.data["kind"] for e in marking])
        own.marks = frozenset([e.id for e in marking])

    def holds(self, first: int) -> bool:
        return self.first <= first < self.last


def clauses(sentence: Annotated) -> list[Clause]:
    """Clauses of a sentence; a turn that brings neither an attack nor harm stays with what precedes."""
    tokens, evidence = sentence.sentence.tokens, evidence_of(sentence)
    if len(evidence) < 2:  # none can stand on both sides of a cut
        return [Clause(sentence, 0, len(tokens))]
    told = {m.first for m in (*sentence.means, *sentence.harm)} | {d.first for d in sentence.dates}
    told |= {d.first - 1 for d in sentence.dates if d.first and tokens[d.first - 1].text == "ويوم"}
    turning = (m for m in sentence.markers if m.entry.data["kind"] in ("recap", "denial"))
    told |= {m.first for m in turning if not formerly(m, sentence)}
    told |= {i for a in sentence.said for i in (a.first - 1, a.first) if i > 0 and said_on(sentence, i)}
    told |= set(one_more_at(sentence)) | may_answer(sentence)
    told |= {a.first for a in sentence.actors} if heads(sentence) else set()
    first, last = min(evidence), max(evidence)
    cuts = [0]
    for at in range(max(2, first + 1), min(last + 1, len(tokens) - 2)):  # some stands before it, some after
        if not (at in told or may_turn(tokens[at].text)):
            continue
        if any(cuts[-1] <= i < at for i in evidence) and turns(sentence, at, cuts[-1]):
            cuts.append(at)
    ends = [*cuts[1:], len(tokens)]
    return [Clause(sentence, a, b) for a, b in zip(cuts, ends, strict=True)]
