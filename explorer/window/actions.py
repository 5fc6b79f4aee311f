"""What a reader can do, as a table: menus, bars and keys name these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action: its words, its keys and its icon (of `assets/icons`)."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""


ACTIONS: Final = (
    ActionSpec(
        id="back", text=QT_TRANSLATE_NOOP("Actions", "Back"), keys=("Alt+Left", "Back"), icon="back"
    ),
    ActionSpec(
        id="forward",
        text=QT_TRANSLATE_NOOP("Actions", "Forward"),
        keys=("Alt+Right", "Forward"),
        icon="forward",
    ),
    ActionSpec(
        id="start_over",
        text=QT_TRANSLATE_NOOP("Actions", "Start over"),
        keys=("Alt+Home",),
        icon="start_over",
    ),
    ActionSpec(
        id="close_page",
        text=QT_TRANSLATE_NOOP("Actions", "Close the page"),
        keys=("Escape",),
        icon="close",
    ),
    ActionSpec(
        id="search", text=QT_TRANSLATE_NOOP("Actions", "Search"), keys=("Ctrl+F",), icon="search"
    ),
    ActionSpec(
        id="zoom_in",
        text=QT_TRANSLATE_NOOP("Actions", "Zoom in"),
        keys=("Ctrl++", "Ctrl+="),
        icon="zoom_in",
    ),
    ActionSpec(
        id="zoom_out",
        text=QT_TRANSLATE_NOOP("Actions", "Zoom out"),
        keys=("Ctrl+-",),
        icon="zoom_out",
    ),
    ActionSpec(
        id="fit", text=QT_TRANSLATE_NOOP("Actions", "Fit the body"), keys=("Ctrl+0",), icon="fit"
    ),
    ActionSpec(
        id="other_language",
        text=QT_TRANSLATE_NOOP("Actions", "Other language"),
        keys=("Ctrl+L",),
        icon="",
    ),
    ActionSpec(
        id="full_screen", text=QT_TRANSLATE_NOOP("Actions", "Full screen"), keys=("F11",), icon=""
    ),
    ActionSpec(id="quit", text=QT_TRANSLATE_NOOP("Actions", "Quit"), keys=("Ctrl+Q",), icon=""),
)


def build_actions(parent: QWidget, does: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Return an action for every row that something is said to do; the parent owns them."""
    actions = {}
    for spec in ACTIONS:
        if spec.id not in does:
            continue
        action = QAction(parent)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(does[spec.id])
        parent.addAction(action)
        actions[spec.id] = action
    reword(actions)
    return actions


def reword(actions: Mapping[str, QAction]) -> None:
    """Give every action its words in the present language."""
    for spec in ACTIONS:
        if spec.id in actions:
            actions[spec.id].setText(QCoreApplication.translate("Actions", spec.text))
