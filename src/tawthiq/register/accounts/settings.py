"""Django settings of accounts, the same for commands and pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

_CHECKS = "django.contrib.auth.password_validation"
SESSION_HOURS = 12

SETTINGS: dict[str, Any] = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
    "AUTH_PASSWORD_VALIDATORS": [
        {"NAME": f"{_CHECKS}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
        {"NAME": f"{_CHECKS}.CommonPasswordValidator"},
        {"NAME": f"{_CHECKS}.NumericPasswordValidator"},
        {"NAME": f"{_CHECKS}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ["username"]}},
    ],
    "AUTHENTICATION_BACKENDS": [
        "axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend",
    ],
    "AXES_FAILURE_LIMIT": 5,
    "AXES_COOLOFF_TIME": timedelta(minutes=15),
    # by name: guesses from many addresses count together
    "AXES_LOCKOUT_PARAMETERS": ["username"],
    # a warning that addresses are not counted: an office shares one, and names alone cannot be gone round
    "SILENCED_SYSTEM_CHECKS": ["axes.W006"],
    "AXES_RESET_ON_SUCCESS": True,
    "AXES_DISABLE_ACCESS_LOG": True,  # sign-ins stand in the sealed access log
    "AXES_VERBOSE": False,
    "AXES_ENABLE_ADMIN": False,
    "OTP_TOTP_ISSUER": "tawthiq",
    "SESSION_COOKIE_AGE": SESSION_HOURS * 3600,
    "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_NAME": "tawthiq_session",
    "CSRF_COOKIE_NAME": "tawthiq_csrf",
}
