"""Bodies: the carriage's drive outside the far cheek, its switches, the diode at the motor."""
import numpy as np

from steps.bodies_carriage import parks, waits
from steps.solids import bow, box, hose, joined, rod
from steps.world import DARK, GREEN, HOT, PRINT, body


def _motor_x(d):
    return waits(d) + d.blade_length / 2 + 2 * d.drive_block + 30


@body(GREEN)
def m2(w):
    """Gear motor beside the far rail, its axis across."""
    d = w.d
    size, _, long = w.bought["M2"]
    x, y, z = _motor_x(d), d.width / 2 + 32, d.rail_floor + d.rail_width / 2
    return joined(rod((x, y, z), (x, y + long, z), size / 2, 28), rod((x, y - 18, z), (x, y, z), 3, 14))


@body(DARK)
def belt(w):
    """Round M2's wheel and the idler at the rail's other end."""
    d = w.d
    x1, x0 = _motor_x(d), parks(d) - d.drive_block - 20
    y, z, r = d.width / 2 + 15.5, d.rail_floor + d.rail_width / 2, 8
    return joined(box(x0, y, z + r - 1, x1 - x0, 6, 1.5), box(x0, y, z - r, x1 - x0, 6, 1.5), rod((x0, y - 1, z), (x0, y + 7, z), r, 24),
                  rod((x1, y - 1, z), (x1, y + 7, z), r, 24))


@body(PRINT)
def end_switch(w):
    """Opened by the far plate's front when the blade parks; in M2's wire."""
    d = w.d
    x = parks(d) + d.blade_length / 2 - d.drive_block
    return joined(box(x - 26, d.width / 2 + 14, d.rail_floor + d.rail_width + 2, 20, 12, 16),
                  rod((x - 6, d.width / 2 + 20, d.rail_floor + d.rail_width + 6),
                                                                                               (x, d.width / 2 + 20,
                                                                                                d.rail_floor + d.rail_width + 6), 2, 14))


@body(HOT)
def hard_stop(w):
    """3 mm behind the switch's point, on the rail's backing."""
    d = w.d
    x = parks(d) + d.blade_length / 2 - d.drive_block - 3
    return box(x - 10, d.width / 2 + d.cheek_thickness, d.rail_floor - 2, 10, 22, d.rail_width + 4)


@body(DARK)
def brush(w):
    """Both rows of bristles over the slot, outside: the arm parts them."""
    d = w.d
    y, a, b = d.width / 2 + d.cheek_thickness + 0.2, parks(d) - 7, waits(d) + d.blade_length + 7
    return joined(box(a, y, d.arm_floor - 4, b - a, 3, 7), box(a, y, d.arm_floor + d.arm_height - 3, b - a, 3, 4))


def diode(a, b, out):
    """A body between two terminals with its leads: a, b where they are screwed, out the way it stands off."""
    a, b, out = (np.array(v, dtype=float) for v in (a, b, out))
    mid, way = (a + b) / 2 + out, (b - a) / np.linalg.norm(b - a)
    return joined(rod(mid - 6 * way, mid + 6 * way, 3.4, 18), hose([a, a + out, mid, b + out, b], 0.9, 14))


def _m2_terminals(w):
    d = w.d
    _, _, long = w.bought["M2"]
    x, y, z = _motor_x(d), d.width / 2 + 32 + long, d.rail_floor + d.rail_width / 2
    return (x - 12, y, z + 4), (x + 12, y, z + 4)


@body(DARK)
def m2_terminals(w):
    return joined(*[rod(p, (p[0], p[1] + 8, p[2]), 3, 14) for p in _m2_terminals(w)])


@body(HOT)
def d3(w):
    a, b = _m2_terminals(w)
    return diode((a[0], a[1] + 8, a[2]), (b[0], b[1] + 8, b[2]), (0, 14, 0))


@body((250, 250, 250))
def d3_ring(w):
    """The ring of D3, at plus."""
    a, b = _m2_terminals(w)
    x, y, z = (a[0] + b[0]) / 2, a[1] + 22, a[2]
    return rod((x + 2.2, y, z), (x + 4.4, y, z), 3.8, 18)


@body(DARK)
def motor_wires(w):
    a, b = _m2_terminals(w)
    return joined(*[hose(bow([(p[0], p[1] + 6, p[2]), (p[0] + 10, p[1] + 30, p[2] + 20), (p[0] + 40, p[1] + 40, p[2] - 30)]), 1.8, 8)
                    for p in (a, b)])
