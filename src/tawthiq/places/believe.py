"""Whether a name with little beside it is a place after all: a wrong place is worse than an empty one."""

from __future__ import annotations

from tawthiq.places.drafts import Draft
from tawthiq.places.fit import TWINS
from tawthiq.places.gazetteer import ANY, Entry, distance
from tawthiq.places.name import Name
from tawthiq.places.quarters import listed, struck_here
from tawthiq.places.resolve import Resolved
from tawthiq.places.setting import Setting
from tawthiq.places.words import is_head

_ADJECTIVES = frozenset({"سوريه", "السعوديه"})  # also adjectives: جنسيات سورية


def believed(draft: Draft, found: Resolved, setting: Setting) -> bool:
    """Does the mention stand, given what its name was resolved to?"""
    name = draft.name
    if name is None or draft.ranks or draft.front or draft.nisba or draft.road:
        return True
    if draft.first == name.first and not name.entries:
        return True  # a hashtag or quoted name
    if found.entry is None and not found.candidates:
        return name.joined in setting.lying and draft.evidence != "none"
    if found.entry is not None and ANY in found.entry.near:
        return draft.evidence != "none"  # «اتهم طهران» names its government
    if name.country and name.joined in _ADJECTIVES and draft.evidence == "none":
        return False
    if name.tier == "famous":
        abroad = found.entry is not None and setting.country not in (None, found.entry.country)
        return name.country or draft.evidence != "none" or not abroad
    if found.entry is not None and name.tier == "ordinary" and _noun_of(found.entry, name):
        return False  # حسينية شمال بغداد
    if draft.evidence == "strong":
        lies = bool(draft.links and found.candidates) and name.joined.startswith("ال")  # «العلم شرقي تكريت»
        return name.tier != "ordinary" or found.entry is not None or lies
    return _in_what_is_told(draft, name, found) or _weak(draft, name, found.entry, setting)


def _in_what_is_told(draft: Draft, name: Name, found: Resolved) -> bool:
    """«على شوفة في محافظة طولكرم», «في شوفة (طولكرم)»: the unit told behind has such a place."""
    entry = found.entry
    if entry is None or entry.unit or name.tier == "ordinary" or draft.evidence != "weak":
        return False
    led = bool(draft.links) and _bears(entry, name)
    return led and any(h.kind != "country" for h in found.inside)


def _bears(entry: Entry, name: Name) -> bool:
    return name.joined in (n.replace(" ", "") for n in entry.names)


def _alone(entry: Entry, name: Name) -> bool:
    """Does its country have no other place of the name?"""
    return all(e.id == entry.id for e in name.entries if e.country == entry.country)


def _told_under(entry: Entry, setting: Setting) -> bool:
    """Is the governorate that a place lies in told?"""
    return bool(setting.admins[entry.admin1])


def _weak(draft: Draft, name: Name, entry: Entry | None, setting: Setting) -> bool:
    settled = name.joined in setting.settled
    if name.tier == "ordinary" and struck_here(draft, name, entry, setting):
        return True
    if _listed_here(draft, name, entry, setting):
        return True
    if draft.marked and entry is not None and not entry.unit and _bears(entry, name):
        alone = draft.marked == "tag" and _alone(entry, name)
        return entry.country == setting.country and (alone or _told_under(entry, setting))
    if name.tier == "known":
        return settled or entry is not None or draft.evidence == "weak"
    if name.tier == "firm":  # «غارات على المنصورة»: which of those that bear the name may stay open
        alone = _nowhere_told(setting)
        return settled or (draft.evidence == "weak" and (entry is not None or draft.struck or alone))
    if entry is not None and draft.evidence == "weak" and _only_place(draft, name, entry, setting):
        return True
    if entry is None and len(name.joined) > 4 and (
        (draft.struck and _of_the_land(name, setting))
        or (draft.evidence == "weak" and name.words[0] != "ابو" and _no_other(setting))
    ):  # «أطلق النار على أبو عمر»: a man is likelier than one of several villages
        return name.tier == "plain"  # which of those that bear the name stays open
    if entry is None or not (settled or at_home(entry, setting)):
        return False
    alone = name.last - name.first == 1
    if draft.evidence == "none":
        return (settled and name.tier == "plain") or not alone
    if name.tier == "ordinary":
        return draft.dateline and not alone  # «الدار الكبيرة: قنص»
    return settled or not (alone and name.prefix and not name.words[0].startswith("ال"))


def _of_the_land(name: Name, setting: Setting) -> bool:
    """«بيروت - غارة على العباسية»: of several in the report's country; struck was one of them."""
    if setting.country is None:
        return True
    return name.words[0] != "ابو" and any(e.country == setting.country for e in name.entries)


def _listed_here(draft: Draft, name: Name, entry: Entry | None, setting: Setting) -> bool:
    """«مورك: …», «في رميش»: a town of the lists; «قصف على سرجة»: which of those of the land may stay open."""
    land = listed(name)
    if not land or draft.evidence != "weak":
        return False
    if entry is None:
        return name.tier == "plain" and draft.struck and setting.country in (None, land)
    at_head = draft.dateline and setting.country == land
    return entry.country == land and (name.tier == "plain" or at_head)


def _only_place(draft: Draft, name: Name, entry: Entry, setting: Setting) -> bool:
    """«في عين الحلوة», «غارة على كفركلا»: a name that only one place of the report's country bears."""
    several = len(name.words) > 1
    alone = _no_other(setting)
    spelt = " ".join(name.words) in entry.names  # «في كرم زيتون» is no «كرم الزيتون»
    spelt = spelt and not entry.unit  # «غرق مركب في نهر النيل» names no state
    if name.tier == "ordinary" and not (several and (draft.struck or (alone and spelt))):
        return False
    alone = alone or _nowhere_told(setting)  # «حاريص: غارتان»
    if not several and not ((draft.struck or alone) and len(name.joined) > 4):
        return False
    if setting.country is None:
        return (draft.struck or alone) and all(e.id == entry.id for e in name.entries)
    same = (e for e in name.entries if e.country == entry.country)
    return setting.country == entry.country and all(e.id == entry.id for e in same)


def _nowhere_told(setting: Setting) -> bool:
    """No other place, and no country by any word."""
    return not setting.anchors and setting.country is None


def _no_other(setting: Setting) -> bool:
    """A short post that names no other place, and no country but by a side («قسد» says Syria)."""
    by_side = setting.country in setting.fought and not setting.admins
    return setting.violent and (_nowhere_told(setting) or (by_side and not setting.anchors))


def _noun_of(entry: Entry, name: Name) -> bool:
    """Is the word a noun of something hit, without the article that the place bears?"""
    return is_head(name.joined) and all(n.replace(" ", "") != name.joined for n in entry.names)


def at_home(entry: Entry, setting: Setting) -> bool:
    """Is a place in a governorate that the report speaks of, or near a place that it names?"""
    if setting.admins[entry.admin1] or setting.admins[TWINS.get(entry.admin1, "")]:
        return True
    return any((distance(entry, a) or 99.0) < 20 for a in setting.anchors)
