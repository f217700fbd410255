"""Speed of `page` on one core, what it keeps and lets in over invented layouts, and names found.

    python bench/page.py [FOLDER] [--seconds 3]

Reads the invented pages of the tests (or every page of FOLDER) over and over, each as it is and
made longer with menus and links, as pages of today are; time is that of the processor. Then every
layout of tests/page around the labelled reports, beside trafilatura and resiliparse (dependency group
`bench`) on the same pages, and the reports labelled for restricted spans.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tawthiq.model import CLAIM_BEARING, Document
from tawthiq.page import read_page

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "tests" / "pages"
sys.path.insert(0, str(ROOT))  # the layouts and labels of the tests
_MENU = "".join(
    f'<div class="menu-item c{i}"><a href="/n/{i}"><span>خبر رقم {i} من الأخبار</span></a></div>'
    for i in range(300)
)


def document(path: Path, content: bytes) -> Document:
    return Document(
        path.name, content, "sha256:" + hashlib.sha256(content).hexdigest(), captured="2024-02-20T12:00"
    )


def with_menu(content: bytes) -> bytes:
    """The page with a menu of 300 links, in the page's own encoding."""
    encoding = "windows-1256" if b"windows-1256" in content else "utf-8"
    return content.replace(b"<body>", b"<body>" + _MENU.encode(encoding), 1)


def per_second(documents: list[Document], seconds: float) -> tuple[float, float]:
    """Documents and megabytes read per second."""
    started, count, size = time.process_time(), 0, 0
    while time.process_time() - started < seconds:
        for one in documents:
            read_page(one)
            count, size = count + 1, size + len(one.content)
    passed = time.process_time() - started
    return count / passed, size / passed / 1e6


def layouts() -> None:
    """Paragraphs, captions, days and titles got over all layouts, and what leaked from traps."""
    from tests.page.layouts import LAYOUTS
    from tests.page.layouts_aside import ASIDE
    from tests.page.layouts_held import HELD
    from tests.page.layouts_kept import KEPT
    from tests.page.layouts_more import MORE
    from tests.page.layouts_saved import SAVED
    from tests.page.test_layouts import _ARTICLES, _measure

    for title, group in (("layouts", LAYOUTS | ASIDE | MORE | SAVED), ("layouts kept aside", HELD | KEPT)):
        total: Counter[str] = Counter()
        for name, lay in group.items():
            for article in _ARTICLES:
                total += _measure(name, article, lay(article))
        print(f"{title:26}{len(group):4} x {len(_ARTICLES)}: paragraphs {total['p'] / total['P']:.4f}, "
              f"captions {total['c'] / total['C']:.3f}, days {total['d'] / total['D']:.3f} "
              f"({total['wrong']} wrong), titles {total['t'] / total['T']:.3f}, "
              f"numbers from traps {total['traps']}, other characters {total['other'] / total['chars']:.4f}")


def peers(seconds: float) -> None:
    """The same pages through two general extractors: speed, paragraphs kept, trap numbers let in."""
    from tests.page.layouts import LAYOUTS, TRAP
    from tests.page.layouts_aside import ASIDE
    from tests.page.layouts_held import HELD
    from tests.page.layouts_kept import KEPT
    from tests.page.layouts_more import MORE
    from tests.page.layouts_saved import SAVED
    from tests.page.test_layouts import _ARTICLES

    every = LAYOUTS | ASIDE | MORE | SAVED | HELD | KEPT
    pages = [(a, made.content) for lay in every.values() for a in _ARTICLES
             if (made := lay(a)).file.endswith(".html") and b"windows-1256" not in made.content]
    menus = [with_menu(content).decode() for _, content in pages]
    for name, extract in (("tawthiq", _ours), *_extractors()):
        kept = sum(" ".join(p.split())[30:] in text for a, c in pages
                   if (text := " ".join(extract(c.decode()).split())) for p in a.paragraphs)
        traps = sum(len(TRAP.findall(extract(c.decode()))) for _, c in pages)
        started, count = time.process_time(), 0
        while time.process_time() - started < seconds:
            extract(menus[count % len(menus)])
            count += 1
        speed = count / (time.process_time() - started)
        whole = sum(len(a.paragraphs) for a, _ in pages)
        print(f"{name:26}{speed:8.0f} pages/s with 300 links; of {len(pages)} pages "
              f"{kept / whole:.4f} of paragraphs, {traps} numbers from traps")


def _ours(source: str) -> str:
    report = read_page(document(Path("1.html"), source.encode())).report
    return "\n".join(report.text[s.start:s.end] for s in report.segments if s.kind in CLAIM_BEARING)


def _extractors() -> list[tuple[str, Callable[[str], str]]]:
    found: list[tuple[str, Callable[[str], str]]] = []
    try:
        from trafilatura import extract
        found.append(("trafilatura", lambda s: extract(s, include_comments=False) or ""))
        from resiliparse.extract.html2text import extract_plain_text
        found.append(("resiliparse", lambda s: extract_plain_text(s, main_content=True)))
    except ImportError as error:
        print(f"not installed, so not beside it: {error.name}")
    return found


def people() -> None:
    """Recall and precision of restricted spans on the labelled reports."""
    from tests.page.people_gold import GOLD
    from tests.page.test_people import _score

    for path in sorted(GOLD.glob("*.txt")):
        recall, precision = _score(path.name)
        print(f"{'restricted, ' + path.stem:26}recall {recall:.3f}, precision {precision:.3f}")


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
    long = [document(Path(d.file), with_menu(d.content)) for d in html]
    sets = {"HTML as it is": html, "HTML with 300 menu links": long, "plain text": text}
    for title, documents in sets.items():
        if documents:
            pages, megabytes = per_second(documents, asked.seconds)
            print(f"{title:26}{pages:10.0f} pages/s {megabytes:8.1f} MB/s")
    if asked.folder == PAGES:
        layouts()
        peers(asked.seconds)
        people()


if __name__ == "__main__":
    main()
