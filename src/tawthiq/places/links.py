"""What stands after a name and places it: بريف إدلب الجنوبي، شرق حلب، في محافظة صعدة."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.drafts import Lead, Link
from tawthiq.places.leads import directions, read_lead
from tawthiq.places.name import Name
from tawthiq.places.names import read_name, with_rank
from tawthiq.places.scene import Scene
from tawthiq.places.unknown import only_opens, unknown_name

_UNITS = frozenset({"governorate", "district", "subdistrict"})
_WIDER = frozenset({"governorate", "district", "subdistrict", "city", "town", "camp"})


def read_links(scene: Scene, at: int, name: Name | None) -> tuple[tuple[Link, ...], int]:
    """Links after a name, and where they end."""
    out: list[Link] = []
    last = at
    while len(out) < 3:
        found = _link(scene, last, name)
        if found is None:
            break
        out.append(replace(found[0], first=_skip(scene, last), last=found[1]))
        last = found[1]
    return tuple(out), last


def _link(scene: Scene, at: int, name: Name | None) -> tuple[Link, int] | None:
    start = _skip(scene, at)
    if scene.text(start) == "مع" and start > at:
        border = read_name(scene, start + 1)
        return (Link("near", "", border), border.last) if border and border.country else None
    preposition = scene.text(start) in ("في", "من", "ضمن", "الي") or _beside(scene, start)
    k = start + 1 if preposition and scene.text(start) != "الي" else start
    k = k + 1 if scene.hit(k, "utmost") else k
    the = scene.hit(k, "the_countryside")
    if the and (preposition or the.prefix in ("ب",)):
        return _open_countryside(scene, the.last)
    if (it := scene.hit(k, "of_it")) and not it.prefix:
        return Link("direction_of", it.data["code"], None, ("city",)), it.last
    lead = read_lead(scene, k)
    if (lead.direction or lead.centre) and scene.hit(lead.at, "homeland"):
        return Link(lead.relation, lead.direction, None), _close(scene, lead.at + 1)
    if scene.text(start) == "من" and set(lead.ranks) == {"camp"}:
        return None  # قصف كنصفرة من معسكر جورين
    if set(lead.ranks) == {"village"} and preposition and name is not None and lead.relation == "in":
        return None  # ينحدر من بلدة خشام قتل في قرية الصالحية: no village holds a town
    whole = read_name(scene, k) if lead.direction else None
    state = whole is not None and any(e.kind == "governorate" for e in whole.entries)
    if whole and state and whole.last - k > 1 and not whole.prefix:
        return Link("in", "", whole), _close(scene, whole.last)  # شمال دارفور is a state
    if lead.at > k and lead.prefix in ("", "ب", "ل") and (preposition or lead.prefix or _binds(lead)):
        return _led(scene, lead, sure=start > at and scene.hit(start - 1, "filler") is not None)
    return _plain(scene, k, preposition, name, at)


def _beside(scene: Scene, at: int) -> bool:
    """على الأطراف الغربية لمدينة, على أطراف المدينة."""
    return scene.text(at) == "علي" and read_lead(scene, at + 1).relation in ("near", "direction_of")


def _binds(lead: Lead) -> bool:
    unit = bool(lead.ranks) and set(lead.ranks) <= {"governorate", "district", "subdistrict"}
    return bool(lead.direction or lead.relation == "near" or lead.centre or (unit and not lead.plural))


def _skip(scene: Scene, at: int) -> int:
    """Past «الواقعة», «الحدودية», an opening bracket, «39 كم»."""
    k = at
    if scene.text(k) == "(" and scene.kinds[k + 1 : k + 2] == ["number"] and scene.text(k + 2) == ")":
        return k + 4 if scene.text(k + 3).startswith(("كم", "كلم", "كيلو")) else at  # (10) كم جنوب بعقوبة
    if scene.text(k) in ("(", "،", "-", "–") and k + 1 < len(scene):
        following = read_lead(scene, k + 1)
        bracket = scene.text(k) == "("
        distance = scene.kinds[k + 1] == "number"
        if (
            bracket
            or (scene.hit(k + 1, "filler") and scene.text(k) == "،")
            or (following.at > k + 1 and following.prefix in ("ب",))
            or (scene.text(k) == "،" and _apposed(scene, k + 1, following))
            or (distance and bracket)
        ):
            k += 1
    while scene.hit(k, "filler") and not _near_something(scene, k) and k - at < 4:
        k += 1
    k = k + 1 if _own_adjective(scene, k) or _half(scene, k) else k
    if k < len(scene) and scene.kinds[k] == "number":
        if scene.text(k + 1).startswith(("كم", "كلم", "كيلو")):
            k += 2
        elif scene.text(k - 1) == "(" and scene.hit(k + 1, "direction"):
            k += 1  # (43 شمال غرب حماة)
    return k


def _own_adjective(scene: Scene, at: int) -> bool:
    """«الحيمة الساحلية بمديرية التحيتا»: an adjective between a name and what places it."""
    word = scene.text(at)
    if not (word.startswith("ال") and word.endswith(("ي", "يه"))) or scene.hit(at, "rank", "near", "capital"):
        return False
    if scene.hit(at, "adjective", "direction", "countryside", "the_countryside") or read_name(scene, at):
        return False
    lead = read_lead(scene, at + 1)
    return lead.at > at + 1 and (lead.prefix == "ب" or bool(lead.direction)) and bool(lead.ranks)


def _half(scene: Scene, at: int) -> bool:
    """«حي شيحا الشرقية بمدينة درنة»: which half of a quarter, before its city."""
    if not scene.hit(at, "adjective", "direction") or not scene.text(at).startswith("ال"):
        return False
    lead = read_lead(scene, at + 1)
    return lead.at > at + 1 and lead.prefix == "ب" and set(lead.ranks) == {"city"}


def _near_something(scene: Scene, at: int) -> bool:
    """القريبة من نابلس is no mere adjective."""
    near = scene.hit(at, "near")
    return near is not None and (near.last - at > 1 or scene.text(near.last).startswith("ل"))


def _apposed(scene: Scene, at: int, lead: Lead) -> bool:
    """«بلدة الحوش، شرقي مدينة صور»، «قرية جبالا، في ريف إدلب»: what follows the comma places the name."""
    if scene.text(at) == "في":
        lead = read_lead(scene, at + 1)
        return not lead.prefix and (lead.countryside or (set(lead.ranks) <= _UNITS and bool(lead.ranks)))
    return bool(lead.direction and lead.relation == "direction_of" and not lead.prefix)


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
    separator = scene.text(at) in ("-", "–", "/") and at == start
    found = read_name(scene, at + 1 if separator else at)
    if found is None or found.tier == "ordinary":
        return None
    hood = found.last - found.first > 1 and any(e.kind == "neighbourhood" for e in found.entries)
    if found.tier == "plain" and name is not None and not hood:
        return None
    if separator:
        return _holding(name, found)
    if not (preposition or found.prefix in ("ب", "ل")):
        return None
    wide = name is None or hood or found.country or any(e.kind in _WIDER for e in found.entries)
    return (Link("in", "", found), _close(scene, found.last)) if wide else None


def _holding(name: Name | None, wide: Name) -> tuple[Link, int] | None:
    ids = {e.id for e in wide.entries}
    if name is not None and not name.entries and any(e.unit for e in wide.entries):
        return Link("in", "", wide), wide.last
    if name is None or not any(ids & {e.admin1, e.admin2, e.admin3, e.parent} for e in name.entries):
        return None
    return Link("in", "", wide), wide.last
