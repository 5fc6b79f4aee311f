"""What a screen reader finds on the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from explorer.diagram import accessible
from explorer.domain.atlas import Figure, SiteId
from explorer.domain.exploration import Exploration, SiteRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.diagram.body_view import BodyView

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def _installed() -> None:
    accessible.install()


def children(view: BodyView) -> dict[str, QAccessibleInterface]:
    body = QAccessible.queryAccessibleInterface(view)
    found = [body.child(index) for index in range(body.childCount())]
    return {child.text(NAME): child for child in found}


def test_every_site_of_the_figure_is_a_button(make_view: Callable[..., BodyView]) -> None:
    view = make_view(Figure.FEMALE)
    body = QAccessible.queryAccessibleInterface(view)
    assert body.text(NAME) == "Body diagram"
    found = children(view)
    assert "Ovary" in found
    assert "Prostate" not in found
    assert all(child.role() is QAccessible.Role.Button for child in found.values())
    assert [body.indexOfChild(child) for child in found.values()] == list(range(len(found)))


def test_a_site_says_what_it_is_in_the_story(view: BodyView) -> None:
    found = children(view)
    assert found["Bone"].text(DESCRIPTION) == ""
    view.present(Exploration(primary="prostate"))  # type: ignore[arg-type]
    assert found["Prostate"].text(DESCRIPTION) == "starts here"
    assert found["Bone"].text(DESCRIPTION) == "common"


def test_pressing_picks(view: BodyView) -> None:
    found: list[str] = []
    view.site_picked.connect(found.append)
    liver = children(view)["Liver"]
    assert isinstance(liver, accessible.SiteAccess)
    assert liver.actionNames() == ["Press"]
    liver.doAction("Press")
    assert found == ["liver"]


def test_focus_and_place_are_told(view: BodyView) -> None:
    liver = children(view)["Liver"]
    view.setFocus()
    assert not liver.state().focused
    view.focus_site(SiteId("liver"))
    assert liver.state().focused
    place = view.place_of(SiteId("liver")).toAlignedRect()
    assert liver.rect().size() == place.size()


def test_every_role_that_shows_has_a_word() -> None:
    silent = {role for role in SiteRole if not accessible.role_word(role)}
    assert silent == {SiteRole.STEPPED_BACK, SiteRole.REST}


def test_an_announcement_is_sent(view: BodyView) -> None:
    accessible.announce(view, "Prostate chosen")
