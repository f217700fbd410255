"""A number with the noun that it counts, or with none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.affiliations import affiliation_at
from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.context import context_unit, counts_a_thing
from tawthiq.arabic.numbers.phrase import NumberPhrase
from tawthiq.arabic.numbers.trailing import count_of, of_unit, trailing
from tawthiq.arabic.numbers.words import listed, number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, after_harm, unit_at

_CLOSING = frozenset(')]»"“”/›')
_NUMBER_OF = ("عدد", "وعدد", "حصيله", "وحصيله")
_FEW = 10
_TWO = 2
_OF_SOMEBODY = frozenset({"child", "dialect_child", "youth", "girl", "kin"})
_THINGS = frozenset({"site", "house", "settlement", "vehicle"})
_TIMES = frozenset({"day", "hour", "year"})
_LAST_NIGHT = ("امس", "مبارح", "امبارح")
_THEIR = ("هم", "هن", "هما", "ها")
_GONE_BY = ("الماضي", "الاخير", "الفائت", "المنصرم", "القادم", "المقبل", "التال", "الاول")
_ONE = ("واحد", "واحده")
_OF_PEOPLE = frozenset({"عددهم", "عددهن", "عددهما", "وعددهم"})


def numbered(tokens: Sequence[Token], phrase: NumberPhrase) -> Counted | None:
    at, joined = phrase.last, phrase.prefix[:1] == "و"
    if (
        at < len(tokens)
        and tokens[at].text in _CLOSING
        and phrase.first
        and tokens[phrase.first - 1].kind == "mark"
    ):
        at += 1
    of = phrase.of
    from_ = at if of else at + 1 if at < len(tokens) and tokens[at].text == "من" else None
    body = affiliation_at(tokens, from_) if from_ is not None else None
    if body:  # أربعة من فرق الإسعاف
        group = body[1]
        return Counted(
            phrase.first, body[0], phrase.quantity, "person", group, groups=(group,), conjoined=joined
        )
    if at + 1 < len(tokens) and tokens[at].text == "من" and not of:
        noun = unit_at(tokens, at + 1)
        if (
            noun
            and not noun.prefix.startswith(("و", "ف"))
            and not _from_it(noun)
            and (
                noun.definite
                or noun.suffix
                or phrase.kind in ("vague", "several")
                or noun.number in ("plural", "homograph")
            )
        ):
            at, of = at + 1, True
    noun = unit_at(tokens, at)
    if noun and not governs(phrase, noun, of, tokens):
        noun = None
    context = context_unit(tokens, phrase, noun.unit.id if noun else None)
    if context:
        unit, last = context
        return Counted(
            phrase.first,
            max(last, noun.last if noun else 0),
            phrase.quantity,
            unit,
            head=noun.at if noun else None,
            conjoined=joined,
        )
    if noun is None:
        return _no_noun(tokens, phrase)
    if phrase.of and phrase.kind == "several" and _from_it(noun):  # «أصيب عدد من القرية»
        first, last = phrase.first, phrase.last
        return Counted(
            first, last, phrase.quantity, "person", "people", groups=("people",), conjoined=joined
        )
    people_of = phrase.kind == "cardinal" and not phrase.of  # «36 من عائلات النازحين»
    if of and noun.unit.id == "family" and (noun.number == "singular" or people_of):  # خمسة من العائلة
        return Counted(
            phrase.first,
            noun.last,
            phrase.quantity,
            "relative_member",
            "people",
            groups=("people",),
            conjoined=joined,
        )
    count = _of_the_harmed(tokens, count_of(tokens, noun, phrase.quantity, phrase.first), phrase)
    others = count.others or phrase.others
    if (others, joined) == (count.others, count.conjoined):
        return count
    return replace(count, others=others, conjoined=joined)


def _from_it(noun: UnitWord) -> bool:
    """«أصيب أربعة من القرية», «ثلاثة من القاعدة»: people of it; what is counted stands in the plural."""
    thing = noun.unit.group is None and noun.unit.id in _THINGS
    return thing and noun.definite and noun.number == "singular"


def governs(phrase: NumberPhrase, noun: UnitWord, of: bool, tokens: Sequence[Token]) -> bool:
    if noun.unit.id == "mother" and tokens[noun.at].text == "ام":
        return False
    theirs = noun.suffix and not of and phrase.kind == "cardinal" and not _their_children(phrase, noun)
    if noun.prefix not in ("", "ال") or theirs:
        return False
    if noun.unit.id in _TIMES and _says_when(phrase, noun, tokens):
        return False
    dual = noun.number in ("dual", "construct") and not _sound_plural(phrase, noun, tokens)
    if dual and phrase.kind != "zero" and not of:
        return False
    if phrase.kind == "several" and noun.number in ("singular", "accusative") and noun.unit.group and not of:
        return False
    return not (
        noun.definite
        and phrase.kind == "cardinal"
        and not (phrase.definite or of or phrase.first != noun.at - 1)
        and noun.number == "singular"
    )


def _sound_plural(phrase: NumberPhrase, noun: UnitWord, tokens: Sequence[Token]) -> bool:
    """«ثلاثة عاملين»: behind three or more the ending is that of the plural, not of two."""
    word = tokens[noun.at].text
    three = (phrase.quantity.value or 0) > _TWO and phrase.kind == "cardinal" and noun.at > 0
    told = three and (tokens[noun.at - 1].kind == "number" or bool(number_words(tokens[noun.at - 1].text)))
    return told and noun.number == "dual" and word.endswith("ين") and not word.endswith("تين")


def _their_children(phrase: NumberPhrase, noun: UnitWord) -> bool:
    """«أم وتلات ولادها»: as it is spoken, the noun that the number counts may bear a pronoun."""
    few = 3 <= (phrase.quantity.value or 0) <= _FEW
    return few and phrase.prefix == "و" and noun.number == "plural" and noun.unit.id in _OF_SOMEBODY


def _says_when(phrase: NumberPhrase, noun: UnitWord, tokens: Sequence[Token]) -> bool:
    """«قتل 14 يوم الجمعة»، «استشهد خمسة ليلة أمس»: the day that it happened on, not 14 days."""
    if noun.number != "singular":
        return False
    if noun.definite:
        return not phrase.definite  # «استشهد أحد عشر الساعة الخامسة»
    after = tokens[noun.last].text if noun.last < len(tokens) else ""
    of_it = after in _LAST_NIGHT or after.endswith(_THEIR) or _defined(after)
    return of_it or after_harm(tokens, phrase.first)


def _defined(after: str) -> bool:
    return after.startswith("ال") and not after.startswith(_GONE_BY)


def _no_noun(tokens: Sequence[Token], phrase: NumberPhrase) -> Counted | None:
    if phrase.alone:
        return _one_person(tokens, phrase)
    conjoined = phrase.prefix[:1] == "و"
    if phrase.definite and phrase.kind == "cardinal" and tokens[phrase.first].kind == "word":
        return _the_others(tokens, phrase)
    thing = counts_a_thing(tokens, phrase)
    if thing:
        return Counted(phrase.first, thing, phrase.quantity, "other", head=thing - 1, conjoined=conjoined)
    if phrase.kind == "several" and not (phrase.of or phrase.others):
        return None
    if phrase.of and tokens[phrase.last - 1].text == "من":  # عدد من القرى that are no listed noun
        return Counted(phrase.first, phrase.last, phrase.quantity, "other", conjoined=conjoined)
    count = Counted(phrase.first, phrase.last, phrase.quantity, conjoined=conjoined, others=phrase.others)
    return trailing(tokens, _told_of(tokens, count))


def _one_person(tokens: Sequence[Token], phrase: NumberPhrase) -> Counted | None:
    """«مات واحد وانجرح اثنان»: «one» right after a word of harm is a person, where no noun follows."""
    at, last = phrase.first, phrase.last
    if last - at != 1 or phrase.prefix or not at or tokens[at].text not in _ONE:
        return None
    harm, befallen = tokens[at - 1].text, listed("one_befallen")
    feminine = harm.endswith("ت") and not harm.endswith("مات")
    told = harm in befallen or (harm[:1] in "وف" and harm[1:] in befallen)
    if not told or (tokens[at].text == "واحده") != feminine:
        return None
    after = tokens[last] if last < len(tokens) else None
    if after is None or after.kind != "word" or after.text[:1] in "وب" or after.text in listed("beside_one"):
        return Counted(at, last, phrase.quantity)
    return None


def _the_others(tokens: Sequence[Token], phrase: NumberPhrase) -> Counted | None:
    """الثلاثة الآخرون، السبعة الباقين: the rest of those counted before."""
    at = phrase.last
    if at >= len(tokens) or tokens[at].text not in listed("words_of_the_rest"):
        return None
    return Counted(phrase.first, at + 1, phrase.quantity, others=True)


def _of_the_harmed(tokens: Sequence[Token], count: Counted, phrase: NumberPhrase) -> Counted:
    """«تجاوز عدد القتلى 31 مدنيا»: the words of the bound say what befell those counted."""
    if count.outcome is not None or count.group is None:
        return count
    for at in range(phrase.first, phrase.last - 1):
        noun = unit_at(tokens, at + 1) if tokens[at].text in _NUMBER_OF else None
        if noun and noun.definite and noun.unit.outcome is not None:
            return replace(count, outcome=noun.unit.outcome)
    return count


def _told_of(tokens: Sequence[Token], count: Counted) -> Counted:
    """يقدر عددهم بـ 300، لا يقل عدد القتلى عن 15: the noun stands among the words of the bound."""
    for at in range(max(0, count.first - 1), count.last):
        if tokens[at].text in _OF_PEOPLE:
            return replace(count, unit="person", group="people", groups=("people",))
        noun = unit_at(tokens, at + 1) if tokens[at].text in _NUMBER_OF and at >= count.first else None
        if noun and noun.definite:
            return of_unit(count, noun)
    return count
