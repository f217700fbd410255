"""Feeds: every entry a document with its title, day, address and words; damage costs what it hides."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.capture import Known, collect
from tawthiq.model import Document
from tawthiq.page import read_page

from .archives import codes, take

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>صدى السهل</title><link>http://example.org/</link>
<image><title>صورة</title><url>http://example.org/x.png</url></image>
<item><title>قصف على بلدة الزيتونة يوقع ضحايا</title><link>http://example.org/1</link><guid isPermaLink="false">e-1</guid>
<pubDate>Tue, 14 Jan 2020 23:30:00 +0300</pubDate><dc:creator>سمير</dc:creator><description>موجز</description>
<content:encoded><![CDATA[<p>قتل 7 مدنيين في قصف على بلدة الزيتونة.</p><p>وأصيب <b>15</b> آخرون.</p>]]></content:encoded></item>
<item><title>خبر ثان &amp; آخر</title><guid>http://example.org/2</guid><description>قتل رجل في القصف.</description></item>
<item><link>http://example.org/3</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>مرصد</title><link rel="self" href="http://example.org/feed"/>
<entry><title type="html">قصف &lt;b&gt;عنيف&lt;/b&gt;</title><id>tag:example.org,2020:1</id><link rel="alternate" href="http://example.org/a"/>
<link rel="enclosure" href="http://example.org/a.mp3"/><published>2020-01-14T10:00:00+03:00</published><updated>2020-02-01T00:00:00Z</updated>
<author><name>محرر</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>قتل رجل</p></div></content></entry>
<entry><title>بلا نشر</title><updated>2020-02-01T00:00:00Z</updated><summary>نص</summary></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>قديم</title></channel>
<item rdf:about="y"><title>عنوان</title><link>http://example.org/r</link><description>نص الخبر</description><dc:date>2005-03-02</dc:date></item></rdf:RDF>"""


def save(folder: Path, content: str | bytes, name: str = "feed.xml") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_entries_of_rss(tmp_path: Path) -> None:
    [one, two], failures, collection = take(save(tmp_path, RSS))
    assert failures == []
    assert (one.file, one.url, one.outlet) == ("feed.xml#1", "http://example.org/1", "صدى السهل")
    assert (one.published, one.dated_by) == ("2020-01-14", "feed")
    assert one.origin is not None and (one.origin.way, one.origin.item) == ("feed", "e-1")
    assert (two.url, two.published) == ("http://example.org/2", None)
    assert collection.warnings == ["feed.xml: no reports and left out: entry without text (1)"]
    report = read_page(one).report
    assert [line for line in report.text.splitlines() if line] == [
        "قصف على بلدة الزيتونة يوقع ضحايا", "قتل 7 مدنيين في قصف على بلدة الزيتونة.", "وأصيب 15 آخرون."]
    assert report.published is not None and (report.published.start, report.published.basis) == ("2020-01-14", "feed")
    assert report.title == "قصف على بلدة الزيتونة يوقع ضحايا"
    assert "خبر ثان & آخر" in read_page(two).report.text


def test_entries_of_atom_and_of_the_oldest_form(tmp_path: Path) -> None:
    [one, two], failures, _ = take(save(tmp_path, ATOM))
    assert failures == []
    assert (one.url, one.published, one.outlet) == ("http://example.org/a", "2020-01-14", "مرصد")
    assert two.published is None  # an update is no publication
    assert "قتل رجل" in read_page(one).report.text
    [old], failures, _ = take(save(tmp_path, RDF))
    assert (old.url, old.published, old.outlet) == ("http://example.org/r", "2005-03-02", "قديم")


def test_the_same_entry_on_another_day_is_the_same_bytes(tmp_path: Path) -> None:
    later = RSS.replace("<item><title>خبر", "<item><title>جديد</title><description>نص جديد</description></item><item><title>خبر")
    ids = [{d.sha256 for d in take(save(tmp_path, feed))[0]} for feed in (RSS, later)]
    assert ids[0] < ids[1]


def test_the_users_outlet_goes_before_the_title_of_the_feed(tmp_path: Path) -> None:
    found = [d for d in collect([save(tmp_path, RSS)], known=Known(outlet="شبكة")) if isinstance(d, Document)]
    assert {d.outlet for d in found} == {"شبكة"}


def test_a_feed_that_is_cut_keeps_its_first_entries(tmp_path: Path) -> None:
    documents, failures, _ = take(save(tmp_path, RSS[: RSS.index("خبر ثان")]))
    assert [d.url for d in documents][:1] == ["http://example.org/1"] and codes(failures) == ["damaged"]
    documents, failures, _ = take(save(tmp_path, "<?xml version='1.0'?><rss><channel/></rss>"))
    assert documents == [] and codes(failures) == ["damaged"]


def test_entities_are_not_gone_into(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "قتل"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    feed = bomb + "<rss><channel><item><title>عنوان الخبر</title><description>نص &b; &x;</description></item></channel></rss>"
    documents, _, _ = take(save(tmp_path, feed))
    assert all(len(d.content) < 2000 for d in documents)


def test_in_a_folder_feeds_are_read_and_other_xml_is_left_out(tmp_path: Path) -> None:
    save(tmp_path, RSS)
    save(tmp_path, "<?xml version='1.0'?><sitemap/>", "sitemap.xml")
    documents, _, collection = take(tmp_path)
    assert [d.file for d in documents] == ["feed.xml#1", "feed.xml#2"]
    assert f"{tmp_path.name}: no reports and left out: .xml (1)" in collection.warnings


@settings(max_examples=80, deadline=None)
@given(at=st.integers(0, len(RSS.encode()) - 1), new=st.binary(min_size=1, max_size=30))
@pytest.mark.filterwarnings("ignore")
def test_any_damage_ends(tmp_path_factory: pytest.TempPathFactory, at: int, new: bytes) -> None:
    raw = RSS.encode()
    take(save(tmp_path_factory.mktemp("feed"), raw[:at] + new + raw[at + len(new) :]))
