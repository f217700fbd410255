"""Which words of a report only reviewers may see (codebook, section 9)."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.model import Report


def restricted_words(report: Report) -> Iterator[str]:
    """The words of a report that only reviewers may see, comments included."""
    spans = [(r.start, r.end) for r in report.restricted]
    spans += [(s.start, s.end) for s in report.segments if s.kind == "comment"]
    return (words for start, end in spans if (words := report.text[start:end].strip()))
