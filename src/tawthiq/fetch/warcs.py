"""Exchanges as a WARC file: each request and each response in a record of its own, packed by itself."""

from __future__ import annotations

import gzip
import hashlib
import uuid
from collections.abc import Sequence
from typing import BinaryIO

from tawthiq.fetch.exchange import Exchange

Fields = Sequence[tuple[str, str | None]]


def record(kind: str, fields: Fields, block: bytes) -> bytes:
    """One record of a WARC file (1.1), packed; fields without a value are left out."""
    told = [("WARC-Type", kind), *fields, ("Content-Length", str(len(block)))]
    head = "".join(f"{name}: {value}\r\n" for name, value in told if value is not None)
    whole = b"WARC/1.1\r\n" + head.encode("utf-8") + b"\r\n" + block + b"\r\n\r\n"
    return gzip.compress(whole, mtime=0)


def sha256(content: bytes) -> str:
    """A digest as records state it."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def new_id() -> str:
    """An id for a record."""
    return f"<urn:uuid:{uuid.uuid4()}>"


def write_info(file: BinaryIO, moment: str, lines: Sequence[tuple[str, str]]) -> None:
    """The first record of a file: what made it."""
    block = "".join(f"{name}: {value}\r\n" for name, value in lines).encode("utf-8")
    file.write(record("warcinfo", (("WARC-Date", moment), ("WARC-Record-ID", new_id()),
                                   ("Content-Type", "application/warc-fields")), block))


def write_exchange(file: BinaryIO, found: Exchange) -> None:
    """Request and response, which name one another."""
    answer, asked = new_id(), new_id()
    common = (("WARC-Date", found.at), ("WARC-Target-URI", found.url))
    payload = found.response.partition(b"\r\n\r\n")[2]
    file.write(record("response", (
        *common, ("WARC-Record-ID", answer), ("WARC-IP-Address", found.address),
        ("WARC-Payload-Digest", sha256(payload)), ("WARC-Block-Digest", sha256(found.response)),
        ("Content-Type", "application/http; msgtype=response")), found.response))
    file.write(record("request", (
        *common, ("WARC-Record-ID", asked), ("WARC-Concurrent-To", answer),
        ("WARC-Block-Digest", sha256(found.request)),
        ("Content-Type", "application/http; msgtype=request")), found.request))
