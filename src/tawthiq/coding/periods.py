"""What a span of time tells: of the count, of a comparison, of how long a place is held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.words import word_list

_HOURS = re.compile(r"-PT(\d+|X)H")
_BETWEEN = ("بين", "وبين", "ما بين")
_HALF_DAY = 12
_STARTS = ("منذ", "بدايه", "بدء", "اندلاع", "انطلاق")
_TO_WAR = 5  # words from «منذ» to the day on which a war began, from «الحرب» to «بدأت»
_SINCE, _TO_AGREEMENT = ("منذ", "ومنذ"), 9  # words from «ومنذ دخول» to the day
_TO_DAY = 3  # words from «بدأت» to its day
_WAR_BEGAN = word_list("war_began")
_COMPARED = 4  # words from «الأعنف» to «منذ»
_CLOSING = 16  # words from «في أكبر حصيلة للغارات التي …» to the period
_COMPARING = frozenset({"في", "وهي", "وهو", "وهذه", "وهذا", "هي", "هو", "تعد", "يعد", "تعتبر", "يعتبر", "بين",
                        "من"})  # fmt: skip
BEGAN = word_list("began_then")
WARS, LONG_WARS = word_list("war_nouns"), word_list("long_war_nouns")
_HELD, _HELD_REACH = tuple(word_list("held_since_stems")), 8  # words from «المحاصرة» to «منذ»
_FLED = 3  # words from «نزحت» to «منذ»
_FROM_THAT_DAY, _TO_THAT_DAY = word_list("from_that_day_on"), 3  # words from «اعتبارا» over «يوم» to the day
_SUPERLATIVES = word_list("superlatives")
_NTH = word_list("nth_of_several")
_OF_ITS_KIND = (("من", "نوعه"), ("من", "نوعها"))
_ITS_KIND = frozenset(kind for _of, kind in _OF_ITS_KIND)
_OCCASIONS = word_list("occasions")
_ONE_OF_THEM = word_list("one_of_the_worst")


def since_they_fled(m: Match, clause: Clause) -> bool:
    """«خمسة من عائلة نزحت منذ بدء الحرب»: since when they were displaced."""
    before = (h for h in clause.of.harm if h.entry.data["outcome"] == "displaced")
    return any(h.first < m.first <= h.last + _FLED for h in before)


def held_since(at: int, clause: Clause) -> bool:
    """«بقصف على المدينة المحاصرة منذ عامين», «… التي تسيطر عليها القوات منذ شهر»: how long the place is held.

    The words of it stand behind an attack, with no mark and nobody counted between.
    """
    tokens = clause.of.sentence.tokens
    held = None
    for i in range(at - 1, max(clause.first, at - _HELD_REACH), -1):
        if tokens[i].kind in ("mark", "number"):
            return False
        if begins(tokens[i].text, _HELD):
            held = i
            break
    if held is None or any(held < h.first < at for h in clause.of.harm):
        return False
    struck = (m for m in clause.of.means if m.entry.data.get("kind") == "attack" and clause.holds(m.first))
    return any(m.first < held for m in struck)


def superlative(at: int, clause: Clause) -> bool:
    """«في هجوم يعد الأكثر دموية منذ بداية النزاع»: the period is that of the comparison."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, at - _COMPARED) : at + 1]]
    return any(
        (word in _SUPERLATIVES or word[1:] in _SUPERLATIVES) and after != "من"  # «أكثر من مئة منذ …»
        for word, after in pairwise(words)
    ) or _as_the_worst(at, clause)


def _as_the_worst(at: int, clause: Clause) -> bool:
    """«قتل 15 …، في أكبر حصيلة للغارات التي تشنها الطائرات في البلاد في غضون عامين»: the comparison closes
    the sentence, from «في أكبر» or «وهي أعلى» to the period, with nobody counted in it."""
    tokens = clause.of.sentence.tokens
    first = max(clause.first + 1, at - _CLOSING)
    opens = [i for i in range(first, at) if tokens[i].text in _SUPERLATIVES and tokens[i + 1].text != "من"]
    opens = [i for i in opens if tokens[i - 1].text in _COMPARING]
    if not opens:
        return False
    counted = (c for c in clause.of.counted if c.quantity.value and (c.group or c.outcome))
    told = {t.text for t in tokens[opens[-1] : at]} & {"،", ".", "؛"}
    return not told and not any(opens[-1] < c.first < clause.last for c in counted)


def from_then_on(dates: Sequence[DateMention]) -> bool:
    """«اندلعت المواجهات في العاشر من الشهر وأدت حتى أمس إلى مقتل 145»: days between the two."""
    ends = [d.end for d in dates if d.kind == "until" and d.end]
    starts = [d.start for d in dates if d.kind == "point" and d.start]
    return any(_days_apart(s, e) > 1 for e in ends for s in starts)


def counted_from(dates: Sequence[DateMention], clause: Clause) -> bool:
    """«هجمات عاشتها البلدة اعتبارا من يوم الأحد أدت إلى مقتل المئات»: of all that came after the day."""
    words = [t.text for t in clause.of.sentence.tokens]
    return any(words[i] in _FROM_THAT_DAY and words[i + 1] == "من"
               for d in dates for i in range(max(0, d.first - _TO_THAT_DAY), d.first - 1))  # fmt: skip


def up_to_then(dates: Sequence[DateMention], clause: Clause) -> bool:
    """«مقتل 40 حتى 14 كانون الأول، وحتى تاريخ صدور التقرير اليوم 63»: counts up to a day long before."""
    if any(a.entry.data.get("kind") == "attack" and clause.holds(a.first) for a in clause.of.means):
        return False
    ends = [d.end for d in dates if d.kind == "until" and d.end]
    later = [d.start for d in dates if d.kind == "point" and d.start]
    return any(_days_apart(e, s) > 1 for e in ends for s in later)


def between_months(dates: Sequence[DateMention], clause: Clause) -> bool:
    """«توثيق 14 قتيلا بالألغام بين يناير ومارس»"""
    tokens = clause.of.sentence.tokens
    months = [d for d in dates if d.precision == "month"]
    return any(
        tokens[a.first - 1].text in _BETWEEN and tokens[b.first].text[:1] == "و"
        for a, b in pairwise(months) if a.first > clause.first
    )  # fmt: skip


def between_days(dates: Sequence[DateMention], clause: Clause) -> bool:
    """«غارات بين الأول من آذار والعشرين من أيلول قتل فيها 31»: a span, named by its ends."""
    tokens = clause.of.sentence.tokens
    days = [d for d in dates if d.kind == "point" and d.start]
    return any(
        tokens[a.first - 1].text in _BETWEEN and _and_then(a, b, tokens)
        and _days_apart(a.start, b.start) > 1
        for a, b in pairwise(days) if a.first > clause.first
    )  # fmt: skip


def _and_then(a: DateMention, b: DateMention, tokens: Sequence[Token]) -> bool:
    """«و24 مارس» right behind the first day, with the «و» written together or apart."""
    together = b.first == a.last and tokens[b.first].text[:1] == "و"
    return together or (b.first == a.last + 1 and tokens[a.last].text == "و")


def _days_apart(start: str | None, end: str | None) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days if start and end else 0


def nth(clause: Clause) -> bool:
    """«وهو ثالث من يعدمهم خلال شهر»: the period is that of those before him."""
    words = clause.words
    if not _ITS_KIND.isdisjoint(words) and any(pair in _OF_ITS_KIND for pair in pairwise(words)):
        return True  # «الهجوم، وهو السابع من نوعه خلال أسبوع»
    dated = {i - clause.first for d in clause.dates for i in range(d.first, d.last)}
    at = [i for i, word in enumerate(words) if word in _NTH and i not in dated]  # not «منذ السابع من تشرين»
    attacks = {m.first - clause.first for m in clause.of.means if m.kind == "noun" and clause.holds(m.first)}
    return any(
        words[i + 1 : i + 2] == ["من"] or set(words[max(0, i - 1) : i + 2]) & _OCCASIONS
        or (i - 1 if words[i].startswith("ال") else i + 1) in attacks  # «التفجير الثاني منذ», «ثالث غارة منذ»
        for i in at
    )  # fmt: skip


def one_of_the_worst(clause: Clause) -> bool:
    """«في واحدة من أبشع المجازر خلال الأيام الأخيرة، استهدف منزل …، السبت»: one attack, on its own day."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : clause.first + 2]]
    opens = len(words) == 2 and words[0] in ("في", "وفي") and words[1] in _ONE_OF_THEM
    return opens and any(d.kind == "point" for d in clause.dates)


def day_it_began(mention: DateMention, tokens: Sequence[Token]) -> bool:
    """«منذ بداية الحرب في 7 أكتوبر»: the day on which a war began, and no attack's own."""
    if of_a_war(mention, tokens):
        return True
    before = [t.text for t in tokens[max(0, mention.first - _TO_WAR) : mention.first]]
    opening = tokens[0].text in _SINCE and mention.first <= _TO_AGREEMENT
    if opening and any(t.text in BEGAN for t in tokens[1 : mention.first]):
        return True  # «ومنذ دخول الاتفاق حيز التنفيذ في 18 كانون الأول، …»
    at = next((i for i, word in enumerate(before) if word.lstrip("و") in _STARTS), None)
    return at is not None and any(word in WARS or word in BEGAN for word in before[at + 1 :])


def of_a_war(mention: DateMention, tokens: Sequence[Token]) -> bool:
    """«حرب الإبادة التي بدأت في السابع من أكتوبر»: the verb right before the day, and the war before it."""
    for i in range(max(0, mention.first - _TO_DAY), mention.first):
        if tokens[i].text.removeprefix("و") in _WAR_BEGAN:
            before = [t.text for t in tokens[max(0, i - _TO_WAR) : i]]
            return any(word in WARS or word[1:] in WARS for word in before)
    return False


def within_a_day(mention: DateMention) -> bool:
    """A span that still is one attack's: since last night until noon today, within the past hours."""
    if mention.start is None or mention.end is None:
        if mention.offset == "P0D" and mention.kind == "since":
            return True  # «منذ صباح اليوم», in a report whose day is not known
        hours = _HOURS.fullmatch(mention.offset or "")
        return hours is not None and (hours[1] == "X" or int(hours[1]) <= _HALF_DAY)
    return (date.fromisoformat(mention.end) - date.fromisoformat(mention.start)).days <= 1
