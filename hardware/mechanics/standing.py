"""The loop as it stands: where its leaning points are in the room, what falls into the bath, the stand's profiles. Numbers only, mm."""
import csv
import math
import os
from types import SimpleNamespace

import dimensions


def numbers():
    """The table with dots: d.tilt."""
    return SimpleNamespace(**dimensions.read())


def bought(ref):
    """(wide, high, deep) of a bought part."""
    with open(os.path.join(dimensions.HERE, "bought.csv"), newline="", encoding="utf-8") as file:
        return next(tuple(float(row[k]) for k in ("wide_mm", "high_mm", "deep_mm")) for row in csv.DictReader(file) if row["ref"] == ref)


def at(d, x, z=0.0):
    """Room x and z of a point of the leaning loop: it leans about its inlet's floor."""
    c, s = math.cos(math.radians(d.tilt)), math.sin(math.radians(d.tilt))
    return x * c + z * s, z * c - x * s


def water(d):
    """The bath's level: under the film's low edge."""
    return at(d, d.plate_begin + d.plate_length)[1] - d.water_below


def fall(d):
    """Of the carrier, from the floor to where all of the film is covered."""
    return d.water_below + d.plate_length * math.sin(math.radians(d.tilt)) + d.cover_depth


def middle(d):
    """Room x and z of the carrier's underside, its middle."""
    return at(d, d.plate_begin + d.plate_length / 2, -d.plate_thickness - d.carrier_thickness)


def rods_y(d):
    """Guide rods beside the middle."""
    return (d.plate_length + 2 * d.plate_gap + 2 * d.carrier_rim + d.carrier_lug) / 2


def yoke_bars(d, down):
    """Boxes of the yoke, so far down: the cross-bar, then each side's way from the lug out, up, over the bath's wall, down."""
    x, z = middle(d)
    z, t, wide = z - down, d.yoke_thickness, d.yoke_bar
    low = water(d) - d.bath_depth - d.bath_sheet - d.yoke_below - fall(d) - down
    bars = [(x - wide / 2, -d.yoke_outside - t, low - t, wide, 2 * (d.yoke_outside + t), t)]
    for s in (-1, 1):
        spans = ((rods_y(d) + 14, d.yoke_inside + t, z - t, t), (d.yoke_inside, d.yoke_inside + t, z, d.yoke_rise),
                 (d.yoke_inside, d.yoke_outside + t, z + d.yoke_rise, t), (d.yoke_outside, d.yoke_outside + t, low, z + d.yoke_rise - low))
        for a, b, bottom, high in spans:
            bars.append((x - wide / 2, min(s * a, s * b), bottom, wide, b - a, high))
    return bars


def feed_top(d):
    """Top of N6's body: its whole stroke and what falls freely are over it."""
    return yoke_bars(d, 0)[0][2] - d.free_fall - d.feed_stroke - 8


def bench(d):
    """What the stand stands on: N6 has its length between a profile and the yoke."""
    return feed_top(d) - bought("N6")[1] - d.stand_profile


def bolt_axis(d):
    """Room z of the latch's bolt: its back carries the cross-bar."""
    return yoke_bars(d, 0)[0][2] - d.bolt / 2


def stand(d):
    """Profiles that stand or lie level: (name, least corner, size along x, y, z)."""
    t, half, low, parts = d.stand_profile, d.stand_wide / 2, bench(d), []
    shelf = water(d) - d.bath_depth - d.bath_sheet - 20
    x_mid = middle(d)[0]
    for x in (d.stand_post_up, d.stand_post_low):
        rim = -math.tan(math.radians(d.tilt)) * (x + t) - d.flange / math.cos(math.radians(d.tilt))
        bearer = rim - t  # the cheeks' rims lie on it on wedges; between the bearers nothing is under the loop: the carrier falls there
        parts += [("post", (x, y, low), (t, t, bearer - low)) for y in (-half, half - t)]
        parts += [("bearer", (x, -half, bearer), (t, 2 * half, t)), ("foot across", (x, -half + t, low), (t, 2 * half - 2 * t, t)),
                  ("shelf", (x, -half + t, shelf - 20), (t, 2 * half - 2 * t, 20))]
    parts += [("foot along", (d.stand_post_up + t, y, low), (d.stand_post_low - d.stand_post_up - t, t, t)) for y in (-half, half - t)]
    parts += [("under N6", (x_mid - t / 2, -half + t, low), (t, 2 * half - 2 * t, t)),
              ("under Y1", (x_mid + t / 2, -half + t, low), (t, 2 * half - 2 * t, t)),
              ("post of Y1", (x_mid + t / 2, 30, low + t), (t, t, bolt_axis(d) - 26 - low - t))]
    return parts + [("beam of the bath", (d.stand_post_up, y, shelf), (d.stand_post_low - d.stand_post_up + t, 20, 20)) for y in (-90, 70)]

