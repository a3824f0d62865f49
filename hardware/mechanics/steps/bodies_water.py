"""Bodies: mist, tank, dry air."""
from standing import at, bench
from steps.solids import bow, box, hose, joined, rod, turned
from steps.world import DARK, GREEN, HOT, PRINT, SHEET, STEEL, WATER, body


def _inlet(w, side):
    """Middle of the mist's (-1) or the dry air's (1) inlet."""
    d = w.d
    return -d.plenum_length, side * d.inlet_distance / 2, d.duct_floor + d.duct_height / 2


def _mouth(w, side, out):
    """Room x, y, z of a point outside an inlet, on its axis."""
    x, y, z = _inlet(w, side)
    x, z = at(w.d, x - out, z)
    return x, y, z


@body(PRINT)
def mist_inlet(w):
    """Pushed through the end sheet, its slant side down."""
    x, y, z = _inlet(w, -1)
    return turned(w.part["mist-inlet"], 1, 90) + [x - 24, y, z]


def _tank(w):
    """Least corner of the tank: outside the end over the plenum, its water far below the inlet."""
    wide, high, deep = w.bought["T1"]
    x, y, z = _mouth(w, -1, 24)
    return x - w.d.foam_thickness - 40 - wide, y - deep / 2, z - w.d.tank_below_inlet - high * 0.7


@body(STEEL, level=True)
def mist_hose(w):
    """From the atomiser on the tank up to the inlet: what condenses in it runs back."""
    (wide, high, deep), (tx, ty, tz), (x, y, z) = w.bought["T1"], _tank(w), _mouth(w, -1, 24)
    return hose(bow([(tx + wide / 2, ty + deep / 2, tz + high + 26), (tx + wide / 2, y, z - 40), _mouth(w, -1, 110), (x, y, z)]), 5, 14)


@body(GREEN, level=True)
def atomiser(w):
    """H2 on the tank's lid: the disc and its driver."""
    (wide, high, deep), (tx, ty, tz) = w.bought["T1"], _tank(w)
    return joined(rod((tx + wide / 2, ty + deep / 2, tz + high), (tx + wide / 2, ty + deep / 2, tz + high + 26), 15, 24),
                  box(tx + 4, ty + 4, tz + high, 26, 34, 14))


def _walls(x, y, z, wide, deep, high, t):
    """An open box: bottom, two ends and the far side; the near one is cut away."""
    return joined(box(x, y, z, wide, deep, t), box(x, y, z + t, t, deep, high - t), box(x + wide - t, y, z + t, t, deep, high - t),
                  box(x + t, y + deep - t, z + t, wide - 2 * t, t, high - t))


@body(SHEET, level=True)
def tank(w):
    (wide, high, deep), (x, y, z) = w.bought["T1"], _tank(w)
    return joined(_walls(x, y, z, wide, deep, high, 2), box(x, y, z + high - 3, wide, deep, 3))


@body(WATER, level=True)
def tank_water(w):
    (wide, high, deep), (x, y, z) = w.bought["T1"], _tank(w)
    return box(x + 3, y + 1, z + 3, wide - 6, deep - 5, high * 0.7 - 3)


@body(DARK, level=True)
def tray(w):
    (wide, _, deep), (x, y, z) = w.bought["T1"], _tank(w)
    post = box(x + wide / 2 - 15, y + deep / 2 - 15, bench(w.d), 30, 30, z - 4 - bench(w.d))
    return joined(_walls(x - 25, y - 25, z - 4, wide + 50, deep + 50, 24, 3), post)


@body(STEEL, level=True)
def water_level(w):
    """A bar from the tank's water to below the duct: nothing that the water could run to lies lower."""
    (wide, high, deep), (x, y, z) = w.bought["T1"], _tank(w)
    return box(x + wide, -w.d.width / 2 - 8, z + high * 0.7 - 1, 2 * w.d.plenum_length - wide, 2, 2)


@body(PRINT, level=True)
def float_switch(w):
    """On its stem from the lid; its wires go to H2's driver."""
    (wide, high, deep), (x, y, z) = w.bought["T1"], _tank(w)
    a, b = x + wide - 22, y + 20
    return joined(rod((a, b, z + 18), (a, b, z + high + 8), 3), rod((a, b, z + 26), (a, b, z + 44), 11, 24),
                  rod((a, b, z + high), (a, b, z + high + 10), 7, 6))


@body(GREEN, level=True)
def float_wires(w):
    """Supply to the float, from there to the driver: in series."""
    (wide, high, deep), (x, y, z) = w.bought["T1"], _tank(w)
    a, b, top = x + wide - 22, y + 20, z + high + 10
    return joined(hose(bow([(a, b, top), (a, b - 20, top + 30), (x + 46, y + 20, top + 26), (x + 28, y + 20, top - 2)]), 1.8, 8),
                  hose(bow([(a, b, top), (a + 12, b - 14, top + 26), (a + 60, b - 50, top + 10), (a + 70, b - 60, top - 60)]), 1.8, 8))


# Dry air: from the wall's regulator to the inlet, everything outside the duct, in a row before the end sheet.


def _row(w, place):
    """A place of the dry air's row: x, y, z of the pipe."""
    x, y, z = _mouth(w, 1, 0)
    return x - 75 - 70 * place, y + 95, z - 30


@body(GREEN, level=True)
def regulator(w):
    x, y, z = _row(w, 6)
    return joined(rod((x, y, z - 34), (x, y, z + 14), 15, 24), rod((x, y, z + 14), (x, y, z + 40), 11, 20),
                  rod((x, y - 14, z), (x, y - 28, z), 14, 24))


@body(HOT, level=True)
def relief_valve(w):
    x, y, z = _row(w, 5)
    return joined(rod((x, y, z), (x, y, z + 30), 7, 6), rod((x, y, z + 30), (x, y, z + 44), 5, 16))


@body(PRINT, level=True)
def y2(w):
    """Valve body on the pipe, its coil over it, outside the duct."""
    (wide, high, deep), (x, y, z) = w.bought["Y2"], _row(w, 4)
    return joined(box(x - 20, y - 15, z - 12, 40, 30, 22), box(x - wide / 2, y - deep / 2, z + 10, wide, deep, high - 22))


@body(STEEL, level=True)
def restrictor(w):
    x, y, z = _row(w, 3)
    return joined(rod((x - 16, y, z), (x + 16, y, z), 9, 6), rod((x, y, z), (x, y, z + 18), 4), rod((x, y, z + 18), (x, y, z + 23), 8, 16))


@body(WATER, level=True)
def rotameter(w):
    x, y, z = _row(w, 1.8)
    return joined(rod((x, y, z - 10), (x, y, z + 110), 8, 20), box(x - 13, y - 13, z - 22, 26, 26, 14),
                  box(x - 13, y - 13, z + 106, 26, 26, 14))


@body(STEEL, level=True)
def dry_pipe(w):
    """The hose between them, 6 mm, and into the inlet."""
    rx, ry, rz = _row(w, 1.8)
    (x, y, z), begin = _mouth(w, 1, -14), _row(w, 7.4)
    return joined(hose([begin, (rx, ry, rz), (rx, ry, rz - 10)], 3, 14),
                  hose(bow([(rx, ry, rz + 118), (rx + 60, ry, rz + 130), (x - 60, y, z), (x + 14, y, z)]), 3, 14))


@body(DARK, level=True)
def d2(w):
    """Across the coil's two terminals, its ring (the light band) to plus."""
    (wide, high, deep), (x, y, z) = w.bought["Y2"], _row(w, 4)
    front = y - deep / 2
    top = z + high - 20
    return joined(rod((x - 5, front - 9, top), (x + 5, front - 9, top), 3, 16),
                  rod((x - 16, front - 9, top), (x + 16, front - 9, top), 0.9, 14),
                  *[rod((x + s * 15, front, top), (x + s * 15, front - 14, top), 2, 14) for s in (-1, 1)])


@body((235, 235, 235), level=True)
def d2_ring(w):
    (_, high, deep), (x, y, z) = w.bought["Y2"], _row(w, 4)
    front, top = y - deep / 2 - 9, z + high - 20
    return rod((x + 2, front, top), (x + 4, front, top), 3.3, 16)
