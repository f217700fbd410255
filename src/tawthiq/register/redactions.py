"""Words of a report that a person redacted: restricted from then on, wherever the report is shown.

A redaction keeps offsets and a hash of its words, never the words: the chain of decisions is no place for
a name that must not be seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from tawthiq.model import Reading, Report, Restricted, RestrictedKind
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import Judgement, digest, judgements
from tawthiq.register.models import DecisionRow
from tawthiq.register.rows import bare

REDACTED: tuple[RestrictedKind, ...] = get_args(RestrictedKind)


def standing(alias: str, digests: Iterable[str]) -> Mapping[str, list[Judgement]]:
    """Redactions that were not taken back, by the SHA-256 of the report that they are in."""
    rows = DecisionRow.objects.using(alias).filter(kind="redact", subject__in=list(digests))
    held: dict[str, list[Judgement]] = {}
    for one in judgements(numbered(rows)):
        if not one.undone:
            held.setdefault(one.subject, []).append(one)
    return held


def laid(alias: str, readings: Iterable[Reading]) -> list[Reading]:
    """The readings, each with what people redacted in it among its restricted spans."""
    found = list(readings)
    held = standing(alias, [bare(reading.report.id) for reading in found])
    return [redact(r, held[bare(r.report.id)]) if bare(r.report.id) in held else r for r in found]


def redact(reading: Reading, found: Iterable[Judgement]) -> Reading:
    """The reading with what stands redacted among its restricted spans."""
    spans = [span for j in found if (span := span_of(reading.report, j)) is not None]
    if not spans:
        return reading
    report = reading.report
    every = sorted({*report.restricted, *spans}, key=lambda r: (r.start, r.end, r.kind))
    return replace(reading, report=replace(report, restricted=tuple(every)))


def span_of(report: Report, judgement: Judgement) -> Restricted | None:
    """Where the redacted words stand now: where they stood, else where they are found; None if nowhere."""
    if judgement.undone or judgement.kind != "redact" or judgement.value.get("kind") not in REDACTED:
        return None
    start, end = int(judgement.value["start"]), int(judgement.value["end"])
    length, wanted = end - start, str(judgement.value["words"])
    if digest(report.text[start:end]) != wanted:
        # a newer reader may have moved the text: words of the same length are known by their hash
        starts = (at for at in range(len(report.text) - length + 1)
                  if digest(report.text[at:at + length]) == wanted)  # fmt: skip
        start = next(starts, -1)
    return None if start < 0 else Restricted(judgement.value["kind"], start, start + length)
