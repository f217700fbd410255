"""Which predicate a count answers to: the word that says what happened to the people counted."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.alone import COUNT_OF
from tawthiq.arabic.numbers.harmed_alone import AS_SEEN
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm import appositions
from tawthiq.coding.harm.adjoining import adjoins
from tawthiq.coding.harm.doers import joined
from tawthiq.coding.harm.own_verb import of_its_own_verb
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.subjects import subject_before
from tawthiq.coding.words import word_list

_SO_MANY = ("ما", "نحو", "قرابه", "حوالي", "زهاء", "اكثر", "عدد", "عده", "عشرات", "بعضهم")
_REACH = 14
_NUMBER_REACH = 5  # for a number that counts no noun
_AND_THAT = ("وان", "وبان")
_STILL = word_list("still_words")
_ONTO_REACH = 4
_OBJECT_REACH = 7  # words from the subject to the object («قتل مسلحون مجهولون ثلاثة مدنيين»)
_ONE_OF = word_list("counting_heads")
_AGAINST = word_list("against")
_RELATIVE = word_list("relative_pronouns")
_THAT = word_list("that_words")
_REACHING = word_list("reaching")
_HOLDS = word_list("holds_people")
_OF_ITS_VICTIMS = ("ضحيت", "بحيا", "حيا")
_ABOARD = 8  # words from «تقل» to the last of those whom it carried
_CARE = word_list("in_care")
_CARE_REACH = 2
_MEANWHILE = ("بينما", "فيما", "كما")
_OTHER_FATES, _WAS_DONE = word_list("other_fates"), ("تم", "وتم", "يتم", "ويتم", "جري", "وجري")
_DUG_OUT = {"انتشال", "اخراج"}
_SOME_OF_THEM = ("منهم", "منهن", "منها")
_OF_MANY = "وا"
_COMMAS = ("،", ",")
_LISTING = (":", "(", "هم", "وهم")
_WITHOUT = (["دون", "ان"], ["بدون", "ان"], ["غير", "ان"])


def governor(
    count: Counted, found: list[Predicate], rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> Predicate | None:
    before = [p for p in found if p.last <= count.first]
    after = [p for p in found if p.first >= count.last]
    plain = count.unit is None and not count.others and not _reached(count, tokens)
    reach = _NUMBER_REACH if plain else _REACH
    near = before[-1] if before and _words_to(count, before[-1], clause) <= reach else None
    near = near or _against(count, before, tokens, clause)
    rubble = next((p for p in after if p.rule == "trapped" and p.first - count.last <= 2), None)
    if rubble is not None and _still(count, tokens):
        return rubble
    one_of = tokens[count.first].text.lstrip("وبل") in _ONE_OF and not count.bare
    one_of = one_of and (count.quantity.value or 1) == 1  # «أحد السكان», not «أحد عشر»
    if near and (count.bare or one_of) and not adjoins(count, near, rows, tokens, clause):
        near = None
    if near and _taken_away(count, near, clause):
        near = None
    if near and (opens_anew(count, tokens) or _other_fate(count, tokens)):
        near = None
    if near and plain and _in_care(count, tokens):
        near = None
    if near and of_its_own_verb(count, near, clause):
        near = None
    if _out_of(count, tokens):
        return None
    apart = bool(after) and (_goes_on(after[0], tokens) or _did_not(after[0], tokens))
    apart = apart or (bool(after) and _then_that(tokens, count.last, after[0].first))
    if after and not (apart or _of_another(after[0], count, tokens) or _has_its_own(after[0], clause)):
        nxt = after[0]
        gap = nxt.first - count.last - appositions.enclosed(count.last, nxt.first, tokens)
        gap = 0 if _some_told_between(count, nxt, clause) else gap
        follows = nxt.kind != "noun" and gap <= (3 if near else 6)
        verb_second = near is None or count.first - near.last > 5
        theirs = nxt.suffix or tokens[nxt.last - 1].text.endswith("هم")
        aboard = any(t.text in _HOLDS for t in tokens[max(0, count.first - _ABOARD) : count.first])
        if near is not None and _verb_last(count, near, nxt, clause):
            return nxt
        if count.conjoined and theirs and aboard and not count.parts:
            return near  # «تقل مسؤولا واثنين من مقاتليه ما أسفر عن مصرعهم»: with him they are more
        then = gap <= 1 and count.first > 0 and tokens[count.first - 1].text.lstrip("و") in _THAT
        if (
            follows
            and (verb_second or then)
            and (not count.bare or gap <= 3)
            and not _new_count(clause, count, nxt)
        ):
            return nxt
        if near is None and nxt.kind != "noun" and subject_before(count, nxt.first, clause):
            return nxt
    return near


def _verb_last(count: Counted, near: Predicate, nxt: Predicate, clause: Clause) -> bool:
    """«خمسة قتلوا واثنان أصيبا», «قتل ثلاثة أشخاص وخمسة أصيبوا»: the number before a verb of its own."""
    if nxt.kind == "noun" or near.outcome == nxt.outcome or nxt.first - count.last > 1:
        return False
    tokens = clause.of.sentence.tokens
    counted = count.unit is None and not count.others and count.conjoined
    # «وخمسة عناصر قتلوا», «وثلاثة آخرون أصيبوا»; «وثلاثة أطفال أصيبوا أمس» may have died of it
    apart = near.kind == "verb" and count.conjoined and (count.others or not count.bare)
    counted = counted or (apart and (count.others or nxt.outcome == "killed"))
    if apart and count.others and count.quantity.value == 1 and nxt.first == count.last:
        return not any(c.first == nxt.last for c in clause.of.counted)  # «قتل رجل وآخر أصيب»
    if counted and nxt.first == count.last and tokens[nxt.first].text.endswith("وا"):
        return True  # in the plural a verb stands behind its subject
    first = any(c.last == near.first and c.group != "combatants" for c in clause.of.counted)
    return near.kind == "verb" and near.last == count.first and first


def _reached(count: Counted, tokens: Sequence[Token]) -> bool:
    """«عدد الذين قضوا في القصف استقر على أحد عشر»: the verb of reaching, before the number."""
    before = [t.text.lstrip("وف") for t in tokens[max(0, count.first - 2) : count.first]]
    onto = before[-1:] in (["علي"], ["الي"], ["عند"])
    return bool(before) and (before[0] if onto and len(before) > 1 else before[-1]) in _REACHING


def _words_to(count: Counted, predicate: Predicate, clause: Clause) -> int:
    """Words from the predicate to the count, the day and the place of the attack left out."""
    told = {i for d in clause.of.dates for i in range(d.first, d.last)}
    told |= {i for p in clause.of.places for i in range(p.first, p.last)}
    return sum(1 for i in range(predicate.last, count.first) if i not in told)


def _against(
    count: Counted, before: list[Predicate], tokens: Sequence[Token], clause: Clause
) -> Predicate | None:
    """«تنفيذ عملية إعدام … بحق 12 مدنيا»: the word before the count ties it to a predicate farther off."""
    if not before or count.first <= clause.first or tokens[count.first - 1].text not in _AGAINST:
        return None
    people = (c for c in clause.of.counted if c.group and not c.bare)
    return None if any(before[-1].last <= c.first < count.first for c in people) else before[-1]


def opens_anew(count: Counted, tokens: Sequence[Token]) -> bool:
    """«إن تسعة لقوا حتفهم، وأن 22 أصيبوا», «وأن خمسة أدخلوا …»: after «وأن» others are spoken of."""
    return count.first > 0 and tokens[count.first - 1].text in _AND_THAT


def _then_that(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«إن إحدى الطفلتين رضيعة، وإن فرقه أسعفت ستة»: the verb is of what is said next."""
    return any(tokens[i].text in _AND_THAT for i in range(first, last))


def _other_fate(count: Counted, tokens: Sequence[Token]) -> bool:
    """«مقتل 30 من عناصره واستسلام عشرات آخرين», «وتم إنقاذ سبعة»: what befell those counted is no harm."""
    before = tokens[count.first - 1].text if count.first else ""
    done = count.first > 1 and tokens[count.first - 2].text in _WAS_DONE
    return (before[:1] == "و" and before[1:] in _OTHER_FATES) or (done and before in _OTHER_FATES | _DUG_OUT)


def _in_care(count: Counted, tokens: Sequence[Token]) -> bool:
    """«ماتوا اثنان وثلاثة في العناية»: those in care are not the dead before them."""
    after = [t.text for t in tokens[count.last : count.last + _CARE_REACH]]
    return count.conjoined and any(w in _CARE for w in after)


def _did_not(predicate: Predicate, tokens: Sequence[Token]) -> bool:
    """«ثلاثون طالبا لم يصب أحد منهم», «أربعة إخوة في المنزل قتل منهم اثنان»: none, or some of them, not
    «أربعة أصيبوا منهم فتى», whose verb is of the many before it."""
    before = [t.text.lstrip("وف") for t in tokens[max(0, predicate.first - 2) : predicate.first]]
    of_them = predicate.last + 1 < len(tokens) and tokens[predicate.last].text in _SOME_OF_THEM
    of_them = of_them and not tokens[predicate.first].text.endswith(_OF_MANY)
    return predicate.kind == "verb" and (of_them or before[-1:] in (["لم"], ["لن"]) or before in _WITHOUT)


def _out_of(count: Counted, tokens: Sequence[Token]) -> bool:
    """«قتل خمسة من أصل تسعة كانوا في المنزل»: how many they were before."""
    before = tuple(t.text.lstrip("و") for t in tokens[max(0, count.first - 2) : count.first])
    return before in (("من", "اصل"), ("من", "مجموع"), ("من", "اجمالي"))


def _goes_on(predicate: Predicate, tokens: Sequence[Token]) -> bool:
    """«طفلا، وأصابت مواطنا», «طفلتاهما، بينما أصيب آخرون»: a verb so joined has its people after it."""
    if predicate.kind != "verb":
        return False
    if predicate.first and tokens[predicate.first - 1].text in _MEANWHILE:
        return True
    word = tokens[predicate.first].text
    return word[:1] == "و" or (word[:1] == "ف" and _own_people(predicate, tokens))


def _own_people(predicate: Predicate, tokens: Sequence[Token]) -> bool:
    """«رشقوها بالحجارة، فأردت فتى», «استهدفت مجموعة، فاستشهد ثلاثة منهم»: whom it befell, right after."""
    if unit_at(tokens, predicate.last) is not None or predicate.last >= len(tokens):
        return unit_at(tokens, predicate.last) is not None
    token = tokens[predicate.last]
    return token.kind == "number" or token.text in _SO_MANY or bool(number_words(token.text))


def _has_its_own(verb: Predicate, clause: Clause) -> bool:
    """«هجوم على تجمع شبان راح ضحيته شابان», «أودى بحياة شابين»: who died of it stands right behind."""
    if not clause.of.sentence.tokens[verb.last - 1].text.startswith(_OF_ITS_VICTIMS):
        return False
    return any(verb.last <= c.first <= verb.last + 1 for c in clause.of.counted)


def _of_another(predicate: Predicate, count: Counted, tokens: Sequence[Token]) -> bool:
    """«طفل شاهد القصف الذي أصاب البلدة»: a relative clause of a word after the people."""
    before = predicate.first - 1
    if before <= count.last or tokens[before].text not in _RELATIVE:
        return False
    noun = tokens[before - 1]
    return noun.kind == "word" and noun.text.lstrip("و") not in COUNT_OF  # «ستة هم عدد الذين استشهدوا»


def _taken_away(count: Counted, predicate: Predicate, clause: Clause) -> bool:
    """«مقتل أربعة من أطفاله، بينما نُقل هو وزوجته إلى …»: a verb of transport before kin is theirs."""
    between = (m.first for m in clause.of.markers if m.entry.data["kind"] == "evacuate" and m.kind == "verb")
    return bool(count.suffix) and count.bare and any(predicate.last <= m < count.first for m in between)


def subject_of(count: Counted, governed: Predicate, clause: Clause) -> bool:
    """«اختطف مسلحون خمسة رعاة», «فقد رجل زوجته»: who stands right after the verb did it, or is bereaved."""
    if governed.outcome == "missing" and governed.kind == "verb" and not count.suffix:
        lost = (c for c in clause.of.counted if c.suffix and 0 <= c.first - count.last <= 1)
        return any(count.bare or not c.conjoined for c in lost)
    beside = count.bare and count.group == "combatants" and count.first == governed.last
    if beside and governed.kind == "verb" and _described(count, clause):
        return True
    if beside and governed.outcome == "killed" and _onto_another(count, clause):
        return True
    if (
        governed.kind != "verb"
        or not count.bare
        or count.group != "combatants"
        or count.first != governed.last
    ):
        return False
    if governed.outcome in ("abducted", "detained"):
        return True
    tokens = clause.of.sentence.tokens
    then = min((h.first for h in clause.of.harm if h.first >= count.last), default=clause.last)
    named = {i for a in clause.of.actors for i in range(a.first, a.last)}  # «قوات سوريا الديمقراطية»
    others = (c for c in clause.of.counted if 0 <= c.first - count.last <= _OBJECT_REACH and c.first < then)
    others = (c for c in others if c.first not in named)
    objects = (c for c in others if c.group is not None and not joined(c, tokens))
    return any(not c.bare or tokens[c.first].text.endswith("ا") for c in objects)


def _described(count: Counted, clause: Clause) -> bool:
    """«اغتال مسلحان ملثمان يستقلان دراجة نارية …»: gunmen told by their masks or their ride."""
    tokens = clause.of.sentence.tokens
    return count.last < clause.last and tokens[count.last].text.startswith(AS_SEEN)


def _onto_another(count: Counted, clause: Clause) -> bool:
    """«قتل جنود الاحتلال للشاب»: the deed of those who are named first, on whom ل names."""
    after = clause.of.sentence.tokens[count.last : min(clause.last, count.last + _ONTO_REACH)]
    return any(t.text.startswith("لل") for t in after)


def _still(count: Counted, tokens: Sequence[Token]) -> bool:
    """«ولا يزال أربعة أشخاص تحت الأنقاض», not «قُتل ثلاثة تحت الأنقاض»."""
    return any(t.text.lstrip("و") in _STILL for t in tokens[max(0, count.first - 3) : count.first])


def _new_count(clause: Clause, count: Counted, predicate: Predicate) -> bool:
    tokens = clause.of.sentence.tokens
    counted = (c for c in clause.of.counted if count.last <= c.first < predicate.first)
    if _some_told_between(count, predicate, clause):
        return False
    between = (c for c in counted if (c.others or not c.bare) and not _listed_before(count, c, predicate))
    return any(not appositions.enclosed(count.last, c.first + 1, tokens) for c in between)


def _listed_before(count: Counted, other: Counted, verb: Predicate) -> bool:
    """«خمسة مسلحين وأربعة مدنيين لقوا حتفهم»: joined right behind, and the verb right behind both."""
    joined = other.conjoined and other.first == count.last and not (count.outcome or other.outcome)
    return joined and verb.kind != "noun" and verb.first == other.last and count.group is not None


def _listed_up_to(count: Counted, verb: Predicate, clause: Clause) -> bool:
    """«إن خمسة مدنيين: رجل وامرأة وثلاثة أطفال قتلوا»: who they were, all of them, up to the verb."""
    lists = (c for c in clause.of.counted if count.last < c.first <= count.last + 2)
    told = next(lists, None)
    if told is None or told.quantity != count.quantity or len(told.parts) < 2:
        return False
    return verb.first - told.last <= 1


def _some_told_between(count: Counted, verb: Predicate, clause: Clause) -> bool:
    """«إن 11 مدنيا بينهم سبعة من عائلة واحدة قتلوا»: only who some of them are stands before the verb."""
    if verb.kind != "verb" or verb.first - count.last > _REACH or count.bare:
        return False
    tokens = clause.of.sentence.tokens
    opens = next((i for i in range(count.first - 1, -1, -1) if tokens[i].kind == "word"), None)
    if opens is not None and tokens[opens].text.lstrip("و") not in _THAT:
        return False  # «كان في الحافلة 11 مدنيا بينهم أربعة قتلوا»
    at = count.last + (tokens[count.last].text in _COMMAS)
    if tokens[count.last].text in _LISTING and _listed_up_to(count, verb, clause):
        return True
    return any(m.first == at and m.entry.data["kind"] == "subset" for m in clause.of.markers)


