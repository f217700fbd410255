"""`tawthiq bundle`: a valid WACZ that holds all of an incident, and gives all of it to another register."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from capture.archives import Archive, take
from register.authority import authority, run
from tawthiq import pipeline
from tawthiq.bundle.cdx import key
from tawthiq.bundle.write import named, utc, write
from tawthiq.capture import Known
from tawthiq.errors import ContractError, PublishError
from tawthiq.model import Decision
from tawthiq.register.api import Register

from .validator import validate

STRIKE = "مقتل 7 مدنيين بقصف على سرمين\n\nقتل 7 مدنيين بينهم طفلان في غارة جوية روسية على مدينة سرمين بريف إدلب مساء 14 كانون الثاني 2020، بحسب ناشطين.\n"
TOLD = "<html><head><title>غارة على سرمين</title></head><body><article><p>قتل 7 مدنيين في غارة جوية روسية على مدينة سرمين بريف إدلب في 14 كانون الثاني 2020.</p></article></body></html>"
"""Invented: none of this happened."""


@pytest.fixture
def register(configured: Path, tmp_path: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "register") as found:
        yield found


def filled(register: Register, folder: Path, *, sealed: bool = False) -> str:
    """A register with one incident out of a text with two captures and a page of an archive; its id."""
    (folder / "a.txt").write_text(STRIKE, "utf-8")
    archive = Archive()
    archive.info()
    archive.response(TOLD.encode(), "http://example.org/1")
    archive.save(folder / "b.warc.gz")
    pipeline.run([folder / "a.txt", folder / "b.warc.gz"], register=register, workers=1)
    pipeline.run([folder / "a.txt"], register=register, known=Known("Example network", "2020-01-15", None), workers=1)
    (found,) = register.incidents()
    register.decide(Decision("note", found.id, "x", "an invented reason", "A", "2020-01-16T00:00:00+00:00"))
    register.decide(Decision("note", "another", "x", "of another incident", "A", "2020-01-16T00:00:00+00:00"))
    if sealed:
        register.seal(authority(folder / "tsa").answer, "http://stamps.example/")
    return found.id


def bundled(register: Register, incident: str, folder: Path, name: str = "x") -> Path:
    return write(register.excerpt(incident), register.evidence.get, named(folder / f"{name}.wacz", incident))


def test_valid_restricted_and_the_same_bytes_again(register: Register, tmp_path: Path) -> None:
    incident = filled(register, tmp_path, sealed=True)
    path = bundled(register, incident, tmp_path)
    assert path.name == "x.restricted.wacz" and stat.S_IMODE(path.stat().st_mode) == 0o600
    package = validate(path)
    assert "RESTRICTED" in package["title"] and package["mainPageUrl"].endswith("RESTRICTED")
    assert path.read_bytes() == bundled(register, incident, tmp_path, "y").read_bytes()
    with pytest.raises(PublishError):
        bundled(register, incident, tmp_path)
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]
    with pytest.raises(ContractError):
        register.excerpt("i-none")


def test_the_public_tool_finds_it_valid(register: Register, tmp_path: Path) -> None:
    """py-wacz, where it is installed; the rules of the specification are tried above in any case."""
    tool = shutil.which("wacz")
    if tool is None:
        pytest.skip("py-wacz is not installed")
    path = bundled(register, filled(register, tmp_path, sealed=True), tmp_path)
    done = subprocess.run([tool, "validate", "-f", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_names_say_that_it_is_restricted() -> None:
    assert named(None, "i-1").name == "i-1.restricted.wacz"
    assert named(Path("d/x"), "i-1") == Path("d/x.restricted.wacz")
    assert named(Path("x-RESTRICTED.wacz"), "i-1").name == "x-RESTRICTED.wacz"


def test_the_first_page_says_it_in_both_languages(register: Register, tmp_path: Path) -> None:
    import io

    from warcio.archiveiterator import ArchiveIterator

    path = bundled(register, filled(register, tmp_path), tmp_path)
    with zipfile.ZipFile(path) as zipped:
        first = next(iter(ArchiveIterator(io.BytesIO(zipped.read("archive/data.warc.gz")))))
        page = first.content_stream().read().decode()
    assert "مقيَّدة" in page and "not for publication" in page


def test_what_is_in_it_can_be_checked_by_what_its_readme_says(register: Register, tmp_path: Path) -> None:
    path = bundled(register, filled(register, tmp_path, sealed=True), tmp_path)
    with zipfile.ZipFile(path) as zipped:
        zipped.extractall(tmp_path / "out")
    out = tmp_path / "out"
    rows = {name: [json.loads(line) for line in (out / "tawthiq" / f"{name}.jsonl").read_text("utf-8").splitlines()]
            for name in ("captures", "decisions", "ledger")}
    assert [len(rows[name]) for name in ("captures", "decisions", "ledger")] == [3, 1, 5]
    for row in rows["captures"] + rows["decisions"]:
        content = {k: v for k, v in row.items() if k not in ("number", "previous", "sealed", "run", "version")}
        assert sealed(row["previous"], content) == row["sealed"]
    for before, row in zip([None, *rows["ledger"]], rows["ledger"], strict=False):
        assert sealed(row["previous"], {k: row[k] for k in ("kind", "row", "seal")}) == row["sealed"]
        assert before is None or before["sealed"] == row["previous"]
    entered = {row["seal"] for row in rows["ledger"]}
    assert {row["sealed"] for row in rows["captures"] + rows["decisions"]} <= entered
    assert rows["ledger"][-1]["sealed"] in (out / "stamps" / "0001-heads.txt").read_text()
    told = (out / "stamps" / "0001-README.txt").read_text()
    command = next(line for line in told.splitlines() if line.startswith("openssl ts")).split()
    run(*(f"0001-{word}" if word.endswith((".txt", ".tsr", ".pem")) else word for word in command), cwd=out / "stamps")


def sealed(previous: str, content: dict[str, Any]) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{hashlib.sha256(canonical.encode()).hexdigest()}".encode()).hexdigest()


def captures(register: Register) -> list[dict[str, Any]]:
    """What is known of captures beside where they came in: each with its document's digest."""
    from tawthiq.register.models import CaptureRow

    rows = CaptureRow.objects.using(register.alias).order_by("pk")
    names = ("document_id", "file", "outlet", "kind", "url", "published", "captured", "dated_by", "media_type")
    return sorted(({name: getattr(row, name) for name in names} for row in rows), key=str)


def earlier(register: Register) -> list[dict[str, Any]]:
    from tawthiq.register.models import CaptureRow

    rows = CaptureRow.objects.using(register.alias).order_by("pk")
    return sorted((json.loads(row.origin or "{}")["earlier"] for row in rows), key=lambda told: int(told["number"]))


def test_nothing_is_lost_in_another_register(register: Register, tmp_path: Path) -> None:
    incident = filled(register, tmp_path, sealed=True)
    path = bundled(register, incident, tmp_path)
    excerpt = register.excerpt(incident)
    with Register.open(tmp_path / "other") as other:
        added = pipeline.add([path], register=other)
        assert (added.documents_new, added.documents_failed) == (2, 0)
        assert any("kept, not applied (1)" in warning for warning in added.warnings)
        assert captures(other) == captures(register)
        assert earlier(other) == [dict(row) for row in excerpt.captures]
        for digest in excerpt.documents:
            assert other.evidence.get(digest) == register.evidence.get(digest)
        again = pipeline.add([path], register=other)
        assert (again.documents_new, len(captures(other))) == (0, 3)
        kept = other.evidence.path(hashlib.sha256(path.read_bytes()).hexdigest())
        with zipfile.ZipFile(kept) as zipped:
            told = [json.loads(line) for line in zipped.read("tawthiq/decisions.jsonl").decode().splitlines()]
        assert told == [dict(row) for row in excerpt.decisions]
        assert other.verify() == []
        pipeline.run([], register=other, workers=1)
        (found,) = other.incidents()
        (first,) = register.incidents()
        assert (found.members, found.harm, found.place, found.date) == (first.members, first.harm, first.place, first.date)
        assert sorted(r.report.outlet or "" for r in other.readings()) == sorted(r.report.outlet or "" for r in register.readings())
        assert len(other.excerpt(found.id).captures) == 3
        validate(bundled(other, found.id, tmp_path, "again"))


def test_bytes_that_are_not_those_sealed_are_named(register: Register, tmp_path: Path) -> None:
    path = bundled(register, filled(register, tmp_path), tmp_path)
    with zipfile.ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    told = parts["tawthiq/bundle.json"]
    about = json.loads(told)
    about["documents"][0]["offset"] = about["documents"][1]["offset"]
    about["documents"][0]["length"] = about["documents"][1]["length"]
    for changed, code in ((json.dumps(about).encode(), "wrong_digest"), (b"[", "damaged"), (b"{}", "damaged"),
                          (told.replace(b'"length": ', b'"length": 9999999999'), "missing")):
        other = tmp_path / f"{code}.wacz"
        with zipfile.ZipFile(other, "w") as zipped:
            for name, content in (parts | {"tawthiq/bundle.json": changed}).items():
                zipped.writestr(name, content)
        documents, failures, _ = take(other)
        assert code in {f.code for f in failures[1:]} and failures[0].code == "wrong_digest"
        assert len({d.sha256 for d in documents}) < 2


def test_verify_of_one_incident(register: Register, tmp_path: Path) -> None:
    incident = filled(register, tmp_path)
    (tmp_path / "other.txt").write_text("لغم\n\nقتل شخصان بانفجار لغم في مدينة منبج بريف حلب في 17 كانون الثاني 2020.\n", "utf-8")
    pipeline.run([tmp_path / "other.txt"], register=register, workers=1)
    (other,) = (found.id for found in register.incidents() if found.id != incident)
    (member,) = register.incident(other).members
    register.evidence.path(member.report.removeprefix("sha256:")).unlink()
    assert register.verify(incident) == []
    assert [(p.code, f"sha256:{p.subject}") for p in register.verify(other)] == [("missing", member.report)]
    kept = set(register.excerpt(incident).documents)
    container = next(p for p in register.evidence.files() if p.read_bytes().startswith(b"\x1f\x8b"))
    assert container.name not in kept
    container.chmod(0o600)
    container.write_bytes(b"other bytes")
    assert [(p.code, p.subject) for p in register.verify(incident)] == [("changed", container.name)]
    with pytest.raises(ContractError):
        register.verify("i-none")


def test_index_keys_and_moments() -> None:
    assert key("https://www.Example.org:8080/A b?z=1&a=2") == "org,example:8080)/a%20b?a=2&z=1"
    assert key("http://example.org") == "org,example)/"
    assert key("urn:sha256:ab") == "urn:sha256:ab"
    assert [utc(m) for m in ("2020-01-14T10:00:00+02:00", "2020-01-14T10:00", "x")] == [
        "2020-01-14T08:00:00Z", "2020-01-14T10:00:00Z", "1970-01-01T00:00:00Z"]
