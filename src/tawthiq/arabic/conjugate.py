"""Forms of verbs by rule: persons, numbers and moods of past and present, from the past as listed.

All forms are folded, so active and passive are often one. The rules follow the weak-letter classes
of any reference grammar: sound, doubled, hollow, defective, with و first, with hamza. What the
spelling of the past does not settle (يبيع against يقول, قيل) the lexicon states.
"""

from __future__ import annotations

from functools import lru_cache

from tawthiq.arabic.fold import IGNORED, fold

_THIRD = ("", "ت", "ا", "تا", "وا", "و")  # و: before a joined pronoun (قتلوه)
_OTHER = ("ت", "نا", "ن", "تم", "تما", "تن")
_HAMZA = frozenset("أإئؤء")
_WEAK_END = frozenset("اىي")


@lru_cache(maxsize=8192)
def verb_forms(past: str, present: str | None = None, passive: str | None = None) -> frozenset[str]:
    """Folded forms of a verb: `past` is the third person masculine singular, hamza written if known.

    `present` (يقول) and `passive` past (قيل) are given where the spelling of the past does not
    settle them. Pronouns joined to the verb are the matcher's business.
    """
    if not fold(past):
        return frozenset()
    forms = set(_past(past))
    if passive:
        forms |= set(_past(passive))
    long = len(fold(past)) > 3
    for given in map(fold, [present] if present else _guessed(past)):
        forms |= set(_present(given, _shape(past), derived=long and fold(past)[0] == "ا"))
        if present or long:  # not of a sound root of three: أسقط would be read as سقط
            forms.add("ا" + given.removeprefix("ي"))
    return frozenset(map(fold, forms))


def _shape(past: str) -> str:
    """The class of a past by its last letters: sound, doubled, hollow, defective, hamza."""
    letters = [c for c in past if c not in IGNORED]
    if len(letters) < 3:
        return "doubled"
    if letters[-1] in _HAMZA:
        return "hamza"
    if letters[-1] in _WEAK_END:
        return "defective"
    if letters[-2] in "اآ":
        return "hollow"
    return "doubled" if _is_doubled(fold(past)) else "sound"


def _is_doubled(base: str) -> bool:
    """استمر, انضم, احتل (and أنتج, which cannot be told from it)."""
    if len(base) == 5:
        return base.startswith("است")
    return len(base) == 4 and base[0] == "ا" and (base[1] == "ن" or base[2] == "ت")


def _past(past: str) -> list[str]:
    base, shape = fold(past), _shape(past)
    if shape == "defective":
        return _past_defective(base)
    forms = [base + e for e in _THIRD]
    if shape == "hollow":
        return forms + _past_hollow(base)
    if shape == "hamza":  # لجأوا, لجؤوا
        return [*forms, base[:-1] + "ووا", base[:-1] + "وا", *(base + e for e in _OTHER)]
    stems = [base] if shape == "sound" else [base + base[-1]] if len(base) < 3 else [base, base + base[-1]]
    forms += [s + e for s in stems for e in _OTHER]
    if len(base) == 4 and base[1] == "ا" and base[0] not in "ات":  # حاصر: حوصر
        forms += [base[0] + "و" + base[2:] + e for e in _THIRD]
    return forms


def _past_defective(base: str) -> list[str]:
    """رمى, خشي, دعا."""
    stem = base[:-1]
    forms = [base, stem + "ت", stem + "تا", stem + "وا", stem + "و"]
    weak = "و" if base.endswith("ا") and len(base) == 3 else "ي"
    forms += [stem + weak + e for e in ("ا", *_OTHER)]
    if weak == "ي":
        forms += [stem + "ي", stem + "يت", stem + "يتا"]
    return forms


def _past_hollow(base: str) -> list[str]:
    """قال: قلنا; أصاب: أصبنا, أصيب; اغتال: اغتيل."""
    short = base[:-2] + base[-1]
    if len(base) == 3:
        return [short + "نا"]
    forms = [short + e for e in _OTHER]
    if base[0] == "ا":
        forms += [base[:-2] + "ي" + base[-1] + e for e in _THIRD]
    return forms


def _guessed(past: str) -> list[str]:
    """Presents that the spelling of the past lets expect."""
    base, shape, size = fold(past), _shape(past), len(fold(past))
    stem = base[1:] if base.startswith("ا") and size > 3 else base
    if shape == "hollow":
        if size == 3:
            return [f"ي{base[0]}و{base[2]}", "ي" + base]
        fourth = size == 4 or base.startswith("است")
        return [f"ي{stem[:-2]}ي{stem[-1]}", "ي" + stem] if fourth and base[0] == "ا" else ["ي" + stem]
    if shape == "defective":
        return ["ي" + stem[:-1] + ("و" if base.endswith("ا") and size == 3 else "ي")]
    if shape == "hamza":
        return ["ي" + stem, "ي" + stem[:-1] + "ي"]
    if size == 3 and base[0] == "و":  # وصل: يصل; وجه: يوجه
        return ["ي" + base[1:], "ي" + base]
    if size == 3 and base[0] == "ا":  # أخذ: يأخذ, يؤخذ
        return ["ي" + base, "يو" + base[1:]]
    return ["ي" + stem]


def _present(base: str, shape: str, derived: bool) -> list[str]:
    """All persons of a folded present but the first singular; a derived one loses its ي (لم يصب)."""
    stem = base.removeprefix("ي")
    cut = stem[:-1]
    many, two, women = [stem + e for e in ("ون", "وا", "و")], [stem + "ان", stem + "ا"], [stem + "ن"]
    jussive = []
    if shape == "doubled":
        women.append(stem + stem[-1:] + "ن")
    if shape == "hamza":  # يلجأون, يلجؤون, ينشئون
        many += [cut + "وون", cut + "ووا"]
        two.append(stem + "ن")
    elif stem.endswith(("ي", "و")) and cut:
        many, women = [cut + e for e in ("ون", "وا", "و")], [stem + "ن", cut + "ين"]
        jussive = [cut] if len(cut) > 1 else []
    elif len(stem) > 2 and stem[-2] == "ي" and derived:
        jussive = [stem[:-2] + stem[-1]]
    forms = [p + s for s in (stem, *jussive, *many, *two, *women) for p in "يت"]
    return [*forms, "ن" + stem, "ت" + stem + "ين"]
