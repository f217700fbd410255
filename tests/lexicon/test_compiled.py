"""What is kept of the files' reading: the same as the reading, for this content alone, and never in the way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tawthiq import lexicon
from tawthiq.lexicon.compiled import Read, keep, kept

CONTENT = b"- id: one\n"
ENTRIES: Read = [{"id": "one", "words": ["قصف"]}]


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "means.yaml"


def unasked() -> Read:
    raise AssertionError("it was kept, and is read all the same")


def test_every_shipped_file_is_kept_as_it_reads(tmp_path: Path) -> None:
    for number, path in enumerate(sorted(lexicon.SHIPPED.rglob("*.yaml"))):
        content = path.read_bytes()
        read = lexicon.read(path, content)
        source = tmp_path / f"{number}.yaml"
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(sys, "dont_write_bytecode", False)
            kept(source, content, lambda read=read: read)  # type: ignore[misc]
        again = kept(source, content, unasked)
        assert repr(again) == repr(read), path  # keys that are numbers and days as well


def test_an_edited_file_counts_and_the_earlier_is_cleared_away(source: Path) -> None:
    kept(source, CONTENT, lambda: ENTRIES)
    assert kept(source, CONTENT, unasked) == ENTRIES
    assert kept(source, CONTENT + b"#", lambda: [{"id": "two"}]) == [{"id": "two"}]
    assert len(list((source.parent / "__pycache__").iterdir())) == 1


def test_what_is_damaged_is_read_anew(source: Path) -> None:
    kept(source, CONTENT, lambda: ENTRIES)
    (place,) = (source.parent / "__pycache__").iterdir()
    for body in (b"", b"[", b"\xff\xfe", b"{}", b"[1]", b"7"):
        place.write_bytes(body)
        assert kept(source, CONTENT, lambda: ENTRIES) == ENTRIES, body


def test_nothing_is_kept_where_bytecode_is_not(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(source, CONTENT, lambda: ENTRIES) == ENTRIES
    assert not (source.parent / "__pycache__").exists()


def test_where_it_cannot_be_written_it_is_read(source: Path) -> None:
    (source.parent / "__pycache__").write_text("a file where the folder should be", "utf-8")
    assert kept(source, CONTENT, lambda: ENTRIES) == ENTRIES


def test_a_write_that_fails_leaves_nothing(source: Path) -> None:
    place = source.parent / "__pycache__" / "means.0.json"
    with pytest.raises(TypeError):
        keep(place, [{"id": object()}])
    assert list(place.parent.iterdir()) == []


def test_words_worked_out_are_kept_for_these_entries_and_this_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(lexicon, "SHIPPED", tmp_path)
    entries, code = tmp_path / "means.yaml", tmp_path / "code.py"
    entries.write_bytes(CONTENT)
    code.write_text("one", encoding="utf-8")

    def never() -> list[str]:
        raise AssertionError("it was kept, and is worked out all the same")

    assert lexicon.worked_out("forms", [code], lambda: ["قصف", "قصفت", "قصف"]) == {"قصف", "قصفت"}
    assert lexicon.worked_out("forms", [code], never) == {"قصف", "قصفت"}
    code.write_text("two", encoding="utf-8")
    assert lexicon.worked_out("forms", [code], lambda: ["غارة"]) == {"غارة"}
    entries.write_bytes(CONTENT + CONTENT)
    assert lexicon.worked_out("forms", [code], lambda: ["برميل"]) == {"برميل"}
    monkeypatch.setenv(lexicon.OWN, str(tmp_path))
    assert lexicon.worked_out("forms", [code], lambda: ["لغم"]) == {"لغم"}


def test_ordinary_words_are_those_that_the_entries_make() -> None:
    from tawthiq.page.people.ordinary import _all_ordinary, _all_verbs, _ordinary, _verbs

    assert _ordinary() == _all_ordinary()
    assert _verbs() == set(_all_verbs())
