"""Ways in: files, archives, feeds, exports and tables become documents, byte for byte as captured."""

from tawthiq.capture.collection import Collection, Known, collect
from tawthiq.capture.columns import Columns
from tawthiq.capture.limits import Limits
from tawthiq.capture.ways import Intake

__all__ = ["Collection", "Columns", "Intake", "Known", "Limits", "collect"]
