"""What the machine must have before Qt is asked for a window: Qt itself would abort the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from explorer.app.refusal import MACHINE_LACKS, Refusal

# The same packages as in .ci/setup; a test compares the two.
PACKAGES: Final = (
    "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libx11-6 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-randr0 "
    "libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libwayland-cursor0 libwayland-egl1"
)


def lacks(what: str) -> Refusal:
    """Return the refusal that names what is missing and how it is installed."""
    if sys.platform.startswith("linux"):
        remedy = f"sudo apt-get install --no-install-recommends {PACKAGES}"
    else:
        remedy = "python -m pip install --force-reinstall PySide6-Essentials"
    return Refusal(f"{what} is missing on this machine; install it with: {remedy}", MACHINE_LACKS)


def has_screen() -> bool:
    """Say whether a window can be shown. Raises `Refusal` if only a library is missing for it."""
    if named := os.environ.get("QT_QPA_PLATFORM"):
        _check_platform(named)
        return True
    if not sys.platform.startswith("linux"):
        return True
    return _wayland_answers() or _x_answers()


def _check_platform(named: str) -> None:
    """Refuse a platform that Qt would abort on."""
    import PySide6

    name = named.split(";")[0].split(":")[0]
    folder = Path(PySide6.__path__[0])
    plugins = [
        *folder.glob("Qt/plugins/platforms/*"),  # Linux and macOS
        *folder.glob("plugins/platforms/*"),  # Windows
    ]
    known = {path.stem.removeprefix("lib").removeprefix("q") for path in plugins}
    if known and not any(name.startswith(each) or each.startswith(name) for each in known):
        raise Refusal(
            f"QT_QPA_PLATFORM={named}: no such platform; one of {', '.join(sorted(known))}"
        )
    if name == "xcb" and not _x_answers():
        raise Refusal("QT_QPA_PLATFORM=xcb: no X screen answers; set DISPLAY", MACHINE_LACKS)


def _wayland_answers() -> bool:
    display = os.environ.get("WAYLAND_DISPLAY")
    if not display:
        return False
    import socket  # 4 ms that only Wayland needs

    path = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / display
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(path))
        except OSError:
            return False
    return True


def _x_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes  # as Qt will, so that a display that is gone is noticed before Qt aborts

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as fault:
        raise lacks(str(fault).split(":")[0]) from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken
