"""What the sheets of a kiosk say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from explorer.appearance.roles import looks_of
from explorer.domain.exploration import Place, SiteRole, role_of
from explorer.panels.flow import Flow, flowing
from explorer.panels.lab_desk import case_view, doors_of
from explorer.panels.lab_page import lab_page
from explorer.panels.lettering import Lettering
from explorer.panels.marks import BadgeMark, IconMark
from explorer.panels.painted import BoxButton
from explorer.panels.place_row import RowText
from explorer.panels.player_bar import PlayerBar
from explorer.panels.route_rows import add_routes
from explorer.panels.site_page import add_case, add_stage
from explorer.panels.start_page import QUESTIONS, cancer_buttons, offer_lab
from explorer.panels.trail import Trail
from explorer.panels.words import review_line, role_word, spoken

if TYPE_CHECKING:
    from explorer.domain.atlas import Cancer, Card, Site, Spread
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case
    from explorer.panels.dress import Dress
    from explorer.panels.sheet import Sheet, Steps

translate = QCoreApplication.translate
_TIERS: Final = (
    *(SiteRole.COMMON, SiteRole.SOMETIMES, SiteRole.UNCOMMON, SiteRole.LISTED),
    *(SiteRole.NODES, SiteRole.NEIGHBOUR),
)
_AT_ONCE: Final = 3  # of the uncommon ones
_BESIDE_UP_TO: Final = 125  # percent of text size; above it a tier's word stands over its places


def kiosk_page(sheet: Sheet, now: Exploration) -> Steps:
    """Write the sheet that an exploration asks for."""
    atlas = sheet.atlas
    if now.place is Place.LAB and now.case is not None:
        yield from _case(sheet, atlas.lab.cases[now.case], now)
        return
    spread = atlas.spread(now.primary, now.reading) if now.primary and now.reading else None
    if now.stage is not None and now.stage in atlas.stages:
        _stage(sheet, now)
    elif now.card is not None and now.card in atlas.cards:
        _card(sheet, atlas.cards[now.card])
    elif now.asked is not None and now.asked in atlas.sites:
        _site(sheet, atlas.sites[now.asked])
    elif spread is not None:
        _pair(sheet, spread)
    elif now.primary is not None:
        _cancer(sheet, atlas.cancers[now.primary], now)
    else:
        _start(sheet)
    yield
    _someone_to_talk_to(sheet)


def _start(sheet: Sheet) -> None:
    sheet.say(translate("KioskPage", "Choose where the cancer started"), "title")
    sheet.say(
        translate("KioskPage", "Touch an organ in the picture, or one of these."), "body", above=2
    )
    sheet.add(cancer_buttons(sheet), above=8)
    for name, sign in QUESTIONS.items():
        card = sheet.atlas.cards.get(name)  # type: ignore[call-overload]
        if card is not None and card.kiosk:
            to = partial(sheet.doors.to_card, name)
            sheet.row(RowText(name=card.title), to, sign=sign, above=4)
    offer_lab(sheet, above=4)


def _cancer(sheet: Sheet, cancer: Cancer, now: Exploration) -> None:
    sheet.say(cancer.name, "title")
    sheet.tell(cancer.short_lead, above=2)
    sheet.say(translate("KioskPage", "Touch a place to read more."), "second")
    spreads = sheet.atlas.spreads_from(cancer.id, now.figure)
    for role in _TIERS:
        found = [spread for spread in spreads if role_of(spread) is role]
        if found:
            sheet.add(TierRow(sheet, role, found), above=6)
    sheet.say(review_line(cancer.review), "caption", above=8)


def _pair(sheet: Sheet, spread: Spread) -> None:
    trail = sheet.again(Trail) or Trail(sheet.atlas, sheet.dress, sheet.doors.close)
    trail.lead(spread)
    sheet.add(trail)
    sheet.say(spread.title, "title", above=2)
    sheet.tell(spread.sentence, above=4)
    add_routes(sheet, spread, above=6)
    sheet.tell(sheet.atlas.phrases["help_line"], above=5)
    review = sheet.atlas.cancers[spread.cancer].review
    sheet.say(review_line(review), "caption", above=6)


def _stage(sheet: Sheet, now: Exploration) -> None:
    """Say the present step in a sentence; the picture stands above."""
    player = sheet.doors.stage_player
    if player is None or player.stage is None:
        return
    step = player.present_step or player.stage.steps[now.step]
    sheet.head(step.title, "title")
    sheet.tell(step.sentence, above=2)
    sheet.add(sheet.again(PlayerBar) or PlayerBar(player, sheet.dress, is_story=True), above=4)
    if step.meter is not None:
        sheet.tell(step.meter.plain, above=6)
        sheet.tell(step.meter.caveat, above=2)
    sheet.say(review_line(player.stage.review), "caption", above=6)


def _case(sheet: Sheet, case: Case, now: Exploration) -> Steps:
    """Tell of what lies under the microscope, which stands above."""
    bench, doors = sheet.doors.bench, sheet.doors
    if bench is None or doors.to_stain is None or doors.to_case is None:
        return
    shown = case_view(bench, case, guided=True)
    asks = doors_of(bench, case, doors.to_stain, doors.to_case)
    yield from lab_page(sheet, shown, now, asks)
    _someone_to_talk_to(sheet)


def _site(sheet: Sheet, site: Site) -> None:
    sheet.head(site.name, "title")
    sheet.say(translate("KioskPage", "Nothing recorded from here"), "heading", above=2)
    sheet.tell(site.empty, above=2)
    for section in site.about:
        sheet.say(section.heading, "heading", above=8)
        sheet.tell(section.plain)
    sheet.say(review_line(site.review), "caption", above=6)


def _card(sheet: Sheet, card: Card) -> None:
    sheet.head(card.title, "title")
    sheet.tell(card.plain, above=4)
    add_stage(sheet, card.story)
    if card.case is not None and sheet.atlas.lab.cases[card.case].guided:
        add_case(sheet, card)
    for name in card.related:
        related = sheet.atlas.cards.get(name)
        if related is not None and related.kiosk:
            sheet.row(RowText(name=related.title), partial(sheet.doors.to_card, name))
    sheet.say(review_line(card.review), "caption", above=6)


def _someone_to_talk_to(sheet: Sheet) -> None:
    dress = sheet.dress
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(dress.px(8))
    row.addWidget(IconMark("talk", dress.theme.text_second, dress.px(18)))
    words = translate("KioskPage", "Would you like to talk to someone? Please ask at the desk.")
    row.addWidget(Lettering(words, dress, "second"), 1)
    sheet.add(box, above=10)


class TierRow(QWidget):
    """A tier: badge and word, then its places as big buttons; the uncommon show three at first."""

    def __init__(self, sheet: Sheet, role: SiteRole, spreads: list[Spread]) -> None:
        super().__init__()
        dress = sheet.dress
        beside = dress.metrics.text_scale <= _BESIDE_UP_TO
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(way, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dress.px(8 if beside else 3))
        if beside:
            row.addWidget(_tier_head(role, dress), 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addWidget(_tier_title(role, dress))
        flow = Flow(gap=round(dress.metrics.gap))
        row.addWidget(flowing(flow), 1)
        look = looks_of(dress.theme)[role]
        self._later: list[BoxButton] = []
        for place, spread in enumerate(spreads):
            name = sheet.atlas.sites[spread.site].name
            button = BoxButton(name, dress, look=look)
            button.setAccessibleName(f"{name}, {spoken(role)}")
            button.clicked.connect(partial(sheet.doors.to_site, spread.site))
            flow.addWidget(button)
            if len(spreads) > _AT_ONCE + 1 and place >= _AT_ONCE:
                self._later.append(button)
                button.hide()
        if self._later:
            words = translate("KioskPage", "{count} more").format(count=len(self._later))
            self.more = BoxButton(words, dress)
            self.more.clicked.connect(self._show_all)
            flow.addWidget(self.more)

    def _show_all(self) -> None:
        self.more.hide()
        for button in self._later:
            button.show()
        self._later[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _tier_title(role: SiteRole, dress: Dress) -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(dress.px(6))
    badge = BadgeMark(role, dress)
    badge.setFixedWidth(BadgeMark(SiteRole.COMMON, dress).width())  # words stand in one line
    row.addWidget(badge)
    row.addWidget(Lettering(role_word(role), dress, "second"), 1)
    return head


def _tier_head(role: SiteRole, dress: Dress) -> QWidget:
    head = _tier_title(role, dress)
    head.setFixedWidth(dress.px(120))
    head.setMinimumHeight(round(dress.metrics.target))
    return head
