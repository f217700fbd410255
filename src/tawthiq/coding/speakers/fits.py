"""Whether a word goes on with a speaker's name: an owner, an adjective, a name, an origin."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.nouns import adjectival, construct, with_and
from tawthiq.coding.speakers.words import given_names, known_place
from tawthiq.coding.words import word_list

_PERSONS = (
    "reporter",
    "journalist",
    "activists",
    "medical",
    "official",
    "spokesman",
    "director",
    "eyewitness",
    "bystander",
    "monitors",
)
_BODIES = ("organisation", "director", "council", "monitors", "medical", "official")
_TOLD = word_list("told_with_article")
_TITLES = word_list("name_titles")
_ORIGIN = word_list("origin_words")
_BELONGS = word_list("belongs_to")
_MEDIA_WORDS = word_list("media_words")


def fits(view: View, head: Match, at: int) -> bool:
    """May this word go on with the name?"""
    word, last = view.text(at), view.text(at - 1)
    if _is_name(view, head, at):
        return True
    if (head.entry.data.get("media") or head.entry.id in ("reporter", "journalist")) and _of_media(view, at):
        return True
    if with_and(view, at):
        return _joined(view, head, at)
    if word.startswith(("لل", "ل")) and not word.startswith("لا") and _owner(view, at):
        return True
    if at == head.last and head.entry.id == "activists" and known_place(word) and not last.startswith("ال"):
        return True  # لجان مقاومة الحصاحيصا
    if not _complete(view, head, at):
        return word not in _TOLD or owns_what_is_told(view, head, at)
    if word in _TOLD:
        return False
    return _qualifies(word, last, head) or (word.startswith("ب") and _in_place(view, at))


def owns_what_is_told(view: View, head: Match, at: int) -> bool:
    """«ذوو الضحايا», «قائممقام القضاء»: right after the noun that it belongs to."""
    if not construct(view, at - 1):
        return False
    before = view.ends.get(at, ())
    return at == head.last or any(m.entry.data.get("kind") == "head" for m in before)


def _is_name(view: View, head: Match, at: int) -> bool:
    """After an office: a title, a given name, or what follows one."""
    if head.entry.id not in _PERSONS or head.number == "plural":
        return False
    word, last = view.text(at), view.text(at - 1)
    if word in given_names() or word in _TITLES:
        return True
    before = [t for t in (last, view.text(at - 2)) if t]
    named = [t for t in before if t in given_names() or t in _TITLES]
    return bool(named) and at > head.last and word not in _TOLD and not _adverbial(word)


def _adverbial(word: str) -> bool:
    """مرارا، بيانا: an accusative is no part of a name after its given name."""
    return word.endswith("ا") and len(word) > 4 and not word.startswith("ال") and word not in given_names()


def _of_media(view: View, at: int) -> bool:
    """«… نيوز», «مراسل SY24», the name of an outlet after its kind."""
    named = any(m.entry.family == "outlets" for m in view.starts.get(at, ()))
    return named or view.text(at) in _MEDIA_WORDS or view.tokens[at].kind == "latin"


def _joined(view: View, head: Match, at: int) -> bool:
    """«محلية وإعلامية», «للحقوق والحريات»: a second adjective, or a second noun in a body's name."""
    word, last = view.text(at)[1:], view.text(at - 1)
    if word.startswith("ال"):
        speaks = any(m.entry.data.get("kind") in ("head", "side") for m in view.starts.get(at, ()))
        body = head.entry.id in _BODIES and not speaks and word not in _TOLD
        return last.startswith(("ال", "لل")) and (adjectival(word) or body)
    named = head.entry.id == "organisation" and not view.starts.get(at)  # منظمة حرية وإنصاف
    return not last.startswith("ال") and (named or (adjectival(last) and adjectival(word)))


def _owner(view: View, at: int) -> bool:
    """«المركز الإعلامي لمجلس منبج», «المجلس المحلي لمدينة …», «التابعة للحوثيين»."""
    word = view.text(at)
    if word.startswith("لل") or bare(view.text(at - 1)) in _BELONGS or word[1:] in _ORIGIN:
        return True
    found = view.starts.get(at, ())
    return any(m.prefix == "ل" and m.entry.data.get("kind") in ("head", "side") for m in found) or any(
        m.entry.data.get("kind") == "modifier" for m in found
    )


def _in_place(view: View, at: int) -> bool:
    """«الدفاع المدني بريف دمشق», «مصدر بالشرطة»: in, not an object («بالوقوف»)."""
    word = bare(view.text(at)[1:])
    return word in _ORIGIN or known_place(word)


def _complete(view: View, head: Match, at: int) -> bool:
    """Does the name need no further noun before this position?"""
    if at == head.last and head.entry.family in ("actors", "outlets"):
        return True
    if at == head.last > head.first + 1 and head.entry.id == "director" and not head.prefix:
        return False  # مدير عام وزارة الصحة
    return not construct(view, at - 1)


def _qualifies(word: str, last: str, head: Match) -> bool:
    """An adjective that agrees in definiteness with what it follows."""
    if not adjectival(word):
        return False
    if word.startswith("ال"):
        return (
            last.startswith(("ال", "لل", "بال", "وال"))
            or head.entry.family in ("outlets", "actors")
            or (last.endswith(("نا", "ها", ")")) or not adjectival(last) or known_place(last))
        )
    return not last.startswith(("ال", "لل")) and not last.endswith(("نا", "ها"))
