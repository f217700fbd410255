"""Two attackers who fight each other: what they strike, one voice tells as two attacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.actors.mentions import ActorMention
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.clitics import begins
from tawthiq.coding.event_types import could_fly
from tawthiq.coding.families import FAMILY
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_DURING, _FIGHTS = ("اثناء", "خلال"), ("اشتباك", "معارك", "معركه", "مواجهات", "قتال")
_LEFT_OUT = 5  # words from «ولم يأت على ذكر» to whom
_SILENT, _NEUTRALISED = word_list("passed_over"), word_list("neutralised")

_REPLIES = word_list("replies")
_BURIED = tuple(word_list("burial_stems"))
_SEIZED = "abduction_or_detention"
_THEY_STRUCK, _OF_THEM = tuple(word_list("those_who_struck")), ("منهم", "منهما")
_FROM_AFAR, _AT_HAND = ("air", "ground_fire"), ("direct", "blast")
_SOLDIERS = ("جنود", "جندي", "ضابط", "ضباط", "عسكري")
_MEMBERS, _HIS = tuple(word_list("own_fighters")), ("ه", "ها", "هم")
_TO_NAME = 2  # words from the number to «المهاجمين», «منفذي الهجوم»
_TO_FORCE = 4  # words from those counted to their force («تسعة من عناصر قوات …»)

_BESIDE_EACH_OTHER = (
    {"syrian_government", "russia", "iran", "iran_backed_militias", "hezbollah"},
    {"opposition_factions", "syrian_national_army", "hts_or_nusra", "turkey"},
    {"sdf", "us_led_coalition", "united_states", "united_kingdom"},
    {"iraqi_government", "us_led_coalition", "united_states", "united_kingdom", "iran_backed_militias"},
    {"saudi_led_coalition", "yemeni_government", "united_states", "united_kingdom"},
    {"israel", "united_states", "united_kingdom"},
    {"hamas_or_palestinian_factions", "hezbollah", "iran", "houthis", "iran_backed_militias"},
    {"libyan_gnu", "turkey"},
    {"libyan_lna", "russia"},
)
"""Sides that struck together in one of these wars; whoever stands in no row with another may be its enemy."""


def another_side(s: Statement, draft: Draft) -> bool:
    """«بالمقابل، استهدفت الفصائل …», after an attack by the forces that they fight, told by one voice."""
    if s.headline or s.points_at_it or not s.acts or _as_many(s, draft):
        return False
    mine = _sure(s.attackers)
    voice = {a.type for a in s.said}
    theirs = _sure(a for o, a in draft.attackers if {x.type for x in o.said} == voice and not o.headline)
    return bool(mine and theirs) and all(_enemies(a, b) for a in mine for b in theirs)


def of_the_ground(drafts: Sequence[Draft]) -> list[Statement]:
    """Take out, and give, what those without aircraft are said to have done, told after a raid from the air:
    «أغار الطيران على أطراف ياطر. في المقابل، أعلن الحزب استهداف …»."""
    out: list[Statement] = []
    for draft in drafts:
        told = [m for s in draft.statements[:2] for m in s.means]
        if not any(m.kind == "carrier" and m.type == "air_strike" for m in told):
            continue
        theirs = [s for s in draft.statements[1:] if s.attackers and not s.whole_rows and _no_aircraft(s)]
        draft.statements = [s for s in draft.statements if s not in theirs]
        out += theirs
    return out


def _no_aircraft(s: Statement) -> bool:
    return all(a.known and not could_fly("air_strike", a.id) for a in s.attackers)


def fighters_apart(s: Statement, draft: Draft) -> bool:
    """«أعلنت الوزارة تحييد ثلاثة من عناصر …، ولم تتطرق إلى القصف»: not the dead of the attack told before."""
    if _falls_upon_them(s, draft) or _fell_in_the_fight(s, draft) or _soldiers_of_the_enemy(s, draft):
        return True
    killed = _dead(s)
    fighters = bool(killed) and all(r.group == "combatants" for r in killed)
    if fighters and not s.headline and (_in_another_fight(s, draft) or _in_answer(s)):
        return True
    if not s.headline and _buried_elsewhere(killed, s, draft):
        return True
    if fighters and not s.headline and (_of_the_attackers(killed, s, draft) or _hunted_down(s, draft)):
        return True
    if not fighters or s.headline or not any(a.type == "military_statement" for a in s.said):
        return False
    others = [r for o in draft.statements for r in _dead(o)]
    if any(r.group == "combatants" for r in others) or _as_many(s, draft):
        return False
    if not others and not (_struck_nobody(draft, s) and _at_large(s)):
        return False
    words = {t.text.lstrip("وف") for t in s.clause.of.sentence.tokens}
    silent = bool(words & _SILENT) and not _silent_on_people(s)
    cleared = bool(words & _NEUTRALISED) and not (s.points_at_it or _same_sentence(s, draft) or _of_it(s))
    return silent or cleared


def _struck_nobody(draft: Draft, s: Statement) -> bool:
    """Nobody harmed, as is said, or homes and land alone hit; of a village where nothing more is told, what
    befell fighters «in the north of the country» was elsewhere."""
    told = [r for o in draft.statements for r in o.whole_rows if r.outcome in ("killed", "injured")]
    hit = {h.id for o in draft.statements for h in o.hits}
    if any(r.quantity.value != 0 for r in told) or hit & {"vehicle"}:
        return False
    town = draft.place is not None and draft.place.place.precision in SETTLED
    return bool(told or hit or (town and s.places))


def _at_large(s: Statement) -> bool:
    """«شمالي العراق», «في منطقة نبع السلام»: at a place of its own that is no town, or at none."""
    return all(p.place.precision not in SETTLED for p in s.places)


def _soldiers_of_the_enemy(s: Statement, draft: Draft) -> bool:
    """«استشهد خمسة مواطنين في قصف على منزل …. وأعلنت الكتائب قتل ثمانية جنود في كمين شرق الحي»: the soldiers
    whom the other side killed on the ground are none of those whom the strike killed in their home.

    «وقال الجيش إنه قتل ثلاثة مسلحين في المنطقة» may be the striker's own account of that strike."""
    harmed = [r for r in s.whole_rows if r.outcome in ("killed", "injured", "casualties")]
    if s.headline or not harmed or s.points_at_it:
        return False
    if any(r.group != "combatants" and not _others_too(r, s) for r in harmed):
        return False
    mine, theirs = _sure(s.attackers), _sure(a for _, a in draft.attackers)
    if not mine or any(beside(a, b) for a in mine for b in theirs) or _as_many(s, draft):
        return False
    if FAMILY.get(draft.type()[0] or "") not in _FROM_AFAR or not _harmed_others(draft):
        return False
    if any(FAMILY.get(m.type or "") in _FROM_AFAR for m in s.means):
        return False
    armed = any(r.group == "combatants" for r in harmed)
    return any(_soldiers(r, s) for r in harmed) or (bool(theirs) and armed)


def _soldiers(row: Row, s: Statement) -> bool:
    """«ثمانية جنود», «جنديان», «ضابطا»"""
    return any(begins(t.text, _SOLDIERS) for t in s.clause.of.sentence.tokens[row.first : row.last])


def _others_too(row: Row, s: Statement) -> bool:
    """«وأصابوا عشرة آخرين»"""
    return row.group == "people" and any(
        t.text.startswith("اخر") for t in s.clause.of.sentence.tokens[row.first : row.last]
    )


def _buried_elsewhere(killed: Sequence[Row], s: Statement, draft: Draft) -> bool:
    """«وفي صنعاء جرى تشييع جثامين أربعة ضباط»: fighters brought to their graves, whom no word brings
    together with the attack told before."""
    if not killed or s.means or not any(begins(w, _BURIED) for w in s.clause.words):
        return False
    if any(r.group == "combatants" for o in draft.statements for r in _dead(o)):
        return False
    return all(r.group == "combatants" or _force(r, s) is not None for r in killed)


def _falls_upon_them(s: Statement, draft: Draft) -> bool:
    """«هاجم مسلحون المحطة وقتلوا خمسة …. وقتلت القوات الأمنية اثنين من المهاجمين»: those who struck on foot
    or blew themselves up fell in the end, to a side that is no attacker."""
    if s.headline or s.hits or "double_tap" in s.kinds or not _harmed_others(draft):
        return False
    kind = draft.type()[0]
    unarmed = not any(m.type or m.rule == "bombard" for o in draft.statements for m in o.means)
    if not (unarmed or FAMILY.get(kind or "") in _AT_HAND):
        return False
    if any(FAMILY.get(m.type or "") in _FROM_AFAR for m in s.means):
        return False
    at = next((i for i, w in enumerate(s.clause.words) if _struck(w)), None)
    if at is None or not all(_of_theirs(r, s, at) for r in s.whole_rows):
        return False
    fell = [h.first - s.clause.first for h in s.clause.of.harm if s.clause.holds(h.first)]
    if not any(i <= at for i in fell) and not s.whole_rows:
        return False
    mine, theirs = _sure(s.attackers), _sure(a for _, a in draft.attackers)
    if mine:
        deed = min(a.first for a in s.attackers) - s.clause.first
        return at > deed and not any(beside(a, b) for a in mine for b in theirs)
    fought = bool(s.means) and all(m.rule == "clash" for m in s.means)
    return bool(s.whole_rows) and (fought or not s.means) and not s.attackers


def _struck(word: str) -> bool:
    """«المهاجمين», «للمهاجمين»; not «الإرهابية», said of a side"""
    return not word.endswith("ه") and begins(word.removeprefix("لل"), _THEY_STRUCK)


def _of_theirs(row: Row, s: Statement, at: int) -> bool:
    """«مقتل ثلاثة من المهاجمين», «تصدى للمهاجمين وقتل أربعة منهم»"""
    if row.outcome not in ("killed", "injured", "detained") or row.group not in ("combatants", "people"):
        return False
    tokens = s.clause.of.sentence.tokens
    of_them = any(t.text in _OF_THEM for t in tokens[row.first : row.last + 1])
    named = any(_struck(t.text) for t in tokens[row.first : row.last + _TO_NAME])
    return row.group == "combatants" or named or (of_them and s.clause.first + at < row.first)


def _harmed_others(draft: Draft) -> bool:
    told = (r for s in draft.statements for r in s.whole_rows)
    return any(r.group != "combatants" and r.outcome in ("killed", "injured", "casualties") for r in told)


def _of_it(s: Statement) -> bool:
    """«إن القصف أسفر عن تصفية ثلاثة»: by the attack that was told."""
    return any(m.kind == "attack" and m.definite and not m.verbal for m in s.means)


def _hunted_down(s: Statement, draft: Draft) -> bool:
    """«قتل 11 مدنيا في قصف …، فيما قتل انتحاريان واعتقل مسلح»: fighters chased, after a strike on others."""
    seized = bool(s.means) and all(m.type == _SEIZED for m in s.means) and draft.type()[0] != _SEIZED
    others = [r for o in draft.statements for r in _dead(o)]
    return seized and any(r.group != "combatants" for r in others)


def _same_sentence(s: Statement, draft: Draft) -> bool:
    """«قتل ثلاثة …، وقال الجيش إنه صفى عنصرين»: of the attack told in the same sentence."""
    return any(o.clause.of is s.clause.of for o in draft.statements)


def _silent_on_people(s: Statement) -> bool:
    """«… قضى على عنصر، ولم يأت على ذكر شخص ثان»: of the same attack, it leaves out somebody."""
    tokens = s.clause.of.sentence.tokens
    at = next(i for i, t in enumerate(tokens) if t.text.lstrip("وف") in _SILENT)
    return any(_somebody(tokens, i) for i in range(at + 1, min(len(tokens), at + _LEFT_OUT)))


def _somebody(tokens: Sequence[Token], at: int) -> bool:
    noun = unit_at(tokens, at)
    return noun is not None and noun.unit.group is not None


def _of_the_attackers(killed: Sequence[Row], s: Statement, draft: Draft) -> bool:
    """«قصف النظام …، فيما قتل ثلاثة من عناصره»: those who struck, or fight beside them, fell elsewhere."""
    theirs = _sure(a for _, a in draft.attackers)
    forces = [_force(r, s) for r in killed]
    return bool(theirs) and all(f and all(beside(f, a) for a in theirs) for f in forces)


def _force(row: Row, s: Statement) -> str | None:
    """The force of those counted, named in the count or right after it."""
    near = range(row.first, row.last + _TO_FORCE)
    named = next((a.id for a in s.clause.of.actors if a.first in near and s.clause.holds(a.first)), None)
    return named or _his_own(row, s)


def _his_own(row: Row, s: Statement) -> str | None:
    """«ثمانية من عناصرها», «مقتل ثلاثة من جنوده»: of the side that speaks."""
    said = next((x for x in s.said if x.type == "military_statement" and not x.continuing), None)
    words = [t.text for t in s.clause.of.sentence.tokens[row.first : row.last + _TO_NAME]]
    if said is None or not any(w.startswith(_MEMBERS) and w.endswith(_HIS) for w in words):
        return None
    return next((a.id for a in s.clause.of.actors if a.known and said.first <= a.first < said.last), None)


def beside(one: str, two: str) -> bool:
    return one == two or any({one, two} <= row for row in _BESIDE_EACH_OTHER)


def _in_another_fight(s: Statement, draft: Draft) -> bool:
    """«كما دارت اشتباكات …، سقط فيها ثلاثة من الثوار», after a raid: fighters who fell in another battle."""
    fought = bool(s.means) and all(m.type == "ground_clash" and not m.definite for m in s.means)
    another = draft.type()[0] not in ("ground_clash", "other") and not s.points_at_it
    return fought and another and not s.places


def _fell_in_the_fight(s: Statement, draft: Draft) -> bool:
    """«تعرضت البلدة لبراميل. … مقتل عدد من عناصر قوات كذا أثناء الاشتباك»: no dead of the barrels."""
    if s.headline or not s.whole_rows or FAMILY.get(draft.type()[0] or "") not in _FROM_AFAR:
        return False
    if any(m.rule == "clash" for o in draft.statements for m in o.means):
        return False
    if any(a in _DURING and b.removeprefix("ال").startswith(_FIGHTS) for a, b in pairwise(s.clause.words)):
        return all(r.group == "combatants" or _some_hurt(r) for r in s.whole_rows)
    first = min(s.means, key=lambda m: m.first, default=None)
    fighters = all(r.group == "combatants" for r in s.whole_rows)
    return first is not None and first.rule == "clash" and fighters


def _some_hurt(r: Row) -> bool:
    return r.outcome == "injured" and r.group == "people" and r.quantity.value is None


def _in_answer(s: Statement) -> bool:
    """«وأعلنت الفصائل مقتل ثلاثة جنود في رد على القصف»: killed by those who answer the attack told before."""
    tokens = s.clause.of.sentence.tokens
    after = range(max(r.last for r in _dead(s)), s.clause.last - 1)
    return any(tokens[i].text in _REPLIES and tokens[i + 1].text == "علي" for i in after)


def _dead(s: Statement) -> list[Row]:
    """Its counts of people killed, with their number."""
    return [r for r in s.whole_rows if r.outcome == "killed" and r.quantity.value]


def _as_many(s: Statement, draft: Draft) -> bool:
    """The same dead or injured: the other side is blamed for one attack."""
    return bool({s.killed} & draft.killed() or {s.injured} & draft.injured())


def _sure(actors: Iterable[ActorMention]) -> set[str]:
    return {a.id for a in actors if a.surely_attacks}


def _enemies(one: str, two: str) -> bool:
    return not beside(one, two)
