"""One request and its answer, with the bytes of both as they went over the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import h11

from tawthiq.fetch.addresses import Target
from tawthiq.fetch.connect import Line, connected, credentials
from tawthiq.fetch.errors import too_large, unreached
from tawthiq.fetch.settings import Network

Headers = Sequence[tuple[str, str]]
_HEADERS = 65_536


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked and answered. `request` and `response` are the bytes; `at` when it was asked, in UTC.

    The proxy's password is not in `request`. `address`: of the host; None through a proxy.
    """

    url: str
    at: str
    request: bytes
    response: bytes
    status: int
    headers: dict[str, str]
    body: bytes
    address: str | None


def exchange(
    target: Target, network: Network, most: int, *, method: str = "GET", headers: Headers = (),
    body: bytes = b"",
) -> Exchange:
    """Ask, and take the answer, at most `most` bytes of it. Raises FetchError. Redirects are not followed."""
    moment = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    line = connected(target, network)
    try:
        state = h11.Connection(h11.CLIENT, max_incomplete_event_size=_HEADERS)
        told = [("Host", target.authority), ("User-Agent", network.agent), ("Accept", "*/*"),
                ("Accept-Encoding", "gzip, identity"), *headers, ("Connection", "close")]
        if body:
            told.append(("Content-Length", str(len(body))))
        asked = _sent(state, method, target.path, told, body)
        line.send(_for_proxy(asked, target, network))
        return _answered(state, line, Exchange(target.url, moment, asked, b"", 0, {}, b"",
                                               None if network.proxy else _peer(line)), most)
    except h11.RemoteProtocolError as error:
        raise unreached(target.url, f"no proper HTTP: {error}") from error
    finally:
        line.raw.close()


def _sent(state: h11.Connection, method: str, path: str, headers: Headers, body: bytes) -> bytes:
    parts = [state.send(h11.Request(method=method, target=path, headers=list(headers)))]
    if body:
        parts.append(state.send(h11.Data(data=body)))
    parts.append(state.send(h11.EndOfMessage()))
    return b"".join(part or b"" for part in parts)


def _for_proxy(asked: bytes, target: Target, network: Network) -> bytes:
    """The request as an HTTP proxy wants it for plain HTTP: with the whole address, and who asks."""
    proxy = network.proxy
    if proxy is None or proxy.kind != "http" or target.scheme != "http":
        return asked
    first, _, rest = asked.partition(b"\r\n")
    method, path, version = first.split(b" ")
    line = b" ".join((method, target.origin.encode("ascii") + path, version))
    return line + b"\r\n" + credentials(proxy).encode("ascii") + rest


def _answered(state: h11.Connection, line: Line, asked: Exchange, most: int) -> Exchange:
    raw, body = bytearray(), bytearray()
    status, headers = 0, dict[str, str]()
    while True:
        event = state.next_event()
        if event is h11.NEED_DATA:
            piece = line.receive()
            raw += piece
            if len(raw) > most + _HEADERS:
                raise too_large(asked.url, most)
            state.receive_data(piece)
        elif isinstance(event, h11.InformationalResponse):
            raw = bytearray(state.trailing_data[0])
        elif isinstance(event, h11.Response):
            status = event.status_code
            for name, value in event.headers:
                headers.setdefault(name.decode("latin-1"), value.decode("latin-1"))
        elif isinstance(event, h11.Data):
            body += event.data
        elif isinstance(event, h11.EndOfMessage):
            over = len(state.trailing_data[0])
            whole = bytes(raw[: len(raw) - over])
            return Exchange(asked.url, asked.at, asked.request, whole, status, headers, bytes(body),
                            asked.address)
        else:
            raise unreached(asked.url, "the answer ended too soon")


def _peer(line: Line) -> str | None:
    try:
        return str(line.raw.getpeername()[0])
    except OSError:
        return None
