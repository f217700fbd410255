"""What a report says once for all of its events: the day and the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, OVER_TOWNS
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.days_of_deeds import of_a_meeting, of_the_attack
from tawthiq.coding.named_beside import of_event
from tawthiq.coding.periods import day_it_began, within_a_day
from tawthiq.coding.recovered import finds_somebody
from tawthiq.coding.statements import Statement
from tawthiq.coding.steps import opening
from tawthiq.coding.when_told import of_telling
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_OPENING = 3
_LEAD, _HEAD = 4, 3  # sentences in which the day, in which the place of the whole report stands
_ABOVE = ("headline", "subheading")
_NEAR_DAYS = ("-P1D", "-PT24H")
_SPANS = ("week", "month", "year")
_ATTACKS = ("attack", "raid")
_MANY = 10  # counted over a month
_TOWNS = ("settlement", "neighbourhood")
_THIS = ("هذا", "هذه")
_BURIED = tuple(word_list("burial_stems"))
_BEGINS, _TO_START = frozenset({"يسري", "تسري", "يبدا", "تبدا", "يدخل", "تدخل", "حيز", "سريان"}), 5
_TO_BODY = 16  # words at the head of a sentence
_HAD = ("وكان", "وكانت")
_A_SENTENCE = 3  # words beside the day


def carry_over(
    drafts: Sequence[Draft],
    sentences: Sequence[Annotated],
    totals: Sequence[Statement],
    situations: Sequence[Statement],
) -> None:
    """Fill, in place, the day and the place that a draft takes from the lead or a heading."""
    apart = [*totals, *(s for s in situations if _by_the_calendar(s))]
    days = _lead_dates(sentences, _behind(apart, drafts)) if drafts else []
    lacking = any(draft.place is None for draft in drafts)
    place = (_lead_place(sentences) or _reporters_place(sentences)) if lacking else None
    for i, draft in enumerate(drafts):
        near = None
        if draft.date is None or draft.date.kind == "clock":
            lead = _first_before(draft, days)
            theirs = lead is not None and _told_later(lead, draft, drafts)
            near = _near_date(draft, drafts) or draft.of_day
            near = near or (None if theirs or _next_day(draft) else lead)
            near = _of_the_one_before(draft, drafts[:i]) or near
        if near and not _same_day_by_clock(draft.date, near[0]):
            draft.date, draft.date_tokens = _at_that_hour(near[0], draft, drafts), near[1]
        else:
            draft.date_tokens = _tokens_of(draft) or draft.date_tokens
        lacks = draft.place is None and place is not None and not (draft.nowhere or _of_a_list(place, drafts))
        if lacks and place is not None and not _place_told_later(place, draft, drafts):
            draft.place = place


def _of_the_one_before(
    draft: Draft, before: Sequence[Draft]
) -> tuple[DateMention, Sequence[Token]] | None:
    """«… فجر اليوم الأحد قصفت …. وعند التاسعة سقطت …»: an hour alone goes on from the day told last."""
    last = before[-1] if before else None
    if draft.date is None or draft.statements[0].item or last is None or last.date is None:
        return None
    own = last.date.kind == "point" and last.date.precision in ("day", "hours") and last.dated_by is not None
    own = own and not last.day_of_telling
    return (last.date, last.date_tokens) if own and _first(draft) > _first(last) else None


def _same_day_by_clock(own: DateMention | None, lead: DateMention) -> bool:
    """«قصف الطيران البلدة صباح اليوم. وعاود قصفها مساءً»: its own hour says more than that of the lead."""
    if own is None or own.kind != "clock" or own.start is None or own.start != lead.start:
        return False
    return own.time_of_day is not None and lead.time_of_day not in (None, own.time_of_day)


def _at_that_hour(lead: DateMention, draft: Draft, drafts: Sequence[Draft]) -> DateMention:
    """The day of the lead; not its hour, where the attack is told of hours later or at another one, or where
    the lead tells another attack of that hour."""
    clock = draft.date.time_of_day if draft.date else None
    if clock is None and any(o is not draft and o.date is lead for o in drafts):
        plain = replace(lead, time_of_day=None, clock=None, precision="day")
        return plain if lead.precision == "hours" else lead
    other = (clock is not None and clock != lead.time_of_day) or draft.statements[0].hours_later
    if not other or lead.time_of_day is None:
        return lead
    return replace(lead, time_of_day=None, clock=None, precision="day")


def _told_later(
    lead: tuple[DateMention, Sequence[Token]], draft: Draft, drafts: Sequence[Draft]
) -> bool:
    """«… استشهد اثنان في …. فيما انتشل أربعة من منزل قُصف أمس في …»: the day of an attack told after it."""
    mention, tokens = lead
    start = tokens[mention.first].start
    others = (d for d in drafts if d is not draft and d.date is mention and d.dated_by is not None)
    return start > _end(draft) and any(not d.from_headline for d in others)


def _of_a_list(place: PlaceMention, drafts: Sequence[Draft]) -> bool:
    """«3 غارات على مديرية … و4 غارات على مديرية …»: of places told one beside the other none is for all."""
    first = [d.statements[0] for d in drafts]
    told = [s for s in first if AT_ITS_TOWN in s.kinds and place in s.clause.of.places]
    return any(s.clause is o.clause for s in told for o in told if s is not o)


def _place_told_later(place: PlaceMention, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """«غارة على منزل …. كما قصفت المدفعية سهل …»: the place of an attack told after it."""
    others = (d for d in drafts if d is not draft and d.place is place and not d.from_headline)
    return any(_first(d) > draft.statements[-1].clause.of.sentence.index for d in others)


def _end(draft: Draft) -> int:
    clauses = (s.clause for s in draft.statements)  # a heading may stand behind what is told under it
    return max(c.of.sentence.tokens[c.last - 1].end for c in clauses)


def _tokens_of(draft: Draft) -> Sequence[Token]:
    """The sentence that a draft's own date was read from."""
    return draft.dated_by.clause.of.sentence.tokens if draft.dated_by else ()


def _next_day(draft: Draft) -> bool:
    """«مقتل ثلاثة بنيران قناص في اليوم التالي»: on no day of the report's first words."""
    return any(pair == ("اليوم", "التالي") for s in draft.statements for pair in pairwise(s.clause.words))


def _near_date(draft: Draft, drafts: Sequence[Draft]) -> tuple[DateMention, Sequence[Token]] | None:
    """A bare clock time goes with the day of the sentence before it only through the lead; «نفى الجيش،
    الجمعة، قصف كذا يوم الخميس، فيما قالت مصادر إن تسعة قتلوا»: of two days that of the attack."""
    found = list(_near_dates(draft, drafts))
    told = (near for near, telling in found if not telling)
    return next(told, found[0][0] if found else None)


def _near_dates(
    draft: Draft, drafts: Sequence[Draft]
) -> Iterator[tuple[tuple[DateMention, Sequence[Token]], bool]]:
    """The days of its sentence, and whether each is of a telling."""
    for s in draft.statements:
        for d in s.clause.of.dates:
            if _of_burial(d, s.clause.of) or day_it_began(d, s.clause.of.sentence.tokens):
                continue
            if not of_the_attack([d], s.clause):
                continue  # «… قصف على المدينة التي تعرضت أمس لغارات»
            if d.first >= s.clause.last and any(o is not draft and o.date is d for o in drafts):
                continue  # «…، وأضاف أن رجلا توفي أمس …»: of the attack told after it
            if d.first >= s.clause.last and (d.offset or "").startswith("-P") and d.offset not in _NEAR_DAYS:
                continue  # «…، بينما توفي شاب أصيب قبل أسبوع»
            if d.kind == "point" and d.back_reference is None and s.clause.of.sentence.index <= _first(draft):
                yield (d, s.clause.of.sentence.tokens), of_telling(d, s.clause)


def _first(draft: Draft) -> int:
    return min(s.clause.of.sentence.index for s in draft.statements)


def _behind(totals: Sequence[Statement], drafts: Sequence[Draft]) -> list[Clause]:
    """«…. ونشر المرصد أمس أن العدد ارتفع إلى 1312», «مقتل 650 في آب المنصرم»: totals told after an attack,
    whose days are not its own."""
    first = min((_first(d) for d in drafts), default=0)
    body = min((_at(s) for d in drafts for s in d.statements if not s.headline), default=first)
    return [s.clause for s in totals if _at(s) > first and not (_at(s) < body and s.acts and _of_several(s))]


def _by_the_calendar(s: Statement) -> bool:
    """«وشنت القوات في 4 نيسان هجوما للسيطرة على العاصمة», «وسيطر التنظيم على المدينة في 10 حزيران 2014»: on a
    day of the calendar, and not of the report's own days («أمس», «الجمعة»)."""
    day = s.date
    return day is not None and day.offset is None and s.weekday is None and not s.headline


def _of_several(s: Statement) -> bool:
    """«استشهد العشرات اليوم نتيجة غارات على مناطق متفرقة»: the lead of attacks that are told one by one."""
    return bool({OVER_TOWNS, "several"} & s.kinds) and not s.day_of_telling


def _at(s: Statement) -> int:
    return s.clause.of.sentence.index


def _first_before(
    draft: Draft, days: Sequence[tuple[DateMention, Sequence[Token]]]
) -> tuple[DateMention, Sequence[Token]] | None:
    """The only day of the beginning, or else the first, where the others are named after the attack."""
    if len(days) < 2:
        return days[0] if days else None
    end = _end(draft)
    later = all(tokens[d.first].start > end for d, tokens in days[1:])
    return days[0] if later and days[0][1][days[0][0].first].start < end else None


def _in_the_text(s: Annotated) -> bool:
    """No heading, and no line that was put above the text."""
    return s.sentence.kind not in _ABOVE and s.sentence.index >= 0


def _lead_dates(
    sentences: Sequence[Annotated], apart: Sequence[Clause]
) -> list[tuple[DateMention, Sequence[Token]]]:
    """The days in the headline, a heading or the first sentences; a dateline's where no other is named."""
    found: dict[tuple[str | None, str | None], tuple[DateMention, Sequence[Token]]] = {}
    below = (s for s in sentences if _in_the_text(s))
    body = next(below, None)  # its first sentence; what tells nothing behind it has the same number
    first = opening(sentences, _LEAD)
    heads = [s.sentence.tokens for s in first if s.sentence.kind == "dateline"]
    for s in first:
        later = _in_the_text(s) and s is not body
        for d in s.dates:
            coarse = d.precision in _SPANS and later
            total = any(c.of is s and c.first <= d.first < c.last for c in apart)
            idle = d.kind == "since" and not (s.harm or s.means)  # «انقطع الاتصال بهم منذ عصر أمس»
            aside = _of_burial(d, s) or (later and _aside(d, s))
            turned = later and (_turns_away(s) or _days_before(d))
            whole = Clause(s, 0, len(s.sentence.tokens))
            deed = s.sentence.index >= 0 and not of_the_attack([d], whole)
            aside = aside or deed or turned or _of_a_truce(d, s)
            if coarse or total or idle or aside or _of_a_look_back(d, s):
                continue
            this = d.kind == "clock" and s.sentence.tokens[d.first].text in _THIS  # «غارات هذا الصباح على …»
            since = d.kind == "since" and (d.offset or d.time_of_day) and within_a_day(d)
            if (
                (this or d.kind == "point" or since)
                and d.back_reference is None
                and (d.start or d.offset or d.precision == "day")
            ):
                found.setdefault((d.start, d.end), (d, s.sentence.tokens))
    told = [d for d in found.values() if d[1] not in heads]
    return told or list(found.values())


def _days_before(d: DateMention) -> bool:
    """«استشهد شاب متأثرا بإصابته أول أمس», below the lead: the day of that attack alone."""
    return (d.offset or "").startswith("-P") and d.offset not in _NEAR_DAYS


def _turns_away(s: Annotated) -> bool:
    """«إلى ذلك، قبضت قوة على متهم بالتفجير الذي وقع أمس»: the day of another matter."""
    return any(m.first <= 1 and m.entry.data["kind"] == "again" for m in s.markers)


def _of_a_truce(d: DateMention, s: Annotated) -> bool:
    """«… وقف لإطلاق النار يسري منتصف ليل الجمعة»: when an agreement begins, and no attack."""
    before = s.sentence.tokens[max(0, d.first - _TO_START) : d.first]
    return any(t.text.lstrip("وس") in _BEGINS for t in before)


def _of_burial(d: DateMention, s: Annotated) -> bool:
    """«شيع المئات اليوم خمسة استشهدوا في القصف», «عقد المجلس اليوم جلسة لبحث القصف»"""
    at = d.last if d.first == 0 and d.last < len(s.sentence.tokens) else 0
    if not begins(s.sentence.tokens[at].text, _BURIED):
        return of_a_meeting(d, Clause(s, 0, len(s.sentence.tokens)))
    return not any(m.first < d.first for m in (*s.harm, *s.means))


def _aside(d: DateMention, s: Annotated) -> bool:
    """«وشيع الأهالي الضحايا ظهر اليوم», «وعلقت المدارس الدوام اليوم»: a sentence of its own, of no attack and
    nobody harmed; a line that is only a day is none."""
    if s.harm or s.means or s.said or any(c.quantity.value for c in s.counted):
        return False
    words = sum(t.kind == "word" for t in s.sentence.tokens) - (d.last - d.first)
    return words >= _A_SENTENCE


def _of_a_look_back(d: DateMention, s: Annotated) -> bool:
    """«يشار إلى أنه … في وقت سابق من هذا العام»: a month or a year after words that look back."""
    if any(m.entry.data["kind"] == "recap" and m.first < _OPENING for m in s.markers):
        return True  # «يذكر أن الطيران …، وقُتل يوم أمس أربعة»
    if s.sentence.index and _opens_with_had(s):
        return True  # «وكان النظام ارتكب أمس مجزرة في …»: its own day
    if day_it_began(d, s.sentence.tokens) or _counts_over(d, s):
        return True
    kinds = {m.entry.data["kind"] for m in s.markers if m.first <= d.first}
    back = {"recap", "earlier", "cumulative", "days_ago"}
    return d.precision in _SPANS and bool(kinds & back)


def _opens_with_had(s: Annotated) -> bool:
    """«وكان …», and «و كان …» with the «و» written apart."""
    first = s.sentence.tokens[0].text
    return first in _HAD or (first == "و" and s.sentence.tokens[1].text in ("كان", "كانت"))


def _counts_over(d: DateMention, s: Annotated) -> bool:
    """«وشهد شهر تموز الماضي 41 عملية اغتيال», not at the head: a month that is told by its sum."""
    if d.precision not in _SPANS or s.sentence.index == 0 or s.sentence.kind == "headline":
        return False
    many = (c.quantity.low or 0 for c in s.counted if c.group or c.outcome or c.unit in _ATTACKS)
    return max(many, default=0) >= _MANY


def _lead_place(sentences: Sequence[Annotated]) -> PlaceMention | None:
    """The place of the headline, dateline or a hashtag at the head, the finest of them."""
    order = ("exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "admin1")
    found = [
        p
        for i, s in enumerate(opening(sentences, _HEAD))
        if i == 0 or not (_over_a_year(s) or finds_somebody([t.text for t in s.sentence.tokens[:_TO_BODY]]))
        for p in s.places
        if not p.anaphor and p.place.precision in order and of_event(p, Clause(s, 0, len(s.sentence.tokens)))
    ]
    return min(found, key=lambda p: (order.index(p.place.precision), p.place.start or 0), default=None)


def _over_a_year(s: Annotated) -> bool:
    """«وصعد الاحتلال هذا العام من عدوانه في نابلس»: where a whole year's attacks were."""
    return any(d.precision == "year" for d in s.dates)


def _reporters_place(sentences: Sequence[Annotated]) -> PlaceMention | None:
    """«أفاد مراسلنا في تعز بأن …»: where the reporter is, in a report that names no other place."""
    return next(
        (
            p
            for s in opening(sentences, _HEAD)
            for a in s.said
            if a.type == "outlet_reporter"
            for p in s.places
            if a.first <= p.first < a.scope_first and p.place.precision in _TOWNS and not p.anaphor
        ),
        None,
    )
