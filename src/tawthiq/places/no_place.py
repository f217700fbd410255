"""Names that are no places where they stand: of an organisation, an outlet, a person, a side."""

from __future__ import annotations

from tawthiq.places.drafts import Lead
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene

_TRADE = frozenset({"لبيع", "بيع", "وبيع", "ببيع", "لتصليح", "تصليح", "لصناعه", "صناعه", "لتجاره", "تجاره"})
_OF_A_NAME = frozenset({"ابو", "بابو", "لابو", "وابو", "ابي", "بابي", "فرع", "بفرع", "لفرع", "فوج", "كتيبه"})
_RESCUERS = 3  # «الدفاع المدني في»
_SIDES = frozenset({"شرق", "غرب", "شمال", "جنوب", "وسط"})


def no_place(scene: Scene, at: int, name: Name | None, lead: Lead | None = None) -> bool:
    """Is the name part of an organisation's, an actor's or a person's name?"""
    before = scene.before(at, "organisation")
    if name and _only_sides(scene, name):
        return True
    if scene.text(at - 1) in _TRADE or (scene.text(at - 1) in _OF_A_NAME and not (lead and lead.ranks)):
        return True  # «علوة لبيع الخضر», «المعروف بأبو حلب», «فرع سعسع»
    if scene.before(at, "rescuers_in") and scene.before(at - _RESCUERS, "voice_of"):
        return True  # «مدير مركز الدفاع المدني في …» speaks; «قصفت مركز الدفاع المدني في …» is struck
    if (before and not before.article) or (name and _bears_its_name(scene, at, name, lead)):
        return True
    if lead and (lead.ranks or lead.strong):
        return False
    if name and _outlet(scene, at, name):
        return True
    if name and name.prefix and name.tier != "famous" and _word_of_its_own(scene, name):
        return True
    if scene.before(at, "title", "given_name"):
        return name is None or name.tier != "famous"
    if name and not name.prefix and _ends_a_persons_name(scene, at):
        return True
    return bool(
        name and name.tier in ("plain", "firm") and scene.hit(name.first, "given_name") and name.prefix == ""
    )


def _only_sides(scene: Scene, name: Name) -> bool:
    """«مناطق شرق وجنوب البلاد»: sides of something, however a village may be called."""
    words = [scene.text(i) for i in range(name.first, name.last)]
    return bool(words) and all(w.lstrip("ول") in _SIDES or w == "و" for w in words)


def _bears_its_name(scene: Scene, at: int, name: Name, lead: Lead | None) -> bool:
    """«شبكة سرمين الآن» is an outlet; «يقصف مدينة سرمين الآن», «غارة على سرمين الآن» tell where and when."""
    if not scene.hit(name.last, "organisation_tail"):
        return False
    told = bool(lead and lead.ranks) or scene.text(at - 1) in _STRUCK_ON or name.prefix in _STRUCK_IN
    told = told or scene.hit(at - 1, "strike") is not None  # «بقصف سرمين الآن»
    told = told or scene.tagged.get(at) == name.last
    told = told or (name.tier != "famous" and _heads(scene, at, name.last))
    return not (scene.text(name.last) in _NOW and told)


_NOW = ("الان", "الحين", "هلق")


def _heads(scene: Scene, at: int, last: int) -> bool:
    """«عيترون الآن: ثلاثة شهداء»: a label, of where and when."""
    return at <= 1 and scene.text(last + 1) in (":", "|")


_STRUCK_ON = ("علي", "ع", "في")
_STRUCK_IN = ("ب", "وب", "ع", "عال")
_AFTER = frozenset({"،", ":", ".", ")", "(", "-", "؛"})


def _outlet(scene: Scene, at: int, name: Name) -> bool:
    """«وفق دارفور24», «السويداء 24»: a town's name that an outlet bears, 24 counting nothing."""
    if scene.text(name.last) != "24" or name.prefix in ("ب", "وب", "فب"):
        return False
    after = name.last + 1
    if at in scene.quoted and scene.quoted[at] == after:
        return True
    placed = scene.text(at - 1) in ("في", "علي", "من", "الي")
    ends = after >= len(scene) or scene.text(after) in _AFTER or scene.text(after) in ("ان", "عن", "في")
    return not placed and ends


def _ends_a_persons_name(scene: Scene, at: int) -> bool:
    """«الشهيد عبد العزيز حمص»: a title two or three words before, with nothing but names between."""
    return any(
        at >= back
        and scene.hit(at - back, "title", "given_name") is not None
        and all(
            scene.is_word(k) and not scene.hit(k, "preposition", "strike", "nameless")
            for k in range(at - back + 1, at)
        )
        for back in (2, 3)
    )


def _word_of_its_own(scene: Scene, name: Name) -> bool:
    """فاطمة is no أطمة after ف: the whole word is known, or ف and ك stand before a lesser name."""
    return name.prefix in ("ف", "ك") or any(not h.prefix for h in scene.hits(name.first))
