"""The main job on the invented examples: reports in, a register, a table, exports; ends by itself.

    demo.py          builds ./demo-register and ./demo-output
    demo.py serve    shows it in the browser, with an account for each role and a token for the API
"""

from __future__ import annotations

import os
import secrets
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
ROLES = {"reader": "قارئ", "reviewer": "مراجع", "editor": "محرّر", "administrator": "مدير"}


def main() -> int:
    print("The reports in examples/ are invented; only the places are real, all but one village.", flush=True)
    (ROOT / "demo-output").mkdir(exist_ok=True)
    for step in STEPS:
        done = subprocess.run([str(TAWTHIQ), *step], cwd=ROOT, check=False)
        if done.returncode:
            print(f"demo: 'tawthiq {' '.join(step)}' ended with {done.returncode}", file=sys.stderr)
            return done.returncode
    print("\nThe register is in ./demo-register, the exports in ./demo-output.")
    print("To see it in the browser: make serve, then open http://127.0.0.1:8000/ar/ or /en/")
    return 0


def serve() -> int:
    """Show the demo register; public pages are on, for whatever an editor releases there."""
    from tawthiq.register import where

    register = ROOT / REGISTER
    if where.is_register(register):
        print(signs_in(register), flush=True)
    os.environ.setdefault("TAWTHIQ_PUBLISH", "on")
    os.execv(TAWTHIQ, [str(TAWTHIQ), "serve", "--register", str(register)])


def signs_in(register: Path) -> str:
    """Accounts of the demo with new passwords and a token, as they are told on the terminal, there alone.

    A register that holds anything but invented reports gets none: it is no demo any more.
    """
    from tawthiq.register.api import Register

    with Register.open(register, create=False) as opened:
        if opened.counts().reports != len(opened.invented()):
            return "The register holds reports that are not invented: no demo accounts are made or changed."
        words = {role: secrets.token_urlsafe(12) for role in ROLES}
        for role, password in words.items():
            _account(opened.alias, role, password)
        token = _token(opened.alias)
    rows = [f"  {role:<14} {password}   {ROLES[role]}" for role, password in words.items()]
    return "\n".join([
        "Demo accounts for this machine alone, with new passwords at each start:",
        "حسابات التجربة على هذا الجهاز وحده، بكلمات سرّ تتجدّد مع كل تشغيل:",
        *rows,
        "JSON API, as reviewer / واجهة JSON بدور المراجع:",
        f'  curl -H "Authorization: Bearer {token}" http://127.0.0.1:8000/api/v1/incidents',
        "",
    ])


def _account(alias: str, role: str, password: str) -> None:
    from tawthiq.register.accounts import people

    if role in {one.name for one in people.every(alias)}:
        people.set_password(alias, role, password, "demo")
    else:
        people.add(alias, role, people.as_role(role), password, "demo")


def _token(alias: str) -> str:
    from tawthiq.register.accounts import tokens

    return tokens.make(alias, "reviewer", "demo", days=1, note="demo")[1]


if __name__ == "__main__":
    sys.exit(serve() if sys.argv[1:] == ["serve"] else main())
