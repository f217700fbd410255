"""Which counts count people here, and of which group they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.numbers.late import verb_before
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm, harm_words, unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.other_sense import NEGATIONS, scores_hits
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.words import word_list

_ONE_OF = word_list("counting_heads")
_FIFTHS = ("ثلث", "ربع", "خمس", "سدس", "سبع", "ثمن", "تسع", "عشر")
_PARENTS = ("mother", "father")
_NOT_THEY = word_list("no_given_name") - {"مع"}
_RISE = tuple(word_list("rise_stems"))
_EXPOSED = 7  # words from «تعرض» to «لإصابات»
_BURIED = ("دفن", "لدفن", "بدفن", "تشييع", "لتشييع", "بتشييع")
_ONLOOKERS = word_list("onlookers")
_SUFFERING = word_list("suffering")
_RELATIVE = word_list("relative_pronouns")
_WHOLE, _TWO = word_list("whole_of_a_family"), 2
_ALL = ("جميع", "كل", "كامل", "كافه")
_BODY_REACH = 14  # words from a body to «مصابا بطلق ناري»
_ATTRIBUTE = ("خطوره", "لخطوره", "نوع", "طبيعه", "بسبب")
_PARENTS_OF = word_list("parents_of")
_DENYING = word_list("denying_words")
_SET_FREE = word_list("set_free")
_ESCAPED = word_list("escaping")
_FREED_REACH = 8
_NUMBER_OF = ("عدد", "وعدد", "حصيله", "وحصيله")
_WAS, _IN_IT = ("كان", "كانت"), ("به", "بها", "فيه", "فيها", "داخله", "داخلها", "بداخله", "بداخلها")
_TO_COUNT = 5  # words from «عدد سكان» to the number
_TO_REPLY = 4
_INHABITANTS = word_list("inhabitants")
_WAITING = word_list("visits_and_waiting")
_ACCORDING_TO = ("بحسب", "حسب", "وفق")
_REPLIES = word_list("replies")
_FIRST_OF = ("اول", "اولي", "اخر", "اكثر", "اكبر")
_NUMBERED = word_list("numbered_places")
_HOLDS = word_list("holds_people")
_HOSTS, _TO_HOST = word_list("hosts_people"), 4  # words from the verb to who is hosted
_SEVERAL = 2  # families
_WENT = ("راح", "راحت", "راحوا", "ذهب", "ذهبت", "ذهبوا", "وقعوا", "سقطوا", "كان", "كانت", "كانوا")
_CROWDED = ("مكتظ", "مزدحم")  # «سوق مكتظ بالناس», not «قتل وسط سوق مكتظ طفل»
_CARRIES = ("تنقل", "ينقل")
_CREWS = ("طواقم", "الطواقم", "فرق", "الفرق", "مسعف", "المسعف", "الاسعاف", "الهلال", "المدني")
_AGAINST, _DONE_TO_THEM = "ضد", ("مجزر", "مجازر", "اعدام", "تصفي", "قتل", "خطف", "اعتقال")
_SHARES = ("نصفهم", "ثلثهم", "ربعهم")
_LISTS = ("يضم", "تضم")  # of a list too: «حصيلة تضم ستة قتلى»


def counts_people(count: Counted, tokens: Sequence[Token]) -> bool:
    if count.quantity.kind == "not_known" or (count.unit == "victim" and _fell_to(count, tokens)):
        return False
    if count.unit == "injury" and scores_hits(count.first, tokens):
        return False
    if count.group is not None or count.outcome is not None or (count.others and count.unit is None):
        return True
    if count.unit == "family":
        return count.quantity.kind in ("exact", "family")
    return count.unit is None and not count.bare and not _share_of_it(count, tokens)


def _share_of_it(count: Counted, tokens: Sequence[Token]) -> bool:
    """«فقدت العملة خمس قيمتها»: a fifth of something, and no five people."""
    fraction = tokens[count.first].text in _FIFTHS and count.last == count.first + 1 < len(tokens)
    return fraction and tokens[count.last].text.endswith("ها")


def _fell_to(count: Counted, tokens: Sequence[Token]) -> bool:
    """«راح ضحية الغارة ستة», «وقعوا ضحية قصف»: the word goes with its verb, and counts nobody."""
    if not count.bare or count.quantity.value != 1 or count.first == 0 or count.last >= len(tokens):
        return False
    went = tokens[count.first - 1].text.lstrip("وف") in _WENT
    after = tokens[count.last].text
    return went or (after.startswith("ال") and tokens[count.first - 1].text not in ("سقوط", "وقوع"))


def numbers_a_place(count: Counted, tokens: Sequence[Token]) -> bool:
    """«مخيم 5», «بلوك 12», «#الثورة_الحارة_29»: the figure is a part of the name."""
    before = tokens[count.first - 1].text if count.first else ""
    part = before == "_" or before.removeprefix("ال") in _NUMBERED
    return count.unit is None and not count.others and part


def held_in(count: Counted, tokens: Sequence[Token]) -> bool:
    """«أصابت القذائف مدرسة تؤوي 200 نازح»: who was in what was hit; the hit alone harms none of them."""
    if _hosted(count, tokens):
        return True
    before = tokens[count.first - 1].text if count.first else ""
    harmed = count.outcome in ("killed", "injured", "casualties")
    if harmed and before in _CARRIES and _a_crew(count.first - 2, tokens):
        return False  # «طواقمنا تنقل ثلاثة شهداء و12 مصابا»
    crowded = before.startswith(_CROWDED) and not tokens[count.first].text.startswith("ب")
    return before in _HOLDS and not crowded and not (harmed and before in _LISTS)


def _hosted(count: Counted, tokens: Sequence[Token]) -> bool:
    """«وتستضيف المدينة آلاف النازحين»: behind its subject, a place or people with the article."""
    if count.outcome not in (None, "displaced", "affected"):
        return False
    at = count.first - 1
    while at > max(0, count.first - _TO_HOST) and tokens[at].text.startswith("ال"):
        at -= 1
    subject = 0 <= at < count.first - 1
    return subject and tokens[at].text.removeprefix("و") in _HOSTS


def _a_crew(at: int, tokens: Sequence[Token]) -> bool:
    """«طواقمنا», «فرق الإسعاف», not «سيارات الإسعاف»"""
    words = [t.text.lstrip("و") for t in tokens[max(0, at - 1) : at + 1]]
    return any(w.startswith(_CREWS) for w in words) and not any("سيار" in w for w in words)


def definite_plural(count: Counted, tokens: Sequence[Token]) -> bool:
    """«المدنيين», «جثمان الطفلة» speak of people known or in general; they count nobody."""
    if not count.bare or count.head is None or whole_family(count, tokens):
        return False
    if count.first > 1 and tokens[count.first - 1].text == "من" and tokens[count.first - 2].text in _SHARES:
        return False  # «ستة قتلى، نصفهم من الأطفال»
    if count.unit == "body" and (tokens[count.last - 1].text.startswith("ال") or count.suffix):
        return True
    word = tokens[count.head].text
    if count.unit in _PARENTS or (count.parts and count.quantity.kind == "exact"):  # والده; «الضابط ومرافقه»
        return False
    plain = word if word.startswith("ال") else word.lstrip("وفبلك")
    return (plain.startswith("ال") or "لل" in word[:3]) and count.first == count.head


def of_families(count: Counted) -> Counted:
    """Three families are six people or more."""
    families = count.quantity.value or 0
    if count.unit != "family" or count.quantity.kind != "exact" or families < _SEVERAL:
        return count
    one = quantity_from("family")
    return replace(count, quantity=replace(one, low=families * (one.low or 0)))


def family_harmed(count: Counted, found: Sequence[Predicate], tokens: Sequence[Token]) -> bool:
    """«مقتل عائلة كاملة», not «أشخاص من عائلة واحدة» or «أمام عائلته»."""
    before = tokens[count.first - 1].text
    beside = before in _NOT_THEY and not any(p.last == count.first for p in found)
    return any(0 <= count.first - p.last <= 1 for p in found) and before != "من" and not beside


def all_of_a_family(
    count: Counted, found: Sequence[Predicate], tokens: Sequence[Token]
) -> Predicate | None:
    """«استشهاد جميع أفراد العائلة»: the word of harm before the words that mean all of it."""
    first = count.first - _all_of_it(count, tokens)
    return next((p for p in found if p.last == first), None) if first < count.first else None


def whole_family(count: Counted, tokens: Sequence[Token]) -> bool:
    """«مقتل العائلة بأكملها», «استشهاد جميع أفراد العائلة»: a known family, all of it."""
    if count.unit != "family":
        return False
    after = tokens[count.last].text if count.last < len(tokens) else ""
    return after in _WHOLE or _all_of_it(count, tokens) > 0


def _all_of_it(count: Counted, tokens: Sequence[Token]) -> int:
    """How many words before the family say that all of it is meant («كامل أفراد العائلة»)."""
    words = [t.text for t in tokens[max(0, count.first - _TWO) : count.first]]
    if words[-1:] == ["افراد"]:
        return _TWO if words[:1] and words[0] in _ALL else 0
    return int(words[-1:] != [] and words[-1] in _ALL)


def beside_them(count: Counted, tokens: Sequence[Token]) -> bool:
    """«مقتل أب لستة أطفال», «الإفراج عن سبعة معتقلين», «ولم يصب آخرون»: people who were not harmed."""
    if count.first > 1 and tokens[count.first - 2].text in NEGATIONS and after_harm(tokens, count.first):
        return True
    if count.first > 1 and tokens[count.first - 2].text.lstrip("و") in _DENYING:
        return after_harm(tokens, count.first)  # «نافيا سقوط مدنيين»
    before = [t.text for t in tokens[max(0, count.first - _FREED_REACH) : count.first]]
    if tokens[count.first].text.startswith("ل") and before and _plainly(before[-1]) & _PARENTS_OF:
        return True
    if count.outcome not in ("detained", "abducted"):
        return False
    plain = map(_plainly, before)
    after = {t.text for t in tokens[count.last : count.last + 2]}  # «تمكن 400 معتقل من الفرار»
    return any(forms & _SET_FREE for forms in plain) or bool(after & _ESCAPED)


def _plainly(word: str) -> set[str]:
    """The word, the word without its clitics, and that without its article."""
    cut = word.lstrip("وفبل")
    return {word, cut, cut.removeprefix("ال")}


def of_the_harmed(count: Counted, tokens: Sequence[Token]) -> bool:
    """«4 من الجرحى حالتهم خطرة», «منزل أحد الشهداء»: some of those counted before."""
    if count.bare or count.quantity.kind != "exact" or count.unit not in ("dead", "wounded", "victim"):
        return False
    words = [t.text for t in tokens[count.first : count.last]]
    known = words[-1].startswith("ال") and (count.head is None or tokens[count.head].text.startswith("ال"))
    if any(word in _NUMBER_OF for word in words):  # «عدد القتلى عشرة من العائلة»
        return False
    if count.group in (None, "people") and words[1:2] == ["من"] and words[2][:2] == "ال":
        return True  # «خمسة من الضحايا من عائلة واحدة»
    return known and ("من" in words or words[0].lstrip("وبل") in _ONE_OF)


def spoken_of(count: Counted, tokens: Sequence[Token], clause: Clause) -> bool:
    """«يحتضن طفلته التي قتلت», «منزل أحد المواطنين», «بإصابات طفيفة»: persons known, owners, an attribute."""
    if count.bare and count.suffix and count.last < len(tokens) and tokens[count.last].text in _RELATIVE:
        return not any(h.last == count.first for h in clause.of.harm)
    if count.unit == "body" and count.first and tokens[count.first - 1].text in _BURIED:
        return True  # «أثناء دفن جثامين»: they died before
    if count.unit == "body" and tokens[count.first].text.startswith("ال") and not count.bare:
        return True  # «شيع الآلاف جثامين الشهداء»: who walked behind them
    if count.first and tokens[count.first - 1].text in _ONLOOKERS:
        return True  # «بحضور مئات الفتيان»
    if count.bare and count.first and tokens[count.first - 1].text in _FIRST_OF:
        return True  # «وهي أول حالات وفاة بين نازحين»
    among = count.bare and count.quantity.kind == "plural" and tokens[count.first - 1].text == "بين"
    if among and any(t.text in _FIRST_OF for t in tokens[max(0, count.first - 4) : count.first]):
        return True
    if count.first and tokens[count.first - 1].text.startswith(_RISE):  # «ليرتفع عدد الضحايا بـ 21 شهيدا»
        return any(t.text == "ب" for t in tokens[count.first : count.last])
    if tokens[count.first].text in ("احد", "احدي"):
        return any(o.last == count.first for o in clause.of.objects) or _bound_to(count.first, tokens)
    if count.unit == "wounded" and count.bare and count.quantity.value == 1:  # «جثث … ومصابة بطلقات»
        shot = count.last < len(tokens) and tokens[count.last].text[:1] == "ب"
        reach = _BODY_REACH if shot else 6
        return any(c.unit == "body" and 0 <= count.first - c.last <= reach for c in clause.of.counted)
    if count.unit == "injury" and count.bare:
        exposed = tokens[max(0, count.first - _EXPOSED) : count.first]
        if tokens[count.first].text[:1] == "ل" and any(
            t.text.lstrip("و").startswith("تعرض") for t in exposed
        ):
            return True  # «تعرض سبعة أشخاص لإصابات»
        before = tokens[count.first - 1].text if count.first else ""
        suffers = before == "من" and tokens[count.first - 2].text.lstrip("و") in _SUFFERING
        return tokens[count.first].text.startswith(("با", "بحال")) or before in _ATTRIBUTE or suffers
    return False


def _bound_to(at: int, tokens: Sequence[Token]) -> bool:
    """«شقيق أحد المعتقلين», «من أبناء أحد الوجهاء»: whose kin, whose driver the one counted before is."""
    noun = unit_at(tokens, at - 1) if at else None
    if noun is None or noun.unit.group is None or noun.unit.outcome is not None or noun.last != at:
        return False
    if noun.definite or noun.suffix:
        return False
    return noun.number in ("singular", "construct", "plural") or tokens[at - 1].text.endswith(("ا", "ي"))


def _deed(word: str) -> bool:
    """«مجزرة ضد عشرة مدنيين»: what is done against them is their death."""
    return word.lstrip("وب").startswith(_DONE_TO_THEM)


def not_there(count: Counted, clause: Clause) -> bool:
    """«عدد سكان البلدة ثمانية آلاف», «بحسب 12 من الأهالي», «ينتظر 200 جريح السفر», «جنود في رد على القصف»:
    who lives there, who speaks, whom the attack did not harm."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, count.first - _TO_COUNT) : count.first]]
    if any(b in _INHABITANTS and a in _NUMBER_OF for a, b in pairwise(before)):
        return True
    if before[-1:] and before[-1].lstrip("وف") in _WAITING:
        return True
    if before[-1:] == [_AGAINST] and count.outcome is None and not any(_deed(w) for w in before):
        return True  # «قتل فتى، بعدما استعملت الشرطة الهراوات ضد مئات الطلاب»
    present = count.quantity.value is None and any(a in _WAS and b in _IN_IT for a, b in pairwise(before))
    if present and not (count.last < clause.last and tokens[count.last].text in harm_words()):
        return True  # «على مركز كان فيه عدد من الأمهات»
    speaks = any(a.first <= count.first < a.last for a in clause.of.said)  # «قال أحد السكان إن …»
    speaks = speaks and not verb_before(tokens, count.first)  # «قتل وفق مصادر محلية مدنيان»
    by_words = bool(before) and before[-1].lstrip("وف") in _ACCORDING_TO
    if count.outcome is None and (speaks or by_words) and not after_harm(tokens, count.first):
        return True
    after = [t.text for t in tokens[count.last : count.last + _TO_REPLY]]
    answered = any(a in _REPLIES and b == "علي" for a, b in pairwise(after))
    return count.group == "combatants" and answered


