"""Drawing of the stand: from the side and from its low end; its cut list."""
import standing
from drawing import Drawing

MATERIAL = "aluminium profile 30 x 30, beams and shelf 20 x 20"


def _box(a, b, c, e):
    return [(a, b), (c, b), (c, e), (a, e)]


def cut_list(d):
    """(name, long, profile, number), in the order of the drawing."""
    found = {}
    for name, _, size in standing.stand(d):
        row = (name, round(max(size), 1), round(min(size)))
        found[row] = found.get(row, 0) + 1
    return [(name, long, size, number) for (name, long, size), number in found.items()]


def drawing():
    """The sheet."""
    d = standing.numbers()
    parts, low = standing.stand(d), standing.bench(d)
    side = [_box(c[0], c[2] - low, c[0] + s[0], c[2] - low + s[2]) for _, c, s in parts if c[1] < 0]
    end = [_box(c[1], c[2] - low, c[1] + s[1], c[2] - low + s[2]) for _, c, s in parts if c[0] >= d.stand_post_low]
    rim = [standing.at(d, x, -d.flange) for x in (-d.plenum_length - d.flange, d.channel_length + d.box_length + d.flange)]
    notes = ["The cheeks' rims (thin line) lie on the two bearers on wedges of %g degrees. A corner at every joint." % d.tilt]
    notes += ["%d x %s: %.1f of %d" % (number, name, long, size) for name, long, size, number in cut_list(d)]
    one = Drawing("Stand", MATERIAL, "1", notes, [], side, 4, (112, 106))
    two = Drawing("Stand", MATERIAL, "1", notes, [], end, 4, (310, 106))
    one.caption("from the side")
    two.caption("from the low end")
    _dimension(one, two, d, parts, low)
    one.line((rim[0][0], rim[0][1] - low), (rim[1][0], rim[1][1] - low))
    one.out += two.out
    return one.svg()


def _dimension(one, two, d, parts, low):
    t, half = d.stand_profile, d.stand_wide / 2
    posts = {c[0]: s[2] for name, c, s in parts if name == "post"}
    one.across(d.stand_post_up, d.stand_post_low + t, 2)
    one.across(d.stand_post_up + t, d.stand_post_low, 1)
    one.up(0, posts[d.stand_post_up], 1)
    one.up(0, posts[d.stand_post_low], 1, True)
    beam = next(c[2] for name, c, _ in parts if name == "beam of the bath") - low
    one.up(0, beam + 20, 2, True)
    two.across(-half, half, 2)
    two.across(-half + t, half - t, 1)
    two.up(0, posts[d.stand_post_low], 1)
