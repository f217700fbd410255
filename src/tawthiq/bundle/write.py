"""A bundle as a WACZ (1.1.1): readable by its owner alone, whole or not at all. Same register, same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawthiq.bundle import notice
from tawthiq.bundle.cdx import Place, index
from tawthiq.errors import PublishError
from tawthiq.fetch.warcs import record, sha256

if TYPE_CHECKING:
    from tawthiq.register.excerpt import Excerpt

ARCHIVE = "archive/data.warc.gz"
MARK = "restricted"
_PACKED = (".jsonl", ".json", ".txt")
Content = Callable[[str], bytes]


def named(output: Path | None, incident: str) -> Path:
    """Where a bundle is written: its name says that it is restricted, whatever name was asked for."""
    if output is None:
        return Path(f"{incident}.{MARK}.wacz")
    stem = output.name.removesuffix(".wacz")
    return output.with_name(f"{stem}{'' if MARK in stem.lower() else f'.{MARK}'}.wacz")


def write(excerpt: Excerpt, content: Content, output: Path) -> Path:
    """Write the bundle; `content` gives a document's bytes. Raises PublishError, also where one is.

    It is readable by its owner alone from its first byte on.
    """
    part = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        if output.exists():
            raise FileExistsError(None, "it is there already; choose another name")
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w") as zipped:
                _Package(zipped, excerpt).write(content)
            file.flush()
            os.fsync(file.fileno())
        os.link(part, output)
    except OSError as error:
        raise PublishError("not_written", f"{output}: {error.strerror or error}.",
                           f"{output}: لم يُكتب ({error.strerror or error}).") from error
    finally:
        part.unlink(missing_ok=True)
    return output


@dataclass(slots=True)
class _Package:
    zipped: zipfile.ZipFile
    excerpt: Excerpt
    resources: list[dict[str, Any]] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def write(self, content: Content) -> None:
        found = self.excerpt
        told = self._archive(content)
        small, idx = index(self.places)
        head = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages", "hasText": False}
        pages = [head, *told[0]]
        about = {"format": "tawthiq-bundle-1", "restricted": True, "incident": found.incident.id,
                 "archive": ARCHIVE, "documents": told[1]}
        for name, content_of in (
            ("indexes/index.cdx.gz", small), ("indexes/index.idx", idx), ("pages/pages.jsonl", _lines(pages)),
            ("tawthiq/README.txt", notice.README.encode()),
            ("tawthiq/bundle.json", json.dumps(about, ensure_ascii=False, indent=1).encode()),
            ("tawthiq/captures.jsonl", _lines(found.captures)),
            ("tawthiq/decisions.jsonl", _lines(found.decisions)),
            ("tawthiq/ledger.jsonl", _lines(found.ledger)),
            ("tawthiq/readings.jsonl", "".join(f"{one}\n" for one in found.digest_lines()).encode(
                "utf-8", "replace")),
            *((f"stamps/{name}", raw) for name, raw in sorted(found.stamps.items())),
        ):
            self._part(name, content_of)
        self._described()

    def _archive(self, content: Content) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """The records, one document at a time; the pages of the list, and the documents' places."""
        pages, documents, digest, at = [], [], hashlib.sha256(), 0
        with self.zipped.open(_info(ARCHIVE), "w", force_zip64=True) as out:
            for number, (url, moment, kind, title, body) in enumerate(self._records(content)):
                whole = _record(url, moment, kind, body)
                out.write(whole)
                digest.update(whole)
                self.places.append(Place(url, moment, kind.partition(";")[0], sha256(body), at, len(whole),
                                         ARCHIVE.rpartition("/")[2]))
                pages.append({"id": f"page{number}", "url": url, "ts": moment, "title": title})
                if number:
                    documents.append({"sha256": sha256(body).removeprefix("sha256:"), "size": len(body),
                                      "offset": at, "length": len(whole)})
                at += len(whole)
        self._listed(ARCHIVE, at, digest.hexdigest())
        return pages, documents

    def _records(self, content: Content) -> Iterable[tuple[str, str, str, str, bytes]]:
        found = self.excerpt
        yield notice.URL, self._moment(), "text/html", notice.TITLE, notice.page(found)
        reports = {r.report.id.removeprefix("sha256:"): r.report for r in found.readings}
        titles = {digest: report.title or report.file for digest, report in reports.items()}
        for digest in found.documents:
            told = [row for row in found.captures if row["document_id"] == digest]
            url = next((str(row["url"]) for row in told if _http(row["url"])), f"urn:sha256:{digest}")
            kind = next((str(row["media_type"]) for row in told if row.get("media_type")), "")
            body = content(digest)
            moment = next((utc(str(row["captured"] or row["recorded_at"])) for row in told), self._moment())
            yield url, moment, _plain(kind) or guessed(body), titles.get(digest, digest), body

    def _moment(self) -> str:
        """The newest moment on record: a bundle tells of no clock of its own."""
        moments = [row["recorded_at"] for row in self.excerpt.captures]
        moments += [row["at"] for row in self.excerpt.decisions]
        return max(map(utc, moments), default="1970-01-01T00:00:00Z")

    def _part(self, name: str, content: bytes) -> None:
        self.zipped.writestr(_info(name), content)
        self._listed(name, len(content), hashlib.sha256(content).hexdigest())

    def _listed(self, name: str, size: int, digest: str) -> None:
        self.resources.append({"name": name.rpartition("/")[2].lower(), "path": name,
                               "hash": f"sha256:{digest}", "bytes": size})

    def _described(self) -> None:
        found = self.excerpt
        package = json.dumps({
            "profile": "data-package", "wacz_version": "1.1.1",
            "title": f"{notice.TITLE} {found.incident.id}",
            "description": "Holds restricted words. Not for publication.", "created": self._moment(),
            "software": f"tawthiq {version('tawthiq')}", "mainPageUrl": notice.URL,
            "mainPageDate": self._moment(), "resources": self.resources,
        }, ensure_ascii=False, indent=1).encode()
        self.zipped.writestr(_info("datapackage.json"), package)
        seal = {"path": "datapackage.json", "hash": sha256(package)}
        self.zipped.writestr(_info("datapackage-digest.json"), json.dumps(seal))


def _record(url: str, moment: str, kind: str, body: bytes) -> bytes:
    told = uuid.uuid5(uuid.NAMESPACE_URL, f"{url} {moment} {sha256(body)}")
    return record("resource", (
        ("WARC-Date", moment), ("WARC-Target-URI", url), ("WARC-Record-ID", f"<urn:uuid:{told}>"),
        ("WARC-Payload-Digest", sha256(body)), ("WARC-Block-Digest", sha256(body)), ("Content-Type", kind),
    ), body)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o600 << 16
    info.compress_type = zipfile.ZIP_DEFLATED if name.endswith(_PACKED) else zipfile.ZIP_STORED
    return info


def _lines(rows: Iterable[Any]) -> bytes:
    return "".join(f"{_line(row)}\n" for row in rows).encode("utf-8", "surrogatepass")


def _line(row: Any) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _http(url: object) -> bool:
    told = str(url or "")
    return told.startswith(("http://", "https://")) and told.isprintable() and " " not in told


def _plain(kind: str) -> str:
    return kind if kind.isascii() and kind.isprintable() else ""


def guessed(body: bytes) -> str:
    """The media type of a document that nobody declared one of, by its first bytes."""
    start = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"%pdf"):
        return "application/pdf"
    if start.startswith(b"pk\x03\x04"):
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    if start.startswith(b"<") or b"<html" in start:
        return "text/html"
    return "text/plain"


def utc(moment: str) -> str:
    """A moment as WARC writes it; one without a zone is taken as it stands."""
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return "1970-01-01T00:00:00Z"
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return found.isoformat(timespec="seconds").replace("+00:00", "Z")
