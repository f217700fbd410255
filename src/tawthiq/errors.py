"""Errors that a user can act on: a code for programs, the sentence in English and in Arabic."""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "ar"]


class TawthiqError(Exception):
    """Something that the user must know of and can mend: what is wrong, where, and what to do.

    `code` is stable and in snake_case; `message` is one English sentence or two; `message_ar` the
    same in Arabic, or the English one where nobody has written it yet.
    """

    def __init__(self, code: str, message: str, message_ar: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.message_ar = message_ar or message

    def in_language(self, language: Language) -> str:
        """The sentence in the language asked for."""
        return self.message_ar if language == "ar" else self.message


class ContractError(TawthiqError):
    """A line that should be a line of the contract and is not."""


class RegisterError(TawthiqError):
    """A register that cannot be opened, read or written as it stands."""


class RegisterBusy(RegisterError):
    """Another run is writing to the register."""


class StorageError(RegisterError):
    """The disk refused a write: full, read-only, or not permitted."""


class PublishError(TawthiqError):
    """An export that cannot be written."""


class EvaluationError(TawthiqError):
    """Labels, phrases or an output that cannot be judged as they stand."""


class LexiconError(TawthiqError):
    """A lexicon that cannot be read as it stands."""


class UsageError(TawthiqError):
    """An option or value on the command line that makes no sense."""
