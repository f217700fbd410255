"""The heads of the chains (all records; looks at restricted words) as a text: what a stamp is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tawthiq.register import chain
from tawthiq.register.accounts.models import AccessRow
from tawthiq.register.models import LedgerRow

_TABLES: Mapping[str, Any] = {"records": LedgerRow, "access_log": AccessRow}
_FIRST = "tawthiq: heads of the hash chains of a register"
_LINE = re.compile(r"(records|access_log) ([0-9]{1,15}) ([0-9a-f]{64})")
_BEFORE = re.compile(r"seal_before ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Heads:
    """For each chain how many rows it has and the seal of the last; `before`: SHA-256 of the last stamp."""

    of: Mapping[str, tuple[int, str]]
    before: str

    def text(self) -> bytes:
        """The bytes that are stamped."""
        lines = [f"{name} {count} {seal}" for name, (count, seal) in sorted(self.of.items())]
        return "\n".join([_FIRST, *lines, f"seal_before {self.before}", ""]).encode("ascii")


def present(alias: str, before: str) -> Heads:
    """The heads as they are now."""
    return Heads({name: _head(alias, table) for name, table in _TABLES.items()}, before)


def _head(alias: str, table: Any) -> tuple[int, str]:
    rows = table.objects.using(alias)
    last = rows.order_by("-pk").values_list("pk", "sealed").first()
    return (0, chain.START) if last is None else (rows.filter(pk__lte=last[0]).count(), last[1])


def parse(text: bytes) -> Heads:
    """The heads in bytes that were stamped. Raises ValueError."""
    lines = text.decode("ascii").split("\n")
    found = {m[1]: (int(m[2]), m[3]) for line in lines if (m := _LINE.fullmatch(line))}
    before = next((m[1] for line in lines if (m := _BEFORE.fullmatch(line))), None)
    if before is None or Heads(found, before).text() != text:
        raise ValueError("no heads of chains")
    return Heads(found, before)


def lost(alias: str, heads: Heads) -> list[str]:
    """The chains that no longer have these heads at their places."""
    return [name for name, (count, seal) in sorted(heads.of.items()) if not _has(alias, name, count, seal)]


def _has(alias: str, name: str, count: int, seal: str) -> bool:
    if count == 0:
        return seal == chain.START
    rows = _TABLES[name].objects.using(alias)
    number = rows.filter(sealed=seal).values_list("pk", flat=True).first()
    return number is not None and bool(rows.filter(pk__lte=number).count() == count)
