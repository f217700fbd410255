# ruff: noqa: E501, RUF012

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='capturerow',
            name='dated_by',
            field=models.CharField(max_length=10, null=True),
        ),
        migrations.AddField(
            model_name='capturerow',
            name='media_type',
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name='capturerow',
            name='origin',
            field=models.TextField(null=True),
        ),
        migrations.CreateModel(
            name='ContainerRow',
            fields=[
                ('sha256', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('size', models.BigIntegerField()),
                ('file', models.TextField()),
                ('kept', models.BooleanField()),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='register.runrow')),
            ],
            options={
                'db_table': 'container',
            },
        ),
    ]
