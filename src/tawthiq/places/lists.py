"""Lists of places: «سرجة وشنان وفركيا», and what places all of them."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name, with_wards, without_prefix
from tawthiq.places.no_place import no_place
from tawthiq.places.roads import near_names
from tawthiq.places.scene import Scene
from tawthiq.places.spoken import spoken_name
from tawthiq.places.unknown import ends, unknown_name, without_and
from tawthiq.places.words import is_head

LIST_MARKS = frozenset({"،", ",", "-", "–", "/"})


def with_list(scene: Scene, first: Draft, lead: Lead) -> list[Draft]:
    """«سرجة وشنان وفركيا»: the names that follow, under the same lead.

    What places one of them places those before it: «قرى أ وب بريف إدلب، وج ود بريف حلب».
    """
    out = [first]
    while len(out) < 40:
        following = _next(scene, out[-1], lead)
        if following is None:
            break
        out.append(following)
    if (
        len(out) > 1
        and first.evidence == "none"
        and any(
            (d.name and d.name.tier in ("famous", "known"))
            or (first.name and d.name and near_names(first.name, d.name))
            for d in out[1:]
        )
    ):
        first.evidence = "weak"
    if lead.plural:
        for d in out:
            d.beside = tuple(other.name for other in out if other is not d and other.name)
    if lead.plural or not first.links:
        shared: tuple[Link, ...] = ()
        for d in reversed(out):
            if d.links:
                shared = d.links
            elif lead.plural or _all_fit(d, shared):
                d.links = shared
                d.evidence = "strong" if d.evidence == "weak" and shared else d.evidence
    return out


def _all_fit(draft: Draft, links: tuple[Link, ...]) -> bool:
    return bool(links) and draft.name is not None and all(fits(draft.name, k) for k in links)


def fits(name: Name, link: Link) -> bool:
    if link.name is None:
        return False
    ids = {u for e in link.name.entries for u in (e.id, e.admin1)}
    return any(e.admin1 in ids for e in name.entries)


def _next(scene: Scene, last: Draft, lead: Lead) -> Draft | None:
    at = last.last
    marked = scene.text(at) in LIST_MARKS
    start = at + 1 if marked else at
    if scene.text(start) == "و":
        start, joined = start + 1, True
    else:
        joined = scene.text(start).startswith("و")
    name = read_name(scene, start) if marked or joined else None
    if joined and scene.spoken and (name is None or name.tier in ("plain", "ordinary")):
        told = spoken_name(scene, start, scene.spoken)
        name = replace(told, tier="plain") if told and not (name and name.last > told.last) else name
    if name is not None and name.tier == "ordinary" and name.last <= scene.label_end:
        name = replace(name, tier="plain")
    whole = name is not None and name.last - start > 1 and name.tier in ("famous", "known")
    whole = whole or _quarter_called_so(name, lead)
    lead_word = scene.hit(start, "rank", "countryside", "direction", "near", "between", "centre", "road")
    if not (marked or joined) or (lead_word and not whole):
        return None
    if (name and joined and name.prefix not in ("و", "")) or (name and marked and not joined and name.prefix):
        return None
    if name and joined and scene.text(start - 1) != "و" and name.prefix != "و":
        name = None
    if (
        name
        and name.last - start == 1
        and scene.hit(start, "opener")
        and scene.is_word(name.last)
        and lead.plural
    ):
        name = (_unknown_joined(scene, start) if joined else _unknown_marked(scene, start, last=True)) or name
        if scene.hit(start, "bound") and name.last - start == 1:
            return None  # «أبو» of «أبو رعيدة» is no name
    none = scene.hit(start, "nameless", "of_two", "harmed")
    if name and none and name.last - start == 1 and name.tier != "famous":
        return None
    if name is None and lead.plural and lead.ranks and "governorate" not in lead.ranks:
        second = lead.dual and last.first <= (lead.words[0] if lead.words else 0) and _placed(scene, start)
        second = second or (marked and scene.text(start + 1) in LIST_MARKS)
        name = _unknown_joined(scene, start, second) if joined else _unknown_marked(scene, start)
    if (
        name is None
        or name.country
        or (
            name.tier == "ordinary"
            and not ((lead.plural and name.known) or (last.name and _neighbours(last.name, name)))
        )
    ):
        return None
    if no_place(scene, start, name) or (marked and not joined and _of_person(scene, start, name, lead)):
        return None
    name = without_prefix(name)
    name = with_wards(name) if lead.plural and lead.ranks == ("neighbourhood",) else name
    links, end = read_links(scene, name.last, name)
    evidence = "strong" if lead.plural or (lead.strong and lead.ranks) else "weak"
    return Draft(
        start,
        end,
        name,
        last.relation,
        last.direction,
        lead.ranks if lead.plural else (),
        evidence,
        lead.plural,
        links,
        front=lead.front,
        struck=last.struck,
        dual=last.dual,
    )


def _quarter_called_so(name: Name | None, lead: Lead) -> bool:
    """«أحياء الدحي والكمب»: in a list of quarters one whose name is a noun of rank."""
    ward = lead.plural and lead.ranks == ("neighbourhood",) and name is not None
    return ward and name is not None and any(e.kind == "neighbourhood" for e in name.entries)


def _of_person(scene: Scene, at: int, name: Name, lead: Lead) -> bool:
    """«مدير بلدية مدينة الموصل، عبد الستار …»: after one place, a person's given name is no second one."""
    given = scene.hit(at, "given_name") or (scene.text(at) == "عبد" and scene.text(at + 1).startswith("ال"))
    return bool(given) and not lead.plural and name.tier not in ("famous", "known")


def _unknown_joined(scene: Scene, start: int, second: bool = False) -> Name | None:
    text = scene.texts[start]
    inside = any(f < start < t for f, t in scene.quoted.items())
    known = text.startswith("وال") or (text.startswith("و") and (_opens(scene, start) or inside or second))
    if not known or (len(text) < 5 and not _opens(scene, start)):
        return None
    return without_and(scene, start)


def _neighbours(one: Name, two: Name) -> bool:
    """An ordinary word beside a name: a village near by, and no noun of something hit."""
    return near_names(one, two) and not is_head(two.joined)


def _placed(scene: Scene, start: int) -> bool:
    """Does what follows a word place it (قريتي أ وب بريف حلب)?"""
    return bool(read_links(scene, start + 1, None)[0])


def _unknown_marked(scene: Scene, start: int, last: bool = False) -> Name | None:
    """«الدبس، هوشان، خالدية»: a word between two marks of a list of villages; `last`: it may end the list."""
    found = unknown_name(scene, start, sure=True, feminine=False)
    if found is None:
        return None
    after = scene.text(found.last)
    ended = after in LIST_MARKS or after == ")" or after.startswith("و")
    ended = ended or found.last in scene.quoted.values() or (last and scene.hit(start, "bound") is not None)
    return found if ended or (last and ends(scene, found.last)) else None


def _opens(scene: Scene, at: int) -> bool:
    return any(h.kind == "opener" and h.prefix == "و" for h in scene.hits(at))


def share_links(scene: Scene, drafts: list[Draft]) -> None:
    """«حي المدام، وحي الروضة، وحي المسبح في مدينة تعز»: what places the last places all of one rank."""
    if len(drafts) < 2:
        return
    for one, two in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        between = scene.texts[one.last : two.first]
        joined = scene.text(two.first).startswith("و") or bool(between)
        if (
            one.ranks
            and one.ranks == two.ranks
            and joined
            and all(t in LIST_MARKS or t == "و" for t in between)
        ):
            one.links = one.links or two.links
