"""Which chips stand out: the station told of, what is pointed at, what the keys are on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.diagram.chip_item import ChipState

if TYPE_CHECKING:
    from explorer.diagram.chip_layer import ChipLayer
    from explorer.domain.atlas import SiteId

_TOLD: Final = "told"
_POINTED: Final = "pointed"
_KEYS: Final = "keys"


class ChipStates:
    """Keeps what stands out while the chips change; the keys' ring lies over all else."""

    def __init__(self) -> None:
        self._layer: ChipLayer | None = None
        self._out: dict[str, tuple[SiteId | int | None, ChipState]] = {
            _TOLD: (None, ChipState.TOLD),
            _POINTED: (None, ChipState.HOVERED),
            _KEYS: (None, ChipState.FOCUSED),
        }

    @property
    def is_any_pointed_at(self) -> bool:
        """Whether pointer or keys are on something."""
        return any(self._out[who][0] for who in (_POINTED, _KEYS))

    def come(self, layer: ChipLayer) -> None:
        """Mark the chips of another story."""
        self._layer = layer
        self._mark()

    def go(self) -> None:
        """Leave chips that fade as plain ones."""
        self._clear()
        self._layer = None

    def tell(self, station: int | None) -> None:
        """Let the chip of a station stand out."""
        if station != self._out[_TOLD][0]:
            self._change(_TOLD, station, ChipState.TOLD)

    def point(self, site: SiteId | None, *, pressed: bool) -> None:
        """Let the chip under the pointer stand out."""
        self._change(_POINTED, site, ChipState.PRESSED if pressed else ChipState.HOVERED)

    def focus(self, site: SiteId | None) -> None:
        """Let the chip that the keys are on stand out."""
        self._change(_KEYS, site, ChipState.FOCUSED)

    def _change(self, who: str, key: SiteId | int | None, state: ChipState) -> None:
        self._clear()
        self._out[who] = (key, state)
        self._mark()

    def _clear(self) -> None:
        if self._layer is not None:
            for key, _ in self._out.values():
                self._layer.show_state(key, ChipState.STILL)

    def _mark(self) -> None:
        if self._layer is not None:
            for key, state in self._out.values():
                self._layer.show_state(key, state)
