"""What a word may be within a person's name, by lists and by shape: sure, a word too, of no list, none.

The reports' own language is told by lists of words in their forms (`people_ordinary`): a word that is none
of them is a name where the words around all but demand one, however it is spelt.
"""

from __future__ import annotations

from tawthiq.arabic.clitics import Cut, cuts
from tawthiq.page.people.ordinary import is_known, is_verb_form
from tawthiq.page.people.words import Mark, cues, is_bound, marks
from tawthiq.remember import remembered

NONE, TOO, STRANGE, SURE = 0, 1, 2, 3
"""No part of a name; one that is a word too; a word that no list knows; a name and hardly anything else."""

LINKS = frozenset(
    {"بن", "ابن", "بنت", "ابو", "ابا", "ابي", "ام", "ال", "عبد", "ود", "ولد", "بو", "اق", "ايت", "بني"}
)  # fmt: skip
_FIRST_PERSON = ("ي", "نا", "ك", "كم")
_NAME = Mark.GIVEN | Mark.WEAK
_OTHER = Mark.COMMON | Mark.VERB | Mark.WORDY | Mark.OFFICE | Mark.PRIVATE | Mark.KIN | Mark.PLACE
_OTHER |= Mark.SPEECH | Mark.HARMED | Mark.CALLED | Mark.OWNER | Mark.FATE
_NEVER = Mark.PARTICLE | Mark.SPEECH | Mark.CALLED | Mark.OWNER | Mark.FATE | Mark.KIN
_ENDS = ("ات", "وا", "هم", "ها", "هما", "هن", "كم", "تم", "ناه", "وني", "تين", "تان")
_BEGINS = ("است", "لل", "بال", "فال", "كال", "وال", "ولا", "عال")
_LONGEST = 12


@remembered(50_000)
def part(word: str) -> int:
    """The part that a word may play in a name, exactly as it stands."""
    known = marks(word)
    if word.startswith("عبدال") and len(word) > 6:
        return SURE
    if known & (_NAME | Mark.SURNAME):
        if known & _NEVER and not known & Mark.GIVEN:
            return TOO if known & Mark.PARTICLE and known & _NAME else NONE
        return TOO if known & (_OTHER | Mark.PARTICLE) else SURE
    if (known and not _is_short_verb(word)) or not word.isalpha() or not 2 < len(word) <= _LONGEST:
        return NONE
    if word.startswith("ال"):
        return STRANGE if is_strange_article(word) else NONE
    return STRANGE if may_open(word) else NONE


@remembered(50_000)
def is_strange_article(word: str) -> bool:
    """القدمي, الكليب: of no list without the article either, and no plural."""
    bare = word[2:]
    if len(bare) < 2 or word.endswith(("ات", "ين", "ون", "تان")) or marks(word):
        return False
    return not (is_known(word) or (is_known(bare) and not is_bound(bare)))


@remembered(50_000)
def may_open(word: str) -> bool:
    """A word of no list that a name may begin with: no verb, no plural, none with something joined to it."""
    if not 2 < len(word) <= _LONGEST or not word.isalpha():
        return False
    if (marks(word) or cues(word)) and not _is_short_verb(word):
        return False
    if word.startswith(_BEGINS) or word.startswith("ال") or _is_formed(word):
        return False
    if word[0] in "بفكل" and len(word) > 5 and word[-1] == "ه":
        return False  # بأعجوبة
    return not any(_is_read(word, c) for c in cuts(word))


@remembered(50_000)
def may_stand_whole(word: str) -> bool:
    """The same of a word spelt with ة, to which no pronoun is joined (تكنة)."""
    if marks(word) & ~Mark.SURNAME or not 2 < len(word) <= _LONGEST or _is_formed(word):
        return False
    return not any(_is_read(word, c) for c in cuts(word) if not c.suffix)


def _is_read(word: str, cut: Cut) -> bool:
    known = is_known(cut.word) and not _is_chance(cut)
    return known and not (cut.word == word and _is_short_verb(word))


def _is_short_verb(word: str) -> bool:
    """ملكو, مشو: a verb of several that lacks its last letter is rarer than a name."""
    return word.endswith("و") and word[0] not in "يتن" and marks(word) == Mark.VERB


@remembered(50_000)
def may_follow(word: str) -> bool:
    """A word of no list that may go on a name: 'my', 'our', 'your' are joined to none right behind a name."""
    if part(word) in (STRANGE, SURE):
        return True
    known = 0 if is_bound(word) else marks(word) & ~Mark.SURNAME  # كريمي, no two generous ones
    if known or not 2 < len(word) <= _LONGEST or word[0] == "و" or not word.isalpha():
        return False
    if word.startswith(_BEGINS) or word.startswith("ال") or _is_formed(word):
        return False
    if is_known(word) and not is_bound(word):
        return False
    if word[0] == "ف" and word.endswith("ه"):
        return False  # فأردوه
    read = [c for c in cuts(word) if c.word != word and _is_read(word, c)]
    ours = any(c.suffix == "نا" and is_verb_form(c.word) for c in read)  # تركتنا
    return not ours and all(c.suffix in _FIRST_PERSON and not c.prefix for c in read)


def _takes_tanwin(word: str) -> bool:
    return is_known(word) and not is_verb_form(word) and not word.endswith(("ان", "ين"))


def _is_chance(cut: Cut) -> bool:
    """Two letters, or three between what would be joined, that happen to be a word within a longer one."""
    if cut.prefix.startswith("ف") and not is_verb_form(cut.word):
        return True  # فيدان
    if cut.prefix == "ك" and not cut.suffix and len(cut.word) < 5:
        return True  # كنجوم
    if len(cut.word) == 2 and not cut.prefix:
        return not is_known(cut.word)  # كفه
    return len(cut.word) < 3 or (
        len(cut.word) == 3 and bool(cut.suffix) and cut.prefix not in ("", "ب")
    )


def _is_formed(word: str) -> bool:
    """Shapes of verbs, of plurals, of words with a pronoun, of adverbs from a known word."""
    long = len(word)
    if long > 3 and word.endswith(_ENDS) and not (long < 5 and word.endswith(("هم", "هن", "تم", "كم"))):
        return True
    if long > 5 and word.endswith(("ون", "ين", "ان")) and (is_known(word[:-2]) or word.endswith("ين")):
        return True
    if word[-1] == "ا" and long > 3 and _takes_tanwin(word[:-1]):
        return True  # مدنيا, متأثرا
    if word[-1] == "ت" and long > 3 and word[-2] not in "ويا":
        return True  # انطلقت
    if word[0] == "م" and long == 6 and word[2] == "ا" and word[-1] == "ه":
        return True  # مغادرة
    if word[0] == "ي" and 3 < long < 7 and word[1] not in "اوي" and word[-1] not in "اوه":
        return True  # يفعل
    return word[0] == "ا" and long > 5 and word[1] in "نست" and word[-2] == "ا"  # انهيار
