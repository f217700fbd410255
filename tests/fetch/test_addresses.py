"""What may be asked: no address of this machine or its networks, in any form, by any way."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest

from tawthiq.fetch.addresses import check, looked_up, next_target, public, target_of
from tawthiq.fetch.errors import FetchError
from tawthiq.fetch.settings import NEUTRAL, Network, network_of, proxy_of


@pytest.mark.parametrize("host", [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "10.0.0.8", "172.16.3.4", "192.168.1.1", "169.254.169.254",
    "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255", "[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]",
    "[::ffff:10.0.0.1]", "[2002:7f00:1::]", "[64:ff9b::7f00:1]", "localhost", "a.localhost", "printer", "db.internal", "nas.local",
])
def test_addresses_inside_are_refused_before_a_look_up(host: str) -> None:
    for network in (Network(), Network(proxy_of("socks5h://127.0.0.1:9050"))):
        with pytest.raises(FetchError) as error:
            check(target_of(f"http://{host}/x"), network)
        assert error.value.code == "private_address"
    check(target_of(f"http://{host}/x"), Network(allow_private=True))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_addresses(address: str) -> None:
    assert public(ipaddress.ip_address(address))


def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def lookup(*_asked: Any, **_more: Any) -> list[Any]:
        return [(socket.AF_INET, 1, 6, "", ("93.184.216.34", 80)), (socket.AF_INET, 1, 6, "", ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        looked_up(target_of("http://news.example/"), Network())


@pytest.mark.parametrize("url", [
    "ftp://a.example/", "file:///etc/passwd", "http://", "http://user:word@a.example/", "http://a.example:0/", "a.example",
    "http://a.example:99999/", "http://a b.example/", "http://a.example\r\nX: 1/", "gopher://a.example", "http://[::1",
])
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(FetchError):
        found = target_of(url)
        assert "\r" not in found.url and "\n" not in found.url
        check(found, Network())


def test_addresses_are_written_as_requests_need_them() -> None:
    found = target_of("https://موقع.example/خبر?ي=1&b=%D8%A7 c#part")
    assert found.host == "xn--4gbrim.example"
    assert found.path == "/%D8%AE%D8%A8%D8%B1?%D9%8A=1&b=%D8%A7%20c"
    assert next_target(found, "../x").url == "https://xn--4gbrim.example/x"
    assert next_target(found, "//other.example:8080/").authority == "other.example:8080"


def test_the_proxy_is_never_left_out() -> None:
    assert str(network_of({"ALL_PROXY": "socks5://127.0.0.1:9050", "NO_PROXY": "*"}).proxy) == "socks5h://127.0.0.1:9050"
    assert network_of({"TAWTHIQ_PROXY": "http://p.example:3128", "ALL_PROXY": "socks5://x:1"}).proxy == proxy_of("http://p.example:3128")
    for wrong in ("socks4://127.0.0.1:1", "https://p.example", "127.0.0.1:9050", "socks5h://", "socks5h://h:x"):
        with pytest.raises(FetchError, match="Nothing was sent"):
            network_of({"HTTP_PROXY": wrong})
    assert network_of({}).agent == NEUTRAL and "tawthiq" not in NEUTRAL.lower()
    assert network_of({"TAWTHIQ_AGENT": "desk"}, agent="other/1").agent == "other/1"
    with pytest.raises(FetchError):
        network_of({"TAWTHIQ_AGENT": "a\r\nX: 1"})
