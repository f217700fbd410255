"""What is kept of the files' reading: the same as the reading, for this content alone, and never in the way."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tawthiq import lexicon
from tawthiq.lexicon.compiled import keep, kept
from tawthiq.lexicon.days import put_back, taken_out

CONTENT = b"- id: one\n"
MADE = [{"id": "one", "words": ["قصف"], 3: {"values": (1, None, True)}}]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path


def made(folder: Path, content: bytes = CONTENT, what: object = MADE) -> object:
    return kept("means", folder, content, lambda: what)


def again(folder: Path, content: bytes = CONTENT) -> object:
    return kept("means", folder, content, unasked)


def unasked() -> Any:
    raise AssertionError("it was kept, and is worked out all the same")


def places(folder: Path) -> list[Path]:
    return list((folder / "__pycache__").iterdir())


def test_every_shipped_file_is_kept_as_it_reads(folder: Path) -> None:
    for number, path in enumerate(sorted(lexicon.SHIPPED.rglob("*.yaml"))):
        content = path.read_bytes()
        kept(str(number), folder, content, partial(taken_out, lexicon.read(path, content)))
        found = put_back(*kept(str(number), folder, content, unasked))
        assert repr(found) == repr(lexicon.read(path, content)), path  # keys that are numbers and days as well


def test_an_edited_file_counts_and_the_earlier_is_cleared_away(folder: Path) -> None:
    made(folder)
    assert again(folder) == MADE
    assert made(folder, CONTENT + b"#", [{"id": "two"}]) == [{"id": "two"}]
    assert len(places(folder)) == 1


def test_what_another_python_keeps_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(folder)
    monkeypatch.setattr(sys.implementation, "cache_tag", "another-1")
    assert made(folder, CONTENT, 1) == 1
    assert len(places(folder)) == 2


def test_what_is_damaged_is_made_anew(folder: Path) -> None:
    made(folder)
    (place,) = places(folder)
    whole = place.read_bytes()
    turned = bytes([whole[-1] ^ 1])
    for body in (b"", b"[", whole[:3], whole[:-1], whole[:-1] + turned, whole + b"0", whole[4:], b"\0" * 99):
        place.write_bytes(body)
        assert made(folder, CONTENT, MADE[0]) == MADE[0], body
        assert again(folder) == MADE[0]


def test_nothing_is_kept_where_bytecode_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made(folder) == MADE
    assert not (folder / "__pycache__").exists()


def test_it_is_kept_where_bytecode_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = folder / "elsewhere"
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    made(folder)
    assert again(folder) == MADE
    assert not (folder / "__pycache__").exists() and [p for p in elsewhere.rglob("*") if p.is_file()]


def test_where_it_cannot_be_written_it_is_made(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file where the folder should be", "utf-8")
    assert made(folder) == MADE


def test_what_has_no_form_is_made_and_not_kept(folder: Path) -> None:
    strange = object()
    assert made(folder, CONTENT, strange) is strange
    assert not (folder / "__pycache__").exists()


def test_a_write_that_fails_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, _target: Path) -> Path:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError):
        keep(folder / "__pycache__" / "means.0.table", MADE)
    assert places(folder) == []
    assert made(folder) == MADE
