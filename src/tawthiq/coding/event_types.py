"""The event type that the means of one attack say together (codebook, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tawthiq.coding.families import AIR_OWNERS, FAMILY
from tawthiq.coding.means import Means
from tawthiq.model import EventType

# what a second means makes of the first one, in the same attack
_REFINE: dict[tuple[str, str], EventType] = {
    ("air_strike", "barrel_bomb"): "barrel_bomb",
    ("air_strike", "drone_strike"): "drone_strike",
    ("air_strike", "cluster_munition"): "cluster_munition",
    ("artillery_shelling", "cluster_munition"): "cluster_munition",
    ("rocket_or_missile", "cluster_munition"): "cluster_munition",
    ("suicide_attack", "car_bomb"): "car_bomb",
    ("suicide_attack", "drone_strike"): "drone_strike",
    ("rocket_or_missile", "drone_strike"): "drone_strike",
    ("rocket_or_missile", "air_strike"): "air_strike",
    ("sniper_or_small_arms", "execution_or_massacre"): "execution_or_massacre",
    ("abduction_or_detention", "execution_or_massacre"): "execution_or_massacre",
    ("abduction_or_detention", "sniper_or_small_arms"): "sniper_or_small_arms",
}
_BY_AIRCRAFT = ("air_strike", "barrel_bomb")
_NO_AIRCRAFT = frozenset({
    "isis", "hts_or_nusra", "opposition_factions", "syrian_national_army", "sdf", "hezbollah", "houthis",
    "hamas_or_palestinian_factions",
})  # fmt: skip
_NO_BARRELS = frozenset({
    "russia", "us_led_coalition", "united_states", "israel", "turkey", "saudi_led_coalition",
})  # fmt: skip
_TAKEN = "abduction_or_detention"  # «قصف قتل 13، بعد دورية اعتقلت ثلاثة»: by the graver act
_OVER_ALL = "chemical_attack"
_NO_GUN = ("blast", "air", "ground_fire")
_AT_CROWDS = ("tear_gas", "crackdown")
_IN_CLASHES = frozenset({"toxic_gas", "clash", "gunfire"})  # «بالغاز السام خلال مواجهات»


def could_fly(kind: EventType | None, attacker: str) -> bool:
    """Could the side have done an attack of this type? Some in these wars have no aircraft with a crew, and
    those with jets drop no barrels."""
    if kind == "barrel_bomb" and attacker in _NO_BARRELS:
        return False
    return kind not in _BY_AIRCRAFT or attacker not in _NO_AIRCRAFT


def settle(means: Iterable[Means], attackers: Sequence[str]) -> tuple[EventType | None, bool]:
    """The event type over all means of one event, and whether it is inferred.

    The first specific means decides, refined by the others; weak words (explosion, massacre) only
    where nothing specific stands; bare قصف by the attacker's usual means, else artillery.
    """
    listed = _tear_gas(_without_cars(list(means)), attackers)
    specific = [m for m in listed if m.type and not m.weak]
    if specific and any(m.rule == "bombard" for m in listed[: listed.index(specific[0])]):
        specific = [m for m in specific if FAMILY.get(m.type or "") != "direct" and m.type != _TAKEN]
    specific = _over_clashes(_by_the_bomb(specific, listed))
    if specific and all(m.rule == "clash" for m in specific) and any(m.rule == "massacre" for m in listed):
        return "execution_or_massacre", False  # مجازر بعد ليلة من الاشتباكات
    if specific and specific[0].rule == "ballistic":
        return specific[0].type, False  # «بصاروخ باليستي وطائرة مفخخة»: no aircraft fired it
    if specific:
        return _refined([m.type for m in specific if m.type]), False
    weak = [m for m in listed if m.type and m.weak]
    if any(m.rule == "bombard" for m in listed):
        afloat = any(m.rule == "warship" for m in listed)  # «زوارق الاحتلال تقصف الشاطئ»: naval guns
        air = not afloat and any(a in AIR_OWNERS for a in attackers)
        return ("air_strike" if air else "artillery_shelling"), True
    from_the_air = attackers and all(a in AIR_OWNERS for a in attackers) and not any(m.land for m in listed)
    if weak and not (from_the_air and all(m.rule == "massacre" for m in weak)):
        return weak[0].type, weak[0].rule == "massacre"  # «مجزرة» is a toll, and tells no means
    if listed and from_the_air:
        return "air_strike", True
    if any(m.ground or m.land for m in listed) and attackers:
        return "sniper_or_small_arms", True  # an armed side, or gunmen, attacked on foot, by no means told
    if any(m.rule == "target" for m in listed):
        return "other", True
    return None, True


def _tear_gas(listed: list[Means], attackers: Sequence[str]) -> list[Means]:
    """«جنود الاحتلال أطلقوا الغاز السام», «قنابل الغاز السام المسيل للدموع»: what is thrown at crowds is
    so called in the West Bank's news, and no chemical weapon."""
    if not any(m.rule == "toxic_gas" for m in listed):
        return listed
    crowd = "israel" in attackers or any(m.rule in _AT_CROWDS for m in listed)
    crowd = crowd or {m.rule for m in listed} <= _IN_CLASHES
    return [replace(m, type="other", weak=True) if crowd and m.rule == "toxic_gas" else m for m in listed]


def _without_cars(listed: list[Means]) -> list[Means]:
    """«سيارة انفجرت … استهدفتها مسيرة»: where the means is named, the car that exploded was no bomb."""
    struck = [m for m in listed if m.type and not m.weak and m.rule != "car_exploded"]
    named = any(FAMILY.get(m.type or "") in ("air", "ground_fire", "blast") for m in struck)
    return [m for m in listed if m.rule != "car_exploded"] if named else listed


def _over_clashes(specific: list[Means]) -> list[Means]:
    """«الاشتباكات تجري وسط غارات … ما أدى لمقتل عشرة»: strikes told within a battle are the attack."""
    strikes = any(m.kind == "attack" and FAMILY.get(m.type or "") in ("air", "ground_fire") for m in specific)
    return [m for m in specific if m.rule != "clash"] if strikes else specific


def _by_the_bomb(specific: list[Means], listed: Sequence[Means]) -> list[Means]:
    """«اغتيل بعبوة ناسفة», «اغتيال ثلاثة في قصف مركبة»: an assassination is by gun only where nothing else is
    named that was fired, dropped or blew up."""
    others = any(FAMILY.get(m.type or "") in _NO_GUN or m.rule == "bombard" for m in listed)
    return [m for m in specific if m.rule != "assassination"] if others else specific


def _refined(types: list[EventType]) -> EventType:
    if _OVER_ALL in types:
        return "chemical_attack"
    first = types[0]
    for other in types[1:]:
        first = _REFINE.get((first, other), first)
    return first
