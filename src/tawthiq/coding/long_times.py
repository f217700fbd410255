"""Campaigns and wars that went on for long: what is told of them is told of no one attack."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.periods import BEGAN, WARS
from tawthiq.coding.words import word_list

_RELATIVES, _STARTED = word_list("relative_pronouns"), word_list("war_began")
_CAMPAIGNS = tuple(word_list("campaigns"))
_TO_CAMPAIGN, _TO_DAY = 9, 4  # words from «هجمات» to «التي بدأت», and from there to its day
_LATELY, _WEEKDAYS = ("P0D", "-P1D"), word_list("weekdays")
_THOUSANDS = ("thousands", "tens_of_thousands", "hundreds_of_thousands")
_HARMED = ("killed", "injured", "casualties", "abducted", "detained")
_SINCE = frozenset({"منذ", "ومنذ"})
_WARS = word_list("long_war_nouns")
_BATTLES = word_list("battles_of_a_war")
_FIGHTS, _LASTING = word_list("fights_told_of"), word_list("lasting_fights")
_COUNTED, _MANY = ("attack", "raid", "case"), 10
_WRECKED = tuple(word_list("destroyed_by_war"))
_TO_WAR = 2  # words from «دمرت» to «الحرب»


def begun_long_ago(clause: Clause) -> bool:
    """«هجمات القوات في الولاية التي بدأت الشهر الماضي أوقعت عشرات الضحايا»: all since its first day."""
    words = clause.words
    for i, word in enumerate(words[1:], 1):
        if word not in _STARTED or words[i - 1] not in _RELATIVES:
            continue
        day = next((d for d in clause.dates if 0 < d.first - clause.first - i <= _TO_DAY), None)
        before = range(i - 1, max(-1, i - _TO_CAMPAIGN - 1), -1)
        begun = next((k for k in before if begins(words[k], _CAMPAIGNS) or is_one_of(words[k], WARS)), None)
        if begun is None or day is None or _of_these_days(day, clause):
            continue
        told = (m.first for m in (*clause.of.means, *clause.of.harm) if clause.holds(m.first))
        return not any(at < clause.first + begun for at in told)  # not «قتل مدنيان بقصف في الحرب التي بدأت …»
    return False


def _of_these_days(day: DateMention, clause: Clause) -> bool:
    """«أمس», «ليل الأحد»: a weekday without its month, or a day told from that of the report."""
    if day.precision not in ("day", "hours", "days"):
        return False
    words = [t.text for t in clause.of.sentence.tokens[day.first : day.last]]
    named = any(w.removeprefix("و") in _WEEKDAYS for w in words) and not any(w.isdecimal() for w in words)
    return day.offset in _LATELY or named


def thousands_since(clause: Clause, rows: Sequence[Row]) -> bool:
    """«ومنذ أن سيطر التنظيم على المدينة في حزيران 2014 أعدم الآلاف», «وتستمر الحرب، وقد أوقعت الآلاف»."""
    if not any(r.outcome in _HARMED and r.quantity.kind in _THOUSANDS for r in rows):
        return False
    return any(w in _SINCE or is_one_of(w, _WARS) or is_one_of(w, _WARS_THE) for w in clause.words)


_WARS_THE = frozenset(f"ال{w}" for w in _WARS if not w.startswith("ال"))


def since_it_began(clause: Clause) -> bool:
    """«مقتل 391 مواطنا منذ اندلاع الحرب»: from when on, with no day."""
    words = clause.words
    return any(a in _SINCE and b in BEGAN for a, b in pairwise(words))


def war_wrecked(clause: Clause) -> bool:
    """«دمرت المعركة الطويلة المطار والجامعة», «دمرت الحرب معظم المدارس»: of no day, and nobody is counted."""
    words = clause.words
    wrecked = (i for i, w in enumerate(words) if begins(w, _WRECKED))
    return any(is_one_of(w, _BATTLES) for i in wrecked for w in words[i + 1 : i + 1 + _TO_WAR])


def of_lasting_fights(clause: Clause, rows: Sequence[Row]) -> bool:
    """«وتسبب القتال الدائر في إصابة 75 شخصا»: fights that go on, on no day and at no town of their own."""
    words = clause.words
    lasting = any(a.removeprefix("و") in _FIGHTS and b in _LASTING for a, b in pairwise(words))
    if not lasting or not any((r.quantity.low or 0) > 1 and not r.subset for r in rows):
        return False
    return not clause.dates and not any(clause.holds(p.first) for p in clause.of.places)


def behind_a_tally(clause: Clause, rows: Sequence[Row]) -> bool:
    """«بلغت الهجمات في المحافظة 994 هجمة، فيما وصل عدد القتلى إلى 673»: the dead of all those attacks."""
    if not clause.first or not rows:
        return False
    before = (c for c in clause.of.counted if c.last <= clause.first and c.unit in _COUNTED)
    return any((c.quantity.low or 0) >= _MANY for c in before) and not any(
        clause.holds(m.first) and m.entry.data.get("kind") == "attack" for m in clause.of.means
    )
