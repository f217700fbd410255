"""What is known of single outlets' pages: one YAML file each. The general path never needs them.

    id: my_outlet
    domains: [example.org]           # and their subdomains
    names: [اسم الجهة]               # the first is the outlet's name where the page says none
    kind, area                       # as in lexicon/outlets: for people, nothing hangs on them here
    article: [entry-content]         # classes or ids of the element that holds the article
    furniture, comments, captions    # classes or ids of other parts
    date: metadata                   # its pages give their day there: a page that does not has none
    asserts: [title, text, container]  # what a page of it must give; a page that does not is reported
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from tawthiq.errors import LexiconError
from tawthiq.records import record

ASSERTS = frozenset({"title", "text", "container"})
_LISTS = ("domains", "names", "article", "furniture", "comments", "captions", "asserts")


@record
class Site:
    """One outlet's pages; names are those of classes and ids, as written in the markup."""

    id: str
    domains: frozenset[str]
    names: tuple[str, ...] = ()
    kind: str | None = None
    area: str | None = None
    article: frozenset[str] = frozenset()
    furniture: frozenset[str] = frozenset()
    comments: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()
    date: str | None = None
    asserts: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def sites() -> tuple[Site, ...]:
    """All outlets with a file, by id. Raises LexiconError naming a file that is not of this form."""
    from tawthiq.lexicon.yaml_files import read

    found = sorted((p for p in files(__name__).iterdir() if p.name.endswith(".yaml")), key=lambda p: p.name)
    return tuple(made(p.name, read(p.read_bytes())) for p in found)


def made(file: str, entry: Any) -> Site:
    """The outlet that a file states. Raises LexiconError for a key or a value that is not known."""
    wrong = next(_wrong(entry), None)
    if wrong:
        raise LexiconError("bad_site", f"page/sites/{file}: {wrong}.", f"page/sites/{file}: ‏{wrong}.")
    lists = {key: tuple(map(str, entry.get(key, ()))) for key in _LISTS}
    return Site(
        id=entry["id"], names=lists.pop("names"), kind=entry.get("kind"), area=entry.get("area"),
        date=entry.get("date"), **{key: frozenset(value) for key, value in lists.items()},
    )


def _wrong(entry: Any) -> Iterator[str]:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or not entry.get("domains"):
        yield "needs id and domains"
        return
    unknown = set(entry) - {f.name for f in fields(Site)}
    if unknown:
        yield f"unknown key {min(unknown)}"
    for key in _LISTS:
        if not isinstance(entry.get(key, []), list):
            yield f"{key} is no list"
            return
    if set(entry.get("asserts", ())) - ASSERTS or entry.get("date", "metadata") != "metadata":
        yield f"asserts are of {', '.join(sorted(ASSERTS))}; date is metadata"


@lru_cache(maxsize=1)
def _by_domain() -> dict[str, Site]:
    return {domain: site for site in sites() for domain in site.domains}


def site_of(url: str | None) -> Site | None:
    """The outlet whose domain, or a domain above it, an address is of."""
    try:
        host = (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return None
    parts = host.lower().split(".")
    return next((s for n in range(len(parts) - 1) if (s := _by_domain().get(".".join(parts[n:])))), None)
