"""Roles: what an account may do. Each role may all that those before it may."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal["reader", "reviewer", "editor", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)

Level = Literal["anyone", "public", "reader", "reviewer", "editor", "administrator"]
"""What a page asks for: `anyone` needs nothing; `public` nothing where publishing is switched on, else a
reader; every other level that role or a higher one."""
LEVELS: tuple[Level, ...] = get_args(Level)

SEES_RESTRICTED: Role = "reviewer"
"""The lowest role that sees restricted words unmasked (codebook, section 9)."""


def at_least(role: Role | None, level: Level) -> bool:
    """Whether an account of this role (None: no account) may what the level asks for."""
    if level == "anyone":
        return True
    return role is not None and LEVELS.index(role) >= LEVELS.index(level)
