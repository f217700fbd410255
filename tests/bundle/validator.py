"""What the WACZ specification (1.1.1) asks of a file, looked at with zipfile and warcio alone."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator


def digest(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()


def validate(path: Path) -> dict[str, Any]:
    """The description of the package; AssertionError for what the specification does not allow."""
    with zipfile.ZipFile(path) as zipped:
        assert zipped.testzip() is None
        names = zipped.namelist()
        assert len(names) == len(set(names))
        package: dict[str, Any] = json.loads(zipped.read("datapackage.json"))
        seal = json.loads(zipped.read("datapackage-digest.json"))
        assert seal == {"path": "datapackage.json", "hash": digest(zipped.read("datapackage.json"))}
        assert package["profile"] == "data-package" and package["wacz_version"] == "1.1.1"
        listed = {one["path"]: one for one in package["resources"]}
        assert set(listed) == set(names) - {"datapackage.json", "datapackage-digest.json"}
        for name, one in listed.items():
            content = zipped.read(name)
            assert (one["hash"], one["bytes"], one["name"]) == (digest(content), len(content), name.rpartition("/")[2].lower())
        for name in names:
            if name.startswith(("archive/", "indexes/")):
                assert zipped.getinfo(name).compress_type == zipfile.ZIP_STORED
        _pages(zipped, package)
        _indexes(zipped)
    return package


def _pages(zipped: zipfile.ZipFile, package: dict[str, Any]) -> None:
    head, *pages = [json.loads(line) for line in zipped.read("pages/pages.jsonl").splitlines()]
    assert head["format"] == "json-pages-1.0" and head["id"] == "pages"
    assert all(page["url"] and page["ts"].endswith("Z") and page["id"] for page in pages)
    assert pages[0]["url"] == package["mainPageUrl"]
    indexed = {json.loads(line.split(" ", 2)[2])["url"] for line in lines(zipped)}
    assert {page["url"] for page in pages} <= indexed


def lines(zipped: zipfile.ZipFile) -> list[str]:
    return gzip.decompress(zipped.read("indexes/index.cdx.gz")).decode().splitlines()


def _indexes(zipped: zipfile.ZipFile) -> None:
    told = lines(zipped)
    assert told == sorted(told)
    for line in told:
        place = json.loads(line.split(" ", 2)[2])
        archive = zipped.read(f"archive/{place['filename']}")
        at, size = int(place["offset"]), int(place["length"])
        record = next(iter(ArchiveIterator(io.BytesIO(archive[at : at + size]))))
        assert record.rec_headers.get_header("WARC-Target-URI") == place["url"]
        assert digest(record.content_stream().read()) == place["digest"]
    head, *blocks = zipped.read("indexes/index.idx").decode().splitlines()
    assert head.startswith("!meta 0 ")
    packed = zipped.read("indexes/index.cdx.gz")
    for line, first in zip(blocks, told[::3000], strict=True):
        key, moment, rest = line.split(" ", 2)
        block = json.loads(rest)
        content = packed[block["offset"] : block["offset"] + block["length"]]
        assert digest(content) == block["digest"] and gzip.decompress(content).decode().startswith(f"{key} {moment} ")
        assert first.startswith(f"{key} {moment} ")
