"""How many, and of what: every count of a sentence (codebook, section 3, "Counting words").

`counted` is the door; the parts are cardinals (words and digits), phrase (bounds, ranges, vague words),
units (nouns), atoms (one count), lists (counts joined).
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.atoms import atom_at, starts
from tawthiq.arabic.numbers.lists import joined
from tawthiq.arabic.numbers.none import DENYING, denied, none_at
from tawthiq.arabic.numbers.phrase import NumberPhrase, parse_number
from tawthiq.arabic.quantities import quantity_from, range_of, sum_of
from tawthiq.arabic.tokens import Token

__all__ = ["Counted", "NumberPhrase", "counted", "parse_number", "quantity_from", "range_of", "sum_of"]


def counted(tokens: Sequence[Token]) -> list[Counted]:
    """Counts of one sentence, left to right, never overlapping; what counts nobody has a unit that says so.

    Whether those counted are victims, and of what, is for the coding to judge.
    """
    out: list[Counted] = []
    free = 0
    for at in starts(tokens):
        if at < free:
            continue
        none = none_at(tokens, at) if tokens[at].text in DENYING else None
        count = none or atom_at(tokens, at, out[-1] if out else None)
        if count is not None:
            free = count.last
            if not (out and none is None and denied(tokens, out[-1], count)):
                out.append(count)
    return joined(tokens, out)
