"""Rendered pictures of the sub-assemblies, one for each section of hardware/assembly, from the parts as OpenSCAD makes them. The air loop's
picture goes to hardware/assembly itself."""
import os
import tempfile

import dimensions
import immersion_picture
import loop_picture
import sheets
from render import box, lean, picture, read_stl, tube

SHEET, LIGHT_SHEET, GLASS, FILM, STEEL = (196, 204, 212), (222, 228, 233), (170, 214, 214), (236, 200, 60), (150, 158, 168)
FAN, HOT, FOAM, PRINT, WATER = (90, 84, 80), (205, 88, 60), (232, 210, 170), (96, 150, 200), (120, 180, 226)
PARTS = ("cheek", "floor", "roof", "back", "end", "fan-plate", "carrier", "shutter", "throttle-middle", "flap", "blade", "trough", "sensor-holder",
         "guide-wedge", "mist-inlet", "lid")


def make(out, openscad, only=None):
    """pictures/*.png and *.svg; or one of the rendered ones."""
    d = dimensions.read()
    to = os.path.join(out, "pictures")
    os.makedirs(to, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        parts = {}
        for name in PARTS:
            source, settings = sheets.SHEETS[name][:2] if name in sheets.SHEETS else (name, "")
            path = os.path.join(folder, name + ".stl")
            openscad(source, path, (settings,))
            parts[name] = read_stl(path)
    for name, bodies, look in ((n, maker(parts, d), look) for n, maker, look in VIEWS if only in (None, n)):
        picture(os.path.join(to, name + ".png"), bodies, **look)
    for name, words in (("air-loop", loop_picture.air_loop(d)), ("immersion", immersion_picture.immersion(d))):
        beside = os.path.join(out, "..", "assembly") if name == "air-loop" and out == dimensions.HERE else to
        with open(os.path.join(beside, name + ".svg"), "w", encoding="utf-8", newline="\n") as file:
            file.write(words)


def _far_cheek(parts, d):
    return parts["cheek"] + [0, d["width"] / 2 + d["cheek_thickness"], 0]


def _straightener(d):
    w, h = d["width"], d["channel_height"]
    return box(d["straightener_begin"], -w / 2, 0, d["straightener_length"], w, h)


def _plate(d, lower=0.0):
    w = d["plate_width"]
    return box(d["plate_begin"], -w / 2, -d["plate_thickness"] - lower, d["plate_length"], w, d["plate_thickness"])


def _film(d, share=1.0, lower=0.0):
    """The film's part that is cast: from the downstream end."""
    long = d["plate_length"] * share
    return box(d["plate_begin"] + d["plate_length"] - long, -d["film_width"] / 2, 0.2 - lower, long, d["film_width"], 0.2)


def _blade(parts, place):
    return parts["blade"] + [place, 0, 0.4]


def _bars(d, place):
    """Carriage: a bar each side of the plate, an arm out through each cheek."""
    edge, long = d["plate_width"] / 2 + 3, d["blade_length"]
    return [(box(place, side * (edge + d["side_bar"] / 2) - d["side_bar"] / 2, d["arm_floor"], long, d["side_bar"], d["arm_height"] - 1), STEEL)
            for side in (-1, 1)] + [(box(place + 2, d["width"] / 2 - 6, d["arm_floor"], long - 4, 40, d["arm_height"] - 1), STEEL)]


def _strips(d):
    w, t, p, c, b, r = d["width"], 1.0, d["plenum_length"], d["channel_length"], d["box_length"], d["riser_length"]
    z, h = d["duct_floor"], d["plenum_height"]
    return [(piece, LIGHT_SHEET) for piece in (
        box(-p + r, -w / 2, h, p - r, w, t), box(-t, -w / 2, d["channel_height"], t, w, h - d["channel_height"]),
        box(-p + r, -w / 2, z - t, p - r + c + b - r, w, t), box(-p + r, -w / 2, h, t, w, z - h),
        box(c, -w / 2, d["channel_height"], t, w, d["box_height"] - d["channel_height"]), box(c, -w / 2, d["box_height"], b - r, w, t),
        box(c + b - r, -w / 2, d["box_height"], t, w, z - d["box_height"]))]


def _fans(parts, d):
    c, b, size = d["channel_length"], d["box_length"], d["fan_size"]
    found = [(parts["fan-plate"] + [c, 0, d["fan_stand"] - 1.5], SHEET)]
    for i in range(int(d["fan_count"])):
        z = d["fan_stand"] + i * d["fan_thickness"]
        found.append((box(c + (b - size) / 2, -size / 2, z, size, size, d["fan_thickness"] - 0.6), FAN))
    return found


def _heater(d):
    x = -d["heater_place"] - d["heater_depth"] / 2
    z = (d["plenum_height"] - d["heater_height"]) / 2
    long, w = d["heater_depth"], d["heater_width"]
    fins = [(box(x, -w / 2 + i * w / 20, z, long, 1.5, d["heater_height"]), HOT) for i in range(21)]
    return fins + [(box(x, -w / 2, z + k, long, w, 2), HOT) for k in (0, d["heater_height"] / 2 - 1, d["heater_height"] - 2)]


def channel(parts, d):
    """Section 1: the floor with plate, honeycomb and sensor, one cheek."""
    waits = d["plate_begin"] + d["plate_length"] + d["blade_run"]
    lid = parts["lid"] + [0, 0, 90]
    return [(parts["floor"], SHEET), (_far_cheek(parts, d), LIGHT_SHEET), (_straightener(d), FOAM), (_plate(d), GLASS),
            (_blade(parts, waits), STEEL), (lid[lid[..., 1].max(1) > -200], GLASS), *_bars(d, waits)]


def loop(parts, d):
    """The whole loop, near cheek and insulation left out."""
    top, w = d["duct_floor"] + d["duct_height"], d["width"]
    roof = box(-d["plenum_length"], -w / 2, top, d["plenum_length"] + d["channel_length"] + d["box_length"], w, 1)
    flap = parts["flap"] + [d["throttle_place"] - 120, 0, top + 1.5]
    return [(parts["floor"], SHEET), (_far_cheek(parts, d), LIGHT_SHEET), (_straightener(d), FOAM), (_plate(d), GLASS), (_film(d), FILM),
            (roof, LIGHT_SHEET), (flap, STEEL), *_strips(d), *_fans(parts, d), *_heater(d)]


def fan_box(parts, d):
    """Section 2: fan box and duct from the low end, roof off."""
    throttle = parts["throttle-middle"]
    standing = throttle[..., [2, 0, 1]] + [d["throttle_place"], 0, d["duct_floor"]]
    return [(parts["floor"], SHEET), (_far_cheek(parts, d), LIGHT_SHEET), (standing, PRINT), *_strips(d), *_fans(parts, d)]


def heater(parts, d):
    """Sections 3 and 4: plenum with the heater, the inlets in the end sheet above it."""
    back = parts["back"][..., [2, 1, 0]] + [-d["plenum_length"] - 1, 0, 0]
    mist = parts["mist-inlet"][..., [2, 1, 0]] + [-d["plenum_length"] - 24, -d["inlet_distance"] / 2, d["duct_floor"] + d["duct_height"] / 2]
    floor = box(-d["plenum_length"], -d["width"] / 2, -d["floor_thickness"], d["plenum_length"] + 124, d["width"], d["floor_thickness"])
    return [(floor, SHEET), (back, LIGHT_SHEET), (mist, PRINT), *_heater(d), (_straightener(d), FOAM), *_strips(d)[1:2]]


def sensor(parts, d):
    """Section 5: the holder through the cheek, behind plate and waiting blade."""
    holder = parts["sensor-holder"][..., [0, 2, 1]] * [1, -1, 1]
    place = [d["plate_begin"] + d["plate_length"] + d["sensor_behind_plate"], d["width"] / 2 + d["cheek_thickness"] + 3, d["sensor_height"]]
    return [(parts["floor"], SHEET), (_far_cheek(parts, d), LIGHT_SHEET), (_plate(d), GLASS), (holder + place, PRINT)]


def blade(parts, d):
    """Section 6: half of the film is cast; the trough waits beyond the plate."""
    place = d["plate_begin"] + d["plate_length"] / 2
    trough = parts["trough"] + [d["plate_begin"] - d["blade_run_out"] - d["blade_length"] - 1, 0, -d["floor_thickness"]]
    return [(parts["floor"], SHEET), (_plate(d), GLASS), (_film(d, 0.42), FILM), (_blade(parts, place), STEEL), (trough, PRINT), *_bars(d, place),
            (_straightener(d), FOAM)]


def immersion(parts, d):
    """Section 6: the carrier on its way into the bath, all of it leaning as it stands."""
    fall = 46.0
    middle = d["plate_begin"] + d["plate_length"] / 2
    carrier = lean(parts["carrier"] + [middle, 0, 0], d["tilt"]) - [0, 0, fall]
    drop = [(carrier, STEEL), (lean(_plate(d), d["tilt"]) - [0, 0, fall], GLASS), (lean(_film(d), d["tilt"]) - [0, 0, fall], FILM)]
    shutter = parts["shutter"] + [middle - d["shutter_length"] - 2, 0, -d["shutter_depth"]]
    low = lean(box(d["plate_begin"] + d["plate_length"], 0, 0, 0.001, 0.001, 0.001), d["tilt"])[0, 0]
    level = low[2] - d["water_below"]
    bath_x = low[0] + d["bath_beyond"] - d["bath_length"]
    water = box(bath_x, -d["bath_width"] / 2, level - d["bath_depth"], d["bath_length"], d["bath_width"], d["bath_depth"])
    rods = [(tube(low[0] - d["plate_length"] / 2, side * (d["plate_width"] / 2 + 23), level - 70, d["guide_rod"] / 2, 150), STEEL) for side in (-1, 1)]
    floor = lean(parts["floor"], d["tilt"])
    return [(floor + [0, 0, 70], LIGHT_SHEET), (lean(shutter, d["tilt"]) + [0, 0, 70], SHEET), *drop, (water, WATER), *rods]


VIEWS = (
    ("loop", loop, {}), ("channel", channel, {}), ("fan-box", fan_box, {"azimuth": -32, "elevation": 30}),
    ("heater", heater, {"azimuth": -128, "elevation": 30}), ("sensor", sensor, {"azimuth": -62, "elevation": 34}),
    ("blade", blade, {"elevation": 40}), ("immersion", immersion, {"elevation": 18}))
