"""Real archives made with warcio: pages of invented words, and the ways in which archives break."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tawthiq.capture import Collection, Intake, collect
from tawthiq.model import Document, Failure

NEWS = "<html><head><title>قصف على بلدة الزيتونة</title></head><body><p>قتل {} مدنيين في قصف على بلدة الزيتونة.</p></body></html>"
MOMENT = "2020-01-14T10:00:00Z"
TYPE = ("Content-Type", "text/html; charset=utf-8")


def page(number: int = 3) -> bytes:
    return NEWS.format(number).encode()


class Archive:
    """A WARC file in the making; `gzip` is one member for each record, as archives should be."""

    def __init__(self, *, gzip: bool = True) -> None:
        self.buffer = io.BytesIO()
        self.writer = WARCWriter(self.buffer, gzip=gzip)
        self.places: list[tuple[int, int]] = []

    def record(self, kind: str, url: str, **options: Any) -> None:
        self.put(self.writer.create_warc_record(url, kind, **options))

    def put(self, record: Any) -> None:
        start = self.buffer.tell()
        self.writer.write_record(record)
        self.places.append((start, self.buffer.tell() - start))

    def response(
        self, body: bytes, url: str = "http://example.org/1", *, headers: tuple[tuple[str, str], ...] = (TYPE,),
        status: str = "200 OK", moment: str = MOMENT, **more: str,
    ) -> None:
        http = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1")
        self.record("response", url, payload=io.BytesIO(body), http_headers=http,
                    warc_headers_dict={"WARC-Date": moment, **more})

    def revisit(self, url: str, digest: str, moment: str) -> None:
        http = StatusAndHeaders("200 OK", [TYPE], protocol="HTTP/1.1")
        record = self.writer.create_revisit_record(url, digest, "http://example.org/1", MOMENT, http_headers=http,
                                                   warc_headers_dict={"WARC-Date": moment})
        self.put(record)

    def info(self, software: str = "Archiver 1.0") -> None:
        self.put(self.writer.create_warcinfo_record("x.warc.gz", {"software": software}))

    def with_field(self, number: int, field: str, value: str) -> bytes:
        """The archive with another value of one header field in one record."""
        raw, (start, size) = self.content, self.places[number]
        packed = raw.startswith(b"\x1f\x8b")
        record = gzip.decompress(raw[start : start + size]) if packed else raw[start : start + size]
        head, mark, rest = record.partition(b"\r\n\r\n")
        name = field.encode() + b": "
        lines = [name + value.encode() if line.startswith(name) else line for line in head.split(b"\r\n")]
        changed = b"\r\n".join(lines) + mark + rest
        return raw[:start] + (gzip.compress(changed) if packed else changed) + raw[start + size :]

    @property
    def content(self) -> bytes:
        return self.buffer.getvalue()

    def save(self, path: Path) -> Path:
        path.write_bytes(self.content)
        return path


def wacz(path: Path, warcs: dict[str, bytes], *, pages: str = "", wrong: str = "", package: bool = True) -> Path:
    """A WACZ as Browsertrix and ArchiveWeb.page make it; `wrong` names a part with another digest."""
    parts = {f"archive/{name}": content for name, content in warcs.items()}
    if pages:
        parts["pages/pages.jsonl"] = pages.encode()
    resources = [
        {"name": Path(name).name, "path": name, "bytes": len(content),
         "hash": "sha256:" + hashlib.sha256(b"other" if name == wrong else content).hexdigest()}
        for name, content in parts.items()
    ]
    told = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
        if package:
            zipped.writestr("datapackage.json", told)
            seal = {"path": "datapackage.json", "hash": "sha256:" + hashlib.sha256(told).hexdigest()}
            zipped.writestr("datapackage-digest.json", json.dumps(seal))
    return path


def take(path: Path, how: Intake | None = None) -> tuple[list[Document], list[Failure], Collection]:
    collection = collect([path], how=how)
    found = list(collection)
    documents = [d for d in found if isinstance(d, Document)]
    return documents, [f for f in found if isinstance(f, Failure)], collection


def codes(failures: list[Failure]) -> list[str]:
    return [failure.code for failure in failures]


def numbers(documents: list[Document]) -> Iterator[int]:
    """Which of the made pages these are."""
    for document in documents:
        yield int("".join(c for c in document.content.decode("utf-8") if c.isdigit()))
