"""PDF, Word and saved pages: the text in the order in which it is read, and clear words where there is none."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from tawthiq.capture.forms import media_type
from tawthiq.capture.found import hashed
from tawthiq.model import Document
from tawthiq.page import PageError, read_page
from tawthiq.page.pdf import pdf_text

FORMS = Path(__file__).parents[1] / "pages" / "forms"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(content: bytes, name: str = "a") -> Document:
    return Document(name, content, hashed(content), media_type=media_type(content))


def refused(content: bytes, kind: str | None = None) -> str:
    with pytest.raises(PageError) as told:
        read_page(Document("a", content, hashed(content), media_type=kind or media_type(content)))
    return told.value.code


def test_a_printed_page_reads_as_it_was_written() -> None:
    text = read_page(document((FORMS / "printed.pdf").read_bytes())).report.text
    assert text.splitlines()[0] == "قصف على بلدة الزيتونة يوقع ضحايا"
    # lines that were broken for want of room come as one
    assert "قُتل 7 مدنيين وأصيب 15 آخرون، يوم الثلاثاء 14 كانون الثاني 2020، جراء غارة جوية استهدفت السوق الشعبي في" in text
    assert "ثلاثة أطفال لا يزالون تحت الأنقاض\nامرأة مسنّة" in text
    assert "(شمالي سوريا)، بحسب" in text
    assert 'مراسل "صدى السهل" إن طائرات حربية من طراز Su-24 نفذت ٣ غارات عند الساعة 10:30 صباحًا،' in text
    assert "امرأة مسنّة" in text


def test_the_right_column_comes_first_and_titles_over_both_before() -> None:
    lines = pdf_text((FORMS / "columns.pdf").read_bytes(), "a")[0].splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("قصفت المدفعية"))
    second = next(i for i, line in enumerate(lines) if line.startswith("وفي خبر آخر"))
    assert lines[0] == "نشرة الأخبار اليومية" and first < second
    assert "وقُتل رجل في الخمسين (من سكان الحي الغربي) وأصيب 3 أطفال بجروح 50% منها خطرة." in lines[first]
    assert "قريتي الزيتونة والرمانة يوم 14/1/2020، ما أدى إلى" in lines[second]
    assert lines[second].endswith("وأن BBC News نشرت صورة عبر http://example.org/a-b?x=1 أمس.")


def drawn(*runs: tuple[float, float, str], letters: dict[str, str] | None = None, width: int = 500) -> bytes:
    """A PDF in which each run (x, y, what is drawn from left to right) is drawn; `letters`: what a glyph stands for."""
    shown = sorted({c for _x, _y, text in runs for c in text})
    codes = {c: i + 1 for i, c in enumerate(shown)}
    stands = {c: (letters or {}).get(c, c) for c in shown}
    pairs = "\n".join(f"<{codes[c]:02X}> <{stands[c].encode('utf-16-be').hex()}>" for c in shown)
    cmap = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
            f"{len(shown)} beginbfchar\n{pairs}\nendbfchar endcmap end end").encode()  # fmt: skip
    content = "".join(
        f"BT /F1 12 Tf 1 0 0 1 {x} {y} Tm <{''.join(f'{codes[c]:02X}' for c in text)}> Tj ET\n" for x, y, text in runs
    ).encode()
    widths = " ".join("0" if "\u064b" <= c <= "\u0652" else str(width) for c in shown)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
        f"<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 1 /LastChar {len(shown)} /Widths [{widths}] /ToUnicode 6 0 R >>".encode(),
        b"<< /Length %d >>\nstream\n" % len(cmap) + cmap + b"\nendstream",
    ]  # fmt: skip
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def back(text: str) -> str:
    return text[::-1]


def lines(content: bytes) -> list[str]:
    return [line for line in pdf_text(content, "a")[0].splitlines() if line]


def test_a_ligature_that_stands_for_two_letters_keeps_their_order() -> None:
    content = drawn((100, 700, back("ا@ستهداف")), letters={"@": "لا"})
    assert lines(content) == ["الاستهداف"]


def test_forms_of_letters_become_letters() -> None:
    assert lines(drawn((100, 700, back("ﻗﺼﻒ ﻻ")))) == ["قصف لا"]


def test_marks_go_with_the_letter_that_they_stand_over() -> None:
    # ق with a damma drawn in a run of its own, before the letters
    content = drawn((114, 704, "\u064f"), (100, 700, back("قتل")))
    assert lines(content) == ["قُتل"]


def test_numbers_keep_their_digits_and_stand_where_they_are_read() -> None:
    content = drawn((100, 700, "2020/1/14 موي اصخش 15 لتق"))
    assert lines(content) == ["قتل 15 شخصا يوم 2020/1/14"]


def test_runs_in_any_order_of_drawing_are_read_from_the_right() -> None:
    words = [(160, 700, back("قصف")), (100, 700, back("القرية")), (140, 700, back("ال"))]
    assert len({tuple(lines(drawn(*order))) for order in (words, words[::-1])}) == 1
    assert lines(drawn(*words)) == ["قصف ال القرية"]


def test_text_drawn_twice_for_boldness_is_read_once() -> None:
    content = drawn((100, 700, back("قصف")), (100.3, 700, back("قصف")))
    assert lines(content) == ["قصف"]


def test_latin_pages_stay_as_they_are() -> None:
    assert lines(drawn((100, 700, "Report (2020) of the day"))) == ["Report (2020) of the day"]


def test_cells_of_a_table_stay_in_their_rows() -> None:
    rows = [(x, 700 - 15 * i, back(word)) for i in range(8) for x, word in ((400, f"قرية {'ابجدهوزح'[i]}"), (100, str(i)))]
    found = lines(drawn(*rows))
    assert found[:4] == ["قرية ا", "0", "قرية ب", "1"]


def test_pictures_alone_a_password_and_damage_are_said() -> None:
    assert refused(drawn((100, 700, " "))) == "no_text_layer"
    locked = io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn((100, 700, back("قصف"))))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(locked)
    assert refused(locked.getvalue()) == "encrypted"
    assert refused(b"%PDF-1.4\nnothing of the kind") in ("damaged", "no_text_layer")


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 3000), new=st.binary(min_size=1, max_size=60))
def test_any_damage_to_a_pdf_is_text_or_a_reason(at: int, new: bytes) -> None:
    whole = drawn((100, 700, back("قصف القرية")), (100, 680, back("وقتل رجل")))
    content = whole[:at] + new + whole[at + len(new) :]
    try:
        assert pdf_text(content, "a")[0]
    except PageError as error:
        assert error.code in ("damaged", "no_text_layer", "encrypted")


def word(body: str, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("[Content_Types].xml", "<Types/>")
        zipped.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            zipped.writestr(name, content)
    return buffer.getvalue()


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs) + "</w:p>"


def test_a_word_document_is_its_paragraphs() -> None:
    body = (paragraph("قصف على ", "الزيتونة") + "<w:p><w:r><w:t>قتل</w:t><w:tab/><w:t>7</w:t><w:br/><w:t>مدنيين</w:t></w:r></w:p>"
            + f"<w:tbl><w:tr><w:tc>{paragraph('في جدول')}</w:tc></w:tr></w:tbl>")  # fmt: skip
    assert read_page(document(word(body))).report.text == "قصف على الزيتونة\nقتل\t7\nمدنيين\nفي جدول\n"


def test_what_was_deleted_or_is_shown_twice_for_old_programs_is_left_out() -> None:
    body = ("<w:p><w:del><w:r><w:t>محذوف</w:t></w:r></w:del><w:ins><w:r><w:t>قصف</w:t></w:r></w:ins>"
            '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            "<mc:Fallback><w:r><w:t>ثانية</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>")  # fmt: skip
    assert read_page(document(word(body))).report.text == "قصف\n"


def test_a_word_document_that_is_empty_damaged_or_hostile_is_named() -> None:
    assert refused(word("<w:p/>")) == "empty"
    assert refused(word("<w:p>")) == "damaged"
    assert refused(word(paragraph("قصف"))[:-30]) == "damaged"
    entity = io.BytesIO()
    with zipfile.ZipFile(entity, "w") as zipped:
        zipped.writestr("word/document.xml", f'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document {W}>'
                        f"<w:body><w:p><w:r><w:t>قصف&a;</w:t></w:r></w:p></w:body></w:document>")  # fmt: skip
    assert read_page(document(entity.getvalue())).report.text == "قصف\n"


MHTML = """From: <Saved by Blink>\r
Snapshot-Content-Location: http://example.org/news/7\r
Subject: =?utf-8?B?2YLYtdmB?=\r
Date: Tue, 14 Jan 2020 13:05:06 +0300\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----B"\r
\r
------B\r
Content-Type: text/css\r
Content-Transfer-Encoding: quoted-printable\r
\r
p {{}}\r
------B\r
Content-Type: text/html{charset}\r
Content-ID: <frame-1>\r
Content-Transfer-Encoding: {how}\r
Content-Location: http://example.org/news/7\r
\r
{body}\r
------B--\r
"""
PAGE = "<html><body><h1>قصف على بلدة الزيتونة يوقع ضحايا</h1><p>قتل 7 مدنيين في قصف على بلدة الزيتونة أمس.</p></body></html>"


@pytest.mark.parametrize(("encoding", "charset"), [("utf-8", "; charset=utf-8"), ("cp1256", "; charset=windows-1256"), ("utf-8", "")])
@pytest.mark.parametrize("how", ["quoted-printable", "base64"])
def test_a_page_saved_as_one_file(encoding: str, charset: str, how: str) -> None:
    import base64
    import quopri

    raw = PAGE.encode(encoding)
    body = (quopri.encodestring(raw) if how == "quoted-printable" else base64.encodebytes(raw)).decode()
    content = MHTML.format(charset=charset, how=how, body=body).encode()
    found = read_page(document(content)).report
    assert [line for line in found.text.splitlines() if line] == ["قصف على بلدة الزيتونة يوقع ضحايا", "قتل 7 مدنيين في قصف على بلدة الزيتونة أمس."]


def test_a_saved_page_without_a_page_is_named() -> None:
    content = MHTML.format(charset="", how="8bit", body="x").replace("text/html", "text/plain").encode()
    assert refused(content) == "damaged"


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_after_the_head_of_a_saved_page_are_a_page_or_a_reason(tail: bytes) -> None:
    content = MHTML.format(charset="", how="8bit", body=PAGE).encode()[:420] + tail
    try:
        read_page(Document("a", content, hashed(content), media_type="multipart/related"))
    except PageError as error:
        assert error.code in ("damaged", "not_arabic", "encoding")


def test_attributes_with_impossible_names_are_no_end_of_the_reading() -> None:
    page = "<html><body><p {=1 {x}y=2 class=a>قتل 7 مدنيين في قصف على بلدة الزيتونة أمس.</p></body></html>".encode()
    assert "قتل 7 مدنيين" in read_page(document(page, "a.html")).report.text
