"""What the sources of an incident disagree on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.linking import nearby
from tawthiq.linking.dependence import Sources
from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import say
from tawthiq.linking.spoken import Word
from tawthiq.linking.status import denials, namings, rivals
from tawthiq.linking.tolls import latest, status_disputed
from tawthiq.linking.who import figure, in_words, speaker_of
from tawthiq.model import Dispute


def disputes(
    members: Sequence[Fact], sources: Sources, found: Sequence[Word], said: Sequence[Fact]
) -> tuple[Dispute, ...]:
    """Denials (`said`: members and loose ones) and attackers first, then status, figures, means, place."""
    out = [*_denied(said), *_attackers(members, sources), *_status(found)]
    out += [d for outcome in ("killed", "injured") for d in _figures(found, outcome)]
    return (*out, *_means(members), *_place(members))


def _denied(members: Sequence[Fact]) -> Iterator[Dispute]:
    for arabic, english in dict.fromkeys(speaker_of(members[n], c) for n, c in denials(members)):
        texts = say("dispute_denied", who=arabic)[0], say("dispute_denied", who=english)[1]
        yield Dispute("denied", (english,), *texts)


def _attackers(members: Sequence[Fact], sources: Sources) -> Iterator[Dispute]:
    named = namings(members, sources)
    if rivals(named):
        yield _dispute("attacker", sorted({i for n in named for i in n.ids}))


def _status(found: Sequence[Word]) -> Iterator[Dispute]:
    if status_disputed(latest(found, "killed"), "killed"):
        yield Dispute("civilian_status", ("civilians", "combatants"), *say("dispute_civilian_status"))


def _figures(found: Sequence[Word], outcome: str) -> Iterator[Dispute]:
    """Figures of different speakers that share no number."""
    figures = sorted(
        {w.totals[outcome] for w in latest(found, outcome)}, key=lambda f: (f[0], f[1] is None, f[1] or 0)
    )
    lowest_high = min((high for _, high in figures if high is not None), default=None)
    if len(figures) > 1 and lowest_high is not None and figures[-1][0] > lowest_high:
        arabic, english = zip(*(in_words(f) for f in figures), strict=True)
        texts = (
            say(f"dispute_{outcome}", values="، ".join(arabic))[0],
            say(f"dispute_{outcome}", values=", ".join(english))[1],
        )
        yield Dispute(outcome, tuple(figure(f) for f in figures), *texts)


def _means(members: Sequence[Fact]) -> Iterator[Dispute]:
    told = [f for f in members if not f.inferred and f.family != "open"]
    if len({f.family for f in told}) > 1:
        yield _dispute("means", sorted({f.event.event_type for f in told}))


def _place(members: Sequence[Fact]) -> Iterator[Dispute]:
    found = [f.where for f in members if f.where is not None]
    if any(nearby.compare(a, b) == "place_unclear" for n, a in enumerate(found) for b in found[n + 1 :]):
        names = {f.event.place.name_ar for f in members if f.event.place and f.event.place.name_ar}
        yield Dispute("place", tuple(sorted(names)), *say("dispute_place"))


def _dispute(field: str, values: Sequence[str]) -> Dispute:
    return Dispute(field, tuple(values), *say(f"dispute_{field}"))
