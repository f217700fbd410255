"""The access log, added to and never edited (who signed in, who looked, who was refused); and tokens."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import models

from tawthiq.register.models.recorded import DIGEST


class AccessRow(models.Model):
    """One thing that an account did or was refused, sealed in a hash chain of its own.

    `what`: look, export, sign_in, sign_out, refused_sign_in, account. `subject` names a report or an
    account, never words of a report. `previous` is unique: two rows cannot follow the same one.
    """

    at = models.CharField(max_length=40)
    by = models.CharField(max_length=200, db_index=True)
    role = models.CharField(max_length=20)
    what = models.CharField(max_length=40, db_index=True)
    subject = models.CharField(max_length=200, db_index=True)
    detail = models.TextField(blank=True)
    previous = models.CharField(max_length=DIGEST, unique=True)
    sealed = models.CharField(max_length=DIGEST, unique=True)

    class Meta:
        db_table = "access"


class TokenRow(models.Model):
    """What lets a program ask in an account's name: the token's SHA-256 alone, never the token.

    `role` is the highest that it may act in; days and times are ISO, in UTC. It is never deleted, so that
    entries of the access log that name its number keep their meaning.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tokens")
    sha256 = models.CharField(max_length=DIGEST, unique=True)
    role = models.CharField(max_length=20)
    note = models.CharField(max_length=200, blank=True)
    made_at = models.CharField(max_length=40)
    made_by = models.CharField(max_length=200)
    until = models.CharField(max_length=10)
    used_on = models.CharField(max_length=10, blank=True)
    revoked_at = models.CharField(max_length=40, blank=True)

    class Meta:
        db_table = "token"
