"""`tawthiq incidents`, `export`, `verify`, `schema`: what a register (or a read output) holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tawthiq import contract, pipeline
from tawthiq.cli.accounts import whoever
from tawthiq.cli.screen import in_both, language, say, warn
from tawthiq.errors import ContractError
from tawthiq.linking.corrected import View
from tawthiq.linking.other_weights import Weights, load
from tawthiq.model import Counting, Incident

if TYPE_CHECKING:
    from tawthiq.register.api import Register

_Found = tuple[Sequence[Incident], Container[str], Mapping[str, View]]


def incidents(
    source: Path | None, directory: Path, counting: Counting, weights: Path | None, *, as_json: bool
) -> int:
    """Incidents of a read output or of a register, as lines of the contract or as a table."""
    by = load(weights) if weights else None
    if source is not None:
        found, invented, people = _from_lines(source, counting, by)
    else:
        found, invented, people = _from_register(directory, counting, by)
    if as_json:
        _write_lines(found, invented, people)
    else:
        from tawthiq.cli.table import show

        show(found, invented)
        if people:
            print(say("incidents_people", n=len(people)))
    return 0


def _from_lines(source: Path, counting: Counting, weights: Weights | None) -> _Found:
    with not_read(source):
        found = pipeline.readings_of(source)
    invented = {r.report.id for r in found if r.report.kind == contract.INVENTED}
    return pipeline.link_readings(found, counting, weights), invented, {}


@contextmanager
def not_read(source: Path) -> Iterator[None]:
    """Raise ContractError where the file of a read output cannot be read at all."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise in_both(ContractError, "not_read_output", path=source, reason=reason) from error


def _from_register(directory: Path, counting: Counting, weights: Weights | None) -> _Found:
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        found = pipeline.incidents(register, counting, weights)
        return register.shown(found), register.invented(), _people(register, found)


def _people(register: Register, found: Sequence[Incident]) -> dict[str, View]:
    """People's view of those that they corrected or graded, as a command may print it."""
    views = register.views(found)
    places = {one.id: one for one in register.shown([v.incident for v in views.values() if v.incident])}
    return {name: replace(view, incident=places[name] if view.incident else None)
            for name, view in views.items()}


def _write_lines(
    found: Sequence[Incident], invented: Container[str], people: Mapping[str, View]
) -> None:
    for incident in found:
        mark = any(member.report in invented for member in incident.members)
        line = contract.incident_line(incident, invented=mark)
        if view := people.get(incident.id):
            seen = view.incident if view.changed else None
            told = {"grade": view.grade, "corrected": view.changed,
                    "incident": json.loads(contract.incident_line(seen, invented=mark)) if seen else None}
            line = json.dumps(json.loads(line) | {"people": told}, ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(contract.encode(line))
    sys.stdout.buffer.flush()


def export(
    form: Literal["csv", "geojson"], directory: Path, output: Path | None, counting: Counting, *,
    restricted: bool,
) -> int:
    """Write the register's incidents into a file, and say which."""
    from tawthiq.publish.export import export as write
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        if restricted:
            register.note(whoever("tawthiq export"), "export", [("", f"{form} --restricted: every incident")])
        path, rows = write(register, form, output or Path(f"incidents.{form}"), counting=counting,
                           restricted=restricted)
    print(say("exported", path=path, rows=rows))
    return 0


def bundle(incident: str, directory: Path, output: Path | None) -> int:
    """Write an incident's bundle, and say where and that it is restricted."""
    from tawthiq.bundle.write import named, write
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        found = register.excerpt(incident)
        register.note(whoever("tawthiq bundle"), "export", [("", f"bundle: incident {found.incident.id}")])
        path = write(found, register.evidence.get, named(output, found.incident.id))
    print(say("bundled", path=path, documents=len(found.documents), decisions=len(found.decisions)))
    warn(say("bundle_restricted"))
    return 0


def verify(directory: Path, noted: str | None = None, incident: str | None = None) -> int:
    """Say what is not as it was recorded; 0 when everything is whole, else 1. `noted`: a seal of before."""
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        problems, counts, head = register.verify(incident), register.counts(), register.head()
        stamps = register.stamps()
        withheld = register.withheld()
        cut = noted is not None and not register.holds_seal(noted)
    if cut:
        warn(say("seal_gone", seal=noted))
    for problem in problems:
        warn(f"{problem.message_ar if language() == 'ar' else problem.message} [{problem.code}]")
    for one in withheld.values():
        key = "verify_destroyed" if one.destroyed else "verify_locked"
        print(say(key, digest=one.digest, by=one.by, at=one.at[:10], reason=one.reason))
    if problems or cut:
        return 1
    if incident is not None:
        print(say("incident_whole", incident=incident))
        print(say("seal"))
        return 0
    print(say("whole", register=directory, documents=counts.documents, captures=counts.captures,
              decisions=counts.decisions))
    print(say("head", entries=head[0], seal=head[1]))
    if stamps:
        print(say("seals", count=len(stamps), moment=stamps[-1].isoformat()))
    print(say("seal"))
    return 0


def schema(lines: contract.Lines | Literal["api"]) -> int:
    """Print the JSON Schema of a line of `read` or of `incidents`, or what describes the API."""
    from tawthiq.web.api.openapi import described

    found = described() if lines == "api" else contract.schema(lines)
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return 0
