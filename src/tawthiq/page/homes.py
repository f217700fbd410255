"""Exact homes: words that lead to somebody's door ('منزله الواقع خلف جامع الرحمن', 'شقة رقم 12')."""

from __future__ import annotations

import re
from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold_with_map
from tawthiq.model import Restricted

_WORD = r"[^\W\d_]+"
_MAYBE = re.compile(
    r"(?:منزل|بيت|شقت|دار|فيلت|مسكن)(?:ه|ها|هم|هما|و|نا|ي)?\s|"
    r"(?:منزل|بيت|شقة|شقه|بناية|بنايه|بناء|عمارة|عماره|برج|فيلا|دار|مدخل)\sرقم"
)
_FAR = 4  # words after 'behind', at most


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    lists = {e["kind"]: [fold_with_map(str(w)).text for w in e["words"]] for e in lexicon.load("people")
             if e["kind"] in ("home", "building", "standing", "beside", "wide")}
    home, building, standing, beside = (
        "|".join(sorted(lists[k], key=len, reverse=True)) for k in ("home", "building", "standing", "beside"))
    stop = r"(?!(?:في|من|الي|علي|عن|ما|مما|حيث|و\w+|بحسب|وفق|ب\w{3,})\b)"
    where = rf"(?P<at>(?:{beside}) (?P<of>{_WORD})(?: {stop}{_WORD}){{0,{_FAR}}})"
    told = re.compile(
        rf"(?<!\w)[وفبل]?(?:ال)?(?:{home})(?:(?:ه|ها|هم|هما|ي|نا|و)(?: {_WORD})?|(?: {_WORD}){{1,4}}?)"
        rf" (?:{standing}) {where}"
        rf"|(?<!\w)[وفبل]?(?:{home})(?:(?:ه|ها|هم|هما|نا|و)| {_WORD}(?:ه|ها|هم|هما|و))"
        rf" (?P<at2>(?:{beside}) (?P<of2>{_WORD})"
        rf"(?: {stop}{_WORD}){{0,{_FAR}}})"
    )
    numbered = re.compile(rf"(?<!\w)[وفبل]?(?:{building}) (?:رقم|رقمه|رقمها) ?\d{{1,4}}(?:[ ،,]+(?:في )?"
                          rf"(?:ال)?طابق {_WORD})?")
    return told, numbered, frozenset(lists["wide"])


def homes(text: str) -> list[Restricted]:
    """Spans of exact homes; a home 'in the village of …' is no exact one."""
    found: list[Restricted] = []
    done = 0
    for hit in _MAYBE.finditer(text):
        if hit.start() >= done:
            start = text.rfind("\n", 0, hit.start()) + 1
            end = text.find("\n", hit.end())
            done = len(text) if end < 0 else end
            found += _in_line(text[start:done], start)
    return found


def _in_line(line: str, at: int) -> list[Restricted]:
    told, numbered, wide = _forms()
    folded = fold_with_map(line)
    spans = [hit.span("at" if hit["at"] else "at2") for hit in told.finditer(folded.text)
             if (hit["of"] or hit["of2"]) not in wide]
    spans += [hit.span() for hit in numbered.finditer(folded.text)]
    places = (folded.original(*span) for span in spans)
    return [Restricted("exact_home", at + start, at + end) for start, end in places]
