import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("accounts", "0001_initial"), migrations.swappable_dependency(settings.AUTH_USER_MODEL))
    operations = (
        migrations.CreateModel(
            name="TokenRow",
            fields=[
                ("id", models.BigAutoField(
                    auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("role", models.CharField(max_length=20)),
                ("note", models.CharField(blank=True, max_length=200)),
                ("made_at", models.CharField(max_length=40)),
                ("made_by", models.CharField(max_length=200)),
                ("until", models.CharField(max_length=10)),
                ("used_on", models.CharField(blank=True, max_length=10)),
                ("revoked_at", models.CharField(blank=True, max_length=40)),
                ("user", models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT, related_name="tokens",
                    to=settings.AUTH_USER_MODEL)),
            ],
            options={"db_table": "token"},
        ),
    )
