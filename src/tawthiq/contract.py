"""Records as lines of the contract, and lines of the contract as records.

The order of keys is that of the fields in `model`; the same record gives the same bytes. Reading
back and the JSON Schema use pydantic, which is imported when first asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from tawthiq.errors import ContractError
from tawthiq.model import Failure, Incident, Reading, Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MASK = "█"
INVENTED = "invented"
"""The `kind` by which a manifest marks reports that are invented examples."""
INVENTED_NOTE = "invented example / مثال مخترع"
"""What every row and screen says of an incident with such a report among its members."""
_MASKED = re.compile(r"\S")
_SPAN_KEYS = ("text", "start", "end", "rule")
T = TypeVar("T")
Lines = Literal["read", "incidents"]


def read_line(record: Reading | Failure, *, with_comments: bool = False) -> str:
    """One line of `tawthiq read`, without the newline.

    Without `with_comments` the characters of comments that are not white space become █ in the
    report's text and in every slice of it; offsets stay.
    """
    if isinstance(record, Failure):
        return _dumps(failure_object(record), _plain)
    comments = () if with_comments else _comments(record.report)
    return _dumps(record, _masking(record.report, comments) if comments else _plain)


def incident_line(incident: Incident, *, invented: bool = False) -> str:
    """One line of `tawthiq incidents --json`, without the newline; the place carries no span.

    `invented`: whether a member's report is an invented example.
    """
    fields = _fields(incident) | {"place": _without_span(incident), "invented": invented}
    return _dumps(fields, _plain)


def record_line(record: Reading | Incident) -> str:
    """The whole record with every field in its order: the form in which a register keeps it."""
    return _dumps(record, _plain)


def failure_object(failure: Failure) -> dict[str, object]:
    """The contract's form of a file that could not be read."""
    return {"file": failure.file, "error": {"code": failure.code, "message": failure.message}}


def encode(line: str) -> bytes:
    """UTF-8 with the newline; what UTF-8 cannot hold (half a surrogate pair) becomes `?`, one for one."""
    return line.encode("utf-8", "replace") + b"\n"


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with █ for every character but white space inside the spans (start, end exclusive)."""
    parts, at = [], 0
    for start, end in sorted(spans):
        start = max(start, at)
        parts += [text[at:start], _MASKED.sub(MASK, text[start:end])]
        at = max(at, end)
    return "".join([*parts, text[at:]])


def parse_reading(line: str, number: int = 1, source: str = "") -> Reading | Failure:
    """A line of `tawthiq read` back as a record; fields not known are ignored.

    Raises ContractError that names the source, the line's number and the field.
    """
    return _parse(line, number, source, _reading_or_failure)


def parse_incident(line: str, number: int = 1, source: str = "") -> Incident:
    """A line of `tawthiq incidents --json` back as a record; raises ContractError as `parse_reading`."""
    return _parse(line, number, source, _incident)


def readings(lines: Iterable[str], source: str = "") -> Iterator[Reading | Failure]:
    """The records of a `read` output; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield parse_reading(line, number, source)


def schema(lines: Lines = "read") -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one line of `read` (report or error) or of `incidents`."""
    from tawthiq.contract_schema import incident_schema, read_schema

    return read_schema() if lines == "read" else incident_schema()


@cache
def adapter(record: Any) -> TypeAdapter[Any]:
    """pydantic's checker of one record type."""
    from pydantic import TypeAdapter

    found: TypeAdapter[Any] = TypeAdapter(record)
    return found


def _reading_or_failure(line: str) -> Reading | Failure:
    if line.lstrip().startswith('{"file"'):
        found = json.loads(line)
        error = found.get("error")
        if isinstance(error, dict):
            return Failure(str(found["file"]), str(error.get("code")), str(error.get("message")))
    reading: Reading = adapter(Reading).validate_json(line)
    return reading


def _incident(line: str) -> Incident:
    found = json.loads(line)
    if isinstance(found, dict) and isinstance(found.get("place"), dict):
        found["place"] = dict.fromkeys(_SPAN_KEYS) | found["place"]
    incident: Incident = adapter(Incident).validate_python(found)
    return incident


def _parse(line: str, number: int, source: str, parser: Callable[[str], T]) -> T:
    from pydantic import ValidationError

    where = f"{source}, line {number}" if source else f"line {number}"
    where_ar = f"{source}، السطر {number}" if source else f"السطر {number}"
    try:
        return parser(line)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "(the whole line)"
        what = first["msg"]
    except ValueError as error:
        name, what = "(the whole line)", str(error)
    raise ContractError(
        "bad_line",
        f"{where}, field {name}: {what}. Give the output of `tawthiq read`, unchanged.",
        f"{where_ar}، الحقل {name}: ‏{what}. أعطِ مخرجات ‎`tawthiq read`‎ كما هي.",
    )


def _comments(report: Report) -> tuple[tuple[int, int], ...]:
    return tuple((s.start, s.end) for s in report.segments if s.kind == "comment")


def _masking(report: Report, comments: tuple[tuple[int, int], ...]) -> Callable[[object], object]:
    """How to write the records of a report with comments: every slice is taken from the masked text."""
    text = masked(report.text, comments)

    def write(record: object) -> object:
        found = _fields(record)
        if record is report:
            found["text"] = text
            found["title"] = _retold(report.title, report.text, text)
        else:
            start = found.get("start_char", found.get("start"))
            end = found.get("end_char", found.get("end"))
            if found.get("text") and isinstance(start, int) and isinstance(end, int):
                found["text"] = text[start:end]
        return found

    return write


def _retold(title: str | None, plain: str, text: str) -> str | None:
    at = plain.find(title) if title else -1
    return text[at : at + len(title)] if title and at >= 0 else title


def _without_span(incident: Incident) -> dict[str, object] | None:
    if incident.place is None:
        return None
    return {key: value for key, value in _fields(incident.place).items() if key not in _SPAN_KEYS}


@cache
def _names(record: Hashable) -> tuple[str, ...]:
    assert isinstance(record, type)
    return tuple(f.name for f in fields(record))


def _fields(record: object) -> dict[str, object]:
    kind: Any = type(record)
    return {name: getattr(record, name) for name in _names(kind)}


def _plain(record: object) -> object:
    return _fields(record)


def _dumps(record: object, write: Callable[[object], object]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=write)
