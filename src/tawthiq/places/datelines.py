"""Places at the head of what is told, or as a tag behind it: «غزة - …», «… #إدلب»."""

from __future__ import annotations

from tawthiq.places.drafts import Draft
from tawthiq.places.scene import Scene

MARKS = frozenset("،,-–—/()[]|.")
_DATELINE = frozenset({"-", "–", "—", ":", "/", "(", "|"})
_DASHES = frozenset("-–—")
_JOINS = frozenset("/،-–")
_HEAD = 13  # words within which the dash of a dateline stands


def opens_dateline(scene: Scene, at: int) -> bool:
    """Does a mark stand here that parts a place from what is told of it?"""
    return scene.text(at) in _DATELINE


def is_dateline(scene: Scene, draft: Draft) -> bool:
    if draft.first > 3 or draft.relation != "in" or draft.ranks:
        return False
    if draft.first <= 1 and (scene.text(draft.last) in _DATELINE or scene.hit(draft.last, "agency")):
        return True
    return _before_dash(scene, draft)


def tags_the_end(scene: Scene, draft: Draft) -> bool:
    """«قصف على كفرنبل واستشهد 3 #إدلب»: a tag behind what is told, that no word leads to."""
    at = draft.first
    if at < _TOLD or at not in scene.tagged or (draft.name is not None and draft.name.prefix):
        return False
    if draft.struck:
        return False  # «اقتحمت قوات الاحتلال #البقعة»: whom the verb struck
    if scene.before(at, "preposition", "strike", "near", "rank", "attack") or scene.text(at - 1) in _LEADING:
        return False
    rest = draft.last
    while rest in scene.tagged:
        rest = scene.tagged[rest]
    return rest >= len(scene)


_TOLD = 3  # words before a tag that closes
_LEADING = frozenset({"و", "ب", "بـ", "علي", "في", "من", "الي", "،", ":"})


def _before_dash(scene: Scene, draft: Draft) -> bool:
    """«طوباس 27-2-2025 بلادنا- استشهد …», «بيروت ، مينا –»: a place, a day, an agency, then a dash."""
    dash = next((i for i in range(min(len(scene.texts), _HEAD)) if scene.text(i) in _DASHES and not (
        scene.text(i - 1).isdigit() and scene.text(i + 1).isdigit())), 0)  # fmt: skip
    if not dash or draft.last > dash or strikes(scene, 0, dash):
        return False
    rest = [t for t in _unbracketed(scene.texts[draft.last : dash]) if t not in MARKS and not t.isdigit()]
    second = draft.first == 2 and scene.text(1) in _JOINS  # «غزة/القدس 19 أكتوبر (رويترز) -»
    return ((draft.first == 0 or second) and len(rest) <= 4) or (draft.first <= 3 and not rest)


def _unbracketed(texts: list[str]) -> list[str]:
    """Without the agency in brackets: «غزة 19 أكتوبر تشرين الأول (رويترز) -»."""
    if "(" not in texts or ")" not in texts:
        return texts
    return texts[: texts.index("(")] + texts[texts.index(")") + 1 :]


def strikes(scene: Scene, start: int, end: int) -> bool:
    return any(scene.hit(k, "strike") for k in range(start, end))
