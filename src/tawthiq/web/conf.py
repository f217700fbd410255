"""Django settings of the web pages, laid over those of the register."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tawthiq.register.setup import APPS
from tawthiq.web.desk import Desk

HERE = Path(__file__).parent
BOUNDARIES = HERE.parent / "gazetteer" / "boundaries"

CSP = "; ".join((
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",  # the map library's buttons are drawn in its style sheet as data: images
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
))
"""No inline script or style, nothing from another machine, no frame around a page."""


def overrides(desk: Desk | None = None) -> dict[str, Any]:
    """The settings that `tawthiq.register.setup.configure` takes beside its own; without `desk` those of
    this machine alone."""
    return _plain() | (desk or Desk()).settings()


def _plain() -> dict[str, Any]:
    return {
        "INSTALLED_APPS": ["django.contrib.staticfiles", *APPS, "tawthiq.web"],
        "ROOT_URLCONF": "tawthiq.web.urls",
        "WSGI_APPLICATION": None,
        "MIDDLEWARE": [
            "django.middleware.security.SecurityMiddleware",
            "tawthiq.web.middleware.security_headers",
            "whitenoise.middleware.WhiteNoiseMiddleware",
            "django.middleware.gzip.GZipMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "tawthiq.web.middleware.token_for_form",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django_otp.middleware.OTPMiddleware",
            "tawthiq.web.access.Gate",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
            "axes.middleware.AxesMiddleware",
        ],
        "TEMPLATES": [{
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [HERE / "templates"],
            "APP_DIRS": False,
            "OPTIONS": {
                "context_processors": ["django.template.context_processors.request"],
                "libraries": {"say": "tawthiq.web.templatetags.say"},
                "builtins": ["tawthiq.web.templatetags.say", "django.templatetags.static"],
            },
        }],
        "STATIC_URL": "/static/",
        "STATICFILES_DIRS": [("boundaries", BOUNDARIES)],
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_MAX_AGE": 300,
        "WHITENOISE_ALLOW_ALL_ORIGINS": False,
        "WHITENOISE_MIMETYPES": {".geojson": "application/geo+json", ".mjs": "text/javascript"},
        "USE_I18N": False,  # the pages have a catalogue of their own, with plurals tested against CLDR
        "X_FRAME_OPTIONS": "DENY",
        "SECURE_CONTENT_TYPE_NOSNIFF": True,
        "SECURE_REFERRER_POLICY": "same-origin",  # with none at all a form's Origin is null, and is refused
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_FAILURE_VIEW": "tawthiq.web.views.csrf_failure",
        "LOGIN_URL": "/",
        "AXES_LOCKOUT_CALLABLE": "tawthiq.web.signing.locked_out",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 1_000_000,
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": 1_000,
        "DATA_UPLOAD_MAX_NUMBER_FILES": 100,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": 1_000_000,
        "FILE_UPLOAD_PERMISSIONS": 0o600,
    }
