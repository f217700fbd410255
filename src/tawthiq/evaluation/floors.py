"""Floors: the least that each figure may be over the labelled corpus, and the corpus's digest.

A floors file is tab-separated with a header: `set` (a folder of labelled reports or a phrase file),
`figure` (events, slots, a slot, right for phrases) and `floor`. Its first row `digest` names the
corpus that the floors were measured on. A floor is only ever raised, or lowered on purpose.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from tawthiq.evaluation.judge import micro_f1, score
from tawthiq.evaluation.phrase_readers import READERS
from tawthiq.evaluation.phrases import score_phrases
from tawthiq.evaluation.run import verdicts_of

Figures = dict[tuple[str, str], float]


def measured(root: Path, sets: tuple[str, ...]) -> Figures:
    """Every figure of these sets under the root (`news` a folder, `numbers` a file of `phrases/`)."""
    found: Figures = {}
    for name in sets:
        if name in READERS:
            phrases = score_phrases(root / "phrases" / f"{name}.jsonl")
            found[name, "right"] = phrases.right / phrases.phrases
        else:
            found |= _of_reports(root / name)
    return found


def _of_reports(folder: Path) -> Figures:
    verdicts = verdicts_of(folder)
    events, slots = micro_f1(verdicts)
    each = {(folder.name, slot): figure.f1 for slot, figure in score(verdicts).slots.items()}
    kept = [v for v in verdicts if v.heldback]
    held = {(folder.name, "slots held back"): micro_f1(kept)[1]} if kept else {}
    return {(folder.name, "events"): events, (folder.name, "slots"): slots, **held, **each}


def digest(root: Path, sets: tuple[str, ...]) -> str:
    """SHA-256 over the names and bytes of the sets' files: floors hold for one corpus only."""
    whole = hashlib.sha256()
    for name in sorted(sets):
        place = root / "phrases" / f"{name}.jsonl" if name in READERS else root / name
        for path in [place] if place.is_file() else sorted(place.iterdir()):
            whole.update(f"{name}/{path.name}\0".encode() + path.read_bytes() + b"\0")
    return whole.hexdigest()


def read_floors(path: Path) -> tuple[str, Figures]:
    """The digest and the floors of a floors file."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:] if line.strip()]
    floors = {(row[0], row[1]): float(row[2]) for row in rows if row[0] != "digest"}
    return next(row[2] for row in rows if row[0] == "digest"), floors


def floors_text(measures: Figures, corpus: str, margin: float = 0.0) -> str:
    """A floors file of what was measured, each floor a margin below it, down to three places."""
    rows = ["set\tfigure\tfloor", f"digest\tsha256\t{corpus}"]
    rows += [f"{s}\t{f}\t{int((v - margin) * 1000) / 1000:.3f}" for (s, f), v in measures.items()]
    return "\n".join(rows) + "\n"
