"""Telegram Desktop exports, as JSON and as HTML: messages with channel, moment, link and whom they relay."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.capture.json_stream import JsonError, JsonStream
from tawthiq.page import read_page

from .archives import codes, take

UNIX = 1578996306  # 2020-01-14T10:05:06 UTC


def message(number: int, text: Any, **more: Any) -> dict[str, Any]:
    return {"id": number, "type": "message", "date": "2020-01-14T13:05:06", "date_unixtime": str(UNIX), "from": "صدى السهل",
            "from_id": "channel77", "text": text, **more}  # fmt: skip


MESSAGES = [
    {"id": 1, "type": "service", "action": "create_channel", "text": ""},
    message(2, "قتل 7 مدنيين في قصف على بلدة الزيتونة"),
    message(3, ["عاجل: ", {"type": "bold", "text": "قصف"}, " على القرية\nوقتل رجل"]),
    message(4, "", photo="photos/1.jpg"),
    message(5, "قتل 7 مدنيين في قصف على بلدة الزيتونة", date="2020-01-15T00:30:00", date_unixtime=str(UNIX + 41094)),
    message(6, "قتل رجل", forwarded_from="مرصد السهل", forwarded_from_id="channel9"),
    message(7, "قتل رجل", forwarded_from="اسم شخص", forwarded_from_id="user9"),
]
CHANNEL = {"name": "صدى السهل", "type": "public_channel", "id": 77, "messages": MESSAGES}


def save(folder: Path, told: Any) -> Path:
    path = folder / "result.json"
    path.write_text(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    return path


def test_messages_of_a_channel(tmp_path: Path) -> None:
    documents, failures, collection = take(save(tmp_path, CHANNEL))
    assert failures == []
    first = documents[0]
    assert (first.file, first.url, first.outlet, first.kind) == (
        "result.json#77/2", "https://t.me/c/77/2", "صدى السهل", "telegram")
    assert (first.published, first.dated_by) == ("2020-01-14", "feed")
    assert "2020-01-14T13:05:06+03:00" in first.content.decode()
    assert first.origin is not None and (first.origin.way, first.origin.item) == ("telegram", "message 77/2")
    assert [d.file.rpartition("/")[2] for d in documents] == ["2", "3", "5", "6", "7"]
    assert collection.warnings == [
        "result.json: no reports and left out: message without text (1), service message (1)"]


def test_the_words_are_read_as_those_of_a_post(tmp_path: Path) -> None:
    documents = take(save(tmp_path, CHANNEL))[0]
    report = read_page(documents[1]).report
    assert [line for line in report.text.splitlines() if line] == ["عاجل: قصف على القرية", "وقتل رجل"]
    assert report.published is not None and report.published.basis == "feed"
    kinds = {report.text[s.start : s.end]: s.kind for s in report.segments}
    assert kinds.pop("عاجل:", "furniture") == "furniture"  # the desk's word, nothing that is told
    assert set(kinds.values()) <= {"paragraph", "headline", "dateline"}


def test_the_same_words_on_two_days_are_two_documents(tmp_path: Path) -> None:
    documents = take(save(tmp_path, CHANNEL))[0]
    assert documents[0].sha256 != documents[2].sha256
    assert documents[2].published == "2020-01-15"


def test_the_channel_that_is_relayed_is_named_and_a_person_is_not(tmp_path: Path) -> None:
    documents = take(save(tmp_path, CHANNEL))[0]
    assert "Forwarded from مرصد السهل" in read_page(documents[3]).report.text
    assert "اسم شخص" not in documents[4].content.decode()


def test_an_account_with_many_chats_and_none_of_a_persons_own(tmp_path: Path) -> None:
    private = {"name": "صديق", "type": "personal_chat", "id": 5, "messages": [message(1, "رسالة خاصة")]}
    account = {"about": "x", "personal_information": {"user_id": 1}, "chats": {"about": "y", "list": [private, CHANNEL]}}
    documents, failures, collection = take(save(tmp_path, account))
    assert failures == [] and len(documents) == 5
    assert "private chat (1)" in collection.warnings[0]


def test_an_export_that_is_cut_keeps_what_stands_before(tmp_path: Path) -> None:
    whole = json.dumps(CHANNEL, ensure_ascii=False)
    documents, failures, _ = take(save(tmp_path, whole[: whole.index("عاجل")]))
    assert len(documents) == 1 and codes(failures) == ["damaged"]
    assert "The 2 messages before it are taken" in failures[0].message


HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body><div class="page_wrap"><div class="page_header"><div class="content">
<div class="text bold">
صدى السهل
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">14 January 2020</div></div>
<div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="14.01.2020 13:05:06 UTC+03:00">13:05</div>
<div class="from_name">صدى السهل</div><div class="text">عاجل: <strong>قصف</strong> على القرية<br>وقتل رجل</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="15.01.2020 00:10:00">00:10</div>
<div class="forwarded body"><div class="from_name">مرصد السهل <span class="date details">14.01.2020</span></div><div class="text">قتل رجل</div></div></div></div>
<div class="message default clearfix joined" id="message4"><div class="body"><div class="media_wrap"></div></div></div>
</div></div></div></body></html>"""


def test_messages_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "messages.html").write_text(HTML, "utf-8")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "1.jpg").write_bytes(b"\xff\xd8\xff")
    [one, two], failures, collection = take(tmp_path)
    assert failures == []
    assert (one.file, one.outlet, one.published) == ("messages.html#2", "صدى السهل", "2020-01-14")
    assert "2020-01-14T13:05:06+03:00" in one.content.decode()
    assert [line for line in read_page(one).report.text.splitlines() if line] == ["عاجل: قصف على القرية", "وقتل رجل"]
    assert two.published == "2020-01-15" and "Forwarded from مرصد السهل" in two.content.decode()
    assert "messages.html: no reports and left out: message without text (1), service message (1)" in collection.warnings
    assert f"{tmp_path.name}: no reports and left out: media (1)" in collection.warnings


@settings(max_examples=200, deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4), max_leaves=12),
       st.lists(st.integers() | st.text(max_size=9) | st.dictionaries(st.text(max_size=3), st.text(max_size=3)), max_size=5))  # fmt: skip
def test_members_of_lists_come_out_of_any_json(other: Any, members: list[Any]) -> None:
    whole = json.dumps({"a": other, "name": "n", "messages": members, "z": other})
    found = list(JsonStream(io.StringIO(whole), 10_000).objects(frozenset({"messages"}), frozenset({"chats"})))
    assert [member for _told, member in found] == members
    assert all(told["name"] == "n" for told, _member in found)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60) | st.just('{"messages": [') | st.just('{"messages": [1, {"a": '))
def test_any_text_is_members_or_an_error(content: str) -> None:
    stream = JsonStream(io.StringIO(content), 1000)
    with contextlib.suppress(JsonError):
        list(stream.objects(frozenset({"messages"}), frozenset({"chats", "list"})))


@pytest.mark.parametrize("content", ['{"messages": [' + '"' + "x" * 700_000, '{"messages": [' + "[" * 600_000])
def test_an_object_without_end_is_given_up(content: str) -> None:
    with pytest.raises(JsonError):
        list(JsonStream(io.StringIO(content), 100_000).objects(frozenset({"messages"}), frozenset()))
