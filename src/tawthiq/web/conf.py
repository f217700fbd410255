"""Django settings of the web pages, laid over those of the register."""

from __future__ import annotations

from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BOUNDARIES = HERE.parent / "gazetteer" / "boundaries"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

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


def overrides() -> dict[str, Any]:
    """The settings that `tawthiq.register.setup.configure` takes beside its own."""
    return {
        "INSTALLED_APPS": ["django.contrib.staticfiles", "tawthiq.register", "tawthiq.web"],
        "ROOT_URLCONF": "tawthiq.web.urls",
        "WSGI_APPLICATION": None,
        # a name other than these would let a foreign page reach the register by DNS rebinding
        "ALLOWED_HOSTS": list(LOOPBACK),
        "MIDDLEWARE": [
            "django.middleware.security.SecurityMiddleware",
            "tawthiq.web.middleware.security_headers",
            "whitenoise.middleware.WhiteNoiseMiddleware",
            "django.middleware.gzip.GZipMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
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
        "SECURE_REFERRER_POLICY": "no-referrer",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 1_000_000,
    }
