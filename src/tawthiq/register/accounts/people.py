"""Accounts as commands and pages handle them: Django's own users, each in the group of its role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from tawthiq.errors import UsageError
from tawthiq.register.accounts import log
from tawthiq.register.accounts.models import TokenRow
from tawthiq.register.accounts.roles import ROLES, Role, at_least
from tawthiq.register.clock import now

_NAME = re.compile(r"[\w.@+-]{1,150}")


@dataclass(frozen=True, slots=True)
class Account:
    """One account: its name and role, whether it may sign in, whether it asks for a second factor."""

    name: str
    role: Role | None
    active: bool
    second_factor: bool
    last_sign_in: str | None


def exist(alias: str) -> bool:
    """Whether any account was ever made, disabled ones included: from then on sign-in is required."""
    return User.objects.using(alias).exists()


def role_of(user: User) -> Role | None:
    """The highest role of a user; None where it has none."""
    names = set(user.groups.values_list("name", flat=True))
    return next((role for role in reversed(ROLES) if role in names), None)


def every(alias: str) -> list[Account]:
    """All accounts, by name."""
    users = User.objects.using(alias).order_by("username").prefetch_related("groups")
    return [_account(user, alias) for user in users]


def _account(user: User, alias: str) -> Account:
    from tawthiq.register.accounts.second_factor import has

    last = user.last_login.isoformat(timespec="seconds") if user.last_login else None
    return Account(user.username, role_of(user), user.is_active, has(user, alias), last)


def add(alias: str, name: str, role: Role, password: str, by: str) -> None:
    """Make an account. Raises UsageError for a name that is taken or cannot be one, or a weak password."""
    if not _NAME.fullmatch(name):
        raise _wrong("account_name", f"{name!r} cannot be a name: letters, digits and . @ + - _ alone.",
                     f"لا يصلح {name!r} اسمًا: حروف وأرقام و ‎. @ + - _‎ فقط.")
    if User.objects.using(alias).filter(username__iexact=name).exists():
        raise _wrong("account_taken", f"There is an account named {name} already.",
                     f"هناك حساب باسم {name}.")
    user = User(username=name)
    check_password(password, user)
    user.password = make_password(password)
    with transaction.atomic(using=alias):
        user.save(using=alias)
        _put_in(user, role, alias)
        _note(alias, by, name, f"added as {role}")


def set_role(alias: str, name: str, role: Role, by: str) -> None:
    """Put an account into another role; it holds from the next page on."""
    user = get(alias, name)
    with transaction.atomic(using=alias):
        _keep_an_administrator(alias, user, still=role == "administrator")
        _put_in(user, role, alias)
        _note(alias, by, name, f"role {role}")


def set_password(alias: str, name: str, password: str, by: str) -> None:
    """Give an account a new password: sessions and tokens end, a lock after wrong guesses is lifted."""
    from axes.models import AccessAttempt

    user = get(alias, name)
    check_password(password, user)
    user.password = make_password(password)
    with transaction.atomic(using=alias):
        user.save(using=alias, update_fields=["password"])
        AccessAttempt.objects.using(alias).filter(username=user.username).delete()
        _end_tokens(alias, user)
        _note(alias, by, user.username, "password")


def set_active(alias: str, name: str, by: str, *, active: bool) -> None:
    """Let an account sign in, or keep it out and end its tokens; what it did stays, none is deleted."""
    user = get(alias, name)
    with transaction.atomic(using=alias):
        _keep_an_administrator(alias, user, still=active)
        user.is_active = active
        user.save(using=alias, update_fields=["is_active"])
        if not active:
            _end_tokens(alias, user)
        _note(alias, by, user.username, "enabled" if active else "disabled")


def _end_tokens(alias: str, user: User) -> None:
    """End every token of an account: it got a new password, or may not sign in any more."""
    TokenRow.objects.using(alias).filter(user=user, revoked_at="").update(revoked_at=now())


def get(alias: str, name: str) -> User:
    """The user of this name. Raises UsageError where there is none."""
    user = User.objects.using(alias).filter(username=name).first()
    if user is None:
        raise _wrong("no_account", f"There is no account named {name}. See `tawthiq user list`.",
                     f"لا حساب باسم {name}. انظر ‎`tawthiq user list`‎.")
    return user


def check_password(password: str, user: User) -> None:
    """Raises UsageError where a password is too short, too common, or the account's own name."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise _wrong(
            "weak_password", "Take a password of at least 12 characters that is neither common, nor digits "
            "alone, nor like the name.",
            "اختر كلمة سرّ من 12 محرفًا على الأقل، غير شائعة، وليست أرقامًا فقط ولا تشبه الاسم.") from error


def _put_in(user: User, role: Role, alias: str) -> None:
    user.groups.set([Group.objects.using(alias).get_or_create(name=role)[0]])


def _keep_an_administrator(alias: str, user: User, *, still: bool) -> None:
    """The last administrator who can sign in is kept: nobody else sees the access log."""
    able = User.objects.using(alias).filter(is_active=True, groups__name="administrator")
    others = able.exclude(pk=user.pk)
    if not still and user.is_active and at_least(role_of(user), "administrator") and not others.exists():
        raise _wrong("last_administrator", f"{user.username} is the last administrator. Make another first.",
                     f"{user.username} آخر مدير. عيّن مديرًا آخر أولًا.")


def _note(alias: str, by: str, name: str, detail: str) -> None:
    log.append(alias, [log.Entry(by, "", "account", name, detail)])


def _wrong(code: str, message: str, message_ar: str) -> UsageError:
    return UsageError(code, message, message_ar)


def as_role(text: str) -> Role:
    """The role of this name. Raises UsageError for any other."""
    if text not in ROLES:
        raise _wrong("no_role", f"{text!r} is no role. Roles: {', '.join(ROLES)}.",
                     f"لا دور باسم {text!r}. الأدوار: {'، '.join(ROLES)}.")
    return text
