"""How tawthiq goes out: through which proxy, under which name, how fast and how much."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from tawthiq.fetch.errors import FetchError

NEUTRAL = "Mozilla/5.0 (compatible)"
"""The agent that names neither the desk nor tawthiq."""
SWITCH, PROXY, AGENT = "TAWTHIQ_FETCH", "TAWTHIQ_PROXY", "TAWTHIQ_AGENT"
PRIVATE = "TAWTHIQ_ALLOW_PRIVATE"
_USUAL = ("ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")
_SOCKS = ("socks5", "socks5h")
_PORTS = {"socks": 1080, "http": 8080}


@dataclass(frozen=True, slots=True)
class Proxy:
    """A SOCKS 5 or HTTP proxy; it looks names up itself in either case."""

    kind: str
    host: str
    port: int
    user: str = ""
    password: str = ""

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'socks5h' if self.kind == 'socks' else 'http'}://{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Network:
    """Settings of going out; seconds, and numbers of tries and hops."""

    proxy: Proxy | None = None
    agent: str = NEUTRAL
    allow_private: bool = False
    connect_seconds: float = 30
    total_seconds: float = 120
    pause: float = 2
    """Seconds between two requests to one host; a longer delay that robots.txt asks for is kept."""
    tries: int = 3
    hops: int = 10


def network_of(
    environment: Mapping[str, str] | None = None, *, proxy: str | None = None, agent: str | None = None,
) -> Network:
    """The settings of the environment, options before them. Raises FetchError for a proxy of no known kind.

    A proxy is never left out: what cannot be understood stops, and NO_PROXY is not looked at.
    """
    told = os.environ if environment is None else environment
    said = proxy or told.get(PROXY) or next((told[name] for name in _USUAL if told.get(name)), "")
    return Network(
        proxy=proxy_of(said) if said else None, agent=_agent(agent or told.get(AGENT, "").strip()),
        allow_private=yes(told.get(PRIVATE)),
    )


def yes(value: str | None) -> bool:
    """Whether a setting is switched on."""
    return (value or "").strip().lower() in ("1", "yes", "true", "on")


def proxy_of(said: str) -> Proxy:
    """A proxy by its address. Raises FetchError."""
    try:
        parts = urlsplit(said)
        kind = "socks" if parts.scheme in _SOCKS else parts.scheme
        host, port = parts.hostname, parts.port
    except ValueError:
        kind, host, port = "", None, None
    if kind not in _PORTS or not host:
        raise FetchError(
            "bad_proxy", "The proxy must be socks5h://HOST:PORT or http://HOST:PORT. Nothing was sent.",
            "يُكتب الوسيط هكذا: ‎socks5h://HOST:PORT‎ أو ‎http://HOST:PORT‎. لم يُرسل شيء.",
        )
    return Proxy(kind, host, port or _PORTS[kind], unquote(parts.username or ""),
                 unquote(parts.password or ""))


def _agent(said: str) -> str:
    if any(not 32 <= ord(c) < 127 for c in said):
        raise FetchError("bad_agent", "The agent may hold Latin letters, digits and signs alone.",
                         "لا يحتمل اسم الوكيل إلا حروفًا لاتينية وأرقامًا وعلامات.")
    return said or NEUTRAL
