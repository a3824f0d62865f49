"""A picture of something that leans: SVG, with labels."""
import math
from html import escape

STYLE = ("<style>text{font-family:Arial,Helvetica,'DejaVu Sans',sans-serif;font-size:15px;fill:#1c1c1c}.small{font-size:13px;fill:#555}"
         ".ref{font-weight:bold}.line{fill:none;stroke:#1c1c1c;stroke-width:1.2}.lead{fill:none;stroke:#777;stroke-width:1}"
         ".air{stroke:#17477e;stroke-width:3;fill:none;marker-end:url(#a)}.move{stroke:#1c1c1c;stroke-width:2;fill:none;marker-end:url(#k)}</style>"
         '<defs><marker id="a" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="13" markerHeight="13" markerUnits="userSpaceOnUse" orient="auto">'
         '<path d="M0,0 L10,5 L0,10 z" fill="#17477e"/></marker>'
         '<marker id="k" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">'
         '<path d="M0,0 L10,5 L0,10 z" fill="#1c1c1c"/></marker></defs>')


class Page:
    """Model: x along the channel, z up from its floor, leaning. Page: pixels, y down."""

    def __init__(self, wide, high, scale, x0, y0, tilt, title):
        self.size, self.scale, self.x0, self.y0, self.turn = (wide, high), scale, x0, y0, math.radians(tilt)
        self.out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"><title>{escape(title)}</title>',
                    STYLE, f'<rect width="{wide}" height="{high}" fill="#fff"/>']

    def at(self, x, z):
        """Page point of a point of the chamber."""
        c, s = math.cos(self.turn), math.sin(self.turn)
        return self.x0 + self.scale * (x * c + z * s), self.y0 - self.scale * (z * c - x * s)

    def shape(self, points, fill, stroke="#1c1c1c", width=1.2, close=True):
        """A polygon of chamber points."""
        words = "L".join("%.1f,%.1f" % self.at(x, z) for x, z in points)
        self.out.append(f'<path d="M{words}{"Z" if close else ""}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>')

    def rect(self, x, z, long, high, fill, stroke="#1c1c1c", width=1.2):
        """A rectangle that leans with the chamber."""
        self.shape([(x, z), (x + long, z), (x + long, z + high), (x, z + high)], fill, stroke, width)

    def arrow(self, x, z, dx, dz, kind="air"):
        """From a chamber point, so far."""
        a, b = self.at(x, z), self.at(x + dx, z + dz)
        self.out.append(f'<path class="{kind}" d="M{a[0]:.1f},{a[1]:.1f}L{b[0]:.1f},{b[1]:.1f}"/>')

    def label(self, point, place, lines, anchor="start", ref=""):
        """Words at a page place, with a line to a chamber point."""
        px, py = self.at(*point)
        side = {"start": -4, "end": 4, "middle": 0}[anchor]
        drop = -5 if py < place[1] or anchor != "middle" else 6 + 18 * (len(lines) - 1)
        self.out.append(f'<path class="lead" d="M{place[0] + side},{place[1] + (drop if anchor == "middle" else -5)}L{px:.1f},{py:.1f}"/>'
                        f'<circle cx="{px:.1f}" cy="{py:.1f}" r="2.2" fill="#555"/>')
        for i, line in enumerate(lines):
            kind = ' class="small"' if i else ""
            bold = f'<tspan class="ref">{escape(ref)}</tspan> ' if ref and i == 0 else ""
            self.out.append(f'<text x="{place[0]}" y="{place[1] + 18 * i}" text-anchor="{anchor}"{kind}>{bold}{escape(line)}</text>')

    def text(self, x, y, words, kind="", anchor="start"):
        """Words at a page place."""
        self.out.append(f'<text x="{x}" y="{y}" text-anchor="{anchor}"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{escape(words)}</text>')

    def svg(self):
        """All of it."""
        return "\n".join(self.out) + "\n</svg>\n"
