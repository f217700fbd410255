"""An index that leads from reports to their incidents without the rows between."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    dependencies: ClassVar[list[tuple[str, str]]] = [("register", "0009_place_names")]

    operations: ClassVar[list[Operation]] = [
        migrations.AddIndex("memberrow", models.Index("report", "incident", name="member_by_report")),
    ]
