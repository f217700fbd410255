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
_GAP = re.compile("(?<=[\u0621-\u064a]) (?=[\u0621-\u064a])")
_LONG = 20  # words of a line that breaks
_ALSO = ("\n\nاقرأ أيضا: ", "\n\nاقرأ المزيد: ", "\n\nشاهد أيضاً: ")
_RELATED = (
    "ارتفاع أسعار المحروقات في المدن الكبرى", "افتتاح معرض الكتاب بمشاركة عشرات دور النشر",
    "تصريحات جديدة لوزير الخارجية حول المفاوضات",
)  # fmt: skip
_NUMBERS = {"ثلاثة": "3", "أربعة": "4", "خمسة": "5", "سبعة": "7", "ثمانية": "8", "تسعة": "9"}
_NUMBER = re.compile(
    rf"(?<![\u0621-\u064a])({'|'.join(_NUMBERS)})(?= (?:مدنيين|أشخاص|أطفال|شهداء|قتلى|جرحى|شبان|مواطنين))"
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


def _broken_inside(text: str, chance: Random) -> list[Edit]:
    """Here and there a line ends inside a sentence."""
    out, at = [], 0
    for line in text.split("\n"):
        gaps = [m.start() for m in _GAP.finditer(line)][4:-4]
        if len(line.split()) > _LONG and line.rstrip()[-1:] in ".؟!" and gaps and chance.random() < 0.5:
            gap = at + chance.choice(gaps)
            out.append((gap, gap + 1, "\n"))
        at += len(line) + 1
    return out


def _before_each_line(marks: tuple[str, ...]) -> Change:
    def change(text: str, chance: Random) -> list[Edit]:
        mark = chance.choice(marks)
        return [(m.end(), m.end(), mark) for m in re.finditer(r"^(?=\S)|\n+(?=\S)", text)]

    return change


def _behind_the_title(lines: tuple[str, ...]) -> Change:
    """Put in between the title of an article and its text."""

    def change(text: str, chance: Random) -> list[Edit]:
        end = text.find("\n", len(text) - len(text.lstrip()))
        title = text[: max(end, 0)].strip()
        return [(end, end, "\n" + chance.choice(lines))] if 10 < len(title) < 160 and text.count("\n") > 3 else []

    return change


def _at_the_end(lines: tuple[str, ...]) -> Change:
    return lambda text, chance: [(len(text.rstrip()), len(text.rstrip()), chance.choice(lines))]


def _read_also(text: str, chance: Random) -> list[Edit]:
    breaks = [m.start() for m in re.finditer(r"\n+", text.rstrip())][1:]
    at = chance.choice(breaks) if breaks else 0
    return [(at, at, chance.choice(_ALSO) + chance.choice(_RELATED))] if at else []


def _title_in_bold(text: str, _chance: Random) -> list[Edit]:
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return [(start, start, "**"), (end, end, "**")] if end > start else []


def _digits(text: str, _chance: Random) -> list[Edit]:
    """«ثلاثة مدنيين» as «3 مدنيين»."""
    return [(m.start(1), m.end(1), _NUMBERS[m[1]]) for m in _NUMBER.finditer(text)]


CHANGES: dict[str, Change] = {
    "line breaks lost": _breaks_lost,
    "broken inside sentences": _broken_inside,
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
    "title in bold": _title_in_bold,
    "one mark before each line": _before_each_line(("🔴 ", "📌 ", "▪️ ", "• ")),
    "a dash before each line": _before_each_line(("- ",)),
    "a byline": _behind_the_title(("كتب: سامر الخالدي", "إعداد: قسم الأخبار", "وكالات", "آخر تحديث: 12:45 م")),
    "a caption": _behind_the_title(("صورة أرشيفية", "صورة تعبيرية (رويترز)", "آثار الدمار في الموقع (الأناضول)")),
    "a signature": _at_the_end(("\n\n#شبكة_الأفق_الإخبارية\nتابعونا على تلغرام", "\n\n📌 تابعونا على قناة التلغرام", "\nمنقول")),
    "read also": _read_also,
    "digits": _digits,
    "«و» apart": _all(re.compile(r"(?:(?<=\s)|^)و(?=(?:قال|أضاف|أصيب|جرح|قتل|أدى|أدت|أشار|ذكر|أفاد)\s)"), "و "),
}
