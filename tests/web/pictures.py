"""Make the pictures of the READMEs anew from the invented examples: python tests/web/pictures.py

Needs Chromium, and a register of the examples: make demo
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 860


def most_told(directory: Path) -> str:
    """The id of the incident that most claims tell of."""
    from tawthiq.register.models import IncidentRow
    from tawthiq.web.store import alias

    rows = IncidentRow.objects.using(alias())
    return max(rows, key=lambda row: (row.independent_sources, row.members.count(), row.pk)).pk


def main(directory: Path) -> None:
    """Serve the register, look at it, write three small pictures."""
    sys.path.insert(0, str(ROOT / "tests"))
    from django.db import connections
    from waitress.server import create_server

    from tawthiq.web.server import _listen, application
    from web.browser import chromium

    listening = _listen("127.0.0.1", 0)
    server = create_server(application(directory), sockets=[listening], threads=4, ident=None)
    incident = most_told(directory)
    connections.close_all()
    threading.Thread(target=server.run, daemon=True).start()
    base = f"http://127.0.0.1:{listening.getsockname()[1]}"
    PICTURES.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        for name, tail, place in (
            ("incidents-ar", "ar/?sort=-sources", ""), ("incident-ar", f"ar/incidents/{incident}/", "section.claims"),
            ("incident-en", f"en/incidents/{incident}/", ""),
        ):
            page.goto(f"{base}/{tail}", wait_until="networkidle")
            page.wait_for_selector("#map[data-drawn=yes]", timeout=30_000)
            page.wait_for_timeout(800)  # names fade in
            if place:
                page.evaluate(f"document.querySelector({place!r}).scrollIntoView()")
            page.screenshot(path=PICTURES / f"{name}.png")
    server.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "demo-register"))
