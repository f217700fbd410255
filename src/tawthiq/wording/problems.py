"""What is wrong in a lexicon: where it stands, and its sentence in Arabic and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tawthiq.errors import Language


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: file, line (from 1), code, the entry's id and the field, values of the sentence."""

    file: Path
    line: int
    code: str
    entry: str = ""
    field: str = ""
    values: Mapping[str, object] = made(default_factory=dict)

    def sentence(self, language: Language) -> str:
        """What is wrong and what to do, in one language."""
        shown = {k: _shown(v, language) for k, v in self.values.items()}
        return sentence(f"problem.{self.code}", language, **shown)


def sentence(key: str, language: Language, /, **values: object) -> str:
    """The sentence of a key of words.yml with its values set in."""
    return words()[key][language].format(**values)


@cache
def words() -> dict[str, dict[Language, str]]:
    """Every sentence and heading of the check, by key."""
    found: dict[str, dict[Language, str]] = yaml.safe_load(
        (Path(__file__).parent / "words.yml").read_text(encoding="utf-8")
    )
    return found


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file, line and field, each once."""
    keyed = {(str(p.file), p.line, p.entry, p.field, p.code, str(p.values)): p for p in problems}
    return [keyed[key] for key in sorted(keyed)]


def _shown(value: Any, language: Language) -> str:
    if isinstance(value, (list, tuple, set, frozenset)):
        return ("، " if language == "ar" else ", ").join(map(str, value))
    return str(value)
