"""Report → claims and events: who says that what was done to whom, by whom, where, when, how many."""

from tawthiq.coding.read import read_report

__all__ = ["read_report"]
