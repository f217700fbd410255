"""Rows of the API's lists; masked for everyone, as the lists of the pages are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery

from tawthiq.model import Claim, Reading
from tawthiq.register import lookup, redactions
from tawthiq.register.models import CaptureRow, ClaimRow, MemberRow, ReportRow
from tawthiq.web.cards import title_of
from tawthiq.web.masking import Masked
from tawthiq.web.store import alias, lasting_id

DIGEST = re.compile(r"(sha256:)?[0-9a-f]{64}")
_LOOKED_THROUGH = 5
"""So many of an outlet's newest reports say whether its name may be shown."""


def report_count() -> int:
    """How many reports the register holds."""
    return ReportRow.objects.using(alias()).count()


def report(reading: Reading, *, invented: bool) -> dict[str, Any]:
    """A report in a list."""
    told, masked = reading.report, Masked(reading.report)
    published = told.published
    return {
        "report": told.id, "title": title_of(masked) or None, "outlet": masked.words(told.outlet) or None,
        "file": masked.words(told.file), "invented": invented,
        "published": {"start": published.start, "end": published.end} if published else None,
        "events": len(reading.events), "totals": len(reading.totals),
    }


def capture(row: CaptureRow, masked: Masked) -> dict[str, Any]:
    """How a document came in."""
    told: dict[str, Any] = json.loads(row.origin) if row.origin else {}
    origin = {
        "way": told.get("way"), "file": masked.words(told.get("container_file")) or None,
        "sha256": told.get("container"), "kept": told.get("container_kept"),
        "item": masked.words(str(told.get("item") or told.get("member") or "")) or None,
        "offset": told.get("offset"), "length": told.get("length"),
    }
    return {"file": masked.words(row.file), "captured": row.captured, "recorded_at": row.recorded_at,
            "kind": row.kind or None, "url": masked.words(row.url) or None,
            "origin": origin if told else None}


def claim_rows(found: Mapping[str, str]) -> QuerySet[ClaimRow]:
    """The claims that an address asks for, report by report."""
    rows = ClaimRow.objects.using(alias()).order_by("pk")
    for name in ("event_type", "stance", "speaker"):
        if name in found:
            rows = rows.filter(**{name: found[name]})
    if "report" in found:
        rows = rows.filter(report=found["report"].removeprefix("sha256:"))
    if "incident" in found:
        rows = rows.filter(total=False, report__memberships__event=F("event"),
                           report__memberships__incident=lasting_id(found["incident"]))
    return rows


def claims(rows: QuerySet[ClaimRow]) -> Iterator[tuple[str, str | None, bool, Claim, Reading]]:
    """Of each row its report, its incident, whether it is a total, the claim, and the reading."""
    homes = MemberRow.objects.using(alias()).filter(report=OuterRef("report"), event=OuterRef("event"))
    found = list(rows.annotate(home=Subquery(homes.values("incident")[:1])))
    readings = _readings(row.report_id for row in found)
    for row in found:
        reading = readings[row.report_id]
        claim = next((c for c in (*reading.claims, *reading.totals) if c.id == row.claim), None)
        if claim is not None:
            yield row.report_id, None if row.total else row.home, row.total, claim, reading


def _readings(digests: Iterable[str]) -> dict[str, Reading]:
    found = redactions.laid(alias(), lookup.readings(alias(), set(digests)))
    return {one.report.id.removeprefix("sha256:"): one for one in found}


def outlet_rows() -> QuerySet[ReportRow, Any]:
    """Each outlet with the number of its reports."""
    rows = ReportRow.objects.using(alias()).exclude(outlet=None).exclude(outlet="")
    return rows.values("outlet").annotate(reports=Count("pk")).order_by("-reports", "outlet")


def outlets(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Outlets in a list; a name that its own reports hide is hidden here too."""
    return [{"outlet": _name(row["outlet"]), "reports": row["reports"]} for row in rows]


def _name(outlet: str) -> str:
    newest = ReportRow.objects.using(alias()).filter(outlet=outlet).order_by("-published_start", "pk")
    readings = _readings(newest.values_list("pk", flat=True)[:_LOOKED_THROUGH]).values()
    shown = (Masked(reading.report).words(outlet) for reading in readings)
    return next((name for name in shown if name != outlet), outlet)
