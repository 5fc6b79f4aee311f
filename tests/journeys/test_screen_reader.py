"""End to end with a real accessibility client under a real X server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("atspi_client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def _lacking() -> str:
    tools = ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON)
    lacking = [tool for tool in tools if shutil.which(tool) is None]
    if not lacking:
        tried = subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], capture_output=True, check=False)
        lacking = ["gir1.2-atspi-2.0 and python3-gi"] if tried.returncode else []
    return ", ".join(lacking)


def test_a_screen_reader_finds_prostate_presses_it_and_reads_where_it_spreads(
    tmp_path: Path,
) -> None:
    if lacking := _lacking():
        pytest.skip(f"a screen reader cannot be tried without {lacking}")
    script = f"""
    {sys.executable} -P -m explorer --language en &
    explorer=$!
    trap 'kill $explorer' EXIT
    {SYSTEM_PYTHON} {CLIENT}
    """
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    done = subprocess.run(
        [
            "dbus-run-session",
            "--",
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1280x800x24",
            "sh",
            "-c",
            script,
        ],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr[-2000:] + done.stdout[-500:]
    heard = json.loads(done.stdout[done.stdout.index("{") :])
    before = {name for name, _, _ in heard["before"]}
    assert "Prostate" in before
    assert not any(
        "common" in (name + said).lower() for name, _, said in heard["before"] if "Bone" in name
    )
    organs = {name: said for name, role, said in heard["after"] if "button" in role and said}
    assert "common" in organs["Bone"].lower()
    assert "starts here" in organs["Prostate"].lower()
    rows = [name for name, role, _ in heard["after"] if role == "list item"]
    assert any(name.startswith("Bone") and "common" in name.lower() for name in rows)
