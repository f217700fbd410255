"""People counted as those who did it, and not as harmed: «قتل أربعة مدنيين برصاص ثلاثة مسلحين»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.harmed_alone import AS_SEEN
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.numbers.words import listed
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.other_sense import NEGATIONS
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.words import phrase_list, word_list

_BY = phrase_list("by_whom")
_BY_LONGEST = max(len(p) for p in _BY)
_BY_LAST_WORD = {last: [p for p in _BY if p[-1] == last] for last in {p[-1] for p in _BY}}
_DEEDS = word_list("doing_verbs")
_AS_SEEN = (*AS_SEEN, "مسلح", "متنكر")
_RIDES = ("دراجه", "دراجات", "متن", "سياره", "ظهر")
_TRANSITIVE = word_list("transitive_harm_stems")
_BEHIND = 14  # words from those who did it to whom they did it to
_TO_VERB = 8  # words from those who did it to their verb, where it stands second
_THAT = ("ان", "بان", "لان")
_SO_MANY = frozenset(
    {"نحو", "حوالي", "قرابه", "زهاء", "اكثر", "من", "ما", "لا", "يقل", "يقارب", "يزيد", "عن", "علي"}
)
_BEFORE_MASDAR = ("عن", "الي", "بعد", "في", "من")
_TURNS = word_list("told_apart_from_doers")
_DONE_BY, _NOMINATIVE = frozenset({"اغتال", "اغتالت", "يغتال", "تغتال"}), ("ون", "ان")
_SETTLER = "settler"
_NO_OBJECT = ("ب", "ل", "و", "ف", "ك")


def did_it(count: Counted, found: Sequence[Predicate], clause: Clause) -> bool:
    """Do the words make the people counted the ones who did it?"""
    tokens = clause.of.sentence.tokens
    head = tokens[count.first if count.head is None else count.head].text
    topic = count.first > 0 and tokens[count.first - 1].text.lstrip("و") in _THAT  # «إن انتحاريا … قتل عشرة»
    if count.outcome is not None or count.conjoined or (count.bare and head.endswith("ا") and not topic):
        return False  # «قتلت غارة ضابطا»: in the accusative nobody does it
    if _named_as_doers(count, clause) or _before_whom(count, found, clause):
        return True
    return _then_their_verb(count, found, clause)


def _named_as_doers(count: Counted, clause: Clause) -> bool:
    """«برصاص ثلاثة مسلحين», «هجوم نفذه خمسة», «أطلق مسلحان النار على …»"""
    tokens = clause.of.sentence.tokens
    at = count.first - _behind_its_noun(count, tokens)
    before = tuple(t.text.lstrip("وف") for t in tokens[max(clause.first, at - _BY_LONGEST) : at])
    if before and any(before[-len(p) :] == p for p in _BY_LAST_WORD.get(before[-1], ())):
        return True
    deed = bool(before) and (before[-1] in _DEEDS or tokens[at - 1].text in _DEEDS)  # «فجر» begins with ف
    return deed and (count.group in ("combatants", "people", None) or _as_seen(count, tokens))


def _behind_its_noun(count: Counted, tokens: Sequence[Token]) -> bool:
    """«برصاص مسلحين اثنين»"""
    noun = unit_at(tokens, count.first - 1) if count.unit is None and count.first else None
    return noun is not None and noun.unit.group == "combatants"


def _before_whom(count: Counted, found: Sequence[Predicate], clause: Clause) -> bool:
    """«قتل ثلاثة مسلحين خمسة مدنيين»: right behind the verb, with whom they harmed behind them."""
    tokens = clause.of.sentence.tokens
    verb = any(p.last == count.first and _transitive(p, tokens) for p in found)
    if not verb or not _may_do_it(count, tokens):
        return False
    done_by = tokens[count.first - 1].text.lstrip("وف") in _DONE_BY
    if done_by and tokens[count.last - 1].text.endswith(_NOMINATIVE):
        return True  # «اغتال مسلحون قياديا»: of whom it is done it is said by «اغتيل»
    stops = {p.first for p in found if p.first >= count.last}
    stops |= {m.first for m in clause.of.markers if m.entry.data["kind"] in ("subset", "consist", "denial")}
    stops |= {m.first for m in clause.of.means if m.entry.data.get("kind") in ("attack", "weapon")}
    people = (c for c in clause.of.counted if c.first >= count.last and (c.group or c.outcome))
    with_them = {c.first for c in people if joined(c, tokens)}  # «قتل جنديان وثلاثة مدنيين»: harmed together
    for at in range(count.last + _whose(count, tokens), min(clause.last, count.last + _BEHIND)):
        word = tokens[at].text
        comma = word in ("،", ",") and not _as_seen(count, tokens)
        if at in stops or at in with_them or word in _TURNS or word in NEGATIONS or comma:
            return False
        if _whom(at, clause):
            return True
    return False


def _may_do_it(count: Counted, tokens: Sequence[Token]) -> bool:
    """Fighters, gunmen told by their looks, and settlers, who are harmed as often as they harm."""
    return count.group == "combatants" or count.unit == _SETTLER or _as_seen(count, tokens)


def _whose(count: Counted, tokens: Sequence[Token]) -> bool:
    """«اثنين من مقاتلي الشباب»: whose fighters they are stands right behind them."""
    bound = tokens[count.last - 1].text.endswith("ي") and count.last < len(tokens)
    return bound and tokens[count.last].text.startswith("ال")


def joined(count: Counted, tokens: Sequence[Token]) -> bool:
    """«وثلاثة مدنيين», «و12 مدنيا»"""
    return count.conjoined or tokens[count.first - 1].text == "و"


def _then_their_verb(count: Counted, found: Sequence[Predicate], clause: Clause) -> bool:
    """«ثلاثة مسلحين اغتالوا المختار»: before the verb, with whom they harmed right behind it."""
    tokens = clause.of.sentence.tokens
    if not _may_do_it(count, tokens):
        return False
    after = [p for p in found if p.first >= count.last]
    if not after or not _transitive(after[0], tokens) or tokens[after[0].first - 1].text in _BEFORE_MASDAR:
        return False  # «بينهم عنصران من القوات فضلا عن جرح رجل»
    near = after[0].first - count.last <= _TO_VERB and tokens[after[0].first].text[:1] != "و"
    between = (c for c in clause.of.counted if count.last <= c.first < after[0].first)
    whom = after[0].last
    while whom < clause.last and tokens[whom].text in _SO_MANY:
        whom += 1  # «قتل ما لا يقل عن عشرة»
    whom = min([c.first for c in clause.of.counted if c.first <= whom < c.last], default=whom)
    return near and not any(c.group for c in between) and _whom(whom, clause)


def _transitive(predicate: Predicate, tokens: Sequence[Token]) -> bool:
    """A verb of harm that has an object; not «استشهد», «لقي حتفه»."""
    word = tokens[predicate.first].text
    return predicate.kind == "verb" and any(stem in word for stem in _TRANSITIVE)


def _whom(at: int, clause: Clause) -> bool:
    """Do people stand at a token as the object of a verb: no preposition before them, joined to nobody?"""
    tokens = clause.of.sentence.tokens
    if at >= clause.last or tokens[at - 1].text in listed("words_after_subject"):
        return False
    if any(a.first <= at < a.last for a in clause.of.actors):
        return False  # «من قوات سوريا الديمقراطية», «حزب العمال»
    counted = next((c for c in clause.of.counted if c.first == at), None)
    if counted is not None:
        return not counted.conjoined and (counted.group is not None or counted.unit == "family")
    if tokens[at].text.startswith(_NO_OBJECT):
        return False
    noun = unit_at(tokens, at)
    person = noun is not None and noun.unit.group not in (None, "combatants") and not noun.suffix
    alone = noun is not None and noun.number == "singular" and not noun.definite
    if person and alone and not _is_object(at, tokens):
        return False  # «يقودهم رجل»
    named = any(first == at for first, _ in clause.of.people)
    return person or (named and not any(p.first <= at < p.last for p in clause.of.places))


def _is_object(at: int, tokens: Sequence[Token]) -> bool:
    """«رجلا», «امرأة», and «مختار القرية»: in the accusative, or bound to a noun after it."""
    bound = at + 1 < len(tokens) and tokens[at + 1].text.startswith("ال")
    return bound or tokens[at].text.endswith(("ا", "ه"))


def _as_seen(count: Counted, tokens: Sequence[Token]) -> bool:
    """«رجلان على دراجة نارية», «مسلحان ملثمان»: told by their ride, their arms or their masks."""
    after = [t.text for t in tokens[count.last : count.last + 3]]
    masked = bool(after) and after[0].startswith(_AS_SEEN)
    ride = after[:1] in (["علي"], ["في"]) and any(w.removeprefix("ال") in _RIDES for w in after[1:])
    return masked or ride or "مجهول" in " ".join(t.text for t in tokens[count.first : count.last])
