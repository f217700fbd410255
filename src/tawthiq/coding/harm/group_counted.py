"""Of which group those counted are: by the words of the count, by their force, by whom it was aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.said_of_all import belongs_to_force
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Outcome

_HOUSEHOLD = word_list("household")
_OF_THEM = word_list("of_them")
_ELEMENT = ("عنصر", "عناصر")
_MEMBERS = ("combatant",)  # «عنصر»: of any force, of the rescuers too
_SOLDIERS = ("جنود", "مقاتلي", "ضباط", "مسلحي", "منسوبي", "منتسبي", "عناصر", "افراد")
_BEAR_ARMS = ("عناصر", "مقاتلي", "مسلحي", "جنود", "ضباط")
_PEACEFUL_SERVICES = ("الدفاع", "الاسعاف", "الاطفاء", "الهلال", "الصليب", "الخوذ", "منظمه", "فرق", "فريق",
                      "الطاقم")  # fmt: skip
_MOVEMENTS, _TO_BODY = word_list("peaceful_movements"), 4  # words from a leader to whom he leads
_VOTING = ("الشيوعي", "الاشتراكي", "الدستوري", "المدني", "الديمقراطي", "الناصري", "الليبرالي", "الوطني")
_ENLISTED = ("منتسب", "منتسبي", "افراد")
_ARMED = ("قوات", "وحدات", "كتايب", "كتيبه", "سرايا", "لواء", "الوحدات", "القوات")
_FORCES = ("الجيش", "المقاومه", "القوات", "قوات", "اللواء", "الفصايل", "كتايب")
_ITS_MEN = word_list("its_men")
_HELPERS = tuple(word_list("helpers_of_a_service"))
_THEIRS = ("ه", "ها", "هم", "نا")
_PARENT_OF = ("والده", "ووالده")
_SOCIETIES = word_list("societies")
_PEACEFUL = word_list("peaceful_societies")
_SOCIETY = 9  # words from a member to what his society is for
_AND_WOUNDED = ("وجرحي", "وقتلي", "ومصابين", "واصابات")
_RANKS = ("صفوف", "بصفوف")
_THEIR_RANKS = (["في", "صفوفهم"], ["في", "صفوفها"], ["بين", "صفوفهم"], ["بين", "صفوفها"])
_PLAIN = ("civilians", "children", "women", "combatants")
_ONE_OF = word_list("counting_heads")
_OTHER_SIDE = ("الثاني", "الاخر", "الاخير", "الطرف", "الجانب", "الخصم", "القوات")
_SIDE = 5  # words that name the first side, «من قوات الوفاق»
_MET = ("مع", "ضد", "علي", "من")
_AIMED_AT = ("استهدف", "تستهدف", "هاجم", "رصد", "حاصر", "لاحق", "طارد")
_DOERS_BEFORE = ("برصاص", "بنيران", "قبل", "يد", "ايدي", "هجوم")
_MET_REACH = 14  # words back from «ستة منهم» to those of whom they are


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


def _member(count: Counted, tokens: Sequence[Token]) -> bool:
    """«عنصر», which any body of men has; «ثلاثة مقاتلين» are none of the rescuers who tell of them."""
    word = tokens[count.head].text if count.head is not None else ""
    return any(stem in word for stem in _ELEMENT)


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
    member = group == "combatants" and count.unit in _MEMBERS and _member(count, clause.of.sentence.tokens)
    if member and _of_a_charity(count, clause):
        return "aid_workers"  # «عنصران من منظمة … لإزالة الألغام»
    if member and _rescue(count, clause):
        return "rescuers"  # «استهدف مركزا للدفاع المدني، ما أدى لاستشهاد عنصر»
    if count.unit == "at_work" and _some_of_its_men(count.last, clause):
        return "combatants"  # «راعي أغنام من عناصر الدفاع الوطني»
    if group == "combatants" and _formerly(count, clause):
        return "people"  # «مقتل قيادي سابق في الجيش الحر»: he fights no more
    if group == "combatants" and _leads_in_peace(count, clause):
        return "people"  # «مقتل قيادي في المظاهرات»
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
        known = [
            c
            for c in clause.of.counted
            if c.bare and c.group in _PLAIN and clause.first <= c.first < count.first and _definite(c, tokens)
        ]
        if known and _fighters_since(known[-1].last, count.first, tokens):
            return "combatants"  # «نفت استهداف المدنيين وقالت إنها اشتبكت مع مسلحين وقتلت سبعة منهم»
        if known:
            return known[-1].group or group
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
    fighters = fighters or _enlisted(count, clause) or _in_ranks_of(count, clause)
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


def _leads_in_peace(count: Counted, clause: Clause) -> bool:
    """«قيادي في الحراك الشعبي», «قيادي بارز في نقابة المعلمين»: of those who march, strike or vote."""
    tokens = clause.of.sentence.tokens
    if "قيادي" not in tokens[count.last - 1].text and "قيادي" not in tokens[count.first].text:
        return False
    words = [t.text for t in tokens[count.last : min(clause.last, count.last + _TO_BODY)]]
    at = next((i for i, w in enumerate(words[:-1]) if w in ("في", "ب", "من")), None)
    if at is None or at > 1:
        return False
    party = words[at + 1] == "الحزب" and any(w.startswith(_VOTING) for w in words[at + 2 : at + 3])
    return words[at + 1] in _MOVEMENTS or party


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


def _in_ranks_of(count: Counted, clause: Clause) -> bool:
    """«قتلى وجرحى في صفوف قوات كذا», «خمسة قتلى بصفوف القوات»"""
    tokens, at = clause.of.sentence.tokens, count.last
    at += at < clause.last and tokens[at].text in _AND_WOUNDED
    at += at < clause.last and tokens[at].text == "في"
    if at + 1 >= clause.last or tokens[at].text not in _RANKS:
        return False
    named = any(a.first == at + 1 and a.owner_of == "force" for a in clause.of.actors)
    return named or tokens[at + 1].text.startswith(_FORCES)


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
