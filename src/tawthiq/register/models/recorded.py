"""Recorded rows: what came in, who decided what, which ids were given. Added, never rebuilt."""

from __future__ import annotations

from django.db import models

DIGEST = 64  # hex digits of a SHA-256


class RunRow(models.Model):
    """One run of the pipeline over this register."""

    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    version = models.CharField(max_length=40)
    counting = models.CharField(max_length=16)
    summary = models.TextField(blank=True)

    class Meta:
        db_table = "run"


class DocumentRow(models.Model):
    """A document: its bytes lie in the evidence folder under `sha256`.

    `facts` is the digest of what the captures say of it together; a report read under other facts is
    out of date.
    """

    sha256 = models.CharField(primary_key=True, max_length=DIGEST)
    size = models.BigIntegerField()
    facts = models.CharField(max_length=DIGEST)
    added_by = models.ForeignKey(RunRow, null=True, on_delete=models.PROTECT)

    class Meta:
        db_table = "document"


class ContainerRow(models.Model):
    """An archive, feed, export or table that documents came out of.

    `kept`: its bytes lie in the evidence folder too; else it was too large, and the desk keeps it.
    """

    sha256 = models.CharField(primary_key=True, max_length=DIGEST)
    size = models.BigIntegerField()
    file = models.TextField()
    kept = models.BooleanField()
    added_by = models.ForeignKey(RunRow, null=True, on_delete=models.PROTECT)

    class Meta:
        db_table = "container"


class CaptureRow(models.Model):
    """How a document came in: again when a file's facts are told otherwise. Sealed in a hash chain.

    `origin`: JSON of the container's hash and size, and of the document's place in it.
    """

    document = models.ForeignKey(DocumentRow, on_delete=models.PROTECT, related_name="captures")
    run = models.ForeignKey(RunRow, null=True, on_delete=models.PROTECT)
    file = models.TextField()
    outlet = models.TextField(null=True)
    kind = models.TextField(null=True)
    url = models.TextField(null=True)
    published = models.CharField(max_length=40, null=True)
    captured = models.CharField(max_length=40, null=True)
    dated_by = models.CharField(max_length=10, null=True)
    media_type = models.TextField(null=True)
    origin = models.TextField(null=True)
    recorded_at = models.CharField(max_length=40)
    facts = models.CharField(max_length=DIGEST)
    previous = models.CharField(max_length=DIGEST)
    sealed = models.CharField(max_length=DIGEST, unique=True)

    class Meta:
        db_table = "capture"


class FailureRow(models.Model):
    """A file that could not be read, and under which reader and facts."""

    document = models.ForeignKey(DocumentRow, null=True, on_delete=models.PROTECT, related_name="failures")
    run = models.ForeignKey(RunRow, null=True, on_delete=models.PROTECT)
    file = models.TextField()
    code = models.CharField(max_length=60)
    message = models.TextField()
    reader = models.CharField(max_length=80)
    facts = models.CharField(max_length=DIGEST, blank=True)

    class Meta:
        db_table = "failure"


class IncidentIdRow(models.Model):
    """An incident id, given once and for good; the number tells the elder.

    `members`: JSON list of [report id, event] when it was last in use, the founding member first.
    """

    number = models.BigAutoField(primary_key=True)
    id = models.CharField(max_length=100, unique=True)
    redirect_to = models.CharField(max_length=100, null=True, db_index=True)
    members = models.TextField()

    class Meta:
        db_table = "incident_id"


class DecisionRow(models.Model):
    """What a person decided: append-only, sealed in a hash chain."""

    kind = models.CharField(max_length=40, db_index=True)
    subject = models.CharField(max_length=200, db_index=True)
    value = models.TextField()
    reason = models.TextField()
    by = models.CharField(max_length=200)
    at = models.CharField(max_length=40)
    saw = models.TextField(blank=True)
    previous = models.CharField(max_length=DIGEST)
    sealed = models.CharField(max_length=DIGEST, unique=True)

    class Meta:
        db_table = "decision"


class LedgerRow(models.Model):
    """A capture or decision as it was recorded, in one sealed chain over both (`register.ledger`).

    `row` is its number, `seal` its own seal. `previous` is unique: two entries cannot follow the same one.
    """

    kind = models.CharField(max_length=10)
    row = models.BigIntegerField()
    seal = models.CharField(max_length=DIGEST)
    previous = models.CharField(max_length=DIGEST, unique=True)
    sealed = models.CharField(max_length=DIGEST, unique=True)

    class Meta:
        db_table = "ledger"
        constraints = (models.UniqueConstraint("kind", "row", name="ledger_once"),)
