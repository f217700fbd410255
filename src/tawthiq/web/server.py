"""The web server on this machine: waitress on a loopback address, and no other."""

from __future__ import annotations

import errno
import logging
import socket
import tempfile
from pathlib import Path
from typing import Any

from tawthiq.errors import RegisterError, UsageError
from tawthiq.web.desk import desk

ADDRESS = "127.0.0.1"
LARGEST_UPLOAD = 100_000_000
"""Bytes of one request; larger ones are refused before a page sees them."""


def check_host(host: str) -> str:
    """127.0.0.1 for itself and localhost; raises UsageError for any other address.

    A team reaches the pages through a proxy on this machine that speaks TLS (TAWTHIQ_HOSTS).
    """
    if host not in (ADDRESS, "localhost"):
        raise UsageError(
            "not_loopback",
            f"The pages speak plain HTTP, so they are served on {ADDRESS} alone and not on {host}: leave "
            "--host out. A team reaches them through a proxy that speaks TLS; see SECURITY.md.",
            f"الصفحات تتكلّم HTTP بلا تعمية، فلا تُفتح إلا على {ADDRESS}، لا على {host}: احذف ‎--host‎. "
            "وللفريق وسيط يتكلّم TLS؛ انظر SECURITY.md.",
        )
    return ADDRESS


def application(register: Path) -> object:
    """The WSGI application on one register, which must exist and be of this version.

    Raises RegisterError where there is no register, or Django was set up without the web pages, UsageError
    for a setting that says nothing known.
    """
    from tawthiq.register import seconding, setup
    from tawthiq.register.where import is_register
    from tawthiq.web.conf import overrides

    if not is_register(register):
        raise RegisterError(
            "register_missing",
            f"{register} is no register. Make one with `tawthiq run --register {register} PATH`.",
            f"لا سجلّ في {register}. أنشئه بالأمر ‎`tawthiq run --register {register} PATH`‎.",
        )
    seconding.asked()
    setup.configure(register, **overrides(desk()))
    from django.conf import settings

    if getattr(settings, "ROOT_URLCONF", None) != "tawthiq.web.urls":
        raise RuntimeError("Django was configured before tawthiq.web: call serve() first in its process")
    setup.migrate(setup.alias_of(register), register, apply=False)
    from tawthiq.register.api import Register

    Register(register, setup.alias_of(register)).use_places()
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def serve(register: Path, *, host: str = ADDRESS, port: int = 8000) -> None:
    """Serve the pages of a register until interrupted (Control-C).

    Raises UsageError for any other host than 127.0.0.1 and for a port that is taken or not allowed,
    RegisterError for a folder that is no register of this version, StorageError where it cannot be
    written to.
    """
    address = check_host(host)
    app = application(register.resolve())
    listening = _listen(address, port)
    import waitress

    from tawthiq.work import tasks
    from tawthiq.work.helper import helping

    # a page asks for a dozen files at once: no news for whoever runs the command
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    # a foreign host name is refused with 400; Django's advice to allow it would mislead
    logging.getLogger("django.security.DisallowedHost").disabled = True
    print(f"http://{address}:{listening.getsockname()[1]}/", flush=True)
    _uploads_into(tasks.root(register.resolve()))
    try:
        with helping(register.resolve()):
            waitress.serve(app, sockets=[listening], threads=8, ident=None, _quiet=True,
                           max_request_body_size=LARGEST_UPLOAD, **_proxy())
    finally:
        listening.close()


def _uploads_into(folder: Path) -> None:
    """What is uploaded lies in the register's own folder from its first byte, never in that of the system.

    Raises StorageError where the folder cannot be made.
    """
    from tawthiq.register.evidence import storage_error

    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder.parent) from error
    tempfile.tempdir = str(folder)


def _proxy() -> dict[str, Any]:
    """What is believed of the proxy on this machine: that it speaks TLS, and who asked it."""
    if not desk().behind_proxy:
        return {"clear_untrusted_proxy_headers": True}
    return {"trusted_proxy": ADDRESS, "trusted_proxy_count": 1, "clear_untrusted_proxy_headers": True,
            "trusted_proxy_headers": {"x-forwarded-proto", "x-forwarded-for"}}  # fmt: skip


def _listen(address: str, port: int) -> socket.socket:
    """A listening socket, so that a taken port is said in words and port 0 means any free one."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address, port))
        listening.listen(128)  # the address is printed before waitress takes over: it must answer by then
    except (OSError, OverflowError) as error:
        listening.close()
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        why, why_ar = ("is taken", "مشغول") if taken else ("cannot be used", "لا يُستعمل")
        raise UsageError(
            "port_unusable",
            f"Port {port} {why} on {address}. Give another with --port.",
            f"المنفذ {port} {why_ar} على {address}. اختر غيره بـ ‎--port‎.",
        ) from error
    return listening
