"""Objects that only give a place its name (حي المطار), and camps of the displaced that are places too."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import names_part
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_QUARTERS = word_list("quarters")
_SEVERAL = word_list("several_quarters")
_NAMING = word_list("quarter_names")
_TENTS = ("YE", "SD", "IQ")  # governorates of countries whose camps are all of the displaced
_FOR_DISPLACED = word_list("for_displaced")
_MILITARY = word_list("military_schools")
_SQUARES = frozenset({"ساحه", "ساحات"})
_OF_TOWN = ("ها", "هما")
_AREAS = ("bakery", "school", "hospital", "mosque", "infrastructure")
_LISTED = 14  # words from «أحياء» to the last of the names that follow


def names_a_place(match: Match, clause: Clause) -> bool:
    """«حي المطار», «أحياء النهضة … والسكة حديد», «جنين ومخيمها»: a quarter or a town's camp, no object."""
    tokens = clause.of.sentence.tokens
    numbered = [t.kind for t in tokens[match.last : match.last + 1]] == ["number"]  # «تكية في مخيم 2»
    if match.entry.id == "shelter" and _cellar_of(match, clause):
        return True
    if match.entry.id == "camp" and (match.suffix in _OF_TOWN or (numbered and match.number == "singular")):
        return True
    if any(_within(match, p, clause) for p in clause.of.places):
        return True
    before = tokens[match.first - 1].text if match.first > clause.first else ""
    if is_one_of(before, _QUARTERS):
        return match.prefix in ("", "ال")  # «عبوة إلى جانب الطريق بصهريج»: a car beside the road
    if before == "منطقه" and match.entry.id in _AREAS:  # «منطقة الفرن الآلي»
        return "ال" in match.prefix
    if tokens[match.first].text not in _NAMING:
        return False
    listed = tokens[max(clause.first, match.first - _LISTED) : match.first]
    at = next((i for i, t in enumerate(listed) if t.text in _SEVERAL), None)
    return at is not None and not any(t.text in ("،", ",", ".") for t in listed[at:])


def _within(match: Match, p: PlaceMention, clause: Clause) -> bool:
    """In the name of a place that is another thing; a square is called after a mosque, a yard is no name."""
    if not p.first < match.first < p.last or p.point_target == match.entry.id:
        return False
    tokens = clause.of.sentence.tokens
    yard = match.first == p.first + 1 and p.place.precision == "exact" and names_part(p, tokens)
    square = is_one_of(tokens[p.first].text, _SQUARES)
    return not yard or (square and match.entry.id not in ("school", "hospital"))


def _cellar_of(match: Match, clause: Clause) -> bool:
    """«نقطة طبية في قبو»: where the object that was struck is."""
    tokens = clause.of.sentence.tokens
    if tokens[match.first].text not in ("قبو", "القبو") or tokens[match.first - 1].text not in ("في", "داخل"):
        return False
    return any(o.last == match.first - 1 for o in clause.of.objects)


def of_soldiers(match: Match, clause: Clause) -> bool:
    """«المدرسة العسكرية», «كلية الشرطة»."""
    after = clause.of.sentence.tokens[match.last : match.last + 1]
    return match.entry.id == "school" and any(t.text in _MILITARY for t in after)


def camp_of_displaced(p: PlaceMention, clause: Clause) -> bool:
    """«مخيم أبو شوك للنازحين»: a settlement of tents is an object that was struck, a grown town is not."""
    return any(w in _FOR_DISPLACED for w in _words(p, clause))


def camp_of_tents(p: PlaceMention) -> bool:
    """«مخيم الزور» in Yemen: a camp in a country whose camps are all of the displaced."""
    return p.place.admin1 is not None and p.place.admin1.id.startswith(_TENTS)


def camp_by_name(p: PlaceMention) -> str | None:
    """«معسكر زمزم»: a camp of the displaced by the gazetteer, called as those of soldiers are elsewhere."""
    return "camp" if p.place.kind == "camp" and p.place.id and camp_of_tents(p) else None


def _words(p: PlaceMention, clause: Clause) -> Iterable[str]:
    return (t.text for t in clause.of.sentence.tokens[p.first : p.last + 1])
