"""What reviewers ask of a whole register: how outlets tell it, and what in it is worth a second look."""

from tawthiq.review.checks import checks
from tawthiq.review.finding import Finding
from tawthiq.review.outlets import Outlet, outlets

__all__ = ["Finding", "Outlet", "checks", "outlets"]
