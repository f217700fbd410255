"""`tawthiq search`: reports of a register found by words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from tawthiq.cli.accounts import whoever
from tawthiq.cli.screen import in_both, say
from tawthiq.errors import UsageError
from tawthiq.register.api import Register


def search(
    words: Sequence[str], directory: Path, narrowed: tuple[str, str, str, str, str, str], page: int, *,
    restricted: bool, as_json: bool,
) -> int:  # fmt: skip
    """Print what is found; 1 where that is nothing. A word with spaces in it is a phrase."""
    from tawthiq.register.search_query import SearchFilter

    for day in filter(None, narrowed[:2]):
        _day(day)
    chosen = SearchFilter(*narrowed)
    query = " ".join(f'"{w}"' if " " in w.strip() and '"' not in w else w for w in words)
    if not query.strip() and not chosen.facets:
        raise in_both(UsageError, "search_nothing")
    with Register.open(directory, create=False) as register:
        found = register.search(query, chosen, page, restricted=restricted)
        if restricted and found.hits:
            register.note(whoever("tawthiq search"), "look", [(hit.report, "search") for hit in found.hits])
    for hit in found.hits:
        if as_json:
            print(json.dumps(asdict(hit), ensure_ascii=False))
        else:
            print("  ".join(filter(None, (hit.published, hit.file, hit.outlet))))
            print(f"    {hit.excerpt}")
    if not as_json:
        print(say("found_more" if found.more else "found", n=found.count, page=found.page, pages=found.pages))
    return 0 if found.count else 1


def _day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise in_both(UsageError, "search_day", day=text) from None
