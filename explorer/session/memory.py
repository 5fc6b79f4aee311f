"""What a process holds without need, and how it lets go of it."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Let the C library return to the machine what pictures took that are gone: some 10 MB.

    Only glibc keeps so much, and only it has the call. PySide looks into the source of every
    module that is imported, and Python keeps what it has read: 5 MB that nobody reads again.
    """
    import ctypes
    import linecache

    linecache.clearcache()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
