"""Whether every value of an output has its exact words and a rule that read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tawthiq.evaluation.readings import Line

_LISTS = ("actors", "weapons", "harm", "objects")
_OTHER = ("casualties", "missing", "trapped", "abducted", "detained", "displaced", "affected")


@dataclass(frozen=True, slots=True)
class Grounds:
    """How many values there are, how many stand in the text as they say, name a rule, or both.

    `faults` names those that do not, as (where, what is wanting, its words).
    """

    values: int = 0
    words: int = 0
    rules: int = 0
    both: int = 0
    faults: tuple[tuple[str, str, str], ...] = ()

    def __add__(self, other: Grounds) -> Grounds:
        return Grounds(self.values + other.values, self.words + other.words, self.rules + other.rules,
                       self.both + other.both, self.faults + other.faults)


def grounds(line: Line) -> Grounds:
    """The values of one line: of its claims and totals, and of its events through their claims."""
    text = str((line.get("report") or {}).get("text") or "")
    checked = [(where, value, _exact(value, text), bool(rule)) for where, value, rule in _values(line)]
    faults = tuple(
        (where, "words" if not exact else "rule", str(value.get("text") or value.get("id") or ""))
        for where, value, exact, ruled in checked if not (exact and ruled))
    return Grounds(
        len(checked), sum(exact for _, _, exact, _ in checked), sum(ruled for *_, ruled in checked),
        sum(exact and ruled for *_, exact, ruled in checked), faults)


def _exact(value: Line, text: str) -> bool:
    start, end = value.get("start_char", value.get("start")), value.get("end_char", value.get("end"))
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return False
    return bool(value.get("text") == text[start:end])


def _values(line: Line) -> Iterator[tuple[str, Line, Any]]:
    """(where, value, rule) of everything that a reader of the line may ask the words of."""
    claims = {c.get("id"): c for c in line.get("claims") or ()}
    for claim in (*(line.get("claims") or ()), *(line.get("totals") or ())):
        yield from _of_claim(claim)
    for event in line.get("events") or ():
        yield from _of_event(event, [claims[i] for i in event.get("claims") or () if i in claims])


def _of_claim(claim: Line) -> Iterator[tuple[str, Line, Any]]:
    for name in ("place", "date"):
        if claim.get(name):
            yield name, claim[name], claim[name].get("rule")
    speaker = claim.get("speaker") or {}
    if speaker and speaker.get("type") != "unattributed":
        yield "speaker", speaker, speaker.get("rule")
    for name in _LISTS:
        yield from ((name, value, value.get("rule")) for value in claim.get(name) or ())


def _of_event(event: Line, claims: list[Line]) -> Iterator[tuple[str, Line, Any]]:
    """An event's ranges are ruled by the claims' counts that stand in their words."""
    for name in ("place", "date"):
        if event.get(name):
            yield f"event {name}", event[name], event[name].get("rule")
    counts = [h for c in claims for h in c.get("harm") or ()]
    ranges = {o: event.get(o) for o in ("killed", "injured")}
    ranges |= {o: (event.get("harm_by_outcome") or {}).get(o) for o in _OTHER}
    for name, found in ranges.items():
        if found:
            yield f"event {name}", found, _rule_within(found, counts)


def _rule_within(found: Line, counts: list[Line]) -> Any:
    """The rule of the first count that the range's words hold («رجل وطفلة» is two counts)."""
    start, end = found.get("start"), found.get("end")
    if start is None or end is None:
        return None
    inside = (h.get("rule") for h in counts if start <= h.get("start", -1) and h.get("end", end + 1) <= end)
    return next(inside, None)
