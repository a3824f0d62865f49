"""DXF as OpenSCAD writes it (loose lines) into what a laser shop wants: closed outlines, and true circles for holes. Format R12, mm."""
import math

FEWEST = 24  # corners of a regular polygon that is meant as a circle; OpenSCAD writes six digits, so 0.01 mm is all that is known


def read_lines(path):
    """Line ends of a DXF that has nothing but LINE entities: ((x, y), (x, y))."""
    with open(path, encoding="ascii") as file:
        words = [line.strip() for line in file]
    lines, now = [], None
    for code, value in zip(words[0::2], words[1::2]):
        if code == "0":
            now = {} if value == "LINE" else None
        elif now is not None and code in ("10", "20", "11", "21"):
            now[code] = round(float(value), 5)
            if len(now) == 4:
                lines.append(((now["10"], now["20"]), (now["11"], now["21"])))
    return lines


def loops(lines):
    """Closed outlines. An end that meets no other is an error."""
    following = {}
    for start, end in lines:
        following.setdefault(start, []).append(end)
    found = []
    while following:
        first = min(following)
        loop, at = [], first
        while True:
            loop.append(at)
            ends = following[at]
            at_next = ends.pop()
            if not ends:
                del following[at]
            at = at_next
            if at == first:
                break
            if at not in following:
                raise ValueError(f"the outline ends at {at}: a 2D shape must be closed")
        found.append(loop)
    return found


def circle(loop):
    """(x, y, radius) where the outline is a circle, else None."""
    if len(loop) < FEWEST:
        return None
    x = (min(p[0] for p in loop) + max(p[0] for p in loop)) / 2
    y = (min(p[1] for p in loop) + max(p[1] for p in loop)) / 2
    radii = [math.hypot(p[0] - x, p[1] - y) for p in loop]
    return (round(x, 3), round(y, 3), round(sum(radii) / len(radii), 2)) if max(radii) - min(radii) < 0.01 else None


def shapes(path):
    """Circles and other outlines of a file, both in a fixed order."""
    circles, outlines = [], []
    for loop in loops(read_lines(path)):
        found = circle(loop)
        if found:
            circles.append(found)
        else:
            outlines.append(_straightened(loop))
    return sorted(circles), sorted(outlines, key=lambda loop: (-abs(area(loop)), loop))


def area(loop):
    """Signed, mm2."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(loop, loop[1:] + loop[:1])) / 2


def write(path, circles, outlines, title):
    """A clean file: layer CUT, one POLYLINE an outline, one CIRCLE a hole."""
    out = ["999", title, "0", "SECTION", "2", "ENTITIES"]
    for loop in outlines:
        out += ["0", "POLYLINE", "8", "CUT", "66", "1", "70", "1"]
        for x, y in loop:
            out += ["0", "VERTEX", "8", "CUT", "10", f"{x:.4f}", "20", f"{y:.4f}"]
        out += ["0", "SEQEND"]
    for x, y, radius in circles:
        out += ["0", "CIRCLE", "8", "CUT", "10", f"{x:.4f}", "20", f"{y:.4f}", "40", f"{radius:.4f}"]
    out += ["0", "ENDSEC", "0", "EOF"]
    with open(path, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(out) + "\n")


def _straightened(loop):
    """Without corners that are none, beginning at the lowest left one."""
    kept = []
    for i, at in enumerate(loop):
        before, after = loop[i - 1], loop[(i + 1) % len(loop)]
        turn = (at[0] - before[0]) * (after[1] - at[1]) - (at[1] - before[1]) * (after[0] - at[0])
        if abs(turn) > 1e-6:
            kept.append(at)
    first = kept.index(min(kept))
    return kept[first:] + kept[:first]
