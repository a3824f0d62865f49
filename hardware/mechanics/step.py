"""Run by freecadcmd: every construction tree of $TREES becomes a STEP file in $STEPS, and its volume and box a line of volumes.csv."""
import os

import FreeCAD
import importCSG
import Part


def solid(path):
    """The shape of a tree: what nothing else is made from."""
    importCSG.open(path)
    document = FreeCAD.ActiveDocument
    document.recompute()
    last = [o for o in document.Objects if hasattr(o, "Shape") and not o.InList and o.Shape.Volume > 0]
    shape = last[0].Shape if len(last) == 1 else Part.makeCompound([o.Shape for o in last])
    FreeCAD.closeDocument(document.Name)
    return shape


lines = ["name,volume,x,y,z"]
for file in sorted(os.listdir(os.environ["TREES"])):
    name = os.path.splitext(file)[0]
    shape = solid(os.path.join(os.environ["TREES"], file))
    to = os.path.join(os.environ["STEPS"], name + ".step")
    shape.exportStep(to)
    back = Part.read(to)  # measured on what is in the file
    box = back.BoundBox
    lines.append(f"{name},{back.Volume:.3f},{box.XLength:.4f},{box.YLength:.4f},{box.ZLength:.4f}")
with open(os.path.join(os.environ["STEPS"], "volumes.csv"), "w", encoding="ascii") as file:
    file.write("\n".join(lines) + "\n")
