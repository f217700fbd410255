"""The number phrase: a quantity with where it stands and how it was written."""

from __future__ import annotations

from tawthiq.model import Quantity
from tawthiq.records import record


@record
class NumberPhrase:
    """`quantity` stands at tokens[first:last]; `of`: من was read, a definite noun follows.

    `kind` is cardinal (digits or words), vague, several or zero. `prefix`: clitics of its first word.
    """

    first: int
    last: int
    quantity: Quantity
    kind: str
    definite: bool = False
    of: bool = False
    prefix: str = ""
    others: bool = False
    alone: bool = False  # "واحد", "الف": words that need a noun beside them to be believed
