"""Ways in: files, folders and manifests become documents, byte for byte as they were captured."""

from tawthiq.capture.collection import Collection, Known, collect

__all__ = ["Collection", "Known", "collect"]
