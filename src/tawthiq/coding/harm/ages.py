"""Children by their age: «ابنها البالغ من العمر سبع سنوات», «ثلاثة أشقاء تتراوح أعمارهم بين 4 و9 أعوام»."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.numbers.ages import AGES
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_OF_AGE = 18
_TO_AGES = 8  # words from those counted to what tells their ages
_THEIR_AGES = word_list("their_ages")
_UNDER = ("دون", "تحت")
_NOT_BEYOND = ("يتجاوز", "تتجاوز", "يبلغ", "تبلغ")  # «لم يتجاوزا العاشرة»
_YOUNG = word_list("young_ordinals")
_PUPIL = ("طالب", "طلاب", "طلبه")
_CLASSES, _PRIMARY = ("الصف", "المرحله", "الابتداييه"), ["الابتداييه"]
_NOUNS_OF_AGE = ("youth", "girl", "kin")
_OF_THE_DAY = tuple(word_list("after_an_hour"))
_AGES_TOLD = ("age", "year")
_TO_YEAR = 7  # words from a person to the year of his life
_OF_SO_MANY = 2
_OF_YEARS = ("ذا", "ذو", "ذي", "ذات")
_YEARS = ("الاعوام", "السنوات", "السنين", "الاشهر", "الربيعات", "الربيع")
_SO_MANY = ("الثلاث", "الثلاثه", "الاربع", "الاربعه", "الخمس", "الخمسه", "الست", "السته", "السبع", "السبعه",
            "الثمان", "الثماني", "الثمانيه", "التسع", "التسعه", "العشر", "العشره")  # fmt: skip
_NOT_YET = ("جاوز", "تجاوز", "كمل", "بلغ", "تم", "تعد")
_HIS_YEAR = ("عامه", "عامها", "ربيعه", "ربيعها", "سنته", "سنتها", "سن")
_LITTLE = ("الصغير", "الرضيع", "القاصر", "الصغار")


def aged(row: Row, clause: Clause) -> Row:
    """The row as one of children, where each of those counted is told to be under eighteen."""
    if row.group not in ("people", "civilians") or row.quantity.kind != "exact" or not row.quantity.value:
        return row
    young = _each_young(row, clause) or (row.quantity.value > 1 and _all_young(row, clause))
    young = young or _at_school(row, clause) or _little(row, clause)
    one = row.quantity.value == 1
    young = young or (one and (_in_the_tenth(row, clause) or _by_year_of_life(row, clause)))
    return replace(row, group="children") if young else row


def _each_young(row: Row, clause: Clause) -> bool:
    """«شقيقين (10 و12 عاما)»: as many ages as people, each under eighteen."""
    names = {last for _, last in clause.of.people}  # «شقيقته فلانة عشرة أعوام»
    ages = [
        c
        for c in clause.of.counted
        if 0 <= c.first - row.last <= 7 and (c.unit == "age" or (c.unit == "year" and c.first in names))
    ]
    if not ages or len(ages) < (row.quantity.value or 0):
        return False
    if any(row.last <= c.first < ages[0].first for c in clause.of.counted if c.unit != "age"):
        return False
    if any(_another(clause, at) for at in range(row.last, ages[0].first)):
        return False  # «المواطن وابنته البالغة من العمر سبع سنوات»
    years = [c.quantity.value for c in ages[: row.quantity.value]]
    return all(y is not None and y < _OF_AGE for y in years)


def _another(clause: Clause, at: int) -> bool:
    """Whether the word speaks of one more person, whose age the years may be."""
    noun = unit_at(clause.of.sentence.tokens, at)
    return noun is not None and noun.conjoined and noun.unit.group is not None


def _at_school(row: Row, clause: Clause) -> bool:
    """«طالبة في الصف الخامس», «ثلاثة طلاب في المرحلة الابتدائية»"""
    if row.unit not in ("occupation", "at_work"):
        return False
    tokens = clause.of.sentence.tokens
    counted = (t.text.lstrip("و").removeprefix("ال") for t in tokens[row.first : row.last])
    pupil = any(w.startswith(_PUPIL) for w in counted)
    after = [t.text.removeprefix("ب") for t in tokens[row.last : min(clause.last, row.last + 3)]]
    after = after[1:] if after[:1] == ["في"] else after
    if not pupil or not after or after[0] not in _CLASSES:
        return False
    return after[0] != "المرحله" or after[1:2] == _PRIMARY


def _in_the_tenth(row: Row, clause: Clause) -> bool:
    """«صبي في العاشرة», not «قتل صبي في العاشرة صباحا», «شاب في الثانية والعشرين»."""
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[row.last : min(clause.last, row.last + 5)]]
    if row.unit not in _NOUNS_OF_AGE or len(words) < 2 or words[0] != "في" or words[1] not in _YOUNG:
        return False
    counted = (t.text.lstrip("و").removeprefix("ال") for t in tokens[row.first : row.last])
    after = words[2:4] if words[2:3] in (["عشره"], ["من"]) else words[2:3]
    return not any(w.startswith("شاب") for w in counted) and not any(w.startswith(_OF_THE_DAY) for w in after)


def _by_year_of_life(row: Row, clause: Clause) -> bool:
    """«صبي لم يتجاوز عامه العاشر», «فتاة دون سن العاشرة», «ابنته ذات الأعوام السبعة»: the last told."""
    if row.unit not in _NOUNS_OF_AGE:
        return False
    words = [t.text for t in clause.of.sentence.tokens[row.last : min(clause.last, row.last + _TO_YEAR)]]
    if words[:1] and words[0] in _OF_YEARS and len(words) > _OF_SO_MANY:
        return words[1] in _YEARS and words[2] in _SO_MANY
    within = words[:1] == ["في"]
    if words[:1] and words[0] in ("لم", "لا") and words[1:] and words[1].lstrip("يت").startswith(_NOT_YET):
        words = words[2:]
    elif not words or words[0] not in ("في", *_UNDER):
        return False
    words = words[words[:1] == ["بعد"] :] if words[:1] != ["في"] else words[1:]
    under = words[:1] and words[0] in _UNDER
    words = words[1:] if under else words
    year = words[:1] and words[0].startswith(_HIS_YEAR)
    words = words[1:] if year else words
    return bool(year or under or not within) and _below_eighteen(words)  # not «في العاشرة صباحا»


def _below_eighteen(words: list[str]) -> bool:
    """«العاشر», «الثانية عشرة», not «التاسعة والعشرين»."""
    if not words or not words[0].startswith("ال"):
        return False
    value = AGES.get(words[0] if words[0].endswith("ه") else words[0] + "ه", _OF_AGE)
    tens = words[1:2] and words[1] in ("عشر", "عشره")
    compound = words[1:2] and words[1].startswith("وال")
    return not compound and (value + 10 * bool(tens) < _OF_AGE or (value, bool(tens)) == (8, True))


def _little(row: Row, clause: Clause) -> bool:
    """«وابنتها الصغيرة», «وابنيه القاصرين», «وأبنائه الصغار الثلاثة»: kin with a word for their small age."""
    if row.unit not in _NOUNS_OF_AGE:
        return False
    tokens = clause.of.sentence.tokens
    after = tokens[row.last].text if row.last < clause.last else ""
    words = {after, tokens[row.last - 1].text} if row.last - row.first > 1 else {after}
    return any(w.startswith(_LITTLE) for w in words)


def _all_young(row: Row, clause: Clause) -> bool:
    """«تتراوح أعمارهم بين 4 و9 أعوام», «جميعهم دون سن الثانية عشرة»."""
    others = (c.first for c in clause.of.counted if c.first >= row.last and c.unit not in _AGES_TOLD)
    end = min(clause.last, row.last + _TO_AGES, *others)  # «ثمانية، ثلاثة منهم دون سن العاشرة»
    words = [t.text for t in clause.of.sentence.tokens[row.last : end]]
    told = next((i for i, w in enumerate(words) if w in _THEIR_AGES), None)
    if told is not None:
        start = row.last + told
        ages = [c for c in clause.of.counted if start < c.first <= start + 4 and c.unit in _AGES_TOLD]
        return bool(ages) and all(c.quantity.high is not None and c.quantity.high < _OF_AGE for c in ages)
    under = next((i for i, w in enumerate(words) if w in _UNDER or w.startswith(_NOT_BEYOND)), None)
    return under is not None and any(w in _YOUNG for w in words[under + 1 : under + 3])
