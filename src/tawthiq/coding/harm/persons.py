"""Persons told of by name or as kin, one after the other: «السيدة فلانة (35 عاما) وابنتها فلانة»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.kin_by_name import kin_by_name
from tawthiq.coding.harm.person_names import end_of_name
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.model import Group
from tawthiq.records import record

_KIN = frozenset(
    {"kin", "in_law", "mother", "father", "child", "youth", "girl", "dialect_child", "companion", "driver"}
)
_QUOTES = frozenset("\"“”«»'*")
_LEADS = word_list("before_names")
_NO_NAME = word_list("no_given_name")
_BESIDES = phrase_list("besides")
_WOUNDS = ("بجروح", "بجراح", "بشظ", "برصاصه", "بطلق", "بكسور", "بحروق", "باصاب")
_WOUND = 8  # words that say how one was hurt
_FORMER = ("السابق", "السابقه", "سابقا")
_KUNYA = ("ابو", "ابي", "ابا", "ام")
_HER_TITLES = word_list("her_titles") - {"الشهيده", "الاخت", "المرحومه"}
_TOGETHER = ("مع", "برفقه", "رفقه", "بصحبه")
_NAMES = 4  # words of a commander's name
_APART = ("،", ",", "-", "–", "/", "+")
_FATHER = "الده"  # «والده», without any و at its head
_BROTHER = "اخوه"  # after one who is named it is no إخوة
_WHOLE = ("جميع", "كافه", "كامل", "كل", "افراد")
_SOME_OF = frozenset({"عدد", "بعض", "عديد", "العديد"})  # «مع عدد من أفراد عائلته»
_ALL_OF_IT = 3  # words before «عائلته»
_FAMILY = word_list("own_family")
_SOME = 2  # of a bare plural
_OF_AGE = 18
_PLAIN = ("civilians", "medics", "rescuers", "journalists", "aid_workers")
_AND_HIS_AGE = ("وعمره", "وعمرها", "وهو", "وهي", "والبالغ", "والبالغه", "ويبلغ", "وتبلغ")
_TO_AGE = 8  # words from a name to the age


@record
class Person:
    """One person at tokens first:last, of the group that title, kin word or age says; kin may be `many`."""

    first: int
    last: int
    group: Group
    many: int = 1  # «وطفليه», «وثلاثة من أطفاله»
    more: bool = False  # «وأطفاله»: so many at least


def persons(clause: Clause, at: int, stop: int) -> list[Person]:
    """Those told of from token `at` on, each joined to the one before by و, a comma or «إضافة إلى»."""
    tokens = clause.of.sentence.tokens
    out: list[Person] = []
    sticky: Group | None = None
    at = _lead(tokens, at, stop)
    while at < stop:
        named = kin_by_name(clause, at, stop) if out else None
        found = _person(clause, at, stop, sticky) if named is None else None
        if named is not None:
            out.append(Person(at, named[2], named[0].unit.group or "people", named[1]))
        elif found is not None:
            out.append(found[0])
            sticky = found[1]
        else:
            kin = _kin_counted(clause, at, stop) if out else None
            if kin is None:
                break
            out.append(kin)
        following = _joined(tokens, _past_office(clause, out[-1].last, stop), stop)
        if following is None:
            break
        at = following
    return _by_title(out, tokens)


def _by_title(out: list[Person], tokens: Sequence[Token]) -> list[Person]:
    """A title of two or of more before names that nothing marks apart.

    «الأخوين سامر وعلي الحسن» are two; «الإخوة سامر وخالد ومحمود», read as one name or two, two or more.
    """
    title = unit_at(tokens, out[0].first) if 0 < len(out) < 3 else None
    if title is None or not title.definite:
        return out
    alone = len(out) == 1 and out[0].many == 1
    if title.number == "dual" and alone:
        return [replace(out[0], many=2)]
    if title.number == "plural" and (alone or len(out) == 2):
        return [replace(out[0], many=_SOME if alone else out[0].many, more=True), *out[1:]]
    return out


def _kin_counted(clause: Clause, at: int, stop: int) -> Person | None:
    """«وطفليه», «وثلاثة من أطفاله», «وأطفاله», «وعائلته»: kin of the one named before."""
    tokens = clause.of.sentence.tokens
    if tokens[at].text.removeprefix("و") == _BROTHER:
        return Person(at, at + 1, "people")
    family = at
    if tokens[at].text.removeprefix("و") in _SOME_OF:
        family += 1 + (at + 1 < stop and tokens[at + 1].text == "من")
    while family < min(stop, at + _ALL_OF_IT) and tokens[family].text.removeprefix("و") in _WHOLE:
        family += 1
    if family < stop and tokens[family].text.removeprefix("و") in _FAMILY:
        return Person(at, family + 1, "people", _SOME, True)
    for count in clause.of.counted:
        for c in count.parts or (count,):
            begins = c.first == at or (c.first == at - 1 and tokens[at - 1].text == "و")
            if begins and c.last <= stop and _are_kin(c, tokens):
                known = c.quantity.value
                group = c.group if not _his_father(c, tokens) else None
                return Person(c.first, c.last, group or "people", known or _SOME, not known)
    return None


def _are_kin(c: Counted, tokens: Sequence[Token]) -> bool:
    """Those of the one named, by their pronoun («أطفاله الثلاثة», «اثنين من أبنائه», «وأطفاله»)."""
    if c.quantity.kind not in ("exact", "plural") or c.group is None or c.head is None:
        return False
    noun = unit_at(tokens, c.head)
    his = noun is not None and (bool(noun.suffix) or _his_father(c, tokens))
    return noun is not None and his and noun.unit.id in _KIN


def _his_father(c: Counted, tokens: Sequence[Token]) -> bool:
    """«فلان ووالده»: spelt as والدة is."""
    return c.head is not None and tokens[c.head].text.lstrip("و") == _FATHER


def _person(clause: Clause, at: int, stop: int, sticky: Group | None) -> tuple[Person, Group | None] | None:
    tokens = clause.of.sentence.tokens
    if any(c.first == at + 1 and c.unit == "age" for c in clause.of.counted):
        return None  # «فتاة ابنة التسع سنوات»
    titles = list(_titles(tokens, at, stop))
    start = titles[-1].last if titles else at
    former = bool(titles) and start < stop and tokens[start].text in _FORMER
    start += former  # «القيادي السابق في …»: he fights no more
    name = end_of_name(clause, start, stop) or (_leader(clause, start, stop) if _leads(titles) else None)
    if name is None and not titles and tokens[at].text in _KUNYA:  # «أبو محمد القيادي في …»
        known = _leader(clause, at, stop)
        name = known if known is not None and _past_office(clause, known, stop) > known else None
    if name is None and _leads(titles) and _past_force(clause, start, stop) > start:
        name = _past_force(clause, start, stop)  # «القيادي في التنظيم», whose name is not told
    his = titles and (titles[0].suffix or titles[-1].suffix) and titles[0].unit.id in _KIN
    kin = his and titles[-1].number == "singular"
    if name is None and titles and titles[-1].definite and titles[-1].number == "dual":
        end = _over_names(tokens, start, stop)
        group: Group = titles[-1].unit.group or "people"
        return Person(at, end, group, 2), sticky  # «والطفلتان رهف ولين»
    if name is None and not kin:
        return None
    told = ("children", "women") if former else ("children", "women", "combatants")
    groups = [t.unit.group for t in titles if t.unit.group in told]
    if tokens[at].text.removeprefix("و") in _HER_TITLES and not groups:
        groups = ["women"]  # «الحاجة فلانة»
    if titles:
        sticky = groups[-1] if groups and titles[-1].number != "singular" else None
    last = name or start
    last, age = _age(clause, last, stop)
    office = _past_office(clause, last, stop) > last
    said = groups[-1] if groups else "combatants" if office else sticky
    group = "children" if age is not None and age < _OF_AGE else said or _plain(titles)
    return Person(at, last, group), sticky


def _over_names(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The end of the names of two, up to the next mark."""
    end = at
    while end < min(stop, at + _NAMES + 1) and tokens[end].kind == "word":
        end += 1
    return end


def _leads(titles: Sequence[UnitWord]) -> bool:
    """«القيادي», «القاضي»: a title with the article, of one person who holds an office or leads."""
    return bool(titles) and titles[-1].definite and titles[-1].number == "singular"


def _leader(clause: Clause, at: int, stop: int) -> int | None:
    """«القيادي في التنظيم أبو محمد الأنصاري»: a name of public life, which nobody has marked as a secret."""
    tokens = clause.of.sentence.tokens
    at = _past_force(clause, at, stop)
    end = at
    while end < min(stop, at + _NAMES) and _names(tokens, end, at):
        end += 1
    kunya = at < stop and tokens[at].text in _KUNYA
    return end if end - at > 1 and (kunya or not tokens[at].text.startswith("ال")) else None


def _names(tokens: Sequence[Token], at: int, first: int) -> bool:
    word = tokens[at].text
    if at > first and word.startswith("ال") and word.endswith("ي"):
        noun = unit_at(tokens, at)  # «أبو محمد العراقي», not «أبو محمد القيادي»
        return noun is None or noun.unit.id in ("foreigner", "person")
    if tokens[at].kind != "word" or word in _NO_NAME or unit_at(tokens, at) is not None:
        return tokens[at].kind == "word" and word in _KUNYA
    return at == first or word[:1] not in "وبلف"


def _past_force(clause: Clause, at: int, stop: int) -> int:
    """Past «في التنظيم», the force that one who leads is of."""
    tokens = clause.of.sentence.tokens
    if at < stop and tokens[at].text in ("في", "ب", "لدي"):
        return next((a.last for a in clause.of.actors if a.first in (at, at + 1)), at)
    return at


def _past_office(clause: Clause, at: int, stop: int) -> int:
    """«أبو محمد، القيادي في التنظيم، مع زوجته»: past what he was, told after his name."""
    tokens = clause.of.sentence.tokens
    first = at + (at < stop and tokens[at].text in ("،", ","))
    noun = unit_at(tokens, first) if first < stop else None
    if noun is None or noun.unit.group != "combatants" or not noun.definite or noun.conjoined:
        return at
    last = _past_force(clause, noun.last, stop)
    return last + (last < stop and tokens[last].text in ("،", ","))


def _plain(titles: list[UnitWord]) -> Group:
    """The group of the first title that names a calling which takes no part in fighting."""
    return next((t.unit.group for t in titles if t.unit.group in _PLAIN), "people")


def _titles(tokens: Sequence[Token], at: int, stop: int) -> Iterator[UnitWord]:
    """الطفل، والشهيد الطفل، الأم، وزوجته، وطفلاها."""
    start = at
    while at < stop:
        noun = unit_at(tokens, at)
        if noun is None or noun.unit.group is None or not (noun.definite or _of_one_named(noun, tokens)):
            return
        if at > start and noun.conjoined:
            return  # «وزوجته وابنته»: two of them
        yield noun
        at = noun.last


def _of_one_named(noun: UnitWord, tokens: Sequence[Token]) -> bool:
    """«وزوجته», «وابن ابنه», also «وزميله», which may be read as a woman's «زميلة»."""
    kin = noun.unit.id in _KIN and noun.conjoined
    his = tokens[noun.last - 1].text.endswith("ه") or _kin_of_his(noun, tokens)
    return bool(noun.suffix) or (kin and his)


def _kin_of_his(noun: UnitWord, tokens: Sequence[Token]) -> bool:
    his = unit_at(tokens, noun.last)
    return his is not None and his.unit.id in _KIN and bool(his.suffix) and not his.conjoined


def _age(clause: Clause, at: int, stop: int) -> tuple[int, int | None]:
    """«(12 عاما)», «البالغ من العمر تسع سنوات», «، عمره تسع سنين»: the end of the words and the years."""
    tokens = clause.of.sentence.tokens
    ages = (c for c in clause.of.counted if c.unit in ("age", "year") and at <= c.first <= at + _TO_AGE)
    age: Counted | None = next(ages, None)
    another = unit_at(tokens, at) if at < stop else None  # «فلانة والطفل فلان البالغ من العمر …»
    if another is not None and another.conjoined and another.unit.group is not None:
        return at, None
    joined = at < stop and tokens[at].text[:1] == "و" and tokens[at].text not in _AND_HIS_AGE
    if age is None or joined or any(_parts(tokens[i]) for i in range(at + 1, age.first)):
        return _bracket(tokens, at, stop), None
    end = age.last + (age.last < stop and tokens[age.last].text == ")")
    return min(end, stop), age.quantity.value


def _parts(token: Token) -> bool:
    """A word or mark that begins another matter than the person's age."""
    return token.text in ("،", ",", ".") or (token.kind == "word" and token.text[:1] == "و")


def _bracket(tokens: Sequence[Token], at: int, stop: int) -> int:
    if at >= stop or tokens[at].text != "(":
        return at
    return next((i + 1 for i in range(at, min(stop, at + 6)) if tokens[i].text == ")"), at)


def _lead(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Past «كل من», a colon, an opening quote."""
    while at < stop and (tokens[at].text in _LEADS or tokens[at].text in _QUOTES):
        at += 1
    return at


def _joined(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Where the next person may begin: after a comma or «إضافة إلى», or at a word with و."""
    at = _past_wounds(tokens, at, stop)
    if at >= stop:
        return None
    if tokens[at].text in _APART:
        at += 1
    elif tokens[at].text in _TOGETHER:
        return at + 1
    elif tokens[at].text != "و" and tokens[at].text[:1] != "و":
        besides = _besides(tokens, at, stop)
        return besides
    at += at < stop and tokens[at].text == "و"
    return _besides(tokens, at, stop) or (at if at < stop else None)


def _past_wounds(tokens: Sequence[Token], at: int, stop: int) -> int:
    """«فلانة (41 عاما) بشظايا في القدم والكتف، وفلانة»: past what says how she was hurt, up to the comma."""
    if at >= stop or not tokens[at].text.startswith(_WOUNDS):
        return at
    return next((i for i in range(at, min(stop, at + _WOUND)) if tokens[i].text in ("،", ",")), at)


def _besides(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    for phrase in _BESIDES:
        if tuple(t.text for t in tokens[at : min(stop, at + len(phrase))]) == phrase:
            return at + len(phrase)
    return None
