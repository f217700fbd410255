"""What a clause is not: a recap, a habit, a threat, a prayer, an accident, a total (codebook, section 7)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tawthiq.arabic.dates import DateMention
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause, looks_back
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.words import word_list

_HOURS = re.compile(r"-PT(\d+|X)H")
_BETWEEN = ("بين", "وبين", "ما بين")
_HALF_DAY = 12
_DAY_OF = "يوم"  # «رحمهم الله، راحوا يوم قصف الطيران السوق»
_WHOLE_DAY = "-PT24H"
_OF = ("عن", "من", "في")
_ENDED = 4  # words from «هدنة» to the attack that it ended
_BROKEN = tuple(word_list("broken_truce"))
_COMPARED = 4  # words from «الأعنف» to «منذ»
_ATTACKS = ("attack", "raid")
_MANY = 3
_TOWNS = ("exact", "neighbourhood", "settlement", "area")
_SINCE = ("منذ", "ومنذ")
_BEGAN = word_list("began_then")
_APART = word_list("scattered_words")
_IN_SEVERAL = ("في", "خلال", "جراء", "اثر", "ب", "نتيجه")
_IN_THEM = ("فيها", "خلالها", "بها", "نتيجتها", "جراءها", "اثرها")
_SO_THAT = ("لير", "لتر", "ليصل", "لتصل", "ليبل", "لتبل")
_RISEN_BY_FEW = 60  # dead: more than one attack seldom kills, a war soon
_SUPERLATIVES = word_list("superlatives")
_YEARS = word_list("years")
_GONE_BY = word_list("years_gone_by")
_SINCE_IT = word_list("years_since")
_REMEMBERED = 4  # words from «الذكرى السنوية» to what is remembered
_OF_CRIME = (None, "sniper_or_small_arms", "execution_or_massacre", "abduction_or_detention", "ground_clash")
CIVIL = ("gunfire", "small_arms", "aircraft", "explosion", "car_exploded")
_CYLINDER = ("اسطوان", "اسطون", "جره", "جرار", "قاروره", "انبوبه")
_TODAY = word_list("today")
_NTH = word_list("nth_of_several")
_OCCASIONS = word_list("occasions")
_ONE_OF_THEM = word_list("one_of_the_worst")
_SHORT_TIMES = word_list("short_times")
_WHERE_IT_WAS = word_list("where_it_was")
_HAD_BEEN = ("وكان", "وكانت")
_PERFECT = word_list("past_perfect")
_RELATIVE = word_list("relative_pronouns")


def kinds(clause: Clause) -> set[str]:
    """The kinds of markers that stand in a clause."""
    return {m.entry.data["kind"] for m in clause.of.markers if clause.holds(m.first)}


def is_total(clause: Clause, rows: Sequence[Row]) -> bool:
    """A count over a period: since …, within …, "thus the toll rises to"."""
    if not rows or _one_of_the_worst(clause):
        return False
    nth = _nth(clause)
    rise = _rise_after(clause, rows)
    if not nth and any(_sums(m, clause, rows) for m in clause.of.markers if m.first < rise):
        return True
    if _in_many_attacks(clause, rows) or _since_it_began(clause, rows):
        return True
    dates = [d for d in clause.dates if d.first < rise]
    if _from_then_on(dates) or _between_days(dates, clause) or _between_months(dates, clause):
        return True
    dates = [] if nth else dates
    return any(
        d.kind in ("since", "window")
        and not (within_a_day(d) and d.offset != _WHOLE_DAY)
        and not _superlative(d.first, clause)
        for d in dates
    )


def _in_many_attacks(clause: Clause, rows: Sequence[Row]) -> bool:
    """«استجابت فرقنا لـ15 هجوما أمس قُتل فيها أربعة»: the dead of them all, at no town."""
    tokens = clause.of.sentence.tokens
    attacks = (c for c in clause.of.counted if clause.holds(c.first) and c.unit in _ATTACKS)
    apart = any(t.text in _APART for t in tokens[clause.first : clause.last])
    least = 2 if apart else _MANY  # «في هجومين منفصلين»
    many = next((c for c in attacks if (c.quantity.value or 0) >= least), None)
    fine = _TOWNS[:3] if apart else _TOWNS
    if many is None or any(p.place.precision in fine for p in clause.of.places if clause.holds(p.first)):
        return False
    if apart and many.first > clause.first and tokens[many.first - 1].text in _IN_SEVERAL:
        return True  # «إصابة خمسة مدنيين في ثلاثة حوادث منفصلة»
    after = [r for r in rows if r.first >= many.last]
    return bool(after) and any(t.text in _IN_THEM for t in tokens[many.last : max(r.last for r in after)])


def _since_it_began(clause: Clause, rows: Sequence[Row]) -> bool:
    """«استشهد 12 بأجسام لم تنفجر منذ عودة الأهالي»: of a time, at no town and on no day."""
    tokens = clause.of.sentence.tokens
    dated = any(d.kind == "point" for d in clause.dates)
    named = (p for p in clause.of.places if clause.holds(p.first) and not p.anaphor)
    here = any(p.place.precision in _TOWNS for p in named)
    counted = [r for r in rows if (r.quantity.low or 0) > 1 and not r.subset]
    if dated or here or not counted:
        return False
    last = counted[-1].last
    return any(
        tokens[at].text in _SINCE
        and tokens[at + 1].text in _BEGAN
        and not _superlative(at, clause)
        and not tokens[at - 1].text.startswith(("ال", "مستمر", "متواصل"))
        for at in range(last, clause.last - 1)
    )


def _rise_after(clause: Clause, rows: Sequence[Row]) -> int:
    """Where «ليرتفع العدد منذ بداية الشهر إلى 40» begins behind all that the clause counts; else its end."""
    tokens = clause.of.sentence.tokens
    last = max(r.last for r in rows)
    behind = (i for i in range(last, clause.last) if tokens[i].text.startswith(_SO_THAT))
    acts = any(a.entry.data.get("kind") == "attack" and clause.holds(a.first) for a in clause.of.means)
    return next(behind, clause.last) if acts else clause.last


def _sums(m: Match, clause: Clause, rows: Sequence[Row]) -> bool:
    """Does the marker say that the count is one over a period or a war?"""
    if not clause.holds(m.first):
        return False
    if m.entry.data["kind"] == "war":  # «واستشهد خلال الحرب أكثر من …»: a war, with no attack told beside it
        return not any(
            a.kind != "verb" and clause.holds(a.first) and a.entry.data.get("kind") == "attack"
            for a in clause.of.means
        )
    if any(c.last == m.first and c.unit is None and not c.bare for c in clause.of.counted):
        return False  # «فارتفع إلى سبعة عدد من قضوا الليلة الماضية»
    if m.entry.data["kind"] != "cumulative" or _superlative(m.first, clause) or _of_one_raid(m, clause):
        return False
    return not _died_since(m, clause, rows)


def _of_one_raid(m: Match, clause: Clause) -> bool:
    """«حصيلة عدوان الطيران على البلدة»: whose deed it was follows; «حصيلة العدوان» is of a war."""
    tokens = clause.of.sentence.tokens
    assault = tokens[m.last - 1].text == "عدوان"
    return assault and any(a.first == m.last and clause.holds(a.first) for a in clause.of.means)


def _died_since(m: Match, clause: Clause, rows: Sequence[Row]) -> bool:
    """«قتل ثلاثة …، وتوفي أحد الجرحى ليرتفع العدد إلى أربعة»: the toll of the attack that is told."""
    tokens = clause.of.sentence.tokens
    if not tokens[m.first].text.startswith(_SO_THAT):
        return False
    counted = [r for r in rows if r.outcome == "killed" and not r.subset and r.quantity.value]
    risen = any(r.first >= m.first and 1 < (r.quantity.value or 0) <= _RISEN_BY_FEW for r in counted)
    deaths = (h.first for h in clause.of.harm if h.entry.data["outcome"] == "killed")
    died = any(clause.first < at < m.first for at in deaths)
    acts = any(a.entry.data.get("kind") == "attack" and clause.holds(a.first) for a in clause.of.means)
    return risen and died and acts


def _superlative(at: int, clause: Clause) -> bool:
    """«في هجوم يعد الأكثر دموية منذ بداية النزاع»: the period is that of the comparison."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, at - _COMPARED) : at + 1]]
    return any(
        (word in _SUPERLATIVES or word[1:] in _SUPERLATIVES) and after != "من"  # «أكثر من مئة منذ …»
        for word, after in pairwise(words)
    )


def _from_then_on(dates: Sequence[DateMention]) -> bool:
    """«اندلعت المواجهات في العاشر من الشهر وأدت حتى أمس إلى مقتل 145»: days between the two."""
    ends = [d.end for d in dates if d.kind == "until" and d.end]
    starts = [d.start for d in dates if d.kind == "point" and d.start]
    return any(_days_apart(s, e) > 1 for e in ends for s in starts)


def _between_months(dates: Sequence[DateMention], clause: Clause) -> bool:
    """«توثيق 14 قتيلا بالألغام بين يناير ومارس»"""
    tokens = clause.of.sentence.tokens
    months = [d for d in dates if d.precision == "month"]
    return any(
        tokens[a.first - 1].text in _BETWEEN and tokens[b.first].text[:1] == "و"
        for a, b in pairwise(months) if a.first > clause.first
    )  # fmt: skip


def _between_days(dates: Sequence[DateMention], clause: Clause) -> bool:
    """«غارات بين الأول من آذار والعشرين من أيلول قتل فيها 31»: a span, named by its ends."""
    tokens = clause.of.sentence.tokens
    days = [d for d in dates if d.kind == "point" and d.start]
    return any(
        tokens[a.first - 1].text in _BETWEEN and tokens[b.first].text[:1] == "و" and b.first == a.last
        and _days_apart(a.start, b.start) > 1
        for a, b in pairwise(days) if a.first > clause.first
    )  # fmt: skip


def _days_apart(start: str | None, end: str | None) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days if start and end else 0


def _nth(clause: Clause) -> bool:
    """«وهو ثالث من يعدمهم خلال شهر»: the period is that of those before him."""
    words = clause.words
    at = [i for i, word in enumerate(words) if word in _NTH]
    return any(
        words[i + 1 : i + 2] == ["من"] or set(words[max(0, i - 1) : i + 2]) & _OCCASIONS for i in at
    )


def _one_of_the_worst(clause: Clause) -> bool:
    """«في واحدة من أبشع المجازر خلال الأيام الأخيرة، استهدف منزل …، السبت»: one attack, on its own day."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : clause.first + 2]]
    opens = len(words) == 2 and words[0] in ("في", "وفي") and words[1] in _ONE_OF_THEM
    return opens and any(d.kind == "point" for d in clause.dates)


def within_a_day(mention: DateMention) -> bool:
    """A span that still is one attack's: since last night until noon today, within the past hours."""
    if mention.start is None or mention.end is None:
        if mention.offset == "P0D" and mention.kind == "since":
            return True  # «منذ صباح اليوم», in a report whose day is not known
        hours = _HOURS.fullmatch(mention.offset or "")
        return hours is not None and (hours[1] == "X" or int(hours[1]) <= _HALF_DAY)
    return (date.fromisoformat(mention.end) - date.fromisoformat(mention.start)).days <= 1


def is_recap(clause: Clause) -> bool:
    """Words that open a look back; they stand near the start of the clause. "Earlier today" is none."""
    if any(d.kind == "anniversary" for d in clause.dates):
        return True
    if clause.first > 0 and any(
        d.first == clause.first and looks_back(d, clause.of) for d in clause.of.dates
    ):
        return True
    for m in clause.of.markers:
        kind = m.entry.data["kind"]
        near = m.first - clause.first <= 4 or (kind == "recap" and m.first < _first_told(clause))
        if kind == "earlier" and _dates_speech(m.first, clause):
            continue
        if kind == "recap" and _within_hours(m, clause):
            continue
        if kind in ("recap", "earlier") and clause.holds(m.first) and near:
            after = {t.text for t in clause.of.sentence.tokens[m.last : m.last + 2]}
            return kind == "recap" or not after & _TODAY
    return False


def _within_hours(m: Match, clause: Clause) -> bool:
    """«وقبل ذلك بنصف ساعة ضربت مسيرة أخرى …»: of one run with what is told, no look back."""
    after = [t.text for t in clause.of.sentence.tokens[m.last : m.last + 2]]
    return any(w.removeprefix("ب") in _SHORT_TIMES for w in after)


def looks_back_first(clause: Clause) -> bool:
    """«بعد يوم من إصابة راعية في …، قتل سائق»: the look back in front of what the sentence tells."""
    if clause.first > 0 or clause.last == len(clause.of.sentence.tokens):
        return False
    held = [d for d in clause.dates if looks_back(d, clause.of)]
    return bool(held) and not any(m.first < held[0].first for m in (*clause.of.means, *clause.of.harm))


def _dates_speech(at: int, clause: Clause) -> bool:
    """«وقالت الوكالة في وقت سابق إن …»: when it was said, not when it happened."""
    return any(a.first <= at < a.scope_first for a in clause.of.said)


def _first_told(clause: Clause) -> int:
    """Where the clause first names an attack or harm."""
    found = [m.first for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first)]
    return min(found, default=clause.last)


def is_summary(clause: Clause) -> bool:
    """«ملخص القصف على …»: the heading of a bulletin, which tells no attack of its own."""
    return any(
        m.entry.data["kind"] == "summary"
        and clause.holds(m.first)
        and m.first - clause.first <= 4
        and not any(c.outcome and clause.first <= c.first < m.first for c in clause.of.counted)
        for m in clause.of.markers
    )


def speaks_of_many(clause: Clause) -> bool:
    """«هجمات مماثلة»: similar attacks, in the plural."""
    similar = [m for m in clause.of.markers if m.entry.data["kind"] == "again" and clause.holds(m.first)]
    return any(
        m.number == "plural" and clause.holds(m.first) and 0 <= s.first - m.last <= 1
        for m in clause.of.means
        for s in similar
    )


def is_past_perfect(clause: Clause) -> bool:
    """«وكانت المدفعية قد استهدفت»: told as earlier than what the report is about."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : clause.first + 3]]
    return any(w in _PERFECT and after not in _WHERE_IT_WAS for w, after in pairwise(words))


def had_been(clause: Clause, evidence: int) -> bool:
    """«أخفق المجلس …، وكانت الآلية حملت … مسؤولية هجوم …»: the look back begins within the clause."""
    tokens = clause.of.sentence.tokens
    return any(
        tokens[at].text in _HAD_BEEN and tokens[at - 1].kind == "mark"
        for at in range(clause.first + 1, evidence)
    )


def is_hypothetical(clause: Clause, evidence: int) -> bool:
    """A threat, fear or warning that governs the first evidence of the clause."""
    return any(
        m.entry.data["kind"] == "threat"
        and clause.holds(m.first)
        and m.first <= evidence
        and evidence - m.first <= 12
        for m in clause.of.markers
    )


def is_habit(clause: Clause, rows: Sequence[Row]) -> bool:
    """Repeated over time, and counts nobody in numbers."""
    found = kinds(clause)
    vague = all(r.quantity.value is None for r in rows)
    dated = any(d.kind == "point" for d in clause.dates)
    return vague and ("habit" in found or ("ongoing" in found and bool(rows) and not dated))


def is_retold(clause: Clause, means: Sequence[Means], evidence: int) -> bool:
    """«ذكرى مجزرة», «هدنة توقف القصف», «تظاهرة تنديدا بالقصف»: remembered, ended, protested, not told."""
    tokens = clause.of.sentence.tokens
    if any(m.first == at for at in years_on(clause) for m in means):
        return True
    if any(m.verbal and m.first > clause.first and tokens[m.first - 1].text == _DAY_OF for m in means):
        return True
    if any(m.verbal and tokens[max(m.first - 1, 0)].text not in _OF for m in means):
        return False
    for m in clause.of.markers:
        reach = {"non_attack": 1, "ended": _ENDED}.get(m.entry.data["kind"], -1)
        named = m.entry.id == "commemoration" and tokens[m.first].text.endswith("الذكري")
        reach = _REMEMBERED if named else reach  # «الذكرى السنوية الثالثة لمجزرة»
        before = tokens[max(clause.first, m.first - 5) : m.first]
        broken = any(t.text.removeprefix("ال").startswith(_BROKEN) for t in before)
        if clause.holds(m.first) and 0 <= evidence - m.last <= reach and not broken:
            return True
    return False


def years_on(clause: Clause) -> list[int]:
    """Where what happened stands in «ستة أعوام على مجزرة …», «سبع سنوات مرت على قصف …»."""
    words = [t.text for t in clause.of.sentence.tokens]
    found = []
    for at in range(clause.first, clause.last - 2):
        if words[at] not in _YEARS:
            continue
        after = at + 1 + (words[at + 1] in _GONE_BY)
        if words[after] in _SINCE_IT:
            found.append(after + 1)
    return found


def is_remembered(clause: Clause) -> bool:
    """«الذكرى … لمجزرة …», «خمسة أعوام على قصف …»: an attack of long ago, whatever it counts."""
    return bool(years_on(clause)) or any(
        m.entry.id == "commemoration" and clause.holds(m.first) for m in clause.of.markers
    )


def is_exhumation(clause: Clause, means: Sequence[Means]) -> bool:
    """«العثور على مقبرة جماعية تضم رفات 40 مدنيا أعدمهم التنظيم»: the dead of unknown days, found later."""
    return "grave" in kinds(clause) and all(of_a_grave(m.type) for m in means)


def of_a_grave(event: str | None) -> bool:
    return event in (None, "execution_or_massacre", "abduction_or_detention")


def is_description(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> bool:
    """«القاعدة التي تنطلق منها الطائرات التي تقصف …»: what is always done, told of a thing, not an attack."""
    acts = [m for m in means if m.kind == "attack"]
    if rows or not acts or any(d.kind == "point" for d in clause.dates):
        return False
    tokens = clause.of.sentence.tokens

    def habitual(m: Means) -> bool:
        before = {t.text for t in tokens[max(clause.first, m.first - 2) : m.first]}
        return m.verbal and tokens[m.first].text[:1] in "تي" and bool(before & _RELATIVE)

    return all(habitual(m) for m in acts)


def is_crime(clause: Clause, means: Sequence[Means]) -> bool:
    """«القبض على متهمين في قتل سائق وسرقة سيارته»: told by the police as a crime of gain."""
    return "crime" in kinds(clause) and all(m.type in _OF_CRIME for m in means)


def is_accident(clause: Clause, means: Sequence[Means]) -> bool:
    """A crash, illness, weather, a quarrel; unless a weapon of war is named as well."""
    if any(m.entry.id in ("quarrel", "suicide") and clause.holds(m.first) for m in clause.of.markers):
        return True
    if "accident" not in kinds(clause):
        return False
    tokens = clause.of.sentence.tokens
    weapons = [m for m in means if m.type and not m.weak and m.rule not in CIVIL]
    return all(is_cylinder(tokens[m.first].text) for m in weapons)


def is_cylinder(word: str) -> bool:
    """«أسطوانات غاز»: of cooking gas, where an accident is told."""
    return word.lstrip("وبل").removeprefix("ال").startswith(_CYLINDER)
