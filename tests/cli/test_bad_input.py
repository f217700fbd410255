"""Files that cannot be read, or not as they are: each named, the rest still read."""

from __future__ import annotations

import os
import random
import resource
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Tawthiq
from .test_read import COMMAND, invented, valid

GOOD = "مقتل مدني في قصف مدفعي على مدينة سرمين"
LIMIT_MB = 400


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def letters(size: int) -> bytes:
    """Text without end or sense: Arabic letters and spaces, no line break."""
    block = "".join(random.Random(7).choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي   ", k=40_000)).encode()
    return block * (size // len(block))


@pytest.mark.parametrize(
    ("content", "code", "advice"),
    [
        (b"", "empty", "Capture it again"),
        (b" \r\n\t", "empty", "Capture it again"),
        (noise(4_000), "binary", "HTML or as plain text"),
        (b"\x89PNG\r\n\x1a\n" + noise(100), "binary", "HTML or as plain text"),
        (b"Seven people were killed in the town.\n", "not_arabic", "bad.txt"),
    ],
)
def test_a_bad_file_has_its_error_line_and_the_rest_is_read(
    tawthiq: Tawthiq, tmp_path: Path, content: bytes, code: str, advice: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    invented(tmp_path, "good.txt")
    ended = tawthiq("read", tmp_path)
    bad, good = ended.lines
    assert ended.status == 1
    valid(ended.lines)
    assert bad["file"] == "bad.txt" and bad["error"]["code"] == code
    assert "bad.txt" in bad["error"]["message"] and advice in bad["error"]["message"]
    assert good["report"]["file"] == "good.txt" and good["events"]


@pytest.mark.parametrize("make", [noise, letters], ids=["bytes", "letters"])
def test_fifty_megabytes_of_noise_cost_little(tmp_path: Path, make: Callable[[int], bytes]) -> None:
    """Within bounded memory; the time limit is a net far above what is needed."""
    (tmp_path / "noise.txt").write_bytes(make(50_000_000))
    invented(tmp_path, "zz.txt")

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (LIMIT_MB * 4 * 1024 * 1024, LIMIT_MB * 4 * 1024 * 1024))

    done = subprocess.run(
        [*COMMAND, "read", str(tmp_path)], capture_output=True, check=False, timeout=60, preexec_fn=bound
    )
    first, second = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert '"error"' in first and "noise.txt" in first and '"events":[{' in second


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_other_encodings_are_read(tawthiq: Tawthiq, tmp_path: Path, encoding: str) -> None:
    text = f"{GOOD}\n\nقالت شبكة محلية إن مدنيا واحدا قتل في القصف الذي وقع صباح أمس على أطراف المدينة.\n"
    (tmp_path / "1.txt").write_bytes(text.encode(encoding))
    ended = tawthiq("read", tmp_path / "1.txt")
    [line] = ended.lines
    assert ended.status == 0 and GOOD in line["report"]["text"]
    assert line["events"][0]["killed"]["low"] == 1


def test_mixed_encodings_are_read_as_far_as_they_can_be_and_said(tawthiq: Tawthiq, tmp_path: Path) -> None:
    spoilt = "تعليق على الخبر".encode("windows-1256")
    (tmp_path / "1.txt").write_bytes(f"{GOOD}.\n\n".encode() * 3 + spoilt + b"\n")
    ended = tawthiq("read", tmp_path / "1.txt")
    [line] = ended.lines
    assert ended.status == 0 and GOOD in line["report"]["text"] and line["events"]
    assert line["warnings"], "what could not be decoded is said"


def test_a_manifest_with_every_fault_names_file_line_field_and_what_to_do(
    tawthiq: Tawthiq, tmp_path: Path
) -> None:
    for name in ("1.txt", "2.txt", "3.txt"):
        invented(tmp_path, name)
    rows = [
        "file\toutlet\tpublished\tmood",
        "1.txt\tشبكة مثال\t2017-10-25\tgood",
        "gone.txt\t\t\t",
        "2.txt\t\t2017-13-45\t",
        "1.txt\t\t2017-10-26\t",
        "3.txt\t\t\tbad",
    ]
    (tmp_path / "list.tsv").write_text("\n".join(rows), encoding="utf-8")
    ended = tawthiq("read", "--manifest", tmp_path / "list.tsv")
    assert ended.status == 1
    valid(ended.lines)
    errors = {line["error"]["code"]: line["error"]["message"] for line in ended.lines if "error" in line}
    assert set(errors) == {"no_such_file", "bad_date", "duplicate"}
    assert "list.tsv, line 3, field file" in errors["no_such_file"]
    assert "list.tsv, line 4, field published" in errors["bad_date"] and "2017-10-25" in errors["bad_date"]
    assert "list.tsv, line 5" in errors["duplicate"] and "line 2" in errors["duplicate"]
    read = [line for line in ended.lines if "report" in line]
    assert [line["report"]["file"] for line in read] == ["1.txt", "3.txt"]
    named = [w for line in read for w in line["warnings"] if "mood" in w]
    assert len(named) == 1


def test_an_unknown_column_is_said_also_where_no_report_carries_it(tawthiq: Tawthiq, tmp_path: Path) -> None:
    (tmp_path / "list.tsv").write_text("file\tmood\ngone.txt\tbad\n", encoding="utf-8")
    ended = tawthiq("read", "--manifest", tmp_path / "list.tsv")
    assert ended.status == 1 and ended.err.count("mood") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="ROOT may read every folder: tests/capture refuses it by hand")
def test_a_folder_without_permission_is_named(tawthiq: Tawthiq, tmp_path: Path) -> None:
    invented(tmp_path, "1.txt")
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o000)
    ended = tawthiq("read", tmp_path)
    shut.chmod(0o700)
    assert ended.status == 1
    assert [line.get("error", {}).get("code") for line in ended.lines] == [None, "unreadable"]


