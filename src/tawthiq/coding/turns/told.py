"""What a sentence tells and where: attacks, harm, places not told so far, verbs that begin anew."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_OWN_ATTACK = 7  # words from the predicate to the attack that caused it
_MET_DEATH = word_list("met_death")
_RECORDED = word_list("recorded_there")
_DISTRICTS = ("district",)
_AND_ONTO = "وعلي"
_TO_PLACE = 3  # words from «حيث» to the place that is said to have lost some


def is_attack(m: Match) -> bool:
    """An attack with its means; «مجزرة» only says how many it killed."""
    return m.entry.data.get("kind") == "attack" and m.entry.id != "massacre"


def harms(sentence: Annotated) -> set[int]:
    """Where words of harm stand, and counts of those whom it befell."""
    harms = {m.first for m in sentence.harm}
    return harms | {c.first for c in sentence.counted if c.outcome or (c.unit == "victim" and not c.bare)}


def evidence_of(sentence: Annotated) -> set[int]:
    """Where words of attack or harm stand."""
    strikes = {m.first for m in sentence.means if m.entry.data.get("kind") != "situation"}
    return strikes | harms(sentence)


def new_place(sentence: Annotated, at: int) -> bool:
    """Does a place stand from `at` on that none before it bears the name of, where one stands before?"""
    before = [p for p in sentence.places if p.first < at and not p.anaphor]
    names = {p.place.name_ar for p in before}
    return bool(names) and any(
        p.first >= at and not p.anaphor and (p.place.name_ar not in names or _other_side(p, before))
        for p in sentence.places
    )


def _other_side(place: PlaceMention, before: list[PlaceMention]) -> bool:
    """«جنوبي بغداد», after «شمالي بغداد»: another side of the town named before."""
    sides = {p.direction for p in before if p.place.name_ar == place.place.name_ar and p.direction}
    return place.direction is not None and bool(sides) and place.direction not in sides


def openings(sentence: Annotated) -> list[int]:
    """Where a verb with و says that people were harmed: «وأصيب …», «ولقي … حتفهم»."""
    verbs = [m.first for m in sentence.harm if m.prefix == "و" and m.kind == "verb"]
    tokens = sentence.sentence.tokens
    ends = [m.first for m in sentence.harm if m.kind == "phrase"]
    if not ends:
        return sorted(set(verbs))
    met = [i for e in ends for i in range(max(1, e - _OWN_ATTACK), e) if tokens[i].text in _MET_DEATH]
    return sorted({*verbs, *met})


def goes_on(sentence: Annotated, at: int) -> int | None:
    """«ولقي أربعة حتفهم وأصيب ستة بتفجير»: the second predicate of the same attack."""
    return next((i for i in openings(sentence) if at < i <= at + _OWN_ATTACK), None)


def without_and(word: str) -> str:
    return word[1:] if word.startswith("و") and len(word) > 3 else word


def shared_out(sentence: Annotated, at: int) -> bool:
    """«بلغ إجمالي الضحايا 24 شهيدا …، حيث سجلت مدينة كذا 19 شهيدا»: from here on each place with its own."""
    if sentence.sentence.tokens[at + 1].text not in _RECORDED:
        return False
    place = next((p for p in sentence.places if at + 1 < p.first <= at + _TO_PLACE), None)
    counts = [c.first for c in sentence.counted if c.outcome and c.quantity.value]
    return place is not None and any(c < at for c in counts) and any(c >= place.last for c in counts)


def listed_too(sentence: Annotated, at: int) -> bool:
    """«… حيث سقط ستة، وبلدة كذا حيث أصيب اثنان»: «حيث» behind a place that the verb before it struck too."""
    tokens = sentence.sentence.tokens
    place = next((p for p in sentence.places if p.last == at and p.first), None)
    if place is None:
        return False
    led = place.first - (tokens[place.first - 1].text == _AND_ONTO)
    return led > 0 and tokens[led].text[:1] == "و" and tokens[led - 1].kind in ("mark", "number")


def another_district(sentence: Annotated, at: int) -> bool:
    """«أصيب اثنان في مديرية كذا، مبينا أن القوات قصفت مناطق شرق مديرية كذا»: an attack on a second district,
    neither of them in the other."""
    named = [p for p in sentence.places if p.place.kind in _DISTRICTS and not (p.anaphor or p.dateline)]
    before = [p.place for p in named if p.first < at]
    after = [p.place for p in named if p.first > at]
    if not before or not after or not any(m.first > at and is_attack(m) for m in sentence.means):
        return False
    known = {x.id for p in (*before, *after) for x in (p, p.within) if x is not None and x.id}
    names = {p.name_ar for p in before}
    return len(known) > 1 and all(p.name_ar not in names and p.id for p in after)
