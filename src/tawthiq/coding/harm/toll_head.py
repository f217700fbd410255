"""A toll named apart from its number: «عدد ضحايا الغارة على المدرسة بلغ 53»، «ارتفع العدد إلى ستة»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.alone import COUNT_OF
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.risen import of_one_attack
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome

_REACHING = word_list("reaching")
_TO_NUMBER = 3  # words from the verb of reaching to the number («بلغ حتى الآن نحو …»)
_TO_VERB = 24  # words from the toll to the verb of reaching
_TO_TOLL = 8  # words from «عدد» to its number, where the verb stands before it
_OVER_ATTACK = 26  # the same, over the attack that they died in («شهداء استهداف مدرسة في … إلى 17»)
_GOES_ON = frozenset({"بعد", "وفق", "وفقا", "بحسب", "حسب", "حتي", "بينهم", "من", "جراء", "اثر"})
_RISES = ("يرتفع", "رتفع", "ترتفع", "يزداد", "يصل", "يرفع", "رفع", "ارتفاع")
_MAY = ("قد", "ربما", "ان", "قابل", "مرشح")
_OVER_DAY = 6  # words of a day between «ارتفع» and «عدد»
_DAY_WORDS = word_list("weekdays") | {
    "اليوم", "امس", "يوم", "فجر", "صباح", "ظهر", "عصر", "مساء", "ليل", "لاحقا", "بذلك",
}  # fmt: skip
_OVER_TIME = ("منذ", "خلال")
_ONE_TOLL = ("العدد", "الحصيله", "الرقم")  # not «عددهم», of whomever the sentence speaks
_THE_TOLL = (*_ONE_TOLL, "عددهم", "حصيلتهم")
_EXCEEDS = frozenset({"تجاوز", "تجاوزت", "تخطي", "تخطت", "فاق", "ناهز", "ناهزت", "بلغ", "بلغت"})
_REACHED = _EXCEEDS | {"وصل", "وصلت"}
_TO_RISE = 7  # words from «قد يرتفع العدد» to its number
_SO_THAT = ("لير", "لتر")
_TO_COLON = 12  # words from «شهداء» at the head to the colon before their number
_ESTIMATED = ("يقدر", "قدر", "تقدر", "قدرت")
_THOSE_WHO = ("من", "الذين", "اللواتي")
_ITS_DEAD = word_list("its_dead")  # «فارتفع عدد شهدائه إلى 12»
_ENDS = frozenset({".", "؛", ":"})


def toll_reached(count: Counted, tokens: Sequence[Token]) -> Outcome | None:
    """What befell those of the toll whose number a verb of reaching gives right here; else None."""
    if count.bare or count.outcome is not None or count.others:
        return None
    if tokens[count.first - 1].text == "الي" and (outcome := _risen_to(count, tokens)):
        return outcome
    if tokens[count.first - 1].text == ":":
        return _announced(count, tokens)
    near = range(count.first - 1, max(-1, count.first - 1 - _TO_NUMBER), -1)
    verb = next((i for i in near if tokens[i].text.removeprefix("ف") in _REACHING), None)
    if verb is None:
        return None
    for at in range(verb - 1, max(-1, verb - _TO_VERB), -1):
        word = tokens[at].text
        if word in _ENDS:
            return None
        if word.lstrip("ولبف") in COUNT_OF:
            return _befell(unit_at(tokens, at + 1))
    return None


def another_number(count: Counted, governed: Predicate, tokens: Sequence[Token]) -> bool:
    """«وأصيب 17، وبلغ عدد النازحين 400», «عدد المحاصرين في القرية 400»: the number of others than those whom
    the predicate told before harmed."""
    back = range(count.first, max(governed.last, count.first - _TO_TOLL) - 1, -1)
    at = next((i for i in back if tokens[i].text.lstrip("ولبف") in COUNT_OF), None)
    if at is None or at + 1 >= len(tokens) or any(t.text in _ENDS for t in tokens[at : count.first]):
        return False
    of, verb = tokens[at + 1].text, tokens[at - 1].text.lstrip("ول") if at else ""
    told = verb in _REACHING or verb in _ESTIMATED
    if of in _THOSE_WHO or not of.startswith("ال"):
        return told and of in _THOSE_WHO  # «بلغ عدد من تم إجلاؤهم 40»
    noun = unit_at(tokens, at + 1)
    if noun is not None:
        return noun.number != "singular" and noun.unit.outcome not in (None, "killed", "injured")
    return told and of.endswith(("ين", "ون", "ات"))


def _announced(count: Counted, tokens: Sequence[Token]) -> Outcome | None:
    """«شهداء القصف على خان يونس: سبعة مدنيين»"""
    for at in range(count.first - 2, max(-1, count.first - _TO_COLON), -1):
        opens = at == 0 or tokens[at - 1].kind != "word" or tokens[at - 1].text.lstrip("و") in COUNT_OF
        noun = unit_at(tokens, at) if opens else None
        if noun is not None and noun.number == "plural" and not noun.suffix:
            return _befell(noun)
    return None


def _risen_to(count: Counted, tokens: Sequence[Token]) -> Outcome | None:
    """«وارتفع عدد الشهداء لاحقا إلى تسعة»: the verb stands before the toll."""
    reach = _OVER_ATTACK if _stands_alone(count, tokens) else _TO_TOLL
    for at in range(count.first - 2, max(0, count.first - reach), -1):
        if tokens[at].text in _ENDS:
            return None
        if tokens[at].text in _OVER_TIME and not _opens(tokens[:at]):
            return None  # «ليرتفع عدد القتلى خلال يومين إلى 40»: of other attacks too
        if tokens[at].text in COUNT_OF:
            verb = tokens[_over_day(at - 1, tokens)].text.lstrip("ولف")
            risen = verb in _REACHING or verb.startswith(_RISES) or verb.removeprefix("ب").startswith(_RISES)
            before = [t.text for t in tokens[max(0, at - 2) : at]]
            if not risen or _may_rise(before):
                return None
            return "killed" if tokens[at + 1].text in _ITS_DEAD else _befell(unit_at(tokens, at + 1))
    return None


def _over_day(at: int, tokens: Sequence[Token]) -> int:
    """«ارتفع، اليوم السبت، عدد القتلى»: back over the day, and the marks beside it."""
    back = at
    while back > max(0, at - _OVER_DAY) and (tokens[back].kind == "mark" or tokens[back].text in _DAY_WORDS):
        back -= 1
    return back


def _opens(before: Sequence[Token]) -> bool:
    """«وارتفع عدد الشهداء منذ بدء العدوان …، إلى 42 ألفا و500»: nobody was counted before it."""
    words = [t.text.lstrip("وف") for t in before]
    at = max((i for i, w in enumerate(words) if w in COUNT_OF), default=0)
    first = words[at - 1] if at else ""
    told = any(t.kind == "number" for t in before) or any(t.text in _OVER_TIME for t in before)
    risen = first in _REACHING or first.startswith(_RISES)
    return not told and risen and not first.startswith(_SO_THAT)


def _stands_alone(count: Counted, tokens: Sequence[Token]) -> bool:
    """«… إلى 17»: no noun that it may count follows it."""
    if count.unit is not None:
        return False
    after = tokens[count.last] if count.last < len(tokens) else None
    return after is None or after.kind == "mark" or after.text in _GOES_ON or after.text[:1] == "و"


def number_rose(count: Counted, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """«ثم ارتفع العدد إلى ستة», «وارتفع العدد لاحقا إلى ثمانية»"""
    people = count.unit is None or count.group in ("people", "civilians")
    if not people or count.outcome or count.bare:
        return False
    if _toll_before(count, tokens):
        return True
    if tokens[count.first - 1].text != "الي":
        return False
    since = max(0, count.first - _TO_RISE)
    before = [t.text for t in tokens[since : count.first - 1]]
    if any(of_one_attack(tokens, at) for at in range(since, count.first - 1)):
        return True
    if rows and any(word in _OVER_TIME for word in before):
        return False  # «قتل 12 …، ليرتفع العدد منذ بداية الشهر إلى 40»: of other attacks
    if rows and any(word.startswith(_SO_THAT) for word in before) and _many_times(count, rows[-1]):
        return False  # «قتل اثنان …، ليرتفع العدد إلى 15»: of other attacks too
    return any(word.removeprefix("و") in _THE_TOLL for word in before) and not _may_rise(before)


def _toll_before(count: Counted, tokens: Sequence[Token]) -> bool:
    """«إن العدد بلغ 125», «أن الحصيلة تجاوزت 100»: the toll of those told before, and the verb behind it."""
    back = count.first - 1
    if tokens[count.first].text in _EXCEEDS and tokens[back].text in _ONE_TOLL:
        return True
    verb = tokens[back].text in _REACHED and back > 0
    return verb and tokens[back - 1].text in _ONE_TOLL


def _many_times(count: Counted, told: Row) -> bool:
    """More than twice as many as were told before."""
    return (count.quantity.value or 0) > 2 * (told.quantity.value or 0) > 0


def _may_rise(words: Sequence[str]) -> bool:
    """«وقد يرتفع العدد إلى تسعة»: it has not yet."""
    return any(a.lstrip("و") in _MAY and b.startswith(("ي", "ت")) for a, b in pairwise(words))


def _befell(noun: UnitWord | None) -> Outcome | None:
    if noun is None or noun.number != "plural":
        return None
    return "killed" if noun.unit.id == "victim" else noun.unit.outcome
