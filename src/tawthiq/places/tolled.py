"""Towns of a toll, each beside its own count: «بدنايل 6 شهداء و3 جرحى، شمسطار شهيدان، بوداي 8 شهداء»."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.arabic.numbers.words import number_words
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene

_LEAST = 2  # towns that are no ordinary word
_LONGEST = 4  # words of a name
_BEFORE = frozenset({":", "،", ",", "؛", "-", "–", "•", "*", "."})
_BETWEEN = frozenset({":", "(", "-", "–"})
_NUMBERS = 3  # words of a number
_IN = "في"
_AFTER = frozenset({"", "،", ",", "؛", ".", ")", "-"})


def mark_tolled(scenes: Iterable[Scene]) -> None:
    """Set, in place, where the towns of such a list begin: there an ordinary word may be a name too."""
    found = [(scene, _towns(scene)) for scene in scenes if scene.counts_harmed]
    sure = {n.joined for _, some in found for n in some if n.tier != "ordinary"}
    if len(sure) < _LEAST:
        return
    for scene, some in found:
        scene.tolled = frozenset(n.first for n in some)


def _towns(scene: Scene) -> list[Name]:
    may = [at for at, sense in enumerate(scene.senses) if "harmed" in sense.kinds]
    nouns = [at for at in may if scene.hit(at, "harmed")]
    ends = [_town_end(scene, at) for at in nouns]
    names = (_ends_at(scene, end) for end in ends if end > 0)
    return [n for n in names if n is not None] + _behind(scene)


def _behind(scene: Scene) -> list[Name]:
    """«6 شهداء في بدنايل و4 في شمسطار»: no ordinary word, and the list goes on after it."""
    counts = (at for at in range(1, len(scene)) if scene.text(at) == _IN and _counts(scene, at - 1))
    names = (read_name(scene, at + 1) for at in counts)
    return [n for n in names if n is not None and _stands_alone(scene, n)]


def _counts(scene: Scene, at: int) -> bool:
    return _number(scene, at) or scene.hit(at, "harmed") is not None


def _stands_alone(scene: Scene, name: Name) -> bool:
    after = scene.text(name.last)
    plain = not (name.country or name.prefix or name.tier == "ordinary")
    return plain and (after in _AFTER or after[:1] == "و")


def _town_end(scene: Scene, noun: int) -> int:
    """Where the words before the count of this noun end; 0 where there is none."""
    at = noun
    while at > 0 and noun - at < _NUMBERS and _number(scene, at - 1):
        at -= 1
    return at - 1 if at > 1 and scene.text(at - 1) in _BETWEEN else at


def _number(scene: Scene, at: int) -> bool:
    return scene.kinds[at] == "number" or (scene.is_word(at) and bool(number_words(scene.text(at))))


def _ends_at(scene: Scene, end: int) -> Name | None:
    """The longest name that ends there and opens an item of the list."""
    for at in range(max(0, end - _LONGEST), end):
        opens = at == 0 or scene.text(at - 1) in _BEFORE or scene.text(at)[:1] == "و"
        name = read_name(scene, at) if opens and scene.is_word(at) else None
        if name is not None and name.last == end and not name.country and name.prefix in ("", "و"):
            return name
    return None
