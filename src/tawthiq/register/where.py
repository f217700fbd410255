"""Where a register's rows lie: an SQLite file in its folder, or PostgreSQL by one setting.

`TAWTHIQ_DATABASE_URL` (postgresql://USER:PASSWORD@HOST:PORT/NAME) puts the rows of registers that are
made under it into that database, each into a schema of its own, which a file in the folder names. The
evidence stays in the folder. Nothing here knows Django.
"""

from __future__ import annotations

import os
import re
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tawthiq.errors import RegisterError
from tawthiq.register.evidence import storage_error

SETTING = "TAWTHIQ_DATABASE_URL"
FILE = "register.sqlite3"
FIGURES = "outlets.json"
"""Figures of the outlets that were counted last, beside the rows."""
SCHEMA = "register.postgresql"
"""The file that names the schema of a register whose rows are in PostgreSQL."""

_SCHEMES = ("postgresql", "postgres")
_NAME = re.compile(r"tawthiq_[0-9a-f]{16}")
_BUSY_SECONDS = 20
_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"


def is_register(directory: Path) -> bool:
    """Whether a register was made in this folder."""
    return any((directory / name).is_file() for name in (FILE, SCHEMA))


def url() -> str:
    """The setting; empty for SQLite."""
    return os.environ.get(SETTING, "").strip()


def database(directory: Path) -> dict[str, Any]:
    """Django's description of the database of a register folder.

    Raises RegisterError where the folder says SQLite and the setting PostgreSQL, or the reverse.
    """
    directory = directory.resolve()
    asked, schema = url(), _schema(directory)
    if asked and (directory / FILE).is_file():
        raise RegisterError(
            "register_on_sqlite",
            f"The rows of {directory} are in SQLite. Unset {SETTING} to open it, or choose another "
            "--register.",
            f"صفوف السجل {directory} في SQLite. ألغِ الإعداد {SETTING} لفتحه، "
            "أو اختر مجلدًا آخر بالخيار ‎--register‎.",
        )
    if schema and not asked:
        raise RegisterError(
            "register_on_postgresql",
            f"The rows of {directory} are in PostgreSQL. Set {SETTING} to that database to open it.",
            f"صفوف السجل {directory} في PostgreSQL. اجعل {SETTING} عنوان تلك القاعدة لفتحه.",
        )
    return _postgresql(asked, schema or "") if asked else _sqlite(directory)


def name_schema(directory: Path) -> None:
    """Give a new register its schema, where the setting asks for PostgreSQL. Raises StorageError."""
    path = directory / SCHEMA
    if not url() or path.exists() or (directory / FILE).exists():
        return
    new = path.with_suffix(".new")
    try:
        new.write_text(f"tawthiq_{secrets.token_hex(8)}\n", encoding="ascii")
        new.replace(path)
    except OSError as error:
        raise storage_error(error, directory) from error


def schema_of(described: dict[str, Any]) -> str | None:
    """The schema in a description of a database; None for SQLite."""
    found = _NAME.search(str(described.get("OPTIONS", {}).get("options", "")))
    return found[0] if found else None


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two descriptions are of the rows of one register."""
    return one["NAME"] == other["NAME"] and schema_of(one) == schema_of(other)


def _schema(directory: Path) -> str | None:
    try:
        named = (directory / SCHEMA).read_text(encoding="ascii", errors="replace").strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise storage_error(error, directory) from error
    if not _NAME.fullmatch(named):
        raise RegisterError("register_damaged", f"{directory / SCHEMA} names no schema of tawthiq.",
                            f"لا يسمّي الملف {directory / SCHEMA} مخططًا من «توثيق».")
    return named


def _sqlite(directory: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(directory / FILE),
        "OPTIONS": {
            "timeout": _BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": _PRAGMAS,
        },
    }


def _postgresql(asked: str, schema: str) -> dict[str, Any]:
    parts = urlsplit(asked)
    name = unquote(parts.path.removeprefix("/"))
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in _SCHEMES or not name or port == -1:
        raise RegisterError(
            "bad_database_url",
            f"{SETTING} is no address of a PostgreSQL database (postgresql://USER:PASSWORD@HOST:PORT/NAME).",
            f"قيمة {SETTING} ليست عنوان قاعدة PostgreSQL (‎postgresql://USER:PASSWORD@HOST:PORT/NAME‎).",
        )
    if find_spec("psycopg") is None:
        raise RegisterError(
            "postgresql_missing",
            "PostgreSQL needs the optional part of tawthiq: pip install 'tawthiq[postgresql]'.",
            "تحتاج PostgreSQL إلى الجزء الاختياري من «توثيق»: ‎pip install 'tawthiq[postgresql]'‎.",
        )
    options = dict(parse_qsl(parts.query))
    options["options"] = f"{options.get('options', '')} -c search_path={schema or 'public'}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name, "USER": unquote(parts.username or ""), "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or options.pop("host", "")), "PORT": str(port or ""),
        "OPTIONS": {"connect_timeout": _BUSY_SECONDS, **options},
    }
