"""Where a line that lost its breaks passes from one thing that the page showed to the next.

A crawler that drops the breaks of lines writes menu, title, day, source, text, boxes and comments of a page
one after another. Each of them shows by its own form, so that no break is needed to find it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from tawthiq.arabic.fold import fold
from tawthiq.page.dateline import dateline_end, names_place
from tawthiq.page.sources import is_source
from tawthiq.page.visible_date import Shown, shown_dates
from tawthiq.page.words import words
from tawthiq.records import record
from tawthiq.remember import pattern

_WORD = pattern(r"[^\W\d_][\w\u064b-\u065f\u0670\u0640]*")
_STOP = pattern(r"[^\W\d_]{2}[\"”»)\]]?[.؟!](?=\s)")
_TOP = 400
_REST = 12  # words of a text
_GRAM = 6  # words that are the same thing said again
_TITLE = range(4, 26)
_BUTTONS = 3
_PHRASE = 4  # words of a button
_PLACE_BACK = 7  # words in which a source is looked for
_NAME = 3
_YEAR = pattern(r"(?<!\d)(?:19|20|١٩|٢٠)\d\d(?!\d)")
_DAY = 28  # characters of a date with its weekday
_DIGIT = pattern(r"\d")
_NUMBER = pattern(r"\d{2,}")
_ABOVE = 6  # words of a line above a title: a section, an outlet
_SHARED = 2  # words that title and lead have in common
_PREFIX = pattern(r"^(?:[وف]?(?:ال|بال|لل|كال)|[وفبلك])(?=\w{3})")
_AGENCY = pattern(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s?[(（][^()\n.]{2,30}[)）]")
_PERFECT = pattern(r"(?!ال)(?:ان\w{2}[^\Wا]|ا\wت\w[^\Wا]|است\w{2}[^\Wا])ت")
_TIME = pattern(
    r"(?P<clock>[\s\-–—|,،./(\[]*(?:الساعة\s?)?\d{1,2}:\d\d(?::\d\d)?"
    r"(?:\s?(?:صباحا?ً?|صباحًا|مساء?ً?|مساءً|[صم](?!\w)|[AaPp][Mm]))?)?"
    r"(?P<hijri>\s?مـ?\s?[ـ/|–-]?\s?\d{1,2}\s[^\W\d_]+(?:\s[^\W\d_]+)?\s1[34]\d\d\s?هـ?(?!\w))?"
    r"(?:\s?بتوقيت\s\S+)?(?:\s?\([^()\n]{0,30}(?:غرينتش|GMT)[^()\n]{0,10}\))?\s?[\])|]?"
)
_EDGE = "|»[•-–—"
_DASH = pattern(r"\s[-–—]{1,2}\s|[)）]\s?[-–—]?\s|(?<=\w)/\s?(?=\w)")
_PICTURED = pattern(r"\[(?:صورة|فيديو)[^\]]{0,20}\](?:[^.؟!()\n]{10,140}\([^()\n]{3,25}\)\.?)?")


@record
class Word:
    """A word of the line: where it stands, and its folded form."""

    start: int
    end: int
    said: str


def words_of(line: str) -> list[Word]:
    """The words of a line in their order."""
    return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(line)]


def top_cuts(line: str, above: Sequence[str]) -> set[int]:
    """Where the menu, the title, the day and the source end that stand before the text in its line.

    `above`: the lines before it, one of which may be its title.
    """
    told = words_of(line)
    stop = _STOP.search(line)
    top = line[: min(_TOP, stop.start() if stop else _TOP)]
    if len(told) < _REST:
        return set()
    pictures = [hit.span() for hit in _PICTURED.finditer(top)]
    cuts = {0, *_titles(line, above), *_buttons(line, told, len(top)), *chain(*pictures)}
    cuts |= set(_stamps(line, top, told, cuts))
    named = _source(line, top, told, cuts)
    if named and not any(a < named[0] < b for a, b in pictures):
        cuts |= set(named)
    cuts |= set(_said_again(told, cuts))
    first = not cuts - {0} and all(len(words_of(title)) <= _ABOVE for title in above)
    told_of = _after_title(line, told, len(top)) if first else 0
    return (cuts | {told_of}) - {0}


def _after_title(line: str, told: Sequence[Word], end: int) -> int:
    """Where a lead begins right behind its title: at a verb of what befell people, or of saying, that no noun
    before it governs, and that tells once more what the title told (0: nowhere)."""
    if told[0].said.removeprefix("و") in words("leads"):
        return 0
    for i in range(_TITLE[0], min(len(told) - _REST, _TITLE[-1])):
        if told[i - 1].said in words("that"):
            return 0  # a sentence whose subject stands first
        if told[i].start >= end or set(line[told[i - 1].end : told[i].start]) & set('،,:(«"'):
            continue
        if told[i].said not in words("lead_only") or _governs(told[i - 1].said):
            continue
        last = told[min(len(told), i + _TITLE[-1] + _REST) - 1].end
        if len(_content(line[: told[i].start]) & _content(line[told[i].end : last])) >= _SHARED:
            return told[i].start
    return 0


def _content(said: str) -> set[str]:
    """The words and numbers that say what happened, without what is written together with them."""
    bare = {_PREFIX.sub("", w.said) for w in words_of(said)} - words("hanging")
    return {w for w in bare if len(w) >= _NAME} | set(_NUMBER.findall(said))


def _titles(line: str, above: Sequence[str]) -> Iterator[int]:
    """Around the title, where it is said again before the text."""
    for title in above:
        own = [w.said for w in words_of(title)]
        if len(own) not in _TITLE:
            continue
        said = r"\W+".join(map(re.escape, title.split()))
        for hit in re.finditer(said, line[: 2 * (_TOP + len(title))]):
            yield from hit.span()


def _said_again(told: Sequence[Word], starts: set[int]) -> Iterator[int]:
    """Where what began at one of the starts begins again, word by word: a title, or a lead said twice."""
    grams = [tuple(w.said for w in told[i : i + _GRAM]) for i in range(len(told) - _GRAM + 1)]
    first = {w.start: i for i, w in enumerate(told)}
    ours = {grams[i] for s in starts if (i := _next(told, first, s)) is not None and i < len(grams)}
    seen = set()
    for i, gram in enumerate(grams):
        if gram in ours and gram in seen:
            yield told[i].start
        seen.add(gram)


def _next(told: Sequence[Word], first: dict[int, int], start: int) -> int | None:
    if start in first:
        return first[start]
    return next((i for i, w in enumerate(told) if w.start >= start), None)


def _buttons(line: str, told: Sequence[Word], end: int) -> Iterator[int]:
    """Around three names of sections or buttons and more, side by side."""
    at = 0
    while at < len(told) and told[at].start < end:
        start, found = at, 0
        while (size := _button(told, at)) and _close(line, told, at):
            at, found = at + size, found + 1
        if found >= _BUTTONS:
            yield from (told[start].start, told[at - 1].end)
        at = max(at, start + 1)


def _button(told: Sequence[Word], at: int) -> int:
    """How many words the name of a section or a button has that begins here (0: none begins)."""
    sizes = range(min(_PHRASE, len(told) - at), 0, -1)
    return next((n for n in sizes if " ".join(w.said for w in told[at : at + n]) in words("lines")), 0)


def _close(line: str, told: Sequence[Word], at: int) -> bool:
    between = line[told[at - 1].end : told[at].start] if at else ""
    return len(between) <= 8 and not set(between) & set(".،؛؟!")


def _stamps(line: str, top: str, told: Sequence[Word], cuts: set[int]) -> Iterator[int]:
    """Around the day of the page, with its clock: no word of a sentence governs it."""
    for shown in _days(top):
        floor = max(c for c in cuts if c <= shown.start)
        before = [w for w in told if floor <= w.start and w.end <= shown.start]
        start, labelled = _back(line, shown, before)
        before = [w for w in before if w.end <= start]
        hit = _TIME.match(line, shown.end)
        end = hit.end() if hit else shown.end
        after = next((w for w in told if w.start >= end), None)
        if after is None or sum(w.start >= end for w in told) < _REST or _governed(line, start, before):
            continue
        begins = _leads(after.said) or bool(dateline_end(line[after.start : after.start + 160]))
        marked = (
            line[:start].rstrip()[-1:] in _EDGE
            or labelled
            or bool(hit and (hit["clock"] or hit["hijri"]))
            or not before
        )
        if begins and not marked and len(before) <= _NAME:
            continue  # «صور (لبنان) 22-7-2006 (الوكالة) - لقي»: the day is part of the dateline
        if begins or (marked and not any(w.said in words("leads") for w in before)):
            yield from (start, end)


def _days(top: str) -> list[Shown]:
    """The dates of the top, each by itself: a weekday that the text tells later contradicts none of them."""
    found: dict[int, Shown] = {}
    for year in _YEAR.finditer(top):
        at = max(0, year.start() - _DAY)
        for s in shown_dates(top[at : year.end() + _DAY // 4]):
            found.setdefault(s.start + at, Shown(s.day, s.start + at, s.end + at))
    return [found[at] for at in sorted(found)]


def _back(line: str, shown: Shown, before: Sequence[Word]) -> tuple[int, bool]:
    """Where the weekday and the label begin that belong to a day; has it a label?"""
    start, at = shown.start, len(before)
    if at and before[-1].said in words("weekdays") and len(line[before[-1].end : start].strip(" ،,:")) == 0:
        at -= 1
        start = before[at].start
    for size in (3, 2, 1):
        label = before[at - size : at] if at >= size else []
        named = " ".join(w.said for w in label)
        if label and named in words("credits") and len(line[label[-1].end : start].strip(" :：")) == 0:
            return label[0].start, True
    if line[:start].endswith("["):
        start -= 1
    return start, False


def _governed(line: str, start: int, before: Sequence[Word]) -> bool:
    """«في 5 آذار 2016», «مساء الثلاثاء 5 آذار …», «(5 آذار 2016)»: a day that the text itself tells."""
    if not before or line[:start].rstrip()[-1:] in "([،,"[::2]:
        return bool(before)
    last = before[-1].said
    near = not line[before[-1].end : start].strip(" ،,")
    return near and any(w in words("day_governors") for w in (last, last[1:]))


def _source(line: str, top: str, told: Sequence[Word], cuts: set[int]) -> tuple[int, int] | None:
    """Around «بيروت - وكالات» right before the verb of the lead, with no mark behind it."""
    for i, verb in enumerate(told):
        if verb.start >= len(top):
            return None
        if not i or not _leads(verb.said) or _governs(told[i - 1].said):
            continue
        near = told[max(0, i - _PLACE_BACK)].start
        dash = _DASH.search(line, near, verb.start)
        start = _place_before(line, told, dash, cuts) if dash else None
        if start is None:
            continue
        at_cut = not line[max(c for c in cuts if c <= start) : start].strip(" :|–—-")
        if not (at_cut or start > told[_GRAM // 2].start):
            continue
        said = line[start : verb.start].strip()
        if ("،" in said and "(" not in said) or _DIGIT.search(said):
            continue  # «الأربعاء 22 نيسان/ أبريل: قصفت …» is a day
        if (
            is_source(said)
            or is_source(said.rstrip(" :–—-"))
            or (at_cut and _AGENCY.fullmatch(said) and names_place(said))
        ):
            return start, verb.start
    return None


def _place_before(line: str, told: Sequence[Word], dash: re.Match[str], cuts: set[int]) -> int | None:
    """Where the name before a dash begins: all since the last cut if that is short, else a word or two."""
    end = line.rfind("(", 0, dash.start()) if dash.group()[0] in ")）" else dash.start() + 1
    before = [k for k, w in enumerate(told) if w.end <= end]
    if end < 0 or not before:
        return None
    floor = max(c for c in cuts if c <= told[before[-1]].start)
    since = [k for k in before if told[k].start >= floor]
    if len(since) <= _NAME:
        return floor if floor == 0 else told[since[0]].start
    heads = told[since[-2]].said in words("name_heads")
    return told[since[-2 if heads else -1]].start


def _governs(said: str) -> bool:
    """«التي قتل»: a word that a verb is part of; no letter of an agency's name («و س أ»)."""
    return len(said) > 1 and said in words("hanging")


def _leads(said: str) -> bool:
    """A verb that opens a report, by its own form at least («انتشلت», «استقبلت»)."""
    return said in words("leads") or _PERFECT.fullmatch(said) is not None
