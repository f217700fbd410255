"""What a place is to the event by the words before it: a home, where the wounded went, where fire came."""

from __future__ import annotations

from tawthiq.places.aged import before_age
from tawthiq.places.carried import HOSPITALS, buried_there, cared_for_there
from tawthiq.places.datelines import MARKS, is_dateline, strikes, tags_the_end
from tawthiq.places.drafts import Draft
from tawthiq.places.firing import fired_from_there, then_fires, within_post
from tawthiq.places.scene import Scene
from tawthiq.places.seats import said_of_a_town
from tawthiq.places.words import Hit, variants

_REACH, _TO_WAY = 9, 13  # words from a cue to the place; from «في طريقها» over what was carried
_MARKS_IT = frozenset({"head_of", "title", "given_name", "person", "hometown", "origin", "posted", "holding",
                       "launch", "died", "descends", "mourned", "buried", "reporter", "arrival", "evacuation",
                       "runs"})  # fmt: skip


def mark_cues(scene: Scene, draft: Draft) -> Draft:
    """The draft with hometown, origin, evacuation and dateline set."""
    at = draft.first
    draft.dateline = is_dateline(scene, draft) or tags_the_end(scene, draft)
    if draft.dateline and draft.evidence == "none":
        draft.evidence = "weak"
    if _goes_to_hospital(scene, draft) or _in_its_hospitals(scene, draft):
        draft.evacuation = True
    draft.origin = draft.origin or fired_from_there(scene, draft)
    draft.aside = draft.aside or said_of_a_town(scene, draft) or _called_so(scene, draft)
    led_there = "الي" in scene.texts[max(0, at - 3) : at]
    who = before_age(scene, at - 1) if scene.text(at - 1) == "من" else at - 1
    told = at - 1 - who  # words of an age, which stand for nothing here
    for back in range(at, max(-1, at - told - _TO_WAY), -1):
        if back < at and scene.text(back) in ("،", ".", ":", "؛") and not (told and back >= who):
            break
        for hit in scene.hits(back):
            far = hit.kind == "evacuation" and led_there
            if hit.kind in _MARKS_IT and (far or at - told - back < _REACH):
                _mark(scene, draft, hit, back, who)
    return draft


def _called_so(scene: Scene, draft: Draft) -> bool:
    """«منزل السيد كذا، المعروف ببقالة سد مروي»: by what a shop is known, and not where it is."""
    onto = any(prefix == "ب" for _, prefix in variants(scene.text(draft.first)))
    told = draft.point is not None and not draft.links and onto
    return told and scene.before(draft.first, "known_as") is not None


_SOME_OF = frozenset({"عدد", "من", "احد", "احدي", "بعض", "عده"})
_CARED_FOR_IN = frozenset({"في", "الي"})


def _in_its_hospitals(scene: Scene, draft: Draft) -> bool:
    """«عدد من الجرحى لا يزال في عدد من مشافي دمشق»: where they are cared for; not «غارات على مشافي كذا»."""
    at = draft.first - 1
    if scene.text(at) not in HOSPITALS | _AT_HOSPITALS:
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


def _mark(scene: Scene, draft: Draft, hit: Hit, back: int, who: int) -> None:
    """What one word before (or at the head of) a draft says of it; a person's name ends at `who`."""
    at, before = draft.first, scene.text(draft.first - 1)
    touching = at <= hit.last <= at + 1
    if hit.kind == "person" and before == "من" and (
        hit.last + _people_of(scene, hit.last) in (who, at - 1) or _aged_person(hit, who, at)
    ):
        draft.person = not draft.hometown
        draft.hometown = True
    elif hit.kind == "head_of":
        if touching and not _at_his_house(scene, back):  # «ومعهم مختار قرية كذا»
            draft.person, draft.hometown = draft.person or not draft.hometown, True
    elif (hit.kind == "mourned" and touching) or (  # «شيعت قباطية شهيدا ارتقى في …»
        hit.kind in ("title", "given_name") and before == "من" and _named_person(scene, hit.last, who)
    ):
        draft.person, draft.hometown = draft.person or not draft.hometown, True
    elif hit.kind == "hometown" and touching and not _flight_told(scene, back):
        draft.hometown, draft.person = True, False
    elif hit.kind == "origin":
        draft.origin = draft.origin or touching
    elif hit.kind == "runs":
        draft.aside = draft.aside or (back < at and scene.text(back - 1) in _WHO and at - back <= _RUN)
    elif hit.kind == "posted":
        draft.origin = draft.origin or (back < at and within_post(scene, hit.last, at))
    elif hit.kind == "holding":
        fired = back < at and within_post(scene, hit.last, at) and then_fires(scene, draft.last)
        draft.origin = draft.origin or fired
    elif hit.kind == "launch":
        draft.origin = draft.origin or (back < at and before == "من" and not _fled(scene, at))
    elif hit.kind == "died":
        inside = before == "في" or scene.text(at).startswith("بم")  # «توفي بمستشفى كذا»
        draft.evacuation = draft.evacuation or (draft.target == "hospital" and inside)
    elif hit.kind == "descends" and (_flight_told(scene, back) or _while_they_fled(scene, at)):
        return  # «ونزحت مئات العائلات من كذا», «مقتل نازحين خلال فرارهم من كذا»
    elif hit.kind == "descends" and back < at and (before == "من" or _of_tribe(scene, hit.last, at)):
        draft.hometown, draft.person = True, False
    elif hit.kind == "reporter" and _in_it(draft, before) and back < at and at - back <= 6:
        draft.dateline = draft.dateline or not (strikes(scene, back, at) or _tells(scene, back, at))
    elif hit.kind == "buried" and back < at:
        draft.evacuation = draft.evacuation or buried_there(scene, hit, back, draft)
    elif hit.kind == "arrival" and back < at:
        draft.evacuation = draft.evacuation or _to_hospital(scene, hit.last, draft)
    elif hit.kind == "evacuation" and back < at:
        draft.evacuation = draft.evacuation or _towards(scene, hit.last, draft)


_HOUSES = frozenset({"دار", "منزل", "بيت", "مضافه", "ديوان", "مكتب", "مقر", "مبني", "مزرعه"})


def _at_his_house(scene: Scene, at: int) -> bool:
    """«اقتحموا دار مختار قرية كذا»: it stands where he is the head."""
    return any(rest in _HOUSES for rest, _ in variants(scene.text(at - 1)))


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


def _aged_person(hit: Hit, who: int, at: int) -> bool:
    """«الطفلة … (12 عاماً) من مخيم كذا», «شاب يدعى …، 20 عاماً، من قرية كذا»: whatever the name between."""
    return who < at - 1 and 0 <= who - hit.last <= _NAME


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


_TRIBE = 6  # words from «عشائر» to where they are at home
_TRIBES = frozenset({"عشيره", "عشاير", "قبيله", "قبايل", "عايله", "عايلات", "عرب", "اسره"})


def _of_tribe(scene: Scene, start: int, at: int) -> bool:
    """«ينحدران من عشائر … في محافظة …»: where those are at home whom the people descend from."""
    return scene.text(start) == "من" and scene.text(start + 1) in _TRIBES and at - start <= _TRIBE


_WHO, _RUN = frozenset({"التي", "الذي", "والتي", "والذي"}), 4  # words from «تدير» to where
_WHILE, _TO_WHILE = frozenset({"اثناء", "خلال", "لدي", "حين", "عند"}), 2  # «أثناء محاولتهم الفرار من»
_RETURN = ("عود", "قدوم")
_FLIGHT = ("فرار", "هرو", "هرب", "خروج", "نزوح")
_THAT = frozenset({"ان", "بان", "وان", "انه", "بانه", "انها", "بانها"})
_AT_HOSPITALS = frozenset({"بمشافي", "بمستشفيات"})


def _in_it(draft: Draft, before: str) -> bool:
    """في حلب, بحلب"""
    return before in ("في", "ب") or (draft.name is not None and draft.name.prefix in ("ب", "وب"))


def _towards(scene: Scene, start: int, draft: Draft) -> bool:
    before = scene.texts[max(start, draft.first - 3) : draft.first]
    if cared_for_there(scene, start, draft):
        return True
    onto = draft.first == start and scene.text(start)[:1] == "ل"  # أثناء سفره لإعزاز
    return "الي" in before or onto or _to_hospital(scene, start, draft)


def _to_hospital(scene: Scene, start: int, draft: Draft) -> bool:
    """Is the draft a hospital, or a town right after the word: إلى مشافي الحسكة, لمستشفى صور?"""
    if draft.target == "hospital":
        return True
    words = [*scene.texts[max(start, draft.first - 2) : draft.first], scene.text(draft.first)]
    return any(rest in HOSPITALS for w in words for rest, prefix in variants(w) if prefix in ("", "ل"))


def _goes_to_hospital(scene: Scene, draft: Draft) -> bool:
    """«إلى مشفى سلمية», «إلى مشافي مدينة الرقة»: «إلى» stands right before, unlike «إلى تدمير مشفى سلمية»;
    or «مستشفى ناصر في خان يونس استقبل ثلاثة شهداء»."""
    at = draft.first
    if draft.target == "hospital":
        last = max([draft.last, *(link.last for link in draft.links)])
        takes_in = scene.hit(last, "arrival")
        return scene.text(at - 1) == "الي" or (takes_in is not None and not takes_in.prefix)
    if scene.text(at - 1) not in HOSPITALS:
        return False
    struck = scene.before(at - 2, "near", "strike", "attack") or scene.text(at - 3) == "علي"
    return scene.text(at - 2) == "الي" or (scene.text(at - 2) in ("احد", "احدي") and not struck)


def _flight_told(scene: Scene, at: int) -> bool:
    """«ونزحت من بلدة كذا مئات العائلات جراء القصف», «أثناء فرارهم من كذا»: told of the town itself, and not
    of whom was harmed elsewhere («عائلة نزحت من كذا»)."""
    back = scene.text(at).startswith(_RETURN)  # «أثناء عودتهم من كذا»: where they had been before
    if not back and any(scene.text(k).lstrip("و") in _WHILE for k in range(max(0, at - _TO_WHILE), at)):
        return True
    opens = at == 0 or scene.text(at)[:1] == "و" or scene.text(at - 1) in MARKS
    return opens and scene.text(at).lstrip("و").startswith(("نزح", "هجر"))


def _tells(scene: Scene, start: int, end: int) -> bool:
    """«وقال مراسلنا إن غارة على منزل في بلدة …»: the place is of what he tells."""
    return any(scene.text(k) in _THAT or scene.hit(k, "attack") for k in range(start, end))
