"""`tawthiq user token`, `tokens`, `revoke`: what programs show to the JSON API in an account's name."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from tawthiq.cli.accounts import opened, whoever
from tawthiq.cli.screen import say, warn
from tawthiq.register.accounts.roles import Role


def make(directory: Path, name: str, role: Role | None, days: int, note: str) -> int:
    """Make a token; it alone goes to standard output, what is to be known of it to standard error."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import tokens

        made, words = tokens.make(alias, name, whoever(), role=role, days=days, note=note)
    print(words)
    warn(say("token_made", number=made.number, name=name, role=say(f"role_{made.role}"), until=made.until))
    return 0


def listed(directory: Path, *, as_json: bool) -> int:
    """Show all tokens, the newest first; none of them can be shown again."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import tokens

        found = tokens.every(alias)
        holding = {one.number for one in found if tokens.holds(one)}
    for one in found:
        if as_json:
            print(json.dumps(asdict(one), ensure_ascii=False))
            continue
        used = say("token_used", day=one.used_on) if one.used_on else say("token_unused")
        state = "holds" if one.number in holding else "revoked" if one.revoked_at else "over"
        told = say(f"token_{state}", until=one.until, day=one.revoked_at[:10])
        parts = (str(one.number), one.account, say(f"role_{one.role}"), told, used, one.note)
        print(" · ".join(filter(None, parts)))
    if not found and not as_json:
        print(say("token_none"))
    return 0


def revoke(directory: Path, number: int) -> int:
    """End a token for good."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import tokens

        name = tokens.revoke(alias, number, whoever())
    print(say("token_gone", number=number, name=name))
    return 0
