# ruff: noqa: E501, RUF012

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0006_list_indexes'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='incidentrow',
            name='incident_place',
        ),
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('place_ar'), models.F('place_en'), models.F('start'), name='incident_places'),
        ),
    ]
