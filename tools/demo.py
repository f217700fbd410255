"""The main job on the invented examples: reports in, a register, a table, exports; ends by itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TAWTHIQ = ROOT / ".venv" / "bin" / "tawthiq"
REGISTER = "demo-register"
STEPS = (
    ("run", "--manifest", "examples/manifest.tsv", "--register", REGISTER),
    ("export", "csv", "--register", REGISTER, "--output", "demo-output/incidents.csv"),
    ("export", "geojson", "--register", REGISTER, "--output", "demo-output/incidents.geojson"),
    ("verify", "--register", REGISTER),
)


def main() -> int:
    print("The reports in examples/ are invented; only the places are real.", flush=True)
    (ROOT / "demo-output").mkdir(exist_ok=True)
    for step in STEPS:
        done = subprocess.run([str(TAWTHIQ), *step], cwd=ROOT, check=False)
        if done.returncode:
            print(f"demo: 'tawthiq {' '.join(step)}' ended with {done.returncode}", file=sys.stderr)
            return done.returncode
    print("\nThe register is in ./demo-register, the exports in ./demo-output.")
    print("To see it in the browser: make serve, then open http://127.0.0.1:8000/ar/ or /en/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
