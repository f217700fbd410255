# ruff: noqa: RUF012

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('register', '0005_search'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('start'), models.F('end'), name='incident_period'),
        ),
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('place_ar'), models.F('start'), name='incident_place'),
        ),
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('independent_sources'), models.F('start'), name='incident_sources'),
        ),
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('admin1_id'), models.F('start'), name='incident_admin1'),
        ),
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('grade'), models.F('start'), name='incident_grade'),
        ),
        migrations.AddIndex(
            model_name='incidentrow',
            index=models.Index(models.F('strike_status'), models.F('start'), name='incident_status'),
        ),
    ]
