"""What a report says of where it is: its country, its governorates, the places that are sure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.lexicon.tables import table
from tawthiq.places.drafts import Draft, Link
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.name import Name

OURS = ("SY", "IQ", "YE", "PS", "LB", "LY", "SD")
_SIDE = 0.5
_HELD = 0.5
_FRAME = 4.0  # of a governorate that the report is told under
_OUTWEIGHS = 2.0  # votes of a country against the sides that the text names
_UNITS = ("governorate", "district")
_DISTRICTS_SO_CALLED = ("PS", "LY")
_TRUSTED = ("famous", "known", "firm")
_KNOWN = ("governorate", "city", "region", "country")
_HOLDING = ("governorate", "region", "country")
_SURE = {"famous": 4.0, "known": 2.0, "firm": 1.0, "plain": 0.4, "ordinary": 0.1}


@dataclass(slots=True)
class Setting:
    """`admins` counts sure mentions by governorate; `anchors` are sure places, `cities` in their order."""

    country: str | None = None
    admins: Counter[str] = field(default_factory=Counter)
    anchors: list[Entry] = field(default_factory=list)
    last_city: Entry | None = None
    settled: dict[str, Entry] = field(default_factory=dict)
    lying: dict[str, tuple[tuple[Entry, ...], tuple[Entry, ...]]] = field(default_factory=dict)
    only_city: Entry | None = None  # the one city that the report names
    spoken: frozenset[str] = frozenset()  # ordinary words that the report uses as names
    violent: bool = False  # does it tell of an attack or of dead?
    lands: frozenset[str] = frozenset()  # where no country is sure: those that its famous names leave
    fought: frozenset[str] = frozenset()  # countries of the wars whose sides it names

    def of(self, land: str) -> Setting:
        """The same, in the country that a sentence opens with."""
        return replace(self, country=land) if land and land != self.country else self

    def add(self, entry: Entry) -> None:
        """Take a place that is sure."""
        if entry.kind == "country":
            return
        if entry.admin1:
            self.admins[entry.admin1] += 1
        if not entry.unit and entry.point and entry not in self.anchors and len(self.anchors) < 40:
            self.anchors.append(entry)


def country_of(
    drafts: Iterable[Draft], nisbas: Counter[str], outlet: str | None, sides: Counter[str] | None = None
) -> str | None:
    """The country that a report's names speak for, None where they do not say.

    `nisbas` counts adjectives of countries («النظام السوري»), which weigh little; `sides` counts those who
    fight in the war of one country («الدعم السريع»).
    """
    votes: dict[str, float] = defaultdict(float)
    votes.update({c: 0.3 * min(n, 3) for c, n in nisbas.items() if c in OURS})
    for side, n in (sides or {}).items():
        votes[side] += _SIDE * min(n, 3)
    if (code := _outlets().get(fold(outlet or ""))) is not None:
        votes[code] += 1.0
    told: list[tuple[Name, bool]] = []
    for draft in drafts:
        holding = {id(k.name) for k in draft.links if _holds(k)}
        own = id(draft.name) if holding and draft.name is not None else None
        for name, ranks in _ranked(draft):
            told.append((name, "neighbourhood" in ranks))
            unit = _of_unit(name) and "neighbourhood" not in ranks  # «حي صلاح الدين» is no governorate
            told_under = id(name) in holding or bool(draft.frames and unit)
            worth = _FRAME if told_under else 2.0 if draft.evidence == "strong" else 1.0
            worth = _HELD if id(name) == own else worth  # «الرقة في حجة» is no city of Syria
            _vote(votes, name, worth, ranks, near=draft.evidence != "none")
    for name in _outlet_names(outlet):
        _vote(votes, name, 0.5, ())
    best = sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:2]
    if not best or best[0][1] < 0.5:
        return None
    if sides and best[0][0] not in sides and (theirs := _has_them_too(best[0][0], told, sides)):
        return theirs  # «قوات حفتر … على حي صلاح الدين»: Tripoli has one as well
    if sides and best[0][0] not in sides and best[0][1] < _OUTWEIGHS:
        return None  # «طيران التحالف» over a quarter that only another country's table has
    clear = len(best) == 1 or best[0][1] > 1.2 * best[1][1]
    return best[0][0] if clear else None


def lands_of(drafts: Iterable[Draft]) -> frozenset[str]:
    """The countries that have every famous name of a report: «… في طرابلس» leaves two."""
    left: frozenset[str] | None = None
    for draft in drafts:
        if not (draft.hometown or draft.origin or draft.aside or draft.nisba or draft.dateline):
            for name in names_of(draft):
                if name.tier == "famous" and not name.country:
                    here = frozenset(e.country for e in name.entries)
                    left = here if left is None else left & here
    return left or frozenset()


def _has_them_too(land: str, told: Iterable[tuple[Name, bool]], sides: Counter[str]) -> str | None:
    """The one country whose sides are named, where only quarters speak for another and it has them too."""
    own = next(iter(sides)) if len(sides) == 1 else None
    spoke = [({e.country for e in name.entries}, quarter) for name, quarter in told]
    for_it = [(lands, quarter) for lands, quarter in spoke if land in lands]
    return own if own and for_it and all(quarter and own in lands for lands, quarter in for_it) else None


def _holds(link: Link) -> bool:
    """«بريف دير الزور», «في محافظة بابل», «في حجة»: what holds the place, whatever its own name."""
    named = link.relation == "in" and link.name is not None and link.name.tier in _TRUSTED
    wide = named and link.name is not None and any(e.kind in _HOLDING for e in link.name.entries)
    if wide and link.name is not None:
        wide = len({e.country for e in link.name.entries if e.kind in _KNOWN}) == 1  # not «في البيضاء»
    return link.relation == "countryside_of" or "governorate" in link.ranks or wide


def _of_unit(name: Name) -> bool:
    return any(e.kind == "governorate" for e in name.entries)


def names_of(draft: Draft) -> list[Name]:
    """Every name of a draft: its own, its second end, those of its road and of its links."""
    own = [draft.name] if draft.name else []
    return [*own, *draft.others, *draft.ends, *(k.name for k in draft.links if k.name)]


def _ranked(draft: Draft) -> list[tuple[Name, tuple[str, ...]]]:
    """The names of a draft, each with the ranks that stand before it."""
    led = {id(draft.name): draft.ranks, **{id(k.name): k.ranks for k in draft.links}}
    return [(name, led.get(id(name), ())) for name in names_of(draft)]


def _vote(
    votes: dict[str, float], name: Name, worth: float, ranks: tuple[str, ...], near: bool = False
) -> None:
    """`near`: a town over the border speaks for the war that reaches it («قصف على نجران»)."""
    if name.short:
        votes[name.short] += worth
        return
    if len(wide := _known_in(name)) > 1 and not ranks:
        for code in wide:  # «في البيضاء», of Yemen or of Libya: by itself it speaks for neither
            votes[code] += worth * _SURE[name.tier] / len(wide)
        return
    best: dict[str, int] = {}
    units = [e for e in name.entries if _of_rank(e, ranks)]  # «محافظة البيضاء»: no city
    for e in units or name.entries:
        for land in (e.near if near else ()) or (e.country,):
            if land in OURS and ("neighbourhood" not in ranks or e.kind == "neighbourhood"):
                best[land] = max(best.get(land, 0), e.weight)
    total = sum(w * w for w in best.values())
    sure = max(_SURE[name.tier], _SURE["known"] if units else 0.0)
    for code, weight in best.items():
        votes[code] += worth * sure * weight * weight / total


def _known_in(name: Name) -> frozenset[str]:
    """The countries that have a city or a governorate of the name."""
    wide = (e for e in name.entries if e.kind in ("city", "governorate"))
    return frozenset(e.country for e in wide if e.country in OURS)


def _of_rank(entry: Entry, ranks: tuple[str, ...]) -> bool:
    """A unit of just that rank; in some lands what the tables call a district is called a governorate."""
    theirs = entry.kind == "district" and entry.country in _DISTRICTS_SO_CALLED
    return entry.kind in _UNITS and (entry.kind in ranks or (theirs and "governorate" in ranks))


@table()
def _outlets() -> dict[str, str]:
    """Country of work by the folded name of an outlet."""
    known = (e for e in lexicon.load("outlets") if e.get("country") and e["kind"] != "word")
    return {fold(str(n)): e["country"].upper() for e in known for n in e["names"]}


def is_outlet(name: Name) -> bool:
    """A word of no sure place that an outlet is called by («الثورة», «الجزيرة»)."""
    return name.tier == "ordinary" and " ".join(name.words) in _called()


@table()
def _called() -> frozenset[str]:
    known = (e for e in lexicon.load("outlets") if e["kind"] != "word")
    return frozenset(fold(str(n)) for e in known for n in e["names"])


@cache
def _outlet_names(outlet: str | None) -> tuple[Name, ...]:
    from tawthiq.arabic.tokens import tokenize
    from tawthiq.places.names import read_name
    from tawthiq.places.scene import scene_of

    if not outlet:
        return ()
    scene = scene_of(tokenize(outlet))
    found = [read_name(scene, i) for i in range(len(scene))]
    return tuple(n for n in found if n and n.tier in ("famous", "known", "firm"))


def within_unit(entry: Entry, unit: Entry) -> bool:
    """Does a unit (or a city) hold the place?"""
    return (
        unit.id == entry.id
        or unit.id in load().ancestors(entry)
        or (unit.kind == "country" and unit.id == entry.country)
    )
