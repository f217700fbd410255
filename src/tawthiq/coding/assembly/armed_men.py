"""Armed men alone: bombers who were killed before anything went off, and those of a band who were caught."""

from __future__ import annotations

from tawthiq.arabic.units import unit_at
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_BOMBER = "انتحاري"
_BLASTS = ("فجر", "فجرا", "فجروا", "انفجر", "تفجير")
_CLEARING = tuple(word_list("clearing_mines"))
_TRIED = word_list("tried_to")
_BANDS = ("isis", "hts_or_nusra", "opposition_factions")
_OF_IT, _TO_BAND = frozenset({"في", "من", "لدي"}), 4  # words from «مسؤول» over his office to «في داعش»


def bombers_killed(d: Draft) -> bool:
    """«قتل انتحاريان حاولا استهداف حاجز», «قتلت الشرطة انتحاريا قبل تفجير نفسه»: nobody is harmed but those
    who came to do harm, and nothing went off."""
    rows = [(r, s) for s in d.statements for r in s.whole_rows if r.quantity.value != 0]
    if not any(_BOMBER in w for s in d.statements for w in s.clause.words):
        return False
    return bool(rows) and all(_armed(r, s) for r, s in rows) and not any(map(_goes_off, d.statements))


def _armed(row: Row, s: Statement) -> bool:
    """«انتحاريين اثنين», «مسلحا جريحا»: the noun stands before its number or what befell him."""
    tokens = s.clause.of.sentence.tokens
    if row.group == "combatants":
        return True
    before = unit_at(tokens, row.first - 1) if row.first and row.unit in (None, "wounded") else None
    return row.group == "people" and before is not None and before.unit.group == "combatants"


def _goes_off(s: Statement) -> bool:
    words = s.clause.words
    blasts = (i for i, w in enumerate(words) if w.lstrip("وفبل").removeprefix("ال").startswith(_BLASTS))
    return any(not any(is_one_of(w, _TRIED) for w in words[max(0, i - 2) : i]) for i in blasts)


def of_a_band(row: Row, s: Statement) -> bool:
    """«مسؤول ديوان الجند في داعش»: the band that he is of is named right behind him."""
    tokens = s.clause.of.sentence.tokens
    theirs = (a.first for a in s.actors if a.id in _BANDS and a.role_hint != "attacker")
    return any(
        row.last <= at <= row.last + _TO_BAND and not _OF_IT.isdisjoint(t.text for t in tokens[row.last : at])
        for at in theirs
    )


def sappers_alone(d: Draft) -> bool:
    """«إصابة عنصرين من الهندسة أثناء إزالة ألغام»: soldiers who were clearing mines, and nobody else."""
    rows = [r for s in d.statements for r in s.whole_rows if r.quantity.value != 0]
    soldiers = [r for r in rows if r.group == "combatants"]
    others = [r for r in rows if r.group != "combatants"]
    again = all(r.group == "people" and r.quantity in [x.quantity for x in soldiers] for r in others)
    clearing = any(begins(w, _CLEARING) for s in d.statements for w in s.clause.words)
    return bool(soldiers) and again and clearing
