"""Where what is told begins: at «that», a colon, or the thing told itself."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.words import THAT, is_picture
from tawthiq.coding.words import word_list

_SAYING = word_list("his_saying")
_NOW_TOLD = frozenset({":"}) | THAT
_OTHERWISE = word_list("own_words_end")
_POINTS = tuple(word_list("points_to"))
_DECLARES = word_list("declares")
_OTHER_NEWS = word_list("other_news")
_BODIES = word_list("bodies_received")
_TAKEN = 10  # words from a hospital to whom it took in
_ISSUED = tuple(word_list("issued"))
_TO_THAT = 6  # words from the speaker to «أن»


def told(view: View, at: int, reach: int = 8) -> bool:
    """Does «that» or a colon follow within so many words?"""
    return any(view.text(i) in _NOW_TOLD for i in range(at, min(at + reach, len(view.tokens))))


def speech_at(view: View, at: int) -> bool:
    """Does a quotation open right before this word?"""
    return 0 < at < len(view.where) and view.where[at] - view.where[at - 1] > 1 and not view.is_stop(at)


def scope_from(view: View, at: int) -> int:
    """The position past a «that» or a colon that stands here."""
    return at + 1 if view.text(at) in _NOW_TOLD else at


def that_after(view: View, at: int) -> int | None:
    """«إن» or a colon soon after the speaker, before any other verb of saying."""
    words = 0
    for i in range(at, len(view.tokens)):
        if view.text(i) in _NOW_TOLD:
            return i
        words += not view.is_stop(i)  # «… لمساعدة العراق (يونامي)، الخميس، أن»: marks part nobody from it
        if words > _TO_THAT or i > at + 2 * _TO_THAT:
            return None
        if view.text(i) in _OTHERWISE or (i > at and view.cue_verb(i) is not None):
            return None
    return None


def goes_on(view: View, at: int) -> int:
    """Where what is told begins when «that», «إلى أن» or the thing told follows at once, else 0."""
    if view.text(at) in ("،", ","):  # وذكر، اليوم الأحد، أن
        close = next((i for i in range(at + 1, at + 6) if view.text(i) in ("،", ",")), at)
        at = close + 1
    if view.text(at) in _NOW_TOLD:
        return at + 1
    if view.text(at) in ("الي", "علي", "عن", "ب"):
        if view.text(at + 1) in THAT:
            return at + 2
        at += 1
        return at if thing_told(view, at) else 0
    return 0


def tells_at_once(view: View, verb: Match, at: int) -> int:
    """«ولفتت إلى قذائف سقطت», «وأضاف شن الطيران»: at a sentence's start no subject is left to come."""
    if verb.first > 1 or verb.entry.data["stance"] != "asserts":
        return 0
    if view.text(at) == "الي" and view.text(verb.first).removeprefix("و").startswith(_POINTS):
        return at + 1
    if _hers(view, verb, at):
        return at
    acts = any(m.entry.data.get("kind") == "own_attack" for m in view.starts.get(at, ()))
    return at if verb.entry.data.get("continuing") and acts else 0


def _hers(view: View, verb: Match, at: int) -> bool:
    """«كما أكدت مقتل رجلين»: the form of the verb is not that of what is told, so another is its subject."""
    after_as = view.text(verb.first - 1) in ("كما", "وكما")
    form = view.text(verb.first).endswith(("ت", "وا")) and not view.text(at).endswith(("ه", "ات"))
    return after_as and form and thing_told(view, at)


def thing_told(view: View, at: int) -> bool:
    """«أعلنت مقتل», «أفاد بسقوط», «نقلت أنباء عن»: does the thing told begin here?"""
    return any(
        m.entry.data.get("kind") in ("stop", "unattributed")
        and m.kind != "verb"
        and m.prefix in ("", "ب", "بال")
        for m in view.starts.get(at, ())
    )


def counted(view: View, at: int) -> bool:
    """«قدر المرصد عدد القتلى», «قدرت الحصيلة»: is a count what is told here, or after one word?"""
    return any(
        m.entry.data.get("kind") == "stop" and m.kind != "verb" and m.prefix in ("", "ال", "ب", "بال")
        for i in (at, at + 1)
        for m in view.starts.get(i, ())
    )


def tells(view: View, at: int) -> bool:
    """Is something told here, by «that» or as a noun?"""
    return told(view, at, 6) or any(thing_told(view, i) for i in (at, at + 1))


def issues(view: View, at: int) -> bool:
    """«أصدر المشفى إحصائية», «أصدرت الخلية بيانا»."""
    return any(bare(view.text(i)).startswith(_ISSUED) for i in range(at, at + 3))


def declares_other(view: View, verb: int, near: Iterable[int]) -> bool:
    """«أعلن المجلس الحداد», «قررت البلدية تعليق الدراسة»: what follows the attack, nothing told of it."""
    declares = view.text(verb).removeprefix("و") in _DECLARES
    return declares and any(view.text(at) in _OTHER_NEWS for at in near)


def takes_in(view: View, at: int) -> bool:
    """«استقبل المستشفى … جثامين ثلاثة»: are people what was brought in?"""
    return any(view.text(i) in _BODIES for i in range(at, min(at + _TAKEN, len(view.tokens))))


def shows_pictures(view: View, at: int) -> bool:
    """«تداول ناشطون صورا», «بثت شبكة تسجيلا»: pictures shared claim nothing in words."""
    return any(is_picture(view.text(i)) for i in range(at - 1, at + 5))


def after_saying(view: View, at: int) -> int:
    """Past «قوله إن», «تأكيده أن»."""
    for i in range(at, min(at + 3, len(view.tokens))):
        if view.text(i) in _SAYING or view.is_stop(i):
            at = i + 1
    return scope_from(view, at)
