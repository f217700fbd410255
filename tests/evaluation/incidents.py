"""Made-up incidents over the made-up output of `sample`: some events put together rightly, some wrongly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from . import sample


def lines(folder: Path) -> list[dict[str, Any]]:
    """One line per incident; every event of `sample.lines` is a member of one."""
    groups: dict[str, list[dict[str, Any]]] = {}
    step = 0
    for read in sample.lines(folder):
        name = read["report"]["file"]
        for event in read["events"]:
            step += 1
            place = (event.get("place") or {}).get("name_ar") or "nowhere"
            key = f"alone {step}" if step % 6 == 0 or place == "nowhere" else place
            groups.setdefault(key, []).append({"file": name, "report": name, "event": event["event"]})
    return [{"id": key, "members": members} for key, members in groups.items()]


def write(folder: Path, target: Path) -> Path:
    """The lines as a file."""
    target.write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines(folder)), "utf-8")
    return target
