"""What stands after a name and places it: بريف إدلب الجنوبي، شرق حلب، في محافظة صعدة."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.cut import cut_off, uncut
from tawthiq.places.drafts import Lead, Link
from tawthiq.places.fit import is_region
from tawthiq.places.leads import directions, read_lead
from tawthiq.places.measures import kilometres
from tawthiq.places.name import Name
from tawthiq.places.names import read_name, with_rank
from tawthiq.places.of_city import of_city
from tawthiq.places.passed import KILOMETRES, passed_over
from tawthiq.places.scene import Scene
from tawthiq.places.seats import seat_words
from tawthiq.places.special import country
from tawthiq.places.unknown import only_opens, unknown_name

_UNITS = frozenset({"governorate", "district", "subdistrict"})
_WHOLE = ("governorate", "neighbourhood")
_DASHES = frozenset({"-", "–"})
_WIDER = frozenset({"governorate", "district", "subdistrict", "city", "town", "camp"})


def read_links(scene: Scene, at: int, name: Name | None) -> tuple[tuple[Link, ...], int]:
    """Links after a name, and where they end."""
    out: list[Link] = []
    last = at
    if name is not None and scene.hit(at, "old") and any(e.kind == "city" for e in name.entries):
        return (), at  # حمص القديمة is a quarter of its own
    if scene.text(at) == "من" and name is not None and _of_a_man(scene, name):
        return (), at  # «محمد أحمد من بلدة كذا» is a man, be there a hamlet called so
    while len(out) < 3:
        start = passed_over(scene, last)
        found = _link(scene, last, start, name)
        if found is None:
            break
        km = found[0].km or _told_distance(scene, last, start)
        if km and scene.text(last) in _DASHES and scene.text(found[1]) in _DASHES:
            found = (found[0], found[1] + 1)  # «حاس - 12 كم جنوب إدلب -»
        out.append(replace(found[0], first=start, last=found[1], km=km))
        last = found[1]
    return tuple(out), last


def _of_a_man(scene: Scene, name: Name) -> bool:
    given = scene.hit(name.first, "given_name") is not None and name.tier in ("plain", "ordinary")
    return given and not scene.before(name.first, "rank")


def _told_distance(scene: Scene, first: int, last: int) -> float:
    """The kilometres among the words passed over: «، التي تقع على بعد 100 كلم»."""
    at = next((k for k in range(first, last) if scene.kinds[k] == "number"), None)
    return kilometres(scene, at) if at is not None and scene.text(at + 1).startswith(KILOMETRES) else 0.0


def _link(scene: Scene, at: int, start: int, name: Name | None) -> tuple[Link, int] | None:
    """The link that begins at `start`, behind the words at `at` that may be passed over."""
    if name is not None and (
        seat := _seat(scene, at) or _of_country(scene, at, name) or of_city(scene, at, name)
    ):
        return seat
    if scene.text(start) == "مع" and start > at:
        border = read_name(scene, start + 1)
        return (Link("near", "", border), border.last) if border and border.country else None
    preposition = scene.text(start) in ("في", "من", "ضمن", "الي", "ب") or _beside(scene, start)
    k = start + 1 if preposition and scene.text(start) != "الي" else start
    k = k + 1 if scene.hit(k, "utmost") else k
    the = scene.hit(k, "the_countryside")
    if the and (preposition or the.prefix in ("ب",)):
        return _open_countryside(scene, the.last)
    if (it := scene.hit(k, "of_it")) and not it.prefix:
        return Link("direction_of", it.data["code"], None, ("city",)), it.last
    if not scene.hits(k):
        return _plain(scene, k, preposition, name, at)  # no word that leads to a name
    lead = read_lead(scene, k)
    if lead.direction and lead.at > k and scene.hit(lead.at, "river"):
        return Link(lead.relation, lead.direction, None), _close(scene, lead.at + 1)  # «قرية كذا شرق الفرات»
    if (lead.direction or lead.centre) and scene.hit(lead.at, "homeland"):
        return Link(lead.relation, lead.direction, None), _close(scene, lead.at + 1)
    if scene.text(start) == "من" and set(lead.ranks) == {"camp"}:
        return None  # قصف كنصفرة من معسكر جورين
    if set(lead.ranks) == {"village"} and preposition and name is not None and lead.relation == "in":
        return None  # ينحدر من بلدة خشام قتل في قرية الصالحية: no village holds a town
    if (preposition or lead.prefix == "ب") and _part_of_town(scene, name, lead):
        return None
    if not preposition and not lead.prefix and _smaller(scene, name, lead):
        return None  # محافظة صعدة مديرية شدا
    whole = read_name(scene, k) if lead.direction or lead.centre or lead.countryside else None
    kinds = _WHOLE[:1] if lead.direction else _WHOLE
    state = whole is not None and any(e.kind in kinds for e in whole.entries)
    if whole and state and whole.last - k > 1 and whole.last > lead.at and whole.prefix in ("", "ب"):
        return Link("in", "", whole), _close(scene, whole.last)  # شمال دارفور, ضاحية بيروت الجنوبية
    bare = not (preposition or lead.prefix or start > at)
    if bare and lead.relation == "near" and _fired_from(scene, name):
        return None  # «المتمركزة في معسكر جورين أطراف القاهرة»: what was struck follows
    if lead.at > k and lead.prefix in ("", "ب", "ل") and (
        preposition or lead.prefix or _binds(lead) or _its_countryside(scene, name, lead)
    ):
        return _led(scene, lead, sure=start > at and scene.hit(start - 1, "filler") is not None)
    return _plain(scene, k, preposition, name, at)


def _fired_from(scene: Scene, name: Name | None) -> bool:
    """Do words of where fire came from stand before the name?"""
    near = range(max(0, name.first - 3), name.first) if name is not None else ()
    return any(scene.hit(k, "origin", "posted") is not None for k in near)


def _part_of_town(scene: Scene, name: Name | None, lead: Lead) -> bool:
    """«مدينة بعلبك في حي رأس العين»: the quarter lies in the town, and not the town in it."""
    towns = name is not None and any(e.kind in ("city", "town") for e in name.entries)
    if not towns or lead.relation != "in" or lead.articled or lead.plural:
        return False
    if set(lead.ranks) == {"neighbourhood"}:
        return True
    part = read_name(scene, lead.at) if set(lead.ranks) == {"area"} else None
    return part is not None and not any(e.kind in _WIDER or is_region(e) for e in part.entries)


def _smaller(scene: Scene, name: Name | None, lead: Lead) -> bool:
    """Does a smaller unit follow a governorate that is named with its rank?"""
    rank = scene.hit(name.first - 1, "rank") if name is not None else None
    wide = rank is not None and rank.data["rank"] == "governorate"
    return wide and bool(lead.ranks) and set(lead.ranks) <= {"district", "subdistrict"}


def _of_country(scene: Scene, at: int, name: Name) -> tuple[Link, int] | None:
    """«مدينة البيضاء اليمنية», «القائم العراقية»: the country as an adjective of a place it has."""
    nisba = scene.hit(at, "nisba")
    if nisba is None or nisba.prefix or not scene.text(at).startswith("ال"):
        return None
    if not any(e.country == nisba.data["id"] for e in name.entries):
        return None
    entry = country(nisba.data["id"])
    return Link("in", "", Name(at, nisba.last, (entry.name_ar,), (entry,), "famous")), nisba.last


def _seat(scene: Scene, at: int) -> tuple[Link, int] | None:
    """«الضعين، حاضرة ولاية شرق دارفور»: the town is the seat of what holds it."""
    unit = seat_words(scene, at + 1 if scene.text(at) in ("،", "(", "-") else at)
    return (Link("in", "", unit), _close(scene, unit.last)) if unit else None


def _beside(scene: Scene, at: int) -> bool:
    """على الأطراف الغربية لمدينة, على أطراف المدينة."""
    return scene.text(at) == "علي" and read_lead(scene, at + 1).relation in ("near", "direction_of")


def _its_countryside(scene: Scene, name: Name | None, lead: Lead) -> bool:
    """«بلدة كفرنبل ريف إدلب الجنوبي»: with no «في», of a name that lies there or that no table has."""
    wide = read_name(scene, lead.at) if lead.countryside else None
    units = {e.id for e in wide.entries if e.kind == "governorate"} if wide else set()
    if not units or name is None:
        return bool(units)
    if name.tier == "ordinary" and not scene.before(name.first, "rank"):
        return False  # انفجار في مزرعة ريف حمص
    lesser = not name.entries or name.tier in ("plain", "ordinary")
    return lesser or any(e.admin1 in units and not e.unit for e in name.entries)


def _binds(lead: Lead) -> bool:
    unit = bool(lead.ranks) and set(lead.ranks) <= {"governorate", "district", "subdistrict"}
    return bool(lead.direction or lead.relation == "near" or lead.centre or (unit and not lead.plural))


def _open_countryside(scene: Scene, at: int) -> tuple[Link, int] | None:
    codes, last = directions(scene, at)
    if scene.text(last).startswith("ل"):
        name = read_name(scene, last)
        if name and name.prefix == "ل":
            return Link("countryside_of", "".join(codes[:1]), name), name.last
    return (Link("countryside_of", "".join(codes[:1]), None), last) if codes else None


def _led(scene: Scene, lead: Lead, sure: bool = False) -> tuple[Link, int] | None:
    if lead.articled and lead.ranks:
        return Link(lead.relation, lead.direction, None, lead.ranks), _close(scene, lead.at)
    if capital := scene.hit(lead.at, "capital"):
        return Link(lead.relation, lead.direction, None, ("capital",)), _close(scene, capital.last)
    name = read_name(scene, lead.at)
    if name is not None and only_opens(scene, name):
        name = None
    name = with_rank(scene, lead.words[-1] if lead.words else -1, name)
    if name is not None and lead.ranks and scene.quoted.get(lead.at, 0) > name.last:
        name = None  # حي «عباد الرحمن»
    if name is not None and cut_off(name, lead):
        name = uncut(scene, lead.at, lead)
    if name is None and lead.ranks:
        unit = set(lead.ranks) <= _UNITS and not scene.hits(lead.at)  # ناحية سنون
        name = unknown_name(scene, lead.at, sure=sure or unit, feminine=lead.feminine)
    if name is None or (name.tier == "ordinary" and not lead.strong) or name.prefix == "و":
        return None
    last = name.last
    if lead.countryside:
        codes, last = directions(scene, name.last)
        return Link("countryside_of", "".join(codes) if len(codes) == 1 else "", name, lead.ranks), _close(
            scene, last
        )
    return Link(lead.relation, lead.direction, name, lead.ranks, km=lead.km), _close(scene, last)


def _close(scene: Scene, at: int) -> int:
    return at + 1 if scene.text(at) == ")" else at


def _plain(
    scene: Scene, at: int, preposition: bool, name: Name | None, start: int
) -> tuple[Link, int] | None:
    """في إدلب، بحلب، لحماة; and «آل مغرم - باقم» where the second holds the first."""
    separator = scene.text(at) in ("-", "–", "/", "|") and at == start
    found = read_name(scene, at + 1 if separator else at)
    if found is None:
        return None
    if scene.text(start) == "(" and at == start + 1 and scene.text(found.last) == ")" and not found.prefix:
        held = _holding(name, found)  # «الدوير (النبطية)»
        return (held[0], _close(scene, held[1])) if held else None
    if separator and not found.prefix and (held := _holding(name, found)) is not None:
        return held  # «المحاويل - بابل»
    if found.tier == "ordinary":
        return None
    hood = found.last - found.first > 1 and any(e.kind == "neighbourhood" for e in found.entries)
    several = found.last - found.first > 1 and name is not None and not name.entries
    quarter = _a_quarter(scene, name)
    if found.tier == "plain" and name is not None and not (hood or several or quarter):
        return None
    if separator:
        return _holding(name, found)
    if at == start and not (preposition or found.prefix):
        state = any(e.kind == "governorate" for e in found.entries)
        if not state and at in scene.tagged and _unlisted(name):
            return Link("in", "", found), found.last  # «محلة الفاروق #الموصل_القديمة»
        return _holding(name, found) if state else None  # «مديرية حيس الحديدة»
    if not (preposition or found.prefix in ("ب", "ل")):
        return None
    holds = any(e.kind in _WIDER or is_region(e) or (quarter and e.kind == "village") for e in found.entries)
    wide = name is None or hood or found.country or holds or several
    return (Link("in", "", found), _close(scene, found.last)) if wide else None


def _a_quarter(scene: Scene, name: Name | None) -> bool:
    """«حي البيدر بعين قانا»: what is called so after «حي» lies in a town or village."""
    rank = scene.hit(name.first - 1, "rank") if name is not None else None
    return rank is not None and rank.data["rank"] == "neighbourhood"


def _unlisted(name: Name | None) -> bool:
    """A name that no table has, or only those of quarters."""
    return name is not None and all(e.kind == "neighbourhood" for e in name.entries)


def _holding(name: Name | None, wide: Name) -> tuple[Link, int] | None:
    ids = {e.id for e in wide.entries}
    if name is not None and not name.entries and any(e.unit for e in wide.entries):
        return Link("in", "", wide), wide.last
    if name is None or not any(ids & {e.admin1, e.admin2, e.admin3, e.parent} for e in name.entries):
        return None
    return Link("in", "", wide), wide.last
