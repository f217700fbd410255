"""The noun of rank binds the word behind it as it stands: «حارة باب موسى» is no إب, «بلدة كريمة» no ريمة."""

from __future__ import annotations

from tawthiq.places.drafts import Lead
from tawthiq.places.fit import ALLOW
from tawthiq.places.gazetteer import load
from tawthiq.places.keys import key_of
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene


def cut_off(name: Name, lead: Lead) -> bool:
    """Was a letter taken for a clitic that a bound word cannot bear?"""
    return bool(name.prefix and lead.ranks and not lead.own and not lead.articled and not lead.placed)


def uncut(scene: Scene, at: int, lead: Lead) -> Name | None:
    """«حي كريمة», «بلدة كريمة» are no ريمة after ك: places of that rank called by the word as it stands."""
    if lead.plural or not scene.is_word(at) or not lead.ranks:
        return None
    word, kinds = scene.text(at), {k for r in lead.ranks for k in ALLOW.get(r, ())}
    found = (e for e in load().find(key_of((word,))) if e.kind in kinds)
    quarter = lead.ranks == ("neighbourhood",)
    entries = tuple(e for e in found if quarter or word in e.names)
    return Name(at, at + 1, (word,), entries, "plain") if entries else None
