"""What a case of the lab lays under the microscope, and how its stains colour it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.scenes.microscope.dyes import Dye
from explorer.scenes.microscope.tiles import Specimen

if TYPE_CHECKING:
    from explorer.domain.lab import Case, Lab, StainId


def specimen_of(lab: Lab, case: Case, *, normal: bool) -> Specimen:
    """Return what lies under the microscope, or the normal tissue beside it."""
    pattern = None if normal else lab.tumours[case.tumour].pattern
    return Specimen(case.tissue, pattern, case.seed)


def dye_of(lab: Lab, case: Case, stain: StainId | None) -> Dye | None:
    """Return how a stain colours the slide of a case; None is haematoxylin and eosin."""
    result = case.result(stain) if stain is not None else None
    if result is None:
        return None
    return Dye(
        compartment=lab.stains[result.stain].compartment,
        tissue=lab.tissues[case.tissue].binds.get(result.stain, frozenset()),
        tumour=result.binding,
        red=lab.tumours[case.tumour].pigmented,
    )
