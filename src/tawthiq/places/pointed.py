"""Countrysides, and words that point back to a place named before."""

from __future__ import annotations

from tawthiq.places.drafts import Draft, Lead
from tawthiq.places.leads import directions
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene


def read_countryside(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """ريفي حلب الشمالي والشرقي، ريفي إدلب وحماة."""
    name = read_name(scene, lead.at)
    if lead.articled or name is None:
        return []
    plain = name.tier == "ordinary" and not name.words[0].startswith("ال")
    if plain and not read_links(scene, name.last, name)[0]:
        return []
    codes, last = directions(scene, name.last)
    links, end = read_links(scene, last, name)
    code = codes[0] if len(codes) == 1 else ""
    first = Draft(at, max(end, last), name, "countryside_of", code, lead.ranks, "strong", links=links)
    out = [first]
    several = any("ارياف" in scene.text(k) for k in range(at, lead.at))  # «أرياف حلب وإدلب وحماة»
    while following := _and_another(scene, out[-1].last):
        out.append(following)
        if not several:
            break
    return out


def _and_another(scene: Scene, at: int) -> Draft | None:
    """«… وحماة الشمالي»: the next countryside of the same head."""
    name = read_name(scene, at) if scene.text(at).startswith("و") else None
    if name is None or name.prefix != "و" or name.tier not in ("famous", "known", "firm"):
        return None
    codes, last = directions(scene, name.last)
    return Draft(at, last, name, "countryside_of", codes[0] if len(codes) == 1 else "", (), "strong")


_SUBJECT = 4  # words from the verb over its subject to the object


def _many(word: str) -> bool:
    return word.endswith(("ات", "القري", "المدن", "الاحياء", "المناطق", "النواحي"))


def read_anaphor(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """«البلدة»، «المخيم ذاته»، «شرقي المدينة»: back to a place named before."""
    if city := scene.hit(lead.at, "capital"):
        return _capital(scene, at, lead, city.last)
    hit = scene.hit(lead.at, "rank") if not lead.articled else None
    last = hit.last if hit else lead.at
    rank = (
        hit.data["rank"]
        if hit and hit.article
        else (lead.ranks[-1] if lead.articled and lead.ranks else None)
    )
    if (hit and not hit.article) or rank is None:
        return []
    if rank == "neighbourhood" and scene.hit(last, "of_quarter"):
        return _by_trade(scene, at, last)
    same = scene.hit(last, "same")
    last = same.last if same else last
    codes, _ = directions(scene, last)
    adjective = scene.text(last).startswith("ال") and not same and not scene.hit(last, "nameless")
    if (
        codes
        or adjective
        or scene.hit(last, "filler", "nisba")
        or scene.before(at, "organisation")
        or (rank == "area" and not same)
    ):
        return []
    if scene.kinds[last : last + 1] == ["number"]:
        return []  # الحارة 21
    if _many(scene.text((hit.last if hit else lead.at) - 1)) or (
        scene.text(at).startswith("ال")
        and scene.text(at - 1).startswith(("ال", "بال", "وال", "لل", "كال"))
        and not _struck(scene, at)
    ):
        return []
    return [Draft(at, last, None, lead.relation, lead.direction, (rank,), anaphor=rank)]


def _by_trade(scene: Scene, at: int, last: int) -> list[Draft]:
    """«الحي الصناعي»: a quarter called by what it is for."""
    name = read_name(scene, last)
    quarters = tuple(e for e in name.entries if e.kind == "neighbourhood") if name and not name.prefix else ()
    called = Name(last - 1, last + 1, (scene.text(last - 1), scene.text(last)), quarters, "plain")
    links, end = read_links(scene, last + 1, called)
    return [Draft(at, max(end, last + 1), called, ranks=("neighbourhood",), evidence="strong", links=links)]


def _struck(scene: Scene, at: int) -> bool:
    """«استهدف الطيران القرية»: the object of a verb of attack, after its subject."""
    return any(scene.hit(k, "strike") for k in range(max(0, at - _SUBJECT), at - 1))


def _capital(scene: Scene, at: int, lead: Lead, last: int) -> list[Draft]:
    """«شمال العاصمة»: the capital of the country that is spoken of, or that an adjective names."""
    nisba = scene.hit(last, "nisba")
    if scene.before(at, "organisation") or scene.hit(last, "temporary"):
        return []
    country = nisba.data["id"] if nisba and not nisba.prefix else ""
    end = nisba.last if country and nisba else last
    return [Draft(at, end, None, lead.relation, lead.direction, ("city",), anaphor="capital:" + country)]
