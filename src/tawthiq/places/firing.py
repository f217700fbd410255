"""Where fire came from, and not where it fell: «من مواقعه في …», «المتمركزة في …»."""

from __future__ import annotations

from tawthiq.places.drafts import Draft
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import is_head

_FIRE = ("قصف", "صاروخ", "صواريخ", "قذيف", "قذايف", "مدفع", "مدافع", "هاون", "راجم", "نيران", "رصاص",
         "رشاش", "غراد", "كاتيوشا", "دباب")  # fmt: skip
_ONTO = frozenset({"علي", "باتجاه", "تجاه", "نحو", "صوب"})
_POST = 6  # words from «متمركز» to the place where the sniper lies
_TO_RANK, _TO_FIRE_WORD = 3, 4  # words from «من» to the name, and back from it to the fire


def fired_from_there(scene: Scene, draft: Draft) -> bool:
    """«قصف مدفعي من كرري على حي أمبدة», «صواريخ من غزة على مدينة …»: where it came from, with where it went
    told right behind; not «بلدات من ريف حلب على الطريق»."""
    if scene.text(draft.last) not in _ONTO:
        return _between_them(scene, draft)
    if not scene.hit(draft.last + 1, "rank") and not scene.hits(draft.last + 1):
        return False
    back = range(draft.first, draft.first - _TO_RANK, -1)
    start = next((k for k in back if scene.text(k - 1) == "من"), None)
    if start is None:
        return False
    for k in range(start - 2, max(-1, start - 2 - _TO_FIRE_WORD), -1):
        word = scene.text(k).lstrip("وفبل").removeprefix("ال")
        if not scene.is_word(k) or scene.hit(k, "rank"):
            return False
        if word.startswith(_FIRE):
            return True
    return False


_ATTACKER = 5  # words from the verb over who struck to «من»
_NOT_THEY = ("person", "harmed", "title", "preposition", "attack", "rank")


def _between_them(scene: Scene, draft: Draft) -> bool:
    """«قصفت قوات … من معسكر كذا قرية كذا»: between those who strike and the bare name of what they struck."""
    struck = scene.hit(draft.last, "rank")
    if scene.text(draft.first - 1) != "من" or struck is None or struck.prefix or struck.article:
        return False
    for k in range(draft.first - 2, max(-1, draft.first - 2 - _ATTACKER), -1):
        verb = scene.hit(k, "strike")
        if verb is not None and not verb.prefix.endswith(("ب", "ل")):
            return draft.first - 1 - k > 1
        if not scene.is_word(k) or scene.hit(k, *_NOT_THEY):
            return False
    return False


def within_post(scene: Scene, start: int, at: int) -> bool:
    """«متمركز على بناء في منطقة …»: no attack between, and not yet what it was aimed at."""
    other = any(scene.hit(k, "strike", "rank") for k in range(start, at))
    bare = at - start > 1 and not scene.hit(at - 1, "preposition", "rank")
    if _posted_there(scene, start, at) or (bare and scene.hit(at, "rank", "near")):
        return False  # «مدفعية متمركزة في حاجز زلين مدينة اللطامنة»: the town is what was struck
    if any(_past_the_post(scene, start, k) for k in range(start + 1, at + 1)):
        return False
    if any(_aimed(scene, k) for k in range(start + 2, at)):
        return False
    return at - start <= _POST and not other and "باتجاه" not in scene.texts[start:at]


def _posted_there(scene: Scene, start: int, at: int) -> bool:
    """«من مواقعها في حلفايا بلدة اللطامنة»: a name between, and nothing that joins what follows."""
    if at - start < 2 or not scene.hit(at, "rank") or scene.hit(at - 1, "preposition", "rank"):
        return False
    before = read_name(scene, at - 1)
    return before is not None and not scene.text(at).startswith(("و", "ب", "ل"))


_NEW = ("rank", "near", "street", "spot")


def _past_the_post(scene: Scene, start: int, at: int) -> bool:
    """«المتمركزة في تلبيسة سوقا شعبيا في …», «… في بارا الدمازين»: behind the name of where they lie, and
    joined to it by no word, comes what they struck: a spot, a tag, a place of another governorate."""
    posts = (read_name(scene, k) for k in range(start, at))
    post = next((n for n in posts if n is not None and n.last == at and not n.country), None)
    if post is None or scene.before(at, "preposition", "rank"):
        return False
    opens = scene.hit(at, *_NEW)
    if at in scene.tagged or (opens is not None and not opens.prefix):
        return True
    word = scene.text(at)
    if word[:1] not in ("و", "ب", "ل") and (is_head(word) or is_head(word.removesuffix("ا"))):
        return True
    struck = read_name(scene, at)
    if struck is None or struck.prefix or struck.tier == "ordinary":
        return False
    return not {e.admin1 for e in post.entries} & {e.admin1 for e in struck.entries}


_HIT = frozenset({"الاحياء", "احياء", "المنازل", "منازل", "المناطق", "السوق", "سوق", "مزارع", "المزارع",
                  "الاراضي", "اراضي", "اطراف", "وسط", "مخيم", "مخيما"})  # fmt: skip


_HIT_THING = frozenset({
    "سياره", "سيارتين", "سيارات", "دراجه", "دراجتين", "شاحنه", "حافله", "جرارا", "صهريجا", "منزلا", "منزلين",
    "مدنيا", "مدنيين", "مدنيه", "مزارعا", "مزارعين", "راعيا", "رعاه", "عمالا", "عاملا", "طفلا", "طفله",
    "شابا", "امراه", "تجمعا", "سوقا", "مسجدا", "خيمه", "قافله", "ورشه",
})  # fmt: skip


def _aimed(scene: Scene, at: int) -> bool:
    """«المتمركزة في جبل كذا الأحياء السكنية في …», «… في مطار كذا على بلدة …», «… في حاجز كذا سيارة في …»:
    what they fired on."""
    if scene.text(at) in _HIT_THING and not scene.hit(at - 1, "preposition"):
        return True
    onto = scene.text(at) == "علي" and bool(scene.text(at + 1) in _HIT or scene.hit(at + 1, "rank"))
    return onto or scene.text(at) in _HIT


_FIRES = ("اطلق", "استهدف", "قصف", "رمي", "رمو", "رمت", "اعتد", "شنو", "شنت", "فتحو", "فتحت", "نفذ")
_TO_FIRE = 4  # words from where they lie to what they did from there


def then_fires(scene: Scene, at: int) -> bool:
    """«إرهابيين ينتشرون في جبل كذا أطلقوا قذائف»: the verb of attack comes behind where they lie, and those
    who lie there are not what it struck («استهدفتهم»)."""
    ahead = [scene.text(k) for k in range(at, at + _TO_FIRE)]
    return any(w.startswith(_FIRES) and not w.endswith(("هم", "هن")) for w in ahead)
