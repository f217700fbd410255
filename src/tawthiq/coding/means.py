"""Which event type the words of an attack say, by the codebook's precedence (section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.fold import bare, fold
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.figures import figure_of_speech
from tawthiq.coding.reply import in_reply
from tawthiq.coding.words import word_list
from tawthiq.model import EventType
from tawthiq.records import record

AIR_OWNERS: frozenset[str] = frozenset(
    {"russia", "us_led_coalition", "united_states", "united_kingdom", "israel", "saudi_led_coalition"}
)
"""Actors whose usual means in these wars is the aircraft; settles a bare قصف (codebook, section 2)."""

FAMILY: dict[str, str] = {
    "air_strike": "air",
    "barrel_bomb": "air",
    "drone_strike": "air",
    "cluster_munition": "air",
    "artillery_shelling": "ground_fire",
    "rocket_or_missile": "ground_fire",
    "landmine_or_ied": "blast",
    "car_bomb": "blast",
    "suicide_attack": "blast",
    "sniper_or_small_arms": "direct",
    "ground_clash": "direct",
    "execution_or_massacre": "direct",
}

_OF_KIND = word_list("of_kind")
_FIRE = word_list("fire_words")
_FIRED = tuple(word_list("fired_stems"))
_WEEKDAYS = word_list("weekdays")
_PURPOSES = word_list("purposes")
_CAUSES = word_list("causes")
_DOWNED = word_list("downed")
_STORES = word_list("stores")
_QUOTES = frozenset('"“”«»')
_OUTLETS = word_list("outlet_heads")
_OF_OUTLETS = word_list("outlet_tails")
_WHO = word_list("relative_pronouns")
_DOWNED_REACH = 8  # words from «أسقطت الدفاعات المسيرات التي» to what they came for
_MAY_RAID, _GAS = word_list("may_raid"), word_list("household_gas")
_ON_REACH = 4  # words from «تغير» to «على»
_FIRES = word_list("fires")
_STORED = 2  # words from «مستودع» to the weapon in it
_MEANT = 6  # words from «سبب الهجوم» to the deed that is its cause
_OPERATION = word_list("operation_words")
_ASSAULTS = word_list("assault_stems")
_THROWN = 8  # words between «أطلق» and what it fired
_STRUCK = ("target", "bombard", "explosion")  # «استهداف»، «قصف»، «تفجير» before a car bomb
_SUBJECT = 3  # words of the subject between the verb and the car bomb
_LEFT_BEHIND = word_list("left_behind")
_FALLING = ("artillery_shelling", "rocket_or_missile", "barrel_bomb", "cluster_munition")
_LANDED = word_list("landed")
_ORDNANCE = word_list("ordnance")
_SAPPERS = 4  # words from «تفجير» over who does it to what is blown up
_FAMILIES = ("اسر", "اسرا")
_FALL_REACH = 2  # words between a shell and the verb that says it fell
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


def means_of(clause: Clause) -> list[Means]:
    """The means that a clause names, in their order, remnants and aimed-at vehicles told apart."""
    out: list[Means] = []
    for m in clause.of.means:
        if not clause.holds(m.first) or m.entry.data.get("kind") == "situation":
            continue
        data = m.entry.data
        if _named_so(m, clause) or _outlet(m, clause) or figure_of_speech(m, clause) or _idle(m, clause):
            continue
        if out and out[-1].first == m.first:
            continue
        if data["kind"] == "carrier" and _supports(m.first, clause):
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
            )
        )
    found = _remnants(_rocket_shells(_car_bombs(out, clause), clause), clause)
    return [_fallen(m, clause) for m in _with_objects(found, clause)]


def _fallen(m: Means, clause: Clause) -> Means:
    """«ست قذائف هاون سقطت على …», «سقط صاروخ …»: the weapon that fell is the attack."""
    if m.kind != "weapon" or m.type not in _FALLING:
        return m
    tokens = clause.of.sentence.tokens
    before = tokens[max(clause.first, m.first - 1) : m.first]
    after = tokens[m.last : min(clause.last, m.last + _FALL_REACH)]
    fell = any(t.text in _LANDED for t in (*before, *after))
    return replace(m, kind="attack") if fell else m


def _on_the_ground(m: Match, clause: Clause) -> bool:
    """«هاجمت»، «هجوم» of one time; «هجمات» and «استهدف» may be of any means."""
    if m.entry.id != "target" or m.number == "plural":
        return False
    return any(stem in clause.of.sentence.tokens[m.first].text for stem in _ASSAULTS)


def _idle(m: Match, clause: Clause) -> bool:
    """Words of attack that struck nobody here: answered, stored, shot down, only meant."""
    aimed_at = _stored(m, clause) or _shot_down(m, clause) or car_struck(m, clause)
    if _changes(m, clause) or _household(m, clause) or _families(m, clause) or _blown_up_safely(m, clause):
        return True
    return in_reply(m.first, clause) or aimed_at or _meant_only(m, clause) or _of_a_fire(m, clause)


def _changes(m: Match, clause: Clause) -> bool:
    """«المعارك تغير وجه المدينة»: the verb of change is spelt as that of a raid, which is on (على) one."""
    tokens = clause.of.sentence.tokens
    after = (t.text for t in tokens[m.last : m.last + _ON_REACH])
    return m.kind == "verb" and tokens[m.first].text in _MAY_RAID and "علي" not in after


def _blown_up_safely(m: Match, clause: Clause) -> bool:
    """«تفجير الجيش ذخائر غير منفجرة»: what sappers do."""
    tokens = clause.of.sentence.tokens
    if m.entry.id not in ("explosion", "mine"):
        return False
    near = range(max(clause.first, m.first - _SAPPERS), m.first + 1)
    blown = [i for i in near if "تفجير" in tokens[i].text]
    after = [t.text.removeprefix("ال") for i in blown for t in tokens[i + 1 : i + 1 + _SAPPERS]]
    return any(word in _ORDNANCE for word in after)


def _families(m: Match, clause: Clause) -> bool:
    """«رجعت أسر بدون أكل»: families, spelt as the verb of capture, which a captor or captives follow."""
    tokens = clause.of.sentence.tokens
    if m.kind != "verb" or tokens[m.first].text.lstrip("و") not in _FAMILIES:
        return False
    captives = any(m.last <= c.first <= m.last + _ON_REACH and c.group for c in clause.of.counted)
    return not captives and not any(m.last <= a.first <= m.last + 1 for a in clause.of.actors)


def _household(m: Match, clause: Clause) -> bool:
    """«وزعت الجمعية أسطوانات غاز على النازحين»: no attack is told in the clause."""
    word = clause.of.sentence.tokens[m.first].text.lstrip("وبل").removeprefix("ال")
    if word not in _GAS:
        return False
    others = (o for o in clause.of.means if clause.holds(o.first) and o is not m)
    return not any(o.entry.data.get("kind") == "attack" for o in others)


def _of_a_fire(m: Match, clause: Clause) -> bool:
    """«الحريق الذي طال حقول القمح»"""
    if m.kind != "verb" or m.first < clause.first + 2:
        return False
    fire, who = (t.text for t in clause.of.sentence.tokens[m.first - 2 : m.first])
    return who in _WHO and fire in _FIRES


def car_struck(m: Match, clause: Clause) -> bool:
    """«استهدفت غارة سيارة مفخخة»: what was struck, with the aircraft or the shells named."""
    by = clause.of.sentence.tokens[m.first].text.startswith("ب")
    if m.entry.data.get("event") != "car_bomb" or by or m.kind == "verb":
        return False
    return _struck_at(m, clause) and any(
        clause.holds(o.first) and FAMILY.get(o.entry.data.get("event") or "") in ("air", "ground_fire")
        for o in clause.of.means
    )


def _struck_at(m: Match, clause: Clause) -> bool:
    """«استهدف الطيران سيارة مفخخة»: the verb, and at most its subject, before the car bomb."""
    return any(o.entry.id in _STRUCK and 0 <= m.first - o.last <= _SUBJECT for o in clause.of.means)


def _meant_only(m: Match, clause: Clause) -> bool:
    """«بهدف اعتقال مطلوبين», «قيد الاعتقال», «سبب الهجوم هو خطف …»: an arrest that is no deed told here."""
    if m.entry.id != "abduction":
        return False
    before = [t.text for t in clause.of.sentence.tokens[max(clause.first, m.first - _MEANT) : m.first]]
    return bool(set(before[-2:]) & _PURPOSES) or bool(set(before) & _CAUSES)


def _shot_down(m: Match, clause: Clause) -> bool:
    """«إسقاط مسيرة»: it was the target."""
    tokens = clause.of.sentence.tokens
    if m.kind == "verb" and m.first > clause.first and tokens[m.first - 1].text in _WHO:
        return any(_downs(t.text) for t in tokens[max(clause.first, m.first - _DOWNED_REACH) : m.first])
    before = tokens[max(clause.first, m.first - 2) : m.first]
    return m.entry.data["kind"] == "carrier" and any(_downs(t.text) for t in before)


def _named_so(m: Match, clause: Clause) -> bool:
    """«معركة: غارة على منزل»: the word is the name of the place that was struck."""
    return any(p.first <= m.first and m.last <= p.last and m.last - m.first == 1 and
               bare(clause.of.sentence.tokens[m.first].text) in {bare(n) for n in map(fold, p.names)}
               for p in clause.of.places)  # fmt: skip


def _outlet(m: Match, clause: Clause) -> bool:
    """«قناة "المسيرة"», «لـ"المسيرة"»: the drone's word alone in quotation marks, or after a channel's."""
    tokens = clause.of.sentence.tokens
    if m.entry.id != "drone" or m.last - m.first > 1 or m.first == 0 or m.last >= len(tokens):
        return False
    before, after = tokens[m.first - 1].text, tokens[m.last].text
    quoted = before in _QUOTES and (after in _QUOTES or after in _OF_OUTLETS)
    return quoted or before.lstrip("وبل") in _OUTLETS


def _stored(m: Match, clause: Clause) -> bool:
    """«منصات إطلاق المسيرات», «بنية تحتية لتخزين طائرات مسيرة»: what was hit, not what struck."""
    if m.entry.data["kind"] == "attack" and m.entry.id != "throw":
        return False
    tokens = clause.of.sentence.tokens
    before = tokens[max(clause.first, m.first - _STORED) : m.first]
    return any(bare(t.text).lstrip("لبو") in _STORES or t.text in _STORES for t in before)


def _downs(word: str) -> bool:
    return word in _DOWNED or (word[:1] in ("و", "ف") and word[1:] in _DOWNED)


def _definite(m: Match, clause: Clause) -> bool:
    """«الغارة», «هجمات الاثنين»: by the article or by the day that it belongs to."""
    tokens = clause.of.sentence.tokens
    if "ال" in m.prefix or tokens[m.first].text.startswith("ال"):
        return True
    of_day = m.last < clause.last and tokens[m.last].text in _WEEKDAYS
    return m.kind != "verb" and of_day


def _with_objects(found: list[Means], clause: Clause) -> list[Means]:
    """«أطلق مجهولون النار» is gunfire; «ألقى كلمة», «أطلقت مبادرة» throw and fire nothing."""
    tokens = clause.of.sentence.tokens
    out = []
    for m in found:
        ahead = [t.text for t in tokens[m.last : min(clause.last, m.last + _THROWN)]]
        if m.rule == "throw" and tokens[m.first].text.lstrip("ويت")[:4] in _FIRED and set(ahead) & _FIRE:
            out.append(replace(m, type="sniper_or_small_arms", kind="weapon", weak=False, rule="gunfire"))
        elif m.rule != "throw" or _throws(m, found, clause):
            out.append(m)
    return out


def _throws(m: Means, found: Sequence[Means], clause: Clause) -> bool:
    """A weapon, an attack or an operation stands after it or right before it, or people are harmed."""
    near = [o for o in found if o is not m and -_THROWN <= o.first - m.last <= _THROWN]
    if any(o.kind != "carrier" for o in near):
        return True
    harmed = any(clause.holds(h.first) for h in clause.of.harm)
    return harmed or any(t.text in _OPERATION for t in clause.of.sentence.tokens[m.last : m.last + 3])


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
    return after or any(0 <= m.first - car.last <= _CAR_REACH for car in cars)


def _supports(first: int, clause: Clause) -> bool:
    """«بدعم من مروحيات التحالف», «وسط تحليق الطيران»: aircraft that did not strike."""
    return any(
        m.entry.data["kind"] == "support" and 0 <= first - m.last <= 2 and clause.holds(m.first)
        for m in clause.of.markers
    )


def _remnants(found: list[Means], clause: Clause) -> list[Means]:
    """«صاروخ من مخلفات» is a remnant: the blast of something left behind."""
    words = clause.words if found else []
    if _LEFT_BEHIND & set(words) and any("انفجر" in w or "انفجار" in w for w in words):
        return [m for m in found if m.type in (None, "landmine_or_ied") or m.rule.startswith("mine")] or found
    return found
