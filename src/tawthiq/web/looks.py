"""Reports as their viewer may see them: masked, or open to a reviewer once the look is written down."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import DatabaseError
from django.http import HttpRequest

from tawthiq.model import Report
from tawthiq.register.accounts import log
from tawthiq.web.access import Viewer, viewer
from tawthiq.web.masking import Masked
from tawthiq.web.store import alias


def looked_at(request: HttpRequest, reports: Sequence[Report], where: str) -> list[Masked]:
    """Each report with its restricted words as the viewer may see them, in the order given.

    `where` names what was asked for (`report`, `incident i-…`), never words. A reviewer's look is in the
    access log before anything is shown; where it cannot be written, the words stay masked.
    """
    masks = [Masked(report) for report in reports]
    who = viewer(request)
    if not (who.sees_restricted and who.name):
        return masks
    seen = {mask.report.id: len(mask.spans) for mask in masks if mask.spans}
    if seen and not _written(who, seen, where):
        return masks
    return [Masked(report, open=True) for report in reports]


def _written(who: Viewer, seen: dict[str, int], where: str) -> bool:
    entries = [log.Entry(who.name, who.role or "", "look", report, f"{where}: {spans}")
               for report, spans in seen.items()]
    try:
        log.append(alias(), entries)
    except DatabaseError:
        return False
    return True
