"""Every part is drawn, on the right figures and sides, in a material that exists."""

from __future__ import annotations

import pytest

from explorer.appearance.materials import base_colour, known_materials, ramp
from explorer.appearance.themes import THEMES
from explorer.domain.atlas import Figure
from tests.body.silhouettes import artwork, silhouette


def names(text: str) -> list[str]:
    return text.split()


PAIRED = names(
    "ribs clavicle scapula humerus radius ulna hand_bones hip_bone femur patella tibia fibula "
    "foot_bones eye parotid_gland submandibular_gland lung pleura kidney adrenal ureter"
)
SINGLE = names(
    "shell skull mandible cervical_spine thoracic_spine lumbar_spine sacrum sternum cerebrum "
    "cerebellum brainstem thyroid tongue pharynx larynx nasopharynx trachea spinal_cord heart "
    "oesophagus mediastinum diaphragm liver gallbladder bile_duct stomach spleen pancreas "
    "duodenum small_bowel appendix caecum ascending_colon transverse_colon descending_colon "
    "sigmoid_colon peritoneum rectum bladder"
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
CROSSING = {"uterine_tube_left", "uterine_tube_right"}  # both start at the uterus


@pytest.mark.parametrize("figure", list(Figure))
def test_a_figure_has_all_its_parts_and_no_others(figure: Figure) -> None:
    picked = {shape.part for shape in artwork().on(figure) if shape.pick}
    assert picked == EVERYBODY | OWN[figure]


@pytest.mark.parametrize("part", sorted(p for p in EVERYBODY if p.endswith(("_left", "_right"))))
def test_a_side_is_the_persons_own(part: str) -> None:
    x = silhouette(part).centre[0]
    assert x > 0 if part.endswith("_left") else x < 0


def test_no_two_parts_have_the_same_shape() -> None:
    outlines: dict[tuple[float, ...], str] = {}
    for shape in artwork().shapes:
        path = shape.path
        ends = tuple(
            round(number, 1)
            for index in range(path.elementCount())
            for number in (path.elementAt(index).x, path.elementAt(index).y)
        )
        assert outlines.setdefault(ends, shape.part) == shape.part or ends == ()
        assert path.elementCount() > 0


def test_shapes_lie_within_the_skin() -> None:
    skin = silhouette("shell").box
    for shape in artwork().shapes:
        assert skin[0] <= shape.bounds.left()
        assert shape.bounds.right() <= skin[2]
        assert skin[1] <= shape.bounds.top()
        assert shape.bounds.bottom() <= skin[3]


@pytest.mark.parametrize("theme", THEMES)
def test_every_material_has_colours(theme: str) -> None:
    assert {shape.material for shape in artwork().shapes} <= known_materials()
    for material in known_materials():
        colours = ramp(material, theme)
        assert len(colours) == 256
        assert abs((colours[128] >> 16 & 0xFF) - base_colour(material, theme).red()) <= 4
