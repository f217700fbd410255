"""Glyphs of a page → rows in reading order: the right column before the left where there are two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tawthiq.page.pdf_glyphs import Glyph

Row = list[Glyph]
_BIN = 2.0  # points
_FEWEST = 4
"""Rows that each of two columns has at least."""
_CROSSING = 0.15
"""Share of rows (titles over both columns) that may cross the gutter."""
_NARROWEST = 10
"""Times the size of the letters that a column is wide at least."""
_WIDE_GAP = 2.5
"""From how many times the size of the letters on a gap parts a row."""


def rows_in_order(found: Sequence[Glyph]) -> Iterator[list[Row]]:
    """Columns, each with its rows from top to bottom; a title over two columns is a column of its own."""
    rows = list(_rows(found))
    gutter = _gutter(rows)
    if gutter is None:
        yield [part for row in rows for part in _parts(row)]
        return
    for across, group in groupby(rows, key=lambda row: _crosses(row, gutter)):
        block = list(group)
        if across:
            yield [part for row in block for part in _parts(row)]
            continue
        for column in ([g for row in block for g in row if g.left >= gutter],
                       [g for row in block for g in row if g.left < gutter]):
            yield [part for row in _rows(column) for part in _parts(row)]


def _rows(found: Sequence[Glyph]) -> Iterator[Row]:
    """Glyphs on one base line; those drawn twice in one place (a made bold) once."""
    row: Row = []
    base = 0.0
    for glyph in sorted(found, key=lambda g: (-g.base, g.left)):
        if row and base - glyph.base > 0.45 * max(glyph.size, row[0].size):
            yield _once(row)
            row = []
        if not row:
            base = glyph.base
        row.append(glyph)
    if row:
        yield _once(row)


def _once(row: Row) -> Row:
    row = sorted(row, key=lambda g: (g.left, g.right, g.text))
    return [g for before, g in pairwise([None, *row]) if g is not None and not (
        before is not None and before.text == g.text and g.text.strip()
        and abs(before.left - g.left) < 0.1 * g.size and abs(before.right - g.right) < 0.1 * g.size)]


def _parts(row: Row) -> list[Row]:
    """The row cut at gaps that no space makes, the right part first."""
    parts: list[Row] = [[]]
    edge: float | None = None
    for glyph in row:
        if glyph.text.strip():
            if edge is not None and glyph.left - edge > _WIDE_GAP * glyph.size:
                parts.append([])
            edge = max(glyph.right, edge or glyph.right)
        parts[-1].append(glyph)
    return [part for part in reversed(parts) if any(g.text.strip() for g in part)]


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where a blank band stands between two columns; None for a page of one."""
    solid = [[g for g in row if g.text.strip()] for row in rows]
    solid = [row for row in solid if row]
    if len(solid) <= _FEWEST:
        return None
    left, right = min(row[0].left for row in solid), max(g.right for row in solid for g in row)
    size = sorted(row[0].size for row in solid)[len(solid) // 2]
    covered: Counter[int] = Counter()
    for row in solid:
        covered.update({at for g in row for at in range(_at(g.left), _at(min(g.right, g.left + 1000)) + 1)})
    band: list[int] = []
    best: list[int] = []
    for at in range(_at(left + (right - left) / 4), _at(right - (right - left) / 4) + 1):
        band = [*band, at] if covered[at] <= _CROSSING * len(solid) else []
        best = max(best, band, key=len)
    if len(best) * _BIN < 0.7 * size:
        return None
    gutter = (best[0] + best[-1] + 1) / 2 * _BIN
    sides = ([[g for g in row if g.right <= gutter] for row in solid],
             [[g for g in row if g.left >= gutter] for row in solid])
    prose = all(_is_prose([row for row in side if row], size, len(solid)) for side in sides)
    return gutter if prose else None


def _is_prose(rows: Sequence[Row], size: float, of: int) -> bool:
    """Rows that fill a column of some width: the cells of a table, which belong together, do not."""
    if len(rows) < max(_FEWEST, of // 5):
        return False
    wide = sorted(max(g.right for g in row) - row[0].left for row in rows)
    return wide[-1] >= _NARROWEST * size and wide[len(wide) // 2] >= 0.7 * wide[-1]


def _crosses(row: Row, gutter: float) -> bool:
    return any(g.left < gutter < g.right for g in row) or any(
        before.right <= gutter <= after.left and after.left - before.right < 0.6 * after.size
        for before, after in pairwise(g for g in row if g.text.strip()))


def _at(x: float) -> int:
    return int(max(-1e6, min(1e6, x)) // _BIN)
