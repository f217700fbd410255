"""Speed of `page`: pages of HTML and plain texts read per second on one core.

    python bench/page.py [FOLDER] [--seconds 3]

Reads the invented pages of the tests (or every page of FOLDER) over and over, each as it is and
made longer with menus and links, as pages of today are.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from pathlib import Path

from tawthiq.model import Document
from tawthiq.page import read_page

PAGES = Path(__file__).parent.parent / "tests" / "pages"
_MENU = "".join(
    f'<div class="menu-item c{i}"><a href="/n/{i}"><span>خبر رقم {i} من الأخبار</span></a></div>'
    for i in range(300)
)


def document(path: Path, content: bytes) -> Document:
    return Document(
        path.name, content, "sha256:" + hashlib.sha256(content).hexdigest(), captured="2024-02-20T12:00"
    )


def per_second(documents: list[Document], seconds: float) -> tuple[float, float]:
    """Documents and megabytes read per second."""
    started, count, size = time.perf_counter(), 0, 0
    while time.perf_counter() - started < seconds:
        for one in documents:
            read_page(one)
            count, size = count + 1, size + len(one.content)
    passed = time.perf_counter() - started
    return count / passed, size / passed / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=PAGES)
    parser.add_argument("--seconds", type=float, default=3.0)
    asked = parser.parse_args()
    paths = sorted(p for p in asked.folder.iterdir() if p.suffix in (".html", ".txt"))
    html = [document(p, p.read_bytes()) for p in paths if p.suffix == ".html"]
    text = [document(p, p.read_bytes()) for p in paths if p.suffix == ".txt"]
    long = [document(Path(d.file), d.content.replace(b"<body>", b"<body>" + _MENU.encode(), 1)) for d in html]
    sets = {"HTML as it is": html, "HTML with 300 menu links": long, "plain text": text}
    for title, documents in sets.items():
        if documents:
            pages, megabytes = per_second(documents, asked.seconds)
            print(f"{title:26}{pages:10.0f} pages/s {megabytes:8.1f} MB/s")


if __name__ == "__main__":
    main()
