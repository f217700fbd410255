"""People before the verb that says what befell them: «إن طفلا في الخامسة من عمره قتل»."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.arabic.numbers.read import Counted
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.persons import Person, persons
from tawthiq.coding.words import word_list

_REACH = 30
_ATTRIBUTES = 3  # words between a subject and its verb that tell neither age nor place nor day
_THAT = word_list("that_words")
_WAS = ("كان", "كانت")
_WAS_REACH = 2  # «كما كان خمسة نازحين … قتلوا»
_BULLET, _NO_WORD = 3, ("mark", "number")
_QUOTES = frozenset('"“”«»')
OF_AGE = word_list("age_words")
MOURNING = ("نعي", "نعت", "ينعي", "نعا")
"""Stems of those who mourn."""
_ADVERBS = 3  # words between who mourns and whom («تنعى الشبكة ببالغ الحزن أحد عشر …»)
_DIVIDES = ("subset", "consist")


def subject_before(count: Counted, verb: int, clause: Clause) -> bool:
    """Do the people counted stand at the head of a noun clause, with only words about them up to the verb?

    Their age, their place, the day and who is among them («بينهم طفلان») may stand between.
    """
    if not 0 <= verb - count.last <= _REACH or not opens(count.first, clause):
        return False
    between = set(range(count.last, verb)) - set(_told_of_them(count, verb, clause))
    people = [c for c in clause.of.counted if c.first in between and c.group]
    if people and not _with_him(people, verb, clause):
        return False
    if any(m.first in between for m in (*clause.of.harm, *clause.of.means)):
        return False
    tokens = clause.of.sentence.tokens
    return sum(1 for i in between if tokens[i].text not in OF_AGE) <= _ATTRIBUTES


def _with_him(people: list[Counted], verb: int, clause: Clause) -> bool:
    """«إن طفلة تبلغ من العمر سبع سنوات وشقيقها قتلا»: joined to her right before a verb of two or more."""
    together = clause.of.sentence.tokens[verb].text.endswith(("ا", "وا"))
    return together and len(people) == 1 and people[0].conjoined and people[0].last == verb


def opens(first: int, clause: Clause) -> bool:
    """At the beginning of the clause, or after «that», also where what is said stands in quotation marks."""
    tokens = clause.of.sentence.tokens
    while first > clause.first and tokens[first - 1].text in _QUOTES:
        first -= 1
    if any(a.last <= first <= a.last + _ADVERBS and _mourns(a.first, clause) for a in clause.of.said):
        return True  # «تنعى شبكة الأطباء أحد عشر مواطنا، …، أزهقت أرواحهم»
    if first - clause.first <= _BULLET and all(t.kind in _NO_WORD for t in tokens[clause.first : first]):
        return True  # «- فلان استشهد بغارة», «2- شابان قتلا»
    before = tokens[first - 1].text if first > clause.first else ":"
    was = before.lstrip("وف") in _WAS and first - clause.first <= _WAS_REACH
    return before == ":" or before.lstrip("وف") in _THAT or was


def _mourns(at: int, clause: Clause) -> bool:
    return at > clause.first and clause.of.sentence.tokens[at - 1].text.lstrip("وت").startswith(MOURNING)


def _told_of_them(count: Counted, verb: int, clause: Clause) -> Iterator[int]:
    """Tokens that tell of the subject: ages, places, days, and the parts that a marker divides off."""
    told = [(m.first, m.last) for m in clause.of.dates] + [(p.first, p.last) for p in clause.of.places]
    told += [(c.first, c.last) for c in clause.of.counted if c.unit == "age"]
    divides = (m.first for m in clause.of.markers if m.entry.data["kind"] in _DIVIDES)
    markers = [first for first in divides if count.last <= first]
    parts = [c.last for c in clause.of.counted if markers and markers[0] < c.first < verb and c.group]
    told += [(markers[0], parts[-1])] if parts else []
    told += [(markers[0], verb)] if markers and _closed(markers[0], verb, clause) else []
    for first, last in told:
        yield from range(first, min(last, verb))


def _closed(first: int, verb: int, clause: Clause) -> bool:
    """«سبعة مدنيين، هم صاحب الفرن وستة من الزبائن، قضوا»: the words from the marker on end with a comma."""
    tokens = clause.of.sentence.tokens
    return verb - first > 1 and tokens[verb - 1].kind == "mark" and tokens[first - 1].kind == "mark"


def named_subject(verb: int, clause: Clause) -> list[Person]:
    """The persons named before their verb: «إن الطفل فلان (9 أعوام) فقد حياته»; none where it has no such."""
    tokens = clause.of.sentence.tokens
    if tokens[verb].text[:1] == "و" or not any(clause.first <= f < verb for f, _ in clause.of.people):
        return []
    starts = (i for i in range(verb - 1, max(clause.first, verb - _REACH) - 1, -1) if opens(i, clause))
    start = next(starts, None)
    found = persons(clause, start, verb) if start is not None else []
    if not found or any(m.first in range(start or 0, verb) for m in clause.of.harm):
        return []
    between = range(found[-1].last, verb)
    item = (start or 0) > clause.first and tokens[(start or 0) - 1].kind in _NO_WORD
    if item and any(tokens[i].text == "،" for i in between):
        return []  # «7/ فلانة، جاتها طلقة وهي في بيتها»: how one of a roll died
    apart = [i for i in between if tokens[i].kind == "word" and tokens[i].text not in OF_AGE]
    return found if len(apart) <= _ATTRIBUTES else []
