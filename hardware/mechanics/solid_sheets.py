"""Drawings of the solids: views and sections as OpenSCAD projects them, several on a sheet."""
from drawing import Drawing

# View: name, how the solid is turned so that one looks down on it, whether it is cut, place on the sheet, scale.
TOP, SIDE, FRONT = "", "rotate([-90, 0, 0])", "rotate([-90, 0, 0]) rotate([0, 0, 90])"
SOLIDS = {  # name: (title, material, number, ((view, turn, is cut, place, scale), ...), notes)
    "blade": ("Blade", "stainless steel 1.4301, milled", "1", (
        ("from above", "rotate([0, 0, 90])", False, (210, 62), 0.5), ("from the front", FRONT, False, (210, 128), 0.5),
        ("section in the middle", SIDE, True, (110, 205), 0.2)), [
            "Feet ride on the plate: both ground in one go, equal within 5 um. The gap decides the film: grind it to your wet film.",
            "The chamber is open below; the needle's bore ends in it. Guide pins of 4 mm in the outer bores."]),
    "trough": ("Trough of the parked blade", "stainless steel 1.4301, 1 mm, folded and brazed, or printed in PP", "1", (
        ("rim, cut", "rotate([0, 0, 90]) translate([0, 0, 0.5])", True, (210, 75), 0.5), ("section", SIDE, True, (120, 190), 0.25)), [
            "Riveted under the floor's slot; the joint sealed. 0 is the floor's underside. Closed below: it holds what drips."]),
    "guide-wedge": ("Guide wedge", "PTFE or PP", "2", (
        ("face to the carrier, cut 1 mm deep", "translate([0, 0, -1])", True, (115, 100),
         0.4), ("section in the middle", SIDE, True, (290, 100), 0.4)), [
            "The bore leans by the loop's tilt against the face that is screwed to the carrier, so that it stands upright.",
            "Its edges on the rod are rounded by 0.5 mm. The two M4 holes are 12 mm deep."]),
    "sensor-holder": ("Holder of the air sensor", "PTFE or PP, or stainless steel tube of 2 mm", "1", (
        ("flange", TOP, False, (85, 100), 0.5), ("section", SIDE, True, (215, 100),
                                                 0.5), ("window, along the air", FRONT, False, (340, 100), 0.5)), [
            "Closed at its end; the window goes through both walls, along the air, and not to the side drops come from."]),
    "mist-inlet": ("Mist inlet", "PP", "1", (
        ("flange", TOP, False, (110, 100), 0.4), ("section", SIDE, True, (280, 100), 0.4)), [
            "The slant points down when mounted: drops run back. The mist's hose goes into the end without the slant: measure yours."]),
    "yoke": ("Yoke", "stainless steel 1.4301, flat bar 30 x 3, folded", "1", (
        ("along the channel", FRONT, False, (210, 150), 2.5),), [
            "Screwed to the carrier's lugs from below. The cross-bar goes on last, when the bath is in its place, with angles of 30.",
            "Its weight, carrier and plate must be more than the least force of your feed control N6: read it, add to the cross-bar."]),
    "latch-block": ("Latch block", "brass or PTFE-filled bronze", "1", (
        ("along the bolt", SIDE, True, (110, 100), 0.4), ("from the side, cut", FRONT, True, (270, 100), 0.4)), [
            "On a post of the stand beside the feed control; the bolt, steel, greased, lies 6 mm under the cross-bar's edge. Y1 stands "
            "behind it: measure yours.",
            "A spring of 2 to 4 N pushes the bolt forward; a slope on its upper end lets the cross-bar pass when it is lifted."]),
}


def source(name, turn, cut, folder):
    """OpenSCAD text of one view."""
    return f"use <{folder}/{name}.scad>\nprojection(cut = {str(cut).lower()}) {turn} part();\n"


def drawing(name, d, shapes):
    """The sheet; shapes are circles and outlines of each view."""
    title, material, count, views, notes = SOLIDS[name]
    sheets = [Drawing(title, material, count, notes, circles, outlines, scale, place, cut)
              for (_, _, cut, place, scale), (circles, outlines) in zip(views, shapes)]
    for sheet, (words, _, _, _, scale) in zip(sheets, views):
        sheet.caption(f"{words}, {1 / scale:g}:1")
    _DIMENSIONS[name](d, *sheets)
    for other in sheets[1:]:
        sheets[0].out += other.out
    return sheets[0].svg()


def _blade(d, top, front, cut):
    half, film = d["plate_width"] / 2, d["film_width"] / 2
    top.across(-half, half, 2)
    top.across(-half + 5, half - 5, 1)
    top.up(0, d["blade_length"], 1)
    top.holes(2.5, "needle, down to the chamber", 14, -13)
    top.holes(2, "through", -14, -13)
    front.across(-half, half, 2)
    front.across(-film, film, 1)
    front.up(0, d["blade_height"], 1)
    front.up(0, d["blade_gap"], 1, True)
    cut.across(0, d["blade_length"], 2)
    cut.across(2, 2 + d["blade_chamber"], 1)
    cut.up(d["blade_gap"], d["blade_height"], 2)
    cut.up(d["blade_gap"], d["blade_chamber_height"], 1)


def _trough(d, rim, cut):
    long, wide = d["blade_length"] + 2 * d["trough_clearance"], d["plate_width"] + 2 * d["trough_clearance"]
    rim.across(-wide / 2, wide / 2, 1)
    rim.across(-wide / 2 - 6, wide / 2 + 6, 2)
    rim.up(0, long, 1)
    rim.up(-6, long + 6, 2)
    deep = d["trough_depth"] - d["floor_thickness"]
    cut.across(0, long, 1)
    cut.across(-6, long + 6, 2)
    cut.up(-deep, 0, 1)
    cut.up(-deep - 1, -deep, 1, True)
    cut.up(-deep - 1, 0, 2, True)


def _wedge(d, top, cut):
    half, size = d["wedge_size"] * 0.8, d["wedge_size"]
    top.across(-half, half, 2)
    top.across(-18, 18, 1)
    top.up(-size / 2, size / 2, 1)
    top.holes(1.65, "M4", -20, -26)
    cut.across(-half, half, 1)
    cut.up(0, size, 1)
    cut.words(half, size, f'bore {d["guide_hole"]:g}, by {d["tilt"]:g} deg', 3, -9)


def _holder(d, flange, cut, window):
    tube, rim, long = d["sensor_tube"], d["sensor_tube"] + 16, 60
    flange.up(-14, 14, 1)
    flange.holes(rim / 2, "flange", 56, -40)
    flange.holes((d["screw_hole"] - 1) / 2, "for M4", 48, 8)
    cut.across(-tube / 2, tube / 2, 1)
    cut.across(-rim / 2, rim / 2, 2)
    cut.across(-tube / 2 + 2, tube / 2 - 2, 1, True)
    cut.up(0, 3, 1)
    cut.up(0, long, 2)
    cut.up(long - 3, long, 1, True)
    window.up(0, long - 25, 1)
    window.up(long - 25, long - 7, 1, True)
    window.across(-5, 5, 1)


def _inlet(d, flange, cut):
    tube, rim = d["mist_diameter"] - 0.2, d["mist_diameter"] + 16
    flange.up(-12, 12, 1)
    flange.holes(rim / 2, "flange", 56, -40)
    flange.holes((d["screw_hole"] - 1) / 2, "for M4", 60, 8)
    cut.across(-tube / 2, tube / 2, 1)
    cut.across(-d["mist_diameter"] / 2 + 2, d["mist_diameter"] / 2 - 2, 2)
    cut.across(-rim / 2, rim / 2, 3)
    cut.up(0, 20, 1)
    cut.up(0, 45, 2)
    cut.up(20, 23, 1, True)


def _yoke(d, front):
    t, drop = d["yoke_thickness"], -front.low - d["yoke_thickness"]
    front.across(-d["yoke_outside"], d["yoke_outside"], 1)
    front.across(-d["yoke_outside"] - t, d["yoke_outside"] + t, 2)
    front.across(-d["yoke_inside"], d["yoke_inside"], 1, True)
    front.up(-drop - t, 0, 1)
    front.up(0, d["yoke_rise"], 1, True)
    front.up(-drop - t, d["yoke_rise"] + t, 2)


def _latch_block(d, along, side):
    along.across(-12, 12, 1)
    along.up(0, 40, 1)
    along.up(0, 26, 1, True)
    along.holes((d["bolt"] + 0.2) / 2, "bolt", 30, -20)
    side.across(0, 20, 1) if side.right > 19 else side.across(-20, 0, 1)
    side.up(0, 40, 1)


_DIMENSIONS = {"yoke": _yoke, "latch-block": _latch_block, "blade": _blade, "trough": _trough, "guide-wedge": _wedge,
               "sensor-holder": _holder, "mist-inlet": _inlet}
