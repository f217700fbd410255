"""Datelines: the place and agency that open the first paragraph, up to the dash or slash."""

from __future__ import annotations

import re

from tawthiq.arabic.fold import fold
from tawthiq.page.words import words
from tawthiq.remember import pattern

_NAME = r"[^\W\d_](?:[\w\u0640'’.]|ـ){1,20}"
_PART = rf"{_NAME}(?: {_NAME}){{0,2}}"
_AGENCY = r"\s?[(（][^()\n]{2,40}[)）]"
_DAY = r"(?:[،,]?\s\d{1,2}\s[\w/ ]{3,25})"
_WORDS = pattern(r"[^\W\d_]+")
_AGE = pattern(r"(?:عمره |عمرها )?\d{1,3} ?(?:سن|عام|أعوام|اعوام|شهر|أشهر|اشهر|أيام|ايام)")
"""«فلان - 14 عاما»: an age, behind a name."""
_STATION = pattern(r"([^\W\d_]+) +(?=([^\W\d_]+) )")
_DASHED = pattern(
    rf"(?P<place>{_PART})(?P<agency>(?:{_DAY})?{_AGENCY})?(?:\s?[-–—]\s?(?P<second>{_PART}))?"
    rf"(?:\s[-–—]{{1,2}}\s|\s?[-–—]{{2}}\s?|(?<=[)）])\s?[-–—]{{1,2}}\s?|\s[-–—]{{1,2}}(?=\S)|[-–—]{{1,2}}\s)(?=\S)"
)
_SLASHED = pattern(rf"(?P<place>{_NAME}(?: {_NAME})?)(?:\s?/\s?(?P<second>{_PART}))?\s?/\s?(?=[^\W\d_])")
_DATED = pattern(rf"(?P<place>{_NAME})(?P<second>)\s\d{{1,2}}\s[\w/ ]{{3,25}}\s\d{{4}}{_AGENCY}\s(?=\S)")
"""'بغداد 10 نوفمبر 2024 (نبأ) أفاد …': the place, its day and the agency, and no dash."""
_BRACED = pattern(rf"[{{\[]\s*(?P<place>{_NAME})\s?[:/](?P<second>[^{{}}\[\]\n]{{2,30}})[}}\]]\s*(?=\S)")
"""'{بغداد: نبأ} قصفت …': the place and the agency in braces."""
_NOT_PLACES = frozenset(fold(word) for word in re.split(r"\s+", """
    في من على إلى عن أن إن قال قالت أعلن أعلنت أفاد أفادت ذكر ذكرت قتل قتلت استشهد أصيب جرح كان كانت بعد
    قبل مع وقال وقالت وأفاد هذا هذه ذلك اليوم أمس مساء صباح فجر بينهم بينما حيث كما لكن وكان وكانت عاجل
    شهيد شهداء قتلى شهيدان شهيدين قتيل قتيلان قتيلين جريح جريحان جرحى ضحايا امرأة طفل طفلان طفلة أطفال
    مدني مدنيون مدنيين مجزرة حصيلة مقتل إصابة قصف غارة انفجار شن شنت نفذ نفذت استهدف استهدفت حسب بحسب
    وفق تفجير تفجيرات هجوم هجمات اغتيال اعتقال اختطاف خطف غارات قذيفة قذائف صاروخ صواريخ لغم ألغام اشتباكات
    قصفت قصفوا تقصف يقصف تعرض تعرضت تتعرض يتعرض شهدت تشهد استهدفوا يستهدف تستهدف طال طالت ضرب ضربت هاجم هاجمت
    اقتحم اقتحمت تقتحم يقتحم ارتكب ارتكبت سقط سقطت استشهدت أصيبت دوت اندلعت وصل وصلت
    استهداف إعدام مصرع وفاة استشهاد تدمير دمار حريق نزوح حصار تحطم سقوط عملية عمليات هدوء توتر تصعيد
"""))


def dateline_end(line: str) -> int:
    """Where the dateline at the start of a paragraph ends (0: it has none).

    'بعقوبة (نبأ الشرق) - ' and 'غزة - بيارات - ' and 'بغداد/ ' are read; a dash inside a
    sentence is not: verbs and particles name no place.
    """
    head = line[:160]
    for form, marks in ((_DASHED, "-–—"), (_SLASHED, "/"), (_DATED, "(（"), (_BRACED, "{[")):
        hit = form.match(head) if any(mark in head for mark in marks) else None
        if hit and hit.end() < len(line) and names_place(f"{hit['place']} {hit['second'] or ''}"):
            return 0 if _AGE.match(line, hit.end()) else _past_station(line, hit.end())
    return 0


def _past_station(line: str, end: int) -> int:
    """Behind the country after the agency's name, where no mark follows it: 'وكالة – تركيا قتل …'."""
    hit = _STATION.match(line, end)
    named = hit is not None and fold(hit[1]) in words("stations") and fold(hit[2]) in words("leads")
    return hit.end() if hit is not None and named else end


def names_place(said: str) -> bool:
    """True when none of the words is a verb, a particle or a word of harm."""
    return not any(w in _NOT_PLACES or (w[0] == "و" and w[1:] in _NOT_PLACES)
                   for w in map(fold, _WORDS.findall(said)))
