"""Who tells the items of a bulletin: whom its heading names, or a sentence behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.assembly.spoken import only_says_who
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement

_QUOTES = frozenset('"“«')
_ATTACKS = ("attack", "raid")
_MANY = 10  # counted over a month
_LABEL = 6  # words
_NEAR = 4  # characters between the colon and the quotation mark


def carry_speaker(statements: Sequence[Statement]) -> list[Statement]:
    """Items of a bulletin are told by whom its heading names («وثق مرصد … أبرز الحوادث:»)."""
    out: list[Statement] = []
    header: Attribution | None = None
    words: tuple[Token, ...] = ()
    for s in statements:
        tokens = s.clause.of.sentence.tokens
        if s.said and _heads(s):
            header, words = s.said[0], tokens
        takes = header is not None and not s.said and (s.item or _labelled(s) or _quoted_after(s, words))
        out.append(replace(s, said=(header,), header_tokens=words) if takes and header else s)
        if only_says_who(s):
            _told_by(s, out)
    return out


def _told_by(s: Statement, out: list[Statement]) -> None:
    """Give, in place, the speaker of `s` to the statements of the sentence before it that name none."""
    if len(out) < 2 or out[-2].headline:
        return
    last = out[-2].clause.of
    for i in range(len(out) - 2, -1, -1):
        if out[i].clause.of is not last or out[i].said:
            return
        out[i] = replace(out[i], said=s.said[:1], header_tokens=s.clause.of.sentence.tokens)


def _heads(s: Statement) -> bool:
    """Does the statement's speaker tell what follows it («…:», «حصيلة عمليات فرقنا»)?"""
    tokens = s.clause.of.sentence.tokens
    open_end = tokens[s.clause.last - 1].text == ":" and not s.item
    return open_end or s.said[0].verb_entry == "report_of" or _records_several(s)


def _records_several(s: Statement) -> bool:
    """«سجل المرصد هجومين منفصلين على البلدة», nobody counted in it: the attacks told one by one after it."""
    recorded = s.said[0].verb_entry == "record" and not s.rows
    held = (c for c in s.clause.of.counted if s.clause.holds(c.first) and c.unit in _ATTACKS)
    return recorded and any(1 < (c.quantity.low or 0) < _MANY for c in held)


def _quoted_after(s: Statement, heading: Sequence[Token]) -> bool:
    """A quotation right after a sentence that ends in a colon."""
    first = s.clause.of.sentence.tokens[0]
    return first.text in _QUOTES and bool(heading) and 0 <= first.start - heading[-1].end < _NEAR


def _labelled(s: Statement) -> bool:
    """«حلب: قُتل …», «الخميس 23 نيسان/ أبريل: …»: a line that opens with its place or day and a colon."""
    words = [t.text for t in s.clause.of.sentence.tokens[:_LABEL]]
    return s.clause.of.sentence.opens and ":" in words
