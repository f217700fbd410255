"""A fast look at raw bytes: can this page hold a report in Arabic of harm at all?

It may say yes too often, never no too often: what it refuses nobody reads. Only bytes beyond ASCII
and spaces are looked at, so that tags and evasion marks inside a word (قـ.ـصف) do not hide it; they
are brought to one byte for each letter, folded, and a list of stems (sieve.yml) is looked for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape
from importlib.resources import files
from typing import Literal

from tawthiq.capture.sniff import looks_utf16

Why = Literal["no_arabic", "no_harm"]
Tree = dict[int, "Tree"]

FEWEST = 12
"""Arabic letters that a report has at least."""
_ASCII = bytes(sorted(set(range(128)) - set(b" \n")))
_SPACES = b" \n"
_FOLDS = {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"}
_PERSIAN = str.maketrans("یکٱہگپچ", "يكاهكبج")
_SIGNS = ((b"&", b"&#"), (b"\\", b"\\u06"), (b"%", b"%D"), (b"%", b"%d"), (b"%", b"%u06"), (b"=", b"=D"))
_ESCAPED = re.compile(
    rb"&#(?:0*1[56]\d\d|[xX]0*6[0-9a-fA-F]{2});?|\\u06[0-9a-fA-F]{2}|%[dD][89a-bA-B]%[89aAbB][0-9a-fA-F]"
    rb"|=D[89]=[89AB][0-9A-F]|%u06[0-9a-fA-F]{2}"
)
_ONE = "iso8859_6"
"""The encoding in which stems are looked for: a byte for each letter."""
_LEGACY = ("cp1256", "iso8859_6", "cp720")
_MISREAD = (("cp1252", "ØÙ"), ("cp1256", "طظ"))


def why_not(content: bytes) -> Why | None:
    """Why no report can be in these bytes, or None where one may be."""
    wide = looks_utf16(content)
    if wide:
        content = content.decode(wide, "ignore").encode("utf-8", "ignore")
    found = _look(content.translate(None, _ASCII))
    if found is None or not _may_be_escaped(content):
        return found
    again = _look(_ESCAPED.sub(_plain, content).translate(None, _ASCII))
    return None if again is None else "no_harm" if "no_harm" in (found, again) else "no_arabic"


def _may_be_escaped(content: bytes) -> bool:
    return any(first in content and sign in content for first, sign in _SIGNS)  # one byte is found at once


def _look(high: bytes) -> Why | None:
    """The answer for bytes beyond ASCII, in whatever encoding they are."""
    solid = len(high) - high.count(b" ") - high.count(b"\n")
    if solid < FEWEST:
        return "no_arabic"
    texts = (_utf8(high), *_legacy(high, solid), *_misread(high))
    if any(_harm(text) for text in texts if text):
        return None
    return "no_harm" if any(len(t.translate(None, _SPACES)) >= FEWEST for t in texts) else "no_arabic"


def _utf8(high: bytes) -> bytes:
    forms = b"\xef\xba" in high or b"\xef\xbb" in high or b"\xef\xad" in high
    if not forms and high.count(b"\xd8") + high.count(b"\xd9") < FEWEST:
        return b""
    text = high.decode("utf-8", "ignore")
    if forms:
        text = unicodedata.normalize("NFKC", text)
    if b"\xda" in high or b"\xdb" in high:
        text = text.translate(_PERSIAN)
    return text.encode(_ONE, "ignore")


def _legacy(high: bytes, solid: int) -> list[bytes]:
    """The text as the one-byte encodings have it, where alef and lam are as frequent as in Arabic."""
    return [
        high if name == _ONE else high.decode(name, "ignore").encode(_ONE, "ignore")
        for name, frequent in _frequent()
        if 12 * sum(map(high.count, frequent)) >= solid
    ]


def _misread(high: bytes) -> list[bytes]:
    """UTF-8 that was once taken for another encoding and written anew (Ø§Ù„, ط§ظ„)."""
    if b"\xc3\x98" not in high and b"\xd8\xb8" not in high:
        return []
    text = high.decode("utf-8", "ignore")
    size = len(text) - text.count(" ")
    told = [name for name, letters in _MISREAD if sum(map(text.count, letters)) * 6 > size]
    return [_utf8(text.encode(name, "ignore").translate(None, _ASCII)) for name in told]


def _harm(text: bytes) -> bool:
    return _stems().search(text.translate(*_folding())) is not None


def _plain(found: re.Match[bytes]) -> bytes:
    return _unescaped(found.group())


@lru_cache(maxsize=4096)
def _unescaped(said: bytes) -> bytes:
    if said.startswith((b"\\u", b"%u")):
        return chr(int(said[2:], 16)).encode("utf-8", "ignore")
    if said.startswith((b"%", b"=")):
        return bytes([int(said[1:3], 16), int(said[4:6], 16)])
    return unescape(said.decode("ascii")).encode("utf-8", "ignore")


@lru_cache
def _stems() -> re.Pattern[bytes]:
    from tawthiq.lexicon.yaml_files import read

    raw = read(files("tawthiq.capture").joinpath("sieve.yml").read_bytes())
    told = {" ".join(str(stem).split()).encode(_ONE).translate(*_folding()): None for stem in raw["stems"]}
    tree: Tree = {}
    for stem in told:
        if not any(other in stem for other in told if other != stem):
            branch: Tree = tree
            for letter in stem:
                branch = branch.setdefault(letter, {})
    return re.compile(_pattern(tree))


def _pattern(tree: Tree) -> bytes:
    """The stems as one expression in which each beginning stands once."""
    ways = [
        (b"[ \n]?" if letter == ord(" ") else re.escape(bytes([letter]))) + _pattern(rest)
        for letter, rest in sorted(tree.items())
    ]
    return ways[0] if len(ways) == 1 else b"(?:" + b"|".join(ways) + b")" if ways else b""


@lru_cache
def _folding() -> tuple[bytes, bytes]:
    """Letters folded, and what is dropped: tatweel, marks, everything that is no letter or space."""
    table = bytearray(range(256))
    for one, other in _FOLDS.items():
        table[one.encode(_ONE)[0]] = other.encode(_ONE)[0]
    letters = {bytes([b]).decode(_ONE, "ignore") for b in range(256)} - {"\u0640"}
    kept = {letter.encode(_ONE)[0] for letter in letters if letter and unicodedata.category(letter) == "Lo"}
    return bytes(table), bytes(sorted(set(range(256)) - kept - set(_SPACES)))


@lru_cache
def _frequent() -> tuple[tuple[str, tuple[bytes, ...]], ...]:
    return tuple((name, tuple(letter.encode(name) for letter in "ال")) for name in _LEGACY)
