"""Django settings for mypy's plugin alone: the applications and the shape of the database."""

from pathlib import Path

from tawthiq.register.where import database
from tawthiq.web.conf import overrides

for _name, _value in overrides().items():
    globals()[_name] = _value
DATABASES = {"default": database(Path())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECRET_KEY = "read by the type checker alone"
USE_TZ = True
