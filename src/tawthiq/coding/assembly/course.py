"""The way through a report: each statement joins an attack, opens one, or stands apart from them."""

from __future__ import annotations

from tawthiq.coding import relevance
from tawthiq.coding.assembly.days import same_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import adds, by_another, turns_to_another
from tawthiq.coding.assembly.frames import repels
from tawthiq.coding.assembly.goes_back import goes_back, of_those_named
from tawthiq.coding.assembly.homes import home_of
from tawthiq.coding.assembly.joining import join
from tawthiq.coding.assembly.leads import is_lead, part_of
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.on_forces import beside_it, more_of_theirs, toll_of
from tawthiq.coding.assembly.opening import opens
from tawthiq.coding.assembly.other_side import fighters_apart
from tawthiq.coding.assembly.past import is_earlier_elsewhere, is_long_past, is_relative, is_too_old
from tawthiq.coding.assembly.rivals import rival_means
from tawthiq.coding.assembly.said_several import goes_on_with_the_worst, worst_of_them
from tawthiq.coding.assembly.same_spot import compatible, same_governorate, same_place
from tawthiq.coding.assembly.shares import OVER_TOWNS
from tawthiq.coding.assembly.situations import (
    is_habit,
    is_habit_elsewhere,
    is_practice,
    is_situation,
    names_situation,
    not_told,
)
from tawthiq.coding.assembly.spoken import (
    another_denied,
    another_matter,
    comes_back,
    more_who_say,
    says_of_it,
    spoken,
    topic_of_it,
    was_there,
)
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.assembly.summing import begun_with, is_sum, lists_on, part_of_years
from tawthiq.coding.assembly.tallies import counts_strikes
from tawthiq.coding.assembly.told_days import before_it, earlier_these_days, on_a_day_before, with_its_day
from tawthiq.coding.event_types import could_fly, settle
from tawthiq.coding.families import FAMILY
from tawthiq.coding.means import Means
from tawthiq.coding.next_attack import one_of_those_counted
from tawthiq.coding.recovered import bodies_found, from_a_place
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_SEVERAL = 3
_HELPERS = ("rescuers", "medics")
_NEXT = 3  # sentences from an explosion to what explains it
_FEW = 5  # words of the first half of a headline
_LAID = ("landmine_or_ied", "car_bomb", "suicide_attack")
_AFTER_THAT = word_list("after_that")


_ALSO = word_list("also")


def take(s: Statement, course: Course) -> None:
    """Bring one statement, the next of the report, to where it belongs."""
    s = with_its_day(s, course)
    if relevance.looks_back_first(s.clause) or _only_after(s):
        course.situations += [s] if s.acts and s.whole_rows else []
        return
    told_here = _one_more(s, course) or _of_now(s, course) or _was_denied(s, course)
    told_here = told_here or on_a_day_before(s) or earlier_these_days(s, course)
    if before_it(s):
        course.background = False
    elif relevance.is_recap(s.clause) and not told_here:
        course.background = True
    elif _opens_matter(s) or _new_sentence(s, course):
        course.background, course.past_sentence = _recalls_on(s, course), None
    course.listing = lists_on(s, course)
    if s.acts and not s.item and s.clause.of.sentence.tokens[s.clause.last - 1].text == ":":
        course.heading = s
    _of_the_strike(s, course)
    if is_sum(s, course):
        course.recalled = "days_ago" in s.kinds
        course.totals += [*begun_with(s, course), s]
        _day_of_sum(s, course)
    elif s.denies:
        _deny(s, course)
    elif _tells_no_deed(s, course):
        if not _said_in_passing(s, course):
            course.situations.append(s)
    elif not s.tells:
        _aside(s, course)
    elif not_told(s) or _of_the_quarrel(s, course):
        if spoken(s) and s.said[0].stance == "denies" and course.current is not None:
            _deny(s, course)  # «إنه لا علم له بأي ضربة هناك»
        elif not _said_in_passing(s, course):
            _explain_away(s, course)
    elif course.current is not None and fighters_apart(s, course.current):
        course.situations.append(s)
    elif course.framed and not _of_today(s):
        course.situations += [s] if s.acts and s.whole_rows else []
    elif _recalled(s, course):
        course.recalled = True
        if s.whole_rows or s.acts:
            course.situations.append(s)
    elif _of_any_of_them(s, course) or _fought_meanwhile(s, course) or repels(s) or _lay_elsewhere(s):
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


def _fought_meanwhile(s: Statement, course: Course) -> bool:
    """«أصيب طفل بقصف على حي …. عسكريا، دارت اشتباكات بين … و…»: both sides of a fight, nobody harmed in it,
    after shells or aircraft that struck."""
    sides = bool(s.attackers) and all(a.role_hint == "party" for a in s.attackers)
    if not sides or s.clause.first or s.whole_rows or s.hits or s.headline or course.current is None:
        return False
    return FAMILY.get(course.current.type()[0] or "") in ("air", "ground_fire")


def _lay_elsewhere(s: Statement) -> bool:
    """«…، وانتشال جثامين أربعة شهداء من منطقة كذا», which no table has: no dead of the attack told before."""
    return s.clause.first > 0 and not s.strikes and from_a_place(s.clause.words, 0) and not s.places


def _deny(s: Statement, course: Course) -> None:
    """It is of the attack whose town it names, else of the one being told; «نفى وجود خلافات» of none."""
    if spoken(s) and another_denied(s):
        course.situations.append(s)
    else:
        course.denials.append((s, _named_by(s, course) or course.current))


def _day_of_sum(s: Statement, course: Course) -> None:
    """«لقي شخصان حتفهما، الاثنين، في هجومين منفصلين»: the day of the attacks told one by one after it."""
    day = s.date
    known = day is not None and day.kind == "point" and day.precision in ("day", "hours")
    if course.day is None and known and not s.day_of_telling and s.strikes:
        course.day = day


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


def _only_after(s: Statement) -> bool:
    """«بعد جرح معلم.. قوات تقصف …»: the first half of a headline, by its own words something earlier."""
    tokens = s.clause.of.sentence.tokens
    short = s.headline or len(tokens) <= _FEW
    return short and not s.strikes and tokens[s.clause.first].text in _AFTER_THAT


def _practised(s: Statement, course: Course) -> bool:
    """After an attack was told with its harm: what the side does all the time."""
    return any(d.has_harm for d in course.drafts) and is_practice(s)


def _of_now(s: Statement, course: Course) -> bool:
    """«يشار إلى أن 15 مدنيا قتلوا صباح أمس بغارات على قرية …»: another attack of the report's own day."""
    place, told = own_place(s), course.current
    if place is None or place.place.precision not in SETTLED or not (s.acts and s.kills_or_injures):
        return False
    if s.date is None or told is None or not any(r.quantity.value for r in s.whole_rows):
        return False
    day = told.date or course.day
    same = same_day(s.date, day) or (day is not None and s.date.offset == day.offset is not None)
    return same or s.date.offset == "P0D"


def _of_today(s: Statement) -> bool:
    """Within a drill's or a commemoration's report: an attack with its harm, on a day of its own near it."""
    near = is_relative(s.date) or s.weekday is not None
    return near and s.strikes and s.kills_or_injures and not relevance.is_remembered(s.clause)


def _recalled(s: Statement, course: Course) -> bool:
    """Another time than the report's; what follows in the same sentence goes with it."""
    if is_too_old(s, course.current) and not (_summed_up(s, course) or _one_of_many(s, course)):
        course.background, course.past_sentence = True, s.clause.of
    return (
        course.background
        or _first_of_all(s, course)
        or is_habit_elsewhere(s)
        or is_earlier_elsewhere(s, course.drafts)
        or is_long_past(s, course.drafts, course.known_until, course.recent)
    )


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


def _by_the_same(s: Statement, told: Draft) -> bool:
    """«قُتل مدني في …، كما قتل في … مدني آخر», with no means of its own: by the attack told before it."""
    last = told.statements[-1]
    goes_on = last.clause.of is s.clause.of or s.clause.of.sentence.tokens[s.clause.first].text in _ALSO
    goes_on = goes_on and not turns_to_another(s)
    return goes_on and not s.strikes and not s.date and (s.kills_another or _at_its_own_town(s, told))


def _fire_goes_on(s: Statement, told: Draft) -> bool:
    """«غارات على البارة …، فيما اقتصر القصف على خان شيخون على أضرار», «كما طال القصف الهبيط»: by the means
    told before, where the word is «القصف» alone and names nobody."""
    nouns = [m for m in s.means if not m.verbal]  # the verb is «طال», «شمل»
    bare = bool(nouns) and all(m.definite for m in nouns) and not any(m.type for m in s.means)
    bare = bare and not s.attackers
    same = adds(s) or told.statements[-1].clause.of is s.clause.of
    return bare and (same or _one_of_those_hit(s, told))


def _one_of_those_hit(s: Statement, told: Draft) -> bool:
    """«قصف الطيران أحياء … وأدى القصف إلى مقتل أربعة في حي كذا»: one of the quarters told just before."""
    place, hit = own_place(s), [p.place for p in told.statements[-1].places]
    return place is not None and len(hit) > 1 and any(same_place(place.place, p) for p in hit)


def _at_its_own_town(s: Statement, told: Draft) -> bool:
    """«كما استشهد عشرة في بلدة الكنيسة», «…، وفي حي الحيدرية استشهد أربعة»: people of its own at a town or a
    quarter of its own; a plural will do («كما أصيب عدد من المدنيين في …»)."""
    place = own_place(s)
    vague = any(r.quantity.value is None and (r.quantity.low or 0) > 1 for r in s.whole_rows)
    behind = s.clause.first > 0 and (vague or (s.told_dead or s.told_injured or 0) > 0)
    several = behind or vague or max(s.told_dead or 0, s.told_injured or 0) > 1
    if not several or place is None:
        return False
    beside = behind and told.place is not None and same_governorate(place.place, told.place.place)
    return place.place.precision == "settlement" or (beside and place.place.precision == "neighbourhood")


def _was_denied(s: Statement, course: Course) -> bool:
    """«نفى الحلف مقتل 11 …», then «يذكر أن الوكالة أعلنت وفاة 11 …»: what is denied is told."""
    if s.killed is None or not s.acts or course.drafts:
        return False
    return any(d.killed == s.killed for d, _ in course.denials)


def _one_more(s: Statement, course: Course) -> bool:
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


def _recalls_on(s: Statement, course: Course) -> bool:
    """«وتعرضت المدينة في الأشهر الماضية …» and then «كما قُتل …», on no day of its own."""
    if not course.recalled or s.headline or s.item:
        return False
    if _attacks_at_large(s):
        return True
    first = s.clause.of.sentence.tokens[s.clause.first].text
    told = course.current.date if course.current else None
    today = s.date is not None and (s.date.offset == "P0D" or same_day(s.date, told))
    return first in _ALSO and not s.points_back and not today


def _attacks_at_large(s: Statement) -> bool:
    """«وأدت هجمات القوات على المخيمات إلى موجات نزوح», after a look back: no day, no count."""
    many = any(m.kind == "attack" for m in s.means) and all(
        m.number == "plural" for m in s.clause.of.means if s.clause.holds(m.first)
    )
    counted = any(r.quantity.value for r in s.rows)
    return many and s.date is None and not counted and not s.hits and not s.said


def _opens_matter(s: Statement) -> bool:
    """A paragraph, or a sentence that opens with «هذا، و…»: what was recalled before it is over."""
    if s.clause.first != 0:
        return False
    return s.clause.of.sentence.opens or s.clause.words[:2] == ["هذا", "،"]


def _new_sentence(s: Statement, course: Course) -> bool:
    """A look back by its own verb («وكان … قد») ends with its sentence."""
    return course.past_sentence is not None and course.past_sentence is not s.clause.of


def _goes_on_apart(s: Statement, course: Course) -> bool:
    """The rest of a sentence whose beginning told a situation («…، في حين تدمر المستشفيات»)."""
    last = course.situations[-1] if course.situations else None
    same = last is not None and last.clause.of is s.clause.of and s.clause.first > 0
    if not same or s.whole_rows:
        return False
    place = own_place(s)
    nowhere = place is None or place.place.precision not in SETTLED
    return bool(s.hits) and (not s.means or nowhere)


def _aside(s: Statement, course: Course) -> None:
    """A clause without attack or harm: a situation, or words on the attack being told."""
    if "days_ago" in s.kinds:
        course.recalled = True  # «وتعرضت المدينة في الأشهر الماضية لحوادث مشابهة»
    if relevance.is_habit(s.clause, s.rows) or (names_situation(s) and not topic_of_it(s)):
        course.situations.append(s)
        return
    told = _named_by(s, course) or goes_back(s, course.drafts, course.current) or course.current
    if told is None or course.background:
        return
    if beside_it(s, told):
        course.situations.append(s)  # «وأعلن الجيش تدمير ثلاث آليات للمليشيا»
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


def _named_by(s: Statement, course: Course) -> Draft | None:
    """«وقال متحدث إن الجيش يدقق في ما جرى في المغازي»: the latest attack at the town that he names."""
    towns = [p.place for p in s.clause.of.places if s.clause.holds(p.first) and not p.anaphor]
    towns = [p for p in towns if p.precision in SETTLED]
    if not spoken(s) or not towns:
        return None
    there = [d for d in course.drafts if d.place and any(same_place(d.place.place, p) for p in towns)]
    return course.current if course.current in there else next(reversed(there), None)


def _said_in_passing(s: Statement, course: Course) -> bool:
    """A voice on the attack being told, whose own words tell none: its battle, who survived it."""
    told = course.current
    if told is None or course.background or s.whole_rows or s.denies:
        return False
    fought = all(m.rule == "clash" for m in s.means) and not s.hits and topic_of_it(s)
    if not (fought or was_there(s)):
        return False
    told.statements.append(s)
    return True


def _spoken_of(s: Statement, draft: Draft) -> bool:
    return spoken(s) and says_of_it(s, draft.statements) and not by_another(s, draft)


def _means_so_far(told: Draft) -> tuple[Means, ...]:
    """Its own means, and those that its bare «القصف» took over."""
    return (*(m for o in told.statements for m in o.means), *told.carried_means)


def _as_the_others(home: Draft, course: Course) -> None:
    """«استهدفت إحداها …»: by whom and with what all of them were, told before with their toll."""
    if course.current:
        home.carried, home.carried_means = course.current.attackers, _means_so_far(course.current)
    else:
        told = course.totals[-1]
        home.carried, home.carried_means = tuple((told, a) for a in told.attackers), told.means


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
    if back is not None and _spoken_of(s, back):
        back.statements.append(s)
        return
    home = of_those_named(s, course.drafts, course.current) or home_of(s, course.drafts, course.current)
    if home is None:
        if not opens(s):
            if s.whole_rows:
                course.situations.append(s)  # «نزح آلاف المدنيين»
            elif (told := _named_by(s, course) or course.current) and not course.background:
                told.statements += [s] * _spoken_of(s, told)  # what is said of an attack told is never lost
            return
        home = Draft(lead_day=course.day)
        course.drafts.append(home)
        if not (s.strikes or s.item) and bodies_found(s.clause.words):
            pass  # whose bodies lay elsewhere: by what they were killed is not told
        elif s.item and not s.means and course.heading:
            home.carried = tuple((course.heading, a) for a in course.heading.attackers)
            home.carried_means = course.heading.means
        elif course.current and (_by_the_same(s, course.current) or _fire_goes_on(s, course.current)):
            home.carried = course.current.attackers
            home.carried_means = _means_so_far(course.current)
        elif course.current and one_of_those_counted(s.next_attack):
            home.carried_means = tuple(m for o in course.current.statements for m in o.means)
        elif s.one_of_several and (course.current or course.totals):
            _as_the_others(home, course)
        elif course.current and s.points_back and not s.besieged:
            kind = settle(s.means, ())[0]
            pairs = course.current.attackers
            if not s.like_it:  # a doubt is of its own attack
                pairs = tuple(p for p in pairs if not p[1].hedged)
            apart = kind in _LAID and not (s.like_it or s.next_attack)  # «وفي حادث آخر، فجّر انتحاري …»
            apart = apart or rival_means(s, course.current)  # «إثر القصف المدفعي الذي …», after a raid
            turns = turns_to_another(s) and not s.strikes  # «من جهة أخرى، قتل 12 في …»
            apart = apart or turns
            home.carried = pairs if not apart and all(could_fly(kind, a.id) for _, a in pairs) else ()
            if "again" in s.kinds and not turns and (s.like_it or s.next_attack or not s.acts):
                home.carried_means = _means_so_far(course.current)
        if len(course.drafts) == 1 and course.totals and goes_on_with_the_worst(s):
            home.place = worst_of_them(course.totals[-1])
    join(home, s, course.current)
    course.current = home
    if course.day is None and s.date is not None and s.date.kind == "point" and not s.day_of_telling:
        course.day = s.date
