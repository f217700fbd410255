"""Layouts around the labelled reports: nothing of the report is lost, nothing of a trap gets in."""

from __future__ import annotations

from collections import Counter

import pytest

from .helpers import assert_whole, kinds, read, said, told
from .layouts import CAPTURED, GOLD, LAYOUTS, TRAP, Article, Laid, articles
from .layouts_aside import ASIDE
from .layouts_more import MORE
from .layouts_saved import SAVED

_HELD = frozenset(line.split("\t")[0] for line in (GOLD / "heldback.tsv").read_text("utf-8").splitlines())
_ARTICLES = articles(_HELD)
_POSTS = ("facebook", "telegram", "x_", "whatsapp")
_TOLD = ("paragraph", "dateline", "list_item", "quotation")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _measure(name: str, article: Article, laid: Laid) -> Counter[str]:
    """Paragraphs, captions, days, titles asked for (upper case) and got (lower case), and leaks."""
    kind = "facebook" if name.startswith(_POSTS) else "news"
    page = read(laid.content, laid.file, kind=kind, captured=f"{CAPTURED}T12:00")
    assert_whole(page)
    body = _flat(said(page, *_TOLD))
    day = (laid.day or article.day).isoformat()
    published = page.report.published
    stated = published is not None and published.precision == "day"
    ours = (article.title, *article.paragraphs, *article.captions)
    other = [w for k, w in kinds(page) if w in told(page) and k not in ("furniture", "comment", "byline")
             and not any(w in o or o in w for o in ours)]
    return Counter({
        "P": len(article.paragraphs), "p": sum(_flat(p)[30:] in body for p in article.paragraphs),
        "C": laid.captions, "c": int(bool(laid.captions) and "810" in said(page, "caption")),
        "D": int(laid.dated), "d": int(laid.dated and stated and published is not None and published.start == day),
        "wrong": int(stated and published is not None and published.start != day),
        "T": int(not name.startswith(_POSTS)),
        "t": int(not name.startswith(_POSTS) and said(page, "headline") == article.title),
        "traps": len(TRAP.findall(told(page))), "other": sum(map(len, other)), "chars": len(told(page)),
    })


@pytest.mark.parametrize("name", [*LAYOUTS, *ASIDE, *MORE, *SAVED])
def test_a_layout_gives_its_report_and_nothing_else(name: str) -> None:
    lay = (LAYOUTS | ASIDE | MORE | SAVED)[name]
    total: Counter[str] = sum((_measure(name, a, lay(a)) for a in _ARTICLES), Counter())
    assert not total["traps"]
    assert total["p"] >= 0.97 * total["P"] and total["c"] == total["C"]
    assert total["d"] == total["D"] and not total["wrong"] and total["t"] == total["T"]
    assert total["other"] <= 0.06 * total["chars"]


def test_there_are_enough_of_them() -> None:
    assert len(LAYOUTS) + len(ASIDE) >= 40 and len(_ARTICLES) >= 10
