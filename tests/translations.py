"""`python -m tests.translations`: every word of the controls is translated and compiled.

With `--update` it gathers the words from the code into `assets/i18n/*.ts` and compiles them.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "assets" / "i18n"
LANGUAGES = ("en", "id")
_TOOLS = Path(sysconfig.get_path("scripts"))


def main(words: list[str]) -> int:
    """Check, or update; return an exit code."""
    if "--update" in words:
        for language in LANGUAGES:
            _gather(I18N / f"explorer_{language}.ts", language)
            _compile(I18N / f"explorer_{language}.ts", I18N / f"explorer_{language}.qm")
    faults = [fault for language in LANGUAGES for fault in faults_in(language)]
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    return 1 if faults else 0


def faults_in(language: str) -> list[str]:
    """Return what is missing, unfinished or out of date in a language."""
    shipped = I18N / f"explorer_{language}.ts"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / shipped.name
        fresh.write_bytes(shipped.read_bytes())
        _gather(fresh, language)
        faults = [f"{shipped.name}: {fault}" for fault in _unfinished(fresh, language)]
        if _messages(fresh) != _messages(shipped):
            faults.append(f"{shipped.name}: out of date; run python -m tests.translations --update")
        compiled = Path(folder) / "fresh.qm"
        _compile(shipped, compiled)
        if compiled.read_bytes() != (I18N / f"explorer_{language}.qm").read_bytes():
            faults.append(f"explorer_{language}.qm: out of date")
    return faults


def _sources() -> list[str]:
    return sorted(
        str(path) for path in (ROOT / "explorer").rglob("*.py") if "atelier" not in path.parts
    )


def _gather(ts: Path, language: str) -> None:
    _run(
        "pyside6-lupdate",
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        language,
        *_sources(),
        "-ts",
        str(ts),
    )


def _compile(ts: Path, qm: Path) -> None:
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *words: str) -> None:
    done = subprocess.run([_TOOLS / tool, *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{tool}: {done.stderr or done.stdout}")


def _messages(ts: Path) -> list[tuple[str, str]]:
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        name = context.findtext("name") or ""
        found += [(name, each.findtext("source") or "") for each in context.iter("message")]
    return sorted(found)


def _unfinished(ts: Path, language: str) -> list[str]:
    faults = []
    for message in ET.parse(ts).getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        texts = [translation.text or ""] if translation is not None else [""]
        if translation is not None and message.get("numerus") == "yes":
            texts = [form.text or "" for form in translation.iter("numerusform")]
        needed = language != "en" or message.get("numerus") == "yes"
        if needed and not all(texts):
            faults.append(f"{source!r} has no translation")
        holes = set(re.findall(r"\{\w*\}", source))
        faults += [
            f"{source!r} and {text!r} name different holes"
            for text in texts
            if text and set(re.findall(r"\{\w*\}", text)) != holes
        ]
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
