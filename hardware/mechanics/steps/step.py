"""What one step's picture shows. The rows stand in a file for each page, in plain words: a test reads them without numpy."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """A picture steps/NAME.png. Bodies are named as in bodies_*.py."""

    name: str  # page and number, "duct-2"
    alt: str  # what is to be seen: the page has the same words
    new: str  # bodies that this step adds or is about, in orange
    old: str  # bodies that are there already, pale
    labels: tuple = ()  # (body, words): a new line in the words is a new line in the picture
    look: tuple = (-58, 26)  # azimuth and elevation, degrees
    fit: str = ""  # bodies that fill the picture; empty: all
    room: float = 1.0  # more than 1: more around them
    leans: bool = False  # as it stands on the bench, 15 degrees; else as drawn, level
