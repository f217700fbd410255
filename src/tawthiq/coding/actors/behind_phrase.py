"""The subject behind where and with what: «قصف شنته على العاصمة قوات كذا», «قصفت بالمدفعية القوات القرية»."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.spot import COMMAS, STRIKES, THAT, Found, Spot, has_to
from tawthiq.coding.actors.verbs import attack_verb, downs, has_object, peaceful
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_OPENERS, _WHOLE = word_list("phrase_openers"), word_list("whole_phrases")
_STRUCK_THINGS, _FIRE = word_list("struck_things"), word_list("fire_words")
_RELATIVE, _PREPOSITIONS = word_list("relative_pronouns"), word_list("actor_prepositions")
_RANKS = frozenset({
    "مدينه", "بلده", "قريه", "حي", "محافظه", "منطقه", "مديريه", "العاصمه", "مخيم", "ناحيه", "قضاء", "بلدتي",
    "مدينتي", "قريتي", "احياء", "ريف", "محيط", "جبهه", "جبل", "اطراف",
})  # fmt: skip
_STATIONED = ("المتمركز", "المتواجد", "المتحصن", "المنتشر", "الموجود", "المتقدم", "المحاصر", "المسيطر")
_FEMININE = ("ه", "ات", "ي", "يا")
_MASCULINE = ("جيش", "الجيش", "تنظيم", "التنظيم", "حزب", "طيران", "عناصر", "مسلحو", "جنود", "مقاتلو", "افراد")
_EITHER = ("كتايب", "فصايل", "قوي", "عناصر", "وحد")
_IT = ("هما", "ها", "هم", "ه")
_REACH = 12  # words from the verb to its subject


def behind_phrase(spot: Spot) -> Found:
    """The attacker, where nothing but phrases stands between the verb of attack and the side.

    With a pronoun the verb has its object («شنته»); without one it needs an object behind the side:
    «واستهدفت بالصواريخ قوات النظام في كذا» is what they struck.
    """
    view, name = spot.view, spot.name
    at = name.first
    if has_to(name.prefix) or "ب" in name.prefix.replace("ال", "") or not _closed(view, at):
        return None
    verb = _verb_over_phrases(spot)
    if verb is None:
        return None
    match = _deed(view, verb)
    if match is None or peaceful(view, match, name.last) or downs(view, match.first, name.last):
        return None
    done_to = match.entry.data["class"] == "passive" or bool(match.suffix)
    if not _agrees(view.text(match.last - 1), done_to, view.text(at)):
        return None
    return ("attacker", "verb") if done_to or _struck_behind(view, name.last) else None


def _deed(view: View, at: int) -> Match | None:
    """«قصفت», «شنته» that ends before a position; «شن من قبل» is of another frame."""
    done_to = view.cue_before(at, "passive") if view.text(at - 1).endswith(_IT) else None
    match = attack_verb(view, at) or done_to
    return match if match is not None and match.last - match.first == 1 else None


def _verb_over_phrases(spot: Spot) -> int | None:
    """Where the verb of attack ends, over phrases of place and means, times and commas."""
    view, at = spot.view, spot.name.first
    least = max(spot.before.last if spot.before is not None else 0, at - _REACH, 1)
    opened = False
    for back in range(at - 1, least - 1, -1):
        word = view.text(back)
        if word in THAT or word in _RELATIVE or (view.is_stop(back) and word not in COMMAS):
            return None
        opened = word in _OPENERS or word in _WHOLE or _with_what(view, back)
        if (opened or word in COMMAS or view.cue(back, "adverb")) and _deed(view, back) is not None:
            return back
        if _deed(view, back) is not None:
            return None
    return None


def _with_what(view: View, at: int) -> bool:
    """«بالمدفعية», «بصاروخ»: a weapon or an attack behind «بـ»."""
    return any("ب" in m.prefix and m.entry.data.get("class") in STRIKES for m in view.starts.get(at, ()))


def _closed(view: View, at: int) -> bool:
    """Is the phrase before a position whole, and the noun there not its last word («على مواقع القوات»)?"""
    last = view.text(at - 1)
    if last in _OPENERS or last in _PREPOSITIONS:
        return False
    if last in COMMAS or last in _WHOLE or last.startswith(("ال", "بال")) or last.endswith(("ها", "هم")):
        return last not in _RANKS
    named = any(view.text(i).removeprefix("ب") in _RANKS for i in range(max(0, at - 4), at - 1))
    weapon = any(
        m.entry.data.get("class") in STRIKES for i in (at - 1, at - 2) for m in view.starts.get(i, ())
    )
    return named or (weapon and not view.head_ending(at))


def _agrees(verb: str, done_to: bool, subject: str) -> bool:
    """A feminine verb and «قوات», «مليشيا», «هيئة»; a masculine one and «الجيش», «تنظيم»."""
    if done_to:  # «شنته», «ارتكبتها»; «شنها», «نفذه»
        verb = next((verb.removesuffix(p) for p in _IT if verb.endswith(p)), verb)
    feminine = verb.endswith("ت") or verb.startswith("ت")
    subject = bare(subject.removeprefix("و"))
    masculine = subject in _MASCULINE or not subject.endswith(_FEMININE)
    return feminine != masculine or (feminine and subject.startswith(_EITHER))


def _struck_behind(view: View, at: int) -> bool:
    """Does what they struck or fired stand right behind the side («… القوات القرية», «… صاروخا»)?"""
    word = view.text(at)
    if word.startswith(_STATIONED) or not has_object(view, at):
        return False
    noun = unit_at(view.tokens, at)
    fired = any(m.entry.data.get("class") in STRIKES and not m.prefix for m in view.starts.get(at, ()))
    counted = view.tokens[at].kind == "number" or bool(number_words(word))
    counted = counted or (noun is not None and noun.unit.group is not None)
    return fired or counted or word in _FIRE or bare(word) in _STRUCK_THINGS or bare(word) in _RANKS
