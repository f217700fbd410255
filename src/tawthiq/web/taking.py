"""A decision taken: rows of the chain in one transaction, unless a colleague was quicker.

Pages and the API call this with the fields of a form and the version that it was filled in on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.http import Http404, QueryDict

from tawthiq import pipeline
from tawthiq.errors import RegisterBusy
from tawthiq.model import Decision, Incident, Reading
from tawthiq.register import decisions, lookup, names, place_names, search_index
from tawthiq.register.api import Register
from tawthiq.register.clock import now
from tawthiq.register.judgements import Judgement
from tawthiq.register.postgresql import hold_chain
from tawthiq.web import acts, decided, setting_right, store
from tawthiq.web.access import Viewer
from tawthiq.web.store import alias

EDITORS = frozenset({"publish"})
"""Kinds of decisions that need an editor."""


class Refused(Exception):
    """The viewer may not decide this."""


class Stale(Exception):
    """Nothing was written: what the form was filled in on is another now. `since`: decided meanwhile."""

    def __init__(self, since: Sequence[Judgement], version: str, readings: Sequence[Reading]) -> None:
        super().__init__("stale")
        self.since, self.version, self.readings = since, version, readings


@dataclass(frozen=True, slots=True)
class Taken:
    """The numbers of the decisions; `waits`: a run holds the register and links by them at its end."""

    numbers: tuple[int, ...]
    waits: bool


def incident(identifier: str) -> Incident:
    """The incident that an id leads to now. Raises Http404."""
    listed = store.incident(store.lasting_id(identifier))
    if listed is None:
        raise Http404
    return listed.incident


def on_incident(form: QueryDict, found: Incident, who: Viewer) -> Taken:
    """Decide on an incident. Raises Wrong, Stale, Refused, Http404; nothing is written then."""
    with transaction.atomic(using=alias()):
        hold_chain(alias())
        found = incident(found.id)
        told = store.told(found)
        people = decided.of_incident(found, told)
        if form.get("version") != people.version:
            raise Stale(decided.since(found, form.get("version", "")), people.version,
                        [part.reading for part in told])
        rows = acts.rows(acts.Asked(form, who.name, now(), found, acts.events(told), people))
        if any(row.kind in EDITORS for row in rows) and not who.may("editor"):
            raise Refused
        numbers = [decisions.append(alias(), row) for row in rows]
    return Taken(tuple(numbers), _link(rows))


def on_report(form: QueryDict, digest: str, who: Viewer) -> Taken:
    """Decide on words of a report. Raises Wrong, Stale, Http404; nothing is written then."""
    with transaction.atomic(using=alias()):
        hold_chain(alias())
        captured = store.report(digest)
        if captured is None:
            raise Http404
        every = [j for j in decided.of_report(digest) if j.kind in ("correct", "redact")]
        seen, version = form.get("version", ""), decided.report_version(digest)
        if seen != version:
            first = int(seen) if seen.isdecimal() else 0
            raise Stale([j for j in every if j.touched > first], version, [captured.reading])
        rows = setting_right.rows(form, captured.reading, every, by=who.name, at=now())
        numbers = [decisions.append(alias(), row) for row in rows]
        if any(row.kind == "redact" for row in rows):
            search_index.remove(alias(), [digest])
            found = lookup.readings(alias(), [digest])
            search_index.write(alias(), found)
            place_names.write(alias(), found)
            names.write(alias(), digest)
    return Taken(tuple(numbers), _link(rows))


def _link(rows: Sequence[Decision]) -> bool:
    """Link anew after links and splits; True where a run holds the register: it links at its end."""
    if not acts.relinks(rows):
        return False
    register = Register(store.directory(), alias())
    try:
        with register.writing():
            pipeline.relink(register)
    except RegisterBusy:
        return True
    return False
