"""The reviewers' queue: which incidents wait for a person, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from django.db.models import F, Q

from tawthiq.contract import parse_incident
from tawthiq.linking import lay
from tawthiq.linking.settings import say
from tawthiq.register import decisions, lookup
from tawthiq.register import judgements as judged
from tawthiq.register import rechecks as rechecked
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import DecisionRow, IncidentIdRow, IncidentRow, LinkedRow, ReportRow
from tawthiq.register.pairs import KINDS as PAIRS
from tawthiq.register.pairs import pair_decisions
from tawthiq.register.redactions import span_of
from tawthiq.review import Finding, checks
from tawthiq.web.store import alias, directory

Why = Literal["recheck", "changed", "disputed", "low", "finding", "new"]
WHYS: tuple[Why, ...] = get_args(Why)
"""In the order of their weight."""

PAGE = 40
CHECKED_REPORTS = 3000
"""The checks read every report: in larger registers `tawthiq review` makes them instead."""

Both = tuple[str, str]


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
    every = judged.judgements(decisions.every(alias()))
    led = IncidentIdRow.objects.using(alias()).filter(redirect_to__isnull=False)
    heirs = {young: str(elder) for young, elder in led.values_list("id", "redirect_to")}
    why: dict[str, dict[Why, list[Both]]] = {}
    loose: list[Both] = []

    def add(reason: Why, identifiers: Sequence[str], *told: Both) -> None:
        for identifier in identifiers:  # what names none stands below the list
            why.setdefault(_heir(identifier, heirs), {}).setdefault(reason, []).extend(told)
        if not identifiers:
            loose.extend(told)

    for identifiers, told in rechecks(every):
        add("recheck", identifiers, told)
    looked = _looked(every, heirs)
    for identifier in _changed(looked):
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
    return {_heir(j.subject, heirs): j for j in every if j.kind in ("grade", "accept") and not j.undone}


def _assigned(every: Sequence[Judgement], heirs: Mapping[str, str]) -> dict[str, str]:
    return {_heir(j.subject, heirs): str(j.value.get("to", "")) for j in every if j.kind == "assign"}


def _changed(looked: Mapping[str, Judgement]) -> list[str]:
    """Incidents that are others than when a person last looked."""
    rows = IncidentRow.objects.using(alias()).filter(pk__in=looked).values_list("pk", "line")
    return [pk for pk, line in rows if looked[pk].saw.get("line") not in (None, judged.digest(line))]


def _disputed() -> list[str]:
    rows = IncidentRow.objects.using(alias()).filter(Q(grade="contested") | Q(strike_status="contested"))
    return list(rows.values_list("pk", flat=True))


def _low() -> list[str]:
    """Incidents whose sources disagree on figures, means, place or civilian status."""
    rows = IncidentRow.objects.using(alias()).filter(independent_sources__gt=1)
    rows = rows.filter(line__contains='"disputes":[{')
    return [pk for pk, line in rows.values_list("pk", "line")
            if any(d.field not in ("attacker", "denied") for d in parse_incident(line).disputes)]


def findings() -> tuple[Finding, ...]:
    """What the checks of `tawthiq review` find, kept until something is read, linked or decided."""
    return _findings(str(directory()), _state())


def _state() -> tuple[object, ...]:
    linked = LinkedRow.objects.using(alias()).order_by("-pk").values_list("pk", flat=True).first()
    pairs = DecisionRow.objects.using(alias()).filter(kind__in=PAIRS).order_by("-pk")
    last = IncidentIdRow.objects.using(alias()).order_by("-pk").values_list("pk", flat=True).first()
    return (linked, last, pairs.values_list("pk", flat=True).first(),
            ReportRow.objects.using(alias()).filter(linked=True).count())


@lru_cache(maxsize=4)
def _findings(register: str, state: tuple[object, ...]) -> tuple[Finding, ...]:
    digests = ReportRow.objects.using(alias()).order_by("pk").values_list("pk", flat=True)
    incidents = IncidentRow.objects.using(alias()).order_by("pk").values_list("line", flat=True)
    return checks(lookup.readings(alias(), digests), [parse_incident(line) for line in incidents])


def rechecks(every: Sequence[Judgement]) -> list[tuple[list[str], Both]]:
    """Decisions that no longer fit what is read: of which incidents, and the sentence."""
    rows = decisions.every(alias())
    pairs = pair_decisions(rows)
    known = lookup.readings(alias(), {report for d in pairs for report in d.reports})
    people = lay(pairs, known)
    out: list[tuple[list[str], Both]] = [([], c.texts) for c in people.contradictions]
    for one in rechecked.found(alias(), rows, people):
        subjects = [one.decision.subject] if one.decision.kind in ("grade", "accept", "publish") else []
        if one.decision.kind != "assign":
            out.append((subjects, (one.text_ar, one.text_en)))
    return out + [([], _unfit(j)) for j in every if j.kind == "redact" and not j.undone and _lost(j)]


def _lost(j: Judgement) -> bool:
    found = lookup.readings(alias(), [j.subject])
    return not found or span_of(found[0].report, j) is None


def _unfit(j: Judgement) -> Both:
    about = {"number": j.number, "by": j.by, "at": j.at[:10]}
    arabic, english = say("unfit_words", one=j.subject[:12])
    return say("unfit", why=arabic, **about)[0], say("unfit", why=english, **about)[1]
