"""Which place of a clause is that of the event: struck, not passed, told from or fired from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.named_beside import ONTO, REACH, launched_from, of_event, of_voice
from tawthiq.coding.recovered import received_from, recovered_at
from tawthiq.places import PlaceMention

_FINE = {
    "exact": 0,
    "neighbourhood": 0,
    "settlement": 0,
    "area": 1,
    "admin3": 1,
    "admin2": 2,
    "admin1": 2,
    "country": 3,
}
_THEIR_HOUSE = frozenset({"منزلها", "منزلهم", "منزله", "منزلهما", "بيتها", "بيتهم", "بيته", "منازلهم"})
_TO_HOUSE = 5  # words from the attack to the house
_WITNESSES = ("eyewitness", "local", "local_activists", "local_media", "outlet_reporter")
_TOWN = ("مدينه", "بمدينه")
_DISTRICTS, _UNITS = ("مديريه", "ناحيه", "قضاء", "محليه"), ("admin2", "admin3")
_TWO = 2
_MINISTRY, _TO_SEAT = "وزاره", 5  # words from «وزارة» to its seat
_WHILE, _AT_THE_TIME = ("فيما", "بينما"), ("حين", "وقت", "الوقت", "الاثناء")
_OF_DAY = ("متاخر", "مبكر", "لاحق", "سابق", "واحد", "قصير")
_ALSO = ("كما", "فيما", "بينما", "كذلك")
_RAIDED = ("واقتحم", "وداهم", "وفتش")


def places_of(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> list[PlaceMention]:
    """Places of the event that the clause names, the one that fits best first."""
    own = (p for p in clause.of.places if clause.holds(p.first) and of_event(p, clause))
    usable = _before_the_rest([_named_here(p, clause) for p in own], clause, means, rows)
    taken = _taken_from(clause, means, usable)
    usable = [p for p in usable if not any(t.first < p.first for t in taken)]
    usable += (taken or _at_their_home(clause, means, usable) or _at_their_school(clause, means, usable)
               or _received_from(clause, rows, usable) or _within_shot(clause, means, usable))  # fmt: skip
    usable = usable or _where_they_speak(clause, means, rows) or _where_they_lay(clause)
    anchor = min([m.first for m in means] + [r.first for r in rows], default=clause.first)

    acts = [m.first for m in means if m.kind == "attack"]

    def order(p: PlaceMention) -> tuple[int, int, int, int, int]:
        struck = _struck(p, clause, means)
        near = abs(p.first - anchor) // 12
        before = bool(acts) and p.first < acts[0] and not p.dateline  # «أهلنا في …: قصف … في قرية …»
        return _FINE[p.place.precision] + _loose(p, struck), not struck, before, near, p.first

    return sorted(usable, key=order)


def _before_the_rest(
    usable: list[PlaceMention], clause: Clause, means: Sequence[Means], rows: Sequence[Row]
) -> list[PlaceMention]:
    """«… بقصف قرية كذا، في حين تحاول القوات التقدم على مدينة كذا»: where no attack is told any more, no place
    is that of the attack."""
    if len(usable) < _TWO or not (means or rows):
        return usable
    told = max([m.last for m in means] + [r.last for r in rows])
    words = clause.words
    rest = next(
        (i for i in range(max(1, told - clause.first), len(words) - 1) if _turns_away(words, i)), len(words)
    )
    before = [p for p in usable if p.first < clause.first + rest]
    return before if any(not p.anaphor for p in before) else usable


def _turns_away(words: Sequence[str], at: int) -> bool:
    word = words[at].removeprefix("و")
    late = words[at + 2 : at + 3] and words[at + 2].startswith(_OF_DAY)  # «في وقت متأخر من ليل أمس»
    return word in _WHILE or (word == "في" and words[at + 1] in _AT_THE_TIME and not late)


def _named_here(p: PlaceMention, clause: Clause) -> PlaceMention:
    """«ناشطون من مدينة كذا … أحياء في المدينة»: the town of those who speak, named in the sentence itself."""
    if not p.anaphor or p.place.name_ar is None:
        return p
    told = (q for q in clause.of.places if q.first < p.first and not q.anaphor)
    named = (q for q in told if q.hometown or (of_voice(q, clause) and not _of_ministry(q, clause)))
    here = any(q.place.name_ar == p.place.name_ar for q in named)
    return replace(p, anaphor=False) if here else p


def _of_ministry(p: PlaceMention, clause: Clause) -> bool:
    """«أعلنت وزارة الصحة في غزة أن القصف أصاب المجمع مرتين»: a ministry's seat is no town of the report's."""
    tokens = clause.of.sentence.tokens
    return any(t.text.endswith(_MINISTRY) for t in tokens[max(0, p.first - _TO_SEAT) : p.first])


def _taken_from(
    clause: Clause, means: Sequence[Means], usable: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """«وفي الخليل، اعتقلت القوات ستة من بلدة كذا»: where they live is where they were taken."""
    taken = [m.first for m in means if m.type == "abduction_or_detention"]
    if not taken:
        return []
    held = [p for p in clause.of.places if clause.holds(p.first) and p.hometown and p.first > taken[0]]
    held = [p for p in held if p.place.precision == "settlement"]
    after = [p for p in usable if p.first > taken[0]]
    return held if held and all(_raided_too(held[0], p, clause) for p in after) else []


def _raided_too(home: PlaceMention, p: PlaceMention, clause: Clause) -> bool:
    """«اعتقلت ستة من مخيم كذا، كما اقتحمت بلدة …»: another place that they went to."""
    words = [t.text for t in clause.of.sentence.tokens[home.last : p.first]]
    return p.first > home.first and any(w in _ALSO or w.startswith(_RAIDED) for w in words)


def _where_they_speak(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> list[PlaceMention]:
    """«قالت مصادر في حي كذا إن 21 قتلوا في قصف استهدف منازل»: told whole, where its witnesses are."""
    told = any(m.kind == "attack" and not m.definite for m in means) and any(not r.subset for r in rows)
    if not told or any(clause.holds(p.first) and p.anaphor for p in clause.of.places):
        return []
    voices = [a for a in clause.of.said if a.type in _WITNESSES and clause.holds(a.first)]
    near = (p for a in voices for p in clause.of.places if a.first <= p.first < a.last)
    return [p for p in near if _stands_in(p, clause)]


def _where_they_lay(clause: Clause) -> list[PlaceMention]:
    """«انتشلت الطواقم جثتين من بلدة كذا»"""
    words = [t.text for t in clause.of.sentence.tokens]
    return recovered_at(words, clause.of.places, clause.of.means, (clause.first, clause.last))


def _received_from(
    clause: Clause, rows: Sequence[Row], usable: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """«استقبل مستشفى كذا شهيدين من مخيم المغازي إثر قصف منزل»"""
    counted = [(r.first, r.last) for r in rows if not r.subset]
    if not counted or any(not p.anaphor for p in usable):
        return []
    words = [t.text for t in clause.of.sentence.tokens]
    held = [p for p in clause.of.places if clause.holds(p.first)]
    return received_from(words, held, counted, clause.first)


def _within_shot(
    clause: Clause, means: Sequence[Means], usable: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """«فتح الجنود المتمركزون شرق البريج نيران أسلحتهم تجاه الرعاة»: a rifle carries no further than the side
    of the town on which they lie; not «قناص متمركز في تبة كذا», who looks down on another quarter."""
    if any(not p.anaphor for p in usable) or not means or any(m.rule != "gunfire" for m in means):
        return []
    held = (p for p in clause.of.places if clause.holds(p.first) and (p.origin or launched_from(p, clause)))
    return [replace(p, origin=False) for p in held if p.place.relation == "direction_of" and p.place.id]


def _stands_in(p: PlaceMention, clause: Clause) -> bool:
    """«في بلدة كذا», «في مديرية كذا», not «في حلب», which may be the governorate, nor «في مشفى»."""
    district = clause.of.sentence.tokens[p.first].text.removeprefix("ب") in _DISTRICTS
    near = ("settlement", "neighbourhood", *(_UNITS if district else ()))
    if p.place.precision not in near or p.place.relation != "in":
        return False
    head = p.place.kind == "city" and p.place.admin1 is not None and p.place.admin1.name_ar == p.place.name_ar
    return not p.point_target and not (head and clause.of.sentence.tokens[p.first].text not in _TOWN)


def _struck_nowhere(means: Sequence[Means], usable: Sequence[PlaceMention]) -> int | None:
    """Behind the first attack or weapon, where no place of the attack is named; None without an attack."""
    struck = [m.last for m in means if m.kind in ("attack", "weapon")]
    return None if not struck or any(not p.anaphor for p in usable) else min(struck)


def _at_their_home(
    clause: Clause, means: Sequence[Means], usable: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """«عائلة من بلدة كذا قضت إثر سقوط برميل على منزلها»: where they are from is where their house was hit."""
    end = _struck_nowhere(means, usable)
    if end is None:
        return []
    tokens = clause.of.sentence.tokens
    house = range(end, min(clause.last, end + _TO_HOUSE))
    if not any(tokens[i].text in _THEIR_HOUSE and tokens[i - 1].text in ONTO for i in house):
        return []
    held = (p for p in clause.of.places if clause.holds(p.first) and p.hometown and p.last <= end)
    return [p for p in held if p.place.precision == "settlement"]


def _at_their_school(
    clause: Clause, means: Sequence[Means], usable: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """«أصيبت معلمة من مدرسة … في قرية كذا بقصف استهدف باحة المدرسة»: where they are from is what was hit."""
    end = _struck_nowhere(means, usable)
    if end is None:
        return []
    hit = {o.entry.id for o in clause.of.objects if o.first >= end and clause.holds(o.first)}
    held = (p for p in clause.of.places if clause.holds(p.first) and p.hometown and p.last <= end)
    return [replace(p, hometown=False) for p in held if p.point_target in hit]


def _loose(p: PlaceMention, struck: bool) -> int:
    """How loosely a mention is tied to the event: a dateline, a bare "المدينة", a hospital not struck."""
    if p.anaphor and p.place.name_ar is None:
        return 2
    if p.dateline:
        return 1
    return 2 if p.point_target == "hospital" and not struck else 0


def _struck(p: PlaceMention, clause: Clause, means: Sequence[Means]) -> bool:
    """An attack stands before the place, with على, استهدف or the like between, or right before it."""
    tokens = clause.of.sentence.tokens
    for m in means:
        if m.kind != "attack" and m.kind != "weapon":
            continue
        onto = p.first - m.last <= 1 or any(tokens[i].text in ONTO for i in range(m.last, p.first + 1))
        if m.last <= p.first <= m.last + REACH and onto:
            return True
    return tokens[p.first - 1].text in ONTO if p.first > clause.first else False


