"""What is filtered, as a file: CSV, GeoJSON or JSON, under the permission of the list.

Everyone gets the allow-listed fields of the public profile, row by row as they are read. A reviewer may ask
for the desk's own table with `restricted=on`: it says so in its name and first column, and each report whose
words it holds is in the access log before anything leaves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from django.db import DatabaseError
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from tawthiq.contract import INVENTED, INVENTED_NOTE, parse_incident
from tawthiq.publish import attribution, gazetteer, profile, write
from tawthiq.publish.profile import Material, Row
from tawthiq.register import corrected, lookup
from tawthiq.register.accounts import log
from tawthiq.register.models import IncidentRow, ReportRow
from tawthiq.web import asking, selection
from tawthiq.web.access import Viewer, needs, refusal, viewer
from tawthiq.web.frame import show
from tawthiq.web.store import alias, sha256
from tawthiq.web.words import Language, words

BATCH = 500
MOST_RESTRICTED = 5000
"""So many incidents at most in one export with restricted words: each report is written down first."""

Batches = Iterator[list[Row]]


@needs("reader")
@require_safe
def incidents(request: HttpRequest, language: Language, form: str) -> HttpResponseBase:
    """The filtered incidents as a file, in the order of the list."""
    who, w = viewer(request), words(language)
    chosen, _problems, _offered = asking.asked(request, w)
    restricted = request.GET.get("restricted") == "on"
    if restricted and not (who.sees_restricted and who.name):
        return refusal(request)
    found = selection.select(chosen, restricted=who.sees_restricted)
    ids = list(found.values_list("pk", flat=True))
    if restricted and (len(ids) > MOST_RESTRICTED or not _written(who, ids, form)):
        return show(request, w, "error.html", 413, title="error.export_title", text="error.export")
    invented = found.filter(invented=True).order_by().exists()
    text = FORMS[form](_rows(ids, restricted=restricted), restricted=restricted, invented=invented)
    name = f"incidents{write.MARK if restricted else ''}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse((part.encode("utf-8", "replace") for part in text),
                                 content_type=f"{TYPES[form]}; charset=utf-8", headers=headers)


def _rows(ids: list[str], *, restricted: bool) -> Batches:
    """Rows of the profile, a batch at a time, in the order of the ids."""
    for start in range(0, len(ids), BATCH):
        part = ids[start:start + BATCH]
        lines: Mapping[str, str] = dict(
            IncidentRow.objects.using(alias()).filter(pk__in=part).values_list("pk", "line"))
        found = [parse_incident(lines[i]) for i in part if i in lines]
        digests = {sha256(member.report) for one in found for member in one.members}
        known = ReportRow.objects.using(alias()).filter(pk__in=digests, kind=INVENTED)
        invented = frozenset(f"sha256:{digest}" for digest in known.values_list("pk", flat=True))
        people = corrected.views(alias(), found)
        if restricted:
            readings = {r.report.id: r for r in lookup.readings(alias(), digests)}
            yield profile.restricted_rows(Material(found, readings, invented, people))
        else:
            yield profile.public_rows(Material(found, {}, invented, people), gazetteer.lookup)


def _written(who: Viewer, ids: list[str], form: str) -> bool:
    """Whether it is in the access log which reports' restricted words leave."""
    told: set[str] = set()
    for start in range(0, len(ids), BATCH):
        lines = IncidentRow.objects.using(alias()).filter(pk__in=ids[start:start + BATCH])
        for line in lines.values_list("line", flat=True):
            told.update(member.report for member in parse_incident(line).members)
    entries = [log.Entry(who.name, who.role or "", "export", report, f"incidents.{form}")
               for report in sorted(told)]
    try:
        log.append(alias(), entries)
    except DatabaseError:
        return False
    return True


def _csv(batches: Batches, *, restricted: bool, invented: bool) -> Iterator[str]:
    columns = profile.columns(restricted=restricted)
    yield write.csv_text([], columns)
    for rows in batches:
        yield write.csv_text(rows, columns).split("\r\n", 1)[1]


def _geojson(batches: Batches, *, restricted: bool, invented: bool) -> Iterator[str]:
    yield from _joined(write.geojson_head(restricted=restricted, invented=invented), "features",
                       batches, lambda row: json.dumps(write.feature(row), ensure_ascii=False))


def _json(batches: Batches, *, restricted: bool, invented: bool) -> Iterator[str]:
    head: dict[str, object] = {"restricted": profile.RESTRICTED} if restricted else {}
    head |= {"note": INVENTED_NOTE if invented else "", "about": attribution.notice(invented=invented)}
    yield from _joined(head, "incidents", batches, partial(json.dumps, ensure_ascii=False))


def _joined(
    head: Mapping[str, object], name: str, batches: Batches, text_of: Callable[[Row], str]
) -> Iterator[str]:
    """An object of JSON whose last member is the list of all rows."""
    yield f'{json.dumps(head, ensure_ascii=False)[:-1]}, "{name}": ['
    first = True
    for rows in batches:
        yield _lines(map(text_of, rows), first=first)
        first = first and not rows
    yield "\n]}\n"


def _lines(texts: Iterable[str], *, first: bool) -> str:
    joined = ",\n".join(texts)
    return ("\n" if first else ",\n") + joined if joined else ""


FORMS: Mapping[str, Callable[..., Iterator[str]]] = {"csv": _csv, "geojson": _geojson, "json": _json}
TYPES = {"csv": "text/csv", "geojson": "application/geo+json", "json": "application/json"}
