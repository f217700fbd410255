"""The pages on a register in either database, in a process of their own. The reports are invented."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .test_run import REPORTS

SERVED = """
import sys
from pathlib import Path
from tawthiq import pipeline
from tawthiq.register.api import Register
from tawthiq.register.setup import configure
from tawthiq.register.where import name_schema
from tawthiq.web.conf import overrides
folder, directory = map(Path, sys.argv[1:])
directory.mkdir()
name_schema(directory)
configure(directory, **overrides())
with Register.open(directory) as register:
    assert register.alias == "default"
    pipeline.run([folder], register=register, workers=1)
    pipeline.rebuild(register, workers=1)
    (report, *_), (incident, *_) = register.readings(), register.incidents()
from tawthiq.web.server import application
application(directory)
from django.db import connection
from django.test import Client
client = Client(SERVER_NAME="127.0.0.1", headers={"accept-language": "en"})
places = ["", "?sort=killed", "?place=سرمين", "?grade=weak", "map.json", "reports/", f"incidents/{incident.id}/",
          f"reports/{report.report.id.removeprefix('sha256:')}/"]
for place in places:
    for language in ("ar", "en"):
        answer = client.get(f"/{language}/{place}")
        print(connection.vendor, answer.status_code, place)
"""


def test_every_kind_of_page_answers(tmp_path: Path, backend: str) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", SERVED, str(folder), str(tmp_path / "register")],
                          capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    told = [line.split()[:2] for line in done.stdout.splitlines()]
    assert len(told) == 16 and all(one in ([backend, "200"], [backend, "302"]) for one in told), done.stdout
