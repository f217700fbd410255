"""Clauses that only somebody's words bring to an attack: whose are of it, whose of another matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tawthiq.arabic.fold import bare
from tawthiq.coding import relevance
from tawthiq.coding.clitics import begins
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.speakers.meant import form_of
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import phrase_list, word_list

_OTHER = tuple(word_list("another_matter"))
_OF_IT = tuple(word_list("words_of_the_attack"))
_AT_LARGE = word_list("war_at_large")
_LOOKS_INTO = tuple(word_list("looks_into_it"))
_ITS_TARGETS = tuple(word_list("targets_of_an_army"))
_WERE_THERE = (
    "eyewitness", "civil_defence", "medical", "outlet_reporter", "local_media", "local_activists",
    "monitor_ngo",
)  # fmt: skip
_HEAR_OF_IT = ("official", "military_statement")
_THAT_STEMS = ("ان", "بان")
_PRONOUNS = (("هم", (True, False)), ("ها", (False, True)), ("ه", (False, False)))
_SOURCES = ("مصدر", "مصادر")
_DAILY = tuple(word_list("daily_life"))
_NEAR = 2  # sentences
_TOLL = tuple(word_list("toll_that_may_rise"))
_ITS_DEEDS = tuple(word_list("deeds_of_an_army"))
_WHAT_HAPPENED = frozenset(phrase_list("what_happened"))
_PLACE_HIT = word_list("the_place_hit")  # «زعم الجيش أن المبنى كان يضم مسلحين»
_ITS_OCCASION = frozenset({"بينهم", "بينهن", "ضمنهم", "ذلك", "بذلك"})  # «أن بينهم امرأتين», «وبرر الجيش ذلك»
_KIN = word_list("kin_of_victims")
_RELATIVES, _THAT = word_list("relative_pronouns"), word_list("that")
_SURVIVED = word_list("came_out_of_it")
_RANKS = word_list("place_ranks_told")
_RELATION = ("ي", "يه")
_ACCORDING = word_list("according_alone")
_JUST_WHO = frozenset(phrase_list("just_who"))
_SHORT = 14  # words of a sentence that only says who told the one before
_TOPIC = 4  # words of what is said in which it names what it is about
_REACH = 9  # words of what is said in which it names its matter
_ARMS = ("عسكريه", "مسلحه")
_BLAME = "مسووليه"
_LEAST = 2  # words: «وأضاف المجلس» at the end of a cut text says nothing
_TAKES_A_SIDE = ("denies", "admits", "accuses")


def spoken(s: Statement) -> bool:
    """Has it a speaker whom the report names, who tells nothing of an earlier time?"""
    named = bool(s.said) and s.said[0].type != "unattributed"
    return named and not relevance.is_past_perfect(s.clause)


def says_of_it(s: Statement, told: Iterable[Statement], said: Attribution | None = None) -> bool:
    """Do the words of its speaker, where he counts nobody, still speak of the attack `told`?

    `said`: another of its voices than the first.
    """
    said = said or (s.said[0] if s.said else None)
    if said is None:
        return False
    if said.stance in _TAKES_A_SIDE:
        return _refers(s, said) or not _begins_elsewhere(s, said)
    if not _says_something(s, said) or another_matter(s, said) or _warns_of_more(s, said):
        return False
    if _refers(s, said) or _comes_back(s, said, told):
        return True
    return (said.type in _WERE_THERE or _of_another(s, said)) and _right_after(s, said, told)


def _of_another(s: Statement, said: Attribution) -> bool:
    """«وقال رئيس البلدية إنها أم لستة»: the pronoun is not his own: one of those harmed."""
    first = said.scope_first
    if not (said.type in _HEAR_OF_IT and said.name and said.first < first <= s.clause.last):
        return False
    that = s.clause.of.sentence.tokens[first - 1].text
    form = next((f for ending, f in _PRONOUNS if that.endswith(ending) and begins(that, _THAT_STEMS)), None)
    return form is not None and form != form_of(said.name[0])


def _right_after(s: Statement, said: Attribution, told: Iterable[Statement]) -> bool:
    """«وقال أحد الجيران إن السقف هوى فوق رؤوسهم»: one who was there, right after the attack was told."""
    if said.type == "local_media" and not (said.name and said.name[0].startswith(_SOURCES)):
        return False  # «تتحدث صحف عن …»: not there
    if said.verb_entry == "judge":
        return False  # «واعتبر المركز أن المدنيين يدفعون الثمن»: what one thinks, and not what one saw
    last = max((o.clause.of.sentence.index for o in told), default=-_NEAR)
    his = slice(said.scope_first, min(said.scope_last, s.clause.last))
    words = [t.text for t in s.clause.of.sentence.tokens[his]]
    if len(words) < _LEAST or any(begins(w, _DAILY) for w in words[:_TOPIC]):
        return False
    return 0 <= s.clause.of.sentence.index - last < _NEAR


def _warns_of_more(s: Statement, said: Attribution) -> bool:
    """«حذر مدير المستشفى من توقف المولد», «حذرت الأونروا من الأوبئة»: of what may come, not of this toll."""
    if said.verb_entry != "predict":
        return False
    told = _his_words(s, said)[:_TOPIC]
    words = [t.text for t in s.clause.of.sentence.tokens[told.start : told.stop]]
    return not any(begins(word, _TOLL) for word in words)


def another_denied(s: Statement) -> bool:
    """«ونفى رئيس المجلس وجود خلافات مع …»: is what is denied no attack and no harm?"""
    said = next((x for x in s.said if x.stance == "denies"), None)
    return said is not None and not s.acts and _begins_elsewhere(s, said) and not _refers(s, said)


def topic_of_it(s: Statement) -> bool:
    """«وذكر مصدر أن الشهداء نزحوا قبل …»: he begins with those harmed, or what was hit."""
    if not spoken(s) or s.said[0].scope_first <= s.said[0].first:
        return False
    said = s.said[0]
    first = max(said.scope_first, s.clause.first)
    topic = s.clause.of.sentence.tokens[first : min(first + _TOPIC, s.clause.last)]
    return any(t.text.startswith("ال") and begins(t.text, _OF_IT) for t in topic)


def was_there(s: Statement) -> bool:
    """«وقال السائق الذي نجا من الهجوم إن …»: the attack is named only to say who speaks."""
    if not spoken(s) or not s.means or s.rows:
        return False
    who = range(s.said[0].first, _words_begin(s, s.said[0]))
    return all(m.first in who for m in s.means)


def _words_begin(s: Statement, said: Attribution) -> int:
    """Where what he says begins: behind «إن», where a relative clause says who he is."""
    tokens, first = s.clause.of.sentence.tokens, said.scope_first
    if first >= len(tokens) or tokens[first].text not in _RELATIVES:
        return first
    near = range(first, min(first + _REACH, s.clause.last))
    return next((i for i in near if tokens[i].text in _THAT), first)


def _says_something(s: Statement, said: Attribution) -> bool:
    """Does what he says follow, or stand before his name (ذكر ذلك فلان)?"""
    ones = s.said if said is s.said[0] else (said,)
    return any(a.scope_last - a.scope_first >= _LEAST or a.scope_first <= a.first for a in ones)


def _his_words(s: Statement, said: Attribution) -> range:
    """Where in the clause the words stand that the speaker says."""
    follows = said.scope_first > said.first
    last = s.clause.last if said is s.said[0] else min(said.scope_last, s.clause.last)
    first = max(said.scope_first, s.clause.first) if follows else max(s.clause.first, said.last)
    return range(first, max(first, last))


def _refers(s: Statement, said: Attribution) -> bool:
    """Does what is said hold a word of the attack, its weapons, its victims, what was hit, who is sought?"""
    clause, tokens = s.clause, s.clause.of.sentence.tokens
    told = _his_words(s, said)
    if said.scope_first <= said.first and said is s.said[0]:
        told = range(clause.first, clause.last)
    known = (*clause.of.means, *clause.of.harm, *clause.of.objects)
    topic = told[:_TOPIC]  # «إن المبنى دمر بالكامل»
    broken = any(m.first in topic for m in clause.of.markers if m.entry.data["kind"] == "damage")
    if broken or any(m.first in told for m in known):
        return True
    words = [t.text for t in tokens[told.start : told.stop]]
    if said.stance == "accuses":  # «وحمّل المجلس العالم مسؤولية صمته»: the word goes with the verb
        words = ["" if w.startswith(_BLAME) else w for w in words]
    who = [bare(t.text) for t in tokens[said.first : max(said.last, _words_begin(s, said))]]
    kin = any(w in _KIN for w in who[: said.last - said.first]) or any(w in _SURVIVED for w in who)
    named = (i for i, w in enumerate(words) if begins(w, _OF_IT) and words[i - 1 : i] != ["لا"])
    if kin or any(not _state_of(words, i) for i in named):
        return True  # «لا مكان للإرهاب» speaks of no place
    army = said.type == "military_statement"
    looks = army and any(begins(word, _LOOKS_INTO) for word in words)
    struck = army and all(any(begins(w, ones) for w in words) for ones in (_ITS_DEEDS, _ITS_TARGETS))
    account = army and any(w in _PLACE_HIT or w in _ITS_OCCASION for w in words[:_TOPIC])
    return looks or struck or account or any(pair in _WHAT_HAPPENED for pair in pairwise(words))


def _state_of(words: Sequence[str], at: int) -> bool:
    """«قواته في حالة تأهب», not «المصابان في حالة خطرة», «حالة الجرحى»: no patient's condition."""
    after = words[at + 1] if at + 1 < len(words) else ""
    patient = after.startswith("ال") or after.endswith("ه")
    return words[at] == "حاله" and words[max(0, at - 1)] == "في" and bool(after) and not patient


def comes_back(s: Statement, told: Sequence[Statement]) -> bool:
    """Does a speaker speak of what only the telling of another attack names?"""
    said = s.said[0] if spoken(s) else None
    return said is not None and not another_matter(s, said) and _comes_back(s, said, told)


def _comes_back(s: Statement, said: Attribution, told: Iterable[Statement]) -> bool:
    """«وقال مدير المحطة إن المحطة توقفت»: a noun with the article that the attack's telling holds."""
    first = max(s.clause.first, said.scope_first if said.scope_first > said.first else said.last)
    topic = _words(s, first, min(first + _TOPIC, s.clause.last))
    words = {bare(w) for w in topic if w.startswith("ال") and not w.endswith(_RELATION)} - _RANKS
    return any(bare(w) in words for o in told for w in _words(o, o.clause.first, o.clause.last))


def _words(s: Statement, first: int, last: int) -> list[str]:
    tokens = s.clause.of.sentence.tokens[first:last]
    return [t.text.lstrip("وفبل") if t.text[1:3] == "ال" else t.text for t in tokens]


def another_matter(s: Statement, said: Attribution | None = None) -> bool:
    """«أعلن الجيش سيطرته على …», «قال سكان إن الأسعار …»: he begins with no attack and no harm."""
    said = said or (s.said[0] if s.said else None)
    if said is None:
        return False
    words = s.clause.of.sentence.tokens[said.scope_first : said.scope_first + 1]
    if not s.whole_rows and said.scope_first > said.first and any(t.text in _AT_LARGE for t in words):
        return True  # «قال المرصد إن الحرب دمرت نصف مدارس المحافظة»
    if s.whole_rows or s.acts:
        return False
    return _begins_elsewhere(s, said, 1 if s.hits else _REACH)  # «تدشين محطة مياه»


def _begins_elsewhere(s: Statement, said: Attribution, reach: int = _REACH) -> bool:
    """Is another matter named among the first words that he says?"""
    tokens = s.clause.of.sentence.tokens
    first = max(said.scope_first, said.last if said.scope_first <= said.first else 0)
    if first >= s.clause.last:  # «ونفى المتحدث باسم الجيش إجراء أي اتصالات»: all of it read as his name
        first = max(said.first, s.clause.first)
    words = [t.text for t in tokens[first : min(first + reach, s.clause.last)]]
    return any(begins(w, _OTHER) and not _of_arms(words, i) for i, w in enumerate(words))


def _of_arms(words: Sequence[str], at: int) -> bool:
    """«المكان خال من أي مظاهر عسكرية»: says what was struck, no demonstration."""
    return words[at] == "مظاهر" and any(w in _ARMS for w in words[at + 1 : at + 2])


def only_says_who(s: Statement) -> bool:
    """«وفق ما أعلن المرصد.», «جاء ذلك في بيان للمشفى.»: a sentence that only says who told the one before."""
    tokens = s.clause.of.sentence.tokens
    if s.clause.first or s.tells or not s.said or len(tokens) < _LEAST:
        return False
    if (tokens[0].text, tokens[1].text) in _JUST_WHO:
        return s.said[0].last <= _SHORT
    return s.clause.last == len(tokens) <= _SHORT and tokens[0].text in _ACCORDING


def more_who_say(s: Statement, told: Sequence[Statement]) -> bool:
    """Does it only say who else told the sentence right before it, the last of the attack `told`?"""
    if not told or not only_says_who(s) or not spoken(s):
        return False
    near = s.clause.of.sentence.index - told[-1].clause.of.sentence.index <= 1
    names = {(x.type, x.name) for o in told for x in o.said}
    return near and (s.said[0].type, s.said[0].name) not in names
