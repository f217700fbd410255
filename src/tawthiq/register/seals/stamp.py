"""One time stamp: asked for, looked at when it comes, and checked again at any time without a network."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding

from tawthiq.errors import RegisterError
from tawthiq.register.seals.order import ordered


@dataclass(frozen=True, slots=True)
class Stamp:
    """An answer that fits: its bytes, the moment it states, and certificates as PEM.

    `anchors` are the roots that the check trusts; `others` the certificates of the answer.
    """

    answer: bytes
    moment: datetime
    anchors: bytes
    others: bytes


def request(text: bytes) -> bytes:
    """A request for a stamp of these bytes: SHA-256, with a nonce, asking for the certificates."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    told = TimestampRequestBuilder().data(text).hash_algorithm(HashAlgorithm.SHA256)
    return told.nonce(nonce=True).cert_request(cert_request=True).build().as_bytes()


def accept(asked: bytes, answer: bytes, text: bytes, roots: bytes | None) -> Stamp:
    """The answer to a request, checked whole. `roots`: PEM of the authority's roots, else its own are taken.

    Raises RegisterError (stamp_refused) with the reason.
    """
    from rfc3161_client import decode_timestamp_response

    try:
        found = decode_timestamp_response(ordered(answer))
    except ValueError as error:
        raise refused(f"no time stamp ({error})") from error
    if found.status != 0:
        raise refused(f"status {found.status}: {', '.join(found.status_string) or 'no reason given'}")
    held = [x509.load_der_x509_certificate(der) for der in sorted(found.signed_data.certificates)]
    if not held:
        raise refused("it holds no certificate, so that nobody could check it later")
    stamp = Stamp(answer, found.tst_info.gen_time, roots or _pem(_roots(held)), _pem(held))
    if not stamp.anchors:
        raise refused("it does not hold the authority's root; get it from the authority and name it with "
                      "--certificate")
    check(stamp.answer, text, stamp.anchors)
    if found.tst_info.nonce != _nonce(asked, text):
        raise refused("its nonce is not that of the request")
    return stamp


def check(answer: bytes, text: bytes, anchors: bytes) -> datetime:
    """Whether a stored answer is a stamp of these bytes by an authority under these certificates; its moment.

    The certificates need to have been valid at that moment, not now. Raises RegisterError (stamp_refused).
    """
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        found = decode_timestamp_response(ordered(answer))
        roots = x509.load_pem_x509_certificates(anchors)
        imprint = found.tst_info.message_imprint.message
        VerifierBuilder(roots=roots).build().verify(found, imprint)
        if imprint != _imprint(found, text):
            raise refused("it is of other bytes")
    except (ValueError, VerificationError) as error:
        raise refused(str(error)) from error
    moment: datetime = found.tst_info.gen_time
    return moment


def _imprint(found: Any, text: bytes) -> bytes:
    names = {"2.16.840.1.101.3.4.2.1": "sha256", "2.16.840.1.101.3.4.2.2": "sha384",
             "2.16.840.1.101.3.4.2.3": "sha512"}
    name = names.get(found.tst_info.message_imprint.hash_algorithm.dotted_string)
    return hashlib.new(name, text).digest() if name else b""


def _nonce(asked: bytes, text: bytes) -> int | None:
    """The nonce of a request that `request` made: the integer after the imprint (RFC 3161, 2.4.1)."""
    rest = asked[asked.index(hashlib.sha256(text).digest()) + 32:]
    size = rest[1] if rest[:1] == b"\x02" else 0
    return int.from_bytes(rest[2 : 2 + size], "big") if size else None


def _roots(held: list[x509.Certificate]) -> list[x509.Certificate]:
    return [one for one in held if one.issuer == one.subject and _signs(one, one)]


def _signs(one: x509.Certificate, other: x509.Certificate) -> bool:
    try:
        other.verify_directly_issued_by(one)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _pem(certificates: list[x509.Certificate]) -> bytes:
    return b"".join(one.public_bytes(Encoding.PEM) for one in certificates)


def refused(why: str) -> RegisterError:
    """A stamp that is not taken."""
    return RegisterError("stamp_refused", f"The time stamp was not taken: {why}.",
                         f"لم يُقبل ختم الوقت: {why}.")
