"""Without Chromium the tests of the pages are skipped loudly, and fail in CI."""

from __future__ import annotations

import pytest

from .browser import missing


def test_skipped_by_name_on_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    skipped = pytest.raises(pytest.skip.Exception, match="CHROMIUM")
    with pytest.warns(UserWarning, match="CHROMIUM IS MISSING"), skipped:
        missing("none")


def test_failed_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="CHROMIUM IS MISSING"):
        missing("none")
