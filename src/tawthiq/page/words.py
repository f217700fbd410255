"""The words of page furniture (words.yml), folded, and the comparison form of a line."""

from __future__ import annotations

from importlib.resources import files

from tawthiq.arabic.fold import fold
from tawthiq.lexicon.tables import table
from tawthiq.remember import pattern, remembered

_EDGE = pattern(r"^[\W\d_]+|[\W\d_]+$")
_SPACES = pattern(r"\s+")
SHORT = 160
"""Characters above which a line is no header, label or counter."""


@table()
def _tables() -> dict[str, frozenset[str]]:
    from tawthiq.lexicon.yaml_files import read

    raw = read(files("tawthiq.page").joinpath("words.yml").read_bytes())
    return {name: frozenset(bare_line(str(w)) for w in words) for name, words in raw.items()}


def words(name: str) -> frozenset[str]:
    """One family of words.yml: comments, related, ends, tickers, lines, notices, credits, pictures."""
    return _tables()[name]


@remembered(20_000)
def _bare(line: str) -> str:
    return _SPACES.sub(" ", _EDGE.sub("", fold(line)))


def bare_line(line: str) -> str:
    """A short line folded, without bullets, emoji, counters and marks around it; '' when long."""
    return _bare(line) if len(line) <= SHORT else ""
