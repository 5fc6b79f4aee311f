"""A whole content folder, as small as one can be: two cancers, three sites, one card, one stage."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.content.checks import PHRASES
from explorer.content.naming import NAMING_WORDS
from explorer.content.origins_checks import ORIGIN_WORDS
from explorer.content.outlook_checks import OUTLOOK_WORDS
from explorer.content.stream_checks import FLOW_WORDS
from tests.content.small_lab import LAB_FACTS, LAB_PROSE


def templates(words: dict[str, str]) -> str:
    """Write a text for each key that holds what it must in braces."""
    held = {name: " ".join(f"{{{one}}}" for one in names.split()) for name, names in words.items()}
    return "".join(f"{name}: 'Text {names}'\n" for name, names in held.items())


REVIEW = "review: {state: unreviewed, next: 2027-05-24}"
FACTS = {
    "sources.yaml": """
nguyen_2022:
  authors: Nguyen B, et al.
  year: 2022
  title: Patterns
  journal: Cell 185
  doi: 10.1016/j.cell.2022.01.003
gandaglia_2014:
  authors: Gandaglia G, et al.
  year: 2014
  title: Distribution of metastatic sites
  journal: Prostate 74
  url: https://example.org/gandaglia
""",
    "sources_cards.yaml": """
paget_1889:
  authors: Paget S
  year: 1889
  title: Distribution of secondary growths
  journal: Lancet 133
  doi: 10.1016/S0140-6736(00)49915-0
""",
    "populations.yaml": """
cohort: {years: published 2022, method: hospital cohort}
inpatients: {years: 1998-2010, method: inpatients}
""",
    "sites.yaml": f"""
prostate: {{uberon: "UBERON:0002367", region: pelvis, sex: male, parts: [prostate], {REVIEW}}}
liver: {{uberon: "UBERON:0002107", region: belly, parts: [liver_left_lobe], {REVIEW}}}
bladder: {{uberon: null, region: pelvis, parts: [bladder], {REVIEW}}}
""",
    "circulation.yaml": """
prostate: {vessel: bed, into: [great_vein], sources: [nguyen_2022]}
great_vein: {vessel: vein, into: [heart], sources: [nguyen_2022]}
heart: {vessel: heart, into: [liver], sources: [nguyen_2022]}
liver: {vessel: bed, into: [great_vein], sources: [nguyen_2022]}
""",
    "flow.yaml": """
output: {male: 6.5, female: 5.9}
source: nguyen_2022
ideas: [paget_1889]
shares:
  liver: {male: 6.5, female: 6.5, portal: {male: 19, female: 21}}
  prostate: {male: 0.1}
""",
    "second_steps.yaml": """
from_the_liver:
  cancers: [prostate]
  sites: [liver]
  sources: [nguyen_2022]
""",
    "outlook.yaml": """
years: 2016–2022
source: nguyen_2022
cancers:
  prostate: {localized: 100, regional: 98, distant: 40}
""",
    "origins.yaml": f"""
{REVIEW}
sites:
  bladder:
    - source: nguyen_2022
      population: cohort
      N: 900
      shares:
        - {{cancers: [prostate, liver], counted_as: both, percent: 40, n: 360}}
    - source: gandaglia_2014
      population: inpatients
      N: 90
      shares:
        - {{cancers: [liver]}}
weights:
  sources: [nguyen_2022]
  how_common: {{world: {{liver: 3}}, indonesia: {{liver: 2}}}}
  found_spread: {{liver: 1}}
  bands:
    bladder:
      world: {{most: [liver], some: [], little: []}}
      indonesia: {{most: [], some: [liver], little: []}}
""",
    "cards.yaml": f"""
seed_and_soil:
  claims: [S1]
  sources: [paget_1889]
  {REVIEW}
""",
    "stages/journey.yaml": f"""
id: journey
place: 1
steps:
  - {{id: leave, where: primary, sources: [paget_1889]}}
  - {{id: travel, where: vessel, sources: [nguyen_2022], meter: {{sources: [paget_1889]}}}}
sources: [paget_1889]
{REVIEW}
""",
    "cancers/prostate.yaml": f"""
id: prostate
site: prostate
sex: male
ranked_by: nguyen_2022
measure: share_of_metastatic_patients
counted: 1762
sources: [nguyen_2022]
{REVIEW}
spreads:
  - to: liver
    tier: sometimes
    routes:
      - {{kind: blood, path: blood_systemic, sources: [nguyen_2022]}}
    figures:
      - percent: 14.5
        measure: share_of_metastatic_patients
        N: 1762
        population: cohort
        source: nguyen_2022
      - percent: 10.2
        measure: share_of_metastatic_patients
        n: 7632
        N: 74826
        population: inpatients
        source: gandaglia_2014
    sources: [nguyen_2022]
  - to: bladder
    kind: neighbour
    sources: [nguyen_2022]
""",
    "cancers/liver.yaml": f"""
id: liver
site: liver
ranked_by: nguyen_2022
measure: share_of_all_sequenced_patients
counted: 400
sources: [nguyen_2022]
{REVIEW}
spreads:
  - to: bladder
    tier: uncommon
    sources: [nguyen_2022]
""",
}
PROSE = {
    "sites.yaml": """
prostate: {name: Prostate, in_sentence: the prostate, synonyms: [gland]}
liver: {name: Liver, in_sentence: the liver}
bladder: {name: Bladder, in_sentence: the bladder}
""",
    "circulation.yaml": """
great_vein: {name: Great vein, caption: Cells flow through the great vein.}
heart: {name: Heart, caption: Cells pass the heart.}
""",
    "flow.yaml": templates(FLOW_WORDS),
    "origins.yaml": templates(
        {**ORIGIN_WORDS, **dict.fromkeys(("lead_bladder", "note_bladder", "as_both"), "")}
    ),
    "naming.yaml": templates(NAMING_WORDS).replace(
        "reached_spread: 'Text", "reached_spread: 'has spread to"
    ),
    "outlook.yaml": templates({**OUTLOOK_WORDS, "whose_prostate": ""}),
    "second_steps.yaml": """
from_the_liver: {plain: In some people., detail: "[Nguyen 2022](cite:nguyen_2022)"}
""",
    "destinations.yaml": """
liver:
  misnomer: liver cancer
  called: {plain: It keeps its name., detail: It keeps its name.}
  why: {plain: Blood passes here., detail: Blood passes here.}
bladder:
  misnomer: bladder cancer
  misnomer_note: It starts in the bladder.
  called: {plain: It keeps its name., detail: It keeps its name.}
  why: {plain: It lies beside., detail: It lies beside.}
""",
    "populations.yaml": """
cohort: {label: One hospital, who: people whose cancer had spread}
inpatients: {label: Inpatients, who: men in hospital}
""",
    "glossary.yaml": """
metastasis: {word: metastasis, meaning: A tumour from cells that moved.}
""",
    "phrases.yaml": "".join(f"{name}: 'Text {{cancer}} {{site}}'\n" for name in sorted(PHRASES)),
    "cancers/prostate.yaml": """
name: Prostate cancer
in_sentence: prostate cancer
had_spread: men whose prostate cancer had spread
all_with: men with prostate cancer
title: Prostate cancer that {reached} is still prostate cancer
lead: It goes to **bone**.
short_lead: It goes to bone.
what: {plain: "See [metastasis](gloss:metastasis).", detail: "[Nguyen 2022](cite:nguyen_2022)"}
where: {plain: Bone., detail: Bone.}
how: {plain: By blood., detail: "[soil](card:seed_and_soil)"}
cells: {plain: Gland cells., detail: "[liver](site:liver)"}
pairs:
  liver: {sentence: The cells in the liver are prostate cells.}
  bladder: {sentence: It grows into the bladder.}
""",
    "cancers/liver.yaml": """
name: Liver cancer
in_sentence: liver cancer
had_spread: people whose liver cancer had spread
all_with: people with liver cancer
title: Liver cancer that {reached} is still liver cancer
lead: It goes to **lung**.
short_lead: It goes to lung.
what: {plain: Liver., detail: Liver.}
where: {plain: Lung., detail: Lung.}
how: {plain: By blood., detail: By blood.}
cells: {plain: Liver cells., detail: Liver cells.}
pairs: {}
""",
    "stages/journey.yaml": """
title: The journey
intro: It takes two steps.
steps:
  leave: {title: Leave, sentence: A cell leaves., detail: Gone., description: A cell.}
  travel:
    title: Travel
    sentence: A cell travels.
    detail: "[Nguyen 2022](cite:nguyen_2022)"
    description: A cell in a vessel.
    meter: {plain: One of 100 is left., caveat: In mice.}
""",
    "cards/seed_and_soil.yaml": """
title: Seed and soil
summary: Why here and not there?
plain: Cells are seeds.
detail: Paget said so.
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the folder and return it."""
    for root, files in (
        ("facts", {**FACTS, **LAB_FACTS}),
        ("en", {**PROSE, **LAB_PROSE}),
        ("id", {**PROSE, **LAB_PROSE}),
    ):
        for name, text in files.items():
            path = tmp_path / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.lstrip(), encoding="utf-8")
    return tmp_path
