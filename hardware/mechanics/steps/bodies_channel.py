"""Bodies: floor, cheeks, channel, lid, insulation."""
from steps.solids import box, gland, joined, rod, standing_sheet
from steps.world import DARK, FILM, FOAM, GLASS, GREEN, SHEET, STEEL, body


@body(SHEET)
def floor(w):
    return w.part["floor"]


@body((205, 211, 217))
def cheek(w):
    """The far one; the near one is left out, or nothing would be seen."""
    return w.part["cheek"] + [0, w.d.width / 2 + w.d.cheek_thickness, 0]


@body(STEEL)
def carrier(w):
    return w.part["carrier"] + [w.d.plate_begin + w.d.plate_length / 2, 0, 0]


@body(GLASS)
def plate(w):
    d = w.d
    return box(d.plate_begin, -d.plate_width / 2, -d.plate_thickness, d.plate_length, d.plate_width, d.plate_thickness)


@body(FILM)
def film(w):
    d = w.d
    return box(d.plate_begin, -d.film_width / 2, 0.2, d.plate_length, d.film_width, 0.2)


@body(FOAM)
def honeycomb(w):
    d = w.d
    pieces = [box(d.straightener_begin, -d.width / 2, 0, d.straightener_length, d.width, d.channel_height)]
    across, up = 10, 10  # a coarse face of it: cells of 4.8 mm would be a grey area
    x = d.straightener_begin + d.straightener_length
    pieces += [box(x, -d.width / 2 + across * i, 0, 0.5, 0.8, d.channel_height) for i in range(1, int(d.width / across))]
    return joined(*pieces, *[box(x, -d.width / 2, up * i, 0.5, d.width, 0.8) for i in range(1, 3)])


@body(STEEL)
def screen(w):
    d = w.d
    return box(d.straightener_begin + d.straightener_length + 1, -d.width / 2, 0, 1.2, d.width, d.channel_height)


@body(SHEET)
def plenum_sheets(w):
    """Roof of the plenum, and the wall over the channel's inlet."""
    d, y = w.d, -w.d.width / 2
    return joined(box(-d.plenum_length + d.riser_length, y, d.plenum_height, d.plenum_length - d.riser_length, d.width, 1),
                  box(-1, y, d.channel_height, 1, d.width, d.plenum_height - d.channel_height))


@body(SHEET)
def back(w):
    """End over the plenum; its holes are the inlets."""
    return standing_sheet(w.part["back"]) + [-w.d.plenum_length, 0, 0]


def _lid(w, lift):
    return w.part["lid"] + [0, 0, w.d.channel_height + lift]


@body(GLASS)
def lid(w):
    """Lifted, as one would to fill or clean."""
    return _lid(w, 75)


@body(GLASS)
def lid_shut(w):
    return _lid(w, 3)


@body(DARK)
def gasket(w):
    """On the cheeks' folded rim and across the channel's ends."""
    d, f, z = w.d, w.d.flange, w.d.channel_height + 0.8
    edge = d.width / 2
    return joined(*[box(f, y, z, d.channel_length - 2 * f, f, 3) for y in (-edge - f, edge)],
                  *[box(x, -edge, z, f, d.width, 3) for x in (0, d.channel_length - f)])


@body(SHEET)
def near_rim(w):
    """The near cheek's folded rim, on which the lid lies: the rest of that cheek is left out."""
    d, f = w.d, w.d.flange
    return box(f, -d.width / 2 - f, d.channel_height, d.channel_length - 2 * f, f, d.cheek_thickness)


def _s2_place(w):
    return 45.0, -w.d.width / 2 - w.d.lid_overlap - w.bought["S2"][2] - 2


@body(GREEN)
def s2(w):
    """Beside the near cheek, its slot up, under the lid's edge."""
    (wide, high, deep), (x, y) = w.bought["S2"], _s2_place(w)
    bracket = joined(box(x - 8, y + deep, -high + 18, wide + 16, 2, 60), *[box(q, y + deep, -high + 18, 2,
                                                                               -w.d.width / 2 - w.d.cheek_thickness - y - deep, 60)
                                                                          for q in (x - 8, x + wide + 6)])
    return joined(bracket, box(x, y, -high + 18, wide, deep, high), gland((x + wide / 2, y + deep / 2, -high + 18), (0, 0, -1)))


@body(STEEL)
def s2k(w):
    """On the lid: a bracket out over S2, the key down from it."""
    (wide, _, deep), (x, y) = w.bought["S2"], _s2_place(w)
    z = w.d.channel_height + 75
    edge = -w.d.width / 2 - w.d.lid_overlap
    return joined(box(x, y, z + 19, wide, edge + 26 - y, 2), box(x + wide / 2 - 6, y + deep / 2 - 1, z - 12, 12, 2, 31))


@body(DARK)
def caps(w):
    """Screw caps of the two ports, above their holes."""
    d, z = w.d, w.d.channel_height + 75 + 19
    places = (d.plate_begin + d.plate_length / 2, d.plate_begin + d.plate_length + d.blade_run + d.blade_length / 2)
    return joined(*[joined(rod((x, 0, z), (x, 0, z + 10), d.port_diameter, 24), rod((x, 0, z - 34), (x, 0, z), d.port_diameter / 2, 24))
                    for x in places])


@body(GREEN)
def earth_studs(w):
    """M5 with nut: on the plenum's roof, outside, and on the lid's metal frame."""
    d = w.d
    x, y, z = -60.0, -d.width / 2 + 25, d.plenum_height + 1
    return joined(rod((x, y, z), (x, y, z + 22), 2.5), rod((x, y, z + 4), (x, y, z + 9), 5, 6),
                  rod((d.channel_length - 14, -d.width / 2 - 8, d.channel_height + 20),
                      (d.channel_length - 14, -d.width / 2 - 8, d.channel_height + 42), 2.5),
                  rod((d.channel_length - 14, -d.width / 2 - 8, d.channel_height + 24),
                      (d.channel_length - 14, -d.width / 2 - 8, d.channel_height + 29), 5, 6))


@body(FOAM)
def foam(w):
    """Over roof and ends, under plenum and fan box; not on the lid, not under the floor over the bath. The near side is left out."""
    d, t, y, wide = w.d, w.d.foam_thickness, -w.d.width / 2, w.d.width
    p, c, b, top = d.plenum_length, d.channel_length, d.box_length, d.duct_floor + d.duct_height
    bath = d.plate_begin + d.plate_length + d.bath_beyond + 15
    return joined(box(-p - t, y, top + 1, p + c + b + 2 * t, wide, t), box(-p - t, y, 0, t - 1, wide, top),
                  box(c + b + 2, y, 0, t - 1, wide, top),
                  box(-p - t, y, -t - 2, p + t + d.plate_begin - 40, wide, t), box(bath, y, -t - 2, c + b + t - bath, wide, t))
