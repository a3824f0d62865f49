"""What bodies are made from: the numbers, the parts as OpenSCAD makes them, sizes of bought parts. A body is a function with a colour."""
import csv
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import dimensions
import sheets
from render import read_stl

SHEET, GLASS, FILM, STEEL, DARK = (160, 172, 184), (120, 196, 196), (236, 190, 30), (120, 130, 142), (80, 76, 74)
HOT, FOAM, PRINT, WATER, GREEN = (205, 88, 60), (226, 196, 140), (80, 138, 196), (90, 160, 220), (90, 160, 100)
PARTS = {"cheek": "folded=true", "floor": "", "back": "", "end": "", "fan-plate": "", "carrier": "", "shutter": "", "throttle-middle": "",
         "flap": "", "blade": "", "trough": "", "sensor-holder": "", "guide-wedge": "", "mist-inlet": "", "lid": "", "roof": ""}
BODIES = {}  # name: (function of the world, colour, is level)


def body(colour, level=False):
    """Registers a function as a body. A level one does not lean with the loop: bath, enclosure, what stands on the bench."""
    def register(function):
        BODIES[function.__name__] = (function, colour, level)
        return function
    return register


class Parts(dict):
    """STL by name, made when first asked for."""

    def __init__(self, openscad):
        super().__init__()
        self._openscad = openscad

    def __missing__(self, name):
        source, settings = sheets.SHEETS[name][:2] if name in sheets.SHEETS else (name, "")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, name + ".stl")
            self._openscad(source, path, (settings, PARTS[name]))
            self[name] = read_stl(path)
        return self[name]

    def make_all(self):
        """All at once, before the work is shared out."""
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            list(pool.map(self.__getitem__, PARTS))


def read(openscad):
    """d: dimensions, part: STL by name, bought: (wide, high, deep) by reference."""
    return SimpleNamespace(d=SimpleNamespace(**dimensions.read()), part=Parts(openscad), bought=bought())


def bought():
    """bought.csv: reference to (wide, high, deep), mm."""
    with open(os.path.join(dimensions.HERE, "bought.csv"), newline="", encoding="utf-8") as file:
        return {row["ref"]: tuple(float(row[k]) for k in ("wide_mm", "high_mm", "deep_mm")) for row in csv.DictReader(file)}
