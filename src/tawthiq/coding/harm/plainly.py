"""People whom the words plainly show to be civilians: in their own home, kin, of a town's people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_THEIRS = ("ه", "ها", "هم", "هما", "هن")
_AT_HOME = word_list("struck_at_home")
_AWAY = word_list("not_in_the_home")
_COMMAND = word_list("of_command")
_OTHERS = ("اخرين", "اخرون", "اخران", "اخر")
_TOWNSPEOPLE = tuple(word_list("townspeople_stems"))
_KIN = frozenset({"kin", "mother", "father", "child", "man", "woman", "youth", "girl", "elder"})
_FAMILY = frozenset({"kin", "mother", "father"})
_BESIDE = 3  # words from the dead to the others who were injured
_OF_PLACE = 7  # words from the count to «والنازحين فيها»
_STRUCK = 5  # words from the attack to the home
_OPEN = ("people", "men")
_OUTCOMES = ("killed", "injured", "casualties")


def plain_civilians(rows: list[Row], clause: Clause) -> list[Row]:
    """The rows of people as civilians, where the clause plainly shows it and tells of no fighter."""
    if any(r.group == "combatants" for r in rows):
        return rows
    tokens = clause.of.sentence.tokens
    home = any(_struck_home(m, clause) for m in clause.of.objects) and not _of_command(clause)
    out: list[Row] = []
    for row in rows:
        open_status = (
            row.group in _OPEN and not row.subset and row.outcome in _OUTCOMES and row.unit != "body"
        )
        plain = open_status and (
            home
            or _household(row, tokens)
            or _townspeople(row, tokens)
            or _and_other_civilians(row, rows, tokens)
        )
        out.append(replace(row, group="civilians") if plain else row)
    return out


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
    """«رجل وزوجته», «أب وابنه»: kin of each other, and nobody else."""
    if not row.listed or row.unit == "name":
        return False
    nouns = [n for i in range(row.first, row.last) if (n := unit_at(tokens, i)) is not None]
    kin = any(n.unit.id in _FAMILY and (n.suffix or n.conjoined) for n in nouns)
    kin = kin or any(n.unit.id == "child" and n.suffix for n in nouns)
    return kin and all(n.unit.id in _KIN for n in nouns if n.unit.group is not None)


def _townspeople(row: Row, tokens: Sequence[Token]) -> bool:
    """«14 شخصا من أهل البلدة والنازحين فيها», «ثلاثة أشخاص من أهالي القرية»."""
    after = [t.text for t in tokens[row.last : row.last + _OF_PLACE]]
    if not after or after[0] != "من":
        return False
    cut = next((i for i, w in enumerate(after) if w in ("،", ",", ".")), len(after))
    return any(w.lstrip("و").startswith(_TOWNSPEOPLE) for w in after[1:cut])


def _and_other_civilians(one: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«مقتل شخص وإصابة مدنيين آخرين»: the others are civilians, and so is he."""
    beside = (
        r for r in rows if 0 <= r.first - one.last <= _BESIDE and r.group == "civilians" and not r.subset
    )
    return any(t.text in _OTHERS for r in beside for t in tokens[r.first : r.last])
