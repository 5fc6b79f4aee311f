"""The body as it looked when somebody last looked at it and said yes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from explorer.appearance.themes import load_theme
from explorer.diagram.artwork import Artwork, read_artwork
from explorer.diagram.camera import Frame, Region, fitting
from explorer.diagram.plates import Plates
from explorer.domain.atlas import Figure
from explorer.domain.exploration import View
from explorer.domain.layers import USUAL, X_RAY, Group, Layers
from tests.pictures.compare import difference

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("qtbot")
WHOLE, CLOSE = (160, 380), (120, 240)  # px: small enough to be kept for good
PICTURES: dict[str, tuple[Figure, View, str, Region, Layers]] = {
    f"{figure.value}_{view.value}_{theme}": (figure, view, theme, Region.WHOLE, USUAL)
    for figure in (Figure.MALE, Figure.FEMALE)
    for view in View
    for theme in ("light", "dark")
} | {
    "x_ray": (Figure.FEMALE, View.FRONT, "light", Region.WHOLE, X_RAY),
    "muscles": (Figure.MALE, View.BACK, "light", Region.WHOLE, USUAL.alone(Group.MUSCLES)),
    "belly": (Figure.NEUTRAL, View.FRONT, "light", Region.BELLY, USUAL),
}


@cache
def art(view: View) -> Artwork:
    return read_artwork(view.value)


def drawn(name: str) -> QImage:
    """Return a picture of the body at rest."""
    figure, view, theme, region, layers = PICTURES[name]
    size = WHOLE if region is Region.WHOLE else CLOSE
    camera = region.seen_by(fitting(*size, 1.0, Frame()))
    plates = Plates(art(view), figure, camera, load_theme(theme), layers)
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(load_theme(theme).plate)
    painter = QPainter(picture)
    painter.drawPixmap(plates.rest.at, plates.rest.picture)
    painter.end()
    return picture


@pytest.mark.parametrize("name", PICTURES)
def test_the_body_looks_as_it_did(matches: Callable[[str, QImage], None], name: str) -> None:
    matches(name, drawn(name))


def test_a_change_that_can_be_seen_is_found() -> None:
    """The tolerance lets a few soft edges pass, and no organ."""
    whole = drawn("male_front_light")
    assert difference(whole, whole) == (0.0, 0.0)
    for other in ("male_back_light", "female_front_light", "male_front_dark"):
        mean, share = difference(whole, drawn(other))
        assert mean > 1.5 or share > 0.02
    assert difference(whole, whole.scaled(10, 10)) == (255.0, 1.0)
