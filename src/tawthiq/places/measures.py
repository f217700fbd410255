"""Leads of a measure and of a capital: على بعد 5 كم من, شرقي العاصمة بغداد."""

from __future__ import annotations

from tawthiq.places.drafts import Lead
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import Hit


def take_distance(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    """على بعد 5 كم من، تبعد 12 كيلومترا عن."""
    if scene.kinds[hit.last : hit.last + 1] != ["number"] or not scene.text(hit.last + 1).startswith(
        ("كم", "كلم", "كيلو", "متر")
    ):
        return False
    lead.relation, lead.strong, lead.at = "near", True, hit.last + 2
    lead.km, lead.measured = kilometres(scene, hit.last), True
    return True


def kilometres(scene: Scene, at: int) -> float:
    """The distance that a number and its unit state, 0 where it is no number of kilometres."""
    number = scene.text(at).replace("،", "").replace(",", ".").replace("٫", ".")
    whole = number.replace(".", "", 1).isdigit() and not scene.text(at + 1).startswith("متر")
    return float(number) if whole else 0.0


def take_capital(scene: Scene, lead: Lead, hit: Hit, at: int) -> bool:
    """العاصمة السورية دمشق, شرقي العاصمة بغداد: the city that is named; alone it points to it."""
    last = hit.last
    while (more := scene.hit(last, "nisba", "filler", "temporary")) and not more.prefix:
        last = more.last
    last = last + 1 if scene.text(last) == "،" else last
    name = read_name(scene, last)
    if lead.ranks or name is None or name.prefix or name.tier != "famous" or name.country:
        return False
    lead.ranks, lead.strong, lead.at, lead.capital = ("city",), True, last, True
    return True
