"""A clause without attack or harm, and words in passing: what they add to the attacks told, if anything."""

from __future__ import annotations

from tawthiq.coding import relevance
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import by_another
from tawthiq.coding.assembly.goes_back import goes_back
from tawthiq.coding.assembly.joining import join
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.on_forces import beside_it
from tawthiq.coding.assembly.same_spot import compatible, same_place
from tawthiq.coding.assembly.situations import (
    names_situation,
)
from tawthiq.coding.assembly.spoken import (
    another_matter,
    comes_back,
    more_who_say,
    says_of_it,
    spoken,
    topic_of_it,
    was_there,
)
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.assembly.that_side import tells_where
from tawthiq.coding.statements import Statement
from tawthiq.model import SETTLED


def aside(s: Statement, course: Course) -> None:
    """A clause without attack or harm: a situation, or words on the attack being told."""
    if "days_ago" in s.kinds:
        course.recalled = True  # «وتعرضت المدينة في الأشهر الماضية لحوادث مشابهة»
    if relevance.is_habit(s.clause, s.rows) or (names_situation(s) and not topic_of_it(s)):
        course.situations.append(s)
        return
    told = named_by(s, course) or goes_back(s, course.drafts, course.current) or course.current
    if told is None or course.background:
        return
    if beside_it(s, told):
        course.situations.append(s)  # «وأعلن الجيش تدمير ثلاث آليات للمليشيا»
        return
    if told is course.current and tells_where(s):
        join(told, s, told)
        return
    of_it = says_of_it(s, told.statements) or more_who_say(s, told.statements)
    if not of_it and told is course.current and (back := _back_to(s, course)) is not None:
        back.statements.append(s)
        return
    if of_it or (told is course.current and _adds_to_it(s)):
        if not of_it and _by_others_elsewhere(s, told):
            course.situations.append(s)
            return
        told.statements.append(s)


def _by_others_elsewhere(s: Statement, told: Draft) -> bool:
    """«كما جرفت قوات الاحتلال أراضي … جنوب قريوت», after what settlers did at another village."""
    place, known = own_place(s), {a.id for _, a in told.attackers}
    if place is None or told.place is None or compatible(place.place, told.place.place):
        return False
    return any(a.id not in known for a in s.attackers) and bool(known)


def _back_to(s: Statement, course: Course) -> Draft | None:
    """«يقول صاحب بسطة: الصاروخ الأول وقع على طرف السوق»: an attack told before, by what it hit."""
    others = (d for d in reversed(course.drafts) if d is not course.current and not d.from_headline)
    return next((d for d in others if comes_back(s, d.statements)), None)


def _adds_to_it(s: Statement) -> bool:
    """Things hit, and parts of a count told before."""
    return any(r.orphan for r in s.rows) or (bool(s.hits) and not another_matter(s))


def named_by(s: Statement, course: Course) -> Draft | None:
    """«وقال متحدث إن الجيش يدقق في ما جرى في المغازي»: the latest attack at the town that he names."""
    towns = [p.place for p in s.clause.of.places if s.clause.holds(p.first) and not p.anaphor]
    towns = [p for p in towns if p.precision in SETTLED]
    if not spoken(s) or not towns:
        return None
    there = [d for d in course.drafts if d.place and any(same_place(d.place.place, p) for p in towns)]
    return course.current if course.current in there else next(reversed(there), None)


def said_in_passing(s: Statement, course: Course) -> bool:
    """A voice on the attack being told, whose own words tell none: its battle, who survived it."""
    told = course.current
    if told is None or course.background or s.whole_rows or s.denies:
        return False
    fought = all(m.rule == "clash" for m in s.means) and not s.hits and topic_of_it(s)
    if not (fought or was_there(s)):
        return False
    told.statements.append(s)
    return True


def spoken_of(s: Statement, draft: Draft) -> bool:
    return spoken(s) and says_of_it(s, draft.statements) and not by_another(s, draft)
