"""A spot that is named: سوق الهال في سرمدا، مشفى كفرنبل الجراحي، دوار العودة وسط رفح."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.gazetteer import SETTLEMENTS, Entry, distance, load
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.scores import lies_so
from tawthiq.places.setting import within_unit
from tawthiq.places.words import is_head, targets, variants
from tawthiq.remember import remembered

_BUILT = frozenset({"school", "mosque", "church"})
_OWN = 3  # words of a spot's own name
_SETTLED = frozenset({"village", "town", "city", "camp"})
_SPOTS = frozenset({"landmark", "airport", "camp"})


def read_point(scene: Scene, at: int) -> list[Draft]:
    """A spot with a proper name, settled by the place that it lies in or is named after.

    Not one that only says whom somebody works for («منزل مدير مستشفى …»).
    """
    known = _landmark(scene, at)
    found = None if known or _village_so_called(scene, at) else _head(scene, at)
    if (known is None and found is None) or scene.before(at, "staff"):
        return []
    if known is not None or found is None:
        return [known] if known is not None else []
    target, start, articled = found
    name = None if articled else read_name(scene, start)
    named_so = target or _crossing(scene, at)
    if (
        name
        and not name.prefix
        and not name.country
        and (name.tier in ("famous", "known") or (name.tier in ("firm", "plain") and named_so))
    ):
        elsewhere = _lies_elsewhere(scene, at, name, target)
        after = name.tier == "famous" or (name.tier == "known" and "شارع" in scene.text(at))
        called = elsewhere is None and after and scene.hit(at, "street")
        if called and not read_links(scene, name.last, name)[0]:
            return []  # ساحة عدن may be anywhere
        return [elsewhere or _named_after(scene, at, start, name, target)]
    return _own_name(scene, at, start, target, articled)


def _village_so_called(scene: Scene, at: int) -> bool:
    """«بير شويحان بريف دير الزور»: the village of the whole name, and no well in شويحان."""
    name = read_name(scene, at)
    if name is None or name.prefix or name.last - at < 2 or name.tier == "ordinary":
        return False
    links, _ = read_links(scene, name.last, name)
    held = {e.id for k in links if k.name for e in k.name.entries if e.unit}
    lying = (e for e in name.entries if e.kind in SETTLEMENTS and name.joined in _glued(e))
    return any(held & {e.admin1, e.admin2, e.admin3} for e in lying)


def _glued(entry: Entry) -> list[str]:
    return [n.replace(" ", "") for n in entry.names]


def _crossing(scene: Scene, at: int) -> bool:
    """«معبر البوليل المائي»: a river crossing has the name of its village."""
    return scene.text(at).lstrip("وبل") == "معبر"


def _landmark(scene: Scene, at: int) -> Draft | None:
    name = read_name(scene, at)
    if name is None or name.last - name.first < 2 or not any(e.kind in _SPOTS for e in name.entries):
        return None
    if name.tier == "ordinary" or scene.hit(at, "rank"):
        return None
    last = name.last
    while last < len(scene) and scene.text(last) in (
        "العسكري",
        "الدولي",
        "الجويه",
        "النفطي",
        "الحدودي",
        "للغاز",
    ):
        last += 1
    own = last
    links, last = read_links(scene, last, name)
    target = _target_of(scene.text(at))
    if target and not name.prefix and (another := _of_another_town(scene, at, own, name, target)) is not None:
        return another
    if links and _in_a_quarter(name, links[0]):
        return _inside(scene, at, own, last, links, _target_of(scene.text(at)))
    return Draft(at, last, name, evidence="strong", links=links, target=_target_of(scene.text(at)))


_IN_TOWN = 9.0  # km from the middle of a town to a building in it


def _of_another_town(scene: Scene, at: int, last: int, name: Name, target: str) -> Draft | None:
    """«مستشفى الشفاء في بلدة كذا»: a namesake of one that is known, in a town that has not that one."""
    links, end = _placed(scene, last)
    link = links[0] if links else None
    if link is None or link.name is None or link.relation != "in" or not set(link.ranks) & _SETTLED:
        return None
    towns = [h for h in link.name.entries if not h.unit]
    if any(_stands_in(e, h) for e in name.entries for h in towns):
        return None
    return _inside(scene, at, last, end, links, target)


def _stands_in(building: Entry, town: Entry) -> bool:
    own = load().get(building.parent)
    held = own if own is not None and not own.unit else building
    if within_unit(building, town) or (held.point is None and building.admin1 == town.admin1):
        return True
    far = distance(held, town)
    return far is not None and far <= _IN_TOWN


def _in_a_quarter(name: Name, link: Link) -> bool:
    """«مفترق السنافور بحي التفاح»: the quarter says more than a spot of which no point is known."""
    parts = link.name.entries if link.name is not None and link.relation == "in" else ()
    return not any(e.point for e in name.entries) and any(e.kind in ("neighbourhood", "camp") for e in parts)


def _target_of(word: str) -> str | None:
    for rest, _ in variants(word):
        bare = rest[2:] if rest.startswith("ال") else rest
        if bare in targets():
            return targets()[bare]
    return None


def _head(scene: Scene, at: int) -> tuple[str | None, int, bool] | None:
    """The noun of the spot: its object id (None for streets and the like), where its name starts."""
    noun = _noun(scene.texts[at]) if is_head(scene.texts[at]) else None
    if noun is not None:
        return noun[0], at + 1, noun[1]
    hit = scene.hit(at, "street", "spot")
    return (None, hit.last, hit.article) if hit else None


@remembered(10_000)
def _noun(word: str) -> tuple[str, bool] | None:
    """The object that a word names, and whether it bears the article."""
    for rest, _ in variants(word):
        articled = rest.startswith("ال") and len(rest) > 4
        target = targets().get(rest[2:] if articled else rest)
        if target is not None:
            return target, articled
    return None


def _named_after(scene: Scene, at: int, start: int, name: Name, target: str | None) -> Draft:
    last = name.last
    while scene.is_word(last) and last - name.last < 2 and scene.hit(last, "of_spot"):
        last += 1
    links, end = read_links(scene, last, name)
    point = " ".join(scene.texts[at:last])
    return Draft(
        at,
        max(end, last),
        name,
        evidence="weak" if name.tier == "plain" and not links and last == name.last else "strong",
        links=links,
        target=target or "",
        point=point,
    )


def _lies_elsewhere(scene: Scene, at: int, name: Name, target: str | None) -> Draft | None:
    """«شارع حلب في مدينة الموصل»، «جولة سبأ بحي الروضة»: only called after the place that it names."""
    if not (scene.hit(at, "street") or target == "market" or target in _BUILT):
        return None
    links, end = _placed(scene, name.last)
    if not links and target in _BUILT:
        links, end = _past_clause(scene, name.last)
    held = {u for e in name.entries for u in (e.id, e.admin1, e.admin2, e.admin3, e.parent)}
    if (
        not links
        or links[0].name is None
        or links[0].relation == "near"
        or (
            any(e.id in held for e in _holding(links[0].name, target))
            and not _street_of_city(scene, at, links[0])
        )
        or (target == "market" and _lies_so(name, links[0]))
    ):
        return None
    return _inside(scene, at, name.last, end, links, target)


def _holding(name: Name, target: str | None) -> Sequence[Entry]:
    """What a name that holds may be: for a school the city itself, where there is one."""
    cities = [e for e in name.entries if e.kind in ("city", "town")] if target in _BUILT else []
    return cities or name.entries


def _street_of_city(scene: Scene, at: int, link: Link) -> bool:
    """«شارع تل أبيض بالرقة»: of the city, though its governorate holds the town that it is called after."""
    city = link.name is not None and any(e.kind == "city" for e in link.name.entries)
    return city and not link.direction and link.relation == "in" and "شارع" in scene.text(at)


def _lies_so(name: Name, link: Link) -> bool:
    """«سوق الحلة جنوب بغداد»: the town itself lies there."""
    towns = [e for e in name.entries if e.kind in ("city", "town")] if link.direction else []
    return any(lies_so(t, h, link.direction) for t in towns for h in (link.name.entries if link.name else ()))


def _own_name(scene: Scene, at: int, start: int, target: str | None, articled: bool) -> list[Draft]:
    last = start
    while last < len(scene) and last - start < _OWN and _own_word(scene, last):
        last += 1
        links, end = _placed(scene, last)
        if not links and target in _BUILT:
            links, end = _past_clause(scene, last)
        if links:
            return [_inside(scene, at, last, end, links, target)]
    return []


def _own_word(scene: Scene, at: int) -> bool:
    word = scene.text(at)
    stops = scene.hit(at, "nameless", "preposition", "rank", "near", "countryside", "filler")
    if (
        scene.hit(at, "centre")
        or not scene.is_word(at)
        or (
            stops
            and not (
                scene.hit(at, "of_spot") or (scene.text(at - 1).endswith("سوق") and not scene.hit(at, "rank"))
            )
        )
    ):
        return False
    return (
        word.startswith("ال")
        or bool(scene.hit(at - 1, "opener") or scene.hit(at, "opener"))
        or "شارع" in scene.text(at - 1)
        or at in scene.quoted
        or at - 1 in scene.quoted
    )


def _placed(scene: Scene, at: int) -> tuple[tuple[Link, ...], int]:
    links, last = read_links(scene, at, None)
    if links and links[0].name is not None and links[0].relation in ("in", "direction_of", "near"):
        return links, last
    return (), at


_WHICH = frozenset({"التي", "والتي", "الذي", "والذي", "التابعه", "التابع"})
_CLAUSE = 9  # words


def _past_clause(scene: Scene, at: int) -> tuple[tuple[Link, ...], int]:
    """What places a school behind a clause of what it is: «التي تؤوي مئات النازحين في مدينة غزة»."""
    if scene.text(at) not in _WHICH:
        return (), at
    for k in range(at + 1, min(at + _CLAUSE, len(scene))):
        if scene.text(k) in ("،", ".", "؛", ":", "و"):
            break
        if scene.hit(k, "preposition", "direction", "near", "centre") or scene.text(k).startswith("ب"):
            links, end = _placed(scene, k)
            if links:
                return links, end
    return (), at


def _inside(scene: Scene, at: int, last: int, end: int, links: tuple[Link, ...], target: str | None) -> Draft:
    link = links[0]
    more, end = read_links(scene, link.last, link.name) if link.last else ((), end)
    alone = link.name is not None and link.name.tier == "plain" and not link.ranks and not more
    own = at + 1 if "شارع" in scene.text(at) else at  # شارع is left out of a street's name, as labels do
    return Draft(
        at,
        end,
        link.name,
        link.relation,
        link.direction,
        link.ranks,
        "weak" if alone else "strong",
        links=more,
        target=target or "",
        point=" ".join(scene.texts[own:last]),
    )
