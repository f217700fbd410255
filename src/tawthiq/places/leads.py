"""The words before a name: على أطراف، شمالي، بريف، مدينة, in any sensible order."""

from __future__ import annotations

from tawthiq.places.drafts import Lead
from tawthiq.places.measures import take_capital, take_distance
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import Hit, word_list

_FEMININE = frozenset({"city", "town", "village", "subdistrict", "district", "governorate", "area"})
_LONGEST = 7
# «مصادر محلية»: local, no district
_LOCAL = ("مصادر", "مواقع", "صفحات", "شبكات", "اعلام", "جهات", "سلطات", "منظمات", "تقارير")
_DUALS = ("تي", "تا", "حيي", "حيا", "مخيمي", "مخيما", "معسكري")


def read_lead(scene: Scene, at: int) -> Lead:
    """The lead that starts at a position; `lead.at == at` where there is none."""
    lead = Lead(at)
    while lead.at - at < _LONGEST:
        before = lead.at
        if not _step(scene, lead, first=before == at):
            break
    return lead


def _step(scene: Scene, lead: Lead, first: bool) -> bool:
    at = lead.at
    if not first and scene.text(at) in ("من", "عن") and not lead.ranks:
        lead.at += 1
        return bool(lead.strong or lead.centre)
    for hit in scene.hits(at):
        if not first and hit.prefix and hit.prefix not in ("ب", "ل") and not _joined_rank(hit, lead):
            continue
        take = _TAKE.get(hit.kind)
        if take and take(scene, lead, hit, at):
            if not lead.words:
                lead.prefix = hit.prefix
            lead.words.append(at)
            return True
    return False


def _joined_rank(hit: Hit, lead: Lead) -> bool:
    return hit.kind in ("rank", "countryside") and hit.prefix == "و" and bool(lead.ranks)


def _near(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    if lead.ranks or (hit.article and hit.last == at + 1):
        return False
    lead.relation, lead.strong, lead.at = "near", True, hit.last
    return True


def _direction(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    text = scene.text(at)
    if (lead.ranks and not _over_unit(scene, lead, hit)) or lead.direction:
        return False
    last, code = hit.last, hit.data["code"]
    lead.ranks = ()
    if lead.plural and (other := scene.hit(last, "direction")) and other.prefix == "و" and not other.article:
        last, code = other.last, ""  # مناطق جنوب وشرق إدلب
    second = scene.hit(last, "direction", "adjective")
    if second and not second.prefix and second.data.get("code") and crosses(code, second.data["code"]):
        code, last = code + second.data["code"], second.last
    articled = text.lstrip("وبفلك").startswith(("ال", "لشم", "لجن", "لشر", "لغر")) and hit.last == at + 1
    if articled and scene.text(last) not in ("من",) and not scene.text(last).startswith("ل"):
        return False
    lead.direction, lead.strong, lead.at = code, True, last
    if lead.relation == "in" or lead.measured:
        lead.relation = "direction_of"
    return True


def _over_unit(scene: Scene, lead: Lead, hit: Hit) -> bool:
    """«مناطق جنوب إدلب»، «قرى شمال حلب»: many places on one side of a governorate."""
    name = read_name(scene, hit.last)
    other = scene.hit(hit.last, "direction")
    if other and other.prefix == "و":
        name = read_name(scene, other.last)
    side = not hit.article and not hit.prefix
    return side and lead.plural and bool(name and any(e.kind == "governorate" for e in name.entries))


def crosses(a: str, b: str) -> bool:
    """Do two directions make one (شمال غرب)?"""
    return (a in "NS") != (b in "NS") and len(a) == len(b) == 1


def _centre(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    if lead.ranks:
        return False
    lead.centre, lead.at = True, hit.last
    return True


def _side(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    """الأطراف الشمالية لبلدة، الجهة الغربية من المدينة."""
    if lead.ranks:
        return False
    code, last = directions(scene, hit.last)
    if not code or not (scene.text(last) == "من" or scene.text(last).startswith("ل")):
        return False
    lead.relation = "near" if hit.data["id"] == "side" and "طر" in scene.text(at) else lead.relation
    lead.direction, lead.strong, lead.at = code[0], True, last
    return True


def directions(scene: Scene, at: int) -> tuple[list[str], int]:
    """Adjectives of direction after a countryside: (["N", "E"], where they end)."""
    codes: list[str] = []
    last = at
    while (hit := scene.hit(last, "adjective")) and hit.prefix in ("", "و") and (codes or not hit.prefix):
        code = hit.data["code"]
        if code and not scene.text(last).startswith(("ال", "وال")) and read_name(scene, hit.last):
            break  # بادية الرصافة جنوبي الرقة
        if codes and code and not hit.prefix and crosses(codes[-1], code):
            codes[-1] += code
        elif code:
            codes.append(code)
        last = hit.last
    return codes, last


def _countryside(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    if hit.article or lead.countryside or _quarter_so_called(scene, lead, at):
        return False
    lead.countryside, lead.strong, lead.at = True, True, hit.last
    if "governorate" not in lead.ranks:
        lead.ranks = ()  # مدن وبلدات ريف إدلب: the countryside is meant, not a town of the name
    if lead.relation == "in":
        lead.relation = "countryside_of"
    return True


def _quarter_so_called(scene: Scene, lead: Lead, at: int) -> bool:
    """«حي ضاحية الوليد»: a noun of countryside that is a part of the quarter's name."""
    if lead.ranks != ("neighbourhood",) or lead.plural:
        return False
    name = read_name(scene, at)
    return name is not None and any(e.kind == "neighbourhood" for e in name.entries)


def _rank(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    if hit.article and not (lead.centre or lead.relation != "in" or not lead.ranks):
        return False
    word = scene.text(hit.last - 1)
    if word == "محليه" and scene.text(hit.last - 2) in _LOCAL:
        return False  # «وفق مصادر محلية مدني»
    if hit.article and lead.words and word in word_list("firm"):
        return False  # شمالي الحلة, the city
    if lead.own or (lead.ranks == ("neighbourhood",) and not lead.plural and _named_so(scene, hit)):
        return False  # قريته بمنطقة الجاح; حي مدينة النور
    if lead.ranks and hit.prefix != "و":
        lead.ranks, lead.plural, lead.feminine = (), False, False  # أحياء مدينة حمص, بلدات محافظة إدلب
    lead.ranks = (*lead.ranks, hit.data["rank"])
    lead.dual = word.endswith(_DUALS) or (lead.dual and len(lead.ranks) > 1)
    lead.plural = lead.plural or len(lead.ranks) > 1 or _plural(word)
    lead.feminine = lead.feminine or lead.plural or (hit.data["rank"] in _FEMININE)
    lead.placed = bool(hit.data.get("placed"))
    lead.own = word.endswith(("ته", "تها", "تهم", "تهما"))
    lead.articled = hit.article
    lead.strong, lead.at = True, hit.last
    lead.target = hit.data.get("target")
    return not hit.article


def _named_so(scene: Scene, hit: Hit) -> bool:
    """«حي مدينة النور»: one quarter, and the noun of rank after it is a part of its name."""
    return not (hit.prefix or hit.article or _plural(scene.text(hit.last - 1))) and scene.is_word(hit.last)


def _plural(word: str) -> bool:
    return (word.endswith(("ات", "تي", "تا", "ي")) and len(word) > 3) or word.endswith(
        (*_DUALS, "مدن", "قري", "احياء", "مناطق", "عزل", "اقضيه", "نواحي")
    )


def _front(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    if lead.ranks or hit.article:
        return False
    lead.front, lead.strong, lead.at = True, True, hit.last
    if scene.text(lead.at) == "في":
        lead.at += 1
    return True


_TAKE = {
    "near": _near,
    "direction": _direction,
    "centre": _centre,
    "side": _side,
    "countryside": _countryside,
    "rank": _rank,
    "front": _front,
    "distance": take_distance,
    "capital": take_capital,
}
LEADS = frozenset(_TAKE)
"""Kinds of words that a lead may begin with."""
