"""The immersion from the side, to scale, and its times."""
import math

from page import Page


def bath(page, d):
    """Bath with its water, level; its x is under the plate."""
    low = page.at(d["plate_begin"] + d["plate_length"], 0)
    y = low[1] + page.scale * d["water_below"]
    x = low[0] + page.scale * (d["bath_beyond"] - d["bath_length"])
    wide, deep = page.scale * d["bath_length"], page.scale * d["bath_depth"]
    page.out.append(f'<path d="M{x:.1f},{y - 12:.1f}V{y + deep:.1f}H{x + wide:.1f}V{y:.1f}" class="line"/>'
                    f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{deep:.1f}" fill="#8cc0ea" fill-opacity=".75"/>')
    return x, y, wide, deep


def immersion(d):
    """The plate at rest, when its low edge is wet, when all of it is wet."""
    page = Page(1000, 600, 2.2, 40, 80, d["tilt"], "Immersion")
    page.text(30, 34, "Immersion, side view, to scale: the plate leans by %g degrees and falls straight down" % d["tilt"], "ref")
    x, y, wide, deep = bath(page, d)
    rise = d["plate_length"] * math.sin(page.turn)
    stages = ((0, ["1: flush with the floor"], 100), (d["water_below"], ["2: low edge wet,", "%.0f ms after the relay" % latency_ms(d)], 330),
              (d["water_below"] + rise, ["3: all wet, %.2f s later;" % (wetting_ms_per_mm(d) * d["plate_length"] / 1000), "then %g mm deeper" % d["cover_depth"]], 400))
    for i, (fall, words, height) in enumerate(stages):
        page.y0 += page.scale * fall
        shade = ("#aad6d6", "#cfe6e6", "#e6f2f2")[i]
        page.rect(d["plate_begin"], -d["plate_thickness"], d["plate_length"], d["plate_thickness"], shade)
        page.rect(d["plate_begin"] - 10, -d["plate_thickness"] - 2, d["plate_length"] + 20, 2, "#969ea8")
        page.rect(d["plate_begin"] + 2, 0, d["plate_length"] - 4, 1, "#e6c64b", "#9b7d00")
        page.label((d["plate_begin"] + d["plate_length"] - 4 - 60 * (i == 0), 1), (760, height), words)
        page.y0 -= page.scale * fall
    page.rect(d["plate_begin"] - d["plate_gap"] - 110, -d["floor_thickness"], 110, d["floor_thickness"], "#c4ccd4")
    page.rect(d["plate_begin"] + d["plate_length"] + d["plate_gap"], -d["floor_thickness"], 60, d["floor_thickness"], "#c4ccd4")
    page.rect(d["plate_begin"] - 14 - 130, -d["shutter_depth"], 130, d["shutter_thickness"] * 2, "#6096c8")
    page.label((d["plate_begin"] - 80, -d["shutter_depth"]), (40, 230), ["shutter: the falling carrier lets it go;", "%.1f s later the hole is closed" % shutter_s(d)])
    end = page.at(d["plate_begin"] + d["plate_length"], 0)
    page.out.append(f'<path class="lead" d="M{end[0]:.1f},{end[1]:.1f}H{end[0] + 190:.1f}M{end[0]:.1f},{y:.1f}H{end[0] + 190:.1f}"/>')
    page.text(end[0] + 100, (end[1] + y) / 2 + 5, "%g mm: %g mm free," % (d["water_below"], d["free_fall"]), "small")
    page.text(end[0] + 100, y + 16, "the rest at %g mm/s" % d["feed_speed"], "small")
    page.text(x + 20, y + deep - 14, "wet line %.0f mm/s along the film, %.1f ms a mm; that the water rises meanwhile is counted" % (
        1000 / wetting_ms_per_mm(d), wetting_ms_per_mm(d)), "small")
    return page.svg()


def shutter_s(d):
    """How long the shutter slides, by its weight less friction."""
    lean = math.radians(d["tilt"])
    way = (d["shutter_length"] + 2) / 1000
    return math.sqrt(2 * way / (9.81 * (math.sin(lean) - d["shutter_friction"] * math.cos(lean))))


def wetting_ms_per_mm(d):
    """Along the film. The water rises by what the leaning carrier and glass take of the bath's surface."""
    lean = math.sin(math.radians(d["tilt"]))
    taken = (d["plate_thickness"] * d["plate_width"] + d["carrier_thickness"] * (d["plate_width"] + 2 * (d["plate_gap"] + d["carrier_rim"]))) / lean
    surface = d["bath_length"] * d["bath_width"]
    return lean * (1 - taken / surface) / d["feed_speed"] * 1000


def latency_ms(d):
    """From the relay to the low edge's meeting the water: solenoid, free fall, the rest at the feed's speed."""
    return d["latch_time"] + math.sqrt(2 * d["free_fall"] / 9810) * 1000 + (d["water_below"] - d["free_fall"]) / d["feed_speed"] * 1000
