"""Bodies: what falls, what carries it, the bath. Level ones stand in the room's coordinates: the loop leans about its inlet's floor."""
from render import lean
from standing import at, bolt_axis, fall, feed_top, middle, rods_y, stand, water, yoke_bars
from steps.solids import box, hose, joined, rod, turned
from steps.world import DARK, GLASS, GREEN, HOT, PRINT, STEEL, WATER, body

HALF = 40.0  # mm that the carrier has fallen in "on its way"


def _wedges(w):
    d, made = w.d, []
    x, z = d.plate_begin + d.plate_length / 2, -d.plate_thickness - d.carrier_thickness
    for side in (-1, 1):
        made.append(turned(w.part["guide-wedge"], 0, 180) * 1.0 + [x, side * rods_y(d), z])
    return joined(*made)


def _falling(w, down):
    moving = joined(w.part["carrier"] + [w.d.plate_begin + w.d.plate_length / 2, 0, 0], _wedges(w))
    return lean(moving, w.d.tilt) - [0, 0, down]


@body(STEEL, level=True)
def carrier_falling(w):
    """Carrier with its guide wedges, on its way."""
    return _falling(w, HALF)


@body(GLASS, level=True)
def plate_falling(w):
    d = w.d
    glass = box(d.plate_begin, -d.plate_width / 2, -d.plate_thickness, d.plate_length, d.plate_width, d.plate_thickness)
    return lean(glass, d.tilt) - [0, 0, HALF]


@body(STEEL, level=True)
def carrier_down(w):
    return _falling(w, fall(w.d))


@body(GLASS, level=True)
def plate_down(w):
    return plate_falling(w) - [0, 0, fall(w.d) - HALF]


@body(STEEL, level=True)
def rods(w):
    """Two, upright on a bar across the bath's bottom; their tops stay below the cheeks' rim."""
    d = w.d
    x, _ = middle(d)
    top, foot = at(d, d.plate_begin + d.plate_length / 2)[1] - d.rod_top, water(d) - d.rod_foot
    return joined(box(x - 15, -d.bath_width / 2 + 1, foot - 5, 30, d.bath_width - 2, 5),
                  *[rod((x, s * rods_y(d), foot), (x, s * rods_y(d), top), d.guide_rod / 2) for s in (-1, 1)])


@body(PRINT, level=True)
def yoke(w):
    return joined(*[box(*bar) for bar in yoke_bars(w.d, HALF)])


@body(PRINT, level=True)
def yoke_down(w):
    return joined(*[box(*bar) for bar in yoke_bars(w.d, fall(w.d))])


@body(DARK, level=True)
def n6(w):
    """Under the yoke's cross-bar: its rod is met after the free fall, and goes down with it."""
    d = w.d
    x, _ = middle(d)
    size, long, _ = w.bought["N6"]
    rest, top = yoke_bars(d, 0)[0][2], feed_top(d)
    touched = min(rest - d.free_fall, rest - HALF)
    return joined(rod((x, 0, top - long), (x, 0, top), size / 2, 28), rod((x, 0, top), (x, 0, touched), 3.5),
                  rod((x, 0, touched - 5), (x, 0, touched), 8),
                  box(x - 15, -40, top - long, 30, 80, 6))


@body(GREEN, level=True)
def y1(w):
    """Beside N6 on its post: block, and the bolt drawn out from under the cross-bar."""
    d = w.d
    x, _ = middle(d)
    wide, high, long = w.bought["Y1"]
    x, z = x + d.yoke_bar / 2, bolt_axis(d)
    return joined(box(x + 2, 33, z - 26, 20, 24, 40), rod((x - 6 + d.bolt_way, 45, z), (x + 50, 45, z), d.bolt / 2),
                  box(x + 50, 45 - wide / 2, z - high / 2, long, wide, high),
                  box(x + 22, 33, z - 26, 28 + long, 24, 6))


@body((170, 180, 190), level=True)
def y1_post(w):
    _, corner, size = next(part for part in stand(w.d) if part[0] == "post of Y1")
    return box(*corner, *size)


@body(STEEL, level=True)
def bath(w):
    """Bottom, far wall and ends; the near wall is left out."""
    d = w.d
    x, z, t, wide = at(d, d.plate_begin + d.plate_length)[0] + d.bath_beyond - d.bath_length, water(d), d.bath_sheet, d.bath_width
    deep = d.bath_depth + d.bath_wall
    return joined(box(x - t, -wide / 2, z - d.bath_depth - t, d.bath_length + 2 * t, wide + t, t),
                  box(x - t, wide / 2, z - d.bath_depth, d.bath_length + 2 * t, t, deep),
                  *[box(q, -wide / 2, z - d.bath_depth, t, wide, deep) for q in (x - t, x + d.bath_length)])


@body(WATER, level=True)
def bath_water(w):
    d = w.d
    x = at(d, d.plate_begin + d.plate_length)[0] + d.bath_beyond - d.bath_length
    return box(x + 0.5, -d.bath_width / 2, water(d) - d.bath_depth, d.bath_length - 1, d.bath_width - 1, d.bath_depth)


@body(HOT, level=True)
def level_mark(w):
    """A line on the bath's end wall, at the water's height."""
    d = w.d
    x = at(d, d.plate_begin + d.plate_length)[0] + d.bath_beyond - d.bath_length
    return box(x - d.bath_sheet - 1.5, -60, water(d) - 2, 1.5, 120, 4)


@body(PRINT)
def shutter(w):
    """Before it is let go: up its rails, under the floor."""
    d = w.d
    return w.part["shutter"] + [d.plate_begin + d.plate_length / 2 - d.shutter_length - 2, 0, -d.shutter_depth]


@body(DARK)
def shutter_rails(w):
    """PTFE, both sides, from over the trough's side to the plate's low edge."""
    d = w.d
    x, long = d.plate_begin - d.shutter_length - 14, 2 * d.shutter_length + 10
    return joined(*[box(x, y, -d.shutter_depth - 6, long, 10, 5) for y in (-d.shutter_width / 2 - 4, d.shutter_width / 2 - 6)])


def _s6_height(d):
    """Room z of the reed: the magnet's lower end comes there when the film's low edge meets the water."""
    return water(d) - 25


@body(GREEN, level=True)
def s6(w):
    """Upright on the stand, beside the yoke's near strap, outside the bath."""
    d = w.d
    x, _ = middle(d)
    long, thick, _ = w.bought["S5"]
    y, z = -d.yoke_outside - d.yoke_thickness - 16, _s6_height(d)
    return joined(box(x - thick / 2, y - 6, z - long / 2, thick, 6, long), hose([(x, y - 3, z - long / 2), (x, y - 8, z - 70)], 1.8, 8))


@body(HOT, level=True)
def s6_magnet(w):
    """A bar on the yoke's strap, as long as what is left of the fall: the contact stays closed."""
    d = w.d
    x, _ = middle(d)
    long = fall(d) - d.water_below
    return box(x - 4, -d.yoke_outside - d.yoke_thickness - 6, _s6_height(d) + d.water_below - fall(d), 8, 6, long)
