"""A small atlas made by hand: enough for every kind of pick, and no file is read for it."""

from __future__ import annotations

from datetime import date

from explorer.domain.atlas import (
    Atlas,
    Cancer,
    CancerId,
    Card,
    CardId,
    PartId,
    Region,
    Review,
    ReviewState,
    Section,
    Sex,
    Site,
    SiteId,
    Spread,
    SpreadKind,
)
from explorer.domain.evidence import Measure, Tier

REVIEW = Review(state=ReviewState.UNREVIEWED, next=date(2027, 5, 24))


def site(name: str, *parts: str, region: Region = Region.BELLY, sex: Sex = Sex.ANY) -> Site:
    return Site(
        id=SiteId(name),
        name=name.capitalize(),
        in_sentence=name,
        synonyms=(),
        names={"en": name.capitalize(), "id": name.upper()},
        all_synonyms={"en": (), "id": ()},
        uberon=None,
        region=region,
        sex=sex,
        drawn_on=sex,
        parts=tuple(PartId(part) for part in parts or (name,)),
        chip_only=False,
        about=(),
        empty="Nothing recorded.",
        sources=(),
        review=REVIEW,
    )


def cancer(name: str, at: str, sex: Sex = Sex.ANY) -> Cancer:
    return Cancer(
        id=CancerId(name),
        site=SiteId(at),
        sex=sex,
        name=f"{name.capitalize()} cancer",
        in_sentence=f"{name} cancer",
        had_spread=f"people whose {name} cancer had spread",
        all_with=f"people with {name} cancer",
        lead="It goes to **bone**.",
        short_lead="It goes to bone.",
        about=(Section(key="what", heading="What", plain="Plain.", detail="Detail."),),
        measure=Measure.METASTATIC,
        base="of 100 people whose cancer had spread",
        synonyms=(),
        sources=(),
        review=REVIEW,
    )


def spread(
    origin: str,
    to: str,
    tier: Tier | None = Tier.COMMON,
    kind: SpreadKind = SpreadKind.DISTANT,
    sex: Sex = Sex.ANY,
) -> Spread:
    return Spread(
        cancer=CancerId(origin),
        site=SiteId(to),
        kind=kind,
        tier=tier,
        sex=sex,
        routes=(),
        observations=(),
        sentence=f"{origin} can reach {to}.",
        detail="",
        title=f"{origin} that has spread to {to} is still {origin}",
        sources_differ=False,
        partly_neighbour=False,
        sources=(),
    )


SITES = (
    site("brain", region=Region.HEAD_NECK),
    site("bone", "femur_left", "femur_right", region=Region.WHOLE_BODY),
    site("liver"),
    site("stomach"),
    site("spleen"),
    site("colon", "transverse_colon", "caecum"),
    site("bowel", "transverse_colon", "caecum", "small_bowel"),
    site("caecum"),
    site("bladder", region=Region.PELVIS),
    site("prostate", region=Region.PELVIS, sex=Sex.MALE),
    site("ovary", "ovary_left", "ovary_right", region=Region.PELVIS, sex=Sex.FEMALE),
)
CANCERS = (
    cancer("prostate", "prostate", Sex.MALE),
    cancer("stomach", "stomach"),
    cancer("colon", "colon"),
    cancer("liver", "liver"),
    cancer("ovary", "ovary", Sex.FEMALE),
)
SPREADS = (
    spread("prostate", "bone"),
    spread("prostate", "liver", Tier.SOMETIMES),
    spread("prostate", "brain", Tier.UNCOMMON),
    spread("prostate", "spleen", Tier.RARE),
    spread("prostate", "bladder", None, SpreadKind.NEIGHBOUR),
    spread("stomach", "liver"),
    spread("stomach", "ovary", Tier.SOMETIMES, sex=Sex.FEMALE),
    spread("colon", "liver"),
    spread("ovary", "bowel", Tier.COMMON),
)
CARD = Card(
    id=CardId("what_is_metastasis"),
    title="What is metastasis?",
    summary="How cancer spreads.",
    plain="Cells travel.",
    detail="More.",
    claims=("S1",),
    related=(),
    kiosk=True,
    sources=(),
    review=REVIEW,
)
ATLAS = Atlas(
    language="en",
    sites={each.id: each for each in SITES},
    cancers={each.id: each for each in CANCERS},
    spreads=SPREADS,
    cards={CARD.id: CARD},
    terms={},
    sources={},
)
