"""Headers of lists of names: 'وهم:', 'الجرحى:', 'كشف شهداء الجنينة': where the names behind them begin."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.positions import PICTURE
from tawthiq.page.people.words import Mark, cues, plain

_THEY = frozenset(
    {"هم", "هما", "وهم", "وهما", "هن", "وهن", "منهم", "بينهم", "بينهما", "عرف", "كلا", "التاليه"}
)
_MANY = frozenset(
    {
        "الشهداء",
        "القتلي",
        "الضحايا",
        "الجرحي",
        "المصابون",
        "المصابين",
        "المصابان",
        "الجريحان",
        "المعتقلون",
        "المعتقلين",
        "المفقودون",
        "المفقودين",
        "المختطفون",
        "المختطفين",
        "الشهيدان",
        "الشهيدين",
        "القتيلان",
        "الناجون",
        "المحتجزون",
        "المفرج",
        "الشهيدتان",
        "شهداء",
        "ضحايا",
        "قتلي",
        "جرحي",
        "الاطفال",
        "والجرحي",
        "والمصابون",
        "والشهداء",
        "والضحايا",
        "والقتلي",
        "والمفقودون",
        "والمعتقلون",
        "الاسري",
        "المغدورون",
        "من",
    }
)
# headers that stand before numbers and things as well: what follows must look like a name
_SOFT = frozenset(
    {
        "الاصابات",
        "اصابات",
        "الوفيات",
        "وفيات",
        "مصابين",
        "مصابون",
        "المصابات",
        "المصابون",
        "المصابين",
        "الجريحات",
        "الجرحي",
        "جرحي",
        "القتلي",
        "قتلي",
        "الشهداء",
        "شهداء",
        "الشهيدات",
        "الضحايا",
        "ضحايا",
        "المفقودون",
        "المفقودين",
        "مفقودون",
        "مفقودين",
        "معتقلون",
        "معتقلين",
        "المعتقلات",
        "الناجون",
        "الناجين",
        "ناجون",
        "المختطفون",
        "المخطوفون",
        "الموقوفون",
        "المغيبون",
        "المستشفيات",
        "العالقون",
        "المحررون",
        "المهجرون",
    }
)
_OF_THEIRS = frozenset(
    {who + whose
     for who in ("شهداء", "شهداو", "شهداي", "ضحايا", "قتلا", "جرحا", "مفقودي", "اسرا", "ابناء", "ابناي")
     for whose in ("ها", "هم", "نا", "ه")} | {"كوكبه", "ارتقي", "ارتقوا", "استشهدوا", "قضوا", "التعرف"}
)  # fmt: skip
_HEADS = frozenset(
    {"كشف", "كشوفات", "قائمه", "قايمه", "لايحه", "حصر", "سجل", "تشييع", "جثامين", "نزف", "نشيع", "نودع",
     "وداع", "صور"}
)  # fmt: skip
_SAID = Mark.VERB | Mark.SPEECH | Mark.OFFICE
MARKS = frozenset({":", "(", "“", "«"})


def opened_at(tokens: Sequence[Token]) -> int:
    """Where names begin after 'وهم:', 'الجرحى:', 'كل من:', 'وهم الأطفال (…'; 0 when nothing says so."""
    for at, token in enumerate(tokens[1:], 1):
        if token.text in MARKS and tokens[at - 1].kind == "word":
            before = tokens[at - 1].text
            many = token.text == ":" and (before in _MANY or before in _THEY)
            if many and (
                before != "من" or (at > 1 and tokens[at - 2].text.lstrip("ول") in ("كل", "كلا", "عرف"))
            ):
                return at + 1
            if before in ("هم", "هما", "وهم", "وهما") or (
                at > 1 and tokens[at - 2].text in ("هم", "هما", "وهم", "وهما") and before in _MANY
            ):
                return at + 1
    return 0


def may_head(line: str) -> bool:
    """Could the line open with such a header, or with who took a picture? Asked of every line."""
    words = line[:60].split(":", 1)[0].split() if ":" in line[:60] else []
    first = plain(words[0]).lstrip("و") if 0 < len(words) < 8 else ""
    heads = (len(line) < 70 or 0 < len(words) < 8) and plain(line[:12].split(" ", 1)[0]) in _HEADS
    return first in _SOFT or first in PICTURE or heads


def softly_opened_at(tokens: Sequence[Token]) -> int:
    """Where names may begin after 'الإصابات:', 'شهداء اليوم:', 'جرحى القصف الأخير:' at a line's start."""
    told = _tells_of_its_dead(tokens) or heads_alone(tokens)
    if told:
        return told
    words = [i for i, t in enumerate(tokens[:9]) if t.kind == "word"]
    colon = next((i for i, t in enumerate(tokens[:10]) if t.text == ":"), 0)
    before = [tokens[i].text for i in words if i < colon]
    roll = bool(before) and before[0] in _HEADS and any(w.lstrip("بل") in _SOFT for w in before[1:4])
    if roll and len(before) <= 7:
        return colon + 1
    if not 0 < len(before) <= 7 or before[0].lstrip("و") not in _SOFT:
        return 0
    who = any(w in ("التي", "الذين", "اللواتي") for w in before)  # الجرحى الذين وصلوا المشفى:
    return 0 if not who and (len(before) > 4 or any(cues(w) & _SAID for w in before[1:])) else colon + 1


def _tells_of_its_dead(tokens: Sequence[Token]) -> int:
    """'تحتسب قرية … شهداءها الكرام في هجوم … :': a line that ends so, whose dead or missing are named."""
    last = len(tokens) - 1
    if last < 3 or tokens[last].text != ":" or last > 24:
        return 0
    return last + 1 if any(t.text.lstrip("ولب") in _OF_THEIRS for t in tokens[:last]) else 0


def heads_alone(tokens: Sequence[Token]) -> int:
    """'كشف شهداء الجنينة', 'تشييع جثامين الشهداء': a short line without a colon, whose dead follow."""
    words = [t.text for t in tokens if t.kind == "word"]
    if not 1 < len(words) < 8 or words[0] not in _HEADS or any(t.text in ".،:" for t in tokens):
        return 0
    return len(tokens) if any(w in _SOFT for w in words[1:4]) else 0
