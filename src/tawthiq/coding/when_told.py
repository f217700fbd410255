"""The day of an attack among the days that a clause names, told apart from that of its telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.days_of_deeds import of_the_attack
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.periods import within_a_day
from tawthiq.coding.speakers.attribution import Attribution
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_FROM = "عن"
_TO_SINCE = 4  # words from «منذ» over what began to «قبل سنتين»
_RELATIVES = word_list("relative_pronouns")
_IN_A_PAPER = word_list("in_a_paper")
_ISSUED, _PAPERS = word_list("issuing_verbs"), word_list("papers")
_TO_PAPER = 5  # words from «بيان» to its day
_LINES = frozenset({"-", "–", "—", ":", "|", "/"})
_TO_LINE = 4  # words from the head of a dateline to its day
_OF_WOUNDS, _DAYS = ("متاثر", "بجراح", "بجروح"), re.compile(r"P([1-9])D")
_BURIED = tuple(word_list("burial_stems"))
_FINE, _WEEK = ("day", "hours", "days"), 7


def day_told(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> DateMention | None:
    """The date of the event, not of its telling: «أعلن، اليوم الأربعاء، أن … فجر أمس» gives فجر أمس."""
    named = clause.dates
    if not _tells(means, rows):
        named = [d for d in named if not of_telling(d, clause)]
    points = [d for d in named if d.kind in ("point", "clock") and d.back_reference is None]
    points = [d for d in points if not _since_it_began(d, clause)]
    points = points or [d for d in named if d.kind == "since" and within_a_day(d)]
    if points and _opens_with_burial(clause):
        fell = min((m.first for m in (*clause.of.harm, *clause.of.means) if clause.holds(m.first)), default=0)
        points = [d for d in points if fell and d.first > fell]  # «شيع المئات اليوم خمسة استشهدوا فجر أمس»
    points = _under_a_dateline(points, clause)
    points = of_the_attack([d for d in points if not of_telling(d, clause)] or points, clause)
    if len(points) < 2:
        return _before_morrow(points[0], clause) if points else None
    day = _nearest(points, clause, means, rows)
    return _before_morrow(_and_the_next(day, points, clause), clause)


def _under_a_dateline(points: list[DateMention], clause: Clause) -> list[DateMention]:
    """«حلب (6 أيار 2018) - انفجرت عبوة أمس …»: the day of the dateline, from which «أمس» counts, is that of
    the report where the sentence behind it names another day."""
    if len(points) < 2 or clause.first or not clause.of.sentence.opens:
        return points
    tokens, head = clause.of.sentence.tokens, points[0]
    after = next((t.text for t in tokens[head.last : head.last + 2] if t.text not in (")", "]")), "")
    alone = head.first <= _TO_LINE and head.precision == "day" and head.offset is None
    alone = alone and head.start is not None
    told = min((m.first for m in (*clause.of.means, *clause.of.harm)), default=0)
    if not alone or after not in _LINES or told < head.last:
        return points
    rest = [d for d in points[1:] if d.kind == "point" and d.offset != "P0D" and d.precision in _FINE]
    return rest or points


def _opens_with_burial(clause: Clause) -> bool:
    """«شيع المئات …», «الليلة دفنا تسعة …»: the clause's own verb, over a day before it."""
    first = clause.first
    for d in clause.of.dates:
        if d.first == first:
            first = d.last
    return first < clause.last and begins(clause.of.sentence.tokens[first].text, _BURIED)


def _nearest(
    points: Sequence[DateMention], clause: Clause, means: Sequence[Means], rows: Sequence[Row]
) -> DateMention:
    """Of several days the one nearest to the attack, not of its telling, and a day before its hour alone."""
    dated = [d for d in points if d.kind == "point"] or list(points)
    dated = [d for d in dated if not _holds_another(d, dated)]
    anchor = [m.first for m in means if m.kind == "attack"] or [r.first for r in rows] or [clause.first]
    return min(dated, key=lambda d: (min(abs(d.first - a) for a in anchor), d.first))


def _and_the_next(day: DateMention, points: Sequence[DateMention], clause: Clause) -> DateMention:
    """«في غارات على البلدة مساء السبت وفجر الأحد», «أمس واليوم»: both days, unless a verb of harm or attack
    begins a clause behind the second."""
    beside = [d for d in points if d.last == day.first or d.first == day.last]
    if not beside:
        return day
    one, two = sorted((day, beside[0]), key=lambda d: d.first)
    tokens = clause.of.sentence.tokens
    if tokens[two.first].text[:1] != "و" or not (one.start and two.end) or one.precision not in _FINE:
        return day
    verbs = (m.first for m in (*clause.of.harm, *clause.of.means) if m.kind == "verb")
    apart = (date.fromisoformat(two.end) - date.fromisoformat(one.start)).days
    if two.precision not in _FINE or not 0 < apart < _WEEK or two.last in verbs or not _at_one_town(clause):
        return day
    return replace(
        one, last=two.last, end=two.end, precision="days", time_of_day=None, offset=None, clock=None
    )


def _at_one_town(clause: Clause) -> bool:
    towns = {p.place.name_ar for p in clause.of.places if clause.holds(p.first) and not p.anaphor
             and p.place.precision in SETTLED}  # fmt: skip
    return len(towns) == 1


def _since_it_began(mention: DateMention, clause: Clause) -> bool:
    """«الأكثر حصدا للضحايا منذ بدء النزاع قبل سنتين»: how long ago what is counted from began."""
    before = [t.text for t in clause.of.sentence.tokens[max(0, mention.first - _TO_SINCE) : mention.first]]
    ago = clause.of.sentence.tokens[mention.first].text == "قبل"
    return ago and "منذ" in before and "،" not in before[before.index("منذ") :]


def of_a_wound(day: DateMention, clause: Clause) -> bool:
    """«توفي متأثرا بجراحه التي أصيب بها قبل يومين»: the day on which one who died now was hurt."""
    if not (day.offset or "").startswith("-P"):
        return False
    before = (t.text for t in clause.of.sentence.tokens[clause.first : day.first])
    return any(begins(word, _OF_WOUNDS) for word in before)


def _holds_another(coarse: DateMention, dated: Sequence[DateMention]) -> bool:
    """«قتلوا يوم 28 فبراير، وهي أول وفيات في العام الجاري»: a month or a year with a day of it beside it."""
    if coarse.precision not in ("month", "year") or not (coarse.start and coarse.end):
        return False
    fine = (d for d in dated if d.precision not in ("month", "year") and d.start)
    return any(coarse.start <= (d.start or "") <= coarse.end for d in fine)


def _before_morrow(day: DateMention, clause: Clause) -> DateMention | None:
    """«أعرب المدير الاثنين عن أسفه غداة غارات …», «وصل المبعوث اليوم بعد يومين من مقتل ستة»: the attack was
    so many days before; what cannot be counted back keeps no day."""
    if days := _since_the_attack(clause):
        return _days_before(day, days)
    told = [m.first for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first)]
    for d in clause.of.dates:
        counted = _DAYS.fullmatch(d.back_reference or "")
        if counted and clause.holds(d.first) and day.last <= d.first and told and min(told) == d.last:
            return _days_before(day, int(counted[1]))
    return day


def _days_before(day: DateMention, days: int) -> DateMention | None:
    if day.precision not in ("day", "hours") or not (day.start and day.end):
        return None
    start, end = (date.fromisoformat(x) - timedelta(days=days) for x in (day.start, day.end))
    return replace(day, start=start.isoformat(), end=end.isoformat(), precision="day",
                   time_of_day=None, offset=None, clock=None)


def _since_the_attack(clause: Clause) -> int:
    """«بعد يومين من القصف الذي طال السوق، توفيت اليوم سيدة متأثرة بجراحها»: how many days it was before the
    death of wounds that the clause tells; 0 where it tells none or does not count them."""
    first = next((d for d in clause.of.dates if d.first == clause.first and d.back_reference), None)
    if first is None or not any(w.startswith(_OF_WOUNDS) for w in clause.words):
        return 0
    counted = _DAYS.fullmatch(first.back_reference or "")
    attack = any(m.first == first.last and m.entry.data.get("kind") == "attack" for m in clause.of.means)
    return int(counted[1]) if counted and attack else 0


def _tells(means: Sequence[Means], rows: Sequence[Row]) -> bool:
    """Does the clause itself tell an attack or harm, and not only speak of «the» attack?"""
    return bool(rows) or any(m.kind == "attack" and not (m.definite and not m.verbal) for m in means)


def of_telling(mention: DateMention, clause: Clause) -> bool:
    """Is it the day on which something was said, not on which it happened?"""
    return _of_a_paper(mention, clause) or any(
        _dates_speech(mention, a) or _after_speaker(mention, a, clause) or _before_words(mention, a, clause)
        for a in clause.of.said
    )


def _of_a_paper(mention: DateMention, clause: Clause) -> bool:
    """«في بيان أصدرته الأحد، قالت لجان محلية إن …», «في تقرير نشر اليوم»: the day of the paper, whoever
    speaks in it."""
    before = [t.text for t in clause.of.sentence.tokens[clause.first : mention.first]][-_TO_PAPER:]
    if not before or before[-1] not in _ISSUED:
        return False
    return any({word, word[1:]} & _PAPERS for word in before[:-1])


def _before_words(mention: DateMention, said: Attribution, clause: Clause) -> bool:
    """«جاء في بيان تلاه على الصحفيين اليوم الثلاثاء: "…"»: what follows the colon was said that day."""
    tokens = clause.of.sentence.tokens
    colon = [t.text for t in tokens[mention.last : mention.last + 1]] == [":"]
    told = (*clause.of.means, *clause.of.harm)
    return colon and said.last <= mention.first and not any(m.first < mention.first for m in told)


def _after_speaker(mention: DateMention, said: Attribution, clause: Clause) -> bool:
    """«أعلنت الحكومة، اليوم الاثنين، عن مقتل …»: nothing but a comma between the speaker and the day.

    So too «نقلت الوكالة، مساء السبت، عن مصدر أمني …».
    """
    between = clause.of.sentence.tokens[said.last : mention.first]
    paper = all(t.kind == "mark" or t.text in _IN_A_PAPER for t in between) or _said_of_them(between, clause)
    if said.first < said.last <= mention.first and paper:
        return True  # «أدانت الشبكة، في بيان اليوم الخميس، المجزرة التي …»
    before = clause.of.sentence.tokens[mention.last : said.first]
    return bool(before) and all(t.kind == "mark" or t.text == _FROM for t in before)


def _said_of_them(between: Sequence[Token], clause: Clause) -> bool:
    """«واتهمت لجنة … التي توثق الانتهاكات، الثلاثاء، …»: a relative clause on the speaker, closed by a comma,
    that tells no attack."""
    words = [t for t in between if t.kind != "mark"]
    if not words or between[-1].text not in ("،", ",") or words[0].text not in _RELATIVES:
        return False
    start, end = between[0].start, between[-1].end
    told = (*clause.of.means, *clause.of.harm)
    tokens = clause.of.sentence.tokens
    return not any(start <= tokens[m.first].start < end for m in told)


def _dates_speech(mention: DateMention, said: Attribution) -> bool:
    return said.last <= mention.first < said.scope_first or (said.first - 4 <= mention.first < said.first)
