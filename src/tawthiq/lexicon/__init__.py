"""THE LANGUAGE, as content: YAML files that an Arabic speaker edits. No rules in code here."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(family: str) -> tuple[dict[str, Any], ...]:
    """The entries of a family: `events` is lexicon/events.yaml, or all files of lexicon/events/.

    Raises ValueError naming the file when it is no list of entries with ids.
    """
    root = files(__package__)
    single = root / f"{family}.yaml"
    sources = [single] if single.is_file() else sorted(
        (f for f in (root / family).iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    entries: list[dict[str, Any]] = []
    for source in sources:
        read = yaml.load(source.read_text("utf-8"), Loader=_Loader) or []
        if not isinstance(read, list) or not all(isinstance(e, dict) and "id" in e for e in read):
            raise ValueError(f"{source.name}: a lexicon file is a list of entries, each with an id")
        entries += read
    return tuple(entries)
