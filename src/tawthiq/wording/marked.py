"""A lexicon file read with the line of every field and word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from tawthiq.wording.problems import Problem

Path_ = tuple[str | int, ...]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Marked:
    """One entry of a file: its family, its values, and the line of each path of keys and positions."""

    family: str
    file: Path
    data: Any
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """The line of a value, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines[path]

    @property
    def id(self) -> str:
        """The entry's own name; empty where it has none."""
        return str(self.data.get("id") or "") if isinstance(self.data, dict) else ""

    def problem(self, code: str, *path: str | int, **values: object) -> Problem:
        """A problem of this entry at a value of it."""
        name = "".join(f"[{p + 1}]" if isinstance(p, int) else f".{p}" for p in path).lstrip(".")
        return Problem(self.file, self.line(*path), code, self.id, name, values)


def marked(file: Path, family: str) -> tuple[list[Marked], list[Problem]]:
    """The entries of a file, and what keeps it from being read at all."""
    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return [], [Problem(file, line, "no_yaml", values={"reason": getattr(error, "problem", "") or ""})]
    except UnicodeDecodeError as error:
        return [], [Problem(file, error.object.count(b"\n", 0, error.start) + 1, "no_utf8")]
    if node is None:
        return [], []
    if not isinstance(node, yaml.SequenceNode):
        return [], [Problem(file, node.start_mark.line + 1, "no_list")]
    return _entries(node, file, family)


def _entries(node: yaml.SequenceNode, file: Path, family: str) -> tuple[list[Marked], list[Problem]]:
    entries, problems = [], []
    for item in node.value:
        entry = Marked(family, file, None)
        reader = _Reader(entry)
        entry.data = reader.value(item, (), frozenset())
        entries.append(entry)
        problems += [replace(p, entry=entry.id) for p in reader.problems]
    return entries, problems


class _Reader:
    """Values of nodes as PyYAML's safe loader makes them, with the line of each."""

    def __init__(self, entry: Marked) -> None:
        self.entry = entry
        self.problems: list[Problem] = []
        self._scalars = yaml.SafeLoader("")

    def value(self, node: yaml.Node, path: Path_, above: frozenset[int], line: int | None = None) -> Any:
        """The value of a node at a path; `line` where its key stands on a line of its own."""
        self.entry.lines[path] = line or node.start_mark.line + 1
        if id(node) in above:
            self.problems.append(self.entry.problem("round", *path))
            return None
        below = above | {id(node)}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(n, (*path, at), below) for at, n in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path, below))
        return self._scalar(node, path)

    def _pairs(
        self, node: yaml.MappingNode, path: Path_, above: frozenset[int]
    ) -> Iterator[tuple[Any, Any]]:
        seen = set()
        for key_node, value_node in node.value:
            key = self._scalar(key_node, path) if isinstance(key_node, yaml.ScalarNode) else str(path)
            name = key if isinstance(key, int) and not isinstance(key, bool) else str(key)
            value = self.value(value_node, (*path, name), above, key_node.start_mark.line + 1)
            if key in seen:
                self.problems.append(self.entry.problem("key_twice", *path, name, key=key))
            seen.add(key)
            yield key, value

    def _scalar(self, node: yaml.Node, path: Path_) -> Any:
        try:
            return self._scalars.construct_object(node)
        except (yaml.YAMLError, ValueError):
            self.problems.append(self.entry.problem("bad_value", *path, value=node.value))
            return str(node.value)
