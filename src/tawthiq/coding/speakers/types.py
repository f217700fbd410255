"""Of what type a speaker is: by the head of the name, or by the words after it where the head says little."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType

# what a name's later words make of its head: مراسل سانا، نشطاء المرصد، مسؤول في الهلال الأحمر
_TURNED: dict[str, tuple[SpeakerType, ...]] = {
    "local_media": ("government_side_media", "medical", "monitor_ngo", "civil_defence"),
    "reporter": ("government_side_media",),
    "activists": ("monitor_ngo",),
    "media_office": ("military_statement", "monitor_ngo", "official", "civil_defence", "medical"),
    "council": ("military_statement",),
    "official": ("civil_defence", "medical", "international_org"),
}
# turned by a body of its own in the name, not by an adjective
_FIRM_ONLY = frozenset({"official", "reporter", "activists"})
# «منظمة … للدفاع عن حقوق …» is no army
_NEVER: dict[str, tuple[SpeakerType, ...]] = {
    "organisation": ("military_statement", "official", "local_media"),
}
_RIGHTS = frozenset({"حقوق", "لحقوق", "للحقوق"})
_CENTRES = frozenset({"مركز", "مجمع", "مدينه", "نقطه"})
_BODIES = frozenset(bare(w) for w in ("هييه", "اداره", "جهاز", "موسسه", "دايره", "مصلحه"))
_AIRCRAFT = "طيران"
_TREATS = frozenset({"طبي", "طبيه", "صحي", "صحيه"})
_POLICE = frozenset({"الشرطه", "شرطه", "المرور"})
_OF_ORDER = _POLICE | {"امن", "الامن", "مباحث", "جمارك", "الجمارك", "اطفاء", "تحقيق"}
_RESPONSIBLE = word_list("responsible_persons")
_NO_OFFICE = frozenset(bare(w) for w in word_list("without_office"))
_FIGHTERS = frozenset(
    {
        "hezbollah",
        "hamas_or_palestinian_factions",
        "isis",
        "hts_or_nusra",
        "sudan_rsf",
        "opposition_factions",
        "syrian_national_army",
        "iran_backed_militias",
    }
)
_ARMIES = ("military", "military_media_named")
_BELONGS = word_list("belongs_to")
_OF_MEDIA = ("اعلامي", "اعلاميه")  # «الناطق الإعلامي للمستشفى» speaks for the hospital
_OF_SPOKESMEN = ("رسمي", "رسميه")


def speaker_type(view: View, head: Match, end: int) -> SpeakerType:
    """The type of the speaker whose name stands at head.first:end."""
    default: SpeakerType = head.entry.data["type"]
    if head.entry.family == "outlets" and any(view.text(i) in _RIGHTS for i in range(head.last, end)):
        return "monitor_ngo"  # شبكة رصد سوريا لحقوق الإنسان
    if head.entry.data.get("weak"):
        found = _modifier(view, head, end, None) or _of_clinic(view, head, end)
        if found is None and bare(view.text(head.first)) in _NO_OFFICE:
            return "unattributed"
        if found is None and bare(view.text(head.first)) == "مركز":
            return "monitor_ngo"  # مركز كذا, nothing said of what it is: public ones say whose they are
        if found is None and head.entry.id == "source_bare" and _of_a_body(view, head, end):
            return "official"  # مصدر في الهيئة العامة للمصائد
        return found or ("local_media" if _from_there(view, head, end) else default)
    if head.entry.id == "official" and bare(view.text(head.first)) in _RESPONSIBLE:
        if _of_fighters(view, head, end) or _of_an_army(view, head, end):
            return "military_statement"
        default = _of_clinic(view, head, end) or default
    if head.entry.id == "official" and view.text(head.first).removeprefix("و").startswith(("ضابط", "ضباط")):
        police = any(view.text(i) in _OF_ORDER for i in range(head.first, end))
        found = _modifier(view, head, end, None)  # ضابط في قيادة عمليات كذا
        return found or (default if police else "military_statement")
    if head.entry.id == "monitors" and any(_AIRCRAFT in view.text(i) for i in range(head.last, end)):
        return "local_activists"  # «مرصد الشمال للطيران»: who listens to the aircraft
    if head.entry.id == "journalist" and _of_outlet(view, head, end):
        return "outlet_reporter"
    if head.entry.id == "military" and view.text(head.last) in _POLICE:
        return "official"  # قائد في الشرطة
    turned = _TURNED.get(head.entry.id)
    return (_modifier(view, head, end, turned) if turned else None) or default


def _of_clinic(view: View, head: Match, end: int) -> SpeakerType | None:
    """«مسؤول المكتب الإعلامي بمركز المدينة الطبي»: a centre whose adjective says that it treats."""
    words = [bare(view.text(i)) for i in range(head.first + 1, end)]
    centre = next((i for i, w in enumerate(words) if w.removeprefix("ب") in _CENTRES), None)
    return "medical" if centre is not None and _TREATS & set(words[centre:]) else None


def _of_fighters(view: View, head: Match, end: int) -> bool:
    """«مسؤول العلاقات الإعلامية في حزب الله»: of a side that is no government."""
    sides = (m.entry.data.get("actor") for at in range(head.last, end) for m in view.starts.get(at, ()))
    return any(side in _FIGHTERS for side in sides)


def _of_an_army(view: View, head: Match, end: int) -> bool:
    """«مسؤول في القيادة العامة»، «مسؤول بوزارة الدفاع»: of a command, of a ministry of defence."""
    near = range(head.last, end)
    return any(m.entry.id in _ARMIES and m.last <= end for at in near for m in view.starts.get(at, ()))


def _of_outlet(view: View, head: Match, end: int) -> bool:
    """«صحفي في وكالة فرانس برس», «صحفيون من رويترز»: whom an outlet sent."""
    last = end + 2 if view.text(end) in ("من", "في", "لدي") else end
    return any(m.entry.data.get("media") for at in range(head.last, last) for m in view.starts.get(at, ()))


def _of_a_body(view: View, head: Match, end: int) -> bool:
    """«مصدر في هيئة …», «مصدر بإدارة …»: of a public body."""
    words = [bare(view.text(i).removeprefix("ب")) for i in range(head.last, end)]
    return any(w in _BODIES for w in words)


def _from_there(view: View, head: Match, end: int) -> bool:
    """«مصدر خاص من المدينة», «مصادر في المدينة»: unnamed, but of the place."""
    if head.entry.id != "source_bare":
        return False
    return any(view.text(i) in ("من", "في") and not _only_near(view, i - 1) for i in range(head.last, end))


def _modifier(view: View, head: Match, end: int, only: tuple[SpeakerType, ...] | None) -> SpeakerType | None:
    close = next((i for i in range(head.first + 1, end) if _only_near(view, i)), end)
    office = None  # «مدير المكتب الإعلامي في الدفاع المدني»: an office speaks for the body that it is of
    for at in range(head.first, close):
        for match in sorted(view.starts.get(at, ()), key=lambda m: m.first - m.last):
            kind: SpeakerType | None = match.entry.data.get("type")
            if match is head or not kind or not _speaks_of_type(match, at == head.first):
                continue
            if view.text(at - 1) == "غير":  # «إحصائية غير رسمية»
                continue
            if head.entry.id == "spokesman" and bare(view.text(at)) in _OF_SPOKESMEN:  # الناطق الرسمي
                continue
            if head.entry.id == "spokesman" and match.entry.id == "mod_local":  # قائد ميداني في الجيش
                continue
            if kind in _NEVER.get(head.entry.id, ()):
                continue
            if only is None or (
                kind in only and (match.entry.data["kind"] != "modifier" or head.entry.id not in _FIRM_ONLY)
            ):
                if match.entry.id != "media_office" and bare(view.text(at)) not in _OF_MEDIA:
                    return kind
                office = office or kind
    return office


def _only_near(view: View, at: int) -> bool:
    """«مصدر مقرب من الميليشيات» is not one of them."""
    return bare(view.text(at)) in _BELONGS and view.text(at + 1) == "من"


def _speaks_of_type(match: Match, at_head: bool) -> bool:
    if at_head:
        return False
    data = match.entry.data
    if match.entry.id in _NO_TYPE:
        return False
    return data.get("kind") in ("modifier", "side") or (data.get("kind") == "head" and not data.get("weak"))


def is_anaphor(view: View, head: Match, end: int) -> bool:
    """المصدر، المدير، للمصادر، الوكالة ذاتها: a definite word that names nobody by itself."""
    if head.entry.data["kind"] != "head" or head.kind != "noun" or head.last > head.first + 1:
        return False
    if head.suffix in ("ه", "ها", "هم") and head.entry.id in _HIS:
        return True
    word = view.text(head.first)
    definite = "ال" in head.prefix or word.startswith(("ال", "وال", "لل", "ولل"))
    rest = [view.text(i) for i in range(head.last, end)]
    return definite and all(w in _SAME for w in rest)


_NO_TYPE = ("reporter", "journalist", "eyewitness")  # a journalist or a neighbour in another's name
_SAME = word_list("same")
_HIS = ("director", "civil_defence", "medical", "monitors", "spokesman")
