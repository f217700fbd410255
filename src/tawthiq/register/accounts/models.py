"""The access log: who signed in, who looked at restricted words, who was refused. Added to, never edited."""

from __future__ import annotations

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
