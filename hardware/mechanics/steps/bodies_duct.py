"""Bodies: return duct, fan box, fans, throttle, flap."""
from steps.solids import bow, box, gland, hose, joined, ring, rod, standing_sheet, turned
from steps.world import DARK, PRINT, SHEET, STEEL, body


@body(SHEET)
def duct_sheets(w):
    """The strips of fan box, risers and duct; the roof is a body of its own."""
    d, t = w.d, 1.0
    y, wide, c, b, r, p = -d.width / 2, d.width, d.channel_length, d.box_length, d.riser_length, d.plenum_length
    return joined(box(-p + r, y, d.duct_floor - t, p - r + c + b - r, wide, t),
                  box(-p + r, y, d.plenum_height, t, wide, d.duct_floor - d.plenum_height),
                  box(c, y, d.channel_height, t, wide, d.box_height - d.channel_height), box(c, y, d.box_height, b - r, wide, t),
                  box(c + b - r, y, d.box_height, t, wide, d.duct_floor - d.box_height))


@body(SHEET)
def roof(w):
    """With the hole of the relief flap."""
    return w.part["roof"] + [-w.d.plenum_length, 0, w.d.duct_floor + w.d.duct_height]


@body(SHEET)
def end(w):
    """Over the fan box; the vent is in it."""
    return standing_sheet(w.part["end"]) + [w.d.channel_length + w.d.box_length + w.d.strip_thickness, 0, 0]


@body(DARK)
def plug(w):
    """In the drain, the floor's lowest point."""
    x = w.d.channel_length + w.d.box_length - 15
    return joined(rod((x, 0, 0), (x, 0, 6), 7), rod((x, 0, -22), (x, 0, 0), w.d.drain_diameter / 2))


@body(STEEL)
def vent(w):
    """A rim round the vent's hole, so that it is seen."""
    d = w.d
    return ring((d.channel_length + d.box_length + 1, 0, d.vent_height), (1, 0, 0), d.vent_diameter / 2, d.vent_diameter / 2 + 5, 3)


@body(SHEET)
def fan_plate(w):
    return w.part["fan-plate"] + [w.d.channel_length, 0, w.d.fan_stand - 1.5]


def _fan(w, number):
    """Frame, hub and seven blades; the lower one first in the air."""
    d = w.d
    size, x, z = d.fan_size, d.channel_length + d.box_length / 2, d.fan_stand + number * d.fan_thickness
    high, half = d.fan_thickness - 0.6, size / 2
    corners = [box(x + i * (half - 15) - (0 if i > 0 else 15), j * (half - 15) - (0 if j > 0 else 15), z, 15 + 15 * 0, 15, high)
               for i in (-1, 1) for j in (-1, 1)]
    blades = [turned(box(x + 18, -9, z + 8, half - 24, 18, 3), 2, k * 360 / 7, (x, 0, 0)) for k in range(7)]
    return joined(ring((x, 0, z), (0, 0, 1), half - 4, half, high), rod((x, 0, z + 2), (x, 0, z + high - 2), 19), *corners, *blades)


@body(DARK)
def fans(w):
    return joined(*[_fan(w, i) for i in range(int(w.d.fan_count))])


@body(STEEL)
def guards(w):
    """Wire rings under the first fan and over the second."""
    d = w.d
    x, zs = d.channel_length + d.box_length / 2, (d.fan_stand - 4, d.fan_stand + d.fan_count * d.fan_thickness + 1)
    rings = [ring((x, 0, z), (0, 0, 1), r, r + 1.6, 1.6, 36) for z in zs for r in (20, 30, 40, 50, 58)]
    return joined(*rings, *[rod((x - 58, 0, z), (x + 58, 0, z), 0.9, 14) for z in zs], *[rod((x, -58, z), (x, 58, z), 0.9, 14) for z in zs])


@body(STEEL)
def air_arrow(w):
    """The way of the air through the fans: up."""
    x, z = w.d.channel_length + w.d.box_length / 2, w.d.fan_stand + w.d.fan_count * w.d.fan_thickness + 12
    tip = [rod((x, 0, z + 34 + 2 * k), (x, 0, z + 36 + 2 * k), 15 - 1.9 * k, 24) for k in range(8)]
    return joined(rod((x, 0, z), (x, 0, z + 34), 5), *tip)


def _lead(w, number, end):
    d = w.d
    x, z = d.channel_length + (d.box_length - d.fan_size) / 2, d.fan_stand + (number + 0.5) * d.fan_thickness
    return bow([(x, -d.fan_size / 2 + 8, z), (x - 2, -d.fan_size / 2 - 14, z), end])


@body(DARK)
def fan_cable(w):
    """Both fans' pins 1, 2 and 4 joined, out through a gland in the near side."""
    d = w.d
    joint, out = (d.channel_length + 18, -92, d.fan_stand + 22), (d.channel_length + 18, -d.width / 2 - 90, d.fan_stand + 10)
    return joined(*[hose(_lead(w, i, joint), 2.2, 8) for i in (0, 1)],
                  hose(bow([joint, (joint[0], -125, joint[2]), (joint[0], -160, joint[2] - 8), out]), 3.2, 10))


@body(STEEL)
def fan_gland(w):
    return gland((w.d.channel_length + 18, -w.d.width / 2 - 3, w.d.fan_stand + 22), (0, -1, 0))


@body(DARK)
def tach_stub(w):
    """The second fan's tach wire, cut back, with a sleeve over its end."""
    d = w.d
    x, z = d.channel_length + (d.box_length - d.fan_size) / 2, d.fan_stand + 1.5 * d.fan_thickness
    way = bow([(x, -d.fan_size / 2 + 24, z), (x - 6, -d.fan_size / 2 - 10, z + 12), (x + 16, -d.fan_size / 2 - 14, z + 26)])
    return joined(hose(way, 1.4, 8), rod(way[-1], way[-1] + [14, 0, 6], 3))


@body(PRINT)
def throttle(w):
    """Half pushed in through the near cheek's slot, its name on the end that stays outside."""
    d = w.d
    sheet = turned(turned(w.part["throttle-middle"], 2, 180), 0, 90)
    return turned(sheet, 2, 90) + [d.throttle_place, -45, d.duct_floor]


@body(STEEL)
def flap(w):
    """On its seat over the roof's hole."""
    d = w.d
    return w.part["flap"] + [d.throttle_place - 120, 0, d.duct_floor + d.duct_height + 4.5]


@body(DARK)
def flap_seat(w):
    """EPDM round the hole."""
    d = w.d
    x, z, half, rim = d.throttle_place - 120, d.duct_floor + d.duct_height + 0.5, d.flap_seat / 2, 4
    return joined(*[box(x - half - rim, y, z, 2 * half + 2 * rim, rim, 3.5) for y in (-half - rim, half)],
                  *[box(q, -half, z, rim, 2 * half, 3.5) for q in (x - half - rim, x + half)])


@body(STEEL)
def flap_pins(w):
    """Two at the hinge side, two before the other edge: it lifts, it does not slide."""
    d = w.d
    x, z = d.throttle_place - 120, d.duct_floor + d.duct_height
    places = [(x - d.flap_size / 2 - 5, y) for y in (-12, 12)] + [(x + d.flap_size / 2 + 3, y) for y in (-18, 18)]
    return joined(*[joined(rod((a, b, z), (a, b, z + 17), 2), rod((a, b, z + 17), (a, b, z + 19), 4)) for a, b in places])
