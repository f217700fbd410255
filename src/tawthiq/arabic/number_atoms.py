"""Single counts: a number with its noun, a noun alone, a noun before its number, "others", ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted, narrower
from tawthiq.arabic.fold import bare as without_article
from tawthiq.arabic.number_context import context_unit, counts_a_thing, odd_digits
from tawthiq.arabic.number_phrase import NumberPhrase, bound_at, bound_quantity, parse_number
from tawthiq.arabic.number_words import as_role, number_words
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, affiliation_at, after_harm, unit_at
from tawthiq.model import Group, Quantity

OTHERS: dict[str, tuple[str, int | None]] = {
    "اخرون": ("plural", None), "اخرين": ("plural", None), "اخران": ("exact", 2), "اخريين": ("exact", 2),
    "اخريات": ("plural", None), "اخر": ("exact", 1), "اخرا": ("exact", 1), "اخري": ("exact", 1),
    "اخريان": ("exact", 2), "اخرتين": ("exact", 2), "غيرهم": ("plural", None),
}
_SINGLE = frozenset({"اخر", "اخرا", "اخري"})
_ORDINALS = {"ثان": "people", "ثاني": "people", "ثالث": "people", "رابع": "people", "خامس": "people", "سادس": "people",
             "سابع": "people", "ثامن": "people", "تاسع": "people", "عاشر": "people", "ثانيه": "women", "ثالثه": "women",
             "رابعه": "women", "خامسه": "women", "سادسه": "women", "سابعه": "women", "ثامنه": "women", "تاسعه": "women"}
_CLOSING = frozenset(')]»"“”/›')
_LINKS = frozenset({"الي", ":", "-", "–", "هو", "بلغ", "وصل", "ارتفع", "قد", "حتي", "الان", "بلغوا", "ب", "ليصل", "ليبلغ", "فبلغ",
                    "اصبح", "بات", "=", "كان", "يبلغ", "يصل"})
_COUNT_OF = frozenset({"عدد", "حصيله", "مجموع", "اجمالي", "اعداد", "تعداد"})
_OF_PEOPLE = frozenset({"عددهم", "عددهن", "عددهما", "وعددهم"})
_NOT_ADJECTIVES = frozenset({"دفاع", "مجتمع", "طيران", "هدف", "موقع", "زي", "لباس", "عمل", "جيش", "قضاء", "شخصيات", "حراك", "سجل"})


def atom_at(tokens: Sequence[Token], at: int, previous: Counted | None) -> Counted | None:
    """The count that starts at tokens[at]; `previous` is the one before it in the sentence."""
    token = tokens[at]
    if token.kind in ("break", "latin"):
        return None
    odd = odd_digits(token)
    if odd:
        return _decimal(tokens, at) if odd == "other" else Counted(at, at + 1, quantity_from("not_known"), odd)
    if token.kind == "word" and not _may_start(token.text):
        return None
    fraction = _fraction(tokens, at)
    if fraction:
        return fraction
    phrase = parse_number(tokens, at)
    if phrase:
        return _numbered(tokens, phrase)
    if token.kind != "word":
        return None
    return _ordinal(tokens, at) or _others(tokens, at) or _noun(tokens, at, previous)


def _may_start(text: str) -> bool:
    return len(text) > 1 or text == "و"


def _decimal(tokens: Sequence[Token], at: int) -> Counted:
    phrase = parse_number(tokens, at)  # 2.5 مليون
    if phrase:
        return _numbered(tokens, phrase) or Counted(at, phrase.last, phrase.quantity, "other")
    unit = unit_at(tokens, at + 1)
    percent = context_unit(tokens, NumberPhrase(at, at + 1, quantity_from("not_known"), "cardinal"), None)
    if percent and percent[0] == "percent":
        return Counted(at, percent[1], quantity_from("not_known"), "percent")
    if unit and unit.unit.group is None:
        return Counted(at, unit.last, quantity_from("not_known"), unit.unit.id, head=unit.at)
    return Counted(at, at + 1, quantity_from("not_known"), "other")


def _fraction(tokens: Sequence[Token], at: int) -> Counted | None:
    """نصف المدينة، ثلاثة أرباع الحي، خُمس المنازل: hundredths, with unit percent."""
    if tokens[at].kind != "word" or not number_words(tokens[at].text):
        return None
    ones = as_role(tokens[at].text, "one")
    after = as_role(tokens[at + 1].text, "fractions") if ones and at + 1 < len(tokens) else None
    if ones and after:
        value = min(100, ones.value * after.value)
        return Counted(at, at + 2, quantity_from("exact", value), "percent", conjoined=ones.conjoined)
    part = as_role(tokens[at].text, "fraction")
    if part is None or part.definite or at + 1 >= len(tokens):
        return None
    text = tokens[at + 1].text
    if as_role(text, "scale") or as_role(text, "ten"):
        return None
    number = as_role(tokens[at].text, "one", "ten")
    if number is not None:  # five or a fifth: a fifth governs a definite noun
        if not (text.startswith("ال") or text in ("عددهم", "عددها", "عددهن")) or tokens[at + 1].kind != "word":
            return None
    elif tokens[at + 1].kind != "word" or text in ("ساعه", "ساعات"):
        return None
    return Counted(at, at + 1, quantity_from("exact", part.value), "percent", conjoined=part.conjoined)


def _numbered(tokens: Sequence[Token], phrase: NumberPhrase) -> Counted | None:
    at = phrase.last
    if at < len(tokens) and tokens[at].text in _CLOSING and phrase.first and tokens[phrase.first - 1].kind == "mark":
        at += 1
    of = phrase.of
    if at + 1 < len(tokens) and tokens[at].text == "من" and not of:
        noun = unit_at(tokens, at + 1)
        if noun and not noun.prefix.startswith(("و", "ف")) and (
                noun.definite or noun.suffix or phrase.kind in ("vague", "several") or noun.number in ("plural", "homograph")):
            at, of = at + 1, True
    noun = unit_at(tokens, at)
    if noun and not _governs(phrase, noun, of, tokens):
        noun = None
    context = context_unit(tokens, phrase, noun.unit.id if noun else None)
    if context:
        unit, last = context
        return Counted(phrase.first, max(last, noun.last if noun else 0), phrase.quantity, unit,
                       head=noun.at if noun else None, conjoined=phrase.prefix[:1] == "و")
    if noun is None:
        return _no_noun(tokens, phrase)
    count = _count(tokens, noun, phrase.quantity, phrase.first)
    return replace(count, others=count.others or phrase.others, conjoined=phrase.prefix[:1] == "و")


def _governs(phrase: NumberPhrase, noun: UnitWord, of: bool, tokens: Sequence[Token]) -> bool:
    if noun.unit.id == "mother" and tokens[noun.at].text == "ام":
        return False
    if noun.prefix not in ("", "ال") or (noun.suffix and not of and phrase.kind == "cardinal"):
        return False
    if noun.number in ("dual", "construct") and phrase.kind != "zero" and not of:
        return False
    if phrase.kind == "several" and noun.number in ("singular", "accusative") and noun.unit.group and not of:
        return False
    return not (noun.definite and phrase.kind == "cardinal" and not (phrase.definite or of or phrase.first != noun.at - 1)
                and noun.number == "singular")


def _no_noun(tokens: Sequence[Token], phrase: NumberPhrase) -> Counted | None:
    if phrase.alone:
        return None
    conjoined = phrase.prefix[:1] == "و"
    if phrase.definite and phrase.kind == "cardinal" and tokens[phrase.first].kind == "word":
        return None
    thing = counts_a_thing(tokens, phrase)
    if thing:
        return Counted(phrase.first, thing, phrase.quantity, "other", head=thing - 1, conjoined=conjoined)
    if phrase.kind == "several" and not (phrase.of or phrase.others):
        return None
    if phrase.of and tokens[phrase.last - 1].text == "من":  # عدد من القرى that are no listed noun
        return Counted(phrase.first, phrase.last, phrase.quantity, "other", conjoined=conjoined)
    told = any(t.text in _OF_PEOPLE for t in tokens[max(0, phrase.first - 1):phrase.last])
    count = Counted(phrase.first, phrase.last, phrase.quantity, conjoined=conjoined, others=phrase.others)
    return _trailing(tokens, replace(count, unit="person", group="people", groups=("people",)) if told else count)


def _count(tokens: Sequence[Token], noun: UnitWord, quantity: Quantity, first: int, bare: bool = False) -> Counted:
    groups: tuple[Group, ...] = (noun.unit.group,) if noun.unit.group else ()
    count = Counted(first, noun.last, quantity, noun.unit.id, noun.unit.group, noun.unit.outcome, noun.at, False, bare, (),
                    groups, False, noun.definite or bool(noun.suffix), noun.conjoined, noun.suffix)
    return _trailing(tokens, count)


def _trailing(tokens: Sequence[Token], count: Counted) -> Counted:
    """Words after the noun that tell more of the same people: attributes, others, a body, a bound."""
    for _ in range(6):
        more = _attribute(tokens, count) or _others_after(tokens, count) or _belongs(tokens, count) or _bound_after(
            tokens, count)
        if more is None:
            return count
        count = more
    return count


def _attribute(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """سبعة قتلى مدنيين، طفلين شقيقين، جثث 14 مدنيا، 20 حالة لأطفال، خمسة من أفراد العائلة."""
    at = count.last
    if count.group is None or at >= len(tokens):
        return None
    noun = unit_at(tokens, at)
    if noun is None or noun.unit.group is None or noun.suffix:
        return None
    bodily = count.unit in ("body", "death", "injury")
    if noun.prefix not in ("", "ال") and not (bodily and noun.prefix in ("ل", "لال")):
        return None
    if noun.definite and not count.definite and not bodily:
        return None
    if noun.unit.id in ("mother", "kin", "father") and noun.number == "singular" and not bodily:
        return None
    if bodily and count.unit != "body" and noun.prefix[:1] != "ل":
        return None
    number = _agreed(count.quantity, noun.number, count.bare)
    return replace(count, last=noun.last, group=narrower(count.group, noun.unit.group), quantity=number,
                   outcome=count.outcome or (noun.unit.outcome if noun.unit.outcome != "displaced" else None),
                   groups=(*count.groups, noun.unit.group))


def _agreed(quantity: Quantity, number: str, bare: bool) -> Quantity:
    return quantity_from("exact", 2) if bare and quantity.kind == "plural" and number == "dual" else quantity


def _others_after(tokens: Sequence[Token], count: Counted) -> Counted | None:
    at = count.last
    if at >= len(tokens) or count.others:
        return None
    text = tokens[at].text
    if text not in OTHERS or (text in _SINGLE and count.head is None) or text == "غيرهم":
        return None
    kind, value = OTHERS[text]
    quantity = count.quantity
    if count.bare and quantity.kind == "plural" and kind == "exact" and value == 2:
        quantity = quantity_from("exact", 2)
    group: Group | None = "women" if text == "اخريات" and count.group is None else count.group
    return replace(count, last=at + 1, others=True, quantity=quantity, group=group)


def _belongs(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """عنصر من الدفاع المدني؛ إصابات في صفوف المدنيين؛ خمسة أشخاص من عائلة واحدة."""
    at = count.last
    if count.group is None or at + 1 >= len(tokens):
        return None
    if count.unit in ("combatant", "rescuer", "occupation", "person", "dead", "wounded", "aid_worker", "medic", "relative_member"):
        body = affiliation_at(tokens, at)
        if body and body[0] - at <= 6:
            group = body[1] if count.group in ("combatants", "people", "rescuers") else count.group
            return replace(count, last=body[0], group=group, groups=(*count.groups, body[1]))
    if tokens[at].text in ("في", "بين", "ب") or tokens[at].text == "بصفوف":
        row = at if tokens[at].text == "بصفوف" else at + 1
        if tokens[row].text in ("صفوف", "بصفوف") or tokens[at].text == "بين" and tokens[row].text.startswith("ال"):
            noun = unit_at(tokens, row + 1 if tokens[row].text in ("صفوف", "بصفوف") else row)
            if noun and noun.definite and noun.unit.group and count.group == "people":
                return replace(count, last=noun.last, group=noun.unit.group, groups=(*count.groups, noun.unit.group))
    if tokens[at].text == "من" and unit_at(tokens, at + 1):
        family = unit_at(tokens, at + 1)
        if family and family.unit.id == "family" and family.number == "singular":
            end = family.last
            if end < len(tokens) and without_article(tokens[end].text) in ("واحده", "ذاتها", "نفسها"):
                end += 1
            return replace(count, last=end)
        if family and family.definite and family.unit.group and count.group == "people" and count.outcome:
            return replace(count, last=family.last, group=family.unit.group, groups=(*count.groups, family.unit.group))
    return None


def _bound_after(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """على الأقل, also behind a dash, a comma or one more word (سوريين على الأقل)."""
    if count.quantity.kind not in ("exact", "about"):
        return None
    for skip in range(3):
        at = count.last + skip
        if at >= len(tokens) or (skip and tokens[at - 1].kind == "mark" and tokens[at - 1].text not in "-–،(،"):
            return None
        bound = bound_at(tokens, at, "after") if tokens[at].kind == "word" else None
        if bound:
            return replace(count, last=at + len(bound.words), quantity=bound_quantity(count.quantity, bound.id))
        if tokens[at].kind == "number" or tokens[at].text[:1] == "و" or number_words(tokens[at].text) or tokens[at].kind == "break":
            return None
        if skip and unit_at(tokens, at):
            return None
    return None


def _ordinal(tokens: Sequence[Token], at: int) -> Counted | None:
    """إصابة رابع، وجرح خامسة: one more."""
    group = _ORDINALS.get(tokens[at].text)
    if group is None or not after_harm(tokens, at):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].kind == "word" and (unit_at(tokens, at + 1) or tokens[at + 1].text in ("ايام", "يوم")):
        return None
    found: Group = "women" if group == "women" else "people"
    return Counted(at, at + 1, quantity_from("exact", 1), None, found, None, None, True, True, (), (found,))


def _others(tokens: Sequence[Token], at: int) -> Counted | None:
    """آخرون، وآخران، وإصابة آخر."""
    text = tokens[at].text
    joined = text[:1] == "و" and text[1:] in OTHERS
    word = text[1:] if joined else text[2:] if text.startswith("ال") and text[2:] in OTHERS else text
    if word not in OTHERS:
        return None
    if word in _SINGLE and not (after_harm(tokens, at) and word != "اخري" and not _noun_next(tokens, at)):
        return None
    kind, value = OTHERS[word]
    quantity = quantity_from("plural") if kind == "plural" else quantity_from("exact", value)
    group: Group = "women" if word in ("اخريات", "اخريان", "اخرتين") else "people"
    return Counted(at, at + 1, quantity, None, group, None, None, True, True, (), (group,), conjoined=joined)


def _noun_next(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and (tokens[at + 1].text.startswith("ال") or unit_at(tokens, at + 1) is not None)


def _noun(tokens: Sequence[Token], at: int, previous: Counted | None) -> Counted | None:
    """A noun of people or things with no number before it."""
    noun = unit_at(tokens, at)
    if noun is None:
        return None
    after = _number_after(tokens, noun)
    if after:
        return after
    if _adjective(tokens, noun) or not _stands_alone(tokens, noun, previous):
        return None
    number = noun.number
    if number in ("accusative", "construct"):
        governed = unit_at(tokens, noun.last)
        dual = noun.unit.construct and (governed is not None or number == "construct" and _two(tokens, noun.last))
        if number == "construct" and not dual:
            return None
        number = "dual" if dual else "singular"
    if noun.unit.construct:
        inner = parse_number(tokens, noun.last)
        if inner and inner.kind in ("cardinal", "vague") and not inner.prefix.startswith("و"):
            count = _numbered(tokens, inner)
            if count and count.group:
                return replace(count, first=at, outcome="killed", conjoined=noun.conjoined)
    count = _count(tokens, noun, _bare_quantity(noun, number), at, bare=True)
    return _or_dual(tokens, _with_numeral(tokens, count, noun))


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
    word = as_role(tokens[at].text, "one", "ten") if at < len(tokens) and tokens[at].kind == "word" else None
    if word is None:
        return count
    if word.prefix == "" and word.role == "one" and word.value <= 2:
        single = count.quantity.kind == "family" or count.quantity.value == 1
        if (word.value == 1) != single:
            return count
        value = quantity_from("exact", word.value) if noun.unit.id != "family" else count.quantity
        return _trailing(tokens, replace(count, last=max(count.last, at + 1), quantity=value, bare=False))
    if word.prefix == "ال" and (noun.definite or noun.suffix):
        phrase = parse_number(tokens, at)
        if phrase and phrase.quantity.value and phrase.quantity.value > 1 and count.quantity.kind == "plural":
            return _trailing(tokens, replace(count, last=phrase.last, quantity=phrase.quantity, bare=False))
    return count


def _or_dual(tokens: Sequence[Token], count: Counted) -> Counted:
    """شهيد أو شهيدان."""
    at = count.last
    if count.quantity.value != 1 or at + 1 >= len(tokens) or tokens[at].text != "او":
        return count
    other = unit_at(tokens, at + 1)
    if other and other.number in ("dual", "homograph") and other.unit.id == count.unit and not other.prefix:
        return replace(count, last=other.last, quantity=quantity_from("between", 1, 2))
    return count


def _adjective(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """الدفاع المدني، موقع عسكري: the same word as an adjective of a thing."""
    if noun.unit.id not in ("civilian", "combatant", "journalist", "person") or noun.at == 0 or noun.number != "singular":
        return False
    left = tokens[noun.at - 1]
    if left.kind != "word" or noun.prefix not in ("", "ال"):
        return False
    if noun.definite:
        return left.text.startswith(("ال", "بال", "لل", "وال"))
    return without_article(left.text.lstrip("بل")) in _NOT_ADJECTIVES or left.text in _NOT_ADJECTIVES


def _stands_alone(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    word, unit = tokens[noun.at].text, noun.unit
    if word.endswith("ام") and unit.id == "mother" and len(word) <= 3 and noun.number == "singular":
        return _mother(tokens, noun)
    if word in ("بنت", "وبنت", "ابن", "وابن", "جدا", "السيده", "ابا", "اب") and noun.last < len(tokens):
        following = tokens[noun.last].text
        if not (word in ("اب", "بنت") and (following[:1] == "و" or after_harm(tokens, noun.at))):
            return False
    if noun.number == "construct":
        return True
    if unit.alone == "always":
        return True
    if unit.alone == "never":
        return noun.number == "dual" or noun.number == "plural" and unit.id in ("death", "injury") or (
            unit.id in ("trapped", "resident", "aid_worker") and noun.number in ("plural", "homograph") and after_harm(tokens, noun.at))
    if noun.number == "dual" or after_harm(tokens, noun.at):
        return True
    if noun.suffix:
        return unit.id in ("kin", "father", "mother") and (noun.conjoined or noun.prefix[:1] == "ب")
    if unit.id in ("father", "kin") and noun.last < len(tokens):
        following = unit_at(tokens, noun.last)
        if following and following.conjoined and following.suffix:
            return True
    return noun.conjoined and previous is not None and previous.last == noun.at and previous.group is not None


def _mother(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """أم is a mother before a list of hers or after harm, else part of a name or the word "or"."""
    if noun.last >= len(tokens):
        return True
    following = tokens[noun.last]
    listed = unit_at(tokens, noun.last)
    if listed and listed.conjoined and (listed.suffix or listed.unit.group):
        return True
    if following.text == "و" and unit_at(tokens, noun.last + 1):
        return True
    if number_words(following.text) and following.text[:1] == "و":
        return True
    return after_harm(tokens, noun.at) and (following.kind == "mark" or following.text in ("من", "في", "مع", "حامل"))


def _number_after(tokens: Sequence[Token], noun: UnitWord) -> Counted | None:
    """الشهداء: 14؛ عدد الجرحى ٣١؛ بلغ عدد القتلى إلى 31."""
    if noun.suffix or noun.number not in ("plural", "homograph") or noun.last >= len(tokens):
        return None
    before = tokens[noun.at - 1].text if noun.at else ""
    told = before.lstrip("ول") in _COUNT_OF or before in _COUNT_OF
    colon = tokens[noun.last].text == ":"
    if not (told and noun.definite or colon):
        return None
    at = noun.last
    while at < len(tokens) and at < noun.last + 5 and tokens[at].text in _LINKS:
        at += 1
    phrase = parse_number(tokens, at) if at < len(tokens) else None
    if phrase is None or phrase.kind not in ("cardinal", "vague", "several") or phrase.prefix[:1] == "و":
        return None
    if context_unit(tokens, phrase, None) and phrase.first != at:
        return None
    following = unit_at(tokens, phrase.last)
    first = noun.at - 1 if told else noun.at
    if following and following.unit.group and not following.prefix and _governs(phrase, following, phrase.of, tokens):
        inner = _numbered(tokens, phrase)
        if inner and inner.group:
            return replace(inner, first=first, outcome=inner.outcome or noun.unit.outcome)
    if following and not following.prefix:
        return None
    groups: tuple[Group, ...] = (noun.unit.group,) if noun.unit.group else ()
    return _trailing(tokens, Counted(first, phrase.last, phrase.quantity, noun.unit.id, noun.unit.group, noun.unit.outcome,
                                     noun.at, groups=groups, definite=noun.definite))


