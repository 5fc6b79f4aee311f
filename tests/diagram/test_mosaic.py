"""A picture cut into pieces and even fields is the same picture."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from explorer.diagram.mosaic import mosaic

CLEAR = QImage.Format.Format_ARGB32_Premultiplied
SIZE = 300


def picture() -> QImage:
    """Return a faint wash, an opaque square, a line across, and much that is empty."""
    drawn = QImage(SIZE, SIZE, CLEAR)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(20, 20, 200, 120, QColor(15, 117, 130, 77))
    painter.fillRect(150, 150, 100, 100, QColor(0, 60, 70))
    painter.setPen(QColor(200, 40, 40))
    painter.drawLine(0, SIZE, SIZE, 0)
    painter.end()
    return drawn


def over(ground: str, *, whole: bool) -> QImage:
    board = QImage(SIZE + 40, SIZE + 40, QImage.Format.Format_RGB32)
    board.fill(QColor(ground))
    painter = QPainter(board)
    if whole:
        painter.drawImage(20, 20, picture())
    else:
        mosaic(picture(), QRect(20, 20, SIZE, SIZE), 1.0).draw(painter)
    painter.end()
    return board


@pytest.mark.parametrize("ground", ["white", "#1b1f22", "#d98f8c"])
def test_the_pieces_make_the_picture(qtbot: QtBot, ground: str) -> None:
    assert qtbot
    one, other = over(ground, whole=True), over(ground, whole=False)
    worst = max(
        abs(a - b)
        for y in range(0, SIZE + 40, 3)
        for x in range(0, SIZE + 40, 3)
        for a, b in zip(one.pixelColor(x, y).getRgb(), other.pixelColor(x, y).getRgb(), strict=True)
    )
    assert worst <= 1


def test_what_is_even_or_empty_takes_no_memory(qtbot: QtBot) -> None:
    assert qtbot
    kept = mosaic(picture(), QRect(0, 0, SIZE, SIZE), 1.0)
    assert kept.fields
    assert kept.size_in_bytes < SIZE * SIZE * 4 / 2


@pytest.mark.parametrize(("width", "height"), [(1, 1), (7, 60), (61, 49), (160, 24)])
def test_no_pixel_that_shows_is_lost_or_moved(qtbot: QtBot, width: int, height: int) -> None:
    """Also where only the alpha differs, where an edge cuts a band, and in single pixels."""
    assert qtbot
    random = Random(f"{width} {height}")
    drawn = QImage(width, height, CLEAR)
    drawn.fill(Qt.GlobalColor.transparent)
    for _ in range(width * height // 12 + 1):
        x, y = random.randrange(width), random.randrange(height)
        colour = QColor(0, 0, 0, 255) if random.random() < 0.5 else QColor(255, 0, 0, 40)
        for step in range(random.choice((1, 3, 30))):
            if x + step < width:
                drawn.setPixelColor(x + step, y, colour)
    for y in range(height):
        drawn.setPixelColor(0, y, QColor(0, 0, 0, y * 3))
    laid = QImage(width, height, CLEAR)
    laid.fill(Qt.GlobalColor.transparent)
    painter = QPainter(laid)
    mosaic(drawn, QRect(0, 0, width, height), 1.0).draw(painter)
    painter.end()
    assert laid == drawn


def test_the_pieces_follow_a_thin_line(qtbot: QtBot) -> None:
    assert qtbot
    drawn = QImage(SIZE, SIZE, CLEAR)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setPen(QColor("black"))
    painter.drawLine(0, 0, SIZE, SIZE)
    painter.drawLine(SIZE // 2, 0, SIZE // 2, SIZE)
    painter.end()
    kept = mosaic(drawn, QRect(0, 0, SIZE, SIZE), 1.0)
    assert kept.size_in_bytes < SIZE * 30 * 4
