"""Tokens: what a program shows in place of a password. Shown once, kept as a hash, in a role, for a time."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from tawthiq.errors import UsageError
from tawthiq.register.accounts import log, people
from tawthiq.register.accounts.models import TokenRow
from tawthiq.register.accounts.roles import ROLES, Role
from tawthiq.register.clock import now

BEGINNING = "tawthiq_"
"""So that a token left in a file is known for what it is."""
DAYS = 90
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it may be shown. `until`: its last day; `used_on`: the last day on which it was used."""

    number: int
    account: str
    role: Role
    note: str
    made_at: str
    made_by: str
    until: str
    used_on: str
    revoked_at: str


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who asks with a token, and in which role: the lower of the token's and the account's."""

    number: int
    account: str
    role: Role


def make(
    alias: str, name: str, by: str, *, role: Role | None = None, days: int = DAYS, note: str = ""
) -> tuple[Token, str]:
    """A token for an account, in its own role or a lower one, and the words of it, which nobody sees again.

    Raises UsageError where there is no such account, it is disabled, or its role is lower.
    """
    user = people.get(alias, name)
    own = people.role_of(user)
    if own is None or not user.is_active:
        raise UsageError("token_disabled", f"{name} may not sign in, so it gets no token.",
                         f"لا يُسمح لـ{name} بالدخول، فلا رمز له.")
    if role is not None and ROLES.index(role) > ROLES.index(own):
        raise UsageError("token_role", f"{name} is {own}: a token in the role {role} would be more.",
                         f"دور {name} هو {own}: رمز بدور {role} أكثر من ذلك.")
    words = BEGINNING + secrets.token_urlsafe(32)
    row = TokenRow(user=user, sha256=_hash(words), role=role or own, note=note[:_LONGEST], made_at=now(),
                   made_by=by[:_LONGEST], until=_day(days))
    with transaction.atomic(using=alias):
        row.save(using=alias)
        _note(alias, by, name, f"token {row.pk} as {row.role} until {row.until}")
    return _token(row), words


def find(alias: str, words: str) -> Bearer | None:
    """Who shows these words; None where they are no token, or one that is revoked, over, or disabled."""
    row = TokenRow.objects.using(alias).select_related("user").filter(sha256=_hash(words)).first()
    if row is None or row.revoked_at or row.until < _day() or not row.user.is_active:
        return None
    own = people.role_of(row.user)
    if own is None:
        return None
    if row.used_on != _day():  # one write in a day, not one for each request
        TokenRow.objects.using(alias).filter(pk=row.pk).update(used_on=_day())
    role = min(people.as_role(row.role), own, key=ROLES.index)
    return Bearer(row.pk, row.user.username, role)


def every(alias: str) -> list[Token]:
    """All tokens ever made, the newest first."""
    return [_token(row) for row in TokenRow.objects.using(alias).select_related("user").order_by("-pk")]


def revoke(alias: str, number: int, by: str) -> str:
    """End a token for good; whose it was. Raises UsageError where there is none that holds."""
    row = TokenRow.objects.using(alias).select_related("user").filter(pk=number, revoked_at="").first()
    if row is None:
        raise UsageError("no_token", f"There is no token {number} that holds. See `tawthiq user tokens`.",
                         f"لا رمز سارٍ رقمه {number}. انظر ‎`tawthiq user tokens`‎.")
    with transaction.atomic(using=alias):
        TokenRow.objects.using(alias).filter(pk=number).update(revoked_at=now())
        _note(alias, by, row.user.username, f"token {number} revoked")
    return str(row.user.username)


def holds(token: Token) -> bool:
    """Whether a token is neither revoked nor over."""
    return not token.revoked_at and token.until >= _day()


def _hash(words: str) -> str:
    # 256 random bits cannot be guessed: a slow hash would only slow every request
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def _day(after: int = 0) -> str:
    return (date.fromisoformat(now()[:10]) + timedelta(days=after)).isoformat()


def _token(row: TokenRow) -> Token:
    return Token(row.pk, row.user.username, people.as_role(row.role), row.note, row.made_at, row.made_by,
                 row.until, row.used_on, row.revoked_at)


def _note(alias: str, by: str, name: str, detail: str) -> None:
    log.append(alias, [log.Entry(by, "", "account", name, detail)])
