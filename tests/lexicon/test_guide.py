"""The entries that the guides show are in order, and what they say that the check prints is what it prints."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = [DOCS / "contributing.md", DOCS / "contributing.ar.md"]
BLOCK = re.compile(r"^```yaml\n# my-lexicon/(\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tawthiq", "lexicon", "check", folder.name]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder.parent)


def written(guide: Path, folder: Path) -> dict[str, str]:
    """The files of a lexicon as a guide shows them, written into a folder."""
    files: dict[str, str] = defaultdict(str)
    for name, body in BLOCK.findall(guide.read_text("utf-8")):
        files[name] += body
    for name, body in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(body, encoding="utf-8")
    return files


@pytest.mark.parametrize("guide", GUIDES, ids=lambda p: p.name)
def test_the_entries_of_a_guide_are_in_order(guide: Path, tmp_path: Path) -> None:
    folder = tmp_path / "my-lexicon"
    assert written(guide, folder)
    done = check(folder)
    assert done.returncode == 0, done.stdout


def test_the_check_prints_what_the_guide_says(tmp_path: Path) -> None:
    guide = DOCS / "contributing.ar.md"
    folder = tmp_path / "my-lexicon"
    _name, first = BLOCK.findall(guide.read_text("utf-8"))[0]
    folder.mkdir()
    wrong = first.replace("event: null", "event: shelling").replace("reads: انهالت", "reads: انهال")
    (folder / "means.yaml").write_text("# my-lexicon/means.yaml\n" + wrong, encoding="utf-8")
    [told] = re.findall(r"^```text\n(my-lexicon.*?)^```", guide.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    printed = check(folder).stdout.splitlines()
    for line, real in zip(told.splitlines(), printed, strict=True):
        assert real.startswith(line.removesuffix("…")), (line, real)
