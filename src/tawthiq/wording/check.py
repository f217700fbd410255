"""`tawthiq lexicon check`: the shipped lexicon, or one's own over it, and every problem in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tawthiq import lexicon
from tawthiq.wording.marked import Marked, marked
from tawthiq.wording.problems import Problem, in_order
from tawthiq.wording.shapes import shapes
from tawthiq.wording.structure import structure


@dataclass(slots=True)
class Checked:
    """What was checked, and every problem found, by file and line."""

    files: int = 0
    entries: int = 0
    examples: int = 0
    counters: int = 0
    problems: list[Problem] = field(default_factory=list)


def check(target: Path | None = None) -> Checked:
    """Check a file or folder (without one the shipped lexicon).

    A folder of one's own is laid over the shipped lexicon, as TAWTHIQ_LEXICON lays it, and its own entries
    are checked. What the check finds must be what reading finds: it puts the entries in place of those
    loaded, so that it wants a process in which nothing has been read yet.
    """
    root, files, problems = _files(target or lexicon.SHIPPED)
    read = {file: marked(file, family) for file, family in files}
    problems += [p for _entries, found in read.values() for p in found]
    entries = [e for found, _problems in read.values() for e in found]
    broken = {id(e): structure(e) for e in entries}
    problems += [p for found in broken.values() for p in found]
    sound = [e for e in entries if not _bars(broken[id(e)])]
    problems += _against_each_other(sound, root)
    return _counted(len(files), entries, problems)


def _files(target: Path) -> tuple[Path, list[tuple[Path, str]], list[Problem]]:
    """The lexicon folder that a file or folder belongs to, its files with their families, what is none."""
    if not target.exists():
        return target, [], [Problem(target, 1, "no_file")]
    if target.is_file() or target.name in shapes():
        root = target.parent if target.stem in shapes() else target.parent.parent
    else:
        root = target
    found = sorted(target.rglob("*.yaml")) if target.is_dir() else [target]
    families = [(file, _family(root, file)) for file in found]
    allowed = {"allowed": list(shapes())}
    strange = [Problem(file, 1, "unknown_family", values=allowed) for file, name in families if not name]
    return root, [(file, name) for file, name in families if name], strange


def _family(root: Path, file: Path) -> str:
    name = file.relative_to(root).parts[0].removesuffix(".yaml")
    return name if name in shapes() else ""


_READABLE = frozenset({"lacks_examples", "lacks_not", "no_code", "unknown_field", "want_flag", "ends_before"})


def _bars(found: Sequence[Problem]) -> bool:
    """Does one of these problems keep the entry from being read at all?"""
    return any(p.code not in _READABLE for p in found)


def _against_each_other(sound: list[Marked], root: Path) -> list[Problem]:
    """What only shows beside the rest of the lexicon: spelling, clashes, and what the examples read."""
    from tawthiq.wording.doubles import doubles
    from tawthiq.wording.spelling import spelling

    own = None if root.resolve() == lexicon.SHIPPED.resolve() else root
    every = {family: _whole(family, sound, own) for family in shapes()}
    checked = {id(e) for e in sound}
    spelt = {id(e): spelling(e) for e in sound}
    problems = [p for found in spelt.values() for p in found]
    for entries in every.values():
        files = {e.file for e in sound}
        problems += [p for p in doubles(entries, own) if p.file in files]
    problems += [p for e in sound if (p := _adds_to_nothing(e, every, own))]
    empty = {key for key, found in spelt.items() if any(p.code == "folds_to_nothing" for p in found)}
    read = {name: [e for e in entries if id(e) not in empty] for name, entries in every.items()}
    return problems + _examples(read, checked, own)


def _whole(family: str, sound: list[Marked], own: Path | None) -> list[Marked]:
    """All sound entries of a family: those checked, and the shipped ones that they do not replace."""
    mine = [e for e in sound if e.family == family]
    files = {e.file.resolve() for e in mine}
    shipped = [
        e for file in lexicon.sources(lexicon.SHIPPED, family) if file.resolve() not in files
        for e in marked(file, family)[0]
    ]
    if own is None:
        return sorted(shipped + mine, key=lambda e: (str(e.file), e.line()))
    replaced = {e.id for e in mine if not e.data.get("adds")}
    return [e for e in shipped if e.id not in replaced] + mine


def _adds_to_nothing(entry: Marked, every: dict[str, list[Marked]], own: Path | None) -> Problem | None:
    if not entry.data.get("adds"):
        return None
    shipped = [e for e in every[entry.family] if e.id == entry.id and not e.data.get("adds")]
    return entry.problem("adds_to_nothing", "adds") if own is None or not shipped else None


def _examples(every: dict[str, list[Marked]], checked: set[int], own: Path | None) -> list[Problem]:
    from tawthiq.wording.examples import examples

    def is_own(entry: Marked) -> bool:
        return own is not None and entry.file.is_relative_to(own)

    whole = {}
    for family, entries in every.items():
        mine = [e.data for e in entries if is_own(e)]
        whole[family] = lexicon.merged([e.data for e in entries if not is_own(e)], mine)
    lexicon.use(whole)
    problems = []
    for family, entries in every.items():
        by_id = {e["id"]: e for e in whole[family]}
        for entry in (e for e in entries if id(e) in checked):
            try:
                problems += examples(entry, by_id[entry.id])
            except (KeyError, ValueError, TypeError, AttributeError, StopIteration) as error:
                reason = f"{type(error).__name__}: {error}"
                problems.append(entry.problem("examples_failed", reason=reason))
    return problems


def _counted(files: int, entries: list[Marked], problems: list[Problem]) -> Checked:
    tables = [e.data for e in entries if isinstance(e.data, dict)]
    right, wrong = (sum(len(t[k]) for t in tables if isinstance(t.get(k), list)) for k in ("examples", "not"))
    return Checked(files, len(entries), right, wrong, in_order(problems))
