"""Pages from a site of our own, straight and through proxies of our own."""

from __future__ import annotations

import gzip
import io
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from capture.archives import take
from tawthiq.capture import Intake
from tawthiq.fetch.exchange import Exchange
from tawthiq.fetch.named import Fetched, fetch_into, urls_of
from tawthiq.fetch.settings import Network, proxy_of
from tawthiq.fetch.visits import Visits
from tawthiq.model import Failure

from .servers import PAGE, Site, site, socks

HOME = Network(allow_private=True, pause=0, connect_seconds=5, total_seconds=5)
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def here() -> Iterator[Site]:
    with site() as found:
        yield found


def asked(urls: list[str], network: Network = HOME, most: int = 1_000_000, **more: Any) -> list[Exchange | Failure]:
    return list(Visits(network, most, **more).all(urls))


def codes(found: list[Exchange | Failure]) -> list[str | int]:
    return [item.code if isinstance(item, Failure) else item.status for item in found]


def test_a_page_becomes_a_document_with_request_and_response(here: Site, tmp_path: Path) -> None:
    path = tmp_path / "fetched.warc.gz"
    assert fetch_into(path, [here.url + "/"], HOME, 1_000_000) == Fetched(1, ())
    records = [(r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), r.raw_stream.read())
               for r in ArchiveIterator(io.BytesIO(path.read_bytes()), no_record_parse=True)]
    assert [(kind, url) for kind, url, _ in records] == [("warcinfo", None), ("response", here.url + "/"), ("request", here.url + "/")]
    assert b"User-Agent: Mozilla/5.0 (compatible)\r\n" in records[2][2] and records[1][2].endswith(PAGE)
    documents, failures, _ = take(path, Intake(sieve=False))
    assert failures == [] and [(d.content, d.url) for d in documents] == [(PAGE, here.url + "/")]
    assert documents[0].origin is not None and str(documents[0].origin.software).startswith("tawthiq ")


def test_warcio_finds_the_digests_right(here: Site, tmp_path: Path) -> None:
    import argparse

    path = tmp_path / "fetched.warc.gz"
    fetch_into(path, [here.url + "/"], HOME, 1_000_000)
    told = argparse.Namespace(inputs=[str(path)], verbose=False)
    checker = Checker(told)
    checker.process_all()
    assert checker.exit_value == 0


def test_robots_are_heard(here: Site) -> None:
    here.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /closed\nDisallow: /*.pdf$")
    here.pages["/closed/1"] = here.pages["/a.pdf"] = (200, HTML, PAGE)
    assert codes(asked([f"{here.url}/closed/1", f"{here.url}/a.pdf", f"{here.url}/"])) == ["robots", "robots", 200]
    assert here.paths() == ["/robots.txt", "/"]


def test_robots_that_cannot_be_had_close_a_site_and_none_opens_it(here: Site) -> None:
    here.pages["/robots.txt"] = (503, {}, b"")
    assert codes(asked([here.url + "/"])) == ["robots"]
    here.pages["/robots.txt"] = (404, {}, b"")
    assert codes(asked([here.url + "/"])) == [200]


def test_redirects_are_followed_kept_and_end(here: Site) -> None:
    here.pages |= {"/old": (301, {"Location": "/"}, b""), "/round": (302, {"Location": "/round"}, b"")}
    assert codes(asked([here.url + "/old"])) == [301, 200]
    assert codes(asked([here.url + "/round"]))[-1] == "redirects"
    assert codes(asked([here.url + "/none"])) == [404, "http_status"]


def test_a_redirect_does_not_lead_inside(here: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public site that sends on to the machine's own services; the name is led to our site by the test."""
    from tawthiq.fetch import connect

    monkeypatch.setattr(connect, "looked_up", lambda *_: [(socket.AF_INET, "127.0.0.1")])
    here.pages |= {"/robots.txt": (404, {}, b""), "/": (302, {"Location": "http://169.254.169.254/latest/"}, b"")}
    found = asked([f"http://news.example:{here.port}/"], Network(pause=0))
    assert codes(found) == [302, "private_address"]


def test_names_are_looked_up_once_and_the_checked_address_is_met(here: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is public at the first look-up and inside at the second is never met inside."""
    answers = iter(["127.0.0.1", "10.9.9.9", "10.9.9.9"])
    looked: list[str] = []
    real = socket.getaddrinfo

    def lookup(host: str, *rest: Any, **more: Any) -> list[Any]:
        if host == "news.example":
            looked.append(host)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), here.port))]
        return list(real(host, *rest, **more))

    from tawthiq.fetch import addresses
    from tawthiq.fetch.addresses import target_of
    from tawthiq.fetch.exchange import exchange

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(addresses, "public", lambda address: str(address) == "127.0.0.1")
    target = target_of(f"http://news.example:{here.port}/")
    assert exchange(target, Network(pause=0), 10_000).address == "127.0.0.1"
    assert looked == ["news.example"]
    assert codes(asked([target.url], Network(pause=0))) == ["private_address"]


def test_through_socks_the_proxy_looks_names_up(here: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def lookup(host: Any, *rest: Any, **more: Any) -> Any:
        assert host in ("127.0.0.1", b"127.0.0.1"), f"{host} was looked up beside the proxy"
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    with socks(here.port) as proxy:
        network = Network(proxy_of(f"socks5://127.0.0.1:{proxy.port}"), pause=0)
        found = asked(["http://news.example/"], network)
    assert codes(found) == [200] and proxy.names == ["news.example:80"] * 2
    assert isinstance(found[0], Exchange) and found[0].address is None


def test_socks_with_a_name_and_a_password(here: Site) -> None:
    with socks(here.port, user=b"desk:word") as proxy:
        right = Network(proxy_of(f"socks5h://desk:word@127.0.0.1:{proxy.port}"), pause=0)
        wrong = Network(proxy_of(f"socks5h://desk:other@127.0.0.1:{proxy.port}"), pause=0, tries=1)
        none = Network(proxy_of(f"socks5h://127.0.0.1:{proxy.port}"), pause=0, tries=1)
        assert [codes(asked(["http://news.example/"], n)) for n in (right, wrong, none)] == [[200], ["unreached"], ["unreached"]]


@pytest.mark.parametrize("kind", ["socks5h", "http"])
def test_a_proxy_that_is_away_is_never_gone_around(here: Site, kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    network = Network(proxy_of(f"{kind}://127.0.0.1:{port}"), pause=0, allow_private=True, tries=2)
    assert codes(asked([here.url + "/"], network)) == ["unreached"]
    assert here.asked == []


def test_a_proxy_that_refuses_is_never_gone_around(here: Site) -> None:
    with socks(here.port, status=5) as proxy:
        network = Network(proxy_of(f"socks5h://127.0.0.1:{proxy.port}"), pause=0, allow_private=True, tries=2)
        assert codes(asked([here.url + "/"], network)) == ["unreached"]
    assert here.asked == [] and len(proxy.names) == 2


def test_an_http_proxy_gets_the_whole_address(here: Site) -> None:
    network = Network(proxy_of(f"http://desk:word@127.0.0.1:{here.port}"), pause=0)
    found = asked(["http://news.example/"], network)
    assert codes(found) == [200]
    assert here.asked[-1][1] == "http://news.example/" and here.asked[-1][2]["Proxy-Authorization"] == "Basic ZGVzazp3b3Jk"
    assert isinstance(found[0], Exchange) and b"Proxy-Authorization" not in found[0].request


def test_tls_through_an_http_proxy_asks_for_a_tunnel(here: Site) -> None:
    network = Network(proxy_of(f"http://127.0.0.1:{here.port}"), pause=0, tries=1)
    (found,) = asked(["https://news.example/"], network)
    assert isinstance(found, Failure) and "501" in found.message


def test_too_large_and_too_slow(here: Site) -> None:
    import time

    def slow() -> tuple[int, dict[str, str], bytes]:
        time.sleep(1)
        return 200, HTML, PAGE

    here.pages |= {"/big": (200, HTML, b"x" * 300_000), "/slow": slow}
    assert codes(asked([here.url + "/big"], most=100_000)) == ["too_large"]
    network = Network(allow_private=True, pause=0, total_seconds=0.3, tries=1)
    assert codes(asked([here.url + "/slow"], network)) == ["too_slow"]


def test_tried_again_after_a_while_and_hosts_are_not_pressed(here: Site) -> None:
    answers = iter([(503, {"Retry-After": "7"}, b""), (200, HTML, PAGE)])
    here.pages |= {"/once": lambda: next(answers), "/robots.txt": (200, {}, b"User-agent: *\nCrawl-delay: 5")}
    slept: list[float] = []
    found = asked([here.url + "/once", here.url + "/"], Network(allow_private=True), clock=lambda: 0.0, sleep=slept.append)
    assert codes(found) == [200, 200]
    assert slept == [5, 7, 5, 5]


def test_an_answer_that_is_cut_off_is_no_page(here: Site) -> None:
    def serve(line: socket.socket, _names: list[str]) -> None:
        line.recv(65536)
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<html>")

    from .servers import _serving

    with _serving(serve) as cut:
        network = Network(allow_private=True, pause=0, tries=1)
        assert codes(asked([f"http://127.0.0.1:{cut.port}/"], network)) == ["unreached"]


def test_packed_answers_are_kept_as_they_came(here: Site, tmp_path: Path) -> None:
    here.pages["/"] = (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE))
    fetch_into(tmp_path / "a.warc.gz", [here.url + "/"], HOME, 100_000)
    documents, _, _ = take(tmp_path / "a.warc.gz", Intake(sieve=False))
    assert [d.content for d in documents] == [PAGE]


def test_lists_of_addresses(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("# ours\nhttp://a.example/1\n\nhttp://a.example/2\nhttp://a.example/1\n")
    assert urls_of(["https://b.example/", str(tmp_path / "list.txt")]) == ["https://b.example/", "http://a.example/1", "http://a.example/2"]
