"""The glyphs of a PDF page with their places: what is drawn, one unit for each glyph.

pypdf parses file and fonts; where each glyph stands is reckoned here, because the order in which
Arabic is drawn says nothing of the order in which it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tawthiq.records import record

if TYPE_CHECKING:
    from pypdf import PageObject

Matrix = tuple[float, float, float, float, float, float]
_ONE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST = 6
MOST = 200_000
"""Glyphs of one page."""


@record
class Glyph:
    """What one glyph stands for (a ligature: several letters), where, and its size, in points."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class _State:
    matrix: Matrix = _ONE
    font: Any = None
    size: float = 12.0
    letter: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass(slots=True)
class _Page:
    fonts: dict[int, Any] = field(default_factory=dict)
    count: int = 0


def glyphs(page: PageObject) -> list[Glyph]:
    """The glyphs that stand upright on a page, in the order in which they are drawn."""
    return list(_of(page, page, _State(), _Page(), 0))


def _of(page: Any, holder: Any, state: _State, seen: _Page, depth: int) -> Iterator[Glyph]:
    from pypdf.generic import ContentStream

    content = page.get_contents() if holder is page else ContentStream(holder, page.pdf)
    if content is None:
        return
    resources = _plain(holder.get("/Resources")) or {}
    reader = _Reader(resources, state, seen)
    for operands, operator in content.operations:
        if operator == b"Do" and depth < _DEEPEST and operands:
            form = _plain((_plain(resources.get("/XObject")) or {}).get(operands[0]))
            if form is not None and form.get("/Subtype") == "/Form":
                inner = _copy(reader.state)
                inner.matrix = _times(_matrix(form.get("/Matrix")), inner.matrix)
                yield from _of(page, form, inner, seen, depth + 1)
            continue
        yield from reader.do(operator, operands)
        if seen.count > MOST:
            return


class _Reader:
    """The text operators of one content stream."""

    def __init__(self, resources: Any, state: _State, seen: _Page) -> None:
        self._fonts = _plain(resources.get("/Font")) or {}
        self.state, self._seen = state, seen
        self._kept: list[_State] = []
        self._text = self._line = _ONE

    def do(self, operator: bytes, given: Sequence[Any]) -> Iterator[Glyph]:
        state = self.state
        if operator == b"q":
            self._kept.append(_copy(state))
        elif operator == b"Q" and self._kept:
            self.state = self._kept.pop()
        elif operator == b"cm":
            state.matrix = _times(_matrix(given), state.matrix)
        elif operator == b"BT":
            self._text = self._line = _ONE
        elif operator == b"Tf" and len(given) > 1:
            state.font, state.size = self._font(given[0]), _number(given[1])
        elif operator in (b"Td", b"TD") and len(given) > 1:
            if operator == b"TD":
                state.leading = -_number(given[1])
            self._move(_number(given[0]), _number(given[1]))
        elif operator == b"Tm":
            self._text = self._line = _matrix(given)
        elif operator == b"T*":
            self._move(0.0, -state.leading)
        elif operator in _SETTINGS and given:
            name, factor = _SETTINGS[operator]
            setattr(state, name, _number(given[0]) * factor)
        elif operator in (b"Tj", b"'", b'"', b"TJ"):
            yield from self._shown(operator, given)

    def _shown(self, operator: bytes, given: Sequence[Any]) -> Iterator[Glyph]:
        if operator in (b"'", b'"'):
            if operator == b'"' and len(given) > 2:
                self.state.word, self.state.letter = _number(given[0]), _number(given[1])
            self._move(0.0, -self.state.leading)
        for part in given[0] if operator == b"TJ" and given else given[-1:]:
            if isinstance(part, (int, float)):
                self._forward(-float(part) / 1000 * self.state.size * self.state.scale)
            else:
                yield from self._string(part)

    def _string(self, said: Any) -> Iterator[Glyph]:
        state, font = self.state, self.state.font
        if font is None:
            return
        for raw in _codes(said, font):
            wide = font.space_width if raw == font.space_char else font.get_text_width(raw)
            step = (wide / 1000 * state.size + state.letter + (state.word if raw == " " else 0)) * state.scale
            text = str(font.character_map.get(raw, raw))
            place = _times(self._text, state.matrix)
            self._forward(step)
            end = _times(self._text, state.matrix)
            size = abs(state.size) * abs(place[3] or place[0])
            upright = place[0] > 0 and abs(place[1]) < 0.2 * place[0] and size > 0.1
            if upright and text:
                self._seen.count += 1
                yield Glyph(text, place[4], end[4], place[5] + state.rise * place[3], size)

    def _move(self, right: float, up: float) -> None:
        self._text = self._line = _times((1, 0, 0, 1, right, up), self._line)

    def _forward(self, right: float) -> None:
        self._text = _times((1, 0, 0, 1, right, 0), self._text)

    def _font(self, name: Any) -> Any:
        from pypdf.generic._font import Font

        resource = _plain(self._fonts.get(name))
        if resource is None:
            return None
        key = id(resource)
        if key not in self._seen.fonts:
            self._seen.fonts[key] = Font.from_font_resource(resource)
        return self._seen.fonts[key]


_SETTINGS: dict[bytes, tuple[str, float]] = {
    b"Tc": ("letter", 1), b"Tw": ("word", 1), b"Tz": ("scale", 0.01), b"TL": ("leading", 1),
    b"Ts": ("rise", 1),
}


def _codes(said: Any, font: Any) -> str:
    """The character codes of a shown string, as pypdf's fonts name them."""
    raw = said.original_bytes if hasattr(said, "original_bytes") else bytes(said)
    if isinstance(font.encoding, str):
        return str(raw.decode(font.encoding, "replace"))
    return "".join(font.encoding.get(code, chr(code)) for code in raw)


def _plain(found: Any) -> Any:
    return found.get_object() if hasattr(found, "get_object") else found


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0


def _matrix(values: Any) -> Matrix:
    numbers = [_number(v) for v in (_plain(values) or ())][:6]
    if len(numbers) < 6:
        return _ONE
    return (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3], a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


def _copy(state: _State) -> _State:
    from copy import copy

    return copy(state)
