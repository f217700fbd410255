"""Rolls of names under a heading that counts nobody («أسماء الشهداء:», «ارتقى كل من:»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.harm.roll import Roll, is_line_of_names, roll_of, unmarked
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.model import Group, Outcome, Quantity

_LIST_WORDS = word_list("name_list_words")
_HEADINGS = phrase_list("roll_headings")
_THEIR_DEAD = word_list("their_dead")
_THROUGH = word_list("because_of")
_TWO = 2
_SHORT = 4  # words of a line that names nobody («طفل مجهول الهوية»)
_AID = "aided"
_TO_COLON = 5  # words from «الشهداء» to the colon («أسماء الشهداء الذين تم توثيقهم:»)
_OVER_ATTACK = 16  # the same, over the attack that they died in («شهداء الغارة على كذا أمس:»)
_OPENS_ROLL = (":", "هم", "وهم")
_SOME = ("من", "بعض", "منهم")  # «عرف من الشهداء:»: there were more
_INCLUDING = word_list("including")  # «الشهداء شملوا: …»
_BULLET = 3  # marks and a number before the name of an item
_ALL_OF = ("كل", "من")
_IN = ("في", "خلال")
_MANY = Quantity("plural", None, 2, None)
_DIVIDING: tuple[Group, ...] = ("children", "women")
_OF_MANY = ("وا", "و")
_LISTED: tuple[Outcome, ...] = ("killed", "injured")


def with_name_lists(statements: Sequence[Statement]) -> list[Statement]:
    """A heading that counts nobody («أسماء الشهداء:») counts the persons of the lines after it."""
    out = list(statements)
    for i, s in enumerate(out):
        _follows_its_name(out, i)
        head = _head_row(s) if _heads_list(s) or _names_follow(out, i) else None
        if head is None:
            out[i] = _with_parts(out[i], out, i)
            _parts_of_the_count_before(out, i)
            continue
        lines = _lines(out, i + 1)
        if _closes_with_its_attack(out, i, head, [roll for _, roll in lines]):
            continue
        roll = _sum([roll for _, roll in lines])
        inline = _in_its_own_line(s, head) if not roll.total and not _told_there(s, head) else None
        if inline is not None:
            kept = tuple(r for r in s.rows if r.outcome != head.outcome)
            part = inline.more and any(_told_there(o, head) for o in out[:i])
            out[i] = replace(s, rows=kept if part else (*kept, *_rows(head, inline)))
        elif roll.total > 1:
            kept = tuple(r for r in s.rows if r.outcome != head.outcome)
            out[i] = replace(s, rows=(*kept, *_rows(head, roll)))
            for at, _ in lines:
                out[at] = replace(out[at], rows=())
        elif head.outcome == "killed" and _each_by_its_attack(out, i + 1, head):
            out[i] = replace(s, rows=tuple(r for r in s.rows if r.outcome != head.outcome))
    return out


def _closes_with_its_attack(out: list[Statement], i: int, head: Row, told: Sequence[Roll]) -> bool:
    """In place: «استشهد كل من: 1- فلان 2- فلان، إثر قصف على كذا»: all of the roll are of the attack that
    stands behind its last name."""
    at = i + 1 + len(told)
    s = out[at] if at < len(out) else None
    if s is None or not told or not (s.item and s.means) or out[i].means or s.whole_rows:
        return False
    attack = min(m.first for m in s.means)
    tokens = s.clause.of.sentence.tokens
    led = tokens[attack].text.startswith("ب") or tokens[attack - 1].text in _IN
    last = _named_before(s, attack - (tokens[attack - 1].text in _IN), led)
    if last is None:
        return False
    named = replace(head, first=s.clause.first, last=attack)
    out[at] = replace(s, rows=tuple(_rows(named, _sum([*told, last]))))
    for k in range(i, at):
        out[k] = replace(out[k], rows=tuple(r for r in out[k].rows if k == i and r.outcome != head.outcome))
    return True


def _told_there(s: Statement, head: Row) -> bool:
    """Does the statement count those of the heading by a number already?"""
    return any(r.outcome == head.outcome and r.quantity.value for r in s.whole_rows)


def _in_its_own_line(s: Statement, head: Row) -> Roll | None:
    """«غارة على القورية، أسماء الشهداء: فلان - زوجته - أطفاله الأربعة»: a roll in the line of its heading."""
    tokens, stop = s.clause.of.sentence.tokens, s.clause.last
    attack = any(head.last <= m.first <= head.last + _TWO for m in s.means)
    near = range(head.last, min(stop, head.last + (_OVER_ATTACK if attack else _TO_COLON)))
    at = next((i + 1 for i in near if tokens[i].text in _OPENS_ROLL), None)
    if at is None or head.outcome != "killed":
        return None
    at += at < stop and tokens[at].text == ":"
    if not any(at <= first <= at + 1 for first, _ in s.clause.of.people):
        return None
    stop = min((m.first for m in s.clause.of.harm if at < m.first < stop), default=stop)
    roll = roll_of(s.clause, at, stop)
    if roll is None or roll.total < _TWO:
        return None
    some = any(t.text in _SOME for t in tokens[max(0, head.first - _TWO) : head.first])
    some = some or any(t.text in _INCLUDING for t in tokens[head.last : at])
    return replace(roll, more=roll.more or some)


def _each_by_its_attack(out: list[Statement], at: int, head: Row) -> int:
    """In place: «شهداء اليوم:», then «فلان وابنه - غارة على قرية كذا»: each line's dead, by its attack.
    How many lines are so."""
    found = 0
    while at < len(out):
        named = out[at]
        struck = at if named.means else at + 1  # a dash may part the line in two
        first = min((m.first for m in named.means), default=named.clause.last)
        theirs = out[struck] if struck < len(out) else named
        if theirs.whole_rows or not theirs.means or theirs.clause.first:
            break
        roll = _named_before(named, first)
        if roll is None:
            break
        one = replace(head, first=theirs.clause.first, last=theirs.clause.first + 1)
        out[struck] = replace(theirs, rows=tuple(_rows(one, roll)))
        at, found = struck + 1, found + 1
    return found


def _named_before(s: Statement, attack: int, by: bool = False) -> Roll | None:
    """Those named from the head of a line up to the mark before its attack, or to «إثر»."""
    clause, tokens = s.clause, s.clause.of.sentence.tokens
    begins = any(first - clause.first <= _BULLET for first, _ in clause.of.people)
    led = attack > clause.first and tokens[attack - 1].text in _THROUGH
    parted = by or led or (attack > clause.first and tokens[attack - 1].kind == "mark")
    return roll_of(clause, clause.first, attack - led) if begins and parted else None


def _with_parts(s: Statement, statements: Sequence[Statement], i: int) -> Statement:
    """«ستة شهداء:» and the roll of the six: the children and women among them divide the count."""
    tokens = s.clause.of.sentence.tokens
    told = [r for r in s.whole_rows if r.outcome == "killed" and (r.quantity.value or 0) > 1]
    if tokens[s.clause.last - 1].text != ":" or len(told) != 1 or told[0].group in _DIVIDING:
        return s
    roll = _sum([roll for _, roll in _lines(statements, i + 1)])
    divided = any(r.subset and r.group in _DIVIDING for r in s.rows)
    if divided or not 1 < roll.total <= (told[0].quantity.value or 0):
        return s
    return replace(s, rows=(*s.rows, *_rows(replace(told[0], rule="names"), roll)[1:]))


def _parts_of_the_count_before(out: list[Statement], i: int) -> None:
    """In place: «… مقتل سبعة أشخاص. والضحايا هم:» and the roll of the seven: its children and women."""
    words = out[i].clause.words
    if i == 0 or words[-1:] != [":"] or words[-2:-1] not in (["هم"], ["وهم"]) or out[i].whole_rows:
        return
    told = [r for r in out[i - 1].whole_rows if r.outcome == "killed" and (r.quantity.value or 0) > 1]
    roll = _sum([roll for _, roll in _lines(out, i + 1)]) if len(told) == 1 else None
    divided = any(r.subset and r.group in _DIVIDING for r in out[i - 1].rows)
    if roll is not None and not divided and roll.total == told[0].quantity.value:
        parts = _rows(replace(told[0], rule="names"), roll)[1:]
        out[i - 1] = replace(out[i - 1], rows=(*out[i - 1].rows, *parts))


def _follows_its_name(out: list[Statement], i: int) -> None:
    """In place: «الشهيد فلان» on a line, then «استشهد اليوم جراء قصف …»: the verb is of the one named."""
    s, before = out[i], out[i - 1] if i else None
    if before is None or before.means or before.rows or any(r.outcome == "killed" for r in s.whole_rows):
        return
    verb = next((h for h in s.clause.of.harm if h.first == s.clause.first and h.kind == "verb"), None)
    if verb is None or verb.entry.data["outcome"] != "killed" or not is_line_of_names(before.clause):
        return
    roll = _named_above(out, i) if s.clause.words[0].endswith(_OF_MANY) else None
    roll = roll or roll_of(before.clause, before.clause.first, before.clause.last)
    several = roll is not None and roll.total > 1 and s.clause.words[0].endswith(_OF_MANY)
    if roll is not None and (roll.total == 1 or several) and not roll.more:
        said = verb.first, verb.last
        group = roll.groups[0] if roll.total == 1 else "people"
        one = Row("killed", group, _count(roll.total), *said, False, False, verb.entry.id, "name")
        rows = [one] if roll.total == 1 else _rows(one, roll)
        out[i] = replace(s, rows=(*s.rows, *rows))


def _named_above(out: Sequence[Statement], i: int) -> Roll | None:
    """The names of the lines above («الشهيد فلان», «الشهيدة فلانة», «قضوا بقصف …»), two at least."""
    found: list[Roll] = []
    for s in reversed(out[:i]):
        plain = is_line_of_names(s.clause) and not (s.means or s.whole_rows)
        roll = roll_of(s.clause, s.clause.first, s.clause.last) if plain else None
        if roll is None:
            break
        found.append(roll)
    return _sum(found[::-1]) if len(found) >= _TWO else None


def _names_follow(statements: Sequence[Statement], i: int) -> bool:
    """«شهداء القصف على السوق», with no colon, and two lines of names under it."""
    after = statements[i + 1 : i + 3]
    if is_line_of_names(statements[i].clause):
        return False
    return len(after) == _TWO and all(_line(s, after[0].item) for s in after) and not statements[i].item


def _heads_list(s: Statement) -> bool:
    return not _LIST_WORDS.isdisjoint(s.clause.words) or _ends_in_all_of(s)


def _ends_in_all_of(s: Statement) -> bool:
    """«استشهاد كل من», with its colon or without."""
    words = s.clause.words[:-1] if s.clause.words[-1:] == [":"] else s.clause.words
    return tuple(words[-2:]) == _ALL_OF


def _head_row(s: Statement) -> Row | None:
    """The heading's row that counts nobody, or one at its own word for the dead («أسماء الشهداء:»)."""
    told = [r for r in s.whole_rows if r.outcome in _LISTED]
    if told:
        return told[0] if told[0].quantity.value is None and len(told) == 1 else None
    dead = [c for c in s.clause.of.counted if s.clause.holds(c.first) and c.outcome in _LISTED and c.bare]
    if dead and dead[0].outcome is not None:
        return Row(dead[0].outcome, "people", _MANY, dead[0].first, dead[0].last, False, False, "names")
    return _own_dead(s) or _mourned(s) or _harmed_all_of(s)


def _harmed_all_of(s: Statement) -> Row | None:
    """«استشهاد كل من:», and the lines of those who were: at the word for what befell them."""
    if not _ends_in_all_of(s):
        return None
    harm = (h for h in s.clause.of.harm if s.clause.holds(h.first) and h.entry.data["outcome"] in _LISTED)
    last = max(harm, key=lambda h: h.first, default=None)
    if last is None:
        return None
    return Row(last.entry.data["outcome"], "people", _MANY, last.first, last.last, False, False, "names")


def _own_dead(s: Statement) -> Row | None:
    """«تنعى العائلة شهداءها:»: the dead with a pronoun, before a list of their names."""
    tokens = s.clause.of.sentence.tokens
    for i in range(s.clause.first, s.clause.last):
        if tokens[i].text in _THEIR_DEAD:
            return Row("killed", "people", _MANY, i, i + 1, False, False, "names")
    return None


def _mourned(s: Statement) -> Row | None:
    """«نحتسب عند الله:», «ارتقى في القصف كل من:»"""
    words, first = s.clause.words, s.clause.first
    for phrase in _HEADINGS:
        for i in range(len(words) - len(phrase)):
            if tuple(words[i : i + len(phrase)]) == phrase:
                at = first + i
                return Row("killed", "people", _MANY, at, at + len(phrase), False, False, "names")
    return None


def _lines(statements: Sequence[Statement], at: int) -> list[tuple[int, Roll]]:
    """The lines of the roll that begins at a statement: marked items, else lines of nothing but names."""
    found: list[tuple[int, Roll]] = []
    marked = at < len(statements) and statements[at].item
    for i in range(at, len(statements)):
        roll = _line(statements[i], marked)
        if roll is None:
            break
        found.append((i, roll))
    return found


def _line(s: Statement, marked: bool) -> Roll | None:
    if _tells_an_attack(s, marked) or s.item != marked or (not marked and not _plain_line(s)):
        return None
    told = [r for r in s.whole_rows if r.rule != _AID]  # «4- فلان (من شباب الإسعاف)»
    if any(r.outcome != "killed" or (r.quantity.value or 0) > 1 for r in told):
        return None
    roll = roll_of(s.clause, s.clause.first, s.clause.last)
    return roll or (unmarked(s.clause) if marked else None)


def _tells_an_attack(s: Statement, marked: bool) -> bool:
    """Not «5. جثة مجهولة الهوية», an item of a roll, though a body that is found tells of a killing."""
    return any(not marked or m.rule != "execution" for m in s.means)


def _plain_line(s: Statement) -> bool:
    """A line of names, or «طفل مجهول الهوية»."""
    if is_line_of_names(s.clause):
        return True
    first = [c for c in s.clause.of.counted if c.first == s.clause.first]
    short = s.clause.last - s.clause.first <= _SHORT
    return short and bool(first) and first[0].bare and first[0].quantity.value == 1


def _sum(rolls: Sequence[Roll]) -> Roll:
    return Roll(tuple(g for r in rolls for g in r.groups), any(r.more for r in rolls))


def _rows(head: Row, roll: Roll) -> list[Row]:
    """The count of the names, and of the children and women among them, at the heading's own words."""
    whole = replace(head, quantity=_count(roll.total, roll.more), unit="name", listed=False)
    parts = ((g, roll.of(g)) for g in _DIVIDING)
    return [whole, *(replace(whole, group=g, quantity=_count(n), subset=True) for g, n in parts if n)]


def _count(n: int, more: bool = False) -> Quantity:
    return Quantity("at_least", n, n, None) if more else Quantity("exact", n, n, n)
