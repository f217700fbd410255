"""Where the dead and the wounded were carried to: «نُقل إلى مجمع كذا الطبي في …», «شُيّع في …»."""

from __future__ import annotations

from tawthiq.arabic.units import harm_words
from tawthiq.places.drafts import Draft
from tawthiq.places.scene import Scene
from tawthiq.places.words import Hit, variants

_IN = frozenset({"في", "ب"})
_WHO = frozenset({"الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "ممن", "بعد", "عقب", "اثر",
                  "جراء"})  # fmt: skip
_FUNERAL = ("تشييع", "جثمان", "جثامين")
_HELD = frozenset({"جري", "تجري", "يجري", "تم", "يتم", "وتم", "وجري", "مراسم", "موكب", "انطلق", "انطلقت"})
_ATTENDED = ("شارك", "حضر", "خرج")
_CARE = frozenset({"مجمع", "المجمع", "مركز", "المركز", "نقطه", "النقطه", "مستوصف", "المستوصف", "عياده",
                   "العياده", "الطب", "الطبابه", "مشرحه", "المشرحه", "دايره", "ثلاجه", "مدينه"})  # fmt: skip
_MEDICAL = frozenset({"الطبي", "الطبيه", "طبي", "طبيه", "الصحي", "الصحيه", "صحي", "صحيه", "العدلي",
                      "الشرعي", "الطب", "عياده", "العياده", "مستوصف", "المستوصف", "مشرحه", "المشرحه",
                      "الجراحي"})  # fmt: skip
HOSPITALS = frozenset({"مشفي", "مستشفي", "مشافي", "مستشفيات", "المشافي", "المستشفيات"})
_LONGEST = 6  # words of a clinic's name


def buried_there(scene: Scene, hit: Hit, at: int, draft: Draft) -> bool:
    """«شُيّع الشهيد في …», «دُفنوا في قريتهم …», not «جثمان الشهيد الذي قضى في …», «قصف تشييع في …»."""
    between = range(hit.last, draft.first)
    led = draft.name is None or bool(draft.name.prefix)
    onto = led and any(p in ("ب", "وب") for _, p in variants(scene.text(draft.first)))
    inside = onto or any(scene.text(k) in _IN for k in between)
    if not inside or any(_tells_of_death(scene, k) for k in between):
        return False
    return not any(rest in _FUNERAL for rest, _ in variants(scene.text(at))) or _held(scene, at)


def _tells_of_death(scene: Scene, at: int) -> bool:
    """«… شهيدا ارتقى في …», «جثمان من قضوا في …»: what follows is where they died."""
    word = scene.text(at)
    if word in _WHO or scene.hit(at, "attack", "strike", "died"):
        return True
    person = scene.hit(at, "harmed", "person", "title") or word.startswith("شهي")
    return word in harm_words() and not person


def _held(scene: Scene, at: int) -> bool:
    """«تشييع شهيد في …» at the head of a sentence, «جرى تشييع …», «شارك المئات في تشييع …»."""
    if any(scene.hit(k, "attack", "strike") for k in range(at)):
        return False
    first = scene.text(at - 1)
    attended = first == "في" and any(
        scene.text(k).lstrip("و").startswith(_ATTENDED) for k in range(max(0, at - 5), at)
    )
    opens = at == 0 or first in _HELD or first in (".", ":", "-")
    return opens or attended or bool(scene.before(at, "buried"))


def cared_for_there(scene: Scene, start: int, draft: Draft) -> bool:
    """«إلى مجمع كذا الطبي في …», «لمستشفى (كذا) ب…»: the clinic stands between the word and its town."""
    words = scene.texts[start : draft.first]
    if not words or (words[-1] not in _IN and not _within(draft)):
        return False
    at = next((n for n in range(len(words) - 1, -1, -1) if _clinic(words, n)), None)
    return at is not None and len(words) - at <= _LONGEST


def _clinic(words: list[str], at: int) -> bool:
    """A clinic that words of the way lead to: «إلى مركز … الصحي», «لمستشفى …», «أُدخل مستشفى …»."""
    led = at == 0 or words[at - 1] == "الي"
    for rest, prefix in variants(words[at]):
        there = (led and not prefix) or prefix == "ل"
        if there and (rest in HOSPITALS or (rest in _CARE and not _MEDICAL.isdisjoint(words[at:]))):
            return True
    return False


def _within(draft: Draft) -> bool:
    return draft.name is not None and draft.name.prefix in ("ب", "وب")
