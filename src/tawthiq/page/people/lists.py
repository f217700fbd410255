"""Lists of names: after 'أسماء الشهداء:' each line or item opens with a name, known or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.arabic.tokens import Token
from tawthiq.model import SegmentKind
from tawthiq.page.people.context import BROKEN
from tawthiq.page.people.headers import MARKS, heads_alone, opened_at, softly_opened_at
from tawthiq.page.people.names import Name, read_name
from tawthiq.page.people.ordinary import end_of_strange, is_place, is_strange
from tawthiq.page.people.unknown import is_shaped
from tawthiq.page.people.words import Mark, cues, is_common, marks, phrases
from tawthiq.remember import remembered

_NAMES = frozenset({"اسماء", "الاسماء", "باسماء", "واسماء", "اسماوهم", "اسمائهم", "واسماوهم"})
_OF_PLACES = frozenset(
    {"القري", "المدن", "البلدات", "المناطق", "المواقع", "الاحياء", "المدارس", "المشافي", "المستشفيات",
     "الشوارع",
     "المراكز", "المحاور", "المحطات", "الفصائل", "الاحزاب", "الشركات"}
)  # fmt: skip
_OPENING = _NAMES | MARKS
_SEVERAL_KIN = frozenset({"تلاميذ", "طلاب", "جيران", "رفاق"}) | frozenset(
    {"اولاد", "ابناو", "ابناي", "ابناء", "اطفال", "بنات", "احفاد", "اخوت", "اخوات", "اشقاو", "اشقاي", "اشقاء"}
)
_BETWEEN = frozenset("،,؛;-–—•*/\\\n")
_MOST_WORDS = 12
_LONG = 25
_LONGEST = 7
_NAME = Mark.GIVEN | Mark.WEAK


@dataclass(slots=True)
class Expectation:
    """Whether the next lines are expected to be names."""

    open: bool = False
    soft: bool = False  # behind a header that other things follow too


def list_names(text: str, tokens: Sequence[Token], kind: SegmentKind, listed: Expectation) -> list[Name]:
    """Names of a line that belongs to a list of names, or that follow its header on the same line."""
    texts = {t.text for t in tokens}
    if not listed.open and _OPENING.isdisjoint(texts) and not heads_alone(tokens):
        return []  # nothing that a list of names follows
    words = [t for t in tokens if t.kind == "word"]
    header = next((i for i, t in enumerate(tokens) if t.kind == "word" and t.text in _NAMES), None)
    if header is not None and header + 1 < len(tokens) and tokens[header + 1].text in _OF_PLACES:
        header = None  # أسماء القرى المستهدفة
    opened = opened_at(tokens)
    soft = 0 if header is not None or opened else softly_opened_at(tokens)
    if header is None and (opened or soft):
        listed.open, listed.soft = (opened or soft) >= len(tokens), not opened
        items = _kept(tokens, _items(text, tokens, opened or soft), listed.soft)
        return [] if _are_towns(tokens, items) else items
    if header is not None:
        near = range(header, min(len(tokens), header + _LONG))
        colon = next((i for i in near if tokens[i].text == ":"), None)
        ends = colon is not None or (len(words) <= _LONG and kind != "list_item")
        listed.open, listed.soft = ends, False
        return _items(text, tokens, colon + 1) if colon is not None else []
    if not listed.open:
        return []
    names = _items(text, tokens, 0) if len(words) <= _MOST_WORDS or kind == "list_item" else []
    names = _kept(tokens, names, listed.soft)
    listed.open = bool(names) or kind in ("list_item", "furniture") or len(words) < 3
    return names


def _are_towns(tokens: Sequence[Token], names: Sequence[Name]) -> bool:
    """'غارات على كل من: حيان، عندان، كفرحمرة': all are towns, and some are no names of persons."""
    words = [tokens[n.first].text[n.cut :] for n in names if n.units == 1]
    return (
        len(names) > 1
        and len(words) == len(names)
        and all(map(is_place, words))
        and any(not marks(w) & _NAME for w in words)
    )


def _kept(tokens: Sequence[Token], names: list[Name], soft: bool) -> list[Name]:
    """Behind such a header: who is known by a name, or by a strange word."""
    return [n for n in names if n.sure or n.kunya or _is_known_or_strange(tokens, n)] if soft else names


def _is_known_or_strange(tokens: Sequence[Token], name: Name) -> bool:
    word = tokens[name.first].text[name.cut :]
    return _begins(word) or is_strange(word) or (name.given and name.units > 1)


def _items(text: str, tokens: Sequence[Token], start: int) -> list[Name]:
    found: list[Name] = []
    at, end = start, _sentence_end(tokens, start)
    stroked = _has_strokes(tokens)
    while at < end:
        at = _item_start(tokens, at)
        name = read_name(text, tokens, at, lenient=True, listed=True) if at < len(tokens) else None
        whole = _whole_item(tokens, at)
        if whole is not None and (name is None or whole.last > name.last or not _is_plausible(tokens, name)):
            name = whole
        if (
            name is not None
            and _is_plausible(tokens, name)
            and not (found and not stroked and _is_place_of(tokens, found[-1], name))
        ):
            found.append(name)
        at = _next_item(tokens, name.last if name is not None else at + 1)
    return found


def names_of_items(text: str, tokens: Sequence[Token], starts: Sequence[int], taken: set[int]) -> list[Name]:
    """The name that each item begins with, of a run of names without a header."""
    if not starts:
        return []
    found: list[Name] = []
    by_start = {token.start: at for at, token in enumerate(tokens)}
    for at in (by_start[start] for start in starts if start in by_start):
        first = _item_start(tokens, at)
        if first in taken or first - at > 2:
            continue
        name = read_name(text, tokens, first, lenient=True, listed=True) if first < len(tokens) else None
        if name is not None and _fits(tokens, name) and (name.units > 1 or name.given):
            found.append(name)
        elif first < len(tokens) and is_strange(tokens[first].text):
            end = end_of_strange(tokens, first)
            if end >= len(tokens) or tokens[end].kind != "word" or cues(tokens[end].text) & Mark.KIN:
                found.append(Name(first, end, 0, end - first, False, False, False, False))
        elif first < len(tokens) and tokens[first].text.startswith("ال"):
            whole = _whole_item(tokens, first)
            found += [whole] if whole is not None and whole.units > 1 else []  # - النيل الشيخ يس
    return found


def _has_strokes(tokens: Sequence[Token]) -> bool:
    """'نزار كنعان - هالة الشاطر - شحيبر': strokes alone stand between the names, and before no place."""
    found = [t.text for t in tokens if t.kind == "mark"]
    return sum(m in "-–—" for m in found) > 1 and not any(m in "،,؛/()" for m in found)


def _is_place_of(tokens: Sequence[Token], last: Name, name: Name) -> bool:
    """'نزار كنعان / طوباس', 'هالة الشاطر - رهط': behind a stroke stands where one is from."""
    between = [t.text for t in tokens[last.last : name.first]]
    if not between or len(between) > 3 or any(t not in "/-–—()" for t in between):
        return False
    word = tokens[name.first].text
    known = any(
        all(t.text == w for t, w in zip(tokens[name.first : name.first + len(p)], p, strict=False))
        for p in phrases("placename").get(word, ())
    )
    return known or not _begins(word)


_INSIDE = frozenset({"الله", "الشيخ", "الحاج", "السيد"})


def _whole_item(tokens: Sequence[Token], at: int) -> Name | None:
    """All words of an item up to its mark, when one is nothing but a name ('القمر نزار', 'مدني نزار')."""
    last = at
    while last < len(tokens) and tokens[last].kind == "word" and last - at < _LONGEST:
        last += 1
    if last < len(tokens) and tokens[last].kind == "word":
        return None
    words = [t.text for t in tokens[at:last]]
    barred = Mark.PARTICLE | Mark.SPEECH | Mark.KIN | Mark.PRIVATE | Mark.OWNER
    if not any(_begins(w) for w in words) or any(
        marks(w) & barred and not marks(w) & _NAME and w not in _INSIDE for w in words
    ):
        return None
    joined = any(w[0] in "وبلف" and not marks(w) & _NAME for w in words)
    return None if joined else Name(at, last, 0, len(words), True, True, False, False)


def _sentence_end(tokens: Sequence[Token], start: int) -> int:
    """The full stop behind the list; not the one of '1.' or 'م.'."""
    for at in range(start + 1, len(tokens)):
        before = tokens[at - 1]
        if tokens[at].text in ".؟!" and before.kind != "number" and len(before.text) > 1:
            return at
    return len(tokens)


def _item_start(tokens: Sequence[Token], at: int) -> int:
    """Past bullets, numbers, titles and kinship."""
    while at < len(tokens):
        token = tokens[at]
        titled = token.kind == "word" and cues(token.text) & (Mark.PRIVATE | Mark.KIN) and token.text != "و"
        if token.kind == "word" and not (titled and not _is_its_first(tokens, at)):
            return at
        at += 1
    return at


def _is_its_first(tokens: Sequence[Token], at: int) -> bool:
    """'شهيد الحسن؛': a title that is a given name too, before the last word of its item."""
    last = at + 2 >= len(tokens) or tokens[at + 2].kind != "word"
    surname = at + 1 < len(tokens) and tokens[at + 1].text.startswith("ال")
    return bool(last and surname and marks(tokens[at].text) & _NAME)


def _is_plausible(tokens: Sequence[Token], name: Name) -> bool:
    if name.given or name.kunya or name.units > 1:
        return True
    return not is_common(tokens[name.first].text)


def _is_bullet(text: str) -> bool:
    return len(text) == 1 and ord(text) > 0x2190  # arrows, shapes, emoji


def _begins(word: str) -> bool:
    return bool(marks(word) & (Mark.GIVEN | Mark.WEAK)) and not marks(word) & (Mark.COMMON | Mark.WORDY)


def _next_item(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens):
        word = tokens[at].kind == "word"
        bare = tokens[at].text[1:] if word and tokens[at].text[0] == "و" and len(tokens[at].text) > 3 else ""
        if bare and (_begins(bare) or is_strange(bare)):
            return at
        if tokens[at].text == "و":
            return at + 1
        if (
            tokens[at].text in _BETWEEN
            or _is_bullet(tokens[at].text)
            or tokens[at].kind in ("break", "number")
        ):
            return at + 1
        if word and tokens[at].text.startswith("و") and cues(tokens[at].text) & (Mark.PRIVATE | Mark.KIN):
            return at
        at += 1
    return at


_CHILDREN = frozenset({"ابناء", "اولاد", "اطفال", "بنات", "احفاد", "ابنا", "ولدا"})
_ENDS_MANY = ("ين", "ون", "ان", "ات")
_KIN_OF = ("ه", "ها", "هم", "هما", "هن", "و", "نا")


def rows(text: str, tokens: Sequence[Token], taken: set[int]) -> list[Name]:
    """'الأشقاء فلان وفلان', 'وأولاده الثلاثة: فلان وفلان': two names and more behind their plural."""
    found: list[Name] = []
    for at in [i for i, t in enumerate(tokens) if t.kind == "word" and _is_several(t.text)]:
        start = at + 1
        while start < min(len(tokens), at + 3) and tokens[start].text.startswith("ال"):
            start += 1
        start += start < len(tokens) and tokens[start].text in ":،(«"
        start = _past_parent(tokens, at, start)
        row = _row(text, tokens, start)
        if len(row) > 1 and not any(i in taken for name in row for i in range(name.first, name.last)):
            found += row
    return found


def _past_parent(tokens: Sequence[Token], at: int, start: int) -> int:
    """'أبناء نزار كنعان: فلان وفلان': behind the colon that follows whose children they are."""
    bare = tokens[at].text.lstrip("وف")
    if bare not in _CHILDREN or not marks(tokens[start].text if start < len(tokens) else "") & _NAME:
        return start
    end = start
    while end < len(tokens) and end - start < 5 and tokens[end].kind == "word":
        end += 1
    return end + 1 if end < len(tokens) and tokens[end].text == ":" else start


@remembered(50_000)
def _is_several(word: str) -> bool:
    found, bare = cues(word), word.lstrip("وف")
    if bare in _CHILDREN:
        return True
    if not found & (Mark.PRIVATE | Mark.KIN) or found & Mark.OFFICE:
        return False
    if bare in BROKEN or bare.endswith(_ENDS_MANY):
        return True
    owner = next((p for p in sorted(_KIN_OF, key=len, reverse=True) if bare.endswith(p)), "")
    stem = bare[: -len(owner)] if owner else ""
    return stem in _SEVERAL_KIN or (len(stem) > 4 and stem.endswith(("ي", "ا")) and found & Mark.KIN > 0)


def _row(text: str, tokens: Sequence[Token], start: int) -> list[Name]:
    row: list[Name] = []
    at = start
    while at < len(tokens) and tokens[at].kind == "word":
        name = read_name(text, tokens, at, lenient=True) or _between(tokens, at, bool(row))
        if name is None or (bool(row) != bool(name.cut) and tokens[at - 1].kind == "word"):
            break
        if not _fits(tokens, name):
            break
        row.append(name)
        at = name.last
        if at + 1 < len(tokens) and tokens[at].text in "،,":
            at += 1
    return row


def _between(tokens: Sequence[Token], at: int, goes_on: bool) -> Name | None:
    """'أولاده غالب وطلب ومحيسن': a word that is none elsewhere, between two names joined by 'and'."""
    word, behind = tokens[at].text, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if not goes_on or word[:1] != "و" or behind[:1] != "و" or not 3 < len(word) < 8:
        return None
    named = _begins(behind[1:]) or is_strange(behind[1:])
    barred = Mark.PARTICLE | Mark.PRIVATE | Mark.KIN | Mark.HARMED | Mark.OFFICE
    if not named or marks(word[1:]) & barred or word.endswith(("ها", "هم", "ه", "ا")):
        return None
    return Name(at, at + 1, 1, 1, True, True, False, False)


def _fits(tokens: Sequence[Token], name: Name) -> bool:
    word = tokens[name.first].text[name.cut :]
    if name.given or name.kunya:
        return not marks(word) & (Mark.PARTICLE | Mark.OFFICE | Mark.HARMED | Mark.SPEECH)
    return (is_shaped(word) or is_strange(word)) and name.units < 4 and not word.endswith("ا")
