"""A desk's word before what is told: «عاجل | …», «خاص - …», «وكالات: …», «شبكة السهل الإخبارية | …»."""

from __future__ import annotations

from tawthiq.arabic.fold import fold
from tawthiq.page.blocks import count_words
from tawthiq.page.dateline import names_place
from tawthiq.page.telling import tells_harm
from tawthiq.page.words import words
from tawthiq.remember import pattern

_SIGNS = r"[|:：/\-–—¦│.!‼\ufe0f]"
_TAGGED = pattern(rf"#(?P<name>[^\W\d]{{2,30}})(?P<bar>\s*{_SIGNS}{{0,4}})\s*(?=\S)")
_BARRED = pattern(
    rf"(?P<name>[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}}){{0,3}})"
    rf"(?P<bar>\s*[|:：/\-–—¦│.]{_SIGNS}{{0,3}}(?:\s?[|:])?)\s*(?=\S)"
)
_BARS = frozenset("|¦│")
_TELLS = 6  # words behind it, where none is of harm


def desk_end(line: str) -> int:
    """Where the desk's word that opens a line ends, with its bar and the white space behind it (0: none).

    What follows tells something: «خاص - فلان» and «متابعات: دمشق» are credits. The name of a medium counts
    with an upright bar behind it alone: with a colon it says who speaks.
    """
    hit = _TAGGED.match(line) or _BARRED.match(line)
    if hit is None:
        return 0
    name, bar = fold(hit["name"].replace("_", " ")), hit["bar"]
    medium = name.split(" ")[0] in words("sites") and not _BARS.isdisjoint(bar) and names_place(name)
    if not (name in words("desks") or medium):
        return 0
    rest = line[hit.end() :]
    return hit.end() if tells_harm(rest) or count_words(rest) >= _TELLS else 0
