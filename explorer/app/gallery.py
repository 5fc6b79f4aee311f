"""Writes contact sheets: the body by figure, side, theme, tone, layer and region; or the lab."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from explorer.app.bootstrap import application
from explorer.app.contact_sheet import contact_sheet
from explorer.app.lab_gallery import lab_sheets
from explorer.app.refusal import AT_FAULT, Refusal
from explorer.app.snapshot import write_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from explorer.app.call import Call
    from explorer.diagram.artwork import Shelf
    from explorer.diagram.camera import Region
    from explorer.domain.atlas import Figure
    from explorer.domain.exploration import View
    from explorer.domain.layers import Layers

_WIDE: Final = 460  # px of one picture
_TALL: Final = 1000
_SQUARE: Final = 620


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One picture of a sheet and what is written under it."""

    caption: str
    figure: Figure
    view: View
    region: Region
    layers: Layers
    tone: str = "light"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A file of frames side by side, `columns` in a row."""

    name: str
    title: str
    theme: str
    columns: int
    frames: tuple[Frame, ...]
    size: tuple[int, int] = (_WIDE, _TALL)


def gallery(call: Call) -> int:
    """Write every sheet into the folder that the call names; says what it has done so far."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(call.target or "")
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder}: a gallery is a folder, and this is a file", AT_FAULT)
    app = application()
    from explorer.app.languages import read_language
    from explorer.diagram.artwork import shipped

    atlas = read_language(call.language or "en", may_write=False)
    if call.lab:
        sheets = list(lab_sheets(atlas.lab))
    else:
        themed = (each for each in _sheets() if call.theme in (None, each.theme))
        sheets = [(each.name, partial(_drawn, each, shipped())) for each in themed]
    for count, (name, draw) in enumerate(sheets, start=1):
        path = folder / f"{name}.png"
        write_picture(draw(), path)
        sys.stderr.write(f"{path} ({count} of {len(sheets)})\n")
    del app  # held until here: without it nothing can be drawn
    return 0


def _sheets() -> Iterator[Sheet]:
    from explorer.appearance.themes import THEMES, TONES
    from explorer.diagram.camera import Region
    from explorer.domain.atlas import Figure
    from explorer.domain.exploration import View
    from explorer.domain.layers import USUAL, X_RAY, Group
    from explorer.window.layer_drawer import group_words, x_ray_word
    from explorer.window.plate import figure_words, region_words, side_words
    from explorer.window.study_bar import theme_words, tone_words

    figures, sides = dict(figure_words()), dict(side_words())
    themes, tones, layers = dict(theme_words()), dict(tone_words()), group_words()

    def frame(
        caption: str,
        *,
        figure: Figure = Figure.MALE,
        view: View = View.FRONT,
        region: Region = Region.WHOLE,
        shown: Layers = USUAL,
        tone: str = "light",
    ) -> Frame:
        return Frame(
            caption=caption, figure=figure, view=view, region=region, layers=shown, tone=tone
        )

    for theme in THEMES:
        frames = tuple(
            frame(f"{figures[figure.value]} · {sides[view.value]}", figure=figure, view=view)
            for view in View
            for figure in Figure
        )
        yield Sheet(name=theme, title=themes[theme], theme=theme, columns=6, frames=frames)
    yield Sheet(
        name="skin_tones",
        title=" · ".join(tones[tone] for tone in TONES),
        theme="light",
        columns=4,
        frames=tuple(frame(tones[tone], tone=tone, figure=Figure.FEMALE) for tone in TONES),
    )
    for view in View:
        yield Sheet(
            name=f"layers_{view.value}",
            title=sides[view.value],
            theme="light",
            columns=5,
            frames=(
                *(frame(layers[group], view=view, shown=USUAL.alone(group)) for group in Group),
                frame(x_ray_word(), view=view, shown=X_RAY),
            ),
        )
        yield Sheet(
            name=f"regions_{view.value}",
            title=sides[view.value],
            theme="light",
            columns=4,
            size=(_SQUARE, _SQUARE),
            frames=tuple(
                frame(f"{text} · {figures[figure.value]}", figure=figure, view=view, region=region)
                for figure in (Figure.MALE, Figure.FEMALE)
                for region, text in region_words()
                if region is not Region.WHOLE
            ),
        )


def _drawn(sheet: Sheet, shelf: Shelf) -> QImage:
    from explorer.appearance.themes import load_theme

    frames = [(frame.caption, partial(_body, frame, sheet, shelf)) for frame in sheet.frames]
    return contact_sheet(sheet.title, load_theme(sheet.theme), sheet.size, sheet.columns, frames)


def _body(frame: Frame, sheet: Sheet, shelf: Shelf) -> QImage:
    from PySide6.QtGui import QImage, QPainter

    from explorer.appearance.themes import load_theme
    from explorer.diagram.camera import Frame as Clear
    from explorer.diagram.camera import fitting
    from explorer.diagram.plates import Plates

    theme = load_theme(sheet.theme, frame.tone)
    camera = frame.region.seen_by(fitting(*sheet.size, 1.0, Clear()))
    plates = Plates(shelf.of(frame.view), frame.figure, camera, theme, frame.layers)
    picture = QImage(*sheet.size, QImage.Format.Format_RGB32)
    picture.fill(theme.plate)
    painter = QPainter(picture)
    painter.drawPixmap(plates.rest.at, plates.rest.picture)
    painter.end()
    return picture
