"""What stands between a name and the words that place it: «الواقعة», another name in brackets, «39 كم»."""

from __future__ import annotations

from tawthiq.places.drafts import Lead
from tawthiq.places.held import past_holders
from tawthiq.places.leads import read_lead
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene

_UNITS = frozenset({"governorate", "district", "subdistrict"})


def passed_over(scene: Scene, at: int) -> int:
    """Past «الواقعة», «الحدودية», an opening bracket, «39 كم»."""
    if scene.text(at) == "،" and scene.text(at + 1) == "(" and scene.kinds[at + 2 : at + 3] == ["number"]:
        at += 1  # «قرية كذا، (28 كم شمال بعقوبة)،»
    at = k = _past_alias(scene, at) if scene.text(at) in ("او", "(") else at
    if (lies := _where_it_lies(scene, at)) > at or (lies := past_holders(scene, at)) > at:
        return lies
    mark = scene.text(k)
    if mark == "(" and scene.kinds[k + 1 : k + 2] == ["number"] and scene.text(k + 2) == ")":
        return k + 4 if scene.text(k + 3).startswith(("كم", "كلم", "كيلو")) else at  # (10) كم جنوب بعقوبة
    if mark in ("(", "،", "-", "–") and k + 1 < len(scene):
        following = read_lead(scene, k + 1)
        bracket = mark == "("
        distance = scene.kinds[k + 1] == "number"
        if (
            bracket
            or (scene.hit(k + 1, "filler") and mark == "،")
            or (following.at > k + 1 and following.prefix in ("ب",))
            or (mark == "،" and _apposed(scene, k + 1, following))
            or (distance and scene.text(k + 2).startswith(KILOMETRES))
        ):
            k += 1
    while scene.hit(k, "filler") and not _near_something(scene, k) and k - at < 4:
        k += 1
    k = k + 1 if _own_adjective(scene, k) or _half(scene, k) or _size(scene, k) else k
    k += _landform(scene, k)
    k += _so_far(scene, k)
    if k < len(scene) and scene.kinds[k] == "number":
        if scene.text(k + 1).startswith(("كم", "كلم", "كيلو")):
            k += 2
        elif scene.text(k - 1) == "(" and scene.hit(k + 1, "direction"):
            k += 1  # (43 شمال غرب حماة)
    return k


_WHICH, _LIES = frozenset({"التي", "الذي"}), frozenset({"تقع", "يقع", "تبعد", "يبعد"})
_ABOUT = frozenset({"علي", "بعد", "مسافه", "حوالي", "نحو", "قرابه", "بحوالي", "بنحو"})


def _where_it_lies(scene: Scene, at: int) -> int:
    """Past «، التي تقع على بعد 100 كلم» where a direction follows («جنوب شرق صنعاء»); else where it began."""
    k = at + (scene.text(at) == "،")
    if scene.text(k) not in _WHICH or scene.text(k + 1) not in _LIES:
        return at
    k += 2
    while scene.text(k) in _ABOUT:
        k += 1
    if k < len(scene) and scene.kinds[k] == "number" and scene.text(k + 1).startswith(KILOMETRES):
        k += 2
    return k if scene.hit(k, "direction") else at


def _own_adjective(scene: Scene, at: int) -> bool:
    """«الحيمة الساحلية بمديرية التحيتا»: an adjective between a name and what places it."""
    word = scene.text(at)
    if word[:2] != "ال" or not word.endswith(("ي", "يه")) or scene.hit(at, "rank", "near", "capital"):
        return False
    if scene.hit(at, "adjective", "direction", "countryside", "the_countryside") or read_name(scene, at):
        return False
    lead = read_lead(scene, at + 1)
    return lead.at > at + 1 and (lead.prefix == "ب" or bool(lead.direction)) and bool(lead.ranks)


_ALIAS = 5  # words within which the bracket around another name closes


def _past_alias(scene: Scene, at: int) -> int:
    """Past «أو (الشنبوقة)», «(الراعي)»: another name of the same place, before what places it."""
    start = at + 1 if scene.text(at) == "او" else at
    end = start + 1
    if scene.text(start) == "(":
        end = next((k + 1 for k in range(start + 2, start + _ALIAS) if scene.text(k) == ")"), 0)
        start += 1
    placed = bool(scene.hits(start)) and read_lead(scene, start).at > start
    named = bool(end) and scene.is_word(start) and not placed
    if not named or scene.hit(start, "preposition", "filler", "direction"):
        return at
    follows = scene.hit(end, "filler") or read_lead(scene, end).at > end or scene.text(end) in ("في", "ضمن")
    return end if follows else at


KILOMETRES = ("كم", "كلم", "كيلو")


def _so_far(scene: Scene, at: int) -> int:
    """«شمالي قرية الحورة بـ5 كم في محافظة …», «بخمسة كيلومترات»: how far from it, before what holds it."""
    word = scene.text(at)
    if not word.startswith("ب"):
        return 0
    if scene.kinds[at + 1 : at + 2] == ["number"]:
        return 3 if word in ("ب", "بنحو", "بحوالي") and scene.text(at + 2).startswith(KILOMETRES) else 0
    return 2 if scene.is_word(at) and scene.text(at + 1).startswith(KILOMETRES) else 0


_LANDFORMS = frozenset({"بوادي", "بسهل", "بهضبه"})


def _landform(scene: Scene, at: int) -> int:
    """Words of «قرية … بوادي نخلة بمديرية حيس» before the unit that holds both."""
    if scene.text(at) not in _LANDFORMS:
        return 0
    for n in (2, 3):
        lead = read_lead(scene, at + n)
        if lead.at > at + n and lead.prefix == "ب" and lead.ranks:
            return n
    return 0


def _size(scene: Scene, at: int) -> bool:
    """«حي الخزان الجديد في بغداد», «قرية … العليا بناحية»: an adjective of size or age before a link."""
    if scene.hit(at, "tail"):
        return True
    if not scene.text(at).startswith("ال") or scene.hit(at, "old") or not scene.hit(at, "of_spot"):
        return False  # حمص القديمة is a quarter
    lead = read_lead(scene, at + 1)
    return scene.text(at + 1) == "في" or (lead.at > at + 1 and lead.prefix == "ب")


def _half(scene: Scene, at: int) -> bool:
    """«حي شيحا الشرقية بمدينة درنة»: which half of a quarter or village, before what holds it."""
    if scene.text(at)[:2] != "ال" or not scene.hit(at, "adjective", "direction"):
        return False
    lead = read_lead(scene, at + 1)
    return lead.at > at + 1 and lead.prefix == "ب" and (lead.countryside or set(lead.ranks) == {"city"})


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
