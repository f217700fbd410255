"""Events → incidents: copies, candidates, comparison, clustering, ranges, status, grade."""

from tawthiq.linking.decided import Decided
from tawthiq.linking.link import link
from tawthiq.linking.people import Laid, PairDecision, lay
from tawthiq.linking.why import why

__all__ = ["Decided", "Laid", "PairDecision", "lay", "link", "why"]
