"""The means of attack in families: what flies, what is fired from the ground, what blows up, who is met."""

from __future__ import annotations

AIR_OWNERS: frozenset[str] = frozenset(
    {"russia", "us_led_coalition", "united_states", "united_kingdom", "israel", "saudi_led_coalition", "nato"}
)
"""Actors whose usual means in these wars is the aircraft; settles a bare قصف (codebook, section 2)."""

FAMILY: dict[str, str] = {
    "air_strike": "air",
    "barrel_bomb": "air",
    "drone_strike": "air",
    "cluster_munition": "air",
    "artillery_shelling": "ground_fire",
    "rocket_or_missile": "ground_fire",
    "landmine_or_ied": "blast",
    "car_bomb": "blast",
    "suicide_attack": "blast",
    "sniper_or_small_arms": "direct",
    "ground_clash": "direct",
    "execution_or_massacre": "direct",
}
