"""What is of another time than the attacks told: known of old, of a day before; and what ends a look back."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.coding import relevance
from tawthiq.coding.actors.spot import THAT
from tawthiq.coding.assembly.another import on_the_same_day
from tawthiq.coding.assembly.days import same_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import is_lead, part_of
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.past import is_earlier_elsewhere, is_long_past, is_relative, is_too_old
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.same_spot import compatible
from tawthiq.coding.assembly.shares import OVER_TOWNS
from tawthiq.coding.assembly.situations import (
    is_habit_elsewhere,
)
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.assembly.toll_behind import is_toll_of
from tawthiq.coding.comes_after import comes_after
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_COURTS = word_list("courts") | {"محكمتان", "محاكم", "متهمين", "المتهمين", "المدانين", "مدانين"}
_NOW = ("P0D", "-P1D")
_SEVERAL = 3
_THEN = frozenset({"ذلك", "تلك", "حينها", "وقتها"})
_FEW = 5  # words of the first half of a headline
_AFTER_THAT = word_list("after_that")
_ALSO = word_list("also")


def day_of_sum(s: Statement, course: Course) -> None:
    """«لقي شخصان حتفهما، الاثنين، في هجومين منفصلين»: the day of the attacks told one by one after it."""
    day = s.date
    known = day is not None and day.kind == "point" and day.precision in ("day", "hours")
    if course.day is None and known and not s.day_of_telling and s.strikes:
        course.day = day
        for draft in course.drafts:  # those of the headline, a caption
            draft.lead_day = draft.lead_day or (day if draft.date is None else None)


def only_after(s: Statement) -> bool:
    """«بعد جرح معلم.. قوات تقصف …»: the first half of a headline, by its own words something earlier."""
    tokens = s.clause.of.sentence.tokens
    short = s.headline or len(tokens) <= _FEW
    return short and not s.strikes and tokens[s.clause.first].text in _AFTER_THAT


def of_now(s: Statement, course: Course) -> bool:
    """«يشار إلى أن 15 مدنيا قتلوا صباح أمس بغارات على قرية …»: another attack of the report's own day."""
    place, told = own_place(s), course.current
    if place is None or place.place.precision not in SETTLED or not (s.acts and s.kills_or_injures):
        return False
    if s.date is None or told is None or not any(r.quantity.value for r in s.whole_rows):
        return False
    day = told.date or course.day
    same = same_day(s.date, day) or (day is not None and s.date.offset == day.offset is not None)
    return same or s.date.offset == "P0D"


def of_today(s: Statement) -> bool:
    """Within a drill's or a commemoration's report: an attack with its harm, on a day of its own near it."""
    near = is_relative(s.date) or s.weekday is not None
    if "trial" in s.clause.marks or not _COURTS.isdisjoint(s.clause.words):
        return False  # «أصدرت محكمة، الخميس، أحكاما على من أقدموا على تفجير …»
    return near and s.strikes and s.kills_or_injures and not relevance.is_remembered(s.clause)


def recalled(s: Statement, course: Course) -> bool:
    """Another time than the report's; what follows in the same sentence goes with it."""
    if not course.background and _dates_what_was_announced(s, course.current):
        return False
    if _day_it_began(s, course):
        course.background, course.past_sentence = True, s.clause.of
    old = is_too_old(s, course.current, course.known_until)
    if old and not (_summed_up(s, course) or _one_of_many(s, course)):
        course.background, course.past_sentence = True, s.clause.of
    return (
        course.background
        or _of_the_look_back(s, course)
        or _its_toll(s, course)
        or _first_of_all(s, course)
        or is_habit_elsewhere(s)
        or is_earlier_elsewhere(s, course.drafts)
        or is_long_past(s, course.drafts, course.known_until, course.recent)
    )


def _its_toll(s: Statement, course: Course) -> bool:
    """«وقصف الطيران البلدة قبل عام. وأدى القصف إلى مقتل تسعة»: of the attack recalled right before."""
    last = course.situations[-1] if course.recalled and course.situations else None
    return last is not None and is_toll_of(s, last)


def _day_it_began(s: Statement, course: Course) -> bool:
    """«وتشن … منذ 15 آذار ضربات مكثفة. وفي اليوم نفسه، أودت ضربات …»: on the day on which it all began."""
    return on_the_same_day(s) and s.clause.of.sentence.index - course.since == 1


def _of_the_look_back(s: Statement, course: Course) -> bool:
    """«يأتي ذلك عقب مقتل اثنين بإطلاق نار قرب كذا», and later again the two who were shot there: the dead of
    what came before, where the attack being told counts no such dead."""
    if not s.killed or course.current is None or s.killed in course.current.killed() or s.headline:
        return False
    rules = {m.rule for m in s.means}
    back = (o for o in course.situations if o.killed == s.killed and comes_after(o.clause))
    return any(rules & {m.rule for m in o.means} for o in back)


def _dates_what_was_announced(s: Statement, current: Draft | None) -> bool:
    """«أعلنت البعثة، الخميس، مقتل 26 بقصف …. وقالت إن القصف الذي نفذته طائرة في 27 أيلول أصاب 40 أيضا»: the
    day of the attack itself, whose announcement alone was dated."""
    if current is None or not current.has_harm or not (current.date is None or current.day_of_telling):
        return False
    if not s.points_at_it or s.date is None or s.date.kind != "point" or relevance.is_past_perfect(s.clause):
        return False
    place, told = own_place(s), current.place
    here = place is None or (told is not None and compatible(place.place, told.place))
    return here and "again" not in s.kinds and not s.headline


def _first_of_all(s: Statement, course: Course) -> bool:
    """«وكانت الآلية حملت دمشق مسؤولية هجوم …», on no day, before any attack is told: known of old."""
    perfect = relevance.is_past_perfect(s.clause) or relevance.had_been(s.clause, s.evidence)
    perfect = perfect and s.date is None and not s.headline
    told = course.totals or any(not d.from_headline or d.has_harm for d in course.drafts)
    counted = any(r.quantity.kind == "exact" and r.quantity.value for r in s.whole_rows)
    return perfect and not told and not counted and s.clause.of.sentence.index > 0


def _summed_up(s: Statement, course: Course) -> bool:
    """«وكانت الوكالة أفادت بأن …», with no day of its own: one of the attacks that the lead sums up."""
    if s.date is not None or not s.said:
        return False
    dead = s.told_dead or 0
    part = any(OVER_TOWNS in t.kinds and (t.told_dead or 0) > dead > 0 for t in course.totals)
    return part or any(is_lead(d) and part_of(s, d) for d in course.drafts)


def was_denied(s: Statement, course: Course) -> bool:
    """«نفى الحلف مقتل 11 …», then «يذكر أن الوكالة أعلنت وفاة 11 …»: what is denied is told."""
    if s.killed is None or not s.acts or course.drafts:
        return False
    return any(d.killed == s.killed for d, _ in course.denials)


def one_more(s: Statement, course: Course) -> bool:
    """«وفي وقت سابق، استشهد تسعة في قصف استهدف …»: an attack of its own, in a report that tells several."""
    if "earlier" not in s.kinds or "recap" in s.kinds or s.date is not None or s.said:
        return False
    return _told_in_full(s) and (bool(course.totals) or sum(d.has_harm for d in course.drafts) > 1)


def _one_of_many(s: Statement, course: Course) -> bool:
    """«وكان عدد من … أصيبوا بقصف استهدف حي …», on no other day, in a report of three attacks or more."""
    told = [d for d in course.drafts if d.has_harm and d.place and not d.from_headline]
    return s.date is None and len(told) >= _SEVERAL and _told_in_full(s)


def _told_in_full(s: Statement) -> bool:
    place = own_place(s)
    return s.acts and s.kills_or_injures and place is not None and place.place.precision in (*SETTLED, "area")


def recalls_on(s: Statement, course: Course) -> bool:
    """«وتعرضت المدينة في الأشهر الماضية …» and then «كما قُتل …», on no day of its own."""
    if not course.recalled or s.headline or s.item:
        return False
    if _attacks_at_large(s) or _of_what_was_recalled(s, course):
        return True
    first = s.clause.of.sentence.tokens[s.clause.first].text
    told = course.current.date if course.current else None
    today = s.date is not None and (s.date.offset == "P0D" or same_day(s.date, told))
    return first in _ALSO and not s.points_back and not today


def _of_what_was_recalled(s: Statement, course: Course) -> bool:
    """«وتعرضت نقطة للجيش قبل أيام لقصف …. وقال مصدر إن القصف أسفر عن مقتل أربعة»: of that shelling, not of
    the blast told before it."""
    last, told = (course.situations[-1] if course.situations else None), course.current
    if last is None or told is None or not s.points_at_it or s.date is not None or own_place(s) is not None:
        return False
    near = s.clause.of.sentence.index - last.clause.of.sentence.index == 1
    return near and not last.whole_rows and last.acts and rival_means(last, told)


def _attacks_at_large(s: Statement) -> bool:
    """«وأدت هجمات القوات على المخيمات إلى موجات نزوح», after a look back: no day, no count."""
    many = any(m.kind == "attack" for m in s.means) and all(
        m.number == "plural" for m in s.clause.of.means if s.clause.holds(m.first)
    )
    counted = any(r.quantity.value for r in s.rows)
    return many and s.date is None and not counted and not s.hits and not s.said


def opens_matter(s: Statement) -> bool:
    """A paragraph, or a sentence that opens with «هذا، و…»: what was recalled before it is over."""
    if s.clause.first != 0:
        return False
    return s.clause.of.sentence.opens or s.clause.words[:2] == ["هذا", "،"] or _turns_to_another(s)


def _turns_to_another(s: Statement) -> bool:
    """«يذكر أن …. من جهة أخرى، قتل ثلاثة بغارة على …»: words that turn to something else, and an attack with
    whom it harmed, on no day of before."""
    heads = (m for m in s.clause.of.markers if m.entry.id == "again" and m.first <= 1 < m.last - m.first)
    told = s.acts and s.kills_or_injures and not s.points_at_it
    now = s.date is None or (s.date.offset in _NOW and s.date.kind == "point")
    return told and now and next(heads, None) is not None


def looks_back_within(s: Statement) -> bool:
    """«وأضاف أن القتيل كان قد تلقى تهديدا», «…، بعد أشهر من توقف المعارك»: a look back inside a sentence that
    tells of now; it ends with it, whether or not a paragraph ends there too."""
    if s.clause.first > 0:
        return True
    tokens = s.clause.of.sentence.tokens
    markers = [
        m.first for m in s.clause.of.markers if m.entry.data["kind"] == "recap" and s.clause.holds(m.first)
    ]
    return bool(markers) and not THAT.isdisjoint(t.text for t in tokens[: min(markers)])


def new_sentence(s: Statement, course: Course) -> bool:
    """A look back by its own verb («وكان … قد») ends with its sentence, but what counts from it («قُتل منذ ذلك
    التاريخ 27 مدنيا») is part of it."""
    if any(a == "منذ" and b in _THEN for a, b in pairwise(s.clause.words)):
        return False
    return course.past_sentence is not None and course.past_sentence is not s.clause.of
