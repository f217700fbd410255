"""`tawthiq seal`: the heads of the chains to an authority, and its time stamp into the register."""

from __future__ import annotations

from pathlib import Path

from tawthiq.cli.screen import in_both, language, say, warn
from tawthiq.errors import UsageError
from tawthiq.fetch import Network, network_of

_ANSWER_BYTES = 1_000_000
_HEADERS = (("Content-Type", "application/timestamp-query"),)


def seal(
    directory: Path, authority: str | None, certificate: Path | None, proxy: str | None, agent: str | None
) -> int:
    """Ask for a stamp and keep it. Raises UsageError where no authority is named."""
    from tawthiq.fetch.named import seen_by_sites
    from tawthiq.register.api import Register

    network = network_of(proxy=proxy, agent=agent)
    arabic, english, name = seen_by_sites(network)
    if not authority:
        raise UsageError("no_authority", say("no_authority", "en", address=english, agent=name),
                         say("no_authority", "ar", address=arabic, agent=name))
    roots = _read(certificate) if certificate else None
    with Register.open(directory, create=False) as register:
        warn(say("authority_sees", authority=authority, agent=name,
                 address=arabic if language() == "ar" else english))
        path = register.seal(lambda asked: _asked(authority, asked, network), authority, roots)
    print(say("sealed", path=path))
    return 0


def _asked(authority: str, asked: bytes, network: Network) -> bytes:
    from tawthiq.fetch.addresses import target_of
    from tawthiq.fetch.errors import FetchError
    from tawthiq.fetch.exchange import exchange

    target = target_of(authority)
    found = exchange(target, network, _ANSWER_BYTES, method="POST", headers=_HEADERS, body=asked)
    if found.status != 200:
        raise FetchError("http_status", f"{authority}: answered with status {found.status}.",
                         f"{authority}: أجاب بالحالة {found.status}.")
    return found.body


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise in_both(UsageError, "no_certificate", path=path, reason=error.strerror or "") from error
