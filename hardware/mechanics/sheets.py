"""The parts that are cut from sheet: what they are made of, and which dimensions their drawings show."""
from drawing import Drawing
from sheet_notes import NOTES

SHEETS = {  # name: (scad file, its settings, title, material, number)
    "cheek": ("cheek", "", "Cheek, side sheet of the loop", "aluminium EN AW-5754, {cheek_thickness:g} mm", "2, one mirrored"),
    "floor": ("floor", "", "Floor", "aluminium EN AW-5754, {floor_thickness:g} mm, flat within 0.3 mm", "1"),
    "roof": ("roof", "", "Roof of the duct, blank", "aluminium EN AW-5754, {strip_thickness:g} mm", "1"),
    "back": ("back", "", "End over the plenum, blank", "aluminium EN AW-5754, {strip_thickness:g} mm", "1"),
    "end": ("end", "", "End over the fan box, blank", "aluminium EN AW-5754, {strip_thickness:g} mm", "1"),
    "lid": ("lid", "", "Pane of the lid", "toughened glass, {lid_inner_thickness:g} mm inside and {lid_outer_thickness:g} mm outside",
            "1 each"),
    "carrier": ("carrier", "", "Plate carrier", "stainless steel 1.4301 or aluminium, {carrier_thickness:g} mm", "1"),
    "shutter": ("shutter", "", "Shutter over the bath", "stainless steel 1.4301, {shutter_thickness:g} mm", "1"),
    "throttle-middle": ("throttle", 'gear="middle"', "Throttle plate, middle", "aluminium EN AW-5754, 1.5 mm", "1"),
    "throttle-low": ("throttle", 'gear="low"', "Throttle plate, low", "aluminium EN AW-5754, 1.5 mm", "1"),
    "fan-plate": ("fan-plate", "", "Fan plate", "aluminium EN AW-5754, 1.5 mm", "1"),
    "flap": ("flap", "", "Relief flap", "stainless steel 1.4301, {flap_thickness:g} mm", "1"),
    "rod-bar": ("rod-bar", "", "Bar of the guide rods", "stainless steel 1.4301, 5 mm", "1"),
    "plate-far": ("carriage-plate", 'side="far"', "Carriage's plate, far side", "stainless steel 1.4301, 3 mm", "1"),
    "plate-near": ("carriage-plate", 'side="near"', "Carriage's plate, near side", "stainless steel 1.4301, 3 mm", "1"),
    "rail-bar": ("rail-bar", "", "Bar under a rail", "steel, {rail_backing:g} mm", "2"),
}


def drawing(name, d, circles, outlines):
    """The dimensioned drawing of a sheet."""
    _, _, title, material, count = SHEETS[name]
    sheet = Drawing(title, material.format(**d), count, NOTES.get(name, ["Holes at their places of the DXF file."]), circles, outlines)
    _DIMENSIONS[name](sheet, d)
    return sheet.svg()


def _ends(sheet, level=2, right=False):
    sheet.across(sheet.left, sheet.right, level)
    sheet.up(sheet.low, sheet.high, level, right)


def _cheek(s, d):
    f, p, c, b = d["flange"], d["plenum_length"], d["channel_length"], d["box_length"]
    _ends(s, 3)
    s.across(-p + d["riser_length"] + f, -f + f + f, 1)  # window's corner to the plenum's, over the channel
    s.across(f, c - f, 1)
    s.across(c - f, c + b - d["riser_length"] - f, 1)
    s.across(-p - f, -p + d["riser_length"] + f, 1)
    s.across(c + b - d["riser_length"] - f, c + b + f, 1)
    s.up(-f, d["channel_height"] + f, 1)
    s.up(d["duct_floor"] - f, d["duct_floor"] + d["duct_height"] + f, 1)
    s.up(-f, d["plenum_height"] + f, 2)
    s.up(-f, d["box_height"] + f, 1, True)
    s.up(-f, d["duct_floor"] - f, 2, True)
    s.across(-p - f, d["throttle_place"], 1, True)
    s.across(-p - f, d["plate_begin"] + d["plate_length"] + d["sensor_behind_plate"], 2, True)
    slot = d["plate_begin"] - d["blade_run_out"] - d["blade_length"] - 7
    slot_end = d["plate_begin"] + d["plate_length"] + d["blade_run"] + d["blade_length"] + 7
    s.across(-p - f, slot, 4)
    s.across(slot, slot_end, 2)
    s.words(slot, d["arm_floor"] + 3, f'slot {d["arm_height"]:g} high, {d["arm_floor"] + f:g} above the edge: carriage, brush', 14, -28)
    s.words(d["throttle_place"], d["duct_floor"] + 10, f'slot 2 x {d["duct_height"]:g}: throttle', -12, -5)
    s.holes(d["screw_hole"] / 2, "for M4", 12, 22)
    s.holes((d["sensor_tube"] + 0.5) / 2, "air sensor", -16, -30)


def _floor(s, d):
    _ends(s, 4)
    hole = d["plate_begin"] - d["plate_gap"]
    parks = d["plate_begin"] - d["blade_run_out"] - d["blade_length"] - d["trough_clearance"]
    end = hole + d["plate_length"] + 2 * d["plate_gap"]
    s.across(-d["plenum_length"], parks, 1)
    s.across(parks, parks + d["blade_length"] + 2 * d["trough_clearance"], 2)
    s.across(hole, end, 1)
    s.across(end, d["channel_length"] + d["box_length"], 1)
    s.across(-d["plenum_length"], hole, 3)
    wide = d["plate_width"] / 2
    s.up(-wide - d["plate_gap"], wide + d["plate_gap"], 1)
    s.up(-wide - d["trough_clearance"], wide + d["trough_clearance"], 2)
    s.across(d["channel_length"] + d["box_length"] - 15, d["channel_length"] + d["box_length"], 1, True)
    s.holes(d["drain_diameter"] / 2, "drain", -14, 12)
    s.holes(d["screw_hole"] / 2, "for M4", 10, -14)


def _roof(s, d):
    _ends(s)
    place = d["plenum_length"] + d["throttle_place"] - 120
    s.across(0, place - d["flap_seat"] / 2, 1)
    s.across(place - d["flap_seat"] / 2, place + d["flap_seat"] / 2, 1)
    s.up(-d["flap_seat"] / 2, d["flap_seat"] / 2, 1)
    s.holes(d["screw_hole"] / 2, "for M4", 10, -14)


def _back(s, d):
    _ends(s)
    s.across(0, d["duct_floor"] + d["duct_height"] / 2, 1)
    s.up(-d["inlet_distance"] / 2, d["inlet_distance"] / 2, 1, True)
    s.holes(d["mist_diameter"] / 2, "mist", -20, 0)
    s.holes(d["dry_air_diameter"] / 2, "dry air", -20, 0)
    s.holes(d["screw_hole"] / 2, "for M4", 10, -14)


def _end(s, d):
    _ends(s)
    s.across(0, d["vent_height"], 1)
    s.holes(d["vent_diameter"] / 2, "vent", 14, -10)
    s.holes(d["screw_hole"] / 2, "for M4", 10, -14)


def _lid(s, d):
    _ends(s)
    s.across(0, d["plate_begin"] + d["plate_length"] / 2, 1)
    s.across(0, d["plate_begin"] + d["plate_length"] + d["blade_run"] + d["blade_length"] / 2, 1, True)
    s.up(s.low, 0, 1)
    s.holes(d["port_diameter"] / 2, "ports", -16, -14)


def _carrier(s, d):
    s.up(s.low, s.high, 2)
    hole = d["plate_length"] + 2 * d["plate_gap"] + 2 * d["carrier_rim"]
    s.across(-hole / 2, hole / 2, 1)
    s.up(-hole / 2, hole / 2, 1)
    s.across(-d["carrier_lug"], d["carrier_lug"], 1, True)
    rods = hole / 2 + d["carrier_lug"] / 2
    s.up(-rods, rods, 1, True)
    s.holes((d["guide_hole"] + 6) / 2, "clear of the rods", -34, -14)
    s.holes(d["screw_hole"] / 2, "for M4", 30, 8)


def _shutter(s, d):
    _ends(s)
    s.across(-d["shutter_length"] / 2, -d["shutter_length"] / 2 + 9, 1)
    s.up(-20, 20, 1)


def _throttle(s, d):
    _ends(s)
    middle = len(s.circles) > 2
    s.up(0, d["duct_height"] / 2, 1)
    if middle:
        s.across(-55, 0, 1)
        s.across(0, 55, 1)
    s.across(s.left, 0, 1, True)
    s.holes((d["throttle_mid_diameter"] if middle else d["throttle_low_diameter"]) / 2, "", -16, -30)
    s.holes(4, "to pull it by", -8, -30)


def _fan_plate(s, d):
    _ends(s)
    mid, half = d["box_length"] / 2, d["fan_pitch"] / 2
    s.across(mid - half, mid + half, 1)
    s.up(-half, half, 1)
    s.across(0, mid, 1, True)
    s.holes(d["fan_hole"] / 2, "fan", 40, -30)
    s.holes(d["screw_hole"] / 2, "for M4", 30, 10)


def _flap(s, d):
    _ends(s)
    s.across(-d["flap_size"] / 2, d["flap_size"] / 2, 1)
    s.up(-12, 12, 1)
    s.holes(d["screw_hole"] / 2, "hinge", 20, -12)


def _rod_bar(s, d):
    _ends(s)
    rods = (d["plate_length"] + 2 * d["plate_gap"] + 2 * d["carrier_rim"] + d["carrier_lug"]) / 2
    s.across(-rods, rods, 1)
    s.holes(d["guide_rod"] / 2, "for the rods", 14, -26)


def _carriage_plate(s, d):
    _ends(s)
    half = d["drive_block"] / 2
    row = d["rail_floor"] - d["arm_floor"] + d["rail_width"] / 2 - d["block_screws_across"] / 2
    s.across(0, half - d["block_screws_along"] / 2, 1, True)
    s.across(half - d["block_screws_along"] / 2, half + d["block_screws_along"] / 2, 1)
    s.up(0, row, 1, True)
    s.up(row, row + d["block_screws_across"], 1)
    s.holes(d["rail_screw"] / 2, "blocks, arm", 24, -30)


def _rail_bar(s, d):
    _ends(s)
    row = sorted(c[0] for c in s.circles)
    s.across(0, row[0], 1, True)
    s.across(row[0], row[1], 1)
    s.up(0, d["rail_width"] / 2, 1)
    s.holes(d["rail_screw"] / 2, "M2", 10, -24)


_DIMENSIONS = {"rod-bar": _rod_bar, "plate-far": _carriage_plate, "plate-near": _carriage_plate, "rail-bar": _rail_bar,
               "cheek": _cheek, "floor": _floor, "roof": _roof, "back": _back, "end": _end, "lid": _lid, "carrier": _carrier,
               "shutter": _shutter,
               "throttle-middle": _throttle, "throttle-low": _throttle, "fan-plate": _fan_plate, "flap": _flap}
