"""Labelled reports told otherwise: a change of the text that leaves its label true.

A report says the same when a page has lost its line breaks, when a neutral sentence stands in between, when
a desk's word stands before the lead. What is read must then be the same as well, so such changes show which
rules hang on something that they must not hang on, without one more label (metamorphic testing: Chen et al.,
"Metamorphic testing", HKUST-CS98-01, 1998). Sentences put in are invented.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from tawthiq.contract import read_line
from tawthiq.evaluation.gold import Labelled, labelled
from tawthiq.evaluation.judge import Verdict, judge
from tawthiq.model import Document
from tawthiq.pipeline import read_document

Edit = tuple[int, int, str]
"""Characters from, to (end exclusive), and what stands there instead."""
Change = Callable[[str, Random], Sequence[Edit]]


@dataclass(frozen=True, slots=True)
class Given:
    """A labelled report with what its manifest knows of it."""

    report: Labelled
    published: str | None
    outlet: str | None


def given(folder: Path) -> list[Given]:
    """The labelled reports of a folder."""
    with (folder / "manifest.tsv").open(encoding="utf-8") as table:
        rows = {row["file"]: row for row in csv.DictReader(table, delimiter="\t")}
    return [
        Given(r, rows[r.path.name].get("published") or None, rows[r.path.name].get("outlet") or None)
        for r in labelled(folder)
    ]


def retold(one: Given, name: str, change: Change) -> Given | None:
    """The report changed, its label's quotes moved along; None where there is nothing to change."""
    text = one.report.text
    edits = _apart(change(text, Random(name + one.report.name)))
    if not edits:
        return None
    label = _moved(one.report.label, text, edits)
    return replace(one, report=replace(one.report, text=_edited(text, edits), label=label))


def verdicts(reports: Sequence[Given]) -> list[Verdict]:
    """The reports read and judged as they are given."""
    lines = {one.report.name: _line(one) for one in reports}
    return judge([one.report for one in reports], lines)


def _line(one: Given) -> Mapping[str, Any]:
    content = one.report.text.encode("utf-8", "surrogatepass")
    document = Document(
        one.report.name, content, "sha256:" + sha256(content).hexdigest(), one.outlet, None,
        published=one.published,
    )  # fmt: skip
    found: Mapping[str, Any] = json.loads(read_line(read_document(document), with_comments=True))
    return found


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """In order, none into another."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda e: e[:2]):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _edited(text: str, edits: Sequence[Edit]) -> str:
    parts, at = [], 0
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def _moved(label: dict[str, Any], text: str, edits: Sequence[Edit]) -> dict[str, Any]:
    """The label with its quotes as they stand in the changed text."""
    changed = _edited(text, edits)
    moved = json.loads(json.dumps(label))
    for entry in moved["incidents"]:
        quote = entry.get("quote") or ""
        at = text.find(quote) if quote else -1
        if at >= 0:
            entry["quote"] = changed[_place(at, edits, 0) : _place(at + len(quote), edits, 1)]
    return dict(moved)


def _place(at: int, edits: Sequence[Edit], closing: int) -> int:
    """Where a boundary of the old text stands in the new one; what is put in at an end stays outside."""
    shift = 0
    for start, end, new in edits:
        if start == end == at and closing:
            return at + shift
        if end <= at:
            shift += len(new) - (end - start)
        elif start < at:
            return start + shift + closing * len(new)
        else:
            break
    return at + shift
