"""The words that say what happened to people: قُتل، إصابة، لقي … حتفه، قتل وجرح."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.inflect import verb_forms
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.figures import figure_of_speech
from tawthiq.coding.harm.by_their_hand import killed_so
from tawthiq.coding.harm.fallen_as import another_before, fell_as_dead
from tawthiq.coding.harm.other_sense import other_sense
from tawthiq.coding.harm.subjects import named_subject, subject_before
from tawthiq.coding.reply import in_reply
from tawthiq.coding.words import word_list
from tawthiq.lexicon.tables import table
from tawthiq.model import Outcome
from tawthiq.records import record

_BURN = "burn"
_BURNT_DOWN = word_list("burnt_to_death")
_TRAPPED = "trapped"  # «انتشال تسع جثث من تحت الأنقاض»: they are there no more
_BEFORE_MASDAR = ("علي", "الي", "بعد", "في", "عن")
_SPELT_ALIKE = ("جرح", "قتل", "ذبح", "حرق", "شنق", "نحر", "بتر", "خطف", "اسر")
_SPLIT_REACH = 16
FELL = word_list("fell_dead")
_FELL_AS = word_list("fell_people")
_FELL_INTO = word_list("fell_otherwise")
_VICTIMS = word_list("victims_of_it")
_UNCOUNTED = ("date", "clock")
_TO_FALLEN = 2  # words from «سقط» to whom it tells of, the day and the place left out
_BEHIND_FALLEN = 4  # words behind them that may say how they fell («بين قتيل وجريح», «في الأسر»)
_LANDED_ON = ("علي", "قرب", "داخل")
_FELL_REACH = 14
_THROUGH = ("جراء", "نتيجه", "اثر", "بسبب", "بفعل")
_UPON_REACH = 7
_ANOTHER = ("اخر", "اخران", "اخرون")
_TRIED = frozenset({"محاوله", "محاولات", "محاولتي", "محاولتين", "محاولتهم", "محاولته", "محاولتها"})
_THEY = ("وا", "ا")  # endings of «قتلوا», «قتلا»
_NOUN_TOO = ("وجرح", "وقتل")  # verbs in form, masdars as well («مقتل وجرح …»)


@record
class Predicate:
    """An outcome said at tokens first:last; `kind` is verb, noun or phrase, `rule` the lexicon entry."""

    outcome: Outcome
    first: int
    last: int
    kind: str
    rule: str
    suffix: str = ""  # the pronoun that it ends with («مقتله»)


def predicates(clause: Clause) -> list[Predicate]:
    """The predicates of a clause in their order; killed and injured said in one breath are casualties."""
    tokens = clause.of.sentence.tokens
    found = _split(clause, tokens)
    covered = {i for p, second in found for i in (p.first, second)}
    plain = [
        Predicate(m.entry.data["outcome"], m.first, m.last, _kind(m, tokens), m.entry.id, m.suffix)
        for m in clause.of.harm
        if clause.holds(m.first)
        and m.first not in covered
        and not (figure_of_speech(m, clause) or other_sense(m, clause) or _only_tried(m, clause))
        and not in_reply(m.first, clause)
        and (m.entry.id != _BURN or _burnt_people(m, clause))
        and not (m.entry.id == _TRAPPED and m.first > 0 and _no_longer(m, clause))
        and not (m.kind == "noun" and m.number in ("dual", "plural") and not _upon(m.last, clause))
    ]
    every = [*plain, *(p for p, _ in found), *_fallen(clause), *_people_fell(clause), *_burnt_down(clause)]
    every += [Predicate("killed", at, at + 1, "verb", "kill") for at in fell_as_dead(clause)]
    every += [Predicate("killed", at, at + 1, "verb", "kill") for at in _victims_of_it(clause)]
    if killed_so(clause.of, clause.first, clause.last):
        every = [replace(p, rule=_BURN) if p.rule == "kill" else p for p in every]
    return _joined(sorted(every, key=lambda p: p.first), clause)


def _kind(m: Match, tokens: Sequence[Token]) -> str:
    """«فضلا عن جرح 12», «أدى إلى قتل ثلاثة»: behind a preposition a masdar that is spelt as its verb is."""
    masdar = m.kind == "verb" and m.last - m.first == 1 and tokens[m.first].text in _SPELT_ALIKE
    return "noun" if masdar and m.first > 0 and tokens[m.first - 1].text in _BEFORE_MASDAR else m.kind


def _no_longer(m: Match, clause: Clause) -> bool:
    """«من تحت الأنقاض», «قتل تحت الأنقاض خمسة»: they are there no more, or died there."""
    fate = (h for h in clause.of.harm if h.last == m.first and h.kind == "verb")
    out = clause.of.sentence.tokens[m.first - 1].text == "من"
    return out or any(h.entry.data["outcome"] in ("killed", "injured") for h in fate)


def _only_tried(m: Match, clause: Clause) -> bool:
    """«محاولة اغتيال أحد الضباط», «حاول مسلحون خطف شاب»: what was tried, and befell nobody."""
    if m.kind != "noun" or m.first == clause.first or m.entry.data["outcome"] not in ("killed", "abducted"):
        return False
    return clause.of.sentence.tokens[m.first - 1].text.lstrip("وفبل").removeprefix("ال") in _TRIED


def _burnt_people(m: Match, clause: Clause) -> bool:
    """«أحرق التنظيم 12 مدنيا», «حرق خمسة أشخاص», «وأحرقت ثلاثة»: people, and not those who set a fire."""
    actors = {i for a in clause.of.actors for i in range(a.first, a.last)}
    people = [c for c in clause.of.counted if c.group and c.first >= m.last]
    tokens = clause.of.sentence.tokens
    between = actors | {i for d in clause.of.dates for i in range(d.first, d.last)}
    ahead = range(m.last, people[0].first) if people else ()
    if not people or any(i not in between and tokens[i].kind != "mark" for i in ahead):
        return False
    masdar = m.kind == "noun" or (m.first > 0 and tokens[m.first - 1].text in _BEFORE_MASDAR)
    return masdar or people[0].first > m.last or tokens[m.first].text.endswith(("ت", "وا"))


def _fallen(clause: Clause) -> list[Predicate]:
    """«شيعت البلدة خمسة سقطوا في الغارة»: those who fell in an attack are dead."""
    tokens = clause.of.sentence.tokens
    if FELL.isdisjoint(clause.words):
        return []
    struck = {m.first for m in clause.of.means if m.entry.data.get("kind") == "attack"}
    return [
        Predicate("killed", at, at + 1, "verb", "kill")
        for at in range(clause.first, clause.last - 1)
        if tokens[at].text in FELL and tokens[at + 1].text not in _LANDED_ON
        and (struck & {at + 1, at + 2} or _fell_through(at, struck, clause))
    ]  # fmt: skip


def _people_fell(clause: Clause) -> list[Predicate]:
    """«سقط ستة مواطنين في قصف», «سقوط ثلاثة عناصر»: people in a number who fell in an attack are dead."""
    fell = [] if _FELL_AS.isdisjoint(clause.words) else [
        i for i, word in enumerate(clause.words, clause.first) if word in _FELL_AS
    ]  # fmt: skip
    attacked = bool(fell) and any(m.entry.data.get("kind") in ("attack", "weapon") for m in clause.of.means)
    return [Predicate("killed", i, i + 1, "verb", "kill") for i in fell if attacked and _who_fell(i, clause)]


def _who_fell(at: int, clause: Clause) -> bool:
    """Stand people in a number behind the word, of whom nothing else says what befell them?"""
    told = {i for d in clause.of.dates for i in range(d.first, d.last)}
    told |= {i for p in clause.of.places for i in range(p.first, p.last)}
    count = next((c for c in clause.of.counted if c.first > at and c.unit not in _UNCOUNTED), None)
    if count is None or count.group is None or count.outcome or count.bare or not count.quantity.value:
        return False  # «سقوط قذيفة على ثلاثة مدنيين», «سقط 15 قتيلا»
    if another_before(count.first, at, clause):
        return False
    between = sum(1 for i in range(at + 1, count.first) if i not in told)
    after = [t.text for t in clause.of.sentence.tokens[count.last : count.last + _BEHIND_FALLEN]]
    return between <= _TO_FALLEN and count.unit != "family" and _FELL_INTO.isdisjoint(after)


def _victims_of_it(clause: Clause) -> list[int]:
    """«11 مدنيا بينهم 4 أطفال ضحايا القصف على …», «مسعف ضحية غارة»: what the people who open it are."""
    if _VICTIMS.isdisjoint(clause.words):
        return []
    tokens, struck = clause.of.sentence.tokens, {m.first for m in clause.of.means if m.kind != "verb"}
    found = [i for i, w in enumerate(clause.words, clause.first) if w in _VICTIMS and struck & {i + 1, i + 2}]
    subjects = [c for c in clause.of.counted if c.group and c.outcome is None and not c.definite]
    return [at for at in found[:1] if tokens[at - 1].text != "و" and any(
        c.last <= at and subject_before(c, at, clause) for c in subjects
    )]  # fmt: skip


def _fell_through(at: int, struck: set[int], clause: Clause) -> bool:
    """«خمسة سقطوا أمس في البلدة، جراء قصف»: what they fell through is named behind the day and the place."""
    tokens = clause.of.sentence.tokens
    until = min(clause.last, at + _FELL_REACH)
    cause = next((i for i in range(at + 1, until) if tokens[i].text in _THROUGH), None)
    told = any(at < m.first < until for m in clause.of.harm) or any(
        at < c.first < until and c.outcome for c in clause.of.counted
    )  # «سقطوا جرحى»
    return cause is not None and not told and bool(struck & {cause + 1, cause + 2})


def _burnt_down(clause: Clause) -> list[Predicate]:
    """«احتراق خمسة مواطنين داخل سيارتهم»: people right behind the word, in a number; else things burn."""
    if _BURNT_DOWN.isdisjoint(clause.words):
        return []
    people = {c.first for c in clause.of.counted if c.group and not (c.bare or c.outcome)}
    return [
        Predicate("killed", i, i + 1, "verb", "kill")
        for i, word in enumerate(clause.words, clause.first) if word in _BURNT_DOWN and i + 1 in people
    ]  # fmt: skip


def _upon(at: int, clause: Clause) -> bool:
    """«نفذ إعدامات ميدانية بحق ثلاثة شبان»: of several such acts too, those they befell are counted."""
    words = clause.of.sentence.tokens[at : min(clause.last, at + _UPON_REACH)]
    return any(t.text == "بحق" for t in words)


@table()
def halves() -> dict[str, list[tuple[str, Outcome, str]]]:
    """Form of the first word, also with و، ف، ل or ب → entry, outcome and beginning of the second word."""
    out: dict[str, list[tuple[str, Outcome, str]]] = {}
    for entry in lexicon.load("harm"):
        for first, second in entry.get("split") or ():
            for form in verb_forms(fold(first)):
                out.setdefault(form, []).append((entry["id"], entry["outcome"], fold(second)))
    return {joined + form: found for joined in ("و", "ف", "ل", "ب") for form, found in out.items()} | out


def _split(clause: Clause, tokens: Sequence[Token]) -> list[tuple[Predicate, int]]:
    """لقي … حتفه: the verb and, within reach, the word that completes it."""
    found: list[tuple[Predicate, int]] = []
    known = halves()
    for at in [i for i, word in enumerate(clause.words, clause.first) if word in known]:
        for entry, outcome, rest in known[tokens[at].text]:
            second = next(
                (
                    i
                    for i in range(at + 1, min(clause.last, at + _SPLIT_REACH))
                    if tokens[i].text.startswith((rest, "ل" + rest))  # «فقدان أربعة مدنيين لحياتهم»
                ),
                None,
            )
            if second is not None and not (outcome == "injured" and _attacked_between(at, second, clause)):
                found.append((Predicate(outcome, at, at + 1, "verb", entry), second))
                break
    return found


def _attacked_between(at: int, second: int, clause: Clause) -> bool:
    """«تعرض الحي لقذائف أدت لإصابة طفلة»: what was attacked is not who was hurt."""
    return any(at < m.first < second for m in clause.of.means)


def _joined(found: list[Predicate], clause: Clause) -> list[Predicate]:
    tokens = clause.of.sentence.tokens
    out: list[Predicate] = []
    for p in found:
        if out and out[-1].first == p.first:
            continue
        if out and _one_breath(out[-1], p, tokens) and not _each_counts(out[-1], p, clause):
            out[-1] = replace(out[-1], outcome="casualties", last=p.last)
        else:
            out.append(p)
    return out


def _one_breath(one: Predicate, two: Predicate, tokens: Sequence[Token]) -> bool:
    if {one.outcome, two.outcome} != {"killed", "injured"}:
        return False
    if one.kind != two.kind and tokens[two.first].text not in _NOUN_TOO:
        return False
    first, second = tokens[one.first].text, tokens[two.last - 1].text
    if any(first.endswith(they) and not second.endswith(they) for they in _THEY) and one.kind == "verb":
        return False  # «ستة أشخاص قتلوا وأصيب 15», «اثنان قتلا وأصيب ثالث»: each has its own people
    if two.kind == "verb" and two.last < len(tokens) and tokens[two.last].text in _ANOTHER:
        return False  # «أطلقوا النار على شاب فقتل وأصيب آخر»
    if one.suffix and not two.suffix:
        return False  # «إلى مقتله وإصابة شقيقه»
    between = [t.text for t in tokens[one.last : two.first]]
    return between in (["و"], ["/"], ["او"]) or (not between and tokens[two.first].text[:1] in "و/")


def _each_counts(one: Predicate, two: Predicate, clause: Clause) -> bool:
    """«40 شخصا قتلوا وأصيب 60»: each predicate has a count of its own."""
    people = [c for c in clause.of.counted if c.group or c.outcome or (c.unit is None and not c.bare)]
    before = any(one.first - 1 <= c.last <= one.first or subject_before(c, one.first, clause) for c in people)
    before = before or bool(named_subject(one.first, clause))
    after = any(two.last <= c.first <= two.last + 2 for c in people)
    return before and after
