"""Persons named as killed or injured where no count is given: «مقتل فلان وفلان»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.subject import TOGETHER
from tawthiq.arabic.numbers.words import listed
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.persons import Person, persons
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.subjects import MOURNING, named_subject
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Outcome, Quantity

_REACH = 3  # words (a title, a quotation mark) between the predicate and the name
_COMMAS = ("،", ",", "-")
_FAR = 16  # the same over the places and days of the attack («استشهد في قصف … في مدينة … فلان»)
_DEAD = word_list("killed_stems")
_LEADS = word_list("before_names")
_CALLED = word_list("whose_name_is")
_RELATIVE = word_list("relative_pronouns")
_MOURNING = (*MOURNING, "ودع", "شيع")
_WITH = frozenset({"،", ",", "مع", "و"})
_WITH_HIM = frozenset({"ومعه", "ومعها", "معه", "معها", "وبرفقته", "وبرفقتها", "وبصحبته", "وبصحبتها"})
_LEADING = 7  # words of a farewell or a picture before the one who died
_SHOWN = frozenset({
    "صوره", "صور", "وداع", "تشييع", "جثمان", "جثماني", "جثامين", "مراسم", "هذا", "هذه", "هو", "هي", "لحظه",
    "نزف", "اليكم", "الي", "الحور", "العين", "بكل", "فخر",
})  # fmt: skip
_MARTYR = ("الشهيد", "الشهداء", "شهيدنا", "شهيدتنا", "المرحوم", "الفقيد")
_PERSONS = ("driver", "child", "youth", "girl", "woman", "man", "elder", "civilian", "woman_citizen")
_STRUCK = ("attack", "weapon")
_DIVIDING: tuple[Group, ...] = ("children", "women")


def named_rows(clause: Clause, predicates: Sequence[Predicate], rows: Sequence[Row]) -> Iterator[Row]:
    """Rows for each predicate of killing or injury that has names, and no count, after it."""
    predicates = [p for p in predicates if not p.suffix]  # «عقب إصابته … فلان»
    for i, p in enumerate(predicates):
        stop = predicates[i + 1].first if i + 1 < len(predicates) else clause.last
        counted = any(p.last <= r.first < stop and r.outcome == p.outcome for r in rows)
        if p.outcome not in ("killed", "injured") or _of_known(clause, p):
            yield from _mourned(clause, p) if p.outcome == "killed" and not rows else ()
            yield from _known_with(clause, p, stop, rows) if counted and p.outcome == "killed" else ()
            continue
        if counted:
            yield from _named_besides(clause, p, stop, rows)
            yield from _he_too(clause, p, stop, rows)
            yield from _named_with(clause, p, stop, rows)
            continue
        named = _after(clause, p, stop)
        whole = _counted_before(clause, p, rows)
        if named and whole is not None and len(named) < (whole.quantity.value or 0):
            yield from parts(named, replace(whole, rule="subset"))  # «استشهاد شابين …، ومنهم فلان»
        elif named:
            yield from told(named, p.outcome, p.rule)
            yield from _and_others(clause, named[-1].last, p)
            continue
        before = list(_before(clause, p, rows)) if p.kind != "noun" else []
        yield from before or _unnamed(clause, p, stop)


def _mourned(clause: Clause, p: Predicate) -> Iterator[Row]:
    """«نعت صفحات محلية الشاب فلان ووالدته اللذين قضيا في غارة على …», «الشهيد فلان الذي ارتقى في قصف …»
    at the head of a post: by name, with what killed them."""
    tokens = clause.of.sentence.tokens
    mourns = tokens[clause.first].text.lstrip("وت").startswith(_MOURNING) or _opens_post(clause)
    behind = (i for i in (p.first - 1, p.first - 2) if i > clause.first)
    who = next((i for i in behind if tokens[i].text in _RELATIVE), None)
    attack = any(p.last <= m.first and m.entry.data["kind"] in _STRUCK for m in clause.of.means)
    if not mourns or who is None or not attack:
        return
    at = next((first for first, _ in clause.of.people if clause.first < first < who), who)
    titled = at > clause.first and unit_at(tokens, at - 1) is not None  # «الطفل فلان»
    named = persons(clause, at - titled, who) or persons(clause, at, who)
    yield from told(named, "killed", p.rule) if named else ()


def _opens_post(clause: Clause) -> bool:
    """«الشهيدة فلانة التي …», «صورة الطفل فلان الذي …», «وداع الشهيد …»: the first words of the report are
    of the dead, and no other matter is told."""
    tokens = clause.of.sentence.tokens
    if clause.first or clause.of.sentence.index:
        return False
    at = next((i for i in range(_LEADING) if tokens[i].text not in _SHOWN), 0) if tokens[_LEADING:] else 0
    word = tokens[at].text
    return word.startswith(_MARTYR) or unit_at(tokens, at) is not None


def _counted_before(clause: Clause, p: Predicate, rows: Sequence[Row]) -> Row | None:
    """A count of two or more with the same outcome before a predicate that و does not join to it."""
    if clause.of.sentence.tokens[p.first].text[:1] == "و":
        return None
    before = [r for r in rows if r.outcome == p.outcome and not r.subset and r.last <= p.first]
    return before[-1] if before and (before[-1].quantity.value or 0) > 1 else None


def _unnamed(clause: Clause, p: Predicate, stop: int) -> Iterator[Row]:
    """«توفي الطفل متأثراً بجراحه بعد قصف على البلدة»: one who is told of by no name, with the attack."""
    noun = unit_at(clause.of.sentence.tokens, p.last) if p.last < stop else None
    if noun is None or noun.unit.id not in _PERSONS or noun.number != "singular":
        return
    attacks = [m.first for m in clause.of.means if m.entry.data["kind"] in _STRUCK]
    if noun.unit.id == "driver":  # «استهدفت سيارة …، ما أدى إلى مقتل السائق»
        struck = any(clause.holds(at) for at in attacks)
    else:
        struck = any(p.last < at < clause.last for at in attacks)
    if noun.prefix == "ال" and not noun.suffix and struck and p.outcome == "killed":
        group: Group = noun.unit.group or "people"
        yield Row("killed", group, _exactly(1), noun.at, noun.last, False, False, p.rule, noun.unit.id)


def _and_others(clause: Clause, at: int, p: Predicate) -> Iterator[Row]:
    """«استشهاد الممرض فلان ومريضة مسنة», «الأخوين فلان وفلان ووالدتهما»: one joined to the last name
    without a name."""
    noun = unit_at(clause.of.sentence.tokens, at) if at < clause.last else None
    if noun is None or not noun.conjoined or noun.definite or noun.unit.group is None:
        return
    if noun.suffix not in ("", "هما", "هم"):
        return
    number = {"singular": 1, "dual": 2}.get(noun.number)
    if number and noun.unit.outcome is None:
        group = noun.unit.group
        yield Row(p.outcome, group, _exactly(number), at, noun.last, False, False, p.rule, noun.unit.id)


def _before(clause: Clause, p: Predicate, rows: Sequence[Row]) -> Iterator[Row]:
    """«إن الطفل فلان (9 أعوام) فقد حياته»; after a count of the dead in the clause he is one of them."""
    named = named_subject(p.first, clause)
    whole = next((r for r in rows if r.outcome == p.outcome and not r.subset and r.last <= p.first), None)
    if named and whole is not None and named[0].last <= whole.first:  # «فلان وزوجته قتلا»
        yield from told([x for x in named if x.last <= whole.first], p.outcome, p.rule)
    elif named and whole is not None:
        yield from parts(named, replace(whole, rule="subset"))
    elif named:
        yield from told(named, p.outcome, p.rule)


def _named_besides(clause: Clause, p: Predicate, stop: int, rows: Sequence[Row]) -> Iterator[Row]:
    """«استشهاد مسنة تدعى فلانة والطفل فلان»: who is named after the one whose name is told."""
    tokens = clause.of.sentence.tokens
    counted = [r for r in rows if p.last <= r.first < stop and r.outcome == p.outcome and not r.subset]
    if len(counted) != 1 or counted[0].quantity != _exactly(1):
        return
    near = range(counted[0].last, min(stop, counted[0].last + _REACH))
    called = next((i for i in near if tokens[i].text in _CALLED), None)
    named = persons(clause, called + 1, stop) if called is not None else []
    if len(named) > 1:
        yield from told(named[1:], p.outcome, p.rule)


def _named_with(clause: Clause, p: Predicate, stop: int, rows: Sequence[Row]) -> Iterator[Row]:
    """«استشهاد فلان وزوجته وأطفالهما الثلاثة», «فلان (60 عاما)، مع ثمانية من أبنائه»: those named before."""
    tokens = clause.of.sentence.tokens
    first = min((r.first for r in rows if p.last <= r.first < stop and r.outcome == p.outcome), default=stop)
    named = [x for x in _after(clause, p, stop) if x.last <= first] if first < stop else []
    if not named:
        return
    between = [t.text for t in tokens[named[-1].last : first]]
    joined = tokens[first].text[:1] == "و" if not between else set(between) <= _WITH and between != ["،"]
    if joined and not any(r.first < named[-1].last and named[0].first < r.last for r in rows):
        yield from told(named, p.outcome, p.rule)


def _known_with(clause: Clause, p: Predicate, stop: int, rows: Sequence[Row]) -> Iterator[Row]:
    """«المسعف فلان الذي ارتقى مع ستة من رفاقه», «فلانة التي استشهدت اليوم مع والدتها»: he is one of them."""
    tokens, who = clause.of.sentence.tokens, p.first - 1
    if not _with_others(clause, p, stop, rows):
        return
    at = next((a for a, b in reversed(clause.of.people) if clause.first <= a < b <= who <= b + _REACH), None)
    if at is None:
        return
    titled = at > clause.first and unit_at(tokens, at - 1) is not None  # «الطفلة فلانة»
    named = persons(clause, at - titled, who) or persons(clause, at, who)
    yield from told(named, p.outcome, p.rule) if len(named) == 1 else ()


def _with_others(clause: Clause, p: Predicate, stop: int, rows: Sequence[Row]) -> bool:
    """«ارتقى مع ستة …», «استشهدت اليوم مع والدتها»: right behind the verb, those with whom he died."""
    first = min(r.first for r in rows if p.last <= r.first < stop and r.outcome == p.outcome)
    between = [t.text for t in clause.of.sentence.tokens[p.last : first]]
    when = listed("words_of_when")
    beside = bool(between) and (between[-1] in TOGETHER or between[-1] in _WITH_HIM)
    return beside and all(word in when for word in between[:-1])


def _he_too(clause: Clause, p: Predicate, stop: int, rows: Sequence[Row]) -> Iterator[Row]:
    """«الشهيد فلان استشهد مع زوجته وطفليه», «قضى مع زوجته»: the subject of the verb, named before or not."""
    word = clause.of.sentence.tokens[p.first].text
    told_before = any(r.outcome == p.outcome and r.last <= p.first for r in rows)
    one = p.kind == "verb" and not word.endswith(("وا", "و", "ا", "ن")) and p.outcome == "killed"
    if not one or told_before or not _with_others(clause, p, stop, rows):
        return
    named = named_subject(p.first, clause)
    if named:
        yield from told(named[:1], p.outcome, p.rule)
    else:
        yield Row("killed", "people", _exactly(1), p.first, p.last, False, False, p.rule, "person")


def _of_known(clause: Clause, p: Predicate) -> bool:
    """«فلانة التي أصيبت في ساقها، وفلانة …»: the verb speaks of one named before."""
    return p.first > clause.first and clause.of.sentence.tokens[p.first - 1].text in _RELATIVE


def told(named: Sequence[Person], outcome: Outcome, rule: str) -> Iterator[Row]:
    """The persons as one whole row, and the children and women among them as parts of it."""
    group = named[0].group if len({x.group for x in named}) == 1 else "people"
    first, last = named[0].first, named[-1].last
    total = _of_all(named)
    whole = Row(outcome, group, total, first, last, False, False, rule, "name", len(named) > 1)
    yield whole
    if group == "people":
        yield from parts(named, whole)


def parts(named: Sequence[Person], whole: Row) -> Iterator[Row]:
    """The children and the women among named persons, as rows that divide `whole`."""
    for group in _DIVIDING:
        of = [x for x in named if x.group == group]
        if of:
            yield replace(
                whole,
                group=group,
                quantity=_vague(_of_all(of)),
                first=of[0].first,
                last=of[-1].last,
                subset=True,
                listed=False,
            )


def listed_after(clause: Clause, rows: Sequence[Row]) -> Iterator[Row]:
    """«مدنيان هما فلان والطفل فلان», «الضحايا هم …، وفلان (7 أعوام)»: children and women of a list."""
    tokens = clause.of.sentence.tokens
    for m in clause.of.markers:
        lists = m.entry.data["kind"] == "consist" and m.entry.id != "made_up_of"
        known = m.entry.data["kind"] == "subset" and m.last < clause.last and tokens[m.last].text == ":"
        if not (lists or known) or not clause.holds(m.first):  # «عُرف منهم: فلان وطفلته فلانة»
            continue
        named = persons(clause, m.last, clause.last)
        whole = _whole_of(named, m.first, rows)
        if named and whole is None and m.first > clause.first and _the_dead(tokens[m.first - 1].text):
            first, last = named[0].first, named[-1].last
            whole = Row("killed", "people", _exactly(len(named)), first, last, True, True, "subset", "name")
        if whole is not None:
            yield from parts(named, replace(whole, rule="subset"))


def _whole_of(named: Sequence[Person], at: int, rows: Sequence[Row]) -> Row | None:
    """The count right before a list, where nothing else divides it yet."""
    before = [r for r in rows if not r.subset and r.last <= at]
    whole = before[-1] if before else None
    if whole is None or whole.outcome not in ("killed", "injured") or whole.group in _DIVIDING:
        return None
    divided = any(r.group in _DIVIDING and r.outcome == whole.outcome for r in rows)
    fits = at - whole.last <= _FAR and len(named) <= (whole.quantity.value or 0)
    return whole if fits and not divided else None


def _the_dead(word: str) -> bool:
    return word.startswith(("ال", "وال")) and any(stem in word for stem in _DEAD)


def _of_all(named: Sequence[Person]) -> Quantity:
    """How many they are, «وأطفاله» as two at least."""
    n = sum(x.many for x in named)
    return Quantity("at_least", n, n, None) if any(x.more for x in named) else _exactly(n)


def _vague(q: Quantity) -> Quantity:
    """Children of whom no number is given are a bare plural."""
    return q if q.kind == "exact" else Quantity("plural", None, q.low, None)


def _exactly(n: int) -> Quantity:
    return Quantity("exact", n, n, n)


def _of_public_life(word: str) -> bool:
    """«القيادي …», «أبو محمد»: may a title or a commander's name, which nobody has marked, begin here?"""
    return word.startswith(("ال", "ابو", "ابي", "ابا"))


def _after(clause: Clause, p: Predicate, stop: int) -> list[Person]:
    known = p.last < stop and _of_public_life(clause.of.sentence.tokens[p.last].text)
    if not (clause.of.people or known):
        return []
    for at in range(p.last, min(stop, p.last + _REACH + 1)):
        found = persons(clause, at, stop)
        if found and _owns_it(clause, p.last, found[0].first):
            return []
        marked = found and any(f < found[0].last and found[0].first < e for f, e in clause.of.people)
        if marked or (found and known and at == p.last):
            return found
    return _far(clause, p, stop) if p.kind == "verb" else []


def _owns_it(clause: Clause, since: int, first: int) -> bool:
    """«أصابت قذيفة منزل المواطن فلان», «منزلا لعائلة فلان»: whose house was hit."""
    tokens = clause.of.sentence.tokens
    hit = [m for m in clause.of.objects if since <= m.first < first]
    if not hit:
        return False
    between = [t.text for t in tokens[hit[-1].last : first + 1]]
    return hit[-1].last == first or any(w.startswith("ل") and len(w) > 2 for w in between)


def _far(clause: Clause, p: Predicate, stop: int) -> list[Person]:
    """«استشهد في قصف منزل … في مخيم … فلان وفلان»: the name right after a place, a day, the attacker."""
    ends = {x.last for x in clause.of.places} | {x.last for x in clause.of.dates}
    ends |= {x.last for x in clause.of.actors}
    days = {x.last for x in clause.of.dates}  # «استشهد، فجر الخميس، الشاب فلان»
    tokens = clause.of.sentence.tokens
    for named, _ in clause.of.people:
        first = _with_title(clause, named)
        lead = _before_leads(tokens, first)
        behind_day = lead - 1 in days and tokens[lead - 1].text in _COMMAS
        if p.last < first <= p.last + _FAR and (lead in ends or behind_day):
            return persons(clause, first, stop)
    return []


def _before_leads(tokens: Sequence[Token], first: int) -> int:
    """Where «كل من», which leads to the names, begins."""
    while first > 0 and tokens[first - 1].text in _LEADS:
        first -= 1
    return first


def _with_title(clause: Clause, named: int) -> int:
    """Where «الشاب فلان» begins."""
    title = unit_at(clause.of.sentence.tokens, named - 1) if named > clause.first else None
    return named - 1 if title is not None and title.definite and title.last == named else named
