"""Remembers what was baked, so that whoever redraws one part waits for that part alone."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from explorer.atelier.light import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

_CODE = Path(__file__).resolve().parent


class Memory:
    """Pictures in a folder, each under a hash of what it was made from and of the code."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        code = sorted(_CODE.glob("[!_mp]*.py"))
        self._code = sha256(b"".join(path.read_bytes() for path in code))

    def recall(self, key: str, make: Callable[[], Picture]) -> Picture:
        """Return the picture of a key, made and kept if it is new."""
        digest = self._code.copy()
        digest.update(key.encode())
        file = self._folder / f"{digest.hexdigest()[:24]}.npz"
        if file.exists():
            with np.load(file) as kept:
                x, y, scale = (float(number) for number in kept["where"])
                return Picture(grey=kept["grey"], x=x, y=y, scale=scale)
        made = make()
        part = file.with_suffix(f".{id(made)}.npz")
        np.savez(part, grey=made.grey, where=np.array([made.x, made.y, made.scale]))
        part.replace(file)
        return made
