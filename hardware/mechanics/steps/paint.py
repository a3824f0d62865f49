"""One picture: what was there in pale colours, what the step adds in orange, labels with a line to what they name."""
import numpy as np

from render import LIGHT, edges, line, png
from steps.letters import stroke, width, write

WIDE, HIGH, MARGIN, FINE = 960, 600, 190, 2
NEW, INK, GREY = (240, 118, 14), (25, 25, 25), (85, 85, 85)
CAP, LEAST_SEEN = 10.5, 60  # a capital's height; pixels (twice as fine) of a body that still shows it


def shown(bodies, labels, azimuth, elevation, fit, room, frame=None):
    """bodies: name to (triangles, colour, is new); labels: (name, words). The picture, and each body's visible
    pixels. The picture is fitted to bodies of that name in the frame, or among what is shown."""
    a, e = np.radians(azimuth), np.radians(elevation)
    right = np.array([-np.sin(a), np.cos(a), 0])
    toward = np.array([np.cos(e) * np.cos(a), np.cos(e) * np.sin(a), np.sin(e)])
    view = np.stack([right, np.cross(toward, right), toward])

    def seen_from(triangles):  # rounded: the last bits of a product of matrices are not the same in every run
        return np.round(triangles @ view.T, 6)

    corners = np.concatenate([seen_from((frame or bodies)[name][0]).reshape(-1, 3) for name in fit or bodies])
    low, top = corners.min(0), corners.max(0)
    wide, high = FINE * WIDE, FINE * HIGH
    clear = FINE * (MARGIN if labels else 20)
    scale = min((wide - 2 * clear) / (top[0] - low[0]), (high - 2 * FINE * 18) / (top[1] - low[1])) / room
    middle = (low + top) / 2
    depth, image = np.full((high, wide), -1e9), np.full((high, wide, 4), 255.0)
    image[..., 3] = -1
    for number, (triangles, colour, is_new) in enumerate(bodies.values()):
        s = seen_from(triangles)
        flat = np.stack([wide / 2 + (s[..., 0] - middle[0]) * scale, high / 2 - (s[..., 1] - middle[1]) * scale, s[..., 2]], -1)
        _solid(triangles, flat, NEW if is_new else pale(colour), number, toward, depth, image)
    seen = {name: np.argwhere(image[..., 3] == number) for number, name in enumerate(bodies)}
    for name, _ in labels:
        if len(seen[name]) < LEAST_SEEN:
            raise ValueError(f"{name} has a label, but {len(seen[name])} pixels of it are seen: look from elsewhere")
    _labels(image, [(words, _anchor(seen[name]), bodies[name][2]) for name, words in labels])
    used = np.flatnonzero((image[..., :3] < 255).any((1, 2))) // FINE
    rows = slice(None) if frame else slice(max(used[0] - 12, 0), used[-1] + 13)
    fine = image[..., :3].reshape(HIGH, FINE, WIDE, FINE, 3).mean((1, 3))[rows]
    steps_of_8 = np.where(fine >= 251, 255, np.minimum((fine + 4) // 8 * 8, 248)).astype(np.uint8)  # a third less to keep
    return steps_of_8, {n: len(p) for n, p in seen.items()}


def pale(colour):
    """What was there before."""
    return tuple(255 - (255 - c) * 0.5 for c in colour)


def save(path, image, labels):
    """The file. Its labels stand in it as text, a line each."""
    png(path, image, "\n".join(words.replace("\n", " ") for _, words in labels))


def _solid(triangles, flat, colour, number, toward, depth, image):
    normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    light = np.round(0.66 + 0.34 * np.maximum(-0.6, normals @ LIGHT), 6)
    low, top = flat[..., :2].min(1), flat[..., :2].max(1)
    near = (normals @ toward > 1e-6) & (top > 0).all(1) & (low < (image.shape[1], image.shape[0])).all(1)
    for i in np.flatnonzero(near):
        _fill(flat[i], (*(np.array(colour) * light[i]), number), depth, image)
    for start, end in edges(triangles, flat, normals):
        line(start, end, depth, image)


def _fill(t, colour, depth, image):
    """A triangle row by row: slivers are most of what a mesh has, and their boxes are large."""
    high, wide = depth.shape
    y = np.arange(max(np.floor(t[:, 1].min()), 0), min(np.ceil(t[:, 1].max()), high)) + 0.5
    left, right = np.full(len(y), np.inf), np.full(len(y), -np.inf)
    for a, b in ((t[0], t[1]), (t[1], t[2]), (t[2], t[0])):
        if abs(b[1] - a[1]) > 1e-12:
            share = (y - a[1]) / (b[1] - a[1])
            x = np.where((share >= 0) & (share <= 1), a[0] + share * (b[0] - a[0]), np.nan)
            left, right = np.fmin(left, x), np.fmax(right, x)
    first = np.clip(np.ceil(np.nan_to_num(left, posinf=wide) - 0.5), 0, wide).astype(int)
    count = np.maximum(np.clip(np.floor(np.nan_to_num(right, neginf=-1) - 0.5) + 1, 0, wide).astype(int) - first, 0)
    area = (t[1, 0] - t[0, 0]) * (t[2, 1] - t[0, 1]) - (t[2, 0] - t[0, 0]) * (t[1, 1] - t[0, 1])
    if not count.any() or abs(area) < 1e-9:
        return
    rows = np.repeat((y - 0.5).astype(int), count)
    columns = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(first, count)
    dx = ((t[1, 2] - t[0, 2]) * (t[2, 1] - t[0, 1]) - (t[2, 2] - t[0, 2]) * (t[1, 1] - t[0, 1])) / area
    dy = ((t[2, 2] - t[0, 2]) * (t[1, 0] - t[0, 0]) - (t[1, 2] - t[0, 2]) * (t[2, 0] - t[0, 0])) / area
    z = t[0, 2] + dx * (columns + 0.5 - t[0, 0]) + dy * (rows + 0.5 - t[0, 1])
    on = z > depth[rows, columns]
    depth[rows[on], columns[on]] = z[on]
    image[rows[on], columns[on]] = colour


def _anchor(pixels):
    """The seen pixel that is nearest to the middle of all that are seen: (x, y)."""
    y, x = pixels[((pixels - np.median(pixels, axis=0)) ** 2).sum(1).argmin()]
    return float(x), float(y)


def _labels(image, labels):
    left = [label for label in labels if label[1][0] < image.shape[1] / 2]
    right = [label for label in labels if label[1][0] >= image.shape[1] / 2]
    for side in (left, right):  # no column fuller than it must be: the label nearest to the middle changes sides
        other = right if side is left else left
        while len(side) > len(other) + 2:
            nearest = min(side, key=lambda label: abs(label[1][0] - image.shape[1] / 2))
            side.remove(nearest)
            other.append(nearest)
    for side, is_left in ((left, True), (right, False)):
        _column(image, sorted(side, key=lambda label: label[1][1]), is_left)


def _column(image, labels, is_left):
    unit, high = FINE * CAP / 6, image.shape[0]
    pitch, gap = 9 * unit, 6 * unit
    heights = [pitch * (1 + label[0].count("\n")) + gap for label in labels]
    places = []
    for label, height in zip(labels, heights):
        places.append(max(label[1][1] - height / 2, places[-1] + heights[len(places) - 1] if places else 4 * unit))
    bottom = high - 2 * unit
    for i in reversed(range(len(places))):
        places[i] = min(places[i], bottom - heights[i])
        bottom = places[i]
    for (words, anchor, is_new), place in zip(labels, places):
        lines = words.split("\n")
        longest = max(width(text, unit) for text in lines)
        edge = 8 * FINE + longest if is_left else image.shape[1] - 8 * FINE - longest
        start = (edge + (3 if is_left else -3) * unit, place + pitch * len(lines) / 2 + unit)
        for colour, thick in (((255, 255, 255), 5.5), (INK if is_new else GREY, 1.8)):
            stroke(image, start, anchor, thick, colour)
            stroke(image, anchor, anchor, thick + 5, colour)
        for colour, thick in (((255, 255, 255), 14), (INK if is_new else GREY, 3.4 if is_new else 2.6)):  # all rims, then all letters
            for i, text in enumerate(lines):
                x = edge - width(text, unit) if is_left else edge
                write(image, x, place + pitch * (i + 1), text, unit, colour, thick)
