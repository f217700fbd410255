"""Does a noun of people or things with no number count somebody where it stands?"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.beside_kin import (
    BESIDE_ANOTHER,
    and_her_own,
    and_his,
    father_or_daughter,
    mother_alone,
    of_a_leader,
    titled,
    together,
)
from tawthiq.arabic.numbers.dual import heads_a_list
from tawthiq.arabic.numbers.harmed_alone import (
    besides_others,
    done_away,
    in_it,
    loses_life,
    object_of_harm,
    past_time,
    then_harmed,
)
from tawthiq.arabic.numbers.late import verb_before
from tawthiq.arabic.numbers.words import listed, number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, after_harm, unit_at

COUNT_OF = frozenset({"عدد", "حصيله", "مجموع", "اجمالي", "اعداد", "تعداد"})
_IN_NAMES = ("بنت", "وبنت", "ابن", "وابن", "جدا", "السيده", "ابا", "اب")
_WHOLE = ("singular", "plural", "homograph")
_PEOPLES = ("person", "foreigner")
_BEFELL = ("قتل", "مقتل", "اصيب", "اصابه", "جرح", "وفاه", "توفي", "مصرع")
_BESIDE = ("في", "علي", "اثر", "جراء", "نتيجه", "من", "امس", "اليوم", "خلال")
_MINE = frozenset({
    "والدي", "زوجي", "صهري", "زوجتي", "شقيقي", "شقيقتي", "اخوي", "ابني", "ابنتي", "حفيدي", "حفيدتي",
    "خطيبي", "صديقي", "رفيقي", "زميلي", "اخي",
})  # fmt: skip
_DEAR = frozenset({
    "الصغير", "الصغيره", "الكبير", "الكبيره", "الحبيب", "الحبيبه", "الغالي", "الغاليه", "العزيز",
    "العزيزه", "الوحيد", "الوحيده", "الاصغر", "الاكبر",
})  # fmt: skip
_CASE = "حاله"
_IN_CASE = frozenset({
    "في", "وفي", "اي", "كل", "علي", "عن", "دون", "لا", "ولا", "هي", "وهي", "هذه", "وهذه", "تلك", "وتلك",
    "كانت", "وكانت",
})  # fmt: skip
_GRAVE = ("خطيره", "خطره", "حرجه", "متوسطه", "طفيفه", "بالغه")
"""Units of one who heads what is named next: «شيخ عشيرة», «صاحب محل»."""
"""Beginnings of words that tell of men by their masks or their ride."""
_WHERE_HE_LEADS = ("مسجد", "مساجد", "جامع", "جوامع", "مصلي", "حسيني", "وخطيب")
"""Words between a verb of harm and the attack («قتل في القصف مدني»)."""
_OF_LIFE = ("عمره", "عمرها", "العمر", "العقد")
_RELATIVES = frozenset({"kin", "in_law", "father", "mother", "unborn", "neighbour", "dialect_child"})
_WITH_HIM = _RELATIVES | {"companion", "driver"}
_OF_YEARS = ("ابن", "ابنه", "بنت")
_CALLINGS = frozenset({"at_work", "woman_at_work", "occupation", "medic", "plainly_civilian"})
_FAMILY = frozenset({"father", "mother", "kin", "in_law", "child"})


def stands_alone(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    word, unit = tokens[noun.at].text, noun.unit
    if word in ("اسر", "واسر"):
        return False
    if unit.id == "woman_spoken" and not _a_woman(tokens, noun):
        return False
    if word == "طالبان" and noun.at and tokens[noun.at - 1].text in listed("before_the_taliban"):
        return False
    if word in ("امام", "وامام") and not _leads_prayers(tokens, noun):
        return False  # «قتل أمام منزله شاب»
    if (
        (noun.definite or noun.number in ("plural", "homograph"))
        and unit.id in ("displaced", "refugee")
        and noun.at
        and tokens[noun.at - 1].text in listed("words_before_displaced")
    ):
        return False
    if unit.id == "man" and noun.at and tokens[noun.at - 1].text.lstrip("وف") in listed("words_before_limbs"):
        return False
    if word.endswith("ام") and unit.id == "mother" and len(word) <= 3 and noun.number == "singular":
        return mother_alone(tokens, noun)
    if word.endswith("اما") and unit.id == "mother" and noun.number == "accusative":
        return and_her_own(tokens, noun)
    if word in _IN_NAMES and noun.at + 1 == noun.last < len(tokens):
        following = tokens[noun.last].text
        if word == "السيده":
            if not (following[:1] == "و" and after_harm(tokens, noun.at)):
                return False
        elif not father_or_daughter(tokens, noun, following):
            return False
    if noun.suffix and unit.id in ("resident", "relative_member") and so_many_of_them(tokens, noun):
        return True
    if unit.id == "resident" and noun.suffix:
        return False  # «دمرت المنزل على رؤوس ساكنيه»: spelt as two of them are
    if word.removeprefix("و") in _MINE and _of_two(tokens, noun.last):
        return False
    if unit.id == "kin" and word in _OF_YEARS and _so_many_years(tokens, noun.last):
        return False
    if noun.number == "construct":
        return True
    if noun.at and _names_a_place(tokens, noun):
        return False
    if unit.alone == "always" or (unit.alone == "plural" and noun.number != "singular"):
        return True
    if unit.id == "foreigner" and _foreigner_harmed(tokens, noun, previous):
        return True
    if unit.alone == "never":
        return _and_one_injury(tokens, noun, previous) or _one_case(tokens, noun) or (
            noun.number == "dual"
            or (noun.number == "plural" and unit.id in ("death", "injury"))
            or (
                unit.id in ("trapped", "resident", "aid_worker")
                and noun.number in ("plural", "homograph")
                and after_harm(tokens, noun.at)
            )
        )
    told = after_harm(tokens, past_time(tokens, noun.at)) or then_harmed(tokens, noun) or _one(tokens, noun)
    told = told or object_of_harm(tokens, noun) or _of_an_age(tokens, noun) or in_it(tokens, noun)
    told = told or done_away(tokens, noun) or loses_life(tokens, noun)
    told = told or besides_others(tokens, noun)
    told = told or (noun.unit.group != "combatants" and not noun.definite and verb_before(tokens, noun.at))
    if noun.number == "dual" or told:
        return True
    if heads_a_list(tokens, noun.at, noun.last, previous):
        return True
    if unit.id in _WITH_HIM and together(tokens, noun, previous):
        return True
    if noun.suffix and unit.id in BESIDE_ANOTHER and titled(tokens, noun.last):
        return False
    if noun.suffix and unit.id == "companion" and of_a_leader(tokens, noun, previous):
        return True
    if noun.suffix and unit.id not in BESIDE_ANOTHER:
        lost = noun.at > 1 and tokens[noun.at - 2].text.lstrip("و") in listed("words_before_limbs")
        relative = unit.id in _RELATIVES
        return relative and (noun.conjoined or noun.prefix[:1] == "ب" or lost)  # «وبتر ساق والدهما»
    if unit.id in ("father", "kin") and noun.last < len(tokens):
        kin = unit_at(tokens, noun.last)
        if kin and kin.conjoined and (kin.suffix or kin.unit.id in _FAMILY):
            return True
    if not noun.conjoined or previous is None or previous.group is None:
        return False
    theirs = unit.id == "theirs" and previous.last == noun.at - 1  # «4 من طلاب المدرسة ومعلمتهم»
    theirs = theirs and tokens[noun.at - 1].text.startswith("ال") and after_harm(tokens, previous.first)
    return previous.last == noun.at or theirs or and_his(tokens, noun, previous)


def so_many_of_them(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«مقتل ساكنيه الأربعة», «فقتل أفرادها الخمسة»: the number with its article stands behind."""
    if noun.last >= len(tokens) or not after_harm(tokens, noun.at):
        return False
    word = tokens[noun.last].text
    return word.startswith("ال") and any(n.definite for n in number_words(word))


def _of_two(tokens: Sequence[Token], at: int) -> bool:
    """«مقتل شقيقي القيادي»: his two brothers, spelt as «شقيقي» is; not «شقيقي الصغير»."""
    after = tokens[at].text if at < len(tokens) else ""
    return after.startswith("ال") and after not in _DEAR


def _so_many_years(tokens: Sequence[Token], at: int) -> bool:
    """«فتاة ابنة التسع سنوات»: how old she is, and no daughter of hers."""
    if at + 1 >= len(tokens):
        return False
    number = tokens[at].text.removeprefix("ال")
    years = unit_at(tokens, at + 1)
    counts = tokens[at].kind == "number" or bool(number_words(number))
    return counts and years is not None and years.unit.id == "year"


def _leads_prayers(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«مقتل إمام مسجد», «إمام وخطيب»: without the mosque the word is «أمام», in front of."""
    if noun.last - noun.at > 1 or noun.last >= len(tokens):
        return noun.last - noun.at > 1
    at = noun.last + (tokens[noun.last].text in ("احد", "احدي") and noun.last + 1 < len(tokens))
    return tokens[at].text.removeprefix("ال").startswith(_WHERE_HE_LEADS)


def _a_woman(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«ماتت مره وبنتها», not «أصيبت مرة أخرى», «قتلت مرة ثانية»."""
    if noun.number != "singular" or noun.prefix or not noun.at or not tokens[noun.at - 1].text.endswith("ت"):
        return False
    after = tokens[noun.last] if noun.last < len(tokens) else None
    return after is None or after.kind != "word" or after.text[:1] in "وب" or after.text in _BESIDE


def _foreigner_harmed(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    """«قتل مصري وأصيب تونسي في …», «فلبينيان وهندي»: not «اغتيال إسرائيلي», nor a man called تركي."""
    if noun.definite or noun.suffix or noun.number not in _WHOLE or not noun.at:
        return False
    after = tokens[noun.last] if noun.last < len(tokens) else None
    ends = after is None or after.kind == "mark" or after.text in _BESIDE or after.text[:1] in "بو"
    if noun.conjoined:
        return ends and previous is not None and previous.last == noun.at and previous.unit in _PEOPLES
    return ends and not noun.prefix and tokens[noun.at - 1].text.lstrip("وف") in _BEFELL


def _and_one_injury(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    """«شهيد وإصابة خطيرة»"""
    beside = previous is not None and previous.last == noun.at and previous.outcome == "killed"
    if not (beside and noun.conjoined and noun.unit.id == "injury" and noun.number == "singular"):
        return False
    return any(t.text in _GRAVE for t in tokens[noun.at + 1 : noun.last + 1])


def _one_case(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«حالة وفاة و4 جرحى», «سجلت حالة اختناق»: one of them; not «في حالة وفاة أحدهم»."""
    if noun.number != "singular" or noun.prefix not in ("", "و") or noun.last - noun.at < 2:
        return False
    before = tokens[noun.at - 1].text if noun.at else ""
    return tokens[noun.at].text.removeprefix("و") == _CASE and before not in _IN_CASE


def _one(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """ومعلمة واحدة: the number stands after."""
    if noun.definite or noun.suffix or noun.unit.group is None or noun.last >= len(tokens):
        return False
    return tokens[noun.last].text in ("واحد", "واحده")


def _of_an_age(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«راع في الأربعين من عمره»"""
    if noun.definite or noun.suffix or noun.unit.group is None or noun.last + 1 >= len(tokens):
        return False
    ahead = [t.text for t in tokens[noun.last : noun.last + 5]]
    return ahead[0] == "في" and any(word in _OF_LIFE for word in ahead[1:])


def _names_a_place(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """مستشفى شهداء …، مدرسة بنات، عدد ضحايا … إلى 5: it names a site, or its number is farther on."""
    if noun.number not in ("plural", "homograph") or noun.prefix not in ("", "ال"):
        return False
    if tokens[noun.at - 1].text.lstrip("ول") in COUNT_OF and not noun.definite:
        return True
    left = unit_at(tokens, noun.at - 1)
    if left is not None and left.unit.id in _CALLINGS and not noun.prefix and not noun.unit.outcome:
        return left.number == "singular" and not (left.definite or left.suffix)  # «مربية أطفال»
    return left is not None and left.unit.id == "site" and left.number == "singular" and not left.definite


