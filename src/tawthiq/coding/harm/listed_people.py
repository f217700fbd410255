"""People of a list, each with the group that their own word says; grown women told by their calling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.ages import aged
from tawthiq.coding.harm.group_counted import parent_group
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.women import is_woman
from tawthiq.model import Group

_CALLINGS = ("medic", "rescuer", "journalist", "aid_worker", "occupation", "at_work", "elder", "displaced",
             "refugee", "plainly_civilian", "of_an_age", "whose_it_is", "combatant", "dead",
             "civilian", "youth", "girl", "kin")  # fmt: skip
_UNCLES = ("وعمه", "وخاله", "وجده")
_KIN_OR_YOUNG = ("youth", "girl", "kin")


def a_woman(row: Row, clause: Clause) -> Iterator[Row]:
    """«مقتل ممرضة», «بينهم ثلاث بائعات»: grown women by their calling, counted among the women too."""
    called = row.unit in _CALLINGS or row.unit == "name"
    if not called or not row.quantity.value or row.outcome != "killed" or row.listed:
        return
    if row.group in ("women", "children"):
        return  # «شهيدة طفلة»: a child, and no woman besides
    tokens = clause.of.sentence.tokens
    for at in range(row.first, row.last):
        noun = unit_at(tokens, at)
        title = noun is not None and noun.unit.id in _CALLINGS and at == row.first  # «النازحة» before a name
        if noun is not None and not noun.suffix and (noun.unit.id == row.unit or title):
            his = noun.unit.id == "whose_it_is" and not _owner_follows(tokens, noun.last)  # «مقتل صاحبه»
            if not his and is_woman(noun, row, clause):
                yield replace(row, group="women", subset=True, rule="subset", listed=False)
            return


def _owner_follows(tokens: Sequence[Token], at: int) -> bool:
    """«صاحبة المنزل»: alone the word is «صاحبه», spelt alike."""
    return at < len(tokens) and tokens[at].text.startswith("ال")


def _of_a_fighter(part: Counted, whole: Counted) -> Group | None:
    """«الضابط ومرافقه»: the escort of one who fights."""
    fights = any(p.group == "combatants" and p.last == part.first for p in whole.parts)
    return "combatants" if part.unit == "companion" and fights else None


def _his_uncle(part: Counted, whole: Counted, clause: Clause) -> Group | None:
    """«طفل وعمه», «شاب وجده»: spelt as an aunt and a grandmother are, behind one who is no woman."""
    tokens = clause.of.sentence.tokens
    before = next((p for p in whole.parts if p.last == part.first), None)
    if before is None or tokens[part.first].text not in _UNCLES or before.quantity.value != 1:
        return None
    hers = before.group == "women" or tokens[before.last - 1].text.endswith("ه")
    return None if hers else "people"


def _a_girl_grown(part: Row, clause: Clause) -> bool:
    """«شابة ووالدتها», «ابنته (20 عاما)»: women, of a list of kin."""
    noun = unit_at(clause.of.sentence.tokens, part.first) if part.group == "people" else None
    return noun is not None and noun.unit.id in _KIN_OR_YOUNG and is_woman(noun, part, clause)


def with_parts(row: Row, count: Counted, clause: Clause) -> list[Row]:
    if len(count.parts) < 2:
        return [row]
    row = replace(row, listed=True)
    of_him = any(p.suffix == "ه" for p in count.parts)
    parts = [
        aged(
            Row(
                row.outcome,
                _of_a_fighter(p, count)
                or (parent_group(p, clause) if of_him else None)
                or _his_uncle(p, count, clause)
                or p.group
                or "people",
                p.quantity,
                p.first,
                p.last,
                True,
                row.orphan,
                row.rule,
                p.unit,
            ),
            clause,
        )
        for p in count.parts
    ]
    parts = [replace(p, group="women") if _a_girl_grown(p, clause) else p for p in parts]
    told = ("people", row.group if row.group in ("children", "women") else "people")  # «بينهم طفل وطفلة»
    return [row, *(p for p in parts if p.group not in told)]
