"""Clitics before a word (و ف ب ل ك س ال لل) and pronouns joined to its end: every way to cut them off."""

from __future__ import annotations

from tawthiq.records import record
from tawthiq.remember import remembered

_SUFFIXES = ("هما", "هم", "هن", "ها", "كم", "نا", "ه", "ي", "ك")


@record
class Cut:
    """A way to read a token: its word, the clitics before it, the pronoun after it."""

    word: str
    prefix: str
    suffix: str


@remembered(200_000)
def cuts(word: str) -> tuple[Cut, ...]:
    """Every way to take clitics and a joined pronoun off a folded word, the whole word first."""
    found: list[Cut] = []
    for stem, prefix in _prefix_cuts(word):
        found.append(Cut(stem, prefix, ""))
    for stem, prefix in _prefix_cuts(word):
        if stem in _SPOKEN_OWN:
            found.append(Cut(_SPOKEN_OWN[stem], prefix, "ه"))
        if prefix.endswith("ال") or (len(stem) < 4 and stem not in _SHORT_OWN):
            continue
        for suffix in _SUFFIXES:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= 2:
                core = stem[: -len(suffix)]
                found.append(Cut(core, prefix, suffix))
                if core.endswith("ت"):
                    found.append(Cut(core[:-1] + "ه", prefix, suffix))
                if core.endswith("ا"):
                    found.append(Cut(core[:-1] + "ي", prefix, suffix))
    return tuple(dict.fromkeys(found))


_SPOKEN_OWN = {  # «ابنو»: ابنه
    "ابنو": "ابن",
    "بنتو": "بنت",
    "امو": "ام",
    "اختو": "اخت",
    "زوجتو": "زوجه",
    "مرتو": "زوجه",
    "مرته": "زوجه",
    "والدو": "والد",
    "والدتو": "والده",
    "اولادو": "اولاد",
    "ولادو": "ولاد",
    "بناتو": "بنات",
    "اطفالو": "اطفال",
    "عيلتو": "عيله",
}
_SHORT_OWN = frozenset({"امه"})  # «طفل وأمه»
_TWO_LETTERS = frozenset({"في", "من", "عن", "ست", "ام", "اب", "اخ", "لم", "لن", "لا", "ان", "قد"})
"""Words of two letters that may follow و: of other three letters the first is a letter of the word (وجد)."""


def _prefix_cuts(word: str) -> list[tuple[str, str]]:
    out = [(word, "")]
    lead = [("", word)]
    if (len(word) > 3 and word[0] in "وف") or (word[:1] == "و" and word[1:] in _TWO_LETTERS):
        lead.append((word[0], word[1:]))
        out.append((word[1:], word[0]))
    for head, rest in lead:
        if rest.startswith("لل") and len(rest) > 4:
            out.append((rest[2:], head + "لال"))
            out.append(("ال" + rest[2:], head + "ل"))
        elif rest[:1] in "بلكس" and len(rest) > 3:
            out.append((rest[1:], head + rest[0]))
            if rest[1:3] == "ال" and len(rest) > 5:
                out.append((rest[3:], head + rest[0] + "ال"))
        if rest.startswith("ال") and len(rest) > 3:
            out.append((rest[2:], head + "ال"))
        if rest.startswith("عال") and len(rest) > 5:  # عالبلدة
            out.append((rest[3:], head + "عال"))
    return out
