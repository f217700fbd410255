"""One thing that is worth a second look, with its reason in Arabic and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

Values = Mapping[str, str | int | tuple[str, str]]
"""What is set into a sentence; a pair is Arabic and English."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` names the check; beside it what it is about: incidents by id, outlets, events (FILE#EVENT)."""

    rule: str
    incidents: tuple[str, ...]
    outlets: tuple[str, ...]
    events: tuple[str, ...]
    text_ar: str
    text_en: str


def found(
    rule: str, values: Values, *, incidents: Sequence[str] = (),
    outlets: Sequence[str] = (), events: Sequence[str] = (),
) -> Finding:  # fmt: skip
    """A finding with its sentence."""
    both = _sentences()[rule]
    texts = [
        both[language].format(**{k: v[side] if isinstance(v, tuple) else v for k, v in values.items()})
        for side, language in enumerate(("ar", "en"))
    ]
    return Finding(rule, tuple(incidents), tuple(outlets), tuple(events), *texts)


@cache
def _sentences() -> dict[str, dict[str, str]]:
    read: dict[str, dict[str, str]] = yaml.safe_load(
        files(__package__).joinpath("sentences.yaml").read_text("utf-8")
    )
    return read
