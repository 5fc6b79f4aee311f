"""The window: one session, one arrangement, one theme; it joins them and decides nothing else.

A picture of the last start may come to the screen first: what builds the inside is imported when
the inside is built.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow

from explorer.domain.mode import Layout
from explorer.window.cover import FirstPicture
from explorer.window.redress import Redress

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent, QImage, QResizeEvent

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.mode import Mode
    from explorer.session.exploration_session import ExplorationSession
    from explorer.session.idle import IdleWatch
    from explorer.window.cover import Keeping
    from explorer.window.layout import Arrangement

translate = QCoreApplication.translate


class MainWindow(QMainWindow):
    """Tells every view what the session says, and the session what a reader picks."""

    def __init__(
        self,
        mode: Mode,
        session: ExplorationSession,
        *,
        read_language: Callable[[str], Atlas],
        keep: Callable[..., None],
        theme: str,
        text_scale: int,
        tone: str = "light",
        still: bool = False,
    ) -> None:
        super().__init__()
        self.mode = mode
        self.session = session
        session.setParent(self)
        self._read_language = read_language
        self._keep = keep
        self._first = (session.atlas.language, text_scale)
        self._start = session.now
        self._theme_name = theme
        self._tone = tone
        self._still = still
        self._text_scale = text_scale
        self._worn: tuple[object, ...] = ()
        self._told = session.now
        self.redress = Redress(self, self._dress)
        self._inside: Arrangement | None = None
        self._first_picture: FirstPicture | None = None
        self.actions_by_id: dict[str, QAction] = {}
        self.idle: IdleWatch | None = None

    @property
    def arrangement(self) -> Arrangement:
        """The inside, built when it is first asked for."""
        return self._inside or self._furnish()

    def _furnish(self) -> Arrangement:
        """Build the inside and join it to the session; the art is read beside it."""
        from explorer.diagram.artwork import shipped
        from explorer.window.furnish import arrangement_for, install_once

        shipped().begin(self.session.now.view)
        install_once()
        self.actions_by_id = self._actions()
        self._inside = arrangement_for(self.mode, self.session, self.actions_by_id)
        self.setCentralWidget(self._inside)
        self._inside.language_chosen.connect(self.speak)
        self._inside.theme_chosen.connect(self.wear_theme)
        self._inside.text_scale_chosen.connect(self.scale_text)
        self._inside.tone_chosen.connect(self.wear_tone)
        self._inside.stillness_chosen.connect(self.keep_still)
        self._inside.keep_still(still=self._still)
        self._inside.finished.connect(self.forget_visitor)
        self.session.opened.connect(self._open)
        self.session.changed.connect(self._present)
        self.idle = self._idle_watch()
        return self._inside

    def _actions(self) -> dict[str, QAction]:
        from explorer.window.actions import build_actions

        does: dict[str, Callable[[], object]] = {
            "back": self.session.back,
            "forward": self.session.forward,
            "start_over": self.session.start_over,
            "close_page": self.session.close_reading,
            "zoom_in": lambda: self.arrangement.zoomed.zoom_in(),
            "zoom_out": lambda: self.arrangement.zoomed.zoom_out(),
            "fit": lambda: self.arrangement.zoomed.fit(),
            "other_language": self._speak_the_other,
        }
        if self.mode.may_quit:
            does |= {"full_screen": self._toggle_full_screen, "quit": self.close}
        if self.mode.layout is Layout.STUDY:
            does["search"] = lambda: self.arrangement.search()
        return build_actions(self, does)

    def _idle_watch(self) -> IdleWatch | None:
        from explorer.session.idle import IdleWatch

        app = QApplication.instance()
        if not self.mode.idle_seconds or app is None:
            return None
        watch = IdleWatch(self.mode.idle_seconds, app, self)
        watch.idled.connect(self.forget_visitor)
        return watch

    # --- what a reader chooses ---------------------------------------------------------------

    def speak(self, language: str) -> None:
        """Change the language; the pick stays. Nothing changes if its content cannot be read."""
        if language != self.session.atlas.language:
            self.session.open(self._read_language(language))
            self._keep(language=language)

    def _speak_the_other(self) -> None:
        self.speak("en" if self.session.atlas.language == "id" else "id")

    def wear_theme(self, name: str) -> None:
        """Change the colours, as soon as the body in them is ready."""
        self._theme_name = name
        self._keep(theme=name)
        self._dress_soon()

    def wear_tone(self, tone: str) -> None:
        """Change the skin of the drawn body."""
        self._tone = tone
        self._keep(tone=tone)
        self._dress_soon()

    def keep_still(self, still: bool) -> None:  # noqa: FBT001 - a Qt signal
        """Let nothing move, or let it."""
        self._still = still
        self._keep(still=still)
        self.arrangement.keep_still(still=still)

    def scale_text(self, percent: int) -> None:
        """Change the size of all text, in percent."""
        self._text_scale = percent
        self._keep(text_scale=percent)
        self._dress()

    def forget_visitor(self) -> None:
        """Return to the first screen in the first language; nothing of a visitor stays."""
        language, self._text_scale = self._first
        self.session.forget()
        self.arrangement.rest()
        self.speak(language)
        self._dress()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # --- what the session says ---------------------------------------------------------------

    def _open(self, atlas: Atlas) -> None:
        from explorer.window.actions import reword

        reword(self.actions_by_id)
        self.setWindowTitle(translate("MainWindow", "Anatomy Explorer"))
        self.arrangement.open(atlas)
        self._present(self.session.now)

    def _present(self, now: Exploration) -> None:
        from explorer.window.announcements import announcement

        self.actions_by_id["back"].setEnabled(self.session.can_go_back)
        self.actions_by_id["forward"].setEnabled(self.session.can_go_forward)
        self.arrangement.present(now)
        before, self._told = self._told, now
        if said := announcement(self.session.atlas, before, now):
            from explorer.diagram.accessible import announce

            announce(self.arrangement.body, said)

    # --- how it looks ------------------------------------------------------------------------

    def _outfit(self) -> tuple[Theme, Metrics]:
        from explorer.appearance.metrics import metrics_for
        from explorer.appearance.themes import load_theme

        height = max(self.height(), 1)
        return load_theme(self._theme_name, self._tone), metrics_for(
            self.mode.layout.value, height, height / self.mode.screen_mm, self._text_scale
        )

    def _dress_soon(self) -> None:
        if self._worn:
            self.redress.begin(self.arrangement.body.prepare(*self._outfit()))

    def _dress(self) -> None:
        """Put on theme and measures, unless they are what is worn already."""
        from explorer.appearance.style import stylesheet
        from explorer.appearance.themes import palette_of

        theme, metrics = self._outfit()
        if self._worn == (wear := (theme.name, theme.tone, metrics)):
            return
        self._worn = wear
        self.setPalette(palette_of(theme))
        self.setStyleSheet(stylesheet(theme, metrics))
        self.arrangement.wear(theme, metrics)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._worn:
            self._dress()

    # --- how it is shown ---------------------------------------------------------------------

    def ready(self) -> None:
        """Fill every view with the atlas and the present state."""
        if not self._worn:
            self._dress()
            self._open(self.session.atlas)
            self.arrangement.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def present_on_screen(self, keeping: Keeping | None = None) -> None:
        """Show the window as its mode wants it; what was kept of the last start comes first."""
        self._first_picture = FirstPicture(self, keeping) if keeping else None
        cover = self._first_picture.cover if self._first_picture else None
        if cover is None:
            self.ready()
        if wanted := os.environ.get("ANATOMY_EXPLORER_BENCH_QUIT_AFTER_PAINT"):
            from explorer.window.after_paint import quit_after_paint

            quit_after_paint(self, cover, live=wanted == "live")
        if self.mode.full_screen:
            self.showFullScreen()
        else:
            self.show()

    @property
    def likeness(self) -> str:
        """Everything the first picture depends on but art, words and code."""
        size, ratio = self.size().toTuple(), self.devicePixelRatioF()
        chosen = (
            self.session.atlas.language,
            self._theme_name,
            self._tone,
            self._text_scale,
        )
        return repr((self.mode, self._start, chosen, size, ratio))

    @property
    def is_at_start(self) -> bool:
        """Whether nobody has picked anything yet."""
        return self.session.now == self._start and not self.session.can_go_back

    @property
    def is_untouched(self) -> bool:
        """Whether the first screen stands there as it was built."""
        return self.is_at_start and self._inside is not None and self._inside.is_untouched

    def portrait(self) -> QImage:
        """Return a picture of the window with all motion at its end."""
        self.arrangement.keep_still(still=True)
        self.ready()
        from PySide6.QtGui import QCursor

        QCursor.setPos(-1, -1)  # nothing is hovered in a picture
        self.show()
        loop = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        for _ in range(3):  # layouts that depend on widths settle in their second round
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            QApplication.processEvents(loop)
        if self.arrangement.microscope is not None:
            self.arrangement.microscope.field.finish()
        for rows in self.findChildren(QAbstractItemView):
            QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
        return self.grab().toImage()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, where the mode lets a reader close."""
        if self.mode.may_quit or not event.spontaneous():
            if self._first_picture is not None:
                self._first_picture.keep()
            super().closeEvent(event)
        else:
            event.ignore()
