"""Bodies: blade, carriage and its rails, the switch at the blade's end."""
from steps.solids import box, joined, rod
from steps.world import DARK, GREEN, HOT, STEEL, body


def waits(d):
    """Where the blade waits, x of its upstream face."""
    return d.plate_begin + d.plate_length + d.blade_run


def parks(d):
    """Where it parks."""
    return d.plate_begin - d.blade_run_out - d.blade_length


@body(STEEL)
def trough(w):
    d = w.d
    return w.part["trough"] + [parks(d) - d.trough_clearance, 0, -d.floor_thickness]


@body(STEEL)
def blade(w):
    return w.part["blade"] + [waits(w.d), 0, 0.4]


@body(STEEL)
def blade_parked(w):
    """In the trough, its top flush with the floor."""
    return w.part["blade"] + [parks(w.d), 0, -w.d.blade_height]


@body(STEEL)
def blade_on_plate(w):
    return w.part["blade"] + [w.d.plate_begin + 60, 0, 0.4]


def _bars(d, place):
    edge = d.plate_width / 2 + 2
    return [box(place, side * (edge + d.side_bar / 2) - d.side_bar / 2, d.arm_floor, d.blade_length, d.side_bar, d.arm_height - 1)
            for side in (-1, 1)]


def _outside(d, side, place):
    """Arm out through a cheek's slot, and the plate on the rail's block."""
    y = d.width / 2 + d.cheek_thickness
    arm = box(place + 2, side * (y + 2) - 10 if side > 0 else -y - 14, d.arm_floor, d.blade_length - 4, 22, d.arm_height - 1)
    long = d.drive_block if side < 0 else 2 * d.drive_block
    mid = place + d.blade_length / 2
    out = y + d.rail_backing + d.rail_height
    plate = box(mid - long / 2, out if side > 0 else -out - 3, d.arm_floor, long, 3, d.rail_floor + d.rail_width - d.arm_floor)
    return joined(arm, plate)


@body(STEEL)
def carriage(w):
    """Bars beside the plate, arms, plates: where the blade waits."""
    d = w.d
    return joined(*_bars(d, waits(d)), _outside(d, -1, waits(d)), _outside(d, 1, waits(d)))


@body(STEEL)
def carriage_parked(w):
    d = w.d
    return joined(*_bars(d, parks(d)), _outside(d, -1, parks(d)), _outside(d, 1, parks(d)))


@body(STEEL)
def bars_on_plate(w):
    return joined(*_bars(w.d, w.d.plate_begin + 60))


@body(STEEL)
def bars_parked(w):
    return joined(*_bars(w.d, parks(w.d)))


@body(DARK)
def rails(w):
    """One outside each cheek, over the slot; the far one carries two blocks, the near one a block."""
    d = w.d
    y = d.width / 2 + d.cheek_thickness
    begin, long = parks(d) + d.blade_length / 2 - d.drive_block - 12, waits(d) - parks(d) + 2 * d.drive_block + 24
    mid = d.rail_floor + d.rail_width / 2
    return joined(*[box(begin, s, d.rail_floor, long, d.rail_backing, d.rail_width) for s in (y, -y - d.rail_backing)],
                  *[box(begin, s, mid - 3.5, long, 5, 7) for s in (y + d.rail_backing, -y - d.rail_backing - 5)])


@body(DARK)
def way_arrow(w):
    """From where the blade waits to where it parks: against the air."""
    d = w.d
    z, a, b = d.channel_height + 12, waits(d), parks(d) + d.blade_length
    return joined(rod((a, 0, z), (b + 22, 0, z), 2.4), *[rod((b + 22 - 3 * k, 0, z), (b + 19 - 3 * k, 0, z), 8 - 1.1 * k, 20)
                                                         for k in range(7)])


@body((205, 211, 217))
def near_cheek_low(w):
    """The near cheek below its slot, before the plate: the rest of it is left out."""
    d = w.d
    return box(parks(d) - 60, -d.width / 2 - d.cheek_thickness, -d.flange, 130, d.cheek_thickness, d.flange + d.arm_floor)


@body(GREEN)
def s5(w):
    """Outside the near cheek, where the blade's edge has left the plate."""
    d = w.d
    long, thick, _ = w.bought["S5"]
    return box(parks(d) + 1, -d.width / 2 - d.cheek_thickness - thick - 1, -10, long, thick, 11)


@body(HOT)
def s5_magnet(w):
    """A bar on the near side bar, inside: as long as the way from the plate's edge to the hard stop."""
    d = w.d
    long = d.blade_run_out + d.blade_length + 3
    return box(parks(d) + 1, -d.width / 2 + 2, d.arm_floor + d.arm_height, long, 5, 5)


@body(GREEN)
def feelers(w):
    """One under each foot's inner edge, the same leaf on both sides."""
    d = w.d
    x = d.plate_begin + 60
    return joined(*[joined(box(x - 66, s * 52 - 6, 0.1, 90, 12, 0.4), box(x - 100, s * 52 - 9, 0, 40, 18, 5)) for s in (-1, 1)])
