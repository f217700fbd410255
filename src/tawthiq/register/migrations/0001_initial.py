# ruff: noqa: E501, RUF012

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='DecisionRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(db_index=True, max_length=40)),
                ('subject', models.CharField(db_index=True, max_length=200)),
                ('value', models.TextField()),
                ('reason', models.TextField()),
                ('by', models.CharField(max_length=200)),
                ('at', models.CharField(max_length=40)),
                ('saw', models.TextField(blank=True)),
                ('previous', models.CharField(max_length=64)),
                ('sealed', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'db_table': 'decision',
            },
        ),
        migrations.CreateModel(
            name='DocumentRow',
            fields=[
                ('sha256', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('size', models.BigIntegerField()),
                ('facts', models.CharField(max_length=64)),
            ],
            options={
                'db_table': 'document',
            },
        ),
        migrations.CreateModel(
            name='IncidentIdRow',
            fields=[
                ('number', models.BigAutoField(primary_key=True, serialize=False)),
                ('id', models.CharField(max_length=100, unique=True)),
                ('redirect_to', models.CharField(db_index=True, max_length=100, null=True)),
                ('members', models.TextField()),
            ],
            options={
                'db_table': 'incident_id',
            },
        ),
        migrations.CreateModel(
            name='IncidentRow',
            fields=[
                ('id', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('start', models.CharField(db_index=True, max_length=10, null=True)),
                ('end', models.CharField(max_length=10, null=True)),
                ('date_precision', models.CharField(max_length=10, null=True)),
                ('place_id', models.CharField(db_index=True, max_length=60, null=True)),
                ('place_ar', models.TextField(null=True)),
                ('place_en', models.TextField(null=True)),
                ('place_precision', models.CharField(max_length=20, null=True)),
                ('admin1_id', models.CharField(db_index=True, max_length=60, null=True)),
                ('lat', models.FloatField(null=True)),
                ('lon', models.FloatField(null=True)),
                ('grade', models.CharField(db_index=True, max_length=20)),
                ('strike_status', models.CharField(max_length=20)),
                ('killed_low', models.BigIntegerField(db_index=True, null=True)),
                ('killed_high', models.BigIntegerField(null=True)),
                ('independent_sources', models.IntegerField()),
                ('possible_of_count', models.IntegerField()),
                ('invented', models.BooleanField()),
                ('counting', models.CharField(max_length=16)),
                ('line', models.TextField()),
            ],
            options={
                'db_table': 'incident',
            },
        ),
        migrations.CreateModel(
            name='RunRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(null=True)),
                ('version', models.CharField(max_length=40)),
                ('counting', models.CharField(max_length=16)),
                ('summary', models.TextField(blank=True)),
            ],
            options={
                'db_table': 'run',
            },
        ),
        migrations.CreateModel(
            name='ReportRow',
            fields=[
                ('document', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='report', serialize=False, to='register.documentrow')),
                ('reader', models.CharField(max_length=80)),
                ('facts', models.CharField(max_length=64)),
                ('file', models.TextField()),
                ('outlet', models.TextField(db_index=True, null=True)),
                ('kind', models.TextField(null=True)),
                ('url', models.TextField(null=True)),
                ('title', models.TextField(null=True)),
                ('published_start', models.CharField(db_index=True, max_length=10, null=True)),
                ('published_end', models.CharField(max_length=10, null=True)),
                ('events_count', models.IntegerField()),
                ('claims_count', models.IntegerField()),
                ('line', models.TextField()),
            ],
            options={
                'db_table': 'report',
            },
        ),
        migrations.CreateModel(
            name='IncidentActorRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.IntegerField()),
                ('actor', models.CharField(db_index=True, max_length=60)),
                ('role', models.CharField(max_length=20)),
                ('hedged', models.BooleanField()),
                ('incident', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actors', to='register.incidentrow')),
            ],
            options={
                'db_table': 'incident_actor',
            },
        ),
        migrations.CreateModel(
            name='IncidentTypeRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.IntegerField()),
                ('event_type', models.CharField(db_index=True, max_length=40)),
                ('incident', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='types', to='register.incidentrow')),
            ],
            options={
                'db_table': 'incident_type',
            },
        ),
        migrations.CreateModel(
            name='FailureRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.TextField()),
                ('code', models.CharField(max_length=60)),
                ('message', models.TextField()),
                ('reader', models.CharField(max_length=80)),
                ('facts', models.CharField(blank=True, max_length=64)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='failures', to='register.documentrow')),
                ('run', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='register.runrow')),
            ],
            options={
                'db_table': 'failure',
            },
        ),
        migrations.AddField(
            model_name='documentrow',
            name='added_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='register.runrow'),
        ),
        migrations.CreateModel(
            name='CaptureRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.TextField()),
                ('outlet', models.TextField(null=True)),
                ('kind', models.TextField(null=True)),
                ('url', models.TextField(null=True)),
                ('published', models.CharField(max_length=40, null=True)),
                ('captured', models.CharField(max_length=40, null=True)),
                ('recorded_at', models.CharField(max_length=40)),
                ('facts', models.CharField(max_length=64)),
                ('previous', models.CharField(max_length=64)),
                ('sealed', models.CharField(max_length=64, unique=True)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='captures', to='register.documentrow')),
                ('run', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='register.runrow')),
            ],
            options={
                'db_table': 'capture',
            },
        ),
        migrations.CreateModel(
            name='ClaimRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('claim', models.CharField(db_index=True, max_length=100)),
                ('event', models.IntegerField(null=True)),
                ('total', models.BooleanField()),
                ('event_type', models.CharField(max_length=40)),
                ('stance', models.CharField(max_length=20)),
                ('admits', models.CharField(max_length=10, null=True)),
                ('speaker', models.CharField(max_length=40)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='register.reportrow')),
            ],
            options={
                'db_table': 'claim',
            },
        ),
        migrations.CreateModel(
            name='MemberRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event', models.IntegerField()),
                ('order', models.IntegerField()),
                ('incident', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='register.incidentrow')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='register.reportrow')),
            ],
            options={
                'db_table': 'member',
                'constraints': [models.UniqueConstraint(models.F('report'), models.F('event'), name='member_once')],
            },
        ),
        migrations.CreateModel(
            name='EventRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event', models.IntegerField()),
                ('event_type', models.CharField(max_length=40)),
                ('start', models.CharField(max_length=10, null=True)),
                ('end', models.CharField(max_length=10, null=True)),
                ('place_id', models.CharField(db_index=True, max_length=60, null=True)),
                ('killed_low', models.BigIntegerField(null=True)),
                ('killed_high', models.BigIntegerField(null=True)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='register.reportrow')),
            ],
            options={
                'db_table': 'event',
                'constraints': [models.UniqueConstraint(models.F('report'), models.F('event'), name='event_once')],
            },
        ),
    ]
