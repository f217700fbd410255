"""A noun alone that a word of harm before, behind or around it makes a person harmed."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.subject import (
    befallen_after,
    harmed_together,
    has_object,
    opens_speech,
)
from tawthiq.arabic.numbers.words import listed, number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, after_harm, unit_at

_UNKNOWN_MEN = ("مجهول", "ملثم")
AS_SEEN = ("مجهول", "ملثم", "مقنع", "يستقل", "يقود", "يركب")
_AS_SEEN = (*AS_SEEN, "مسلح")
_RIDING = (["علي", "دراجه"], ["علي", "متن"])
_MEN = ("man", "person", "youth")
_ORIGIN = 5  # words over which one's origin may reach to the verb
_WHEN = 4  # words of when between a verb of harm and whom it befell
_AND_ALSO = (("اضافه", "الي"), ("بالاضافه", "الي"), ("الي", "جانب"), ("فضلا", "عن"), ("علاوه", "علي"))
_GUNMEN = 12  # words from the gunmen to whom they killed
_VICTIM = ("ضحيه", "ضحيته", "ضحيتها")
IN_THE_ATTACK = ("في", "خلال", "جراء", "اثر", "نتيجه", "بسبب")
_PRONOUNS = ("فيه", "فيها", "خلاله", "خلالها", "اثره", "اثرها")
_KILLED = ("قتل", "قتلت")
_OPENING = ('"', "«", "“")
_DID_AWAY = ("قضي", "قضت", "قضينا", "قضوا", "القضاء", "قضاء", "يقضي", "تقضي")  # with «على»
_STRUCK_BY = ("غاره", "غارات", "طاير", "ضربه", "ضربات", "مسير", "قصف", "صاروخ", "درون")
_SUBJECT = 3  # words of the subject between the verb of harm and whom it harmed
_TO_LIFE = 7  # words from whom to «حياته»
_LOST = ("فقد", "فقدت", "يفقد", "تفقد")


def past_time(tokens: Sequence[Token], at: int) -> int:
    """Back over the words of when and of wounds, to what they stand behind («استشهد فجر اليوم خمسة», «قتل أمس
    عامل», «أصيب بجروح خطيرة شخص آخر»)."""
    when, start = listed("words_of_when") | listed("words_of_wounds"), at
    while at > 0 and start - at < _WHEN and tokens[at - 1].text in when:
        at -= 1
    return at


def done_away(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قضى على "عنصر في …"», «القضاء على قيادي»"""
    at = noun.at - (noun.at > 0 and tokens[noun.at - 1].text in _OPENING)
    return at > 1 and tokens[at - 1].text == "علي" and tokens[at - 2].text.lstrip("وفبل") in _DID_AWAY


def loses_life(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«فقد راعي أغنام حياته», «فقدان مزارع لحياته»; not «فقد مزارع أرضه»"""
    lost = noun.at > 0 and tokens[noun.at - 1].text.lstrip("ول") in (*_LOST, "فقدان")
    after = (t.text.removeprefix("ل") for t in tokens[noun.last : noun.last + _TO_LIFE])
    return lost and any(w.startswith("حيات") for w in after)


def in_it(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قصف جرح فيه بائع», «قتل في القصف مدني», «راح ضحية الغارة شاب»"""
    if noun.at > 1 and tokens[noun.at - 1].text in _PRONOUNS:
        return after_harm(tokens, noun.at - 1)
    if noun.at < 3 or tokens[noun.at - 1].text not in listed("words_of_the_attack"):
        return False
    before = tokens[noun.at - 2].text
    return before in _VICTIM or (before in IN_THE_ATTACK and after_harm(tokens, noun.at - 2))


def object_of_harm(tokens: Sequence[Token], noun: UnitWord) -> bool:
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


def besides_others(tokens: Sequence[Token], noun: UnitWord) -> bool:
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


def then_harmed(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """وكان شخص لقي مصرعه: the verb stands after."""
    if noun.suffix or noun.unit.alone not in ("harm", "plural") or noun.last >= len(tokens):
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
    last += last < len(tokens) and tokens[last].text == "قد"  # «وكان مزارع قد قتل»
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
