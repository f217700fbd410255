"""The persons on one line of a roll of names: «عبود المحمد وزوجته وأربعة من أطفاله», «طفل مجهول الهوية»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.kin_by_name import NAMED_KIN
from tawthiq.coding.words import women_names, word_list
from tawthiq.model import Group
from tawthiq.records import record

_OF_AGE = 18
_HOUSES = ("عايله", "اسره")
_ITS_NAME = 6  # words from «عائلة» over its name to its number
_TO_AGE = 4  # words from a name to the age («رغد، وعمرها 7 سنين»)
_FEW = 9  # words of a line whose name nobody has marked
_AGES = ("age", "year")
_UNCOUNTED = (*_AGES, "ordinal", "date", "clock", "percent", "other", "label")
_DIVIDING: tuple[Group, ...] = ("children", "women")
_BY_NAME = 5  # words of a by-name with its brackets
_BRACKETS = (("(", ")"), ("[", "]"), ("/", "/"))
_PARTING = ("،", ",", "/", "-", "+", "و", "؛")
_NUMBERS = ("-", "_", "–", ")", ".", "/")
_JOINED = ("مع", "+", "،", ",")
_HER_TITLES = word_list("her_titles")
_STILL = word_list("not_among_the_dead")


@record
class Roll:
    """Persons of one or more lines: the group of each, and whether there were more, of no number."""

    groups: tuple[Group, ...]
    more: bool = False

    @property
    def total(self) -> int:
        return len(self.groups)

    def of(self, group: Group) -> int:
        return self.groups.count(group)


def roll_of(clause: Clause, first: int, last: int) -> Roll | None:
    """Those whom the tokens first:last of a clause name or count; None where nobody is."""
    tokens = clause.of.sentence.tokens
    last = _to_remark(tokens, first, _to_others(tokens, first, last))
    if any(t.text in _STILL for t in tokens[first:last]):
        return None
    names = _apart(tokens, [(a, b) for a, b in clause.of.people if first <= a < last])
    counted = [c for c in clause.of.counted if first <= c.first < last and c.unit not in _UNCOUNTED]
    ages = [c for c in clause.of.counted if first <= c.first < last and c.unit in _AGES]
    names = [n for n in names if not (_heads_a_family(n, counted, tokens) or _inside_one(n, ages))]
    beside = {c.first: c for c in counted if _in_brackets(c, tokens)}
    kin = {at: c for c in counted for at in _kin_named(c, names)}
    groups = [_told_beside(tokens, at, names, beside) or _named(tokens, at, ages, names)
              for at in range(len(names))]  # fmt: skip
    groups = [_of_kin(kin[at]) or g if at in kin else g for at, g in enumerate(groups)]
    counted = [c for c in counted if c not in kin.values()]
    groups += [g for c in counted if c.first not in beside for g in _counted(c, names)]
    groups += [_by_age(a) for a in ages if not _told(a, names, counted, tokens)]
    more = any(
        c.quantity.value is None or c.unit == "family"
        for c in counted
        if not _title(c, names) and not _numbered_family(c, counted)
    )
    if groups and _numbers_one(tokens, first, last):
        return Roll((next((g for g in groups if g in _DIVIDING), groups[0]),))
    return Roll(tuple(groups), more) if groups else None


def _kin_named(c: Counted, names: Sequence[tuple[int, int]]) -> range:
    """«وأطفاله عمر وسلمى ويوسف»: which of the names are those of kin told of in the plural, one behind the
    other; none where only one name stands there, which may be the family's."""
    first = next((i for i, (a, _) in enumerate(names) if a - c.last in (0, 1)), None)
    if first is None or c.quantity.value is not None or c.unit not in NAMED_KIN:
        return range(0)
    last = first
    while last + 1 < len(names) and names[last + 1][0] - names[last][1] <= 1:
        last += 1
    return range(first, last + 1) if last > first else range(0)


def _of_kin(c: Counted) -> Group | None:
    return c.group if c.group in _DIVIDING else None


def _inside_one(name: tuple[int, int], ages: Sequence[Counted]) -> bool:
    """Is what was taken for a name a word of an age («9 شهور»)?"""
    return any(a.first < name[1] and name[0] < a.last for a in ages)


def _in_brackets(c: Counted, tokens: Sequence[Token]) -> bool:
    """«فلان الفلاني (طفل)»"""
    alone = c.bare and c.quantity.value == 1 and c.first > 0 and c.last < len(tokens)
    return alone and (tokens[c.first - 1].text, tokens[c.last].text) in _BRACKETS


def _told_beside(
    tokens: Sequence[Token], at: int, names: Sequence[tuple[int, int]], beside: Mapping[int, Counted]
) -> Group | None:
    """What a noun in brackets behind a name says of the one named."""
    noun = beside.get(names[at][1] + 1)
    return noun.group if noun is not None and noun.group in _DIVIDING else None


def _heads_a_family(name: tuple[int, int], counted: Sequence[Counted], tokens: Sequence[Token]) -> bool:
    """«عائلة فلان 6 أشخاص»: named for the family, whose number follows."""
    first, last = name
    house = first > 0 and tokens[first - 1].text.removeprefix("و") in _HOUSES
    return house and any(0 <= c.first - last <= 1 and c.group and not c.bare for c in counted)


def _numbered_family(family: Counted, counted: Sequence[Counted]) -> bool:
    near = range(family.last, family.last + _ITS_NAME)
    return family.unit == "family" and any(c.first in near and c.group and not c.bare for c in counted)


def _numbers_one(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«4- بنتها مودة (4 سنين)»: a numbered item of a roll is of one person, where nothing joins another."""
    numbered = tokens[first].kind == "number" and first + 1 < last and tokens[first + 1].text in _NUMBERS
    inside, depth = [], 0
    for t in tokens[first + 2 : last]:
        depth += (t.text == "(") - (t.text == ")")
        if depth == 0:
            inside.append(t.text)
    return numbered and not any(w[:1] == "و" or w in _JOINED for w in inside)


def _to_remark(tokens: Sequence[Token], first: int, last: int) -> int:
    """«شاب مجهول الهوية، من يعرفه يراجع المشفى»: where a remark begins, after the comma."""
    for at in range(first + 1, last):
        if tokens[at].text in ("،", ",") and any(t.text in _STILL for t in tokens[at:last]):
            return last if any(t.text in _STILL for t in tokens[first:at]) else at
    return last


def _to_others(tokens: Sequence[Token], first: int, last: int) -> int:
    """«شهيد لم تعرف هويته والجرحى كثر»: where those begin who are not among the dead."""
    for at in range(first + 1, last):
        word = tokens[at].text
        if word[:1] == "و" and (word[1:] in _STILL or (at + 1 < last and tokens[at + 1].text in _STILL)):
            return at
    return last


def _apart(tokens: Sequence[Token], names: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names of different persons; «زوجة سعيد السيدة هالة» and «فلان "أبو سعيد"» are of one."""
    out = list(names[:1])
    for a, b in names[1:]:
        between = tokens[out[-1][1] : a + 1]
        joined = any(t.text[:1] == "و" or t.text in _PARTING for t in between)
        if joined:
            out.append((a, b))
        else:
            out[-1] = (out[-1][0], b)
    return out


def unmarked(clause: Clause) -> Roll | None:
    """An item of a few words in a roll, whose name nobody has marked."""
    words = [t.text for t in clause.tokens if t.kind == "word"]
    told = clause.of.means or clause.of.harm or clause.dates or any(w in _STILL for w in words)
    return Roll(("people",)) if 1 < len(words) <= _FEW and not told else None


def is_line_of_names(clause: Clause) -> bool:
    """A line that holds nothing but names, titles, kin and ages: an item of a roll without a mark."""
    if not clause.of.people or clause.of.means:
        return False
    spans = [*clause.of.people, *((c.first, c.last) for c in clause.of.counted)]
    covered = {i for a, b in spans for i in range(a, b)}
    tokens = clause.of.sentence.tokens
    words = [i for i in range(clause.first, clause.last) if tokens[i].kind == "word"]
    apart = [i for i in words if i not in covered and unit_at(tokens, i) is None]
    return len(apart) <= 1 and clause.of.people[0][0] - clause.first <= 2


def _named(
    tokens: Sequence[Token], at: int, ages: Sequence[Counted], names: Sequence[tuple[int, int]]
) -> Group:
    first, last = names[at]
    end = names[at + 1][0] if at + 1 < len(names) else len(tokens)
    age = next((a for a in ages if last <= a.first <= min(last + _TO_AGE, end)), None)
    if age is not None and _by_age(age) == "children":
        return "children"
    group = _title_group(tokens, first)
    grown = age is not None and group == "people" and tokens[first].text in women_names()
    return "women" if grown else group  # «خديجة أبكر (30 سنة)»


def _title_group(tokens: Sequence[Token], first: int) -> Group:
    """The group that the title or kin word before a name says («الطفلة», «وزوجته», «الشهيد الطفل»)."""
    titles = list(_titles_before(tokens, first))
    groups = [t.unit.group for t in titles if t.unit.group in (*_DIVIDING, "combatants")]
    woman: Group = "women" if first > 0 and tokens[first - 1].text in _HER_TITLES else "people"
    return groups[0] if groups and groups[0] else woman


def _titles_before(tokens: Sequence[Token], first: int) -> Iterator[UnitWord]:
    if first > 0 and unit_at(tokens, first - 1) is None and tokens[first - 1].text.startswith("ال"):
        first -= 1  # «زوجته الحاجة فلانة»: over a title that counts nobody
    while first > 0:
        noun = next((n for n in (unit_at(tokens, first - 1),) if n is not None and n.last == first), None)
        if noun is None or noun.unit.group is None:
            return
        yield noun
        if noun.conjoined:
            return  # «وزوجته وابنه سالم»
        first = noun.at


def _counted(c: Counted, names: Sequence[tuple[int, int]]) -> list[Group]:
    """The groups of those whom a count adds to the names; a title in front of a name adds nobody."""
    if (c.group is None and c.outcome != "killed") or c.unit is None or c.unit == "family":
        return []
    if _title(c, names) or any(a < c.last and c.first < b for a, b in names):
        return []
    parts = c.parts or (c,)
    if c.parts and _title(parts[-1], names):
        parts = parts[:-1]  # «وزوجته وابنه سالم»
    return [p.group or "people" for p in parts for _ in range(p.quantity.value or 0)]


def _title(c: Counted, names: Sequence[tuple[int, int]]) -> bool:
    """Does a name follow the noun («الطفل فلان», «وزوجته فلانة»)?"""
    return c.quantity.value == 1 and any(0 <= a - c.last <= 1 for a, _ in names)


def _by_age(age: Counted) -> Group:
    value = age.quantity.value
    return "children" if value is not None and value < _OF_AGE else "people"


def _told(
    age: Counted, names: Sequence[tuple[int, int]], counted: Sequence[Counted], tokens: Sequence[Token]
) -> bool:
    """Is the age that of somebody named or counted right before it, a by-name in brackets between?"""
    ends = [*(b for _, b in names), *(c.last for c in counted)]
    ends += [_over_brackets(end, tokens) for end in ends]
    return any(0 <= age.first - end <= 2 for end in ends)


def _over_brackets(at: int, tokens: Sequence[Token]) -> int:
    """«فلانة (أم فلان) 33 عاما»"""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((i + 1 for i in range(at, min(len(tokens), at + _BY_NAME)) if tokens[i].text == ")"), at)
