"""Counts that are one: a number and its noun told apart, what is listed behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.alone import COUNT_OF
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.subset_markers import (
    DEFINITE,
    ONE_OF_THEM,
    divides,
    inside_marker,
    marker_between,
    of_them,
)
from tawthiq.coding.words import word_list

_IN_HOSPITAL = word_list("in_hospital")
_TWO = ("اثنين", "اثنان", "اثنتين", "اثنتان")
_THEY_ARE = frozenset({"انهما", "بانهما", "انهم", "بانهم"})
_TO_THEM = 5  # words from those counted over «يشتبه في» to what they are
_TEN = 10  # the last number whose noun is a plural
_NUMBERED_BEHIND = ("dead", "wounded", "injury", "victim")
_SOME_OF = ("منهم", "منهن", "منها", "من", "بينهم", "و")
_BECAME = ("صاروا", "صارو", "باتوا", "اصبحوا", "بلغوا", "تخطي", "تجاوز", "صار", "بلغ")
_OF = frozenset({"من"})
_BELONGING = (["تعود"], ["عايده"], ["تعودان"])
_AMONG = ("من", "بين", "احد")  # «من بين الجرحى 4»


def merged(counts: Sequence[Counted], clause: Clause) -> list[Counted]:
    """«ثلاث منهم سيدات»: a bare number, the marker and the noun that it counts are one count."""
    out: list[Counted] = []
    for count in (part for c in counts for part in _listed_apart(c, clause)):
        before = out[-1] if out else None
        if before is not None and before.unit is None and not before.bare and _bare_people(count):
            marker = marker_between(before.last, count.first, clause)
            if marker is not None and _right_behind(marker, before, count, clause):
                out[-1] = replace(
                    count,
                    first=before.first,
                    quantity=before.quantity,
                    bare=False,
                    groups=(count.group,) if count.group else (),
                )
                continue
        if before is not None and _said_to_be(before, count, clause):
            continue
        numbered = before is not None and _numbered_after(before, count, clause)
        if before is not None and _her_three(before, count, clause):
            out[-1] = replace(count, first=before.first, quantity=before.quantity, bare=False)
            continue
        if before is not None and len(out) > 1 and _also_of_them(before, count, out[-2], clause):
            out[-1] = replace(count, first=before.first, quantity=before.quantity, bare=False)
            continue
        if before is not None and _of_such(before, count, clause):
            out[-1] = replace(count, first=before.first, quantity=before.quantity, bare=False)
            continue
        if before is not None and _bodies_of(before, count, clause):
            out[-1] = replace(before, last=count.last, group=count.group)
            continue
        if before is not None and _the_two_of_them(before, count, clause):
            out[-1] = replace(before, last=count.last, quantity=count.quantity, bare=False)
            continue
        if before is not None and (numbered or _by_the_dozen(before, count, clause)):
            out[-1] = replace(before, last=count.last, quantity=count.quantity, bare=False)
            continue
        out.append(count)
    return out


def _said_to_be(before: Counted, count: Counted, clause: Clause) -> bool:
    """«قتل اثنان يشتبه أنهما عضوان», «رجلان يرجح أنهما شقيقان»: what the two are, and nobody besides."""
    tokens = clause.of.sentence.tokens
    they = tokens[count.first - 1].text in _THEY_ARE and count.first - before.last <= _TO_THEM
    alike = before.quantity.value == count.quantity.value and not count.conjoined
    between = tokens[before.last : count.first]
    return they and alike and count.bare and not any(t.kind == "mark" for t in between)


def _right_behind(marker: Match, before: Counted, count: Counted, clause: Clause) -> bool:
    """«ثلاث منهم سيدات»; not «ثلاثة منهم معظمهم نساء»."""
    between = {t.text for t in clause.of.sentence.tokens[marker.last : count.first]}
    return count.first - before.last <= 2 and of_them(marker, clause) and not between - _OF


def _numbered_after(noun: Counted, number: Counted, clause: Clause) -> bool:
    """«الجرحى تسعة», «الشهداء 8»: the number stands behind the noun with its article."""
    bare = noun.bare and noun.quantity.value is None and noun.head is not None
    bare = bare and noun.unit in _NUMBERED_BEHIND
    between = [t.text for t in clause.of.sentence.tokens[noun.last : number.first]]
    beside = not between or (len(between) <= 3 and between[-1] in _BECAME)
    alone = number.unit is None and not number.bare and not number.others and beside
    if not (bare and alone) or not clause.of.sentence.tokens[noun.head or 0].text.startswith(DEFINITE):
        return False
    before = clause.of.sentence.tokens[noun.first - 1].text if noun.first > clause.first else ""
    tokens = clause.of.sentence.tokens
    some = number.last < clause.last and tokens[number.last].text in _SOME_OF  # «الضحايا 3 منهم أطفال»
    return not some and before not in _AMONG and before.lstrip("وب") not in COUNT_OF


def _her_three(number: Counted, noun: Counted, clause: Clause) -> bool:
    """«امرأة وثلاث بناتها», as it is said: the number stands before the noun with its pronoun."""
    alone = number.unit is None and not number.bare and not number.others and number.last == noun.first
    kin = bool(noun.suffix) and noun.bare and noun.group is not None and noun.quantity.value is None
    return alone and kin and 2 < (number.quantity.value or 0) <= _TEN


def _also_of_them(number: Counted, noun: Counted, last: Counted, clause: Clause) -> bool:
    """«19 جثة، ثمان منها لأطفال وست لنساء»: the second number stands before its own «لـ»."""
    tokens = clause.of.sentence.tokens
    alone = number.unit is None and not number.bare
    alone = alone and number.first == last.last and noun.first == number.last
    of = alone and _bare_people(noun) and tokens[noun.first].text.startswith("ل")
    return of and inside_marker(last, clause) is not None and tokens[number.first].text.startswith("و")


def _of_such(number: Counted, noun: Counted, clause: Clause) -> bool:
    """«16 جثة بينها سبع لأطفال», «بينها أربع جثث تعود لنساء»: the number and then whose they are."""
    tokens = clause.of.sentence.tokens
    if number.bare or number.unit not in (None, "body") or not _bare_people(noun):
        return False
    between = [t.text for t in tokens[number.last : noun.first]]
    of = tokens[noun.first].text.startswith("ل") and (not between or between in _BELONGING)
    return of and any(divides(m) and m.last == number.first for m in clause.of.markers)


def _bodies_of(number: Counted, noun: Counted, clause: Clause) -> bool:
    """«خمس جثث تعود لرجال قتلوا …»: whose bodies they are counts nobody anew."""
    tokens = clause.of.sentence.tokens
    if number.bare or number.unit != "body" or not _bare_people(noun):
        return False
    between = [t.text for t in tokens[number.last : noun.first]]
    return between in _BELONGING and tokens[noun.first].text.startswith("ل")


def _the_two_of_them(noun: Counted, count: Counted, clause: Clause) -> bool:
    """«مقتل مواطنين لبنانيين اثنين»: a dual, its adjective and the number are one count."""
    tokens = clause.of.sentence.tokens
    two = count.unit is None and count.last == count.first + 1 and tokens[count.first].text in _TWO
    if not two or not noun.bare or noun.group is None or noun.head is None:
        return False
    between = tokens[noun.head + 1 : count.first]
    return len(between) <= 1 and all(t.text.endswith(("ين", "ان")) for t in (tokens[noun.head], *between))


def _by_the_dozen(noun: Counted, count: Counted, clause: Clause) -> bool:
    """«سقوط قتلى بالعشرات»: how many, told behind the bare plural."""
    vague = count.quantity.value is None and count.unit is None and count.first == noun.last
    word = clause.of.sentence.tokens[count.first].text
    return vague and noun.bare and noun.quantity.kind == "plural" and word.startswith("بال")


def _listed_apart(count: Counted, clause: Clause) -> tuple[Counted, ...]:
    """«3 أطفال أحدهم رضيع، وامرأتان»: the one of them is no head of the list that goes on."""
    if len(count.parts) < 2 or not count.first:
        return (count,)
    treated = _treated(count, clause)
    if treated:
        alive = count.parts[-treated:]
        return (*count.parts[:-treated], *(replace(p, outcome="injured") for p in alive))
    if _bare_people(count.parts[0]) and _number_before(count, clause):
        return count.parts  # «3 منهم نساء و2 أطفال»
    one = clause.of.sentence.tokens[count.first - 1].text
    marked = any(divides(m) and m.last == count.first for m in clause.of.markers)
    return count.parts if marked and one.startswith(ONE_OF_THEM) else (count,)


def _number_before(count: Counted, clause: Clause) -> bool:
    """«3 منهم»: a bare number, and right before the list the words that say of whom."""
    of = (m.first for m in clause.of.markers if m.last == count.first and divides(m) and of_them(m, clause))
    numbers = {c.last for c in clause.of.counted if c.unit is None and not c.bare}
    return any(first in numbers for first in of)


def _treated(count: Counted, clause: Clause) -> int:
    """«استشهد الأب وطفلاه، وأمهم وأختهم بالمشفى»: how many of a list's last members, after a comma, are."""
    tokens = clause.of.sentence.tokens
    if count.last >= clause.last or tokens[count.last].text not in _IN_HOSPITAL:
        return 0
    after = [i for i, p in enumerate(count.parts) if i and tokens[p.first - 1].text in ("،", ",")]
    return len(count.parts) - after[-1] if after else 0


def _bare_people(count: Counted) -> bool:
    return count.bare and bool(count.group) and count.quantity.kind == "plural"
