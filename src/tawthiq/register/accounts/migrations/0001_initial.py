from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar[list[Operation]] = [
        migrations.CreateModel(
            name="AccessRow",
            fields=[
                ("id", models.BigAutoField(
                    auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.CharField(max_length=40)),
                ("by", models.CharField(db_index=True, max_length=200)),
                ("role", models.CharField(max_length=20)),
                ("what", models.CharField(db_index=True, max_length=40)),
                ("subject", models.CharField(db_index=True, max_length=200)),
                ("detail", models.TextField(blank=True)),
                ("previous", models.CharField(max_length=64, unique=True)),
                ("sealed", models.CharField(max_length=64, unique=True)),
            ],
            options={"db_table": "access"},
        ),
    ]
