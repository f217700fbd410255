from django.apps import AppConfig


class RegisterAppConfig(AppConfig):
    name = "tawthiq.register"
    label = "register"
    verbose_name = "Register"
    default_auto_field = "django.db.models.BigAutoField"
