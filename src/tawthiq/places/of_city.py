"""The city in an adjective after its quarter: «حي جوبر الدمشقي», «حي الزهور الموصلي»."""

from __future__ import annotations

from tawthiq.places.drafts import Link
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene
from tawthiq.remember import remembered

# Those not made of the name and ي alone.
_IRREGULAR = {"حموي": "حماه", "ديري": "ديرزور", "صنعاني": "صنعا", "درعاوي": "درعا", "رقاوي": "رقه",
              "غزاوي": "غزه", "بصراوي": "بصره", "صيداوي": "صيدا", "درناوي": "درنه"}  # fmt: skip


def of_city(scene: Scene, at: int, name: Name) -> tuple[Link, int] | None:
    """The adjective right behind a quarter that the city has, or behind «حي» and a name that no table has."""
    word = scene.text(at)
    if at != name.last or not word.startswith("ال") or not word.endswith(("ي", "يه")):
        return None
    cities = _cities(word)
    own = [c for c in cities if any(c.id == e.parent for e in name.entries)]
    found = own or (cities if _ward(scene, name) else ())
    if not found:
        return None
    told = Name(at, at + 1, tuple(found[0].names[0].split()), tuple(found), "famous")
    return Link("in", "", told, ("city",), first=at, last=at + 1), at + 1


def _ward(scene: Scene, name: Name) -> bool:
    rank = scene.hit(name.first - 1, "rank")
    return rank is not None and rank.data["rank"] == "neighbourhood" and name.words[0].startswith("ال")


@remembered(5_000)
def _cities(word: str) -> tuple[Entry, ...]:
    """The cities that a folded adjective may be made of: the name, with its feminine ending or without."""
    bare = word[2:].removesuffix("ه")
    keys = [_IRREGULAR[bare]] if bare in _IRREGULAR else [bare[:-1], bare[:-1] + "ه", bare[:-1] + "ا"]
    found = (e for key in keys if len(key) > 2 for e in load().find(key))
    return tuple(dict.fromkeys(e for e in found if e.kind == "city"))
