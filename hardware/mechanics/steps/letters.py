"""Letters of strokes: no font has to be there, and every machine draws the same."""
import numpy as np

# Polylines of points "xy" on a grid: x from 0, the base line is y = 2, capitals reach 8, small letters 6, tails 0.
_STROKES = {
    "A": "02 28 42;14 34", "B": "02 08 38 47 46 35 05;35 44 43 32 02", "C": "47 38 18 07 03 12 32 43", "D": "02 08 28 46 44 22 02",
    "E": "48 08 02 42;05 35", "F": "48 08 02;05 35", "G": "47 38 18 07 03 12 32 43 45 25", "H": "02 08;42 48;05 45",
            "I": "02 22;08 28;12 18",
    "J": "38 33 22 12 03", "K": "02 08;48 04;15 42", "L": "08 02 42", "M": "02 08 25 48 42", "N": "02 08 42 48",
    "O": "12 03 07 18 38 47 43 32 12", "P": "02 08 38 47 46 35 05", "Q": "12 03 07 18 38 47 43 32 12;24 42",
    "R": "02 08 38 47 46 35 05;25 42", "S": "47 38 18 07 06 15 35 44 43 32 12 03", "T": "08 48;28 22", "U": "08 03 12 32 43 48",
            "V": "08 22 48",
    "W": "08 12 26 32 48", "X": "02 48;08 42", "Y": "08 25 48;25 22", "Z": "08 48 02 42",
    "a": "46 42;45 36 16 05 03 12 32 43", "b": "08 02;05 16 36 45 43 32 12 03", "c": "45 36 16 05 03 12 32 43",
    "d": "48 42;45 36 16 05 03 12 32 43", "e": "04 44 45 36 16 05 03 12 32 43", "f": "38 28 17 12;06 36",
    "g": "46 41 30 10 01;45 36 16 05 03 12 32 43", "h": "08 02;05 16 36 45 42", "i": "02 06;08 08", "j": "16 11 00;18 18",
    "k": "08 02;46 04;15 42", "l": "08 03 12", "m": "02 06;05 16 26 35 32;35 46 56 65 62", "n": "02 06;05 16 36 45 42",
    "o": "16 05 03 12 32 43 45 36 16", "p": "00 06;05 16 36 45 43 32 12 03", "q": "40 46;45 36 16 05 03 12 32 43", "r": "02 06;05 16 36",
    "s": "45 36 16 05 14 34 43 32 12 03", "t": "18 13 22 32;06 36", "u": "06 03 12 32 43;46 42", "v": "06 22 46", "w": "06 12 25 32 46",
    "x": "02 46;06 42", "y": "06 22;46 10 00", "z": "06 46 02 42",
    "0": "12 03 07 18 38 47 43 32 12", "1": "06 28 22", "2": "07 18 38 47 46 02 42", "3": "07 18 38 47 46 35 15;35 44 43 32 12 03",
    "4": "32 38 04 44", "5": "48 08 05 35 44 43 32 12 03", "6": "47 38 18 07 03 12 32 43 44 35 05", "7": "08 48 12",
    "8": "15 06 07 18 38 47 46 35 15 04 03 12 32 43 44 35", "9": "45 15 06 07 18 38 47 43 32 12 03",
    ".": "02 02", ",": "13 01", ":": "03 03;06 06", "-": "04 34", "+": "05 45;27 23", "(": "28 16 14 22", ")": "08 26 24 02", "/": "02 48",
    "'": "08 07", "=": "04 34;06 36", "_": "01 41", " ": "",
}
LETTERS = {letter: [[(int(point[0]), int(point[1]) - 2) for point in line.split()] for line in strokes.split(";") if line]
           for letter, strokes in _STROKES.items()}


def width(words, unit):
    """Of a line of words, in pixels; unit is a sixth of a capital's height."""
    return sum(_advance(letter) for letter in words) * unit - 2 * unit


def write(image, x, y, words, unit, colour, thick):
    """Words from (x, y), the base line's begin, into a picture, in its pixels."""
    for letter in words:
        for points in LETTERS[letter]:
            for a, b in zip(points, points[1:] or points):
                wide = thick * (1.7 if a == b else 1)  # dots
                stroke(image, (x + a[0] * unit, y - a[1] * unit), (x + b[0] * unit, y - b[1] * unit), wide, colour)
        x += _advance(letter) * unit


def stroke(image, a, b, thick, colour):
    """A round-ended line of that thickness, its edge smooth."""
    reach = thick / 2 + 1
    x0, x1 = int(max(min(a[0], b[0]) - reach, 0)), int(min(max(a[0], b[0]) + reach + 1, image.shape[1]))
    y0, y1 = int(max(min(a[1], b[1]) - reach, 0)), int(min(max(a[1], b[1]) + reach + 1, image.shape[0]))
    if x1 <= x0 or y1 <= y0:
        return
    px, py = np.arange(x0, x1)[None, :] + 0.5, np.arange(y0, y1)[:, None] + 0.5
    along = np.array(b, dtype=float) - a
    long2 = max(float(along @ along), 1e-9)
    share = np.clip(((px - a[0]) * along[0] + (py - a[1]) * along[1]) / long2, 0, 1)
    away = np.hypot(px - a[0] - share * along[0], py - a[1] - share * along[1])
    cover = np.clip(thick / 2 + 0.5 - away, 0, 1)[..., None]
    part = image[y0:y1, x0:x1, :3]
    part[:] = part * (1 - cover) + np.array(colour) * cover


def _advance(letter):
    points = [p for line in LETTERS[letter] for p in line]
    return max((p[0] for p in points), default=1) + 2
