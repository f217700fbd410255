"""Django once for the whole test run, as the web pages need it; each register has a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from soak import SOAK
from tables import quick_tables

# how busy the machine is says nothing of the code; `make test` tries one sample, `make soak` others each time
settings.register_profile("untimed", deadline=None, derandomize=not SOAK)
settings.load_profile("untimed")


_LONGEST = (
    "web/test_deciding.py", "web/test_browser.py", "cli/test_stopped.py", "web/test_work_browser.py",
    "web/test_axe.py", "web/test_filtering_browser.py", "evaluation/test_floors.py", "evaluation/test_retold.py", "explain/test_rules.py",
    "page/test_robust.py", "register/test_rebuild.py", "register/test_own_places.py", "register/test_run.py",
    "web/test_signing.py", "lexicon/test_check.py", "web/test_api_any.py",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest first: the processes that share the files then end together."""
    root = Path(__file__).parent
    turn = {root / name: at for at, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: turn.get(item.path, len(turn)))


@pytest.fixture(scope="session")
def configured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Django, set up with the pages' settings over an empty folder; new tables are copied from made ones."""
    from tawthiq.register.setup import configure
    from tawthiq.web.conf import overrides

    folder = tmp_path_factory.mktemp("default-register")
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("TAWTHIQ_DATABASE_URL", raising=False)  # the pages' own register is on SQLite
        configure(folder, **overrides())
    with quick_tables(tmp_path_factory.mktemp("tables") / "made.sqlite3"):
        yield folder
