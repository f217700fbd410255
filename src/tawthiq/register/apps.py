from typing import Any

from django.apps import AppConfig
from django.db.models.signals import pre_delete


class RegisterAppConfig(AppConfig):
    name = "tawthiq.register"
    label = "register"
    verbose_name = "Register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A report that is deleted, however that comes about, is found by no word any more."""
        pre_delete.connect(_forget, sender=self.get_model("ReportRow"), dispatch_uid="tawthiq.search")


def _forget(instance: Any, using: str, **_rest: object) -> None:
    from tawthiq.register import search_index

    search_index.remove(using, [instance.pk])
