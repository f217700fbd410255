"""Events → incidents: copies, candidates, comparison, clustering, ranges, status, grade."""

from tawthiq.linking.link import link

__all__ = ["link"]
