"""The JSON Schema of the contract's lines, made from the records themselves."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tawthiq.model import Incident, Reading

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SPAN_KEYS = ("text", "start", "end", "rule")
_ERROR_LINE: dict[str, Any] = {
    "type": "object",
    "description": "A file that could not be read.",
    "properties": {
        "file": {"type": "string"},
        "error": {
            "type": "object",
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
            "required": ["code", "message"],
        },
    },
    "required": ["file", "error"],
}


def read_schema() -> dict[str, Any]:
    """One line of `tawthiq read`: a report line or an error line."""
    found = _schema_of(Reading)
    definitions = found.pop("$defs")
    definitions |= {"ReportLine": found, "ErrorLine": deepcopy(_ERROR_LINE)}
    return {
        "$schema": DIALECT,
        "title": "One line of `tawthiq read`",
        "anyOf": [{"$ref": "#/$defs/ReportLine"}, {"$ref": "#/$defs/ErrorLine"}],
        "$defs": dict(sorted(definitions.items())),
    }


def incident_schema() -> dict[str, Any]:
    """One line of `tawthiq incidents --json`; its place has no span."""
    found = _schema_of(Incident)
    definitions = found.pop("$defs")
    place = definitions["Place"]
    for key in _SPAN_KEYS:
        place["properties"].pop(key)
        place["required"].remove(key)
    found["properties"]["invented"] = {"type": "boolean", "description": "A member is an invented example."}
    found["required"].append("invented")
    found["properties"]["people"] = {
        "type": "object", "required": ["grade", "corrected", "incident"],
        "description": "Only where people corrected or graded it: the grade that one gave, what differs by "
        "their corrections, and the incident as it follows from these; null where they say that it is none.",
        "properties": {
            "grade": {"type": ["string", "null"]},
            "corrected": {"type": "array", "items": {"type": "string"}},
            "incident": {"type": ["object", "null"]},
        },
    }  # fmt: skip
    return (
        {"$schema": DIALECT}
        | found
        | {"title": "One line of `tawthiq incidents --json`", "$defs": dict(sorted(definitions.items()))}
    )


def _schema_of(record: type[Any]) -> dict[str, Any]:
    from pydantic import TypeAdapter

    found: dict[str, Any] = TypeAdapter(record).json_schema(mode="serialization")
    for definition in [found, *found["$defs"].values()]:
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
            for described in definition["properties"].values():
                described.pop("default", None)
    return found
