"""Puts the memory of a process in order, once everything that it needs is loaded."""

import ctypes
import gc
import linecache
from contextlib import suppress


def settle() -> None:
    """What is loaded stays, so no collection walks through it again; what loading left over goes back."""
    linecache.clearcache()  # source text that libraries looked at while they were loaded
    gc.collect()
    gc.freeze()
    with suppress(AttributeError):  # a system whose C library has another way
        ctypes.CDLL(None).malloc_trim(0)
