"""Why a document gives no report."""

from __future__ import annotations


class PageError(Exception):
    """A document that cannot become a report: a code for programs, a message for people.

    Codes: not_arabic, encoding, empty, no_text_layer, encrypted, damaged, too_large.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
