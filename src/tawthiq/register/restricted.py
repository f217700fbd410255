"""Which words of a report only reviewers may see (codebook, section 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawthiq.model import Report

MASK = "█"


def hidden(text: str, words: Iterable[str]) -> str:
    """A text with every letter of these words in it masked."""
    for one in sorted(set(words), key=lambda word: (-len(word), word)):
        text = text.replace(one, "".join(c if c.isspace() else MASK for c in one))
    return text


def restricted_words(report: Report) -> Iterator[str]:
    """The words of a report that only reviewers may see, comments included."""
    spans = [(r.start, r.end) for r in report.restricted]
    spans += [(s.start, s.end) for s in report.segments if s.kind == "comment"]
    return (words for start, end in spans if (words := report.text[start:end].strip()))
