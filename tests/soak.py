"""Whether `make soak` asks for every long check in full; `make test` runs a seeded sample of them."""

from __future__ import annotations

import os

SOAK = bool(os.environ.get("TAWTHIQ_SOAK"))
