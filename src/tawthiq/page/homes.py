"""Exact homes: words that lead to somebody's door ('منزله الواقع خلف جامع الرحمن', 'شقة رقم 12')."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from tawthiq import lexicon
from tawthiq.arabic.fold import fold_with_map
from tawthiq.model import Restricted
from tawthiq.remember import pattern

_WORD = r"[^\W\d_]+"
_NUMBERED = "منزل|بيت|شقة|شقه|بناية|بنايه|بناء|عمارة|عماره|برج|فيلا|دار|مدخل|خيمة|خيمه|كرفان"
_SIDE = "شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي"
_WAYS = (  # each way begins with a letter: the search goes from one such to the next
    r"ي(?:سكن|قطن|قيم)\s", r"ت(?:سكن|قطن|قيم)\s", r"ساكن[ةه]?\s", r"عنوان(?:ه|ها|هم|و)?\s",
    *(rf"{home} (?:في |ب)ال?طابق" for home in ("شقة", "شقه", "منزل", "بيت")),
    *(rf"{home}(?:ه|ها|هم|هما|و|نا|ي)?\s" for home in ("منزل", "بيت", "شقت", "دار", "فيلت", "مسكن", "حوش")),
    r"محل[ةه]\s\d", r"العنوان\s?:", r"سكن العائل[ةه]\s?:",
    *(rf"{road}\s[0-9٠-٩]" for road in ("زقاق", "شارع", "بلوك", "مربع", "حار[ةه]", "قطاع")),
    *(rf"{home}\sرقم" for home in _NUMBERED.split("|")),
    *(rf"{home}\w{{1,2}}\sرقم" for home in ("خيمت", "شقت", "بنايت")),
)  # fmt: skip


def _by_letter(ways: Iterable[str]) -> str:
    """The ways as one pattern, those of one first letter together: at each letter few are tried."""
    groups: dict[str, list[str]] = {}
    for way in ways:
        groups.setdefault(way[0], []).append(way[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in groups.items())


_MAYBE = pattern(_by_letter(_WAYS))
_HOUSES = ("منزل", "بيت", "دار", "شق", "فيلا", "مسكن", "مزرعة", "حوش")
# an address that goes on behind a comma
_PARTS = "الشارع|الزقاق|الدخله|الطابق|طابق|الدور|الشقه|شقه|البنايه|بنايه|العماره|عماره|بناء|بلوك|مدخل"
_PARTS_OWN = "بناء|بنايه|عماره|برج|بلوك|الطابق|الدور"
_WHOSE = "العايله|الاسره|اهله|اهلها|المرحوم|المرحومه|الشهيد|الشهيده|الفقيد|الحاج|الحج|الختيار"
# 'منزلهم عند دخولهم المدينة': when, not where
_WHEN = pattern(
    r"(?<!\w)عند (?:(?:\w{3,}ا\w|\w{2,}و\w|\w{2,}ت)(?:ه|ها|هم|هما)|"
    r"الفجر|الظهر|العصر|المغرب|الساعه|غروب|شروق)\b"
)
_FAR = 4  # words after 'behind', at most


class _Forms(NamedTuple):
    """Homes that stand somewhere; those with a number; 'the house of' before a name, and where after it."""

    told: tuple[re.Pattern[str], ...]
    numbered: tuple[re.Pattern[str], ...]
    owned: re.Pattern[str]
    after: re.Pattern[str]
    wide: frozenset[str]


def _leading(words: list[str]) -> str:
    """'behind …', and 'adjoining …', which is written together with what follows ('الملاصق لمدرسة')."""
    alone = [f"{w} " for w in words if not w.endswith(" ل")]
    joined = [w for w in words if w.endswith(" ل")]
    return "|".join(sorted([*alone, *joined], key=len, reverse=True))


@cache
def _forms() -> _Forms:
    lists = {
        e["kind"]: [fold_with_map(str(w)).text for w in e["words"]]
        for e in lexicon.load("people")
        if e["kind"] in ("home", "building", "standing", "beside", "wide", "living", "landmark")
    }
    home, building, standing = (
        "|".join(sorted(lists[k], key=len, reverse=True)) for k in ("home", "building", "standing")
    )
    beside = _leading(lists["beside"])
    stop = (
        r"(?!(?:في|من(?! (?:ال)?(?:بناي|بناء|عمار|برج|مجمع|مبني))|"
        r"الي|علي|عن|ما|مما|حيث|و(?!را\b|د\b)\w+|بحسب|وفق|ان|انه|انها|الذي|التي|"
        r"قبل|بعد|حين|عندما|لم|ليل|مساء|صباح|فجر|ظهر|عصر|اليوم|امس|"
        r"كان|كانت|منذ|اثناء|خلال|عند|ب(?!ناي|ناء|رج )\w{3,})\b)"
    )
    beside += rf"|(?:{_SIDE}) (?=(?:{'|'.join(lists['landmark'])})\b)"
    beside += r"|(?:في |ب)(?:مربع|بلوك|شارع|زقاق) \d{1,4} (?=\w)"
    word = rf"(?:{_WORD}|(?:رقم )?\d{{1,4}}(?!\w))"
    rest = rf"(?: {stop}{word}){{0,{_FAR}}}"
    rest += rf"(?:[،,]? ?(?:{beside}|(?:{_PARTS}) ){word}(?: {stop}{word}){{0,{_FAR}}}){{0,3}}"
    quarter = rf"(?:(?:في |ب)?(?:حي|منطقه|مخيم) {_WORD}(?: {_WORD})? )?"
    street = rf"(?:(?:في |ب)?(?:شارع|حاره|زقاق|زنقه) {_WORD}(?: {_WORD})? )?"
    beside = rf"{street}(?:{beside}|(?:{_PARTS_OWN}) )"
    where = rf"{quarter}(?P<at>(?:{beside})(?P<of>{_WORD}){rest})"
    told = re.compile(
        rf"(?<!\w)[وفبل]?(?:ال)?(?:{home})(?:(?:ه|ها|هم|هما|ي|نا|و)(?: {_WORD})?|(?: {_WORD}){{1,4}}?)"
        rf" (?:{standing}) {where}"
        rf"|(?<!\w)[وفبل]?(?:{home}) (?:{_WHOSE})"
        rf"(?: {_WORD}){{0,2}}?"
        rf" {quarter}(?P<at3>(?:{beside})(?P<of3>{_WORD}){rest})"
        rf"|(?<!\w)[وفبل]?(?:{home})(?:(?:ه|ها|هم|هما|نا|و)| {_WORD}(?:ه|ها|هم|هما|و))"
        rf" {quarter}(?P<at2>(?:{beside})(?P<of2>{_WORD}){rest})"
    )
    lives = re.compile(
        rf"(?<!\w)[وفبل]?(?:{'|'.join(sorted(lists['living'], key=len, reverse=True))})"
        rf"(?: {_WORD}){{0,5}}?[:،,]? "
        rf"(?P<at>(?!قرب |بالقرب |حد )(?:{beside})(?P<of>{_WORD}){rest})"
        r"(?P<at2>)(?P<of2>)(?P<at3>)(?P<of3>)"
    )
    after = re.compile(
        rf"[\W\d]{{0,6}}(?:(?:{standing}) |(?:المكون|المولف) من {_WORD} )?{quarter}"
        rf"(?P<at>(?:{beside})(?P<of>{_WORD}){rest})"
    )
    owned = re.compile(rf"(?<!\w)[وفبل]?(?:{home}) (?:{_WORD} ){{0,2}}\W{{0,2}}$")
    own_floor = re.compile(rf"(?<!\w)[وفبل]?شقت(?:ه|ها|هم|نا) (?:في |ب)(?:ال)?(?:طابق|دور) {_WORD}")
    floor = re.compile(
        rf"(?<!\w)(?:شقه|شقته|شقتها|منزل|بيت)(?:ه|ها|هم)? (?:في |ب)(?:ال)?طابق {_WORD} "
        r"(?:من|في) "
        rf"(?:بنايه|عماره|برج|بناء) {_WORD}"
    )
    numbered = re.compile(
        rf"(?<!\w)[وفبل]?(?:{building}) (?:رقم|رقمه|رقمها) ?\d{{1,4}}(?:[ ،,]+(?:في )?"
        rf"(?:ال)?طابق {_WORD})?|(?<!\w)[وفبل]?(?:خيمت|شقت|كرفانت|بنايت)(?:ي|ه|ها|نا|هم|و) رقم ?\d{{1,4}}"
    )
    house = r"(?:منزل|بيت|دار|شقه|الدار|المنزل) (?:رقم )?\d{1,4}"
    blocks = r"(?:محله|الحاره|حاره|مربع|بلوك|زقاق|شارع|قطاع|مجاوره)"
    grid = re.compile(
        rf"(?<!\w)(?:(?:في |ب)?{blocks} (?:رقم )?\d{{1,4}}[ ،,/\-]*){{1,4}}{house}"
        rf"(?:[،,]? ?(?:{beside}){_WORD}(?: {stop}{_WORD}){{0,{_FAR}}})?"
    )
    called = re.compile(
        rf"(?<!\w)(?:عنوان(?:ه|ها|هم|هما|نا|و| البيت| المنزل| العايله| الاسره| منزل {_WORD})|"
        r"العنوان(?=[^\n]{0,80} (?:منزل|شقه|بناء|بنايه|عماره|بلوك|مدخل|طابق) (?:رقم )?\d)|"
        r"السكن|مكان السكن|سكن العايله)(?: حاليا| الحالي)? ?: ?"
        rf"(?:(?:حي|مساكن|دوار|منطقه|مخيم|مدينه|بلده) {_WORD}(?: {_WORD})?(?:[،,]|-| -) ?)?"
        rf"(?P<at>(?:(?:خيمه|شقه|بنايه|عماره|بناء|برج|منزل|بيت|دار|شارع|بلوك)|{beside})"
        rf" ?{word}(?: {stop}{word}){{0,6}}(?:[،,] ?(?:{beside}|(?:{_PARTS}|شارع|منزل|بيت) ){word}"
        rf"(?: {stop}{word}){{0,4}}){{0,3}})"
        r"(?P<of>)(?P<at2>)(?P<of2>)(?P<at3>)(?P<of3>)"
    )
    alone = (grid, numbered, floor, own_floor)
    return _Forms((told, lives, called), alone, owned, after, frozenset(lists["wide"]))


def homes(text: str, persons: Iterable[Restricted] = ()) -> list[Restricted]:
    """Spans of exact homes, also of the `persons` named in the text ('منزل محمد خلف الجامع').

    A home 'in the village of …' is no exact one.
    """
    found: list[Restricted] = []
    done = 0
    for hit in _MAYBE.finditer(text):
        if hit.start() >= done:
            start = text.rfind("\n", 0, hit.start()) + 1
            end = text.find("\n", hit.end())
            done = len(text) if end < 0 else end
            found += _in_line(text[start:done], start)
    return found + [home for person in persons for home in _of_person(text, person)]


def _of_person(text: str, person: Restricted) -> Iterator[Restricted]:
    """Where the house of a named person stands: before the name 'the house of', behind it the place."""
    start = max(text.rfind("\n", 0, person.start) + 1, person.start - 40)
    before = text[start : person.start]
    if not any(word in before for word in _HOUSES):
        return
    forms = _forms()
    line = text[person.end : person.end + 90].split("\n", 1)[0]
    folded = fold_with_map(line)
    hit = forms.after.match(folded.text)
    if hit and hit["of"] not in forms.wide and forms.owned.search(fold_with_map(before).text):
        at, to = folded.original(*hit.span("at"))
        yield Restricted("exact_home", person.end + at, person.end + to)


def _in_line(line: str, at: int) -> list[Restricted]:
    forms = _forms()
    folded = fold_with_map(line)
    spans = [
        hit.span(next(n for n in ("at", "at2", "at3") if hit[n]))
        for told in forms.told
        for hit in told.finditer(folded.text)
        if (hit["of"] or hit["of2"] or hit["of3"]) not in forms.wide and not _WHEN.search(hit[0])
    ]
    spans += [hit.span() for numbered in forms.numbered for hit in numbered.finditer(folded.text)]
    places = (folded.original(*span) for span in spans)
    return [Restricted("exact_home", at + start, at + end) for start, end in places]
