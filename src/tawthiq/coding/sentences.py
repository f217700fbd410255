"""A report's claim-bearing segments cut into sentences of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.coding.hashtags import within_a_count
from tawthiq.coding.slips import without_slips
from tawthiq.coding.unstopped import begins_unmarked
from tawthiq.coding.words import known, word_list
from tawthiq.model import CLAIM_BEARING, Report, SegmentKind
from tawthiq.records import record

_STOPS = frozenset(".!؟?؛;…")
_HALF_STOPS = frozenset("؛;")
_PAUSES = frozenset("،,")
_LONGEST, _SLACK = 400, 60  # words without a full stop: cut at the next comma, so that cost stays linear
_BULLETS = frozenset("•▪◾◼◽◻✔🔻🔺🔴🔵⚫⚪🔸🔹♦●■▫➖❗✅☑➡►▶◄★⭐📌📍🛑⚠💥✳✴🟥🟠🟡🟢❌")
_PARTING = _STOPS | _BULLETS | {"\n"}
_PICTURES = "\u2190"  # of the marks from here on, arrows and emoji
_ITEM_MARKS = frozenset("-_–)/.")
_RULES = frozenset("-–—|")
_LABEL = 3  # words of a label («جنوب سراقب:»)
_CLOSING = frozenset(":!؟?…\n")
_OPENING = frozenset('"“«(')
_OPENER = 4  # words of «وفي سياق ذي صلة»
_TURNING = word_list("turning_openers")
_SHORT = frozenset({"د", "م", "أ", "ا", "ص", "ب", "ع", "كم", "هـ", "ه"})


@record
class Sentence:
    """Tokens of one sentence; `item` when it is a bullet or list item, `opens` when first in its segment."""

    index: int
    kind: SegmentKind
    tokens: tuple[Token, ...]
    item: bool
    opens: bool

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def sentences(report: Report) -> list[Sentence]:
    """Sentences of the headline, paragraphs and so on, in the order of the text."""
    out: list[Sentence] = []
    for segment in report.segments:
        if segment.kind not in CLAIM_BEARING:
            continue
        tokens = without_slips(tokenize(report.text, segment.start, segment.end, known()))
        if segment.kind == "caption" and _is_archive(tokens):
            continue  # a picture of another day is no evidence of this event
        opens = True
        for part, bullet in _cut(tokens):
            item = bullet or segment.kind == "list_item"
            out.append(Sentence(len(out), segment.kind, tuple(part), item, opens))
            opens = False
    return out


def _is_archive(tokens: Sequence[Token]) -> bool:
    words = word_list("archive_pictures")
    return any(fold(token.text) in words for token in tokens)


def _cut(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], bool]]:
    part: list[Token] = []
    bullet = False
    items = _numbered_items(tokens)
    for at, token in enumerate(tokens):
        if at in items:
            if any(t.kind in ("word", "number") for t in part):
                yield part, bullet
            part, bullet = [], True
        if token.kind == "mark" and (_adorns(tokens, at) or within_a_count(tokens, at)):
            continue
        parts = token.text in _PARTING
        if parts and token.kind == "break" and _inside(tokens, at):
            continue
        if parts and (token.kind == "break" or token.text in _BULLETS or _stops(tokens, at, len(part))):
            if any(t.kind in ("word", "number") for t in part):
                yield part, bullet
                part = []
                bullet = False
            bullet = bullet or token.text in _BULLETS
            if token.kind == "break":
                bullet = False
            continue
        if token.text in _RULES and _labels_on(tokens, at, part):
            yield part, bullet
            part = []
            continue
        if begins_unmarked(tokens, at, part):
            yield part, bullet
            part = []
        if len(part) >= _LONGEST and (token.text in _PAUSES or len(part) >= _LONGEST + _SLACK):
            yield part, bullet
            part = []
        part.append(token)
    if any(t.kind in ("word", "number") for t in part):
        yield part, bullet


def _adorns(tokens: Sequence[Token], at: int) -> bool:
    """«وأصيب 5 💔», «استشهاد 3 💔 وإصابة 5»: a picture that parts nothing."""
    if tokens[at].text[0] < _PICTURES or tokens[at].text in _BULLETS:
        return False
    after = next((t for t in tokens[at + 1 :] if t.kind != "mark" or t.text[0] < _PICTURES), None)
    return after is None or after.kind == "break" or after.text in _STOPS or after.text[0] in "وب#"


def _numbered_items(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the items of a list begin that runs on in one line: «الشهداء: 1- فلان 2- فلان», glued or not."""
    runs: dict[int, list[int]] = {1: [], 2: []}  # «… 20181. قذيفة …2. الساعة 2 …3. طالب …»: the first is lost
    numbers = [at for at, token in enumerate(tokens[:-2]) if token.kind == "number"]
    for at in numbers:
        token, mark = tokens[at], tokens[at + 1]
        if mark.text not in _ITEM_MARKS or mark.start != token.end:
            continue
        if at and tokens[at - 1].text == "(" and tokens[at + 2].text[:1] == "و":
            continue  # «على بلدة بنش (2) وقرية حاس (3)»: how many, no item
        for start, run in runs.items():
            if token.text == str(len(run) + start) and tokens[at + 2].kind in ("word", "number"):
                run.append(at)
    longest = max(runs.values(), key=len)
    return frozenset(longest) if len(longest) > 1 else frozenset()


def _labels_on(tokens: Sequence[Token], at: int, part: Sequence[Token]) -> bool:
    """«سراقب: ثلاثة شهداء - أريحا: إصابة طفلين | …»: a dash or a bar between two lines with their labels."""
    if not any(t.text == ":" for t in part[1 : _LABEL + 1]):
        return False
    for t in tokens[at + 1 : at + 2 + _LABEL]:
        if t.kind != "word":
            return t.text == ":" and t is not tokens[at + 1]
    return False


def _inside(tokens: Sequence[Token], at: int) -> bool:
    """A line broken inside a sentence: lines of one segment go on where no mark ends the one before."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or after is None or before.text in _STOPS or before.text in _CLOSING:
        return False
    return after.kind in ("word", "number") or after.text in _OPENING


def _stops(tokens: Sequence[Token], at: int, told: int) -> bool:
    """A full stop ends a sentence, not an abbreviation (د. أحمد) and not dots inside numbers;
    `told`: how many tokens of the sentence stand before it."""
    token = tokens[at]
    if token.text not in _STOPS:
        return False
    if token.text in _HALF_STOPS:
        return not (_goes_on(tokens, at) or _only_opens(tokens[at - told : at]))
    if token.text != ".":
        return True
    if _of_date(tokens, at) or _numbers_an_item(tokens, at):
        return False
    before = tokens[at - 1] if at else None
    return not (before and before.end == token.start and (before.text in _SHORT or _initial(before)))


def _initial(token: Token) -> bool:
    """«مريم ج.»: a name cut to its first letter."""
    return token.kind == "word" and len(token.text) == 1


def _numbers_an_item(tokens: Sequence[Token], at: int) -> bool:
    """«1. فلان»: the number of an item, at the beginning of its line."""
    before = tokens[at - 1] if at else None
    first = at == 1 or (at > 1 and (tokens[at - 2].kind == "break" or tokens[at - 2].text in _BULLETS))
    return first and before is not None and before.kind == "number" and before.end == tokens[at].start


def _only_opens(told: Sequence[Token]) -> bool:
    """«وفي السياق؛ استشهد مدنيان …», «إلى ذلك؛ …»: so far it has only turned to something else."""
    return 1 < len(told) <= _OPENER and told[0].text in _TURNING and all(t.kind == "word" for t in told)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """«إصابة ثلاثة؛ إثر انفجار لغم»: what follows is the cause or outcome of what stands before."""
    return at + 1 < len(tokens) and tokens[at + 1].text in word_list("after_half_stops")


def _of_date(tokens: Sequence[Token], at: int) -> bool:
    """Is the dot one of a date written apart (30 . 03 . 2017)?"""
    for dot in (at, at - 2):
        day = tokens[max(dot - 1, 0) : dot + 4]
        if dot > 0 and [t.kind for t in day[::2]] == ["number"] * 3 and day[1].text == day[3].text == ".":
            return all(len(t.text) <= n for t, n in zip(day[::2], (2, 2, 4), strict=True))
    return False
