"""«ويأتي ذلك عقب مقتل اثنين في …», «وجاء القصف بعد ساعات من …»: what happened before the attack told."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_COMES = word_list("comes_after")
_AFTER = word_list("after_what_is_told")
_IN_THE_WAKE = ("في", "اعقاب")
_SHOWN = ("ذلك", "هذا", "هذه", "ايضا")
_OTHERS = word_list("other_of_several") | {"الثاني", "الثانيه", "الثالثه", "الاخري"}
_TIMES = word_list("short_times") | {
    "دقيقه", "دقايق", "ساعه", "ساعات", "ساعتين", "يوم", "يومين", "ايام",
    "اسبوع", "اسبوعين", "اسابيع", "شهر", "اشهر",
}  # fmt: skip
_WHICH_IS = frozenset({"هو", "هي", "هذا", "هذه", "تعد", "يعد", "تعتبر", "يعتبر", "كان", "كانت"})
_NTH, _TO_NTH = word_list("nth_of_several"), 5  # words from «وهي» to «الثانية»
_FORMER = ("السابق", "السابقه")
_FROM, _TO_FROM = ("من", "علي"), 7  # words from «بعد» to «من مقتل …»
_TO_AFTER = 6  # words from «وتأتي» to «بعد»


def comes_after(clause: Clause) -> bool:
    """Does the clause open by saying that what was told came after what it tells now?"""
    words = clause.words
    if words[0].lstrip("و") in _COMES and after_word(words) is not None:
        return True
    return _next_of_its_kind(words) or _of_the_former(clause)


def after_no_attack(clause: Clause) -> bool:
    """«وجاء الهجوم بعد أيام من زيارة الوزير»: behind «بعد» no attack, so «الهجوم» is still the one told."""
    words = clause.words
    at = after_word(words) if words[0].lstrip("و") in _COMES else None
    if at is None:
        return False
    told = (*clause.of.means, *clause.of.harm)
    return not any(clause.first + at < m.first < clause.last for m in told)


def _next_of_its_kind(words: Sequence[str]) -> bool:
    """«وهي الغارة الثانية على البلدة هذا الأسبوع بعد مقتل سبعة الاثنين»: behind «بعد» the first is told."""
    if words[0].lstrip("و") not in _WHICH_IS:
        return False
    nth = next((i for i, w in enumerate(words[1:_TO_NTH], 1) if w in _NTH), None)
    return nth is not None and any(w in _AFTER for w in words[nth:])


def _of_the_former(clause: Clause) -> bool:
    """«إذ قتل ستة في الغارة السابقة»: the attack before the one told."""
    tokens = clause.of.sentence.tokens
    named = (m for m in clause.of.means if clause.holds(m.first) and m.last < clause.last)
    former = (m for m in named if tokens[m.last].text in _FORMER)
    return any(tokens[m.first].text.lstrip("بلو").startswith("ال") for m in former)


def after_word(words: Sequence[str]) -> int | None:
    """Where «بعد» or the like stands, with only the subject of «تأتي» before it: «ذلك», «هذه الغارة»."""
    for at, word in enumerate(words[1 : 1 + _TO_AFTER], 1):
        if word in _AFTER or tuple(words[at : at + 2]) == _IN_THE_WAKE:
            return at if at > 1 and not _so_long_after(words[at + 1 : at + 1 + _TO_FROM]) else None
        if word in _OTHERS or (word not in _SHOWN and not word.startswith("ال")):
            return None
    return None


def _so_long_after(words: Sequence[str]) -> bool:
    """«جاءت الضربة بعد نحو ربع ساعة، حيث …»: how long after the attack told, with no «من …» behind it."""
    last = next((i for i, w in enumerate(words) if w in _TIMES), None)
    return last is not None and not any(w in _FROM for w in words[last : last + 3])
