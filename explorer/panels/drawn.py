"""A picture in a column that is painted by us and whose height follows its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from explorer.panels.dress import Dress

_WIDE: Final = 348  # study px that a picture asks for; it takes what there is


class Drawn(QWidget):
    """A subclass paints it and gives `heightForWidth`."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def sizeHint(self) -> QSize:
        wide = self._dress.px(_WIDE)
        return QSize(wide, self.heightForWidth(wide))
