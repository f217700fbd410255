"""The web pages of tawthiq: the register, read only, in Arabic and English, on this machine alone."""

from tawthiq.web.server import serve

__all__ = ["serve"]
