"""Why each value was read: the report with every value coloured, its words and its rule."""

from tawthiq.explain.explanation import Explanation, explain
from tawthiq.explain.page import page
from tawthiq.explain.terminal import show

__all__ = ["Explanation", "explain", "page", "show"]
