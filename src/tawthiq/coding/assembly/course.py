"""The way through a report: each statement joins an attack, opens one, or stands apart from them."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding import relevance
from tawthiq.coding.assembly.asides import aside, named_by, said_in_passing, spoken_of
from tawthiq.coding.assembly.days import goes_on_that_day, other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.frames import repels
from tawthiq.coding.assembly.goes_back import (
    goes_back,
    of_its_side,
    of_the_same_wounds,
    of_the_victim,
    of_those_named,
)
from tawthiq.coding.assembly.homes import home_of
from tawthiq.coding.assembly.joining import join
from tawthiq.coding.assembly.looks_back import (
    day_of_sum,
    looks_back_within,
    new_sentence,
    of_now,
    of_today,
    one_more,
    only_after,
    opens_matter,
    recalled,
    recalls_on,
    was_denied,
)
from tawthiq.coding.assembly.meant import only_meant
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.not_told import not_told
from tawthiq.coding.assembly.on_forces import beside_it, more_of_theirs, toll_of
from tawthiq.coding.assembly.opening import opens
from tawthiq.coding.assembly.other_side import fighters_apart
from tawthiq.coding.assembly.received import brought_in_of_all
from tawthiq.coding.assembly.rivals import rival_toll
from tawthiq.coding.assembly.said_several import goes_on_with_the_worst, worst_of_them
from tawthiq.coding.assembly.sections import (
    begin_day,
    begin_section,
    heads_day,
    heads_section,
    in_its_section,
)
from tawthiq.coding.assembly.situations import is_habit, is_practice, is_situation
from tawthiq.coding.assembly.spoken import (
    another_denied,
    spoken,
)
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.assembly.state_of_the_dead import without_the_dead_again
from tawthiq.coding.assembly.summing import begun_with, is_sum, lists_on, part_of_years
from tawthiq.coding.assembly.taken_over import take_over
from tawthiq.coding.assembly.tallies import counts_strikes
from tawthiq.coding.assembly.told_days import before_it, earlier_these_days, on_a_day_before, with_its_day
from tawthiq.coding.comes_after import after_no_attack
from tawthiq.coding.families import FAMILY
from tawthiq.coding.recovered import from_a_place
from tawthiq.coding.statements import Statement
from tawthiq.model import SETTLED

_HELPERS = ("rescuers", "medics")
_NEXT = 3  # sentences from an explosion to what explains it


def take(s: Statement, course: Course) -> None:
    """Bring one statement, the next of the report, to where it belongs."""
    if course.told_of is not None and s.clause.first == 0 and s.clause.of.sentence.opens:
        course.current, course.told_of = course.told_of, None  # the next paragraph is of the report's attack
    s = without_the_dead_again(with_its_day(s, course), course.current)
    if heads_section(s):
        begin_section(s, course)
    if heads_day(s):
        begin_day(s, course)
    if relevance.looks_back_first(s.clause) or only_after(s):
        course.situations += [s] if s.acts and s.whole_rows else []
        return
    told_here = one_more(s, course) or of_now(s, course) or was_denied(s, course)
    told_here = told_here or on_a_day_before(s) or earlier_these_days(s, course)
    went_on = not course.background
    if before_it(s):
        course.background = False
    elif relevance.is_recap(s.clause) and not told_here:
        course.background = True
        if not s.tells or looks_back_within(s):  # «ويأتي ذلك وسط مساع …»: over with its sentence
            course.past_sentence = s.clause.of
    elif opens_matter(s) or new_sentence(s, course):
        course.background, course.past_sentence = recalls_on(s, course), None
    course.listing = lists_on(s, course)
    if s.acts and not s.item and s.clause.of.sentence.tokens[s.clause.last - 1].text == ":":
        course.heading = s
    _of_the_strike(s, course)
    _bring(s, course)
    if went_on and after_no_attack(s.clause):
        course.background = False
    if any(d.kind == "since" and d.start is not None and d.offset is None for d in s.clause.dates):
        course.since = s.clause.of.sentence.index


def _bring(s: Statement, course: Course) -> None:
    """To the totals, the denials, the situations, or to an attack."""
    if is_sum(s, course):
        course.recalled = "days_ago" in s.kinds
        course.totals += [*begun_with(s, course), s]
        day_of_sum(s, course)
    elif s.denies:
        _deny(s, course)
    elif _tells_no_deed(s, course):
        if not said_in_passing(s, course):
            course.situations.append(s)
    elif not s.tells:
        aside(s, course)
    elif not_told(s) or _of_the_quarrel(s, course):
        if spoken(s) and s.said[0].stance == "denies" and course.current is not None:
            _deny(s, course)  # «إنه لا علم له بأي ضربة هناك»
        elif not said_in_passing(s, course):
            _explain_away(s, course)
    elif course.current is not None and only_meant(s, course.current):
        course.situations.append(s)
    elif course.current is not None and fighters_apart(s, course.current):
        if s.acts and any(a.evidence == "claim" for a in s.attackers):
            _place_in(replace(s, rows=()), course)  # «أعلنت أنها هاجمت …، وأن ثمانية من عناصرها قتلوا»
        else:
            course.situations.append(s)
    elif course.framed and not of_today(s):
        course.situations += [s] if s.acts and s.whole_rows else []
    elif recalled(s, course):
        course.recalled = True
        if s.whole_rows or s.acts:
            course.situations.append(s)
    elif _apart(s, course):
        course.situations.append(s)
    elif more_of_theirs(s, course.situations) or beside_it(s, course.current):
        course.strike = s if beside_it(s, course.current) else course.strike
        course.situations.append(s)
    else:
        course.recalled = False
        _place_in(s, course)


def _of_the_strike(s: Statement, course: Course) -> None:
    """«… وأسفرت الغارات عن مقتل أربعة مدنيين»: the strike on positions that was left aside harmed people."""
    strike = course.strike
    if strike is None or not s.tells:
        return
    course.strike = None
    if toll_of(s, strike, course.current):
        course.situations = [o for o in course.situations if o is not strike]
        _place_in(strike, course)


def _apart(s: Statement, course: Course) -> bool:
    """Of no attack that is told: of another day, answered for, at which of them is not said, thrown back."""
    if _of_another_day(s, course) or _answers_another(s, course) or _of_any_of_them(s, course):
        return True
    if brought_in_of_all(s, course.drafts):
        return True
    return _fought_meanwhile(s, course) or repels(s) or _lay_elsewhere(s)


def _of_another_day(s: Statement, course: Course) -> bool:
    """«…، في حين شيعت المنطقة التي تعرضت لغارات كذا ليل السبت قتلاها»: an attack on another day than that
    being told, at no town and with nobody counted, is none of it."""
    told = course.current
    if told is None or told.from_headline or s.headline or s.item or s.whole_rows or not s.acts:
        return False
    if s.clause.first == 0 or not any(a.known for a in s.attackers):
        return False
    place = own_place(s)
    if place is not None and place.place.precision in SETTLED:
        return False
    day = s.date
    dated = day is not None and day.kind == "point" and day.start is not None and day.back_reference is None
    return dated and other_day(s, told)


def _answers_another(s: Statement, course: Course) -> bool:
    """«وتوعدت الحكومة منفذي هجوم شارع كذا الذي أسفر عن سقوط ستة قتلى»: whose dead are others than those
    of the attack being told."""
    told = course.current
    if told is None or "threat" not in s.kinds or s.points_at_it or s.headline or own_place(s) is not None:
        return False
    return not told.from_headline and rival_toll(s, told)


def _fought_meanwhile(s: Statement, course: Course) -> bool:
    """«أصيب طفل بقصف على حي …. عسكريا، دارت اشتباكات بين … و…، رافقها قصف من …»: both sides of a fight,
    nobody harmed in it, after shells or aircraft that struck."""
    if s.clause.first or s.whole_rows or s.hits or s.headline or course.current is None:
        return False
    sides = bool(s.attackers) and all(a.role_hint == "party" for a in s.attackers)
    if not (sides or _opens_with_a_fight(s)):
        return False
    told = course.current.type()[0]
    return FAMILY.get(told or "") in ("air", "ground_fire") or (told is None and not sides)


def _opens_with_a_fight(s: Statement) -> bool:
    """A paragraph whose first word of attack is a clash, with two sides of it named."""
    first = min(s.means, key=lambda m: m.first, default=None)
    parties = {a.id for a in s.actors if a.role_hint == "party"}
    return s.clause.of.sentence.opens and first is not None and first.rule == "clash" and len(parties) > 1


def _lay_elsewhere(s: Statement) -> bool:
    """«…، وانتشال جثامين أربعة شهداء من منطقة كذا», which no table has: no dead of the attack told before."""
    return s.clause.first > 0 and not s.strikes and from_a_place(s.clause.words, 0) and not s.places


def _deny(s: Statement, course: Course) -> None:
    """It is of the attack whose town it names, else of the one being told; «نفى وجود خلافات» of none."""
    if spoken(s) and another_denied(s):
        course.situations.append(s)
    else:
        course.denials.append((s, _of_whom(s, course) or course.current))


def _of_whom(s: Statement, course: Course) -> Draft | None:
    return named_by(s, course) or of_its_side(s, course.drafts, course.current)


def _explain_away(s: Statement, course: Course) -> None:
    """«إن الانفجار نجم عن تسرب الغاز»: what was told before as an explosion was an accident."""
    if not relevance.is_accident(s.clause, s.means):
        return
    course.quarrel = s.clause.of
    told = course.current
    if told is None:
        return
    of_it = s.clause.of.sentence.index - told.statements[-1].clause.of.sentence.index <= _NEXT
    back = any(m.definite and m.rule in relevance.CIVIL for m in s.means)
    civil = all(m.rule in relevance.CIVIL for o in told.statements for m in o.means)
    if of_it and back and civil and not told.attackers:
        course.drafts = [d for d in course.drafts if d is not told and not _heads(d)]
        course.situations += told.statements
        course.current = None


def _of_the_quarrel(s: Statement, course: Course) -> bool:
    """«قتل والده إثر خلاف على الدار، وأصيبت والدته بطلق ناري»: the rest of a sentence that told a quarrel."""
    if course.quarrel is not s.clause.of or s.attackers or s.date is not None or own_place(s) is not None:
        return False
    return all(m.weak or m.rule in relevance.CIVIL for m in s.means)


def _heads(d: Draft) -> bool:
    """Is it a headline of an explosion, whose body told of the accident?"""
    return d.from_headline and all(m.rule in relevance.CIVIL for s in d.statements for m in s.means)


def _tells_no_deed(s: Statement, course: Course) -> bool:
    habit = is_situation(s) or (s.tells and is_habit(s)) or _practised(s, course)
    return habit or counts_strikes(s) or _goes_on_apart(s, course) or part_of_years(s, course)


def _practised(s: Statement, course: Course) -> bool:
    """After an attack was told with its harm: what the side does all the time."""
    return any(d.has_harm for d in course.drafts) and is_practice(s)


def _goes_on_apart(s: Statement, course: Course) -> bool:
    """The rest of a sentence whose beginning told a situation («…، في حين تدمر المستشفيات»)."""
    last = course.situations[-1] if course.situations else None
    same = last is not None and last.clause.of is s.clause.of and s.clause.first > 0
    if not same or s.whole_rows:
        return False
    place = own_place(s)
    nowhere = place is None or place.place.precision not in SETTLED
    return bool(s.hits) and (not s.means or nowhere)


def _of_any_of_them(s: Statement, course: Course) -> bool:
    """«وأصيب متطوعان أثناء إخلاء المصابين», in a paragraph after attacks on several towns: at which of them
    is not said."""
    opens = s.clause.first == 0 and s.clause.of.sentence.opens and not (s.headline or s.item)
    if not opens or s.strikes or s.date is not None or s.places or "update" in s.kinds:
        return False
    helpers = bool(s.whole_rows) and all(r.group in _HELPERS for r in s.whole_rows)
    towns = {d.place.place.name_ar for d in course.drafts if d.place and d.place.place.precision in SETTLED}
    return helpers and len(towns) > 1


def _place_in(s: Statement, course: Course) -> None:
    back = goes_back(s, course.drafts, course.current) if not course.background else None
    if back is not None and spoken_of(s, back):
        back.statements.append(s)
        return
    drafts, current = in_its_section(s, course)
    home = of_those_named(s, drafts, current) or of_the_same_wounds(s, current)
    home = home or home_of(s, drafts, current)
    if home is None and (shot := of_the_victim(s, current)) is not None:
        shot.statements.append(s)  # where the attack was is told
        return
    if home is None:
        if not opens(s):
            _leave(s, course)
            return
        of_day = (course.of_day, course.of_day_tokens) if course.of_day is not None else None
        home = Draft(lead_day=course.day, of_day=of_day)
        if current is not None and goes_on_that_day(s, current):
            _on_that_day(home, current, course.day)
        course.drafts.append(home)
        course.told_of = current if current is not None and current.has_harm and before_it(s) else None
        take_over(home, s, course)
        if s.item and course.heading is not None and own_place(s) is None:
            home.place = own_place(course.heading)
        if len(course.drafts) == 1 and course.totals and goes_on_with_the_worst(s):
            home.place = worst_of_them(course.totals[-1])
    join(home, s, current)
    if home.place is None and current is None:
        home.place = course.headed
    course.current = home
    if course.day is None and s.date is not None and s.date.kind == "point" and not s.day_of_telling:
        course.day = s.date


def _on_that_day(home: Draft, told: Draft, first: DateMention | None) -> None:
    """Give the new attack, in place, the day of the one told before it, where that is not the first told."""
    day, by = told.date, told.dated_by
    if day is not None and by is not None and first is not None and day.start != first.start:
        whole = replace(day, time_of_day=None, clock=None, precision="day") if day.time_of_day else day
        home.date, home.date_tokens = whole, by.clause.of.sentence.tokens


def _leave(s: Statement, course: Course) -> None:
    """It opens no attack and goes with none: a situation, or words on the attack being told."""
    if s.whole_rows:
        course.situations.append(s)  # «نزح آلاف المدنيين»
    elif (told := named_by(s, course) or course.current) and not course.background:
        told.statements += [s] * spoken_of(s, told)  # what is said of an attack told is never lost
