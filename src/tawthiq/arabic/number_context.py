"""Numbers that count nobody: ages, clock times, dates, percentages, labels, ordinals, list numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tawthiq.arabic.number_phrase import NumberPhrase
from tawthiq.arabic.number_words import as_role, word_set
from tawthiq.arabic.numerals import read_digits
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import harm_words
from tawthiq.arabic.vocabulary import cuts

_AGE = word_set(
    "عمره عمرها عمرهم عمرهما عمر بعمر أعمارهم أعمارهما أعمارهن سن العمر البالغ البالغة البالغين بالغ يبلغ "
    "تبلغ ذو ذات ذي ابن ابنة بنت ابنه ذا يتجاوز"
)
_RESOLUTION = word_set("قرار القرار لقرار للقرار بالقرار قرارها قراره والقرار")
_YEARS = frozenset({"year", "day", "hour"})
_CLOCK = word_set("الدقيقة دقيقة الساعة ساعة للساعة بالساعة والساعة الساعه")
_LABELS = word_set(
    "حربي روسي مروحي استطلاع الفرقة فرقة اللواء لواء الفوج فوج الكتيبة كتيبة القطاع المادة مادة القرار "
    "قرار رقم الرقم برقم الشارع طراز نوع عيار المحور طريق الطريق الحاجز حاجز المربع القسم الصفحة صفحة "
    "المدفع مدفع صاروخ الصاروخ دبابة راجمة قاذفة رشاش الفيلق الوحدة ميغ سوخوي سو اف إم ام تي أم بي "
    "كاتيوشا غراد جي إس النقطة الحلقة قناة العدد البند اللجنة مجموعة مسافة بطول بعمق بقطر بارتفاع بلوك "
    "الفصل الجولة الدورة"
)
_MONTHS = word_set(
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل إبريل مايو يونيو يوليو "
    "أغسطس سبتمبر أكتوبر نوفمبر ديسمبر محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي جانفي فيفري أفريل "
    "ماي جوان جويلية أوت جوليه"
)
_YEAR_WORDS = word_set("عام العام سنة السنة لعام بعام لسنة وعام منذ")
_DAY_COUNT = word_set("اليوم يومها يومه ليومه ليومها يوم ليوم باليوم للمرة المرة الذكرى القرن")
_TELLING = _LABELS | _CLOCK | _YEAR_WORDS | _AGE | _DAY_COUNT
_FUNCTION = word_set(
    "من في الى إلى على عن مع بعد قبل بين حتى منذ خلال عند أثناء إثر جراء نتيجة بسبب بينهم بينها منهم منها "
    "منهن أو أم ثم لكن كما حيث الذي التي الذين كان كانت هم هما هو هي قد لم لن لا ما هذا هذه ذلك تلك أي كل "
    "غير اليوم أمس فقط ضمن ضد لدى دون عبر حين عندما بينما إذا إذ أن إن أنه أنها جميعا معظمهم جميعهم كلهم "
    "أيضا فورا صباحا مساء ظهرا ليلا فجرا عصرا يوميا سابقا لاحقا شرقا غربا شمالا جنوبا مؤخرا حاليا تقريبا "
    "بدنيا هناك هنا سوى إلا لا ولا مبدئيا حتفا أساسا معا حيا"
)


def context_unit(tokens: Sequence[Token], phrase: NumberPhrase, unit: str | None) -> tuple[str, int] | None:
    """The unit and end that its surroundings give a number (age, date, clock, label, …), or None."""
    first, last = phrase.first, phrase.last
    before = _uncut(tokens[first - 1].text) if first and tokens[first - 1].kind == "word" else ""
    after = tokens[last].text if last < len(tokens) else ""
    if unit in _YEARS:
        return ("age", last) if unit == "year" and _told_age(tokens, first) else None
    percent = _percent(tokens, last)
    if percent:
        return "percent", percent
    if unit is not None:
        return None
    if before in _CLOCK:
        return "clock", last
    if before in _MONTHS or (after in _MONTHS and phrase.kind == "cardinal" and _value(phrase) <= 31):
        return "date", last
    if _told_age(tokens, first) and before in _AGE and before not in ("يتجاوز", "يبلغ", "تبلغ"):
        return "age", last
    if (
        before in _LABELS
        or before in _DAY_COUNT
        or _latin_or_dash(tokens, first)
        or _of_a_page(tokens, phrase)
    ):
        return "label", last
    if any(t.text in _RESOLUTION for t in tokens[max(0, first - 4) : first]) or _after_ordinal(
        before, tokens[first].text
    ):
        return "label", last
    if _plain_year(tokens, phrase, before):
        return "date", last
    if _list_number(tokens, phrase):
        return "ordinal", last
    return None


@lru_cache(maxsize=50_000)
def _uncut(text: str) -> str:
    """The word without its clitics, where that is one of the words looked for (لليوم → اليوم)."""
    words = (cut.word for cut in cuts(text) if not cut.suffix)
    return next((w for w in words if w in _TELLING), text)


def _value(phrase: NumberPhrase) -> int:
    return phrase.quantity.value or phrase.quantity.high or 0


def _told_age(tokens: Sequence[Token], first: int) -> bool:
    near = [t.text for t in tokens[max(0, first - 3) : first]]
    return any(w in _AGE or (w[:1] in "وب" and w[1:] in _AGE) for w in near) or near[-1:] == ["("]


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


def _latin_or_dash(tokens: Sequence[Token], first: int) -> bool:
    """سو-24، M5: a number glued to letters is a name."""
    if first == 0 or tokens[first].kind != "number":
        return False
    left = tokens[first - 1]
    if left.kind == "latin":
        return True
    if (
        first > 1
        and left.text in "-_"
        and left.end == tokens[first].start
        and left.start == tokens[first - 2].end
    ):
        return tokens[first - 2].kind in ("word", "latin") and len(tokens[first - 2].text) <= 5
    return False


def _of_a_page(tokens: Sequence[Token], phrase: NumberPhrase) -> bool:
    """Counters and handles of a page: 7y, All reactions: 579, furat/7731, 😢50."""
    if tokens[phrase.first].kind != "number" or phrase.last != phrase.first + 1:
        return False
    near = (*tokens[max(0, phrase.first - 2) : phrase.first], *tokens[phrase.last : phrase.last + 1])
    if any(t.kind == "latin" for t in near):
        return True
    sides = (*tokens[max(0, phrase.first - 1) : phrase.first], *tokens[phrase.last : phrase.last + 1])
    return any(t.kind == "mark" and t.text[:1] > "\u2190" for t in sides)


def _after_ordinal(before: str, text: str) -> bool:
    """الحادية عشرة: the ten of an ordinal."""
    return (
        text in ("عشر", "عشره") and before.endswith(_ORDINAL_ENDS) and before.lstrip("بول").startswith("ال")
    )


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


def _plain_year(tokens: Sequence[Token], phrase: NumberPhrase, before: str) -> bool:
    token = tokens[phrase.first]
    if token.kind != "number" or phrase.last != phrase.first + 1 or len(token.text) != 4:
        return token.kind == "number" and before in _YEAR_WORDS and before != "منذ" and _value(phrase) > 1300
    return 1900 <= _value(phrase) <= 2100 or before in _YEAR_WORDS


def _list_number(tokens: Sequence[Token], phrase: NumberPhrase) -> bool:
    """1- …, 2) … at the start of a line."""
    at = phrase.first
    if tokens[at].kind != "number" or phrase.last >= len(tokens):
        return False
    after = tokens[phrase.last]
    if after.text == "-" and after.start == tokens[at].end and phrase.last + 1 < len(tokens):
        harmed = at > 0 and tokens[at - 1].text in harm_words()
        if tokens[phrase.last + 1].kind == "word" and not harmed:
            return True
    starts = at == 0 or tokens[at - 1].kind == "break"
    return (
        starts
        and tokens[phrase.last].text in ("-", ")", ".", "–", "_", "/")
        and tokens[phrase.last].end - tokens[phrase.last].start == 1
    )


def odd_digits(token: Token) -> str | None:
    """The unit of digits that are no plain number: clock, date, or a decimal."""
    if token.kind != "number":
        return None
    shape = read_digits(token.text).shape
    return {"clock": "clock", "date": "date", "decimal": "other"}.get(shape)


def counts_a_thing(tokens: Sequence[Token], phrase: NumberPhrase) -> int | None:
    """End of an unlisted noun right after the number in the shape that such a number demands, or None.

    11 to 99 take a singular in the accusative (15 صهريجا); decimals, hundreds and few are left open.
    """
    last = phrase.last
    if last >= len(tokens) or tokens[last].kind != "word" or phrase.kind != "cardinal" or phrase.definite:
        return None
    text = tokens[last].text
    value = _value(phrase)
    if text in _FUNCTION or (text[:1] in "وفبل" and len(text) > 3 and not text.endswith("ا")):
        return None
    if (
        11 <= value % 100 <= 99
        and len(text) >= 4
        and text.endswith("ا")
        and not text.endswith(("وا", "ها", "نا"))
    ):
        return last + 1
    if 3 <= value <= 10 and len(text) >= 5 and text.endswith("ات") and not text.startswith("ال"):
        return last + 1
    return None
