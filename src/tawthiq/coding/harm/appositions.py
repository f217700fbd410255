"""Counts that only spell out the count before them: in brackets, after a colon, after «هم»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_ANOTHER = word_list("another_one")
_GENERIC = ("person", "relative_member", "civilian", "dead", "victim", None)
_THEIRS = ("ها", "هم", "هما", "هن")  # «زوجة ابنه، فلانة (27 عاما)، ورضيعها»
_THEY = word_list("they_are")
_IN_IT = ("فيها", "فيه", "خلالها", "خلاله")
_FARTHER = 14
_OPENERS = frozenset({"(", "[", "«", "“", '"', ":"})
_BREAKS = (["،"], ["؛"], ["-"], ["–"])  # «أربعة مدنيين –ثلاثة أطفال وأمهم- …»
_PAUSES = (["،"], ["؛"])
_CLOSERS = frozenset({")", "]", "»", "”", '"'})


def enclosed(first: int, last: int, tokens: Sequence[Token]) -> int:
    """How many tokens of the range stand inside brackets or quotes that open and close in it."""
    inside, depth = 0, 0
    for token in tokens[first:last]:
        opens = token.text in _OPENERS - {":"} and (depth == 0 or token.text == "(")
        depth += opens
        inside += depth > 0
        depth -= depth > 0 and not opens and token.text in _CLOSERS
    return inside


def spelt_out(count: Counted, rows: Sequence[Row], tokens: Sequence[Token]) -> Row | None:
    """The whole that a count without any predicate spells out: «شهيدان (امرأة وطفل)»."""
    whole = next((r for r in reversed(rows) if not r.subset and r.quantity.value != 0), None)
    if whole is None or count.quantity.value is None or whole.quantity.value is None:
        return None
    completed = next((r for r in rows if _completes(count, r, rows)), None)
    if completed is not None:
        return completed
    between = [t.text for t in tokens[whole.last : count.first]]
    opened = _opened(between) or (between in _BREAKS and _all_by_kin(count, whole, tokens))
    return whole if opened and len(between) <= 3 and count.quantity.value <= whole.quantity.value else None


def _all_by_kin(count: Counted, whole: Row, tokens: Sequence[Token]) -> bool:
    """«ثلاثة شهداء، شقيقان وأمهما»: a list right after the comma that makes up the whole."""
    first = tokens[count.first].text[:1] != "و"
    return first and len(count.parts) > 1 and count.quantity.value == whole.quantity.value


def _completes(count: Counted, whole: Row, rows: Sequence[Row]) -> bool:
    """«11 قتيلا: عشرة تلاميذ، تتراوح أعمارهم …، ومعلمة واحدة»: it completes the whole with those before."""
    parts = [r for r in rows[rows.index(whole) + 1 :] if r.outcome == whole.outcome]
    if whole.listed:
        return False  # «الأب وابنه شهداء والأم بحالة خطرة»: the list is complete
    if whole.subset or not parts or not count.conjoined or count.first - parts[-1].last > _FARTHER:
        return False
    return sum(r.quantity.value or 0 for r in parts) + (count.quantity.value or 0) == whole.quantity.value


def _sum_up(whole: Row, rest: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«سبعة أشخاص، خمسة مدنيين ومقاتلين اثنين», «8 مواطنين 4 أطفال و4 نساء»: behind a comma or none, counts
    that make up the whole together."""
    first = rest[0]
    between = [t.text for t in tokens[whole.last : first.first]]
    if (whole.quantity.value or 0) < 2 or between not in (*_PAUSES, []):
        return False
    if tokens[first.first].text[:1] == "و":
        return False
    run = [r for r in rest if not r.subset and r.outcome == whole.outcome]
    return len(run) > 1 and sum(r.quantity.value or 0 for r in run) == whole.quantity.value


def _opened(between: Sequence[str]) -> bool:
    """A bracket, quote or colon that is still open, or «هم»; «طفل (5 سنوات) وطفلة» opens nothing."""
    if any(w in _THEY for w in between):
        return True
    opens = [i for i, w in enumerate(between) if w in _OPENERS]
    if opens and between[opens[-1]] == '"' and between.count('"') % 2 == 0:
        return False  # «امرأة تدعى "فلانة" وابنها»: the last of them closes
    return bool(opens) and not any(w in _CLOSERS and w not in _OPENERS for w in between[opens[-1] :])


def apposed(rows: Sequence[Row], tokens: Sequence[Token], predicates: Sequence[Predicate]) -> list[Row]:
    """«ثلاثة شهداء، أب وطفلاه»: what merely spells out the whole divides it."""
    out: list[Row] = []
    whole: Row | None = None
    inside = 0
    for at, row in enumerate(rows):
        if row.subset:
            out.append(row)
            continue
        spelt = whole and (_spells_out(whole, row, tokens, inside) or _sum_up(whole, rows[at:], tokens))
        if whole and _told_in_it(whole, row, tokens):
            out[out.index(whole)] = replace(whole, subset=True)
        elif whole and spelt and not _told_anew(whole, row, tokens, predicates):
            inside += row.quantity.value or 0
            out.append(replace(row, subset=True))
            continue
        out.append(row)
        whole, inside = row, 0
    return out


def _told_in_it(whole: Row, row: Row, tokens: Sequence[Token]) -> bool:
    """«قتل مدنيين في غارة على …، قتل فيها تسعة»: nobody was counted before, and the number is of the same."""
    counted = whole.quantity.kind == "plural" and row.quantity.value and row.outcome == whole.outcome
    return bool(counted) and any(t.text in _IN_IT for t in tokens[max(whole.last, row.first - 2) : row.first])


def _told_anew(whole: Row, row: Row, tokens: Sequence[Token], predicates: Sequence[Predicate]) -> bool:
    """«مقتل الطفل “…” بالإضافة إلى مقتل المواطن “…”»: a predicate of its own, and no list opened after it."""
    own = [p.first for p in predicates if whole.last <= p.first < row.first and p.kind != "phrase"]
    opening = [i for i in range(whole.last, row.first) if tokens[i].text in _THEY or tokens[i].text in "([:"]
    return bool(own) and (not opening or max(opening) < own[-1])


def _spells_out(whole: Row, row: Row, tokens: Sequence[Token], inside: int) -> bool:
    if row.outcome != whole.outcome or not whole.quantity.value or not row.quantity.value:
        return False
    if inside + row.quantity.value > whole.quantity.value:
        return False
    between = [t.text for t in tokens[whole.last : row.first]]
    if inside:
        return len(between) <= 14
    opened = _opened(between)
    another = bool(_ANOTHER & {t.text for t in tokens[row.first : row.last]})  # «، وجثة امرأة أخرى»
    comma = between[-1:] in _BREAKS or (not between and row.listed)  # «6 أشخاص 4 أطفال وامرأتان»
    comma = comma and row.quantity.value == whole.quantity.value and not another
    again = row.unit is not None and row.unit == whole.unit and len(between) > 1
    comma = comma and not again  # «ثلاثة شهداء في كذا، ثلاثة شهداء في كذا»
    # not «سبعة في كذا، وسبعة …», «عنصران، وامرأة وطفل», «امرأة بقصف على كذا، ومدني برصاص …»; of «زوجة ابنه،
    # فلانة، ورضيعها» the child is one more too
    alone = row.unit is None or whole.group == "combatants" or whole.quantity.value == 1
    joined = tokens[row.first].text[:1] == "و" and (alone or not tokens[row.first].text.endswith(_THEIRS))
    right_behind = between in (["،"], [","])
    return opened or (comma and not joined) or (
        right_behind and (_kin_of(whole, row, tokens) or _of_them(row, tokens))
    )


def _of_them(row: Row, tokens: Sequence[Token]) -> bool:
    """«ستة مهاجرين، أربعة من الصومال»: a number with no noun and no و is of those counted."""
    bare = row.unit is None and tokens[row.first].text[:1] != "و"
    return bare and row.last < len(tokens) and tokens[row.last].text == "من"


def _kin_of(whole: Row, row: Row, tokens: Sequence[Token]) -> bool:
    """«4 أفراد، زوج وزوجته وابنتهما»: a list of kin right after the comma, with no و, is of those counted."""
    plain = whole.unit in _GENERIC and whole.group in ("people", "civilians")
    return plain and row.listed and tokens[row.first].text[:1] != "و"
