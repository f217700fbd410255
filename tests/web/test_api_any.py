"""Any request at all to the API (schemathesis): never an error of the server, always what is described."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tawthiq.web.api.openapi import described

from . import desk

EXAMPLES = 100 if os.environ.get("TAWTHIQ_SOAK") else 8
OPERATIONS = [
    (mode, method.upper(), path)
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    for path, of in described()["paths"].items() for method, view in of.items()
    if mode is GenerationMode.POSITIVE or view["parameters"]  # where nothing can be given nothing can be wrong
]


@pytest.fixture(scope="module")
def site(desk_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A served desk of its own, which the requests may change, and an editor's token."""
    register = desk.copied(desk_made, tmp_path_factory.mktemp("any"))
    token = desk.tawthiq("user", "token", "editor", "--register", str(register)).stdout.strip()
    with desk.served(register) as address:
        yield address, token
    whole = subprocess.run([sys.executable, "-m", "tawthiq", "verify", "--register", str(register)],
                           capture_output=True, text=True, env=desk.environment(), check=False)
    assert whole.returncode == 0, whole.stderr


@pytest.fixture(scope="module")
def known(site: tuple[str, str]) -> dict[str, list[str]]:
    """Ids that are there, by the name of the parameter."""
    address, token = site
    def ids(path: str, key: str) -> list[str]:
        found = requests.get(f"{address}/api/v1/{path}", headers=bearer(token), timeout=30).json()
        return [one[key].removeprefix("sha256:") for one in found["items"]]

    return {"identifier": ids("incidents", "id"), "digest": ids("reports", "report")}


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize(("mode", "method", "path"), OPERATIONS)
def test_any_request(
    site: tuple[str, str], known: dict[str, list[str]], mode: GenerationMode, method: str, path: str
) -> None:
    address, token = site
    schema = schemathesis.openapi.from_dict(described())
    schema.config.update(base_url=address)
    operation = schema[path][method]

    @given(case=operation.as_strategy(generation_mode=mode), choice=st.integers(0, 3), data=st.data())
    @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None,
              suppress_health_check=list(HealthCheck))
    def ask(case: Any, choice: int, data: Any) -> None:
        if choice and mode is GenerationMode.POSITIVE:  # most often of something that is there
            for name in (case.path_parameters or {}):
                case.path_parameters[name] = data.draw(st.sampled_from(known[name]))
        if choice > 1 and mode is GenerationMode.POSITIVE and isinstance(case.body, dict):
            there = f"{address}{path.removesuffix('/decisions').format(**case.path_parameters)}"
            found = requests.get(there, headers=bearer(token), timeout=30).json()
            case.body["version"] = found.get("version", "none")
        # what fits its shape may still be refused: a name that no incident has, a period that ends first
        case.call_and_validate(headers=bearer(token), excluded_checks=[positive_data_acceptance])

    ask()
