"""Invented incidents of every shape, whose every free text is a secret that must not leave."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from hypothesis import strategies as st

from tawthiq.model import (
    DateRange,
    Dispute,
    GradeReason,
    HistoryEntry,
    Incident,
    IncidentActor,
    IncidentHarm,
    LowHigh,
    Member,
    Named,
    Place,
    PlacePrecision,
)
from tawthiq.publish.points import Unit

SECRET = "SECRET-سرّ"
"""Stands in every free text and in every place that only a report's words can name."""

IDLIB, SARMIN = Named("SY07", "إدلب", "Idleb"), Named("SY070004", "سرمين", "Sarmin")
_IN = (IDLIB, None, SARMIN)
UNITS = {unit.id: unit for unit in (
    Unit("SY07", "governorate", "إدلب", "Idleb", 35.8, 36.6),
    Unit("SY070004", "subdistrict", "سرمين", "Sarmin", 35.9, 36.7, IDLIB),
    Unit("C4204", "town", "سرمين", "Sarmin", 35.901, 36.722, *_IN),
    Unit("N1", "neighbourhood", "الحي الشمالي", "North quarter", 35.9099, 36.7299, *_IN, within="C4204"),
    Unit("L1", "landmark", "مشفى النخيل", "Nakhil hospital", 35.9077, 36.7277, *_IN, within="C4204"),
    Unit("L2", "landmark", "فرن الوادي", "Wadi bakery", 35.9055, 36.7255, *_IN, within="SY070004"),
    Unit("K1", "camp", "مخيم الزيتون", "Zaytun camp", 35.8888, 36.7888, *_IN),
    Unit("K2", "camp", "مخيم النهر", "Nahr camp", 35.9033, 36.7233, *_IN, within="C4204"),
    Unit("C9", "village", "مخيّم الوادي", "Wadi", 35.7777, 36.7777, *_IN),
    Unit("C8", "town", "الزعتر", "Zaatar", 35.6666, 36.6666, *_IN, ("مخيم الزعتر",)),
    Unit("K3", "camp", "مخيم الساحل", "Sahel Camp", 31.5555, 34.5555, IDLIB, SARMIN),
    Unit("K4", "camp", "مخيم بلا ناحية", None, 31.4444, 34.4444, IDLIB),
)}
TOO_FINE = ("N1", "L1", "L2", "K1", "K2", "C8", "C9", "K3", "K4")
"""Places whose own name and point never leave."""


def place(identifier: str | None, precision: Any = "settlement", **other: Any) -> Place:
    """A place as linking hands it on, with words and coordinates of the report's own."""
    plain: dict[str, Any] = {
        "name_ar": SECRET, "name_en": SECRET, "kind": SECRET, "admin1": IDLIB, "lat": 35.12345,
        "lon": 36.54321,
        "relation": "in", "within": None, "candidates": (SECRET,), "text": SECRET, "start": 0, "end": 9,
    }
    return Place(id=identifier, precision=precision, **(plain | other))


def incident(where: Place | None, **other: Any) -> Incident:
    """An incident with a secret in each of its free texts."""
    plain: dict[str, Any] = {
        "id": "i-1", "date": DateRange("2020-01-14", "2020-01-14", "day"), "event_types": ("air_strike",),
        "actors": (IncidentActor("russia", "attacker", False, 2, 2),
                   IncidentActor("isis", "target", False, 1, 1)),
        "harm": {"killed": IncidentHarm(7, None, LowHigh(7, None), LowHigh(2, 2))}, "strike_status": "likely",
        "grade": "fair",
        "grade_reasons": (GradeReason("two_sources", SECRET, SECRET),), "independent_sources": 2,
        "disputes": (Dispute("killed", (SECRET,), SECRET, SECRET),), "possible_of": (),
        "members": (Member(SECRET, SECRET, 0),),
        "history": (HistoryEntry("2020-01-15", SECRET, 0, None, "first", SECRET, SECRET),),
    }
    return Incident(place=where, **(plain | other))


places = st.builds(
    place, st.sampled_from([*UNITS, None, "C-not-there"]),
    st.sampled_from(get_args(PlacePrecision)),
    within=st.sampled_from([None, *(Named(i, SECRET, SECRET) for i in ("C4204", "C9", "?"))]),
    admin1=st.sampled_from([None, IDLIB, Named("SY07", SECRET, SECRET), Named("?", SECRET, SECRET)]),
)
numbers = st.builds(LowHigh, st.integers(0, 500), st.none() | st.integers(500, 900))
harms = st.dictionaries(
    st.sampled_from(["killed", "injured", "missing", "displaced"]),
    numbers.map(lambda n: IncidentHarm(n.low, n.high, n, None, n)),
)
incidents = st.builds(
    lambda where, harm, grade: replace(incident(where), harm=harm, grade=grade),
    st.none() | places, harms, st.sampled_from(["confirmed", "fair", "weak", "contested", "discounted"]),
)
