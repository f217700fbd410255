"""Numbers that count nobody: ages, clock times, dates, percentages, labels, ordinals, unlisted things."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawthiq.arabic.clitics import cuts
from tawthiq.arabic.fold import bare
from tawthiq.arabic.numbers.harmed_alone import past_time
from tawthiq.arabic.numbers.marks import glued_to_a_name, is_list_number, of_a_page
from tawthiq.arabic.numbers.phrase import NumberPhrase
from tawthiq.arabic.numbers.words import as_role, listed
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm, unit_at
from tawthiq.remember import remembered

_HOURS = 12
_YEAR = frozenset({"عام", "العام", "سنه", "السنه"})
_THIS_YEAR = frozenset({"الجاري", "الحالي", "الماضي", "المنصرم", "الفايت", "الجاريه", "الحاليه", "الماضيه"})
_STILL_COUNTED = frozenset({"في", "اخرون", "اخرين", "ب", "علي"})
_YEARS = frozenset({"year", "day", "hour"})


def context_unit(tokens: Sequence[Token], phrase: NumberPhrase, unit: str | None) -> tuple[str, int] | None:
    """The unit and end that its surroundings give a number (age, date, clock, label, …), or None."""
    if unit in _YEARS:
        return ("age", phrase.last) if unit == "year" and _told_age(tokens, phrase.first) else None
    percent = _percent(tokens, phrase.last)
    if percent:
        return "percent", percent
    if unit is not None and _year_named(tokens, phrase):
        return "date", phrase.last
    found = None if unit is not None else _by_neighbours(tokens, phrase)
    return (found, phrase.last) if found else None


def _year_named(tokens: Sequence[Token], phrase: NumberPhrase) -> bool:
    """«منذ مطلع العام الجاري 2014 جثامين 90 قتيلا»: the year itself, and none of whom the next word tells."""
    if tokens[phrase.first].kind != "number" or not 1990 <= value_of(phrase) <= 2100:
        return False
    at = phrase.first - 1
    at -= at >= 0 and tokens[at].text in _THIS_YEAR
    return at >= 0 and tokens[at].text.lstrip("ول") in _YEAR


def _by_neighbours(tokens: Sequence[Token], phrase: NumberPhrase) -> str | None:
    first, last = phrase.first, phrase.last
    before = _uncut(tokens[first - 1].text) if first and tokens[first - 1].kind == "word" else ""
    after = tokens[last].text if last < len(tokens) else ""
    if before in listed("words_of_clock") or _hour_of_the_day(phrase, before, after):
        return "clock"
    day = after in listed("words_of_months") and phrase.kind == "cardinal" and value_of(phrase) <= 31
    if day or before in listed("words_of_months"):
        return "date"
    if before in listed("words_of_age") and before not in ("يتجاوز", "يبلغ", "تبلغ"):
        return "age"
    if _is_label(tokens, phrase, before):
        return "label"
    if _plain_year(tokens, phrase, before):
        return "date"
    return "ordinal" if is_list_number(tokens, phrase) else None


def _hour_of_the_day(phrase: NumberPhrase, before: str, after: str) -> bool:
    """«تحديث 7 المسا: …», «من 3 الفجر»; «استشهد 7 مساء أمس» counts the dead."""
    hour = phrase.quantity.kind == "exact" and 0 < value_of(phrase) <= _HOURS
    led = not before or before in listed("words_before_hours")
    return hour and led and after in listed("words_of_day_parts")


def _is_label(tokens: Sequence[Token], phrase: NumberPhrase, before: str) -> bool:
    first = phrase.first
    return (
        (before in listed("words_of_labels") and phrase.quantity.kind != "more_than")  # «العدد تجاوز 100»
        or (
            before in listed("words_of_days")
            and not (after_harm(tokens, past_time(tokens, first)) or _and_today(tokens, first, phrase.last))
        )
        or _article_of_a_name(tokens, first)
        or glued_to_a_name(tokens, first)
        or of_a_page(tokens, phrase)
        or any(t.text in listed("words_of_resolutions") for t in tokens[max(0, first - 4) : first])
        or _after_ordinal(before, tokens[first].text)
    )


def _and_today(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«أصيب أمس أربعة في …، واليوم 3 آخرون في …»: the verb is left out, and no third day of anything."""
    day = first > 1 and tokens[first - 1].text == "واليوم" and tokens[first - 2].text in ("،", ",")
    return day and last < len(tokens) and tokens[last].text in _STILL_COUNTED


def _article_of_a_name(tokens: Sequence[Token], first: int) -> bool:
    """منطقة الـ 55: a name, not القتلى الـ 55."""
    if tokens[first].text != "ال" or first == 0 or tokens[first - 1].kind != "word":
        return False
    if bare(tokens[first - 1].text) in ("حصيله", "عدد", "عددهم", "مجموع", "اجمالي"):
        return False
    noun = unit_at(tokens, first - 1)
    return (noun is None or noun.unit.group is None) and not after_harm(tokens, first)


@cache
def _telling() -> frozenset[str]:
    """Every word that tells what the number after it is."""
    kinds = ("labels", "clock", "years", "age", "days")
    return frozenset().union(*(listed(f"words_of_{kind}") for kind in kinds))


@remembered(50_000)
def _uncut(text: str) -> str:
    """The word without its clitics, where that is one of the words looked for (لليوم → اليوم)."""
    words = (cut.word for cut in cuts(text) if not cut.suffix)
    return next((w for w in words if w in _telling()), text)


def value_of(phrase: NumberPhrase) -> int:
    return phrase.quantity.value or phrase.quantity.high or 0


def _told_age(tokens: Sequence[Token], first: int) -> bool:
    near = [t.text for t in tokens[max(0, first - 3) : first]]
    ages = listed("words_of_age")
    return near[-1:] == ["("] or any(w in ages or (w[:1] in ("و", "ب") and w[1:] in ages) for w in near)


def _percent(tokens: Sequence[Token], last: int) -> int | None:
    if last >= len(tokens):
        return None
    text = tokens[last].text
    if text in ("%", "٪", "بالميه", "بالمايه", "بالمئه", "بالماءه"):
        return last + 1
    if text in ("في", "ب") and last + 1 < len(tokens):
        after = as_role(tokens[last + 1].text, "hundred")
        if after and after.definite:
            return last + 2
    after = as_role(text, "hundred") if tokens[last].kind == "word" else None
    return last + 1 if after and after.prefix == "بال" else None


_ORDINAL_ENDS = (
    "حادي",
    "حاديه",
    "ثاني",
    "ثانيه",
    "ثالث",
    "ثالثه",
    "رابع",
    "رابعه",
    "خامس",
    "خامسه",
    "سادس",
    "سادسه",
    "سابع",
    "سابعه",
    "ثامن",
    "ثامنه",
    "تاسع",
    "تاسعه",
)


def _after_ordinal(before: str, text: str) -> bool:
    """الحادية عشرة: the ten of an ordinal."""
    return (
        text in ("عشر", "عشره") and before.endswith(_ORDINAL_ENDS) and before.lstrip("بول").startswith("ال")
    )


def _plain_year(tokens: Sequence[Token], phrase: NumberPhrase, before: str) -> bool:
    token = tokens[phrase.first]
    if token.kind != "number" or phrase.last != phrase.first + 1 or len(token.text) != 4:
        told = before in listed("words_of_years") and before != "منذ"
        return token.kind == "number" and told and value_of(phrase) > 1300
    return 1900 <= value_of(phrase) <= 2100 or before in listed("words_of_years")


_AS_A_TOLL = ("كحصيل", "كمحصل", "كاحصاي", "كتقدير")
_OTHER_PEOPLE = frozenset({"اخريات", "اخرا"})


def counts_a_thing(tokens: Sequence[Token], phrase: NumberPhrase) -> int | None:
    """End of an unlisted noun right after the number in the shape that such a number demands, or None.

    11 to 99 take a singular in the accusative (15 صهريجا); decimals, hundreds and few are left open.
    """
    last = phrase.last
    if last >= len(tokens) or tokens[last].kind != "word" or phrase.kind != "cardinal" or phrase.definite:
        return None
    text = tokens[last].text
    value = value_of(phrase)
    if (
        text in _OTHER_PEOPLE
        or text.startswith(_AS_A_TOLL)  # «إصابة 40 كحصيلة أولية»
        or text in listed("small_words")
        or (text[:1] in "وفبل" and len(text) > 3 and not text.endswith("ا"))
    ):
        return None
    if (
        11 <= value % 100 <= 99
        and len(text) >= 4
        and text.endswith("ا")
        and not text.endswith(("وا", "ها", "نا"))
    ):
        return last + 1
    if 11 <= value <= 99 and len(text) >= 4 and text.endswith("ه") and not text.startswith("ال"):
        return last + 1  # 30 صحيفة
    if 3 <= value <= 10 and len(text) >= 5 and text.endswith("ات") and not text.startswith("ال"):
        return last + 1
    return None
