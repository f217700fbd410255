"""A WACZ (zipped web archive): its WARC files streamed, its digests checked, its page titles kept."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from tawthiq.capture.bundled import Bundled, is_bundle
from tawthiq.capture.digests import agrees
from tawthiq.capture.found import Found, ZipError
from tawthiq.capture.limits import Limits
from tawthiq.capture.warc import Warc
from tawthiq.capture.zips import ERRORS, checked, opened, part
from tawthiq.model import Container, Failure

_PACKAGE, _SEAL = "datapackage.json", "datapackage-digest.json"
_WARC = (".warc", ".warc.gz")
_SMALL = 50_000_000  # bytes of the package description
_LINE = 4_000_000  # bytes of one line in a list of pages (they may hold the page's text)


@dataclass(frozen=True, slots=True)
class Wacz:
    """One WACZ file: `file` names it in messages."""

    file: str
    container: Container
    limits: Limits
    sieve: bool = True

    def documents(self) -> Iterator[Found]:
        """The pages of its WARC files, in the order of names. Raises OSError."""
        try:
            with opened(self.container.path, self.limits) as zipped:
                yield from self._of(zipped)
        except ZipError as error:
            yield self._fail(None, error.code, error.message)

    def _of(self, zipped: zipfile.ZipFile) -> Iterator[Found]:
        names = sorted(name for name in zipped.namelist() if name.lower().endswith(_WARC))
        stated = yield from self._stated(zipped)
        for name in sorted(set(stated) - set(zipped.namelist())):
            yield self._fail(name, "missing", f"{_PACKAGE} names it, but the file does not hold it")
        if is_bundle(zipped):
            for name in sorted(zipped.namelist()):
                yield from self._checked(zipped, name, stated)
            yield from Bundled(self.file, self.container, self.limits).documents(zipped)
            return
        titles: dict[tuple[str, str], str] = {}
        for name in sorted(n for n in zipped.namelist() if n.startswith("pages/") and n.endswith(".jsonl")):
            yield from self._checked(zipped, name, stated)
            self._titles(zipped, name, titles)
        if not names:
            nested = any(name.endswith(".wacz") for name in zipped.namelist())
            yield self._fail(None, "empty", "holds further WACZ files: unpack it and give those" if nested
                             else "holds no WARC file")
        for name in names:
            yield from self._member(zipped, name, stated, titles)

    def _stated(self, zipped: zipfile.ZipFile) -> Generator[Found, None, dict[str, str]]:
        """The digests that the package states by name; yields what is wrong with its description."""
        if _PACKAGE not in zipped.namelist():
            yield self._fail(_PACKAGE, "missing", "not in the file, so that no digest can be checked")
            return {}
        try:
            raw = part(zipped, _PACKAGE, self.limits, _SMALL)
            told = json.loads(raw)
            resources = [r for r in told.get("resources", []) if isinstance(r, dict)]
        except ZipError as error:
            yield self._fail(_PACKAGE, error.code, error.message)
            return {}
        except (ValueError, AttributeError, TypeError, RecursionError):
            yield self._fail(_PACKAGE, "damaged", "no JSON that describes a package")
            return {}
        if _SEAL in zipped.namelist() and not self._sealed(zipped, raw):
            yield self._fail(_PACKAGE, "wrong_digest", f"its bytes do not have the digest stated in {_SEAL}")
        return {str(r["path"]): str(r.get("hash", "")) for r in resources if r.get("path")}

    def _sealed(self, zipped: zipfile.ZipFile, package: bytes) -> bool:
        try:
            stated = json.loads(part(zipped, _SEAL, self.limits, _SMALL))["hash"]
        except (ZipError, ValueError, KeyError, TypeError, RecursionError):
            return False
        return agrees(str(stated), (package,)) is not False

    def _member(
        self, zipped: zipfile.ZipFile, name: str, stated: Mapping[str, str],
        titles: Mapping[tuple[str, str], str],
    ) -> Iterator[Found]:
        yield from self._checked(zipped, name, stated)
        warc = Warc(f"{self.file}#{name}", lambda: cast(BinaryIO, zipped.open(name)), self.container,
                    self.limits, self.sieve, "wacz", name, titles)
        try:
            checked(zipped, name, self.limits)
            yield from warc.documents()
        except ZipError as error:
            yield self._fail(name, error.code, error.message)
        except ERRORS as error:
            yield self._fail(name, "damaged", f"damaged in the zip file ({error})")

    def _checked(self, zipped: zipfile.ZipFile, name: str, stated: Mapping[str, str]) -> Iterator[Failure]:
        """What is wrong with a part's digest; the part is read all the same, by its own digests."""
        wanted = stated.get(name, "")
        kind, _, value = wanted.partition(":")
        if kind not in ("sha256", "md5", "sha1") or not value:
            return
        try:
            with zipped.open(checked(zipped, name, self.limits)) as handle:
                found = _digest(handle, kind)
        except (ZipError, *ERRORS):
            return  # it is named where it is read
        if found != value.lower():
            yield self._fail(name, "wrong_digest", f"its bytes do not have the digest that {_PACKAGE} states "
                             f"({wanted})")

    def _titles(self, zipped: zipfile.ZipFile, name: str, titles: dict[tuple[str, str], str]) -> None:
        try:
            with zipped.open(checked(zipped, name, self.limits)) as handle:
                while (line := handle.readline(_LINE)) and len(titles) < self.limits.titles:
                    _tell(line, titles)
        except (ZipError, *ERRORS):
            return  # titles are an extra: the pages are read without them

    def _fail(self, member: str | None, code: str, message: str) -> Failure:
        name = f"{self.file}#{member}" if member else self.file
        where = f"{self.file}, {member}" if member else self.file
        return Failure(name, code, f"{where}: {message}.")


def _digest(handle: IO[bytes], kind: str) -> str:
    digest = hashlib.new(kind, usedforsecurity=False)
    while chunk := handle.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def _tell(line: bytes, titles: dict[tuple[str, str], str]) -> None:
    try:
        page = json.loads(line)
        url, title, moment = page["url"], page.get("title"), page.get("ts", "")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return
    if isinstance(url, str) and isinstance(title, str) and title.strip() and title != url:
        told = " ".join(title.split())[:500]
        titles[url, str(moment)] = told
        titles.setdefault((url, ""), told)
