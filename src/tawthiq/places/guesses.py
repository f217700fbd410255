"""Names that no table has, told by the rank before them and by what stands around them."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.places.drafts import Lead
from tawthiq.places.links import read_links
from tawthiq.places.lists import LIST_MARKS
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.unknown import bound, unknown_name
from tawthiq.places.wards import ward_name
from tawthiq.places.words import is_head, word_list

SETTLED = frozenset({"village", "town", "city"})
_LONG = 6
_ENDINGS = ("ها", "هم", "ت", "ين", "ون", "وا")
_VERBAL = ("ي", "ت", "ن", "سي", "ست", "سن", "سا")


def with_adjective(scene: Scene, name: Name, lead: Lead) -> Name:
    """«منطقة النهر الأبيض», «منطقة السديرة الغربية»: a noun or an unknown name with its adjective."""
    last, word = name.last, scene.text(name.last)
    common_noun = name.tier == "ordinary" and lead.ranks == ("area",)
    part = scene.hit(last, "adjective")
    directed = part is not None and part.data.get("code") in (
        "N",
        "E",
        "W",
    )  # بلدة قانا الجنوبية is of the South
    lesser = directed and name.tier in ("plain", "ordinary")
    lesser = lesser and set(lead.ranks) <= {"area", "village", "town"}
    if (
        lead.plural
        or not lead.ranks
        or len(name.words) > 1
        or not (common_noun or lesser or not name.entries)
    ):
        return name
    if name.first in scene.quoted or name.first in scene.tagged or not name.words[0].startswith("ال"):
        return name
    kinds = {h.kind for h in scene.hits(last)} - {"direction", "nameless" if directed else ""}
    if not scene.is_word(last) or not word.startswith("ال") or kinds - {"adjective"}:
        return name
    agrees = word.endswith("ه") == name.words[0].endswith(("ه", "ات"))
    if not agrees or is_head(word) or (part and not directed) or (not directed and not name.entries):
        return name
    return Name(name.first, last + 1, (*name.words, word), (), "plain", name.prefix, name.listed)


LYING = frozenset({"الواقعه", "الواقع", "التابعه", "التابع", "القريبه", "القريب", "الكاينه"})


def has_links(scene: Scene, start: int) -> bool:
    """Is the word placed by what follows it, and no adjective (مجمع تجاري)?"""
    name = read_name(scene, start)
    last = name.last if name else start + 1
    adjective = scene.text(start).endswith(("ي", "يه")) or scene.hit(start, "nameless", "preposition")
    return not adjective and (scene.text(last) in LYING or bool(read_links(scene, last, name)[0]))


def guess(scene: Scene, start: int, lead: Lead) -> Name | None:
    """The words after a rank that no table has, where they look like a name or are placed by what follows."""
    if not lead.ranks or (lead.ranks == ("neighbourhood",) and scene.text(start) in word_list("no_ward")):
        return None
    if "camp" in lead.ranks and scene.text(start) in word_list("those_in_camps"):
        return None  # «مخيم نازحين بالفاشر»
    vague = lead.ranks == ("area",) and not lead.plural
    if not vague or marked(scene, start):
        found = unknown_name(scene, start, sure=False, feminine=lead.feminine, plural=lead.plural)
        found = found or _plain_name(scene, start, lead) or _of_two_words(scene, start, lead)
        found = found or ward_name(scene, start, lead) or _camp_name(scene, start, lead)
        if found is not None:
            return found
    links, _ = read_links(scene, bound(scene, start, start + 1), None)
    after = scene.text(start + 1)
    if after in LYING and not lead.plural and not scene.hits(start) and scene.is_word(start):
        return Name(start, start + 1, (scene.text(start),), (), "plain")  # قرية حاضية التابعة لعزلة
    listed = (
        lead.plural and "governorate" not in lead.ranks and (after.startswith("و") or after in LIST_MARKS)
    )
    if vague and not marked(scene, start) and (not links or scene.text(start)[:1] in ("ي", "ت")):
        return None  # منطقة تقع شرق المدينة
    if links and scene.hit(start, "nisba") and scene.text(start).startswith("ال") and not lead.plural:
        return Name(start, start + 1, (scene.text(start),), (), "plain")  # منطقة السودانية شمال غزة
    listed = listed or after in LYING or scene.hit(start + 1, "tail") is not None  # زنبق العليا
    return unknown_name(
        scene, start, sure=bool(links) or listed, feminine=lead.feminine, plural=lead.plural
    ) or (_feminine_name(scene, start, lead) if links else None)


def _plain_name(scene: Scene, at: int, lead: Lead) -> Name | None:
    """«قرية كاوندا»: an adjective of a feminine rank would end in ة; other words are names."""
    word = scene.text(at)
    if lead.plural or lead.own or lead.placed or not set(lead.ranks) <= SETTLED or not lead.ranks:
        return None
    if len(word) < 4 or word in word_list("ordinary"):
        return None
    if word.endswith(_ENDINGS) and not _plural_of_nothing(word):
        return None
    if word.endswith("ه") and not _no_adjective(word):
        return None
    if word[1] == "ا" and word.endswith("تان"):
        return None  # «بلدة وقرية خاضعتان لسيطرة …»
    if _goes_on_telling(scene, at):
        return None
    if word.startswith((*_VERBAL, "ا", "لل", "بال", "وال", "فال", "كال")) or _clitic(scene, at):
        return None
    return unknown_name(scene, at, sure=True, feminine=not word.endswith("ه"))


def _camp_name(scene: Scene, at: int, lead: Lead) -> Name | None:
    """«مخيم زملوكة»: an adjective of the masculine noun would not end so, nor a word of who lives there."""
    word = scene.text(at)
    if lead.ranks != ("camp",) or lead.plural or lead.own or lead.placed or lead.articled:
        return None
    if len(word) < _LONG or scene.hits(at) or not (
        word.endswith(("ه", "ات", "ا")) or _plural_of_nothing(word)
    ):
        return None
    if word.startswith((*_VERBAL, "م", "ا", "و", "ف", "ب", "ل", "ك")) or word.endswith("ها"):
        return None
    return unknown_name(scene, at, sure=True, feminine=False)


def _plural_of_nothing(word: str) -> bool:
    """«قرية شعفات», «بلدة حزرمين»: shaped like a plural, which after one village counts and describes nobody;
    no participle (مسلحين), no adjective of origin (مدنيين), and no short verb in ت (بدأت)."""
    if len(word) <= 4 or word.startswith(("م", "و", "ب", "ل", "ف", "ك", "ن")):
        return False
    return word.endswith(("ات", "ين", "ون")) and not word.endswith(("يين", "يون", "تين", "اات"))


def _no_adjective(word: str) -> bool:
    """«قرية شنبوقة»: longer than صغيرة and خاضعة, and neither a participle nor an adjective of origin."""
    return len(word) >= _LONG and not word.endswith("يه") and not word.startswith(("م", "ن", "س"))


def _goes_on_telling(scene: Scene, at: int) -> bool:
    """«قصف قرية وقتل رجلا», «فأصيب»: what happened next, and no name; وادي and the like begin one."""
    word = scene.text(at)
    if word.startswith("و"):
        return not any(h.kind == "opener" and not h.prefix for h in scene.hits(at))
    rest = word[1:].lstrip("ا") if word.startswith("ف") else ""
    return rest in _verbs() or rest.removesuffix("ت") in _verbs()


def goes_on_to_harm(scene: Scene, at: int) -> bool:
    """Is it a verb of harm, or of attack: «قتل», «استشهدت», «قصفت»?"""
    word = scene.text(at).lstrip("ا")
    if not scene.is_word(at) or scene.text(at).startswith("ال"):
        return False
    return word in _verbs() or word.removesuffix("ت") in _verbs() or scene.hit(at, "strike") is not None


@cache
def _verbs() -> frozenset[str]:
    """Verbs of harm, folded."""
    found = (fold(str(v)) for e in lexicon.load("harm") for v in e.get("verbs", ()))
    return frozenset(v.lstrip("ا") for v in found if " " not in v)


def _of_two_words(scene: Scene, at: int, lead: Lead) -> Name | None:
    """«قرية سامي العاصي في»: a noun bound to one with the article is a name, be it a person's."""
    word, last = scene.text(at), bound(scene, at, at + 1)
    plain = (not scene.hits(at) or scene.hit(at, "given_name")) and not _goes_on_telling(scene, at)
    if last == at + 1 or not plain or len(word) < 4 or lead.plural or lead.own or lead.placed:
        return None
    if not set(lead.ranks) <= SETTLED | {"neighbourhood"} or word in word_list("ordinary"):
        return None
    if word.startswith(("ي", "ت", "ا", "لل", "بال", "وال")) or word.endswith(("ه", "ها", "هم", "ت", "وا")):
        return None
    return Name(at, last, tuple(scene.texts[at:last]), (), "plain")


def _clitic(scene: Scene, at: int) -> bool:
    """Is the word one of the lexicon, or a clitic with such a word or a known name (قرية بريف)?"""
    if scene.hits(at):
        return True
    word = scene.text(at)
    return word[0] in "وبلفك" and read_name(scene, at) is not None


_OPEN = ("كبيره", "صغيره", "جديده", "قديمه", "قريبه", "بعيده", "عده", "وعره")


def _feminine_name(scene: Scene, at: int, lead: Lead) -> Name | None:
    """«منطقة عصيفرة شمال المدينة»: no adjective of origin and no participle, and placed by what follows."""
    word = scene.text(at)
    if lead.plural or len(word) < 4 or word.endswith(("يه", "ائه")) or word in _OPEN:
        return None
    if word.startswith(("م", "ت", "ي", "ن")) or word[1] == "ا" or word in word_list("ordinary"):
        return None
    return unknown_name(scene, at, sure=True, feminine=False)


def marked(scene: Scene, at: int) -> bool:
    """Do the words show themselves as a name: a hashtag, quotation marks, the article, كفر and the like?"""
    shown = at in scene.tagged or at in scene.quoted or scene.text(at).startswith("ال")
    return shown or scene.hit(at, "opener") is not None
