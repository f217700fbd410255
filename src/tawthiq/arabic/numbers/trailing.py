"""What follows a counted noun and tells more of the same people: attributes, others, a body, a bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted, narrower
from tawthiq.arabic.numbers.belongs import belongs
from tawthiq.arabic.numbers.bounds import bound_at, bound_quantity
from tawthiq.arabic.numbers.dual import dual_by_sign
from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.model import Group, Outcome, Quantity

OTHERS: dict[str, tuple[str, int | None]] = {
    "اخرون": ("plural", None),
    "اخرين": ("plural", None),
    "اخران": ("exact", 2),
    "اخريين": ("exact", 2),
    "اخريات": ("plural", None),
    "اخر": ("exact", 1),
    "اخرا": ("exact", 1),
    "اخري": ("exact", 1),
    "اخريان": ("exact", 2),
    "اخرتين": ("exact", 2),
    "غيرهم": ("plural", None),
}
SINGLE = frozenset({"اخر", "اخرا", "اخري"})
_BESIDES = frozenset({"غيره", "غيرها", "غيرهما", "غيرهم", "غيرهن"})  # «ثلاثة غيره», «آخرون غيرهم»
_SEVERAL = frozenset({"عده", "عديدون", "عديدين", "عديدات", "كثر", "كثيرون", "كثيرين"})
_GOES_ON = ("ب", "و", "في", "من", "جراء", "اثر", "نتيجه", "خلال", "اخر")
VAGUE = frozenset({"tens", "hundreds", "thousands", "tens_of_thousands", "hundreds_of_thousands"})


def count_of(
    tokens: Sequence[Token], noun: UnitWord, quantity: Quantity, first: int, bare: bool = False
) -> Counted:
    both = noun.unit.id == "father" and noun.number == "dual"  # والداه: father and mother
    group: Group | None = "people" if both else noun.unit.group
    groups: tuple[Group, ...] = (group,) if group else ()
    count = Counted(
        first,
        noun.last,
        quantity,
        noun.unit.id,
        group,
        noun.unit.outcome,
        noun.at,
        False,
        bare,
        (),
        groups,
        False,
        noun.definite or bool(noun.suffix),
        noun.conjoined,
        noun.suffix,
    )
    return trailing(tokens, count)


def of_unit(count: Counted, noun: UnitWord) -> Counted:
    groups: tuple[Group, ...] = (noun.unit.group,) if noun.unit.group else ()
    return replace(
        count,
        unit=noun.unit.id,
        group=noun.unit.group,
        outcome=noun.unit.outcome,
        head=noun.at,
        groups=groups,
        definite=noun.definite,
    )


def trailing(tokens: Sequence[Token], count: Counted) -> Counted:
    """Words after the noun that tell more of the same people: attributes, others, a body, a bound."""
    for _ in range(6):
        more = (
            _attribute(tokens, count)
            or _several_after(tokens, count)
            or _others_after(tokens, count)
            or besides(tokens, count)
            or belongs(tokens, count)
            or bound_after(tokens, count)
            or dual_by_sign(tokens, count)
        )
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
    if noun.definite and _text(tokens, noun.last) == ":" and tokens[at - 1].kind == "number":
        return None  # «الشهداء: 7 الجرحى: 12»: the label of the next figure
    bodily = count.unit in ("body", "death", "injury")
    if noun.prefix not in ("", "ال") and not (bodily and noun.prefix in ("ل", "لال")):
        return None
    if noun.definite and not count.definite and not bodily:
        return None
    if count.definite and count.bare and not noun.definite and noun.number in ("dual", "singular"):
        return None  # من بين الشهداء سيدتان: they are some of them
    if count.bare and count.quantity.kind == "plural" and noun.number == "accusative":
        return None  # اغتال مسلحون شابا: they are not one
    armed, plain = count.group == "combatants" or count.unit == "settler", noun.unit.group != "combatants"
    if armed and plain and noun.number in ("singular", "accusative", "dual") and noun.unit.id != "foreigner":
        return None  # «أعدم ثلاثة مسلحين مدنيا»: they are not one
    if not armed and not plain and noun.number == "singular" and _of_his(count):
        return None  # «أربعة مدنيين من عائلة قيادي», «زوجة مقاتل»: whose they are
    if noun.unit.id in ("mother", "kin", "in_law", "father") and noun.number == "singular" and not bodily:
        return None
    one = count.bare and count.quantity.value == 1 and count.unit not in ("dead", "body", "wounded")
    if one and noun.unit.group in ("children", "women") and noun.number == "plural":
        return replace(count, last=noun.last)  # «مربية أطفال», «طبيب نساء»: whom one works for
    adjective = noun.unit.id == "civilian" and noun.number == "singular"  # حالة وفاة مدنية
    many = count.unit == "body" and not count.bare and (count.quantity.value or 0) > 2
    if many and noun.number == "singular" and noun.prefix == "" and _and_kin(tokens, noun.last):
        return None  # «4 جثث حرمة وأطفالها الثلاثة»: the list of the four
    if bodily and count.unit != "body" and noun.prefix[:1] != "ل" and not adjective:
        return None
    number = _agreed(count.quantity, noun.number, count.bare)
    return replace(
        count,
        last=noun.last,
        group=narrower(count.group, noun.unit.group),
        quantity=number,
        outcome=_of_both(count.outcome, noun.unit.outcome),
        groups=(*count.groups, noun.unit.group),
    )


def _of_both(said: Outcome | None, more: Outcome | None) -> Outcome | None:
    """«نازح قتيل»: dead, who was displaced before; «قتيل نازح»: dead as well."""
    first, second = (None if o == "displaced" else o for o in (said, more))
    return first or second or said


def _of_his(count: Counted) -> bool:
    """Are several counted, or somebody as another's kin?"""
    return (count.quantity.value or 0) > 1 or count.unit in ("mother", "kin", "in_law", "father", "family")


def _and_kin(tokens: Sequence[Token], at: int) -> bool:
    kin = unit_at(tokens, at) if at < len(tokens) else None
    return kin is not None and kin.conjoined and bool(kin.suffix)


def _agreed(quantity: Quantity, number: str, bare: bool) -> Quantity:
    return quantity_from("exact", 2) if bare and quantity.kind == "plural" and number == "dual" else quantity


def _others_after(tokens: Sequence[Token], count: Counted) -> Counted | None:
    at = count.last
    if at >= len(tokens) or count.others:
        return None
    text = tokens[at].text
    if text[:2] == "ال" and count.head is None and count.quantity.kind in VAGUE:
        text = text[2:]  # عشرات الآخرين
    if text not in OTHERS or (text in SINGLE and count.head is None):
        return None
    kind, value = ("exact", 2) if tokens[at].dual else OTHERS[text]
    quantity = count.quantity
    if count.bare and quantity.kind == "plural" and kind == "exact" and value == 2:
        quantity = quantity_from("exact", 2)
    group: Group | None = "women" if text == "اخريات" and count.group is None else count.group
    return replace(count, last=at + 1, others=True, quantity=quantity, group=group)


def besides(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """«وأصيب ثلاثة غيره», «وجرح آخرون غيرهم»: the same others, and none besides."""
    if count.last >= len(tokens) or tokens[count.last].text not in _BESIDES:
        return None
    number = count.head is None or count.group is not None
    return replace(count, last=count.last + 1, others=True) if number else None


def _several_after(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """«أصيب مدنيون عدة بقصف», «جرحى كثر»: several, behind the plural; not «مدنيين عدة مرات»."""
    at = count.last
    if not count.bare or count.group is None or count.quantity.kind != "plural" or at >= len(tokens):
        return None
    text, after = tokens[at].text, _text(tokens, at + 1)
    counts_on = text == "عده" and tokens[at + 1 :][:1] and tokens[at + 1].kind == "word"
    if text not in _SEVERAL or (counts_on and not after.startswith(_GOES_ON)):
        return None
    return replace(count, last=at + 1, quantity=quantity_from("several"))


def bound_after(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """على الأقل, also behind a dash, a comma or one more word (سوريين على الأقل)."""
    if count.quantity.kind not in ("exact", "about"):
        return None
    for skip in range(3):
        at = count.last + skip
        if at >= len(tokens) or (
            skip and tokens[at - 1].kind == "mark" and tokens[at - 1].text not in "-–،(،"
        ):
            return None
        bound = bound_at(tokens, at, "after") if tokens[at].kind == "word" else None
        if bound and tokens[at].text.endswith("اكثر") and _text(tokens, at + len(bound.words)) == "من":
            return None  # ثلاثة شهداء وأكثر من عشرة جرحى
        if bound:
            return replace(
                count, last=at + len(bound.words), quantity=bound_quantity(count.quantity, bound.id)
            )
        if (
            tokens[at].kind == "number"
            or tokens[at].text[:1] == "و"
            or number_words(tokens[at].text)
            or tokens[at].kind == "break"
        ):
            return None
        if skip and unit_at(tokens, at):
            return None
    return None


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""
