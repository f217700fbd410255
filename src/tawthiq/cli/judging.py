"""`tawthiq evaluate`: the reading against labelled reports and phrases."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tawthiq.cli.screen import language
from tawthiq.contract import encode


def evaluate(
    gold: Sequence[Path], output: Path | None, before: Path | None, *, show_differences: bool, as_json: bool
) -> int:
    """Print the figures, as text in the language of the terminal or as one JSON object."""
    from tawthiq import evaluation

    if as_json:
        found = evaluation.evaluate_object(
            gold, output=output, before=before, show_differences=show_differences)
        text = json.dumps(found, ensure_ascii=False, indent=2)
    else:
        text = evaluation.evaluate(
            gold, output=output, before=before, show_differences=show_differences, language=language())
    sys.stdout.buffer.write(encode(text))
    sys.stdout.buffer.flush()
    return 0
