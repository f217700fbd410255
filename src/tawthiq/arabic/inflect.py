"""Inflection by rule: the forms of a verb from its past, of a noun from its singular.

All forms are folded. Rules follow the weak-letter classes of any reference grammar (sound,
doubled, hollow, defective); what spelling alone cannot settle (the vowel of a hollow verb's
present, the passive of a defective verb) is stated in the lexicon entry as `present`.
"""

from __future__ import annotations

from functools import lru_cache

from tawthiq.arabic.fold import fold

_PRESENT = ("ي", "ت", "ن", "ا")


@lru_cache(maxsize=4096)
def verb_forms(past: str, present: str | None = None, passive: str | None = None) -> frozenset[str]:
    """Folded forms of a verb: `past` is the third person masculine singular.

    `present` (يقول) and `passive` past (قيل) are given where the spelling of the past does not
    settle them. Pronouns joined to the verb are the matcher's business.
    """
    base = fold(past)
    forms = set(_past(base))
    if passive:
        forms |= set(_past(fold(passive)))
    forms |= set(_presents(fold(present) if present else _guess_present(base)))
    return frozenset(forms)


def _past(base: str) -> list[str]:
    if base.endswith(("ي", "ا")) and len(base) > 2:  # defective: رمى، دعا، القى، شكا
        stem = base[:-1]
        weak = "ي" if base.endswith("ي") or len(base) > 3 else "و"
        forms = [base, stem + "ت", stem + "تا", stem + "وا", stem + weak + "ا"]
        forms += [stem + weak + e for e in ("نا", "ت", "تم", "ن")]
        if base.endswith("ي"):  # خشي / passive رُمي: the ya is kept before the t
            forms += [stem + "يت", stem + "يتا"]
        return forms
    forms = [base + e for e in ("", "ت", "ا", "تا", "وا", "و", "ن", "نا", "تم")]
    if len(base) > 3 and base[-2] == "ا":  # hollow: اصاب → اصبنا، اصيب
        short = base[:-2] + base[-1]
        forms += [short + "نا", short + "ت", short + "ن"]
        kept = base[:-2] + "ي" + base[-1]
        if base.startswith(("ا", "است")):
            forms += [kept + e for e in ("", "ت", "ا", "تا", "وا", "و")]
    return forms


def _guess_present(base: str) -> str:
    if base.startswith("است") and len(base) > 5:
        stem = base[1:]
    elif base.startswith("ا") and len(base) >= 4:
        stem = base[1:]
    else:
        stem = base
    if len(stem) > 2 and stem[-2] == "ا" and base.startswith("ا"):
        stem = stem[:-2] + "ي" + stem[-1]
    if stem.endswith("ا"):
        stem = stem[:-1] + ("و" if len(stem) == 3 else "ي")
    return "ي" + stem


def _presents(present: str) -> list[str]:
    stem = present[1:] if present.startswith("ي") else present
    if stem.endswith(("ي", "و")) and len(stem) > 1:  # يرمي → يرمون، ترم
        short = stem[:-1]
        endings = [stem, short + "ون", short + "وا", stem + "ان", short, short + "ين"]
        if stem.endswith("ي"):
            endings.append(short + "ا")
    else:
        endings = [stem + e for e in ("", "ون", "وا", "ان", "ن", "ا")]
    return [p + e for e in endings for p in _PRESENT]


@lru_cache(maxsize=8192)
def noun_forms(singular: str) -> dict[str, str]:
    """Folded forms of a noun or participle by rule: form → number (singular, dual, plural).

    Gives the duals (with and without the nun of the construct), the sound plurals, and the final t
    that a joined pronoun brings out; broken plurals are listed in the lexicon.
    """
    word = fold(singular)
    fem = word.endswith("ه")
    stem = word[:-1] + "ت" if fem else word
    duals = [stem + e for e in ("ان", "ين", "ا", "ي")] if not fem else [stem + e for e in ("ان", "ين", "ا", "ي")]
    plurals = [word[:-1] + "ات"] if fem else [word + e for e in ("ون", "ين", "ات")]
    forms = dict.fromkeys(plurals, "plural")
    forms.update(dict.fromkeys(duals, "dual"))
    forms[word] = "singular"
    if fem:
        forms[stem] = "singular"
    return forms
