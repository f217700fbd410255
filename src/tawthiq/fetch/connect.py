"""A connection to a host: to an address that was checked, or through the proxy; never one for the other."""

from __future__ import annotations

import base64
import ipaddress
import socket
import ssl
import time

from tawthiq.fetch.addresses import Target, check, looked_up
from tawthiq.fetch.errors import FetchError, too_slow, unreached
from tawthiq.fetch.settings import Network, Proxy

_HEAD = 16_384


class Line:
    """A socket with a moment at which everything over it must be done."""

    def __init__(self, raw: socket.socket, target: Target, network: Network, until: float) -> None:
        self.raw, self._target, self._network, self._until = raw, target, network, until

    def send(self, content: bytes) -> None:
        """Send all of it. Raises FetchError."""
        try:
            self.raw.settimeout(self._left())
            self.raw.sendall(content)
        except OSError as error:
            raise self._failed(error) from error

    def receive(self, most: int = 65_536) -> bytes:
        """What comes next; empty at the end. Raises FetchError."""
        try:
            self.raw.settimeout(self._left())
            return self.raw.recv(most)
        except OSError as error:
            raise self._failed(error) from error

    def exactly(self, count: int) -> bytes:
        """Just so many bytes. Raises FetchError."""
        found = b""
        while len(found) < count:
            piece = self.receive(count - len(found))
            if not piece:
                raise unreached(self._target.url, "the proxy hung up")
            found += piece
        return found

    def secured(self) -> Line:
        """The same line under TLS, with the host's certificate checked. Raises FetchError."""
        try:
            self.raw.settimeout(self._left())
            wrapped = ssl.create_default_context().wrap_socket(self.raw, server_hostname=self._target.host)
        except (OSError, ValueError) as error:
            raise self._failed(error) from error
        return Line(wrapped, self._target, self._network, self._until)

    def _left(self) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise too_slow(self._target.url, self._network.total_seconds)
        return left

    def _failed(self, error: Exception) -> FetchError:
        if isinstance(error, TimeoutError):
            return too_slow(self._target.url, self._network.total_seconds)
        return unreached(self._target.url, getattr(error, "strerror", None) or error)


def connected(target: Target, network: Network) -> Line:
    """A line to the target, under TLS where its scheme asks for it. Raises FetchError."""
    check(target, network)
    until = time.monotonic() + network.total_seconds
    raw = _to_proxy(target, network, network.proxy) if network.proxy else _direct(target, network)
    line = Line(raw, target, network, until)
    try:
        if network.proxy and network.proxy.kind == "socks":
            _through_socks(line, target, network.proxy)
        elif network.proxy and target.scheme == "https":
            _through_http(line, target, network.proxy)
        return line.secured() if target.scheme == "https" else line
    except BaseException:
        raw.close()
        raise


def _direct(target: Target, network: Network) -> socket.socket:
    last: OSError | None = None
    for family, address in looked_up(target, network):
        raw = socket.socket(family, socket.SOCK_STREAM)
        raw.settimeout(network.connect_seconds)
        try:
            raw.connect((address, target.port))
            return raw
        except OSError as error:
            raw.close()
            last = error
    raise unreached(target.url, (last and last.strerror) or last or "no address")


def _to_proxy(target: Target, network: Network, proxy: Proxy) -> socket.socket:
    try:
        return socket.create_connection((proxy.host, proxy.port), network.connect_seconds)
    except OSError as error:
        raise unreached(target.url, f"proxy {proxy}: {error.strerror or error}") from error


def _through_socks(line: Line, target: Target, proxy: Proxy) -> None:
    """SOCKS 5 (RFC 1928, 1929): the host goes as a name, so that the proxy looks it up."""
    line.send(b"\x05\x02\x00\x02" if proxy.user else b"\x05\x01\x00")
    version, method = line.exactly(2)
    if version != 5 or method not in ((0, 2) if proxy.user else (0,)):
        raise _refused(target, proxy, "it asks for another way to log in")
    if method == 2:
        user, password = proxy.user.encode()[:255], proxy.password.encode()[:255]
        line.send(b"\x01" + bytes([len(user)]) + user + bytes([len(password)]) + password)
        if line.exactly(2)[1]:
            raise _refused(target, proxy, "user or password are wrong")
    line.send(b"\x05\x01\x00" + _named(target.host) + target.port.to_bytes(2, "big"))
    _, status, _, kind = line.exactly(4)
    if status:
        raise _refused(target, proxy, f"SOCKS error {status}")
    sizes = {1: 4, 4: 16}
    line.exactly((sizes[kind] if kind in sizes else line.exactly(1)[0]) + 2)


def _named(host: str) -> bytes:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        name = host.encode("ascii")[:255]
        return b"\x03" + bytes([len(name)]) + name
    return (b"\x01" if address.version == 4 else b"\x04") + address.packed


def _through_http(line: Line, target: Target, proxy: Proxy) -> None:
    host = f"[{target.host}]" if ":" in target.host else target.host
    place = f"{host}:{target.port}"
    line.send(f"CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n{credentials(proxy)}\r\n".encode("ascii"))
    head = b""
    while b"\r\n\r\n" not in head:
        piece = line.exactly(1)  # no more than the head: what follows is of the host
        head += piece
        if len(head) > _HEAD:
            raise _refused(target, proxy, "its answer has no end")
    status = head.split(b" ", 2)[1:2]
    if status != [b"200"]:
        raise _refused(target, proxy, head.split(b"\r\n")[0].decode("ascii", "replace"))


def credentials(proxy: Proxy) -> str:
    """The header line that logs in to an HTTP proxy; empty where there is no name."""
    if not proxy.user:
        return ""
    told = base64.b64encode(f"{proxy.user}:{proxy.password}".encode()).decode("ascii")
    return f"Proxy-Authorization: Basic {told}\r\n"


def _refused(target: Target, proxy: Proxy, why: str) -> FetchError:
    return unreached(target.url, f"proxy {proxy}: {why}")
