"""While a register is linked, others write: what takes long holds no transaction."""

from __future__ import annotations

import pytest

from tawthiq import pipeline
from tawthiq.linking.link import Desk
from tawthiq.model import Decision, Incident
from tawthiq.register.api import Register

from .test_lasting import FIRST, TEXT, quoting


def test_a_decision_is_taken_while_everything_is_linked(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connections

    kept, first = quoting(TEXT, FIRST)
    seen: list[bool] = []

    def linked(desk: Desk, counting: str, link: object = Desk.incidents) -> tuple[Incident, ...]:
        seen.append(connections[register.alias].in_atomic_block)
        register.decide(Decision("assign", "i-1", "{}", "", "huda", "2024-05-06T00:00:00+00:00"))
        return link(desk, counting)  # type: ignore[operator,no-any-return]

    monkeypatch.setattr(Desk, "incidents", linked)
    with register.writing():
        register.add(kept)
        register.record([first])
        pipeline.relink(register)
    assert seen == [False] and len(list(register.incidents())) == 1 and len(register.decisions()) == 1
