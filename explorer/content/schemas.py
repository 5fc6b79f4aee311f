"""JSON Schemas of the content files, so that an editor completes and checks while one writes."""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter

from explorer.content.folder import MAPPINGS, PROSE_MAPPINGS
from explorer.content.records import CancerProse, CancerRecord, CardProse
from explorer.content.stage_records import StageProse, StageRecord

SCHEMAS: Final[dict[str, Any]] = {
    **{name.replace("/", ".").removesuffix(".yaml"): shape for name, shape in MAPPINGS.items()},
    **{f"prose.{name.removesuffix('.yaml')}": shape for name, shape in PROSE_MAPPINGS.items()},
    "facts.cancer": CancerRecord,
    "prose.cancer": CancerProse,
    "prose.card": CardProse,
    "facts.stage": StageRecord,
    "prose.stage": StageProse,
}


def schema_of(shape: Any) -> dict[str, Any]:  # noqa: ANN401 - a model or a mapping of models
    """Return the JSON Schema of a file's shape."""
    return TypeAdapter(shape).json_schema()
