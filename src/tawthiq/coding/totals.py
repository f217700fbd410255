"""A count over a period, a war or many attacks, and of no single one (codebook, section 7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.and_elsewhere import and_elsewhere
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.periods import (
    BEGAN,
    LONG_WARS,
    WARS,
    between_days,
    between_months,
    counted_from,
    from_then_on,
    held_since,
    nth,
    one_of_the_worst,
    since_they_fled,
    superlative,
    up_to_then,
    within_a_day,
)
from tawthiq.coding.words import phrase_list, word_list

_WHOLE_DAY = "-PT24H"
_ATTACKS = ("attack", "raid")
_MANY, _SO_MANY = 3, 20
_RECORDS = word_list("documents_the_dead") | {"سجل", "سجلت", "رصد", "رصدت"}
_TOWNS = ("exact", "neighbourhood", "settlement", "area")
_SINCE = frozenset({"منذ", "ومنذ"})
_BEGAN_VERBS = frozenset({"بدات", "بدا", "انطلقت", "اندلعت"})
_HARMED = ("killed", "injured", "casualties")
_MANY_HARMED, _MORE_THAN_ONE_ATTACK = (*_HARMED, "abducted", "detained"), 2_000
_DURING, _TOLL_OF, _CAUSED = word_list("in_the_course_of"), word_list("toll_of"), word_list("causing_verbs")
_THAT, _SITES = ("الذي", "التي"), word_list("single_sites")
_CAUSED_ITSELF = _CAUSED | {"دمر", "دمرت", "شرد", "شردت", "هجر", "هجرت"}
_THOUSANDS = ("thousands", "tens_of_thousands", "hundreds_of_thousands")
_IN = frozenset({"في", "اثناء"})
_ONTO = frozenset({"علي", "ضد"})
_ON_IT = 4  # words from «العدوان» to the town that it was upon
_FIGHTS = ("المعارك", "الاشتباكات", "المواجهات", "القتال")
_LASTING_ON = word_list("lasting_fights")
_LASTING = ("ال", "مستمر", "متواصل")
_APART = word_list("scattered_words")
_IN_SEVERAL = ("في", "خلال", "جراء", "اثر", "ب", "نتيجه")
_IN_THEM = ("فيها", "خلالها", "بها", "نتيجتها", "جراءها", "اثرها")
_VIOLATIONS = ("خرق", "خروق", "انتهاك", "اعتداء")
_SO_THAT = ("لير", "لتر", "ليصل", "لتصل", "ليبل", "لتبل")
_RISEN_BY_FEW = 60  # dead: more than one attack seldom kills, a war soon
_SETTINGS = phrase_list("setting_openers")
_LAND = "admin1"
_MORE_THAN = frozenset({"اكثر", "نحو", "حوالي", "قرابه", "ما", "عده", "ايام", "اسابيع", "اشهر"})
_TO_SPAN = 3  # words of «ومنذ أكثر من 20 يوما»
_SPAN_OF = re.compile(r"-?P(X|[4-9]|\d\d+)D|-?P[\dX]+[WMY]")
_DAYS_AGO = re.compile(r"-P(?!1D)[\dX]+[DWMY]")
_TOLL = frozenset({"حصيله"})
_LONG_TIMES = frozenset({"شهرا", "اشهر", "شهور", "شهرين", "اسابيع", "اسبوعا", "اسبوعين", "يوما", "ايام",
                         "عاما", "اعوام", "عامين", "سنوات", "سنه", "سنتين"})  # fmt: skip


def is_total(clause: Clause, rows: Sequence[Row]) -> bool:
    """A count over a period: since …, within …, "thus the toll rises to"."""
    if not rows or one_of_the_worst(clause):
        return False
    counted_out = nth(clause)
    rise = min(_rise_after(clause, rows), _setting_after(clause, rows))
    if not counted_out and any(_sums(m, clause, rows) for m in clause.of.markers if m.first < rise):
        return True
    if _on_many_targets(clause, rows) or _in_many_attacks(clause, rows):
        return True
    if _since_it_began(clause, rows) or _of_a_war(clause, rows):
        return True
    if _over_so_long(clause) or _for_weeks(clause, rows):
        return True
    if _in_fights_that_last(clause, rows) or _thousands_nowhere(clause, rows) or and_elsewhere(clause, rows):
        return True
    dates = [d for d in clause.dates if d.first < rise]
    if up_to_then(dates, clause) or from_then_on(dates) or counted_from(dates, clause):
        return True
    if between_days(dates, clause) or between_months(dates, clause):
        return True
    dates = [] if counted_out else dates
    return any(
        d.kind in ("since", "window")
        and not (within_a_day(d) and d.offset != _WHOLE_DAY)
        and not superlative(d.first, clause)
        and not held_since(d.first, clause)
        for d in dates
    )


def _on_many_targets(clause: Clause, rows: Sequence[Row]) -> bool:
    """«إن خمسين مدنيا قتلوا في هجمات على خمس منشآت طبية ومدرستين»: attacks in the plural on so many things,
    at no town."""
    struck = (m for m in clause.of.means if m.entry.data.get("kind") == "attack" and m.number == "plural")
    last = next((m.last for m in struck if clause.holds(m.first)), None)
    if last is None or _names_a_town(clause) or not any(r.first < last for r in rows):
        return False
    tokens = clause.of.sentence.tokens
    things = (c for c in clause.of.counted if c.group is None and last < c.first <= last + 1)
    onto = tokens[last].text in _ONTO if last < clause.last else False
    return onto and any((c.quantity.low or 0) >= _MANY for c in things)


def _in_many_attacks(clause: Clause, rows: Sequence[Row]) -> bool:
    """«استجابت فرقنا لـ15 هجوما أمس قُتل فيها أربعة»: the dead of them all, at no town."""
    attacks = [c for c in clause.of.counted if c.unit in _ATTACKS and clause.holds(c.first)]
    if not attacks:
        return False
    tokens = clause.of.sentence.tokens
    apart = not _APART.isdisjoint(clause.words)
    least = 2 if apart else _MANY  # «في هجومين منفصلين»
    many = next((c for c in attacks if (c.quantity.low or 0) >= least), None)
    fine = _TOWNS[:3] if apart else _TOWNS
    if _over_lands(attacks, rows, clause):
        return True
    if many is None or any(p.place.precision in fine for p in clause.of.places if clause.holds(p.first)):
        return False
    if apart and many.first > clause.first and tokens[many.first - 1].text in _IN_SEVERAL:
        return True  # «إصابة خمسة مدنيين في ثلاثة حوادث منفصلة»
    after = [r for r in rows if r.first >= many.last]
    if after and tokens[many.last - 1].text.removeprefix("ال").startswith(_VIOLATIONS):
        return True  # «ارتكب الاحتلال أمس 63 خرقا، أسفرت عن استشهاد تسعة»
    so_many = (many.quantity.low or 0) >= _SO_MANY and any(is_one_of(w, _RECORDS) for w in clause.words)
    if after and so_many and not _placed_or_dated(clause):
        return True  # «سجلت المنظمة 142 هجوما على المنشآت أسفرت عن مقتل 63»
    return bool(after) and any(t.text in _IN_THEM for t in tokens[many.last : max(r.last for r in after)])


def _placed_or_dated(clause: Clause) -> bool:
    """Within a country, or on one day: «شن الطيران أمس 30 غارة على المحافظة أسفرت عن مقتل خمسة»."""
    within = (p for p in clause.of.places if clause.holds(p.first) and p.place.precision != "country")
    return any(within) or any(d.kind == "point" for d in clause.dates)


def _over_lands(attacks: Sequence[Counted], rows: Sequence[Row], clause: Clause) -> bool:
    """«لقي 133 مصرعهم في ثلاث هجمات في دارفور وولاية الجزيرة والعاصمة الخرطوم»: the dead of attacks that are
    counted, in several governorates."""
    wide = (p.place for p in clause.of.places if clause.holds(p.first) and p.place.precision == _LAND)
    lands = {p.name_ar for p in wide}
    several = [c for c in attacks if (c.quantity.value or 0) > 1]
    killed = [r for r in rows if r.outcome == "killed" and not r.subset]
    return len(lands) > 1 and any(r.last <= c.first for c in several for r in killed)


def _since_it_began(clause: Clause, rows: Sequence[Row]) -> bool:
    """«استشهد 12 بأجسام لم تنفجر منذ عودة الأهالي»: of a time, at no town and on no day."""
    if _SINCE.isdisjoint(clause.words):
        return False
    tokens = clause.of.sentence.tokens
    days = [d.first for d in clause.dates if d.kind == "point"]
    if _names_a_town(clause) or not any((r.quantity.low or 0) > 1 for r in rows):
        return False
    return any(
        tokens[at].text in _SINCE
        and tokens[at + 1].text in BEGAN
        and not superlative(at, clause)
        and not any(day < at for day in days)
        and (
            _of_the_harmed(at - 1, clause)
            or tokens[at + 1].text in _BEGAN_VERBS  # «إن قوات التحالف منذ بدأت حملتها شنت غارات …»
            or not tokens[at - 1].text.startswith(_LASTING)
        )
        for at in range(clause.first, clause.last - 1)
    )


def _of_the_harmed(at: int, clause: Clause) -> bool:
    """«عدد المصابين منذ انهيار الهدنة بلغ 500»"""
    held = (c for c in clause.of.counted if c.outcome in _HARMED or c.unit == "victim")
    return any(c.first <= at < c.last for c in held)


def _of_a_war(clause: Clause, rows: Sequence[Row]) -> bool:
    """«530 أصيبوا طيلة العدوان»، «عدد ضحايا الحملة»، «أوقعت الحرب 200 قتيل»: of a war, with no attack
    told at its own town beside it."""
    words = clause.words
    if WARS.isdisjoint(words):
        return False
    harmed = [r for r in rows if r.outcome in _HARMED and (r.quantity.low or 0) > 1]
    if not harmed or _at_a_town(clause):
        return False
    for i, word in enumerate(words[1:], 1):
        if word not in WARS or _struck(clause, clause.first + i):
            continue
        before = words[i - 1].removeprefix("و")
        if i + 1 < len(words) and words[i + 1] in _CAUSED_ITSELF and _more_than_a_few(harmed):
            return True  # «إن العدوان دمر 1500 وحدة سكنية وأودى بحياة 254»
        if before in _DURING or (word in LONG_WARS and before in _CAUSED | _IN):
            return True
        if before in _TOLL_OF and (word in LONG_WARS or not _names_a_town(clause)):
            return True
    return False


def _more_than_a_few(harmed: Sequence[Row]) -> bool:
    return any(r.outcome == "killed" and (r.quantity.low or 0) >= _RISEN_BY_FEW for r in harmed)


def _for_weeks(clause: Clause, rows: Sequence[Row]) -> bool:
    """«ومنذ أكثر من 20 يوما، تشهد المنطقة حملة قصف أسفرت عن مقتل 250»: the sentence opens with how long."""
    tokens = clause.of.sentence.tokens
    if tokens[0].text not in _SINCE or tokens[1].text not in _MORE_THAN:
        return False
    opening = (d for d in clause.of.dates if d.first <= _TO_SPAN and _SPAN_OF.fullmatch(d.offset or ""))
    days = [d for d in clause.dates if d.kind == "point" and d.first > _TO_SPAN]
    return any(opening) and not days and any((r.quantity.low or 0) > 1 for r in rows)


def _over_so_long(clause: Clause) -> bool:
    """«حصيلة 32 شهرا من قصف التحالف», «حصيلة ثلاثة أعوام من القصف»: how long it was counted."""
    words = clause.words
    return any(
        word.lstrip("ولب").removeprefix("ال") in _TOLL
        and any(after in _LONG_TIMES for after in words[i + 1 : i + 3])
        for i, word in enumerate(words)
    )


def _thousands_nowhere(clause: Clause, rows: Sequence[Row]) -> bool:
    """«زرعت مئات الآلاف من الألغام التي أودت بحياة آلاف المدنيين»: of no one attack, at no town."""
    many = any(r.outcome in _MANY_HARMED and not r.subset and _thousands(r) for r in rows)
    return many and not any(d.kind == "point" for d in clause.dates) and not _names_a_town(clause)


def _thousands(row: Row) -> bool:
    """«آلاف المدنيين», «ما يزيد عن 20 ألف مدني»"""
    return row.quantity.kind in _THOUSANDS or (row.quantity.low or 0) >= _MORE_THAN_ONE_ATTACK


def _in_fights_that_last(clause: Clause, rows: Sequence[Row]) -> bool:
    """«اشتباكات منذ أكثر من أسبوع …، وأن المعارك في طرابلس أوقعت 40 قتيلا»: the sentence says how long."""
    tokens = clause.of.sentence.tokens
    fights = [a for a in clause.of.means if clause.holds(a.first) and a.entry.data.get("kind") == "attack"]
    if not fights or any(tokens[a.first].text.removeprefix("و") not in _FIGHTS for a in fights):
        return False
    spans = [d for d in clause.of.dates if d.kind in ("since", "duration") and not within_a_day(d)]
    lasting = [a for a in fights if not _LASTING_ON.isdisjoint(t.text for t in tokens[a.last : a.last + 2])]
    if lasting:  # «الاشتباكات الدائرة في المدينة منذ ثلاثة أيام», which by themselves would be three days ago
        spans += [d for d in clause.of.dates if _SINCE & {t.text for t in tokens[d.first - 1 : d.first + 1]}
                  and d.kind == "point" and _DAYS_AGO.fullmatch(d.offset or "")]  # fmt: skip
    killed = any(r.outcome == "killed" and (r.quantity.low or 0) > 1 for r in rows)
    return killed and any(d.last <= clause.first or clause.holds(d.first) for d in spans)


def _at_a_town(clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    attacks = (a for a in clause.of.means if clause.holds(a.first) and a.entry.data.get("kind") == "attack")
    return any(tokens[a.first].text not in WARS for a in attacks) and _names_a_town(clause)


def _names_a_town(clause: Clause) -> bool:
    speaking = {i for a in clause.of.said for i in range(a.first, a.last)}  # «وزارة الصحة في غزة»
    places = (p for p in clause.of.places if clause.holds(p.first) and not p.anaphor)
    return any(p.place.precision in _TOWNS for p in places if p.first not in speaking)


def _struck(clause: Clause, at: int) -> bool:
    """«العدوان على حي الشجاعية»، «العدوان الذي استهدف محطة»: one attack on one place."""
    tokens = clause.of.sentence.tokens
    if any(t.text in _THAT for t in tokens[at + 1 : at + _ON_IT]):
        return any(at < a.first <= at + _ON_IT + 1 for a in clause.of.means)
    near = [p for p in clause.of.places if at < p.first <= at + _ON_IT]
    if tokens[at].text in LONG_WARS and not any(d.kind == "point" for d in clause.dates):
        near = [p for p in near if tokens[p.first - 1].text == "علي"]  # «ضحايا النزاع المسلح في المدينة»
    if any(p.place.precision in (*_TOWNS[:3], "admin2", "admin3") for p in near):
        return True
    return any(
        tokens[k].text == "علي" and tokens[k + 1].text in _SITES  # «جراء العدوان الأمريكي على محطة كذا»
        for k in range(at + 1, min(at + _ON_IT, len(tokens) - 1))
    )


def _rise_after(clause: Clause, rows: Sequence[Row]) -> int:
    """Where «ليرتفع العدد منذ بداية الشهر إلى 40» begins behind all that the clause counts; else its end."""
    tokens = clause.of.sentence.tokens
    last = max(r.last for r in rows)
    behind = (i for i in range(last, clause.last) if tokens[i].text.startswith(_SO_THAT))
    acts = any(a.entry.data.get("kind") == "attack" and clause.holds(a.first) for a in clause.of.means)
    return next(behind, clause.last) if acts else clause.last


def _setting_after(clause: Clause, rows: Sequence[Row]) -> int:
    """Where «، على وقع التصعيد منذ بدء الحرب», «، في خرق للاتفاق القائم منذ أشهر» begins behind an attack
    told at its place with all that it counts: what went on around it; else the clause's end."""
    last = max(r.last for r in rows)
    struck = [a.first for a in clause.of.means if clause.holds(a.first) and a.first < clause.last
              and a.entry.data.get("kind") == "attack"]  # fmt: skip
    placed = [p.first for p in clause.of.places if clause.holds(p.first) and not (p.anaphor or p.dateline)
              and p.place.precision in (*_TOWNS, "admin2", "admin3")]  # fmt: skip
    if not struck or not placed:
        return clause.last
    words = [t.text for t in clause.of.sentence.tokens[: clause.last]]
    begin = max(last, min(struck), min(placed)) + 1
    return next(
        (i for i in range(begin, clause.last - 1)
         if any(tuple(words[i : i + len(p)]) == p for p in _SETTINGS)), clause.last
    )  # fmt: skip


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
    if clause.of.sentence.tokens[m.last - 1].text == "انحاء" and _one_person(rows):
        return False  # «جثة شاب عليها طعنات في أنحاء مختلفة»
    if m.entry.data["kind"] != "cumulative" or superlative(m.first, clause) or _of_one_raid(m, clause):
        return False
    if since_they_fled(m, clause) or held_since(m.first, clause):
        return False
    return not _died_since(m, clause, rows)


def _one_person(rows: Sequence[Row]) -> bool:
    return all(r.quantity.value == 1 for r in rows if not r.subset)


def _of_one_raid(m: Match, clause: Clause) -> bool:
    """«حصيلة عدوان الطيران على البلدة»: whose deed it was follows; «حصيلة العدوان» is of a war."""
    tokens = clause.of.sentence.tokens
    word = tokens[m.last - 1].text
    if word in WARS and _struck(clause, m.last - 1):
        return True
    return word == "عدوان" and any(a.first == m.last and clause.holds(a.first) for a in clause.of.means)


def _died_since(m: Match, clause: Clause, rows: Sequence[Row]) -> bool:
    """«قتل ثلاثة …، وتوفي أحد الجرحى ليرتفع العدد إلى أربعة»: the toll of the attack that is told."""
    tokens = clause.of.sentence.tokens
    if not tokens[m.first].text.startswith(_SO_THAT):
        return False
    counted = [r for r in rows if r.outcome == "killed" and not r.subset and r.quantity.value]
    risen = any(r.first >= m.first and 1 < (r.quantity.value or 0) <= _RISEN_BY_FEW for r in counted)
    deaths = (h.first for h in clause.of.harm if h.entry.data["outcome"] == "killed")
    people = (c for c in clause.of.counted if clause.first <= c.first and c.last <= m.first)
    told = any(c.group and c.quantity.value for c in people)  # «قتل 12 مدنيا في غارة، ليرتفع العدد إلى 15»
    died = told or any(clause.first < at < m.first for at in deaths)
    acts = any(a.entry.data.get("kind") == "attack" and clause.holds(a.first) for a in clause.of.means)
    return risen and died and acts


