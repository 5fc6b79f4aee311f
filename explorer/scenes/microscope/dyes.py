"""How a slide is coloured: haematoxylin and eosin, or a marker that binds in some cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from explorer.appearance.themes import mixed
from explorer.domain.lab import TUMOUR_CELL, Binding, Compartment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.scenes.microscope.slide import Cell

# Acid parts take eosin (pinks), nucleic acids haematoxylin (blue violets); fat and clear cells
# were washed out, so the glass is seen.
EOSIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "glass": "#FBF8F8",
        "cytoplasm": "#E6AFC6",
        "pink": "#E093B1",  # deep pink, much protein
        "granular": "#DFA0AE",  # liver cells, full of mitochondria
        "sinusoid": "#FBF1F3",
        "mitochondria": "#CC8699",
        "foam": "#EFD7D9",
        "droplet": "#FCF7F8",
        "syncytium": "#E4CFE2",
        "smear": "#57407E",
        "bile": "#8A8A3A",
        "bile_edge": "#5E6427",
        "violet": "#CDB0D6",  # much RNA
        "pale": "#F1DCE7",
        "clear": "#F9F3F7",
        "foamy": "#F3E6EA",
        "squamous": "#EDB3BF",
        "keratin": "#EE8F94",
        "pearl": "#F2A794",
        "keratin_edge": "#DC6F7C",
        "membrane": "#C47F9F",
        "membrane_pale": "#D9B3C6",
        "membrane_dark": "#9C5A80",
        "bridges": "#BE6E8E",
        "stroma": "#F3CFDA",
        "stroma_dense": "#EDB3C6",
        "fibre": "#E29DB8",
        "fibre_dark": "#CF7E9E",
        "muscle": "#E08CA4",
        "bone": "#EFA9BC",
        "bone_line": "#DA86A1",
        "colloid": "#EDA3B6",
        "colloid_edge": "#F8E4EA",
        "mucus": "#E3E2F0",
        "mucus_edge": "#C7C3E0",
        "necrosis": "#E9B3B6",
        "debris": "#6E4A78",
        "blood": "#E0766E",
        "blood_edge": "#C4554F",
        "wall": "#DE93AD",
        "neuropil": "#F2D6DF",
        "neurite": "#E5BACA",
        "fat_edge": "#D9A9BC",
        "pigmented": "#CDA99C",
        "melanin": "#5B3517",
        "nucleus_pale": "#B9A3D0",
        "nucleus_dark": "#37265E",
        "nucleolus": "#6B1D58",
        "blood_pale": "#EDA199",
        "carbon": "#2B2730",
        "macrophage": "#E4D3DC",
        "granule": "#C98296",
        "cilium": "#C98AA9",
        "nissl": "#9A7FB8",
        "keratohyalin": "#54386E",
        "vacuole": "#FDFAFB",
        "marrow": "#F6DFE6",
        "eosin": "#EC9C98",
        "sinus": "#F8EDF2",
        "lymph": "#E3CBE0",
        "centre": "#EBD9E8",
        "neuron": "#C2A0C9",
        "nissl_pale": "#CFB1D0",
        "ovarian": "#F1D3DD",
        "egg": "#F4E1E6",
        "zona": "#F0AFC0",
        "basal": "#CFA6C6",
        "bridge": "#F8E9EF",
        "collagen": "#F0BFCD",
        "hair": "#E9C3A4",
        "hair_core": "#B98E73",
        "calcium": "#8E79B4",
        "calcium_ring": "#6E5598",
        "calcium_core": "#4B3478",
        "calcium_edge": "#574085",
    }
)
# With a marker the rest is only hinted at, in the grey blues of a weak haematoxylin.
HINTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "glass": "#FBFAF8",
        "cytoplasm": "#E9ECF1",
        "pink": "#E6E9EF",
        "granular": "#E5E8EE",
        "sinusoid": "#F9F7F6",
        "mitochondria": "#D2D7E0",
        "foam": "#ECEBEC",
        "droplet": "#FBFBFA",
        "syncytium": "#E6E9F0",
        "smear": "#8495B8",
        "bile": "#A9A878",
        "bile_edge": "#8B8C62",
        "violet": "#DEE3EC",
        "pale": "#F1F2F5",
        "clear": "#F8F8F8",
        "foamy": "#F1F2F3",
        "squamous": "#EAEAEE",
        "keratin": "#ECE9E4",
        "pearl": "#EFEAE1",
        "keratin_edge": "#D5D3CF",
        "membrane": "#C3CBD8",
        "membrane_pale": "#D6DBE3",
        "membrane_dark": "#A9B4C6",
        "bridges": "#B4BDCC",
        "stroma": "#F1F0F0",
        "stroma_dense": "#EAEAEC",
        "fibre": "#DADDE3",
        "fibre_dark": "#C6CCD6",
        "muscle": "#E2E4E9",
        "bone": "#E6E7EA",
        "bone_line": "#CFD3DA",
        "colloid": "#ECEAE6",
        "colloid_edge": "#F6F5F3",
        "mucus": "#EFF1F4",
        "mucus_edge": "#DCE0E7",
        "necrosis": "#EAE6E2",
        "debris": "#98A3BA",
        "blood": "#DDD3C4",
        "blood_edge": "#C5B9A8",
        "wall": "#DCE0E7",
        "neuropil": "#F0F0F2",
        "neurite": "#DFE3E9",
        "fat_edge": "#CDD3DC",
        "pigmented": "#DDD3C8",
        "melanin": "#5B3517",
        "nucleus_pale": "#C9D4E6",
        "nucleus_dark": "#6F86B2",
        "nucleolus": "#6479A4",
        "blood_pale": "#E8E1D6",
        "carbon": "#3A3A3E",
        "macrophage": "#E9ECF0",
        "granule": "#D3D7DF",
        "cilium": "#CBD2DC",
        "nissl": "#C9D1DF",
        "keratohyalin": "#9AA6BF",
        "vacuole": "#FAFAF9",
        "marrow": "#F3F3F4",
        "eosin": "#E7E3E4",
        "sinus": "#F7F7F7",
        "lymph": "#E9EBF0",
        "centre": "#EFF0F4",
        "neuron": "#DCE1EA",
        "nissl_pale": "#DDE2EA",
        "ovarian": "#F1F1F2",
        "egg": "#F4F4F4",
        "zona": "#E4E6EA",
        "basal": "#E1E5EC",
        "bridge": "#F6F6F7",
        "collagen": "#ECECEE",
        "hair": "#E9E4DE",
        "hair_core": "#CFC9C2",
        "calcium": "#B4BED3",
        "calcium_ring": "#9CA9C4",
        "calcium_core": "#8191B3",
        "calcium_edge": "#8797B8",
    }
)
_GIVEN_OFF: Final = frozenset({Compartment.CYTOPLASM, Compartment.APICAL})
_BROWN: Final = {"strong": "#5E2F0C", "middle": "#9C602A", "weak": "#CDA273"}
_RED: Final = {"strong": "#8E1524", "middle": "#C2474C", "weak": "#E2A09B"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dye:
    """A marker on one slide: where in a cell, in which cells of the tissue, in how many tumour's.

    `red` is the colour for tumours whose own pigment is brown.
    """

    compartment: Compartment
    tissue: frozenset[str]
    tumour: Binding
    red: bool = False

    def strength(self, cell: Cell) -> float:
        """Return how strongly a cell binds, 0 (not at all) to 1."""
        if cell.kind == TUMOUR_CELL:
            bound = {
                Binding.ALL: cell.chance < 0.96,
                Binding.PART: cell.patch > 0.52 and cell.chance < 0.88,
                Binding.NONE: False,
            }[self.tumour]
        else:
            bound = cell.kind in self.tissue and cell.chance < 0.97
        return 0.62 + 0.38 * cell.patch if bound else 0.0

    def soaks(self, kind: str) -> bool:
        """Return whether what cells of a kind give off binds as well, colloid for one."""
        if kind == TUMOUR_CELL:
            return self.tumour is not Binding.NONE and self.compartment in _GIVEN_OFF
        return kind in self.tissue and self.compartment in _GIVEN_OFF


@lru_cache(maxsize=1024)
def ink(name: str, *, marked: bool, shade: int = 0) -> QColor:
    """Return an ink of either table; `shade` (-4 to 4) makes it a little darker or lighter."""
    colour = QColor((HINTED if marked else EOSIN)[name])
    if shade == 0:
        return colour
    other = QColor("white") if shade > 0 else QColor("#7A3E62" if not marked else "#55647F")
    return mixed(other, colour, 0.045 * abs(shade))


@lru_cache(maxsize=256)
def nucleus_ink(tone: int, *, marked: bool) -> QColor:
    """Return the ink of a nucleus; `tone` counts from 0 (pale) to 16 (dark)."""
    pale, dark = ink("nucleus_pale", marked=marked), ink("nucleus_dark", marked=marked)
    return mixed(dark, pale, tone / 16)


@lru_cache(maxsize=64)
def bound_ink(depth: str, strength: int, *, red: bool) -> QColor:
    """Return the colour of what binds; `strength` counts from 0 to 8, `depth` names how dense."""
    colour = QColor((_RED if red else _BROWN)[depth])
    return mixed(colour, QColor("#FBFAF8"), 0.5 + 0.5 * strength / 8)
