"""THE LANGUAGE, as content: YAML files that an Arabic speaker edits. No rules in code here.

A folder of one's own (the environment variable TAWTHIQ_LEXICON names it) is laid out like this one. Its
entries take the place of the shipped ones of the same family and id; those with a new id stand beside them;
an entry that says `adds: true` gives its words to the shipped entry of its id.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tawthiq.errors import LexiconError

from .compiled import keep_all, kept

OWN = "TAWTHIQ_LEXICON"
SHIPPED = Path(__file__).parent
Entries = tuple[dict[str, Any], ...]
_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORD = "tag:yaml.org,2002:str"
_in_place: dict[str, Entries] = {}


class _Words(_SafeLoader):  # type: ignore[valid-type,misc]
    """The safe loader, with a short way for words: nine in ten of what stands in a lexicon."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        return node.value if node.tag == _WORD else super().construct_object(node, deep)


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


def entries(source: Path) -> list[dict[str, Any]]:
    """The entries of one file; LexiconError when it is no list of entries with ids."""
    try:
        content = source.read_bytes()
        if source.is_relative_to(SHIPPED):
            return kept(source, content, lambda: read(source, content))
        return read(source, content)
    except OSError as error:
        raise _no_list(source) from error


def worked_out(name: str, code: Iterable[Path], work: Callable[[], Iterable[str]]) -> frozenset[str]:
    """Words that `work` makes of the shipped entries, kept beside them as these are; `code` makes them.

    A change of any shipped file or of the code asks for all of it anew; with entries of one's own nothing
    is kept.
    """
    if _in_place or own_folder():
        return frozenset(work())
    made_of = hashlib.sha256()
    for path in (*sorted(SHIPPED.rglob("*.yaml")), *sorted(code)):
        made_of.update(path.read_bytes())
    source = SHIPPED / f"{name}.yaml"
    [found] = kept(source, made_of.digest(), lambda: [{"id": name, "words": sorted(set(work()))}])
    return frozenset(found["words"])


def compile_ahead() -> None:
    """Keep what is read from all shipped files: the next starts take it from there."""
    keep_all(SHIPPED.rglob("*.yaml"), entries)


def read(source: Path, content: bytes) -> list[dict[str, Any]]:
    """The entries in the content of a file, read now; LexiconError when it is no list of entries with ids."""
    try:
        found = yaml.load(content.decode("utf-8"), Loader=_Words) or []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
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
