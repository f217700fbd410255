"""Pages fetched politely: as robots.txt allows, one host not too often, again where it may help."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from protego import Protego

from tawthiq.capture.http import HttpError, body_of, read_head
from tawthiq.fetch.addresses import Target, next_target, target_of
from tawthiq.fetch.errors import FetchError
from tawthiq.fetch.exchange import Exchange, exchange
from tawthiq.fetch.settings import NEUTRAL, Network
from tawthiq.model import Failure

_MOVED = frozenset({301, 302, 303, 307, 308})
_LATER = frozenset({429, 500, 502, 503, 504})
_ROBOTS_BYTES = 512_000
_LONGEST = 60.0
"""Seconds that a host may ask us to wait; no longer wait is kept."""


@dataclass(slots=True)
class Visits:
    """The hosts that were asked: what their robots.txt says, and when they were asked last."""

    network: Network
    most: int
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _robots: dict[str, Protego] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def all(self, urls: Iterable[str]) -> Iterator[Exchange | Failure]:
        """What each address gives: the requests on the way to it, or why it is not had. Each once."""
        for url in dict.fromkeys(urls):
            try:
                yield from self._page(url)
            except FetchError as error:
                yield Failure(url, error.code, error.message)

    def _page(self, url: str) -> Iterator[Exchange | Failure]:
        target = target_of(url)
        for _hop in range(self.network.hops + 1):
            self._allowed(target)
            found = self._tried(target, self.most)
            yield found
            location = found.headers.get("location")
            if found.status not in _MOVED or not location:
                if found.status != 200:
                    yield Failure(url, "http_status", f"{target.url}: answered with status {found.status}.")
                return
            target = next_target(target, location)
        raise FetchError("redirects", f"{url}: leads on more than {self.network.hops} times.",
                         f"{url}: يُحيل أكثر من {self.network.hops} مرات.")

    def _allowed(self, target: Target) -> None:
        robots = self._robots.get(target.origin)
        if robots is None:
            robots = self._robots[target.origin] = Protego.parse(self._rules(target))
        if not robots.can_fetch(target.url, self._name()):
            raise FetchError("robots", f"{target.url}: its site asks in robots.txt not to fetch it.",
                             f"{target.url}: يطلب موقعه في ‎robots.txt‎ عدم جلبه.")

    def _rules(self, target: Target) -> str:
        """robots.txt after RFC 9309: none means all is allowed; one that cannot be had, nothing."""
        place = target_of(target.origin + "/robots.txt")
        for _hop in range(6):
            found = self._tried(place, _ROBOTS_BYTES)
            if found.status not in _MOVED or "location" not in found.headers:
                break
            place = next_target(place, found.headers["location"])
        if found.status >= 500 or found.status == 429:
            return "User-agent: *\nDisallow: /"
        head = read_head(found.response)
        if found.status != 200 or head is None:
            return ""
        try:
            return body_of(found.response, head, _ROBOTS_BYTES).decode("utf-8", "replace")
        except HttpError:
            return ""

    def _name(self) -> str:
        return "*" if self.network.agent == NEUTRAL else self.network.agent

    def _tried(self, target: Target, most: int) -> Exchange:
        wait = 1.0
        for left in reversed(range(self.network.tries)):
            self._wait(target)
            try:
                found = exchange(target, self.network, most)
                if found.status not in _LATER or not left:
                    return found
                wait = max(wait, _seconds(found.headers.get("retry-after", "")))
            except FetchError as error:
                if not error.again or not left:
                    raise
            self.sleep(min(wait * self.network.pause / 2, _LONGEST))
            wait *= 2
        raise AssertionError("at least one try")

    def _wait(self, target: Target) -> None:
        robots, last = self._robots.get(target.origin), self._last.get(target.host)
        asked = float((robots and robots.crawl_delay(self._name())) or 0)
        if last is not None:
            left = last + min(max(self.network.pause, asked), _LONGEST) - self.clock()
            if left > 0:
                self.sleep(left)
        self._last[target.host] = self.clock()


def _seconds(said: str) -> float:
    return min(float(said), _LONGEST) if said.isascii() and said.isdigit() else 0.0
