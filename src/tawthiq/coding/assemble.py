"""Statements of one report brought to events: which attack each clause speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tawthiq.arabic.dates import DateMention
from tawthiq.coding import relevance
from tawthiq.coding.drafts import Assembly, Draft
from tawthiq.coding.fits import (
    SETTLED,
    compatible,
    day_of,
    finer,
    fits,
    other_day,
    own_place,
    rival_means,
    same_day,
    same_place,
)
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_VIOLENT = word_list("violent_death")
_RECENT = 3
_MONTH = 31
_OF_A_WAR = 300
_GROUND = ("artillery_shelling", "rocket_or_missile", "ground_clash", "sniper_or_small_arms")
_TELLING = 5


@dataclass(slots=True)
class _Course:
    """Where the reading of a report's statements stands."""

    drafts: list[Draft] = field(default_factory=list)
    totals: list[Statement] = field(default_factory=list)
    situations: list[Statement] = field(default_factory=list)
    denials: list[tuple[Statement, Draft | None]] = field(default_factory=list)
    current: Draft | None = None
    background: bool = False
    listing: bool = False  # the items that follow divide a total
    known_until: date | None = None  # publication, or its upper bound
    relative: bool = False  # some day of the report is told as today, yesterday, Tuesday


def assemble(statements: Sequence[Statement], published: date | None = None) -> Assembly:
    """Go through the statements in their order; each joins an event, opens one, or stands apart.

    `published` is the publication day: what lies more than a month before it is background.
    """
    course = _Course(known_until=published, relative=any(_relative(s.date) for s in statements))
    for s in statements:
        for part in _one_a_place(s):
            _take(part, course)
    _without_sums(course)
    drafts = _settled(_one_of_twins(course.drafts))
    _one_attacker(drafts)
    course.situations += _left_out(course.drafts, drafts)
    denials = [(s, _index(d, drafts)) for s, d in course.denials]
    return Assembly(tuple(drafts), tuple(course.totals), tuple(course.situations), tuple(denials))


def _one_attacker(drafts: Sequence[Draft]) -> None:
    """Where a report names one attacker alone, his usual means settle a bare قصف told without him."""
    named = {a.id for d in drafts for _, a in d.attackers if a.id != "unknown"}
    if len(named) == 1:
        for draft in drafts:
            draft.known_attackers = tuple(named)


def _left_out(drafts: Sequence[Draft], kept: Sequence[Draft]) -> list[Statement]:
    """What was told but is no event of this register stays a claim of the report."""
    held = {id(s) for d in kept for s in d.statements}
    rest = [s for d in drafts for s in d.statements if id(s) not in held]
    return [s for s in rest if not s.headline and (s.whole_rows or s.acts)]


def _index(draft: Draft | None, drafts: Sequence[Draft]) -> int | None:
    return next((i for i, d in enumerate(drafts) if d is draft), None)


def _one_a_place(s: Statement) -> list[Statement]:
    """A bullet over two towns («كفرزيتا واللطامنة: قصف …») tells of each, where it counts nobody."""
    if not s.item or any(r.quantity.low for r in s.rows):
        return [s]
    label = [p for p in s.places if p.place.precision == "settlement" and p.last <= s.label_end]
    return [replace(s, places=(p,)) for p in label] if len(label) > 1 else [s]


def _take(s: Statement, course: _Course) -> None:
    if relevance.is_recap(s.clause):
        course.background = True
    elif s.clause.of.sentence.opens:
        course.background = False
    course.listing = _lists_on(s, course)
    if (
        _of_a_war(s, course)
        or relevance.is_total(s.clause, s.rows)
        or (course.listing and s.rows and not s.acts)
    ):
        course.totals.append(s)
    elif s.denies:
        course.denials.append((s, course.current))
    elif _situation_told(s) or (s.tells and _habit(s)) or _goes_on_apart(s, course):
        course.situations.append(s)
    elif not s.tells:
        _aside(s, course)
    elif _not_told(s):
        return
    elif course.background or _too_old(s, course.current) or _habit_elsewhere(s) or _long_past(s, course):
        if s.whole_rows or s.acts:
            course.situations.append(s)
    else:
        _place_in(s, course)


def _of_a_war(s: Statement, course: _Course) -> bool:
    """Hundreds of dead beside the toll of one attack are the war's, whatever the words say."""
    told = [n for d in course.drafts for n in d.killed()]
    return bool(told) and s.killed is not None and s.killed >= _OF_A_WAR and max(told) < s.killed


def _habit(s: Statement) -> bool:
    return relevance.is_habit(s.clause, s.rows) and not s.headline


def _goes_on_apart(s: Statement, course: _Course) -> bool:
    """The rest of a sentence whose beginning told a situation («…، في حين تدمر المستشفيات»)."""
    last = course.situations[-1] if course.situations else None
    same = last is not None and last.clause.of is s.clause.of and s.clause.first > 0
    return same and not s.means and not s.whole_rows and bool(s.hits)


def _lists_on(s: Statement, course: _Course) -> bool:
    """«وبلغ العدد منذ بداية العام …، توزعوا على النحو التالي:»: the items after it are parts of the total."""
    last = course.totals[-1] if course.totals else None
    if last is None or not s.item:
        return False
    tokens = last.clause.of.sentence.tokens
    return course.listing or tokens[last.clause.last - 1].text == ":"


def _aside(s: Statement, course: _Course) -> None:
    """A clause without attack or harm: a situation, or words on the attack being told."""
    if relevance.is_habit(s.clause, s.rows) or _situation(s):
        course.situations.append(s)
    elif course.current and not course.background and (s.said or s.hits or any(r.orphan for r in s.rows)):
        course.current.statements.append(s)


def _place_in(s: Statement, course: _Course) -> None:
    home = _home(s, course.drafts, course.current)
    if home is None:
        if not _opens(s):
            return
        home = Draft()
        course.drafts.append(home)
        if course.current and s.points_back:
            home.carried = course.current.attackers
            if "again" in s.kinds:
                home.carried_means = tuple(m for o in course.current.statements for m in o.means)
    _join(home, s, course.current)
    course.current = home


def _situation(s: Statement) -> bool:
    return any(m.entry.data.get("kind") == "situation" and s.clause.holds(m.first) for m in s.clause.of.means)


def _situation_told(s: Statement) -> bool:
    """The heading of a bulletin, or a front («وتشهد المدينة معارك …»), with no harm of its own."""
    if s.whole_rows:
        return False
    ongoing = bool(s.means) and all(m.rule in ("clash", "target") for m in s.means) and "ongoing" in s.kinds
    spoken = bool(s.means) and all(m.rule == "clash" for m in s.means) and bool(s.said) and not s.hits
    return relevance.is_summary(s.clause) or ongoing or spoken


def _not_told(s: Statement) -> bool:
    """Threats, prayers, accidents: words of attack without an attack."""
    if "prayer" in s.kinds and not s.rows:
        return True
    if relevance.is_accident(s.clause, s.means):
        return True
    return not s.rows and relevance.is_hypothetical(s.clause, s.evidence)


def _habit_elsewhere(s: Statement) -> bool:
    """«نفذ التنظيم هجمات مماثلة في المحافظة»: similar attacks in the plural, with no place or harm of their own."""
    place = own_place(s)
    vague = place is None or place.place.precision not in SETTLED
    return vague and not s.rows and not s.headline and relevance.speaks_of_many(s.clause)


def _too_old(s: Statement, current: Draft | None) -> bool:
    """A look back («وكانت … قد») further than three days before what the report tells."""
    if not relevance.is_past_perfect(s.clause) or current is None:
        return False
    then, now = day_of(s.date), day_of(current.date)
    if then and now:
        return abs((now - then).days) > _RECENT
    place = s.place
    here = (
        place is None
        or place.anaphor
        or compatible(place.place, current.place.place if current.place else None)
    )
    return then is None and bool(s.whole_rows) and "again" not in s.kinds and not here


def _relative(mention: DateMention | None) -> bool:
    return mention is not None and mention.offset is not None


def _long_past(s: Statement, course: _Course) -> bool:
    """«مجزرة قانا عام 1996»: another year in a report of today, or a day more than a month before it."""
    if (
        "days_ago" in s.kinds
        and not s.headline
        and any(d.has_harm and not d.from_headline for d in course.drafts)
    ):
        return True
    if s.date is None or s.headline or s.item:
        return False
    if course.known_until is not None and s.date.end is not None:
        day = date.fromisoformat(s.date.end)
        return (course.known_until - day).days > _MONTH or _before_all(day, course.drafts)
    told = any(_relative(d.date) for d in course.drafts)
    return told and not _relative(s.date) and s.date.precision in ("year", "month", "day")


def _before_all(day: date, drafts: Sequence[Draft]) -> bool:
    """«وفي الـ13 من الجاري انفجر …»: days before all that the report has told with its harm."""
    told = [d for d in (day_of(x.date) for x in drafts if x.has_harm) if d]
    return bool(told) and (min(told) - day).days > _RECENT


def _home(s: Statement, drafts: list[Draft], current: Draft | None) -> Draft | None:
    """The draft that the statement goes on with, or None where it opens a new one."""
    place = own_place(s)
    if s.item and place is not None:
        return _headline_for(s, drafts)
    if current is None:
        return None
    if place is not None:
        fitting = [d for d in reversed(drafts) if fits(s, place, d)]
        if fitting:
            return current if current in fitting else fitting[0]
        twin = next((d for d in reversed(drafts) if _same_toll(s, place, d)), None)
        return twin if twin or s.strikes or s.whole_rows else current
    if other_day(s, current):
        same = [d for d in drafts if same_day(s.date, d.date)]
        if same:
            return same[-1]
        return None if s.strikes and s.whole_rows else current
    return None if _another_attack(s, current) or _another_hour(s, current) else current


def _same_toll(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """The same count of dead at a place of the same governorate: one attack, its place told in other words."""
    toll = s.killed if s.killed is not None else s.injured
    told = draft.killed() if s.killed is not None else draft.injured()
    if toll is None or toll not in told or draft.place is None or other_day(s, draft):
        return False
    one, two = place.place, draft.place.place
    if one.admin1 and two.admin1 and one.admin1.id != two.admin1.id:
        return False
    loose = one.id is None or two.id is None or "area" in (one.precision, two.precision)
    return toll >= (_TELLING if not loose else 2)


def _another_attack(s: Statement, current: Draft) -> bool:
    """Harm of its own by a means of its own, or «غارة أخرى» that kills again, at the same place."""
    if s.headline or not (s.strikes and s.whole_rows) or not current.has_harm or current.from_headline:
        return False
    if "double_tap" in s.kinds:
        return False
    if "again" in s.kinds:
        return True
    last = current.statements[-1]
    same_breath = last.clause.of is s.clause.of and s.clause.first > 0 and s.acts
    return same_breath and (
        rival_means(s, current) or (last.kills_or_injures and last.acts and s.kills_or_injures)
    )


def _another_hour(s: Statement, current: Draft) -> bool:
    """Harm of its own at another part of the day («صباح اليوم …», «ظهر اليوم …»)."""
    if s.date is None or current.date is None or not (s.kills_or_injures and current.has_harm and s.acts):
        return False
    one, two = s.date.time_of_day, current.date.time_of_day
    return bool(one and two) and one != two and not s.headline and not current.from_headline


def _headline_for(s: Statement, drafts: list[Draft]) -> Draft | None:
    place = own_place(s)
    for d in drafts:
        if (
            d.from_headline
            and place
            and d.place
            and d.place.place.precision in SETTLED
            and same_place(place.place, d.place.place)
        ):
            return d
    return None


def _opens(s: Statement) -> bool:
    """A clause opens an event when it tells an attack, or harm that only violence does."""
    if relevance.is_past_perfect(s.clause) and not s.rows and s.date is None:
        return False
    if not s.strikes:
        return any(
            r.outcome in ("killed", "injured", "abducted", "detained", "casualties") for r in s.whole_rows
        )
    if s.acts:
        return any(not m.weak for m in s.means) or bool(s.whole_rows or s.hits or own_place(s) or s.headline)
    return bool(s.whole_rows or s.hits) or (own_place(s) is not None and s.launched)


def _join(draft: Draft, s: Statement, previous: Draft | None) -> None:
    only_headline = bool(draft.statements) and draft.from_headline
    draft.statements.append(s)
    place = own_place(s) or s.place
    if place is not None and (place.anaphor or place.place.name_ar is None):
        place = previous.place if previous else None
    if place is None and draft.place is None and previous is not None and previous is not draft:
        place = previous.place
    if place and (draft.place is None or finer(place, draft.place, only_headline)):
        draft.place = place
    if s.date and (draft.date is None or (_head_dated(draft) and not s.headline) or _adds_day(s, draft)):
        draft.date = s.date


def _adds_day(s: Statement, draft: Draft) -> bool:
    """A day replaces a bare clock time."""
    return bool(draft.date and s.date and draft.date.kind == "clock" and s.date.kind != "clock")


def _head_dated(draft: Draft) -> bool:
    first = draft.statements[0]
    return first.headline and first.date is draft.date and draft.date is not None


def _settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a headline that only sums up the body, and drafts that tell no attack at all."""
    body = [d for d in drafts if not d.from_headline and _is_event(d)]
    kept = [d for d in drafts if d.from_headline and not _summed_up(d, body)]
    return [d for d in drafts if d in body or (d in kept and _is_event(d))]


def _one_of_twins(drafts: Sequence[Draft]) -> list[Draft]:
    """Two accounts in one report with the same count of dead, day and governorate are one attack."""
    out: list[Draft] = []
    for draft in drafts:
        twin = next((d for d in out if _twins(d, draft)), None)
        if twin is None:
            out.append(draft)
        else:
            twin.statements.extend(draft.statements)
    return out


def _twins(one: Draft, two: Draft) -> bool:
    same = {n for n in one.killed() & two.killed() if n >= _TELLING}
    if (
        not same
        or any(s.item for d in (one, two) for s in d.statements)
        or one.place is None
        or two.place is None
    ):
        return False
    apart = any(other_day(s, one) for s in two.statements)
    a, b = one.place.place.admin1, two.place.place.admin1
    return not apart and (a is None or b is None or a.id == b.id)


def _without_sums(course: _Course) -> None:
    """A lead that counts over several towns, told one by one further down, is a total of them."""
    for draft in [d for d in course.drafts if len(d.statements) == 1 and _is_sum(d, course.drafts)]:
        course.totals.append(draft.statements[0])
        course.drafts.remove(draft)
    for draft in course.drafts:
        for s in list(draft.statements):
            if (
                len(draft.statements) > 1
                and s.killed
                and (_sums_others(s, draft, course.drafts) or _adds_up(s, draft, course.drafts))
            ):
                draft.statements.remove(s)
                course.totals.append(s)


def _is_sum(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Its only count is that of all the others together."""
    own = draft.statements[0].killed
    others = [max(d.killed()) for d in drafts if d is not draft and d.killed()]
    return own is not None and len(others) > 1 and own == sum(others)


def _adds_up(s: Statement, own: Draft, drafts: Sequence[Draft]) -> bool:
    """The count is the sum of what the report's events count one by one."""
    rest = [n for o in own.statements if o is not s and (n := o.killed) is not None and n != s.killed]
    others = [max(d.killed(), default=0) for d in drafts if d is not own]
    return bool(rest) and any(others) and s.killed == max(rest) + sum(others)


def _sums_others(s: Statement, own: Draft, drafts: Sequence[Draft]) -> bool:
    towns = {p.place.name_ar for p in s.places if p.place.precision == "settlement" and not p.dateline}
    if len(towns) < 2:
        return False
    parts = [d for d in drafts if d is not own and d.has_harm and d.place and d.place.place.name_ar in towns]
    rest = any(o is not s and o.kills_or_injures for o in own.statements)
    return bool(parts) and rest


def _summed_up(headline: Draft, body: Sequence[Draft]) -> bool:
    if not body:
        return False
    if headline.place is None or headline.place.place.precision not in SETTLED or len(body) > 1:
        return True
    first = body[0].place
    return first is None or compatible(first.place, headline.place.place)


def _is_event(d: Draft) -> bool:
    if _between_fighters(d):
        return False
    means = [m for s in d.statements for m in s.means]
    if means:
        return any(m.kind == "attack" or not m.weak for m in means)
    rows = [r for s in d.statements for r in s.whole_rows]
    return any(r.rule in ("kill", "count", "abduct", "detain") for r in rows) and _violent(d)


def _between_fighters(d: Draft) -> bool:
    """Ground fire of one armed side on another that harms nobody else: no event of this register."""
    if d.type()[0] not in _GROUND or any(
        h.id not in ("vehicle", "infrastructure") for s in d.statements for h in s.hits
    ):
        return False
    rows = [r for s in d.statements for r in s.whole_rows if r.quantity.value != 0]
    target = any(a.role_hint == "target" and a.owner_of == "force" for s in d.statements for a in s.actors)
    return target and all(r.group == "combatants" for r in rows)


def _violent(d: Draft) -> bool:
    """Without any means, only words that say violence make an event: استشهد، قتل، خطف."""
    words = {t.text for s in d.statements for t in s.clause.of.sentence.tokens}
    return any(stem in word for word in words for stem in _VIOLENT)
