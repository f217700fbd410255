"""The weights and lists of linking, as content: weights.yaml and words.yaml beside this file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from threading import RLock
from typing import Any

import yaml

from tawthiq.arabic.fold import fold

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def content(name: str) -> dict[str, Any]:
    """One YAML file of this package, as read. Raises ValueError where it is no mapping."""
    read = yaml.load(files(__package__).joinpath(name).read_text("utf-8"), Loader=_Loader)
    if not isinstance(read, dict):
        raise ValueError(f"{name}: a mapping is expected")
    return read


@cache
def setting(name: str) -> Any:
    """A value of weights.yaml by its name."""
    return content("weights.yaml")[name]


def weight(name: str) -> float:
    """What one contribution counts."""
    return _other[name] if name in _other else float(setting("weights")[name])


_other: dict[str, float] = {}
_forgotten: list[Callable[[], None]] = []
_lock = RLock()


def depends_on_weights(clear: Callable[[], None]) -> None:
    """Have a cache cleared whenever other weights come to count."""
    _forgotten.append(clear)


@contextmanager
def using(weights: Mapping[str, float] | None) -> Iterator[None]:
    """Count by these weights, by the shipped ones where they name none; one thread at a time links."""
    with _lock:
        before, wanted = dict(_other), dict(weights or {})
        _count_by(wanted)
        try:
            yield
        finally:
            _count_by(before)


def _count_by(weights: Mapping[str, float]) -> None:
    if weights != _other:
        _other.clear()
        _other.update(weights)
        for clear in _forgotten:
            clear()


@cache
def threshold(name: str) -> float:
    return float(setting("thresholds")[name])


@cache
def family(event_type: str) -> str:
    """The family of means that an event type belongs to; `other` has none of its own."""
    for name, types in setting("means_families").items():
        if event_type in types:
            return str(name)
    return "open"


@cache
def pairs(name: str) -> frozenset[frozenset[str]]:
    """Every two members of the groups of a list, as unordered pairs."""
    return frozenset(frozenset((a, b)) for group in setting(name) for a in group for b in group if a != b)


@cache
def phrases(name: str) -> tuple[str, ...]:
    """A list of words.yaml, folded, the longest first."""
    return tuple(sorted({fold(w) for w in content("words.yaml")[name]}, key=lambda w: (-len(w), w)))


@cache
def _sentences() -> dict[str, dict[str, str]]:
    return content("sentences.yaml") | content("evidence.yaml")


def say(key: str, **values: object) -> tuple[str, str]:
    """A sentence in Arabic and English, with its values set in."""
    both = _sentences()[key]
    return both["ar"].format(**values), both["en"].format(**values)
