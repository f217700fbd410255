"""A suburb that no table has: «قصف على ضاحية السنابل جنوب حمص»."""

from __future__ import annotations

from tawthiq.places.drafts import Draft
from tawthiq.places.links import read_links
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.unknown import unknown_name

_SUBURB = ("ضاحيه", "بضاحيه", "وضاحيه", "لضاحيه")


def read_suburb(scene: Scene, at: int) -> list[Draft]:
    """The noun without its article, a word with one bound to it, and what it is a suburb of."""
    if scene.text(at) not in _SUBURB or not scene.text(at + 1).startswith("ال"):
        return []
    known = read_name(scene, at + 1)
    if known is not None and (known.tier in ("famous", "known", "firm") or known.last > at + 2):
        return []  # ضاحية الباب is the land around it
    name = known or unknown_name(scene, at + 1, sure=True, feminine=True)
    if name is None or scene.hits(name.first):
        return []
    links, last = read_links(scene, name.last, name)
    if not links or links[0].name is None:
        return []
    return [Draft(at, last, name, ranks=("neighbourhood",), evidence="strong", links=links)]
