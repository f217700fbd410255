"""What the database says of disk and permission, in words that a user can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawthiq.errors import RegisterBusy, RegisterError
from tawthiq.register.evidence import storage_error
from tawthiq.register.where import SETTING

_UNREACHED = ("connection failed", "connection refused", "could not connect", "connection is bad",
              "the connection is closed", "server closed the connection", "terminating connection",
              "connection timeout", "failed to resolve host")
"""What PostgreSQL's client says of a server that does not answer."""


@contextmanager
def translated(directory: Path) -> Iterator[None]:
    """Database errors inside the block become RegisterError, StorageError or RegisterBusy."""
    from django.db import DatabaseError

    try:
        yield
    except DatabaseError as error:
        raise _told(str(error), directory) from error
    except OSError as error:
        raise storage_error(error, directory) from error


def _told(what: str, directory: Path) -> RegisterError:
    low = what.lower()
    if "full" in low or "no space left" in low:
        return storage_error(OSError(errno.ENOSPC, what), directory)
    if "readonly" in low or "unable to open" in low:
        return storage_error(OSError(errno.EACCES, what), directory)
    if "locked" in low:
        return RegisterBusy("register_busy", f"{directory} is in use by another program. Try again later.",
                            f"{directory} قيد الاستخدام في برنامج آخر. حاول لاحقًا.")
    if any(words in low for words in _UNREACHED):
        return RegisterError(
            "database_unreached",
            f"The PostgreSQL database of {directory} cannot be reached ({what.splitlines()[0]}). See that it "
            f"runs, and that {SETTING} is right.",
            f"تعذّر الوصول إلى قاعدة PostgreSQL للسجل {directory} ({what.splitlines()[0]}). تحقّق من أنها تعمل "
            f"ومن صحة {SETTING}.",
        )
    if "malformed" in low or "not a database" in low:
        return RegisterError(
            "register_damaged",
            f"The database in {directory} is damaged ({what}). The evidence folder is untouched: set the "
            "database aside and run the same files again.",
            f"قاعدة البيانات في {directory} تالفة ({what}). مجلد الأدلة لم يُمسّ: "
            "انقل القاعدة جانبًا وأعد تشغيل الملفات نفسها.",
        )
    return RegisterError("database", f"The database in {directory} refused: {what}.")
