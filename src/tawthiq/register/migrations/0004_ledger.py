# ruff: noqa: E501, RUF012

from typing import Any

from django.db import migrations, models

from tawthiq.register import chain


def enter_all(apps: Any, editor: Any) -> None:
    """Enter what is recorded already: captures, then decisions, each as it stands."""
    alias = editor.connection.alias
    ledger, previous = apps.get_model('register', 'LedgerRow'), chain.START
    for kind, name in (('capture', 'CaptureRow'), ('decision', 'DecisionRow')):
        rows = apps.get_model('register', name).objects.using(alias).order_by('pk').values_list('pk', 'sealed')
        entries = []
        for number, seal in rows:
            sealed = chain.seal(previous, {'kind': kind, 'row': number, 'seal': seal})
            entries.append(ledger(kind=kind, row=number, seal=seal, previous=previous, sealed=sealed))
            previous = sealed
        ledger.objects.using(alias).bulk_create(entries, batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0003_linked_beside_what_stands'),
    ]

    operations = [
        migrations.CreateModel(
            name='LedgerRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=10)),
                ('row', models.BigIntegerField()),
                ('seal', models.CharField(max_length=64)),
                ('previous', models.CharField(max_length=64, unique=True)),
                ('sealed', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'db_table': 'ledger',
                'constraints': [models.UniqueConstraint(models.F('kind'), models.F('row'), name='ledger_once')],
            },
        ),
        migrations.RunPython(enter_all, migrations.RunPython.noop),
    ]
