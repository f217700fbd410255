"""What the judging of one gold folder came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tawthiq.errors import TawthiqError
from tawthiq.evaluation.judge import Verdict
from tawthiq.evaluation.links import LinkScore


@dataclass(frozen=True, slots=True)
class Links:
    """Figures of linking: of all reports, and where some are held back of the open ones and of those.

    `whole` is None where the output's lines cannot be linked; `reason` then says why.
    """

    whole: LinkScore | None
    open: LinkScore | None
    heldback: LinkScore | None
    reason: TawthiqError | None = None


@dataclass(frozen=True, slots=True)
class SetResult:
    """One folder: a verdict for each report, its linking, and the verdicts on an older output."""

    folder: Path
    verdicts: tuple[Verdict, ...]
    links: Links
    before: tuple[Verdict, ...] | None = None

    @property
    def kept(self) -> list[Verdict]:
        """Verdicts on reports held back."""
        return [v for v in self.verdicts if v.heldback]

    @property
    def open(self) -> list[Verdict]:
        return [v for v in self.verdicts if not v.heldback]
