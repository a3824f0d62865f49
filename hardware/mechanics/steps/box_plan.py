"""Where things are in the control box: sizes from bought.csv, terminals and wires from hardware/wiring. x to the right, z up, front at -y."""
import csv
import os
import re

import dimensions

WIRING = os.path.join(dimensions.HERE, "..", "wiring")
PLATE = -15.0  # y of the mounting plate's front
RAIL_MID, STRIP_MID = 215.0, 95.0  # z of the rails' middles
STRIP_BEGIN = 70.0
FUSES = ("F5", "F2", "F3", "F4", "F6")
PLACES = {  # least x and z on the plate; mains left, control right, K1 between
    "PS1": (28, 320), "SSR1": (186, 410), "HS1": (168, 320), "A4": (254, 330), "F1": (30, 28), "PS2": (30, RAIL_MID - 45),
          "K1": (110, RAIL_MID - 42.5),
    "K2": (190, RAIL_MID - 40), "K3": (205, RAIL_MID - 40), "K4": (220, RAIL_MID - 40), "K5": (240, RAIL_MID - 40)}
FRONT = {"S1": (110, 430), "S7": (270, 430)}  # middles, on the door


def strips():
    """Rows of the terminal plan that have a strip: (strip, net, terminals, ends in X1)."""
    found = []
    with open(os.path.join(WIRING, "terminals.md"), encoding="utf-8") as file:
        for line in file:
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) == 6 and cells[1].startswith("XT1."):
                found.append((cells[1], cells[0], int(cells[2]), cells[3].split()))
    return sorted(found, key=lambda row: int(row[0][4:]))


def strip_places(wide):
    """Strip to (least x, number of terminals), in the plan's order from the left; J2 after the last."""
    places, x = {}, STRIP_BEGIN
    for strip, _, count, _ in strips():
        places[strip] = (x, count)
        x += wide * count
    places["J2"] = (x + wide, 1)
    return places


def box_place(bought, end):
    """Front point of a part's end, or None outside the box."""
    part = end.split("-")[0]
    size = bought.get(part) or bought["K2-K4"]
    if part in PLACES:
        x, z = PLACES[part]
        wide, high, deep = (100.0, 160.0, 25.0) if part == "A4" else size
        shift = sum(map(ord, end)) % 9 * wide / 12 + wide / 6  # no two ends on one point
        return x + shift, PLATE - deep - (60 if part == "SSR1" else 0), z + (4 if sum(map(ord, end)) % 2 else high - 4)
    if part in FUSES:
        return 153.0, PLATE - 22, 327 + 46.0 * FUSES.index(part) + (40 if end.endswith("2") else 0)
    if part == "J2":
        return strip_places(bought["XT1"][0])["J2"][0] + 3, PLATE - 47, STRIP_MID + (20 if end.endswith("1") else -20)
    if part == "X1":
        return 345.0, PLATE - 6, 40.0
    if part in FRONT:
        return 8.0, -190.0, FRONT[part][1] - 40 - 3.0 * ord(part[1])  # to the door, along its hinge
    return None


def wires(bought):
    """Wires of the harness that begin in the box: number to a list of (from, to)."""
    nets = [(strip, ends) for strip, _, _, ends in strips()]
    places, used, found = strip_places(bought["XT1"][0]), {}, {}
    with open(os.path.join(WIRING, "harness.csv"), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for group in filter(None, re.split(r";\s*", row["pins"])):
                ends = [("XT1.5-" if end == "RAIL" else end) for end in group.split()]
                strip = next((s for s, known in nets if set(known) & set(e for e in ends if e != "A4")), None)
                points = [box_place(bought, end) for end in ends]
                gate = (60.0 + 4.4 * int(row["name"]), -60.0, 4.0)  # its gland, in the box's floor
                points = [p if p else gate for p in points]
                if strip:
                    x, count = places[strip]
                    for p in points:
                        slot = used[strip] = used.get(strip, -1) + 1
                        q = (x + bought["XT1"][0] * (slot % count + 0.5), PLATE - 46, STRIP_MID + (20 if slot // count % 2 else -20))
                        found.setdefault(int(row["name"]), []).append((p, q))
                else:
                    found.setdefault(int(row["name"]), []).extend(zip(points, points[1:]))
    return found
