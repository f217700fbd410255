"""What linking promises whatever the reports say: tried on many made at random, and told one by one. All invented."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.arabic.quantities import quantity_from
from tawthiq.linking import Decided, link
from tawthiq.linking.compare import stand, veto_of
from tawthiq.linking.facts import Fact, facts
from tawthiq.model import Document, Incident, Reading
from tawthiq.pipeline import read_document

from .made import claim, day, place, reading
from .test_order import figures, reports

TOWN, OTHER, CITY = place("C3916"), place("C4278"), place("C1007")
readings = st.lists(reports, max_size=8, unique_by=lambda r: r.report.id)


def homes(found: tuple[Incident, ...]) -> dict[tuple[str, int], str]:
    return {(m.report, m.event): i.id for i in found for m in i.members}


def key(fact: Fact) -> tuple[str, int]:
    return fact.report.id, fact.event.event


@settings(max_examples=150, deadline=None)
@given(readings)
def test_no_incident_holds_two_days_two_places_or_hours_apart(told: list[Reading]) -> None:
    at = {key(f): f for f in facts(told)}
    for incident in link(told):
        for a, b in combinations([at[m.report, m.event] for m in incident.members], 2):
            assert veto_of(a, b, *stand(a, b)) is None
            assert a.report.id != b.report.id


@settings(max_examples=150, deadline=None)
@given(readings, reports)
def test_a_vague_report_never_joins_two_incidents(told: list[Reading], more: Reading) -> None:
    added = [f for f in facts([more]) if not f.sure]
    events = tuple(e for e in more.events if any(e.event == f.event.event for f in added))
    vague = replace(more, events=events, claims=tuple(c for c in more.claims if any(c.event == e.event for e in events)))
    before, after = homes(link(told)), homes(link([*told, vague]))
    sure = [key(f) for f in facts(told) if f.sure]
    for a, b in combinations(sure, 2):
        assert (before[a] == before[b]) == (after[a] == after[b])
    joined = [{i for k, i in after.items() if k == (vague.report.id, e.event)} for e in vague.events]
    assert all(len(ids) == 1 for ids in joined)


def denying(one: Reading) -> Reading:
    """The report as one whose every claim denies."""
    return replace(one, claims=tuple(replace(c, stance="denies") for c in one.claims))


@settings(max_examples=100, deadline=None)
@given(readings, reports)
def test_a_denial_never_lowers_a_range(told: list[Reading], more: Reading) -> None:
    denial = denying(more)
    before = {frozenset(i.members): i.harm for i in link(told)}
    for incident in link([*told, denial]):
        others = frozenset(m for m in incident.members if m.report != denial.report.id)
        if others in before:
            assert incident.harm == before[others]


@settings(max_examples=100, deadline=None)
@given(readings, st.integers(0, 12))
def test_an_attackers_we_struck_fighters_never_makes_confirmed(told: list[Reading], killed: int) -> None:
    admitted = claim(
        killed=killed, group="combatants", stance="admits", admits="act", actors=["russia"], kind="military_statement",
        speaker="وزارة الدفاع الروسية",
    )  # fmt: skip
    army = [reading(f"بيان {w.id}", "2019-05-02", (w, day("2019-05-01"), [admitted])) for w in (TOWN, OTHER, CITY)]
    assert all(i.grade != "confirmed" for i in link([*told, *army]))


def test_a_round_ups_parts_go_each_to_its_own_incident_and_chain_none() -> None:
    single = [reading(o, "2019-05-02", (w, day("2019-05-01"), [claim(killed=k, actors=["russia"])]))
              for o, w, k in (("شبكة النخيل", TOWN, 4), ("صدى الجبل", OTHER, 4), ("نداء الوادي", CITY, 4))]  # fmt: skip
    bulletin = reading("نشرة المساء", "2019-05-02", *[(w, day("2019-05-01"), [claim(killed=4, actors=["russia"])])
                                                      for w in (OTHER, CITY, TOWN)])  # fmt: skip
    found = link([*single, bulletin])
    assert [len(i.members) for i in found] == [2, 2, 2]
    for incident in found:
        assert {m.report for m in incident.members} & {bulletin.report.id}


def test_two_strikes_of_a_round_up_on_one_town_and_day_stay_two() -> None:
    part = (TOWN, day("2019-05-01"), [claim(killed=4, actors=["russia"])])
    bulletin = reading("نشرة المساء", "2019-05-02", part, part)
    single = reading("شبكة النخيل", "2019-05-02", part)
    found = link([bulletin, single])
    assert len(found) in (2, 3) and all(
        len([m for m in i.members if m.report == bulletin.report.id]) <= 1 for i in found
    )


def test_a_cumulative_total_is_no_member_and_raises_no_range() -> None:
    one = reading("شبكة النخيل", "2019-05-02", (TOWN, day("2019-05-01"), [claim(killed=4)]))
    (total,) = reading("x", None, (TOWN, day("2019-05-01"), [claim(killed=quantity_from("exact", 310))])).claims
    summed = replace(one, totals=(replace(total, event=None, id="t0"),))
    assert link([summed]) == link([one])
    (incident,) = link([summed])
    assert (incident.harm["killed"].low, incident.harm["killed"].high) == (4, 4)


def read(tmp: Path, text: str, published: str, outlet: str) -> Reading:
    content = text.encode()
    found = read_document(Document(f"{outlet}.txt", content, f"sha256:{abs(hash(text))}", outlet, None, None, published))
    assert isinstance(found, Reading)
    return found


def test_a_cumulative_total_in_a_text_is_read_as_one_and_joins_no_incident(tmp_path: Path) -> None:
    strike = read(tmp_path, "قتل أربعة مدنيين بغارة جوية على مدينة سرمين في ريف إدلب يوم الأربعاء 1 أيار 2019.", "2019-05-02", "شبكة النخيل")
    total = read(tmp_path, "بلغ عدد القتلى المدنيين في محافظة إدلب منذ بداية الشهر الماضي 310 قتلى، وفق مركز الوادي.", "2019-05-02", "صدى الجبل")
    found = link([strike, total])
    assert max((i.harm["killed"].low for i in found if "killed" in i.harm), default=0) == 4


@pytest.mark.parametrize(
    "text",
    [
        "في الذكرى السنوية الأولى لمجزرة سوق سرمين التي قتل فيها أربعون مدنيا بغارة جوية في 1 أيار 2018، وقف الأهالي دقيقة صمت.",
        "أحيا أهالي سرمين ذكرى مجزرة السوق التي وقعت قبل عام وراح ضحيتها أربعون مدنيا بغارة جوية.",
    ],
)
def test_an_anniversary_is_no_new_incident_and_no_part_of_todays(tmp_path: Path, text: str) -> None:
    strike = read(tmp_path, "قتل أربعة مدنيين بغارة جوية على مدينة سرمين في ريف إدلب يوم الأربعاء 1 أيار 2019.", "2019-05-01", "شبكة النخيل")
    memory = read(tmp_path, text, "2019-05-01", "صدى الجبل")
    found = link([strike, memory])
    today = next(i for i in found if any(m.report == strike.report.id for m in i.members))
    assert len(today.members) == 1 and (today.harm["killed"].low, today.harm["killed"].high) == (4, 4)
    assert not any(i.date and i.date.start == "2019-05-01" for i in found if i.id != today.id)


@settings(max_examples=60, deadline=None)
@given(st.lists(reports, min_size=2, max_size=7, unique_by=lambda r: r.report.id), st.data())
def test_peoples_word_stands_whatever_the_reports_say(told: list[Reading], data: st.DataObject) -> None:
    keys = sorted((r.report.id, e.event) for r in told for e in r.events)
    pairs = st.lists(st.tuples(st.sampled_from(keys), st.sampled_from(keys)).filter(lambda p: p[0] < p[1]), max_size=4)
    together = tuple(sorted(set(data.draw(pairs))))
    apart = tuple(sorted(set(data.draw(pairs)) - set(together)))
    decided = Decided(together, apart)
    found = link(told, decided=decided)
    at = homes(found)
    assert all(at[a] == at[b] for a, b in together)
    contradicted = set(decided.contradictions())
    assert all((at[a] == at[b]) == (pair in contradicted) for pair in apart for a, b in [pair])
    assert figures(found) == figures(link(data.draw(st.permutations(told)), decided=decided))
