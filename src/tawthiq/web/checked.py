"""What the queue needs of every report: findings of the checks, and decisions that no longer fit.

Both are worked out once for each state of what is read and linked, and kept until that changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

from tawthiq.contract import parse_incident
from tawthiq.linking import Laid, lay
from tawthiq.linking.settings import say
from tawthiq.model import Decision
from tawthiq.register import lookup
from tawthiq.register import rechecks as rechecked
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import DecisionRow, IncidentIdRow, IncidentRow, LinkedRow, ReportRow, RunRow
from tawthiq.register.pairs import KINDS as PAIRS
from tawthiq.register.pairs import pair_decisions
from tawthiq.register.redactions import span_of
from tawthiq.review import Finding, checks
from tawthiq.web.store import alias, directory

Both = tuple[str, str]
State = tuple[object, ...]
_ONE_AT_A_TIME = Lock()


def findings() -> tuple[Finding, ...]:
    """What the checks of `tawthiq review` find, kept until something is read, linked or decided."""
    with _ONE_AT_A_TIME:  # several reviewers ask at once after each change: the first works for all
        return _findings(str(directory()), _state())


def rechecks(
    rows: Sequence[tuple[int, Decision]], every: Sequence[Judgement]
) -> list[tuple[list[str], Both]]:
    """Decisions that no longer fit what is read: of which incidents, and the sentence. `every`: of `rows`."""
    with _ONE_AT_A_TIME:
        people, seen = _laid(str(directory()), _state()), _seen("words", str(directory()), _derived())
        out: list[tuple[list[str], Both]] = [([], c.texts) for c in people.contradictions]
        for one in rechecked.found(alias(), rows, people, seen):
            subjects = [one.decision.subject] if one.decision.kind in ("grade", "accept", "publish") else []
            if one.decision.kind != "assign":
                out.append((subjects, (one.text_ar, one.text_en)))
        seen = _seen("redactions", str(directory()), _derived())
        redacted = [j for j in every if j.kind == "redact" and not j.undone]
        return out + [([], told) for j in redacted if (told := _redacted(j, seen)) is not None]


def _derived() -> State:
    """What stands for all that is read and linked: another after each run, linking and rebuild."""
    linked = LinkedRow.objects.using(alias()).order_by("-pk").values_list("pk", "decided").first()
    last = IncidentIdRow.objects.using(alias()).order_by("-pk").values_list("pk", flat=True).first()
    run = RunRow.objects.using(alias()).order_by("-pk").values_list("pk", "finished_at").first()
    return linked, last, run, ReportRow.objects.using(alias()).filter(linked=True).count()


def _state() -> State:
    pairs = DecisionRow.objects.using(alias()).filter(kind__in=PAIRS).order_by("-pk")
    return *_derived(), pairs.values_list("pk", flat=True).first()


@lru_cache(maxsize=2)
def _findings(register: str, state: State) -> tuple[Finding, ...]:
    digests = ReportRow.objects.using(alias()).order_by("pk").values_list("pk", flat=True)
    incidents = IncidentRow.objects.using(alias()).order_by("pk").values_list("line", flat=True)
    return checks(lookup.readings(alias(), digests), [parse_incident(line) for line in incidents])


@lru_cache(maxsize=2)
def _laid(register: str, state: State) -> Laid:
    rows = DecisionRow.objects.using(alias()).filter(kind__in=PAIRS)
    pairs = pair_decisions(numbered(rows))
    return lay(pairs, lookup.readings(alias(), {report for d in pairs for report in d.reports}))


@lru_cache(maxsize=4)
def _seen(what: str, register: str, state: State) -> rechecked.Seen:
    """Why each decision looked at so far does not fit this state; filled as they are looked at."""
    return {}


def _redacted(j: Judgement, seen: rechecked.Seen) -> Both | None:
    if j.number not in seen:
        found = lookup.readings(alias(), [j.subject])
        lost = not found or span_of(found[0].report, j) is None
        seen[j.number] = _unfit(j) if lost else None
    return seen[j.number]


def _unfit(j: Judgement) -> Both:
    about = {"number": j.number, "by": j.by, "at": j.at[:10]}
    arabic, english = say("unfit_words", one=j.subject[:12])
    return say("unfit", why=arabic, **about)[0], say("unfit", why=english, **about)[1]
