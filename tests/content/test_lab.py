"""How the files of the cell lab become one, and what an author of a case can get wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from explorer.content import edition
from explorer.content.check import faults_in
from explorer.content.load import atlas_from
from explorer.domain.atlas import ReviewState
from explorer.domain.lab import Began, Binding, CaseId, Lab, Pattern, StainId, TumourId
from tests.content.slips import faults_of, replaced

GUEST = "facts/cases/guest.yaml"
HOST = "facts/cases/host.yaml"
TUMOURS = "facts/tumours.yaml"
WORDS = "en/cases/guest.yaml"
RIGHT = "origins: [bowel, prostate, unknown]\nright: prostate\n"


def lab_of(folder: Path) -> Lab:
    return atlas_from(edition.compiled(folder)["en"]).lab


def test_the_files_of_the_lab_become_one(folder: Path) -> None:
    lab = lab_of(folder)
    case = lab.cases[CaseId("guest")]
    assert list(lab.cases) == ["guest", "host", "open"]
    assert (case.began, case.guided, case.review.state) == (
        Began.ELSEWHERE,
        True,
        ReviewState.UNREVIEWED,
    )
    assert [(result.stain, result.binding, result.note) for result in case.results] == [
        ("nkx3_1", Binding.ALL, ""),
        ("psa", Binding.PART, "Some cells make less of it."),
        ("heppar_1", Binding.NONE, ""),
    ]
    assert case.result(StainId("psa")) is case.results[1]
    assert case.result(StainId("ttf_1")) is None
    assert [origin.id for origin in case.origins if origin.right] == ["prostate"]
    assert [source.id for source in case.sources] == ["gurel_2010"]
    assert lab.tissues[case.tissue].binds == {"heppar_1": frozenset({"hepatocyte"})}
    host = lab.cases[CaseId("host")]
    assert (host.origins, host.not_name, set(host.replies)) == (
        (),
        "",
        {Began.HERE, Began.ELSEWHERE},
    )
    assert Began.OPEN in lab.cases[CaseId("open")].replies


def test_a_share_says_what_was_counted_or_what_is_expected(folder: Path) -> None:
    tumour = lab_of(folder).tumours[TumourId("prostate_glands")]
    counted, other, general = (
        tumour.shares[StainId(name)] for name in ("nkx3_1", "psa", "heppar_1")
    )
    assert tumour.pattern is Pattern.GLANDS
    assert (counted.percent, counted.counted, counted.expected) == (99, 69, Binding.ALL)
    assert counted.source is not None
    assert (counted.of, other.of) == ("prostate cancers", "prostate cancers that had spread")
    assert (general.percent, general.source, general.expected) == (None, None, Binding.NONE)


def test_a_language_may_write_a_stain_otherwise(folder: Path) -> None:
    replaced(folder, "en/stains.yaml", "psa: {", "psa: {name: P-S-A, ")
    names = [stain.name for stain in lab_of(folder).stains.values()]
    assert names == ["NKX3.1", "P-S-A", "HepPar-1"]


def test_a_folder_without_cases_has_none(folder: Path) -> None:
    for root in ("facts", "en", "id"):
        for path in (folder / root / "cases").iterdir():
            path.unlink()
    assert lab_of(folder).cases == {}


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "reason"),
    [
        (GUEST, "id: guest", "id: gast", "id", "must be guest"),
        (GUEST, "site: liver", "site: livr", "site", "no site livr"),
        (GUEST, "tissue: liver", "tissue: livr", "tissue", "no tissue livr"),
        (GUEST, "tumour: prostate", "tumour: prostat", "tumour", "no tumour prostat_glands"),
        (GUEST, "psa: part", "psb: part", "stains.psb", "no stain psb"),
        (GUEST, "psa: part", "psb: part", "stains.psb", "prostate_glands has no share of psb"),
        (GUEST, "psa: part", "psa: some", "stains.psa", "Input should be"),
        (GUEST, ", heppar_1: none", "", "stains", "at least 3 items"),
        (GUEST, "place: 1", "place: 0", "place", "greater than or equal to 1"),
        (GUEST, "right: prostate", "right: breast", "file", "must be among the origins"),
        (GUEST, "right: prostate", "right: bowel", "right", "must be prostate"),
        (GUEST, "[bowel, prostate, unknown]", "[bowel, prostate]", "file", "three origins"),
        (GUEST, "[bowel, prostate, unknown]", "[bowel, prostate, bowel]", "file", "all unlike"),
        (GUEST, "[bowel,", "[gall,", "origins.0", "no tumour begins in gall"),
        (GUEST, "nkx3_1: all, psa: part", "nkx3_1: none, psa: none", "origins.0", "nothing"),
        (GUEST, "site: liver", "site: prostate", "began", "begins at this very site"),
        (GUEST, "guided: true", "guided: false", "guided", "3 cases are guided, here are 2"),
        (GUEST, "guided: true", "guided: true\nsources: [me]", "sources", "no source me"),
        (HOST, "place: 2", "place: 1", "place", "1 is the place of guest"),
        (HOST, "guided: true", f"guided: true\n{RIGHT}", "file", "only a tumour that began"),
        (HOST, "heppar_1: all", "heppar_1: none", "stains.heppar_1", "the share is 100 %"),
        (TUMOURS, "cancer: prostate", "cancer: prostat", "prostate_glands.cancer", "no cancer"),
        (TUMOURS, "cancer: prostate", "cancer: null", "prostate_glands", "give either cancer"),
        (TUMOURS, "pattern: glands", "pattern: rings", "prostate_glands.pattern", "Input should"),
        (TUMOURS, "source: gurel", "source: gurell", "prostate_glands.shares.nkx3_1.source", "no"),
        (TUMOURS, "    psa: {", "    psb: {", "prostate_glands.shares.psb", "no stain psb"),
        (TUMOURS, "94.2, N: 69,", "94.2,", "prostate_glands.shares.psa", "needs percent and N"),
        (
            TUMOURS,
            ", N: 69, source: gurel_2010}\n    h",
            "}\n    h",
            "prostate_glands.shares.psa",
            "else expected",
        ),
        (TUMOURS, "n: 68", "n: 60", "prostate_glands.shares.nkx3_1", "60 of 69 is not 98.6 %"),
        (
            TUMOURS,
            "{percent: 98.6, n: 68,",
            "{percent: 0, n: 0,",
            "prostate_glands.shares.nkx3_1",
            "",
        ),
        ("facts/stains.yaml", "[gurel_2010]", "[me]", "nkx3_1.sources", "no source me"),
        ("facts/stains.yaml", "compartment: n", "compartment: m", "nkx3_1.compartment", "Input"),
        ("facts/tissues.yaml", "[hepatocyte]", "[glia]", "liver.binds.heppar_1", "in liver: glia"),
        ("facts/tissues.yaml", "{heppar_1", "{hepar_1", "liver.binds.hepar_1", "no stain hepar_1"),
        ("facts/tissues.yaml", "liver: {", "heart: {", "heart", "no drawing of a tissue heart"),
        ("facts/tissues.yaml", "[gurel_2010]", "[me]", "liver.sources", "no source me"),
        ("facts/sources_lab.yaml", "gurel_2010:", "paget_1889:", "paget_1889", "duplicate id"),
        ("facts/sources_lab.yaml", "  year: 2010\n", "", "gurel_2010.year", "Field required"),
        ("en/stains.yaml", "psa: {", "psb: {", "psa", "key is missing"),
        ("en/stains.yaml", "cite:gurel_2010", "cite:me", "nkx3_1.note", "broken link cite:me"),
        ("en/tumours.yaml", "liver_cords: {", "liver: {", "liver_cords", "key is missing"),
        ("en/tumours.yaml", "{psa: pro", "{psb: pro", "prostate_glands.of_stain.psb", "no such"),
        (
            "en/tumours.yaml",
            "  of_stain: {psa: prostate cancers that had spread}\n",
            "",
            "prostate_glands.of_stain",
            "psa is missing",
        ),
        ("en/tissues.yaml", "{heppar_1: in", "{psa: in", "liver.where_bound.psa", "no such"),
        ("en/tissues.yaml", "{heppar_1: in", "{psa: in", "liver.where_bound", "heppar_1 is miss"),
        (WORDS, "  bowel: {", "  gall: {", "origins", "bowel is missing"),
        (WORDS, "  bowel: {", "  gall: {", "origins.gall", "no such origin"),
        (WORDS, "notes: {psa: ", "notes: {psb: ", "notes.psb", "no such stain"),
        (WORDS, "notes: {psa: ", "notes: {nkx3_1: ", "notes.psa", "another language has one"),
        (WORDS, "not_name: liver cancer\n", "", "not_name", "another language has one"),
        ("en/cases/open.yaml", ", open: Yes.", "", "replies.open", "it is the right answer"),
        (WORDS, "told: The look", "says: The look", "told", "Field required"),
    ],
)
def test_a_fault_of_the_lab_is_named_where_it_stands(
    folder: Path, name: str, old: str, new: str, field: str, reason: str
) -> None:
    replaced(folder, name, old, new)
    found = [line for line in faults_of(folder) if line.startswith(f"{name}:")]
    if not reason:  # a share of none: the case that shows it is at fault
        name, field, reason = GUEST, "stains.nkx3_1", "cannot be all: the share is 0 %"
        found = faults_of(folder)
    assert any(f": {field}" in line and reason in line for line in found), found


def test_a_surprise_needs_a_note_in_every_language(folder: Path) -> None:
    replaced(folder, GUEST, "nkx3_1: all", "nkx3_1: none")
    found = [line for line in faults_of(folder) if "is not what one expects" in line]
    assert [line.split(":")[0] for line in found] == [
        "en/cases/guest.yaml",
        "id/cases/guest.yaml",
    ]
    assert all(": notes: nkx3_1 is missing: none" in line for line in found)


def test_the_look_alone_can_tell(folder: Path) -> None:
    replaced(folder, TUMOURS, "bowel\n  pattern: glands", "bowel\n  pattern: tall_glands")
    replaced(folder, GUEST, "nkx3_1: all, psa: part", "nkx3_1: none, psa: none")
    assert not [line for line in faults_of(folder) if "nothing that is shown" in line]


def test_plain_sheets_tell_nothing_by_their_look(folder: Path) -> None:
    replaced(
        folder,
        TUMOURS,
        "cancer: prostate\n  pattern: glands",
        "cancer: prostate\n  pattern: plain_sheets",
    )
    replaced(folder, GUEST, "nkx3_1: all, psa: part", "nkx3_1: none, psa: none")
    assert [line for line in faults_of(folder) if "nothing that is shown" in line]


def test_an_overdue_case_is_a_warning(folder: Path) -> None:
    faults = [fault for fault in faults_in(folder, date(2027, 6, 1))[1] if fault.file == GUEST]
    assert [fault.warning for fault in faults] == [True]
