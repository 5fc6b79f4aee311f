"""The lab of the small content folder: two stains that tell, three tumours, three guided cases."""

from __future__ import annotations

REVIEW = "review: {state: unreviewed, next: 2027-05-24}"
CASE = f"""
id: guest
place: 1
site: liver
tissue: liver
tumour: prostate_glands
seed: 7
began: elsewhere
guided: true
stains: {{nkx3_1: all, psa: part, heppar_1: none}}
origins: [bowel, prostate, unknown]
right: prostate
{REVIEW}
"""
WORDS = """
title: A guest
setting: A spot was found.
description: Small rings lie among large cells.
replies: {here: Not quite., elsewhere: Yes.}
origins:
  bowel: {words: Bowel, reply: Not quite.}
  prostate: {words: Prostate, reply: Yes.}
  unknown: {words: It stays open, reply: Not quite.}
told: The look and the stains told it.
name: prostate cancer that has spread to the liver
not_name: liver cancer
notes: {psa: Some cells make less of it.}
"""
HOST = f"""
id: host
place: 2
site: liver
tissue: liver
tumour: liver_cords
seed: 8
began: here
guided: true
stains: {{nkx3_1: none, psa: none, heppar_1: all}}
{REVIEW}
"""
HOST_WORDS = """
title: A host
setting: A spot was found.
description: Thick cords of large cells.
replies: {here: Yes., elsewhere: Not quite.}
told: The look told it.
name: liver cancer
"""
LAB_FACTS = {
    "sources_lab.yaml": """
gurel_2010:
  authors: Gurel B, et al.
  year: 2010
  title: NKX3.1 as a marker
  journal: Am J Surg Pathol 34
  doi: 10.1097/PAS.0b013e3181e6cbf3
""",
    "stains.yaml": """
nkx3_1: {name: NKX3.1, compartment: nucleus, sources: [gurel_2010]}
psa: {name: PSA, compartment: cytoplasm}
heppar_1: {name: HepPar-1, compartment: granules}
""",
    "tumours.yaml": """
prostate_glands:
  cancer: prostate
  pattern: glands
  shares:
    nkx3_1: {percent: 98.6, n: 68, N: 69, source: gurel_2010}
    psa: {percent: 94.2, N: 69, source: gurel_2010}
    heppar_1: {expected: none}
bowel_glands:
  cancer: null
  origin: bowel
  pattern: glands
  shares:
    nkx3_1: {percent: 0, N: 50, source: gurel_2010}
    psa: {expected: none}
    heppar_1: {expected: none}
liver_cords:
  cancer: liver
  pattern: liver_cords
  shares:
    nkx3_1: {expected: none}
    psa: {expected: none}
    heppar_1: {percent: 100, N: 40, source: gurel_2010}
""",
    "tissues.yaml": """
liver: {binds: {heppar_1: [hepatocyte]}, sources: [gurel_2010]}
""",
    "cases/guest.yaml": CASE,
    "cases/host.yaml": HOST,
    "cases/open.yaml": HOST.replace("id: host\nplace: 2", "id: open\nplace: 3").replace(
        "began: here", "began: open"
    ),
}
LAB_PROSE = {
    "stains.yaml": """
nkx3_1: {finds: prostate, note: "It binds in few others ([Gurel 2010](cite:gurel_2010))."}
psa: {finds: prostate, note: It binds in few others.}
heppar_1: {finds: liver, note: It binds in liver cells.}
""",
    "tumours.yaml": """
prostate_glands:
  name: Prostate cancer
  cells: gland cells of the prostate
  label: Prostate cells
  of: prostate cancers
  of_stain: {psa: prostate cancers that had spread}
bowel_glands: {name: Bowel cancer, cells: cells, label: Bowel cells, of: bowel cancers}
liver_cords: {name: Liver cancer, cells: liver cells, label: Liver cells, of: liver cancers}
""",
    "tissues.yaml": """
liver:
  name: Liver
  label: Normal liver
  look: Large cells in plates.
  where_bound: {heppar_1: in the liver cells}
""",
    "cases/guest.yaml": WORDS,
    "cases/host.yaml": HOST_WORDS,
    "cases/open.yaml": HOST_WORDS.replace(
        "elsewhere: Not quite.", "elsewhere: Not quite., open: Yes."
    ),
}
