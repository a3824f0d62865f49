"""Bodies: heater with its limiter and fuse, and the bench on which fuses are tried."""
from steps.solids import bow, box, gland, hose, joined, rod, turned
from steps.world import DARK, GREEN, HOT, PRINT, SHEET, STEEL, body


def heater_box(w):
    """(x, y, z, along, wide, high) of the elements."""
    d = w.d
    return (-d.heater_place - d.heater_depth / 2, -d.heater_width / 2, (d.plenum_height - d.heater_height) / 2, d.heater_depth,
            d.heater_width,
            d.heater_height)


@body(HOT)
def heater(w):
    """Two PTC elements with fins across the air."""
    x, y, z, long, wide, high = heater_box(w)
    fins = [box(x, y + i * wide / 20, z, long, 1.5, high) for i in range(20)] + [box(x, y + wide - 1.5, z, long, 1.5, high)]
    return joined(*fins, *[box(x + 0.5, y, z + k, long - 1, wide, 2) for k in (0.5, high / 2 - 1, high - 2.5)])


@body(SHEET)
def heater_frame(w):
    """Sheet round the elements with a foot each side: what S3, FT1 and the earth wire are clamped to."""
    x, y, z, long, wide, high = heater_box(w)
    legs = [box(x + 6, y + k * (wide - 4) if k else y, 0, 12, 4, z - 2) for k in (0, 1)]
    return joined(box(x, y - 2, z - 2, long, wide + 4, 2), box(x, y - 2, z + high, long, wide + 4, 2), box(x, y - 2, z, long, 2, high),
                  box(x, y + wide, z, long, 2, high), *legs)


def _bulb(w):
    """Middle of the bulb: on top of the frame, at its downstream edge."""
    x, y, z, long, wide, high = heater_box(w)
    return x + long - 4, y + wide / 2, z + high + 5.5


@body(STEEL)
def bulb(w):
    x, y, z = _bulb(w)
    return rod((x, y - 43, z), (x, y + 43, z), 3)


@body(DARK)
def clamps(w):
    """Over the bulb, both its ends."""
    x, y, z = _bulb(w)
    return joined(*[box(x - 6, y + k - 4, z - 3.4, 12, 8, 8) for k in (-32, 32)])


@body(STEEL)
def capillary(w):
    """From the bulb through the gland to S3's box; bends of more than 5 mm."""
    x, y, z = _bulb(w)
    wall = -w.d.width / 2
    way = bow([(x, y - 43, z), (x, y - 70, z), (x + 8, wall + 20, z - 2), (x + 8, wall - 30, z - 2)])
    way += bow([way[-1], (x + 8, wall - 70, z - 2), (x - 70, wall - 30, z + 6), (x - 62, wall - 78, z + 6)], 10)[1:]
    return hose(way, 1.2, 8)


@body(STEEL)
def capillary_gland(w):
    x, _, z = _bulb(w)
    return gland((x + 8, -w.d.width / 2 - 3, z - 2), (0, -1, 0), 12)


@body(GREEN)
def s3(w):
    """S3's box beside the duct, outside, its scale to the front."""
    (wide, high, deep), (x, _, z) = w.bought["S3"], _bulb(w)
    y = -w.d.width / 2 - 75 - deep
    return joined(box(x - 100, y, z - high / 2, wide, deep, high), rod((x - 100 + wide / 2, y, z + 15),
                                                                       (x - 100 + wide / 2, y - 9, z + 15), 17, 28),
                  gland((x - 100 + wide / 2, y + deep / 2, z - high / 2), (0, 0, -1)))


@body(PRINT)
def ft1(w):
    """In its sleeve beside the bulb, under the same clamps; a crimp 25 mm from the body at each end."""
    x, y, z = _bulb(w)
    return joined(rod((x - 8, y - 14, z), (x - 8, y + 14, z), 3.2), *[rod((x - 8, y + s * 14, z), (x - 8, y + s * 39, z), 0.9, 14)
                                                                      for s in (-1, 1)],
                  *[rod((x - 8, y + s * 39, z), (x - 8, y + s * 49, z), 2.4, 14) for s in (-1, 1)])


@body(GREEN)
def heater_earth(w):
    """From the frame to the stud on the cheek."""
    x, y, z, _, wide, _ = heater_box(w)
    return joined(hose(bow([(x + 13, y + wide + 3, z + 4), (x + 13, y + wide + 18, z), (x + 13, 70, 2), (x + 13, w.d.width / 2 - 2, 4)]),
                       2.0, 8),
                  rod((x + 13, y + wide + 2, z + 4), (x + 13, y + wide + 6, z + 4), 5, 16))


@body(STEEL)
def drip_strip(w):
    """At the riser's foot, downwards: what runs down the riser falls off before the heater."""
    d = w.d
    return box(-d.plenum_length + d.riser_length - 1, -d.width / 2, d.plenum_height - d.drip_edge, 2, d.width, d.drip_edge)


@body(HOT)
def heater_wires(w):
    """Two of silicone: one to FT1's crimp, one to H1."""
    x, y, z, _, _, _ = heater_box(w)
    bx, by, bz = _bulb(w)
    out = -w.d.width / 2 - 80
    one = bow([(bx - 8, by - 49, bz), (bx - 12, by - 62, bz), (x - 6, -84, 60), (x - 6, -104, 60)])
    two = bow([(x + 8, y, z + 12), (x + 4, y - 10, z + 12), (x + 4, -88, 56), (x + 1, -104, 58)])
    return joined(hose([*one, (x - 6, out, 58)], 2.6, 10), hose([*two, (x + 1, out, 56)], 2.6, 10))


@body(STEEL)
def heater_gland(w):
    x = heater_box(w)[0]
    return gland((x - 2, -w.d.width / 2 - 3, 58), (0, -1, 0), 18)


# The bench of heater-1: H1 with a fan that blows at it, one FT1 in series, a hot-air gun over it.


@body(HOT, level=True)
def bench_heater(w):
    return heater(w) - [heater_box(w)[0], 0, heater_box(w)[2]] + [0, 0, 4]


@body(DARK, level=True)
def bench_fan(w):
    size, thick = w.d.fan_size, w.d.fan_thickness
    return joined(box(-110, -size / 2, 0, thick, 12, size), box(-110, size / 2 - 12, 0, thick, 12, size),
                  box(-110, -size / 2, 0, thick, size, 12),
                  box(-110, -size / 2, size - 12, thick, size, 12), rod((-106, 0, size / 2), (-90, 0, size / 2), 20),
                  *[turned(box(-100, 18, size / 2 - 9, 3, 36, 18), 0, k * 360 / 7, (0, 0, size / 2)) for k in range(7)])


@body(STEEL, level=True)
def bench_supply(w):
    return joined(box(-90, -330, 0, 150, 110, 90), rod((60, -300, 30), (72, -300, 30), 6), rod((60, -255, 30), (72, -255, 30), 6))


@body(HOT, level=True)
def bench_wires(w):
    """Plus to the fuse, the fuse to H1, H1 to minus."""
    return joined(hose(bow([(72, -255, 30), (120, -250, 10), (150, -215, 10), (150, -180, 16)]), 2.6),
                  hose(bow([(150, -92, 16), (150, -60, 14), (110, -30, 10), (27, -30, 14)]), 2.6),
                  hose(bow([(27, -64, 14), (80, -90, 4), (100, -300, 4), (72, -300, 30)]), 2.6))


@body(PRINT, level=True)
def bench_fuse(w):
    """Held free by its crimped leads, between two terminals."""
    return joined(rod((150, -142, 16), (150, -130, 16), 3, 14), rod((150, -166, 16), (150, -106, 16), 0.9, 14),
                  box(142, -180, 0, 16, 14, 22),
                  box(142, -106, 0, 16, 14, 22))


@body(DARK, level=True)
def hot_air_gun(w):
    return joined(rod((150, -110, 72), (150, -130, 36), 9), rod((150, -66, 150), (150, -110, 72), 24),
                  rod((150, -78, 128), (150, -10, 96), 15))
