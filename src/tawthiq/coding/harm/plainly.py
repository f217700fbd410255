"""People whom the words plainly show to be civilians: in their own home, kin, of a town's people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.all_of_them import paired
from tawthiq.coding.harm.in_peace import gathering_struck, in_peace, some_of_people_there
from tawthiq.coding.harm.rows import CIVIL_GROUPS, Row
from tawthiq.coding.harm.standing import past_civilians, with_fighters
from tawthiq.coding.words import word_list

_THEIRS = ("ه", "ها", "هم", "هما", "هن")
_AT_HOME = word_list("struck_at_home")
_AWAY = word_list("not_in_the_home")
_COMMAND = word_list("of_command")
_OTHERS = ("اخرين", "اخرون", "اخران", "اخر")
_TOWNSPEOPLE = tuple(word_list("townspeople_stems"))
_KIN = frozenset({"kin", "in_law", "mother", "father", "child", "man", "woman", "youth", "girl", "elder"})
_FAMILY = frozenset({"kin", "in_law", "mother", "father"})
_HEADS = frozenset({"civilian", "of_an_age", "occupation", "at_work", "driver", "whose_it_is"})
"""Heads of a family, by trade or age."""
_DRIVER = "driver"
_SERVICE = word_list("in_service")
_PARENT_REACH = 5  # words from a parent to the children counted beside
_BESIDE = 3  # words from the dead to the others who were injured
_OF_PLACE = 7  # words from the count to «والنازحين فيها»
_TO_TOLL = 6  # words from «القتلى المدنيين» to their number
_STRUCK = 5  # words from the attack to the home
_OPEN = ("people", "men")
_INJURED_UNITS = ("wounded", "injury")
_OUTCOMES = ("killed", "injured", "casualties")


def plain_civilians(rows: list[Row], clause: Clause) -> list[Row]:
    """The rows of people as civilians, where the clause plainly shows it and tells of no fighter."""
    if any(r.group == "combatants" for r in rows) or not any(r.group in _OPEN for r in rows):
        return rows
    tokens = clause.of.sentence.tokens
    home = any(_struck_home(m, clause) for m in clause.of.objects) or gathering_struck(clause)
    home = home or any(m.entry.id == "massacre_of" and clause.holds(m.first) for m in clause.of.markers)
    home = home and not _of_command(clause)
    out: list[Row] = []
    for row in rows:
        may_be = row.group in _OPEN and row.outcome in _OUTCOMES and row.unit != "body"
        kin = may_be and _kin(row, rows, tokens)
        plain = kin or (may_be and not row.subset and (home or _shown(row, rows, clause)))
        out.append(replace(row, group="civilians") if plain else row)
    return out


def _kin(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    return _of_all(row, rows) and (_household(row, tokens) or _parent(row, rows, tokens))


def _shown(row: Row, rows: Sequence[Row], clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    past = past_civilians(row, tokens)
    if past and with_fighters(tokens, past):
        return False  # «12 شخصا من المدنيين والعسكريين»
    shown = _townspeople(row, tokens) or _and_other_civilians(row, rows, tokens) or _and_driver(row, tokens)
    shown = shown or _called_civilian(row, tokens) or _civilian_toll(row, tokens)
    return shown or _peaceful(row, rows, tokens) or some_of_people_there(row, clause)


def _and_driver(row: Row, tokens: Sequence[Token]) -> bool:
    """«معلمتان والسائق», «طفلان وسائق الحافلة»: who drove civilians and died with them."""
    if not row.listed or row.subset:
        return False
    nouns = [n for i in range(row.first, row.last) if (n := unit_at(tokens, i)) is not None and n.unit.group]
    others = [n for n in nouns if n.unit.id != _DRIVER]
    return len(others) < len(nouns) and bool(others) and all(n.unit.group in CIVIL_GROUPS for n in others)


def _of_command(clause: Clause) -> bool:
    return any(word.lstrip("و") in _COMMAND for word in clause.words)


def _struck_home(m: Match, clause: Clause) -> bool:
    """«قذيفة سقطت على منزلهم», «استهدفت طائرة منزلهما», «نتيجة تعرض منازلهم للقصف», «داخل منزله»."""
    if m.entry.id != "homes" or m.suffix not in _THEIRS or not clause.holds(m.first):
        return False
    words = [
        t.text.lstrip("وف") for t in clause.of.sentence.tokens[max(clause.first, m.first - _STRUCK) : m.first]
    ]
    if not words or words[-1] in _AWAY or (len(words) > 1 and words[-2] in _AWAY):
        return False
    struck = any(
        0 <= m.first - a.last <= _STRUCK for a in clause.of.means if a.entry.data.get("kind") == "attack"
    )
    return words[-1] in _AT_HOME or "ب" in m.prefix or struck


def _household(row: Row, tokens: Sequence[Token]) -> bool:
    """«رجل وزوجته», «أب وابنه», «فلاح وابنه»: kin of each other, and nobody else."""
    if not row.listed or _serves(row, tokens):
        return False
    nouns = [n for i in range(row.first, row.last) if (n := unit_at(tokens, i)) is not None]
    if row.unit == "name":  # «المواطن فلان وابنه», whose titles say it; a name by itself does not
        kin = all(n.unit.id in _KIN and tokens[n.last - 1].text.endswith(_THEIRS) for n in nouns[1:])
        return kin and len(nouns) > 1 and nouns[0].unit.id == "civilian"
    kin = any(n.unit.id in _FAMILY and (n.suffix or n.conjoined) for n in nouns)
    kin = kin or any(n.unit.id in ("child", "girl", "youth") and n.suffix for n in nouns)
    return kin and all(n.unit.id in _KIN | _HEADS for n in nouns if n.unit.group is not None)


def _of_all(row: Row, rows: Sequence[Row]) -> bool:
    """No part of a count («بينهم رجل وابنه»), unless it says who all were («٣ شهداء هم أب وابنتاه»)."""
    same = (r for r in rows if r is not row and not r.subset and r.outcome == row.outcome)
    return not row.subset or any(r.quantity.value == row.quantity.value for r in same)


def _serves(row: Row, tokens: Sequence[Token]) -> bool:
    """«شرطي وابنه»: no word here says that the family's head is a civilian."""
    return any(t.text.removeprefix("ال") in _SERVICE for t in tokens[row.first : row.last])


def _parent(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«استشهد الأب … واثنين من أطفاله»: a parent, with the children counted beside."""
    if row.unit not in ("father", "mother"):
        return False
    beside = (
        r for r in rows
        if r.outcome == row.outcome and r.group == "children" and 0 <= r.first - row.last <= _PARENT_REACH
    )  # fmt: skip
    nouns = (n for r in beside for i in range(r.first, r.last) if (n := unit_at(tokens, i)) is not None)
    return any(n.suffix for n in nouns)


def _townspeople(row: Row, tokens: Sequence[Token]) -> bool:
    """«14 شخصا من أهل البلدة والنازحين فيها», «ثلاثة أشخاص من أهالي القرية»."""
    after = [t.text for t in tokens[row.last : row.last + _OF_PLACE]]
    if not after or after[0] != "من":
        return False
    cut = next((i for i, w in enumerate(after) if w in ("،", ",", ".")), len(after))
    return any(w.lstrip("و").startswith(_TOWNSPEOPLE) for w in after[1:cut])


def _peaceful(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«6 شهداء و31 إصابة من منتظري المساعدات»: said of both of two joined tolls."""
    after = next((r for r in rows if r.first >= row.last and not r.subset), None)
    both = after is not None and after.unit in _INJURED_UNITS and paired(row, after, tokens)
    so_too = after is not None and both and (in_peace(after, rows, tokens) or _townspeople(after, tokens))
    return in_peace(row, rows, tokens) or so_too


def _called_civilian(row: Row, tokens: Sequence[Token]) -> bool:
    """«رجل مدني»"""
    words = range(row.first, min(len(tokens), row.last + 1)) if row.unit == "man" else range(0)
    nouns = [n for i in words if (n := unit_at(tokens, i)) is not None]
    return any(n.unit.id == "civilian" and not (n.prefix or n.suffix) for n in nouns)


def _civilian_toll(row: Row, tokens: Sequence[Token]) -> bool:
    """«بلغ عدد القتلى المدنيين ستة», «ارتفع عدد الشهداء من المدنيين إلى خمسة»."""
    if row.unit is not None and row.unit not in ("dead", "person"):
        return False
    near = range(row.last - 1, max(0, row.first - _TO_TOLL) - 1, -1)
    for at in near:
        if at < row.first and tokens[at].text in ("،", ",", ".", ":", "و"):
            return False
        noun = unit_at(tokens, at)
        if noun is not None and noun.definite and noun.unit.group == "civilians":
            head = unit_at(tokens, at - 1 - (tokens[at - 1].text == "من")) if at > 1 else None
            dead = head is not None and head.definite and head.unit.outcome == row.outcome
            return dead or (head is not None and head.definite and head.unit.id == "victim")
    return False


def _and_other_civilians(one: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«مقتل شخص وإصابة مدنيين آخرين»: the others are civilians, and so is he."""
    beside = (
        r for r in rows if 0 <= r.first - one.last <= _BESIDE and r.group == "civilians" and not r.subset
    )
    return any(t.text in _OTHERS for r in beside for t in tokens[r.first : r.last])
