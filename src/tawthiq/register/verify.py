"""Is the register whole? Every captured byte, every seal, every row's bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set
from itertools import groupby
from pathlib import Path

from tawthiq.register import chain, ledger, withhold
from tawthiq.register.accounts import log
from tawthiq.register.captures import capture_content, effective, kept_containers
from tawthiq.register.decisions import decision_content
from tawthiq.register.evidence import Evidence
from tawthiq.register.models import CaptureRow, ContainerRow, DecisionRow, DocumentRow
from tawthiq.register.problem import Problem

__all__ = ["Problem", "behind", "problems"]


def problems(alias: str, evidence: Evidence, only: Set[str] | None = None) -> Iterator[Problem]:
    """Everything wrong with the register, evidence first.

    `only`: of bytes and documents these alone (SHA-256 in hex); the chains are looked at whole, since a
    row is proved by those before it.
    """
    sizes = dict(DocumentRow.objects.using(alias).values_list("pk", "size"))
    recorded = set(sizes)
    recorded.update(ContainerRow.objects.using(alias).filter(kept=True).values_list("pk", flat=True))
    recorded.update(kept_containers(alias))  # sealed: a row taken away hides nothing
    away = withhold.withheld(alias)
    if only is not None:
        recorded, away = set(only), {digest: one for digest, one in away.items() if digest in only}
    found: set[str] = set()
    for path in evidence.files() if only is None else filter(Path.exists, map(evidence.path, sorted(only))):
        digest = evidence.digest_of(path)
        if digest is None:
            yield Problem("added", str(path.relative_to(evidence.folder)),
                          f"{path}: a file that tawthiq did not put there.", f"{path}: ملف لم يضعه «توثيق».")
            continue
        found.add(digest)
        try:
            whole = evidence.hash(path) == digest
        except OSError as error:
            yield Problem("unreadable", digest, f"{path}: cannot be read ({error.strerror}).",
                          f"{path}: تعذّرت قراءته ({error.strerror}).")
            continue
        size = sizes.get(digest)
        if whole and size is not None and evidence.size(path) != size:
            yield Problem("changed", digest, f"{path}: its row tells of another size.",
                          f"{path}: صفّه يذكر حجمًا آخر.")
        if not whole:
            yield Problem("changed", digest, f"{path}: the bytes are not those that were captured.",
                          f"{path}: البايتات ليست هي التي حُفظت.")
        if digest not in recorded:
            yield Problem(
                "unrecorded", digest,
                f"{path}: captured, but no row names it (a run was stopped there). Run the same files again.",
                f"{path}: محفوظ ولا يذكره السجل (توقّف تشغيل هناك). أعد تشغيل الملفات نفسها.",
            )
    for digest in sorted(recorded - found - away.keys()):
        yield Problem("missing", digest, f"{evidence.path(digest)}: the captured bytes are missing.",
                      f"{evidence.path(digest)}: البايتات المحفوظة مفقودة.")
    for one in away.values():
        for code, path in withhold.wrong(evidence.folder.parent, evidence, one):
            yield _not_withheld(code, one, path)
    yield from _documents(alias, only)
    yield from _chains(alias)


def _not_withheld(code: str, one: withhold.Withheld, path: Path) -> Problem:
    said = {
        "withheld_left": ("the bytes are to be withheld and still lie there; give the same command again",
                          "بايتات يجب حجبها وما زالت هناك؛ أعد الأمر نفسه"),
        "missing": ("the locked bytes are missing", "البايتات المحجوبة مفقودة"),
        "changed": ("the locked bytes are not those that were captured",
                    "البايتات المحجوبة ليست هي التي حُفظت"),
    }[code]
    return Problem(code, one.digest, f"{path}: {said[0]}.", f"{path}: {said[1]}.")


def behind(alias: str, documents: Set[str]) -> set[str]:
    """These documents, and the kept containers that they came out of, all by SHA-256 in hex."""
    rows = CaptureRow.objects.using(alias).filter(document__in=documents).exclude(origin=None)
    told = [json.loads(origin or "{}") for origin in rows.values_list("origin", flat=True)]
    return {*documents, *(str(one["container"]).removeprefix("sha256:") for one in told
                          if one.get("container_kept"))}


def _documents(alias: str, only: Set[str] | None) -> Iterator[Problem]:
    """Rows of documents against the sealed captures: none missing, none added, none that says otherwise."""
    rows = dict(DocumentRow.objects.using(alias).values_list("pk", "facts"))
    captures = CaptureRow.objects.using(alias).order_by("document_id", "pk").iterator()
    for digest, some in groupby(captures, lambda row: row.document_id):
        facts = rows.pop(digest, None)
        if only is not None and digest not in only:
            continue
        if facts is None:
            yield Problem("row_missing", digest,
                          f"document {digest}: its row is gone, though a capture tells of it.",
                          f"الوثيقة {digest}: حُذف صفّها مع أن التقاطًا يذكرها.")
        elif facts != chain.digest(effective(list(some))):
            yield Problem("row_changed", digest,
                          f"document {digest}: its row says otherwise than its captures.",
                          f"الوثيقة {digest}: صفّها يخالف التقاطاتها.")
    for digest in sorted(rows if only is None else rows.keys() & only):
        yield Problem("row_added", digest, f"document {digest}: no capture tells of its row.",
                      f"الوثيقة {digest}: لا التقاط يذكر صفّها.")


def _chains(alias: str) -> Iterator[Problem]:
    captures = CaptureRow.objects.using(alias).order_by("pk").iterator()
    decisions = DecisionRow.objects.using(alias).order_by("pk").iterator()
    broken = {
        "capture": chain.first_break((r.pk, r.previous, r.sealed, capture_content(r)) for r in captures),
        "access": log.first_break(alias),
        "decision": chain.first_break((r.pk, r.previous, r.sealed, decision_content(r)) for r in decisions),
    }
    for table, number in broken.items():
        if number is not None:
            yield Problem(
                "chain_broken", f"{table} {number}",
                f"{table} row {number}: the row, or one before it, was changed, removed or put in later.",
                f"الجدول {table}، الصف {number}: غُيّر هذا الصف أو صف قبله أو حُذف أو أُدخل لاحقًا.",
            )
    for subject, english, arabic in ledger.broken(alias):
        yield Problem("chain_broken", subject, english, arabic)
