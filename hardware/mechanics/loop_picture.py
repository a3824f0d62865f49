"""The air loop from the side, to scale, drawn from the numbers."""
import immersion_picture
from page import Page


def outline(d, grow=0.0):
    """The loop's outer and inner outline, side view."""
    p, c, b, r = d["plenum_length"], d["channel_length"], d["box_length"], d["riser_length"]
    top = d["duct_floor"] + d["duct_height"]
    outer = [(-p - grow, -grow), (c + b + grow, -grow), (c + b + grow, top + grow), (-p - grow, top + grow)]
    inner = [(-p + r + grow, d["plenum_height"] + grow), (grow, d["plenum_height"] + grow), (grow, d["channel_height"] + grow),
             (c - grow, d["channel_height"] + grow), (c - grow, d["box_height"] + grow), (c + b - r - grow, d["box_height"] + grow),
             (c + b - r - grow, d["duct_floor"] - grow), (-p + r + grow, d["duct_floor"] - grow)]
    return outer, inner


def loop_body(page, d):
    """Air, insulation, plate, parts."""
    c, b, h = d["channel_length"], d["box_length"], d["channel_height"]
    for grow, fill, stroke in ((d["foam_thickness"], "#f4e7cf", "#b9a06a"), (0, "#e9f1f8", "#1c1c1c")):
        outer, inner = outline(d, grow)
        words = "".join("M" + "L".join("%.1f,%.1f" % page.at(*q) for q in ring) + "Z" for ring in (outer, inner))
        page.out.append(f'<path d="{words}" fill="{fill}" stroke="{stroke}" stroke-width="{1 if grow else 2}" fill-rule="evenodd"/>')
    lid = d["lid_inner_thickness"] + d["lid_gap"]
    page.rect(2, h, c - 4, d["foam_thickness"] + 1, "#fff", "#fff")
    page.rect(2, h, c - 4, d["lid_inner_thickness"], "#aad6d6")
    page.rect(2, h + lid, c - 4, d["lid_outer_thickness"], "#aad6d6")
    for i in range(int(h // 3)):
        z = 1.5 + 3 * i
        page.shape([(d["straightener_begin"], z), (d["straightener_begin"] + d["straightener_length"], z)], "none", "#8a6d2f", 1, False)
    hole = d["plate_begin"] - d["plate_gap"]
    bare = d["plate_length"] + d["bath_beyond"] + 32  # no foam over the bath
    page.rect(hole - 16, -d["foam_thickness"] - 1, bare, d["foam_thickness"] + 1, "#fff", "#fff")
    page.rect(hole - 16, -d["floor_thickness"], bare, d["floor_thickness"], "#1c1c1c")
    page.rect(hole, -d["plate_thickness"], d["plate_length"] + 2 * d["plate_gap"], d["plate_thickness"], "#fff", "#fff")
    page.rect(d["plate_begin"], -d["plate_thickness"], d["plate_length"], d["plate_thickness"], "#aad6d6")
    page.rect(hole - d["carrier_rim"], -d["plate_thickness"] - d["carrier_thickness"], d["plate_length"] + 2 * d["plate_gap"] + 2 * d["carrier_rim"],
              d["carrier_thickness"], "#969ea8")
    park = d["plate_begin"] - d["blade_run_out"] - d["blade_length"] - d["trough_clearance"]
    page.rect(park, -d["trough_depth"], d["blade_length"] + 2 * d["trough_clearance"], d["trough_depth"], "#6096c8")
    page.rect(d["plate_begin"] + d["plate_length"] + d["blade_run"], 0, d["blade_length"], d["blade_height"], "#969ea8")
    page.rect(d["plate_begin"] + 6, 0, d["plate_length"] - 6, 2, "#e6c64b", "#9b7d00")
    for i in range(int(d["fan_count"])):
        page.rect(c + (b - d["fan_size"]) / 2, d["fan_stand"] + i * d["fan_thickness"], d["fan_size"], d["fan_thickness"] - 1, "#5a5450")
    page.rect(-d["heater_place"] - d["heater_depth"] / 2, (d["plenum_height"] - d["heater_height"]) / 2, d["heater_depth"], d["heater_height"], "#f2b8a0",
              "#a61b1b", 2)
    page.rect(d["throttle_place"], d["duct_floor"], 3, d["duct_height"], "#6096c8")
    page.rect(d["plate_begin"] + d["plate_length"] + d["sensor_behind_plate"] - d["sensor_tube"] / 2, d["sensor_height"] - 6, d["sensor_tube"], 12, "#fff")
    page.rect(d["throttle_place"] - 120 - d["flap_size"] / 2, d["duct_floor"] + d["duct_height"], d["flap_size"], d["flap_thickness"] + 1, "#1c1c1c")
    page.rect(-d["plenum_length"], d["plenum_height"], d["riser_length"], 0.1, "none")
    page.shape([(-d["plenum_length"] + d["riser_length"], d["plenum_height"]), (-d["plenum_length"] + d["riser_length"], d["plenum_height"] - d["drip_edge"])],
               "none", "#1c1c1c", 2.5, False)


def air_loop(d):
    """hardware/assembly's picture of the loop."""
    page = Page(1320, 800, 1.15, 440, 470, d["tilt"], "Air loop of the casting chamber")
    loop_body(page, d)
    x, y, wide, deep = immersion_picture.bath(page, d)
    page.text(30, 36, "Air loop of the casting chamber, side view, to scale; the loop leans by %g degrees" % d["tilt"], "ref")
    page.text(30, 58, "Drawn from hardware/mechanics/dimensions.csv. %g mm wide inside throughout; %.1f L of air. Nobody has built it yet." % (
        d["width"], litres(d)), "small")
    p, c, b = d["plenum_length"], d["channel_length"], d["box_length"]
    top, mid = d["duct_floor"] + d["duct_height"], d["duct_floor"] + d["duct_height"] / 2
    for x1, z1, dx, dz in ((-60, 30, 60, -10), (20, 15, 45, 0), (362, 16, 40, 0), (465, 16, 0, 24), (505, 120, 0, 60), (480, mid, -70, 0), (180, mid, -70, 0),
                           (-60, mid, -70, 0), (-175, 180, 0, -60)):
        page.arrow(x1, z1, dx, dz)
    waits = d["plate_begin"] + d["plate_length"] + d["blade_run"]
    page.arrow(waits - 4, 15, -70, 0, "move")
    page.label((-p, mid), (185, 200), ["mist; %g mm in front" % d["inlet_distance"], "of the sheet the dry air (Y2)"], "end", "H2")
    page.label((-p + d["riser_length"], d["plenum_height"] - 6), (185, 300), ["drip edge"], "end")
    page.label((-d["heater_place"], 45), (165, 370), ["heater; S3, FT1", "on its frame; %g mm" % d["heater_clearance"], "to any wall"], "end", "H1")
    page.label((d["straightener_begin"] + 8, 4), (400, 540), ["honeycomb %g mm with screen" % d["straightener_length"], "ends %g mm before the plate" % (
        d["plate_begin"] - d["straightener_begin"] - d["straightener_length"])], "end")
    page.label((d["plate_begin"] - d["blade_run_out"] - 8, -6), (400, 610), ["trough: the blade parks here,", "its flat top closes it"], "end")
    page.label((waits + 7, 4), (850, 715), ["blade waits, then travels against the air; %g mm high" % d["blade_height"], "carriage M2 outside, its arms through the cheeks"], ref="B1")
    page.label((d["plate_begin"] + d["plate_length"] + d["sensor_behind_plate"], d["sensor_height"]), (850, 770), [
        "air sensor, %g mm behind the plate, half height" % d["sensor_behind_plate"]], ref="A2")
    page.label((c + b, d["vent_height"]), (1090, 600), ["vent %g mm to the exhaust," % d["vent_diameter"], "before the fans: the loop's", "lowest pressure"])
    page.label((c + b - 15, 0), (1090, 672), ["drain, lowest point"])
    page.label((c + 120, 80), (1125, 520), ["%g fans, one duty" % d["fan_count"]], ref="M1")
    page.label((d["throttle_place"], mid + 10), (800, 170), ["throttle plate: none, middle or low", "three gears of velocity"])
    page.label((d["throttle_place"] - 120, top + 3), (640, 120), ["relief flap, 3 to 4 mbar"])
    page.label((100, d["channel_height"] + 17), (590, 400), ["lid, two panes; lifts off through this gap"])
    page.label((-100, top + 14), (420, 100), ["insulation %g mm" % d["foam_thickness"]])
    page.text(x + 20, y + deep / 2 + 12, "bath; the film's low edge enters first,")
    page.text(x + 20, y + deep / 2 + 32, "%.1f ms a mm (mechanics/pictures/immersion.svg)" % immersion_picture.wetting_ms_per_mm(d), "small")
    return page.svg()


def litres(d):
    """Air in the loop, L."""
    w, r, z = d["width"], d["riser_length"], d["duct_floor"]
    side = (d["plenum_length"] * d["plenum_height"] + d["channel_length"] * d["channel_height"] + d["box_length"] * d["box_height"]
            + r * (2 * z - d["box_height"] - d["plenum_height"]) + d["duct_height"] * (d["plenum_length"] + d["channel_length"] + d["box_length"]))
    return side * w / 1e6
