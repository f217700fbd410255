"""Named contributions: a name of weights.yaml and how much it counts."""

from __future__ import annotations

from functools import cache

from tawthiq.linking.settings import depends_on_weights, weight

Part = tuple[str, float]
"""(name in weights.yaml, how much it counts)"""


@cache
def named(name: str, times: float = 1.0) -> Part:
    """A contribution by its name, so many times its weight."""
    return name, round(weight(name) * times, 4)


depends_on_weights(named.cache_clear)
