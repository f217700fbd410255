"""Places: names that no gazetteer holds wait for a person to put them on the map, once for all reports."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count, Min
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from tawthiq.model import Decision
from tawthiq.places.gazetteer import load
from tawthiq.places.units import governorate, lies_by, units_at
from tawthiq.register import decisions, own_places, place_names
from tawthiq.register import judgements as judged
from tawthiq.register.api import Register
from tawthiq.register.clock import now
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import PlaceNameRow
from tawthiq.register.postgresql import hold_chain
from tawthiq.web import pages, store
from tawthiq.web.access import needs, viewer
from tawthiq.web.filters import PAGE_SIZE, page_number
from tawthiq.web.frame import show
from tawthiq.web.looks import looked_at
from tawthiq.web.words import Language, Words, words
from tawthiq.work import tasks

SHOWN = 12
NEAR = 1500
"""Known settlements that the map shows, at most."""
_NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,8})?")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫،", "0123456789..")


class Wrong(Exception):
    """A form that cannot be a decision; the message is the key of the sentence."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A name that waits: as it is written, in which governorate as reports state it, in how many reports."""

    key: str
    admin1: str
    name: str
    unit: str
    reports: int
    address: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision on a name that stands."""

    judgement: Judgement
    unit: str
    address: str


@needs("reader")
@require_safe
def page(request: HttpRequest, language: Language) -> HttpResponse:
    """The names that wait, those in most reports first, and those that are placed."""
    w = words(language)
    rows = (_rows().filter(place="").values("key", "admin1")
            .annotate(n=Count("report", distinct=True), name=Min("name")).order_by("-n", "key", "admin1"))
    count = rows.count()
    of = store.pages(count)
    number = min(page_number(request.GET.get("page")), of)
    found = rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return show(
        request, w, "places.html", count=count, number=number, of=of, any_invented=store.any_invented(),
        waiting=[Waiting(r["key"], r["admin1"], r["name"], _unit(w, r["admin1"]), r["n"],
                         _address(language, r["key"], r["admin1"])) for r in found],
        placed=[_placed(w, one) for one in own_places.standing(store.alias()) if _told_still(request, one)],
        done=request.GET.get("done", ""), previous=f"page={number - 1}" if number > 1 else None,
        next=f"page={number + 1}" if number < of else None)


@needs("reader")
@require_safe
def name(request: HttpRequest, language: Language) -> HttpResponse:
    """One name: the words of the reports that name it, what was decided, and the form with its map."""
    return _name(request, words(language), request.GET.get("key", ""), request.GET.get("in", ""))


def _name(
    request: HttpRequest, w: Words, key: str, admin1: str, status: int = 200, **context: Any
) -> HttpResponse:
    rows = _rows().filter(key=key, admin1=admin1)
    digests = list(rows.values_list("report", flat=True).distinct().order_by("report"))
    every = [one for one in own_places.every(store.alias())
             if one.subject == own_places.subject(key, admin1)]
    open_to_readers = _rows().filter(key=key).exists()
    if not digests and not (every and (open_to_readers or viewer(request).sees_restricted)):
        raise Http404
    stands = next((one for one in reversed(every) if not one.undone), None)
    names = _names(key, admin1) or [str(one.value["name"]) for one in every[-1:]]
    kind = rows.exclude(kind="").values_list("kind", flat=True).first()
    kept = dict(stands.value) if stands else {"kind": kind if kind in own_places.KINDS else "village"}
    kept |= {field: value for field in ("lat", "lon", "kind", "name_en", "reason")
             if (value := request.POST.get(field))}
    return show(
        request, w, "place.html", status, key=key, admin1=admin1, names=names, unit=_unit(w, admin1),
        reports=len(digests), told=_told(request, digests[:SHOWN], key), every=list(reversed(every)),
        stands=stands, version=_version(every),
        kept=kept, kinds=[(one, w.label("place_kind", one)) for one in own_places.KINDS],
        may=viewer(request).may("reviewer"), map_words=pages.map_words(w), **context)


def _told(request: HttpRequest, digests: list[str], key: str) -> list[dict[str, Any]]:
    """What some reports say of the place, in their words as the viewer may see them."""
    found = [one.reading for digest in digests if (one := store.report(digest)) is not None]
    masks = looked_at(request, [reading.report for reading in found], "place")
    told = []
    for reading, mask in zip(found, masks, strict=True):
        quotes = [mask.slice(c.quote.start, c.quote.end) for c in (*reading.claims, *reading.totals)
                  if c.place and c.place.name_ar and place_names.key(c.place.name_ar) == key]
        told.append({"digest": store.sha256(reading.report.id), "outlet": mask.words(reading.report.outlet),
                     "published": reading.report.published, "quotes": list(dict.fromkeys(quotes))[:2]})
    return told


@needs("reader")
@require_safe
def near(request: HttpRequest, language: Language) -> HttpResponse:
    """The known settlements of a governorate as GeoJSON, to find a name's place between them."""
    w = words(language)
    features = [
        {"type": "Feature", "properties": {"name": w.name(one.name_ar, one.name_en), "rank": rank},
         "geometry": {"type": "Point", "coordinates": [one.point[1], one.point[0]]}}
        for rank, one in enumerate(load().settlements(request.GET.get("in", "")[:60])[:NEAR]) if one.point]
    return JsonResponse({"type": "FeatureCollection", "features": features})


@needs("reviewer")
@require_POST
def decide(request: HttpRequest, language: Language) -> HttpResponse:
    """Put a name on the map, put it elsewhere, or take that back; reports that name it are read anew."""
    w, form = words(language), request.POST
    key, admin1 = form.get("key", ""), form.get("in", "")
    subject, by = own_places.subject(key, admin1), viewer(request).name
    reason = form.get("reason", "").strip()
    with transaction.atomic(using=store.alias()):
        hold_chain(store.alias())
        every = [one for one in own_places.every(store.alias()) if one.subject == subject]
        if not every and not _rows().filter(key=key, admin1=admin1).exists():
            raise Http404
        try:
            if form.get("version", "") != _version(every):
                raise Wrong("stale")
            if not reason:
                raise Wrong("reason")
            if form.get("act") == "undo":
                row = _undo(every, by, reason[:2000])
            else:
                value = _value(form, key, admin1, every)
                row = judged.decision("place", subject, value, by=by, at=now(), reason=reason[:2000],
                                      saw={"reports": _rows().filter(key=key, admin1=admin1).count()})
        except Wrong as wrong:
            status = 409 if str(wrong) == "stale" else 400
            return _name(request, w, key, admin1, status, problem=w.say(f"places.wrong.{wrong}"))
        decisions.append(store.alias(), row)
        place_names.read_again(store.alias(), key, own_places.identifier(key, admin1))
    Register(store.directory(), store.alias()).use_places()
    tasks.ask(store.directory(), "read", by)
    return HttpResponseRedirect(reverse("web:places", args=[language]) + "?done=1")


def _version(every: Sequence[Judgement]) -> str:
    """What a form was filled in on: the decisions on this name, and which of them stand."""
    return ".".join(str(one.number) for one in every if not one.undone) or f"-{len(every)}"


def _undo(every: list[Judgement], by: str, reason: str) -> Decision:
    stands = next((one for one in reversed(every) if not one.undone), None)
    if stands is None:
        raise Wrong("nothing")
    row = judged.decision("place", stands.subject, stands.value, by=stands.by, at=stands.at)
    return judged.undoing(stands.number, row, by=by, reason=reason, at=now())


def _value(
    form: Mapping[str, str], key: str, admin1: str, every: Sequence[Judgement]
) -> dict[str, Any]:
    """What a form says of a place. Raises Wrong."""
    lat, lon = (_degrees(form.get(field, "")) for field in ("lat", "lon"))
    kind = form.get("kind", "")
    names = _names(key, admin1) or [str(one.value["name"]) for one in every[-1:]]
    if kind not in own_places.KINDS or not names:
        raise Wrong("kind")
    units = [unit.id or "" for unit in units_at(lat, lon)]
    if not units:
        raise Wrong("beyond")
    if admin1 and units[0] != admin1:
        if not lies_by(lat, lon, admin1):
            raise Wrong("elsewhere")
        units = [admin1]  # the border may be drawn otherwise
    return {"id": own_places.identifier(key, admin1), "key": key, "admin1": admin1, "name": names[0],
            "names": names,
            "name_en": " ".join(form.get("name_en", "").split())[:100] or None, "kind": kind,
            "lat": round(lat, 5), "lon": round(lon, 5), "units": units}


def _degrees(said: str) -> float:
    plain = said.strip().translate(_DIGITS)
    if not _NUMBER.fullmatch(plain):
        raise Wrong("point")
    return float(plain)


def _rows() -> Any:
    return PlaceNameRow._default_manager.using(store.alias())


def _names(key: str, admin1: str) -> list[str]:
    """The spellings of a name, the one in most reports first."""
    rows = _rows().filter(key=key, admin1=admin1).values("name").annotate(n=Count("report", distinct=True))
    return [row["name"] for row in rows.order_by("-n", "name")[:8]]


def _unit(w: Words, admin1: str) -> str:
    found = governorate(admin1) if admin1 else None
    return w.name(found.name_ar, found.name_en) if found else admin1


def _told_still(request: HttpRequest, one: Judgement) -> bool:
    """Whether a name may be shown: one that no report holds openly now is for reviewers."""
    return viewer(request).sees_restricted or _rows().filter(key=one.value["key"]).exists()


def _placed(w: Words, one: Judgement) -> Placed:
    key, admin1 = str(one.value["key"]), str(one.value["admin1"])
    units = one.value.get("units") or [""]
    return Placed(one, _unit(w, str(units[0])), _address(w.language, key, admin1))


def _address(language: str, key: str, admin1: str) -> str:
    return f"{reverse('web:place', args=[language])}?{urlencode({'key': key, 'in': admin1})}"
