"""An attack that a clause only names: another matter is told (politics, law, repair), or who its victims are.

A reader takes «طالبت عائلات ضحايا تفجير الكرادة بمحاسبة المقصرين» for news of the families. Nothing is told
where the attack is no deed of the clause, stands on no day near the report, and nobody is counted but in a
relative clause.
"""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clitics import begins, is_one_of
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_RELATIVES = word_list("relative_pronouns") | {"ممن", "من"}
_BEFORE_VERB = frozenset({"كان", "كانت", "كانوا", "قد", "لم", "لا", "ما", "تم"})
_RELATED = 3  # words from «التي» to its verb
_OPENING = 4  # words in which a clause says what it is about
_JOINED_ON = 8  # words from «التي وقعت» over its place to «واستهدفت»
_ARTS = frozenset({"artwork", "culture", "told_in_art"})
_ABOUT = frozenset({"عن", "حول", "بشان", "بخصوص"})
_GOVERNING = word_list("governing_a_noun")
_LEADING = tuple(word_list("leads_to_an_attack"))
_SAYING_THAT = ("ان", "بان", "وان", "انه", "انها", "بانه", "بانها")
_BEFORE_WORDS = frozenset(':|"«“-–/…')
_SHORT_LEAD = 3
_TELLING = tuple(word_list("telling_of_it"))
_TO_ABOUT = 3  # words from «أعلن» to «عن»
_WHOSE = word_list("whose_attack")
_BURIED = (*word_list("burial_stems"), "عزاء")
_THAT = ("ان", "بان")
_LONG_TIMES = word_list("long_times") - {"ايام", "اسابيع"} | {"عام", "عامين", "سنه", "سنتين", "شهرين"}
_AGO = ("قبل", "منذ")
_BACK_DAYS = ("-P1D", "P0D", "-PT")


def other_matter(s: Statement) -> bool:
    """Is the attack only named, and something else told?"""
    if not s.acts or any(not _named(m, s) for m in s.means if m.kind == "attack"):
        return False
    if any(begins(w, _BURIED) for w in s.clause.words):
        return False
    about = _opens(s)
    if about is not None:
        counted = [r for r in s.whole_rows if _counts(r)] if about.entry.id not in _ARTS else []
        return not _near_day(s) and all(_embedded(r.first, about.last, s) for r in counted)
    if any(_counts(r) for r in s.whole_rows):
        return False
    if s.date is not None or _long_ago(s):
        return _long_ago(s)
    acts = [m for m in s.means if m.kind == "attack"]
    return all(_spoken_about(m, s) or _of_its_victims(m, s) for m in acts) or _led_by_nothing(acts[0], s)


def _counts(row: Row) -> bool:
    return bool(row.quantity.value) or bool(row.quantity.low)


def _opens(s: Statement) -> Match | None:
    """The word of the matter that the clause is about, before any attack."""
    first = s.clause.first
    for m in s.clause.of.markers:
        of_matter = m.entry.data["kind"] == "matter" or m.entry.id in _ARTS
        if of_matter and first <= m.first < min(first + _OPENING, s.evidence):
            return m
    return None


def _named(m: Means, s: Statement) -> bool:
    """A noun, or a verb of a relative clause («السوق الذي قصفه الطيران»); «قصف» is spelt as both."""
    if not m.verbal or _embedded(m.first, s.clause.first, s):
        return True
    word = s.clause.of.sentence.tokens[m.first].text
    before = s.clause.of.sentence.tokens[m.first - 1].text if m.first > s.clause.first else ""
    if word.endswith(("ت", "وا")):
        return False  # «بعد أن قصفت الطائرات …»
    if word[:1] in "لب" and not word.startswith("باغت"):
        return True  # «تغطية الصحف لقصف المشفى»
    joined = word == "وقصف" and before not in ("", "،", ",")
    return before in _GOVERNING or ((joined or before in _THAT) and not s.attackers)


def _embedded(at: int, since: int, s: Statement) -> bool:
    tokens = s.clause.of.sentence.tokens
    joined = tokens[at].text[:1] == "و"  # «الهجمات التي وقعت في المدينة واستهدفت الوزارة»
    first = max(since, at - (_JOINED_ON if joined else _RELATED))
    lead = tokens[first:at]
    who = ((k, t.text) for k, t in enumerate(lead, first))
    related = any(word in _RELATIVES and (word != "من" or _who(k, at, s)) for k, word in who)
    return related and not (joined and any(t.kind == "mark" for t in lead))


def _who(at: int, verb: int, s: Statement) -> bool:
    """«من قتلوا في القصف», not «لغم من مخلفات الحرب انفجر», «صاروخ من نوع كذا سقط»."""
    return verb == at + 1 or s.clause.of.sentence.tokens[at + 1].text in _BEFORE_VERB


def _near_day(s: Statement) -> bool:
    """A day near the report told behind the attack: «زار جرحى القصف الذي وقع أمس»."""
    return any(d.first >= s.evidence and (d.offset or "").startswith(_BACK_DAYS) for d in s.clause.dates)


def _long_ago(s: Statement) -> bool:
    """«مبنى تصدع في القصف قبل سنوات»: behind the attack stands that it was years or months ago."""
    behind = [t.text for t in s.clause.of.sentence.tokens[s.evidence : s.clause.last]]
    return any(a in _AGO and b in _LONG_TIMES for a, b in pairwise(behind))


def _spoken_about(m: Means, s: Statement) -> bool:
    """«تحقيق عن غارة على حي كذا», not «أعلن عن غارة»."""
    tokens = s.clause.of.sentence.tokens
    if m.first <= s.clause.first or tokens[m.first - 1].text not in _ABOUT:
        return False
    before = tokens[max(s.clause.first, m.first - 1 - _TO_ABOUT) : m.first - 1]
    return bool(before) and not any(begins(t.text, _TELLING) for t in before)


def _of_its_victims(m: Means, s: Statement) -> bool:
    """«عائلات ضحايا تفجير كذا», «الناجون من المجزرة»: whose families or victims they are."""
    tokens = s.clause.of.sentence.tokens
    before = [t.text for t in tokens[max(s.clause.first, m.first - 2) : m.first]]
    if not before or tokens[m.first].text[:1] == "ب":
        return False  # «سقوط ضحايا بغارة»
    return is_one_of(before[-1], _WHOSE) or (before[-1] == "من" and is_one_of(before[0], _WHOSE))


def _led_by_nothing(m: Means, s: Statement) -> bool:
    """«انتقد النقيب تغطية الصحف لقصف المشفى»: a long lead, and no word that tells of attacks or harm."""
    tokens = s.clause.of.sentence.tokens
    words = [t.text for t in tokens[s.clause.first : m.first]]
    opens = [i for i, w in enumerate(words) if w in _SAYING_THAT or w in _BEFORE_WORDS]
    lead = [w for w in words[opens[-1] + 1 if opens else 0 :] if w.isalpha()]
    if tokens[m.first].text[:1] == "و":
        return False  # «دخل كنيسة وفجر نفسه»
    if s.attackers and any(p.place.precision in SETTLED for p in s.places):
        return False  # whose attack it was, and on which town: told, whatever leads to it
    if any(c.group and s.clause.first <= c.first < m.first for c in s.clause.of.counted):
        return False  # «5 رجال و3 نساء في غارة»
    return len(lead) > _SHORT_LEAD and not any(begins(w, _LEADING) or begins(w, _TELLING) for w in lead)
