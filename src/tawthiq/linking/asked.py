"""What a person asks for by name: an event as FILE#EVENT, an incident by its id."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.errors import ContractError
from tawthiq.linking.facts import Fact
from tawthiq.model import Incident

_LEAST = 8  # so much of a report's id must be given


def name_of(fact: Fact) -> str:
    """An event as a person names it: FILE#EVENT."""
    return f"{fact.report.file}#{fact.event.event}"


def split_name(name: str) -> tuple[str, str]:
    """The report and the number of FILE#EVENT. Raises ContractError where the name is no such thing."""
    report, mark, number = name.rpartition("#")
    if not mark or not report or not number.isdecimal():
        raise no_event(name)
    return report, number


def is_named(report: str, file: str, name: str) -> bool:
    """Does the name mean this report: its file, its id, or the beginning of its id?"""
    bare = name.removeprefix("sha256:")
    return name in (file, report) or (len(bare) >= _LEAST and report.removeprefix("sha256:").startswith(bare))


def event_named(facts: Sequence[Fact], name: str) -> int:
    """The number of the fact that is named. Raises ContractError where none is, or several are."""
    report, number = split_name(name)
    found = [
        n
        for n, fact in enumerate(facts)
        if str(fact.event.event) == number and is_named(fact.report.id, fact.report.file, report)
    ]
    if not found:
        raise no_event(name)
    if len(found) > 1:
        raise several_events(name, [facts[n].report.id for n in found])
    return found[0]


def incident_named(incidents: Sequence[Incident], identifier: str) -> Incident:
    """The incident of this id. Raises ContractError where there is none."""
    for incident in incidents:
        if incident.id == identifier:
            return incident
    raise no_incident(identifier)


def no_incident(identifier: str) -> ContractError:
    """The error that no incident has this id."""
    return ContractError(
        "no_incident", f"{identifier}: no such incident.", f"{identifier}: لا حادثة بهذا المعرّف."
    )


def no_event(name: str) -> ContractError:
    """The error that no event has this name."""
    return ContractError(
        "no_event",
        f"{name}: no such event among these reports. Name it as FILE#EVENT.",
        f"{name}: لا حدث بهذا الاسم في هذه الأخبار. سمِّه بالصيغة FILE#EVENT.",
    )


def several_events(name: str, reports: Sequence[str]) -> ContractError:
    """The error that several reports have this file name."""
    ids = ", ".join(sorted(reports))
    return ContractError(
        "several_events",
        f"{name}: several reports are called so. Name one by its id: {ids}.",
        f"{name}: أخبار عدة بهذا الاسم. سمِّ أحدها بمعرّفه: {ids}.",
    )
