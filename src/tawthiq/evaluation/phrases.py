"""Labelled phrases of a few words: numbers, dates, places, voices, spellings made to slip past filters.

A phrase file holds one JSON object a line, with `text` and the expected reading; the file's stem
says which reader it is for (numbers, dates, places, attribution, obfuscation).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawthiq.arabic.tokens import Known
from tawthiq.evaluation.phrase_readers import READERS, Case


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
    for path in phrase_files_of(paths):
        found = score_phrases(path)
        share = found.right / found.phrases if found.phrases else 0.0
        rows.append(f"{found.name:14}{found.right:5} of {found.phrases:4}   {share:6.1%}")
        if show_misses:
            rows += [f"  {text}\texpected={right}\tread={read}" for text, right, read in found.misses]
    return "\n".join(rows)


def phrase_files_of(paths: Sequence[Path]) -> list[Path]:
    """The phrase files among these paths, in these folders and right inside them, in order."""
    found: list[Path] = []
    for path in paths:
        every = sorted([*path.glob("*.jsonl"), *path.glob("*/*.jsonl")]) if path.is_dir() else [path]
        found += [p for p in every if p.suffix == ".jsonl" and p.stem in READERS]
    return found


def score_phrases(path: Path, known: Known | None = None) -> PhraseScore:
    """The score of one file. `known` says which folded words are in the vocabulary (spellings only)."""
    return score_cases(path.stem, load_cases(path), known)


def load_cases(path: Path) -> list[Case]:
    """The phrases of a file, in order."""
    return [json.loads(raw) for raw in path.read_text("utf-8").split("\n") if raw.strip()]


def score_cases(name: str, cases: Iterable[Case], known: Known | None = None) -> PhraseScore:
    """The score of phrases for one reader, by the name of its file."""
    reader = READERS[name]
    misses, count = [], 0
    for case in cases:
        count += 1
        right, read = reader(case, known)
        if right != read:
            misses.append((str(case["text"]), right, read))
    return PhraseScore(name, count - len(misses), count, tuple(misses))
