"""How the pages are offered: to this machine alone, or to a team behind a proxy that speaks TLS.

Environment: TAWTHIQ_HOSTS (names under which the proxy is asked, divided by commas: sign-in is then required
and cookies travel by TLS alone), TAWTHIQ_PUBLISH=on (anyone sees published incidents).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tawthiq.errors import UsageError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_NAME = re.compile(r"(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*", re.IGNORECASE)
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Desk:
    """`hosts`: names that a TLS proxy answers to (none: this machine alone); `publish`: open to all."""

    hosts: tuple[str, ...] = ()
    publish: bool = False

    @property
    def behind_proxy(self) -> bool:
        """Whether requests come through a proxy that speaks TLS."""
        return bool(self.hosts)

    def settings(self) -> dict[str, Any]:
        """Django's settings for it."""
        # a name other than these would let a foreign page reach the register by DNS rebinding
        plain: dict[str, Any] = {"TAWTHIQ_DESK": self, "ALLOWED_HOSTS": list(self.hosts or LOOPBACK)}
        return plain | (_tls(self.hosts) if self.behind_proxy else {})


def _tls(hosts: tuple[str, ...]) -> dict[str, Any]:
    return {
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        # a browser takes such cookies by TLS alone, for the whole host, from this host alone
        "SESSION_COOKIE_NAME": "__Host-tawthiq_session",
        "CSRF_COOKIE_NAME": "__Host-tawthiq_csrf",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": _YEAR,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_HSTS_PRELOAD": True,
        "CSRF_TRUSTED_ORIGINS": [f"https://{host}" for host in hosts],
    }


def desk(environment: Mapping[str, str] = os.environ) -> Desk:
    """What the environment asks for. Raises UsageError for a name that cannot be a host's."""
    hosts = tuple(name.strip() for name in environment.get("TAWTHIQ_HOSTS", "").split(",") if name.strip())
    for name in hosts:
        if not _NAME.fullmatch(name):
            raise UsageError("wrong_host", f"TAWTHIQ_HOSTS: {name!r} is no host name.",
                             f"‎TAWTHIQ_HOSTS‎: ليس {name!r} اسم مضيف.")
    switch = environment.get("TAWTHIQ_PUBLISH", "").strip().lower()
    if switch not in ("", "on", "off"):
        raise UsageError("wrong_switch", f"TAWTHIQ_PUBLISH is on or off, not {switch!r}.",
                         f"‎TAWTHIQ_PUBLISH‎ قيمته on أو off، لا {switch!r}.")
    return Desk(hosts, switch == "on")
