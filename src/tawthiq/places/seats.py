"""The seat of a governorate: «حاضرة جنوب دارفور», «عاصمة محافظة نينوى» are cities of another name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tawthiq.arabic.fold import fold
from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import key_of
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import variants

_SEATS = frozenset({"عاصمه", "حاضره", "مركز"})
_NTH = frozenset({"ثاني", "ثالث", "رابع", "احدي", "احد", "من"})


def read_seat(scene: Scene, at: int) -> list[Draft]:
    """The city that «عاصمة» or «حاضرة» of a governorate means."""
    unit = seat_words(scene, at)
    if unit is None and (told := _of_the_unit(scene, at)):
        return [Draft(at, told, None, ranks=("city",), evidence="strong", anaphor="seat")]
    if unit is None or scene.text(at - 1) in _NTH:
        return []
    city = seat_of(unit.entries[0])
    if city is None:
        return []
    last = unit.last + 1 if scene.text(unit.last) == "،" else unit.last
    named = read_name(scene, last)
    last = named.last if named and not named.prefix and city in named.entries else unit.last
    hit = scene.hit(at, "seat")
    name = Name(at, last, tuple(fold(city.name_ar).split()), (city,), "famous", hit.prefix if hit else "")
    links = (Link("in", "", unit, first=unit.first, last=unit.last),)
    return [Draft(at, last, name, ranks=("city",), evidence="strong", links=links)]


_SAID_TO_BE = frozenset({"وهي", "هي", "وهو", "تعد", "يعد", "تعتبر", "يعتبر", "باتت", "اصبحت", "صارت",
                         "كانت", "تمثل", "تشكل", "تتخذ", "يتخذ", "يتخذون", "تتخذها", "يتخذها", "اتخذت",
                         "اتخذها", "اتخذتها", "جعلت", "جعلتها", "جعلها", "جعلوها", "تجعلها", "حولتها",
                         "حولها", "اعلنتها", "اعلنها"})  # fmt: skip
_PREDICATES = frozenset({"عاصمه", "حاضره", "مركز", "مركزا", "المركز", "مقر", "مقرا", "المقر", "كبري",
                         "اكبر"})  # fmt: skip
_TO_VERB = 7  # words from «تتخذ» to «عاصمة»


def said_of_a_town(scene: Scene, draft: Draft) -> bool:
    """«دمت، التي تتخذ منها … عاصمة لمحافظة …», «وهي المركز التجاري لمحافظة …»: what a town is."""
    at = draft.first
    onto = scene.text(at).startswith("ل")
    near = range(at, at - 1, -1) if scene.hit(at, "seat") else range(at - 1, at - 3, -1) if onto else ()
    seat = next((k for k in near if scene.text(k) in _PREDICATES), None)
    if seat is None or {"governorate", "city"}.isdisjoint(draft.ranks):
        return False
    return any(scene.text(k) in _SAID_TO_BE for k in range(seat - 1, max(-1, seat - _TO_VERB), -1))


def _of_the_unit(scene: Scene, at: int) -> int:
    """Where «عاصمة الولاية», «مركز المحافظة» ends, the seat of the governorate told before; else 0."""
    rank = scene.hit(at + 1, "rank")
    seat = any(rest in _SEATS for rest, prefix in variants(scene.text(at)) if prefix in ("", "ب", "ل", "و"))
    wide = rank is not None and rank.article and rank.data["rank"] == "governorate"
    return rank.last if seat and wide and rank is not None else 0


def led_seat(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """«وسط عاصمة ولاية …», «شرق مركز محافظة …»: the seat after words of where in it."""
    start = next((k for k in (*lead.words[1:], lead.at) if scene.hit(k, "seat")), None)
    found = read_seat(scene, start) if start is not None else []
    for draft in found:
        draft.first = at
        if lead.direction or lead.relation == "near":
            draft.relation, draft.direction = lead.relation, lead.direction
    return found


def seat_words(scene: Scene, at: int) -> Name | None:
    """The governorate after a word for its seat, with no other meaning left to the name."""
    hit = scene.hit(at, "seat")
    if hit is None or hit.article:
        return None
    rank = scene.hit(hit.last, "rank")
    start = rank.last if rank and rank.data["rank"] == "governorate" and not rank.article else hit.last
    name = read_name(scene, start)
    if name is None or name.prefix or name.country:
        return None
    units = tuple(e for e in name.entries if e.kind == "governorate")
    return Name(start, name.last, name.words, units, name.tier) if len(units) == 1 else None


def seat_of(unit: Entry) -> Entry | None:
    """The city that a governorate is run from: as listed, else the city that bears its name."""
    listed = load().get(_seats().get(unit.id))
    if listed is not None:
        return listed
    same = load().find(key_of(unit.names[0].split())) if unit.names else ()
    return next((e for e in same if e.kind == "city" and e.admin1 == unit.id), None)


@cache
def _seats() -> dict[str, str]:
    text = files("tawthiq.gazetteer").joinpath("seats.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {unit: city for unit, city, _sources in rows}
