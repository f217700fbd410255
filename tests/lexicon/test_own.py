"""A lexicon of one's own: it adds, replaces, and shows in the version of the reader."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tawthiq import lexicon

TEXT = "سقط نسر معدني على منزل في مدينة سرمين وقتل ثلاثة مدنيين"
ENTRY = "- id: new_rocket\n  kind: weapon\n  event: rocket_or_missile\n  nouns: [نسر معدني]\n"


def python(code: str, own: Path | None) -> str:
    """What a process with this lexicon prints."""
    env = {**os.environ, **({lexicon.OWN: str(own)} if own else {})}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def event_types(own: Path | None) -> list[str]:
    code = f"from tawthiq.wording.one_report import reading; print([e.event_type for e in reading({TEXT!r}).events])"
    found: list[str] = json.loads(python(code, own).replace("'", '"'))
    return found


def test_a_new_entry_is_read(tmp_path: Path) -> None:
    (tmp_path / "means.yaml").write_text(ENTRY, encoding="utf-8")
    assert event_types(None) != ["rocket_or_missile"]
    assert event_types(tmp_path) == ["rocket_or_missile"]


def test_the_version_of_the_reader_tells_ones_own_entries(tmp_path: Path) -> None:
    code = "from tawthiq.register.reader import reader_id; print(reader_id('literal'))"
    plain = python(code, None)
    assert python(code, tmp_path) == plain  # an empty folder reads as none does
    (tmp_path / "means.yaml").write_text(ENTRY, encoding="utf-8")
    first = python(code, tmp_path)
    (tmp_path / "means.yaml").write_text(ENTRY.replace("new_rocket", "newer_rocket"), encoding="utf-8")
    assert len({plain, first, python(code, tmp_path)}) == 3


def test_a_folder_that_is_none_is_an_error_in_both_languages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tawthiq", "lexicon", "try", "قصف"]
    for spoken, said in (("en_US.UTF-8", "is no folder"), ("ar_SY.UTF-8", "ليس مجلدًا")):
        env = {**os.environ, lexicon.OWN: str(tmp_path / "nowhere"), "LC_ALL": spoken, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False, encoding="utf-8")
        assert (done.returncode, said in done.stderr) == (1, True), done.stderr


def entry(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, **fields}


def test_own_entries_replace_add_and_stand_beside() -> None:
    shipped = [entry("a", nouns=["قصف"], event=None), entry("b", nouns=["غارة"])]
    own = [entry("b", nouns=["رشقة"]), entry("a", adds=True, nouns=["رماية"], verbs=["دك"]), entry("c", nouns=["لغم"])]
    assert lexicon.merged(shipped, own) == (
        entry("a", nouns=["قصف", "رماية"], event=None, verbs=["دك"]),
        entry("b", nouns=["رشقة"]),
        entry("c", nouns=["لغم"]),
    )
    assert shipped[0]["nouns"] == ["قصف"]
