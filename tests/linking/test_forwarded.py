"""A forwarded message is no second voice beside the channel that it comes from."""

from __future__ import annotations

import pytest

from tawthiq.capture.minimal import Entry, document_of
from tawthiq.linking import link
from tawthiq.model import Container, Origin, Reading
from tawthiq.pipeline import read_document

FIRST = "استشهد سبعة مدنيين جراء غارات روسية على السوق الشعبي في مدينة سرمين بريف إدلب الشرقي، ظهر اليوم الثلاثاء."
OTHER = "سبعة شهداء من المدنيين في سوق سرمين بريف إدلب الشرقي ظهر الثلاثاء بعد غارات للطيران الروسي."


def post(text: str, outlet: str, relayed: str | None = None) -> Reading:
    entry = Entry(text=text, outlet=outlet, published="2020-01-14", relayed=relayed)
    document = document_of(entry, f"{outlet}#1", Origin("telegram", Container("sha256:0", 1, "x")), "telegram")
    found = read_document(document)
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(("relayed", "voices"), [(None, 2), ("Forwarded from مرصد السهل", 1), ("Forwarded from شبكة أخرى", 2)])
def test_whom_it_relays_decides_how_many_speak(relayed: str | None, voices: int) -> None:
    [incident] = link([post(FIRST, "مرصد السهل"), post(OTHER, "صدى الشمال", relayed)])
    assert incident.independent_sources == voices
