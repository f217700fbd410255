"""Accounts for tests: one of each role in the register that the pages of this process show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, get_args

from tawthiq.register.accounts.roles import Role

ROLES: tuple[Role, ...] = get_args(Role)
PASSWORD = "correct horse battery staple"


@contextmanager
def accounts() -> Iterator[None]:
    """One account of each role, called as its role, while the block runs; then the desk has none again."""
    from axes.models import AccessAttempt
    from django.contrib.auth.models import User
    from django.contrib.sessions.models import Session

    from tawthiq.register.accounts import people
    from tawthiq.register.accounts.models import TokenRow

    for role in ROLES:
        people.add("default", role, role, PASSWORD, "test")
    try:
        yield
    finally:
        for table in (AccessAttempt, Session, TokenRow, User):
            table.objects.all().delete()


@contextmanager
def publishing(*, on: bool = True) -> Iterator[None]:
    """The desk with publishing switched on."""
    from django.conf import settings
    from django.test import override_settings

    with override_settings(TAWTHIQ_DESK=replace(settings.TAWTHIQ_DESK, publish=on)):
        yield


def client(role: Role | None = None, **options: Any) -> Any:
    """A browser on this machine, signed in as the account of a role; None: not signed in."""
    from django.contrib.auth.models import User
    from django.test import Client

    browser = Client(SERVER_NAME="127.0.0.1", **options)
    if role:
        browser.force_login(User.objects.get(username=role), "django.contrib.auth.backends.ModelBackend")
    return browser


def program(role: Role, **options: Any) -> Any:
    """A program that shows a token of the account of a role, made for it."""
    from django.test import Client

    from tawthiq.register.accounts import tokens

    _made, words = tokens.make("default", role, "test")
    return Client(SERVER_NAME="127.0.0.1", headers={"Authorization": f"Bearer {words}"}, enforce_csrf_checks=True,
                  **options)
