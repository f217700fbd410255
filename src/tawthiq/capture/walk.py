"""The files of a folder, depth first by name, each once, hidden ones left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tawthiq.capture.found import Skipped
from tawthiq.capture.kinds import HEAD, kind_of
from tawthiq.capture.limits import DEFAULT
from tawthiq.capture.load import failed
from tawthiq.model import Failure

REGISTER = ("register.sqlite3", "register.postgresql")
"""The files by which a register's folder is known: its evidence is no second set of reports."""
_TABLES = frozenset(
    {".json", ".jsonl", ".tsv", ".csv", ".xml", ".yml", ".yaml", ".js", ".css", ".map", ".log", ".md"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder, with its name inside it (slashes of POSIX)."""

    path: Path
    file: str
_MAYBE = frozenset({".json", ".xml"})
_MEDIA = frozenset({"photos", "files", "video_files", "voice_messages", "round_video_messages", "stickers",
                    "images", "css", "js", "contacts", "profile_pictures", "stories", "chats_media"})


def walk(folder: Path) -> Iterator[Found | Skipped | Failure]:
    """Every file below `folder` in the order of names; a folder that may not be read is a Failure.

    Links to folders are followed, but no folder is entered twice, so that loops end.
    """
    seen: set[tuple[int, int]] = set()
    todo: list[tuple[Path, str]] = [(folder, "")]
    while todo:
        path, name = todo.pop()
        try:
            if not path.is_dir():
                yield _kind(path, name)
                continue
            state = path.stat()
            if (state.st_dev, state.st_ino) in seen:
                continue
            seen.add((state.st_dev, state.st_ino))
            if any((path / name).exists() for name in REGISTER):
                yield Skipped(name, "register")
                continue
            names = sorted((p.name for p in path.iterdir()), reverse=True)
        except OSError as error:
            yield failed(name or path.name, error)
            continue
        yield from _parts(names, name)
        todo += [(path / n, f"{name}/{n}" if name else n) for n in names if _wanted(n, names)]


def _kind(path: Path, name: str) -> Found | Skipped:
    suffix = path.suffix.lower()
    if suffix in _TABLES and not (suffix in _MAYBE and _is_container(path)):
        return Skipped(name, suffix)
    return Found(path, name)


def _is_container(path: Path) -> bool:
    """A feed or an export among files that are mostly neither. Raises OSError."""
    with path.open("rb") as file:
        return kind_of(path, file.read(HEAD), DEFAULT) is not None


def _wanted(name: str, beside: list[str]) -> bool:
    return not name.startswith(".") and not _saved_with(name, beside) and not _exported_with(name, beside)


def _parts(names: list[str], folder: str) -> Iterator[Skipped]:
    for name in names:
        why = "_files" if _saved_with(name, names) else "media" if _exported_with(name, names) else None
        if why:
            yield Skipped(f"{folder}/{name}" if folder else name, why)


def _exported_with(name: str, beside: list[str]) -> bool:
    """True for the folders that Telegram Desktop puts beside an export."""
    return name in _MEDIA and ("result.json" in beside or "messages.html" in beside)


def _saved_with(name: str, beside: list[str]) -> bool:
    """True for the folder that a browser saves beside a page (page.html, page_files)."""
    for ending in ("_files", ".files", "-Dateien", "_fichiers"):
        if name.endswith(ending):
            stem = name.removesuffix(ending)
            return any(f"{stem}{suffix}" in beside for suffix in (".html", ".htm", ".xhtml"))
    return False
