"""Lists of names: after 'أسماء الشهداء:' each line or item opens with a name, known or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.arabic.tokens import Token
from tawthiq.model import SegmentKind
from tawthiq.page.people_names import Name, read_name
from tawthiq.page.people_words import Mark, cues, is_common, marks, phrases

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
_NAMES = frozenset({"اسماء", "الاسماء", "باسماء", "واسماء", "اسماوهم", "اسمائهم", "واسماوهم"})
_MARKS = frozenset({":", "(", "“", "«"})
_OPENING = _NAMES | _MARKS
_BETWEEN = frozenset("،,؛;-–—•*/\\\n")
_MOST_WORDS = 12
_LONG = 25
_LONGEST = 7
_NAME = Mark.GIVEN | Mark.WEAK


@dataclass(slots=True)
class Expectation:
    """Whether the next lines are expected to be names."""

    open: bool = False


def list_names(text: str, tokens: Sequence[Token], kind: SegmentKind, listed: Expectation) -> list[Name]:
    """Names of a line that belongs to a list of names, or that follow its header on the same line."""
    texts = {t.text for t in tokens}
    if not listed.open and _OPENING.isdisjoint(texts):
        return []  # nothing that a list of names follows
    words = [t for t in tokens if t.kind == "word"]
    header = next((i for i, t in enumerate(tokens) if t.kind == "word" and t.text in _NAMES), None)
    opened = _opened(tokens)
    if header is None and opened:
        listed.open = opened >= len(tokens)
        return _items(text, tokens, opened)
    if header is not None:
        near = range(header, min(len(tokens), header + _LONG))
        colon = next((i for i in near if tokens[i].text == ":"), None)
        ends = colon is not None or (len(words) <= _LONG and kind != "list_item")
        listed.open = ends
        return _items(text, tokens, colon + 1) if colon is not None else []
    if not listed.open:
        return []
    names = _items(text, tokens, 0) if len(words) <= _MOST_WORDS or kind == "list_item" else []
    listed.open = bool(names) or kind in ("list_item", "furniture") or not words
    return names


def _opened(tokens: Sequence[Token]) -> int:
    """Where names begin after 'وهم:', 'الجرحى:', 'كل من:', 'وهم الأطفال (…'; 0 when nothing says so."""
    for at, token in enumerate(tokens[1:], 1):
        if token.text in _MARKS and tokens[at - 1].kind == "word":
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


def _items(text: str, tokens: Sequence[Token], start: int) -> list[Name]:
    found: list[Name] = []
    at, end = start, _sentence_end(tokens, start)
    while at < end:
        at = _item_start(tokens, at)
        name = read_name(text, tokens, at, lenient=True, listed=True) if at < len(tokens) else None
        whole = _whole_item(tokens, at)
        if whole is not None and (name is None or whole.last > name.last or not _is_plausible(tokens, name)):
            name = whole
        if (
            name is not None
            and _is_plausible(tokens, name)
            and not (found and _is_place_of(tokens, found[-1], name))
        ):
            found.append(name)
        at = _next_item(tokens, name.last if name is not None else at + 1)
    return found


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
        marks(w) & barred and not marks(w) & _NAME and w != "الله" for w in words
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
        if token.kind == "word" and not titled:
            return at
        at += 1
    return at


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
        if word and len(tokens[at].text) > 3 and tokens[at].text[0] == "و" and _begins(tokens[at].text[1:]):
            return at
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
