"""Shapes of the API's answers as JSON Schema: records from the contract, frames around them from here."""

from __future__ import annotations

from functools import cache
from typing import Any

from tawthiq import contract
from tawthiq.publish import profile
from tawthiq.web.api import bodies
from tawthiq.web.api.problem import MOST_PAGES, STATUS

Schema = dict[str, Any]
HOME = "#/components/schemas/"
TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
BOOL: Schema = {"type": "boolean"}
REPORT: Schema = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
_WORDY = ("disputes", "history", "members")


def ref(name: str) -> Schema:
    """A shape by its name."""
    return {"$ref": HOME + name}


def maybe(schema: Schema) -> Schema:
    """That, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Schema) -> Schema:
    """A list of that."""
    return {"type": "array", "items": schema}


def record(about: str, **parts: Schema) -> Schema:
    """An object that has exactly these parts."""
    return {"type": "object", "description": about, "properties": parts, "required": list(parts),
            "additionalProperties": False}  # fmt: skip


def page_of(item: Schema, **more: Schema) -> Schema:
    """One page of a list."""
    return record("One page of a list; `next` is the address of the following page.", count=COUNT,
                  page={"type": "integer", "minimum": 1, "maximum": MOST_PAGES},
                  pages={"type": "integer", "minimum": 1}, next=maybe(TEXT), items=many(item), **more)


@cache
def schemas() -> dict[str, Schema]:
    """Every shape by its name."""
    found = _adopted(contract.schema("read"), {}) | _adopted(
        contract.schema("incidents"), {"Place": "PlaceOfIncident"}, root="Incident")
    for name in ("ErrorLine", "ReportLine"):
        found["Reading" if name == "ReportLine" else name] = found.pop(name)
    del found["ErrorLine"]
    whole = found["Incident"]
    whole["properties"].pop("people")  # the answer has it beside the incident
    found["ListedIncident"] = whole | {
        "description": "An incident without what holds words of reports; grade, status and actors are "
        "the program's suggestions.",
        "properties": {k: v for k, v in whole["properties"].items() if k not in _WORDY},
        "required": [k for k in whole["required"] if k not in _WORDY]}
    return dict(sorted((found | _own() | _bodies()).items()))


def _adopted(schema: Schema, renamed: dict[str, str], root: str = "") -> dict[str, Schema]:
    """The definitions of a schema of the contract under the API's names."""
    def moved(value: Any) -> Any:
        if isinstance(value, list):
            return [moved(one) for one in value]
        if not isinstance(value, dict):
            return value
        if isinstance(value.get("$ref"), str):
            name = value["$ref"].rsplit("/", 1)[1]
            return {**value, "$ref": HOME + renamed.get(name, name)}
        return {name: moved(one) for name, one in value.items()}

    found = {renamed.get(name, name): moved(one) for name, one in schema["$defs"].items()}
    if root:
        found[root] = moved({k: v for k, v in schema.items() if k not in ("$defs", "$schema", "title")})
    return found


def _own() -> dict[str, Schema]:
    digest = {"type": "string", "pattern": "^[0-9a-f]{64}#[0-9]+$"}
    decision = record(
        "A decision of a person; words that it quotes are masked as the report's are.", number=COUNT,
        kind=TEXT, subject=TEXT, value={"type": "object"}, reason=TEXT, by=TEXT, at=TEXT, undone=BOOL,
        waits=BOOL, agreed=maybe(record("The second person who agreed.", number=COUNT, by=TEXT, at=TEXT)),
        events=many(record("Of which event.", report=TEXT, event=COUNT)))
    people = record(
        "What people decided, apart from what the program suggests. `again`: the incident changed since. "
        "`incident`: as it follows from what they corrected (`corrected`: what differs); null where nobody "
        "corrected a value, or they say that no member is an event.",
        grade=maybe(TEXT), accepted=BOOL, published=BOOL, assigned=maybe(TEXT), again=BOOL,
        not_events=many(digest), corrected=many(TEXT), incident=maybe(ref("Incident")))
    origin = record("The archive, feed, export or table that a document came out of.", way=maybe(TEXT),
                    file=maybe(TEXT), sha256=maybe(TEXT), kept=maybe(BOOL), item=maybe(TEXT),
                    offset=maybe(COUNT), length=maybe(COUNT))
    capture = record("How a document came in.", file=TEXT, captured=maybe(TEXT), recorded_at=TEXT,
                     kind=maybe(TEXT), url=maybe(TEXT), origin=maybe(ref("Origin")))
    days = record("First and last day of publication; null: not known.", start=maybe(TEXT), end=maybe(TEXT))
    value = {"type": ["string", "number", "boolean", "null"]}
    columns = dict.fromkeys(profile.columns(restricted=False), value)
    return {
        "Decision": decision, "People": people, "Origin": origin, "Capture": capture,
        "Error": _error(), "Stale": _error(version=TEXT, since=many(ref("Decision"))),
        "PublishedIncident": record("Allow-listed fields of a released incident.", **columns),
        "IncidentAnswer": record("An incident: the program's view, people's view, the decisions.",
                                 incident=ref("Incident"), version=TEXT, people=ref("People"),
                                 decisions=many(ref("Decision"))),
        "ReportAnswer": record(
            "A report with all that was read from it. `masked`: restricted words are replaced by █.",
            reading=ref("Reading"), masked=BOOL, invented=BOOL, size=COUNT, captures=many(ref("Capture")),
            incidents=many(TEXT), version=TEXT, decisions=many(ref("Decision"))),
        "ListedReport": record("A report in a list.", report=REPORT, title=maybe(TEXT), outlet=maybe(TEXT),
                               file=TEXT, published=maybe(days), invented=BOOL, events=COUNT, totals=COUNT),
        "ListedClaim": record("A claim, its report, and the incident that it tells of.", report=REPORT,
                              incident=maybe(TEXT), total=BOOL, claim=ref("Claim")),
        "Outlet": record("An outlet by its name.", outlet=TEXT, reports=COUNT),
        "Hit": record("A report that was found, with the words around the first place.", report=REPORT,
                      file=TEXT, outlet=maybe(TEXT), published=maybe(TEXT), excerpt=TEXT),
        "DecidedIncident": record(
            "What was recorded. `incident`: where its first event is now; `waits`: a run links at its end.",
            decisions=many(COUNT), incident=TEXT, version=maybe(TEXT), waits=BOOL),
        "DecidedReport": record("What was recorded.", decisions=many(COUNT), version=TEXT, waits=BOOL),
    }


def _error(**more: Schema) -> Schema:
    told = record("Why, in English and Arabic; `field` names where in the request.",
                  code={"enum": sorted(STATUS)}, field=maybe(TEXT), message=TEXT, message_ar=TEXT)
    return record("A request that was refused.", error=told, **more)


def _bodies() -> dict[str, Schema]:
    found: dict[str, Schema] = {}
    for name, adapter in (("DecisionOnIncident", bodies.INCIDENT), ("DecisionOnReport", bodies.REPORT)):
        whole = adapter.json_schema(ref_template=HOME + "{model}")
        found |= whole.pop("$defs")
        found[name] = whole
    return found
