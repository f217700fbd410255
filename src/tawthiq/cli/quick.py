"""Typer's commands without their wait.

To run one command typer builds all, and to take a word for a word it imports pydantic, which takes longer
than a short report to be read. Here the asked command is built alone, and words, paths and choices that are
plainly right are taken as they are given. All else, and every complaint, is typer's own.
"""

from __future__ import annotations

import copy
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer import Context, Typer
from typer.main import get_command

_NOT_PLAIN = object()


def run(app: Typer, arguments: Sequence[str]) -> Any:
    """What the command returns that the arguments name."""
    command = get_command(_alone(app, arguments[0] if arguments else ""))
    for param in _params(command):
        if getattr(param, "_runtime_param", command) is None:
            param._runtime_param = _Plain()
    return command(list(arguments), standalone_mode=False)


def _alone(app: Typer, asked: str) -> Typer:
    """The commands with that one alone that is asked for, where there is such a one."""
    names = ((c, c.name or getattr(c.callback, "__name__", "")) for c in app.registered_commands)
    commands = [c for c, name in names if asked == name]
    groups = [g for g in app.registered_groups if asked == g.name]
    if not commands and not groups:
        return app
    alone = copy.copy(app)
    alone.registered_commands, alone.registered_groups = commands, groups
    return alone


def _params(command: Any) -> Iterator[Any]:
    yield from command.get_params(Context(command))  # with --help
    for one in getattr(command, "commands", {}).values():
        yield from _params(one)


class _Plain:
    """Stands where typer keeps the converter of a parameter, and has it made where it is needed."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        found = _taken(value, param.type_descriptor.annotation, param.type_descriptor.parameter_info)
        if found is not _NOT_PLAIN:
            return found
        param._runtime_param = None
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def _taken(value: Any, kind: Any, info: Any) -> Any:
    if info.parser is not None:
        return _NOT_PLAIN
    if get_origin(kind) is list and isinstance(value, list | tuple):
        found = [_taken(one, get_args(kind)[0], info) for one in value]
        return _NOT_PLAIN if _NOT_PLAIN in found else found
    if get_origin(kind) is Literal:
        return value if value in get_args(kind) else _NOT_PLAIN
    if kind is str and isinstance(value, str):
        return value
    if kind is Path and isinstance(value, str | Path) and _may_be(Path(value), info):
        return Path(value)
    return _NOT_PLAIN


def _may_be(path: Path, info: Any) -> bool:
    """Is nothing to be said against a path?"""
    if info.exists or info.writable or info.resolve_path or info.allow_dash or info.path_type:
        return False
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return True
    fits = (info.file_okay or not stat.S_ISREG(mode)) and (info.dir_okay or not stat.S_ISDIR(mode))
    return fits and (not info.readable or os.access(path, os.R_OK))
