"""An optional second factor: a code that changes every half minute, and codes that serve once."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

CODES = 8


@dataclass(frozen=True, slots=True)
class Made:
    """What the person puts into an authenticator, shown once: the address, and codes for a lost telephone."""

    address: str
    codes: tuple[str, ...]


def has(user: User, alias: str) -> bool:
    """Whether the account asks for a second factor."""
    return bool(TOTPDevice.objects.using(alias).filter(user=user, confirmed=True).exists())


def make(user: User, alias: str) -> Made:
    """Give an account a second factor in place of any it had."""
    with transaction.atomic(using=alias):
        remove(user, alias)
        totp = TOTPDevice(user=user, name="totp", confirmed=True)
        totp.save(using=alias)
        spare = StaticDevice(user=user, name="codes", confirmed=True)
        spare.save(using=alias)
        codes = tuple(StaticToken.random_token() for _ in range(CODES))
        for code in codes:
            StaticToken(device=spare, token=code).save(using=alias)
    return Made(totp.config_url, codes)


def remove(user: User, alias: str) -> None:
    """Take an account's second factor away."""
    TOTPDevice.objects.using(alias).filter(user=user).delete()
    StaticDevice.objects.using(alias).filter(user=user).delete()
