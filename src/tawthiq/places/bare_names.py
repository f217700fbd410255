"""A name with no word of rank or direction before it: «قصف على سراقب», «في المقام بمحافظة كركوك»."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.numbers.words import listed as number_list
from tawthiq.places.apposed import rank_after
from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.guesses import LYING
from tawthiq.places.labels import headed_by, of_the_heading
from tawthiq.places.links import read_links
from tawthiq.places.lists import fits, with_list
from tawthiq.places.name import Name
from tawthiq.places.named import aside
from tawthiq.places.names import read_name
from tawthiq.places.no_place import no_place
from tawthiq.places.quarters import in_its_city, in_its_unit, may_be_struck, struck_town, tagged_town
from tawthiq.places.scene import Scene
from tawthiq.places.setting import is_outlet
from tawthiq.places.spoken import bare_name
from tawthiq.places.struck import after_striker, is_struck, of_a_massacre, past_opener, undergoes
from tawthiq.places.unknown import only_opens
from tawthiq.places.words import is_head, word_list

_FROM_THE_AIR = ("جويا",)  # also a town
_NEXT_TO = frozenset({"المجاوره", "القريبه", "المحاذيه", "الملاصقه", "المنكوبه", "المحاصره"})


def is_neighbour(scene: Scene, name: Name) -> bool:
    """«في بليون المجاورة»: without the article before an adjective that has it, a word is a proper name; with
    it, one that is no word of every day."""
    after = scene.text(name.last) in _NEXT_TO
    common = name.words[-1].startswith("ال") and (name.tier == "ordinary" or scene.hits(name.first))
    bare = after and not common and not is_head(name.words[-1])
    led = name.prefix in ("ب", "وب") or scene.before(name.first, "preposition", "strike")
    return bare and bool(led or is_struck(scene, name.first))


_BEFORE_NAMES = ("في", "من", "قرب")


def bare_name_here(scene: Scene, at: int) -> list[Draft]:
    if scene.hit(at, "preposition") and scene.text(at - 1) not in _BEFORE_NAMES:
        return []  # «على العين» is no «علي العين»; «في علي الغربي» is a town
    name = bare_name(scene, at) or read_name(scene, at)
    if name is not None and scene.text(at).startswith("عال") and name.prefix and not _fired_onto(scene, at):
        return []  # «نقلوهم عالباب»
    name = _with_lane(scene, name)
    if name is not None and scene.before(at, "staff") and all(e.kind == "landmark" for e in name.entries):
        return []  # «منزل مدير مستشفى …»: whom somebody works for
    if name is None or only_opens(scene, name):
        return []
    if scene.text(at) in _FROM_THE_AIR and at and scene.text(at - 1).endswith("ا"):
        return []  # «عدوانا جويا على أطراف بلدة …» is not at جويا
    if name.last - at == 1 and name.tier in ("plain", "ordinary") and scene.hit(at, "nameless", "of_two"):
        return []
    if _called_after(scene, at, name):
        return []  # شارع فلسطين, ساحتي عدن وصنعاء
    if name.last - at == 1 and not name.prefix and _after_opener(scene, at - 1):
        return []  # باب الزاوية is no الزاوية
    if scene.hit(name.last, "of_two"):
        return []  # القريتين اللتين قصفتا are two villages
    listed = at in scene.tolled or name.last <= scene.label_end or is_neighbour(scene, name)
    wide = None if is_outlet(name) else headed_by(scene, name)
    listed = listed or wide is not None
    if not listed and no_place(scene, at, name):
        return aside(scene, at, name)
    links, last = read_links(scene, name.last, name)
    evidence = _evidence(scene, at, name, links)
    ends = name.last + (scene.text(name.last) in number_list("words_of_when"))  # «دوما اليوم: …»
    heads_line = scene.text(ends) in (":", "|") and (at <= 1 or _numbered(scene, at))
    evidence = "weak" if heads_line and evidence == "none" else evidence
    if links and at <= 1 and scene.text(last) in (":", "|") and links[0].relation == "in":
        evidence = "none" if is_outlet(name) else "strong"  # «القرضة (عمران): …»; «الثورة | صنعاء: …»
    if wide is not None:
        name = of_the_heading(name, wide)
    if listed:
        name, evidence = replace(name, tier="plain") if name.tier == "ordinary" else name, "strong"
    struck = is_struck(scene, at) or undergoes(scene, at, last)
    if struck and name.tier != "ordinary" and scene.text(at - 1) == "وعلي":
        evidence = "strong"  # «غارات على … حيث سقط ثلاثة، وعلى كفرا»: struck as the place before it was
    rank = rank_after(scene, last) if last == name.last and not links else _lying_rank(scene, name, links)
    if rank and evidence != "none":
        # «غارة على برجا، إحدى بلدات …»
        return [Draft(at, last, name, ranks=(rank,), evidence="strong", links=links)]
    if name.tier == "ordinary" and evidence != "strong":
        several = name.last - name.first > 1 and evidence == "weak"
        held = in_its_city(scene, name, links) or in_its_unit(scene, name, links)
        evidence = "strong" if held else evidence
        if not (several or evidence == "strong"):
            tagged = tagged_town(scene, name)
            marked = "tag" if tagged else "struck" if struck and struck_town(scene, name) else ""
            if marked and evidence == "weak":
                return [Draft(at, last, name, evidence=evidence, links=links, struck=struck, marked=marked)]
            alone = struck and may_be_struck(scene, name, links)
            return [Draft(at, last, name, evidence=evidence, links=links, struck=True)] if alone else []
    first = Draft(at, last, name, evidence=evidence, links=links, struck=struck)
    return with_list(scene, first, Lead(at))


def _lying_rank(scene: Scene, name: Name, links: tuple[Link, ...]) -> str:
    """«مراعي هرور التابعة لناحية كاني ماسي»: what belongs to a unit and is none itself is a village."""
    lies = scene.text(name.last) in LYING and bool(links) and bool(set(links[0].ranks) & _UNITS)
    settled = name.tier == "plain" and not any(e.unit for e in name.entries)
    return "village" if lies and settled else ""


_UNITS = frozenset({"governorate", "district", "subdistrict"})
_LAND = frozenset({"مزارع", "اراضي", "بساتين", "كروم", "حقول", "احراش", "جرود"})


def _on_its_land(scene: Scene, at: int) -> bool:
    """«غارة على مزارع حيس»: the farms of a place, with the word before them that leads to a place."""
    return scene.text(at - 1) in _LAND and bool(scene.before(at - 1, "preposition", "strike", "near"))


def _with_lane(scene: Scene, name: Name | None) -> Name | None:
    """«الثورة الحارة 17», «الثورة الحارة السابعة»: the number of the lane is a part of the name."""
    if name is None or name.words[-1] != "الحاره" or not name.first < name.last < len(scene):
        return name
    told = scene.kinds[name.last] == "number" or scene.text(name.last) in word_list("ordinal_lane")
    return replace(name, last=name.last + 1) if told else name


def _numbered(scene: Scene, at: int) -> bool:
    """«1) كفرعويد: 6 شهداء»: nothing but the item's number and its mark before the name."""
    return at == 2 and scene.kinds[0] == "number" and scene.kinds[1] == "mark"


def _called_after(scene: Scene, at: int, name: Name) -> bool:
    """Does a street, or a spot, that is only called after the place stand before it?"""
    if name.country and is_head(scene.text(at - 1)):
        return True
    second = name.prefix == "و" and scene.before(at - 1, "street") is not None
    wide = name.tier == "famous" or name.country or (name.tier == "known" and "شارع" in scene.text(at - 1))
    return wide and (scene.before(at, "street") is not None or second)


_ALSO_NOUNS = frozenset({"rank", "street", "spot", "road", "title", "given_name", "front", "nameless"})


def _fired_onto(scene: Scene, at: int) -> bool:
    """«قصف هلق عالباب», «نزلت قذيفة عالحي»: is it «on», after what falls or is fired?"""
    return any(scene.text(k).startswith(_FIRED) for k in range(max(0, at - _FIRED_REACH), at))


_FIRED = (
    *("قصف", "القصف", "بقصف", "غار", "قذ", "بقذ", "صاروخ", "صواريخ"),
    *("نزل", "سقط", "طاح", "ضرب", "برميل", "براميل", "هجوم"),
)
_FIRED_REACH = 6


def _after_opener(scene: Scene, at: int) -> bool:
    """Does a word that only opens longer names (باب، كفر، عين) stand here?"""
    if not scene.is_word(at) or is_head(scene.texts[at]):
        return False
    kinds = {h.kind for h in scene.hits(at) if not h.prefix and not h.article}
    return "opener" in kinds and not kinds & _ALSO_NOUNS


def _evidence(scene: Scene, at: int, name: Name, links: tuple[Link, ...]) -> str:
    tagged = at in scene.tagged
    if (tagged and name.tier != "ordinary") or any(
        (tagged or k.relation in ("countryside_of", "direction_of")) and fits(name, k) for k in links
    ):
        return "strong"
    if name.prefix in ("ب", "وب", "فب") or links or (at in scene.quoted and scene.before(at, "rank")):
        return "weak"
    near = scene.before(past_opener(scene, at), "preposition", "strike") or _on_its_land(scene, at)
    near = near or undergoes(scene, at, name.last)
    near = near or after_striker(scene, at) or of_a_massacre(scene, at) or scene.text(at - 1) == "اما"
    return "weak" if near else "none"
