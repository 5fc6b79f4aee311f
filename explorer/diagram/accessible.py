"""Lets a screen reader walk the body: every site is a button under "Body diagram"."""

# ruff: noqa: N802 - the names are those that Qt calls
from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QApplication
from shiboken6 import VoidPtr, getCppPointer, isValid

from explorer.diagram.body_view import BodyView
from explorer.domain.atlas import SiteId
from explorer.domain.exploration import SiteRole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_kept: dict[int, BodyAccess] = {}  # Qt owns none of these: Python must
_NO_ONE: Final = cast("QAccessibleInterface", None)  # Qt takes None, its stubs do not say so


def role_word(role: SiteRole) -> str:
    """Return what a role means in a word or two; empty at rest."""
    words = {
        SiteRole.STARTS_HERE: QCoreApplication.translate("BodyView", "starts here"),
        SiteRole.ARRIVES_HERE: QCoreApplication.translate("BodyView", "asked about"),
        SiteRole.OFTEN_FROM: QCoreApplication.translate("BodyView", "often from here"),
        SiteRole.SELDOM_FROM: QCoreApplication.translate("BodyView", "less often from here"),
        SiteRole.KNOWN_FROM: QCoreApplication.translate("BodyView", "known, no figure"),
        SiteRole.COMMON: QCoreApplication.translate("BodyView", "common"),
        SiteRole.SOMETIMES: QCoreApplication.translate("BodyView", "sometimes"),
        SiteRole.UNCOMMON: QCoreApplication.translate("BodyView", "uncommon"),
        SiteRole.LISTED: QCoreApplication.translate("BodyView", "recorded, not counted"),
        SiteRole.NODES: QCoreApplication.translate("BodyView", "nearby lymph nodes"),
        SiteRole.NEIGHBOUR: QCoreApplication.translate(
            "BodyView", "grows into the organ beside it"
        ),
        SiteRole.RARE: QCoreApplication.translate("BodyView", "rare"),
    }
    return words.get(role, "")


class SiteAccess(QAccessibleInterface, QAccessibleActionInterface):
    """One site as a button; pressing it is a pick."""

    def __init__(self, body: BodyAccess, view: BodyView, site: SiteId) -> None:
        QAccessibleInterface.__init__(self)
        QAccessibleActionInterface.__init__(self)
        self._body = body
        self._view = view
        self._site = site

    @property
    def site(self) -> SiteId:
        """The site it stands for."""
        return self._site

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return cast("QObject", None)

    def window(self) -> QWindow:
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._body

    def child(self, _index: int) -> QAccessibleInterface:
        return _NO_ONE

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return _NO_ONE

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Button

    def rect(self) -> QRect:
        area = self._view.place_of(self._site).toAlignedRect()
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self._view.name_of(self._site)
        if kind is QAccessible.Text.Description:
            role = role_word(self._view.role_of(self._site))
            return ". ".join(filter(None, (role, *self._view.departures_at(self._site))))
        return ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Names come from the atlas."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._view.hasFocus() and self._view.focused_site == self._site
        return state

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        # Qt asks for an address: shiboken takes only a VoidPtr for one, and anything else aborts.
        second = getCppPointer(self)[1]  # type: ignore[no-untyped-call]  # that of the second base
        wanted = kind is QAccessible.InterfaceType.ActionInterface
        return cast("int", VoidPtr(second if wanted else 0))

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._view.site_picked.emit(self._site)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


class BodyAccess(QAccessibleObject):
    """The diagram as a group of buttons."""

    def __init__(self, view: BodyView) -> None:
        super().__init__(view)
        self._view = view
        self._children: dict[SiteId, SiteAccess] = {}

    def _sites(self) -> tuple[SiteId, ...]:
        return self._view.sites

    def of(self, site: SiteId) -> SiteAccess:
        """Return the button of a site, the same one for as long as the view lives."""
        if site not in self._children:
            child = SiteAccess(self, self._view, site)
            QAccessible.registerAccessibleInterface(child)
            self._children[site] = child
        return self._children[site]

    def let_go(self) -> None:
        """Give the buttons back to Qt, which keeps them in a table until it is told."""
        children, self._children = self._children, {}
        for child in children.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))

    def say_focus(self, site: str) -> None:
        """Tell a screen reader that the keys are on a site."""
        QAccessible.updateAccessibility(
            QAccessibleEvent(self.of(SiteId(site)), QAccessible.Event.Focus)
        )

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(
            self._view.parentWidget() or QApplication.instance()
        )

    def child(self, index: int) -> QAccessibleInterface:
        sites = self._sites()
        return self.of(sites[index]) if 0 <= index < len(sites) else _NO_ONE

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        point = self._view.viewport().mapFromGlobal(QPoint(x, y))
        site = self._view.site_at(point.toPointF())
        return self.of(site) if site in self._sites() else _NO_ONE

    def childCount(self) -> int:
        return len(self._sites())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        sites = self._sites()
        return sites.index(child.site) if isinstance(child, SiteAccess) else -1

    def focusChild(self) -> QAccessibleInterface:
        site = self._view.focused_site
        return self.of(site) if site in self._sites() else _NO_ONE

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Grouping

    def rect(self) -> QRect:
        view = self._view
        return QRect(view.mapToGlobal(QPoint(0, 0)), view.size())

    def text(self, kind: QAccessible.Text) -> str:
        return self._view.accessibleName() if kind is QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._view.hasFocus()
        state.invisible = not self._view.isVisible()
        return state


def _factory(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, BodyView):
        return None
    body = _kept.get(id(thing))
    if body is None or not isValid(body):  # type: ignore[no-untyped-call]  # gone with its view
        body = BodyAccess(thing)
        thing.site_focused.connect(body.say_focus)
        thing.destroyed.connect(body.let_go)
        _kept[id(thing)] = body
    return body


def install() -> None:
    """Teach Qt to describe the body; once, after the QApplication is made."""
    QAccessible.installFactory(_factory)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say a sentence, politely: after what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
