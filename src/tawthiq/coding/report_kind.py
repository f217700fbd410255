"""What a whole report may be instead of news of attacks: sport, an accident, a disaster, a drill, markets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.coding.annotate import Annotated
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.harm.by_their_hand import killed_so
from tawthiq.coding.harm.rows import CIVIL_GROUPS
from tawthiq.coding.relevance import CIVIL, COLLAPSE, is_cylinder, of_a_grave, treated, years_on
from tawthiq.coding.words import phrase_list, word_list

_MARKET_WORDS = 3
_LEAD = 3  # sentences
_CRUMB = 4  # words of «منذ 11 سنة», of an agency's name, of a count of readers
_CAUSED = 2  # words from «انفجار مولدة» to «قصف»
_HEAD = 5  # with the lines of furniture above the lead
_FRONTS = word_list("fronts")
_CIVILIANS = tuple(word_list("civilian_stems"))
_CIVIL_THINGS = frozenset(
    {"homes", "market", "school", "hospital", "mosque", "camp", "shelter", "bakery", "farm", "church"}
)
_VERDICT = 6  # words of the line that gives a verdict («النتيجة: مضلل»)
_VERDICTS = word_list("verdicts")
_CHECKED = word_list("how_checked")
_SHOWN = word_list("pictures_shown")
_CLAIM_HEADINGS = [list(p) for p in phrase_list("claim_headings")]
_WHAT_IF = frozenset(phrase_list("what_if"))
_ON_DAY = 7  # words of «في مثل هذا اليوم من عام …»
_TOLD_IN = frozenset(phrase_list("told_in_fiction"))
_TRUTH_OF = ("حقيقه", "صحه")
_BECAUSE = word_list("because_of")
_FRAMES = ("exercise", "commemoration", "trial")
_COURTS = frozenset({"محكمه", "المحكمه", "محكمتان", "محاكم", "جنايات", "القضاء"})
_DECIDED = ("قضت", "حكم", "احكام", "الحكم", "الاحكام", "لاعدام", "الاعدام", "اعدام", "السجن", "ادين", "مدان",
            "ادانت", "الموبد", "شنقا")  # fmt: skip
_VERDICT_IN, _DECISIONS = 2, 2


def is_elsewhere(sentences: Sequence[Annotated]) -> bool:
    """Sport, anniversaries, exercises: two such words and the war words are figures of speech."""
    words = {
        (m.entry.id, s.sentence.tokens[m.first].text)
        for s in sentences
        for m in s.markers
        if m.entry.data["kind"] == "non_attack" and m.entry.id in ("sport", "culture")
    }
    told = [s for s in sentences if len(s.sentence.tokens) > _CRUMB][:_LEAD]
    return len(words) >= 3 and not (any(map(_kills, told)) or any(map(_martyred, sentences)))


def _martyred(sentence: Annotated) -> bool:
    """A weapon of war, and «استشهد», which nobody says of a match or on a stage."""
    armed = any(m.entry.data.get("event") and m.entry.data.get("strength") != "weak" for m in sentence.means)
    return armed and any(
        t.text.lstrip("وفا").startswith(("ستشهد", "شهيد")) for t in sentence.sentence.tokens
    )


def is_fact_check(sentences: Sequence[Annotated]) -> bool:
    """A page that checks a picture or a rumour: a verdict or a heading of such pages, and how it was checked.

    What it quotes is the rumour; attacks that it dates are where an old picture comes from.
    """
    words = [[t.text for t in s.sentence.tokens if t.kind == "word"] for s in sentences]
    lead = {w for line in words[:_LEAD] for w in line}
    heading = any(line in _CLAIM_HEADINGS for line in words)
    verdict = any(len(line) <= _VERDICT and _VERDICTS & set(line[1:]) for line in words[1:])
    asks = bool(words) and words[0][:1] == ["هل"] and bool(_SHOWN & set(words[0]))
    asks = asks or (bool(words) and any(a in _TRUTH_OF and b in _SHOWN for a, b in pairwise(words[0][:3])))
    checked = any(_CHECKED & set(line) for line in words)
    return (heading or verdict or asks) and (checked or (heading and verdict) or bool(_CHECKED & lead))


def _kills(sentence: Annotated) -> bool:
    """A weapon of war and the dead that it is counted to have left, or whom a known side harmed with it."""
    armed = any(m.entry.data.get("event") and m.entry.data.get("strength") != "weak" for m in sentence.means)
    harm = [m for m in sentence.harm if m.entry.data["outcome"] in ("killed", "injured")]
    words = [t.text for t in sentence.sentence.tokens]
    fall = {m.last for m in harm if m.entry.data["outcome"] == "killed" and words[m.first][:1] not in "يت"}
    dead = any(c.quantity.low and (c.outcome == "killed" or c.first in fall) for c in sentence.counted)
    owned = any(a.role_hint == "attacker" and a.id != "unknown" for a in sentence.actors)
    return armed and bool(harm) and (dead or owned)  # «قتل لاعب بقذيفة أطلقها الحوثيون على الملعب»


def is_framed(sentences: Sequence[Annotated]) -> bool:
    """A drill or a commemoration: the headline (else the lead) names it, and counts nobody harmed.

    What such a report tells of attacks is played or past, but for an attack of its own day.
    """
    heads = [s for s in sentences if s.sentence.kind == "headline"]
    if any(_years_after(s) or _finds_a_grave(s) for s in heads or sentences[:1]):
        return True
    if any(map(_what_if, sentences[:1])) or any(map(_on_this_day, sentences[:_LEAD])):
        return True
    if any(map(_fiction, sentences[:_LEAD])):
        return True
    if any(map(_gives_verdict, sentences[:_VERDICT_IN])):
        return not any(map(_told_in_full, sentences))
    if heads and any(c.outcome for s in heads for c in s.counted):
        return False
    lead = heads or [s for s in sentences[:1] if not s.harm]
    return any(m.entry.id in _FRAMES for s in lead for m in s.markers)


def _what_if(sentence: Annotated) -> bool:
    """«ماذا لو اجتاحت القوات الجنوب؟»: what it tells is supposed."""
    words = [t.text for t in sentence.sentence.tokens]
    return not _WHAT_IF.isdisjoint(pairwise(words))


def _fiction(sentence: Annotated) -> bool:
    """«تدور أحداث الرواية في …», «يروي الفيلم قصة …»: a work that tells of a war."""
    words = [t.text.lstrip("و") for t in sentence.sentence.tokens]
    return not _TOLD_IN.isdisjoint(pairwise(words))


def _gives_verdict(sentence: Annotated) -> bool:
    """«قضت محكمة جنايات كذا بإعدام سبعة أدينوا بتفجير …»: a court, what it decided, no attack before it."""
    words = [t.text.lstrip("وب") for t in sentence.sentence.tokens]
    court = next((i for i, word in enumerate(words) if word in _COURTS), None)
    if court is None or any(word.startswith("نفذ") and b == "حكم" for word, b in pairwise(words)):
        return False  # «نفذ التنظيم حكم الإعدام بحق خمسة مدنيين»
    attacks = (m for m in sentence.means if m.first < court and m.entry.data.get("kind") == "attack")
    if any(m.kind == "verb" or m.entry.id != "execution" for m in attacks):
        return False
    return sum(word.startswith(_DECIDED) for word in words) >= _DECISIONS


def _told_in_full(sentence: Annotated) -> bool:
    """«وتعود القضية إلى صباح 12 فبراير 2017، يوم اندفعت شاحنة … صوب بوابة … فقتلت أحد عشر»: on its day."""
    if any(t.text.lstrip("وب") in _COURTS for t in sentence.sentence.tokens):
        return False
    dated = any(d.kind in ("point", "until") and d.precision in ("day", "hours") for d in sentence.dates)
    dead = any((c.quantity.low or 0) > 0 and (c.group or c.outcome) for c in sentence.counted)
    return dated and dead and bool(sentence.means) and bool(sentence.places)


def _on_this_day(sentence: Annotated) -> bool:
    """«في مثل هذا اليوم من عام 1982 بدأت …»: it opens with the day of another year."""
    words = [t.text.lstrip("و") for t in sentence.sentence.tokens[:_ON_DAY]]
    return words[1:4] == ["مثل", "هذا", "اليوم"] and "عام" in words


def _finds_a_grave(sentence: Annotated) -> bool:
    found = any(m.entry.data["kind"] == "grave" for m in sentence.markers)
    return found and all(of_a_grave(m.entry.data.get("event")) for m in sentence.means)


def _years_after(sentence: Annotated) -> bool:
    """It opens with the years gone by since an attack, and counts nobody before it names that."""
    found = [
        at
        for at in years_on(Clause(sentence, 0, len(sentence.sentence.tokens)))
        if any(m.first == at and m.entry.data.get("kind") == "attack" for m in sentence.means)
    ]
    return bool(found) and not any(c.outcome and c.first < found[0] for c in sentence.counted)


def is_drill(sentences: Sequence[Annotated]) -> bool:
    """The headline or lead names a drill and what it plays («مناورة … تحاكي استقبال 25 مصابا»)."""
    heads = [s for s in sentences if s.sentence.index < 3]
    said = {m.entry.id for s in heads for m in s.markers}
    return {"exercise", "simulation"} <= said


def is_staged(sentences: Sequence[Annotated]) -> bool:
    """The headline or the first sentence says that an attack is being staged: what follows is foretold."""
    staged = next((i for i, s in enumerate(sentences[:_HEAD]) if _stages(s)), None)
    if staged is None:
        return False
    return staged < 2 or not any(c.outcome for s in sentences[:staged] for c in s.counted)


def _stages(sentence: Annotated) -> bool:
    return any(m.entry.id == "staging" for m in sentence.markers)


def is_battle(sentences: Sequence[Annotated]) -> bool:
    """A battle at a front, fighters counted among the dead, and no word of civilians in the whole report."""
    lead = [s for s in sentences if s.sentence.index < _LEAD]
    if not any(m.entry.id == "clash" for s in sentences for m in s.means):
        return False
    if not any(is_one_of(t.text, _FRONTS) for s in lead for t in s.sentence.tokens):
        return False
    counted = [c for s in sentences for c in s.counted]
    fighters = any(c.group == "combatants" and c.quantity.low for c in counted)
    civil = any(c.group in CIVIL_GROUPS for c in counted) or any(_of_civilians(s) for s in sentences)
    return fighters and not civil


def _of_civilians(sentence: Annotated) -> bool:
    struck = any(m.entry.data.get("kind") == "attack" for m in sentence.means)
    homes = struck and any(o.entry.id in _CIVIL_THINGS for o in sentence.objects)
    if not (sentence.means or sentence.harm or sentence.counted):
        return False  # «ويعتمد السكان على الزراعة»: nobody whom the battle harmed
    return homes or any(t.text.removeprefix("ال").startswith(_CIVILIANS) for t in sentence.sentence.tokens)


def is_economy(sentences: Sequence[Annotated]) -> bool:
    """Markets and prices with war words: three such words at its head, and nobody killed by an attack."""
    heads = [s for s in sentences if s.sentence.index < 4]
    said = {s.sentence.tokens[m.first].text for s in heads for m in s.markers if m.entry.id == "economy"}
    killed = any(s.harm and _strong(s) and s.counted for s in heads)
    return len(said) >= _MARKET_WORDS and not killed


def _denied(at: int, sentence: Annotated) -> bool:
    """«نفى مصدر ما تردد عن إطلاق نار على الزورق»"""
    return any(m.entry.data["kind"] == "denial" and m.first < at for m in sentence.markers)


def is_disaster(sentences: Sequence[Annotated]) -> bool:
    """Earthquake, flood: the lead names it and no attack is told with its author or its dead."""
    lead = [s for s in sentences if s.sentence.index < 3]
    if not any(m.entry.id == "disaster" and not treated(m, s) for s in lead for m in s.markers):
        return False
    return not any(_strong(s) and (s.harm or _attacked(s)) for s in sentences)


def _aimed(sentence: Annotated) -> bool:
    """«استهدفت طائرة حربية منزلا …، ما أدى إلى مقتل سبعة»: an attack with its dead."""
    kinds = {m.entry.data.get("kind") for m in sentence.means}
    aims = any(m.entry.id == "target" for m in sentence.means) and bool(kinds & {"carrier", "weapon"})
    return aims and bool(sentence.harm)


def _shelled(sentence: Annotated) -> bool:
    """«قتل ثلاثة مدنيين بقصف على …، وأصيب طفل بحادث سير»: people are counted, and it was the shelling.

    «انفجار مولدة إثر قصف على الحي»: the shelling brought the accident about.
    """
    tokens = sentence.sentence.tokens
    shelled = (m for m in sentence.means if m.entry.id == "bombard")
    by = [m.first for m in shelled if "ب" in m.prefix or tokens[max(0, m.first - 1)].text in _BECAUSE]
    people = [c.first for c in sentence.counted if c.group or c.outcome]
    told = [h.first for h in sentence.harm]
    if any(any(c < at for c in people) and any(h < at for h in told) for at in by):
        return True
    ends = [m.last for m in sentence.markers if m.entry.data["kind"] == "accident"]
    return bool(told) and any(0 <= at - end <= _CAUSED for at in by for end in ends)


def _attacked(sentence: Annotated) -> bool:
    return any(a.role_hint == "attacker" for a in sentence.actors)


def _strong(sentence: Annotated) -> bool:
    data = (m.entry.data for m in sentence.means)
    return any(d.get("kind") == "attack" and d.get("event") and d.get("strength") != "weak" for d in data)


def is_accident(sentences: Sequence[Annotated]) -> bool:
    """The headline or lead names an accident and no sentence names a weapon of war."""
    lead = [s for s in sentences if s.sentence.index < _HEAD]
    marks = (m for s in lead for m in s.markers if not treated(m, s))
    named = {m.entry.id for m in marks if m.entry.data["kind"] == "accident"}
    if named == {COLLAPSE} and any(m.entry.data.get("kind") == "attack" for s in sentences for m in s.means):
        return False  # «انهيار مبنى بقصف على الحي»
    if any(m.entry.id == "quarrel" for s in lead for m in s.markers) and not any(map(_attacked, sentences)):
        return True
    weapons = any(
        m.entry.data.get("event")
        and not _denied(m.first, s)
        and m.entry.data.get("strength") != "weak"
        and m.entry.id not in CIVIL
        and not is_cylinder(s.sentence.tokens[m.first].text)
        for s in sentences
        for m in s.means
    )
    if not named or weapons or any(map(_aimed, sentences)):
        return False
    return not any(_shelled(s) or _by_a_side(s) or killed_so(s) for s in lead)


def _by_a_side(sentence: Annotated) -> bool:
    """«قتل مسلحون من تنظيم كذا 12 مدنيا في هجومين مستغلين عاصفة رملية»: who attacked is named, and whom."""
    attacked = any(a.role_hint == "attacker" and a.id != "unknown" for a in sentence.actors)
    counted = any(c.group or c.outcome for c in sentence.counted) and bool(sentence.harm)
    return attacked and counted and any(m.entry.data.get("kind") == "attack" for m in sentence.means)
