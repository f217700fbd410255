"""A site of our own on loopback, and proxies of our own before it: SOCKS 5 and HTTP."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "<html><head><title>قصف على بلدة الزيتونة</title></head><body><p>قتل 3 مدنيين في قصف على بلدة الزيتونة.</p></body></html>".encode()
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """Pages by path; `asked` holds every request: method, path, headers."""

    pages: dict[str, Answer | Callable[[], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    posted: list[bytes] = field(default_factory=list)
    answer_post: Callable[[bytes], bytes] | None = None
    url: str = ""
    port: int = 0

    def paths(self) -> list[str]:
        return [path for _method, path, _headers in self.asked]


@contextmanager
def site() -> Iterator[Site]:
    """A running site."""
    told = Site({"/": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE)})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(("GET", self.path, dict(self.headers)))
            path = self.path if self.path.startswith("/") else "/" + self.path.split("/", 3)[3]
            found = told.pages.get(path, (404, {}, b"none"))
            status, headers, body = found() if callable(found) else found
            self._send(status, headers, body)

        def do_POST(self) -> None:
            told.asked.append(("POST", self.path, dict(self.headers)))
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.posted.append(body)
            assert told.answer_post is not None
            self._send(200, {"Content-Type": "application/timestamp-reply"}, told.answer_post(body))

        def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_told: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.port = running.server_address[1]
    told.url = f"http://127.0.0.1:{told.port}"
    threading.Thread(target=running.serve_forever, daemon=True).start()
    try:
        yield told
    finally:
        running.shutdown()
        running.server_close()


@dataclass
class Proxied:
    """A proxy: the names it was asked for, and where it leads whatever the name."""

    port: int
    names: list[str]


@contextmanager
def socks(to_port: int, *, user: bytes = b"", status: int = 0) -> Iterator[Proxied]:
    """A SOCKS 5 server that leads every name to a port of this machine."""
    def serve(line: socket.socket, names: list[str]) -> None:
        methods = line.recv(line.recv(2)[1])
        wanted = 2 if user else 0
        if wanted not in methods:
            line.sendall(b"\x05\xff")
            return
        line.sendall(bytes([5, wanted]))
        if user:
            name = line.recv(line.recv(2)[1])
            word = line.recv(line.recv(1)[0])
            line.sendall(b"\x01" + bytes([int(name + b":" + word != user)]))
        kind = line.recv(4)[3]
        host = line.recv(line.recv(1)[0]).decode() if kind == 3 else socket.inet_ntoa(line.recv(4))
        port = int.from_bytes(line.recv(2), "big")
        names.append(f"{host}:{port}")
        line.sendall(b"\x05" + bytes([status]) + b"\x00\x01\x00\x00\x00\x00\x00\x00")
        if not status:
            _joined(line, socket.create_connection(("127.0.0.1", to_port)))

    with _serving(serve) as found:
        yield found


@contextmanager
def _serving(serve: Callable[[socket.socket, list[str]], None]) -> Iterator[Proxied]:
    listening = socket.create_server(("127.0.0.1", 0))
    names: list[str] = []

    def each(line: socket.socket) -> None:
        with line, suppress(OSError, IndexError):
            serve(line, names)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=each, args=(listening.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield Proxied(listening.getsockname()[1], names)
    finally:
        listening.close()


def _joined(one: socket.socket, other: socket.socket) -> None:
    def pump(source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(65536):
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)

    with other:
        back = threading.Thread(target=pump, args=(other, one), daemon=True)
        back.start()
        pump(one, other)
        back.join()
