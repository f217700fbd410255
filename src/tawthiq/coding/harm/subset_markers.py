"""Words that divide a count (بينهم، منهم، أغلبهم): which of them stands before, inside or behind a number."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

MOST = tuple(word_list("most_of"))
ONE_OF_THEM = ("احد", "احدا")
_FAR = 10  # words from a marker to the last count that it opens
_THERE_ARE = ("هناك", "كان", "كانت", "ان", "ثمه", "يوجد", "بان")
_TO_TOWN = 6  # words from a number of others, over who some of them are, to their town
_NEXT = 3  # words from the last of a list to the next of it
_LIST = 24  # words from a marker to the last of a long list
_LIFE, _ONE_YEAR = ("العمر", "عمره", "عمرها"), 3  # «… من العمر عاما واحدا»
_OF_AGE = ("age", "year", "month")
DEFINITE = ("ال", "وال", "لل")
OTHER = word_list("and_the_other")
_TELLS_ON = word_list("after_half_stops")
_THEY = "وا"  # «خمسة مواطنين أصيبوا، امرأة منهم، …»
_GOES_ON = ("و", "ب")  # «منهم، وأصيب …», «منهم بقصف …»


def of_them(marker: Match, clause: Clause) -> bool:
    """منهم، منهن، not بينهم, which opens another count."""
    return clause.of.sentence.tokens[marker.first].text in ("منهم", "منهن", "منها", "منهما")


def marker_between(first: int, last: int, clause: Clause) -> Match | None:
    return next((m for m in clause.of.markers if divides(m) and m.first >= first and m.last <= last), None)


def divides(match: Match) -> bool:
    return match.entry.data["kind"] in ("subset", "consist")


def inside_marker(count: Counted, clause: Clause) -> Match | None:
    """The marker that stands inside a merged count."""
    if count.bare or count.head is None:
        return None
    marker = marker_between(count.first, count.head, clause)
    the_dead = bool(count.outcome) and clause.of.sentence.tokens[count.first].text.startswith(DEFINITE)
    if marker is not None and the_dead and marker.entry.data["kind"] == "consist":
        return None  # «والقتلى هم: أم وأطفالها الأربعة»
    return marker if marker is None or marker.entry.id != "made_up_of" else None  # «عائلة مؤلفة من ستة»


def marker_after(
    count: Counted, rows: Sequence[Row], predicates: Sequence[Predicate], clause: Clause
) -> Match | None:
    """«37 مدنيا …، 17 منهم في …»: the marker behind a bare number that divides the count before it.

    Not in «قتل ثلاثة وأصيب عشرة منهم أربعة أطفال»: the ten have their own predicate, and are divided.
    """
    if (named := _among_the_harmed(count, clause)) is not None:
        return named
    if count.others or not any(not r.subset for r in rows):
        return None
    if count.unit is not None or count.bare:
        return _set_behind(count, rows[-1], clause)
    marker = marker_between(count.last, count.last + 2, clause)
    if marker is None or marker.first != count.last or not of_them(marker, clause):
        return None
    own = any(p.last == count.first and p.outcome != rows[-1].outcome for p in predicates)
    divided = any(c.first == marker.last and not c.bare for c in clause.of.counted)
    return None if own or divided else marker


def _set_behind(count: Counted, before: Row, clause: Clause) -> Match | None:
    """«خمسة مدنيين، طفلان منهم، بقصف …»: noun and all, right behind the whole, and nobody counted after it.

    Not in «وأصيب طفلان منهم», where they have a verb, nor in «وسبعة أطفال منهم رضيع», which are divided.
    """
    tokens = clause.of.sentence.tokens
    marker = marker_between(count.last, count.last + 2, clause)
    if marker is None or marker.first != count.last or not of_them(marker, clause) or count.group is None:
        return None
    between = tokens[before.last : count.first]
    apposed = not count.conjoined and all(t.kind == "mark" or t.text.endswith(_THEY) for t in between)
    closed = marker.last >= len(tokens) or _closes(tokens[marker.last])
    return marker if apposed and closed and count.quantity.value is not None else None


def _closes(token: Token) -> bool:
    """Does the word tell on of the attack, and count nobody?"""
    return token.kind != "word" or token.text.startswith(_GOES_ON) or token.text in _TELLS_ON


def _among_the_harmed(count: Counted, clause: Clause) -> Match | None:
    """«إن هناك ثلاثة أطفال بين الضحايا», «كان ثلاثة أطفال بين القتلى»: the whole is named behind the part."""
    marker = marker_between(count.last, count.last + 3, clause)
    if marker is None or marker.first != count.last or count.group is None or count.outcome is not None:
        return None
    tokens = clause.of.sentence.tokens
    before = tokens[count.first - 1].text.lstrip("وف") if count.first else ""
    named = tokens[marker.last - 1].text.startswith("ال") and before in _THERE_ARE
    return marker if named and not any(c.first == marker.last for c in clause.of.counted) else None


def marker_of(
    count: Counted, rows: Sequence[Row], predicates: Sequence[Predicate], clause: Clause
) -> Match | None:
    """A word such as بينهم between the count and what precedes it, with no new predicate between."""
    before = (r.last for r in rows if not r.subset and r.last <= count.first and not _in_marker(r, clause))
    floor = max(before, default=clause.first)
    best: Match | None = None
    for m in clause.of.markers:
        reach = _reach(m, count, clause)
        near = m.last <= count.first and (
            count.first <= m.last + reach or (reach == _FAR and _goes_on_with(rows, count, m, clause))
        )
        near = near and m.first >= floor - 1
        near = near and not (count.quantity.value and _of_most(m, clause))
        if near and divides(m) and clause.holds(m.first):
            best = m
    between = (p for p in predicates if best and best.last <= p.first and p.last <= count.first)
    tokens = clause.of.sentence.tokens
    if best is None or any(not _noun_of_marker(p, best, tokens) for p in between):
        return None
    if best is not None and by_another_attack(count, best.last, clause):
        return None
    if rows and rows[-1].orphan and count.outcome is not None and _parted(rows[-1].last, count.first, clause):
        return None  # «بينهم طفلان وسيدة، 6 قتلى»: the whole stands after its parts
    if rows and rows[-1].first >= best.last and count.first - _over_age(rows[-1].last, count, clause) > 3:
        others = tokens[rows[-1].last : count.first]
        return best if any(t.text in OTHER for t in others) else None
    return None if _begins_anew(count, best, clause) else best


def _goes_on_with(rows: Sequence[Row], count: Counted, marker: Match, clause: Clause) -> bool:
    """«بينهم أم وطفلاها، وسيدة حامل و4 مواطنات»: right behind the last of those it opens."""
    last = rows[-1] if rows else None
    if last is None or not last.subset or last.first < marker.last:
        return False
    if not 0 <= count.first - last.last <= _NEXT:
        return False
    between = clause.of.sentence.tokens[last.last : count.first]
    joined = count.conjoined or any(t.text == "و" for t in between)
    return joined and count.outcome is None and count.first <= marker.last + _LIST


def _over_age(last: int, count: Counted, clause: Clause) -> int:
    """«بينهم طفل يبلغ من العمر سبعة أعوام وثلاث نساء»: where the age of the one before ends."""
    tokens, counted = clause.of.sentence.tokens, clause.of.counted
    ages = (c.last for c in counted if c.unit in _OF_AGE and last <= c.first and c.last <= count.first)
    told = (i + _ONE_YEAR for i in range(last, count.first) if tokens[i].text in _LIFE)
    return min(count.first, max([*ages, *told], default=last))


def _noun_of_marker(predicate: Predicate, marker: Match, tokens: Sequence[Token]) -> bool:
    """«4 إصابات بينها إصابة لطفل»; not «أحدهم وإصابة اثنين»."""
    right = predicate.kind == "noun" and predicate.first == marker.last
    return right and tokens[predicate.first].text[:1] != "و"


def _in_marker(row: Row, clause: Clause) -> bool:
    """«بين الضحايا الاثني عشر سبعة أطفال»: the whole is counted inside the words that divide it."""
    return any(divides(m) and m.first <= row.first < m.last for m in clause.of.markers)


def _parted(first: int, last: int, clause: Clause) -> bool:
    """Does a comma or a stop stand between?"""
    return any(t.text in ("،", ",", ".", ":") for t in clause.of.sentence.tokens[first:last])


def _of_most(marker: Match, clause: Clause) -> bool:
    """«خمسة مدنيين أغلبهم أطفال وشهيد في حي …»: most of them are not counted, who is counted is another."""
    return clause.of.sentence.tokens[marker.first].text.lstrip("و").startswith(MOST)


def _reach(marker: Match, count: Counted, clause: Clause) -> int:
    """«3 أطفال أحدهم رضيع، وامرأتان»: what follows «one of them» is a word or two, up to the comma."""
    tokens = clause.of.sentence.tokens
    if not tokens[marker.first].text.startswith(ONE_OF_THEM):
        return _FAR
    between = [t.text for t in tokens[marker.last : count.first]]
    if count.outcome is not None and (count.conjoined or between[-1:] == ["و"]):
        return 0  # «9 قتلى أحدهم طفل و3 جرحى»
    return _FAR if OTHER & set(between) else 2 if "،" not in between else 0


def _begins_anew(count: Counted, marker: Match, clause: Clause) -> bool:
    """«بينهم 16 طفلا، ووصل 12 شخصا …»: a word with و that counts nobody stands before the count."""
    tokens = clause.of.sentence.tokens
    if count.first - 1 <= marker.last or count.bare:
        return False
    word = tokens[count.first - 1].text
    named = any(c.first < count.first <= c.last for c in clause.of.counted)
    return len(word) > 3 and word[:1] == "و" and tokens[count.first - 2].text in ("،", ",") and not named


def by_another_attack(count: Counted, since: int, clause: Clause) -> bool:
    """«أربعة بينهم طفلان بقصف منزل في …، وثلاثة آخرون باستهداف مركبة في …»: others, by an attack of their own
    behind the comma."""
    tokens = clause.of.sentence.tokens
    plain = (count.unit is None or count.others) and count.first > 0 and bool(count.quantity.value)
    if plain and count.others and count.conjoined and _in_another_town(count, since, clause):
        return True
    at = count.first - (tokens[count.first - 1].text == "و")
    if not plain or tokens[at - 1].text not in ("،", ",") or not count.conjoined:
        return False
    attacks = (m for m in clause.of.means if m.entry.data.get("kind") == "attack")
    struck = [m.first for m in attacks if clause.holds(m.first)]
    return any(since <= m < count.first for m in struck) and any(0 <= m - count.last <= 1 for m in struck)


def _in_another_town(count: Counted, since: int, clause: Clause) -> bool:
    """«خمسة بينهم طفلان في كذا وثلاثة آخرون بينهم امرأة في كذا»: each toll with its own town behind."""
    towns = [p.first for p in clause.of.places if clause.holds(p.first) and not p.anaphor]
    theirs = any(count.last <= at <= count.last + _TO_TOWN for at in towns)
    return theirs and any(since <= at < count.first for at in towns)
