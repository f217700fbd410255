"""Titles of other stories inside an article: 'إقرأ أيضاً: …' and links that stand between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.model import SegmentKind
from tawthiq.page.blocks import Block, count_words
from tawthiq.page.lines import bullet, ends_sentence, is_date_line, is_picture
from tawthiq.page.words import bare_line, words
from tawthiq.remember import pattern

_ALSO = (r"(?:و?[اإأ]قر[أاؤئ]و?[اي]?|شاهدو?ا?|طالعو?ا?|انظر)(?:/?ي)?\s"
         r"(?:[اأإآ]يض(?:ا[ًٌ]?|[ًٌ]ا)|المزيد|كذلك)")
_FURTHER = ("يض", "المزيد", "كذلك")  # one of these stands in every such title
_LEAD = pattern(rf"\W{{0,4}}{_ALSO}(?!\w)\s?(?P<mark>[:：|»>–—-]|\.{{2,3}}|…)?")
_TAIL = pattern(rf"(?<=[\s.!؟?»”\"]){_ALSO}\s?(?:[:：|»>–—-]|\.{{2,3}}|…)\s?(?=\S)")
_LABELLED = pattern(r"[^:：|.…]{2,40}(?:[:：|]|\.{2,3}|…)")
_SAID = pattern(r"[^\W\d_]{3,}")
_STAMPED = pattern(r"\W?\d{1,2}[:.]\d{2}\s*(?:[صم]|[AP]M)?\s*[|–—-]\s*\S", re.IGNORECASE)
_MOST = 40
_TITLE = range(6, 17)
_FULL = 15
_PREFIX = pattern(r"^(?:[وف]?(?:ال|بال|لل|كال)|[وفبلك])(?=\w{3})")


def opens_related(line: str) -> bool:
    """True for 'اقرأ أيضا: …' with the title on the same line, with or without a mark between."""
    label = _LABELLED.match(line)
    heads = bare_line(label.group()) if label is not None else ""
    most = heads in words("ends") and fold(heads).startswith("الاكثر")  # «الأكثر قراءة: 1. … 2. …»
    if heads and (heads in words("related") or most):
        return count_words(line) <= _MOST
    lead = _LEAD.match(line)
    if lead is None or count_words(line) > _MOST:
        return False
    return lead["mark"] is not None or not ends_sentence(line)


def related_tail(line: str) -> int:
    """Where 'اقرأ أيضا: …' with its title begins at the end of a paragraph (0: nowhere)."""
    hits = list(_TAIL.finditer(line)) if any(word in line for word in _FURTHER) else []
    if not hits or hits[-1].start() < 40:
        return 0
    rest = line[hits[-1].end():]
    goes_on = re.search(r"[.؟!]\s+\S", rest) is not None
    return 0 if goes_on or count_words(rest) > 25 else hits[-1].start()


def drop_other_stories(blocks: Sequence[Block], kinds: list[SegmentKind]) -> None:
    """A line that is the title of another story, alone between two full paragraphs, is furniture.

    It is the only such line, opens with a word of harm, ends in no stop, and shares less than half
    of its words with the rest of the text; in doubt it stays what it is.
    """
    asked = [i for i in range(1, len(blocks) - 1)
             if kinds[i] == "caption" and _is_told_apart(blocks, kinds, i)]
    if len(asked) != 1:
        return  # several are rather the parts of a round-up
    said: dict[str, int] = {}
    for i, block in enumerate(blocks):
        for word in _content(block.text) if kinds[i] not in ("furniture", "comment") else ():
            said[word] = said.get(word, 0) + 1
    for i in asked:
        own = _content(blocks[i].text)
        if own and sum(said[w] > 1 for w in own) * 2 < len(own):
            kinds[i] = "furniture"


def drop_stamped_titles(blocks: Sequence[Block], kinds: list[SegmentKind]) -> None:
    """«05:31 م | إصابتان برصاص …», one under another above the date of the article: a ticker is furniture.

    The entries of a live page stand below its date, and so are kept.
    """
    dated = next((i for i in range(len(blocks)) if kinds[i] == "byline" and is_date_line(blocks[i].text)), 0)
    stamped = [i for i in range(dated) if kinds[i] in ("paragraph", "list_item") and _is_stamped(blocks[i])]
    runs = any(b - a == 1 for a, b in pairwise(stamped))
    told = any(kinds[i] == "paragraph" and blocks[i].words >= _FULL for i in range(dated + 1, len(blocks)))
    if runs and told:
        for i in stamped:
            kinds[i] = "furniture"


def _is_stamped(block: Block) -> bool:
    short = block.words < _FULL + 3 and not ends_sentence(block.text)
    return short and _STAMPED.match(block.text) is not None


def _is_told_apart(blocks: Sequence[Block], kinds: Sequence[SegmentKind], at: int) -> bool:
    block = blocks[at]
    if block.role is not None or block.words not in _TITLE or bullet(block.text) is not None:
        return False
    if is_picture(block.text, block.words) or fold(block.text.split()[0]) not in words("titles"):
        return False
    return all(kinds[i] == "paragraph" and blocks[i].words >= _FULL and ends_sentence(blocks[i].text)
               for i in (at - 1, at + 1))


def _content(line: str) -> set[str]:
    return {_PREFIX.sub("", word) for word in _SAID.findall(fold(line))}
