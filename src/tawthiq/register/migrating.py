"""Migrations that a kill at any moment leaves applied and recorded, or neither."""

from __future__ import annotations

from typing import Any

from django.db.migrations.executor import MigrationExecutor


class WholeExecutor(MigrationExecutor):
    """Records each migration inside the transaction that it runs in.

    Django records one whose statements are put off to its end (a foreign key that is added) after the
    commit: a process killed between the two leaves a register that no later run can bring up to date.
    """

    def apply_migration(
        self, state: Any, migration: Any, fake: bool = False, fake_initial: bool = False,
    ) -> Any:
        with self.connection.schema_editor(atomic=migration.atomic) as editor:
            state = migration.apply(state, editor)
            record: Any = self.record_migration  # by app and name, say its stubs
            record(migration)
        return state
