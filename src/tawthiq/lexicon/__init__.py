"""THE LANGUAGE, as content: YAML files that an Arabic speaker edits. No rules in code here.

A folder of one's own (the environment variable TAWTHIQ_LEXICON names it) is laid out like this one. Its
entries take the place of the shipped ones of the same family and id; those with a new id stand beside them;
an entry that says `adds: true` gives its words to the shipped entry of its id.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tawthiq.errors import LexiconError

from .compiled import kept
from .days import put_back, taken_out

OWN = "TAWTHIQ_LEXICON"
SHIPPED = Path(__file__).parent
Entries = tuple[dict[str, Any], ...]
_in_place: dict[str, Entries] = {}


@cache
def load(family: str) -> Entries:
    """The entries of a family: `events` is lexicon/events.yaml, or all files of lexicon/events/.

    Raises LexiconError naming the file when it is no list of entries with ids.
    """
    if family in _in_place:
        return _in_place[family]
    shipped = [e for source in sources(SHIPPED, family) for e in entries(source)]
    own = own_folder()
    return merged(shipped, (e for source in sources(own, family) for e in entries(source)) if own else ())


def own_folder() -> Path | None:
    """The folder of one's own entries, None where none is named; LexiconError where it is no folder."""
    named = os.environ.get(OWN)
    if not named:
        return None
    if not Path(named).is_dir():
        raise LexiconError(
            "no_lexicon",
            f"{named} is no folder. {OWN} names a folder with files such as means.yaml.",
            f"{named} ليس مجلدًا. المتغيّر {OWN} يسمّي مجلدًا فيه ملفات مثل means.yaml.",
        )
    return Path(named)


def sources(root: Path, family: str) -> list[Path]:
    """The files of a family in a lexicon folder, in the order in which they are read."""
    single = root / f"{family}.yaml"
    folder = root / family
    return ([single] if single.is_file() else []) + (sorted(folder.glob("*.yaml")) if folder.is_dir() else [])


def merged(shipped: Iterable[dict[str, Any]], own: Iterable[dict[str, Any]]) -> Entries:
    """The shipped entries with one's own: in place of them, added to them, or beside them."""
    out = {e["id"]: e for e in shipped}
    for entry in own:
        out[entry["id"]] = _added(out.get(entry["id"]), entry) if entry.get("adds") else entry
    return tuple(out.values())


def use(families: Mapping[str, Entries]) -> None:
    """Read these entries instead of the files: for the check, before anything else has been loaded."""
    _in_place.update(families)
    load.cache_clear()


def _added(shipped: dict[str, Any] | None, entry: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in entry.items() if key not in ("adds", "id")}
    out = dict(shipped or {"id": entry["id"]})
    for key, value in rest.items():
        joined = isinstance(value, list) and isinstance(out.get(key), list)
        out[key] = [*out[key], *value] if joined else value
    return out


def is_shipped() -> bool:
    """Are the shipped entries read, and nothing over them or in their place?"""
    return not _in_place and own_folder() is None


def entries(source: Path) -> list[dict[str, Any]]:
    """The entries of one file; LexiconError when it is no list of entries with ids."""
    try:
        content = source.read_bytes()
    except OSError as error:
        raise _no_list(source) from error
    if not source.is_relative_to(SHIPPED):
        return read(source, content)
    found, days = kept(source.stem, source.parent, content, lambda: taken_out(read(source, content)))
    return list(put_back(found, days))


def read(source: Path, content: bytes) -> list[dict[str, Any]]:
    """The entries in the content of a file, read now; LexiconError when it is no list of entries with ids."""
    from .yaml_files import read as as_written

    try:
        found = as_written(content) or []
    except ValueError as error:
        raise _no_list(source) from error
    if not isinstance(found, list) or not all(isinstance(e, dict) and "id" in e for e in found):
        raise _no_list(source)
    return found


def _no_list(source: Path) -> LexiconError:
    return LexiconError(
        "bad_lexicon",
        f"{source}: a lexicon file is a list of entries, each with an id. See: tawthiq lexicon check",
        f"{source}: ملف المعجم قائمة مداخل، لكل منها id. انظر: ‎tawthiq lexicon check‎",
    )
