"""What the judge says, in Arabic and in English, and the errors that it raises."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from tawthiq.errors import EvaluationError, Language


def say(key: str, language: Language = "en", **values: object) -> str:
    """The sentence of a key with its values set in; whole numbers get their thousands divided."""
    shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
    return catalogue()[key][language].format(**shown)


def fault(code: str, **values: object) -> EvaluationError:
    """An error whose sentence stands under its code."""
    return EvaluationError(code, say(code, "en", **values), say(code, "ar", **values))


@cache
def catalogue() -> dict[str, dict[Language, str]]:
    """Every sentence by key and language."""
    found: dict[str, dict[Language, str]] = yaml.safe_load(
        (Path(__file__).parent / "words.yaml").read_text("utf-8"))
    return found
