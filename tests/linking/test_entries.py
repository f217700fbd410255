"""Reports that stand on one page link like reports of their own. All invented."""

from __future__ import annotations

import hashlib

from tawthiq.coding import read_report
from tawthiq.linking import link
from tawthiq.model import Document, Reading
from tawthiq.page import read_page

TITLE = "تغطية مباشرة للتطورات في إدلب"
EARLY = "قتل 3 مدنيين بقصف مدفعي على بلدة سراقب صباح اليوم، بحسب الدفاع المدني."
LATE = "ارتفعت حصيلة القصف المدفعي على بلدة سراقب صباح اليوم إلى 5 قتلى، بحسب الدفاع المدني."
OTHER = "قتلت امرأة بقصف مدفعي على بلدة سراقب صباح اليوم، وفق مصدر طبي."


def reading(*entries: tuple[str, str]) -> Reading:
    body = "".join(f"<div class=e1><time datetime='{m}'>{m[11:16]}</time><p>{w}</p></div>" for m, w in entries)
    raw = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{body}</div></body></html>".encode()
    digest = "sha256:" + hashlib.sha256(raw).hexdigest()
    return read_report(read_page(Document("live.html", raw, digest, outlet="شبكة السهل")).report)


def test_a_toll_that_rises_from_entry_to_entry_is_one_incident() -> None:
    """The later entry points back to the attack of the earlier: one event, and its last toll."""
    found = link([reading(("2019-12-02T15:00:00", LATE), ("2019-12-02T09:00:00", EARLY))])
    assert len(found) == 1
    assert found[0].independent_sources == 1
    assert [m.event for m in found[0].members] == [0]
    killed = found[0].harm["killed"]
    assert (killed.low, killed.high) == (5, 5)


def test_the_same_town_on_another_day_is_another_incident() -> None:
    found = link([reading(("2019-12-05T15:00:00", OTHER), ("2019-12-02T09:00:00", EARLY))])
    assert [(i.date.start if i.date else None, len(i.members)) for i in found] == [("2019-12-02", 1), ("2019-12-05", 1)]


def test_a_strike_of_its_own_in_a_later_entry_stays_one_of_its_own() -> None:
    again = "غارة جوية ثانية على بلدة سراقب عصر اليوم تقتل امرأة، وفق مصدر طبي."
    found = read_events(("2019-12-02T16:00:00", again), ("2019-12-02T09:00:00", EARLY))
    assert found == 2


def read_events(*entries: tuple[str, str]) -> int:
    return len(reading(*entries).events)
