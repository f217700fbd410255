"""One quantity with what it counts, as read from a sentence."""

from __future__ import annotations

from tawthiq.model import Group, Outcome, Quantity
from tawthiq.records import record

_RANK: tuple[Group, ...] = (
    "rescuers",
    "medics",
    "journalists",
    "aid_workers",
    "combatants",
    "children",
    "women",
    "elderly",
    "men",
    "civilians",
    "people",
)


@record
class Counted:
    """One quantity with what it counts; tokens[first:last] is the whole phrase.

    `unit` is an entry of units.yaml, or age, percent, date, clock, label, ordinal, other (a thing the
    lexicon does not list); None for a bare number. `group` and `outcome` are None where the words do not
    say. `head` is the token of the counted noun. `others`: other people than those just counted. `bare`: a
    noun without a number word. `parts`: the members of a list that was summed (رجل وزوجته). `groups`: every
    group that the phrase names; `shared`: one number over two nouns (30 طفلا وامرأة). `definite`: the noun
    has its article or a pronoun; `suffix` is that pronoun; `conjoined`: و stands before it.
    """

    first: int
    last: int
    quantity: Quantity
    unit: str | None = None
    group: Group | None = None
    outcome: Outcome | None = None
    head: int | None = None
    others: bool = False
    bare: bool = False
    parts: tuple[Counted, ...] = ()
    groups: tuple[Group, ...] = ()
    shared: bool = False
    definite: bool = False
    conjoined: bool = False
    suffix: str = ""


def narrower(one: Group | None, two: Group | None) -> Group | None:
    """The more specific of two groups."""
    if one is None or two is None:
        return one or two
    return min(one, two, key=_RANK.index)


def both_outcomes(one: Outcome | None, two: Outcome | None) -> Outcome | None:
    """What two outcomes on one count come to: killed and injured together are casualties."""
    if one is None or two is None or one == two:
        return one or two
    if {one, two} <= {"killed", "injured", "casualties"}:
        return "casualties"
    return one
