"""What each place was called in the naming drill, while the window is open; nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.domain.naming import NameNotes, next_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.domain.atlas import CancerId, SiteId, Spread
    from explorer.domain.naming import NameAnswer


class NamingBench(QObject):
    """Holds the answers of the round; `answered` tells what is said to an answer."""

    answered = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: dict[tuple[CancerId, SiteId], NameNotes] = {}

    def notes(self, spread: Spread) -> NameNotes:
        """Return what was answered of a place."""
        return self._notes.get((spread.cancer, spread.site), NameNotes())

    def is_named(self, spread: Spread) -> bool:
        """Say whether the right name was found."""
        return self.notes(spread).named

    def after(self, places: Sequence[Spread], site: SiteId | None) -> Spread | None:
        """Return the next place to name, going round; None when all are named."""
        return next_place(places, site, self.is_named)

    def answer(self, spread: Spread, answer: NameAnswer) -> None:
        """Take an answer; it may be given anew."""
        self._notes[spread.cancer, spread.site] = self.notes(spread).giving(answer)
        self.answered.emit(answer.reply)

    def missed(self, places: Sequence[Spread]) -> list[Spread]:
        """Return the named places that had a wrong answer on the way."""
        return [spread for spread in places if self.is_named(spread) and self.notes(spread).missed]

    def begin_again(self, places: Sequence[Spread]) -> None:
        """Let go what was answered of these places alone."""
        for spread in places:
            self._notes.pop((spread.cancer, spread.site), None)

    def begin(self, cancer: CancerId) -> None:
        """Begin a round of a cancer: what was answered before is let go."""
        self._notes = {key: notes for key, notes in self._notes.items() if key[0] != cancer}
