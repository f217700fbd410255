"""The description of the API (OpenAPI 3.1), at /api/v1/openapi.json and by `tawthiq schema api`."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import Any, get_args

from tawthiq.model import EventType, Grade, SpeakerType, Stance, StrikeStatus
from tawthiq.register.accounts.roles import Level
from tawthiq.web.api.problem import LONGEST, MOST_PAGES
from tawthiq.web.api.schemas import Schema, page_of, ref, schemas
from tawthiq.web.filters import NAMES, SORTS

BASE = "/api/v1"
_ABOUT = """What the pages show, for programs: the same permissions, the same masks.

Show a token as `Authorization: Bearer TOKEN`; `tawthiq user token NAME` makes one, in the role of an account
or a lower one. Lists and search are masked for everyone; a reviewer's token opens one incident or report,
and each look is in the access log first. Grades, statuses and actors of an incident are suggestions of a
program; `people` says what persons decided. A decision names the `version` that it was made on: where a
colleague was quicker nothing is recorded, and the answer is 409 with what changed."""
_DAY: Schema = {"type": "string", "format": "date"}
_WORDS: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[^\\x00-\\x1f]*$"}
_PAGE: Schema = {"type": "integer", "minimum": 1, "maximum": MOST_PAGES, "default": 1}
_EVENT: Schema = {"enum": list(get_args(EventType))}
_DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_KNOWN: dict[str, Schema] = {
    "from": _DAY, "to": _DAY, "event": _EVENT, "grade": {"enum": list(get_args(Grade))}, "page": _PAGE,
    "status": {"enum": list(get_args(StrikeStatus))},
    "killed": {"type": "integer", "minimum": 0, "maximum": 999_999},
    "sort": {"enum": [sign + key for key in SORTS for sign in ("", "-")]},
}
_CLAIMS: dict[str, Schema] = {
    "incident": _WORDS, "report": {"type": "string", "pattern": "^(sha256:)?[0-9a-f]{64}$"},
    "event_type": _EVENT, "stance": {"enum": list(get_args(Stance))},
    "speaker": {"enum": list(get_args(SpeakerType))}, "page": _PAGE,
}


@cache
def described() -> dict[str, Any]:
    """The whole description."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "tawthiq", "version": version("tawthiq"), "description": _ABOUT,
                 "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": {BASE + path: operations for path, operations in _paths().items()},
        "components": {
            "schemas": schemas(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> dict[str, Schema]:
    listed = {name: _KNOWN.get(name, _WORDS) for name in NAMES.values()}
    searched = {name: _KNOWN.get(name, _WORDS) for name in (
        "q", "from", "to", "outlet", "event", "actor", "admin1", "page")}
    incident: dict[str, Schema] = {"identifier": {"type": "string", "minLength": 1, "maxLength": 100}}
    report, numbered = {"digest": _DIGEST}, {"page": _PAGE}
    anything: Schema = {"type": "object"}
    return {
        "/openapi.json": _get("This description.", "anyone", anything),
        "/incidents": _get("Incidents, by the filter of the list.", "reader",
                           page_of(ref("ListedIncident")), listed),
        "/incidents/{identifier}": _get("One incident; an id that was merged leads to the one that it is in.",
                                        "reader", ref("IncidentAnswer"), at=incident),
        "/incidents/{identifier}/decisions": _post("Decide on an incident.", "DecisionOnIncident",
                                                   "DecidedIncident", incident),
        "/reports": _get("Reports, the newest first.", "reader", page_of(ref("ListedReport")), numbered),
        "/reports/{digest}": _get("One report by the SHA-256 of its document.", "reader", ref("ReportAnswer"),
                                  at=report, gone=True),
        "/reports/{digest}/decisions": _post("Decide on words of a report.", "DecisionOnReport",
                                             "DecidedReport", report, gone=True),
        "/claims": _get("Claims, of all reports, of one, or on one incident.", "reader",
                        page_of(ref("ListedClaim")), _CLAIMS),
        "/outlets": _get("Outlets, those with most reports first.", "reader", page_of(ref("Outlet")),
                         numbered),
        "/search": _get("Reports by words, a phrase in quotation marks, a beginning with * after it.",
                        "reader", page_of(ref("Hit"), more={"type": "boolean"}), searched),
        "/published": _get("Released incidents, for everyone where publishing is on.", "public",
                           page_of(ref("PublishedIncident")), numbered),
    }


def _get(
    about: str, level: Level, shape: Schema, asked: dict[str, Schema] | None = None, *,
    at: dict[str, Schema] | None = None, gone: bool = False,
) -> Schema:  # fmt: skip
    refusals = ["400", "401", "405", "500", *(["404"] if at else []), *(["410"] if gone else [])]
    if level not in ("anyone", "public"):
        refusals.append("403")
    described = {"summary": about, "description": f"Needs: {level}.", "x-needs": level,
                 "parameters": _parameters(at or {}, asked or {}),
                 "responses": {"200": _content("What was asked for.", shape)} | _refusals(refusals)}
    return {"get": described | ({"security": [{}, {"token": []}]} if level in ("anyone", "public") else {})}


def _post(about: str, body: str, shape: str, at: dict[str, Schema], *, gone: bool = False) -> Schema:
    refusals = ["400", "401", "403", "404", "405", "413", "415", "500", *(["410"] if gone else [])]
    return {"post": {
        "summary": about, "description": "Needs: reviewer; an editor to publish.", "x-needs": "reviewer",
        "parameters": _parameters(at, {}),
        "requestBody": {"required": True, "content": {"application/json": {"schema": ref(body)}}},
        "responses": {"201": _content("Recorded.", ref(shape)),
                      "409": _content("A colleague was quicker: nothing was recorded.", ref("Stale"))}
        | _refusals(refusals),
    }}


def _parameters(at: dict[str, Schema], asked: dict[str, Schema]) -> list[Schema]:
    return [{"name": name, "in": "path", "required": True, "schema": shape} for name, shape in at.items()] + [
        {"name": name, "in": "query", "required": False, "schema": shape} for name, shape in asked.items()]


def _refusals(statuses: list[str]) -> dict[str, Schema]:
    return {status: _content("Refused.", ref("Error")) for status in sorted(statuses)}


def _content(about: str, shape: Schema) -> Schema:
    return {"description": about, "content": {"application/json": {"schema": shape}}}
