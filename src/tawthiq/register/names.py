"""Names of places that only a report's words name, as rows may hold them: restricted words masked.

Rows are filtered and searched by these names (codebook, section 9: in no search index).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from tawthiq.contract import MASK, parse_incident, parse_reading
from tawthiq.model import Incident, Reading
from tawthiq.register import redactions
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import IncidentRow, ReportRow
from tawthiq.register.restricted import restricted_words
from tawthiq.register.rows import bare

Names = tuple[str | None, str | None]


Lines = Callable[[set[str]], Iterable[tuple[str, str]]]
"""Reports by SHA-256 → each with its line."""


def shown(alias: str, incidents: Iterable[Incident], lines: Lines | None = None) -> dict[str, Names]:
    """For each incident the Arabic and English name of its place, by the incident's id.

    `lines`: where the reports are, if not in the tables that serve.
    """
    found = list(incidents)
    wordy = [i for i in found if i.place is not None and i.place.id is None]
    told_by = {bare(m.report) for i in wordy for m in i.members}
    reports = _restricted_words(lines or partial(_lines, alias), told_by, redactions.standing(alias, told_by))
    names: dict[str, Names] = {
        i.id: (i.place.name_ar, i.place.name_en) if i.place else (None, None) for i in found
    }
    for incident in wordy:
        words = [w for m in incident.members for w in reports.get(bare(m.report), ())]
        ar, en = names[incident.id]
        names[incident.id] = (_masked(ar, words), _masked(en, words))
    return names


def write(alias: str, digest: str) -> None:
    """Bring the names in the rows of a report's incidents to what is restricted in it now."""
    rows = IncidentRow.objects.using(alias).filter(members__report=digest).distinct()
    for identifier, (ar, en) in shown(alias, [parse_incident(row.line) for row in rows]).items():
        IncidentRow.objects.using(alias).filter(pk=identifier).update(place_ar=ar, place_en=en)


def _restricted_words(
    lines: Lines, digests: set[str], redacted: Mapping[str, list[Judgement]]
) -> dict[str, list[str]]:
    found = {}
    for digest, line in lines(digests):
        reading = parse_reading(line)
        if isinstance(reading, Reading):
            known = redactions.redact(reading, redacted.get(digest, ()))
            found[digest] = list(restricted_words(known.report))
    return found


def _lines(alias: str, digests: set[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(digests)
    for start in range(0, len(ordered), 500):
        rows = ReportRow.objects.using(alias).filter(pk__in=ordered[start : start + 500])
        yield from rows.values_list("pk", "line")


def _masked(name: str | None, words: Iterable[str]) -> str | None:
    for word in sorted(words, key=len, reverse=True) if name else ():
        name = (name or "").replace(word, re.sub(r"\S", MASK, word))
    return name
