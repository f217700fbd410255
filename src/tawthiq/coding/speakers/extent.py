"""Where the name of a speaker ends: what may follow its head, by the grammar of the Arabic noun phrase.

An indefinite noun takes the next noun as its owner (مدير المشفى); a definite one takes only definite
adjectives (المرصد السوري), names of persons after an office, and complements of place (ناشطون في حماة).
Whatever else follows is no longer the name: it is what is told.
"""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.carriers import opens_carrier
from tawthiq.coding.speakers.fits import fits, owns_what_is_told
from tawthiq.coding.speakers.nouns import belongs, construct
from tawthiq.coding.speakers.told import thing_told
from tawthiq.coding.speakers.words import THAT, is_picture, known_place
from tawthiq.coding.words import word_list

_ENDS = ("verb", "prep", "stop", "own_act", "mark", "unattributed")
_NAME_LINKS = word_list("name_links")
_TOLD = word_list("told_with_article")
_VIA_NOUNS = word_list("via_nouns")
_NOT_IN = word_list("not_in_name")
_PLATFORMS = word_list("platforms")
_BELONGS = word_list("belongs_to")
_BEHALF = word_list("on_behalf")
_ANSWERS = word_list("answers_to")
_SO_CALLED = word_list("so_called")
_CLINICS = frozenset({"مستشفي", "مشفي"})
_ROOMS = ("director", "media_office")  # whose name goes on with what they do
_NEVER_IN = THAT | _NOT_IN | word_list("weekdays")
_OF_SPEECH = ("الي", "علي", "عن", "وسط")  # «ودانت البعثة «اللجوء إلى السلاح وسط الأحياء»»
_FORCES = word_list("forces_named")
_LONGEST = 14


def name_end(view: View, head: Match, limit: int | None) -> int:
    """The position after the last word of the name that `head` begins (before `limit`)."""
    top = min(len(view.tokens), head.first + _LONGEST, limit if limit is not None else len(view.tokens))
    at = max(_whole(view, i) for i in range(head.first, head.last))
    at = min(max(at, head.last), max(top, head.last))
    while at < top:
        step = _step(view, head, at)
        if step <= at or step > top:
            break
        at = step
    return at


def _step(view: View, head: Match, at: int) -> int:
    """The position after the next part of the name, `at` itself where the name ends."""
    if view.text(at) == "(":
        return _brackets(view, at)
    if _barrier(view, head, at):
        return at
    if _opens_quote(view, head, at):
        return _quoted(view, head, at)
    linked = _linked(view, head, at)
    if linked is not None:
        return linked
    return max(at + 1, _whole(view, at)) if fits(view, head, at) else at


def _whole(view: View, at: int) -> int:
    """The end of the name of a body that begins here («لمراسل سوريون من أجل …»)."""
    bodies = (m.last for m in view.starts.get(at, ()) if m.entry.data.get("kind") in ("head", "side"))
    return max(bodies, default=at)


def _brackets(view: View, at: int) -> int:
    close = next((i for i in range(at + 1, at + 6) if view.text(i) == ")"), None)
    return close + 1 if close is not None else at


def _barrier(view: View, head: Match, at: int) -> bool:
    """A mark, «that», a carrier, a verb of saying, pictures, the thing told, another side."""
    word = view.text(at)
    if view.is_stop(at) or word in _NEVER_IN or view.tokens[at].kind not in ("word", "latin"):
        return True
    of_somebody = word == "ل" and (bare(view.text(at - 1)) in _BELONGS or _office_of_a_side(view, head, at))
    if opens_carrier(view, at) and word != "علي" and not of_somebody:
        return True
    if is_picture(word):
        return True
    found = view.starts.get(at, ())
    if any(_ends(view, head, at, m) for m in found):
        return True
    if at == head.last and view.text(head.last - 1).startswith("ال") and word.endswith("ين"):
        return any(m.entry.data.get("kind") == "side" for m in found)  # حمل البيان الحوثيين مسؤولية
    if at > head.last and word.endswith("نا") and any(m.entry.data.get("media") for m in found):
        return True  # «أبلغ ضابط برتبة نقيب وكالتنا»: whom he told
    if at > head.last and word in _FORCES and view.text(at - 1).startswith("ال"):
        return True  # «حمل المتحدث باسم الجيش قوات كذا مسؤولية …»
    return at > head.last and any(_other_side(view, at, m) for m in found)


def _office_of_a_side(view: View, head: Match, at: int) -> bool:
    """«المركز الإعلامي لـ"قسد"»: whose office it is, no outlet that was told."""
    sides = (m for m in view.starts.get(at + 1, ()) if m.entry.data.get("kind") == "side")
    return head.entry.id == "media_office" and at == head.last and any(sides)


def _ends(view: View, head: Match, at: int, match: Match) -> bool:
    kind = match.entry.data.get("kind")
    if kind == "own_attack":
        town = known_place(view.text(at)) and construct(view, at - 1)  # مدير مشفى تدمر
        return match.kind == "verb" and not match.prefix and not town
    if kind not in _ENDS or (kind == "verb" and match.kind == "verb" and "ال" in match.prefix):
        return False
    if kind == "verb":  # «مصادر تابعة لـ …» is no verb of going on
        return match.kind == "verb" and bare(view.text(at)) not in _BELONGS
    word = view.text(at)
    if kind == "stop" and _named_clinic(view, at):
        return False
    room = at == head.last and head.entry.id in _ROOMS and construct(view, at - 1)
    if kind == "stop" and room and not word.startswith("ال"):
        return match.kind != "noun" or bool(match.prefix)  # مركز عمليات طوارئ الصحة
    if not word.startswith("ال") or word.startswith("اليوم"):
        return True
    return word in _TOLD and not owns_what_is_told(view, head, at)


def _named_clinic(view: View, at: int) -> bool:
    """«مستشفى شهداء الأقصى»: a hospital of that name."""
    return view.text(at - 1).removeprefix("ب").removeprefix("ل") in _CLINICS and not view.is_stop(at)


def _other_side(view: View, at: int, match: Match) -> bool:
    """«اتهمت منظمة محلية الجيش»: a side that no word links to the name."""
    return (
        match.entry.data["kind"] == "side"
        and match.prefix in ("", "ال")
        and bare(view.text(at - 1)) not in _NAME_LINKS
        and (not construct(view, at - 1) or (known_place(view.text(at - 1)) and not _an_office(view, at - 1)))
    )


def _an_office(view: View, at: int) -> bool:
    """«مستشار قائد الدعم السريع»: «قائد» is a place's name too."""
    return any(m.entry.data.get("kind") == "head" and m.kind == "noun" for m in view.starts.get(at, ()))


def _opens_quote(view: View, head: Match, at: int) -> bool:
    """Does a quotation mark open just before this word (and not close)?"""
    if at == 0 or view.where[at] - view.where[at - 1] < 2:
        return False
    inside = range(max(1, head.first), at)
    return sum(view.where[i] - view.where[i - 1] > 1 for i in inside) % 2 == 0


def _quoted(view: View, head: Match, at: int) -> int:
    """The end of a quoted name («شبكة "أخبار الساحل"»); `at` where what is quoted is speech."""
    for end in range(at + 1, min(len(view.tokens), at + 7) + 1):
        closed = end == len(view.tokens) or view.where[end] - view.where[end - 1] > 1
        if closed:
            return end if not _is_object(view, at, end) else at
        if view.is_stop(end) or view.text(end) in THAT or view.text(end) in _OF_SPEECH:
            break
    noun = any(m.entry.data.get("kind") == "head" for m in view.ends.get(at, ()))
    return at + 1 if noun and construct(view, at - 1) else at


def _is_object(view: View, at: int, end: int) -> bool:
    """«اتهمت الوزارة "طيرانا أجنبيا" بتنفيذ غارة»: what is quoted is whom she accuses, not her name."""
    return view.text(end).startswith("ب") and thing_told(view, end) and not construct(view, at - 1)


def _linked(view: View, head: Match, at: int) -> int | None:
    """The end of a complement with its preposition; `at` where it belongs to what is told; None: no such."""
    word = view.text(at)
    following = bare(view.text(at + 1))
    if word == "في":
        told = following in _VIA_NOUNS or following in _NOT_IN or view.is_stop(at + 1)
        place = view.text(at + 1) not in THAT and known_place(view.text(at + 1))
        return at if told or (_barrier(view, head, at + 1) and not place) else at + 2
    if word == "من":
        return at + 2 if belongs(view, at) else at
    if word in _ANSWERS:  # مصدر يتبع ما يسمى الإدارة المحلية
        at += 2 if view.text(at + 1) == "ما" and view.text(at + 2) in _SO_CALLED else 0
        return at + 2
    if word in _BEHALF and not view.is_stop(at + 1):
        return at + 2
    if word == "علي":
        page = head.entry.data.get("media") or head.entry.id in ("activists", "media_office")
        return at + 2 if page and view.text(at + 1) in _PLATFORMS else at
    if word == "ل":
        return at + 2
    if word in ("عن", "الي", "حول", "ب"):
        return at
    return None
