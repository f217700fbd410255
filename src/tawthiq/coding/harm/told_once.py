"""Counts that the same words tell twice, each kept once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row

_FELL = ("سقطوا", "سقط", "سقطت")
_DEAD_AND_WOUNDED = (("قتلي", "وجرحي"), ("شهداء", "وجرحي"), ("قتلي", "ومصابين"))
_THEIR_NUMBER = ("عددهم", "عددهن", "عددها")
_OF_THEM, _WOUNDS = ("منهم", "منهن"), ("اصابات", "اصابه", "جراح", "جروح")
_OTHERS = ("اخرون", "اخرين")
_BOTH = 2
_CALLED = ("occupation", "combatant", "journalist", "medic", "rescuer", "aid_worker", "at_work")
_NEAR = 6  # words between the attack that is known and the name


def fell_together(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«إن 44 مدنيا سقطوا قتلى وجرحى»: dead and wounded together, of the number before."""
    out: list[Row] = []
    for row in rows:
        after = [t.text for t in tokens[row.last : row.last + 3]]
        vague = row.quantity.value is None and out and row.first - out[-1].last <= len(after)
        if after[:1] and after[0] in _FELL and tuple(after[1:]) in _DEAD_AND_WOUNDED and row.quantity.value:
            out.append(replace(row, outcome="casualties"))
        elif not (vague and out[-1].outcome == "casualties" and tokens[out[-1].last].text in _FELL):
            out.append(row)
    return out


def their_number(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«قتل مدنيون، تجاوز عددهم العشرة»: how many those were whom a plural named before; and «10، إصابات اثنين
    منهم خطرة», which says how some of them were hurt."""
    out: list[Row] = []
    for row in rows:
        last = next((r for r in reversed(out) if not r.subset), None)
        alike = last is not None and last.outcome == row.outcome and not (row.subset or row.orphan)
        if last is not None and alike and _tells_their_number(last, row, tokens):
            out[out.index(last)] = replace(last, quantity=row.quantity, last=row.last)
        elif last is None or not (alike and _how_some_were_hurt(last, row, tokens)):
            out.append(row)
    return out


def _tells_their_number(last: Row, row: Row, tokens: Sequence[Token]) -> bool:
    near = 0 <= row.first - last.last <= 1 and last.quantity.kind == "plural"
    return near and any(t.text in _THEIR_NUMBER for t in tokens[row.first : row.last])


def _how_some_were_hurt(last: Row, row: Row, tokens: Sequence[Token]) -> bool:
    if row.outcome != "injured" or row.last >= len(tokens) or tokens[row.last].text not in _OF_THEM:
        return False
    some = (row.quantity.value or 0) < (last.quantity.value or 0)
    return some and tokens[row.first].text in _WOUNDS


def said_once(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«(140) مائة وأربعون مصابا»: one number, in digits and in words."""
    out: list[Row] = []
    for row in rows:
        last = out[-1] if out else None
        same = last and (row.outcome, row.quantity) == (last.outcome, last.quantity)
        if last and same and (row.quantity.value or 0) > 1 and _in_brackets(tokens, last, row):
            out[-1] = replace(row, first=last.first)
        else:
            out.append(row)
    return out


def named_once(rows: list[Row], clause: Clause) -> list[Row]:
    """«قتل طفل بقصف على …، وسقط شهيدا جراء القصف التلميذ فلان»: the one child counted, now by name, in the
    attack that is known by then."""
    tokens = clause.of.sentence.tokens
    attacks = [m for m in clause.of.means if m.entry.data["kind"] == "attack"]

    def again(row: Row) -> bool:
        before = [r for r in rows if r.outcome == row.outcome and not r.subset and r.first < row.first]
        alone = row.unit == "name" and row.quantity.value == 1 and not row.subset
        if not alone or len(before) != 1 or before[0].unit == "name" or before[0].quantity != row.quantity:
            return False
        titled = before[0].group == row.group in ("children", "women")
        told = [m for m in attacks if before[0].last <= m.first]
        known = any(tokens[m.first].text.startswith("ال") and row.first - m.last <= _NEAR for m in told)
        return titled and known and any(not tokens[m.first].text.startswith("ال") for m in told[:1])

    return [r for r in rows if not again(r)]


def one_body(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«جثمان ناشط وقيادي في الحراك»: two callings of the one whose body it is, not «جثة رجل وامرأة»;
    «جثتي طفل وامرأة»: the bodies are two."""
    out: list[Row] = []
    for row in rows:
        last = out[-1] if out else None
        beside = last is not None and last.unit == "body" and last.last == row.first and not row.subset
        beside = beside and tokens[row.first].text[:1] == "و" and row.quantity.value == 1
        if last is not None and beside and _of_two_bodies(last, tokens):
            out[-1] = replace(last, group="people" if last.group != row.group else row.group)
            each = (replace(last, quantity=row.quantity), row)
            out += [replace(r, subset=True, rule="subset") for r in each if r.group in ("children", "women")]
        elif last is None or not (beside and _of_that_body(last, row, tokens)):
            out.append(row)
    return out


def _of_two_bodies(body: Row, tokens: Sequence[Token]) -> bool:
    two = body.quantity.value == _BOTH == body.last - body.first and tokens[body.first].text.endswith("ي")
    return two and not tokens[body.last - 1].text.endswith(("ين", "ان"))


def _of_that_body(body: Row, row: Row, tokens: Sequence[Token]) -> bool:
    word, calling = tokens[row.first].text, tokens[body.last - 1].text
    plain = row.unit in _CALLED and row.last - row.first == 1 and body.quantity.value == 1
    man = body.last - body.first > 1 and calling.endswith("ه") == word.endswith("ه")
    return plain and man and body.group in ("people", row.group)


def others_once(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«وجرح آخرون بقصف على القرية، أحدهما إمام وجرح آخرين»: the same others, said once more in no number."""
    out: list[Row] = []
    for row in rows:
        others = row.quantity.kind == "plural" and not row.subset and tokens[row.last - 1].text in _OTHERS
        again = others and any(
            r.outcome == row.outcome and r.quantity == row.quantity and tokens[r.last - 1].text in _OTHERS
            for r in out
        )
        bracketed = others and bool(out) and _behind_bracket(out[-1], row, tokens)
        if not (again or bracketed):
            out.append(row)
    return out


def _behind_bracket(before: Row, row: Row, tokens: Sequence[Token]) -> bool:
    """«إصابة (500 شخص) آخرين»: the word goes with the number inside."""
    same = before.outcome == row.outcome and (before.quantity.value or 0) > 1 and not before.subset
    return same and [t.text for t in tokens[before.last : row.first]] in ([")"], [])


def _in_brackets(tokens: Sequence[Token], one: Row, two: Row) -> bool:
    """One of the two numbers stands alone in brackets."""
    if any(t.kind != "mark" for t in tokens[one.last : two.first]):
        return False
    inside = {t.text for t in tokens[one.first : one.last] if t.kind == "mark"}
    return bool(inside & {"(", ")"}) and any(t.kind == "number" for t in tokens[one.first : one.last])
