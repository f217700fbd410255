"""Words that say who all the dead were: «القتلى كلهم مدنيون», «وجميعهم من أهالي القرية», «وكلاهما مدني»,
«والقتيلان من مقاتلي الوحدات»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list
from tawthiq.model import Group
from tawthiq.remember import remembered

_THE_DEAD = word_list("the_dead_told_of")
_ALL = word_list("all_of_those")
_EVERY = ("جميع", "كل", "كافه")
_THEY = word_list("they_told_of")
_SOME = word_list("some_of_those")
_STOPS = (".", "؛", "،", ",", ":")
_AND_THAT = ("وان", "وبان")
_BY_NUMBER = ("الاثنين", "الاثنان", "الثلاثه", "الاربعه", "الخمسه", "السته", "السبعه", "الثمانيه", "التسعه",
              "العشره")  # fmt: skip
_QUOTES = ('"', "«", "“")
_BOTH = ("كلاهما", "كليهما")
_AMONG = ("بين", "ضمن")
_BELONG = word_list("belong_to_a_force")
_TO_WHOM, _RANKS = ("الي", "في", "ضمن", "مع"), ("صفوف",)
_WHO = ("من", "الذين", "اللذين", "اللذان")
_DIED = frozenset({"قتلوا", "قضوا", "سقطوا", "استشهدوا", "قتلا", "قضيا", "سقطا", "استشهدا"})
_WHERE_THEY_DIED = 6  # words from «من قتلوا» to what they were
_WERE = ("كانوا", "كانا", "كان", "كانت")
_OPEN_QUESTION = word_list("said_without_certainty")
_TOWNSPEOPLE = tuple(word_list("townspeople_stems"))
_INJURED = tuple(word_list("injured_stems"))
_BACK = 6  # words from the doubt to what is doubted
_AND_REACH = 4  # words from fighters, over the name of their force, to those told with them
_NOT = word_list("they_are_not")
_BUT_CIVIL = 9  # words from «لم يكونوا مسلحين» to «بل مدنيون»
_MEMBERS = tuple(word_list("members_of_a_force"))
_NO_MORE = ("سابق", "متقاعد", "منشق")
_THEIRS = ("ه", "ها", "هم", "نا")


class Said(NamedTuple):
    """tokens[first:last] say it; `one`: of a single person; `of_them`: by a pronoun, of those counted."""

    first: int
    last: int
    one: bool
    group: Group = "civilians"
    of_them: bool = False


def said_of_all(clause: Clause) -> list[Said]:
    """Where the clause says that all the dead are civilians, or all fighters, with no word of doubt."""
    return sure_of_all(told_of_all(clause), clause)


def sure_of_all(told: list[Said], clause: Clause) -> list[Said]:
    """Those of what is told that no word of doubt stands before."""
    tokens = clause.of.sentence.tokens
    sure = (s for s in told if not _doubted(s.first, clause))
    return [s for s in sure if not _and_others(s, tokens) and not _numbered(s.last, clause)]


def told_of_all(clause: Clause) -> list[Said]:
    """The same with what is asked, denied or said of most of them: none of it counts anybody."""
    found: list[Said] = []
    for at in [at for at, word in enumerate(clause.words, clause.first) if may_open(word)]:
        said = None if any(s.first <= at < s.last for s in found) else _said_at(at, clause)
        found += [said] if said is not None else []
    found += [s for s in _who_died(clause) if not any(f.first < s.last and s.first < f.last for f in found)]
    found += [m for m in _marked(clause) if not any(s.first < m.last and m.first < s.last for s in found)]
    return found + _but_civil(clause)


def _who_died(clause: Clause) -> Iterator[Said]:
    """«إن من قتلوا في الضربة مسلحون», «إن الذين قضوا كانوا مدنيين»"""
    if _DIED.isdisjoint(clause.words):
        return
    tokens = clause.of.sentence.tokens
    for at in range(clause.first, clause.last - 1):
        if tokens[at].text not in _WHO or tokens[at + 1].text not in _DIED:
            continue
        for then in range(at + 2, min(clause.last, at + 2 + _WHERE_THEY_DIED)):
            if tokens[then].text in _STOPS:
                break
            were = tokens[then - 1].text in (*_WERE, "هم")
            civil, fought = _civil_until(then, clause), _fighters_until(then, clause, named=were)
            end = civil or fought
            subject = were or tokens[then].text == "من" or _subject_form(then, tokens)
            if end is not None and subject and not end[1]:
                yield Said(at, end[0], False, "civilians" if civil else "combatants")
                break


def _subject_form(at: int, tokens: Sequence[Token]) -> bool:
    """«مدنيون», not the object of «من قتلوا مدنيين»: those who killed them."""
    return tokens[at].text.endswith(("ون", "ان"))


def _marked(clause: Clause) -> list[Said]:
    marks = (m for m in clause.of.markers if m.entry.data["kind"] == "all_civilians")
    marks = (m for m in marks if not _counted_apart(m.first, clause))
    tokens = clause.of.sentence.tokens
    held = (m for m in marks if clause.holds(m.first) and not _of_the_injured(m.first, tokens))
    return [Said(m.first, m.last, one=False) for m in held]


@remembered(50_000)
def may_open(word: str) -> bool:
    """Can the words that say it begin with this one? Hardly any can."""
    plain = _plain(word)
    return plain in _THE_DEAD or plain in _EVERY or plain in _ALL or word in _THEY


def _said_at(at: int, clause: Clause) -> Said | None:
    tokens = clause.of.sentence.tokens
    word = _plain(tokens[at].text)
    dead = word in _THE_DEAD or (word in _EVERY and _text(tokens, at + 1) in _THE_DEAD)
    if not dead and (word not in _ALL and tokens[at].text not in _THEY):
        return None
    if not dead and _of_the_injured(at, tokens):
        return None
    then = at + 1 + (word in _EVERY)
    if dead and _counted_apart(at, clause):
        return None
    some = dead and at > clause.first and tokens[at - 1].text.lstrip("وبل") in _SOME
    then += dead and not some and _text(tokens, then) in _BY_NUMBER  # «إن القتلى الثلاثة مدنيون»
    then += _text(tokens, then) in _ALL
    then += _text(tokens, then) in _WERE
    they = tokens[at].text in _THEY
    civil = _civil_until(then, clause)
    if civil is None:
        fought = _fighters_until(then, clause, named=not they)
        if fought is None or some:
            return None  # «أحد القتيلين قائد», «اثنين من الشهداء من مقاتليها» count them
        return Said(at, fought[0], fought[1] and word not in _BOTH, "combatants", not dead)
    if they and (_text(tokens, then) == "من" or _at_work(then, tokens)):
        return None  # «وهو من سكان الرقة»: where he comes from; «أكد ذووهم أنهم عمال», of the arrested
    return Said(at, civil[0], civil[1] and word not in _BOTH)


def _counted_apart(at: int, clause: Clause) -> bool:
    """«بين القتلى عنصران», «اثنان من القتلى مدنيان»: some of the dead, whom a number counts."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, at - 2) : at]]
    if before[-1:] and before[-1].lstrip("و") in _AMONG:
        return True
    number = before[0].lstrip("وب") if len(before) > 1 and before[1] == "من" else ""
    return number.isdecimal() or bool(number and number_words(number))


def _at_work(at: int, tokens: Sequence[Token]) -> bool:
    """«إنهم عمال», «وقال فلان، وهو بقال»: what they do for a living, of whomever the pronoun means."""
    noun = unit_at(tokens, at)
    return noun is not None and noun.unit.id == "at_work"


def _but_civil(clause: Clause) -> list[Said]:
    """«القتلى لم يكونوا مسلحين، بل مدنيون», «لم يكن مقاتلا، بل مدنيا»"""
    tokens = clause.of.sentence.tokens
    found = []
    for at in range(clause.first + 2, clause.last):
        if tokens[at].text != "بل" or not _not_fighters(max(clause.first, at - _BUT_CIVIL), at, tokens):
            continue
        civil = _civil_until(at + 1, clause)
        if civil is not None:
            found.append(Said(at, civil[0], civil[1]))
    return found


def _not_fighters(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """«لم يكونوا مسلحين», «ليسوا عناصر في …»"""
    denied = next((i for i in range(first, last) if _plain(tokens[i].text) in _NOT), None)
    nouns = (unit_at(tokens, i) for i in range(denied, last)) if denied is not None else ()
    return any(n is not None and n.unit.group == "combatants" for n in nouns)


def _fighters_until(at: int, clause: Clause, named: bool) -> tuple[int, bool] | None:
    """Where the word for fighters ends («مسلحون», «من عناصر …», «من مقاتليها»), and whether it is of one.

    `named`: the name of a force after «من» says it too («كلهم من الحشد الشعبي»)."""
    tokens = clause.of.sentence.tokens
    if (end := belongs_to_force(at, clause)) is not None:
        return end, False
    at, of = _past_of(tokens, at)
    if at >= clause.last:
        return None
    word = tokens[at].text
    if of and word.startswith(_MEMBERS) and (word.endswith(_THEIRS) or _force_at(at + 1, clause)):
        return at + 1, False
    if of and named and _force_at(at, clause):
        return at + 1, False
    noun = unit_at(tokens, at)
    fights = noun is not None and noun.unit.group == "combatants" and not noun.suffix and not noun.conjoined
    if noun is None or not fights or (noun.definite and not of):
        return None
    former = noun.last < clause.last and tokens[noun.last].text.removeprefix("ال").startswith(_NO_MORE)
    if former or (of and noun.number == "singular"):
        return None
    return noun.last, noun.number == "singular"


def belongs_to_force(at: int, clause: Clause) -> int | None:
    """«ينتمون إلى تنظيم كذا», «يقاتلان في صفوفه»: where the name of the force ends."""
    tokens = clause.of.sentence.tokens
    if at + 2 >= clause.last or tokens[at].text not in _BELONG:
        return None
    then = at + 1 + (tokens[at + 1].text in _TO_WHOM)
    then += tokens[then].text in _RANKS
    forces = (a for a in clause.of.actors if a.owner_of == "force")
    return next((a.last for a in forces if a.first in (then, then - 1)), None)


def _force_at(at: int, clause: Clause) -> bool:
    return any(a.first == at and a.owner_of == "force" for a in clause.of.actors)


def _numbered(at: int, clause: Clause) -> bool:
    """«والضحايا من المدنيين ثلاثة»: how many of them."""
    return any(c.first == at and not c.bare for c in clause.of.counted)


def _plain(word: str) -> str:
    return word[1:] if word[:1] in ("و", "ف") and len(word) > 3 else word


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _past_of(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Past a quotation mark and «من», and whether «من» stood there."""
    at += _text(tokens, at) in _QUOTES
    of = _text(tokens, at) == "من"
    return at + of, of


def _civil_until(at: int, clause: Clause) -> tuple[int, bool] | None:
    """Where the word for civilians at this place ends, and whether it speaks of one."""
    tokens = clause.of.sentence.tokens
    at, of = _past_of(tokens, at)
    if at >= clause.last:
        return None
    if of and tokens[at].text.startswith(_TOWNSPEOPLE):
        return at + 1, False
    noun = unit_at(tokens, at)
    civil = noun is not None and noun.unit.group == "civilians" and not noun.suffix and not noun.conjoined
    if noun is None or not civil or noun.definite != of:
        return None
    return noun.last, noun.number == "singular" and not of


def _of_the_injured(at: int, tokens: Sequence[Token]) -> bool:
    """«إن الجرحى كلهم مدنيون»"""
    before = tokens[at - 1].text if at else ""
    return before.startswith(("ال", "وال", "بال")) and any(stem in before for stem in _INJURED)


def _doubted(at: int, clause: Clause) -> bool:
    """«ولم يعرف إن كان القتلى مدنيين», «ومعظم الضحايا مدنيون», «ويحتمل أن يكون الضحايا من المدنيين»."""
    tokens = clause.of.sentence.tokens
    said = [t.text for t in tokens[max(clause.first, at - _BACK) : at]]
    words = [_plain(w) for w in said]
    cut = max((i for i, w in enumerate(said) if w in _STOPS or w in _AND_THAT), default=-1)
    words = words[cut + 1 :]
    asked = any(a == "ان" and b in _WERE for a, b in pairwise(words))  # «إن كان القتلى مدنيين»
    asked = asked or any(w.removeprefix("و") in _OPEN_QUESTION for w in words)
    return asked or any(w in _SOME for w in words[-1:])


def _and_others(said: Said, tokens: Sequence[Token]) -> bool:
    """«القتلى مدنيون ومسلحون», «القتلى من عناصر الفصائل والمدنيين»"""
    reach = 1 if said.group == "civilians" else _AND_REACH
    nouns = (unit_at(tokens, at) for at in range(said.last, min(len(tokens), said.last + reach)))
    joined = {n.unit.group for n in nouns if n is not None and n.conjoined} - {None}
    return "combatants" in joined if said.group == "civilians" else bool(joined - {"combatants"})
