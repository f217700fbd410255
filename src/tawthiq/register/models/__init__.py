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
    RunRow,
)

__all__ = [
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
    "LinkedRow",
    "MemberRow",
    "PossibleRow",
    "ReportRow",
    "RunRow",
]
