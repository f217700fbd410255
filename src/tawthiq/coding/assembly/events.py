"""Which attack that was told is an event of this register, and which is none."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.coding.assembly.armed_men import bombers_killed, of_a_band, sappers_alone
from tawthiq.coding.assembly.asserted import told
from tawthiq.coding.assembly.at_large import at_large
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import LEAD
from tawthiq.coding.assembly.on_forces import only_on_forces
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_VIOLENT = word_list("violent_death")
_HANDS = frozenset({"يد", "ايدي", "بيد", "بايدي", "بايد"})  # «لقي مواطن حتفه على يد …»
_FROM_AFAR = ("air_strike", "drone_strike")
_ARMED = "small_arms"
_BY_HAND = ("stoning", "assault", "crackdown", "run_over")
_RUN_OVER = "run_over"
_INCIDENT, _ALIKE = ("حادث", "واقع", "وقايع"), ("مماثل", "مشابه")
_ENEMY = ("ارهابي", "دواعش", "داعشي", "متمردا", "متمردين")
_ARMOUR = word_list("military_vehicles")
_FRONTS = word_list("fronts")
_ALSO = word_list("also")
_SUFFERED = ("تعرض", "يتعرض", "تتعرض", "شهد", "تشهد", "يشهد", "هز", "تهز", "يهز")
_AIM = 12  # words from an attack to «على …»
_ONTO = word_list("onto")
_SUM_OF_MANY = 50  # dead of one attack whose report names neither it nor its place
_POSITIONS = (
    "مواقع", "موقع", "معسكر", "قاعد", "تمركز", "ارتكاز", "نقاط", "نقطه", "تعزيز", "قواتها", "قواته", "ثكن",
    "عناصر",
)  # fmt: skip
_STORMING = ("اقتحام", "اقتحم", "مداهم", "داهم")
_THOUSAND = 1000
_BREATH = 14  # words from fighters killed to «وجُرح آخرون»
_INFLICTED = 4  # words from «كبدوها» to the dead and the injured
_GROUND = (
    "artillery_shelling",
    "rocket_or_missile",
    "ground_clash",
    "sniper_or_small_arms",
    "abduction_or_detention",
    "other",
)


def held_by_nobody(d: Draft) -> bool:
    """«واعتقلت شابا كان برفقته», «اختطاف طفل في الحي»: nobody is said to have taken them."""
    if d.type()[0] != "abduction_or_detention" or d.attackers or d.known_attackers:
        return False
    return not any(r.outcome in ("killed", "injured") for s in d.statements for r in s.whole_rows)


def is_event(d: Draft, *, denied: bool = False, alone: bool = False) -> bool:
    disputed = denied and d.type()[0] in _FROM_AFAR
    if (_between_fighters(d) and not disputed) or _nowhere(d) or _too_vague(d) or _only_unharmed(d):
        return False
    if bombers_killed(d) or _struck_nothing(d) or (alone and _rising_sum(d)) or _harms_nothing(d):
        return False
    if _only_spoken_of(d) or ((_side_alone(d) or only_on_forces(d)) and not denied):
        return False
    if not denied and (at_large(d) or not told(d)):
        return False
    means = [m for s in d.statements for m in s.means]
    counted = any(r.quantity.value for s in d.statements for r in s.whole_rows)
    counted = counted or (d.has_harm and d.place is not None and d.place.place.precision in SETTLED)
    if not means and counted and (d.means_of_lead or any(_goes_on(s) for s in d.statements)):
        means = list(d.carried_means)
    if means and all(m.rule in _BY_HAND for m in means):
        if _beaten(d) or all(m.rule != _RUN_OVER for m in means):
            return _beaten(d)
        means = []  # by a jeep of nobody named: as any other killing
    if any(m.kind == "attack" or not m.weak for m in means):
        return True
    rows = [r for s in d.statements for r in s.whole_rows]
    if d.starved:
        return True
    if _stormed(d) and any(r.quantity.value for r in rows):
        return True
    violent = any(m.rule == _ARMED for m in means) or _violent(d)  # «هجوم مسلح راح ضحيته فلاحان»
    violent = violent or any(a.evidence == "agent" and _HANDS & set(s.clause.words) for s, a in d.attackers)
    return violent and any(r.rule in ("kill", "burn", "count", "abduct", "detain") for r in rows)


def _beaten(d: Draft) -> bool:
    """«أصيب راعيان إثر اعتداء مستوطنين عليهما بالضرب», «رشق مستوطنون مركبة بالحجارة فأصيب ثلاثة»: blows and
    stones, where people were hurt by a side that is named."""
    harmed = (r for s in d.statements for r in s.whole_rows if r.outcome in ("killed", "injured"))
    hurt = any(r.quantity.value or r.quantity.low for r in harmed)  # «إصابات» too
    return hurt and any(a.id != "unknown" for _, a in d.attackers)


def _stormed(d: Draft) -> bool:
    """«أصيب ثلاثة شبان خلال اقتحام قوات الاحتلال بلدة …»: in a raid of a side that is named, at a place."""
    raided = any(w.lstrip("وفلب").startswith(_STORMING) for s in d.statements for w in s.clause.words)
    rows = (r for s in d.statements for r in s.whole_rows if r.group != "combatants")
    hurt = any(r.outcome in ("killed", "injured") for r in rows)
    return raided and hurt and d.place is not None and any(a.id != "unknown" for _, a in d.attackers)


def _goes_on(s: Statement) -> bool:
    """By the means of the attack told before it: an item («ضحايا الغارات على النحو الآتي:», «… : 9 جرحى»),
    «بقصف على …، وأصيب طفل في …», «كما أصيب أربعة في …», «شهدت قرية كذا حادثة مماثلة أسفرت عن …»."""
    if s.item or s.clause.first or s.clause.words[0] in _ALSO:
        return True
    return any(a.startswith(_INCIDENT) and b.startswith(_ALIKE) for a, b in pairwise(s.clause.words))


def _only_spoken_of(d: Draft) -> bool:
    """«وفد يزور موقع المجزرة»: «the» attack, of which nothing is told: no harm, nothing hit, no day."""
    means = [m for s in d.statements for m in s.means]
    told = any(s.rows or s.hits or s.date is not None or s.attackers or s.said for s in d.statements)
    told = told or any("damage" in s.kinds for s in d.statements)
    return bool(means) and not told and all(m.definite and not m.verbal for m in means)


def _side_alone(d: Draft) -> bool:
    """«أعلن الحوثيون إطلاق صاروخ على …»: told by an armed side alone, with nobody harmed and nothing hit."""
    if any(s.rows or s.hits or "damage" in s.kinds for s in d.statements):
        return False
    voices = {a.type for s in d.statements for a in s.said}
    boasts = voices == {"military_statement"} and any(_boasted(s) and s.acts for s in d.statements)
    return boasts and not any(_blames(s) for s in d.statements)


def _blames(s: Statement) -> bool:
    """«قالت غرفة العمليات إن طائرات الخصم قصفت القرية»: a side tells what another did, and admits nothing.
    Fire on its own positions is a battle's."""
    tells = [a for a in s.said if a.type == "military_statement" and a.stance in ("asserts", "accuses")]
    fire = any(m.rule == "bombard" or (m.type and not m.weak and not m.ground) for m in s.means)
    if not tells or not fire or any(t.text.lstrip("بل").startswith(_POSITIONS) for t in s.clause.tokens):
        return False
    named = [a for a in s.attackers if a.id != "unknown" and not a.hedged]
    return any(not t.first <= a.first < t.last for t in tells for a in named)


def _only_unharmed(d: Draft) -> bool:
    """«إسقاط مسيّرتين دون وقوع خسائر»: nobody was harmed, and no attack is told."""
    rows = [r for s in d.statements for r in s.whole_rows]
    return bool(rows) and all(r.quantity.value == 0 for r in rows) and not any(s.means for s in d.statements)


def _rising_sum(d: Draft) -> bool:
    """«ارتفاع عدد الشهداء الصحفيين إلى 220»: a toll that rose, of no attack and at no place."""
    risen = any("update" in s.kinds and (s.told_dead or 0) >= _SUM_OF_MANY for s in d.statements)
    return risen and d.place is None and not any(s.means for s in d.statements)


def _too_vague(d: Draft) -> bool:
    """«مات جيران لنا من القصف يومها»: on no day, at no place but a country, nobody in numbers."""
    named = d.place is not None and d.place.place.precision != "country"
    first = any(s.headline or s.clause.of.sentence.index < LEAD for s in d.statements)
    counted = any(r.quantity.value for s in d.statements for r in s.whole_rows)
    rows = [r for s in d.statements for r in s.whole_rows]
    thousands = any((r.quantity.low or 0) >= _THOUSAND and r.quantity.value is None for r in rows)
    if thousands and not any(s.means for s in d.statements):
        return True  # «الأزمة السورية بعد مقتل الآلاف»
    return not (named or first or counted or d.date)


def _harms_nothing(d: Draft) -> bool:
    """«نفذت عمليات ضد مواقع …»: an act of no known means that neither harmed anybody nor struck anything."""
    if d.type()[0] not in (None, "other") or any(s.rows or s.hits for s in d.statements):
        return False
    return not any(m.verbal and m.kind == "attack" for s in d.statements for m in s.means)


def _nowhere(d: Draft) -> bool:
    """Words of attack with no place, nobody harmed and nothing hit («رصدنا إطلاق 30 صاروخا»)."""
    named = d.place is not None and d.place.place.precision != "country"
    every = d.statements
    told = any(s.whole_rows or (s.hits and (d.date or _surely(s))) or _leads(s) for s in every)
    return not named and not told


def _struck_nothing(d: Draft) -> bool:
    """«تحليق للطيران في أجواء المدينة … من القصف الماضي»: nobody is harmed, and nothing is aimed at."""
    if d.starved or any(s.rows or s.hits for s in d.statements):
        return False
    return not any(_aimed(s) for s in d.statements)


def _aimed(s: Statement) -> bool:
    """A verb of attack, or an attack told with what it was aimed at or where it fell."""
    tokens, last = s.clause.of.sentence.tokens, s.clause.last
    places = {p.first for p in s.places}
    for m in s.means:
        if m.kind not in ("attack", "weapon"):
            continue
        after = range(m.last, min(last, m.last + _AIM))
        if any(tokens[i].text in _ONTO for i in after) or places & set(after):
            return True
        if m.verbal and _surely(s) and places & set(range(m.last, last)):
            return True  # «قناصة يستهدفون الطفلة … وهي تعبي الماء من خزان … في حي …»
        labelled = s.labelled and any(p < m.first for p in places)  # «حاريص: غارتان»
        if not m.weak and (m.verbal or labelled):
            return True
        before = [t.text.lstrip("و") for t in tokens[s.clause.first : m.first]]
        under = any(word.startswith(_SUFFERED) for word in before) or before[-1:] == ["تحت"]
        if under and any(p < m.first for p in places):
            return True  # «تعرضت أطراف بلدة كذا لقصف مدفعي»
    return False


def _surely(s: Statement) -> bool:
    """A means by its own word, no bare «قصف» or «استهداف»."""
    return any(m.type and not m.weak for m in s.means)


def _leads(s: Statement) -> bool:
    return s.clause.of.sentence.index == 0 and s.acts and not s.points_at_it


def _between_fighters(d: Draft) -> bool:
    """Ground fire of one armed side on another that harms nobody else: no event of this register."""
    if any(h.id not in ("vehicle", "infrastructure") for s in d.statements for h in s.hits):
        return False
    if any(_works_struck(s) for s in d.statements) and not any(s.whole_rows for s in d.statements):
        return False
    kind = d.type()[0] or "other"
    if kind == "abduction_or_detention":
        return _fighters_taken(d)
    if kind == "landmine_or_ied" and any(_on_armour(s) and _boasted(s) for s in d.statements):
        return all(r.group == "combatants" or _uncounted(r) for s in d.statements for r in s.whole_rows)
    if kind == "landmine_or_ied" and sappers_alone(d):
        return True
    if kind not in _GROUND:
        return kind in _FROM_AFAR and _kills_fighters_alone(d)
    rows = [r for s in d.statements for r in _apart_from_fighters(s) if r.quantity.value != 0]
    harmed = [r for r in rows if r.outcome in ("killed", "injured", "casualties", "abducted", "detained")]
    massacre = any(m.rule == "massacre" for s in d.statements for m in s.means)
    if kind == "ground_clash" and not massacre and all(r.group == "combatants" for r in harmed):
        return True
    fighters = bool(harmed) and all(r.group == "combatants" for r in harmed)
    if fighters and kind in ("sniper_or_small_arms", "other"):
        return True
    war = any(_at_a_front(s) or _at_positions(s) for s in d.statements)
    target = _on_a_side(d) or any(_on_armour(s) for s in d.statements) or (fighters and war)
    return target and all(r.group == "combatants" or _uncounted(r) for r in rows)


def _works_struck(s: Statement) -> bool:
    """«استهدف قصف محطة كهرباء في المدينة»: works, by a voice that is no army's and names no force there,
    whatever «we destroyed targets of terrorists» says of it after."""
    works = s.acts and any(h.id == "infrastructure" for h in s.hits)
    forces = any(a.role_hint == "target" for a in s.actors)
    return works and not forces and not s.headline and not _boasted(s)


def _fighters_taken(d: Draft) -> bool:
    """«أسر تسعة من المرتزقة», «اعتقلت قوة أمنية مسؤول الديوان في داعش»: prisoners of war, and nobody else
    harmed."""
    rows = [(r, s) for s in d.statements for r in s.whole_rows if r.quantity.value != 0]
    return bool(rows) and all(r.group == "combatants" or of_a_band(r, s) for r, s in rows)


def _apart_from_fighters(s: Statement) -> list[Row]:
    """Its rows without «وجُرح آخرون», «وعشرات الجرحى» told in one breath after fighters who were killed."""
    out: list[Row] = []
    for row in s.whole_rows:
        after = bool(out) and out[-1].group == "combatants" and row.first - out[-1].last <= _BREATH
        vague = row.quantity.value is None or row.quantity.kind in ("tens", "several") or row.unit is None
        so_too = after and vague and row.group == "people" and row.outcome != out[-1].outcome
        if not (so_too or _of_a_force(row, s)):
            out.append(row)
    return out


def _of_a_force(row: Row, s: Statement) -> bool:
    """«قتلى لقوات النظام», «وكبدوها عشرات القتلى والجرحى»: vague counts of the force that was struck."""
    if row.group != "people" or row.quantity.value is not None:
        return False
    tokens = s.clause.of.sentence.tokens
    before = tokens[max(s.clause.first, row.first - _INFLICTED) : row.first]
    if any(t.text.lstrip("وف").startswith("كبد") for t in before):
        return True
    theirs = (a.first for a in s.actors if a.role_hint == "target" and a.owner_of == "force")
    return any(row.last <= at <= row.last + 1 for at in theirs)


def _on_a_side(d: Draft) -> bool:
    """Is a force of a known side told as what was struck? «أربعة مسلحين» are of none."""
    named = (a for s in d.statements for a in s.actors if a.known)
    return any(a.role_hint == "target" and a.owner_of == "force" for a in named)


def _kills_fighters_alone(d: Draft) -> bool:
    """«ضربة جوية على نفق أودت بأربعة من عناصر التنظيم»: none harmed but fighters."""
    rows = [r for s in d.statements for r in _apart_from_fighters(s) if r.quantity.value != 0]
    harmed = [r for r in rows if r.outcome in ("killed", "injured", "casualties")]
    words = [t.text for s in d.statements for t in s.clause.of.sentence.tokens]
    if any("مدني" in word for word in words):
        return False  # «… ولا صحة لسقوط مدنيين»
    target = _on_a_side(d)
    boasted = any(a.type == "military_statement" for s in d.statements for a in s.said) and not any(
        "شهد" in word or "شهيد" in word or "شهاد" in word for word in words
    )
    enemies = any(word.lstrip("وبل").removeprefix("ال").startswith(_ENEMY) for word in words)
    target = target or any(map(_at_a_front, d.statements))
    return (target or boasted or enemies) and bool(harmed) and all(r.group == "combatants" for r in harmed)


def _at_a_front(s: Statement) -> bool:
    """«استشهد مقاتلان خلال التصدي لقصف على خط الجبهة»"""
    return any(w in _FRONTS for w in s.clause.words)


def _at_positions(s: Statement) -> bool:
    """«بقصف على نقطة لهم», «استهدف تعزيزات»: what armed forces hold."""
    held = (t.text.lstrip("بل").removeprefix("ال") for t in s.clause.tokens)
    return any(w.startswith(_POSITIONS) and not w.startswith("عناصر") for w in held)


def _on_armour(s: Statement) -> bool:
    """«استهداف دبابة»: what is struck is a thing of war."""
    tokens = s.clause.of.sentence.tokens
    struck = (m.last for m in s.means if m.kind == "attack" and m.last < len(tokens))
    laid = any(m.type == "landmine_or_ied" for m in s.means)  # «تفجير عبوة بآلية»
    return any(t in _ARMOUR or (laid and t.removeprefix("ب") in _ARMOUR)
               for at in struck for t in [tokens[at].text])  # fmt: skip


def _boasted(s: Statement) -> bool:
    """«أعلنت الكتائب تفجير عبوة بآلية»: told by the side that struck."""
    return any(a.type == "military_statement" for a in s.said)


def _uncounted(row: Row) -> bool:
    """«أوقعوهم بين قتيل وجريح»: of the force that was struck."""
    return row.outcome == "casualties" and row.group == "people" and row.quantity.value is None


def _violent(d: Draft) -> bool:
    """Without any means, only words that say violence make an event: استشهد، قتل، خطف."""
    words = {t.text for s in d.statements for t in s.clause.of.sentence.tokens}
    burnt = any(r.rule == "burn" for s in d.statements for r in s.rows)
    return burnt or any(stem in word for word in words for stem in _VIOLENT)
