"""The one set of numbers: dimensions.csv, as Python values and as dimensions.scad."""
import csv
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def read():
    """Name to value."""
    with open(os.path.join(HERE, "dimensions.csv"), newline="", encoding="utf-8") as file:
        return {row["name"]: float(row["value"]) for row in csv.DictReader(file)}


def scad():
    """The same for OpenSCAD; every .scad file includes it."""
    lines = ["// Made of dimensions.csv by make.py: change that, not this."]
    with open(os.path.join(HERE, "dimensions.csv"), newline="", encoding="utf-8") as file:
        lines += [f'{row["name"]} = {row["value"]}; // {row["unit"]}: {row["what"]}' for row in csv.DictReader(file)]
    return "\n".join(lines) + "\n"
