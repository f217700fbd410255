from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "tawthiq.register.accounts"
    label = "accounts"
    verbose_name = "Accounts"
