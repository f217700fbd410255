"""An archive through the sieve: records a second on one core, reports of harm missed, memory.

    python bench/sieve.py [--records 6000] [--repeat 1]

Makes a WARC with warcio: for each labelled report of the tests as a page, in one of many encodings,
nineteen records of a crawl around it (pages in Arabic without harm, pages in other scripts,
pictures, requests, metadata). Then every labelled report of harm in every encoding, and the peak
memory of a process that reads the archive `--repeat` times over as one file. Targets: 3,000
records/s, misses under 0.5 %, under 500 MB.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import varied
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tawthiq.capture import Intake, collect
from tawthiq.capture.sieve import why_not
from tawthiq.model import Document

Form = Callable[[str], bytes]
FORMS: dict[str, Form] = {
    "utf-8": str.encode,
    "windows-1256": lambda t: t.encode("cp1256", "replace"),
    "iso-8859-6": lambda t: t.encode("iso8859_6", "replace"),
    "utf-16": lambda t: t.encode("utf-16"),
    "utf-16-be": lambda t: t.encode("utf-16-be"),
    "decimal entities": lambda t: t.encode("ascii", "xmlcharrefreplace"),
    "hex entities": lambda t: "".join(c if c.isascii() else f"&#x{ord(c):x};" for c in t).encode(),
    "json": lambda t: json.dumps({"text": t}).encode(),
    "percent": lambda t: quote(t).encode(),
    "utf-8 taken for 1252": lambda t: t.encode().decode("cp1252", "replace").encode(),
    "utf-8 taken for 1256": lambda t: t.encode().decode("cp1256", "replace").encode(),
    "tatweel": lambda t: "".join(c + "ـ" if c.isalpha() else c for c in t).encode(),
    "marks": lambda t: "".join(c + "\u064e" if c.isalpha() else c for c in t).encode(),
}
MENU = "".join(f'<div class="menu-item c{i}"><a href="/n/{i}">{{}} {i}</a></div>' for i in range(300))
NEUTRAL = (
    "افتتحت المكتبة العامة معرضا للكتب وحضره كثير من القراء",
    "فاز فريق المدينة بكأس الدوري بعد مباراة طويلة",
    "ارتفع سعر القمح في السوق وقال التجار إن الموسم جيد",
    "تعلن الجامعة عن بدء التسجيل للعام الدراسي الجديد",
)
FOREIGN = ("The library opened a new hall – readers came", "Библиотека открыла новый зал для читателей",
           "图书馆为读者开设了新的大厅", "La bibliothèque a ouvert une nouvelle salle")


def harm() -> Iterator[tuple[str, str]]:
    """Name and text of the labelled reports that tell of an event."""
    for row in varied.gold_rows():
        path = Path(row["path"])
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if label["incidents"]:
            yield row["file"], path.read_text("utf-8")


def html(words: str, menu: str) -> str:
    head = "<!DOCTYPE html><html><head><title>x</title></head><body>"
    return f"{head}{MENU.replace('{}', menu)}<p>{words}</p></body></html>"


def write(path: Path, records: int) -> None:
    """An archive of about this many records."""
    drawn, reports, forms = random.Random(7), list(harm()), list(FORMS.values())[:6]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in range(records // 20):
            _name, text = reports[number % len(reports)]
            body = html("</p><p>".join(text.splitlines()), "خبر من الأخبار")
            response(writer, number, "text/html", forms[number % len(forms)](body))
            for _ in range(7):
                body = html(" ".join(drawn.choices(NEUTRAL, k=150)), "صفحة").encode()
                response(writer, number, "text/html", body)
            for _ in range(3):
                body = html(" ".join(drawn.choices(FOREIGN, k=150)), "page").encode()
                response(writer, number, "text/html", body)
            for _ in range(3):
                response(writer, number, "image/jpeg", drawn.randbytes(40_000))
            for _ in range(6):
                payload = io.BytesIO(b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n")
                url = f"http://example.org/{number}"
                writer.write_record(writer.create_warc_record(url, "request", payload=payload))


def response(writer: WARCWriter, number: int, kind: str, body: bytes) -> None:
    headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
    url = f"http://example.org/{number}"
    payload = io.BytesIO(body)
    writer.write_record(writer.create_warc_record(url, "response", payload=payload, http_headers=headers))


def read(path: Path) -> int:
    return sum(isinstance(found, Document) for found in collect([path]))


def speed(path: Path, records: int) -> None:
    from tawthiq.capture.warc import Warc
    from tawthiq.capture.ways import container_of

    how, container = Intake(), container_of(str(path), path.name)
    started = time.process_time()
    found = list(Warc(path.name, lambda: path.open("rb"), container, how.limits).documents())
    passed = time.process_time() - started
    taken = sum(isinstance(item, Document) for item in found)
    print(f"{len(found) / passed:,.0f} records/s ({len(found):,} records, {taken} taken, "
          f"{path.stat().st_size / 1e6:,.0f} MB packed; target 3,000)")


def misses() -> None:
    reports, missed = list(harm()), 0
    for name, form in FORMS.items():
        refused = [file for file, text in reports if why_not(form(text)) is not None]
        missed += len(refused)
        if refused:
            print(f"  {name}: {', '.join(refused)}")
    every = len(reports) * len(FORMS)
    told = f"{len(reports)} reports of harm in {len(FORMS)} forms; target under 0.5 %"
    print(f"{missed} of {every:,} missed ({missed / every:.2%}; {told})")


def memory(path: Path, repeat: int) -> None:
    """Peak memory of a process of its own that reads the archive, made larger by repeating it."""
    content = path.read_bytes()
    with path.open("ab") as file:
        for _ in range(repeat - 1):
            file.write(content)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, __file__, "--read", path], check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{used.ru_maxrss / 1000:,.0f} MB at most over {path.stat().st_size / 1e6:,.0f} MB "
          f"({used.ru_utime - before.ru_utime:.1f} s; target 500 MB)")


def main() -> None:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--records", type=int, default=6000)
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read:
        read(given.read)
        return
    misses()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crawl.warc.gz"
        write(path, given.records)
        speed(path, given.records)
        memory(path, given.repeat)


if __name__ == "__main__":
    main()
