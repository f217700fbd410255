"""Derived rows: read from the evidence and linked. They can be dropped and made again.

`line` is the whole record as a line of the contract, with the words of comments and restricted spans
unmasked: whoever shows it must mask. The other columns repeat what pages and exports filter by. A rebuild
puts new tables in place of these: no recorded row may refer to them by a foreign key (an incident is
named by its id).
"""

from __future__ import annotations

from django.db import models

from tawthiq.register.models.recorded import DocumentRow


class ReportRow(models.Model):
    """A report and all that was read from it."""

    document = models.OneToOneField(
        DocumentRow, primary_key=True, on_delete=models.CASCADE, related_name="report"
    )
    reader = models.CharField(max_length=80)
    facts = models.CharField(max_length=64)
    file = models.TextField()
    outlet = models.TextField(null=True, db_index=True)
    kind = models.TextField(null=True)
    url = models.TextField(null=True)
    title = models.TextField(null=True)
    published_start = models.CharField(max_length=10, null=True, db_index=True)
    published_end = models.CharField(max_length=10, null=True)
    events_count = models.IntegerField()
    claims_count = models.IntegerField()
    line = models.TextField()
    linked = models.BooleanField(default=False)
    """Whether its events are in the incidents as they stand."""

    class Meta:
        db_table = "report"
        indexes = (models.Index("document", condition=models.Q(linked=False), name="report_not_linked"),)


class PlaceNameRow(models.Model):
    """A name of a place in a report that the shipped gazetteer does not hold; no restricted word is one.

    `admin1`: the governorate that the report states. `place`: the desk's own place that it is, if any.
    """

    report = models.ForeignKey(ReportRow, on_delete=models.CASCADE, related_name="place_names")
    key = models.CharField(max_length=200)
    name = models.TextField()
    admin1 = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    place = models.CharField(max_length=60, blank=True)

    class Meta:
        db_table = "place_name"
        indexes = (models.Index("place", "key", "admin1", name="place_name_key"),)


class EventRow(models.Model):
    """One event of one report."""

    report = models.ForeignKey(ReportRow, on_delete=models.CASCADE, related_name="events")
    event = models.IntegerField()
    event_type = models.CharField(max_length=40)
    start = models.CharField(max_length=10, null=True)
    end = models.CharField(max_length=10, null=True)
    place_id = models.CharField(max_length=60, null=True)
    killed_low = models.BigIntegerField(null=True)
    killed_high = models.BigIntegerField(null=True)

    class Meta:
        db_table = "event"
        constraints = (models.UniqueConstraint("report", "event", name="event_once"),)
        indexes = (models.Index("place_id", "start", name="event_place_start"),)


class ClaimRow(models.Model):
    """One claim (or total) of one report."""

    report = models.ForeignKey(ReportRow, on_delete=models.CASCADE, related_name="claims")
    claim = models.CharField(max_length=100, db_index=True)
    event = models.IntegerField(null=True)
    total = models.BooleanField()
    event_type = models.CharField(max_length=40)
    stance = models.CharField(max_length=20)
    admits = models.CharField(max_length=10, null=True)
    speaker = models.CharField(max_length=40)

    class Meta:
        db_table = "claim"


class IncidentRow(models.Model):
    """An incident. `killed_low` null: nobody states a toll; `killed_high` null with a low: open end."""

    id = models.CharField(primary_key=True, max_length=100)
    start = models.CharField(max_length=10, null=True, db_index=True)
    end = models.CharField(max_length=10, null=True)
    date_precision = models.CharField(max_length=10, null=True)
    place_id = models.CharField(max_length=60, null=True, db_index=True)
    place_ar = models.TextField(null=True)
    place_en = models.TextField(null=True)
    place_precision = models.CharField(max_length=20, null=True)
    admin1_id = models.CharField(max_length=60, null=True, db_index=True)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    grade = models.CharField(max_length=20, db_index=True)
    strike_status = models.CharField(max_length=20)
    killed_low = models.BigIntegerField(null=True, db_index=True)
    killed_high = models.BigIntegerField(null=True)
    independent_sources = models.IntegerField()
    possible_of_count = models.IntegerField()
    invented = models.BooleanField()
    counting = models.CharField(max_length=16)
    line = models.TextField()

    class Meta:
        db_table = "incident"
        indexes = (  # the orders of the list, and what narrows it most, without a look at the rows
            models.Index("start", "end", name="incident_period"),
            models.Index("place_ar", "place_en", "start", name="incident_places"),
            models.Index("independent_sources", "start", name="incident_sources"),
            models.Index("admin1_id", "start", name="incident_admin1"),
            models.Index("grade", "start", name="incident_grade"),
            models.Index("strike_status", "start", name="incident_status"),
            models.Index(  # all that the map gathers, and what has no point
                "lat", "lon", "place_precision", "place_ar", "place_en", "invented", name="incident_map"),
        )


class IncidentTypeRow(models.Model):
    """An event type of an incident, in the incident's order."""

    incident = models.ForeignKey(IncidentRow, on_delete=models.CASCADE, related_name="types")
    order = models.IntegerField()
    event_type = models.CharField(max_length=40, db_index=True)

    class Meta:
        db_table = "incident_type"


class IncidentActorRow(models.Model):
    """An actor of an incident, in the incident's order."""

    incident = models.ForeignKey(IncidentRow, on_delete=models.CASCADE, related_name="actors")
    order = models.IntegerField()
    actor = models.CharField(max_length=60, db_index=True)
    role = models.CharField(max_length=20)
    hedged = models.BooleanField()

    class Meta:
        db_table = "incident_actor"


class MemberRow(models.Model):
    """An event of a report as a member of an incident; each event is in exactly one."""

    incident = models.ForeignKey(IncidentRow, on_delete=models.CASCADE, related_name="members")
    report = models.ForeignKey(ReportRow, on_delete=models.CASCADE, related_name="memberships")
    event = models.IntegerField()
    order = models.IntegerField()

    class Meta:
        db_table = "member"
        constraints = (models.UniqueConstraint("report", "event", name="member_once"),)
        # a frequent word leads from thousands of reports to their incidents: the index alone answers
        indexes = (models.Index("report", "incident", name="member_by_report"),)


class PossibleRow(models.Model):
    """An incident that a vague one may be of."""

    incident = models.ForeignKey(IncidentRow, on_delete=models.CASCADE, related_name="possible")
    other = models.CharField(max_length=100, db_index=True)

    class Meta:
        db_table = "possible"


class KeptRow(models.Model):
    """What linking keeps of an event (`linking.kept`): days as ordinals, blocks as numbers of 64 bits, fits
    as JSON list of [report id, event, fit]."""

    report = models.CharField(max_length=64)
    event = models.IntegerField()
    sure = models.BooleanField()
    first = models.IntegerField(db_index=True)
    last = models.IntegerField()
    own = models.BinaryField()
    held = models.BinaryField()
    fits = models.TextField()

    class Meta:
        db_table = "kept"
        constraints = (models.UniqueConstraint("report", "event", name="kept_once"),)


class LinkedRow(models.Model):
    """How the incidents were last linked; no row where they are to be linked anew."""

    linker = models.CharField(max_length=80)
    counting = models.CharField(max_length=16)
    decided = models.CharField(max_length=64)

    class Meta:
        db_table = "linked"
