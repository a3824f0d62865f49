"""Bodies: the stand, the exhausted enclosure and what is at it. All level."""
import numpy as np

import standing
from standing import at, bench, middle, water
from steps.solids import bow, box, frame, hose, joined, lathe, ring, rod
from steps.world import DARK, GREEN, HOT, PRINT, SHEET, STEEL, body

LEFT, RIGHT, DEEP, TOP, BAR = -470.0, 800.0, 340.0, 420.0, 18.0  # the enclosure, not ours: what is usual
NOZZLE_Z, NOZZLE_Y = -60.0, -60.0


@body(SHEET, level=True)
def stand(w):
    """Square profiles; the loop's rims lie on the two bearers."""
    return joined(*[box(*corner, *size) for _, corner, size in standing.stand(w.d)])


@body((225, 228, 231), level=True)
def n5(w):
    """Its edges; the walls but one are left out."""
    low = bench(w.d) - BAR
    return frame(LEFT, -DEEP, low, RIGHT - LEFT, 2 * DEEP, TOP - low, BAR)


@body((225, 228, 231), level=True)
def n5_floor(w):
    return box(LEFT + BAR, -DEEP + BAR, bench(w.d) - BAR, RIGHT - LEFT - 2 * BAR, 2 * DEEP - 2 * BAR, 4)


@body((225, 228, 231), level=True)
def n5_wall(w):
    """The wall with the one opening."""
    low, x, r, t = bench(w.d), RIGHT - 8, w.d.nozzle / 2 + 4, 4
    return joined(box(x, -DEEP + BAR, low, t, NOZZLE_Y - r + DEEP - BAR, TOP - BAR - low),
                  box(x, NOZZLE_Y + r, low, t, DEEP - BAR - NOZZLE_Y - r, TOP - BAR - low),
                  box(x, NOZZLE_Y - r, low, t, 2 * r, NOZZLE_Z - r - low), box(x, NOZZLE_Y - r, NOZZLE_Z + r, t, 2 * r,
                                                                               TOP - BAR - NOZZLE_Z - r))


@body(PRINT, level=True)
def opening(w):
    """The edge of the one opening that is left."""
    return ring((RIGHT - 3, NOZZLE_Y, NOZZLE_Z), (1, 0, 0), w.d.nozzle / 2 + 4, w.d.nozzle / 2 + 16, 4)


@body(PRINT, level=True)
def n4(w):
    """Nozzle with its rounded mouth to the room; the tapping on its top."""
    r = w.d.nozzle / 2
    profile = [(r, 0), (r, 60), *[(r + 22 - 22 * np.cos(t), 60 + 22 * np.sin(t)) for t in np.linspace(0.2, 1.57, 6)], (r + 22, 84),
               (r + 5, 60), (r + 5, 0)]
    return joined(lathe((RIGHT - 4, NOZZLE_Y, NOZZLE_Z), (1, 0, 0), profile[::-1]),
                  rod((RIGHT + 24, NOZZLE_Y, NOZZLE_Z + r), (RIGHT + 24, NOZZLE_Y, NOZZLE_Z + r + 16), 4))


def _s4(w):
    """Least corner of S4, above the nozzle."""
    wide, _, _ = w.bought["S4"]
    return RIGHT - 2, NOZZLE_Y - wide / 2, NOZZLE_Z + 190


@body(GREEN, level=True)
def s4(w):
    """Upright; its two ports below."""
    (wide, high, deep), (x, y, z) = w.bought["S4"], _s4(w)
    return joined(box(x, y, z, deep, wide, high), *[rod((x + deep / 2, y + k, z - 14), (x + deep / 2, y + k, z), 4)
                                                    for k in (15, wide - 15)],
                  rod((x + deep, y + wide / 2, z + 50), (x + deep + 4, y + wide / 2, z + 50), 14, 28))


@body(DARK, level=True)
def s4_filter(w):
    """On P1, open to the room."""
    (wide, _, deep), (x, y, z) = w.bought["S4"], _s4(w)
    return rod((x + deep / 2, y + 15, z - 34), (x + deep / 2, y + 15, z - 14), 9, 20)


@body(HOT, level=True)
def s4_hose(w):
    """P2 to the nozzle's tapping."""
    (wide, _, deep), (x, y, z) = w.bought["S4"], _s4(w)
    top = NOZZLE_Z + w.d.nozzle / 2 + 16
    return hose(bow([(x + deep / 2, y + wide - 15, z - 14), (x + deep / 2, y + wide - 15, z - 70), (RIGHT + 24, NOZZLE_Y, top + 40),
                     (RIGHT + 24, NOZZLE_Y, top)]), 5, 12)


@body(DARK, level=True)
def s4_wires(w):
    (wide, _, deep), (x, y, z) = w.bought["S4"], _s4(w)
    return hose(bow([(x + deep / 2, y, z + 20), (x + deep / 2, y - 40, z + 20), (x + 10, y - 120, z - 40), (x + 4, -DEEP + 6, z - 60)]), 3,
                14)


@body(PRINT, level=True)
def tee(w):
    """In the hose between tapping and S4."""
    x, y, z = RIGHT + 26, NOZZLE_Y + 4, NOZZLE_Z + w.d.nozzle / 2 + 56
    return joined(rod((x, y, z - 14), (x, y, z + 14), 8, 16), rod((x, y, z), (x, y + 20, z), 8, 16))


@body(GREEN, level=True)
def manometer(w):
    """0 to 100 Pa, on its own branch of the tee."""
    x, y, z = RIGHT + 26, NOZZLE_Y + 24, NOZZLE_Z + w.d.nozzle / 2 + 56
    return joined(hose(bow([(x, y, z), (x, y + 60, z), (x, y + 90, z + 10), (x, y + 120, z + 30)]), 4.5, 12),
                  box(x - 20, y + 100, z + 30, 34, 90, 120),
                  rod((x + 14, y + 145, z + 95), (x + 18, y + 145, z + 95), 34, 32))


@body(STEEL, level=True)
def exhaust_pipe(w):
    """Out of the roof, with a damper of its own."""
    x = LEFT + 380
    return joined(rod((x, 60, TOP), (x, 60, TOP + 150), 62, 36), rod((x, -20, TOP + 70), (x, -2, TOP + 70), 4),
                  box(x - 4, -40, TOP + 40, 8, 20, 34))


@body(GREEN, level=True)
def exhaust_fan(w):
    return box(LEFT + 300, -20, TOP + 150, 160, 160, 110)


@body(HOT, level=True)
def exhaust_switch(w):
    """On the enclosure's post, its cable to the exhaust's fan alone."""
    x, y = RIGHT - 240, -DEEP - 4
    return joined(box(x, y - 40, 160, 64, 40, 84), box(x + 20, y - 50, 186, 24, 10, 32),
                  hose([(x + 32, y - 20, 244), (x + 32, y - 20, TOP + 205), (LEFT + 460, 60, TOP + 205)], 6, 14))


@body(DARK, level=True)
def waste(w):
    """Can for waste, beside the stand."""
    low = bench(w.d)
    return joined(rod((640, -200, low + 4), (640, -200, low + 190), 70, 32), rod((640, -200, low + 190), (640, -200, low + 214), 28, 24))


@body(SHEET, level=True)
def x1_outside(w):
    """The control box outside, higher than tank and bath."""
    wide, high, deep = w.bought["X1"]
    return joined(box(LEFT - wide - 120, -deep / 2, 60, wide, deep, high), box(LEFT - wide - 108, -deep / 2 - 3, 72, wide - 24, 3,
                                                                               high - 24))


@body(HOT, level=True)
def bath_height(w):
    """Line from the bath's level to under the box."""
    wide, _, deep = w.bought["X1"]
    x, _ = middle(w.d)
    return box(LEFT - wide - 120, -deep / 2 - 2, water(w.d) - 2, x - LEFT + wide + 120, 3, 3)


@body(HOT, level=True)
def jet(w):
    """Free space over the flap, where its jet goes."""
    x, z = at(w.d, w.d.throttle_place - 120, w.d.duct_floor + w.d.duct_height + 20)
    return joined(*[rod((x + 16 * k, 20 * k, z), (x + 40 * k, 50 * k, z + 80), 2, 14) for k in (-1, 0, 1)])
