from typing import Any

from django.db import migrations

from tawthiq.contract import parse_reading
from tawthiq.model import Reading
from tawthiq.register import search_index


def make(apps: Any, editor: Any) -> None:
    """The index, and in it what is read already."""
    alias = editor.connection.alias
    search_index.create(alias)
    batch = []
    for line in apps.get_model('register', 'ReportRow').objects.using(alias).values_list('line', flat=True):
        reading = parse_reading(line)
        if isinstance(reading, Reading):
            batch.append(reading)
        if len(batch) >= 250:
            search_index.write(alias, batch)
            batch = []
    search_index.write(alias, batch)


def drop(apps: Any, editor: Any) -> None:
    with editor.connection.cursor() as cursor:
        cursor.execute(f'DROP TABLE {search_index.TABLE}')


class Migration(migrations.Migration):

    dependencies = [  # noqa: RUF012
        ('register', '0004_ledger'),
    ]

    operations = [  # noqa: RUF012
        migrations.RunPython(make, drop),
    ]
