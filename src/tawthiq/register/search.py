"""Finding reports by words: each word, "a phrase", begin* ; with filters, the newest first.

A word finds itself with or without hamza, marks, article, clitics and joined pronouns. Readers find
nothing by words that only reviewers may see, nor by what was masked in part.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connections

from tawthiq.contract import masked
from tawthiq.model import Report
from tawthiq.register import lookup, redactions
from tawthiq.register.restricted import restricted_words
from tawthiq.register.search_index import TABLE, day_of, number
from tawthiq.register.search_query import MOST_COUNTED, PAGE_SIZE, Found, Hit, SearchFilter, Term, terms
from tawthiq.register.search_words import words_of

_BEFORE, _AFTER = 60, 140
"""Characters of an excerpt around the first word that was found."""


def search(alias: str, query: str, chosen: SearchFilter, page: int, *, restricted: bool) -> Found:
    """The reports that a query finds; nothing where neither words nor a filter are given.

    `restricted`: for reviewers, who may find and see every word.
    """
    wanted = terms(query)
    if not wanted and not chosen.facets:
        return Found(0, 1, 1, ())
    ask = _postgresql if connections[alias].vendor == "postgresql" else _sqlite
    where, values, order = ask(wanted, chosen, restricted=restricted)
    with connections[alias].cursor() as cursor:
        some = f"SELECT 1 FROM {TABLE} WHERE {where} LIMIT {MOST_COUNTED + 1}"
        cursor.execute(f"SELECT count(*) FROM ({some}) AS counted", values)
        counted = int(cursor.fetchone()[0])
        count = min(counted, MOST_COUNTED)
        pages = max(1, -(-count // PAGE_SIZE))
        page = min(max(1, page), pages)
        cursor.execute(f"SELECT document_id FROM {TABLE} WHERE {where} ORDER BY {order}"
                       f" LIMIT {PAGE_SIZE} OFFSET {(page - 1) * PAGE_SIZE}", values)
        digests = [str(row[0]) for row in cursor.fetchall()]
    known = {r.report.id: r.report for r in redactions.laid(alias, lookup.readings(alias, digests))}
    reports = [known[f"sha256:{d}"] for d in digests if f"sha256:{d}" in known]
    hits = tuple(_hit(r, wanted, restricted=restricted) for r in reports)
    return Found(count, page, pages, hits, counted > count)


def matching(alias: str, query: str, *, restricted: bool) -> tuple[str, list[Any]] | None:
    """A query of SQL for the SHA-256 of the newest reports with these words, `MOST_COUNTED` at most; None for
    no words."""
    wanted = terms(query)
    if not wanted:
        return None
    ask = _postgresql if connections[alias].vendor == "postgresql" else _sqlite
    where, values, order = ask(wanted, SearchFilter(), restricted=restricted)
    return f"SELECT document_id FROM {TABLE} WHERE {where} ORDER BY {order} LIMIT {MOST_COUNTED}", values


def _sqlite(wanted: Sequence[Term], chosen: SearchFilter, *, restricted: bool) -> tuple[str, list[Any], str]:
    asked = [f'"{" ".join(term.words)}"{" *" if term.begins else ""}' for term in wanted]
    columns = "{reader staff}" if restricted else "{reader}"
    parts = [f"{columns} : ({' AND '.join(asked)})"] if asked else []
    parts += [f'{{facets}} : "{one}"' for one in chosen.facets]
    where, values = [f"{TABLE} MATCH %s"], [" AND ".join(parts)]
    bounds: list[Any] = []
    if chosen.start:
        where.append("rowid >= %s")
        bounds.append(number("0" * 64, day_of(chosen.start)))
    if chosen.end:
        where.append("rowid BETWEEN %s AND %s")
        bounds += [number("0" * 64, 1), number("f" * 64, day_of(chosen.end))]
    return " AND ".join(where), [*values, *bounds], "rowid DESC"


def _postgresql(
    wanted: Sequence[Term], chosen: SearchFilter, *, restricted: bool
) -> tuple[str, list[Any], str]:
    asked = [" <-> ".join(f"'{word}'" for word in t.words) + (":*" if t.begins else "") for t in wanted]
    query = " & ".join([*(f"({one})" for one in asked), *(f"'{one}'" for one in chosen.facets)])
    where = [f"{'COALESCE(staff, reader)' if restricted else 'reader'} @@ %s::tsquery"]
    values: list[Any] = [query]
    if chosen.start:
        where.append("day >= %s")
        values.append(day_of(chosen.start))
    if chosen.end:
        where.append("day BETWEEN 1 AND %s")
        values.append(day_of(chosen.end))
    return " AND ".join(where), values, "day DESC, document_id DESC"


def _hit(report: Report, wanted: Sequence[Term], *, restricted: bool) -> Hit:
    text = report.text
    if not restricted:
        comments = [(s.start, s.end) for s in report.segments if s.kind == "comment"]
        text = masked(text, [(r.start, r.end) for r in report.restricted] + comments)
    at = _first(text, wanted)
    start, end = max(0, at - _BEFORE), min(len(text), at + _AFTER)
    words = " ".join(text[start:end].split())
    excerpt = f"{'… ' if start else ''}{words}{' …' if end < len(text) else ''}"
    published = report.published.start if report.published else None
    hidden = () if restricted else sorted(set(restricted_words(report)), key=len, reverse=True)
    file, outlet = _shown(report.file, hidden) or "", _shown(report.outlet, hidden)
    return Hit(report.id, file, outlet, published, excerpt)


def _shown(name: str | None, hidden: Sequence[str]) -> str | None:
    """A name beside a report, with restricted words of the report masked in it too."""
    for words in hidden if name else ():
        name = (name or "").replace(words, masked(words, [(0, len(words))]))
    return name


def _first(text: str, wanted: Sequence[Term]) -> int:
    """Where the first word stands that one of the terms begins with; the text's beginning for none."""
    for word, start, _ in words_of(text):
        for term in wanted:
            if word == term.words[0] or (term.begins and word.startswith(term.words[0])):
                return start
    return 0
