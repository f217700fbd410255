"""Who opens what is said, before the verb of what befell them: «إن موظفا يعمل في دائرة الجوازات قتل»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.words import listed, word_set
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, harm_words, unit_at

_THAT = frozenset({"ان", "بان", "وان", "وبان", "لان"})
_QUOTES = frozenset('"“”«»')
_TOGETHER = 9  # words from one person to the verb that says what befell him and those with him
_TO_VERB = 9  # words that tell of somebody before his verb
_WHO = word_set(
    "يعمل تعمل يستقل تستقل يقود تقود يسكن تسكن يقطن تقطن كان كانت يدعى تدعى يملك تملك يبلغ تبلغ يتمتع ينتمي "
    "في من لدى برتبة"
)
_MOURNERS = 5  # words of who mourns
_SERVES = 5  # words from one to those with him that tell where he serves
_ONCE_SO = 2
_ONCE = word_set("سابق سابقة سابقا متقاعد متقاعدة مدني كردي عراقي سوري")
TOGETHER = frozenset({"مع", "برفقه", "رفقه", "بصحبه", "بمعيه"})
_MEANWHILE = word_set(
    "اثناء خلال بعد قبل حين حينما عندما بينما وهو وهي لدى على عن الى تعيش تعمل تسكن تقيم عقب اثر"
)
_WITH_EACH_OTHER = tuple(word_set(
    "شجار تشاجر مشاجر اشتبك اشتباك خلاف اختلف نزاع تنازع عراك مشاد مواجه معرك قتال تبادل خصوم عودت لقاء "
    "اجتماع حديث اتصال عمله تعاون"
))
_SERVICES = tuple(word_set(
    "وزار دائرة مديري شركة هيئ جامع مجلس بلدي محكم مستشفى ديوان مصرف محط مصفى معمل مدرسة كلي شرط الشرط الجيش "
    "الصحو قوات جهاز مفوضي مؤسسة نقاب دوائر أمانة مركز"
))  # fmt: skip


def opens_speech(tokens: Sequence[Token], at: int) -> bool:
    """At the beginning, or right behind «إن» and the quotation mark after it."""
    before = at - 1
    while before >= 0 and tokens[before].text in _QUOTES:
        before -= 1
    return before < 0 or tokens[before].text in _THAT or _mourned(tokens, at)


def _mourned(tokens: Sequence[Token], at: int) -> bool:
    """«نعت المديرية معلما …», «شيع أهالي البلدة شابا …»: behind a verb of mourning and who mourns."""
    verbs = listed("verbs_of_mourning")
    for i in range(at - 1, max(-1, at - 1 - _MOURNERS), -1):
        if tokens[i].kind != "word" or tokens[i].text in harm_words():
            return False
        if tokens[i].text.lstrip("وف") in verbs:
            return tokens[at].text.endswith(("ا", "ه")) or i == at - 1
    return False


def harmed_together(tokens: Sequence[Token], at: int) -> bool:
    """«المختار وابنه قتلا», «رئيس البلدية وثلاثة من حراسه قتلوا»: a verb of two or more behind one person
    at tokens[at] and those joined to him."""
    joined = False
    for i in range(at + 1, min(len(tokens), at + 1 + _TOGETHER)):
        token = tokens[i]
        if token.kind != "word" or token.text in _THAT:
            return False
        joined = joined or token.text[:1] == "و"
        if token.text in harm_words() and token.text.endswith(("ا", "وا")):
            return joined and not has_object(tokens, i + 1)
    return False


def befallen_after(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«إن موظفا في وزارة الكهرباء قتل في هجوم»: who he is, and then a verb of harm that has no object."""
    if noun.definite or not opens_speech(tokens, noun.at) or noun.last >= len(tokens):
        return False
    if tokens[noun.last].text not in _WHO:
        return False
    verbs = listed("verbs_of_harm_after")
    for i in range(noun.last, min(len(tokens), noun.last + _TO_VERB)):
        token = tokens[i]
        if token.kind != "word" or token.text in _THAT:
            return False
        if token.text in verbs:
            return not has_object(tokens, i + 1)
        if token.text[:1] == "و" and token.text[1:] in harm_words():
            return False
    return False


def has_object(tokens: Sequence[Token], at: int) -> bool:
    """«شرطيا قتل زوجته», «مسلحين قتلوا مدنيا»: right behind the verb stands whom he killed."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return at < len(tokens) and tokens[at].kind == "number"
    whom = unit_at(tokens, at)
    return whom is not None and whom.unit.group is not None and not whom.conjoined and whom.prefix != "ب"


def tells_of_him(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«موظف في وزارة الكهرباء مع زوجته», «قيادي سابق في المعارضة مع مرافقه», «عضو اللجنة وابنه»: no more
    than who he is, before «مع» also where he was."""
    words = [t.text if t.kind == "word" else "" for t in tokens[first:last]]
    if not words or not all(words) or len(words) > _SERVES or any(w[:1] == "و" for w in words[2:]):
        return False
    if words[-1] in _ONCE and len(words) <= _ONCE_SO:
        return words[0][:1] not in "وبلف"  # «ضابط سابق مع شقيقه», «مدير ناحية سابقا مع سائقه»
    if words[0] in ("في", "من", "لدي") and words[1].startswith(_SERVICES):
        return True
    beside = last < len(tokens) and tokens[last].text in TOGETHER
    return beside and not any(_does(w) or w in harm_words() for w in words)


def _does(word: str) -> bool:
    """«كان مع ابنه», «بعد شجار مع جاره», «تشاجر مع شقيقه»: no companion in what befell him."""
    stem = word.lstrip("وفبلك").removeprefix("ال")
    return word in _MEANWHILE or word.startswith(("ي", "كان")) or stem.startswith(_WITH_EACH_OTHER)
