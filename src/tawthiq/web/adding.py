"""Add: files, a pasted text, a manifest; each upload becomes a task that the worker takes up."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tawthiq.capture.limits import DEFAULT
from tawthiq.register.accounts import log
from tawthiq.web import store, tasked
from tawthiq.web.access import needs, viewer
from tawthiq.web.figures import parse_day
from tawthiq.web.frame import show
from tawthiq.web.server import LARGEST_UPLOAD
from tawthiq.web.words import Language, Words, words
from tawthiq.work import tasks

FIELDS = ("text", "outlet", "published", "url")
_NAME_BYTES = 150
_LEFT_OUT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_ADDRESS = re.compile(r"https?://[^\s]{1,2000}")
PASTED = "pasted"


class Wrong(Exception):
    """A form that asks for what cannot be done: the key of the sentence, and what it is about."""

    def __init__(self, key: str, **about: object) -> None:
        super().__init__(key)
        self.key, self.about = key, about


@needs("reviewer")
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, language: Language) -> HttpResponse:
    """The form, and the tasks; posted, it becomes a task."""
    w = words(language)
    if request.method != "POST":
        return _page(request, w)
    try:
        number = _ask(request)
    except Wrong as wrong:
        return _page(request, w, 400, problem=w.say(f"add.wrong.{wrong.key}", None, **wrong.about))
    except OSError as error:
        return _page(request, w, 507, problem=w.say("add.wrong.disk", why=error.strerror or str(error)))
    who = viewer(request)
    log.append(store.alias(), [log.Entry(who.name, who.role or "", "add", "", str(number))])
    there = f"{reverse('web:add', args=[language])}?asked={number}#tasks"
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=204, headers={"HX-Redirect": there})
    return HttpResponseRedirect(there)


def _page(request: HttpRequest, w: Words, status: int = 200, **context: Any) -> HttpResponse:
    kept = {name: request.POST.get(name, "") for name in FIELDS}
    asked = request.GET.get("asked", "")
    return show(
        request, w, "add.html", status, kept=kept, asked=int(asked) if asked.isdecimal() else 0,
        most_files=getattr(settings, "DATA_UPLOAD_MAX_NUMBER_FILES", 100), most_bytes=LARGEST_UPLOAD,
        most=LARGEST_UPLOAD // 1_000_000, one=DEFAULT.document_bytes // 1_000_000,
        **tasked.listed(w), **context)


@needs("reviewer")
@require_safe
def part(request: HttpRequest, language: Language) -> HttpResponse:
    """A part: the tasks as they are now."""
    w = words(language)
    return show(request, w, "_tasks.html", **tasked.listed(w))


@needs("reviewer")
@require_POST
def act(request: HttpRequest, language: Language, identifier: str) -> HttpResponse:
    """Try a stopped task again, or discard it with its files."""
    acts = {"again": tasks.again, "discard": tasks.discard}
    do = acts.get(request.POST.get("act", ""))
    if do is None:
        raise SuspiciousOperation("no such act")
    try:
        do(store.directory(), identifier)  # another person may have been quicker
    except KeyError:
        raise Http404 from None
    return HttpResponseRedirect(reverse("web:add", args=[language]) + "#tasks")


def _ask(request: HttpRequest) -> int:
    """Write down what is asked for; how many files it has. Raises Wrong, OSError."""
    files = [one for one in request.FILES.getlist("files") if isinstance(one, UploadedFile)]
    manifest = request.FILES.get("manifest")
    text = request.POST.get("text", "").replace("\r\n", "\n").strip()
    about = _about(request)
    if not files and not text:
        raise Wrong("manifest_alone" if isinstance(manifest, UploadedFile) else "nothing")
    if isinstance(manifest, UploadedFile):
        if text or about["url"]:
            raise Wrong("manifest_and_text")
        files = [*files, manifest]
    named = _named(files)
    asked = {"outlet": about["outlet"], "published": about["published"]}
    asked["manifest"] = named[-1] if isinstance(manifest, UploadedFile) else None
    if text and files:
        raise Wrong("both")
    pasted = f"{PASTED}-{datetime.now(UTC):%Y%m%d-%H%M%S}"  # so that one text is told from another
    if text and about["url"]:
        asked = {"manifest": f"{pasted}.tsv"}
    with tasks.asking(store.directory(), "add", viewer(request).name, **asked) as folder:
        if text:
            _paste(folder / pasted, text, about)
        for name, upload in zip(named, files, strict=True):
            _save(folder / name, upload)
    return len(files) or 1


def _about(request: HttpRequest) -> dict[str, str | None]:
    """What is known of all of them: outlet, day of publication, address. Raises Wrong."""
    said = {name: " ".join(request.POST.get(name, "").split())[:2000] or None for name in FIELDS[1:]}
    if said["published"] and parse_day(said["published"]) is None:
        raise Wrong("day")
    if said["url"] and not _ADDRESS.fullmatch(said["url"]):
        raise Wrong("address")
    return said


def _named(files: Sequence[UploadedFile[bytes]]) -> list[str]:
    """A safe name for each file, all different. Raises Wrong where two are called alike."""
    names = [file_name(str(one.name or ""), number) for number, one in enumerate(files, 1)]
    twice = [name for name, n in Counter(names).items() if n > 1]
    if twice:
        raise Wrong("twice", name=twice[0])
    return names


def file_name(said: str, number: int) -> str:
    """The name that a browser gave, without folders and without what no name may hold."""
    plain = unicodedata.normalize("NFC", said).replace("\\", "/").rpartition("/")[2]
    plain = _LEFT_OUT.sub("_", plain).strip().lstrip(".")
    stem, _dot, suffix = plain.rpartition(".")
    if len(plain.encode()) > _NAME_BYTES:
        short = (stem or suffix).encode()[:_NAME_BYTES].decode("utf-8", "ignore")
        plain = f"{short}.{suffix}" if stem and len(suffix) < 12 else short
    return plain or f"file-{number}"


def _save(path: Path, upload: UploadedFile[bytes]) -> None:
    with path.open("xb") as file:
        for piece in upload.chunks():
            file.write(piece)
    path.chmod(0o600)


def _paste(path: Path, text: str, about: dict[str, str | None]) -> None:
    """The text as a file; where its address is known, beside a manifest that tells it."""
    file = path.with_suffix(".txt")
    file.write_bytes((text + "\n").encode("utf-8", "surrogatepass"))
    file.chmod(0o600)
    if about["url"]:
        told = {"file": file.name, **{key: value for key, value in about.items() if value}}
        rows = "\n".join("\t".join(row) for row in (told.keys(), map(str, told.values())))
        path.with_suffix(".tsv").write_text(rows + "\n", "utf-8")
