"""Bytes → text: marks and declarations first, then what reads as Arabic, mended only when certain."""

from __future__ import annotations

import codecs
import re

from tawthiq.page.errors import PageError
from tawthiq.page.mojibake import mend
from tawthiq.page.plausible import LIKELY, likeness
from tawthiq.records import record
from tawthiq.remember import pattern

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = pattern(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{3,30})", re.IGNORECASE)
_LEGACY = ("cp1256", "iso8859_6", "cp720")
_SAMPLE = 60_000


@record
class Decoded:
    """The text (without byte-order mark), the encoding it was read in, and what had to be mended."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(content: bytes, markup: bool, media_type: str | None = None) -> Decoded:
    """Decode a document; `markup` says that a charset may be declared in it, `media_type` may declare one.

    Raises PageError(encoding) when no reading of the bytes looks like text.
    """
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _marked(content[len(bom):], name)
    wide = _unmarked_utf16(content)
    if wide:
        return _marked(content, wide)
    try:
        return _mended(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        served = _declared((media_type or "").encode("utf-8", "replace"))
        return _not_utf8(content, served or (_declared(content) if markup else None))


def _marked(content: bytes, name: str) -> Decoded:
    try:
        return _mended(content.decode(name), name)
    except UnicodeDecodeError:
        if name == "utf-8":
            return _not_utf8(content, None)
        text = content.decode(name, "replace")
        return Decoded(text, name, (f"encoding: damaged {name}, {text.count(chr(0xFFFD))} characters lost",))


def _unmarked_utf16(content: bytes) -> str | None:
    head = content[: _SAMPLE // 2 * 2]
    for name, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        wide = high.count(6) + high.count(0) + high.count(32)
        if high.count(6) and high.count(0) and wide * 10 >= len(high) * 9:
            return name
    return None


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:8192])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    return None if name.startswith("utf") else name


def _mended(text: str, name: str) -> Decoded:
    better, lines = mend(text)
    if not lines:
        return Decoded(text, name)
    said = f"encoding: {lines} lines had been decoded wrongly before, and were mended"
    return Decoded(better, name, (said,))


def _not_utf8(content: bytes, declared: str | None) -> Decoded:
    names = [declared] if declared else []
    names += [n for n in _LEGACY if n != declared]
    scores = {name: _score(content[:_SAMPLE], name) for name in names}
    best = max(scores, key=lambda name: scores[name])
    mixed = _mixed(content, best if scores[best] > LIKELY else "cp1256")
    if mixed and likeness(mixed.text) > LIKELY:
        return mixed
    if scores[best] > LIKELY:
        text = content.decode(best, "replace")
        lost = text.count(chr(0xFFFD))
        return Decoded(text, best, (f"encoding: {best}, {lost} characters lost",) if lost else ())
    return _guessed(content)


def _score(sample: bytes, name: str) -> float:
    try:
        return likeness(sample.decode(name))
    except UnicodeDecodeError as error:
        # a few bytes that the table lacks speak against it, but do not rule it out
        lost = sample.decode(name, "replace").count(chr(0xFFFD))
        return likeness(sample.decode(name, "ignore")) - 20 * lost / max(1, len(sample)) - 0.3 * bool(error)


def _mixed(content: bytes, other: str) -> Decoded | None:
    """Lines of UTF-8 among lines of another encoding, or UTF-8 with a few broken characters."""
    lines, good, foreign, broken = [], 0, 0, 0
    for raw in content.splitlines(keepends=True):
        try:
            line = raw.decode("utf-8")
            good += not raw.isascii()
        except UnicodeDecodeError:
            line = raw.decode("utf-8", "replace")
            as_other = raw.decode(other, "replace")
            if likeness(as_other) > max(LIKELY, likeness(line)):
                line, foreign = as_other, foreign + 1
            else:
                broken += line.count(chr(0xFFFD))
        lines.append(line)
    text = "".join(lines)
    if not (good or broken) or broken * 50 > len(text):
        return None
    if not good and foreign:
        return None  # wholly in the other encoding
    told = [f"{foreign} lines in {other} among UTF-8"] if foreign else []
    told += [f"{broken} broken characters in UTF-8, shown as \ufffd"] if broken else []
    return Decoded(text, "utf-8", ("encoding: " + "; ".join(told),))


def _guessed(content: bytes) -> Decoded:
    import charset_normalizer  # hardly any file needs it

    match = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    if match is None or likeness(content[:_SAMPLE].decode("cp1256", "replace")) > LIKELY - 1.5:
        raise PageError("encoding", "the encoding cannot be told: no reading of the bytes looks like Arabic. "
                        "Save the text as UTF-8 and give it again.")
    text = content.decode(match.encoding, "replace")
    return Decoded(text, match.encoding, (f"encoding: guessed as {match.encoding}",))
