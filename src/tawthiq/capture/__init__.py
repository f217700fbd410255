"""Ways in: files, folders, manifests and archives become documents, byte for byte as they were captured."""

from tawthiq.capture.collection import Collection, Known, collect
from tawthiq.capture.limits import Limits
from tawthiq.capture.ways import Intake

__all__ = ["Collection", "Intake", "Known", "Limits", "collect"]
