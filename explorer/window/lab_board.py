"""The microscope on its board: the field, the objectives over it, and what else it can show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.exploration import Place
from explorer.panels.dress import Dress
from explorer.panels.flow import flowing
from explorer.panels.lab_words import PLAIN_STAIN, field_words, look_word
from explorer.panels.lettering import Lettering
from explorer.panels.painted import BoxButton
from explorer.panels.swap import put_instead
from explorer.scenes.microscope.lens import SPANS
from explorer.scenes.microscope.specimens import dye_of, specimen_of
from explorer.scenes.microscope.view import FieldView
from explorer.window.controls import Choice
from explorer.window.ends import Ends

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.appearance.metrics import Metrics
    from explorer.appearance.themes import Theme
    from explorer.domain.atlas import Atlas
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case
    from explorer.scenes.microscope.dyes import Dye
    from explorer.session.lab_bench import LabBench

translate = QCoreApplication.translate
_GAP: Final = 8  # study px
_SIGNS_GROW: Final = 1.25


class LabBoard(QWidget):
    """Shows the open case; what is chosen on it goes out by signals."""

    normal_asked = Signal(bool)

    def __init__(self, bench: LabBench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.is_told: Callable[[Case], bool] = bench.is_solved  # whether the answer is out
        bench.changed.connect(self._show)
        bench.described.connect(self._say_tools)
        self._atlas: Atlas | None = None
        self._now: Exploration | None = None
        self._dress: Dress | None = None
        self._brief = False
        self._tools: QWidget | None = None
        self._caption: QWidget | None = None
        self.field = FieldView()
        self.objectives: Choice | None = None
        self.field.zoomed.connect(self._mark_objective)
        self.normal: BoxButton | None = None
        self.words: BoxButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._above = QVBoxLayout()
        self._below = QVBoxLayout()
        self._column.addLayout(self._above)
        self._column.addWidget(self.field, 1)
        self._column.addLayout(self._below)

    def open(self, atlas: Atlas) -> None:
        """Take on the words of a language."""
        self._atlas = atlas
        self.field.wait_with(translate("Lab", "The picture is being drawn…"))
        self._dress_up()
        self._show()

    def wear(self, theme: Theme, metrics: Metrics, at_hand: Metrics | None = None) -> None:
        """Take the look of a theme at a size; `at_hand` where controls are smaller than words."""
        self._dress = Dress(theme=theme, metrics=_for_signs(at_hand or metrics))
        self._brief = at_hand is not None
        self._column.setSpacing(self._dress.px(_GAP))
        self.field.wear(theme, _for_signs(metrics))
        self._dress_up()
        self._show()

    def present(self, now: Exploration) -> None:
        """Show the case that is open."""
        before, self._now = self._now, now
        if before is None or _seen(before) != _seen(now):
            self._say_tools()
            self._show()

    def refresh(self) -> None:
        """Show what is open once more, when another part of it is told."""
        self._show()

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was looked at."""
        self._now = None
        self.field.forget()

    def _dress_up(self) -> None:
        """Build anew what wears a theme and words."""
        if self._dress is None or self._atlas is None:
            return
        dress = self._dress
        self.objectives = Choice(lambda key: self.field.turn_to(int(key)))
        self.objectives.offer(translate("Lab", "Magnification"), [(str(n), f"{n}×") for n in SPANS])
        self.objectives.wear(dress.theme, dress.metrics)
        self.objectives.select(str(self.field.lens.objective))
        self.normal, self.words = BoxButton("", dress), BoxButton("", dress)
        self.normal.clicked.connect(self._ask_normal)
        self.words.clicked.connect(self._ask_words)
        row = Ends(gap=dress.px(_GAP))
        row.add(self.objectives)
        row.add(self.normal, right=True)
        row.add(self.words, right=True)
        tools = flowing(row)
        put_instead(self._above, self._tools, tools)
        self._tools = tools
        self._say_tools()

    def _mark_objective(self, objective: int) -> None:
        if self.objectives is not None:
            self.objectives.select(str(objective))

    def _say_tools(self) -> None:
        """Say on each button what a press would do."""
        if self.normal is None or self.words is None or self._now is None:
            return
        for button, text in (
            (
                self.normal,
                translate("Lab", "Back to the tumour") if self._now.normal else self._to_normal(),
            ),
            (
                self.words,
                translate("Lab", "Hide the words") if self._bench.in_words else self._to_words(),
            ),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.updateGeometry()
            button.update()

    def _to_normal(self) -> str:
        if self._dress is not None and self._dress.metrics.by_finger:  # all in one row
            return translate("Lab", "Normal neighbour")
        return translate("Lab", "Show me the normal neighbour")

    def _to_words(self) -> str:
        if self._dress is not None and self._dress.metrics.by_finger:
            return translate("Lab", "In words")
        return translate("Lab", "Describe in words")

    def _ask_normal(self) -> None:
        if self._now is not None:
            self.normal_asked.emit(not self._now.normal)

    def _ask_words(self) -> None:
        self._bench.describe(in_words=not self._bench.in_words)

    # --- the field ---------------------------------------------------------------------------

    @property
    def _case(self) -> Case | None:
        now, atlas = self._now, self._atlas
        if now is None or atlas is None or now.place is not Place.LAB or now.case is None:
            return None
        return atlas.lab.cases[now.case]

    def _show(self, *_: object) -> None:
        case, atlas, now = self._case, self._atlas, self._now
        if case is None or atlas is None or now is None:
            self.field.forget()
            return
        lab = atlas.lab
        tissue, tumour = lab.tissues[case.tissue], lab.tumours[case.tumour]
        specimen = specimen_of(lab, case, normal=now.normal)
        ahead: tuple[Dye | None, ...] = (None,)
        ahead += tuple(dye_of(lab, case, result.stain) for result in case.results)
        dye = dye_of(lab, case, now.stain)
        following = self._bench.after(case.id)
        next_up = (specimen_of(lab, following, normal=False),) if following is not None else ()
        others = tuple(each for each in ahead if each != dye)
        self.field.show_specimen(specimen, dye, others, next_up)
        seen = tumour.label if self.is_told(case) else look_word(tumour.pattern)
        self.field.name_parts(tissue.label, "" if now.normal else seen)
        stain = lab.stains[now.stain].name if now.stain is not None else PLAIN_STAIN
        self.field.describe(
            translate("Lab", "Microscope: {title}, {stain}").format(title=case.title, stain=stain),
            field_words(lab, case, now),
        )
        self._say_caption(case)

    def _say_caption(self, case: Case) -> None:
        if self._dress is None:
            return
        words = translate("Lab", "Drawn by the program from seed {seed}. Not a real patient.")
        if self._brief:  # the seed is of no use to who only visits, or to a class
            words = translate("Lab", "Drawn by a computer. Not a real patient.")
        caption = Lettering(words.format(seed=f"{case.seed:04}"), self._dress, "caption")
        put_instead(self._below, self._caption, caption)
        self._caption = caption


def _for_signs(metrics: Metrics) -> Metrics:
    """Return the measures of what stands on and under the field, which grows by a quarter at most.

    Larger chips would cover what they name; what is read grows in full.
    """
    plain = metrics.caption * 100 / metrics.text_scale
    return replace(metrics, caption=min(metrics.caption, plain * _SIGNS_GROW))


def _seen(now: Exploration) -> tuple[object, ...]:
    return now.place, now.case, now.stain, now.normal
