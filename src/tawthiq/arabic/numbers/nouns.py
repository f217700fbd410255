"""Nouns with no number before them: alone (مدني، طفلان، جرحى) or before their number (الشهداء: 14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.fold import bare as without_article
from tawthiq.arabic.numbers.alone import COUNT_OF, so_many_of_them, stands_alone
from tawthiq.arabic.numbers.context import context_unit
from tawthiq.arabic.numbers.harmed_alone import past_time
from tawthiq.arabic.numbers.late import verb_before
from tawthiq.arabic.numbers.of import governs, numbered
from tawthiq.arabic.numbers.phrase import parse_number
from tawthiq.arabic.numbers.trailing import count_of, of_unit, trailing
from tawthiq.arabic.numbers.words import as_role, listed, number_words
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, after_harm, unit_at
from tawthiq.model import Quantity

_AND_BROTHER = "واخوه"
ONE_OF = frozenset({"احد", "احدي"})
_SEVERAL = ("plural", "homograph", "dual", "construct")
_OF_THEM = ("من", "منهم", "منهن", "بينهم", "بينهن", "بينها")
_REACHED = ("بلغ", "وصل", "تجاوز", "ناهز", "فاق", "قارب")
_TO_TOLL = 12  # words back to the toll beside which a noun stands
_SMALL = ("الصغار", "القصر")
_ADJECTIVES = 3  # words from a family to the last of its adjectives


def noun_at(tokens: Sequence[Token], at: int, previous: Counted | None) -> Counted | None:
    """A noun of people or things with no number before it."""
    one = _one_of(tokens, at)
    if one:
        return one
    noun = unit_at(tokens, at)
    if noun is None:
        return None
    if tokens[at].text == _AND_BROTHER and _after_his_kin(tokens, at):
        noun = replace(noun, number="singular", suffix="ه")
    after = _number_after(tokens, noun) or _whole_family(tokens, noun)
    if after:
        return after
    if _adjective(tokens, noun) or not stands_alone(tokens, noun, previous):
        return None
    number = "singular" if tokens[at].text == "ابا" else noun.number  # «أبا وثلاثا من بناته»: no آباء
    if noun.suffix and number in ("construct", "dual") and so_many_of_them(tokens, noun):
        number = "plural"  # «مقتل ساكنيه الأربعة»
    if number in ("accusative", "construct"):
        governed = unit_at(tokens, noun.last)
        dual = noun.unit.construct and (
            governed is not None or (number == "construct" and _two(tokens, noun.last))
        )
        if number == "construct" and not dual and not _of_mine(tokens, noun):
            return None
        number = "dual" if dual else "singular"
    if noun.unit.construct and number == "plural" and (one := _bodies_of_a_list(tokens, noun)) is not None:
        return replace(one, first=at, outcome="killed", conjoined=noun.conjoined)
    if noun.unit.construct:
        inner = parse_number(tokens, noun.last)
        several = inner is not None and inner.kind == "several" and inner.of
        if inner and (inner.kind in ("cardinal", "vague") or several) and not inner.prefix.startswith("و"):
            count = numbered(tokens, inner)
            if count and count.group and count.outcome in (None, "killed"):
                return replace(count, first=at, outcome="killed", conjoined=noun.conjoined)
            alone = inner.kind == "cardinal" and inner.last < len(tokens) and tokens[inner.last].text == "من"
            if alone and (count is None or count.group is None):  # «جثامين ٤ من أبطال الجيش»
                return of_unit(Counted(at, inner.last, inner.quantity, conjoined=noun.conjoined), noun)
    count = count_of(tokens, noun, _bare_quantity(noun, number), at, bare=True)
    return _or_dual(tokens, _with_numeral(tokens, count, noun))


def _of_mine(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«استشهدت خالتي وبناتها»: no word follows that two of them would be of, as in «ابنتي المواطن»."""
    if noun.unit.id not in ("mother", "kin") or not tokens[noun.at].text.endswith("تي"):
        return False
    after = tokens[noun.last] if noun.last < len(tokens) else None
    told = noun.unit.id == "mother" or noun.conjoined or after_harm(tokens, noun.at)
    return told and (after is None or after.kind != "word" or not after.text.startswith("ال"))


def _bodies_of_a_list(tokens: Sequence[Token], noun: UnitWord) -> Counted | None:
    """«جثث طفل وامرأتين»: the bodies are those of a list, of which the first is one."""
    first = unit_at(tokens, noun.last)
    if first is None or first.number != "singular" or first.prefix or first.suffix:
        return None
    if first.unit.group is None or first.last >= len(tokens) or tokens[first.last].text[:1] != "و":
        return None
    another = unit_at(tokens, first.last)
    more = parse_number(tokens, first.last) if another is None else None  # «جثامين أب وثلاثة من أبنائه»
    if (another is None or another.unit.group is None) and (more is None or more.kind != "cardinal"):
        return None
    return count_of(tokens, first, quantity_from("exact", 1), noun.at, bare=True)


def _after_his_kin(tokens: Sequence[Token], at: int) -> bool:
    """«والده وأخوه», «زوجته وأخوه»: his brother, spelt as إخوة is."""
    kin = unit_at(tokens, at - 1) if at else None
    if kin is None or not (kin.suffix == "ه" or tokens[at - 1].text.lstrip("و") == "الده"):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return True
    word = tokens[at + 1].text  # not «والدة وإخوة الناشط»
    return word[:1] in ("و", "ب") or word in listed("small_words")


def _whole_family(tokens: Sequence[Token], noun: UnitWord) -> Counted | None:
    """أفراد العائلة الستة."""
    family = unit_at(tokens, noun.last) if noun.unit.id == "relative_member" and not noun.suffix else None
    if family is None or family.unit.id != "family" or not (family.definite or family.suffix):
        return None
    phrase = parse_number(tokens, family.last)
    if phrase is None or not phrase.definite or phrase.quantity.kind != "exact":
        return None
    return Counted(noun.at, phrase.last, phrase.quantity, noun.unit.id, "people", groups=("people",))


def _one_of(tokens: Sequence[Token], at: int) -> Counted | None:
    """أحد المدنيين، إحدى النساء: one of them."""
    text = tokens[at].text
    if text not in ONE_OF and not (text[:1] in "وبل" and text[1:] in ONE_OF):
        return None
    noun = unit_at(tokens, at + 1) or _bound_plural(tokens, at + 1)
    if noun is None or noun.unit.group is None or noun.number not in _SEVERAL:
        return None
    if not (noun.prefix == "ال" or (noun.suffix and not noun.prefix) or _of_a_body(tokens, noun)):
        return None
    return replace(
        count_of(tokens, noun, quantity_from("exact", 1), at), conjoined=text[:1] == "و", definite=False
    )


def _bound_plural(tokens: Sequence[Token], at: int) -> UnitWord | None:
    """متطوعي الدفاع المدني, صحفيي القناة: a sound plural that its owner has cut the ن of."""
    if at + 1 >= len(tokens) or tokens[at].kind != "word" or not tokens[at].text.endswith("ي"):
        return None
    noun = unit_at([replace(tokens[at], text=tokens[at].text + "ن")], 0)
    return replace(noun, number="construct", at=at, last=at + 1) if noun is not None else None


def _of_a_body(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """أحد أطفال القرية، أحد متطوعي الدفاع المدني: a plural with its owner right after it."""
    if noun.number not in ("plural", "construct") or noun.prefix or noun.last >= len(tokens):
        return False
    owner = tokens[noun.last]
    return owner.kind == "word" and owner.text not in listed("small_words") and owner.text[:1] != "و"


def _bare_quantity(noun: UnitWord, number: str) -> Quantity:
    if number == "dual":
        return quantity_from("exact", 2)
    if number in ("plural", "homograph"):
        return quantity_from("plural")
    if noun.unit.id == "family":
        return quantity_from("family")
    return quantity_from("exact", 1)


def _two(tokens: Sequence[Token], at: int) -> bool:
    word = as_role(tokens[at].text, "one") if at < len(tokens) and tokens[at].kind == "word" else None
    return bool(word and word.value == 2 and not word.prefix)


def _with_numeral(tokens: Sequence[Token], count: Counted, noun: UnitWord) -> Counted:
    """طفل واحد، مدنيين اثنين، القتلى الخمسة، أطفالها الثلاثة."""
    at = noun.last
    at += bool(noun.suffix) and at < len(tokens) and tokens[at].text in _SMALL  # «أبنائه الصغار الثلاثة»
    if (noun.definite or noun.suffix) and count.quantity.kind == "plural" and _the_figure(tokens, at):
        phrase = parse_number(tokens, at)  # «القتلى الـ12 مدنيون»: no twelve civilians
        if phrase and phrase.quantity.value and phrase.quantity.value > 1:
            return trailing(tokens, replace(count, last=phrase.last, quantity=phrase.quantity, bare=False))
    word = as_role(tokens[at].text, "one", "ten") if at < len(tokens) and tokens[at].kind == "word" else None
    if word is None:
        return count
    if word.prefix == "" and word.role == "one" and word.value <= 2:
        single = count.quantity.kind == "family" or count.quantity.value == 1
        if (word.value == 1) != single:
            return count
        value = quantity_from("exact", word.value) if noun.unit.id != "family" else count.quantity
        return trailing(tokens, replace(count, last=max(count.last, at + 1), quantity=value, bare=False))
    if word.prefix == "ال" and (noun.definite or noun.suffix):
        phrase = parse_number(tokens, at)
        if phrase and phrase.quantity.value and phrase.quantity.value > 1 and count.quantity.kind == "plural":
            return trailing(tokens, replace(count, last=phrase.last, quantity=phrase.quantity, bare=False))
    return count


def _the_figure(tokens: Sequence[Token], at: int) -> bool:
    """الـ12."""
    return at + 1 < len(tokens) and tokens[at].text == "ال" and tokens[at + 1].kind == "number"


def _or_dual(tokens: Sequence[Token], count: Counted) -> Counted:
    """شهيد أو شهيدان."""
    at = count.last
    if count.quantity.value != 1 or at + 1 >= len(tokens) or tokens[at].text != "او":
        return count
    other = unit_at(tokens, at + 1)
    if other and other.number in ("dual", "homograph") and other.unit.id == count.unit and not other.prefix:
        return replace(count, last=other.last, quantity=quantity_from("between", 1, 2))
    return count


def _of_a_family(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«عائلة نازحة», «أسرة سورية مهجرة»: an adjective of the family, and nobody beside it."""
    if noun.number != "singular" or noun.prefix or noun.suffix or not tokens[noun.at].text.endswith("ه"):
        return False
    for at in range(noun.at - 1, max(-1, noun.at - 1 - _ADJECTIVES), -1):
        family = unit_at(tokens, at)
        if family is not None and family.unit.id == "family":
            return family.number == "singular" and family.last <= noun.at
        if not tokens[at].text.endswith(("يه", "له")):  # «سورية», «كاملة»
            return False
    return False


def _adjective(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """الدفاع المدني، موقع عسكري: the same word as an adjective of a thing."""
    if _of_a_family(tokens, noun):
        return True
    if (
        noun.unit.id not in ("civilian", "combatant", "journalist", "person")
        or noun.at == 0
        or noun.number != "singular"
    ):
        return False
    left = tokens[noun.at - 1]
    if left.kind != "word" or noun.prefix not in ("", "ال"):
        return False
    if noun.definite:
        return left.text.startswith(("ال", "بال", "لل", "وال"))
    if left.text in listed("words_of_the_attack"):
        return False  # «قتل في القصف مدني»
    thing = unit_at(tokens, noun.at - 1)
    if past_time(tokens, noun.at) < noun.at:
        return False  # «أصيب اليوم مدني»
    if noun.unit.id == "civilian" and verb_before(tokens, noun.at):
        return False  # «استشهد في مجزرة جديدة مدني»
    if thing is not None and thing.last == noun.at and thing.unit.group is None:  # سيارة مدنية
        return True
    heads = listed("words_before_adjectives")
    return left.text in heads or without_article(left.text.lstrip("بل")) in heads


def _after_a_toll(tokens: Sequence[Token], at: int) -> bool:
    return any(without_article(t.text) in COUNT_OF for t in tokens[max(0, at - 3) : at])


def _figure(tokens: Sequence[Token], at: int) -> bool:
    """14, also in brackets."""
    bracket = tokens[at].text == "(" and at + 2 < len(tokens) and tokens[at + 2].text == ")"
    return tokens[at + bracket].kind == "number"


def _said_of(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«والجرحى أكثر من عشرين»: a sentence of its own, of the noun and its number."""
    phrase = parse_number(tokens, noun.last)
    if phrase is None or phrase.prefix or phrase.definite or phrase.alone:
        return False
    opens = noun.conjoined or noun.at == 0 or tokens[noun.at - 1].kind != "word"
    opens = opens or tokens[noun.at - 1].text.lstrip("وف") in _REACHED
    if phrase.last >= len(tokens):
        return opens
    after = tokens[phrase.last]
    if opens and (after.kind != "word" or after.text[:1] == "و" or after.text in _OF_THEM):
        return True
    counted = unit_at(tokens, phrase.last)
    people = counted is None or counted.unit.group is not None or counted.unit.outcome == noun.unit.outcome
    alone = opens and not noun.conjoined and counted is not None
    return people and (alone or (noun.conjoined and _beside_a_toll(tokens, noun.at)))


def _beside_a_toll(tokens: Sequence[Token], at: int) -> bool:
    """«بلغ عدد القتلى 23 والجرحى نحو 50 شخصا»: other harmed, counted right before by the same form."""
    for k in range(at - 1, max(-1, at - _TO_TOLL), -1):
        other = unit_at(tokens, k)
        if other is not None and other.unit.outcome is not None and other.definite:
            return any(t.kind == "number" or number_words(t.text) for t in tokens[other.last : at])
    return False


def _share(tokens: Sequence[Token], at: int) -> bool:
    """Does «في» stand there: where so many of those counted before were?"""
    return at < len(tokens) and tokens[at].text == "في"


def _number_after(tokens: Sequence[Token], noun: UnitWord) -> Counted | None:
    """الشهداء: 14؛ عدد الجرحى ٣١؛ بلغ عدد القتلى إلى 31."""
    if noun.suffix or noun.number not in ("plural", "homograph") or noun.last >= len(tokens):
        return None
    before = tokens[noun.at - 1].text if noun.at else ""
    if before in ("بين", "ضمن"):  # من بين الشهداء 4 أطفال
        return None
    told = before.lstrip("ول") in COUNT_OF or before in COUNT_OF
    told = told or (noun.prefix == "لال" and _after_a_toll(tokens, noun.at))  # الحصيلة الإجمالية للقتلى
    colon = tokens[noun.last].text == ":"
    tally = (
        noun.definite
        and noun.unit.outcome is not None
        and (
            _figure(tokens, noun.last)
            or (noun.conjoined and tokens[noun.last].text == "الي")
            or _said_of(tokens, noun)
        )
    )
    if not ((told and noun.definite) or colon or tally):
        return None
    at = noun.last
    while at < len(tokens) and at < noun.last + 5 and tokens[at].text in listed("words_before_figures"):
        at += 1
    phrase = parse_number(tokens, at) if at < len(tokens) else None
    if phrase is None or phrase.kind not in ("cardinal", "vague", "several") or phrase.prefix[:1] == "و":
        return None
    if context_unit(tokens, phrase, None) and phrase.first != at:
        return None
    if colon and noun.unit.group is None and noun.unit.outcome is None and _share(tokens, phrase.last):
        return None  # «قتل تسعة بقصف الطيران: 4 في كذا، 3 في كذا»
    following = unit_at(tokens, phrase.last)
    if following and following.unit.id == "case" and tally:  # الوفيات (3) حالات
        return of_unit(Counted(noun.at, following.last, phrase.quantity), noun)
    first = noun.at - 1 if told and noun.prefix != "لال" else noun.at
    same = following is not None and following.unit.outcome == noun.unit.outcome is not None
    if (
        following
        and (following.unit.group or same)
        and not following.prefix
        and governs(phrase, following, phrase.of, tokens)
    ):
        inner = numbered(tokens, phrase)
        if inner and (inner.group or same):
            return replace(inner, first=first, outcome=inner.outcome or noun.unit.outcome)
    if following and not following.prefix:
        return None
    return trailing(tokens, of_unit(Counted(first, phrase.last, phrase.quantity), noun))
