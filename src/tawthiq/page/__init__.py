"""Document → report: decoding, our own verbatim text, segments, publication date, restricted spans."""

from tawthiq.page.errors import PageError
from tawthiq.page.read import Page, read_page

__all__ = ["Page", "PageError", "read_page"]
