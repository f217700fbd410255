"""Floors: the least that each figure may be over the labelled corpus, and the corpus's digest.

A floors file is tab-separated with a header: `set` (a folder of labelled reports or a phrase file),
`figure` (events, slots, a slot, links, values, quiet, right for phrases) and `floor`. A row `digest` of
each set names the bytes that its floors were measured on. Each set stands apart: one more folder changes
no row of another. A floor is only ever raised, or lowered on purpose.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from tawthiq.evaluation.judge import micro_f1, score
from tawthiq.evaluation.phrase_readers import READERS
from tawthiq.evaluation.phrases import score_phrases
from tawthiq.evaluation.run import result_of

Figures = dict[tuple[str, str], float]
DIGEST = "digest"


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
    result = result_of(folder)
    events, slots = micro_f1(result.verdicts)
    whole = score(result.verdicts)
    found = {"events": events, "slots": slots}
    if result.kept:
        found["slots held back"] = micro_f1(result.kept)[1]
    found |= {slot: figure.f1 for slot, figure in whole.slots.items()}
    if result.links.whole:
        found["links B-cubed"] = result.links.whole.all_b_cubed[2]
        found["links pairwise"] = result.links.whole.all_pairwise[2]
    if whole.quiet:
        found["quiet"] = 1 - whole.false_alarms / whole.quiet
    found["values"] = whole.grounds.both / whole.grounds.values if whole.grounds.values else 1.0
    return {(folder.name, name): value for name, value in found.items()}


def sets_of(root: Path) -> tuple[str, ...]:
    """The sets under the root: folders with labels, then phrase files."""
    reports = sorted(p.name for p in root.iterdir() if p.is_dir() and any(p.glob("*.json")))
    return (*reports, *(name for name in READERS if (root / "phrases" / f"{name}.jsonl").is_file()))


def digest(root: Path, name: str) -> str:
    """SHA-256 over the names and bytes of what a set scores: floors hold for these files alone.

    What a README says of the set is no part of it.
    """
    whole = hashlib.sha256()
    place = root / "phrases" / f"{name}.jsonl" if name in READERS else root / name
    for path in [place] if place.is_file() else sorted(p for p in place.iterdir() if p.suffix != ".md"):
        whole.update(f"{name}/{path.name}\0".encode() + path.read_bytes() + b"\0")
    return whole.hexdigest()


def read_floors(path: Path) -> tuple[dict[str, str], Figures]:
    """The digest of each set, and the floors, of a floors file."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:] if line.strip()]
    floors = {(row[0], row[1]): float(row[2]) for row in rows if row[1] != DIGEST}
    return {row[0]: row[2] for row in rows if row[1] == DIGEST}, floors


def floors_text(measures: Figures, digests: dict[str, str], margin: float = 0.0) -> str:
    """A floors file of what was measured, each floor a margin below it, down to three places."""
    rows = ["set\tfigure\tfloor"]
    for name, corpus in digests.items():
        rows.append(f"{name}\t{DIGEST}\t{corpus}")
        rows += [f"{s}\t{f}\t{int((v - margin) * 1000 + 1e-6) / 1000:.3f}"
                 for (s, f), v in measures.items() if s == name]
    return "\n".join(rows) + "\n"
