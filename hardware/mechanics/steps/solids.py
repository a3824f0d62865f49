"""Simple solids of bought parts: triangles like render.box, faces outward."""
import numpy as np

from render import box, tube  # noqa: F401 (the bodies take them from here)


def rod(a, b, radius, sides=20):
    """A cylinder from point to point."""
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    long = np.linalg.norm(b - a)
    upright = tube(0, 0, 0, radius, long, sides)
    return upright @ _toward((b - a) / long) + a


def hose(points, radius, sides=14):
    """A round skin along a broken line, mitred at the bends."""
    points = np.array(points, dtype=float)
    ways = np.diff(points, axis=0)
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    turns = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    side = np.cross(ways[0], [0.3, 0.5, 0.8] if abs(ways[0] @ [0.3, 0.5, 0.8]) < 0.9 else [1, 0, 0])
    side = (side - ways[0] * (side @ ways[0])) / np.linalg.norm(side)
    rings = []
    for p, before, after in zip(points, [ways[0], *ways], [*ways, ways[-1]]):
        # the ring lies in the plane that halves the bend, and its points go on straight: no twist
        half = before + after if before @ after > -0.9 else before
        skin = np.cos(turns)[:, None] * side + np.sin(turns)[:, None] * np.cross(before, side)
        rings.append(p + radius * (skin - np.outer(skin @ half / (before @ half), before)))
        side = side - before * (side @ half / (before @ half))
        side = side - after * (side @ after)
        side /= np.linalg.norm(side)
    made = []
    for a, b in zip(rings, rings[1:]):
        for j in range(sides):
            k = (j + 1) % sides
            made += [[a[j], a[k], b[k]], [a[j], b[k], b[j]]]
    for j in range(sides):
        k = (j + 1) % sides
        made += [[points[0], rings[0][k], rings[0][j]], [points[-1], rings[-1][j], rings[-1][k]]]
    return np.array(made)


def lathe(centre, axis, profile, sides=48):
    """A body of rotation: (radius, height along the axis) all round its section, against the clock."""
    turns = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    skin = [np.stack([r * np.cos(turns), r * np.sin(turns), np.full(sides, h)], 1) for r, h in profile]
    made = []
    for a, b in zip(skin, skin[1:] + skin[:1]):
        for j in range(sides):
            k = (j + 1) % sides
            made += [[a[j], a[k], b[k]], [a[j], b[k], b[j]]]
    return np.array(made) @ _toward(np.array(axis, dtype=float)) + np.array(centre, dtype=float)


def bow(points, count=14):
    """Points of a smooth curve through a start, corners that draw it, and an end (Bezier)."""
    points = np.array(points, dtype=float)
    way = []
    for t in np.linspace(0, 1, count):
        level = points
        while len(level) > 1:
            level = level[:-1] * (1 - t) + level[1:] * t
        way.append(level[0])
    return way


def ring(centre, axis, inner, outer, thick, sides=40):
    """A washer, standing on centre along the axis."""
    turns = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    made = []
    for s, t in zip(turns, np.roll(turns, -1)):
        (a, b), (c, e) = [[np.array([r * np.cos(q), r * np.sin(q), 0]) for q in (s, t)] for r in (inner, outer)]
        up = np.array([0, 0, thick])
        for quad in ((c, e, b, a), (a + up, b + up, e + up, c + up), (c, c + up, e + up, e), (a, b, b + up, a + up)):
            made += [[quad[0], quad[2], quad[1]], [quad[0], quad[3], quad[2]]]
    return np.array(made) @ _toward(np.array(axis, dtype=float)) + np.array(centre, dtype=float)


def gland(centre, axis, size=16.0):
    """A cable gland: hexagon, nut and the cable's hole, looking along the axis."""
    c, n = np.array(centre, dtype=float), np.array(axis, dtype=float)
    return np.concatenate([rod(c, c + 7 * n, size * 0.68, 6), rod(c + 7 * n, c + 20 * n, size * 0.5, 20),
                           rod(c - 6 * n, c, size * 0.68, 6)])


def turned(triangles, axis, degrees, about=(0, 0, 0)):
    """Turned about an axis (0, 1 or 2), right-handed."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    i, j = [(1, 2), (2, 0), (0, 1)][axis]
    m = np.eye(3)
    m[i, i], m[i, j], m[j, i], m[j, j] = c, -s, s, c
    about = np.array(about, dtype=float)
    return (triangles - about) @ m.T + about


def standing_sheet(triangles):
    """A flat part drawn in x and y, standing across the air: its x becomes z, its thickness x."""
    return turned(triangles, 1, -90)


def frame(x, y, z, long, wide, high, bar):
    """The twelve edges of a cuboid as square bars: an enclosure that is looked into."""
    pieces = []
    for dy in (0, wide - bar):
        for dz in (0, high - bar):
            pieces.append(box(x, y + dy, z + dz, long, bar, bar))
    for dx in (0, long - bar):
        for dz in (0, high - bar):
            pieces.append(box(x + dx, y + bar, z + dz, bar, wide - 2 * bar, bar))
        for dy in (0, wide - bar):
            pieces.append(box(x + dx, y + dy, z + bar, bar, bar, high - 2 * bar))
    return np.concatenate(pieces)


def joined(*pieces):
    """Several solids as one."""
    return np.concatenate(pieces)


def _toward(axis):
    """Rows that turn z onto the axis."""
    axis = axis / np.linalg.norm(axis)
    side = np.cross([0, 0, 1.0], axis)
    if np.linalg.norm(side) < 1e-9:
        return np.diag([1.0, 1.0, 1.0]) if axis[2] > 0 else np.diag([1.0, -1.0, -1.0])
    side /= np.linalg.norm(side)
    return np.stack([np.cross(side, axis), side, axis])
