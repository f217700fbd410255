"""Objects that are named and were spared: feared for, protected by law, a workplace, another's name."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.objects.aimed import struck_it
from tawthiq.coding.words import word_list

_FEARED = word_list("feared_for")
_ASKED = tuple(word_list("asked_stems"))
_BEFELL = ("قتل", "مقتل", "استشه", "اصيب", "اصاب", "جرح", "وفا", "توفي", "مصرع", "قضي", "ارتق")
_PUPILS = frozenset({"طالبات", "طالبان", "طالبين", "طالبتان", "طالبتين"})
_SPARED = word_list("not_hit_verbs")
_AFFECTED = frozenset({"يتاثر", "تتاثر"})
_NOT = frozenset({"لم", "لن", "لا"})
_LACKING = word_list("lacking")
_LAW = word_list("breach_of_law")
_HOLDERS = word_list("works_there")
_WORKS = word_list("works_in")
_IN = ("في", "ب", "لدي")
_THEY_ARE = ("انهم", "انه", "انها", "بانهم", "بانه", "وهو", "وهي", "وهم")
_OPENED = word_list("opened_anew")
_STRUCK_IT = ("تضرر", "دمار", "دمر", "تدمير", "علي", "استهد", "تستهد", "اصاب", "طال", "قصف", "انهيار",
              "احتراق", "تهدم", "ضرب", "اضرار")  # before «بناء المدرسة»
_THEY_WERE = word_list("they_were")
_HELD = tuple(word_list("held_stems"))
_MOURNING = word_list("mourning")
_HELD_FOR = word_list("ceremony_held")
_NAMED_AFTER = word_list("bears_its_name")
_SIDES = word_list("sides_of")
_INTO = ("في", "داخل", "وسط", "ساحه", "باحه")
_FIRE = word_list("fire_words")
_GATHERED = frozenset({"تجمعات", "تجمع"})
_THEIRS = ("vehicle", "infrastructure", "other")
_FIGHT = 4  # words from «تجمعات» to «وآلياتها»
_RECORDED = frozenset({"يسجل", "تسجل", "يرصد", "ترصد", "يوثق", "توثق"})
_PRAYED = ("صلي", "يصلي", "صلوا", "يصلون", "الصلاه", "صلاه")
_OVER_THEM = ("عليهم", "عليه", "عليها", "عليهما", "عليهن")
_WARNED = 4  # words from «حذر» to what is feared for
_NONE = 5  # words from «لم» to «أي مدرسة»
_REACH, _LAW_REACH, _NEAR = 7, 5, 3
_OF_ALL = 14  # words from a demand to the last of the places that it names


def spared(match: Match, clause: Clause) -> bool:
    """Do the words around an object say that this attack did not strike it?"""
    words = _before(match, clause)
    if not words or struck_it(match, clause):
        return False
    since = words[-words[::-1].index("،") :] if "،" in words and words[-1] != "،" else words
    return (
        any(_said(w, _FEARED) for w in since)
        or any(_asks(w) and not _of_a_pupil(before, w) for before, w in pairwise(["", *since]))
        or _asked_of_all(match, clause)
        or _not_touched(since)
        or _only_threatened(match, clause)
        or _against_law(match, clause)
        or _workplace(match, since)
        or _named_after(match, clause, words[-1])
        or _elsewhere(match, since)
        or _fired_in(match, clause, since)
    )


def _said(word: str, words: frozenset[str]) -> bool:
    return word in words or (word[:1] in ("و", "ف") and word[1:] in words)


def _asks(word: str) -> bool:
    """«طالبت المنظمة بحماية المشافي»; not «أصيبت ثلاث طالبات»: pupils."""
    bare = word.lstrip("وف")
    return bare.startswith(_ASKED) and bare not in _PUPILS


def _of_a_pupil(before: str, word: str) -> bool:
    """«قتل طالب بقصف على مدرسته»: the pupil, right behind what befell him."""
    return word == "طالب" and before.lstrip("وفب").startswith(_BEFELL)


def _asked_of_all(match: Match, clause: Clause) -> bool:
    """«طالبت المنظمة بفتح تحقيق دولي في استهداف المستشفيات والأسواق»: of all such places, none named."""
    tokens = clause.of.sentence.tokens
    if match.number != "plural" or not tokens[match.first].text.removeprefix("و").startswith("ال"):
        return False
    words = [t.text for t in tokens[max(clause.first, match.first - _OF_ALL) : match.first]]
    return "،" not in words and any(_asks(w) for w in words)


def _not_touched(words: list[str]) -> bool:
    """«ولم يتضرر المسجد», «ليس فيها مشفى»; «قذيفة لم تنفجر على مسجد» fell on it."""
    near = words[-_NEAR:]
    if any(_said(w, _LACKING) for w in near) or ("دون", "ان") in pairwise(near):
        return True  # «دون أن تصيب المدرسة»
    if any(_said(a, _NOT) and b in _RECORDED for a, b in pairwise(words[-_NONE:])):
        return True  # «ولم يسجل تضرر أي مدرسة»
    if any(_said(a, _NOT) and b in _AFFECTED for a, b in pairwise(words)):
        return True  # «ولم تتأثر العمليات في الميناء»
    return any(_said(a, _NOT) and b in _SPARED for a, b in pairwise(near))


def _only_threatened(match: Match, clause: Clause) -> bool:
    """«حذر المجلس من خروج المشفى عن الخدمة»: no word of attack between the warning and what it is about."""
    told = (m for m in clause.of.markers if m.entry.data["kind"] == "threat" and clause.holds(m.first))
    near = [m.last for m in told if 0 <= match.first - m.last <= _WARNED]
    return bool(near) and not any(near[-1] <= m.first < match.first for m in clause.of.means)


def _against_law(match: Match, clause: Clause) -> bool:
    """«استهداف المراكز الطبية يشكل خرقا للقانون»: what the law says of them all."""
    after = clause.of.sentence.tokens[match.last : match.last + _LAW_REACH]
    return match.number == "plural" and any(t.text in _LAW for t in after)


def _workplace(match: Match, words: list[str]) -> bool:
    """«مقتل طبيب في مستشفى», «موظف يعمل في مصرف»: whose the man was, not what was struck."""
    joined = match.prefix in ("ب", "بال")
    if not joined and words[-1] not in _IN:
        return False
    held = words[-1:] if joined else words[-2:-1]
    if words[-3:-2] and words[-3] in _THEY_ARE:  # «وأكد ذووهم أنهم عمال في حراقات النفط»
        return True
    return any(w.lstrip("ول") in _HOLDERS or w in _WORKS for w in held)


def _named_after(match: Match, clause: Clause, before: str) -> bool:
    """«مستشفى الروضة», «دوار السوق»: the name of something else."""
    definite = clause.of.sentence.tokens[match.first].text.startswith("ال")
    return definite and before.lstrip("وبل") in _NAMED_AFTER


def _fired_in(match: Match, clause: Clause, words: list[str]) -> bool:
    """«فتحوا النار وسط السوق على رجل»: where they stood; whom they fired at follows with «على»."""
    after = clause.of.sentence.tokens[match.last : match.last + 1]
    scene = words[-1] in _INTO and any(w in _FIRE for w in words[-_NEAR:])
    return scene and any(t.text == "علي" for t in after)


def _elsewhere(match: Match, words: list[str]) -> bool:
    """«شرق المسجد», «بعد افتتاح سوق», «كانوا يسقون حقول …», «احتجزوا شبانا في مدرسة», «العزاء بدار …»."""
    last = words[-1]
    building = last == "بناء" and any(w.lstrip("وفل").startswith(_STRUCK_IT) for w in words[-_NEAR:-1])
    if last.lstrip("وب") in _SIDES or (last.lstrip("ول") in _OPENED and not building):
        return True
    if match.entry.id == "infrastructure" and last == "تحت":  # «تحت جسر الرئيس»
        return True
    if any(w in _THEY_WERE for w in words[-_NEAR:-1]) and last[:1] in ("ي", "ت"):
        return True
    if any(a.lstrip("و") in _PRAYED and b in _OVER_THEM for a, b in pairwise(words)):
        return True
    if any(_said(w, _MOURNING) for w in words[-2:]) or any(w in _HELD_FOR for w in words):
        return True
    if match.entry.id in _THEIRS and any(w.removeprefix("ل") in _GATHERED for w in words[-_FIGHT:]):
        return True
    held = any(w.lstrip("وف").startswith(_HELD) for w in words)
    return held and (last in _INTO or last.lstrip("وف").startswith(_HELD))


def _before(match: Match, clause: Clause) -> list[str]:
    tokens = clause.of.sentence.tokens[max(clause.first, match.first - _REACH) : match.first]
    return [t.text for t in tokens]
