"""Places that a clause names beside its attack: where people fled, were brought or live, whence it came."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.reply import in_reply
from tawthiq.coding.ruined_sites import of_ruined_sites
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

ONTO = word_list("onto")
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
REACH = 8
_SKIES, _FLYING = frozenset({"اجواء", "سماء"}), ("تحليق", "حلق", "يحلق", "تحلق", "تحوم", "طيران الاستطلاع")
_BESIDES = ("الي جانب", "اضافه الي", "فضلا عن", "علاوه علي")
_AFTER = ("بعد", "وبعد", "عقب", "وعقب")
_MEANWHILE = ("بالتزامن مع", "تزامنا مع", "بالتوازي مع", "توازيا مع")
_FLED = tuple(word_list("fled_stems"))
_MET = 4  # words from the town that they fled to where they were met
_ON_THE_WAY = ("عبر", "في", "قرب", "عند", "علي")
_FROM = frozenset({"من", "عن"})
_HOLDING = 5
_WHERE, _HOLDS = ("حيث", "التي", "الذي"), word_list("holds_places")
_TO_OUTLET = 9  # words from «لـ» to a town in the name of an outlet
_FIRE = word_list("fire_words")
_PRISONS = word_list("prisons") | {"احتجاز", "اعتقال"}
_LINKING = frozenset({"يربط", "تربط", "يصل", "تصل", "يوصل", "الرابط", "الواصل", "الرابطه", "الواصله"})
_ROADS = frozenset({"طريق", "اوتوستراد", "اتوستراد", "اوتستراد", "خط", "عقده"})
_LIES = frozenset({"الواقعه", "الواقع", "تقع", "يقع", "القريبه", "القريب", "المحاذيه", "المحاذي", "المطله"})
_ADVANCE = frozenset({"هجومها", "هجومه", "هجومهم", "تقدمها", "تقدمه", "حملتها", "حملته", "معركتها"})
_UNITS = ("كم", "كلم", "كيلو")
_BY = ("علي", "بعد", "مسافه", "نحو", "حوالي")


def of_voice(p: PlaceMention, clause: Clause) -> bool:
    if any(a.first <= p.first < a.last or _told_to(p, a, clause) for a in clause.of.said):
        return True
    return p.first > 0 and clause.of.sentence.tokens[p.first - 1].text == _GOVERNOR  # «قال والي الخرطوم إن …»


def _told_to(p: PlaceMention, a: Attribution, clause: Clause) -> bool:
    """«قال مصدر أمني لـ"بغداد اليوم" إن …»: the outlet that was told."""
    if not a.last <= p.first < a.scope_first or p.first - a.last > _TO_OUTLET:
        return False
    return clause.of.sentence.tokens[a.last].text.startswith("ل")


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
    if of_voice(p, clause) or _around_the_source(p, clause):
        return False
    aside = launched_from(p, clause) or _brought_to(p, clause) or _outside(p, clause)
    aside = aside or _of_people(p, clause) or _handed_over(p, clause) or _battery_of(p, clause)
    aside = aside or _flown_over(p, clause) or _held_there(p, clause) or _crew_at(p, clause)
    aside = aside or in_reply(p.first, clause)
    aside = aside or _measured_from(p, clause) or _end_of_its_road(p, clause) or _they_advance_on(p, clause)
    aside = aside or _home_of_the_held(p, clause)
    return not (aside or _beside(p, clause) or _heard(p, clause) or _gone_to(p, clause)
                or _fled_from(p, clause) or of_ruined_sites(p, clause))  # fmt: skip


def _home_of_the_held(p: PlaceMention, clause: Clause) -> bool:
    """«قضى شاب من مدينة كذا تحت التعذيب في المعتقلات»: where he was from."""
    tokens = clause.of.sentence.tokens
    if p.first <= clause.first or tokens[p.first - 1].text != "من":
        return False
    behind = [t.text.removeprefix("ال") for t in tokens[p.last : clause.last]]
    died = any(h.entry.data["outcome"] == "killed" and h.first < p.first for h in clause.of.harm)
    return died and any(w in _PRISONS or w.startswith("تعذيب") for w in behind)


def _around_the_source(p: PlaceMention, clause: Clause) -> bool:
    """«أطلقت من قضاء كذا في سهل كذا»: what the place that fire came from lies in."""
    before = next((q for q in clause.of.places if q.last in (p.first, p.first - 1)), None)
    if before is None or not before.origin:
        return False
    between = [t.text for t in clause.of.sentence.tokens[before.last : p.first]]
    return between == ["في"] or (not between and p.joined)


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
    before = tokens[max(clause.first, p.first - REACH) : p.first - 1]
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
    if any(q.hometown and q.last == p.first for q in clause.of.places):
        return True  # «من أبناء بلدتي كفريا والفوعة في ريف إدلب وبلدة نبل»
    before = [t.text for t in tokens[max(clause.first, p.first - REACH) : p.first]]
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
    before = [t.text for t in tokens[max(clause.first, p.first - REACH) : p.first]]
    heard = next((i for i, word in enumerate(before) if word.removeprefix("و") in _HEARD), None)
    if heard is None and before[:1] and before[0] in _SOUNDS:  # «صوت انفجار بالباب», and nobody harmed
        harmed = any(c.outcome and clause.holds(c.first) for c in clause.of.counted)
        heard = None if harmed or any(clause.holds(h.first) for h in clause.of.harm) else 0
    return heard is not None and not any(word in ONTO or word in _BECAUSE for word in before[heard:])


def _beside(p: PlaceMention, clause: Clause) -> bool:
    """«وإلى جانب قصف بلدة …، قصف الطيران بلدة …»: the attack told before, then the one told here; «بالتزامن
    مع اشتباكات على جبهة كذا، قصف الطيران أطراف بلدة …»: what went on meanwhile, and elsewhere."""
    words = clause.words
    opened = " ".join(words[:2]).removeprefix("و")
    if opened not in _BESIDES and opened not in _MEANWHILE:
        return words[0] in _AFTER and _struck_before(p, clause)
    comma = next((i for i, word in enumerate(words) if word in ("،", ",")), 0) + clause.first
    if not p.first < comma or not any(comma < o.first for o in clause.of.means):
        return False
    told = (o for o in clause.of.places if comma < o.first and clause.holds(o.first) and not o.anaphor)
    return opened in _BESIDES or next(told, None) is not None


def _struck_before(p: PlaceMention, clause: Clause) -> bool:
    """«بعد ليلة من القصف على بلدة كذا، شنت الطائرات غارة على بلدة …»: what was struck before, and then the
    attack told here, by its own verb at a place of its own."""
    comma = next((i for i, word in enumerate(clause.words) if word in ("،", ",")), 0) + clause.first
    attacks = [m for m in clause.of.means if m.entry.data.get("kind") == "attack" and clause.holds(m.first)]
    led = any(m.first < p.first for m in attacks) and p.first < comma
    if not led or not any(comma < m.first for m in attacks):
        return False
    told = (o for o in clause.of.places if comma < o.first and clause.holds(o.first) and not o.anaphor)
    return any(o.place.id != p.place.id and not (o.hometown or o.origin or o.evacuation) for o in told)


def _flown_over(p: PlaceMention, clause: Clause) -> bool:
    """«قصف على بلدة كذا، وسط تحليق للطيران في أجواء مدينة كذا»: over it aircraft flew, and struck another."""
    others = (q for q in clause.of.places if clause.holds(q.first) and q.first < p.first)
    if all(q.hometown or q.origin or q.dateline or q.anaphor for q in others):
        return False
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, p.first - REACH) : p.first + 1]]
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
    tokens = clause.of.sentence.tokens
    opens = tokens[p.first].text in _BY or tokens[p.first].kind == "number"  # «على بعد 50 كم من» is its own
    words = [t.text for t in tokens[max(clause.first, p.first - 4) : p.last if opens else p.first]]
    if _FROM.isdisjoint(words) or not any(b in _FROM and a.startswith(_UNITS) for a, b in pairwise(words)):
        return False
    return any(clause.first <= o.first < p.first and not o.dateline for o in clause.of.places)


def _end_of_its_road(p: PlaceMention, clause: Clause) -> bool:
    """«استهدفت البلدة الواقعة قرب طريق يربط الرقة بمدينة دير الزور»: where its road leads."""
    if _LINKING.isdisjoint(clause.words):
        return False
    tokens = clause.of.sentence.tokens
    near = range(p.first - 1, max(clause.first, p.first - REACH) - 1, -1)
    link = next((i for i in near if tokens[i].text in _LINKING), None)
    if link is None or any(t.kind == "mark" and t.text in "،.؛" for t in tokens[link : p.first]):
        return False
    before = [t.text for t in tokens[max(clause.first, link - 3) : link]]
    if not any(w.lstrip("وبل").removeprefix("ال") in _ROADS for w in before):
        return False
    lies = [t.text for t in tokens[max(clause.first, link - REACH) : link]]
    return not _LIES.isdisjoint(lies)


def _they_advance_on(p: PlaceMention, clause: Clause) -> bool:
    """«قصف الطيران بلدة كذا دعما لقوات كذا في هجومها على المدينة»: what those advance on whom it helps."""
    words = [t.text for t in clause.of.sentence.tokens[max(clause.first, p.first - 5) : p.first]]
    if words[-1:] != ["علي"] or not any(w in _ADVANCE for w in words):
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


def _fired_by_then(tokens: Sequence[Token], start: int, end: int, thrown: set[int]) -> bool:
    """«مصدرها مناطق كذا على مدينة …», «أطلق الجنود النار شرق بلدة كذا»: what it fired, or at what, is told
    before the place; else it fired from there."""
    return any(tokens[i].text in ONTO or tokens[i].text in _FIRE or i in thrown for i in range(start, end))


def launched_from(p: PlaceMention, clause: Clause) -> bool:
    """«مصدرها مناطق سيطرة … في تل رفعت», «بإطلاق القذائف من محور عين زارة»: where the fire came from."""
    tokens = clause.of.sentence.tokens
    onto = p.first > 0 and tokens[p.first - 1].text in (*ONTO, *_TOWARDS)  # «أطلقت القوات صاروخا على كذا»
    near = (a.last for a in clause.of.actors if a.evidence == "source" and 0 <= p.first - a.last <= 3)
    thrown = {m.first for m in clause.of.means if m.entry.data.get("kind") in ("weapon", "attack")}
    if not onto and any(not _fired_by_then(tokens, last, p.first, thrown) for last in near):
        return True
    if p.first < 2 or tokens[p.first - 1].text != "من" or begins(tokens[p.first - 2].text, _FLED):
        return False  # «أثناء محاولتهم الفرار من حي كذا»
    before = range(max(clause.first, p.first - 7), p.first - 1)
    said = {i for a in clause.of.said for i in range(a.first, a.last)}  # «ذكر مصدر أن المخطوفين من قرية كذا»
    return any(tokens[i].text.lstrip("وفبل").startswith(_LAUNCH) for i in before if i not in said)
