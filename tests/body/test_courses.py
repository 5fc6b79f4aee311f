"""Blood, lymph and the fluid of the cavities run on the drawing, joined, in the right direction."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from math import dist, inf
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from explorer.content.edition import read_atlas
from explorer.domain.atlas import Figure, SiteId
from explorer.domain.circulation import SegmentId, Vessel
from explorer.files import asset
from tests.body.silhouettes import artwork

Point = tuple[float, float]
Course = Mapping[str, tuple[Point, ...]]  # by side: left, right or line

SPOTS = (Vessel.BED, Vessel.LYMPH_NODES)  # one point: where cells leave, settle or are caught
NEAR = 3.0  # units from a drawn shape
JOINED = 6.0
ACROSS = 60.0  # cells cross an organ before the first drawn vessel
IN_FLUID = 85.0  # fluid lies everywhere between the organs: a line is only one of its ways
FEEDS = 45.0  # the finest arteries of an organ are not drawn
FEEDS_FAR = {("gastric_arteries", "omentum"): 55.0}  # which hangs far below the stomach
INTO_LYMPH = 35.0  # neither are the finest lymph vessels
OFF_CENTRE = 10.0
# Sites without a shape of their own, drawn at one of the many places that they stand for.
SHAPELESS = {
    "lymph_nodes_regional": "the nodes of the groin, for the skin of the thigh",
    "soft_tissue": "the flesh of the thigh",
}
# The right side's lymph trunks end at the right venous angle, which leads to no other segment.
LEFT_ONLY = frozenset(
    {
        "jugular_lymph_trunks",
        "subclavian_lymph_trunks",
        "bronchomediastinal_trunks",
        "thoracic_duct",
        "lymph_nodes_distant",
        "left_venous_angle",
    }
)
# Lines that must run inside the vessel as it is drawn, by the part that is drawn.
INSIDE = 0.85
INSIDE_LESS = {"thoracic_duct": 0.7}  # its arch above the collarbone is drawn straight
DRAWN = {
    "portal_vein": "portal_vein",
    "superior_mesenteric_vein": "portal_vein",  # one tree
    "splenic_vein": "portal_vein",
    "hepatic_veins": "veins",
    "inferior_vena_cava": "veins",
    "superior_vena_cava": "svc",
    "common_iliac_veins": "veins",
    "femoral_veins": "veins",
    "superior_mesenteric_artery": "superior_mesenteric_artery",
    "iliac_arteries": "arteries",
    "aorta": "arteries",
    "carotid_arteries": "arteries",
    "thoracic_duct": "thoracic_duct",
}
SHEET = json.loads(Path(__file__).with_name("centre_lines.json").read_text(encoding="utf-8"))
CENTRE_LINES: Mapping[str, Mapping[str, list[Point]]] = SHEET["lines"]
SEGMENTS = read_atlas("en").circulation.segments
IDS = sorted(SEGMENTS)
SPOT_IDS = [name for name in IDS if SEGMENTS[name].vessel in SPOTS]
JOINS = [(name, after) for name in IDS for after in SEGMENTS[name].into]


@cache
def courses() -> Mapping[str, Course]:
    """Read the lines as they are written, node by node."""
    text = asset("body", "circulation.toml").read_text(encoding="utf-8")
    return {name: _course(row) for name, row in tomllib.loads(text).items()}


def _course(row: Mapping[str, str]) -> Course:
    nodes = {side: tuple(_node(node) for node in text.split()) for side, text in row.items()}
    if "both" not in nodes:
        return nodes
    left = nodes["both"]
    return {"left": left, "right": tuple((-x, y) for x, y in left)}


def _node(text: str) -> Point:
    x, y = text.split(",")
    return float(x), float(y)


def curve(nodes: tuple[Point, ...], steps: int = 16) -> tuple[Point, ...]:
    """Lay a Catmull-Rom curve through nodes."""
    padded = (nodes[0], *nodes, nodes[-1])
    points = [nodes[0]]
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(1, steps + 1):
            t = step / steps
            points.append((_along(a[0], b[0], c[0], d[0], t), _along(a[1], b[1], c[1], d[1], t)))
    return tuple(points)


def _along(a: float, b: float, c: float, d: float, t: float) -> float:
    first, second = c - a, 2 * a - 5 * b + 4 * c - d
    return (2 * b + first * t + second * t**2 + (3 * b - a - 3 * c + d) * t**3) / 2


def distance(point: Point, line: tuple[Point, ...]) -> float:
    """Return how far a point lies from the nearest point of a line."""
    return min(dist(point, each) for each in line)


@cache
def curves(name: str) -> Mapping[str, tuple[Point, ...]]:
    """Return the curves of a segment by side."""
    return {side: curve(nodes) for side, nodes in courses()[name].items()}


def gaps(one: str, other: str) -> Iterator[float]:
    """Yield how far two segments lie apart where flow goes over, side by side.

    A branch begins on its trunk, or a tributary ends on the other.
    """
    found = [
        min(distance(here[-1], there), distance(there[0], here))
        for side, here in curves(one).items()
        for its, there in curves(other).items()
        if "line" in (side, its) or side == its
    ]
    one_side = not LEFT_ONLY.isdisjoint((one, other))
    yield from [min(found, default=inf)] if one_side else found


def allowed(one: str, other: str) -> float:
    """Return how far two segments may lie apart where flow goes from one to the other."""
    start, end = SEGMENTS[SegmentId(one)].vessel, SEGMENTS[SegmentId(other)].vessel
    if start in SPOTS and end is Vessel.LYMPH_NODES:
        return inf
    if Vessel.CAVITY in (start, end):
        return IN_FLUID
    if start is Vessel.BED:
        return ACROSS
    if start is Vessel.LYMPH_NODES:
        return INTO_LYMPH
    if end is Vessel.BED:
        return FEEDS_FAR.get((one, other), FEEDS)
    return JOINED


def shapes_of(name: str) -> list[QPainterPath]:
    """Return every drawn outline of a site, on all figures that have it."""
    site = read_atlas("en").sites[SiteId(name)]
    front = artwork("front")
    return [
        shape.path for figure in Figure for part in site.parts for shape in front.of(part, figure)
    ]


def lies_on(point: Point, paths: list[QPainterPath]) -> bool:
    """Say whether a point lies in a shape or within `NEAR` of one."""
    spot = QPainterPath()
    spot.addEllipse(QPointF(*point), NEAR, NEAR)
    return any(path.contains(QPointF(*point)) or path.intersects(spot) for path in paths)


def only(name: str) -> tuple[Point, ...]:
    """Return the nodes of a segment with a single line."""
    return courses()[name]["line"]


def test_every_segment_has_a_course_and_nothing_else_has() -> None:
    assert sorted(courses()) == IDS


@pytest.mark.parametrize("name", IDS)
def test_a_course_is_a_line_or_a_pair_of_few_nodes(name: str) -> None:
    course = courses()[name]
    assert set(course) in ({"line"}, {"left", "right"})
    for nodes in course.values():
        if SEGMENTS[SegmentId(name)].vessel in SPOTS:
            assert len(nodes) == 1
        else:
            assert 2 <= len(nodes) <= 10
    if "left" in course:
        assert max(x for x, _ in course["left"]) > max(x for x, _ in course["right"])


@pytest.mark.parametrize("name", [name for name in SPOT_IDS if name not in SHAPELESS])
def test_cells_settle_inside_what_is_drawn(name: str) -> None:
    paths = shapes_of(name)
    assert paths, f"{name} has no shape: say so in SHAPELESS"
    for side, (point,) in courses()[name].items():
        assert lies_on(point, paths), f"{name}, {side}: {point} is outside of what is drawn"


@pytest.mark.parametrize("name", sorted(SHAPELESS))
def test_what_has_no_shape_lies_inside_the_body(name: str) -> None:
    assert not shapes_of(name)
    for (point,) in courses()[name].values():
        assert lies_on(point, shapes_of("skin"))


@pytest.mark.parametrize(("one", "other"), JOINS)
def test_flow_goes_on_where_it_ends(one: str, other: str) -> None:
    apart = list(gaps(one, other))
    assert apart
    assert max(apart) <= allowed(one, other), f"{one} to {other}"


@pytest.mark.parametrize("name", sorted(CENTRE_LINES))
def test_a_vessel_runs_where_it_was_measured(name: str) -> None:
    """The left half of the azygos system, the hemiazygos vein, was not measured."""
    for side, points in CENTRE_LINES[name].items():
        line = curves(name)[side]
        furthest = max((distance((x, y), line), (x, y)) for x, y in points)
        assert furthest[0] <= OFF_CENTRE, (name, side, furthest)


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_a_vessel_runs_inside_what_is_drawn_of_it(name: str) -> None:
    paths = [shape.path for shape in artwork("front").shapes if shape.part == DRAWN[name]]
    for line in curves(name).values():
        inside = sum(lies_on(point, paths) for point in line) / len(line)
        assert inside >= INSIDE_LESS.get(name, INSIDE), (name, inside)


def test_the_numbers_name_where_they_are_from() -> None:
    assert "BodyParts3D" in SHEET["attribution"]


def test_the_aorta_climbs_out_of_the_heart_and_ends_at_the_fourth_lumbar_vertebra() -> None:
    line = curves("aorta")["line"]
    assert 400 <= line[-1][1] <= 415
    assert 183 <= min(y for _, y in line) <= 196  # the arch
    assert line[0][1] > 230


@pytest.mark.parametrize(
    "name",
    [
        "inferior_vena_cava",
        "azygos_vein",
        "carotid_arteries",
        "common_iliac_veins",
        "femoral_veins",
        "hepatic_veins",
        "inferior_mesenteric_vein",
        "internal_iliac_veins",
        "internal_thoracic_veins",
        "lumbar_lymph_trunks",
        "ovarian_veins",
        "portal_vein",
        "superior_mesenteric_vein",
        "testicular_veins",
        "thoracic_duct",
        "belly_fluid_up",
        "vertebral_venous_plexus",
    ],
)
def test_it_runs_up(name: str) -> None:
    assert all(nodes[-1][1] < nodes[0][1] for nodes in courses()[name].values())


@pytest.mark.parametrize(
    "name",
    [
        "superior_vena_cava",
        "jugular_veins",
        "jugular_lymph_trunks",
        "iliac_arteries",
        "femoral_arteries",
        "inferior_mesenteric_artery",
        "internal_iliac_arteries",
        "internal_thoracic_arteries",
        "ovarian_arteries",
        "superior_mesenteric_artery",
        "testicular_arteries",
        "lymph_against_flow",
        "belly_fluid_down",
        "chest_fluid",
    ],
)
def test_it_runs_down(name: str) -> None:
    assert all(nodes[-1][1] > nodes[0][1] for nodes in courses()[name].values())


@pytest.mark.parametrize(
    "name", ["renal_veins", "adrenal_veins", "axillary_veins", "thyroid_veins"]
)
def test_veins_run_to_the_great_veins_and_arteries_away(name: str) -> None:
    towards = {"thyroid_veins": 1, "axillary_veins": -1}.get(name, -1)
    left = courses()[name]["left"]
    assert (left[-1][0] - left[0][0]) * towards > 0


def test_what_lies_on_a_side_lies_there() -> None:
    assert all(x < 0 for x, _ in only("superior_vena_cava"))
    assert all(x < 0 for x, _ in only("inferior_vena_cava"))
    assert all(x > 0 for x, _ in only("lymph_nodes_distant"))  # Virchow's node
    assert only("spleen")[0][0] > 0
    assert only("liver")[0][0] < 0
    assert all(x < -30 for x, y in only("belly_fluid_up") if y < 470)  # the right gutter


def test_lymph_of_the_body_ends_left_of_the_midline() -> None:
    start, end = only("thoracic_duct")[0], only("thoracic_duct")[-1]
    assert start[0] < 0 < end[0]
    assert all(x > 0 for x, _ in only("left_venous_angle"))


def test_blood_of_the_left_ovary_testis_and_adrenal_takes_the_left_renal_vein() -> None:
    renal = curves("renal_veins")["left"]
    for name in ("ovarian_veins", "testicular_veins", "adrenal_veins"):
        end = courses()[name]["left"][-3:]
        assert all(distance(node, renal) <= NEAR for node in end), name


def test_lung_blood_runs_out_by_arteries_and_back_by_veins() -> None:
    for side in ("left", "right"):
        out, back = courses()["pulmonary_arteries"][side], courses()["pulmonary_veins"][side]
        (lung,) = courses()["lung"][side]
        assert dist(out[-1], lung) < dist(out[0], lung)
        assert dist(back[-1], lung) > dist(back[0], lung)
