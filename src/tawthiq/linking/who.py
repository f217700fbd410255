"""How a speaker or outlet is named in what linking says: never a name that the codebook restricts."""

from __future__ import annotations

from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.settings import say
from tawthiq.model import Claim

Both = tuple[str, str]
"""A text in Arabic and English."""
_OFFICES = frozenset(
    {
        "military_statement",
        "official",
        "government_side_media",
        "monitor_ngo",
        "civil_defence",
        "international_org",
    }
)


def outlet_of(fact: Fact) -> Both:
    """The outlet's name as written, or the words for none."""
    return (fact.report.outlet, fact.report.outlet) if fact.report.outlet else say("nobody")


def speaker_of(fact: Fact, claim: Claim) -> Both:
    """A speaker by the words of the report where it is an office or organisation, else its outlet.

    Witnesses and unofficial sources are named to nobody (codebook, section 9).
    """
    speaker = claim.speaker
    if not speaker.text or speaker.type not in _OFFICES or _restricted(fact, claim):
        return outlet_of(fact)
    words = _fuller(fact, claim)
    return words, words


def _fuller(fact: Fact, claim: Claim) -> str:
    """ "The source" by the fullest name that the report gave it, where it gave one of that type."""
    own = claim.speaker.text or ""
    texts = {c.speaker.text or "" for c in fact.reading.claims if c.speaker.type == claim.speaker.type}
    full = max(sorted(texts), key=len, default=own)
    one = all(" " not in text or full.startswith(text) for text in texts)
    return full if one else own


def _restricted(fact: Fact, claim: Claim) -> bool:
    start, end = claim.speaker.start, claim.speaker.end
    if start is None or end is None:
        return False
    return any(span.start < end and start < span.end for span in fact.report.restricted)


def figure(bounds: Figure) -> str:
    """A range in digits: 7, 7–9, 7+."""
    low, high = bounds
    return f"{low}+" if high is None else str(low) if low == high else f"{low}–{high}"


def in_words(bounds: Figure) -> Both:
    """A range whose order cannot be lost in a line from right to left: from 7 to 9, 7 or more."""
    low, high = bounds
    if high is None:
        return say("figure_open", low=low)
    return (str(low), str(low)) if low == high else say("figure_range", low=low, high=high)
