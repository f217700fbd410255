"""Addresses that someone names, and lists of them, into a WARC file."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tawthiq.errors import TawthiqError, UsageError
from tawthiq.fetch.settings import Network
from tawthiq.fetch.visits import Visits
from tawthiq.fetch.warcs import write_exchange, write_info
from tawthiq.model import Failure

_LIST_BYTES = 20_000_000
_HTTP = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many answers were taken, and what was not had."""

    answers: int
    failures: tuple[Failure, ...]


def urls_of(said: Iterable[str]) -> list[str]:
    """Addresses out of addresses and files of addresses, one a line. Raises UsageError for neither."""
    found: list[str] = []
    for one in said:
        if one.lower().startswith(_HTTP):
            found.append(one)
            continue
        found += _listed(Path(one))
    return list(dict.fromkeys(found))


def _listed(path: Path) -> list[str]:
    try:
        if path.stat().st_size > _LIST_BYTES:
            raise OSError(None, "larger than 20 MB")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or "not in UTF-8"
        raise UsageError("no_list", f"{path}: neither an address (http://, https://) nor a list ({why}).",
                         f"{path}: ليس عنوانًا (‎http://‎ أو ‎https://‎) ولا قائمة عناوين ({why}).") from None
    lines = [line.strip() for line in text.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def seen_by_sites(network: Network) -> tuple[str, str, str]:
    """What a site will see of us: the address in Arabic, in English, and the agent. Nothing is sent."""
    if network.proxy is not None:
        return f"عنوان ما بعد الوسيط {network.proxy}", f"that of the proxy {network.proxy}", network.agent
    inside = _own_address()
    return (f"عنوان هذا الجهاز نفسه ({inside} في شبكته)",
            f"that of this machine itself ({inside} in its network)", network.agent)


def _own_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a datagram socket: asks the system alone, sends nothing
            return str(probe.getsockname()[0])
        except OSError:
            return "?"


def fetch_into(path: Path, urls: Iterable[str], network: Network, most: int) -> Fetched:
    """Fetch pages into a new WARC file. Raises TawthiqError where it cannot be written."""
    answers, failures = 0, list[Failure]()
    moment = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    try:
        with path.open("xb") as file:
            write_info(file, moment, (
                ("software", f"tawthiq {version('tawthiq')}"), ("format", "WARC File Format 1.1"),
                ("http-header-user-agent", network.agent)))
            for found in Visits(network, most).all(urls):
                if isinstance(found, Failure):
                    failures.append(found)
                    continue
                write_exchange(file, found)
                answers += 1
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise TawthiqError("not_written", f"{path}: {error.strerror or error}.") from error
    return Fetched(answers, tuple(failures))
