"""The command line: `tawthiq COMMAND`, one command per step.

Exit status: 0 when all went well, 1 when something could not be read, written or found whole, 2 when the
command was given wrongly. Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import gc
import os
import sys

from tawthiq.errors import TawthiqError, UsageError

INTERRUPTED = 130
CLOSED_PIPE = 141


def main() -> None:
    """Run the command named by the arguments, and end the process with its exit status."""
    gc.set_threshold(50_000, 20, 20)  # what is loaded at the start stays: looking for waste costs a tenth
    ended = status()
    gc.freeze()  # nor is it looked through at the end
    sys.exit(ended)


def status() -> int:
    """Run the command named by the arguments; its exit status."""
    from tawthiq.cli.app import app
    from tawthiq.cli.quick import run
    from tawthiq.cli.screen import complain

    try:
        result = run(app, sys.argv[1:])
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except TawthiqError as error:
        complain(error)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # nobody reads on: the interpreter must not fail once more when it flushes at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except OSError as error:
        return _output_refused(error)
    except Exception as error:
        return _told_by_click(error)


def _output_refused(error: OSError) -> int:
    from tawthiq.cli.screen import complain, in_both

    reason = error.strerror or type(error).__name__
    where = f"{error.filename}: " if error.filename else ""
    complain(in_both(TawthiqError, "output", reason=where + reason))
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _told_by_click(error: Exception) -> int:
    """The exit status of what typer raises (a wrong option, an abort); any other error is a defect."""
    show, status = getattr(error, "show", None), getattr(error, "exit_code", None)
    if status is None and type(error).__name__ == "Abort":
        return INTERRUPTED
    if not isinstance(status, int):
        raise error
    if show is not None:
        from typer import rich_utils

        rich_utils.rich_format_error(error)  # type: ignore[arg-type]
    return status
