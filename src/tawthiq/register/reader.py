"""Which reader read a report: a version that changes whenever the reading may come out otherwise."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tawthiq.lexicon import own_folder
from tawthiq.model import Counting

_ROOT = Path(__file__).parent.parent
_PARTS = ("model.py", "arabic", "page", "coding", "places", "lexicon", "gazetteer",
          "register/search_words.py")  # the words of the index are made when a report is read
_CONTENT = frozenset({".py", ".yaml", ".yml"})


def reader_id(counting: Counting) -> str:
    """The reader under a counting convention, for example `0.1.0+1f0c…/literal`."""
    return f"{package_version()}+{_digest(_PARTS)}/{counting}"


def linker_id() -> str:
    """The linker: a version that changes whenever what was linked may be linked otherwise."""
    return f"{package_version()}+{_digest((*_PARTS, 'linking'))}"


@cache
def package_version() -> str:
    """The version of the package as installed."""
    try:
        return version("tawthiq")
    except PackageNotFoundError:
        return "0"


@cache
def _digest(parts: tuple[str, ...]) -> str:
    """Rules and lexicon by their content, the large tables of places by name and size."""
    seen = hashlib.sha256()
    for part in parts:
        top = _ROOT / part
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                content = path.read_bytes() if path.suffix in _CONTENT else b"%d" % path.stat().st_size
                seen.update(str(path.relative_to(_ROOT)).encode() + b"\0" + content + b"\0")
    if own := own_folder():
        for path in sorted(own.rglob("*.yaml")):
            seen.update(str(path.relative_to(own)).encode() + b"\0" + path.read_bytes() + b"\0")
    return seen.hexdigest()[:12]
