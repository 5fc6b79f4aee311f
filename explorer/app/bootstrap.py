"""Builds the application: fonts, atlas, session, window. The one place that joins everything."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.app.lookup import cancer_called, site_called
from explorer.app.machine import has_screen, lacks
from explorer.app.presets import read_mode
from explorer.app.refusal import Refusal, did_you_mean, nearest
from explorer.domain.atlas import Figure
from explorer.domain.exploration import Depth, Exploration, View

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from explorer.app.call import Call
    from explorer.domain.atlas import Atlas, Site
    from explorer.domain.mode import Mode
    from explorer.window.cover import Keeping
    from explorer.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Running:
    """The application and its window; whoever holds this keeps both alive."""

    app: QApplication
    window: MainWindow


def open_window(call: Call) -> int:
    """Show the window until it is closed; where no screen is, draw the main journey to files."""
    if not has_screen():
        from explorer.app.preview import draw_preview

        return draw_preview(call)
    gc.disable()  # what is built now stays: to look through it for rubbish takes a sixth of a start
    running = build(call)
    running.window.present_on_screen(last_picture(running.window))
    gc.freeze()
    gc.enable()
    code = running.app.exec()
    running.window.close()
    return code


def last_picture(window: MainWindow) -> Keeping | None:
    """Return where the picture of the last start lies, for a mode that may write."""
    if not window.mode.may_write:
        return None
    from platformdirs import user_cache_path

    from explorer.window.cover import Keeping

    return Keeping(user_cache_path("anatomy-explorer", appauthor=False) / "first-picture")


def build(call: Call, *, settled: bool = False) -> Running:
    """Build the window in the state asked for, without showing it. Raises `Refusal`.

    A `settled` one depends on nothing but the call: not on settings, not on the machine's language.
    """
    mode = read_mode(call.preset)
    if call.text_scale is not None and call.text_scale not in mode.text_steps:
        steps = ", ".join(map(str, mode.text_steps))
        raise Refusal(f"--text-scale {call.text_scale}: the {mode.id} preset has {steps}")
    app = application()
    from explorer.app.languages import read_language, system_language
    from explorer.app.settings import Settings
    from explorer.session.exploration_session import ExplorationSession
    from explorer.window.main_window import MainWindow

    settings = Settings(None) if settled else Settings.of(mode)
    spoken = "en" if settled else system_language()
    language = call.language or settings.language or mode.language or spoken
    atlas = read_language(language, may_write=mode.may_write)
    start = Exploration(figure=Figure(call.figure) if call.figure else mode.figure)
    session = ExplorationSession(atlas, start)
    window = MainWindow(
        mode,
        session,
        read_language=lambda name: read_language(name, may_write=mode.may_write),
        keep=settings.keep,
        theme=call.theme or settings.theme or mode.theme,
        text_scale=call.text_scale or settings.text_scale or mode.text_steps[0],
        tone=settings.tone or "light",
        still=mode.reduced_motion or bool(settings.still),
    )
    window.resize(*mode.size)
    session.begin(_state(call, atlas, start, mode))
    return Running(app, window)


def _state(call: Call, atlas: Atlas, start: Exploration, mode: Mode) -> Exploration:
    """Return the exploration that the flags describe. Raises `Refusal`."""
    now = replace(start, view=View(call.view)) if call.view else start
    if call.primary:
        cancer = cancer_called(call.primary, atlas)
        if call.figure and not cancer.sex.fits(start.figure):
            raise Refusal(f"--figure {call.figure}: {cancer.id} does not start on this figure")
        now = now.starting(cancer.id, atlas)
    if call.reading:
        site = site_called(call.reading, atlas)
        now = _reading(now, site, atlas)
    if call.origins:
        now = _asking_origins(now, call, atlas, mode)
    if call.station is not None:
        now = _at_station(now, call.station, atlas)
    now = _at_case(_at_stage(now, call, atlas), call, atlas, mode)
    return replace(now, depth=Depth(call.depth)) if call.depth else now


def _reading(now: Exploration, site: Site, atlas: Atlas) -> Exploration:
    if now.primary is None:
        raise Refusal(f"--reading {site.id}: needs a --primary")
    spread = atlas.spread(now.primary, site.id)
    if spread is None:
        raise Refusal(f"--reading {site.id}: no spread from {now.primary} to it is recorded")
    return replace(now.fitted(spread.sex), reading=site.id)


def _asking_origins(now: Exploration, call: Call, atlas: Atlas, mode: Mode) -> Exploration:
    """Ask the reverse question of a site. Raises `Refusal` where it has no answer or no place."""
    site = site_called(call.origins or "", atlas)
    if not mode.shows_origins:
        raise Refusal(f"--origins {site.id}: the {mode.id} preset does not ask this")
    if call.primary:
        raise Refusal(f"--origins {site.id}: cannot stand beside a --primary")
    if call.figure and not site.sex.fits(now.figure):
        raise Refusal(f"--figure {call.figure}: this figure lacks {site.id}")
    if site.id not in atlas.secondary_sites:
        raise Refusal(f"--origins {site.id}: no spread to it is recorded")
    return now.asking_origins(site.id, atlas)


def _at_station(now: Exploration, station: int, atlas: Atlas) -> Exploration:
    from explorer.domain.route import routes_of

    spread = atlas.spread(now.primary, now.reading) if now.primary and now.reading else None
    if spread is None:
        raise Refusal(f"--station {station}: needs a --primary and a --reading")
    routes = routes_of(spread, atlas)
    count = len(routes[now.route].stations) if routes else 0
    if station > count:
        raise Refusal(f"--station {station}: the way has {count}; give 1 to {count}")
    return replace(now, station=station - 1)


def _at_stage(now: Exploration, call: Call, atlas: Atlas) -> Exploration:
    if call.stage is None:
        if call.step is not None:
            raise Refusal(f"--step {call.step}: needs a --stage")
        return now
    if call.stage not in atlas.stages:
        raise Refusal(f"--stage {call.stage}: no such stage; one of {', '.join(atlas.stages)}")
    count, step = len(atlas.stages[call.stage].steps), call.step or 1
    if step > count:
        raise Refusal(f"--step {step}: {call.stage} has {count}; give 1 to {count}")
    return now.at_stage(call.stage, step - 1)


def _at_case(now: Exploration, call: Call, atlas: Atlas, mode: Mode) -> Exploration:
    if call.case is None:
        if call.stain is not None:
            raise Refusal(f"--stain {call.stain}: needs a --case")
        return now
    cases = {str(name): case for name, case in atlas.lab.cases.items()}
    if call.case not in cases:
        raise Refusal(
            f"--case {call.case}: no such case{did_you_mean(nearest(call.case, list(cases)))}"
        )
    case = cases[call.case]
    if mode.guided_cases and not case.guided:
        guided = ", ".join(name for name, each in cases.items() if each.guided)
        raise Refusal(f"--case {call.case}: the {mode.id} preset has {guided}")
    found = now.at_case(case.id)
    if call.stain is None:
        return found
    offered = {str(result.stain): result.stain for result in case.results}
    if call.stain not in offered:
        raise Refusal(f"--stain {call.stain}: {case.id} offers {', '.join(offered)}")
    return replace(found, stain=offered[call.stain])


def paint_alone() -> None:
    """Keep Qt from sharing each fill among threads: for shapes of our size, waking them costs more.

    Measured: the body renders in half the time without.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


def application() -> QApplication:
    """Return the application, made once, with our style and font. Raises `Refusal`."""
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as fault:
        raise lacks(str(fault).split(":")[0]) from None
    from explorer.app.faults import watch_faults
    from explorer.appearance.fonts import load_fonts

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        paint_alone()
        QApplication.setApplicationName("anatomy-explorer")
        QApplication.setDesktopFileName("anatomy-explorer")
        # to set a style later builds every class of styles, which a start need not wait for
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
        watch_faults()
    elif app.style().name() != "fusion":
        app.setStyle("Fusion")
    load_fonts()
    return app
