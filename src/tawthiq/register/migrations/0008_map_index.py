# ruff: noqa: E501, RUF012

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0007_names_of_places'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index("lat", "lon", "place_precision", "place_ar", "place_en", "invented", name='incident_map'),
        ),
    ]
