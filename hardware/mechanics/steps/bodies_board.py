"""Bodies: board A4 from the plan of the perforated board: every part stands where its pins' holes are."""
import csv
import os

import dimensions
from steps.solids import box, joined, rod
from steps.world import BODIES, DARK, GREEN, HOT, PRINT, STEEL, body

PITCH, HOLES = 2.54, (62, 38)


def _pins():
    found = {}
    with open(os.path.join(dimensions.HERE, "..", "circuit", "perfboard.csv"), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["part"], []).append((PITCH * int(row["column"]), -PITCH * int(row["row"])))
    return found


PINS = _pins()


@body((190, 160, 110), level=True)
def board(w):
    return box(0, -PITCH * (HOLES[1] + 1), -1.6, PITCH * (HOLES[0] + 1), PITCH * (HOLES[1] + 1), 1.6)


def _axial(a, b, radius):
    """A resistor or diode lying between its holes, or standing on one of them where they are near."""
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    gap = ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
    if gap < 6:
        return rod((*a, 1), (*a, 8), radius, 14)
    ux, uy = (b[0] - a[0]) / gap, (b[1] - a[1]) / gap
    half = min(3.2, gap / 2 - 1)
    return joined(rod((x - half * ux, y - half * uy, radius + 0.3), (x + half * ux, y + half * uy, radius + 0.3), radius, 14),
                  rod((*a, radius), (*b, radius), 0.4, 8))


def _part(part):
    """By the letter of its name; heights are guesses, places are not."""
    pins = PINS[part]
    xs, ys = [p[0] for p in pins], [p[1] for p in pins]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    kind = part[0]
    if kind in "RD":
        return _axial(pins[0], pins[1], 1.25)
    if kind == "C":
        return box(x0 - 0.5, y0 - 1.8, 0.5, max(x1 - x0, 0) + 1, y1 - y0 + 3.6, 9 if part == "C1" else 5)
    if kind == "Q" and part != "Q5":
        return joined(box(x0 - 2.5, y0 - 2.2, 3, x1 - x0 + 5, y1 - y0 + 4.4, 9), box(x0 - 2.5, y1 + 1, 12, x1 - x0 + 5, 1.3, 6))
    if kind == "X":
        return box(x0 - 2.4, y0 - 4, 0, 4.8, 8, 10)
    if part == "A1":
        return joined(box(x0 - 1, y0 - 1.2, 0, x1 - x0 + 2, 2.4, 8.5), box(x0 - 1, y1 - 1.2, 0, x1 - x0 + 2, 2.4, 8.5))
    return box(x0 - 1.2, y0 - 1, 0.6, x1 - x0 + 2.4, y1 - y0 + 2, 4.2)


def _group(parts):
    return lambda w: joined(*[_part(part) for part in parts])


PULL_DOWNS = [f"R{n}" for n in range(4, 13)]
DRIVERS = ["U3", "Q1", "Q2", "Q3", "Q4", "Q5"]
SOCKETS = ["A1"]
REST = [part for part in PINS if part not in (*PULL_DOWNS, "U1", *DRIVERS, *SOCKETS)]
for _name, _parts, _colour in (("board_pull_downs", PULL_DOWNS, HOT), ("board_u1", ["U1"], DARK), ("board_u3", ["U3"], DARK),
                               ("board_transistors", DRIVERS[1:], STEEL), ("board_sockets", SOCKETS, PRINT), ("board_rest", REST, GREEN)):
    BODIES[_name] = (_group(_parts), _colour, True)
