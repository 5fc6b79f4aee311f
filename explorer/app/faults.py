"""One place meets an uncaught exception. A window goes on; the fault is written down once."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from types import TracebackType

_meeting = False


# What Qt says of its own platforms and no reader can do anything about.
_IDLE_TALK: Final = ("This plugin does not support", "AtSpiAdaptor::applicationInterface")


def watch_faults() -> None:
    """Write the faults of slots and timers to standard error instead of losing them."""
    sys.excepthook = _met
    qInstallMessageHandler(_heard)


def _heard(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not text.startswith(_IDLE_TALK):
        sys.stderr.write(f"anatomy-explorer: Qt: {text}\n")


def _met(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    global _meeting
    if _meeting:
        return
    _meeting = True
    try:
        where = traceback.extract_tb(trace)[-1] if trace else None
        place = f" at {where.filename}:{where.lineno}" if where else ""
        sys.stderr.write(f"anatomy-explorer: {kind.__name__}: {fault}{place}\n")
        if "--debug" in sys.argv:
            traceback.print_exception(kind, fault, trace)
    finally:
        _meeting = False
