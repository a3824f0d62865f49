"""Bodies: the air's and the walls' sensors, and one breakout large."""
from steps.solids import bow, box, gland, hose, joined, rod, turned
from steps.world import DARK, FOAM, GREEN, HOT, PRINT, SHEET, STEEL, body


def _place(w):
    """Where the tube goes through the near cheek: x, y of the wall, z."""
    d = w.d
    return d.plate_begin + d.plate_length + d.sensor_behind_plate, -d.width / 2, d.sensor_height


def _holder(w, out):
    x, y, z = _place(w)
    tube = turned(w.part["sensor-holder"], 0, -90)  # along +y, its window along the air
    return tube + [x, y - 4 - out, z]


@body(PRINT)
def holder(w):
    return _holder(w, 0)


@body(PRINT)
def holder_out(w):
    """Drawn out by 90 mm, the door shut."""
    return _holder(w, 90)


def _board(w, x, y, z):
    """A breakout on edge along the tube: board and the sensor's metal lid."""
    long, wide, thick = w.bought["A2"]
    return joined(box(x - 0.8, y, z - wide / 2 * 0.8, 1.6, long, wide * 0.8), box(x - 2.8, y + long / 2, z - 1.5, 2, 3, 3))


@body(GREEN)
def a2(w):
    x, y, z = _place(w)
    return _board(w, x, y - 4 + 36, z)


@body(GREEN)
def a2_out(w):
    x, y, z = _place(w)
    return _board(w, x, y - 94 + 36, z)


@body(GREEN)
def a5(w):
    """50 mm beside A2, in the same air."""
    x, y, z = _place(w)
    return _board(w, x, y - 4 + 86, z)


@body(DARK)
def a5_wires(w):
    x, y, z = _place(w)
    return hose([(x, y - 4 + 55, z), (x, y - 4 + 86, z)], 1.6, 14)


@body(DARK)
def sensor_cable_out(w):
    x, y, z = _place(w)
    return hose(bow([(x, y - 112, z), (x, y - 140, z), (x + 10, y - 160, z - 20), (x + 20, y - 190, z - 24)]), 3, 14)


@body(STEEL)
def sensor_gland_out(w):
    x, y, z = _place(w)
    return gland((x, y - 94, z), (0, -1, 0), 16)


@body(SHEET)
def near_cheek_piece(w):
    """The near cheek about the sensor's hole; the rest of it is left out."""
    x, y, z = _place(w)
    t, high = w.d.cheek_thickness, w.d.channel_height
    return joined(box(x - 45, y - t, -12, 34.5, t, high + 12), box(x + 10.5, y - t, -12, 34.5, t, high + 12),
                  box(x - 10.5, y - t, -12, 21, t, 12 + z - 10.5),
                  box(x - 10.5, y - t, z + 10.5, 21, t, high - z - 10.5))


@body(HOT)
def heat_line(w):
    """The straight line from the heater: it ends at the honeycomb."""
    d = w.d
    return box(-d.heater_place + d.heater_depth / 2, -1.5, 13.5, d.heater_place - d.heater_depth / 2 + d.straightener_begin, 3, 3)


@body(STEEL)
def sensor_arms(w):
    """From the floor and from both walls to the sensor: none of them is near."""
    x, _, z = _place(w)
    y = w.d.width / 2
    return joined(box(x + 14, -y, z - 1, 2, 2 * y, 2), box(x + 14, -58, 0, 2, 2, w.d.channel_height))


# One breakout, ten times as large: its back, with the address jumper.


@body(GREEN, level=True)
def big_board(w):
    long, wide, thick = (10 * v for v in w.bought["A2"])
    return box(0, 0, 0, long, wide, 16)


@body(STEEL, level=True)
def big_pads(w):
    """Two pads of the jumper, and the row of pins."""
    return joined(box(60, 120, 16, 14, 22, 1), box(78, 120, 16, 14, 22, 1), *[rod((25 + 23 * i, 20, 16), (25 + 23 * i, 20, 18), 9, 20)
                                                                              for i in range(7)])


@body(STEEL, level=True)
def big_solder(w):
    """The drop of solder that joins them."""
    return joined(rod((76, 131, 17), (76, 131, 23), 13, 24), rod((76, 131, 23), (76, 131, 26), 8, 24))


@body((200, 150, 220), level=True)
def big_coat(w):
    """Varnish over the pins' joints."""
    return box(8, 6, 18.5, 10 * w.bought["A2"][0] - 16, 30, 3)


# Walls: A6 on the lid over the channel's end, A7 in the carrier's underside.


@body(GREEN)
def a6(w):
    long, wide, thick = w.bought["A6"]
    return box(w.d.channel_length - 60, -40, w.d.channel_height + 75 - thick - 1, long, wide, thick)


@body(FOAM)
def a6_cap(w):
    """5 mm of foam under it, against the air."""
    long, wide, thick = w.bought["A6"]
    return box(w.d.channel_length - 64, -44, w.d.channel_height + 75 - thick - 6.5, long + 8, wide + 8, 5)


@body(DARK)
def a6_cable(w):
    """Taped along the glass for 50 mm, then out over the lid's edge."""
    x, z = w.d.channel_length - 47, w.d.channel_height + 75 - 3
    return hose(bow([(x, -40, z), (x, -60, z), (x, -90, z)], 6) + bow([(x, -100, z), (x, -150, z), (x + 20, -160, z - 60)], 10), 1.8, 8)


@body(GREEN)
def a7(w):
    """In a pocket under the carrier, below the plate's middle, potted."""
    d = w.d
    long, wide, thick = w.bought["A6"]
    x = d.plate_begin + d.plate_length / 2
    return box(x - long / 2, -wide / 2, -d.plate_thickness - d.carrier_thickness - thick - 3, long, wide, thick + 3)


@body(DARK)
def a7_cable(w):
    """A loop below, long enough for the whole fall."""
    d = w.d
    x, z = d.plate_begin + d.plate_length / 2, -d.plate_thickness - d.carrier_thickness - 4
    return hose(bow([(x, -w.bought["A6"][1] / 2, z), (x, -70, z - 4), (x + 20, -100, z - 120), (x + 110, -150, z - 40), (x + 60, -135, 6)],
                    24), 2, 14)
