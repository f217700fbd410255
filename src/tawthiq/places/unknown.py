"""Words that name a place the gazetteer does not have."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import is_head, word_list


def unknown_name(scene: Scene, at: int, *, sure: bool, feminine: bool, plural: bool = False) -> Name | None:
    """Words after a rank that name a place the gazetteer does not have.

    `sure`: the words are marked as a name (hashtag, quotation marks, a list of villages, words
    that place it). `feminine`: the rank is feminine, so that a word in ة may be its adjective.
    `plural`: several places are named, so that words in quotation marks may be a list of them.
    """
    marked = scene.tagged.get(at) or scene.quoted.get(at)
    if not marked and _in_known(scene, at):
        return None
    if (scene.hit(at, "bound") or _of_quarter(scene, at)) and scene.is_word(at + 1):
        marked = max(marked or 0, at + 2)
    if marked and not scene.hit(at, "operation"):
        last = first_of_list(scene, at, marked) if plural else marked
        return Name(at, last, tuple(scene.texts[at:last]), (), "plain")
    if not scene.is_word(at) or is_head(scene.texts[at]) or _speaks_of_kind(scene, at):
        return None
    if scene.hit(at, "direction", "near", "centre", "countryside", "between", "adjective", "same", "side"):
        return None
    last = at + 1
    while (
        last - at < 4 and opens(scene, last - 1) and scene.is_word(last) and not scene.hit(last, "nameless")
    ):
        last += 1  # خلة أبو زيد
    word = scene.texts[at]
    if last == at + 1 and (len(word) < 3 or not _like_a_name(word, sure, feminine)):
        return None
    last = with_given(scene, last) if last > at + 1 else bound(scene, at, last)
    last += 1 if scene.is_word(last) and scene.hit(last, "tail") else 0
    return Name(at, last, tuple(scene.texts[at:last]), (), "plain")


def with_given(scene: Scene, last: int) -> int:
    """«عزبة الخواجة سليم في»: a name that goes on with a man's first name, where the phrase ends with it."""
    article = scene.text(last - 1).startswith("ال")
    given = article and any(h.kind == "given_name" and not h.prefix for h in scene.hits(last))
    return last + 1 if given and ends(scene, last + 1) else last


def without_and(scene: Scene, at: int) -> Name | None:
    """An unknown name that the و of a list joins to the one before it."""
    text = scene.text(at)
    if not text.startswith("و"):
        return None
    bare = Scene([*scene.texts[:at], text[1:], *scene.texts[at + 1 :]], scene.kinds, scene.where)
    found = unknown_name(bare, at, sure=True, feminine=False)
    return replace(found, prefix="و") if found else None


def _in_known(scene: Scene, at: int) -> bool:
    """«أحياء بدير الزور»: quarters in a known town, not the name of one."""
    name = read_name(scene, at)
    if name is None or not name.prefix.endswith("ب"):
        return False
    return name.tier in ("famous", "known", "firm") or name.words[0] in ("ابو", "ام")  # حي بأبو سليم


def _of_quarter(scene: Scene, at: int) -> bool:
    """«حي مدينة الريحان»: a noun of rank that is the first word of a quarter's name."""
    quarter = scene.hit(at - 1, "rank")
    return bool(quarter and quarter.data["rank"] == "neighbourhood" and scene.hit(at, "rank"))


def opens(scene: Scene, at: int) -> bool:
    """Is the word the first of a name of several (كفر، تل، باب), not such a noun with the article?"""
    return any(h.kind == "opener" and not h.article for h in scene.hits(at))


def _speaks_of_kind(scene: Scene, at: int) -> bool:
    """Does a word say what a place is, and not how it is called (وادي is no word after و)?"""
    named = any(h.kind == "opener" and not h.prefix for h in scene.hits(at))
    kinds = ("nameless", "organisation", "filler", "rank", "road")
    return any(h.kind in kinds and not (named and h.prefix) for h in scene.hits(at))


_NO_PART = ("nameless", "filler", "direction", "adjective", "nisba", "title", "person", "rank",
            "agency", "preposition", "near", "same", "organisation", "capital", "of_road")  # fmt: skip


def bound(scene: Scene, at: int, last: int) -> int:
    """Where «بصر الحرير» ends: a noun bound to one with the article is no name without it."""
    word = scene.text(last)
    if last == at + 1 and _of_two(scene, at):
        return last + 1
    if last > at + 1 or scene.text(at).startswith("ال") or not word.startswith("ال") or len(word) < 5:
        return last
    if opens(scene, last) and scene.is_word(last + 1) and ends(scene, last + 2):
        return last + 2  # مبروكة الشيخ سالم
    persons = any(h.kind == "given_name" and not h.article for h in scene.hits(last))
    if word.endswith(("ه", "ون")) or scene.hit(last, *_NO_PART) or is_head(word) or persons:
        return last
    return last + 1 if ends(scene, last + 1) else last


def _of_two(scene: Scene, at: int) -> bool:
    """«حي كسار زعتر المكتظ», «قرية رمضان كاكيي بمحافظة»: two words, then what speaks of the place."""
    if scene.text(at).startswith("ال") or not second_part(scene, at + 1):
        return False
    held = scene.text(at + 2) == "في" and (rank := scene.hit(at + 3, "rank")) and not rank.prefix
    return bool(held) or bool(scene.hit(at + 2, "filler")) or any(
        h.kind in ("rank", "countryside") and h.prefix == "ب" for h in scene.hits(at + 2)
    )


def second_part(scene: Scene, at: int) -> bool:
    """A word that nothing in the lexicon explains, with no letters of a verb, an «and» or a preposition."""
    word = scene.text(at)
    if scene.hits(at) or len(word) < 3 or not scene.is_word(at):
        return False
    verbal = word.startswith(("ي", "ت", "ا", "ن", "س", "و", "ف", "ب", "ل", "م"))
    return not verbal and not word.endswith(("ت", "وا", "ها"))


def ends(scene: Scene, at: int) -> bool:
    """Does a phrase end here: a mark, the end, a preposition, a word that places or joins?"""
    if not scene.is_word(at) or scene.hit(at, "preposition", "near", "filler", "direction", "nameless"):
        return True
    return any(h.kind in ("rank", "countryside", "centre") and h.prefix for h in scene.hits(at))


def first_of_list(scene: Scene, at: int, marked: int) -> int:
    """Where the first name in quotation marks ends: «مرعناز وعلقمية» are two where the rank says several."""
    for k in range(at + 1, marked):
        if scene.text(k).startswith("و") or scene.text(k) in ("،", "-"):
            return k
    return marked


def common(name: Name) -> bool:
    """Is a name one ordinary word (قرى العالم)?"""
    alone = len(name.words) == 1 and name.tier in ("plain", "ordinary")
    return alone and name.words[0] in word_list("ordinary")


def _like_a_name(word: str, sure: bool, feminine: bool) -> bool:
    if word.startswith("ال"):
        return True
    if not sure or word in word_list("ordinary"):
        return False
    return not word.endswith("ه") if feminine else not word.endswith("ي")


def only_opens(scene: Scene, name: Name) -> bool:
    """«تل» of «تل الطوقان», where only تل is known: the name goes on."""
    if name.last - name.first > 1 or name.prefix or not opens(scene, name.first):
        return False
    if scene.hit(name.first, "bound") and scene.is_word(name.last):
        return True  # أم، أبو, بني alone are no name
    return (
        bool(scene.hit(name.first, "opener"))
        and scene.is_word(name.last)
        and not scene.hit(
            name.last,
            "nameless",
            "preposition",
            "direction",
            "near",
            "countryside",
            "filler",
            "rank",
            "centre",
        )
    )
