"""Labelled phrases of a few words: numbers, dates, places, voices, spellings made to slip past filters.

A phrase file holds one JSON object a line, with `text` and the expected reading; the file's stem
says which reader it is for (numbers, dates, places, attribution, obfuscation).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawthiq.arabic.tokens import Known
from tawthiq.errors import Language
from tawthiq.evaluation.phrase_readers import READERS, Case
from tawthiq.evaluation.words import fault, say


@dataclass(frozen=True, slots=True)
class PhraseScore:
    """How many phrases of a file are read right; `misses` are (text, expected, read)."""

    name: str
    right: int
    phrases: int
    misses: tuple[tuple[str, str, str], ...]


def phrases(paths: Sequence[Path], *, show_misses: bool = False) -> str:
    """Figures of phrase files (or of the files of a folder) as text; `show_misses` lists what differs."""
    return text([score_phrases(path) for path in phrase_files_of(paths)], show_misses)


def text(scores: Sequence[PhraseScore], show_misses: bool = False, language: Language = "en") -> str:
    """Scores of phrase files as text, with what differs on request."""
    rows = []
    for found in scores:
        share = f"{found.right / found.phrases if found.phrases else 0.0:6.1%}"
        rows.append(say("phrases", language, name=f"{found.name:14}", right=f"{found.right:4}",
                        n=f"{found.phrases:4}", share=share))
        if show_misses:
            rows += [f"  {words}\texpected={right}\tread={read}" for words, right, read in found.misses]
    return "\n".join(rows)


def phrase_files_of(paths: Sequence[Path]) -> list[Path]:
    """The phrase files among these paths, in these folders and right inside them, in order.

    Raises EvaluationError for a path that is not there, and for a file that is no phrase file.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise fault("no_such_path", path=path)
        if path.is_file() and (path.suffix != ".jsonl" or path.stem not in READERS):
            known = ", ".join(f"{name}.jsonl" for name in READERS)
            raise fault("not_a_gold_file", path=path, known=known)
        every = sorted([*path.glob("*.jsonl"), *path.glob("*/*.jsonl")]) if path.is_dir() else [path]
        found += [p for p in every if p.suffix == ".jsonl" and p.stem in READERS]
    return found


def score_phrases(path: Path, known: Known | None = None) -> PhraseScore:
    """The score of one file. `known` says which folded words are in the vocabulary (spellings only).

    Raises EvaluationError naming the file and the line of a phrase that is broken.
    """
    return _scored(path.stem, _read(path, known))


def load_cases(path: Path) -> list[Case]:
    """The phrases of a file, in order."""
    return [case for _, case in _numbered(path)]


def _numbered(path: Path) -> Iterator[tuple[int, Case]]:
    for line, raw in enumerate(path.read_text("utf-8", "replace").split("\n"), 1):
        if raw.strip():
            yield line, _case(path, line, raw)


def _case(path: Path, line: int, raw: str) -> Case:
    try:
        case = json.loads(raw)
    except json.JSONDecodeError as error:
        raise fault("bad_phrase", path=path, line=line, reason=error.msg) from None
    if not isinstance(case, dict) or not isinstance(case.get("text"), str):
        raise fault("bad_phrase", path=path, line=line, reason="no `text`")
    return case


def score_cases(name: str, cases: Iterable[Case], known: Known | None = None) -> PhraseScore:
    """The score of phrases for one reader, by the name of its file."""
    return _scored(name, ((str(case["text"]), *READERS[name](case, known)) for case in cases))


def _scored(name: str, read: Iterable[tuple[str, str, str]]) -> PhraseScore:
    rows = list(read)
    misses = tuple(row for row in rows if row[1] != row[2])
    return PhraseScore(name, len(rows) - len(misses), len(rows), misses)


def _read(path: Path, known: Known | None) -> Iterator[tuple[str, str, str]]:
    for line, case in _numbered(path):
        try:
            yield str(case["text"]), *READERS[path.stem](case, known)
        except KeyError as error:
            raise fault("bad_phrase", path=path, line=line, reason=f"no `{error.args[0]}`") from None
        except (TypeError, ValueError) as error:
            raise fault("bad_phrase", path=path, line=line, reason=str(error)) from None
