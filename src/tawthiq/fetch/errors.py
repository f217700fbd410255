"""What goes wrong on the way to a page, in words that a user can act on."""

from __future__ import annotations

from tawthiq.errors import TawthiqError


class FetchError(TawthiqError):
    """An address that is not fetched. `again`: another try may go well."""

    def __init__(
        self, code: str, message: str, message_ar: str | None = None, *, again: bool = False
    ) -> None:
        super().__init__(code, message, message_ar)
        self.again = again


def refused_address(url: str, address: str) -> FetchError:
    """An address inside a private network."""
    return FetchError(
        "private_address",
        f"{url}: {address} is an address of this machine or of a private network. Set "
        "TAWTHIQ_ALLOW_PRIVATE=1 to allow such addresses.",
        f"{url}: العنوان {address} لهذا الجهاز أو لشبكة خاصة. للسماح به اجعل ‎TAWTHIQ_ALLOW_PRIVATE=1‎.",
    )


def unreached(url: str, why: object) -> FetchError:
    """A host, or the proxy, that does not answer."""
    return FetchError("unreached", f"{url}: not reached ({why}).", f"{url}: تعذّر الوصول إليه ({why}).",
                      again=True)


def too_large(url: str, most: int) -> FetchError:
    """An answer over the limit."""
    return FetchError("too_large", f"{url}: larger than the limit of {most:,} bytes.",
                      f"{url}: أكبر من الحد ({most:,} بايت).")


def too_slow(url: str, seconds: float) -> FetchError:
    """An answer that did not end in time."""
    return FetchError("too_slow", f"{url}: did not end within {seconds:g} seconds.",
                      f"{url}: لم ينتهِ خلال {seconds:g} ثانية.", again=True)
