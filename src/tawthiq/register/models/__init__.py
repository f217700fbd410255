"""Tables of the register: recorded rows, which are never rebuilt, and derived rows, which can be."""

from tawthiq.register.models.derived import (
    ClaimRow,
    EventRow,
    IncidentActorRow,
    IncidentRow,
    IncidentTypeRow,
    KeptRow,
    LinkedRow,
    MemberRow,
    PlaceNameRow,
    PossibleRow,
    ReportRow,
)
from tawthiq.register.models.recorded import (
    CaptureRow,
    ContainerRow,
    DecisionRow,
    DocumentRow,
    FailureRow,
    IncidentIdRow,
    LedgerRow,
    RunRow,
)

DERIVED = (ReportRow, PlaceNameRow, EventRow, ClaimRow, IncidentRow, IncidentTypeRow, IncidentActorRow,
           MemberRow, PossibleRow, KeptRow, LinkedRow)
"""The tables that `tawthiq rebuild` makes anew, each after those that it refers to."""

__all__ = [
    "DERIVED",
    "CaptureRow",
    "ClaimRow",
    "ContainerRow",
    "DecisionRow",
    "DocumentRow",
    "EventRow",
    "FailureRow",
    "IncidentActorRow",
    "IncidentIdRow",
    "IncidentRow",
    "IncidentTypeRow",
    "KeptRow",
    "LedgerRow",
    "LinkedRow",
    "MemberRow",
    "PlaceNameRow",
    "PossibleRow",
    "ReportRow",
    "RunRow",
]
