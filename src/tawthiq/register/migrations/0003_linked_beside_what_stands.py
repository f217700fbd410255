# ruff: noqa: E501, RUF012

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0002_containers'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('report', models.CharField(max_length=64)),
                ('event', models.IntegerField()),
                ('sure', models.BooleanField()),
                ('first', models.IntegerField(db_index=True)),
                ('last', models.IntegerField()),
                ('own', models.BinaryField()),
                ('held', models.BinaryField()),
                ('fits', models.TextField()),
            ],
            options={
                'db_table': 'kept',
            },
        ),
        migrations.CreateModel(
            name='LinkedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('linker', models.CharField(max_length=80)),
                ('counting', models.CharField(max_length=16)),
                ('decided', models.CharField(max_length=64)),
            ],
            options={
                'db_table': 'linked',
            },
        ),
        migrations.CreateModel(
            name='PossibleRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('other', models.CharField(db_index=True, max_length=100)),
            ],
            options={
                'db_table': 'possible',
            },
        ),
        migrations.AddField(
            model_name='reportrow',
            name='linked',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name='eventrow',
            name='place_id',
            field=models.CharField(max_length=60, null=True),
        ),
        migrations.AddIndex(
            model_name='eventrow',
            index=models.Index(models.F('place_id'), models.F('start'), name='event_place_start'),
        ),
        migrations.AddIndex(
            model_name='reportrow',
            index=models.Index(models.F('document'), condition=models.Q(('linked', False)), name='report_not_linked'),
        ),
        migrations.AddConstraint(
            model_name='keptrow',
            constraint=models.UniqueConstraint(models.F('report'), models.F('event'), name='kept_once'),
        ),
        migrations.AddField(
            model_name='possiblerow',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='possible', to='register.incidentrow'),
        ),
    ]
