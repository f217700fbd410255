"""A toll told town by town: «هم ثلاثة في بنش وامرأة في حاس», «على بنش (3) وحاس (1)», «ثلاثة في الأولى»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import Quantity
from tawthiq.places import PlaceMention

_LEAST = 2
_TO_TOWN = 2  # words from a count to its town, «منهم» among them
_IN = ("في", "ب")
_ONE = word_list("one_more_of_them")
_OF_THEM = ("منهم", "منهن", "منها")
_FORMER = {"الاولي": 0, "الاول": 0, "الثانيه": 1, "الثاني": 1, "الثالثه": 2, "الثالث": 2}
_PEOPLE = ("people", "civilians")


def chain(whole: Row, s: Statement, town_like: Callable[[PlaceMention], bool]) -> list[Counted]:
    """The counts behind a total that each stand right before a town of their own, whatever noun is counted.

    They make up the total, or are a list of people within it of which the first is of no sort («بينهم طفلان
    في …» alone divides it by who they were). Nothing where one count of the dead has no town.
    """
    counted = [*_behind(whole, s), *_ones(whole, s)]
    out: list[Counted] = []
    for c in sorted(counted, key=lambda c: c.first):
        end = _with_its_part(c, s)
        if any(0 < p.first - end <= _TO_TOWN and town_like(p) for p in s.places):
            out.append(c)
        elif c.outcome is not None or c.group in _PEOPLE:
            return []
    numbers = sum(c.quantity.value or 0 for c in out)
    if len(out) < _LEAST or numbers > (whole.quantity.value or 0):
        return []
    if numbers == whole.quantity.value:
        return out
    at_once = any(m.first == whole.last for m in s.clause.of.markers)  # «18 بينهم 5 أطفال وسيدتان في حزة، و…»
    return out if not at_once and all(c.group in (None, *_PEOPLE) for c in out[:2]) else []


def _behind(whole: Row, s: Statement) -> list[Counted]:
    """Counts of people behind the total, without the parts told of one of them («5 بينهم طفل في …»)."""
    ends = {c.last for c in s.clause.of.counted if c.first >= whole.last}
    parts = {m.last for m in s.clause.of.markers if m.entry.data["kind"] == "subset" and m.first in ends}
    return [
        c for c in s.clause.of.counted
        if s.clause.holds(c.first) and c.first >= whole.last and c.first not in parts
        and c.quantity.value and (c.group is not None or c.unit is None)
        and c.outcome in (None, whole.outcome) and c.group != "combatants"
    ]  # fmt: skip


def _ones(whole: Row, s: Statement) -> list[Counted]:
    """«واحد منهم في أريحا وواحد في بنش», «اثنان في بنش وثالث في حاس»: no number that the tables count."""
    tokens, like = s.clause.of.sentence.tokens, next(iter(s.clause.of.counted), None)
    held = {i for c in s.clause.of.counted for i in range(c.first, c.last)}
    one = Quantity("exact", 1, 1, 1)
    return [
        replace(like, quantity=one, first=i, last=i + 1, unit=None, group=None, outcome=None, bare=False)
        for i in range(whole.last, s.clause.last - _TO_TOWN)
        if like is not None and i not in held
        and tokens[i].text.removeprefix("و") in _ONE and _leads_in(i + 1, s)
    ]


def _leads_in(at: int, s: Statement) -> bool:
    tokens = s.clause.of.sentence.tokens
    at += tokens[at].text in _OF_THEM
    return at < s.clause.last and tokens[at].text in _IN


def _with_its_part(c: Counted, s: Statement) -> int:
    """Where a count ends with the part told of it."""
    part = (m.last for m in s.clause.of.markers if m.entry.data["kind"] == "subset" and m.first == c.last)
    at = next(part, None)
    return next((d.last for d in s.clause.of.counted if d.first == at), at or c.last)


def in_brackets(s: Statement, towns: Sequence[PlaceMention]) -> list[tuple[PlaceMention, Counted]]:
    """«على مدينة خان شيخون (5) وبلدة حاس (4)»: each town with the bare number behind it."""
    tokens = s.clause.of.sentence.tokens
    bare = {_opened(c, tokens): c for c in s.clause.of.counted if c.unit is None}
    found = [(p, bare[p.last]) for p in sorted(towns, key=lambda p: p.first) if p.last in bare]
    distinct = len({p.place.name_ar for p, _ in found}) == len(found) >= _LEAST
    return found if distinct else []


def _opened(c: Counted, tokens: Sequence[Token]) -> int:
    """Where the bracket around the number opens: «(5)», «(خمسة)»; -1 where none does."""
    if tokens[c.first].text == "(":
        return c.first
    return c.first - 1 if c.first and tokens[c.first - 1].text == "(" else -1


def former_and_latter(s: Statement, run: Sequence[PlaceMention]) -> list[tuple[Row, int]]:
    """«قصف بنش وحاس، ما أدى لمقتل ثلاثة في الأولى واثنين في الثانية», «غارتان على بنش وحاس، أسفرت الأولى عن
    مقتل ثلاثة والثانية عن مقتل اثنين»: each toll and which town of the run it is of; nothing where one of
    them is of neither."""
    wholes = sorted((r for r in s.whole_rows if r.quantity.low), key=lambda r: r.first)
    if len(run) < _LEAST or not wholes or wholes[0].first < run[-1].last:
        return []
    at = [_meant(r, s, run) for r in wholes]
    if all(i is None for i in at):
        at = _in_front(wholes, s, run)
    for i in range(len(at) - 2, -1, -1):  # «مقتل طفل وإصابة أربعة في الأولى»
        pair = (wholes[i].outcome, wholes[i + 1].outcome) == ("killed", "injured")
        at[i] = at[i + 1] if at[i] is None and pair else at[i]
    told = [(r, i) for r, i in zip(wholes, at, strict=True) if i is not None]
    return told if len(told) == len(wholes) else []


def _in_front(wholes: Sequence[Row], s: Statement, run: Sequence[PlaceMention]) -> list[int | None]:
    """«قتل في الأولى ستة، وفي الثانية خمسة», «أوقعت الأولى ستة قتلى وثلاثة جرحى، والثانية خمسة»: the toll
    behind the word, and those that go on with it. Nothing where not all of the run are told of."""
    tokens, since = s.clause.of.sentence.tokens, run[-1].last
    at: list[int | None] = []
    for row in wholes:
        words = (tokens[i].text.removeprefix("و") for i in range(since, row.first))
        said = [_FORMER[w] for w in words if w in _FORMER]
        at.append(said[-1] if said else at[-1] if at else None)
        since = row.last
    every = set(at) == set(range(len(run)))
    once = len({(r.outcome, i) for r, i in zip(wholes, at, strict=True)}) == len(at)
    return at if every and once else [None] * len(at)


def _meant(row: Row, s: Statement, run: Sequence[PlaceMention]) -> int | None:
    tokens, at = s.clause.of.sentence.tokens, row.last
    at += at < s.clause.last and tokens[at].text in ("اخرين", "اخرون")
    if at + 1 >= s.clause.last or tokens[at].text != "في":
        return None
    word = tokens[at + 1].text
    if (i := _FORMER.get(word)) is not None:
        return i if i < len(run) else None
    rank = word.removeprefix("ال")
    ranked = [i for i, p in enumerate(run) if tokens[p.first].text.lstrip("و") == rank]
    back = any(p.first == at + 1 and p.anaphor for p in s.places)
    return ranked[0] if back and len(ranked) == 1 else None
