"""Which addresses may be asked: http and https alone, and nothing inside this machine or its networks."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tawthiq.fetch.errors import FetchError, refused_address, unreached
from tawthiq.fetch.settings import Network

_PORTS = {"http": 80, "https": 443}
_INSIDE = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "home.arpa")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SAFE = "/%:=&?~#+!$,;'@()*[]|-._"
_HOST = re.compile(r"[a-z0-9_.:-]+")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart: `path` with its query, as it stands in a request."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as a request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority: what has one robots.txt."""
        return f"{self.scheme}://{self.authority}"


def target_of(url: str) -> Target:
    """An address, checked for its form. Raises FetchError (bad_url)."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host if ":" in host or host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        parts, host, port = urlsplit(""), "", None
    if parts.scheme not in _PORTS or not _HOST.fullmatch(host) or parts.username is not None or port == 0:
        raise FetchError(
            "bad_url", f"{url[:300]}: no address of a page (http:// or https://, and no password in it).",
            f"{url[:300]}: ليس عنوان صفحة (‎http://‎ أو ‎https://‎ بلا كلمة سر فيه).",
        )
    path = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
    found = Target("", parts.scheme, host, port or _PORTS[parts.scheme], path)
    return Target(found.origin + path, found.scheme, host, found.port, path)


def next_target(here: Target, location: str) -> Target:
    """Where a redirect leads. Raises FetchError."""
    return target_of(urlunsplit(urlsplit(urljoin(here.url, location))._replace(fragment="")))


def check(target: Target, network: Network) -> None:
    """Refuse names and numbers that are inside, before anything is looked up. Raises FetchError."""
    number = _number(target.host)
    if network.allow_private:
        return
    inside = any(target.host == name or target.host.endswith(f".{name}") for name in _INSIDE)
    bare = "." not in target.host and number is None
    if inside or bare or (number is not None and not public(number)):
        raise refused_address(target.url, target.host)
    if target.host.endswith(".onion") and network.proxy is None:
        raise unreached(target.url, "an onion address needs Tor as proxy")


def looked_up(target: Target, network: Network) -> list[tuple[socket.AddressFamily, str]]:
    """The addresses of a host, each of them checked: connect to these and to no others. Raises FetchError.

    One address that is inside refuses the host: it may be there to be met at the second look.
    """
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise unreached(target.url, getattr(error, "strerror", None) or error) from error
    every = [(family, str(place[0])) for family, _, _, _, place in found]
    addresses: list[tuple[socket.AddressFamily, str]] = list(dict.fromkeys(every))
    for _family, address in addresses:
        if not network.allow_private and not public(ipaddress.ip_address(address.partition("%")[0])):
            raise refused_address(target.url, address)
    return addresses


def public(address: Address) -> bool:
    """Whether an address is of the public network, also when it carries one of the older kind in itself."""
    held: list[Address] = [address]
    if isinstance(address, ipaddress.IPv6Address):
        within = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            within.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        held += [one for one in within if one is not None]
        if address.ipv4_mapped is not None:
            held.remove(address)
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in held)


def _number(host: str) -> Address | None:
    """A host that is a number, in any form that a system's look-up takes for one (127.1, 0x7f000001)."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except OSError:
        return None
