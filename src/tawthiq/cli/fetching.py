"""`tawthiq add --url … --fetch`: addresses into a WARC file, and that into the register."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tawthiq.capture import Intake, Known
from tawthiq.cli.screen import console, in_both, language, say, warn
from tawthiq.errors import UsageError
from tawthiq.fetch import network_of


def add(
    said: Sequence[str], others: tuple[Sequence[Path], Path | None], directory: Path, facts: Known,
    how: Intake, *, allowed: bool, network: tuple[str | None, str | None],
) -> int:
    """Fetch and keep; then keep the other paths. 1 when something could not be had or taken.

    `network`: the proxy and the agent of the options. Raises UsageError where fetching is switched off.
    """
    from tawthiq.fetch.named import fetch_into, seen_by_sites, urls_of

    out, urls = network_of(proxy=network[0], agent=network[1]), urls_of(said)
    arabic, english, agent = seen_by_sites(out)
    if not allowed:
        raise UsageError("fetch_off", say("fetch_off", "en", address=english, agent=agent),
                         say("fetch_off", "ar", address=arabic, agent=agent))
    if not urls:
        raise in_both(UsageError, "nothing_given")
    warn(say("sites_see", count=len(urls), address=arabic if language() == "ar" else english, agent=agent))
    with tempfile.TemporaryDirectory(prefix="tawthiq-") as folder:
        path = Path(folder) / f"fetched-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.warc.gz"
        fetched = fetch_into(path, urls, out, how.limits.document_bytes)
        for failure in fetched.failures:
            warn(f"{failure.message} [{failure.code}]")
        console().print(say("fetched", answers=fetched.answers, failed=len(fetched.failures)))
        status = _kept(path, others, directory, facts, how)
    return 1 if fetched.failures else status


def _kept(
    path: Path, others: tuple[Sequence[Path], Path | None], directory: Path, facts: Known, how: Intake
) -> int:
    from tawthiq.cli.running import add as add_all

    # a page that someone named is kept whatever it tells of
    status = add_all([path], None, directory, facts, replace(how, sieve=False))
    if others[0] or others[1] is not None:
        status = max(status, add_all(others[0], others[1], directory, facts, how))
    return status

