"""Which place of a clause is that of the event: struck, not passed, told from or fired from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.recovered import received_from, recovered_at
from tawthiq.coding.ruined_sites import of_ruined_sites
from tawthiq.coding.words import word_list
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
_ONTO = word_list("onto")
_HOSPITALS = word_list("hospital_stems")
_LIFE = ("الحياه", "حياته", "حياتها", "انفاسه", "انفاسها")
_TOWARDS = ("الي", "باتجاه", "نحو", "صوب")
_WENT = tuple(word_list("went_stems"))
_HEARD = word_list("heard")
_SOUNDS = ("صوت", "اصوات", "دوي", "صوات")
_BECAUSE = word_list("because_of")
_LAUNCH = tuple(word_list("launch_stems"))
_PEOPLE_OF = ("نازحي", "مهجري", "اهالي", "ابناء", "سكان", "اهل")
_ELSEWHERE = ("في", "علي", "قرب", "الي", "عن", "،", ",", ".")
_GOVERNOR = "والي"
_GIVEN = 5  # words from «سُلّم جثمانه» to where
_HANDED, _BODY = ("سلم", "تسلم", "تسليم", "استلم"), ("جث", "رفات")
_GUNS = ("راجمه", "راجمات", "مدفعيه", "دبابات", "دبابه", "مدافع", "قناص", "قناصه")
_SHELL = ("قذيف", "قذايف")
_CREWS = ("طواقم", "كوادر", "مسعفي")
_REACH = 8
_SKIES, _FLYING = frozenset({"اجواء", "سماء"}), ("تحليق", "حلق", "يحلق", "تحلق", "تحوم", "طيران الاستطلاع")
_BESIDES = ("الي جانب", "اضافه الي", "فضلا عن", "علاوه علي")
_THEIR_HOUSE = frozenset({"منزلها", "منزلهم", "منزله", "منزلهما", "بيتها", "بيتهم", "بيته", "منازلهم"})
_TO_HOUSE = 5  # words from the attack to the house
_FLED = tuple(word_list("fled_stems"))
_MET = 4  # words from the town that they fled to where they were met
_ON_THE_WAY = ("عبر", "في", "قرب", "عند", "علي")
_FROM = frozenset({"من", "عن"})
_WITNESSES = ("eyewitness", "local", "local_activists", "local_media", "outlet_reporter")
_TOWN = ("مدينه", "بمدينه")
_HOLDING = 5
_WHERE, _HOLDS = ("حيث", "التي", "الذي"), word_list("holds_places")
_TWO = 2
_WHILE, _AT_THE_TIME = ("فيما", "بينما"), ("حين", "وقت", "الوقت", "الاثناء")
_OF_DAY = ("متاخر", "مبكر", "لاحق", "سابق", "واحد", "قصير")
_UNITS = ("كم", "كلم", "كيلو")
_ALSO = ("كما", "فيما", "بينما", "كذلك")
_RAIDED = ("واقتحم", "وداهم", "وفتش")


def places_of(clause: Clause, means: Sequence[Means], rows: Sequence[Row]) -> list[PlaceMention]:
    """Places of the event that the clause names, the one that fits best first."""
    own = (p for p in clause.of.places if clause.holds(p.first) and of_event(p, clause))
    usable = _before_the_rest([_named_here(p, clause) for p in own], clause, means, rows)
    taken = _taken_from(clause, means, usable)
    usable = [p for p in usable if not any(t.first < p.first for t in taken)]
    usable += (taken or _at_their_home(clause, means, usable) or _at_their_school(clause, means, usable)
               or _received_from(clause, rows, usable))  # fmt: skip
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
    here = any(q.place.name_ar == p.place.name_ar for q in told if q.hometown or _of_voice(q, clause))
    return replace(p, anaphor=False) if here else p


def _of_voice(p: PlaceMention, clause: Clause) -> bool:
    if any(a.first <= p.first < a.last for a in clause.of.said):
        return True
    return p.first > 0 and clause.of.sentence.tokens[p.first - 1].text == _GOVERNOR  # «قال والي الخرطوم إن …»


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


def _stands_in(p: PlaceMention, clause: Clause) -> bool:
    """«في بلدة كذا», not «في حلب», which may be the governorate, nor «في مشفى»."""
    if p.place.precision not in ("settlement", "neighbourhood") or p.place.relation != "in":
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
    if not any(tokens[i].text in _THEIR_HOUSE and tokens[i - 1].text in _ONTO for i in house):
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


def _is_attacker(p: PlaceMention, clause: Clause) -> bool:
    """«غارة نفذتها تركيا على قافلة», «بغارة شنتها إسرائيل»: who struck is not where it struck."""
    striking = (a for a in clause.of.actors if a.role_hint == "attacker" and a.id != "unknown")
    return p.place.precision == "country" and any(a.first <= p.first < a.last for a in striking)


def _is_side(p: PlaceMention, clause: Clause) -> bool:
    """«قصف أكبر معسكرات «داعش»»: the camps of a side, and no camp of that name."""
    if p.place.id is not None or not p.place.name_ar:
        return False
    tokens = clause.of.sentence.tokens
    sides = (a for a in clause.of.actors if a.id != "unknown" and p.first <= a.first and a.last <= p.last)
    return any(" ".join(t.text for t in tokens[a.first : a.last]) == fold(p.place.name_ar) for a in sides)


def of_event(p: PlaceMention, clause: Clause) -> bool:
    """May the place be that of the attack, as far as the words around it say?"""
    if p.hometown or p.origin or p.evacuation or _is_attacker(p, clause) or _is_side(p, clause):
        return False
    if _of_voice(p, clause):
        return False
    aside = _launched_from(p, clause) or _brought_to(p, clause) or _outside(p, clause)
    aside = aside or _of_people(p, clause) or _handed_over(p, clause) or _battery_of(p, clause)
    aside = aside or _flown_over(p, clause) or _held_there(p, clause) or _crew_at(p, clause)
    aside = aside or _measured_from(p, clause)
    return not (aside or _beside(p, clause) or _heard(p, clause) or _gone_to(p, clause)
                or _fled_from(p, clause) or of_ruined_sites(p, clause))  # fmt: skip


def _crew_at(p: PlaceMention, clause: Clause) -> bool:
    """«طواقمنا في طوباس تتعامل مع إصابة خلال اقتحام مخيم …»: where the crews are, before another place."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, p.first - 2) : p.first]]
    crews = len(before) == 2 and before[1] == "في" and before[0].lstrip("وب").startswith(_CREWS)
    after = (q for q in clause.of.places if q.first > p.first and clause.holds(q.first))
    return crews and any(not q.anaphor for q in after)


def _gone_to(p: PlaceMention, clause: Clause) -> bool:
    """«نزحت عشرات العائلات باتجاه بلدة كذا», «اقتادتهما إلى ميناء كذا»: where people went or were taken."""
    tokens = clause.of.sentence.tokens
    if p.first <= clause.first or tokens[p.first - 1].text not in _TOWARDS:
        return False
    before = tokens[max(clause.first, p.first - _REACH) : p.first - 1]
    return any(begins(t.text, _WENT) for t in before)


def _fled_from(p: PlaceMention, clause: Clause) -> bool:
    """«أثناء محاولتهم الفرار من الفاشر عبر قرية كذا»: where they fled from, and then where they were met."""
    tokens = clause.of.sentence.tokens
    if p.first < clause.first + 2 or tokens[p.first - 1].text != "من":
        return False
    if not begins(tokens[p.first - 2].text, _FLED):
        return False
    after = (q for q in clause.of.places if p.last <= q.first <= p.last + _MET and clause.holds(q.first))
    return any(tokens[q.first - 1].text in _ON_THE_WAY or q.place.relation in ("near", "road") for q in after)


def _of_people(p: PlaceMention, clause: Clause) -> bool:
    """«6 منهم من نازحي قرية كذا وكذا»: the second of the places that people come from."""
    tokens = clause.of.sentence.tokens
    if tokens[p.first].text[:1] != "و":
        return False
    before = [t.text for t in tokens[max(clause.first, p.first - _REACH) : p.first]]
    people = (i for i in range(len(before) - 1, 0, -1) if before[i] in _PEOPLE_OF and before[i - 1] == "من")
    at = next(people, None)
    return at is not None and not any(w in _ELSEWHERE for w in before[at + 1 :])


def _handed_over(p: PlaceMention, clause: Clause) -> bool:
    """«وسُلّم جثمانه عند معبر كذا»: where the dead was given back, not where he was killed."""
    near = clause.of.sentence.tokens[max(clause.first, p.first - _GIVEN) : p.first]
    words = [t.text.lstrip("وف") for t in near]
    given = next((i for i, w in enumerate(words) if w.startswith(_HANDED)), None)
    return given is not None and any(w.startswith(_BODY) for w in words[given:])


def _battery_of(p: PlaceMention, clause: Clause) -> bool:
    """«راجمة معسكر كذا رمت باتجاه …»: whose guns they are; «قصفت الدبابات معسكر كذا» has the article, and
    in «بعشرين قذيفة مدفعية قرية كذا» the gun says what shells they were."""
    words = clause.words[: p.first - clause.first]
    fired = len(words) > 1 and words[-2].lstrip("وب").startswith(_SHELL)
    return bool(words) and words[-1].lstrip("وف") in _GUNS and not fired


def _heard(p: PlaceMention, clause: Clause) -> bool:
    """«وسُمع دوي الانفجار في العاصمة»: how far the sound went, not where it fell."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, p.first - _REACH) : p.first]]
    heard = next((i for i, word in enumerate(before) if word.removeprefix("و") in _HEARD), None)
    if heard is None and before[:1] and before[0] in _SOUNDS:  # «صوت انفجار بالباب», and nobody harmed
        harmed = any(c.outcome and clause.holds(c.first) for c in clause.of.counted)
        heard = None if harmed or any(clause.holds(h.first) for h in clause.of.harm) else 0
    return heard is not None and not any(word in _ONTO or word in _BECAUSE for word in before[heard:])


def _beside(p: PlaceMention, clause: Clause) -> bool:
    """«وإلى جانب قصف بلدة …، قصف الطيران بلدة …»: the attack told before, then the one told here."""
    words = clause.words
    if " ".join(words[:2]).removeprefix("و") not in _BESIDES:
        return False
    comma = next((i for i, word in enumerate(words) if word in ("،", ",")), 0) + clause.first
    return p.first < comma and any(comma < o.first for o in clause.of.means)


def _flown_over(p: PlaceMention, clause: Clause) -> bool:
    """«قصف على بلدة كذا، وسط تحليق للطيران في أجواء مدينة كذا»: over it aircraft flew, and struck another."""
    others = (q for q in clause.of.places if clause.holds(q.first) and q.first < p.first)
    if all(q.hometown or q.origin or q.dateline or q.anaphor for q in others):
        return False
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, p.first - _REACH) : p.first + 1]]
    if _SKIES.isdisjoint(words[-2:]):
        return False
    return any(w.lstrip("ول").removeprefix("ب").startswith(_FLYING) for w in words)


def _held_there(p: PlaceMention, clause: Clause) -> bool:
    """«استهدفت محيط مدينة …، حيث تضم المنطقة سجن …»: what else stands there."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, p.first - _HOLDING) : p.first]]
    told = any(a in _WHERE and b in _HOLDS for a, b in pairwise(before))
    return told and any(clause.first <= o.first < p.first and not o.dateline for o in clause.of.places)


def _outside(p: PlaceMention, clause: Clause) -> bool:
    """«قتل آخرون خارج مناطق الساحل»: anywhere but there."""
    near = clause.of.sentence.tokens[max(clause.first, p.first - 1) : p.first + 1]
    return any(t.text == "خارج" for t in near)


def _measured_from(p: PlaceMention, clause: Clause) -> bool:
    """«في بلدة …، على بعد 50 كم من العاصمة …»: another place is named, and how far from here it is."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, p.first - 4) : p.last]]
    if _FROM.isdisjoint(words) or not any(b in _FROM and a.startswith(_UNITS) for a, b in pairwise(words)):
        return False
    return any(clause.first <= o.first < p.first and not o.dateline for o in clause.of.places)


def _brought_to(p: PlaceMention, clause: Clause) -> bool:
    """«نُقلا إلى مشافي مدينة الرقة», «ليُنقل إلى مشفى في دمشق»: where the wounded were taken."""
    tokens = clause.of.sentence.tokens
    near = [t.text for t in tokens[max(clause.first, p.first - 3) : p.first]]
    named = p.point_target == "hospital"
    if not named and not any(word in _HOSPITALS for word in near):
        return False
    if any(t.text in _LIFE for t in tokens[max(clause.first, p.first - 6) : p.first]):
        return True  # «فارق شاب الحياة في مشفى نوى»
    if named:
        return False
    return any(
        m.entry.data["kind"] == "evacuate" and clause.holds(m.first) and 0 <= p.first - m.first <= 9
        for m in clause.of.markers
    )


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
        onto = p.first - m.last <= 1 or any(tokens[i].text in _ONTO for i in range(m.last, p.first + 1))
        if m.last <= p.first <= m.last + _REACH and onto:
            return True
    return tokens[p.first - 1].text in _ONTO if p.first > clause.first else False


def _launched_from(p: PlaceMention, clause: Clause) -> bool:
    """«مصدرها مناطق سيطرة … في تل رفعت», «بإطلاق القذائف من محور عين زارة»: where the fire came from."""
    tokens = clause.of.sentence.tokens
    onto = p.first > 0 and tokens[p.first - 1].text in (*_ONTO, *_TOWARDS)  # «أطلقت القوات صاروخا على كذا»
    near = (a.last for a in clause.of.actors if a.evidence == "source" and 0 <= p.first - a.last <= 3)
    if not onto and any(not any(t.text in _ONTO for t in tokens[last : p.first]) for last in near):
        return True  # not «مصدرها مناطق كذا على مدينة …»
    if p.first == 0 or tokens[p.first - 1].text != "من":
        return False
    before = [t.text.lstrip("وفبل") for t in tokens[max(clause.first, p.first - 7) : p.first - 1]]
    return any(word.startswith(_LAUNCH) for word in before)
