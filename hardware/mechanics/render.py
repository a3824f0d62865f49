"""Solids to a PNG without a screen: orthographic view, depth buffer, flat shading, edges. Needs numpy."""
import struct
import zlib

import numpy as np

LIGHT = np.array([-0.35, -0.55, 0.76])
CREASE = np.cos(np.radians(28))  # sharper edges are drawn


def read_stl(path):
    """Triangles of an ASCII STL: (n, 3, 3)."""
    with open(path, encoding="ascii") as file:
        points = [line.split()[1:] for line in file if line.lstrip().startswith("vertex")]
    return np.array(points, dtype=float).reshape(-1, 3, 3)


def box(x, y, z, long, wide, high):
    """A cuboid from its least corner."""
    c = np.array([[i, j, k] for i in (0, 1) for j in (0, 1) for k in (0, 1)], dtype=float) * [long, wide, high] + [x, y, z]
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    return np.array([[c[a], c[b], c[e]] for f in faces for a, b, e in ((f[0], f[1], f[2]), (f[0], f[2], f[3]))])


def tube(x, y, z, radius, high, sides=48):
    """A standing cylinder on (x, y, z)."""
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.stack([x + radius * np.cos(turn), y + radius * np.sin(turn)], 1)
    made = []
    for a, b in zip(ring, np.roll(ring, -1, 0)):
        la, lb, ha, hb = [*a, z], [*b, z], [*a, z + high], [*b, z + high]
        made += [[la, lb, hb], [la, hb, ha], [[x, y, z], lb, la], [[x, y, z + high], ha, hb]]
    return np.array(made, dtype=float)


def lean(triangles, degrees):
    """The downstream end goes down: turned about the y axis at the origin."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return triangles @ np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]])


def picture(path, bodies, wide=1000, high=640, azimuth=-58, elevation=26):
    """bodies: (triangles, (r, g, b)); seen from the azimuth and elevation, fitted to the picture."""
    a, e = np.radians(azimuth), np.radians(elevation)
    right = np.array([-np.sin(a), np.cos(a), 0])
    toward = np.array([np.cos(e) * np.cos(a), np.cos(e) * np.sin(a), np.sin(e)])
    view = np.stack([right, np.cross(toward, right), toward])
    seen = [(body @ view.T, body, colour) for body, colour in bodies]
    every = np.concatenate([s.reshape(-1, 3) for s, _, _ in seen])
    low, top = every.min(0), every.max(0)
    scale = min((2 * wide - 60) / (top[0] - low[0]), (2 * high - 60) / (top[1] - low[1]))
    middle = (low + top) / 2
    depth = np.full((2 * high, 2 * wide), -1e9)
    image = np.full((2 * high, 2 * wide, 3), 255.0)
    for s, body, colour in seen:
        flat = np.stack([wide + (s[..., 0] - middle[0]) * scale, high - (s[..., 1] - middle[1]) * scale, s[..., 2]], -1)
        normals = np.cross(body[:, 1] - body[:, 0], body[:, 2] - body[:, 0])
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
        for triangle, normal in zip(flat, normals):
            light = 0.62 + 0.38 * max(-0.6, float(normal @ LIGHT))
            fill(triangle, np.array(colour) * light, depth, image)
        for start, end in edges(body, flat, normals):
            line(start, end, depth, image)
    image = image.reshape(high, 2, wide, 2, 3).mean((1, 3)).round().astype(np.uint8)
    png(path, image)


def fill(t, colour, depth, image):
    """A triangle of picture points (x, y, depth) over what lies deeper; a colour has as many channels as the image."""
    x0, y0 = np.maximum(np.floor(t[:, :2].min(0)).astype(int), 0)
    x1, y1 = np.minimum(np.ceil(t[:, :2].max(0)).astype(int), [image.shape[1] - 1, image.shape[0] - 1])
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = t
    area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    if abs(area) < 1e-9 or x1 < x0 or y1 < y0:
        return
    x, y = np.arange(x0, x1 + 1)[None, :] + 0.5, np.arange(y0, y1 + 1)[:, None] + 0.5
    u = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area
    v = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area
    w = 1 - u - v
    z = u * az + v * bz + w * cz
    part = depth[y0:y1 + 1, x0:x1 + 1]
    on = (u >= -1e-9) & (v >= -1e-9) & (w >= -1e-9) & (z > part)
    part[on] = z[on]
    image[y0:y1 + 1, x0:x1 + 1][on] = colour


def edges(body, flat, normals):
    """Ends of the lines that are drawn: where two faces meet at more than the crease."""
    sides = {}
    for i, corners in enumerate(np.round(body, 3)):
        keys = [tuple(c) for c in corners]
        for a in range(3):
            b = (a + 1) % 3
            sides.setdefault(tuple(sorted((keys[a], keys[b]))), []).append((i, a, b))
    for owners in sides.values():
        i, a, b = owners[0]
        if len(owners) != 2 or normals[i] @ normals[owners[1][0]] < CREASE:
            yield flat[i, a], flat[i, b]


def line(start, end, depth, image):
    """A dark line, where nothing lies before it."""
    steps = int(max(abs(end[0] - start[0]), abs(end[1] - start[1]))) + 1
    along = np.linspace(0, 1, steps)[:, None]
    points = start + (end - start) * along
    x, y = points[:, 0].astype(int), points[:, 1].astype(int)
    inside = (x >= 0) & (y >= 0) & (x < image.shape[1] - 1) & (y < image.shape[0] - 1)
    x, y, z = x[inside], y[inside], points[inside, 2]
    on = z > depth[y, x] - 0.6
    for dx, dy in ((0, 0), (1, 0), (0, 1)):
        image[y[on] + dy, x[on] + dx, :3] = 40


def png(path, image, said=""):
    """Eight bits a channel. What the picture shows may stand in it as text, too (tEXt, keyword Labels)."""
    raw = b"".join(b"\0" + row.tobytes() for row in image)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", image.shape[1], image.shape[0], 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        words = chunk(b"tEXt", b"Labels\0" + said.encode("latin-1")) if said else b""
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + words + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))
