"""The steps in their order: one strange document never costs the others."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest

from tawthiq import pipeline
from tawthiq.model import Document, Failure, Reading

REPORT = "مقتل {n} مدنيين في قصف مدفعي على مدينة سرمين\n\nنص مثال مختلق رقم {n}.\n"


def document(text: str, file: str = "1.txt") -> Document:
    content = text.encode("utf-8", "surrogatepass")
    return Document(file, content, "sha256:" + hashlib.sha256(content).hexdigest())


def documents(count: int) -> list[Document]:
    return [document(REPORT.format(n=n), f"{n}.txt") for n in range(3, count + 3)]


def files(found: Sequence[Reading | Failure]) -> list[str]:
    return [item.report.file if isinstance(item, Reading) else item.file for item in found]


def test_readings_come_in_the_order_of_their_documents() -> None:
    given = documents(12)
    assert files(list(pipeline.read_documents(given, workers=1))) == [d.file for d in given]


def test_several_processes_read_the_same_as_one() -> None:
    given = documents(pipeline.POOL_FROM + 20)
    alone = list(pipeline.read_documents(given, workers=1))
    assert list(pipeline.read_documents(given, workers=2)) == alone


def test_a_reader_that_stops_is_a_failure_of_this_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import tawthiq.coding

    real = tawthiq.coding.read_report

    def strange(report: object, **more: object) -> Reading:
        if getattr(report, "file", "") == "4.txt":
            raise ZeroDivisionError("no such luck")
        return real(report, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(tawthiq.coding, "read_report", strange)
    found = list(pipeline.read_documents(documents(3), workers=1))
    assert files(found) == ["3.txt", "4.txt", "5.txt"]
    [failure] = [item for item in found if isinstance(item, Failure)]
    assert failure.code == "reader_error" and "4.txt" in failure.message and "no such luck" in failure.message


def test_a_document_without_arabic_is_a_failure_with_a_code() -> None:
    found = pipeline.read_document(document("Nothing here."))
    assert isinstance(found, Failure) and found.code == "not_arabic"


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_batches_keep_order_and_size(size: int) -> None:
    found = list(pipeline.batches(range(7), size))
    assert [item for batch in found for item in batch] == list(range(7))
    assert all(len(batch) <= size for batch in found)
