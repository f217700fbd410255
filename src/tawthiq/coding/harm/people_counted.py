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
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.said_of_all import belongs_to_force
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Outcome

_HOUSEHOLD = word_list("household")
_OF_THEM = word_list("of_them")
_PARENTS = ("mother", "father")
_MEMBERS = ("combatant",)  # «عنصر»: of any force, of the rescuers too
_SOLDIERS = ("جنود", "مقاتلي", "ضباط", "مسلحي", "منسوبي", "منتسبي", "عناصر", "افراد")
_BEAR_ARMS = ("عناصر", "مقاتلي", "مسلحي", "جنود", "ضباط")
_PEACEFUL_SERVICES = ("الدفاع", "الاسعاف", "الاطفاء", "الهلال", "الصليب", "الخوذ", "منظمه", "فرق", "فريق",
                      "الطاقم")  # fmt: skip
_ENLISTED = ("منتسب", "منتسبي", "افراد")
_ARMED = ("قوات", "وحدات", "كتايب", "كتيبه", "سرايا", "لواء", "الوحدات", "القوات")
_FORCES = ("الجيش", "المقاومه", "القوات", "قوات", "اللواء", "الفصايل", "كتايب")
_ITS_MEN = word_list("its_men")
_HELPERS = tuple(word_list("helpers_of_a_service"))
_THEIRS = ("ه", "ها", "هم", "نا")
_PARENT_OF = ("والده", "ووالده")
_NOT_THEY = word_list("no_given_name") - {"مع"}
_RISE = tuple(word_list("rise_stems"))
_SOCIETIES = word_list("societies")
_PEACEFUL = word_list("peaceful_societies")
_SOCIETY = 9  # words from a member to what his society is for
_EXPOSED = 7  # words from «تعرض» to «لإصابات»
_BURIED = ("دفن", "لدفن", "بدفن", "تشييع", "لتشييع", "بتشييع")
_AND_WOUNDED = ("وجرحي", "وقتلي", "ومصابين", "واصابات")
_THEIR_RANKS = (["في", "صفوفهم"], ["في", "صفوفها"], ["بين", "صفوفهم"], ["بين", "صفوفها"])
_ONLOOKERS = word_list("onlookers")
_SUFFERING = word_list("suffering")
_PLAIN = ("civilians", "children", "women", "combatants")
_ONE_OF = word_list("counting_heads")
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
_OTHER_SIDE = ("الثاني", "الاخر", "الاخير", "الطرف", "الجانب", "الخصم", "القوات")
_SIDE = 5  # words that name the first side, «من قوات الوفاق»
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
_SEVERAL = 2  # families
_WENT = ("راح", "راحت", "راحوا", "ذهب", "ذهبت", "ذهبوا", "وقعوا", "سقطوا", "كان", "كانت", "كانوا")
_CROWDED = ("مكتظ", "مزدحم")  # «سوق مكتظ بالناس», not «قتل وسط سوق مكتظ طفل»
_MET = ("مع", "ضد", "علي", "من")
_AIMED_AT = ("استهدف", "تستهدف", "هاجم", "رصد", "حاصر", "لاحق", "طارد")
_DOERS_BEFORE = ("برصاص", "بنيران", "قبل", "يد", "ايدي", "هجوم")
_MET_REACH = 14  # words back from «ستة منهم» to those of whom they are
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
    return count.unit is None and not count.bare


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
    before = tokens[count.first - 1].text if count.first else ""
    harmed = count.outcome in ("killed", "injured", "casualties")
    crowded = before.startswith(_CROWDED) and not tokens[count.first].text.startswith("ب")
    return before in _HOLDS and not crowded and not (harmed and before in _LISTS)


def definite_plural(count: Counted, tokens: Sequence[Token]) -> bool:
    """«المدنيين», «جثمان الطفلة» speak of people known or in general; they count nobody."""
    if not count.bare or count.head is None or whole_family(count, tokens):
        return False
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


def some_of_them(count: Counted, clause: Clause) -> Row | None:
    """«إن اثنين من القتلى الثلاثة مدنيان»: what some of the dead were; None where it is not said."""
    outcome: Outcome | None = count.outcome or ("killed" if count.unit == "victim" else None)
    if outcome is None or count.quantity.value is None:
        return None
    belong = belongs_to_force(count.last, clause) is not None  # «إن اثنين من القتلى ينتميان إلى …»
    if belong or _some_of_its_men(count.last, clause) or _own_soldiers(count, clause.of.sentence.tokens):
        first, last = count.first, count.last
        return Row(
            outcome, "combatants", count.quantity, first, last, True, True, "subset", count.unit
        )  # «إن اثنين من الشهداء من مقاتليها»
    following = (c for c in clause.of.counted if 0 <= c.first - count.last <= 1)
    said = next((c for c in following if c.bare and c.outcome is None and not c.definite), None)
    if said is None or said.group not in _PLAIN:
        return None
    return Row(
        outcome, said.group, count.quantity, count.first, said.last, True, True, "subset", said.unit
    )


def not_there(count: Counted, clause: Clause) -> bool:
    """«عدد سكان البلدة ثمانية آلاف», «بحسب 12 من الأهالي», «ينتظر 200 جريح السفر», «جنود في رد على القصف»:
    who lives there, who speaks, whom the attack did not harm."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, count.first - _TO_COUNT) : count.first]]
    if any(b in _INHABITANTS and a in _NUMBER_OF for a, b in pairwise(before)):
        return True
    if before[-1:] and before[-1].lstrip("وف") in _WAITING:
        return True
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


def _of_a_charity(count: Counted, clause: Clause) -> bool:
    """Does a society follow that its words call humanitarian?"""
    words = [t.text for t in clause.of.sentence.tokens[count.last : min(clause.last, count.last + _SOCIETY)]]
    return (
        words[:1] in (["من"], ["في"]) and bool(_SOCIETIES & set(words[1:2])) and bool(_PEACEFUL & set(words))
    )


def _rescue(count: Counted, clause: Clause) -> bool:
    """Is a civil defence named in the clause, and no force of arms with the one counted?"""
    named = any(a.endswith(("الدفاع", "للدفاع")) and b == "المدني" for a, b in pairwise(clause.words))
    of_force = any(a.first in (count.last, count.last + 1) for a in clause.of.actors)
    return named and not of_force


def parent_group(count: Counted, clause: Clause) -> Group | None:
    """«والده» is his father, or a mother: of neither sex by the word alone, but by «والدة أحد …»."""
    tokens = clause.of.sentence.tokens
    if count.head is None or tokens[count.head].text not in _PARENT_OF:
        return None
    return "people" if not _hers(count.head + 1, tokens) else "women"


def _hers(at: int, tokens: Sequence[Token]) -> bool:
    """«والدة أحد المعتقلين», «والدة مختار القرية»: what follows «والده» without its article owns it."""
    if at >= len(tokens) or tokens[at].text in _ONE_OF:
        return at < len(tokens)
    noun = unit_at(tokens, at)
    of_him = noun is not None and noun.unit.group in ("people", "combatants") and noun.number == "singular"
    return of_him and noun is not None and not (noun.prefix or noun.suffix) and noun.unit.outcome is None


def group_of(count: Counted, clause: Clause) -> Group:
    """The group that the words say; «ثلاثة من قوات …» are of that force."""
    group = count.group or "people"
    if (parent := parent_group(count, clause)) is not None:
        return parent
    if group == "people" and count.shared and set(count.groups) <= {"children", "women", "elderly"}:
        return "civilians"  # «25 طفلا وامرأة»
    if group == "combatants" and count.unit in _MEMBERS and _of_a_charity(count, clause):
        return "aid_workers"  # «عنصران من منظمة … لإزالة الألغام»
    if group == "combatants" and count.unit in _MEMBERS and _rescue(count, clause):
        return "rescuers"  # «استهدف مركزا للدفاع المدني، ما أدى لاستشهاد عنصر»
    if count.unit == "at_work" and _some_of_its_men(count.last, clause):
        return "combatants"  # «راعي أغنام من عناصر الدفاع الوطني»
    if group == "combatants" and _formerly(count, clause):
        return "people"  # «مقتل قيادي سابق في الجيش الحر»: he fights no more
    if group != "people":
        return group
    helpers = _of_its_helpers(count, clause)
    if helpers is not None:
        return helpers
    tokens = clause.of.sentence.tokens
    if of_a_household(count, tokens):
        return "civilians"  # «سبعة أشخاص من عائلة واحدة»
    if _in_their_ranks(count, tokens) and _force_struck(clause):
        return "combatants"  # «استهدف الجيش تجمعات الإرهابيين وأوقع قتلى في صفوفهم»
    if count.last < clause.last and tokens[count.last].text in _OF_THEM:
        if belongs_to_force(count.last + 1, clause) is not None:
            return "combatants"  # «اثنان منهم ينتميان إلى التنظيم»
        if _fighters_met(count, clause):
            return "combatants"  # «اشتبكت مع مسلحين وقتلت ستة منهم»
        spoken_of = [
            c
            for c in clause.of.counted
            if c.bare and c.group in _PLAIN and clause.first <= c.first < count.first and _definite(c, tokens)
        ]
        if spoken_of and _fighters_since(spoken_of[-1].last, count.first, tokens):
            return "combatants"  # «نفت استهداف المدنيين وقالت إنها اشتبكت مع مسلحين وقتلت سبعة منهم»
        if spoken_of:
            return spoken_of[-1].group or group
    at = count.last + (tokens[count.last].text in _OF_THEM if count.last < clause.last else 0)
    reach = (at, at + 1, at + 1 + _of_its_men(count, tokens))  # «تسعة منهم من مسلحي التنظيم» too
    of_force = any(
        a.first in reach and a.evidence != "speaker" and a.owner_of == "force"
        for a in clause.of.actors
        if tokens[min(at, clause.last - 1)].text == "من"
    )
    men = _of_its_men(count, tokens) and tokens[count.last + 2].text.startswith(_FORCES)
    fighters = of_force or men or _own_soldiers(count, tokens) or _of_the_other_side(count, clause)
    fighters = fighters or _some_of_its_men(at, clause) or _serves_arms(count, tokens)
    fighters = fighters or _enlisted(count, clause)
    if fighters and _rescue(count, clause) and not of_force:
        return "rescuers"  # «نعت مديرية الدفاع المدني اثنين من عناصرها»
    return "combatants" if fighters else group


def of_a_household(count: Counted, tokens: Sequence[Token]) -> bool:
    """«سبعة أشخاص من عائلة واحدة»"""
    words = tokens[count.first + (count.last == count.first + 1) : count.last]
    return (count.group or "people") == "people" and any(t.text in _HOUSEHOLD for t in words)


def _fighters_met(count: Counted, clause: Clause) -> bool:
    """The people nearest before «ستة منهم», met or struck by others: fighters, who did not do it."""
    tokens = clause.of.sentence.tokens
    for at in range(count.first - 1, max(-1, count.first - _MET_REACH), -1):
        noun = unit_at(tokens, at)
        if noun is None or noun.unit.group is None or noun.number in ("singular", "accusative"):
            continue
        before = tokens[at - 1].text.lstrip("وف") if at else ""
        theirs = noun.prefix[:1] in ("ل", "ب")  # «معسكر للحوثيين»
        met = tokens[at].text.endswith("ين") or before in _MET or before.startswith(_AIMED_AT)
        met = met and not theirs
        doers = before in _DOERS_BEFORE or tokens[count.first - 1].text.endswith("وا")
        return noun.unit.group == "combatants" and met and not doers
    return False


def _fighters_since(first: int, last: int, tokens: Sequence[Token]) -> bool:
    nouns = (unit_at(tokens, i) for i in range(first, last))
    return any(n is not None and n.unit.group == "combatants" and n.number != "singular" for n in nouns)


def _of_the_other_side(count: Counted, clause: Clause) -> bool:
    """«مقتل أربعة مقاتلين من الأولى وثلاثة من الثانية»: fighters as those before."""
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[count.last : count.last + 2]]
    if count.unit is not None or len(words) < 2 or words[0] != "من" or not words[1].startswith(_OTHER_SIDE):
        return False
    before = [c for c in clause.of.counted if c.last <= count.first and not c.bare]
    return bool(before) and before[-1].group == "combatants" and count.first - before[-1].last <= _SIDE


def _formerly(count: Counted, clause: Clause) -> bool:
    """«عنصر سابق في …», «أحد مقاتلي الجيش الحر سابقا»: the word stands behind the noun, or the force."""
    tokens = clause.of.sentence.tokens
    ends = {count.last} | {a.last for a in clause.of.actors if count.first <= a.first <= count.last + 1}
    return any(end < clause.last and tokens[end].text.removeprefix("ال").startswith("سابق") for end in ends)


def _some_of_its_men(at: int, clause: Clause) -> bool:
    """«اثنان منهم من عناصر القاعدة», where no list knows the name of the force."""
    tokens = clause.of.sentence.tokens
    if at + 2 >= clause.last or tokens[at].text != "من" or not tokens[at + 1].text.startswith(_BEAR_ARMS):
        return False
    return tokens[at + 2].text not in _PEACEFUL_SERVICES


def _enlisted(count: Counted, clause: Clause) -> bool:
    """«خمسة من منتسبي الجيش», «ثلاثة من أفراد اللواء»"""
    tokens = clause.of.sentence.tokens
    if count.last + 1 < clause.last and tokens[count.last - 1].text.startswith(_ENLISTED[:1]):
        at = count.last + (tokens[count.last].text in ("في", "من", "الي", "ب"))  # «منتسبان في الجيش»
        if any(a.first == at and a.owner_of == "force" for a in clause.of.actors):
            return tokens[at].text != "الشرطه"
    if tokens[count.last - 1].text not in _ENLISTED or count.last >= clause.last:
        return False
    of_force = any(a.first == count.last and a.owner_of == "force" for a in clause.of.actors)
    return of_force or tokens[count.last].text.startswith(_FORCES)


def _serves_arms(count: Counted, tokens: Sequence[Token]) -> bool:
    """«مسؤول في وحدات …»: of a body that is armed by its name."""
    words = [t.text for t in tokens[count.first : count.last + 2]]
    leads = len(words) == 3 and words[0].lstrip("و").startswith("مسوول")
    return leads and words[1] == "في" and words[2] in _ARMED


def _of_its_men(count: Counted, tokens: Sequence[Token]) -> bool:
    """«أربعة من أبطال الجيش»: a word for its men before the name of a force."""
    words = [t.text for t in tokens[count.last : count.last + 3]]
    return len(words) == 3 and words[0] == "من" and words[1] in _ITS_MEN


def _in_their_ranks(count: Counted, tokens: Sequence[Token]) -> bool:
    """«قتلى في صفوفهم», «قتلى وجرحى في صفوفهم»"""
    at = count.last
    at += at < len(tokens) and tokens[at].text in _AND_WOUNDED
    return [t.text for t in tokens[at : at + 2]] in _THEIR_RANKS


def _force_struck(clause: Clause) -> bool:
    """Is an armed force, or a gathering of fighters, named as what was struck?"""
    struck = any(a.role_hint == "target" for a in clause.of.actors)
    return struck or any(c.group == "combatants" and c.definite for c in clause.of.counted)


def _of_its_helpers(count: Counted, clause: Clause) -> Group | None:
    """«اثنان من مسعفيها», «ثلاثة من متطوعيه»"""
    words = [t.text for t in clause.of.sentence.tokens[count.first : min(clause.last, count.last + 2)]]
    own = (b for a, b in pairwise(words) if a == "من")
    helper = next((w for w in own if w.endswith(_THEIRS) and w.startswith(_HELPERS)), None)
    if helper is None:
        return None
    return "rescuers" if helper.startswith("متطوع") else "medics"


def _own_soldiers(count: Counted, tokens: Sequence[Token]) -> bool:
    """«مقتل 4 من جنودها»: of the force of the side that is spoken of."""
    words = [t.text for t in tokens[count.last : count.last + 2]]
    of_some = len(words) == 2 and words[0] == "من"
    return of_some and words[1].startswith(_SOLDIERS) and words[1].endswith(_THEIRS)


def _definite(count: Counted, tokens: Sequence[Token]) -> bool:
    return count.head is not None and tokens[count.head].text.startswith(("ال", "وال", "بال", "لل"))
