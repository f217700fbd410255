"""Words that say who holds a place, or who lives there, before those that place it.

«بلدة كذا الخاضعة لسيطرة المعارضة في ريف حلب», «حي كذا الذي يسيطر عليه التنظيم في مدينة الرقة».
"""

from __future__ import annotations

from tawthiq.arabic.units import harm_words
from tawthiq.places.leads import read_lead
from tawthiq.places.scene import Scene

_HELD = ("الموالي", "الخاضع", "الخارج", "المحاصر", "المكتظ", "الماهول", "المحرر", "المحتل")
_OF_PEOPLE, _SEIZED = frozenset({"ذي", "ذات", "ذو", "ذا"}), frozenset({"الواقعه", "الواقع"})
_MOST = ("الغالبي", "الاغلبي", "غالبي", "اغلبي", "الكثاف", "كثاف")
_WHICH = frozenset({"التي", "الذي"})
_RULES = ("تسيطر", "يسيطر", "تخضع", "يخضع", "تحاصر", "يحاصر", "تحتل", "يحتل", "تقطن", "يقطن", "تسكن",
          "يسكن", "سيطر")  # fmt: skip
_LONGEST = 7  # words from «الخاضعة» to what places the name
_OTHER = ("attack", "strike", "rank", "harmed", "person", "street", "spot")
_UNDER = frozenset({"تحت", "ضمن"})


def past_holders(scene: Scene, at: int) -> int:
    """Where the words that place a name begin, behind those that say who holds it; else where they began."""
    k = at + (scene.text(at) == "،")
    if not _opens(scene, k):
        return at
    for here in range(k + 1, min(k + _LONGEST, len(scene)) + 1):
        if _places(scene, here):
            return here
        word = scene.text(here)
        plain = scene.is_word(here) and not scene.hit(here, *_OTHER) and word not in harm_words()
        joined = word.startswith("و") and not scene.hit(here, "striker", "side_of", "organisation")
        if not plain or joined or word in ("في", "علي"):
            return at
    return at


def _opens(scene: Scene, at: int) -> bool:
    word, after = scene.text(at), scene.text(at + 1)
    if word in _SEIZED:
        return after in _UNDER
    if word in _OF_PEOPLE:
        return after.startswith(_MOST)
    return word.startswith(_HELD) or (word in _WHICH and after.startswith(_RULES))


def _places(scene: Scene, at: int) -> bool:
    """«في ريف حلب», «بريف إدلب», «شرق حلب», «في مدينة حمص»: no mere «في»."""
    inside = scene.text(at) == "في"
    lead = read_lead(scene, at + inside)
    if lead.at <= at + inside or lead.articled:
        return False
    wide = lead.countryside or bool({"governorate", "city", "district", "town"} & set(lead.ranks))
    return (wide and (inside or lead.prefix == "ب")) or (bool(lead.direction) and not lead.prefix)
