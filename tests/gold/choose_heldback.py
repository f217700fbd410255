"""Choose the third of the labelled reports that is held back while rules are written.

Reports that share an incident_key (directly or through another report) are one cluster and are
held back together; a report without incidents is a cluster of its own. A cluster is held back
when the SHA-256 of its name, read as a number, divides by three. Of the reports in `blind/` those are held
back that nobody has opened since they were written. Prints heldback.tsv.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

HERE = Path(__file__).parent


def clusters() -> dict[str, set[str]]:
    """Cluster name (smallest key, or the report's own path) -> the reports in it."""
    home: dict[str, set[str]] = {}
    for label in sorted(HERE.glob("news/*.json")) + sorted(HERE.glob("social/*.json")):
        report = f"{label.parent.name}/{label.stem}.txt"
        keys = {i["incident_key"] for i in json.loads(label.read_text("utf-8"))["incidents"]}
        group = {report} | {f"key:{k}" for k in keys}
        for known in {id(home[m]): home[m] for m in group if m in home}.values():
            group |= known
        for member in group:
            home[member] = group
    return {min(m for m in g if m.startswith("key:") or not any(x.startswith("key:") for x in g)):
            {m for m in g if not m.startswith("key:")} for g in home.values()}


def main() -> None:
    print("report\tcluster")
    for name, reports in sorted(clusters().items()):
        if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0:
            for report in sorted(reports):
                print(f"{report}\t{name.removeprefix('key:')}")
    for name in (HERE / "blind" / "kept.txt").read_text("utf-8").split():
        print(f"blind/{name}.txt\tblind")


if __name__ == "__main__":
    main()
