"""The first page of a bundle: that it is restricted, what is in it, how to check it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tawthiq.register.excerpt import Excerpt

URL = "https://tawthiq.invalid/RESTRICTED"
TITLE = "RESTRICTED · مقيَّد"

_PAGE = """<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
<p><strong>في هذا الملف كلمات مقيَّدة: أسماء أو هواتف أو بيوت قد يؤذي ظهورها أصحابها. ليس للنشر،
ولا يُعطى إلا لمن يحق له الاطلاع عليها. وفيه أيضًا ما ستره أشخاص بقرار.</strong></p>
<p dir="ltr" lang="en"><strong>This file holds restricted words: names, telephones or homes whose showing
may harm people, those that people redacted among them. It is not for publication. Give it to those alone
who may see them.</strong>
</p>
<h2 dir="ltr">{incident}</h2>
<p dir="ltr" lang="en">{documents} documents, {captures} captures, {decisions} decisions,
{stamps} time stamps.</p>
<ol dir="ltr">
{rows}
</ol>
<p dir="ltr" lang="en">tawthiq/README.txt says what each part is and how to check it. A hash proves that
the bytes are those captured, not that they tell the truth.</p>
<p>البصمة تثبت أن البايتات هي التي حُفظت، لا أنها تقول الحقيقة.</p>
</body></html>
"""

README = """RESTRICTED. This bundle holds restricted words. It is not for publication.

archive/data.warc.gz    each document by its bytes as they were kept, one record each (WARC 1.1, resource)
tawthiq/bundle.json     the incident's id, and the place of each document in archive/data.warc.gz
tawthiq/captures.jsonl  every capture of the documents as it was sealed: when, from where, by which version
tawthiq/decisions.jsonl what people decided of this incident and its reports
tawthiq/ledger.jsonl    the chain of all records (hashes alone) from the first of these to the head
tawthiq/readings.jsonl  the incident, then what was read from each report, with every word
                        (words that people redacted are here too, and in the documents: decisions of kind
                        redact say where they stand)
stamps/                 time stamps of the chain's head, with what openssl needs to check them

A document: its SHA-256 is that which the captures name under document_id.
A capture or decision: SHA-256 of PREVIOUS, a newline, and the SHA-256 (hex) of its content as JSON (keys in
order, no white space, UTF-8; without number, previous, sealed, run and version) is SEALED.
An entry of the ledger: the same over kind, row and seal. The last entry's SEALED, or that of an earlier
entry, stands in stamps/NUMBER-heads.txt. For each stamp, in stamps/:
openssl ts -verify -data N-heads.txt -in N-stamp.tsr -CAfile N-authority.pem -untrusted N-certificates.pem
(with the -attime that stands in N-README.txt).

`tawthiq add FILE.wacz` takes the documents and captures into another register. Decisions are not applied
there: they come along as data.
"""


def page(excerpt: Excerpt) -> bytes:
    """The page as HTML. Same input, same bytes."""
    names = {r.report.id.removeprefix("sha256:"): (r.report.outlet or "", r.report.url or "")
             for r in excerpt.readings}
    told = {digest: " · ".join(filter(None, names.get(digest, ()))) for digest in excerpt.documents}
    rows = "\n".join(f"<li>{escape(told[digest])} <code>sha256:{digest}</code></li>" for digest in told)
    seals = len({name.partition("-")[0] for name in excerpt.stamps})
    return _PAGE.format(
        title=TITLE, incident=escape(excerpt.incident.id), documents=len(excerpt.documents),
        captures=len(excerpt.captures), decisions=len(excerpt.decisions), stamps=seals, rows=rows,
    ).encode()
