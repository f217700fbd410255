"""The report's text with every value marked; marks nest, and marks that cross are cut and joined in sight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawthiq.contract import MASK
from tawthiq.explain.explanation import Explanation
from tawthiq.explain.html import Html, joined, tag
from tawthiq.explain.marks import RESTRICTED, Block, Mark, Piece, heights

_TAGGED = ("comment", "furniture")
_DEEPEST = 5
_MASKED = re.compile(rf"({MASK}+(?:[ \u00a0]+{MASK}+)*)")


def text_html(told: Explanation) -> Html:
    """Every segment of the report, in its order."""
    return joined(*(_block(told, block) for block in told.blocks))


def _block(told: Explanation, block: Block) -> Html:
    tagged = [tag("span", told.say(f"{block.kind}_tag"), class_="tagged")] if block.kind in _TAGGED else []
    return tag("p", *tagged, *_marked(told, block.pieces), class_=f"seg seg-{block.kind or 'between'}")


def _marked(told: Explanation, pieces: tuple[Piece, ...]) -> Iterator[Html]:
    """Pieces with their marks opened and closed around them, each mark kept open as long as it may be."""
    opened: list[Mark] = []
    for piece, height in zip(pieces, heights(pieces), strict=True):
        same = _common(opened, piece.marks)
        yield Html("</span>" * (len(opened) - same))
        for depth in range(same, len(piece.marks)):
            yield _open(told, piece.marks[depth], min(height - depth, _DEEPEST), piece.start)
        yield _words(told.mask.text[piece.start : piece.end])
        opened = list(piece.marks)
        ending = [m for m in opened if m.end == piece.end]
        yield from (_numbers(told, mark) for mark in reversed(ending))
    yield Html("</span>" * len(opened))


def _common(opened: list[Mark], marks: tuple[Mark, ...]) -> int:
    same = 0
    while same < min(len(opened), len(marks)) and opened[same] == marks[same]:
        same += 1
    return same


def _open(told: Explanation, mark: Mark, height: int, at: int) -> Html:
    classes = ["m", f"k-{mark.kind}", f"h{height}", *(f"x{n}" for n in mark.numbers)]
    classes += ["goes-on"] if at > mark.start else []
    return Html(tag("span", class_=" ".join(classes), title=_title(told, mark)).removesuffix("</span>"))


def _title(told: Explanation, mark: Mark) -> str:
    if mark.kind == RESTRICTED:
        return told.say("restricted_tag")
    kind = told.labels.label("kind", mark.kind)
    return "\n".join(f"{kind}: {told.values[n - 1].read}" for n in mark.numbers)


def _numbers(told: Explanation, mark: Mark) -> Html:
    """The numbers of the mark's values, each a link to its row; they are not part of the text."""
    kind = told.labels.label("kind", mark.kind) if mark.numbers else ""
    return joined(*(
        tag("a", id=f"w{n}", href=f"#v{n}", class_="n", data_n=str(n),
            aria_label=f"{told.say('to_value', n=n)} ({kind})")
        for n in mark.numbers))


def _words(text: str) -> Html:
    """The words of one piece; masked letters stand apart."""
    out: list[str] = []
    for run, masked in _runs(text):
        out.append(tag("span", run, class_="masked") if masked else run)
    return joined(*out)


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    for n, run in enumerate(_MASKED.split(text)):
        if run:
            yield run, n % 2 == 1
