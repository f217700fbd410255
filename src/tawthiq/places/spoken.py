"""Names that a report gives with their rank once and bare later: حي التضامن, then «في التضامن والقدم»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tawthiq.places.drafts import Draft
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import is_head, variants
from tawthiq.remember import remembered

_PLACES = frozenset({"village", "town", "city", "neighbourhood", "area", "camp"})
_LONGEST = 4


def spoken_names(drafts: Iterable[Draft]) -> frozenset[str]:
    """Joined words of names that stand with a rank and that nothing else would show to be places."""
    named = (d for d in drafts if d.name and d.ranks and set(d.ranks) <= _PLACES and not d.aside)
    return frozenset(d.name.joined for d in named if d.name and _hidden(d.name))


def _hidden(name: Name) -> bool:
    if name.entries and name.tier not in ("plain", "ordinary"):
        return False
    return len(name.joined) > 4 and not any(is_head(w) for w in name.words)


def speaks(scene: Scene, spoken: frozenset[str]) -> bool:
    """Does a sentence have one of the names?"""
    together = "".join(scene.texts)
    if not any(name in together for name in spoken):
        return False
    return any(scene.is_word(at) and spoken_name(scene, at, spoken) for at in range(len(scene)))


def bare_name(scene: Scene, at: int) -> Name | None:
    """A name spoken elsewhere, where a preposition or an attack stands before it."""
    name = spoken_name(scene, at, scene.spoken) if scene.spoken else None
    if name is None or not (name.prefix in ("ب", "وب") or scene.before(at, "preposition", "strike")):
        return None
    known = read_name(scene, at)
    if known and (known.last > name.last or known.tier not in ("plain", "ordinary")):
        return None
    alone = name.last - name.first == 1 and name.tier == "ordinary"
    listed = scene.is_word(name.last) and spoken_name(scene, name.last, scene.spoken) is not None
    return replace(name, tier="plain") if listed or not alone else None


def spoken_name(scene: Scene, at: int, spoken: frozenset[str]) -> Name | None:
    """The name at a position that is spoken elsewhere in the report."""
    lines = _in_lines(spoken)
    for rest, prefix in variants(scene.texts[at]):
        if prefix not in ("", "و", "ب", "وب"):
            continue
        if "\n" + rest not in lines:
            continue
        joined = ""
        for last in range(at, min(at + _LONGEST, len(scene))):
            joined += rest if last == at else scene.texts[last]
            if joined in spoken:
                words = (rest, *scene.texts[at + 1 : last + 1])
                known = read_name(scene, at)
                if known is not None and known.joined == joined:
                    return replace(known, prefix=prefix)
                return Name(at, last + 1, words, (), "plain", prefix)
    return None


@remembered(1_000)
def _in_lines(names: frozenset[str]) -> str:
    """The names, each behind the end of a line: one search tells whether any begins with a word."""
    return "".join("\n" + name for name in sorted(names))
