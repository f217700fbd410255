"""Who of those counted bore arms, told beside the count: suspects, a commander's guards, the rest of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import CIVIL_GROUPS, Row
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Outcome, Quantity

_ONE_OF = ("احد", "احدي")
_THE_HARMED = ("dead", "wounded", "victim")
_SHORTEST = 3  # words of «أحد القتلى طفل»
_ARMS_SCHOOLS = frozenset({"العسكريه", "الحربيه", "الحربي", "الجويه", "ضباط", "الضباط"})
_LEARNERS = ("طالب", "طلاب", "طلبه", "تلاميذ", "لطلبه", "لطلاب")
_SUSPECTED = word_list("suspected")
_MEMBERSHIP = ("يشتبه", "محتمل", "محتملين")  # of what they belong to, which armed men are not in doubt of
_MEMBERS = ("عنصر", "عناصر", "اعضاء", "عضو", "عضوا", "قيادي")
_TO_DOUBT = 4  # words from the noun to «مفترضين», the name of their force between them
_GUARDS = tuple(word_list("guards_of_one"))
_TO_GUARDS = 10  # words from a commander to his guards
_REST = word_list("the_rest_of_them")
_STOPS = ("،", ",", ".", "(", ":", "؛")
_CIVILIANS, _AMONG = ("المدنيين", "مدنيين"), ("من", "بين")
_ARMED = ("عسكريين", "مسلحين", "مقاتلين", "جنود", "شرطه", "عناصر")
_MIXED = {"civilians", "combatants"}


def by_standing(rows: list[Row], clause: Clause) -> list[Row]:
    """The rows with the standing that the words around them give those counted."""
    tokens = clause.of.sentence.tokens
    if not rows:
        return rows
    rows = [_cadets(r, clause) for r in _mixed(_without_kinds(rows, tokens), tokens)]
    if any(r.group == "combatants" for r in rows):
        rows = _with_guards([_suspects(r, tokens, clause) for r in rows], tokens)
        rows = _in_one_breath(rows, tokens)
    return [*rows, *_the_rest(rows, clause)]


def one_of_the_dead(count: Counted, tokens: Sequence[Token]) -> Row | None:
    """«إن أحد القتيلين قائد ميداني», «ثلاثة من القتلى أطفال»: what some of those counted before were."""
    words = [t.text for t in tokens[count.first : count.last]]
    if len(words) < _SHORTEST or count.group == "people" or words[-1].startswith("ال"):
        return None
    one = words[0].lstrip("وبل") in _ONE_OF and words[1].startswith("ال")
    some = words[1] == "من" and words[2].startswith("ال") and bool(count.quantity.value)
    if not (one or some) or count.unit not in _THE_HARMED or count.group is None:
        return None
    many = Quantity("exact", 1, 1, 1) if one else count.quantity
    outcome: Outcome = count.outcome or "killed"
    return Row(outcome, count.group, many, count.first, count.last, True, True, "subset", count.unit)


def _cadets(row: Row, clause: Clause) -> Row:
    """«قصف الكلية العسكرية، 26 قتيلا من الطلبة»: those who learn to fight are left open."""
    if row.group != "civilians" or _ARMS_SCHOOLS.isdisjoint(clause.words):
        return row
    counted = clause.of.sentence.tokens[row.first : row.last]
    learn = any(t.text.lstrip("ول").removeprefix("ال").startswith(_LEARNERS) for t in counted)
    return replace(row, group="people") if learn else row


def _suspects(row: Row, tokens: Sequence[Token], clause: Clause) -> Row:
    """«ثلاثة مسلحين مفترضين», «11 عنصرا يشتبه بانتمائهم إلى …»: what they were is left open.

    «مسلحون يشتبه بانتمائهم إلى …» are armed; whose they are is in doubt.
    """
    if row.group != "combatants":
        return row
    for at in range(row.last, min(clause.last, row.last + _TO_DOUBT)):
        word = tokens[at].text
        if word in _STOPS or word[:1] == "و":
            return row
        if word in _SUSPECTED:
            named = any(t.text.removeprefix("ال") in _MEMBERS for t in tokens[row.first : row.last])
            return replace(row, group="people") if named or word not in _MEMBERSHIP else row
    return row


def _with_guards(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«مقتل قيادي وثلاثة من مرافقيه», «قتلته مع اثنين من مرافقيه»: those who guard a man of arms."""
    out: list[Row] = []
    for row in rows:
        led = [
            r for r in rows
            if r.last <= row.first and r.group == "combatants" and r.outcome == row.outcome
        ]  # fmt: skip
        near = bool(led) and 0 <= row.first - led[-1].last <= _TO_GUARDS
        guards = row.group == "people" and any(
            t.text.lstrip("ول").removeprefix("ال").startswith(_GUARDS) for t in tokens[row.first : row.last]
        )
        out.append(replace(row, group="combatants") if near and guards else row)
    return out


def _in_one_breath(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«قتلى وجرحى حوثيون», «خمسة قتلى وسبعة جرحى من قوات كذا»: what is said behind both is said of both."""
    out: list[Row] = []
    for row in rows:
        joined = bool(out) and out[-1].last == row.first and tokens[row.first].text[:1] == "و"
        both = joined and (out[-1].unit, row.unit) == ("dead", "wounded")
        if both and (out[-1].group, row.group) == ("people", "combatants"):
            out[-1] = replace(out[-1], group="combatants")
        out.append(row)
    return out


def _without_kinds(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«عشرة أشخاص بين مدنيين ومسلحين»: of which kinds the ten were; nobody else is counted."""
    out: list[Row] = []
    for at, row in enumerate(rows):
        following = rows[at + 1] if at + 1 < len(rows) else None
        first = following is not None and _of_kinds(row, following, tokens)
        second = at > 0 and _of_kinds(rows[at - 1], row, tokens)
        if not (first or second):
            out.append(row)
    return out


def _mixed(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«12 من المدنيين والعسكريين», «18 قتيلا بين المدنيين وعناصر الأمن»: of both, in no numbers."""
    out: list[Row] = []
    for row in rows:
        ends = past_civilians(row, tokens)
        last = out[-1] if out else None
        if last is not None and row.quantity.kind == "plural" and row.first == past_civilians(last, tokens):
            continue
        both = row.group == "civilians" and bool(ends) and not row.subset and with_fighters(tokens, ends)
        out.append(replace(row, group="people") if both else row)
    return out


def past_civilians(row: Row, tokens: Sequence[Token]) -> int:
    """Behind «… من المدنيين», «… بين المدنيين» of a count of two or more; 0 where there is none."""
    at = row.last - 1
    if tokens[at].text not in _CIVILIANS and row.last + 1 < len(tokens) and tokens[row.last].text in _AMONG:
        at = row.last + 1
    among = at > row.first and tokens[at].text in _CIVILIANS and tokens[at - 1].text in _AMONG
    return at + 1 if among and (row.quantity.value or 0) > 1 else 0


def with_fighters(tokens: Sequence[Token], at: int) -> bool:
    """«والعسكريين», «وعناصر الأمن»"""
    noun = unit_at(tokens, at) if at < len(tokens) and tokens[at].text[:1] == "و" else None
    armed = noun is not None and noun.unit.group == "combatants"
    return armed or (at < len(tokens) and tokens[at].text.removeprefix("و").removeprefix("ال") in _ARMED)


def _of_kinds(one: Row, two: Row, tokens: Sequence[Token]) -> bool:
    alike = one.quantity.kind == two.quantity.kind == "plural"
    alike = alike or one.quantity.value == two.quantity.value == 1  # «بين مدني وعسكري»
    bare = alike and two.first - one.last <= 1
    return bare and tokens[one.first - 1].text == "بين" and {one.group, two.group} == _MIXED


def _the_rest(rows: Sequence[Row], clause: Clause) -> Iterator[Row]:
    """«سبعة أشخاص بينهم ثلاثة مدنيين والبقية مسلحون»: as many as the whole leaves."""
    tokens = clause.of.sentence.tokens
    for at in range(clause.first, clause.last):
        if tokens[at].text not in _REST:
            continue
        group = _kind_at(at + 1, clause)
        whole = next((r for r in reversed(rows) if not r.subset and r.last <= at and r.quantity.value), None)
        if group is None or whole is None or whole.outcome != "killed":
            continue
        parts = [r for r in rows if r.subset and r.outcome == whole.outcome and whole.last <= r.first < at]
        left = (whole.quantity.value or 0) - (parts[0].quantity.value or 0) if len(parts) == 1 else 0
        if left > 0 and parts[0].quantity.value and parts[0].group != group:
            counted = Quantity("exact", left, left, left)
            yield Row(whole.outcome, group, counted, at, at + 2, True, False, "subset")


def _kind_at(at: int, clause: Clause) -> Group | None:
    """Fighters or civilians, right behind «والبقية»."""
    tokens = clause.of.sentence.tokens
    at += at < clause.last and tokens[at].text in ("من", "هم", "كانوا")
    at += at < clause.last and tokens[at].text == "من"
    noun = unit_at(tokens, at) if at < clause.last else None
    if noun is None or noun.conjoined or noun.suffix:
        return None
    if noun.unit.group == "combatants":
        return "combatants"
    return "civilians" if noun.unit.group in CIVIL_GROUPS else None
