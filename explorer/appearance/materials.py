import colorsys
from functools import cache

from PySide6.QtGui import QColor

BASE = {
    "shell": "#F2E3D9",
    "bone": "#DDCFBC",
    "lung": "#DFA5A2",
    "heart": "#B34B4A",
    "liver": "#8C4738",
    "stomach": "#D49A8A",
    "bowel": "#E2B8A2",
    "colon": "#C99E7E",
    "mesentery": "#B98973",
    "spleen": "#7C4862",
    "pancreas": "#DDBF86",
    "kidney": "#96493F",
    "adrenal": "#D9AB55",
    "bladder": "#D2B682",
    "prostate": "#B597A0",
    "testis": "#CDB3A4",
    "brain": "#DFB8AC",
    "cerebellum": "#CFA499",
    "thyroid": "#B25A58",
    "cartilage": "#CFCFC4",
    "artery": "#BE5650",
    "vein": "#62779F",
    "pulmonary": "#8C7BA0",
    "ureter": "#CDB27E",
    "oesophagus": "#C79A8C",
    "gallbladder": "#86935F",
    "eye": "#EFEDEA",
    "liver_far": "#6F3A31",
    "hole": "#A8927E",
    "lymph_node": "#9DB08A",
    "pleura": "#D9A7A0",
    "peritoneum": "#C9A89A",
}
FIXED = {"shell": ("#A97B63", "#D2AB95", "#F2E3D8", "#F8EFE8", "#FDF9F6")}
DFIXED = {"shell": ("#8FA6C4", "#4A5C7A", "#232E42", "#1D2738", "#18212F")}


def rgb(h):
    return tuple(int(h[i : i + 2], 16) / 255 for i in (1, 3, 5))


def shift(c, dl, ds=0.0, dh=0.0):
    h, l, s = colorsys.rgb_to_hls(*c)
    return colorsys.hls_to_rgb(
        (h + dh) % 1,
        max(0, min(1, l + dl * (l if dl < 0 else 1 - l))),
        max(0, min(1, s * (1 + ds))),
    )


def stops(m, t):
    f = DFIXED if t in ("dark", "high_contrast") else FIXED
    if m in f:
        return [rgb(h) for h in f[m]]
    c = rgb(BASE.get(m, "#CCAAAA"))
    return [
        shift(c, -0.60, -0.30, -0.022),
        shift(c, -0.27, -0.22, -0.012),
        c,
        shift(c, 0.28, -0.02, 0.006),
        shift(c, 0.70, -0.05, 0.012),
    ]


@cache
def ramp(m, t):
    s = stops(m, t)
    out = []
    for i in range(256):
        x = i / 255 * 4
        k = min(3, int(x))
        f = x - k
        r, g, b = (s[k][j] + (s[k + 1][j] - s[k][j]) * f for j in range(3))
        out.append(
            0xFF000000 | int(r * 255 + 0.5) << 16 | int(g * 255 + 0.5) << 8 | int(b * 255 + 0.5)
        )
    return out


def base_colour(m, t):
    return QColor.fromRgb(ramp(m, t)[128])


def edge_colour(m, t):
    return (
        QColor("#C09A86" if t not in ("dark", "high_contrast") else "#4A5C7A")
        if m == "shell"
        else QColor.fromRgbF(*shift(rgb(BASE.get(m, "#CCAAAA")), -0.55, -0.22, -0.02))
    )
