"""Prayers, condolences and remembrance: the dead and the attacks of other days."""

from __future__ import annotations

from tawthiq.coding import relevance
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_RELATIVES = word_list("relative_pronouns")
_CONDOLENCE = word_list("condolence")
_CONDOLED = 8  # words in which condolences are offered
_DEAD = ("شهداء", "ضحايا", "شهدا", "قتلي", "لشهداء", "لضحايا")
_WHERE = word_list("relative_pronouns") | {"حيث", "اذ", "حين", "عندما"}


def prays(s: Statement) -> bool:
    """«اللهم احفظ أهلنا من القصف», not «قصف على الحي الآن، يا رب سترك»."""
    if "prayer" not in s.clause.kinds:
        return False
    held = (m for m in s.clause.of.markers if s.clause.holds(m.first))
    prayers = [m.first for m in held if m.entry.data["kind"] == "prayer"]
    return bool(prayers) and (min(prayers) < s.evidence or not s.places)


def remembers(s: Statement) -> bool:
    """«إحياء ذكرى المجزرة التي راح ضحيتها 108»: what is remembered, on no day near the report."""
    if relevance.shows_old(s.clause) or _of_what_is_remembered(s):
        return True
    if "commemoration" not in s.clause.marks:
        return False
    marks = [m for m in s.clause.of.markers if m.entry.id == "commemoration" and s.clause.holds(m.first)]
    own = any(m.kind == "attack" and not m.definite and m.rule != "massacre" for m in s.means)
    first = marks[0].first
    if s.date is not None and s.date.first > first:
        return False
    counted = [r for r in s.whole_rows if r.quantity.value]
    if counted and s.date is not None:  # «شارك، أمس، أهالي شهداء المجزرة بإحياء ذكراها، حيث قتل 49 منهم»
        return not own and all(r.first > first for r in counted)
    return s.date is None and not own and any(m.first < s.evidence for m in marks)


def _of_what_is_remembered(s: Statement) -> bool:
    """«أحيا الأهالي ذكرى مجزرة السوق، حيث قضى 34 منهم بصاروخ»: goes on from what the sentence remembers."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if not first or s.date is not None or tokens[first].text.removeprefix("و") not in _WHERE:
        return False
    return any(m.entry.id == "commemoration" and m.first < first for m in s.clause.of.markers)


def prayed_for(s: Statement) -> bool:
    """«الفاتحة لأرواح شهداء المدينة», «الرحمة لشهدائنا»: the dead of all days, counted by nobody."""
    if "prayer" not in s.kinds:
        return False
    plural = all(r.quantity.kind == "plural" for r in s.rows)
    known = all(m.definite or _of_the_dead(m, s) for m in s.means if m.kind == "attack")  # «شهداء القصف»
    return bool(s.rows) and plural and known


def _of_the_dead(m: Means, s: Statement) -> bool:
    """«الله يرحم شهداء مجزرة السوق ويلعن يلي قصفوهم»: whose dead they are, and who did it."""
    before = s.clause.of.sentence.tokens[m.first - 1].text if m.first > s.clause.first else ""
    return s.date is None and (before in _DEAD or (m.verbal and before in (*_RELATIVES, "اللي", "يلي")))


def condoles(s: Statement) -> bool:
    """«بأحر التعازي لآل فلان باستشهاد ولدهم»: condolences that tell of no attack, no place and no day."""
    words = {w.removeprefix("ب") for w in s.clause.words[:_CONDOLED]}
    return not (s.means or s.date or s.places) and not words.isdisjoint(_CONDOLENCE)
