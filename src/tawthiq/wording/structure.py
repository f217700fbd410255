"""Is an entry whole: known fields, none lacking, each value of its kind, examples that name their words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tawthiq.wording.marked import Marked
from tawthiq.wording.problems import Problem
from tawthiq.wording.shapes import Shape, codes, shapes
from tawthiq.wording.values import faults, is_day


def structure(entry: Marked) -> list[Problem]:
    """Everything wrong with the structure of one entry."""
    if not isinstance(entry.data, dict):
        return [entry.problem("no_entry")]
    shape = shapes()[entry.family]
    found = [*_fields(entry, shape), *_lacking(entry, shape), *_periods(entry), *_id(entry, shape)]
    for key, kind in (("examples", shape.example), ("not", shape.counter)):
        found += _examples(entry, key, kind)
    return found


def _fields(entry: Marked, shape: Shape) -> Iterator[Problem]:
    for name, value in entry.data.items():
        kind = shape.fields.get(str(name))
        if kind is None:
            yield entry.problem("unknown_field", str(name), name=name, allowed=sorted(shape.fields))
        elif kind not in ("examples", "counters"):
            for path, code, values in faults(value, kind):
                yield entry.problem(code, str(name), *path, **values)


def _lacking(entry: Marked, shape: Shape) -> Iterator[Problem]:
    if entry.data.get("adds") is True:
        return  # what is lacking stands in the shipped entry
    for name in shape.must:
        if name not in entry.data:
            yield entry.problem("lacks", name=name)
    if not any(name in entry.data for name in shape.forms):
        yield entry.problem("lacks_forms", allowed=shape.forms)
    for name in ("examples", "not"):
        if not entry.data.get(name) and (name == "examples" or shape.counter_example):
            yield entry.problem(f"lacks_{name}")


def _id(entry: Marked, shape: Shape) -> Iterator[Problem]:
    if shape.ids and entry.id and entry.id not in codes(shape.ids):
        yield entry.problem("no_code", "id", value=entry.id, allowed=codes(shape.ids))


def _periods(entry: Marked) -> Iterator[Problem]:
    first, last = entry.data.get("valid_from"), entry.data.get("valid_to")
    for name, day in (("valid_from", first), ("valid_to", last)):
        if isinstance(day, str) and is_day(day):
            yield entry.problem("day_as_text", name, value=day)
    if type(first) is date and type(last) is date and first > last:
        yield entry.problem("ends_before", "valid_to", first=first, last=last)


def _examples(entry: Marked, key: str, kinds: dict[str, str]) -> Iterator[Problem]:
    given = entry.data.get(key)
    if given is None:
        return
    if not isinstance(given, list):
        yield entry.problem("want_examples", key)
        return
    for at, example in enumerate(given):
        if isinstance(example, dict):
            yield from _example(entry, key, at, example, kinds)
        else:
            yield entry.problem("want_example", key, at)


def _example(
    entry: Marked, key: str, at: int, example: dict[Any, Any], kinds: dict[str, str]
) -> Iterator[Problem]:
    for name in {"text", "reads" if key == "examples" else "because"} - set(example):
        yield entry.problem("example_lacks", key, at, name=name)
    for name, value in example.items():
        kind = kinds.get(str(name))
        if kind is None:
            yield entry.problem("unknown_field", key, at, str(name), name=name, allowed=sorted(kinds))
            continue
        for path, code, values in faults(value, kind):
            yield entry.problem(code, key, at, str(name), *path, **values)
    text, reads = example.get("text"), example.get("reads")
    if isinstance(text, str) and isinstance(reads, str) and reads not in text:
        yield entry.problem("reads_elsewhere", key, at, "reads", reads=reads, text=text)
