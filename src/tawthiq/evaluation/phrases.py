"""Labelled phrases of a few words: numbers, dates, spellings made to slip past filters.

A phrase file holds one JSON object a line, with `text` and the expected reading; the file's stem
says which reader it is for (numbers, dates, obfuscation).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tawthiq.arabic.dates import reference_at, resolve_phrase
from tawthiq.arabic.numbers import Counted, counted
from tawthiq.arabic.tokens import Token, tokenize

Case = dict[str, Any]
Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class PhraseScore:
    """How many phrases of a file are read right; `misses` are (text, expected, read)."""

    name: str
    right: int
    phrases: int
    misses: tuple[tuple[str, str, str], ...]


def phrases(paths: Sequence[Path], *, show_misses: bool = False) -> str:
    """Figures of phrase files (or of the files of a folder) as text; `show_misses` lists what differs."""
    rows = []
    for path in _files(paths):
        found = score_phrases(path)
        share = found.right / found.phrases if found.phrases else 0.0
        rows.append(f"{found.name:14}{found.right:5} of {found.phrases:4}   {share:6.1%}")
        if show_misses:
            rows += [f"  {text}\texpected={right}\tread={read}" for text, right, read in found.misses]
    return "\n".join(rows)


def _files(paths: Sequence[Path]) -> Iterable[Path]:
    for path in paths:
        every = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        yield from (p for p in every if p.stem in READERS)


def score_phrases(path: Path, known: Known | None = None) -> PhraseScore:
    """The score of one file. `known` says which folded words are in the vocabulary (spellings only)."""
    return score_cases(path.stem, load_cases(path), known)


def load_cases(path: Path) -> list[Case]:
    """The phrases of a file, in order."""
    return [json.loads(raw) for raw in path.read_text("utf-8").split("\n") if raw.strip()]


def score_cases(name: str, cases: Iterable[Case], known: Known | None = None) -> PhraseScore:
    """The score of phrases for one reader: numbers, dates or obfuscation."""
    reader = READERS[name]
    misses, count = [], 0
    for case in cases:
        count += 1
        right, read = reader(case, known)
        if right != read:
            misses.append((str(case["text"]), right, read))
    return PhraseScore(name, count - len(misses), count, tuple(misses))


_THINGS = {
    "family": "families",
    "raid": "raids",
    "barrel": "barrels",
    "missile": "missiles",
    "percent": "percent",
}


def unit_label(count: Counted) -> str | None:
    """What a count counts, in the words of the labelled list: people, children, women or a thing."""
    if count.unit in _THINGS:
        return _THINGS[count.unit]
    if count.group is None:
        return None
    return count.group if count.group in ("children", "women") else "people"


def _number(case: Case, _known: Known | None) -> tuple[str, str]:
    found = counted(tokenize(case["text"]))
    right = f"{case['min']}..{case['max']} {case['unit']}"
    if not found:
        return right, "nothing"
    return right, f"{found[0].quantity.low}..{found[0].quantity.high} {unit_label(found[0])}"


def _date(case: Case, _known: Known | None) -> tuple[str, str]:
    found = resolve_phrase(case["text"], reference_at(datetime.fromisoformat(case["reference"])))
    right = f"{case['start']}..{case['end']} {case['precision']}"
    if found is None:
        return right, "None..None unknown"
    return right, f"{found.start}..{found.end} {found.precision.replace('hours', 'day')}"


def _spelling(case: Case, known: Known | None) -> tuple[str, str]:
    """Right when the words are those of the clean spelling, folded."""
    known = known or _vocabulary()
    right, read = tokenize(case["clean"]), tokenize(case["text"], known=known)
    return _words(right), _words(read)


def _words(tokens: list[Token]) -> str:
    return " ".join(t.text for t in tokens if t.text not in "#_")


def _vocabulary() -> Known:
    from tawthiq.coding.words import known

    return known().knows


READERS: dict[str, Callable[[Case, Known | None], tuple[str, str]]] = {
    "numbers": _number,
    "dates": _date,
    "obfuscation": _spelling,
}
