"""A sentence cut where it begins to speak of another matter (فيما، بينما، كما، إلى ذلك …)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from tawthiq.arabic.dates import DateMention
from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.harmed_beside import begins_elsewhere, may_begin, one_more_at
from tawthiq.coding.headlines import heads, two_in_headline
from tawthiq.coding.recovered import from_a_place, may_recover, recovers
from tawthiq.coding.risen import of_one_attack
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.records import record
from tawthiq.remember import remembered

_TURNS = word_list("clause_turns")
_ADDING = frozenset(p for p in phrase_list("adding") if len(p) == 2)
_ADDING_WORDS = frozenset(p[0] for p in phrase_list("adding") if len(p) == 1)
_SUFFERED = tuple(word_list("suffered_stems"))
_WHERE = "حيث"
_AS_FOR, _BEFORE = "اما", "قبل"
_THEN = 3  # words from «قبل أن» to who strikes
_AMID = ("كذلك", "لاحقا", "ايضا")
_SAYING = word_list("saying_participles")
_THE_DAY_AFTER = "غداه"
_SAME_TIME = ("P0D", "P0W", "P0M", "P0Y")
_SUMMING = word_list("summing_turns")
_THEREBY = word_list("thereby")
_AFTER_THAT = word_list("after_that")
_SAYING_ON = word_list("saying_on")
_NEXT_ATTACK = word_list("next_attack")
_RENEWED = word_list("renewed")
_THE_DEAD = word_list("the_dead_of_a_list")
_HOURS = tuple(word_list("hour_adjectives"))
_OTHER = ("اخر", "اخري", "ثان", "ثانيه")
_AND_IN = "وفي"
_AND_THAT = "وان"
_RATHER = ("بل", "لكن", "ولكن", "وانما", "انما")
_INCIDENTS = word_list("incidents")
_AND_THAT_IT = ("وانها", "وانه", "وانهم")
_WAS, _TO_RELATIVE = ("كان", "كانت"), 4  # words from «منزل» to «كان قد تعرض»
_HAD_BEEN = ("وكان", "وكانت")
_MEANS = ("attack", "weapon")
_ANNOUNCED = 2  # words from the head of a clause to «هجوم آخر»
_OF_FIGHTERS = 3  # words from «قضى على» to the fighters
_OWN_ATTACK = 7  # words from the predicate to the attack that caused it
_FAR_ATTACK = 15  # the same, over the places where they died
_MET_DEATH = word_list("met_death")
_LAUNCHED = word_list("launched")
_SAME_SPOT = frozenset({"المكان", "الموقع", "نفسه", "ذاته", "نفسها", "ذاتها", "عينه", "محيطه", "محيطها"})
_FELL = frozenset({"وسقطت", "وسقط", "وتساقطت", "وانهمرت", "ونزلت", "ووقعت"})
_TO_SUM = 2  # words from «ليرتفع» to the sum
_SINCE = ("منذ", "ومنذ")
_TO_THE_SUM = 6  # words from «وأضاف أن» to the words of a sum
_TO_WOUNDS = 6  # words from «حيث» to «متأثرا بجراحه»
_TO_DAY = 3  # words from «واستشهد» to its day
_LAUNCH = 4  # words from «وشن» to the attack, its subject between them
_TURN_PAIRS = frozenset(phrase_list("clause_turn_pairs"))
_FIRST_OF_TWO = frozenset(p[0] for p in (*_ADDING, *_TURN_PAIRS))


@record
class Clause:
    """Tokens first:last of an annotated sentence."""

    of: Annotated
    first: int
    last: int
    tokens: Sequence[Token] = field(init=False, repr=False, compare=False)
    words: list[str] = field(init=False, repr=False, compare=False)
    dates: list[DateMention] = field(init=False, repr=False, compare=False)
    kinds: frozenset[str] = field(init=False, repr=False, compare=False)
    """The kinds of the markers in it, and `marks` their entries: most rules ask for one that is not there."""
    marks: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own: Any = self  # frozen for whoever asks it
        first, last = self.first, self.last
        own.tokens = self.of.sentence.tokens[first:last]
        own.words = [t.text for t in self.tokens]
        own.dates = [d for d in self.of.dates if first <= d.first < last]
        marking = [m.entry for m in self.of.markers if first <= m.first < last]
        own.kinds = frozenset([e.data["kind"] for e in marking])
        own.marks = frozenset([e.id for e in marking])

    def holds(self, first: int) -> bool:
        return self.first <= first < self.last


def clauses(sentence: Annotated) -> list[Clause]:
    """Clauses of a sentence; a turn that brings neither an attack nor harm stays with what precedes."""
    tokens, evidence = sentence.sentence.tokens, _evidence(sentence)
    if len(evidence) < 2:  # none can stand on both sides of a cut
        return [Clause(sentence, 0, len(tokens))]
    told = {m.first for m in (*sentence.means, *sentence.harm)} | {d.first for d in sentence.dates}
    turning = (m for m in sentence.markers if m.entry.data["kind"] in ("recap", "denial"))
    told |= {m.first for m in turning if not formerly(m, sentence)}
    told |= {i for a in sentence.said for i in (a.first - 1, a.first) if i > 0 and _said_on(sentence, i)}
    told |= set(one_more_at(sentence))
    told |= {a.first for a in sentence.actors} if heads(sentence) else set()
    first, last = min(evidence), max(evidence)
    cuts = [0]
    for at in range(max(2, first + 1), min(last + 1, len(tokens) - 2)):  # some stands before it, some after
        if not (at in told or _may_turn(tokens[at].text)):
            continue
        if any(cuts[-1] <= i < at for i in evidence) and _turns(sentence, at, cuts[-1]):
            cuts.append(at)
    ends = [*cuts[1:], len(tokens)]
    return [Clause(sentence, a, b) for a, b in zip(cuts, ends, strict=True)]


def formerly(marker: Match, sentence: Annotated) -> bool:
    """«أحد مقاتلي الجيش الحر سابقا»: what somebody was before, and no look back."""
    if _of_what_was_hit(marker, sentence):
        return True
    if marker.last - marker.first > 1 or marker.first == 0 or marker.entry.data["kind"] != "recap":
        return False
    before = sentence.sentence.tokens[marker.first - 1]
    held = any(c.last == marker.first and c.group for c in sentence.counted)
    of_force = any(a.last == marker.first and a.role_hint != "attacker" for a in sentence.actors)
    noun = unit_at(sentence.sentence.tokens, marker.first - 1)
    person = noun is not None and noun.unit.group is not None
    named = any(last == marker.first for _, last in sentence.people)
    return before.kind == "word" and (held or of_force or person or named)


def _of_what_was_hit(marker: Match, sentence: Annotated) -> bool:
    """«من تحت أنقاض منزل بحي كذا كان قد تعرض لقصف ليلة أمس»: a clause of the house, without «و»."""
    tokens, at = sentence.sentence.tokens, marker.first
    if marker.entry.data["kind"] != "recap" or tokens[at].text not in _WAS or tokens[at - 1].kind != "word":
        return False
    return any(0 <= at - o.last <= _TO_RELATIVE for o in sentence.objects)


@remembered(20_000)
def _may_turn(word: str) -> bool:
    """Can a word by itself begin a clause of another matter?"""
    if word.startswith("و") and (word in _RENEWED or word in _MET_DEATH or may_recover(word)):
        return True  # «…، وجدد الطيران قصفه على …»
    opens = (_AND_IN, _AS_FOR, _BEFORE, _AND_THAT, *_AND_THAT_IT)
    if word in opens or word in _HAD_BEEN or word in _LAUNCHED or word in _FELL:
        return True
    turns = word in _TURNS or word in _SAYING or word in _SUMMING or word in _ADDING_WORDS
    turns = turns or word in _AFTER_THAT or word in _RATHER or _without_and(word) in _SAYING
    turns = turns or may_begin(word)
    return turns or word.startswith(_SUFFERED) or _without_and(word) in _FIRST_OF_TWO


def _said_on(sentence: Annotated, at: int) -> bool:
    """«…، وأضاف المصدر أن رجلا توفي في انفجار مماثل»: a voice goes on behind a comma."""
    tokens = sentence.sentence.tokens
    if tokens[at].text[:1] != "و" or tokens[at - 1].text not in ("،", ","):
        return False
    return any(at <= a.first <= at + 1 and a.scope_first > at for a in sentence.said)


def _without_and(word: str) -> str:
    return word[1:] if word.startswith("و") and len(word) > 3 else word


def _turns(sentence: Annotated, at: int, since: int) -> bool:
    tokens = sentence.sentence.tokens
    word, following = tokens[at].text, tokens[at + 1].text
    bare = _without_and(word)
    if of_one_attack(tokens, at):
        return False  # «…، ليرتفع عدد شهداء القصف إلى 12»
    if word == _AND_THAT:
        return _another_strike(sentence, at)
    if (bare, following) in _TURN_PAIRS or _at_a_time_when(tokens, at):
        return True
    if _denied_from(sentence, at):
        return True
    if since and _denied_from(sentence, since) and (bare in _SAYING or bare in _RATHER):
        return True  # «…، نافيا سقوط مدنيين، ومؤكدا مقتل …»
    if word in _HAD_BEEN:
        return tokens[at - 1].kind == "mark"  # «…، وكان تفجيران ضربا المنطقة أول أمس»
    if word == _AS_FOR:
        told = _tells_at(sentence, at, _MEANS) or _as_for_another(sentence, at)
        return tokens[at - 1].kind == "mark" and told
    if word == _BEFORE:
        return following == "ان" and _then_strikes(sentence, at)
    if word == _AND_IN:
        apart = following in _INCIDENTS  # «، وفي حادث منفصل عثرت الشرطة …»
        told = apart or (_tells_at(sentence, at) and not _only_counts(sentence, at))
        return tokens[at - 1].kind == "mark" and told
    if _said_on(sentence, at) and (
        _new_place(sentence, at)
        or _another_ahead(sentence, at)
        or _fighters_ahead(sentence, at, since)
        or _adds_a_sum(sentence, at)
        or _counts_again(sentence, at, since)
    ):
        return True
    if word == _WHERE and not any(since <= m.first < at for m in sentence.harm):
        return False  # «كانت الضربة الأشد في المخيم، حيث سوت طائرة منزلا»
    if word == _WHERE and any(t.text.startswith("متاثر") for t in tokens[at : at + _TO_WOUNDS]):
        return False  # «…، حيث استشهد طفل متأثرا بجراحه في مشفى …»: one of those counted
    if (bare, following) in _ADDING or word in _ADDING_WORDS or word.startswith(_SUFFERED):
        return _new_place(sentence, at) or _another_ahead(sentence, at)
    if word in _AMID and tokens[at - 1].kind != "mark":
        return False  # «أطلقت كذلك صاروخا», «أصيب لاحقا»
    if word in _TURNS or (word in _SAYING and following in _SAYING_ON and _counts_on(sentence, at)):
        return True
    if word in _SAYING and following in _SAYING_ON and _another_ahead(sentence, at):
        return True  # «…، مبينا أن عبوة ثانية استهدفت منزلا …»
    if word.startswith("و") and word in _RENEWED:
        return True  # «…، وجدد الطيران قصفه على …»
    recaps = (m for m in sentence.markers if m.first == at and m.entry.data["kind"] == "recap")
    if any(not formerly(m, sentence) for m in recaps):
        return True  # «…، ويشار إلى أن أمس شهد مقتل …»
    if _strikes_again(sentence, at, since) or _sums_up(sentence, at) or _back_from(sentence, at):
        return True
    if _struck_after(sentence, at) or _after_look_back(sentence, at, since):
        return True
    if _on_another_day(sentence, at, since) or begins_elsewhere(sentence, at, since):
        return True
    if _another_raid(sentence, at, since):
        return True
    if two_in_headline(sentence, at, since):
        return True
    if may_recover(word) and _recovers_elsewhere(sentence, at):
        return True
    # a new subject that strikes: «والطيران المروحي رمى», «وقصفت المدفعية»
    starts_attack = any(
        m.first == at
        and m.prefix.startswith("و")
        and m.entry.data.get("kind") in ("attack", "carrier")
        and m.kind in ("verb", "phrase")
        for m in sentence.means
    )
    starts_attack = starts_attack or _launches(sentence, at) or _that_it_struck(sentence, at)
    anew = _new_place(sentence, at) or _fought(sentence, since, at) or _another_thing(sentence, at)
    return starts_attack and anew


def _as_for_another(sentence: Annotated, at: int) -> bool:
    """«…، أما المجزرة الثالثة فكانت في مدينة كذا»: an attack, and a town not told so far."""
    attack = any(m.first == at + 1 and m.entry.data.get("kind") == "attack" for m in sentence.means)
    return attack and _new_place(sentence, at)


def _then_strikes(sentence: Annotated, at: int) -> bool:
    """«… أوقعت 13 شهيدا قبل أن تغير طائرة ثانية على مدينة كذا»: the next attack, at a town of its own."""
    near = range(at + 2, at + 2 + _THEN)
    strikes = any(m.first in near and m.kind == "verb" and _is_attack(m) for m in sentence.means)
    told = any(i < at for i in _harms(sentence))
    return strikes and told and _new_place(sentence, at)


def _at_a_time_when(tokens: Sequence[Token], at: int) -> bool:
    """«قتل خمسة في غارة …، في وقت ارتفعت الحصيلة منذ أمس إلى 500», not «في وقت متأخر»."""
    words = [t.text for t in tokens[at : at + 3]]
    return _without_and(words[0]) == "في" and words[1:2] == ["وقت"] and not words[2].startswith(_HOURS)


def _another_raid(sentence: Annotated, at: int, since: int) -> bool:
    """«غارة على … قتلت خمسة، وغارة على … أصابت أربعة»: a raid told as new, with whom it harmed behind it."""
    tokens = sentence.sentence.tokens
    there = any(t.text in _SAME_SPOT for t in tokens[at : at + _OWN_ATTACK])  # «وغارة ثانية على المكان نفسه»
    if tokens[at - 1].kind != "mark" or there or any(p.first > at and p.anaphor for p in sentence.places):
        return False
    joined = (m for m in sentence.means if m.first == at and m.prefix == "و" and m.kind == "noun")
    new = any(_is_attack(m) for m in joined)
    told = any(since <= m.first < at and _is_attack(m) for m in sentence.means)
    before = any(since <= m.first < at for m in sentence.harm)
    return new and told and before and any(m.first > at and m.prefix != "و" for m in sentence.harm)


def _recovers_elsewhere(sentence: Annotated, at: int) -> bool:
    """«…، وانتشال جثامين أربعة من منطقة كذا»: whose bodies lay at a place that was not told before."""
    words = [t.text for t in sentence.sentence.tokens]
    apart = from_a_place(words, at) and not any(p.first > at and p.anaphor for p in sentence.places)
    return recovers(words, at) and (_new_place(sentence, at) or apart)


def _fought(sentence: Annotated, since: int, at: int) -> bool:
    """«قتل ثلاثة مقاتلين خلال اشتباكات مع …، وسقطت قذائف على حي …»: a fight with its dead was told before."""
    before = [m for m in sentence.means if since <= m.first < at]
    clash = bool(before) and all(m.entry.id == "clash" for m in before)
    return clash and any(since <= m.first < at for m in sentence.harm)


def _another_thing(sentence: Annotated, at: int) -> bool:
    """«…، وقصف مشفى آخر في المدينة»"""
    tokens = sentence.sentence.tokens
    return any(at < o.first <= at + 1 and tokens[o.last].text in _OTHER for o in sentence.objects
               if o.last < len(tokens))  # fmt: skip


def _another_strike(sentence: Annotated, at: int) -> bool:
    """«إن الغارة على … أدت إلى مقتل ثلاثة، وأن الغارة على … أدت إلى …»: said of another town's attack."""
    told = any(m.first < at and _is_attack(m) for m in sentence.means)
    strikes = any(m.first == at + 1 and _is_attack(m) and m.kind == "noun" for m in sentence.means)
    harmed = any(m.first > at for m in sentence.harm)
    return told and strikes and harmed and _new_place(sentence, at)


def _launches(sentence: Annotated, at: int) -> bool:
    """«…، وشن الطيران ثلاث غارات على …», «…، وسقطت قذائف على …»: a verb that only its object or subject
    makes an attack, behind a comma."""
    word = sentence.sentence.tokens[at].text
    if sentence.sentence.tokens[at - 1].kind != "mark":
        return False
    if word in _FELL:
        return any(m.first == at + 1 and m.entry.data.get("kind") in _MEANS for m in sentence.means)
    near = range(at + 1, at + 1 + _LAUNCH)
    return word in _LAUNCHED and any(m.first in near and _is_attack(m) for m in sentence.means)


def _that_it_struck(sentence: Annotated, at: int) -> bool:
    """«قال إن الغارات قتلت …، وإنها أغارت ست مرات على مطار …»: one more attack of those who struck."""
    if sentence.sentence.tokens[at].text not in _AND_THAT_IT:
        return False
    return any(m.first == at + 1 and m.kind == "verb" and _is_attack(m) for m in sentence.means)


def _denied_from(sentence: Annotated, at: int) -> bool:
    """«نجم الانفجار عن تسرب غاز، نافيا سقوط صاروخ …»: what is denied stands apart from what is said."""
    tokens = sentence.sentence.tokens
    apart = tokens[at - 1].kind == "mark" or tokens[at].text[:1] == "و"
    return apart and any(m.first == at and m.entry.data["kind"] == "denial" for m in sentence.markers)


def _tells_at(sentence: Annotated, at: int, kinds: tuple[str, ...] = ("attack",)) -> bool:
    """«…، وفي منطقة الحسينية انفجرت سيارة مفخخة»: an attack or harm of its own at a place of its own."""
    ahead = [p for p in sentence.places if at < p.first <= at + 2]
    if not ahead or not _new_place(sentence, at):
        return False
    near = range(ahead[0].last, ahead[0].last + _OWN_ATTACK)
    strikes = any(m.first in near and m.entry.data.get("kind") in kinds for m in sentence.means)
    return strikes or any(m.first in near for m in sentence.harm)


def _only_counts(sentence: Annotated, at: int) -> bool:
    """«استشهد ستة في قصف …، وفي البريج ثلاثة بقصف …»: by the verb told before, with none of its own."""
    town = next((p for p in sentence.places if at < p.first <= at + 2), None)
    befell = {m.entry.data["outcome"] for m in sentence.harm if m.first < at}
    if town is None or len(befell) != 1:
        return False
    count = next((c for c in sentence.counted if c.first == town.last and c.unit is None), None)
    return count is not None and bool(count.quantity.value) and not any(m.first >= at for m in sentence.harm)


def _struck_after(sentence: Annotated, at: int) -> bool:
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


def _back_from(sentence: Annotated, at: int) -> bool:
    """«قتل مدني …، بعد ساعات من مقتل ثلاثة …»: from here on the attack before is told."""
    return any(d.first == at and looks_back(d, sentence) for d in sentence.dates)


def _after_look_back(sentence: Annotated, at: int, since: int) -> bool:
    """«بعد يوم من إصابة راعية في …، قتل سائق»: after its comma the report's own attack."""
    if sentence.sentence.tokens[at - 1].kind != "mark":
        return False
    opens = any(since <= d.first < at and looks_back(d, sentence) for d in sentence.dates)
    told = any(since <= m.first < at for m in sentence.means)
    return opens and not told and any(m.first == at for m in (*sentence.harm, *sentence.means))


def looks_back(mention: DateMention, sentence: Annotated) -> bool:
    """«بعد يوم من …», not «في اليوم ذاته» or «وبعد دقائق قصفت …»."""
    if mention.back_reference is None or mention.back_reference in _SAME_TIME:
        return False
    if any(m.entry.id == "evacuate" and 0 <= m.first - mention.last <= 1 for m in sentence.markers):
        return False  # «فارق الحياة بعد ساعتين من نقله إلى المشفى»
    tokens = sentence.sentence.tokens
    if tokens[mention.first].text == _THE_DAY_AFTER and mention.last < len(tokens):
        return any(m.first == mention.last for m in sentence.harm)  # «جاء القصف غداة مقتل ستة …»
    return any(t.text == "من" for t in tokens[mention.first + 1 : mention.last + 1])


def _sums_up(sentence: Annotated, at: int) -> bool:
    """«…، ليرتفع العدد الكلي إلى 112», «…، وبذلك ترتفع الحصيلة الإجمالية»: a total after the attack."""
    word = sentence.sentence.tokens[at].text
    if word not in _SUMMING:
        return False
    kinds = ("cumulative", "update") if word in _THEREBY else ("cumulative",)
    if any(m.entry.data["kind"] in kinds and at <= m.first <= at + 3 for m in sentence.markers):
        return True
    return word not in _THEREBY and _rises_since(sentence, at)


def _rises_since(sentence: Annotated, at: int) -> bool:
    """«…، ليرتفع إلى 816 عدد الشهداء … منذ الخامس من حزيران»"""
    tokens = sentence.sentence.tokens
    number = any(at < c.first <= at + _TO_SUM for c in sentence.counted)
    return number and tokens[at - 1].kind == "mark" and any(t.text in _SINCE for t in tokens[at:])


def _counts_on(sentence: Annotated, at: int) -> bool:
    """«أعدم 54 خلال أيام، مشيرا إلى أنه أعدم ثمانية الاثنين»: a count of people stands on both sides."""
    people = [c.first for c in sentence.counted if not c.bare and (c.group or c.outcome)]
    return any(p < at for p in people) and any(p > at for p in people)


def _strikes_again(sentence: Annotated, at: int, since: int) -> bool:
    """«…، واستشهد فلسطيني جراء قصف …»: harm of its own, with an attack of its own, after another's."""
    told = [m for m in sentence.means if since <= m.first < at and _is_attack(m)]
    if all(_only_announced(m.first, sentence, since) for m in told) or at not in _openings(sentence):
        return False
    far = _town_between(sentence, at) or _governorate_ahead(sentence, at)
    reach = _FAR_ATTACK if far else _OWN_ATTACK
    second = _goes_on(sentence, at)
    if second is not None and _told_again(sentence, second, since, at):
        return False  # «وجرح 14، وقتل ستة في غارة على …»: the second verb begins the other attack
    reach += sum(d.last - d.first for d in sentence.dates if at < d.first < at + reach)
    near = range(at + 1, (second or at) + reach)
    if any(m.entry.data["kind"] == "cumulative" and m.first > at for m in sentence.markers):
        return False  # «قُتل 205 …، وأصيب 913 بجروح منذ بدء الهجوم»
    own = any(m.first in near and m.entry.data.get("kind") in ("attack", "weapon") for m in sentence.means)
    return own and any(m.first < at for m in sentence.harm)


def _on_another_day(sentence: Annotated, at: int, since: int) -> bool:
    """«أول أمس استشهد 26 …، واستشهد يوم الثلاثاء 18 …»: harm of another day."""
    if at not in _openings(sentence) or not any(since <= m.first < at for m in sentence.harm):
        return False
    own = next((d for d in sentence.dates if at < d.first <= at + _TO_DAY), None)
    told = [d for d in sentence.dates if since <= d.first < at]
    return own is not None and bool(told) and all(_apart(own, d) for d in told)


def _apart(one: DateMention, two: DateMention) -> bool:
    if one.kind != "point" or two.kind != "point" or not (one.start and one.end and two.start and two.end):
        return False
    return one.end < two.start or two.end < one.start


def _only_announced(at: int, sentence: Annotated, since: int) -> bool:
    """«وفي هجوم آخر، قتل ثلاثة وأصيب ستة بقصف …»: the word before the comma is the attack told behind it."""
    covers = (m.first <= at < m.last for m in sentence.markers if m.entry.data["kind"] == "again")
    return at - since <= _ANNOUNCED and any(covers)


def _told_again(sentence: Annotated, second: int, since: int, at: int) -> bool:
    """Does the verb at `second`, behind a comma, tell an outcome that was told in since:at?"""
    if sentence.sentence.tokens[second - 1].kind != "mark":
        return False
    outcomes = {m.entry.data["outcome"] for m in sentence.harm if since <= m.first < at}
    return any(m.first == second and m.entry.data["outcome"] in outcomes for m in sentence.harm)


def _town_between(sentence: Annotated, at: int) -> bool:
    """«، واستشهد شاب في قرية كذا وآخر في مدينة كذا بغارات»: another place is named first."""
    end = min(_goes_on(sentence, at) or at + _OWN_ATTACK, at + _OWN_ATTACK)
    near = [p for p in sentence.places if at < p.first < end and not p.anaphor]
    told = {p.place.name_ar for p in sentence.places if p.first < at}
    return any(p.place.precision == "settlement" and p.place.name_ar not in told for p in near)


def _governorate_ahead(sentence: Annotated, at: int) -> bool:
    """«…، وأصيب ثلاثة أطفال بجروح من جراء قذيفة على … بمحافظة تعز»: in a governorate not told so far."""
    units = [(p.first, p.place.admin1.id) for p in sentence.places if p.place.admin1 and not p.hometown]
    told = {unit for first, unit in units if first < at}
    return bool(told) and any(first > at and unit not in told for first, unit in units)


def _adds_a_sum(sentence: Annotated, at: int) -> bool:
    """«استشهد ثمانية في قصف على …، وأضاف أن حصيلة الشهداء اليوم بلغت 62»: after the attack the day's dead."""
    sums = (m for m in sentence.markers if m.entry.data["kind"] == "cumulative")
    summed = any(at < m.first <= at + _TO_THE_SUM for m in sums)
    counted = [c.first for c in sentence.counted if c.quantity.value and not c.bare]
    struck = any(m.first < at and _is_attack(m) for m in sentence.means)
    return summed and struck and any(c < at for c in counted) and any(c > at for c in counted)


def _counts_again(sentence: Annotated, at: int, since: int) -> bool:
    """«قتل 20 في كذا و18 في كذا، وقال المرصد إن 15 قتلوا في كذا»: another voice's count of the same dead."""
    voice = next((a for a in sentence.said if at <= a.first <= at + 1), None)
    if voice is None or voice.continuing or voice.scope_first <= at:
        return False
    parts = [m.first for m in sentence.markers if m.entry.data["kind"] == "subset"]
    counted = [c for c in sentence.counted if c.quantity.value and not c.bare and _of_anybody(c)]
    theirs = [c for c in counted if voice.scope_first <= c.first < voice.scope_last]
    if not theirs or not any(since <= c.first < at for c in counted):
        return False
    first = theirs[0]
    if any(at < m <= first.last for m in parts):  # «إن خمسة منهم قتلوا …»
        return False
    near = (m for m in sentence.harm if first.first - 1 <= m.first <= first.last + 1)
    outcome = next((m.entry.data["outcome"] for m in near), first.outcome)
    if outcome is None and sentence.sentence.tokens[first.first - 1].text in _THE_DEAD:
        outcome = "killed"  # «إن القتلى 15»
    told = any(since <= m.first < at and m.entry.data["outcome"] == outcome for m in sentence.harm)
    return told and outcome in ("killed", "injured")


def _of_anybody(c: Counted) -> bool:
    return c.unit is None or c.group in ("people", "civilians")


def _goes_on(sentence: Annotated, at: int) -> int | None:
    """«ولقي أربعة حتفهم وأصيب ستة بتفجير»: the second predicate of the same attack."""
    return next((i for i in _openings(sentence) if at < i <= at + _OWN_ATTACK), None)


def _openings(sentence: Annotated) -> list[int]:
    """Where a verb with و says that people were harmed: «وأصيب …», «ولقي … حتفهم»."""
    verbs = [m.first for m in sentence.harm if m.prefix == "و" and m.kind == "verb"]
    tokens = sentence.sentence.tokens
    ends = [m.first for m in sentence.harm if m.kind == "phrase"]
    met = [i for e in ends for i in range(max(1, e - _OWN_ATTACK), e) if tokens[i].text in _MET_DEATH]
    return sorted({*verbs, *met})


def _is_attack(m: Match) -> bool:
    """An attack with its means; «مجزرة» only says how many it killed."""
    return m.entry.data.get("kind") == "attack" and m.entry.id != "massacre"


def _another_ahead(sentence: Annotated, at: int) -> bool:
    """«تزامن ذلك مع قصف إسرائيلي آخر استهدف …»"""
    return any(t.text in _NEXT_ATTACK for t in sentence.sentence.tokens[at + 2 : at + 7])


def _fighters_ahead(sentence: Annotated, at: int, since: int) -> bool:
    """«قتل شخص بغارة …، وقال الجيش إنه قضى على عنصر …»: of the dead told before, in the attacker's words."""
    dead = [c for c in sentence.counted if c.group or c.outcome]
    told = any(since <= c.first < at and c.group != "combatants" for c in dead)
    killed = [m.last for m in sentence.harm if m.entry.data["outcome"] == "killed" and m.first > at]
    fighters = (c.first for c in dead if c.group == "combatants" and c.first > at)
    return told and any(0 <= c - k <= _OF_FIGHTERS for c in fighters for k in killed)


def _new_place(sentence: Annotated, at: int) -> bool:
    names = {p.place.name_ar for p in sentence.places if p.first < at and not p.anaphor}
    return bool(names) and any(
        p.first >= at and not p.anaphor and p.place.name_ar not in names for p in sentence.places
    )


def _evidence(sentence: Annotated) -> set[int]:
    """Where words of attack or harm stand."""
    strikes = {m.first for m in sentence.means if m.entry.data.get("kind") != "situation"}
    return strikes | _harms(sentence)


def _harms(sentence: Annotated) -> set[int]:
    harms = {m.first for m in sentence.harm}
    return harms | {c.first for c in sentence.counted if c.outcome or (c.unit == "victim" and not c.bare)}
