"""Why the API refuses a request, and how much it takes; known without Django, for the description."""

from __future__ import annotations

from collections.abc import Mapping

from tawthiq.web.words import Language

MOST_PAGES = 100_000
LONGEST = 200
"""Characters of a value in an address."""
STATUS = {"bad_value": 400, "bad_body": 400, "sign_in": 401, "forbidden": 403, "not_found": 404,
          "method": 405, "stale": 409, "withheld": 410, "too_large": 413, "media_type": 415, "failed": 500}
"""Every code of an error with the status that it comes under."""


class Problem(Exception):
    """Why a request is refused. `field`: where in the request; `more`: what else the answer tells."""

    def __init__(
        self, code: str, field: str = "", *, said: Mapping[Language, str] | None = None, **more: object
    ) -> None:
        super().__init__(code)
        self.code, self.field, self.said, self.more = code, field, said or {}, more
