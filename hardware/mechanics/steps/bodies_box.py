"""Bodies: the control box, open, seen from its front."""
from steps.box_plan import FRONT, FUSES, PLACES, PLATE, RAIL_MID, STRIP_MID, strip_places, strips, wires
from steps.solids import box, gland, hose, joined, rod
from steps.world import BODIES, DARK, GREEN, HOT, SHEET, STEEL, body

CHAIN = range(16, 24)  # numbers of the chain's wires


@body((214, 218, 222), level=True)
def x1(w):
    """Back, floor, top and sides; the door is off."""
    wide, high, deep = w.bought["X1"]
    return joined(box(0, -2, 0, wide, 2, high), box(0, -deep, 0, wide, deep - 2, 2), box(0, -deep, high - 2, wide, deep - 2, 2),
                  box(0, -deep, 2, 2, deep - 2, high - 4), box(wide - 2, -deep, 2, 2, deep - 2, high - 4))


@body(SHEET, level=True)
def mounting_plate(w):
    wide, high, _ = w.bought["X1"]
    return box(20, PLATE, 15, wide - 40, 2, high - 30)


@body(STEEL, level=True)
def box_rails(w):
    """Two DIN rails."""
    wide = w.bought["X1"][0]
    return joined(*[box(24, PLATE - 7, z - 17.5, wide - 48, 7, 35) for z in (RAIL_MID, STRIP_MID)])


@body(DARK, level=True)
def x1_shut(w):
    """With its door, seen from the front."""
    wide, high, deep = w.bought["X1"]
    return joined(box(0, -deep, 0, wide, deep, high), box(6, -deep - 4, 6, wide - 12, 4, high - 12))


@body(HOT, level=True)
def s1(w):
    """Red mushroom on a yellow plate."""
    (size, _, long), (x, z), y = w.bought["S1"], FRONT["S1"], -w.bought["X1"][2] - 4
    return joined(rod((x, y - 2, z), (x, y, z), 32, 36), rod((x, y - 28, z), (x, y - 2, z), 11),
                  rod((x, y - long, z), (x, y - 28, z), size / 2, 32))


@body(GREEN, level=True)
def s7(w):
    (size, _, long), (x, z), y = w.bought["S7"], FRONT["S7"], -w.bought["X1"][2] - 4
    return joined(rod((x, y - 6, z), (x, y, z), size / 2, 32), rod((x, y - long, z), (x, y - 6, z), 11, 28),
                  box(x - 26, y - 1, z - 44, 52, 1, 18))


def _on_plate(w, part, size=None, before=0.0):
    (x, z), (wide, high, deep) = PLACES[part], size or w.bought[part]
    return box(x, PLATE - before - deep, z, wide, deep, high)


def _on_rail(w, part):
    size = w.bought.get(part) or w.bought["K2-K4"]
    return _on_plate(w, part, (size[0] - 0.6, size[1], size[2] - 7), 7)


@body(STEEL, level=True)
def ps1(w):
    """Its fan at the upper end, nothing over it."""
    (x, z), (wide, high, deep) = PLACES["PS1"], w.bought["PS1"]
    return joined(_on_plate(w, "PS1"), rod((x + wide / 2, PLATE - deep - 1.5, z + high - 34), (x + wide / 2, PLATE - deep, z + high - 34),
                                           27, 32))


@body(DARK, level=True)
def f1(w):
    """In the floor of the box, mains cord from below."""
    (x, _), (wide, high, deep) = PLACES["F1"], w.bought["F1"]
    return joined(box(x, -70 - deep, 2, wide, deep, high), box(x - 4, -74 - deep, -4, wide + 8, deep + 8, 4))


@body((206, 226, 240), level=True)
def covers(w):
    """Over the mains terminals of PS1, PS2, F1 and of the strips for line, neutral and earth."""
    (x, z), (wide, _, deep) = PLACES["PS1"], w.bought["PS1"]
    return joined(box(x - 4, PLATE - deep - 12, z - 8, wide + 8, 3, 34), box(PLACES["F1"][0] - 8, -118, 4, 64, 3, 58))


for _part in ("PS2", "K1", "K2", "K3", "K4", "K5"):
    BODIES[_part.lower()] = ((lambda w, p=_part: _on_rail(w, p)), GREEN if _part[0] == "K" else STEEL, True)


@body(SHEET, level=True)
def hs1(w):
    """Fins upright: air rises between them."""
    (x, z), (wide, high, deep) = PLACES["HS1"], w.bought["HS1"]
    return joined(box(x, PLATE - 8, z, wide, 8, high), *[box(x + k * wide / 8 + 1, PLATE - deep, z, 2.5, deep - 8, high) for k in range(8)])


@body(DARK, level=True)
def ssr1(w):
    """On the heat sink's plate, over the fins."""
    (x, z), (wide, high, deep) = PLACES["HS1"], w.bought["SSR1"]
    return box(x + 18, PLATE - w.bought["HS1"][2] - deep, z + 11, wide, deep, high)


@body(GREEN, level=True)
def a4(w):
    """Upright, on four posts."""
    (x, z), (high, wide, _) = PLACES["A4"], w.bought["A4"]
    return joined(box(x, PLATE - 12, z, wide, 2, high), box(x + 36, PLATE - 24, z + high - 62, 28, 12, 54),
                  box(x + 4, PLATE - 22, z + 4, 8, 10, high - 8),
                  box(x + wide - 12, PLATE - 22, z + 4, 8, 10, high - 8), *[rod((x + i, PLATE, z + j), (x + i, PLATE - 10, z + j), 3, 14)
                                                                            for i in (5, wide - 5)
                                                                          for j in (5, high - 5)])


def _holder(w, fuse):
    wide, high, deep = w.bought["FH1"]
    z = 322 + 46 * FUSES.index(fuse)
    return joined(box(142, PLATE - deep, z, wide, deep, high - 8), box(146, PLATE - deep - 7, z + 9, 14, 7, 19))


for _fuse in FUSES:
    BODIES[_fuse.lower()] = ((lambda w, f=_fuse: _holder(w, f)), HOT, True)


def _strip(w, strip):
    wide, high, deep = w.bought["XT1"]
    x, count = strip_places(wide)[strip]
    return joined(*[box(x + i * wide, PLATE - deep, STRIP_MID - high / 2, wide - 0.5, deep - 7, high) for i in range(count)],
                  box(x + 1, PLATE - deep - 2, STRIP_MID - 2, wide * count - 2.5, 2, 4)
                  if count > 1 else box(x + 1, PLATE - deep - 2, STRIP_MID - 2, 3, 2, 4))


for _row in strips():
    BODIES[_row[0].lower().replace(".", "_")] = ((lambda w, s=_row[0]: _strip(w, s)), STEEL, True)


@body(HOT, level=True)
def j2(w):
    """Disconnect terminal right of the strips, its knife closed."""
    wide, high, deep = w.bought["J2"]
    x = strip_places(w.bought["XT1"][0])["J2"][0]
    return joined(box(x, PLATE - deep, STRIP_MID - high / 2, wide - 0.5, deep - 7, high),
                  box(x + 1, PLATE - deep - 10, STRIP_MID - 12, 4, 10, 24))


@body(GREEN, level=True)
def earth_stud(w):
    """In the box's floor corner: inlet, PS1, plate and J2 meet there."""
    return joined(rod((345, PLATE - 40, 40), (345, PLATE, 40), 4, 14), rod((345, PLATE - 30, 40), (345, PLATE - 20, 40), 9, 6))


@body(GREEN, level=True)
def j2_wire(w):
    """From J2 to the earth stud."""
    x = strip_places(w.bought["XT1"][0])["J2"][0] + 3
    return hose([(x, PLATE - 40, STRIP_MID - 26), (x, PLATE - 40, 56), (345, PLATE - 14, 56), (345, PLATE - 14, 42)], 2.4, 14)


@body(DARK, level=True)
def glands(w):
    """In the floor, one for each cable."""
    return joined(*[gland((x, -60, 0), (0, 0, -1), 14) for x in range(100, 350, 30)])


def _route(a, b, lane):
    """In front of everything: out, along a lane, back in."""
    y = -118.0 - lane
    return [a, (a[0], y, a[2]), (b[0], y, a[2]), (b[0], y, b[2]), b]


def _wires(w, numbers, radius):
    pieces = []
    for number, pairs in wires(w.bought).items():
        if number in numbers:
            for a, b in pairs:
                points = _route(a, b, number % 12 * 3.0)
                pieces.append(hose([p for p, before in zip(points, [None, *points]) if p != before], radius))
    return joined(*pieces)


@body(HOT, level=True)
def chain_wires(w):
    """Numbers 16 to 23."""
    return _wires(w, CHAIN, 1.8)


@body((90, 100, 150), level=True)
def other_wires(w):
    return _wires(w, [n for n in range(1, 63) if n not in CHAIN], 1.0)
