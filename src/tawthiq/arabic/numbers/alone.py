"""Does a noun of people or things with no number count somebody where it stands?"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.dual import heads_a_list
from tawthiq.arabic.numbers.late import verb_before
from tawthiq.arabic.numbers.subject import (
    befallen_after,
    harmed_together,
    has_object,
    opens_speech,
    tells_of_him,
)
from tawthiq.arabic.numbers.words import listed, number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, after_harm, unit_at

COUNT_OF = frozenset({"عدد", "حصيله", "مجموع", "اجمالي", "اعداد", "تعداد"})
_IN_NAMES = ("بنت", "وبنت", "ابن", "وابن", "جدا", "السيده", "ابا", "اب")
_WHOLE = ("singular", "plural", "homograph")
_PEOPLES = ("person", "foreigner")
_BEFELL = ("قتل", "مقتل", "اصيب", "اصابه", "جرح", "وفاه", "توفي", "مصرع")
_BESIDE = ("في", "علي", "اثر", "جراء", "نتيجه", "من", "امس", "اليوم", "خلال")
_GRAVE = ("خطيره", "خطره", "حرجه", "متوسطه", "طفيفه", "بالغه")
HEADS = frozenset({"occupation", "whose_it_is"})
"""Units of one who heads what is named next: «شيخ عشيرة», «صاحب محل»."""
_BESIDE_ANOTHER = frozenset({"companion", "driver"})  # «ضابط ومرافقه»
_UNKNOWN_MEN = ("مجهول", "ملثم")
AS_SEEN = ("مجهول", "ملثم", "مقنع", "يستقل", "يقود", "يركب")
"""Beginnings of words that tell of men by their masks or their ride."""
_AS_SEEN = (*AS_SEEN, "مسلح")
_RIDING = (["علي", "دراجه"], ["علي", "متن"])
_MEN = ("man", "person", "youth")
_ORIGIN = 5  # words over which one's origin may reach to the verb
_WHEN = 4  # words of when between a verb of harm and whom it befell
_WHERE_HE_LEADS = ("مسجد", "مساجد", "جامع", "جوامع", "مصلي", "حسيني", "وخطيب")
_AND_ALSO = (("اضافه", "الي"), ("بالاضافه", "الي"), ("الي", "جانب"), ("فضلا", "عن"), ("علاوه", "علي"))
_GUNMEN = 12  # words from the gunmen to whom they killed
_VICTIM = ("ضحيه", "ضحيته", "ضحيتها")
IN_THE_ATTACK = ("في", "خلال", "جراء", "اثر", "نتيجه", "بسبب")
"""Words between a verb of harm and the attack («قتل في القصف مدني»)."""
_PRONOUNS = ("فيه", "فيها", "خلاله", "خلالها", "اثره", "اثرها")
_KILLED = ("قتل", "قتلت")
_OPENING = ('"', "«", "“")
_DID_AWAY = ("قضي", "قضت", "قضينا", "قضوا", "القضاء", "قضاء", "يقضي", "تقضي")  # with «على»
_FORCE = 5  # words of the force that a leader is of
_STRUCK_BY = ("غاره", "غارات", "طاير", "ضربه", "ضربات", "مسير", "قصف", "صاروخ", "درون")
_SUBJECT = 3  # words of the subject between the verb of harm and whom it harmed
_OF_LIFE = ("عمره", "عمرها", "العمر", "العقد")
_LOST = ("فقد", "فقدت", "يفقد", "تفقد")
_RELATIVES = frozenset({"kin", "in_law", "father", "mother", "unborn", "neighbour", "dialect_child"})
_WITH_HIM = _RELATIVES | {"companion", "driver"}
_OF_YEARS = ("ابن", "ابنه", "بنت")
_CALLINGS = frozenset({"at_work", "woman_at_work", "occupation", "medic", "plainly_civilian"})
TOGETHER = frozenset({"مع", "برفقه", "رفقه", "بصحبه", "بمعيه"})
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
        return _mother(tokens, noun)
    if word.endswith("اما") and unit.id == "mother" and noun.number == "accusative":
        return _and_her_own(tokens, noun)
    if word in _IN_NAMES and noun.at + 1 == noun.last < len(tokens):
        following = tokens[noun.last].text
        if word == "السيده":
            if not (following[:1] == "و" and after_harm(tokens, noun.at)):
                return False
        elif not _father_or_daughter(tokens, noun, following):
            return False
    if unit.id == "resident" and noun.suffix:
        return False  # «دمرت المنزل على رؤوس ساكنيه»: spelt as two of them are
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
        return _and_one_injury(tokens, noun, previous) or (
            noun.number == "dual"
            or (noun.number == "plural" and unit.id in ("death", "injury"))
            or (
                unit.id in ("trapped", "resident", "aid_worker")
                and noun.number in ("plural", "homograph")
                and after_harm(tokens, noun.at)
            )
        )
    told = after_harm(tokens, past_time(tokens, noun.at)) or _then_harmed(tokens, noun) or _one(tokens, noun)
    told = told or _object(tokens, noun) or _of_an_age(tokens, noun) or _in_it(tokens, noun)
    told = told or _done_away(tokens, noun)
    told = told or _besides_others(tokens, noun)
    told = told or (noun.unit.group != "combatants" and not noun.definite and verb_before(tokens, noun.at))
    if noun.number == "dual" or told:
        return True
    if heads_a_list(tokens, noun.at, noun.last, previous):
        return True
    if unit.id in _WITH_HIM and _together(tokens, noun, previous):
        return True
    if noun.suffix and unit.id in _BESIDE_ANOTHER and _titled(tokens, noun.last):
        return False
    if noun.suffix and unit.id == "companion" and _of_a_leader(tokens, noun, previous):
        return True
    if noun.suffix and unit.id not in _BESIDE_ANOTHER:
        lost = noun.at > 1 and tokens[noun.at - 2].text.lstrip("و") in listed("words_before_limbs")
        relative = unit.id in _RELATIVES
        return relative and (noun.conjoined or noun.prefix[:1] == "ب" or lost)  # «وبتر ساق والدهما»
    if unit.id in ("father", "kin") and noun.last < len(tokens):
        kin = unit_at(tokens, noun.last)
        if kin and kin.conjoined and (kin.suffix or kin.unit.id in _FAMILY):
            return True
    if not noun.conjoined or previous is None or previous.group is None:
        return False
    return previous.last == noun.at or _and_his(tokens, noun, previous)


def _so_many_years(tokens: Sequence[Token], at: int) -> bool:
    """«فتاة ابنة التسع سنوات»: how old she is, and no daughter of hers."""
    if at + 1 >= len(tokens):
        return False
    number = tokens[at].text.removeprefix("ال")
    years = unit_at(tokens, at + 1)
    counts = tokens[at].kind == "number" or bool(number_words(number))
    return counts and years is not None and years.unit.id == "year"


def past_time(tokens: Sequence[Token], at: int) -> int:
    """Back over the words of when, to what they stand behind («استشهد فجر اليوم خمسة», «قتل أمس عامل»)."""
    when, start = listed("words_of_when"), at
    while at > 0 and start - at < _WHEN and tokens[at - 1].text in when:
        at -= 1
    return at


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


def _of_a_leader(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    """«قيادي في تنظيم كذا ومرافقه»: joined to him over the name of his force."""
    if previous is None or previous.group != "combatants" or not noun.conjoined:
        return False
    of_force = tokens[previous.last].text in ("في", "من", "ب") if previous.last < noun.at else True
    return of_force and noun.at - previous.last <= _FORCE


def _together(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    """«قتل شاب برفقة صديقه», «رجل مع زوجته»: told right behind him."""
    if tokens[noun.at - 1].text not in TOGETHER or previous is None or previous.group is None:
        return False
    beside = previous.last == noun.at - 1 or tells_of_him(tokens, previous.last, noun.at - 1)
    his = bool(noun.suffix) or tokens[noun.at].text.endswith("ه")  # «صديقه», spelt as «صديقة»
    return beside and his and not _titled(tokens, noun.last)


def _and_his(tokens: Sequence[Token], noun: UnitWord, previous: Counted) -> bool:
    """«إن مختار القرية ونجله قتلا», «شيخ عشيرة وسائقه»: his, over the word of what he heads; «نجله» is spelt
    as «نجلة»."""
    if noun.at - previous.last != 1 or previous.unit not in HEADS or not previous.bare:
        return False
    if noun.unit.id in _BESIDE_ANOTHER and noun.suffix:
        return not _titled(tokens, noun.last)
    his = noun.unit.id == "kin" and tokens[noun.at].text.endswith("ه")
    owner = tokens[noun.at - 1].text.startswith("ال")
    return his and owner and opens_speech(tokens, previous.first) and harmed_together(tokens, noun.at - 1)


def _titled(tokens: Sequence[Token], at: int) -> bool:
    """«وزميله المصور فلان»: the title and the name tell of him."""
    title = unit_at(tokens, at) if at < len(tokens) else None
    return title is not None and title.definite and title.unit.group is not None


def _one(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """ومعلمة واحدة: the number stands after."""
    if noun.definite or noun.suffix or noun.unit.group is None or noun.last >= len(tokens):
        return False
    return tokens[noun.last].text in ("واحد", "واحده")


def _done_away(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قضى على "عنصر في …"», «القضاء على قيادي»"""
    at = noun.at - (noun.at > 0 and tokens[noun.at - 1].text in _OPENING)
    return at > 1 and tokens[at - 1].text == "علي" and tokens[at - 2].text.lstrip("وفبل") in _DID_AWAY


def _in_it(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قصف جرح فيه بائع», «قتل في القصف مدني», «راح ضحية الغارة شاب»"""
    if noun.at > 1 and tokens[noun.at - 1].text in _PRONOUNS:
        return after_harm(tokens, noun.at - 1)
    if noun.at < 3 or tokens[noun.at - 1].text not in listed("words_of_the_attack"):
        return False
    before = tokens[noun.at - 2].text
    return before in _VICTIM or (before in IN_THE_ATTACK and after_harm(tokens, noun.at - 2))


def _object(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قتلت غارة مزارعا», «قتل مسلحون مجهولون تاجرا»: the verb of harm, its subject, then whom it harmed."""
    if noun.unit.group == "combatants":
        return _struck_down(tokens, noun)
    if noun.suffix or noun.unit.group is None:
        return False
    if behind_gunmen(tokens, noun.at):
        return True
    if noun.definite:
        return False
    if not tokens[noun.at].text.endswith(("ا", "ه")):
        return False
    for at in range(noun.at - 1, max(-1, noun.at - 2 - _SUBJECT), -1):
        before = tokens[at].text
        if tokens[at].kind != "word" or before in listed("words_after_subject") or before[:1] in "بل":
            return False
        if at < noun.at - 1 and after_harm(tokens, at + 1):
            return True
    return False


def _besides_others(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قتل مدني بغارة، إضافة إلى مقاتل من …»: one more of those before him."""
    before = tuple(t.text.removeprefix("و") for t in tokens[max(0, noun.at - 2) : noun.at])
    whole = not (noun.definite or noun.suffix or noun.prefix) and noun.unit.group is not None
    return whole and noun.number != "construct" and before in _AND_ALSO


def _struck_down(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قتلت غارة قياديا في …», «قتلت طائرة بدون طيار عنصرا»: a fighter whom no gunmen killed."""
    if noun.definite or not tokens[noun.at].text.endswith("ا"):
        return False
    verbs = range(max(0, noun.at - 1 - _SUBJECT), noun.at - 1)
    return any(
        after_harm(tokens, at + 1) and tokens[at + 1].text.removeprefix("ال").startswith(_STRUCK_BY)
        for at in verbs
    )


def behind_gunmen(tokens: Sequence[Token], at: int) -> bool:
    """«اغتال مجهولان على دراجة نارية مختار القرية»: does tokens[at] stand where whom they killed does?"""
    if at < 2 or tokens[at - 1].text in listed("words_after_subject") or tokens[at].text[:1] in "بلوف":
        return False
    for start in range(max(1, at - _GUNMEN), at):
        if _gunmen(tokens, start) and _right_after_harm(tokens, start):
            between = range(start + 1, at)
            return all(_passed(tokens, i) for i in between)
    return False


def _right_after_harm(tokens: Sequence[Token], at: int) -> bool:
    """«قتل مسلحون …»، «قتل ثلاثة مسلحين …»"""
    number = at > 1 and (tokens[at - 1].kind == "number" or number_words(tokens[at - 1].text))
    return after_harm(tokens, at) or (bool(number) and after_harm(tokens, at - 1))


def _passed(tokens: Sequence[Token], at: int) -> bool:
    """What may stand between gunmen and whom they killed: their ride, a day, a comma."""
    return tokens[at].text == "،" or (tokens[at].kind == "word" and not _person(tokens, at))


def _person(tokens: Sequence[Token], at: int) -> bool:
    noun = unit_at(tokens, at)
    if noun is None or noun.unit.group is None or noun.unit.id == "foreigner":
        return False  # «جندي إسرائيلي»
    return not (noun.unit.group == "combatants" and noun.definite)  # «مسلحو الحوثي»


def _gunmen(tokens: Sequence[Token], at: int) -> bool:
    who = unit_at(tokens, at)
    if who is not None and who.unit.id in _MEN and who.last < len(tokens):
        after = [t.text for t in tokens[who.last : who.last + 2]]
        return after[0].startswith(_AS_SEEN) or after in _RIDING
    fighters = who is not None and who.unit.group == "combatants"
    word = tokens[at].text
    return fighters or word.startswith(_UNKNOWN_MEN) or word in listed("words_of_doers")


def _of_an_age(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«راع في الأربعين من عمره»"""
    if noun.definite or noun.suffix or noun.unit.group is None or noun.last + 1 >= len(tokens):
        return False
    ahead = [t.text for t in tokens[noun.last : noun.last + 5]]
    return ahead[0] == "في" and any(word in _OF_LIFE for word in ahead[1:])


def _then_harmed(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """وكان شخص لقي مصرعه: the verb stands after."""
    if noun.suffix or noun.unit.alone != "harm" or noun.last >= len(tokens):
        return False
    one = noun.number in ("singular", "accusative")
    if one and opens_speech(tokens, noun.at) and harmed_together(tokens, noun.last - 1):
        return True
    if noun.definite:
        return False
    if befallen_after(tokens, noun):
        return True
    bound = [t.text for t in tokens[noun.last : noun.last + 2]] == ["علي", "الاقل"]
    last = noun.last + 2 * bound  # «إن شخصا على الأقل قتل»
    last = _past_origin(tokens, last)
    after = [t.text for t in tokens[last : last + 2]] or [""]
    lost = after[0] in _LOST and after[1:] and after[1].startswith("حيات")  # «مسعف يفقد حياته»
    killed = after[0] in listed("verbs_of_harm_after")
    killed = killed and not (after[0] in _KILLED and has_object(tokens, last + 1))  # «مسلحا قتل شرطيا»
    return killed or bool(lost)


def _past_origin(tokens: Sequence[Token], at: int) -> int:
    """«عاملا مصريا قتل», «عاملا من النيجر قتل»: past where one is from, where the verb follows it."""
    verbs = listed("verbs_of_harm_after")
    ahead = [t.text if t.kind == "word" else "" for t in tokens[at : at + _ORIGIN]]
    end = next((i for i, word in enumerate(ahead) if word in verbs), 0)
    between = ahead[:end]
    plain = all(word and word[:1] != "و" for word in between)
    nisba = end == 1 and between[0].endswith(("يا", "يه"))
    return at + end if end and plain and (nisba or between[0] == "من") else at


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


def _and_her_own(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قتل أما وطفليها», not «أما الجرحى فـ», «إما … أو»."""
    child = unit_at(tokens, noun.last) if noun.last < len(tokens) else None
    own = child is not None and child.conjoined and bool(child.suffix) and child.unit.group is not None
    return own or _and_of_his(tokens, noun)


def _father_or_daughter(tokens: Sequence[Token], noun: UnitWord, following: str) -> bool:
    """«مقتل أب وابنه», «قتلت غارة أبا وثلاثا من بناته»: no part of a name («أبا وليد»)."""
    word = tokens[noun.at].text
    if word == "ابا":
        return _and_of_his(tokens, noun)
    if word == "ابن":  # «مقتل ابن رئيس البلدية», «ابن أحد الوجهاء»
        owner = unit_at(tokens, noun.last)
        his = owner is not None and owner.unit.group is not None and not owner.prefix
        return (his or following in ("احد", "احدي")) and after_harm(tokens, noun.at)
    return word in ("اب", "بنت") and (following[:1] == "و" or after_harm(tokens, noun.at))


def _and_of_his(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«أبا وثلاثا من بناته», «أما وأربعة من أبنائها»: not «أبا وليد», nor «أما» that is "as for"."""
    if noun.last + 2 >= len(tokens) or tokens[noun.last + 1].text != "من":
        return False
    if tokens[noun.last].text[:1] != "و":
        return False
    kin = unit_at(tokens, noun.last + 2)
    return bool(number_words(tokens[noun.last].text)) and kin is not None and bool(kin.suffix)


def _father(word: str) -> bool:
    """«أب وأم (حامل)»"""
    return word.lstrip("و") in ("اب", "الاب", "والد", "الوالد")


def _mother(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """أم is a mother before a list of hers or after harm, else part of a name or the word "or"."""
    if noun.last >= len(tokens) or (noun.conjoined and noun.at and _father(tokens[noun.at - 1].text)):
        return True
    following = tokens[noun.last]
    listed = unit_at(tokens, noun.last)
    if listed and listed.conjoined and (listed.suffix or listed.unit.group):
        return True
    if following.text == "و" and unit_at(tokens, noun.last + 1):
        return True
    if following.text == "و" and noun.last + 1 < len(tokens) and tokens[noun.last + 1].kind == "number":
        return after_harm(tokens, noun.at)  # «استشهاد أم و3 من أطفالها»
    if number_words(following.text) and following.text[:1] == "و":
        return True
    hers = following.text.startswith("ل") and bool(number_words(following.text[1:]))  # «مقتل أم لثلاثة أطفال»
    plain = following.kind == "mark" or following.text in ("من", "في", "مع", "حامل")
    return after_harm(tokens, noun.at) and (plain or hers)
