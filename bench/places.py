"""Figures of the places step: labelled phrases, settlements found in the gold, speed, loading, memory.

    python bench/places.py

Of the reports held back only totals are printed.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.places.helpers import key
from tests.places.test_phrases import figure

from tawthiq.coding.sentences import Sentence, sentences
from tawthiq.model import Document, Report
from tawthiq.page import read_page
from tawthiq.places import PlaceMention, place_mentions, report_context
from tawthiq.places.gazetteer import load

GOLD = Path(__file__).parent.parent / "tests" / "gold"


def megabytes() -> float:
    """Peak memory of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def reports() -> Iterator[tuple[str, Report, dict[str, Any]]]:
    """Labelled reports by their path under the gold folder."""
    for folder in ("news", "social"):
        for path in sorted((GOLD / folder).glob("*.txt")):
            raw = path.read_bytes()
            document = Document(path.name, raw, hashlib.sha256(raw).hexdigest())
            yield f"{folder}/{path.name}", read_page(document).report, json.loads(
                path.with_suffix(".json").read_text("utf-8")
            )


def names(mentions: list[PlaceMention]) -> set[str]:
    """Keys of all names of mentions that may be the place of an attack."""
    usable = [m for m in mentions if not (m.hometown or m.origin or m.evacuation)]
    found = {n for m in usable for n in (m.place.name_ar, *m.names) if n}
    return {key(n) for n in found | {m.place.within.name_ar for m in usable if m.place.within}}


def read(report: Report, cut: list[Sentence]) -> list[PlaceMention]:
    """Context and mentions of a report."""
    context = report_context([s.tokens for s in cut], outlet=report.outlet)
    return [m for s in cut for m in place_mentions(s.tokens, report.text, context)]


def main() -> None:
    before, started = megabytes(), time.perf_counter()
    load().get("SY")
    print(f"gazetteer: {time.perf_counter() - started:.2f} s, {megabytes() - before:.0f} MB")
    good, every = figure()
    print(f"phrases (names and relation): {good}/{every} = {good / every:.3f}")
    held = {line.split("\t")[0] for line in (GOLD / "heldback.tsv").read_text("utf-8").splitlines()}
    counts = {False: [0, 0], True: [0, 0]}
    spent = letters = 0.0
    all_reports = [(name, report, sentences(report), labels) for name, report, labels in reports()]
    for name, report, cut, labels in all_reports:
        found = names(read(report, cut))
        for incident in labels.get("incidents", []):
            settlement = (incident.get("place") or {}).get("settlement")
            if settlement:
                counts[name in held][0] += key(settlement) in found
                counts[name in held][1] += 1
    for _, report, cut, _ in all_reports:
        started = time.process_time()
        read(report, cut)
        spent += time.process_time() - started
        letters += sum(s.end - s.start for s in cut)
    for heldback, (hit, total) in counts.items():
        print(f"settlements found{' (held back)' if heldback else ''}: {hit}/{total} = {hit / total:.3f}")
    print(f"time per 500 characters: {1000 * 500 * spent / letters:.2f} ms")


if __name__ == "__main__":
    main()
