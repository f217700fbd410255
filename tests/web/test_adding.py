"""Add and Health as the client of Django sees them: what becomes a task, what is refused, who sees what."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tawthiq.work import tasks, worker

from .accounts import accounts, client
from .conftest import LANGUAGES, text_of

TEXT = "قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين بريف إدلب، في مثال مخترع."


@pytest.fixture(scope="module", autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


@pytest.fixture(autouse=True)
def _no_tasks(filled: Path) -> Iterator[None]:
    shutil.rmtree(tasks.root(filled), ignore_errors=True)
    yield
    shutil.rmtree(tasks.root(filled), ignore_errors=True)


def upload(name: str, text: str = TEXT) -> Any:
    return SimpleUploadedFile(name, text.encode(), "text/plain")


def posted(**form: Any) -> Any:
    return client("reviewer").post("/en/add/", form)


def test_files_become_one_task_with_who_and_what(filled: Path) -> None:
    answer = posted(files=[upload("a.txt"), upload("خبر.txt")], outlet="صحيفة  مخترعة", published="2020-03-04")
    assert answer.status_code == 302 and "asked=2" in answer.headers["Location"]
    [(task, status)] = tasks.every(filled)
    assert (task.by, task.files, task.outlet, task.published) == (
        "reviewer", ("a.txt", "خبر.txt"), "صحيفة مخترعة", "2020-03-04")
    assert status.state == "waiting"
    assert (tasks.folder(filled, task.id) / "files" / "خبر.txt").read_text("utf-8") == TEXT
    place = tasks.folder(filled, task.id)
    assert {oct(path.stat().st_mode & 0o077) for path in (place / "task.json", place / "files" / "a.txt")} == {"0o0"}


def test_the_look_at_the_log_names_who_added_and_no_words(filled: Path) -> None:
    from tawthiq.register.accounts import log

    posted(files=[upload("secret-name.txt")])
    entry = next(iter(log.latest("default", 1)))
    assert (entry.by, entry.what, entry.subject, entry.detail) == ("reviewer", "add", "", "1")


def test_a_pasted_text_keeps_its_address_and_day(filled: Path) -> None:
    answer = posted(text=f"  {TEXT}\r\nسطر ثان\r\n", outlet="صحيفة مخترعة", published="2020-03-04",
                    url="https://example.org/a?b=c")
    assert answer.status_code == 302
    [(task, _status)] = tasks.every(filled)
    folder = tasks.folder(filled, task.id) / "files"
    name = next(one.removesuffix(".txt") for one in task.files if one.endswith(".txt"))
    assert name.startswith("pasted-")
    assert (folder / f"{name}.txt").read_text("utf-8") == f"{TEXT}\nسطر ثان\n"
    assert task.manifest == f"{name}.tsv"
    assert (folder / f"{name}.tsv").read_text("utf-8").splitlines() == [
        "file\toutlet\tpublished\turl", f"{name}.txt\tصحيفة مخترعة\t2020-03-04\thttps://example.org/a?b=c"]


@pytest.mark.parametrize(("form", "said"), [
    ({}, "Choose files"),
    ({"manifest": upload("m.tsv", "file\n")}, "together with it"),
    ({"text": TEXT, "manifest": upload("m.tsv", "file\n")}, "not with a pasted text"),
    ({"text": TEXT, "files": upload("a.txt")}, "one at a time"),
    ({"text": TEXT, "published": "yesterday"}, "no date"),
    ({"text": TEXT, "url": "javascript:alert(1)"}, "no web address"),
    ({"text": TEXT, "url": "https://a.example/\tx"}, "no web address"),
])
def test_what_cannot_be_done_is_said_and_the_text_kept(filled: Path, form: dict[str, Any], said: str) -> None:
    for one in form.values():
        if hasattr(one, "seek"):
            one.seek(0)
    answer = posted(**form)
    assert answer.status_code == 400 and said in text_of(answer)
    assert tasks.every(filled) == []
    if "text" in form and "files" not in form:
        assert TEXT in answer.content.decode()


def test_two_files_of_one_name_are_refused(filled: Path) -> None:
    answer = posted(files=[upload("a.txt"), upload("a.txt", "غيره")])
    assert answer.status_code == 400 and "a.txt" in text_of(answer) and tasks.every(filled) == []


@pytest.mark.parametrize(("said", "name"), [
    ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\خبر.txt", "خبر.txt"), ("..", "file-7"), (".htaccess", "htaccess"),
    ("a\x00b\n.txt", "a_b_.txt"), ("‮txt.exe", "_txt.exe"), ("", "file-7"), ("ع" * 200 + ".html", "ع" * 75 + ".html"),
])
def test_names_of_files_are_made_safe(filled: Path, said: str, name: str) -> None:
    from tawthiq.web.adding import file_name

    assert file_name(said, 7) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tasks_are_told_as_they_stand(filled: Path, language: str) -> None:
    with tasks.asking(filled, "add", "huda", manifest="m.tsv") as folder:
        (folder / "a.txt").write_text(TEXT, "utf-8")
        (folder / "m.tsv").write_text("file\na.txt\n", "utf-8")
    [(task, _)] = tasks.every(filled)
    part = client("reviewer").get(f"/{language}/add/tasks/")
    assert "every 2s" in part.content.decode() and "a.txt" in text_of(part)
    failed = tasks.Told("gone.txt", "no_such_file", "m.tsv, line 3, field file: no such file.")
    tasks.end(filled, task, tasks.Status("done", counts={"documents_new": 1, "documents_failed": 1}, told=(failed,)))
    part = client("reviewer").get(f"/{language}/add/tasks/")
    shown = text_of(part)
    assert "every 2s" not in part.content.decode()
    assert "gone.txt" in shown and {"ar": "السطر 3", "en": "line 3"}[language] in shown
    assert {"ar": "لا ملف بهذا الاسم", "en": "no such file"}[language] in shown


def test_a_stopped_task_is_tried_again_or_discarded(filled: Path) -> None:
    posted(files=upload("a.txt"))
    [(task, _)] = tasks.every(filled)
    browser = client("reviewer")
    assert browser.post(f"/ar/add/{task.id}/", {"act": "discard"}).status_code == 302
    assert tasks.every(filled) != []  # it is not stopped
    tasks.end(filled, task, tasks.Status("stopped", told=(tasks.Told("", "storage", "disk full"),)))
    assert "disk full" in text_of(browser.get("/en/add/"))
    assert browser.post(f"/ar/add/{task.id}/", {"act": "again"}).status_code == 302
    assert tasks.every(filled)[0][1].state == "waiting"
    tasks.end(filled, task, tasks.Status("stopped"))
    assert browser.post(f"/ar/add/{task.id}/", {"act": "other"}).status_code == 400
    assert browser.post(f"/ar/add/{task.id}/", {"act": "discard"}).status_code == 302
    assert tasks.every(filled) == []
    assert browser.post("/ar/add/..%2F..%2Fevidence/", {"act": "discard"}).status_code == 404


@pytest.mark.parametrize("role", ["reader", None])
def test_others_add_nothing(filled: Path, role: Any) -> None:
    assert client(role).post("/ar/add/", {"text": TEXT}).status_code in (302, 403)
    assert tasks.every(filled) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_health_tells_counts_chain_and_versions(filled: Path, language: str) -> None:
    from tawthiq.register.api import Register
    from tawthiq.register.reader import reader_id

    register = Register(filled, "default")
    shown = text_of(client("reader").get(f"/{language}/health/"))
    assert register.head()[1] in shown and reader_id("literal") in shown
    assert str(register.counts().reports) in shown
    assert {"ar": "لم تختمه جهة", "en": "No authority has stamped"}[language] in shown


def test_names_of_failed_files_are_for_reviewers(filled: Path) -> None:
    from tawthiq.model import Failure
    from tawthiq.register.api import Register
    from tawthiq.register.models import FailureRow

    register = Register(filled, "default")
    register.fail(Failure("names-of-people.txt", "empty", "m.tsv, line 4, field file: empty."))
    try:
        reader, reviewer = (text_of(client(role).get("/en/health/")) for role in ("reader", "reviewer"))
        assert "names-of-people" not in reader and "empty 1" in reader
        assert "names-of-people.txt line 4" in reviewer
    finally:
        FailureRow.objects.filter(file="names-of-people.txt").delete()


def test_verifying_from_health_is_a_task_and_its_end_is_shown(filled: Path) -> None:
    browser = client("reviewer")
    assert "Not verified" in text_of(browser.get("/en/health/"))
    assert browser.post("/en/health/verify/").status_code == 302
    [(task, _)] = tasks.every(filled)
    assert (task.kind, task.by) == ("verify", "reviewer")
    worker.work(filled)
    assert tasks.every(filled)[0][1].state == "done"
    assert "Not verified" not in text_of(browser.get("/en/health/"))
