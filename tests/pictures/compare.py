"""How far apart two pictures are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_SEEN = 24  # levels of one channel from which a pixel differs to the eye


def levels(picture: QImage) -> NDArray[Any]:
    """Return a picture as height x width x 3 levels."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(flat.constBits(), np.uint8)
    return bits.reshape(flat.height(), flat.width(), 4)[:, :, :3].astype(int)


def difference(picture: QImage, reference: QImage | Path) -> tuple[float, float]:
    """Return the mean difference in levels, and the share of pixels that differ to the eye.

    Pictures of different sizes differ wholly.
    """
    other = reference if isinstance(reference, QImage) else QImage(str(reference))
    if picture.size() != other.size():
        return 255.0, 1.0
    apart = np.abs(levels(picture) - levels(other))
    return float(apart.mean()), float((apart.max(axis=2) > _SEEN).mean())
