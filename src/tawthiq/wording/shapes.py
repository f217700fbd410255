"""What an entry of a family may hold (shapes.yml), and the codes that it may use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from tawthiq.model import EventType, Group, Outcome, SpeakerType, Stance

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Shape:
    """A family: the kind of value of each field, fields that none may lack, those of which it has one."""

    family: str
    fields: dict[str, str]
    must: tuple[str, ...]
    forms: tuple[str, ...]
    example: dict[str, str]
    counter: dict[str, str]
    ids: str = ""  # the list of codes that its ids are taken from
    counter_example: bool = True  # a counter-example is asked for, beside the example


@cache
def shapes() -> dict[str, Shape]:
    """The shape of each family, by its name."""
    read = yaml.safe_load((_HERE / "shapes.yml").read_text("utf-8"))
    return {family: _shape(family, given) for family, given in read.items()}


def _shape(family: str, given: dict[str, Any]) -> Shape:
    forms = tuple(given["forms"])
    every = {"id": "id", "adds": "flag", "shares": "words", "examples": "examples", "not": "counters"}
    fields = {**every, **given["fields"]}
    return Shape(
        family, fields, ("id", *given["must"]), forms, {"text": "text", **given["example"]},
        {"text": "text", "because": "text", **given.get("counter", {})}, given.get("ids", ""),
        given.get("counter_example", True),
    )


@cache
def codes(name: str) -> tuple[str, ...]:
    """The codes of a list: those of the records that travel, or of codes.yml."""
    types = {"event_type": EventType, "outcome": Outcome, "group": Group, "stance": Stance,
             "speaker": SpeakerType}
    if name in types:
        return get_args(types[name])
    listed: dict[str, list[str]] = yaml.safe_load((_HERE / "codes.yml").read_text("utf-8"))
    if name == "actor_or_government":
        return (*listed["actor"], "government")
    return tuple(listed[name])
