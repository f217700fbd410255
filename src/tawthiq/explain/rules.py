"""What a rule says, in words: from rules.yaml, and from what its entry of the lexicon holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from tawthiq import lexicon
from tawthiq.errors import Language
from tawthiq.explain.words import HERE, Labels

Entry = Mapping[str, Any]
FAMILIES = {"means": ("means",), "harm": ("harm", "markers"), "objects": ("objects",), "actors": ("actors",),
            "speakers": ("speakers", "outlets", "actors")}
"""Where the entry of a rule may stand, by the rule's family."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence of the lexicon: what it reads of it, or why it must not read it."""

    text: str
    note: str


def describe(rule: str | None, labels: Labels) -> str:
    """The rule in a few words of the language."""
    told = _yaml()
    if rule is None:
        return str(told["none"][labels.language])
    if rule in told["rules"]:
        return str(told["rules"][rule][labels.language])
    family, entry = entry_of(rule)
    what = _what(family, entry, labels)
    kind = f"{family}/{entry.get('kind')}"
    sentence = told["kinds"].get(kind) or told["kinds"].get(family) or told["none"]
    shown = str(sentence[labels.language]).format(what=what, id=rule.partition("/")[2])
    return shown + _slant(entry, labels.language)


def samples(rule: str | None) -> tuple[Sample | None, Sample | None]:
    """A sentence that the rule's entry reads, and one that it must not read; both invented."""
    entry = entry_of(rule or "")[1]
    return _sample(entry.get("examples"), "reads"), _sample(entry.get("not"), "because")


def _sample(held: Any, note: str) -> Sample | None:
    first = next(iter(held or ()), None)
    return Sample(str(first["text"]), str(first.get(note) or "")) if first else None


def entry_of(rule: str) -> tuple[str, Entry]:
    """The family and the entry of the lexicon that a rule names; empty where it names none."""
    family, _, name = rule.partition("/")
    for home in FAMILIES.get(family, ()):
        if name in _entries(home):
            return home, _entries(home)[name]
    return family, {}


def _what(family: str, entry: Entry, labels: Labels) -> str:
    if family == "means":
        return labels.label("event_type", entry.get("event")) or str(_yaml()["open"][labels.language])
    if family == "harm":
        return labels.label("outcome", entry.get("outcome"))
    if family == "objects":
        return labels.label("object", entry.get("id"))
    if family == "actors":
        return _joined(labels, [labels.label("actor", i) for i in _sides(entry)])
    if family == "outlets":
        return str((entry.get("names") or [entry.get("id")])[0])
    group = "speaker" if entry.get("type") else "stance"
    return labels.label(group, entry.get("type") or entry.get("stance"))


def _sides(entry: Entry) -> list[str]:
    """Every actor that the words of an entry may mean, by country, day or at all."""
    found = [entry["actor"]] if entry.get("actor") else []
    for held in (entry.get("candidates"), entry.get("by_country"), entry.get("by_date")):
        for value in held.values() if isinstance(held, dict) else held or ():
            found += value if isinstance(value, list) else [value]
    return list(dict.fromkeys(str(i) for i in found))


def _slant(entry: Entry, language: Language) -> str:
    told = _yaml()["slant"].get(entry.get("slant"))
    return f" · {told[language]}" if told else ""


def _joined(labels: Labels, names: list[str]) -> str:
    return ("، " if labels.language == "ar" else ", ").join(names)


@cache
def _entries(family: str) -> dict[str, Entry]:
    return {str(entry["id"]): entry for entry in lexicon.load(family)}


@cache
def _yaml() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((HERE / "rules.yaml").read_text("utf-8"))
    return found
