"""The reviewers' queue: which incidents wait for a person, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from django.db.models import F, Q

from tawthiq.contract import parse_incident
from tawthiq.register import decisions
from tawthiq.register import judgements as judged
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import IncidentIdRow, IncidentRow, MemberRow, ReportRow
from tawthiq.web import seconds, store
from tawthiq.web.checked import Both, findings, rechecks
from tawthiq.web.store import alias

Why = Literal["recheck", "second", "changed", "disputed", "low", "finding", "new"]
WHYS: tuple[Why, ...] = get_args(Why)
"""In the order of their weight."""

PAGE = 40
CHECKED_REPORTS = 3000
"""The checks read every report: in larger registers `tawthiq review` makes them instead."""


@dataclass(frozen=True, slots=True)
class Item:
    """One incident that waits. `told`: sentences of checks and decisions, in Arabic and English."""

    id: str
    whys: tuple[Why, ...]
    told: tuple[Both, ...]
    assigned: str


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits. `loose`: decisions to re-check and findings that name no incident."""

    items: tuple[Item, ...]
    loose: tuple[Both, ...]
    counts: Mapping[Why, int]
    unchecked: bool


def queue() -> Queue:
    """Everything that waits, the weightiest first, then the newest."""
    rows = decisions.every(alias())
    every = judged.judgements(rows)
    led = IncidentIdRow.objects.using(alias()).filter(redirect_to__isnull=False)
    heirs = {young: str(elder) for young, elder in led.values_list("id", "redirect_to")}
    why: dict[str, dict[Why, list[Both]]] = {}
    loose: list[Both] = []

    def add(reason: Why, identifiers: Sequence[str], *told: Both) -> None:
        for identifier in identifiers:  # what names none stands below the list
            why.setdefault(_heir(identifier, heirs), {}).setdefault(reason, []).extend(told)
        if not identifiers:
            loose.extend(told)

    for identifiers, told in rechecks(rows, every):
        add("recheck", identifiers, told)
    for identifiers, told in seconds.queued(every):
        add("second", identifiers, told)
    looked = _looked(every, heirs)
    for identifier in dict.fromkeys([*_changed(looked), *_righted_since(looked, every)]):
        add("changed", [identifier])
    add("disputed", [i for i in _disputed() if i not in looked])
    add("low", [i for i in _low() if i not in looked])
    unchecked = ReportRow.objects.using(alias()).count() > CHECKED_REPORTS
    for finding in () if unchecked else findings():
        if not finding.rule.startswith("decision"):
            add("finding", [i for i in finding.incidents if i not in looked],
                *([] if set(finding.incidents) & looked.keys() else [(finding.text_ar, finding.text_en)]))
    if new := [i for i in IncidentRow.objects.using(alias()).values_list("pk", flat=True) if i not in looked]:
        add("new", new)
    return _made(why, tuple(dict.fromkeys(loose)), _assigned(every, heirs), unchecked)


def _made(
    why: Mapping[str, Mapping[Why, list[Both]]], loose: tuple[Both, ...], assigned: Mapping[str, str],
    unchecked: bool,
) -> Queue:  # fmt: skip
    rows = IncidentRow.objects.using(alias()).order_by(F("start").desc(nulls_last=True), "pk")
    items = [
        Item(pk, tuple(w for w in WHYS if w in why[pk]),
             tuple(dict.fromkeys(told for w in WHYS for told in why[pk].get(w, ()))), assigned.get(pk, ""))
        for pk in rows.values_list("pk", flat=True) if pk in why
    ]  # fmt: skip
    items.sort(key=lambda item: WHYS.index(item.whys[0]))  # stable: within one reason the newest first
    counts = {w: sum(w in item.whys for item in items) for w in WHYS}
    return Queue(tuple(items), loose, counts, unchecked)


def _heir(identifier: str, heirs: Mapping[str, str]) -> str:
    for _step in range(50):
        if identifier not in heirs:
            break
        identifier = heirs[identifier]
    return identifier


def _looked(every: Sequence[Judgement], heirs: Mapping[str, str]) -> dict[str, Judgement]:
    """The latest grade or acceptance of each incident."""
    found = [j for j in every if j.kind in ("grade", "accept") and not j.undone]
    return {_heir(j.subject, heirs): j for j in sorted(found, key=lambda j: j.stood)}


def _assigned(every: Sequence[Judgement], heirs: Mapping[str, str]) -> dict[str, str]:
    return {_heir(j.subject, heirs): str(j.value.get("to", "")) for j in every if j.kind == "assign"}


def _changed(looked: Mapping[str, Judgement]) -> list[str]:
    """Incidents that are others than when a person last looked."""
    rows = IncidentRow.objects.using(alias()).filter(pk__in=looked).values_list("pk", "line")
    return [pk for pk, line in rows if looked[pk].saw.get("line") not in (None, judged.digest(line))]


def _righted_since(looked: Mapping[str, Judgement], every: Sequence[Judgement]) -> list[str]:
    """Incidents of which people corrected a value since one last looked, or took a correction back."""
    first = min((j.number for j in looked.values()), default=0)
    late = [(j, a) for j in every if j.kind == "correct" and not j.waits and j.touched > first > 0
            for a in j.anchors]
    rows = MemberRow.objects.using(alias()).filter(report__in={store.sha256(a.report) for _j, a in late})
    homes = {(report, event): home for report, event, home in rows.values_list("report", "event", "incident")}
    told = ((homes.get((store.sha256(a.report), a.event), ""), j) for j, a in late)
    return [home for home, j in told if home in looked and j.touched > looked[home].number]


def _disputed() -> list[str]:
    rows = IncidentRow.objects.using(alias()).filter(Q(grade="contested") | Q(strike_status="contested"))
    return list(rows.values_list("pk", flat=True))


def _low() -> list[str]:
    """Incidents whose sources disagree on figures, means, place or civilian status."""
    rows = IncidentRow.objects.using(alias()).filter(independent_sources__gt=1)
    rows = rows.filter(line__contains='"disputes":[{')
    return [pk for pk, line in rows.values_list("pk", "line")
            if any(d.field not in ("attacker", "denied") for d in parse_incident(line).disputes)]
