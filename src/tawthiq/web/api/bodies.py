"""What a decision sent to the API must say: one form for each act, strict, with nothing beside it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from django.http import QueryDict
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from tawthiq.model import EventType, Grade, Outcome, RestrictedKind, SpeakerType, Stance
from tawthiq.web.api.problem import LONGEST, Problem

_PLAIN = r"[^\x00-\x08\x0b-\x1f]*"
Text = Annotated[str, StringConstraints(max_length=2000, pattern=rf"^{_PLAIN}\S{_PLAIN}$")]
Reason = Annotated[Text, Field(description="Why; it is kept in the chain of decisions.")]
Version = Annotated[str, StringConstraints(max_length=100), Field(
    description="The `version` of the answer that the decision was made on.")]
Member = Annotated[str, StringConstraints(pattern=r"^(sha256:)?[0-9a-f]{64}#[0-9]{1,6}$"), Field(
    description="A member of the incident: report, #, event.")]
Members = Annotated[list[Member], Field(min_length=1, max_length=400)]
Name = Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00-\x1f]+$")]
Target = Annotated[Name, Field(description="Id of an incident.")]
Number = Annotated[int, Field(ge=1, le=2**53)]
Position = Annotated[int, Field(ge=0, le=2**31)]
Count = Annotated[int, Field(ge=0, le=9_999_999)]
Named = Literal["event_type", "actor", "stance", "speaker"]
Words = Annotated[str, StringConstraints(max_length=200, pattern=rf"^{_PLAIN}\S{_PLAIN}$"), Field(
    description="A name, an id of the codebook, a day (2017-10-25) or two days with / between them.")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Bounds(_Strict):
    """A count; `high` null is an open upper end."""

    low: Count
    high: Count | None


class _OnIncident(_Strict):
    version: Version


class GradeIt(_OnIncident):
    """Give the incident a grade."""

    act: Literal["grade"]
    grade: Grade
    reason: Reason


class Accept(_OnIncident):
    """Accept what the program suggests."""

    act: Literal["accept"]
    reason: Text | None = None


class Publish(_OnIncident):
    """Publish the incident or take it back; for editors."""

    act: Literal["publish"]
    publish: bool
    reason: Reason


class OfMembers(_OnIncident):
    """These members are no events; stand apart from the rest; or the later of two copies the earlier."""

    act: Literal["not_event", "separate", "copy"]
    members: Members
    reason: Reason


class Move(_OnIncident):
    """These members belong to another incident."""

    act: Literal["move"]
    members: Members
    target: Target
    reason: Reason


class Merge(_OnIncident):
    """This incident and another are one."""

    act: Literal["merge"]
    target: Target
    reason: Reason


class Undo(_OnIncident):
    """Take a decision back by its number."""

    act: Literal["undo"]
    number: Number
    reason: Reason


class Agree(_OnIncident):
    """Agree to a decision of another person that waits for a second one, by its number."""

    act: Literal["agree"]
    number: Number
    reason: Text | None = None


class _OnWords(_Strict):
    version: Version
    start: Position
    end: Position
    reason: Reason


class SetRight(_OnWords):
    """A value of a claim is another: bounds for a count, else words."""

    act: Literal["value"]
    claim: Name
    field: Outcome | Named | Literal["place", "date"]
    value: Bounds | Words


class Missed(_OnWords):
    """A claim that was missed; `event` null where it is of none that was read."""

    act: Literal["missed"]
    event: Annotated[int, Field(ge=0, le=999_999)] | None
    event_type: EventType
    speaker: SpeakerType
    stance: Stance
    killed: Bounds | None = None
    injured: Bounds | None = None


class Redact(_OnWords):
    """Words that only reviewers may see."""

    act: Literal["redact"]
    kind: RestrictedKind


OnIncident = GradeIt | Accept | Publish | OfMembers | Move | Merge | Undo | Agree
OnReport = SetRight | Missed | Redact | Undo | Agree
INCIDENT: TypeAdapter[Any] = TypeAdapter(Annotated[OnIncident, Field(discriminator="act")])
REPORT: TypeAdapter[Any] = TypeAdapter(Annotated[OnReport, Field(discriminator="act")])


def acts(adapter: TypeAdapter[Any]) -> frozenset[str]:
    """The acts of a kind of body."""
    of = get_args(OnIncident if adapter is INCIDENT else OnReport)
    return frozenset(act for kind in of for act in get_args(kind.model_fields["act"].annotation))


def form(adapter: TypeAdapter[Any], sent: object) -> QueryDict:
    """A body as the fields of the desk's form. Raises Problem that names the first field that is wrong."""
    try:
        found: dict[str, Any] = adapter.validate_python(sent).model_dump()
    except ValidationError as error:
        raise _problem(error) from None
    fields = QueryDict(mutable=True)
    for name, value in found.items():
        if isinstance(value, list):
            fields.setlist("member", [one.removeprefix("sha256:") for one in value])
        elif value is not None:
            fields[name] = _plain(value)
    return fields


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, dict):
        return f"{value['low']}+" if value["high"] is None else f"{value['low']}-{value['high']}"
    return str(value)


def _problem(error: ValidationError) -> Problem:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    known = {name for kind in (*get_args(OnIncident | OnReport), Bounds) for name in kind.model_fields}
    told = first["loc"][1:]  # the first names the act, by which the form was chosen
    if first["type"] == "extra_forbidden":
        known.add(str(told[-1]))
    path = ".".join(str(part)[:LONGEST] for part in told if isinstance(part, int) or part in known)
    return Problem("bad_body", "act" if first["type"].startswith("union_tag") else path)
