"""Every part is drawn, on the right figures and sides, in a material that exists."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from explorer.appearance.materials import base_colour, known_materials, ramp
from explorer.appearance.themes import THEMES
from explorer.content.edition import read_atlas
from explorer.domain.atlas import Figure, PartId
from tests.body.silhouettes import VIEWS, artwork, covered, picked, silhouettes


def names(text: str) -> list[str]:
    return text.split()


PAIRED = names(
    "ribs clavicle scapula humerus radius ulna hand_bones hip_bone femur patella tibia fibula "
    "foot_bones eye parotid_gland submandibular_gland sublingual_gland parathyroid main_bronchus "
    "lung_superior_lobe lung_inferior_lobe pleura kidney adrenal ureter"
)
SINGLE = names(
    "shell skull mandible hyoid_bone cervical_spine thoracic_spine lumbar_spine sacrum sternum "
    "cerebrum cerebellum brainstem thyroid tongue pharynx larynx nasopharynx trachea spinal_cord "
    "lung_middle_lobe_right right_atrium right_ventricle left_atrium left_ventricle oesophagus "
    "mediastinum diaphragm liver_right_lobe liver_left_lobe gallbladder bile_duct stomach spleen "
    "pancreas duodenum small_bowel appendix caecum ascending_colon transverse_colon "
    "descending_colon sigmoid_colon omentum peritoneum rectum bladder"
)
NODES = names(
    "cervical supraclavicular axillary internal_mammary mediastinal hilar intercostal coeliac "
    "mesenteric para_aortic pelvic inguinal popliteal cubital"
)


def sides(names: list[str]) -> set[str]:
    return {f"{name}_{side}" for name in names for side in ("left", "right")}


EVERYBODY = sides(PAIRED) | set(SINGLE) | {f"lymph_nodes_{name}" for name in NODES}
OWN = {
    Figure.MALE: {"prostate"} | sides(["testis", "seminal_vesicle"]),
    Figure.FEMALE: {"uterus", "cervix", "vagina"} | sides(["ovary", "uterine_tube", "breast"]),
    Figure.NEUTRAL: set(),
}
UNSEEN_FROM_BEHIND = (
    sides(["eye", "sublingual_gland", "patella", "breast"])
    | set(names("tongue lung_middle_lobe_right mediastinum gallbladder bile_duct appendix"))
    | set(names("omentum peritoneum lymph_nodes_supraclavicular lymph_nodes_internal_mammary"))
    | set(names("lymph_nodes_mediastinal lymph_nodes_hilar lymph_nodes_coeliac"))
    | set(names("lymph_nodes_mesenteric lymph_nodes_inguinal"))
)
BODY = QRectF(-210, -5, 420, 1015)


@pytest.mark.parametrize("figure", list(Figure))
def test_a_figure_has_all_its_parts_and_no_others(figure: Figure) -> None:
    everything = EVERYBODY | OWN[figure]
    assert picked("front", figure) == everything
    assert picked("back", figure) == everything - UNSEEN_FROM_BEHIND


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_part_belongs_to_a_site(language: str) -> None:
    owners = read_atlas(language).sites_of_part
    for view in VIEWS:
        assert {part for part in picked(view) if not owners.get(PartId(part))} == set()


@pytest.mark.parametrize("view", VIEWS)
def test_a_side_is_the_persons_own(view: str) -> None:
    for part in {shape.part for shape in artwork(view).shapes}:
        for own in silhouettes(part, view):
            assert not part.endswith("_left") or own.centre[0] > 0, part
            assert not part.endswith("_right") or own.centre[0] < 0, part


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_parts_have_the_same_shape(view: str) -> None:
    outlines: dict[tuple[float, ...], str] = {}
    for shape in artwork(view).shapes:
        path = shape.path
        ends = tuple(
            round(number, 1)
            for index in range(path.elementCount())
            for number in (path.elementAt(index).x, path.elementAt(index).y)
        )
        assert path.elementCount() > 0
        assert outlines.setdefault(ends, shape.part) == shape.part


@pytest.mark.parametrize("figure", list(Figure))
@pytest.mark.parametrize("view", VIEWS)
def test_shapes_lie_within_the_skin(view: str, figure: Figure) -> None:
    shapes = artwork(view).on(figure)
    bare = 1 - covered([shape for shape in shapes if shape.part == "shell"], BODY, 1.0)
    beyond = {
        shape.part
        for shape in shapes
        if shape.part != "shell" and (covered([shape], BODY, 1.0) * bare).sum() > 2  # square units
    }
    assert beyond == set()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_material_has_colours(theme: str, view: str) -> None:
    assert {shape.material for shape in artwork(view).shapes} <= known_materials()
    for material in known_materials():
        colours = ramp(material, theme)
        assert len(colours) == 256
        assert abs((colours[128] >> 16 & 0xFF) - base_colour(material, theme).red()) <= 4
