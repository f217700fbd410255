"""Readers and reviewers of a desk as programs: they sign in, follow links, decide, note what was answered.

Standard library alone. Everything that a user does comes out of one seed and the pages that are answered.
"""

from __future__ import annotations

import html
import http.client
import random
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

PASSWORD = "correct horse battery staple"
FILTERS = ("sort=-killed", "grade=weak", "event=air_strike", "start=2018-01-01")
GRADES = ("confirmed", "fair", "weak", "contested", "discounted")
_LINK = re.compile(r'href="(/(?:ar|en)/[^"#]*|\?[^"#]*)')
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_VERSION = re.compile(r'name="version" value="([^"]+)"')
_INCIDENT = re.compile(r"/(?:ar|en)/incidents/([^/?\"]+)/")
_UNDO = re.compile(r'name="act" value="undo"><input type="hidden" name="number" value="(\d+)"')
_TARGET = re.compile(r'<datalist id="targets">.*?<option value="([^"]+)"', re.DOTALL)
_NUMBERED = re.compile(r"^(.*/(?:incidents|reports|places|outlets|add))/[^/]{8,}/")


class Cut(Exception):
    """The server went away in the middle of an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back of one request."""

    address: str
    status: int
    there: str
    body: str


@dataclass(slots=True)
class Told:
    """What all users noted. `accepted`: (number, name, act) of each decision that was said to be recorded."""

    took: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    accepted: list[tuple[int, str, str]] = field(default_factory=list)
    assigned: int = 0
    added: list[str] = field(default_factory=list)
    stale: int = 0
    cut: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, seconds: float) -> None:
        with self.lock:
            self.took.setdefault(kind, []).append(seconds)

    def every(self) -> list[float]:
        """Seconds of all requests."""
        return [one for some in self.took.values() for one in some]


def p(share: float, seconds: list[float]) -> float:
    """The time within which this share of the answers came."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


class User:
    """One account with a connection of its own."""

    def __init__(self, address: str, name: str, told: Told, seed: int, language: str = "ar") -> None:
        self.host = urlsplit(address).netloc
        self.name, self.told, self.language = name, told, language
        self.dice = random.Random(f"{seed} {name}")
        self.cookies: dict[str, str] = {}
        self.connection: http.client.HTTPConnection | None = None
        self.page = Answer("", 0, "", "")

    def get(self, address: str) -> Answer:
        """Ask for an address, follow where it leads, and stay on what was answered."""
        answer = self._ask("GET", address)
        for _step in range(4):
            if answer.status not in (301, 302):
                break
            answer = self._ask("GET", answer.there)
        if answer.status >= 400:
            self._amiss(answer)
        self.page = answer
        return answer

    def post(self, address: str, **fields: str) -> Answer:
        """Send a form of the page that the user is on; what it answers is not followed."""
        token = _TOKEN.search(self.page.body)
        sent = {"csrfmiddlewaretoken": token[1] if token else "", **fields}
        answer = self._ask("POST", address, urlencode(sent))
        if answer.status >= 400 and answer.status != 409:
            self._amiss(answer)
        return answer

    def sign_in(self) -> None:
        self.get(f"/{self.language}/sign-in/")
        self.post(f"/{self.language}/sign-in/", name=self.name, password=PASSWORD)
        self.get(f"/{self.language}/")

    def links(self) -> list[str]:
        """Addresses of this desk that the page leads to."""
        found = (html.unescape(one) for one in _LINK.findall(self.page.body))
        here = self.page.address.partition("?")[0]
        return [here + one if one.startswith("?") else one for one in dict.fromkeys(found)]

    def _amiss(self, answer: Answer) -> None:
        with self.told.lock:
            self.told.wrong.append(f"{self.name}: {answer.status} {answer.address}")

    def _ask(self, method: str, address: str, sent: str | None = None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if sent is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.host}"}
        started = time.perf_counter()
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection(self.host, timeout=90)
            self.connection.request(method, quote(address, safe="/?&=%+~.:-_,#"), sent, headers)
            response = self.connection.getresponse()
            body = response.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            self.connection = None
            raise Cut(f"{self.name}: {method} {address}: {error!r}") from error
        self.told.note(f"{method} {kind_of(address)}", time.perf_counter() - started)
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return Answer(address, response.status, response.getheader("Location", ""), body)


def kind_of(address: str) -> str:
    """An address without language, ids and query: what is measured together."""
    path, _, query = address.partition("?")
    path = _NUMBERED.sub(r"\1/…/", path.removeprefix("/ar").removeprefix("/en"))
    return path + ("?" if query else "")


def read(user: User) -> None:
    """One step of a reader: back to the list, a filter, the map, or any link of the page."""
    home = f"/{user.language}/"
    roll = user.dice.random()
    if roll < 0.15:
        user.get(home)
    elif roll < 0.25:
        user.get(f"{home}?{user.dice.choice(FILTERS)}")
    elif roll < 0.32:
        user.get(f"{home}map.json")
        user.get(home)
    else:
        known = [one for one in user.links() if "sign-out" not in one]
        user.get(user.dice.choice(known) if known else home)


def review(user: User) -> None:
    """One step of a reviewer: the queue, an incident of it, a look at news, and a decision."""
    user.get(f"/{user.language}/queue/")
    waiting = list(dict.fromkeys(_INCIDENT.findall(user.page.body)))
    if not waiting:
        user.get(f"/{user.language}/")
        waiting = list(dict.fromkeys(_INCIDENT.findall(user.page.body)))
    if not waiting:
        return
    at = f"/{user.language}/incidents/{user.dice.choice(waiting)}/"
    user.get(at)
    version = _VERSION.search(user.page.body)
    if version is None:
        return
    if user.post(f"{at}assign/", to="me").status == 302:
        with user.told.lock:
            user.told.assigned += 1
    news = user._ask("GET", f"{at}news/?version={version[1]}")
    if news.status not in (200, 204):
        user._amiss(news)
    decide(user, at, version[1])


def decide(user: User, at: str, version: str) -> None:
    """A grade most often; else acceptance, a merge, or a decision taken back."""
    roll, undo, target = user.dice.random(), _UNDO.findall(user.page.body), _TARGET.search(user.page.body)
    fields = {"act": "grade", "grade": user.dice.choice(GRADES), "reason": f"سبب مخترع {roll}"}
    if roll < 0.2:
        fields = {"act": "accept"}
    elif roll < 0.3 and undo:
        fields = {"act": "undo", "number": user.dice.choice(undo), "reason": "سبب مخترع"}
    elif roll < 0.33 and target:
        fields = {"act": "merge", "target": target[1], "reason": "سبب مخترع"}
    answer = user.post(f"{at}decide/", version=version, **fields)
    if answer.status == 409:
        with user.told.lock:
            user.told.stale += 1
    elif answer.status == 302:
        done = dict(parse_qsl(urlsplit(answer.there).query)).get("done", "")
        with user.told.lock:
            user.told.accepted.append((int(done), user.name, fields["act"]))


def add(user: User, text: str) -> None:
    """Paste a report; it counts as added once the desk said so."""
    user.get(f"/{user.language}/add/")
    if user.post(f"/{user.language}/add/", text=text, outlet="صحيفة مخترعة").status == 302:
        with user.told.lock:
            user.told.added.append(text)


Step = Callable[[User], None]


def run(
    users: list[tuple[User, Step]], seconds: float, pause: float, stop: threading.Event | None = None
) -> None:
    """Let all users, who are signed in, work at once, each with pauses of `pause` seconds on average."""
    end = time.monotonic() + seconds
    halt = stop or threading.Event()

    def live(user: User, step: Step) -> None:
        try:
            user.get(f"/{user.language}/")
            while time.monotonic() < end and not halt.is_set():
                step(user)
                halt.wait(user.dice.uniform(0, 2 * pause))
        except Cut as cut:
            with user.told.lock:
                user.told.cut += 1
                if not halt.is_set():
                    user.told.wrong.append(str(cut))
        except Exception as error:  # a user who fails is a finding, not a silence
            with user.told.lock:
                user.told.wrong.append(f"{user.name}: {error!r}")
        finally:
            if user.connection is not None:
                user.connection.close()

    threads = [threading.Thread(target=live, args=one, name=one[0].name) for one in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
