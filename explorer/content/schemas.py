"""JSON Schemas of the content files, so that an editor completes and checks while one writes."""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter

from explorer.content.folder import MAPPINGS, PROSE_MAPPINGS
from explorer.content.lab_folder import LAB_MAPPINGS, LAB_PROSE_MAPPINGS
from explorer.content.lab_records import CaseProse, CaseRecord
from explorer.content.records import CancerProse, CancerRecord, CardProse
from explorer.content.stage_records import StageProse, StageRecord

_FACTS = {**MAPPINGS, **LAB_MAPPINGS}
_PROSE = {**PROSE_MAPPINGS, **LAB_PROSE_MAPPINGS}
SCHEMAS: Final[dict[str, Any]] = {
    **{name.replace("/", ".").removesuffix(".yaml"): shape for name, shape in _FACTS.items()},
    **{f"prose.{name.removesuffix('.yaml')}": shape for name, shape in _PROSE.items()},
    "facts.cancer": CancerRecord,
    "prose.cancer": CancerProse,
    "prose.card": CardProse,
    "facts.stage": StageRecord,
    "prose.stage": StageProse,
    "facts.case": CaseRecord,
    "prose.case": CaseProse,
}


def schema_of(shape: Any) -> dict[str, Any]:  # noqa: ANN401 - a model or a mapping of models
    """Return the JSON Schema of a file's shape."""
    return TypeAdapter(shape).json_schema()
