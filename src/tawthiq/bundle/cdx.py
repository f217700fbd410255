"""The index of a WACZ: a line for each record, by address, packed, with the small index before it."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

_BLOCK = 3000


@dataclass(frozen=True, slots=True)
class Place:
    """A record of `archive/…`: its address, moment, kind and place."""

    url: str
    moment: str
    media_type: str
    digest: str
    offset: int
    length: int
    file: str


def index(places: Sequence[Place]) -> tuple[bytes, bytes]:
    """`index.cdx.gz` and `index.idx` of these records."""
    lines = sorted(_line(place) for place in places)
    packed, small = b"", ['!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}']
    for start in range(0, len(lines), _BLOCK):
        some = "".join(f"{line}\n" for line in lines[start : start + _BLOCK])
        block = gzip.compress(some.encode(), mtime=0)
        key = " ".join(lines[start].split(" ", 2)[:2])
        told = {"offset": len(packed), "length": len(block), "filename": "index.cdx.gz",
                "digest": "sha256:" + hashlib.sha256(block).hexdigest()}
        small.append(f"{key} {json.dumps(told)}")
        packed += block
    return packed, ("\n".join(small) + "\n").encode()


def _line(place: Place) -> str:
    told = {"url": place.url, "mime": place.media_type, "status": "200", "digest": place.digest,
            "length": str(place.length), "offset": str(place.offset), "filename": place.file}
    return f"{key(place.url)} {re.sub('[^0-9]', '', place.moment)} {json.dumps(told)}"


def key(url: str) -> str:
    """An address as indexes sort it: the host from its end, then the path, in lower case."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return url.replace(" ", "%20").lower()
    host = (parts.netloc.rpartition("@")[2]).lower().removeprefix("www.")
    name, _, port = host.partition(":")
    turned = ",".join(reversed(name.split("."))) + (f":{port}" if port not in ("", "80", "443") else "")
    query = "?" + "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return f"{turned}){parts.path or '/'}{query}".replace(" ", "%20").lower()
