"""A side that others accuse: the last name before what it is accused of."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.named import Named
from tawthiq.coding.actors.spot import COMMAS, THAT, Found, Spot, apposed, beside, joined
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_OPENERS = word_list("clause_openers")
_ATTACKS = ("masdar", "masdar_doer", "attack", "weapon", "aircraft", "killed", "casualties")
_FULL, _WHAT_HAPPENED = word_list("full_responsibility"), word_list("happened_to_them")
_NOUNS = ("masdar", "masdar_doer", "attack")
_ASCRIBES = word_list("ascribing_verbs")
_RELATIVE = frozenset({"التي", "الذي", "الذين"})
_LAID_AT = frozenset({"باللوم", "اللوم", "باللائمه", "اللائمه", "باللايمه", "اللايمه", "بالمسووليه",
                      "المسووليه"})
_THEM = ("ها", "ه", "هم")
_OF_IT_TO = frozenset({"له", "لها", "لهم", "لنا"})
_OF_IT = frozenset({"به", "بها", "بذلك"})
_AS_A_RULE = word_list("as_a_rule")
_IN_WHAT = frozenset({"بيان", "بيانها", "بيانه", "بيانات", "بلاغ", "لها", "له", "لهم", "برقيه"})
_CHARGES, _PAPER = ("ب", "ل", "مسوولي"), "بيان"  # «اتهمت الوزارة في بيان X بـ»
_THROUGH, _FAR = frozenset({"عبر", "خلال", "علي", "في"}), 8
_BACKED = ("المدعوم", "مدعوم", "الموالي", "موالي", "المرتبط", "تدعمه", "يدعمه")
_NEXT = 4  # words from a side to who backs it
_WINDOW = 14
_CHARGE = 8
_ACCUSER = 18  # words from «اتهمت» over the accuser, and what is said of him, to the accused


def accused(spot: Spot) -> Found:
    """«اتهم ناشطون X بقصف»: the last name before what he is accused of; «X تتهم Y»: the one after."""
    view, name = spot.view, spot.name
    if _ascribed(view, name.first) or _whom_they_accuse(view, name.last):
        return "attacker", "accused"
    if not view.has("accuse") or any(view.text(i) in _AS_A_RULE for i in range(name.first - 4, name.first)):
        return None  # «أصابع الاتهام تتجه عادة إلى …»: of no attack told here
    ground = view.cue_before(name.first, "control")
    if ground is not None and not apposed(spot, ground):  # «… على المناطق الخاضعة لسيطرة X»
        return None
    voice = view.cue_before(name.first, "saying")
    if voice is not None and voice.kind == "phrase" and not _in_a_statement(spot):  # المتحدث باسم قوات …
        return None
    for at in range(name.first - 1, max(-1, name.first - _ACCUSER), -1):
        if view.is_stop(at) and not (view.text(at) in COMMAS and _charged_far(view, name.last)):
            return None
        cue = view.cue(at, "accuse")
        if view.text(at) in _RELATIVE and not _of_the_accuser(spot, at):
            return None  # «اتهم ناشطون X التي تقاتل Y بقصف»
        if cue is None:
            if _deed(view, at):
                return None
            continue
        if cue.kind == "phrase" and any(view.text(i)[:1] == "ب" for i in range(cue.last, name.first)):
            return None  # «متهمين بالانتماء إلى X»
        if cue.kind == "noun":
            if any(view.cue(i, "loyal") for i in range(cue.last, name.first + 1)):
                return None  # «الاتهامات أكاذيب تبثها أحزاب مساندة للمليشيا»
            if not spot.owned_to and name.first == cue.last and _brings_charges(view, cue, name.last):
                return None, "speaker"
            told = spot.owned_to or (name.first == cue.last and _charged(view, name.last))
            return ("attacker", "accused") if told else None
        return _by_place(spot, cue)
    return None


def _brings_charges(view: View, cue: Match, at: int) -> bool:
    """«اتهامات X لها بقصف», «اتهام X لـY بقصف»: who brings the charges; not «اتهام X بقصف»."""
    if view.text(cue.first).endswith("ات"):
        return True
    return view.text(at) in _OF_IT_TO or (view.text(at).startswith("ل") and view.cue(at, "peaceful") is None)


def _of_the_accuser(spot: Spot, at: int) -> bool:
    """«واتهمت لجنة … التي توثق الانتهاكات، الثلاثاء، X بقصف»: the relative clause, closed by a comma, is
    said of the accuser, and no side is named before it."""
    view, name, before = spot.view, spot.name, spot.before
    closed = view.text(name.first - 1) in COMMAS and _charged(view, name.last)
    if not closed or (before is not None and name.first - _ACCUSER <= before.first < at):
        return False
    return any(view.cue(i, "accuse") for i in range(max(0, at - _CHARGE), at))


def _whom_they_accuse(view: View, at: int) -> bool:
    """«القوات، التي تتهمها السلطات بالوقوف خلف الهجمات»: the pronoun is the name's."""
    at += view.text(at) in COMMAS
    cue = view.cue(at + 1, "accuse") if view.text(at) in _RELATIVE else None
    return cue is not None and cue.kind == "verb" and cue.suffix in _THEM and _charged_far(view, cue.last)


def _in_a_statement(spot: Spot) -> bool:
    """«اتهم X في بيان Y بقتل …»: the statement is X's, and Y is the one accused in it."""
    view, name, before = spot.view, spot.name, spot.before
    if view.text(name.first - 2) == "في" and view.text(name.first - 1) == _PAPER:
        return True
    if before is None or name.first - before.last > 3 or view.text(before.last) != "في":
        return False
    return view.text(before.last + 1) in _IN_WHAT and _charged(view, name.last)


def _ascribed(view: View, at: int) -> bool:
    """«نسب ناشطون القصف على المدينة إلى X», «وعزت … الهجوم إلى X»: with the attack between."""
    if [view.text(at - 2), view.text(at - 1)] == ["علي", "عاتق"]:
        at -= 1
    if view.text(at - 1) == "علي":  # «وألقى المجلس باللائمة على X», «بالمسؤولية عن القصف على X»
        return any(view.text(i) in _LAID_AT for i in range(max(0, at - _CHARGE), at - 1))
    if view.text(at - 1) != "الي":
        return False
    for i in range(at - 2, max(-1, at - _WINDOW), -1):
        word = view.text(i)
        if view.is_stop(i):
            return False
        if word in _ASCRIBES or (word[:1] == "و" and word[1:] in _ASCRIBES):
            return any(attack_at(view, k) for k in range(i + 1, at - 1))
    return False


def attack_at(view: View, at: int) -> bool:
    """Does the noun of an attack begin there?"""
    return any(m.entry.data.get("class") in _NOUNS for m in view.starts.get(at, ()))


def _by_place(spot: Spot, cue: Match) -> Found:
    view, name = spot.view, spot.name
    if _carries(view, cue, name.last):
        return None
    if not spot.owned_to and any(_charge_word(view.text(i)) for i in range(cue.last, name.first)):
        return None, "charged"  # «محملة المجتمع الدولي مسؤولية صمته على جرائم X»
    if cue.suffix or name.prefix.endswith("ب"):  # «اتهمته X بـ»: the pronoun; «حملت الوزارة بحكومة X الجيش …»
        return None, "speaker"
    if _another_follows(spot) or (name.first == cue.last and _a_leader(view, name.last)):
        return None, "speaker"
    if _other_charge(view, name.last) or _for_another_matter(view, name.last):
        return None, "charged"
    opens = cue.prefix in ("و", "ف") or view.is_stop(cue.first - 1) or view.text(cue.first - 1) in _OPENERS
    if opens and name.first == cue.last and not _charged(view, name.last):
        return None, "speaker"
    return "attacker", "accused"


def _carries(view: View, cue: Match, at: int) -> bool:
    """«حمل الأهالي الجرحى إلى مشفى للنظام»: carried, no charge («مسؤولية») follows."""
    if not view.text(cue.first).removeprefix("و").endswith(("حمل", "حملت", "حملوا")):
        return False
    return not any("مسوولي" in view.text(i) for i in range(cue.last, min(len(view.tokens), at + _CHARGE)))


def _a_leader(view: View, at: int) -> bool:
    """«واتهمت الحكومة فلانا بقصف …»: the man whose forces they are, right behind the name."""
    if view.text(at).startswith("ال"):
        return False  # «قوات النظام الروسية المشتركة»
    return any(m.entry.data.get("kind") == "owner" and m.first == at for m in view.starts.get(at, ()))


def _charged(view: View, at: int) -> bool:
    """«… بقصف»، «… مسؤولية الهجوم»: what one is accused of begins soon after a position; «واتهمت X به.»"""
    if view.text(at) in _OF_IT and (at + 1 >= len(view.tokens) or view.is_stop(at + 1)):
        return True
    for i in range(at, min(len(view.tokens), at + 3)):
        word = view.text(i)
        joined_to = word.startswith("ب") and len(word) > 3 and word not in _IN_WHAT  # not «في بيان»
        if joined_to or _charge_word(word):
            return True
        if _deed(view, i):
            return True
        if view.is_stop(i):
            return False
    return False


def _charged_far(view: View, at: int) -> bool:
    """«اتهم السكان، قوات … المنتشرة قرب الصوامع، بالقيام بخطف …»: the charge after more words on the side."""
    if _charged(view, at):
        return True
    for i in range(at, min(len(view.tokens), at + _WINDOW)):
        if view.text(i) in THAT or view.text(i) in ".؛:" or view.cue(i, "saying", "accuse"):
            return False
        if _deed(view, i):
            return True
    return False


def _deed(view: View, at: int) -> bool:
    """«بشن»، «بقصف»: the deed that somebody is accused of."""
    deed = view.cue(at, "masdar", "masdar_doer")
    return deed is not None and view.text(at).startswith("ب")


def _other_charge(view: View, at: int) -> bool:
    """«… بزعزعة الأمن»، «… بالمسؤولية عن الخلل»: no attack is what one is accused of."""
    return any(view.cue(i, "other_charge") for i in range(at, min(len(view.tokens), at + 9)))


def _charge_word(word: str) -> bool:
    return word.startswith(("مسوولي", "المسوولي"))


def _for_another_matter(view: View, at: int) -> bool:
    """«حملت الجيش مسؤولية نقص الأدوية»: what one is held responsible for is no attack."""
    for i in range(at, min(len(view.tokens), at + _CHARGE)):
        if not _charge_word(view.text(i)):
            continue
        i += 1
        while view.text(i) in _FULL:
            i += 1
        word = bare(view.text(i))
        if view.is_stop(i) or word in _WHAT_HAPPENED or view.text(i).startswith(("و", "ب", "في")):
            return False
        return not any(m.entry.data.get("class") in _ATTACKS for m in view.starts.get(i, ()))
    return False


def _another_follows(spot: Spot) -> bool:
    """Is there a further name, not joined to this one, before what one is accused of?"""
    view, i = spot.view, spot.index
    while i + 1 < len(spot.all) and _with_it(view, spot.all[i], spot.all[i + 1]):
        i += 1
    while i + 1 < len(spot.all) and _backs(view, spot.all[i], spot.all[i + 1]):
        i += 1
    if i + 1 >= len(spot.all):
        return False
    words = range(spot.all[i].last, spot.all[i + 1].first)
    if any(view.text(j) in _RELATIVE for j in words):
        return False
    aside = _OF_IT | _IN_WHAT  # «اتهمت X به Y», «اتهمت X في بيان لها Y»
    told = (j for j in words if view.text(j) not in aside and view.text(j - 1) not in _THROUGH)
    charge = [view.text(j) for j in told]  # not «في بغداد»
    begins = any(w.startswith(_CHARGES) and not w.startswith(_PAPER) for w in charge)
    ends = begins or any(view.is_stop(j) for j in words)
    through = view.text(words.start) in _THROUGH and len(words) < _FAR  # «اتهمت X عبر سفارتها في كذا Y بـ»
    return (len(words) < 4 or through) and not ends


def _backs(view: View, name: Named, following: Named) -> bool:
    """«اتهمت الوزارة وحدات كذا المدعومة من الولايات المتحدة بتنفيذ التفجير»: who stands behind the side."""
    words = range(name.last, following.first)
    return len(words) < _NEXT and any(view.text(j).startswith(_BACKED) for j in words)


def _with_it(view: View, name: Named, following: Named) -> bool:
    """Joined by و, or another name of the same side («حزب العمال الكردستاني PKK»)."""
    same = following.first == name.last and bool(set(name.ids) & set(following.ids))
    return same or joined(view, name, following) or beside(view, name, following)
