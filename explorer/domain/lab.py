"""The cell lab: a field under the microscope, stains to ask for, and where the cancer began. Pure.

A case knows no picture; the scene draws its tissue and its tumour from the seed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NewType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explorer.domain.atlas import CancerId, Review, SiteId
    from explorer.domain.evidence import Source

CaseId = NewType("CaseId", str)
StainId = NewType("StainId", str)
TissueId = NewType("TissueId", str)
TumourId = NewType("TumourId", str)

TUMOUR_CELL: Final = "tumour"
# The kinds of cell that the drawing of a tissue is made of; a stain may bind in some of them.
CELLS_OF: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "lung": frozenset({"lining", "macrophage", "bronchus", "basal"}),
        "liver": frozenset({"hepatocyte", "bile_duct", "kupffer"}),
        "bone": frozenset({"osteocyte", "marrow", "megakaryocyte", "fat"}),
        "brain": frozenset({"neuron", "glia"}),
        "lymph_node": frozenset({"lymphocyte", "centre"}),
        "skin": frozenset({"keratinocyte", "basal", "melanocyte"}),
        "adrenal": frozenset({"cortical"}),
        "ovary": frozenset({"stroma", "surface", "follicle", "oocyte"}),
    }
)
# Met in every tissue.
COMMON_CELLS: Final = frozenset({"fibroblast", "endothelium", "red_cell", "white_cell"})


class Pattern(Enum):
    """How the cells of a tumour stand together and look: what the scene can draw."""

    GLANDS = "glands"  # small even glands with a lumen
    TALL_GLANDS = "tall_glands"  # large glands of tall cells, with dead debris in the lumen
    KERATIN = "keratin"  # flat sheets with pearls of keratin
    PIGMENT = "pigment"  # large cells with big nucleoli and brown melanin
    PALE_PIGMENT = "pale_pigment"  # the same cells without the melanin
    CLEAR = "clear"  # clear cells between fine vessels
    FOLLICLES = "follicles"  # rings of cells round colloid
    SMALL_DARK = "small_dark"  # small dark cells that mould each other
    SIGNET_RINGS = "signet_rings"  # single cells, the nucleus pushed aside by mucus
    SCIRRHOUS_DUCTS = "scirrhous_ducts"  # nests and ducts in hard stroma
    SINGLE_FILE = "single_file"  # cells one behind the other
    LIVER_CORDS = "liver_cords"  # thick cords of cells like those of the liver
    PAPILLAE = "papillae"  # fronds with slits between them
    NESTS = "nests"  # round nests of even cells
    UNEVEN_NESTS = "uneven_nests"  # the same with larger cells, unlike each other
    SYNCYTIUM = "syncytium"  # pale cells without borders among lymphocytes
    CORTICAL = "cortical"  # sheets of large, foamy or pink cells of the adrenal cortex
    PLAIN_SHEETS = "plain_sheets"  # large cells that resemble no organ


class Compartment(Enum):
    """Where in a cell a stain binds."""

    NUCLEUS = "nucleus"
    CYTOPLASM = "cytoplasm"
    GRANULES = "granules"
    MEMBRANE = "membrane"
    APICAL = "apical"  # the side of a cell that faces a lumen
    NUCLEUS_AND_CYTOPLASM = "nucleus_and_cytoplasm"


class Binding(Enum):
    """In how many of the tumour's cells a stain binds in one field."""

    ALL = "all"
    PART = "part"
    NONE = "none"


class Began(Enum):
    """Where the cancer of a case began, as far as the cells can say."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    OPEN = "open"  # the cells alone cannot say


def expected_of(percent: int) -> Binding:
    """Return what a share of tumours leads one to expect of a single one.

    The cut-offs are this project's own.
    """
    if percent >= 70:
        return Binding.ALL
    return Binding.NONE if percent < 25 else Binding.PART


@dataclass(frozen=True, slots=True, kw_only=True)
class Stain:
    """A marker. `finds` is the tag that is shown after the answer, `note` a student's sentence."""

    id: StainId
    name: str
    compartment: Compartment
    finds: str
    note: str
    sources: tuple[Source, ...]  # of the place where it binds; none where it is general knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class StainShare:
    """How many tumours of a kind a stain marks.

    `percent` of `counted` tumours in a source; without a source `expected` is general knowledge.
    """

    stain: StainId
    percent: int | None
    counted: int | None
    expected: Binding
    of: str  # the tumours that were counted, in a sentence: "melanomas of the skin"
    source: Source | None

    def allows(self, binding: Binding) -> bool:
        """Say whether such a tumour can look so at all."""
        if self.percent == 0:
            return binding is Binding.NONE
        return self.percent != 100 or binding is not Binding.NONE

    def speaks_against(self, binding: Binding) -> bool:
        """Say whether what is seen is not what one expects of such a tumour."""
        if self.expected is Binding.ALL:
            return binding is Binding.NONE
        return self.expected is Binding.NONE and binding is not Binding.NONE

    def surprises(self, binding: Binding) -> bool:
        """Say whether fewer than half of such tumours look so: this needs a word."""
        if self.percent is not None and self.percent >= 50:
            return binding is Binding.NONE
        rare = self.percent is not None and binding is Binding.ALL
        return rare or self.speaks_against(binding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tumour:
    """A kind of tumour: `cells` names what it is made of, `label` the chip beside the field.

    `shares` holds those that a source counted and those of the stains that a case offers.
    """

    id: TumourId
    name: str
    cells: str
    label: str
    cancer: CancerId | None  # the primary of the atlas, where it has one
    pattern: Pattern
    pigmented: bool  # then stains are red, since brown would be mistaken for melanin
    shares: Mapping[StainId, StainShare]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tissue:
    """A host tissue: `look` describes it in words, `binds` says in which of its cells."""

    id: TissueId
    name: str
    label: str
    look: str
    binds: Mapping[StainId, frozenset[str]]  # of `CELLS_OF` this tissue
    where_bound: Mapping[StainId, str]  # the same in words, for who asks for the stain
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StainResult:
    """What a stain shows in a case; `note` where it fails or could mislead."""

    stain: StainId
    binding: Binding
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to "from where?"; the reply is kind, right or wrong."""

    id: str
    words: str
    reply: str
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One field with its question; `told` explains what told the answer."""

    id: CaseId
    title: str
    setting: str
    site: SiteId
    tissue: TissueId
    tumour: TumourId
    seed: int
    began: Began
    description: str
    results: tuple[StainResult, ...]
    replies: Mapping[Began, str]  # to each of the first answers
    origins: tuple[Answer, ...]  # the second question; none unless it began elsewhere
    told: str
    name: str  # "melanoma that has spread to the lung"
    not_name: str  # "lung cancer"; empty where that is its name
    guided: bool  # shown on a kiosk
    sources: tuple[Source, ...]
    review: Review

    def result(self, stain: StainId) -> StainResult | None:
        """Return what a stain shows here; None where the case does not offer it."""
        return next((result for result in self.results if result.stain == stain), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lab:
    """All there is to look at, cases in the order in which they are taken."""

    stains: Mapping[StainId, Stain] = field(default_factory=lambda: MappingProxyType({}))
    tumours: Mapping[TumourId, Tumour] = field(default_factory=lambda: MappingProxyType({}))
    tissues: Mapping[TissueId, Tissue] = field(default_factory=lambda: MappingProxyType({}))
    cases: Mapping[CaseId, Case] = field(default_factory=lambda: MappingProxyType({}))
