"""Method and corrections, open to the public: how counting works, what grades mean, what was corrected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from tawthiq.arabic.quantities import quantity_from, range_of
from tawthiq.model import Counting, LowHigh, QuantityKind
from tawthiq.publish.attribution import ATTRIBUTION
from tawthiq.web import figures, public, store
from tawthiq.web.access import needs, viewer
from tawthiq.web.correcting import Correction, corrections
from tawthiq.web.filters import PAGE_SIZE
from tawthiq.web.frame import show
from tawthiq.web.words import Language, Words, words

LATEST = 5
_SAMPLE, _SAMPLE_HIGH = 7, 12


@dataclass(frozen=True, slots=True)
class Counted:
    """A counting word with the figures that each convention makes of it; None where it makes none."""

    kind: str
    words: str
    figures: tuple[LowHigh | None, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A correction as the page shows it: with the incidents that it is on, by where and when."""

    correction: Correction
    incidents: tuple[tuple[str, str], ...]


@needs("public")
@require_safe
def page(request: HttpRequest, language: Language) -> HttpResponse:
    """The method in short, the latest corrections, and the attribution of the data."""
    w = words(language)
    found = corrections(w, public=viewer(request).is_public, most=LATEST)
    return show(
        request, w, "about.html", attribution=ATTRIBUTION, grades=store.GRADE_ORDER,
        any_invented=store.any_invented(), counted=counted(w), conventions=get_args(Counting),
        statuses=w.labels("about.statuses"), lines=lines(request, w, found.corrections))


@needs("public")
@require_safe
def corrected(request: HttpRequest, language: Language) -> HttpResponse:
    """What was corrected when, newest first."""
    w, before = words(language), request.GET.get("before", "")
    number = int(before) if before.isdecimal() and len(before) < 16 else None
    open_to_all = viewer(request).is_public
    found = corrections(w, public=open_to_all, most=PAGE_SIZE, before=number)
    return show(
        request, w, "corrections.html", lines=lines(request, w, found.corrections), public=open_to_all,
        before=found.before, first=number is None, any_invented=store.any_invented())


def counted(w: Words) -> list[Counted]:
    """Every counting word of the codebook, as the reader counts it."""
    named = w.labels("counting_word")
    kinds: tuple[QuantityKind, ...] = get_args(QuantityKind)
    return [Counted(kind, named[kind], tuple(_figure(kind, by) for by in get_args(Counting)))
            for kind in kinds if kind in named]


def _figure(kind: QuantityKind, counting: Counting) -> LowHigh | None:
    found = range_of(quantity_from(kind, _SAMPLE, _SAMPLE_HIGH), counting)
    if found is None or found[0] is None:
        return None
    return LowHigh(found[0], found[1])


def lines(request: HttpRequest, w: Words, found: Iterable[Correction]) -> list[Line]:
    """Corrections with addresses and names of their incidents, as the viewer may see them."""
    every = list(found)
    ids = list(dict.fromkeys(i for one in every for i in one.incidents))
    named = _public_names(w, ids) if viewer(request).is_public else _names(w, ids)
    return [Line(one, tuple(named.get(i, ("", i)) for i in one.incidents)) for one in every]


def _names(w: Words, ids: list[str]) -> dict[str, tuple[str, str]]:
    named = {}
    for one in store.named(ids):
        found = one.incident
        where = w.name(found.place.name_ar, found.place.name_en) if found.place else ""
        address = reverse("web:incident", args=[w.language, found.id])
        named[found.id] = (address, _title(w, where, figures.incident_date(w, found.date)))
    return named


def _public_names(w: Words, ids: list[str]) -> dict[str, tuple[str, str]]:
    """By the public's fields alone; an incident that is not released now has its id alone."""
    there, named = reverse("web:published", args=[w.language]), {}
    standing = frozenset(public.chosen())
    for row in public.rows([i for i in ids if i in standing]):
        where = (w.name(_text(row["place_ar"]), _text(row["place_en"]))
                 or w.name(_text(row["admin1_ar"]), _text(row["admin1_en"])))
        when = figures.period(w, _text(row["date_start"]), _text(row["date_end"]), str(row["date_precision"]))
        named[str(row["incident"])] = (f"{there}#{row['incident']}", _title(w, where, when))
    return named


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _title(w: Words, where: str, when: str) -> str:
    return f"{where or w.say('list.no_place')} · {when or w.say('list.no_date')}"
