"""Verbs of harm in another sense, told by what they govern: «قضت العائلات ليلتها», «يؤدون الصلاة»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.arabic.inflect import verb_forms
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.idle_ordnance import held_by_them
from tawthiq.coding.words import word_list

_REACH = 16
_NEAR = 7  # words from the verb to what it governs, its subject between them
_PERFORMED = word_list("performed")
_SPENT = word_list("time_spent")
_PERIODS = word_list("periods_spent")
_NO_OBJECT = word_list("before_a_period")
_RISEN = tuple(word_list("rises_to"))
_CITED = tuple(word_list("cited_stems"))
_AILED = tuple(word_list("ailments"))
_THINGS = tuple(word_list("things_lost"))
_ALMOST = word_list("almost")
_VERDICTS = ("حكم", "الحكم", "احكام", "قضت", "محكوم", "ادان", "قرار", "يقضي")
_JOINED = "وفسل"
_LOST = ("اثر", "اثره", "اثرها", "اثرهم", "عدد")
NEGATIONS = ("لم", "ولم", "فلم", "لن", "ولن")
"""Negations before a verb of harm."""
_BUT, _TO_BUT = ("سوي", "الا", "غير"), 4
_NO = ("لا", "لم", "ليس", "ليست")
_NOT_OF_ATTACK = ("جوعا", "عطشا", "بردا", "مرضا", "غرقا")
_DIED = ("توفي", "توفوا", "توفت", "توفا")
_PROOF = ("يعتقد", "تعتقد", "نعتقد", "اعتقد", "يظن", "تظن", "دليل", "ادله", "دلايل", "موشر", "يثبت", "تثبت")
_FAR, _WHOM, _BELIEF = 10, 5, 5  # words from the denied belief to the verb, from «أن» to it, and before «أن»
_HIT, _TO_HIT = ("اصاب", "تصيب", "يصيب"), 3
_SQUARELY = frozenset({"مباشره", "دقيقه", "محققه"})
_TEAMS = word_list("teams_and_cars")
_INSPECTED = ("مكان", "اماكن", "موقع", "مواقع", "منطقه", "مناطق", "منزل", "منازل", "اضرار", "حجم", "حي")


def other_sense(match: Match, clause: Clause) -> bool:
    """Does a verb that may tell of harm tell of something else here? Phrases never do."""
    tokens = clause.of.sentence.tokens
    if match.kind == "noun":
        hits = match.entry.id == "injure" and scores_hits(match.first, tokens)
        return hits or _sentenced(match, clause) or _of_a_team(match, clause)
    if match.kind != "verb":
        return False
    if match.entry.id == "capture" and held_by_them(tokens[match.first].text):
        return True
    ahead = [t.text for t in tokens[match.last : min(clause.last, match.last + _REACH)]]
    near = ahead[: ahead.index("،")] if "،" in ahead else ahead
    before = [t.text.lstrip(_JOINED) for t in tokens[max(clause.first, match.first - 4) : match.first]]
    if match.entry.id == "kill" and any(w in _ALMOST for w in before):
        return True  # «كاد ثلاثة رجال يقتلون»
    last = tokens[match.first - 1].text if match.first > clause.first else ""
    if last in ("او", "و") and match.first - 3 >= clause.first:
        last = tokens[match.first - 3].text  # «لم تقتل أو تصب أي مدني»
    if last == "ان" and match.entry.id == "kill":
        word = tokens[match.first].text
        if _not_yet(word) or any(w in _NOT_OF_ATTACK for w in ahead):
            return True  # «تحاصرها منذ أشهر، بعد أن توفي عدد من سكانها جوعا»
    if last in NEGATIONS and not any(w in _BUT for w in ahead[:_TO_BUT]):
        return True  # «ولم يصب 15 شخصا كانوا في الطابق الأرضي»; «لم يقتل سوى ثلاثة» were killed
    if _not_believed([t.text for t in tokens[max(clause.first, match.first - _FAR) : match.first]]):
        return True
    word = tokens[match.first].text.lstrip(_JOINED).removesuffix(match.suffix)
    if word in _forms("أودى", "يودي"):
        return _performs(match, ahead)
    near = near[:_NEAR]
    if word in _forms("قضى", "يقضي"):
        ruled = near[:1] in (["ان"], ["بان"])  # «قضت بأن …»: the judgment of a court
        return ruled or any(w in _SPENT for w in near) or _a_period(near)
    if word in _forms("ارتقى", "يرتقي"):
        return any(w.startswith(_RISEN) for w in near)
    if word in _forms("استشهد", "يستشهد"):
        return any(w.startswith(_CITED) for w in near)
    if match.entry.id == "missing":
        if tokens[match.first].text.lstrip("ولف").startswith(("تفقد", "تتفقد", "يتفقد")):
            return bool(near) and near[0].removeprefix("ال") in _INSPECTED  # «لتفقد مكان القصف»
        lost = any(w.startswith(_THINGS) for w in near)  # «فقد ثلاثة عمال وظائفهم»
        return lost or _particle(match, clause)
    return match.entry.id == "injure" and any(w.startswith(_AILED) for w in near)


def _not_yet(word: str) -> bool:
    """«قبل أن يقتل», «خشية أن تستشهد»: behind «أن» the present tells no deed; «بعد أن قتل» does."""
    return word.startswith("ي") or (word.startswith("ت") and not word.startswith(_DIED))


def _not_believed(before: Sequence[str]) -> bool:
    """«لا تعتقد أن مدنيين قتلوا», «لا دليل على أن أحدا قتل»: a negated belief or proof, and أن."""
    if "ان" not in before[-_WHOM:]:
        return False
    words = before[: len(before) - 1 - before[::-1].index("ان")][-_BELIEF:]
    denied = (i for i, word in enumerate(words) if word.lstrip("و") in _NO)
    return any(word.startswith(_PROOF) for i in denied for word in words[i + 1 :])


def _particle(match: Match, clause: Clause) -> bool:
    """«فقد ارتكب الطيران مجزرة بحق 13 شخصا»: ف and قد before a verb, and nobody who was lost."""
    if clause.of.sentence.tokens[match.first].text != "فقد" or match.last >= clause.last:
        return False
    after = clause.of.sentence.tokens[match.last].text
    lost = any(c.first == match.last for c in clause.of.counted) or after in _LOST
    named = next((last for first, last in clause.of.people if first == match.last), None)
    lost = lost or any(c.first == named and c.suffix for c in clause.of.counted)  # «فقد فلان زوجته»
    return not (lost or after.startswith("ال"))


def scores_hits(at: int, tokens: Sequence[Token]) -> bool:
    """«محققة إصابات مباشرة في صفوفهم», «أصابتها إصابات مباشرة»: the shells hit what they were aimed at."""
    before = [t.text.lstrip(_JOINED) for t in tokens[max(0, at - _TO_HIT) : at]]
    if any("حقق" in w or w.startswith("تحقيق") for w in before):
        return True
    squarely = any(t.text in _SQUARELY for t in tokens[at + 1 : at + 2])
    return squarely and any(w.startswith(_HIT) for w in before)


def _of_a_team(match: Match, clause: Clause) -> bool:
    """«أرسلت خمسة فرق إسعاف و12 مسعفا»: the word belongs to those who help."""
    before = clause.of.sentence.tokens[match.first - 1].text if match.first > clause.first else ""
    return match.entry.id == "aided" and before.removeprefix("و").removeprefix("ال") in _TEAMS


def _sentenced(match: Match, clause: Clause) -> bool:
    """«حكمت المحكمة بإعدام ثلاثة متهمين»: a verdict, nobody is dead of it."""
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, match.first - _NEAR) : match.first]]
    verdict = any(w.lstrip(_JOINED).startswith(_VERDICTS) for w in before)
    return verdict and tokens[match.first].text in ("باعدام", "بالاعدام")


def _performs(match: Match, ahead: list[str]) -> bool:
    """«كانوا يؤدون الصلاة» is spelt like «يودي بـ»: only who or what follows by ب was taken."""
    return bool(match.suffix) or not any(w.startswith("ب") for w in ahead) or ahead[0] in _PERFORMED


def _a_period(near: list[str]) -> bool:
    """«قضى ثلاثة شبان ساعات تحت المطر», not «قضى ثلاثة شبان بعد ساعات»."""
    return any(w in _PERIODS and i > 0 and near[i - 1] not in _NO_OBJECT for i, w in enumerate(near))


@cache
def _forms(past: str, present: str) -> frozenset[str]:
    """The folded forms of a verb, without what may be joined before it."""
    return frozenset(form.lstrip(_JOINED) for form in verb_forms(fold(past), fold(present)))
