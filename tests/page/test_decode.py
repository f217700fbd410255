"""Encodings: marks, declarations, detection, mixtures, and what was decoded wrongly before."""

from __future__ import annotations

import pytest

from tawthiq.page import PageError
from tawthiq.page.decode import decode
from tawthiq.page.mojibake import mend

from .helpers import read

TEXT = (
    "قصف على بلدة الزيتونة\r\n\r\n"
    "قالت مصادر طبية إن ثلاثة أشخاص قتلوا وأصيب آخرون بجروح، ونقلوا إلى المشفى القريب.\n"
    "وأوضح المدير أن «الحصيلة أولية» وأن فرق الإنقاذ تواصل البحث…"
)
ISO = TEXT.replace("«", '"').replace("»", '"').replace("…", "...")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
)
def test_encodings_are_told_apart_without_a_declaration(encoding: str) -> None:
    found = decode(TEXT.encode(encoding), markup=False)
    assert found.text == TEXT
    assert not found.warnings


def test_iso_8859_6_is_told_from_windows_1256() -> None:
    assert decode(ISO.encode("iso8859_6"), markup=False).text == ISO
    assert decode(ISO.encode("cp1256"), markup=False).text == ISO


def test_a_short_headline_in_windows_1256() -> None:
    assert decode("مقتل مدني في قصف".encode("cp1256"), markup=False).text == "مقتل مدني في قصف"


@pytest.mark.parametrize(
    ("declared", "real"),
    [
        ("windows-1256", "cp1256"),
        ("windows-1256", "utf-8"),
        ("utf-8", "cp1256"),
        ("iso-8859-1", "cp1256"),
        ("nonsense", "utf-8"),
        ("iso-8859-6", "iso8859_6"),
    ],
)
def test_a_declaration_is_believed_only_when_it_reads(declared: str, real: str) -> None:
    page = f"<html><head><meta charset='{declared}'></head><body><p>{ISO}</p></body></html>"
    assert "بلدة الزيتونة" in read(page.encode(real), "1.html").report.text


@pytest.mark.parametrize("table", ["cp1252", "cp1256"])
def test_text_decoded_wrongly_before_is_mended_and_said(table: str) -> None:
    holes = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    raw = TEXT.encode()
    wrong = "".join(chr(b) if table == "cp1252" and b in holes else bytes([b]).decode(table) for b in raw)
    found = decode(wrong.encode(), markup=False)
    assert found.text == TEXT
    assert "mended" in found.warnings[0]


def test_only_the_wrong_lines_are_mended() -> None:
    wrong = TEXT.encode().decode("cp1256")
    found = decode(("سطر سليم كما هو.\n" + wrong).encode(), markup=False)
    assert found.text == "سطر سليم كما هو.\n" + TEXT


@pytest.mark.parametrize(
    "sound", [TEXT, "طائرة ظهرت طويلا", "Ø Ù Ú", "ط§", "ظط ظط ظط ظط", "Øre Ùn Ún Øst Ùx قصف"]
)
def test_sound_text_is_left_alone(sound: str) -> None:
    assert mend(sound) == (sound, 0)


def test_lines_of_another_encoding_among_utf8_are_read_and_said() -> None:
    lines = TEXT.split("\n")
    raw = b"\n".join(line.encode("cp1256" if at == 2 else "utf-8") for at, line in enumerate(lines))
    found = decode(raw, markup=False)
    assert found.text == TEXT
    assert "1 lines in cp1256" in found.warnings[0]


def test_broken_characters_are_shown_and_said() -> None:
    raw = TEXT.encode()
    found = decode(raw[:-1], markup=False)
    assert found.text == TEXT[:-1] + "\ufffd"
    assert "1 broken characters" in found.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "no Arabic here at all",
        "Ни слова по-арабски в этом тексте",
        "1234",
        "Une dépêche sans aucun mot étranger, publiée à Genève",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "cp1252"])
def test_a_text_without_arabic_is_no_report(text: str, encoding: str) -> None:
    with pytest.raises(PageError) as error:
        read(text.encode(encoding, "ignore"), "7.txt")
    assert error.value.code in ("not_arabic", "encoding")
    if encoding == "utf-8":
        assert error.value.code == "not_arabic" and "7.txt" in error.value.message


def test_a_page_whose_text_is_hidden_is_no_report() -> None:
    with pytest.raises(PageError, match="shows no Arabic"):
        read("<html><body><script>var x = 'قصف على البلدة'</script><p hidden>قصف</p></body></html>", "1.html")
