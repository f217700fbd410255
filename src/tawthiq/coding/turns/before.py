"""Turns to what was before, a sum, another count or day: «بعد ساعات من مقتل ثلاثة», «ليرتفع العدد الكلي»."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.pauses import paused
from tawthiq.coding.turns.told import evidence_of, is_attack, new_place, openings
from tawthiq.coding.words import word_list

_FINE = ("day", "hours")
_THE_DAY_AFTER = "غداه"
_RELATIVE, _SUFFERED = ("التي", "الذي"), ("تعرض", "شهد", "قصف", "استهدف", "ضرب")
_SAME_TIME = ("P0D", "P0W", "P0M", "P0Y")
_SUMMING = word_list("summing_turns")
_THEREBY = word_list("thereby")
_THE_DEAD = word_list("the_dead_of_a_list")
_WAS, _TO_RELATIVE = ("كان", "كانت"), 4  # words from «منزل» to «كان قد تعرض»
_TO_SUM = 2  # words from «ليرتفع» to the sum
_SINCE = ("منذ", "ومنذ")
_AFTER, _REPLY = word_list("after_what_is_told"), "ردا"  # «ردا على هجوم …»
_OPERATIONS = frozenset({"عمليه", "عمليات", "كمين", "عمليتين"})
_TO_SIDE = 4  # words from «هجوم» to whose it was («هجوم صاروخي شنه حزب الله»)
_CLOSING = (")", "]", "»", "”", '"')
_TO_THE_SUM = 6  # words from «وأضاف أن» to the words of a sum
_HURT_OR_TAKEN = ("injured", "detained", "abducted")
_TO_DAY = 3  # words from «واستشهد» to its day
_TO_STRUCK = 2  # words from «والسبت» to the town that was struck
_PAUSES = ("،", ",", "؛")
_TO_CONTRAST = 4  # words from the beginning of a clause to «بينما», «في حين»
_WHILE, _WHILE_PAIRS = ("بينما", "فيما", "ففيما", "بينا"), (("في", "حين"), ("ففي", "حين"), ("الوقت", "الذي"))


def formerly(marker: Match, sentence: Annotated) -> bool:
    """«أحد مقاتلي الجيش الحر سابقا»: what somebody was before, and no look back."""
    if _of_what_was_hit(marker, sentence) or _of_who_died(marker, sentence):
        return True
    if marker.last - marker.first > 1 or marker.first == 0 or marker.entry.data["kind"] != "recap":
        return False
    before = sentence.sentence.tokens[marker.first - 1]
    held = any(c.last == marker.first and c.group for c in sentence.counted)
    of_force = any(a.last == marker.first and a.role_hint != "attacker" for a in sentence.actors)
    noun = unit_at(sentence.sentence.tokens, marker.first - 1)
    person = noun is not None and noun.unit.group is not None
    named = any(last == marker.first for _, last in sentence.people)
    return before.kind == "word" and (held or of_force or person or named or _once_named(marker, sentence))


def _once_named(marker: Match, sentence: Annotated) -> bool:
    """«هيئة تحرير الشام (جبهة النصرة سابقا)»: what a side was called, in brackets or behind its name."""
    tokens = sentence.sentence.tokens
    name = next((a for a in sentence.actors if a.first < marker.first <= a.last), None)
    if name is None or name.last == marker.last:  # the name holds the word
        return name is not None
    enclosed = marker.last < len(tokens) and tokens[marker.last].text in _CLOSING
    return enclosed or any(a.last == name.first and a.id == name.id for a in sentence.actors)


def _of_who_died(marker: Match, sentence: Annotated) -> bool:
    """«استشهد اليوم شاب كان قد أصيب برصاص …»: a clause of who is dead, how he was hurt or taken."""
    tokens, at = sentence.sentence.tokens, marker.first
    if marker.entry.data["kind"] != "recap" or tokens[at].text not in _WAS or at < 2:
        return False
    end = at - (tokens[at - 1].text in ("،", ","))
    person = any(c.last == end and c.group for c in sentence.counted)
    person = person or any(last in (end, at) for _, last in sentence.people)
    deed = next((m for m in sentence.harm if m.first == marker.last and m.kind == "verb"), None)
    hurt = deed is not None and deed.entry.data["outcome"] in _HURT_OR_TAKEN and not deed.suffix
    dead = any(m.first < end and m.entry.data["outcome"] == "killed" for m in sentence.harm)
    return person and hurt and dead


def _of_what_was_hit(marker: Match, sentence: Annotated) -> bool:
    """«من تحت أنقاض منزل بحي كذا كان قد تعرض لقصف ليلة أمس»: a clause of the house, without «و»."""
    tokens, at = sentence.sentence.tokens, marker.first
    if marker.entry.data["kind"] != "recap" or tokens[at].text not in _WAS or tokens[at - 1].kind != "word":
        return False
    return any(0 <= at - o.last <= _TO_RELATIVE for o in sentence.objects)


def looks_back(mention: DateMention, sentence: Annotated) -> bool:
    """«بعد يوم من …», «بعد يوم على …», not «في اليوم ذاته» or «وبعد دقائق قصفت …»."""
    if mention.back_reference is None or mention.back_reference in _SAME_TIME:
        return False
    if any(m.entry.id == "evacuate" and 0 <= m.first - mention.last <= 1 for m in sentence.markers):
        return False  # «فارق الحياة بعد ساعتين من نقله إلى المشفى»
    tokens = sentence.sentence.tokens
    if tokens[mention.first].text == _THE_DAY_AFTER and mention.last < len(tokens):
        if any(m.first == mention.last for m in sentence.harm):
            return True  # «جاء القصف غداة مقتل ستة …»
        new = (m.first == mention.last and is_attack(m) and m.kind != "verb" for m in sentence.means)
        return any(new) and not tokens[mention.last].text.startswith("ال")  # «… غداة غارة على كذا قتلت ستة»
    return any(t.text in ("من", "علي") for t in tokens[mention.first + 1 : mention.last + 1])


def back_from(sentence: Annotated, at: int) -> bool:
    """«قتل مدني …، بعد ساعات من مقتل ثلاثة …»: from here on the attack before is told."""
    return any(d.first == at and looks_back(d, sentence) for d in sentence.dates)


def answers(sentence: Annotated, at: int, since: int) -> bool:
    """«قصفت إسرائيل بلدة كذا بعد هجوم لحزب الله قتل فيه جندي»: from here on what the other side had done."""
    tokens = sentence.sentence.tokens
    noun = at + 1 + (tokens[at].text == _REPLY)
    if tokens[at].text not in (*_AFTER, _REPLY) or noun >= len(tokens) - 1:
        return False
    attack = any(m.first == noun and is_attack(m) for m in sentence.means)
    if not attack and tokens[noun].text not in _OPERATIONS:
        return False
    theirs = next((a for a in sentence.actors if noun < a.first <= noun + _TO_SIDE and a.known), None)
    told = [m.first for m in sentence.means if since <= m.first < at and is_attack(m)]
    if theirs is None or not told:
        return False
    own = {a.id for a in sentence.actors if since <= a.first < at and a.known and a.role_hint == "attacker"}
    if own:
        return theirs.id not in own
    harmed = any(since <= m.first < at for m in sentence.harm)
    return not harmed and all(tokens[i].text.lstrip("و").startswith("ال") for i in told)


def after_look_back(sentence: Annotated, at: int, since: int) -> bool:
    """«بعد يوم من إصابة راعية في …، قتل سائق»: after its comma the report's own attack."""
    tokens = sentence.sentence.tokens
    if tokens[at - 1].kind != "mark" or tokens[at].text.startswith("ب"):
        return False  # «بعد يوم من مقتل فلان (45 عاما) بانفجار لغم»
    opens = any(since <= d.first < at and looks_back(d, sentence) for d in sentence.dates)
    told = any(since <= m.first < at for m in sentence.means)
    return opens and not told and any(m.first == at for m in (*sentence.harm, *sentence.means))


def sums_up(sentence: Annotated, at: int) -> bool:
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


def adds_a_sum(sentence: Annotated, at: int) -> bool:
    """«استشهد ثمانية في قصف على …، وأضاف أن حصيلة الشهداء اليوم بلغت 62»: after the attack the day's dead."""
    sums = (m for m in sentence.markers if m.entry.data["kind"] == "cumulative")
    summed = any(at < m.first <= at + _TO_THE_SUM for m in sums)
    counted = [c.first for c in sentence.counted if c.quantity.value and not c.bare]
    struck = any(m.first < at and is_attack(m) for m in sentence.means)
    return summed and struck and any(c < at for c in counted) and any(c > at for c in counted)


def counts_again(sentence: Annotated, at: int, since: int) -> bool:
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


def another_voice(sentence: Annotated, at: int, since: int) -> bool:
    """«وبينما قالت الوزارة إن 82 قتلوا، أحصت المنظمة 70 قتيلا»: the second of two voices, whose clause needs
    no «و» as the first was opened by a word of contrast."""
    tokens = sentence.sentence.tokens
    if tokens[at - 1].text not in _PAUSES or not any(since <= a.first < at for a in sentence.said):
        return False
    opened = [t.text.removeprefix("و") for t in tokens[since : since + _TO_CONTRAST]]
    contrast = not {*_WHILE}.isdisjoint(opened) or any(pair in _WHILE_PAIRS for pair in pairwise(opened))
    return contrast and _people_told(sentence, since, at) and _people_told(sentence, at, len(tokens))


def _people_told(sentence: Annotated, first: int, last: int) -> bool:
    """Are people counted between two tokens, and said to be harmed?"""
    counted = [c for c in sentence.counted if first <= c.first < last]
    numbered = [c for c in counted if c.quantity.value and not c.bare]
    people = any(c.unit is None or c.group or c.outcome for c in numbered)
    harmed = any(c.outcome for c in counted) or any(first <= m.first < last for m in sentence.harm)
    return people and harmed


def divides_the_dead(sentence: Annotated, at: int, since: int) -> bool:
    """«ومن بين الضحايا خمسة أطفال، وتعرضت بلدة كذا لقصف»: first the dead of what was told before."""
    tokens = sentence.sentence.tokens
    if not paused(tokens, at) or any(since <= m.first < at and is_attack(m) for m in sentence.means):
        return False
    the_dead = any(t.text in _THE_DEAD for t in tokens[since:at])
    return the_dead and any(p.first > at and not p.anaphor for p in sentence.places)


def _of_anybody(c: Counted) -> bool:
    return c.unit is None or c.group in ("people", "civilians")


def counts_on(sentence: Annotated, at: int) -> bool:
    """«أعدم 54 خلال أيام، مشيرا إلى أنه أعدم ثمانية الاثنين»: a count of people stands on both sides."""
    people = [c.first for c in sentence.counted if not c.bare and (c.group or c.outcome)]
    return any(p < at for p in people) and any(p > at for p in people)


def on_another_day(sentence: Annotated, at: int, since: int) -> bool:
    """«أول أمس استشهد 26 …، واستشهد يوم الثلاثاء 18 …»: harm of another day."""
    if at not in openings(sentence) or not any(since <= m.first < at for m in sentence.harm):
        return False
    own = next((d for d in sentence.dates if at < d.first <= at + _TO_DAY), None)
    told = [d for d in sentence.dates if since <= d.first < at]
    return own is not None and bool(told) and all(_apart(own, d) for d in told)


def day_by_day(sentence: Annotated, at: int, since: int) -> bool:
    """«قصف الطيران أمس بلدة كذا ما أدى لمقتل ثلاثة، واليوم مدينة كذا ما أدى لمقتل أربعة»: the verb is left
    out behind the next day, which has its own town and harm; «…، ويوم السبت مقتل سبعة»: harm, at the same."""
    tokens = sentence.sentence.tokens
    first = at + (tokens[at].text == "ويوم")
    day = next((d for d in sentence.dates if d.first == first and d.kind == "point"), None)
    if day is None or tokens[at].text[:1] != "و" or not paused(tokens, at):
        return False
    if not any(since <= m.first < at for m in sentence.harm) or not days_apart(sentence, at - 1, since):
        return False
    harmed = next((m for m in sentence.harm if m.first > at), None)
    place = next((p.first for p in sentence.places if p.first >= day.last), None)
    onto = place is not None and place - day.last <= _TO_STRUCK and new_place(sentence, at)
    return harmed is not None and (onto or (harmed.first == day.last and harmed.kind == "noun"))


def days_apart(sentence: Annotated, at: int, since: int) -> bool:
    """Is the first day named behind `at` another than all that the clause since `since` names?"""
    own = next((d for d in sentence.dates if d.first > at), None)
    told = [d for d in sentence.dates if since <= d.first < at]
    return own is not None and bool(told) and all(_apart(own, d) for d in told)


def hours_apart(sentence: Annotated, at: int, since: int) -> bool:
    """Is the first day named behind `at` the same day at another named hour than any told since `since`?"""
    own = next((d for d in sentence.dates if d.first > at), None)
    told = [d for d in sentence.dates if since <= d.first < at]
    if own is None or own.time_of_day is None or not told:
        return False
    return all(d.time_of_day is not None and d.time_of_day != own.time_of_day for d in told)


def after_another_day(sentence: Annotated, at: int, since: int) -> bool:
    """«قتل ثلاثة اليوم بقصف على …، وذلك بعد مقتل طفلة أمس بقصف على …»: those killed on the day before."""
    if sentence.sentence.tokens[at].text not in ("بعد", "عقب"):
        return False
    if not any(m.first == at + 1 and m.kind == "noun" for m in sentence.harm):
        return False
    own = next((d for d in sentence.dates if d.first > at), None)
    told = [d for d in sentence.dates if since <= d.first < at]
    elsewhere = own is not None and any(p.first > at and not p.anaphor for p in sentence.places)
    return own is not None and elsewhere and bool(told) and all(_apart(own, d) for d in told)


def that_was_struck(sentence: Annotated, at: int) -> bool:
    """«استشهدت أم وطفلها بقصف على المدينة التي تعرضت أمس لقصف متواصل أسفر عن …»: of the place, what another
    day saw, with whom it harmed."""
    tokens = sentence.sentence.tokens
    if tokens[at].text.removeprefix("و") not in _RELATIVE or not tokens[at + 1].text.startswith(_SUFFERED):
        return False
    day = next((d for d in sentence.dates if at < d.first <= at + _TO_DAY and d.kind == "point"), None)
    told = [d for d in sentence.dates if d.first < at]
    if day is None or day.offset == "P0D" or not all(_apart(day, d) for d in told if d.kind == "point"):
        return False
    of_place = any(at - 1 <= p.last <= at for p in sentence.places)
    return of_place and any(m.first < at for m in sentence.harm) and any(m.first > at for m in sentence.harm)


def on_a_day_before(sentence: Annotated, at: int, since: int) -> bool:
    """«وذهب العشرات ضحايا الألغام، وقبل نحو أسبوعين انفجر لغم في …», «… ويوم أمس قتلت امرأة»: a day, and
    right behind it the verb of what it saw."""
    tokens = sentence.sentence.tokens
    if tokens[at].text[:1] != "و":
        return False
    day = next((d for d in sentence.dates if at <= d.first <= at + 1 and d.kind == "point"), None)
    if day is None or not any(since <= i < at for i in evidence_of(sentence)):
        return False
    first = day.last + (day.last < len(tokens) and tokens[day.last].kind == "mark")
    if any(m.first == first and m.kind == "verb" for m in sentence.harm):
        return any(d.last <= at and _apart(d, day) for d in sentence.dates) or paused(tokens, at)
    told = any(m.first == first and m.kind != "noun" for m in sentence.means)
    return told and paused(tokens, at) and any(m.first > first for m in sentence.harm)


def _apart(one: DateMention, two: DateMention) -> bool:
    if one.kind != "point" or two.kind != "point":
        return False
    if not (one.start and one.end and two.start and two.end):
        told = [d for d in (one, two) if d.precision in _FINE and d.back_reference is None]
        return len(told) > 1 and one.offset != two.offset  # «اليوم», «السبت», in a report of no known day
    return one.end < two.start or two.end < one.start
