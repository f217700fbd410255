"""What a place is to the event by the words before it, and names that are no places where they stand."""

from __future__ import annotations

from tawthiq.places.drafts import Draft, Lead
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import Hit, is_head, variants

_MARKS_IT = frozenset({"title", "given_name", "person", "hometown", "origin", "posted", "holding", "launch",
                       "died", "descends", "mourned", "reporter", "arrival", "evacuation"})  # fmt: skip
_TRADE = frozenset({"لبيع", "بيع", "وبيع", "ببيع", "لتصليح", "تصليح", "لصناعه", "صناعه", "لتجاره", "تجاره"})
_RESCUERS = 3  # «الدفاع المدني في»
_SIDES = frozenset({"شرق", "غرب", "شمال", "جنوب", "وسط"})
_DATELINE = frozenset({"-", "–", "—", ":", "/", "(", "|"})


def no_place(scene: Scene, at: int, name: Name | None, lead: Lead | None = None) -> bool:
    """Is the name part of an organisation's, an actor's or a person's name?"""
    before = scene.before(at, "organisation")
    if name and _only_sides(scene, name):
        return True
    if scene.text(at - 1) in _TRADE:
        return True  # «علوة لبيع الخضر»
    if scene.before(at, "rescuers_in") and scene.before(at - _RESCUERS, "voice_of"):
        return True  # «مدير مركز الدفاع المدني في …» speaks; «قصفت مركز الدفاع المدني في …» is struck
    if (before and not before.article) or (name and _bears_its_name(scene, at, name, lead)):
        return True
    if lead and (lead.ranks or lead.strong):
        return False
    if name and _outlet(scene, at, name):
        return True
    if name and name.prefix and name.tier != "famous" and _word_of_its_own(scene, name):
        return True
    if scene.before(at, "title", "given_name"):
        return name is None or name.tier != "famous"
    if name and not name.prefix and _ends_a_persons_name(scene, at):
        return True
    return bool(
        name and name.tier in ("plain", "firm") and scene.hit(name.first, "given_name") and name.prefix == ""
    )


def _only_sides(scene: Scene, name: Name) -> bool:
    """«مناطق شرق وجنوب البلاد»: sides of something, however a village may be called."""
    words = [scene.text(i) for i in range(name.first, name.last)]
    return bool(words) and all(w.lstrip("ول") in _SIDES or w == "و" for w in words)


def _bears_its_name(scene: Scene, at: int, name: Name, lead: Lead | None) -> bool:
    """«شبكة سرمين الآن» is an outlet; «يقصف مدينة سرمين الآن», «غارة على سرمين الآن» tell where and when."""
    if not scene.hit(name.last, "organisation_tail"):
        return False
    told = bool(lead and lead.ranks) or scene.text(at - 1) in _STRUCK_ON or name.prefix in _STRUCK_IN
    told = told or scene.hit(at - 1, "strike") is not None  # «بقصف سرمين الآن»
    told = told or scene.tagged.get(at) == name.last
    told = told or (name.tier != "famous" and _heads(scene, at, name.last))
    return not (scene.text(name.last) in _NOW and told)


_NOW = ("الان", "الحين", "هلق")
def _heads(scene: Scene, at: int, last: int) -> bool:
    """«عيترون الآن: ثلاثة شهداء»: a label, of where and when."""
    return at <= 1 and scene.text(last + 1) in (":", "|")


_STRUCK_ON = ("علي", "ع", "في")
_STRUCK_IN = ("ب", "وب", "ع", "عال")
_AFTER = frozenset({"،", ":", ".", ")", "(", "-", "؛"})


def _outlet(scene: Scene, at: int, name: Name) -> bool:
    """«وفق دارفور24», «السويداء 24»: a town's name that an outlet bears, 24 counting nothing."""
    if scene.text(name.last) != "24" or name.prefix in ("ب", "وب", "فب"):
        return False
    after = name.last + 1
    if at in scene.quoted and scene.quoted[at] == after:
        return True
    placed = scene.text(at - 1) in ("في", "علي", "من", "الي")
    ends = after >= len(scene) or scene.text(after) in _AFTER or scene.text(after) in ("ان", "عن", "في")
    return not placed and ends


def _ends_a_persons_name(scene: Scene, at: int) -> bool:
    """«الشهيد عبد العزيز حمص»: a title two or three words before, with nothing but names between."""
    return any(
        at >= back
        and scene.hit(at - back, "title", "given_name") is not None
        and all(
            scene.is_word(k) and not scene.hit(k, "preposition", "strike", "nameless")
            for k in range(at - back + 1, at)
        )
        for back in (2, 3)
    )


def _word_of_its_own(scene: Scene, name: Name) -> bool:
    """فاطمة is no أطمة after ف: the whole word is known, or ف and ك stand before a lesser name."""
    return name.prefix in ("ف", "ك") or any(not h.prefix for h in scene.hits(name.first))


def mark_cues(scene: Scene, draft: Draft) -> Draft:
    """The draft with hometown, origin, evacuation and dateline set."""
    at = draft.first
    draft.dateline = _dateline(scene, draft) or _tags_the_end(scene, draft)
    if draft.dateline and draft.evidence == "none":
        draft.evidence = "weak"
    if _goes_to_hospital(scene, draft) or _in_its_hospitals(scene, draft):
        draft.evacuation = True
    draft.origin = draft.origin or _fired_from_there(scene, draft)
    for back in range(at, max(-1, at - 9), -1):
        if back < at and scene.text(back) in ("،", ".", ":", "؛"):
            break
        for hit in scene.hits(back):
            if hit.kind in _MARKS_IT:
                _mark(scene, draft, hit, back)
    return draft


_FIRE = ("قصف", "صاروخ", "صواريخ", "قذيف", "قذايف", "مدفع", "مدافع", "هاون", "راجم", "نيران", "رصاص",
         "رشاش", "غراد", "كاتيوشا", "دباب")  # fmt: skip
_ONTO = frozenset({"علي", "باتجاه", "تجاه", "نحو", "صوب"})
_TO_RANK, _TO_FIRE_WORD = 3, 4  # words from «من» to the name, and back from it to the fire


def _fired_from_there(scene: Scene, draft: Draft) -> bool:
    """«قصف مدفعي من كرري على حي أمبدة», «صواريخ من غزة على مدينة …»: where it came from, with where it went
    told right behind; not «بلدات من ريف حلب على الطريق»."""
    if scene.text(draft.last) not in _ONTO:
        return False
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


_HOSPITALS = frozenset({"مشافي", "مستشفيات", "بمشافي", "بمستشفيات"})
_SOME_OF = frozenset({"عدد", "من", "احد", "احدي", "بعض", "عده"})
_CARED_FOR_IN = frozenset({"في", "الي"})


def _in_its_hospitals(scene: Scene, draft: Draft) -> bool:
    """«عدد من الجرحى لا يزال في عدد من مشافي دمشق»: where they are cared for; not «غارات على مشافي كذا»."""
    at = draft.first - 1
    if scene.text(at) not in _HOSPITALS:
        return False
    if scene.text(at).startswith("ب"):
        return True
    while scene.text(at - 1) in _SOME_OF:
        at -= 1
    return scene.text(at - 1) in _CARED_FOR_IN


def share_cues(drafts: list[Draft]) -> list[Draft]:
    """«إلى مستشفيات حرض والحديدة وحجة»: what the first of a list is to the event, the others are."""
    for draft in drafts[1:]:
        draft.evacuation = draft.evacuation or drafts[0].evacuation
        draft.origin = draft.origin or drafts[0].origin
        draft.hometown = draft.hometown or (drafts[0].hometown and drafts[0].plural)
    return drafts


def _mark(scene: Scene, draft: Draft, hit: Hit, back: int) -> None:
    """What one word before (or at the head of) a draft says of it."""
    at, before = draft.first, scene.text(draft.first - 1)
    touching = at <= hit.last <= at + 1
    if hit.kind == "person" and before == "من" and hit.last + 1 + _people_of(scene, hit.last) == at:
        draft.person = not draft.hometown
        draft.hometown = True
    elif (hit.kind == "mourned" and touching) or (  # «شيعت قباطية شهيدا ارتقى في …»
        hit.kind in ("title", "given_name") and before == "من" and _named_person(scene, hit.last, at - 1)
    ):
        draft.person, draft.hometown = draft.person or not draft.hometown, True
    elif hit.kind == "hometown" and touching and not _flight_told(scene, back):
        draft.hometown, draft.person = True, False
    elif hit.kind == "origin":
        draft.origin = draft.origin or touching
    elif hit.kind == "posted":
        draft.origin = draft.origin or (back < at and _within_post(scene, hit.last, at))
    elif hit.kind == "holding":
        fired = back < at and _within_post(scene, hit.last, at) and _then_fires(scene, draft.last)
        draft.origin = draft.origin or fired
    elif hit.kind == "launch":
        draft.origin = draft.origin or (back < at and before == "من" and not _fled(scene, at))
    elif hit.kind == "died":
        draft.evacuation = draft.evacuation or (draft.target == "hospital" and before == "في")
    elif hit.kind == "descends" and (_flight_told(scene, back) or _while_they_fled(scene, at)):
        return  # «ونزحت مئات العائلات من كذا», «مقتل نازحين خلال فرارهم من كذا»
    elif hit.kind == "descends" and back < at and (before == "من" or _of_tribe(scene, hit.last, at)):
        draft.hometown, draft.person = True, False
    elif hit.kind == "reporter" and _in_it(draft, before) and back < at and at - back <= 6:
        draft.dateline = draft.dateline or not (_strikes(scene, back, at) or _tells(scene, back, at))
    elif hit.kind == "arrival" and back < at:
        draft.evacuation = draft.evacuation or _to_hospital(scene, hit.last, draft)
    elif hit.kind == "evacuation" and back < at:
        draft.evacuation = draft.evacuation or _towards(scene, hit.last, draft)


def _fled(scene: Scene, at: int) -> bool:
    """«الفرار من كذا»: the words before the place tell of a flight."""
    return scene.text(at - 1) == "من" and scene.text(at - 2).removeprefix("ال").startswith(_FLIGHT)


def _while_they_fled(scene: Scene, at: int) -> bool:
    """«خلال فرارهم من كذا»: it is there that they were met."""
    return _fled(scene, at) and _flight_told(scene, at - 2)


def _people_of(scene: Scene, at: int) -> bool:
    """«مواطنة إيزيدية من مدينة كذا», «شاب كردي من بلدة كذا»: one word more says of which people they are."""
    word = scene.text(at)
    return scene.text(at + 1) == "من" and len(word) > 3 and word.endswith(("ي", "يه", "يين", "يون", "يان"))


_POST = 6  # words from «متمركز» to the place where the sniper lies


_NAME = 4  # words of a person's name
_PERSONS = frozenset({"given_name", "title", "bound"})


def _named_person(scene: Scene, start: int, end: int) -> bool:
    """«الشاب يوسف فلان من مخيم …»: only names between the title, or the first name, and «من»."""
    if not 0 <= end - start <= _NAME:
        return False
    words = range(max(0, start - 1), end)
    if not any(scene.hit(k, "given_name") for k in words):
        return False
    return all(_of_name(scene, k) for k in range(start, end))


def _of_name(scene: Scene, at: int) -> bool:
    kinds = {h.kind for h in scene.hits(at)}
    return scene.is_word(at) and (not kinds or bool(kinds & _PERSONS)) and (
        bool(kinds) or not scene.text(at).startswith(("ب", "ت", "ي", "و"))
    )


_TRIBES = frozenset({"عشيره", "عشاير", "قبيله", "قبايل", "عايله", "عايلات", "عرب", "اسره"})


def _of_tribe(scene: Scene, start: int, at: int) -> bool:
    """«ينحدران من عشائر … في محافظة …»: where those are at home whom the people descend from."""
    return scene.text(start) == "من" and scene.text(start + 1) in _TRIBES and at - start <= _POST


def _within_post(scene: Scene, start: int, at: int) -> bool:
    """«متمركز على بناء في منطقة …»: no attack between, and not yet what it was aimed at."""
    other = any(scene.hit(k, "strike", "rank") for k in range(start, at))
    bare = at - start > 1 and not scene.hit(at - 1, "preposition", "rank")
    if _posted_there(scene, start, at) or (bare and scene.hit(at, "rank", "near")):
        return False  # «مدفعية متمركزة في حاجز زلين مدينة اللطامنة»: the town is what was struck
    if _past_the_post(scene, start, at):
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
    if is_head(scene.text(at)) and scene.text(at)[:1] not in ("و", "ب", "ل"):
        return True
    struck = read_name(scene, at)
    if struck is None or struck.prefix or struck.tier == "ordinary":
        return False
    return not {e.admin1 for e in post.entries} & {e.admin1 for e in struck.entries}


_HIT = frozenset({"الاحياء", "احياء", "المنازل", "منازل", "المناطق", "السوق", "سوق", "مزارع", "المزارع",
                  "الاراضي", "اراضي", "اطراف", "وسط", "مخيم", "مخيما"})  # fmt: skip


def _aimed(scene: Scene, at: int) -> bool:
    """«المتمركزة في جبل كذا الأحياء السكنية في …», «… في مطار كذا على بلدة …»: what they fired on."""
    onto = scene.text(at) == "علي" and bool(scene.text(at + 1) in _HIT or scene.hit(at + 1, "rank"))
    return onto or scene.text(at) in _HIT


_WHILE, _TO_WHILE = frozenset({"اثناء", "خلال", "لدي", "حين", "عند"}), 2  # «أثناء محاولتهم الفرار من»
_FLIGHT = ("فرار", "هرو", "هرب", "خروج", "نزوح")
_THAT = frozenset({"ان", "بان", "وان", "انه", "بانه", "انها", "بانها"})
_FIRES = ("اطلق", "استهدف", "قصف", "رمي", "رمو", "رمت", "اعتد", "شنو", "شنت", "فتحو", "فتحت", "نفذ")
_TO_FIRE = 4  # words from where they lie to what they did from there
_DASHES = frozenset("-–—")
_MARKS = frozenset("،,-–—/()[]|.")
_JOINS = frozenset("/،-–")
_HEAD = 13  # words within which the dash of a dateline stands
_HOSPITALS = frozenset({"مشفي", "مستشفي", "مشافي", "مستشفيات", "المشافي", "المستشفيات"})


def _in_it(draft: Draft, before: str) -> bool:
    """في حلب, بحلب"""
    return before in ("في", "ب") or (draft.name is not None and draft.name.prefix in ("ب", "وب"))


def _towards(scene: Scene, start: int, draft: Draft) -> bool:
    before = scene.texts[max(start, draft.first - 3) : draft.first]
    onto = draft.first == start and scene.text(start)[:1] == "ل"  # أثناء سفره لإعزاز
    return "الي" in before or onto or _to_hospital(scene, start, draft)


def _to_hospital(scene: Scene, start: int, draft: Draft) -> bool:
    """Is the draft a hospital, or a town right after the word: إلى مشافي الحسكة, لمستشفى صور?"""
    if draft.target == "hospital":
        return True
    words = [*scene.texts[max(start, draft.first - 2) : draft.first], scene.text(draft.first)]
    return any(rest in _HOSPITALS for w in words for rest, prefix in variants(w) if prefix in ("", "ل"))


def _goes_to_hospital(scene: Scene, draft: Draft) -> bool:
    """«إلى مشفى سلمية», «إلى مشافي مدينة الرقة»: «إلى» stands right before, unlike «إلى تدمير مشفى سلمية»;
    or «مستشفى ناصر في خان يونس استقبل ثلاثة شهداء»."""
    at = draft.first
    if draft.target == "hospital":
        last = max([draft.last, *(link.last for link in draft.links)])
        takes_in = scene.hit(last, "arrival")
        return scene.text(at - 1) == "الي" or (takes_in is not None and not takes_in.prefix)
    return scene.text(at - 1) in _HOSPITALS and scene.text(at - 2) in ("الي", "احد", "احدي")


def _strikes(scene: Scene, start: int, end: int) -> bool:
    return any(scene.hit(k, "strike") for k in range(start, end))


def _flight_told(scene: Scene, at: int) -> bool:
    """«ونزحت من بلدة كذا مئات العائلات جراء القصف», «أثناء فرارهم من كذا»: told of the town itself, and not
    of whom was harmed elsewhere («عائلة نزحت من كذا»)."""
    if any(scene.text(k).lstrip("و") in _WHILE for k in range(max(0, at - _TO_WHILE), at)):
        return True
    opens = at == 0 or scene.text(at)[:1] == "و" or scene.text(at - 1) in _MARKS
    return opens and scene.text(at).lstrip("و").startswith(("نزح", "هجر"))


def _tells(scene: Scene, start: int, end: int) -> bool:
    """«وقال مراسلنا إن غارة على منزل في بلدة …»: the place is of what he tells."""
    return any(scene.text(k) in _THAT or scene.hit(k, "attack") for k in range(start, end))


def _then_fires(scene: Scene, at: int) -> bool:
    """«إرهابيين ينتشرون في جبل كذا أطلقوا قذائف»: the verb of attack comes behind where they lie, and those
    who lie there are not what it struck («استهدفتهم»)."""
    ahead = [scene.text(k) for k in range(at, at + _TO_FIRE)]
    return any(w.startswith(_FIRES) and not w.endswith(("هم", "هن")) for w in ahead)


def opens_dateline(scene: Scene, at: int) -> bool:
    """Does a mark stand here that parts a place from what is told of it?"""
    return scene.text(at) in _DATELINE


def _dateline(scene: Scene, draft: Draft) -> bool:
    if draft.first > 3 or draft.relation != "in" or draft.ranks:
        return False
    if draft.first <= 1 and (scene.text(draft.last) in _DATELINE or scene.hit(draft.last, "agency")):
        return True
    return _before_dash(scene, draft)


def _tags_the_end(scene: Scene, draft: Draft) -> bool:
    """«قصف على كفرنبل واستشهد 3 #إدلب»: a tag behind what is told, that no word leads to."""
    at = draft.first
    if at < _TOLD or at not in scene.tagged or (draft.name is not None and draft.name.prefix):
        return False
    if draft.struck:
        return False  # «اقتحمت قوات الاحتلال #البقعة»: whom the verb struck
    if scene.before(at, "preposition", "strike", "near", "rank", "attack") or scene.text(at - 1) in _LEADING:
        return False
    rest = draft.last
    while rest in scene.tagged:
        rest = scene.tagged[rest]
    return rest >= len(scene)


_TOLD = 3  # words before a tag that closes
_LEADING = frozenset({"و", "ب", "بـ", "علي", "في", "من", "الي", "،", ":"})


def _before_dash(scene: Scene, draft: Draft) -> bool:
    """«طوباس 27-2-2025 بلادنا- استشهد …», «بيروت ، مينا –»: a place, a day, an agency, then a dash."""
    dash = next((i for i in range(min(len(scene.texts), _HEAD)) if scene.text(i) in _DASHES and not (
        scene.text(i - 1).isdigit() and scene.text(i + 1).isdigit())), 0)  # fmt: skip
    if not dash or draft.last > dash or _strikes(scene, 0, dash):
        return False
    rest = [t for t in _unbracketed(scene.texts[draft.last : dash]) if t not in _MARKS and not t.isdigit()]
    second = draft.first == 2 and scene.text(1) in _JOINS  # «غزة/القدس 19 أكتوبر (رويترز) -»
    return ((draft.first == 0 or second) and len(rest) <= 4) or (draft.first <= 3 and not rest)


def _unbracketed(texts: list[str]) -> list[str]:
    """Without the agency in brackets: «غزة 19 أكتوبر تشرين الأول (رويترز) -»."""
    if "(" not in texts or ")" not in texts:
        return texts
    return texts[: texts.index("(")] + texts[texts.index(")") + 1 :]
