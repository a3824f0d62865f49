#!/usr/bin/python3
"""Makes everything of hardware/mechanics from dimensions.csv: `make.py` all of it, `make.py WHAT...` one of scad, sheets, solids, step,
pictures, steps; `--out DIR` somewhere else than beside the sources. Needs OpenSCAD, for step FreeCAD (freecadcmd), for pictures and steps numpy."""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import dimensions
import dxf
import sheets
import solid_sheets
import stand_sheet

SOLIDS = tuple(solid_sheets.SOLIDS)
AIR = ("plenum", "channel", "return")
HERE = dimensions.HERE


def openscad(source, to, settings=()):
    """One export. What it warns of is an error."""
    command = ["/usr/bin/openscad", "-q", "-o", to] + [word for s in settings if s for word in ("-D", s)] + [source + ".scad"]
    said = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    if said.returncode or "WARNING" in said.stderr or "ERROR" in said.stderr:
        raise RuntimeError(f"{' '.join(command)}: {said.stderr}")


def all_at_once(jobs):
    """Runs functions without arguments, as many at once as there are cores."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for job in [pool.submit(work) for work in jobs]:
            job.result()


def folder(out, name):
    """A folder of the output, made."""
    path = os.path.join(out, name)
    os.makedirs(path, exist_ok=True)
    return path


def make_scad(out):
    """dimensions.scad beside the sources: the others include it."""
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "dimensions.scad"), "w", encoding="utf-8", newline="\n") as file:
        file.write(dimensions.scad())


def make_sheets(out):
    """dxf/NAME.dxf for the laser, and drawings/NAME.svg of sheets and solids to read."""
    d = dimensions.read()
    cut, drawn = folder(out, "dxf"), folder(out, "drawings")

    def one(name):
        source, settings = sheets.SHEETS[name][:2]
        with tempfile.TemporaryDirectory() as rough:
            path = os.path.join(rough, "rough.dxf")
            openscad(source, path, ("flat=true", settings))
            circles, outlines = dxf.shapes(path)
        dxf.write(os.path.join(cut, name + ".dxf"), circles, outlines, sheets.SHEETS[name][2] + ", mm")
        with open(os.path.join(drawn, name + ".svg"), "w", encoding="utf-8", newline="\n") as file:
            file.write(sheets.drawing(name, d, circles, outlines))

    def solid(name):
        shapes = []
        with tempfile.TemporaryDirectory() as rough:
            for number, (_, turn, cut, _, _) in enumerate(solid_sheets.SOLIDS[name][3]):
                path = os.path.join(rough, f"view{number}")
                with open(path + ".scad", "w", encoding="utf-8") as file:
                    file.write(solid_sheets.source(name, turn, cut, HERE))
                openscad(path, path + ".dxf")
                shapes.append(dxf.shapes(path + ".dxf"))
        with open(os.path.join(drawn, name + ".svg"), "w", encoding="utf-8", newline="\n") as file:
            file.write(solid_sheets.drawing(name, d, shapes))

    with open(os.path.join(drawn, "stand.svg"), "w", encoding="utf-8", newline="\n") as file:
        file.write(stand_sheet.drawing())
    all_at_once([lambda name=name: one(name) for name in sheets.SHEETS] + [lambda name=name: solid(name) for name in solid_sheets.SOLIDS])


def make_solids(out):
    """stl/NAME.stl: what is printed or milled, the sheets as solids, and the air."""
    to = folder(out, "stl")
    jobs = [lambda name=name: openscad(name, os.path.join(to, name + ".stl")) for name in SOLIDS]
    jobs += [lambda room=room: openscad("air", os.path.join(to, f"air-{room}.stl"), (f'room="{room}"',)) for room in AIR]
    jobs += [lambda name=name, row=row: openscad(row[0], os.path.join(to, name + ".stl"), (row[1],)) for name, row in sheets.SHEETS.items()]
    all_at_once(jobs)


def make_step(out):
    """step/NAME.step of every part and of the air, by FreeCAD from OpenSCAD's construction tree; volumes.csv is what FreeCAD measures."""
    to = os.path.abspath(folder(out, "step"))
    with tempfile.TemporaryDirectory() as trees:
        jobs = [lambda name=name: openscad(name, os.path.join(trees, name + ".csg")) for name in SOLIDS]
        jobs += [lambda room=room: openscad("air", os.path.join(trees, f"air-{room}.csg"), (f'room="{room}"',)) for room in AIR]
        jobs += [lambda name=name, row=row: openscad(row[0], os.path.join(trees, name + ".csg"), (row[1],))
                 for name, row in sheets.SHEETS.items()]
        all_at_once(jobs)
        said = subprocess.run(["/usr/bin/freecadcmd", os.path.join(HERE, "step.py")], capture_output=True, text=True, check=False,
                              stdin=subprocess.DEVNULL, env={**os.environ, "TREES": trees, "STEPS": to})
        if not os.path.exists(os.path.join(to, "volumes.csv")):
            raise RuntimeError(f"freecadcmd: {said.stdout[-2000:]}{said.stderr[-2000:]}")


def make_pictures(out):
    """pictures/NAME.png of the sub-assemblies, the air loop and the immersion as SVG."""
    import pictures
    pictures.make(out, openscad)


def make_steps(out):
    """pictures/steps/PAGE-N.png, one for each step of the assembly."""
    from steps import draw
    draw.make(os.path.join(out, "pictures", "steps"), openscad)


MAKERS = {"scad": make_scad, "sheets": make_sheets, "solids": make_solids, "step": make_step, "pictures": make_pictures, "steps": make_steps}


def main(words):
    """The command line."""
    out = HERE
    if "--out" in words:
        place = words.index("--out")
        out = words[place + 1]
        words = words[:place] + words[place + 2:]
    wrong = [word for word in words if word not in MAKERS]
    if wrong:
        sys.exit(f"make.py: {wrong[0]} is none of {', '.join(MAKERS)}")
    for name, maker in MAKERS.items():
        if not words or name in words:
            maker(out)


if __name__ == "__main__":
    main(sys.argv[1:])
