"""Turns to another attack: «…، وغارة على …», «…، وشن الطيران …», «قبل أن تغير على …»."""

from __future__ import annotations

from tawthiq.coding.annotate import Annotated
from tawthiq.coding.pauses import paused
from tawthiq.coding.recovered import from_a_place, recovers
from tawthiq.coding.turns.told import goes_on, harms, is_attack, new_place, openings
from tawthiq.coding.words import word_list

_THEN = 3  # words from «قبل أن» to who strikes
_MET_DEATH = word_list("met_death")
_AFTER_THAT = word_list("after_that")
_NEXT_ATTACK = word_list("next_attack")
_OTHER = ("اخر", "اخري", "ثان", "ثانيه")
_AND_THAT_IT = ("وانها", "وانه", "وانهم")
_MEANS = ("attack", "weapon")
_ANNOUNCED = 2  # words from the head of a clause to «هجوم آخر»
_OF_FIGHTERS = 3  # words from «قضى على» to the fighters
_OWN_ATTACK = 7  # words from the predicate to the attack that caused it
_FAR_ATTACK = 15  # the same, over the places where they died
_LAUNCHED = word_list("launched")
_SAME_SPOT = frozenset({"المكان", "الموقع", "نفسه", "ذاته", "نفسها", "ذاتها", "عينه", "محيطه", "محيطها"})
_FELL = frozenset({"وسقطت", "وسقط", "وتساقطت", "وانهمرت", "ونزلت", "ووقعت"})
_LAUNCH = 4  # words from «وشن» to the attack, its subject between them


def as_for_another(sentence: Annotated, at: int) -> bool:
    """«…، أما المجزرة الثالثة فكانت في مدينة كذا»: an attack, and a town not told so far."""
    attack = any(m.first == at + 1 and m.entry.data.get("kind") == "attack" for m in sentence.means)
    return attack and new_place(sentence, at)


def then_strikes(sentence: Annotated, at: int) -> bool:
    """«… أوقعت 13 شهيدا قبل أن تغير طائرة ثانية على مدينة كذا»: the next attack, at a town of its own."""
    near = range(at + 2, at + 2 + _THEN)
    strikes = any(m.first in near and m.kind == "verb" and is_attack(m) for m in sentence.means)
    told = any(i < at for i in harms(sentence))
    return strikes and told and new_place(sentence, at)


def then_at(sentence: Annotated, at: int) -> bool:
    """«استهدفت المدفعية بلدة كذا فقتلت ثلاثة، ثم طال القصف بلدة كذا فقتل أربعة»: the next attack, at a town
    of its own, with whom it harmed behind it, not «ثم نقلوا إلى مشفى كذا»."""
    near = range(at + 1, at + 2 + _THEN)
    strikes = next((m for m in sentence.means if m.first in near and is_attack(m)), None)
    if strikes is None or not any(i < at for i in harms(sentence)) or not new_place(sentence, at):
        return False
    return any(i > strikes.first for i in harms(sentence))


def another_raid(sentence: Annotated, at: int, since: int) -> bool:
    """«غارة على … قتلت خمسة، وغارة على … أصابت أربعة»: a raid told as new, with whom it harmed behind it."""
    tokens = sentence.sentence.tokens
    if not (tokens[at].text.startswith("و") and paused(tokens, at)):
        return False
    joined = [m for m in sentence.means if m.first == at and m.prefix == "و" and m.kind == "noun"]
    there = any(t.text in _SAME_SPOT for t in tokens[at : at + _OWN_ATTACK])  # «وغارة ثانية على المكان نفسه»
    if not any(map(is_attack, joined)) or there or any(p.first > at and p.anaphor for p in sentence.places):
        return False
    told = any(since <= m.first < at and is_attack(m) for m in sentence.means)
    before = any(since <= m.first < at for m in sentence.harm)
    return told and before and any(m.first > at and m.prefix != "و" for m in sentence.harm)


def recovers_elsewhere(sentence: Annotated, at: int) -> bool:
    """«…، وانتشال جثامين أربعة من منطقة كذا»: whose bodies lay at a place that was not told before."""
    words = [t.text for t in sentence.sentence.tokens]
    apart = from_a_place(words, at) and not any(p.first > at and p.anaphor for p in sentence.places)
    return recovers(words, at) and (new_place(sentence, at) or apart)


def fought(sentence: Annotated, since: int, at: int) -> bool:
    """«قتل ثلاثة مقاتلين خلال اشتباكات مع …، وسقطت قذائف على حي …»: a fight with its dead was told before."""
    before = [m for m in sentence.means if since <= m.first < at]
    clash = bool(before) and all(m.entry.id == "clash" for m in before)
    return clash and any(since <= m.first < at for m in sentence.harm)


def another_thing(sentence: Annotated, at: int) -> bool:
    """«…، وقصف مشفى آخر في المدينة»"""
    tokens = sentence.sentence.tokens
    return any(at < o.first <= at + 1 and tokens[o.last].text in _OTHER for o in sentence.objects
               if o.last < len(tokens))  # fmt: skip


def another_strike(sentence: Annotated, at: int) -> bool:
    """«إن الغارة على … أدت إلى مقتل ثلاثة، وأن الغارة على … أدت إلى …»: said of another town's attack."""
    told = any(m.first < at and m.entry.data.get("kind") in _MEANS for m in sentence.means)
    tokens = sentence.sentence.tokens
    weapons = (m for m in sentence.means if m.entry.data.get("kind") in _MEANS and m.last < len(tokens))
    following = {m.first for m in weapons if tokens[m.last].text in _NEXT_ATTACK}  # «وإن قذيفة أخرى سقطت …»
    strikes = any(m.first == at + 1 and (is_attack(m) or m.first in following) and m.kind == "noun"
                  for m in sentence.means)  # fmt: skip
    harmed = any(m.first > at for m in sentence.harm)
    return told and strikes and harmed and new_place(sentence, at)


def launches(sentence: Annotated, at: int) -> bool:
    """«…، وشن الطيران ثلاث غارات على …», «…، وسقطت قذائف على …»: a verb that only its object or subject
    makes an attack, behind a comma."""
    word = sentence.sentence.tokens[at].text
    if not paused(sentence.sentence.tokens, at):
        return False
    if word in _FELL:
        return any(m.first == at + 1 and m.entry.data.get("kind") in _MEANS for m in sentence.means)
    near = range(at + 1, at + 1 + _LAUNCH)
    return word in _LAUNCHED and any(m.first in near and is_attack(m) for m in sentence.means)


def that_it_struck(sentence: Annotated, at: int) -> bool:
    """«قال إن الغارات قتلت …، وإنها أغارت ست مرات على مطار …»: one more attack of those who struck."""
    if sentence.sentence.tokens[at].text not in _AND_THAT_IT:
        return False
    return any(m.first == at + 1 and m.kind == "verb" and is_attack(m) for m in sentence.means)


def tells_at(sentence: Annotated, at: int, kinds: tuple[str, ...] = ("attack",)) -> bool:
    """«…، وفي منطقة الحسينية انفجرت سيارة مفخخة»: an attack or harm of its own at a place of its own."""
    ahead = [p for p in sentence.places if at < p.first <= at + 2]
    if not ahead or not new_place(sentence, at):
        return False
    near = range(ahead[0].last, ahead[0].last + _OWN_ATTACK)
    strikes = any(m.first in near and m.entry.data.get("kind") in kinds for m in sentence.means)
    return strikes or any(m.first in near for m in sentence.harm)


def only_counts(sentence: Annotated, at: int) -> bool:
    """«استشهد ستة في قصف …، وفي البريج ثلاثة بقصف …»: by the verb told before, with none of its own."""
    town = next((p for p in sentence.places if at < p.first <= at + 2), None)
    befell = {m.entry.data["outcome"] for m in sentence.harm if m.first < at}
    if town is None or len(befell) != 1:
        return False
    count = next((c for c in sentence.counted if c.first == town.last and c.unit is None), None)
    return count is not None and bool(count.quantity.value) and not any(m.first >= at for m in sentence.harm)


def only_adds_people(sentence: Annotated, at: int) -> bool:
    """«مقتل أربعة في كذا، إضافة إلى ثلاثة أشخاص في كذا»: a count that goes on, by the harm told before."""
    count = next((c for c in sentence.counted if at < c.first <= at + 2), None)
    if count is None or count.outcome or not count.quantity.value or not (count.group or count.unit is None):
        return False
    tokens = sentence.sentence.tokens
    if {tokens[at + 1].text, "و" + tokens[at + 1].text} & _MET_DEATH:
        return False  # «وكذلك لقي ستة مدنيين، الأربعاء، مصرعهم»
    if tokens[at].text.lstrip("و") == _LIKEWISE and _own_verb(sentence, at + 1):
        return False  # «كذلك أصيب خمسة في كذا»
    around = {i for d in sentence.dates for i in (d.first - 1, d.last)}  # «وكذلك قتل عشرة، أمس، وأصيب …»
    marks = (i for i in range(count.last, len(tokens)) if tokens[i].kind == "mark" and i not in around)
    end = next(marks, len(tokens))
    told = (m for m in (*sentence.harm, *sentence.means) if count.last <= m.first < end)
    return not any(is_attack(m) or m.kind == "verb" for m in told)


def there_befell(sentence: Annotated, at: int) -> bool:
    """«… على بلدة كذا وفي بلدة كذا أصيب عامل برصاص قناص»: the place first and its verb right behind it."""
    place = next((p for p in sentence.places if p.first in (at, at + 1) and not p.anaphor), None)
    return place is not None and any(
        m.first == place.last and m.kind == "verb" for m in (*sentence.harm, *sentence.means)
    )


def _own_verb(sentence: Annotated, at: int) -> bool:
    return any(m.first == at and m.kind == "verb" for m in sentence.harm)


def lacks_its_people(sentence: Annotated, at: int, since: int) -> bool:
    """«وكان قد قتل، أمس الأحد، أيضا ثلاثة مدنيين»: a verb of harm whose people stand behind «أيضا»."""
    verbs = [m.last for m in sentence.harm if since <= m.first < at and m.kind == "verb"]
    return bool(verbs) and not any(verbs[-1] <= c.first < at for c in sentence.counted)


def same_cause_ahead(sentence: Annotated, at: int, since: int) -> bool:
    """«إن ثمانية مدنيين قتلوا، فيما أصيب 18، نتيجة قصف على كذا»: of the dead neither cause nor place is told
    before; both are told behind the injured."""
    verb = next((m for m in sentence.harm if m.first == at + 1), None)
    if verb is None or verb.entry.data.get("outcome") != "injured":
        return False
    dead = any(since <= m.first < at and m.entry.data.get("outcome") == "killed" for m in sentence.harm)
    told = any(since <= m.first < at for m in sentence.means)
    told = told or any(since <= d.first < at for d in sentence.dates)
    voices = [(a.first, a.last) for a in sentence.said]
    own = (p for p in sentence.places if since <= p.first < at)
    placed = any(not any(a <= p.first < b for a, b in voices) for p in own)
    return dead and not (told or placed) and any(m.first > at for m in sentence.means)


_LIKEWISE = "كذلك"
FOCUSED = frozenset({"وتركز", "وتركزت", "تركز", "تركزت"})
"""Where most of several attacks fell, told behind their sum."""


def focuses(sentence: Annotated, at: int, since: int) -> bool:
    """«استشهد تسعة بقصف أحياء عدة، وتركز القصف في حي كذا حيث استشهد أربعة»: from a sum to a place."""
    if sentence.sentence.tokens[at].text not in FOCUSED or not paused(sentence.sentence.tokens, at):
        return False
    summed = {m.entry.data.get("outcome") for m in sentence.harm if since <= m.first < at}
    told = {m.entry.data.get("outcome") for m in sentence.harm if m.first > at}
    return bool(summed & told) and any(p.first > at for p in sentence.places)


def struck_after(sentence: Annotated, at: int) -> bool:
    """«بلغت حصيلة الهجوم 64، بعد أن استهدفت مدفعية … وقتلت صيادا»: one attack after a sum."""
    tokens = sentence.sentence.tokens
    if tokens[at].text not in _AFTER_THAT or not any(m.first > at for m in sentence.harm):
        return False
    if not any(c.first < at and c.quantity.value for c in sentence.counted):
        return False
    verb = next((m for m in sentence.means if m.kind == "verb" and at < m.first <= at + 2), None)
    told = any(m.kind == "verb" and m.first < at for m in sentence.means)
    summed = any(m.entry.data["kind"] in ("update", "cumulative") and m.first < at for m in sentence.markers)
    return verb is not None and summed and not told


def strikes_again(sentence: Annotated, at: int, since: int) -> bool:
    """«…، واستشهد فلسطيني جراء قصف …»: harm of its own, with an attack of its own, after another's."""
    if at not in openings(sentence):
        return False
    told = [m for m in sentence.means if since <= m.first < at and is_attack(m)]
    if all(_only_announced(m.first, sentence, since) for m in told):
        return False
    far = _town_between(sentence, at) or _governorate_ahead(sentence, at)
    reach = _FAR_ATTACK if far else _OWN_ATTACK
    second = goes_on(sentence, at)
    if second is not None and _told_again(sentence, second, since, at):
        return False  # «وجرح 14، وقتل ستة في غارة على …»: the second verb begins the other attack
    reach += sum(d.last - d.first for d in sentence.dates if at < d.first < at + reach)
    near = range(at + 1, (second or at) + reach)
    if any(m.entry.data["kind"] == "cumulative" and m.first > at for m in sentence.markers):
        return False  # «قُتل 205 …، وأصيب 913 بجروح منذ بدء الهجوم»
    own = any(m.first in near and m.entry.data.get("kind") in ("attack", "weapon") for m in sentence.means)
    return own and any(i < at for i in harms(sentence))


def _only_announced(at: int, sentence: Annotated, since: int) -> bool:
    """«وفي هجوم آخر، قتل ثلاثة وأصيب ستة بقصف …»: the word before the comma is the attack told behind it."""
    covers = (m.first <= at < m.last for m in sentence.markers if m.entry.data["kind"] == "again")
    return at - since <= _ANNOUNCED and any(covers)


def _told_again(sentence: Annotated, second: int, since: int, at: int) -> bool:
    """Does the verb at `second`, behind a comma, tell an outcome that was told in since:at?"""
    dated = any(d.last == second - 1 for d in sentence.dates)
    if dated or sentence.sentence.tokens[second - 1].kind != "mark":
        return False  # «واستشهد عشرة، الأربعاء، وجرح ستة في قصف على …»
    outcomes = {m.entry.data["outcome"] for m in sentence.harm if since <= m.first < at}
    return any(m.first == second and m.entry.data["outcome"] in outcomes for m in sentence.harm)


def _town_between(sentence: Annotated, at: int) -> bool:
    """«، واستشهد شاب في قرية كذا وآخر في مدينة كذا بغارات»: another place is named first."""
    end = min(goes_on(sentence, at) or at + _OWN_ATTACK, at + _OWN_ATTACK)
    near = [p for p in sentence.places if at < p.first < end and not p.anaphor]
    told = {p.place.name_ar for p in sentence.places if p.first < at}
    return any(p.place.precision == "settlement" and p.place.name_ar not in told for p in near)


def _governorate_ahead(sentence: Annotated, at: int) -> bool:
    """«…، وأصيب ثلاثة أطفال بجروح من جراء قذيفة على … بمحافظة تعز»: in a governorate not told so far."""
    units = [(p.first, p.place.admin1.id) for p in sentence.places if p.place.admin1 and not p.hometown]
    told = {unit for first, unit in units if first < at}
    return bool(told) and any(first > at and unit not in told for first, unit in units)


def another_ahead(sentence: Annotated, at: int) -> bool:
    """«تزامن ذلك مع قصف إسرائيلي آخر استهدف …»"""
    return any(t.text in _NEXT_ATTACK for t in sentence.sentence.tokens[at + 2 : at + 7])


def fighters_ahead(sentence: Annotated, at: int, since: int) -> bool:
    """«قتل شخص بغارة …، وقال الجيش إنه قضى على عنصر …»: of the dead told before, in the attacker's words."""
    dead = [c for c in sentence.counted if c.group or c.outcome]
    told = any(since <= c.first < at and c.group != "combatants" for c in dead)
    killed = [m.last for m in sentence.harm if m.entry.data["outcome"] == "killed" and m.first > at]
    fighters = (c.first for c in dead if c.group == "combatants" and c.first > at)
    return told and any(0 <= c - k <= _OF_FIGHTERS for c in fighters for k in killed)
