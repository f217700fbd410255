"""`tawthiq why`: the evidence for and against one incident, in words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tawthiq import pipeline
from tawthiq.cli.listing import not_read
from tawthiq.cli.screen import language
from tawthiq.linking.other_weights import Weights, load
from tawthiq.linking.why import Line


def why(
    what: Sequence[str], source: Path | None, directory: Path, weights: Path | None, *, as_json: bool
) -> int:
    """Print the evidence on two events or on one incident, of a read output or of a register."""
    by = load(weights) if weights else None
    found = _from_lines(source, what, by) if source is not None else _from_register(directory, what, by)
    if as_json:
        print(json.dumps({"what": list(what), "lines": [asdict(line) for line in found]}, ensure_ascii=False))
        return 0
    for line in found:
        print(shown(line))
    return 0


def _from_lines(source: Path, what: Sequence[str], weights: Weights | None) -> tuple[Line, ...]:
    from tawthiq.linking import why as evidence

    with not_read(source):
        found = pipeline.readings_of(source)
    return evidence(found, *what, weights=weights)


def _from_register(directory: Path, what: Sequence[str], weights: Weights | None) -> tuple[Line, ...]:
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        from tawthiq.register.hidden import hide

        return hide(pipeline.why(register, *what, weights=weights), register.redacted())


def shown(line: Line) -> str:
    """A line as people read it: what counts is set in, with its sign."""
    text = line.text_ar if language() == "ar" else line.text_en
    if line.counts is None or line.name == "score_line":
        return text if line.counts is None else f"        {text}"
    return f"  {line.counts:+5.1f} {text}"
