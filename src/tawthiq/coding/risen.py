"""«…، ليرتفع عدد شهداء القصف إلى 12»: the toll of the one attack that the sentence tells, and no sum."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.cardinals import read_cardinal
from tawthiq.arabic.families import entry
from tawthiq.arabic.numbers.alone import COUNT_OF
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED
from tawthiq.places import PlaceMention

_SUMMING = word_list("summing_turns")
_ATTACK, _STRUCK = word_list("the_one_attack"), word_list("the_one_struck")
_MORE = word_list("more_than_one_attack")
_THROUGH = word_list("because_of") | {"في"}
_THE_TOLL = frozenset({"العدد", "الحصيله"})
_THE_DEAD = frozenset({"الشهداء", "الضحايا", "القتلى", "القتلي"})
_DUG_OUT = ("انتشل", "انتشال")
_RUINS = ("انقاض", "الانقاض", "ركام", "الركام")
_WOUNDED = "متاثر"
_STRIKES = frozenset({"قصف", "غاره", "انفجار", "تفجير", "مجزره", "ضربه"})
_SO_THAT = ("لير", "لتر", "ليص", "لتص", "ليبل", "لتبل")
_AREAS = word_list("whole_areas")
_FIRE = frozenset({"القصف", "الغارات", "القذائف", "القذايف", "الضربات", "الهجمات"})
_SHELLING = frozenset({"قصف", "غارات", "هجمات", "مجازر", "ضربات"})
_DAYS = frozenset({"اليوم", "امس", "يوم", "الامس", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس",
                   "الجمعه", "السبت"})  # fmt: skip
_TO_END = 14  # words from «لترتفع حصيلة» to the number
_TO_TOLL = 4  # words from «ليرتفع» to «عدد»
_TO_NUMBER = 6  # words from the attack to «إلى»
_VERY_FEW = 10
_FEW = 60  # dead: more than one attack seldom kills, a war soon


def of_one_attack(tokens: Sequence[Token], at: int) -> bool:
    """Does the word at `at` begin to say to how many the dead of the attack told have come?"""
    if tokens[at].text not in _SUMMING:
        return False
    toll = next((i for i in range(at, min(at + _TO_TOLL, len(tokens))) if _is_toll(tokens[i].text)), None)
    if toll is None:
        return False
    to = _raised_to(tokens, toll)
    if to is None or any(t.text in _MORE for t in tokens[toll:]) or _on_an_area(tokens, toll, to):
        return False
    named = _names_it(tokens, toll + 1, to)
    more = _dug_out(tokens[:at]) or _of_wounds(tokens[:at]) or _one_more_of_few(tokens, at, to)
    return named or (_the_dead(tokens, toll, to) and more)


def without_sums(markers: Sequence[Match], tokens: Sequence[Token]) -> tuple[Match, ...]:
    """The markers, those of a sum turned into those of a raised toll where it is of the attack told."""
    if not any(m.entry.data["kind"] == "cumulative" for m in markers):
        return tuple(markers)
    return tuple(_raised(m) if _sums_one(m, tokens) else m for m in markers)


def with_areas(
    markers: tuple[Match, ...], tokens: Sequence[Token], places: Sequence[PlaceMention]
) -> tuple[Match, ...]:
    """The markers, those of a raised toll turned into those of a sum where it is of a whole area."""
    if not any(m.entry.data["kind"] == "update" for m in markers):
        return markers
    summed = (_of_an_area(m, tokens, places) or _of_a_day(m, tokens, places) for m in markers)
    return tuple(_summed(m) if area else m for m, area in zip(markers, summed, strict=True))


def _of_a_day(m: Match, tokens: Sequence[Token], places: Sequence[PlaceMention]) -> bool:
    """«وارتفعت حصيلة قصف اليوم على إدلب إلى 21»: of all that the day saw, and no attack's own; not of the one
    on a town («حصيلة قصف أمس على بنش»)."""
    if m.entry.data["kind"] != "update":
        return False
    words = [t.text for t in tokens[m.first : m.first + _TO_END]]
    stops = (i for i, t in enumerate(tokens[m.first : m.first + _TO_END]) if t.kind == "number")
    before = words[: next(stops, len(words))]
    ends = range(m.first, m.first + len(before))
    if any(p.first in ends and p.place.precision in SETTLED and not _a_capital(p) for p in places):
        return False
    return any(a in _SHELLING and b in _DAYS for a, b in pairwise(before))


def _a_capital(p: PlaceMention) -> bool:
    """«إدلب», «حلب»: as its governorate is called."""
    return p.place.admin1 is not None and p.place.name_ar == p.place.admin1.name_ar


def _of_an_area(m: Match, tokens: Sequence[Token], places: Sequence[PlaceMention]) -> bool:
    """«لترتفع حصيلة قتلى القصف على ريف إدلب اليوم إلى 21»: of all its towns, where none of them is named."""
    if m.entry.data["kind"] != "update" or not tokens[m.first].text.startswith(_SO_THAT):
        return False
    end = min(m.first + _TO_END, len(tokens))
    stops = (i for i in range(m.last, end) if tokens[i].text == "الي" or tokens[i].kind == "number")
    number = next(stops, end)
    between = [t.text for t in tokens[m.last : number]]
    once = _STRUCK | (_ATTACK - _FIRE)  # «حصيلة المجزرة في ريف إدلب»
    if number == end or not _AREAS.intersection(between) or not once.isdisjoint(between):
        return False
    return not any(m.last <= p.first < number and p.place.precision in SETTLED for p in places)


def _summed(m: Match) -> Match:
    return Match(entry("markers", "cumulative"), m.first, m.last, m.kind, m.number, m.prefix, m.suffix)


def _sums_one(m: Match, tokens: Sequence[Token]) -> bool:
    return m.entry.data["kind"] == "cumulative" and of_one_attack(tokens, m.first)


def _raised(m: Match) -> Match:
    return Match(entry("markers", "update"), m.first, m.last, m.kind, m.number, m.prefix, m.suffix)


def _is_toll(word: str) -> bool:
    return word in COUNT_OF or word in _THE_TOLL


def _raised_to(tokens: Sequence[Token], toll: int) -> int | None:
    """Where «إلى» stands before a number of no more than a few dozens."""
    for i in range(toll + 1, min(toll + _TO_NUMBER + 2, len(tokens) - 1)):
        if tokens[i].text == "الي":
            number = tokens[i + 1]
            big = number.kind == "number" and (not number.text.isdigit() or int(number.text) > _FEW)
            return None if big else i
    return None


def _names_it(tokens: Sequence[Token], first: int, to: int) -> bool:
    """«شهداء القصف», «الشهداء في المجزرة», «ضحايا المنزل»"""
    noun = unit_at(tokens, first)
    dead = noun is not None and (noun.unit.outcome is not None or noun.unit.id == "victim")
    at = noun.last if noun is not None and dead else first
    if tokens[at].text in _THROUGH:
        at += 1
    elif tokens[at - 1].text in _THE_TOLL:
        return False
    return at < to and (tokens[at].text in _ATTACK or tokens[at].text in _STRUCK)


def _the_dead(tokens: Sequence[Token], toll: int, to: int) -> bool:
    """«العدد إلى», «عدد الشهداء إلى»: of whom is not said."""
    between = [t.text for t in tokens[toll + 1 : to]]
    if tokens[toll].text in _THE_TOLL:
        return not between
    return len(between) == 1 and between[0] in _THE_DEAD


def _on_an_area(tokens: Sequence[Token], toll: int, to: int) -> bool:
    """«حصيلة قتلى القصف على ريف إدلب»: struck all over it; «حصيلة المجزرة في ريف إدلب» is of one attack."""
    for i in range(toll + 1, to - 2):
        if tokens[i].text in _FIRE and tokens[i + 1].text in ("علي", "في") and tokens[i + 2].text in _AREAS:
            return True
    return False


def _dug_out(before: Sequence[Token]) -> bool:
    """«انتشال ستة من تحت أنقاض منزل …»: more of those whom one attack buried."""
    words = [t.text for t in before]
    return any(w.lstrip("و").startswith(_DUG_OUT) for w in words) and any(w in _RUINS for w in words)


def _of_wounds(before: Sequence[Token]) -> bool:
    """«استشهد طفلان متأثرين بجراحهما في قصف …، ما يرفع عدد الشهداء إلى 12»: more dead of the attack named."""
    words = [t.text for t in before]
    wounds = next((i for i, w in enumerate(words) if w.startswith(_WOUNDED)), None)
    return wounds is not None and any(w.lstrip("وب").removeprefix("ال") in _STRIKES for w in words[wounds:])


def _one_more_of_few(tokens: Sequence[Token], at: int, to: int) -> bool:
    """«توفي طفل متأثرا بجراحه، وبذلك ترتفع حصيلة القتلى إلى ثلاثة»: so few are of the attack told before, and
    of no war."""
    number = read_cardinal(tokens, to + 1)
    few = number is not None and number.value <= _VERY_FEW
    return few and any(t.text.startswith(_WOUNDED) for t in tokens[:at])
