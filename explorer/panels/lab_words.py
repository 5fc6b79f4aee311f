"""What the cell lab says of a stain, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.domain.lab import Binding, Compartment, Pattern

if TYPE_CHECKING:
    from explorer.domain.exploration import Exploration
    from explorer.domain.lab import Case, Lab, StainId, StainShare

translate = QCoreApplication.translate
PLAIN_STAIN = "H&E"


def colour_word(*, red: bool) -> str:
    """Return the colour of what binds."""
    return translate("Lab", "red") if red else translate("Lab", "brown")


def look_word(pattern: Pattern) -> str:
    """Return what a tumour looks like in a few words that do not tell where it began."""
    words = {
        Pattern.GLANDS: translate("Lab", "Small rings of cells"),
        Pattern.TALL_GLANDS: translate("Lab", "Large rings of tall cells"),
        Pattern.KERATIN: translate("Lab", "Flat cells in whorls"),
        Pattern.PIGMENT: translate("Lab", "Large cells with brown grains"),
        Pattern.PALE_PIGMENT: translate("Lab", "Large cells, each with a big dot"),
        Pattern.CLEAR: translate("Lab", "Clear cells, fine vessels"),
        Pattern.FOLLICLES: translate("Lab", "Rings filled with pink"),
        Pattern.SMALL_DARK: translate("Lab", "Small dark cells"),
        Pattern.SIGNET_RINGS: translate("Lab", "Cells like signet rings"),
        Pattern.SCIRRHOUS_DUCTS: translate("Lab", "Strands in hard tissue"),
        Pattern.SINGLE_FILE: translate("Lab", "Cells in single file"),
        Pattern.LIVER_CORDS: translate("Lab", "Thick cords of cells"),
        Pattern.PAPILLAE: translate("Lab", "Fronds of dark cells"),
        Pattern.NESTS: translate("Lab", "Round nests of even cells"),
        Pattern.UNEVEN_NESTS: translate("Lab", "Nests of uneven cells"),
        Pattern.SYNCYTIUM: translate("Lab", "Pale islands among small dark cells"),
        Pattern.CORTICAL: translate("Lab", "Sheets of large cells"),
        Pattern.PLAIN_SHEETS: translate("Lab", "Sheets of large cells"),
    }
    return words[pattern]


def _where(compartment: Compartment) -> str:
    words = {
        Compartment.NUCLEUS: translate("Lab", "in the nuclei"),
        Compartment.CYTOPLASM: translate("Lab", "in the cell bodies"),
        Compartment.GRANULES: translate("Lab", "in the cell bodies"),
        Compartment.MEMBRANE: translate("Lab", "along the cell borders"),
        Compartment.APICAL: translate("Lab", "along the edge that faces the hollow"),
        Compartment.NUCLEUS_AND_CYTOPLASM: translate("Lab", "in the nuclei and the cell bodies"),
    }
    return words[compartment]


def stain_shows(lab: Lab, case: Case, stain: StainId) -> str:
    """Return what a stain shows in the tumour of a case, and in the tissue beside it."""
    result = case.result(stain)
    if result is None:
        return ""
    colour = colour_word(red=lab.tumours[case.tumour].pigmented)
    where = _where(lab.stains[stain].compartment)
    said = {
        Binding.ALL: translate("Lab", "The tumour's cells bind it: {colour} {where}."),
        Binding.PART: translate("Lab", "Some of the tumour's cells bind it: {colour} {where}."),
        Binding.NONE: translate("Lab", "The tumour's cells do not bind it: no {colour}."),
    }[result.binding].format(colour=colour, where=where)
    beside = lab.tissues[case.tissue].where_bound.get(stain, "")
    if not beside:
        return said
    also = translate("Lab", "In the normal tissue: {colour} {where}.")
    return f"{said} {also.format(colour=colour, where=beside)}"


def normal_shows(lab: Lab, case: Case, stain: StainId | None) -> str:
    """Return what the normal tissue shows, and where a stain binds in it."""
    tissue = lab.tissues[case.tissue]
    words = translate("Lab", "Normal tissue beside the tumour: {tissue}.")
    said = words.format(tissue=tissue.name)
    if stain is None:
        return said
    colour = colour_word(red=lab.tumours[case.tumour].pigmented)
    where = tissue.where_bound.get(stain, "")
    bound = translate("Lab", "{stain}: {colour} {where}.")
    if not where:
        bound = translate("Lab", "{stain}: no {colour}.")
    return f"{said} {bound.format(stain=lab.stains[stain].name, colour=colour, where=where)}"


def field_words(lab: Lab, case: Case, now: Exploration) -> str:
    """Return what the field shows now, for who does not see it."""
    if now.normal:
        return lab.tissues[case.tissue].look
    if now.stain is not None:
        return f"{stain_shows(lab, case, now.stain)} {case.description}"
    return case.description


def share_line(lab: Lab, share: StainShare, language: str) -> str:
    """Return how many tumours of a kind a stain marks, with its source, in Markdown."""
    name = lab.stains[share.stain].name
    if share.source is None or share.percent is None:
        words = {
            Binding.ALL: translate("Lab", "**{stain}** usually marks {tumours}."),
            Binding.PART: translate("Lab", "**{stain}** marks some {tumours}."),
            Binding.NONE: translate("Lab", "**{stain}** usually does not mark {tumours}."),
        }[share.expected]
        general = translate("Lab", "General knowledge, not yet sourced.")
        return f"{words.format(stain=name, tumours=share.of)} {general}"
    from explorer.panels.words import number

    words = translate("Lab", "**{stain}** marked {percent} of 100 {tumours}.")
    counted = translate("Lab", "{count} tumours")
    line = words.format(stain=name, percent=share.percent, tumours=share.of)
    cited = f"[{share.source.short}](cite:{share.source.id})"
    many = counted.format(count=number(share.counted or 0, language))
    return f"{line} {many} · {cited}"
