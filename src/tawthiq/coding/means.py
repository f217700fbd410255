"""Which event type the words of an attack say, by the codebook's precedence (section 2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.firing import FIRE, aimed, fire_ahead
from tawthiq.coding.idle import struck_nobody
from tawthiq.coding.words import word_list
from tawthiq.model import EventType
from tawthiq.records import record

_OF_KIND = word_list("of_kind")
_FIRED = tuple(word_list("fired_stems"))
_WEEKDAYS = word_list("weekdays")
_OPERATION = word_list("operation_words")
_ASSAULTS = word_list("assault_stems")
_BY_LAND, _AXES = frozenset({"بري", "بريا", "بريه"}), frozenset({"محاور", "اتجاهات", "جهات"})
_TO_AXES = 12  # words from «هاجمت» over where to «من ثلاثة محاور»
_BOMBS = ("قنابل", "قنبله", "قنبلتين", "قنابلها", "قنابله", "قنبلتيها", "حمولتها", "حمولتين")
_HARMLESS = ("مضي", "ضوي", "غاز", "صوت", "دخان", "مسيل", "حراري", "ال")
_JOINED = "ويتبلف"  # before the stem of a word of firing: «تطلق», «بإطلاق»
_THROWN = 8  # words between «أطلق» and what it fired
_IT = ("ها", "ته", "قه")  # «أطلقتها», «أطلقته», «أطلقه»
_LEFT_BEHIND = word_list("left_behind")
_FALLING = ("artillery_shelling", "rocket_or_missile", "barrel_bomb", "cluster_munition")
_INSIDE = ("في", "قرب", "وسط", "داخل", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "ب")
_OF_WEAPONS = frozenset({
    "ارضي", "ارضيه", "ناسفه", "لاصقه", "متفجر", "متفجره", "مدفعيه", "هاون", "غراد", "موجه", "موجهه", "حراري",
    "صاروخيه", "عنقودي", "عنقوديه", "مفخخه", "عشوائي", "عشوائيه", "واحد", "واحده", "جديد", "جديده",
})  # fmt: skip
_MADE_SAFE = ("تفكيك", "تفكك", "فكك", "ابطال", "ابطل", "ضبط", "عثر", "العثور", "عثور", "احباط", "احبط")
_BLASTS = ("car_bomb", "landmine_or_ied")
_BLOWS_UP, _TO_HIMSELF = ("فجر", "يفجر", "تفجر", "تفجير"), 7
_HIMSELF = ("نفسه", "نفسها", "نفسيهما", "انفسهم")
_DEEDS_OF = (*_BLASTS, "suicide_attack")
_DEEDS = ("تفجير", "انفجار", "هجوم", "هجمات", "عمليه", "عمليات")
_LANDED = word_list("landed")
_FALL_REACH = 2  # words between a shell and the verb that says it fell
_URGENT = ("عاجل", "الان", "هلق", "هسه", "توا", "اليوم", "مبارح")
_ONTO = ("علي", "ع", "عا", "صوب", "نحو", "باتجاه")
_OPENS_REACH = 7  # words from the shells, over whose they are, to where they fell
_OPENED = "open_fire"
_BY_HAND = ("stoning", "assault", "crackdown", "run_over")  # where a side is named: no brawl
_AFLOAT = "warship"
_GUNFIRE = ("gunfire", "heavy_fire", "gunfire_spoken")
_AT = ("علي", "نحو", "صوب", "باتجاه", "تجاه")
_FLYING = 1  # words from «أطلقت» to the aircraft that fired
_OVER = frozenset({"عشرات", "مئات", "ميات", "الاف", "بعض", "مختلف"})  # «عشرات الغارات»
_SO_MANY = _OVER | {"عدد", "عددا", "المزيد", "مزيد", "مزيدا", "العديد", "الكثير", "كثير", "سلسله", "موجه"}
_COUNTING = re.compile("^[وف]?[بل]?")
_CAR_REACH = 6  # words from a vehicle to the verb that says it exploded


@record
class Means:
    """One mention of a means: its type (None where the word leaves it open), where, and its rule."""

    type: EventType | None
    kind: str
    weak: bool
    first: int
    last: int
    rule: str
    definite: bool = False
    verbal: bool = False
    ground: bool = False  # «هجوم على القرية»: of those who came and attacked
    land: bool = False  # «هجوم بري», «من ثلاثة محاور»: by its own words on foot or on wheels


def means_of(clause: Clause) -> list[Means]:
    """The means that a clause names, in their order, remnants and aimed-at vehicles told apart."""
    out: list[Means] = []
    for m in clause.of.means:
        if not clause.holds(m.first) or m.entry.data.get("kind") == "situation":
            continue
        data = m.entry.data
        if struck_nobody(m, clause) or (m.entry.id in _BY_HAND and not clause.of.actors):
            continue
        if out and out[-1].first == m.first:
            continue
        if data["kind"] == "carrier" and _names_its_page(m, clause):
            continue
        if data["kind"] == "carrier" and _supports(m.first, clause) and not _struck_then(m.last, clause):
            continue
        out.append(
            Means(
                data.get("event"),
                data["kind"],
                data.get("strength") == "weak",
                m.first,
                m.last,
                m.entry.id,
                _definite(m, clause),
                m.kind == "verb",
                _on_the_ground(m, clause),
                _by_land(m, clause),
            )
        )
    found = _remnants(_rocket_shells(_car_bombs(out, clause), clause), clause)
    named = [_deed(_of_oneself(m, clause), clause) for m in _with_objects(found, clause)]
    return [_fallen(m, clause) for m in _strafing(_with_a_deed(named), clause)]


def _with_a_deed(found: list[Means]) -> list[Means]:
    """A navy is a means only of an attack that the clause tells: «البحرية تعتقل صيادين» is none."""
    return found if any(m.rule != _AFLOAT for m in found) else []


def _deed(m: Means, clause: Clause) -> Means:
    """«تفجير سيارة مفخخة», «هجوم انتحاري»: the words of the weapon themselves open with the deed."""
    if m.kind != "weapon" or m.type not in _DEEDS_OF:
        return m
    word = clause.of.sentence.tokens[m.first].text
    word = word.removeprefix("لل") if word.startswith("للت") else word
    return replace(m, kind="attack") if begins(word, _DEEDS) else m


def _of_oneself(m: Means, clause: Clause) -> Means:
    """«فجر فدائي نفسه», «تفجير المهاجم نفسه»: who blew himself up."""
    tokens = clause.of.sentence.tokens
    if m.rule != "explosion" or not begins(tokens[m.first].text, _BLOWS_UP):
        return m
    after = [t.text for t in tokens[m.last : min(clause.last, m.last + _TO_HIMSELF)]]
    end = next((i for i, w in enumerate(after) if w in _HIMSELF), 0)
    named = end > 0 and not any(t.kind == "mark" for t in tokens[m.last : m.last + end])
    return replace(m, type="suicide_attack", weak=False, rule="suicide_blast") if named else m


def _strafing(found: list[Means], clause: Clause) -> list[Means]:
    """«أطلقت مسيرة النار على خيام», «برصاص طائرة مسيرة»: gunfire from the air is a strike from the air."""
    flown = [m for m in found if m.kind == "carrier" and m.type and m.rule != _AFLOAT]
    out = []
    for m in found:
        by = next((c for c in flown if _fires_from(c, m, clause)), None) if m.rule in _GUNFIRE else None
        out.append(replace(m, type=by.type, rule=by.rule) if by else m)
    return out


def _fires_from(aircraft: Means, gunfire: Means, clause: Clause) -> bool:
    """The aircraft right behind «أطلقت» or «برصاص», with no «على» between; or right before it."""
    tokens = clause.of.sentence.tokens
    if any(t.text in ("،", ",") for t in tokens[aircraft.last : gunfire.first]):
        return False  # «قصف طيران التحالف …، وقتل اثنان برصاص قناص»
    gap = range(gunfire.last, aircraft.first)
    return 0 <= len(gap) <= _FLYING and not any(tokens[i].text in _AT for i in gap)


def _fallen(m: Means, clause: Clause) -> Means:
    """«ست قذائف هاون سقطت على …», «سقط صاروخ …»: the weapon that fell is the attack."""
    if m.kind != "weapon" or m.type not in _FALLING:
        blast = m.kind == "weapon" and m.type in _BLASTS and _opens_onto(m, clause) and not _made_safe(clause)
        return replace(m, kind="attack") if blast else m
    tokens = clause.of.sentence.tokens
    before = tokens[max(clause.first, m.first - 1) : m.first]
    after = tokens[m.last : min(clause.last, m.last + _FALL_REACH)]
    fell = any(t.text in _LANDED for t in (*before, *after))
    return replace(m, kind="attack") if fell or _opens_onto(m, clause) else m


def _made_safe(clause: Clause) -> bool:
    """«عبوة ناسفة في حي كذا، عثر عليها الأهالي»"""
    return any(begins(t.text, _MADE_SAFE) for t in clause.of.sentence.tokens)


def _opens_onto(m: Means, clause: Clause) -> bool:
    """«عاجل قذائف على الحي», «سيارة مفخخة بمنطقة كذا»: the weapon that opens a line, and where it struck."""
    tokens = clause.of.sentence.tokens
    ahead = [t for t in tokens[clause.first : m.first] if t.kind == "word"]
    if clause.of.sentence.item or any(t.text not in _URGENT for t in ahead):
        return False
    places = {p.first: p.last for p in clause.of.places}
    others = (
        o.first for o in clause.of.means if o.first >= m.last and o.entry.data.get("event") != m.type
    )
    until = min(clause.last, m.last + _OPENS_REACH, *others)
    for at in range(m.last, until):
        if at in places:
            onto = tokens[at].text.startswith("عال") or tokens[at - 1].text in _ONTO
            named = m.definite or any(m.last <= a.first < at for a in clause.of.actors)
            led = tokens[at].text.startswith("ب") or tokens[at].text in _INSIDE
            led = led or tokens[at - 1].text in _INSIDE or onto
            between = tokens[m.last : at - (tokens[at - 1].text in (*_INSIDE, *_ONTO))]
            led = led and all(t.text in _OF_WEAPONS for t in between)  # not «صاروخ كرة في …»
            inside = led and not named and _is_all(places[at], clause)  # not «صواريخ الحوثي في …»
            return (onto and m.type in _FALLING) or inside
    return False


def _names_its_page(m: Match, clause: Clause) -> bool:
    """«المسيرة | وزارة الصحة: …»: who tells it, at the head of the line."""
    tokens = clause.of.sentence.tokens
    alone = m.first == 0 and m.last == 1 < len(tokens) and tokens[0].text.startswith("ال")
    return alone and tokens[1].text in ("|", ":")


def _is_all(end: int, clause: Clause) -> bool:
    """Nothing but when it was is told behind the place: a line of a post, «عبوة ناسفة في حي كذا»."""
    tokens = clause.of.sentence.tokens
    while end < clause.last and tokens[end].text in _URGENT:
        end += 1
    return end >= clause.last or (tokens[end].kind == "mark" and not clause.of.harm)


def _on_the_ground(m: Match, clause: Clause) -> bool:
    """«هاجمت»، «هجوم» of one time; «هجمات» and «استهدف» may be of any means."""
    if m.entry.id != "target" or m.number == "plural":
        return False
    return any(stem in clause.of.sentence.tokens[m.first].text for stem in _ASSAULTS)


def _by_land(m: Match, clause: Clause) -> bool:
    """«هجوما بريا على المخيم», «هاجمت القرية من ثلاثة محاور»: no aircraft, whoever it was."""
    if m.entry.id != "target":
        return False
    after = [t.text for t in clause.of.sentence.tokens[m.last : min(clause.last, m.last + _TO_AXES)]]
    return any(w.removeprefix("ال") in _BY_LAND for w in after[:2]) or any(
        a == "من" and c in _AXES for a, c in zip(after, after[2:], strict=False)
    )


def _definite(m: Match, clause: Clause) -> bool:
    """«الغارة», «هجمات الاثنين»: by the article or by the day that it belongs to."""
    tokens = clause.of.sentence.tokens
    if "ال" in m.prefix or tokens[m.first].text.startswith("ال"):
        return not _so_many(m, clause)
    of_day = m.last < clause.last and tokens[m.last].text in _WEEKDAYS
    return m.kind != "verb" and of_day


def _so_many(m: Match, clause: Clause) -> bool:
    """«لعشرات الغارات», «عددا من الغارات»: new ones, that bear the article for how many they were."""
    before = [t.text for t in clause.of.sentence.tokens[max(clause.first, m.first - 2) : m.first]]
    if before[-1:] == ["من"]:
        return len(before) > 1 and _COUNTING.sub("", before[0]) in _SO_MANY
    return before[-1:] != [] and _COUNTING.sub("", before[-1]) in _OVER


def _with_objects(found: list[Means], clause: Clause) -> list[Means]:
    """«أطلق مجهولون النار» is gunfire; «ألقى كلمة», «أطلقت مبادرة» throw and fire nothing."""
    tokens = clause.of.sentence.tokens
    out = []
    for m in found:
        ahead = [t.text for t in tokens[m.last : clause.last]]
        fired = m.rule == _OPENED or tokens[m.first].text.lstrip(_JOINED)[:4] in _FIRED
        if m.rule in (_OPENED, "throw") and fired and (set(ahead[:_THROWN]) & FIRE or fire_ahead(ahead)):
            kind = "attack" if aimed(ahead) else "weapon"
            out.append(replace(m, type="sniper_or_small_arms", kind=kind, weak=False, rule="gunfire"))
        elif m.rule not in (_OPENED, "throw") or (m.rule == "throw" and _throws(m, found, clause)):
            out.append(m)
    return out


def _throws(m: Means, found: Sequence[Means], clause: Clause) -> bool:
    """A weapon, an attack or an operation stands after it or right before it, or people are harmed."""
    near = [o for o in found if o is not m and -_THROWN <= o.first - m.last <= _THROWN]
    if clause.of.sentence.tokens[m.first].text.endswith(_IT) and any(
        o.kind == "weapon" and o.last <= m.first for o in found
    ):
        return True  # «صواريخ يعتقد أنها من نوع …، أطلقتها قوات …»
    if any(o.kind != "carrier" for o in near):
        return True
    if any(o.kind == "carrier" for o in near) and _bombs(m.last, clause):
        return True
    harmed = any(clause.holds(h.first) for h in clause.of.harm)
    return harmed or any(t.text in _OPERATION for t in clause.of.sentence.tokens[m.last : m.last + 3])


def _bombs(at: int, clause: Clause) -> bool:
    """«ألقت الطائرات قنابل على …»; not «قنابل مضيئة»."""
    ahead = [t.text for t in clause.of.sentence.tokens[at : min(clause.last, at + _THROWN + 1)]]
    found = next((i for i, w in enumerate(ahead[:_THROWN]) if w in _BOMBS), None)
    return found is not None and not any(w.startswith(_HARMLESS) for w in ahead[found + 1 : found + 2])


def _rocket_shells(found: list[Means], clause: Clause) -> list[Means]:
    """«قذائف صاروخية», «قذيفة من طراز كاتيوشا»: the second word says what the first is."""
    tokens = clause.of.sentence.tokens
    kept = []
    for i, m in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        shell = m.type == "artillery_shelling" and after is not None and after.type == "rocket_or_missile"
        shell = shell and after is not None and not tokens[after.first].text.startswith("و")
        between = [t for t in tokens[m.last : after.first] if t.kind != "mark"] if after else []
        if shell and after and all(t.text in _OF_KIND for t in between):
            found[i + 1] = replace(after, kind=m.kind)
            continue
        kept.append(found[i])
    return kept


def _car_bombs(found: list[Means], clause: Clause) -> list[Means]:
    """«سيارة … انفجرت»: the vehicle that exploded is the bomb, unless something was put in or under it."""
    if any(m.type == "landmine_or_ied" and not m.weak for m in found):
        return found
    cars = [
        o for o in clause.of.objects if o.entry.id == "vehicle" and clause.holds(o.first) and not o.prefix
    ]
    return [
        replace(m, type="car_bomb", weak=False, rule="car_exploded")
        if m.rule == "explosion" and _exploded(m, cars)
        else m
        for m in found
    ]


def _exploded(m: Means, cars: Sequence[Match]) -> bool:
    if m.kind != "attack":
        return False
    after = any(car.first == m.last for car in cars)  # انفجرت سيارة
    return after or (m.verbal and any(0 <= m.first - car.last <= _CAR_REACH for car in cars))


def _supports(first: int, clause: Clause) -> bool:
    """«بدعم من مروحيات التحالف», «وسط تحليق الطيران»: aircraft that did not strike."""
    return any(
        m.entry.data["kind"] == "support" and 0 <= first - m.last <= 2 and clause.holds(m.first)
        for m in clause.of.markers
    )


def _struck_then(last: int, clause: Clause) -> bool:
    """«حلقت مسيرة فوق الحي ثم ألقت مقذوفين»: it flew there first."""
    tokens = clause.of.sentence.tokens
    deeds = {m.first for m in clause.of.means if m.kind == "verb" and clause.holds(m.first)}
    then = (i for i in range(last, clause.last) if tokens[i].text == "ثم")
    others = {a.first for a in clause.of.actors}
    return any(i + 1 in deeds and i + 2 not in others for i in then)


def _remnants(found: list[Means], clause: Clause) -> list[Means]:
    """«صاروخ من مخلفات» is a remnant: the blast of something left behind."""
    words = clause.words if found else []
    if _LEFT_BEHIND & set(words) and any("انفجر" in w or "انفجار" in w for w in words):
        return [m for m in found if m.type in (None, "landmine_or_ied") or m.rule.startswith("mine")] or found
    return found
