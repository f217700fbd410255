from django.apps import AppConfig


class WebAppConfig(AppConfig):
    name = "tawthiq.web"
    label = "web"
    verbose_name = "Web pages"
