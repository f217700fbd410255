"""The grammar of places: a sentence gives drafts of mentions, each name with what stands around it."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.cues import mark_cues, no_place
from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.leads import directions, read_lead
from tawthiq.places.links import read_links
from tawthiq.places.names import Name, common, read_name, unknown_name, without_prefix
from tawthiq.places.points import read_point
from tawthiq.places.roads import near_names, read_between, read_road
from tawthiq.places.scene import Scene
from tawthiq.places.words import is_head

_LIST_MARKS = frozenset({"،", ",", "-", "–", "/"})


def parse(scene: Scene) -> list[Draft]:
    """All drafts of a sentence, left to right, none inside another."""
    out: list[Draft] = []
    at = 0
    while at < len(scene):
        found = _group(scene, at) if scene.is_word(at) else []
        if found:
            out += [mark_cues(scene, d) for d in found]
            at = max(found[-1].last, at + 1)
        else:
            at += 1
    _share_links(scene, out)
    return out


def _share_links(scene: Scene, drafts: list[Draft]) -> None:
    """«حي المدام، وحي الروضة، وحي المسبح في مدينة تعز»: what places the last places all of one rank."""
    for one, two in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        between = scene.texts[one.last : two.first]
        joined = scene.text(two.first).startswith("و") or bool(between)
        if (
            one.ranks
            and one.ranks == two.ranks
            and joined
            and all(t in _LIST_MARKS or t == "و" for t in between)
        ):
            one.links = one.links or two.links


def _group(scene: Scene, at: int) -> list[Draft]:
    if not scene.hits(at) and read_name(scene, at) is None and not is_head(scene.texts[at]):
        return []
    organisation = scene.hit(at, "organisation")
    if organisation and (organisation.last - at > 1 or not scene.hit(at, "rank", "front")):
        return []
    for reader in (read_between, read_road, read_point, _nisba):
        found = reader(scene, at)
        if found:
            return found
    lead = read_lead(scene, at)
    if lead.countryside and "governorate" in lead.ranks:
        name = _inner(scene, lead)
        if name:
            lead.countryside, lead.relation = False, "in"
    if lead.at == at or _whole(scene, at):
        return _bare(scene, at)
    if lead.countryside:
        return _countryside(scene, at, lead)
    return _named(scene, at, lead) or _anaphor(scene, at, lead) or _led_point(scene, at, lead)


def _whole(scene: Scene, at: int) -> bool:
    """Is the lead a part of a name (ريف دمشق, شمال دارفور, الضاحية الجنوبية)?"""
    name = read_name(scene, at)
    if name is None or name.last - name.first < 2 or name.tier not in ("famous", "known"):
        return False
    region = name.entries[0].kind == "region"
    return not directions(scene, name.last)[0] and (region or not scene.hit(at, "rank"))


def _led_point(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """محيط مطار طرابلس, شرق مشفى باب الهوى: a spot with a relation."""
    if lead.ranks or lead.countryside:
        return []
    found = read_point(scene, lead.at) if scene.is_word(lead.at) else []
    for draft in found[:1]:
        draft.first, draft.direction = at, lead.direction or draft.direction
        draft.relation = lead.relation if lead.relation != "in" else draft.relation
    return found


def _nisba(scene: Scene, at: int) -> list[Draft]:
    """الشمال السوري، جنوب لبنان is a direction with a name; here the country stands as an adjective."""
    hit = scene.hit(at, "direction")
    if hit is None or not scene.text(at).lstrip("وبفلك").startswith(("ال", "لش", "لج", "لغ")):
        return []
    codes, last = directions(scene, hit.last)
    nisba = scene.hit(last, "nisba")
    if nisba is None or nisba.prefix:
        return []
    name = read_name_of_country(nisba.data["id"], last, nisba.last)
    code = hit.data["code"] + (codes[0] if codes else "")
    return [Draft(at, nisba.last, name, "direction_of", code, evidence="strong", nisba=True)]


def read_name_of_country(identifier: str, first: int, last: int) -> Name:
    """The name of a country that an adjective stands for."""
    from tawthiq.places.names import country

    entry = country(identifier)
    return Name(first, last, (entry.name_ar,), (entry,), "famous")


def _bare(scene: Scene, at: int) -> list[Draft]:
    name = read_name(scene, at)
    if name is None or _only_opens(scene, name):
        return []
    if no_place(scene, at, name):
        return _aside(scene, at, name)
    links, last = read_links(scene, name.last, name)
    evidence = _evidence(scene, at, name, links)
    if (
        name.tier == "ordinary"
        and evidence != "strong"
        and not (name.last - name.first > 1 and evidence == "weak")
    ):
        return []
    first = Draft(at, last, name, evidence=evidence, links=links)
    return _with_list(scene, first, Lead(at))


def _aside(scene: Scene, at: int, name: Name | None) -> list[Draft]:
    """«تنسيقية سراقب» is no place, but says where the report is."""
    if name is None or name.tier not in ("famous", "known") or not scene.before(at, "organisation"):
        return []
    return [Draft(at, name.last, name, evidence="weak", aside=True)]


def _evidence(scene: Scene, at: int, name: Name, links: tuple[Link, ...]) -> str:
    if (at in scene.tagged and name.tier != "ordinary") or any(
        k.relation in ("countryside_of", "direction_of") and _fits(name, k) for k in links
    ):
        return "strong"
    if name.prefix in ("ب", "وب", "فب") or links or (at in scene.quoted and scene.before(at, "rank")):
        return "weak"
    return "weak" if scene.before(at, "preposition", "strike") else "none"


def _fits(name: Name, link: Link) -> bool:
    if link.name is None:
        return False
    ids = {u for e in link.name.entries for u in (e.id, e.admin1)}
    return any(e.admin1 in ids for e in name.entries)


def _named(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    start = lead.at
    name = read_name(scene, start)
    if name is None or name.last - start < 2:
        name = _inner(scene, lead) or name
    if name and name.prefix in ("و", "ف", "ك", "ول", "وب"):
        name = None
    if lead.articled:
        return []
    if no_place(scene, at, name, lead):
        return _aside(scene, at, name)
    if name is None or _better_unknown(scene, name, lead) or _only_opens(scene, name):
        name = _unknown(scene, start, lead)
    if name is None or (name.tier == "ordinary" and not _names_anyway(scene, name, lead)):
        return []
    alone = len(name.words) == 1 and name.first not in scene.tagged and name.first not in scene.quoted
    if lead.plural and alone and (common(name) or not name.known) and not _listed(scene, name.last):
        return []
    links, last = read_links(scene, name.last, name)
    evidence = "strong" if lead.strong or start in scene.tagged else "weak"
    draft = Draft(
        at,
        last,
        name,
        lead.relation,
        lead.direction,
        lead.ranks,
        evidence,
        lead.plural,
        links,
        front=lead.front,
        target=lead.target,
    )
    return _with_list(scene, draft, lead)


def _listed(scene: Scene, at: int) -> bool:
    word = scene.text(at)
    return word in _LIST_MARKS or word.startswith("و") or bool(read_links(scene, at, None)[0])


def _inner(scene: Scene, lead: Lead) -> Name | None:
    """After a rank the name may begin with what looks like a lead: ولاية شمال دارفور."""
    for at in lead.words[1:]:
        name = read_name(scene, at)
        if name and name.last > lead.at and name.tier in ("famous", "known") and not name.prefix:
            lead.at = at
            lead.relation = "in" if lead.direction and at <= lead.words[-1] else lead.relation
            return name
    return None


def _names_anyway(scene: Scene, name: Name, lead: Lead) -> bool:
    """An ordinary word is a name after a rank, where it is no plain adjective or noun of its own."""
    if not (lead.ranks or lead.front):
        return False
    if lead.ranks in (("area",), ("governorate",)) or lead.front or not lead.ranks:
        return name.last - name.first > 1 or (
            name.words[0].startswith("ال")
            and not scene.hit(name.first, "nameless", "adjective", "filler", "organisation")
        )
    return not scene.hit(name.first, "nameless", "adjective", "filler", "organisation", "nisba")


def _better_unknown(scene: Scene, name: Name, lead: Lead) -> bool:
    """A hashtag or a quoted name is read whole."""
    marked = scene.tagged.get(name.first) or scene.quoted.get(name.first)
    return bool(marked and marked > name.last and lead.ranks)


def _only_opens(scene: Scene, name: Name) -> bool:
    """«تل» of «تل الطوقان», where only تل is known: the name goes on."""
    if name.last - name.first > 1 or name.prefix or scene.texts[name.first].startswith("ال"):
        return False
    return (
        bool(scene.hit(name.first, "opener"))
        and scene.is_word(name.last)
        and not scene.hit(
            name.last,
            "nameless",
            "preposition",
            "direction",
            "near",
            "countryside",
            "filler",
            "rank",
            "centre",
        )
    )


def _unknown(scene: Scene, start: int, lead: Lead) -> Name | None:
    if not lead.ranks or (
        lead.ranks == ("area",)
        and not lead.plural
        and start not in scene.tagged
        and start not in scene.quoted
        and not scene.text(start).startswith("ال")
        and not scene.hit(start, "opener")
    ):
        return None
    found = unknown_name(scene, start, sure=False, feminine=lead.feminine)
    if found is None:
        links, _ = read_links(scene, start + 1, None)
        sure = bool(links) or (
            lead.plural
            and "governorate" not in lead.ranks
            and (scene.text(start + 1).startswith("و") or scene.text(start + 1) in _LIST_MARKS)
        )
        found = unknown_name(scene, start, sure=sure, feminine=lead.feminine)
    return found


def _with_list(scene: Scene, first: Draft, lead: Lead) -> list[Draft]:
    """«سرجة وشنان وفركيا»: the names that follow, under the same lead; links of the last go for all."""
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
    if lead.plural or not first.links:
        shared = out[-1].links
        for d in out[:-1]:
            if not d.links and (lead.plural or _all_fit(d, shared)):
                d.links = shared
                d.evidence = "strong" if d.evidence == "weak" and shared else d.evidence
    return out


def _all_fit(draft: Draft, links: tuple[Link, ...]) -> bool:
    return bool(links) and draft.name is not None and all(_fits(draft.name, k) for k in links)


def _next(scene: Scene, last: Draft, lead: Lead) -> Draft | None:
    at = last.last
    marked = scene.text(at) in _LIST_MARKS
    start = at + 1 if marked else at
    if scene.text(start) == "و":
        start, joined = start + 1, True
    else:
        joined = scene.text(start).startswith("و")
    if not (marked or joined) or scene.hit(
        start, "rank", "countryside", "direction", "near", "between", "centre"
    ):
        return None
    name = read_name(scene, start)
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
        name = unknown_name(scene, start, sure=True, feminine=False) or name
    if name is None and lead.plural and lead.ranks and "governorate" not in lead.ranks:
        name = _unknown_joined(scene, start) if joined else _unknown_marked(scene, start)
    if (
        name is None
        or name.country
        or (
            name.tier == "ordinary"
            and not ((lead.plural and name.known) or (last.name and near_names(last.name, name)))
        )
    ):
        return None
    if no_place(scene, start, name):
        return None
    name = without_prefix(name)
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
    )


def _unknown_joined(scene: Scene, start: int) -> Name | None:
    text = scene.texts[start]
    if (not text.startswith("وال") and not (text.startswith("و") and _opens(scene, start))) or len(text) < 5:
        return None
    bare = Scene([*scene.texts[:start], text[1:], *scene.texts[start + 1 :]], scene.kinds, scene.where)
    found = unknown_name(bare, start, sure=True, feminine=False)
    return replace(found, prefix="و") if found else None


def _unknown_marked(scene: Scene, start: int) -> Name | None:
    """«الدبس، هوشان، خالدية»: a word between two marks of a list of villages."""
    found = unknown_name(scene, start, sure=True, feminine=False)
    if found is None:
        return None
    after = scene.text(found.last)
    return found if after in _LIST_MARKS or after.startswith("و") else None


def _opens(scene: Scene, at: int) -> bool:
    return any(h.kind == "opener" and h.prefix == "و" for h in scene.hits(at))


def _countryside(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """ريفي حلب الشمالي والشرقي، ريفي إدلب وحماة."""
    name = read_name(scene, lead.at)
    if lead.articled or name is None or (name.tier == "ordinary" and not name.words[0].startswith("ال")):
        return []
    codes, last = directions(scene, name.last)
    links, end = read_links(scene, last, name)
    code = codes[0] if len(codes) == 1 else ""
    first = Draft(at, max(end, last), name, "countryside_of", code, lead.ranks, "strong", links=links)
    out = [first]
    following = read_name(scene, first.last) if scene.text(first.last).startswith("و") else None
    if following and following.prefix == "و" and following.tier in ("famous", "known", "firm"):
        codes, last = directions(scene, following.last)
        out.append(
            Draft(
                first.last,
                last,
                following,
                "countryside_of",
                codes[0] if len(codes) == 1 else "",
                (),
                "strong",
            )
        )
    return out


def _many(word: str) -> bool:
    return word.endswith(("ات", "القري", "المدن", "الاحياء", "المناطق", "النواحي"))


def _anaphor(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """«البلدة»، «المخيم ذاته»، «شرقي المدينة»: back to a place named before."""
    hit = scene.hit(lead.at, "rank") if not lead.articled else None
    last = hit.last if hit else lead.at
    rank = (
        hit.data["rank"]
        if hit and hit.article
        else (lead.ranks[-1] if lead.articled and lead.ranks else None)
    )
    if (hit and not hit.article) or rank is None:
        return []
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
    if _many(scene.text((hit.last if hit else lead.at) - 1)) or (
        scene.text(at).startswith("ال") and scene.text(at - 1).startswith("ال")
    ):
        return []
    return [Draft(at, last, None, lead.relation, lead.direction, (rank,), anaphor=rank)]
