"""One dimensioned drawing on A3: what is cut, dimensions between points that are really there, and a title block."""
from html import escape

WIDE, HIGH, MARGIN = 420.0, 297.0, 10.0
SCALES = (0.25, 0.5, 1, 2, 2.5, 3, 4, 5)
TOLERANCE = "ISO 2768-m, holes +0.1 mm"


class Drawing:
    """Model coordinates are millimetres, y up; the sheet's are millimetres, y down."""

    def __init__(self, title, material, count, note, circles, outlines, scale=None, place=None, is_cut=False):
        """One view; of several on a sheet each has a scale and a place (mm from the sheet's upper left corner). Cut material is grey."""
        self.out, self.title, self.material, self.count, self.note = [], title, material, count, note
        self.circles, self.outlines = circles, outlines
        points = [p for loop in outlines for p in loop] + [(x + k * r, y + k * r) for x, y, r in circles for k in (-1, 1)]
        self.left, self.right = min(p[0] for p in points), max(p[0] for p in points)
        self.low, self.high = min(p[1] for p in points), max(p[1] for p in points)
        room = (WIDE - 110, HIGH - 125)
        self.scale = scale or next(s for s in SCALES if (self.right - self.left) / s <= room[0] and (self.high - self.low) / s <= room[1])
        across, down = place or (WIDE / 2, 118)
        self.x0 = across - (self.left + self.right) / 2 / self.scale
        self.y0 = down + (self.low + self.high) / 2 / self.scale
        if is_cut:
            self._material(outlines, circles)
        for loop in outlines:
            self._path([self._at(p) for p in loop])
        for x, y, radius in circles:
            cx, cy = self._at((x, y))
            self.out.append(f'<circle cx="{cx:.2f}" cy="{cy:.2f}" r="{radius / self.scale:.3f}" class="cut"/>')
            reach = radius / self.scale + 1.2
            self.out.append(f'<path d="M{cx - reach:.2f},{cy:.2f}H{cx + reach:.2f}M{cx:.2f},{cy - reach:.2f}V{cy + reach:.2f}" class="axis"/>')
        self.xs = {round(p[0], 3) for p in points} | {round(c[0], 3) for c in circles}
        self.ys = {round(p[1], 3) for p in points} | {round(c[1], 3) for c in circles}

    def across(self, a, b, level, above=False):
        """A horizontal dimension from x = a to x = b, on the level-th line below (or above) the part."""
        self._must(a, self.xs, "x")
        self._must(b, self.xs, "x")
        base = (self._at((0, self.high))[1] - 4 - 8 * level) if above else (self._at((0, self.low))[1] + 4 + 8 * level)
        edge = self._at((0, self.high if above else self.low))[1]
        xa, xb = self._at((a, 0))[0], self._at((b, 0))[0]
        for x in (xa, xb):
            self.out.append(f'<path d="M{x:.2f},{edge + (-1 if above else 1):.2f}V{base + (-1.5 if above else 1.5):.2f}" class="thin"/>')
        self._arrowed(min(xa, xb), max(xa, xb), lambda x: f"{x:.2f},{base:.2f}", f"{round(abs(b - a), 2):g}", (xa + xb) / 2, base, 0)

    def up(self, a, b, level, right=False):
        """A vertical dimension from y = a to y = b, on the level-th line left (or right) of the part."""
        self._must(a, self.ys, "y")
        self._must(b, self.ys, "y")
        base = (self._at((self.right, 0))[0] + 4 + 8 * level) if right else (self._at((self.left, 0))[0] - 4 - 8 * level)
        edge = self._at((self.right if right else self.left, 0))[0]
        ya, yb = self._at((0, a))[1], self._at((0, b))[1]
        for y in (ya, yb):
            self.out.append(f'<path d="M{edge + (1 if right else -1):.2f},{y:.2f}H{base + (1.5 if right else -1.5):.2f}" class="thin"/>')
        self._arrowed(min(ya, yb), max(ya, yb), lambda y: f"{base:.2f},{y:.2f}", f"{round(abs(b - a), 2):g}", base, (ya + yb) / 2, -90)

    def holes(self, radius, words, dx, dy):
        """A leader to one of the holes of this radius; their number is counted, not written."""
        found = [c for c in self.circles if abs(c[2] - radius) < 0.006]
        if not found:
            raise ValueError(f"{self.title}: no hole of radius {radius}")
        x, y = self._at(found[len(found) // 2][:2])
        count = f"{len(found)} x " if len(found) > 1 else ""
        self.out.append(f'<path d="M{x:.2f},{y:.2f}L{x + dx:.2f},{y + dy:.2f}h{4 if dx >= 0 else -4}" class="thin"/>')
        anchor = "start" if dx >= 0 else "end"
        self._text(x + dx + (5 if dx >= 0 else -5), y + dy + 1.2, f"{count}Ø{2 * radius:g}{' ' if words else ''}{words}", anchor)

    def words(self, x, y, text, dx, dy):
        """A leader to a point of the part, with words."""
        self._must(x, self.xs, "x")
        px, py = self._at((x, y))
        self.out.append(f'<path d="M{px:.2f},{py:.2f}l{dx},{dy}h{4 if dx >= 0 else -4}" class="thin"/>')
        self._text(px + dx + (5 if dx >= 0 else -5), py + dy + 1.2, text, "start" if dx >= 0 else "end")

    def line(self, a, b):
        """Something else, beside the part, thin."""
        (ax, ay), (bx, by) = self._at(a), self._at(b)
        self.out.append(f'<path d="M{ax:.2f},{ay:.2f}L{bx:.2f},{by:.2f}" class="thin"/>')

    def caption(self, words):
        """Over the view."""
        self._text(self._at(((self.left + self.right) / 2, 0))[0], self._at((0, self.high))[1] - 19, words, "middle", "grey")

    def svg(self):
        """The whole sheet."""
        block = [("part", self.title), ("material", self.material), ("number", self.count), ("scale", (f"1:{self.scale:g}" if self.scale >= 1 else f"{1 / self.scale:g}:1") + " on A3"),
                 ("tolerance", TOLERANCE), ("revision", "A, generated from dimensions.csv; nobody has built from it")]
        x, y = WIDE - MARGIN - 150, HIGH - MARGIN - 7 * len(block)
        self.out.append(f'<rect x="{x}" y="{y}" width="150" height="{7 * len(block)}" class="frame"/>')
        for i, (name, words) in enumerate(block):
            self.out.append(f'<path d="M{x},{y + 7 * i}h150" class="thin"/>')
            self._text(x + 2, y + 7 * i + 4.9, name, "start", "grey")
            self._text(x + 24, y + 7 * i + 4.9, words, "start")
        for i, line in enumerate(self.note):
            self._text(MARGIN + 4, HIGH - MARGIN - 6 * (len(self.note) - i) + 2, line, "start")
        style = (".cut{fill:none;stroke:#000;stroke-width:.5}.thin{fill:none;stroke:#333;stroke-width:.18}"
                 ".axis{fill:none;stroke:#777;stroke-width:.13}.frame{fill:none;stroke:#000;stroke-width:.35}"
                 "text{font:3.5px Arial,Helvetica,'DejaVu Sans',sans-serif;fill:#111}.grey{fill:#666}")
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE:g} {HIGH:g}" width="{WIDE:g}mm" height="{HIGH:g}mm">'
                f"<title>{escape(self.title)}</title><style>{style}</style>"
                f'<rect width="{WIDE:g}" height="{HIGH:g}" fill="#fff"/>'
                f'<rect x="{MARGIN}" y="{MARGIN}" width="{WIDE - 2 * MARGIN:g}" height="{HIGH - 2 * MARGIN:g}" class="frame"/>\n'
                + "\n".join(self.out) + "\n</svg>\n")

    def _at(self, p):
        return self.x0 + p[0] / self.scale, self.y0 - p[1] / self.scale

    def _material(self, outlines, circles):
        words = "".join("M" + "L".join("%.2f,%.2f" % self._at(p) for p in loop) + "Z" for loop in outlines)
        for x, y, radius in circles:
            cx, cy = self._at((x, y))
            r = radius / self.scale
            words += f"M{cx - r:.2f},{cy:.2f}a{r:.3f},{r:.3f} 0 1,0 {2 * r:.3f},0a{r:.3f},{r:.3f} 0 1,0 {-2 * r:.3f},0Z"
        self.out.append(f'<path d="{words}" fill="#ddd" fill-rule="evenodd"/>')

    def _path(self, points):
        self.out.append('<path d="M' + "L".join(f"{x:.2f},{y:.2f}" for x, y in points) + 'Z" class="cut"/>')

    def _must(self, value, known, axis):
        if not any(abs(value - k) < 0.011 for k in known):
            raise ValueError(f"{self.title}: nothing is at {axis} = {value}; a dimension must begin and end on the part")

    def _arrowed(self, a, b, at, words, tx, ty, turn):
        gap = b - a
        inner = gap > 9
        self.out.append(f'<path d="M{at(a if inner else a - 5)}L{at(b if inner else b + 5)}" class="thin"/>')
        for end, way in ((a, 1 if inner else -1), (b, -1 if inner else 1)):
            px, py = map(float, at(end).split(","))
            tip = [(px, py), (px + 2.2 * way, py + 0.5), (px + 2.2 * way, py - 0.5)] if turn == 0 else [
                (px, py), (px + 0.5, py + 2.2 * way), (px - 0.5, py + 2.2 * way)]
            self.out.append('<path d="M' + "L".join(f"{x:.2f},{y:.2f}" for x, y in tip) + 'Z" fill="#333"/>')
        if not inner:  # beside the line, where there is room
            tx, ty = (tx + gap / 2 + 6 + len(words), ty) if turn == 0 else (tx, ty + gap / 2 + 6 + len(words))
        shift = (0, -0.9) if turn == 0 else (-0.9, 0)
        rotate = f' transform="rotate({turn} {tx + shift[0]:.2f} {ty + shift[1]:.2f})"' if turn else ""
        self.out.append(f'<text x="{tx + shift[0]:.2f}" y="{ty + shift[1]:.2f}" text-anchor="middle"{rotate}>{escape(words)}</text>')

    def _text(self, x, y, words, anchor, kind=""):
        css = f' class="{kind}"' if kind else ""
        self.out.append(f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}"{css}>{escape(words)}</text>')
