"""The key that a place name is looked up by: folded, without spaces and without articles."""

from __future__ import annotations

from collections.abc import Iterable

FATHERS = {"ابو": "أبو", "ابي": "أبي", "ابا": "أبا"}
"""«أبو صيدا», «ناحية أبي صيدا»: one name in its cases, folded, and as they are written."""


def stem(word: str) -> str:
    """A folded word without its article, where enough of a word is left."""
    if word[:2] == "ال" and len(word) > 3:
        word = word[2:]
    return word[:-1] if word[-1:] == "ء" and len(word) > 2 else word  # as `plain`


def plain(word: str) -> str:
    """A folded word without the hamza that ends it: صنعاء and صنعا are spelt alike."""
    return word[:-1] if word.endswith("ء") and len(word) > 2 else word


def key_of(words: Iterable[str]) -> str:
    """The key of folded words: كفر نبل and كفرنبل, الباب and باب, مستبأ and مستباء have one key each."""
    return "".join(map(stem, words))


def alias_of(words: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """What a place is called for short, empty where it is not.

    The first part of a unit's double name (كتاف of كتاف والبقع), a camp's name without مخيم.
    """
    if kind == "camp" and len(words) > 1 and words[0] in ("مخيم", "معسكر"):
        return words[1:]
    if kind not in ("district", "subdistrict"):
        return ()
    at = next((i for i, w in enumerate(words) if i and w.startswith("و") and len(w) > 3), 0)
    return words[:at]


def glued_key_of(words: Iterable[str]) -> str:
    """The key of a name that is written as one word with its inner articles: ديرالزور."""
    return stem("".join(words))


def keys_of(parts: tuple[str, ...], kind: str) -> frozenset[str]:
    """Every key under which a place of a kind is found by a folded name."""
    keys = {key_of(parts), glued_key_of(parts), key_of(alias_of(parts, kind))}
    if len(parts) > 1 and parts[0] in FATHERS:
        keys |= {key_of((father, *parts[1:])) for father in FATHERS}
    return frozenset(keys - {""})
