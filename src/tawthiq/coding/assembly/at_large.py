"""Harm told of no one attack: the dead of a month or a country, of a prison, of those whose story is told."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.means import Means
from tawthiq.coding.recovered import dead_of_war, takes_up_bodies, under_rubble
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_DOCUMENTS = word_list("documents_the_dead")
_PERIODS = ("month", "year", "week")
_MORE_THAN_ONE_ATTACK = 20  # dead of a country with no attack named
_PRISONERS, _PRISONS = tuple(word_list("prisoners")), word_list("prisons")
_ILL_TREATED = tuple(word_list("ill_treated"))
_RELATIVES = word_list("relative_pronouns")
_UPON = frozenset({"علي", "في"})
_RELATED, _UPON_IT = 2, 5  # words from «التي» to the attack, from the attack to its place


def at_large(d: Draft) -> bool:
    """Is all that it tells harm of many attacks, or of none?"""
    return _dead_of_a_country(d) or _died_in_custody(d) or _in_a_life_story(d) or _dead_taken_up(d)


def _attacked(d: Draft) -> bool:
    return any(m.kind != "carrier" for s in d.statements for m in s.means) or bool(d.carried_means)


def _day(s: Statement) -> bool:
    return s.date is not None and s.date.precision not in _PERIODS and not s.day_of_telling


def _below_a_country(s: Statement) -> bool:
    place = own_place(s)
    return place is not None and place.place.precision != "country"


def _dead_of_a_country(d: Draft) -> bool:
    """«مقتل 91 مدنيا في سوريا في آب», «قتل 128 صحفيا حول العالم», «حصيلة شهداء أمس في لبنان»: so many dead,
    by no attack that is named and at no place within a country."""
    if _attacked(d) or any(s.item or _below_a_country(s) for s in d.statements):
        return False
    counted = [s for s in d.statements if any(r.quantity.value for r in s.whole_rows)]
    return bool(counted) and all(_summed(s) for s in counted)


def _summed(s: Statement) -> bool:
    over = s.date is not None and s.date.precision in _PERIODS
    if over or (not _day(s) and any(is_one_of(w, _DOCUMENTS) for w in s.clause.words)):
        return True
    dead = max((r.quantity.value or 0 for r in s.whole_rows), default=0)
    return any(p.place.precision == "country" for p in s.places) and dead >= _MORE_THAN_ONE_ATTACK


def _died_in_custody(d: Draft) -> bool:
    """«استشهاد أسير في سجون الاحتلال»: a prisoner who died as one, of nothing that anybody did to him."""
    if _attacked(d):
        return False
    words = [w for s in d.statements for w in s.clause.words]
    held = any(begins(w, _PRISONERS) for w in words) and any(is_one_of(w, _PRISONS) for w in words)
    return held and not any(begins(w, _ILL_TREATED) for w in words)


def _in_a_life_story(d: Draft) -> bool:
    """«الطفلة التي قتل والداها في قصف على منزلهم تتلقى العلاج»: what befell somebody, at no place and on
    no day of its own."""
    told = [s for s in d.statements if s.tells]
    return bool(told) and all(_of_somebody(s) for s in told)


def _of_somebody(s: Statement) -> bool:
    if s.headline or s.item or _day(s) or _below_a_country(s) or s.date is not None:
        return False
    harm = [h.first for h in s.clause.of.harm if s.clause.holds(h.first)]
    at = min([s.evidence, *harm])
    return _relative_before(s.clause.words[: at - s.clause.first])


def _relative_before(words: Sequence[str]) -> bool:
    """A relative pronoun behind whom it is said of, with no verb of telling between."""
    return any(w in _RELATIVES for w in words[1:][-2:])


def _dead_taken_up(d: Draft) -> bool:
    """«رفعت الطواقم أمس 66 جثمانا من ركام المباني التي قصفها الاحتلال»: the dead of a war that has been,
    brought out from where they lay; of no attack is it told when or where it was."""
    harmed = [s for s in d.statements if s.whole_rows]
    if any(r.outcome != "killed" for s in harmed for r in s.whole_rows):
        return False
    if not any(dead_of_war(s.clause.words) for s in harmed) or any("update" in s.kinds for s in harmed):
        return False  # «عثروا على جثمانين ليرتفع عدد شهداء الغارة إلى 12»
    taken_up = all(takes_up_bodies(s.clause.words) for s in harmed)
    past = any(s.means or under_rubble(s.clause.words) for s in d.statements)
    return taken_up and past and not any(map(_strikes_here, d.statements))


def _strikes_here(s: Statement) -> bool:
    place = own_place(s)
    if s.hits and place is not None and place.place.precision in SETTLED:
        return True  # «انتشال شهيدين من تحت أنقاض منزل في حي كذا»
    return any(m.kind != "carrier" and _struck(m, s) for m in s.means)


def _struck(m: Means, s: Statement) -> bool:
    """«بعد غارة», «منزل قصفه الطيران», «بعد القصف على حي كذا»; not «التي قصفها», «ما دمره»."""
    before = [t.text for t in s.clause.of.sentence.tokens[max(s.clause.first, m.first - _RELATED) : m.first]]
    if m.verbal:
        return _RELATIVES.isdisjoint(before) and "ما" not in before
    words = [t.text for t in s.clause.of.sentence.tokens]
    near = [p for p in s.places if m.last <= p.first <= m.last + _UPON_IT and p.place.precision in SETTLED]
    return not m.definite or any(not _UPON.isdisjoint(words[m.last : p.first + 1]) for p in near)
