"""Words of attack right before a place: «غارة على كفركلا», «قصفت مدفعية النظام اللطامنة»."""

from __future__ import annotations

from tawthiq.places.scene import Scene

_MASSACRES = ("مجزره", "مجازر")
_ATTACKS = frozenset({
    "غاره", "غارات", "غارتي", "قذيفه", "قذايف", "دانه", "دانات", "صاروخ", "برميل", "ضربه", "تفجير", "انفجار",
    "مفخخه", "شهداء", "شهدا", "ضحايا", "قتلي", "جرحي", "مصابي",
})  # fmt: skip
_MARCHES, _PUT_DOWN, _TO_MARCH = ("مسيره", "مظاهره"), ("قمع", "يقمع", "تقمع"), 8
_PEACEFUL = "سلميه"  # «مسيرة سلمية»: how people marched, and no town
_RAIDED = ("اغار", "تغير", "يغير", "شن")
_EACH, _OF = ("كل", "كلا", "كلن"), ("من",)
_REACH = 4  # words from the attack to the place
_TO_RAID = 4  # words from «أغار» to «على»
_TO_WHAT = 6  # words from the place to what befell it
_JOINS = frozenset({"و", "،", "-", ")", "("})
_BY = 6  # words from «على» back over who struck to the attack
_SUBJECT = 4  # words of who struck, between the verb and the place


def past_opener(scene: Scene, at: int) -> int:
    """Where a list begins, without what opens it: «على: سرجة وشنان», «على كل من سرجة وشنان»."""
    if scene.text(at - 1) == ":":
        at -= 1
    if scene.text(at - 1) in _OF and scene.text(at - 2) in _EACH:
        at -= 2
    return at


def is_struck(scene: Scene, at: int) -> bool:
    """«غارة على كفركلا», «استهدفت كفركلا»: words of attack stand right before."""
    at = past_opener(scene, at)
    if scene.before(at, "strike") or after_striker(scene, at) or of_a_massacre(scene, at):
        return True
    before = scene.text(at - 1)
    if before == "في" and scene.text(at - 3) == "علي" and scene.is_word(at - 2):
        return _raided(scene, at - 3)  # «أغار الطيران على منزل في كفرا»
    if before == "وعلي":  # «غارات على كفركلا …، وعلى العديسة»
        return any(scene.text(k) == "علي" and _raided(scene, k) for k in range(1, at - 1))
    if before == "علي" and _raided(scene, at - 1):
        return True
    reach = {"فوق": _REACH, "باتجاه": _REACH, "في": 3}.get(before, 0)
    return any(scene.hit(k, "attack", "strike") for k in range(max(0, at - reach), at - 1))


def undergoes(scene: Scene, at: int, last: int) -> bool:
    """«تعرضت كنصفرة لقصف», «شهدت كنصفرة وحاس غارات»: the place is the subject, and what befell it follows."""
    if scene.hit(at - 1, "undergoes") is None:
        return False
    ahead = range(last, min(last + _TO_WHAT, len(scene)))
    stops = next((k for k in ahead if not scene.is_word(k) and scene.text(k) not in _JOINS), len(scene))
    return any(scene.hit(k, "attack") is not None for k in ahead if k < stops)


def _raided(scene: Scene, on: int) -> bool:
    """«غارات على», «أغار الطيران على»: does an attack, or the verb of a raid, lead to the «على»?"""
    if any(scene.hit(k, "attack", "strike") for k in range(max(0, on - _REACH + 1), on)):
        return True
    if _attack_by(scene, on):
        return True
    return any(scene.text(k).lstrip("وف").startswith(_RAIDED) for k in range(max(0, on - _TO_RAID), on))


def _attack_by(scene: Scene, on: int) -> bool:
    """«بقصف الطيران الحربي الروسي على …»: between attack and «على» stands who did it, and no preposition."""
    for k in range(on - 1, max(-1, on - 1 - _BY), -1):
        if not scene.is_word(k) or scene.hit(k, "preposition"):
            return False
        if scene.hit(k, "attack", "strike") is not None:
            return True
    return False


def of_a_massacre(scene: Scene, at: int) -> bool:
    """«شهداء مجزرة الباب», «حصيلة غارة حيس», «بدانة كرري»: called after where it was."""
    before = scene.text(at - 1)
    if before.lstrip("ول") in _MARCHES:  # «قمع الاحتلال مسيرة كذا», and no drone
        near = range(max(0, at - _TO_MARCH), at) if scene.text(at) != _PEACEFUL else ()
        return any(scene.text(k).lstrip("وب").startswith(_PUT_DOWN) for k in near)
    return before.lstrip("وبل") in _MASSACRES or before in _ATTACKS or before[1:] in _ATTACKS


def after_striker(scene: Scene, at: int) -> bool:
    """«قصفت مدفعية النظام اللطامنة»: the verb, who did it, and then what they struck."""
    if "striker" not in scene.opened or "strike" not in scene.opened:
        return False
    striker = False
    for k in range(at - 1, max(-1, at - 2 - _SUBJECT), -1):
        if not scene.is_word(k) or scene.hit(k, "preposition"):
            return False
        if striker and scene.hit(k, "strike") and not scene.hit(k, "striker"):
            return True
        striker = striker or scene.hit(k, "striker") is not None
    return False
