"""The changes: what pages and posts do to a text without saying anything else."""

from __future__ import annotations

import re
from random import Random

from .core import Change, Edit

_BREAK = re.compile(r"[^\S\n]*\n\s*(?=\S)")
_STOP = re.compile(r"(?<=[^\d\s][.؟!])(?=\s|$)")
_LETTERS = re.compile("[\u0621-\u064a]+")
_SLOPPY = str.maketrans("أإآىة", "ااايه")
_DESK = ("خاص - ", "عاجل | ", "#عاجل ", "وكالات: ", "متابعات - ")
_ORNAMENT = ("🔴 ", "📌 ", "⭕️ ", "▪️ ")
_NEUTRAL = (
    "وتشهد المنطقة أوضاعا إنسانية صعبة.",
    "وتعاني المنطقة نقصا حادا في الأدوية والمواد الغذائية.",
    "ولم يصدر أي تعليق رسمي حتى الآن.",
    "وطالب الأهالي المنظمات الدولية بالتدخل.",
    "وتسود المنطقة حالة من الخوف والقلق.",
    "ولم يتسن التأكد من صحة هذه المعلومات من مصدر مستقل.",
    "وتحاول الأمم المتحدة إدخال المساعدات إلى المحتاجين.",
    "وتستضيف المنطقة آلاف النازحين من مناطق أخرى.",
    "ويعتمد السكان على الزراعة وتربية المواشي.",
)
_ABOVE = "الرئيسية\nأخبار\nتقارير\nمقالات\nمن نحن\nاتصل بنا\n\n"
_BELOW = (
    "\n\nشارك هذا الخبر\nFacebook\nTwitter\n\nمواضيع ذات صلة\nارتفاع أسعار المحروقات في المدن الكبرى\n"
    "الأكثر قراءة\nالمنتخب يفوز في افتتاح البطولة\nجميع الحقوق محفوظة\n"
)


def _all(pattern: re.Pattern[str], new: str) -> Change:
    return lambda text, _chance: [(m.start(), m.end(), new) for m in pattern.finditer(text)]


def _breaks_lost(text: str, _chance: Random) -> list[Edit]:
    """Behind the first line, every break is a space: a page flattened by whoever copied it."""
    return [(m.start(), m.end(), " ") for m in list(_BREAK.finditer(text))[1:]]


def _each_sentence_a_paragraph(text: str, _chance: Random) -> list[Edit]:
    return [(m.start(), m.end(), "\n\n") for m in re.finditer(r"(?<=[^\d\s][.؟!]) +(?=\S{2})", text)]


def _sloppy_letters(text: str, chance: Random) -> list[Edit]:
    found = ((m, m.group().translate(_SLOPPY)) for m in _LETTERS.finditer(text))
    return [(m.start(), m.end(), new) for m, new in found if new != m.group() and chance.random() < 0.5]


def _desk_word(text: str, chance: Random) -> list[Edit]:
    at = len(text) - len(text.lstrip())
    return [(at, at, chance.choice(_DESK))]


def _ornaments(text: str, chance: Random) -> list[Edit]:
    return [(m.end(), m.end(), chance.choice(_ORNAMENT)) for m in _BREAK.finditer(text)]


def _neutral_sentences(text: str, chance: Random) -> list[Edit]:
    ends = [m.start() for m in _STOP.finditer(text)]
    return [(at, at, " " + chance.choice(_NEUTRAL)) for at in ends if chance.random() < 0.5]


def _neutral_paragraphs(text: str, chance: Random) -> list[Edit]:
    """Between two lines that end with a stop: a headline and its lead stay together."""
    ends = [m.start() for m in re.finditer(r"(?<=[.؟!])[^\S\n]*\n", text)]
    return [(at, at, "\n" + chance.choice(_NEUTRAL)) for at in ends if chance.random() < 0.5]


def _page_around(text: str, _chance: Random) -> list[Edit]:
    return [(0, 0, _ABOVE), (len(text), len(text), _BELOW)]


def _title_twice(text: str, _chance: Random) -> list[Edit]:
    first = text.lstrip().split("\n")[0]
    return [(0, 0, f"{first}\n{first}\n\n")] if 10 < len(first) < 160 else []


CHANGES: dict[str, Change] = {
    "line breaks lost": _breaks_lost,
    "each sentence a paragraph": _each_sentence_a_paragraph,
    "no commas": _all(re.compile("[،,؛]"), ""),
    "no full stops": _all(re.compile(r"(?<=[^\d\s.])\.(?=\s|$)"), ""),
    "sloppy letters": _sloppy_letters,
    "a desk's word": _desk_word,
    "ornaments": _ornaments,
    "neutral sentences": _neutral_sentences,
    "neutral paragraphs": _neutral_paragraphs,
    "a page around": _page_around,
    "title twice": _title_twice,
}
