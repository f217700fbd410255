"""Django, set up for a register folder: settings, secret key, migrations.

One process may open several registers: the first becomes Django's `default` database, each further
one a database of its own name.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path
from typing import Any

from tawthiq.errors import RegisterError
from tawthiq.register.accounts import settings as accounts
from tawthiq.register.evidence import storage_error
from tawthiq.register.where import database, same, schema_of

APPS = (
    "django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions",
    "axes", "django_otp", "django_otp.plugins.otp_totp", "django_otp.plugins.otp_static",
    "tawthiq.register", "tawthiq.register.accounts",
)
"""What has tables in a register, whichever command made it."""


def configure(directory: Path, **overrides: Any) -> None:
    """Configure Django for the register in `directory`, once in a process; later calls do nothing.

    `overrides` are Django settings that go before the plain ones (the web adds its own applications,
    middleware and templates). Raises StorageError when the secret key cannot be written.
    """
    from django.conf import settings

    if not settings.configured:
        import django

        plain: dict[str, Any] = {
            "DATABASES": {"default": database(directory)},
            "INSTALLED_APPS": list(APPS),
            **accounts.SETTINGS,
            "TAWTHIQ_REGISTER": str(directory),
            "USE_TZ": True,
            "TIME_ZONE": "UTC",
            "DEBUG": False,
            "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
            "SECRET_KEY": secret_key(directory) if directory.is_dir() else secrets.token_urlsafe(50),
            "LOGGING_CONFIG": None,
        }
        settings.configure(**(plain | overrides))
        django.setup()


def alias_of(directory: Path) -> str:
    """The name under which Django knows the database of `directory`; makes it known first if needed."""
    from django.db import connections

    wanted = database(directory)
    if same(connections.databases["default"], wanted):
        return "default"
    name = f"{wanted['NAME']} {schema_of(wanted) or ''}"
    alias = f"register_{hashlib.sha256(name.encode()).hexdigest()[:16]}"
    if alias not in connections.databases:
        connections.databases[alias] = connections.configure_settings({"default": {}, alias: wanted})[alias]
    return alias


def secret_key(directory: Path) -> str:
    """The register's own secret, made at the first call and readable by its owner alone."""
    path = directory / "secret.key"
    try:
        if not path.exists():
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(50))
                file.flush()
                os.fsync(file.fileno())
        key = path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise storage_error(error, directory) from error
    return key or secrets.token_urlsafe(50)


def migrate(alias: str, directory: Path, *, apply: bool) -> None:
    """Bring the tables to this version; with `apply` False raise RegisterError where they are behind."""
    from django.db import connections

    from tawthiq.register import postgresql
    from tawthiq.register.migrating import WholeExecutor

    if apply:
        postgresql.make_schema(alias)
    executor = WholeExecutor(connections[alias])
    targets = list(executor.loader.graph.leaf_nodes())
    unknown = [key for key in executor.loader.applied_migrations if key[0] == "register"
               and key not in executor.loader.disk_migrations]
    if unknown:
        raise RegisterError(
            "register_newer",
            f"{directory} was written by a newer version of tawthiq. Install that version to open it.",
            f"كُتب السجل {directory} بإصدار أحدث من «توثيق». ثبّت ذلك الإصدار لفتحه.",
        )
    if not executor.migration_plan(targets):
        return
    if not apply:
        raise RegisterError(
            "register_older",
            f"{directory} was written by an older version of tawthiq. Bring it up to date with "
            f"`tawthiq run --register {directory}`.",
            f"كُتب السجل {directory} بإصدار أقدم من «توثيق». حدّثه بالأمر "
            f"‎`tawthiq run --register {directory}`‎.",
        )
    from tawthiq.register import generation

    if connections[alias].introspection.table_names():
        generation.tidy(alias)
    executor.migrate(targets)
    postgresql.order_by_letters(alias)
