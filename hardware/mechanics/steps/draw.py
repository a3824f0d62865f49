"""Draws the table's pictures. Bodies that a step adds must be seen, or it stops."""
import functools
import os
from concurrent.futures import ProcessPoolExecutor
from types import SimpleNamespace

from render import lean
from steps import bodies_bath, bodies_board, bodies_box, bodies_carriage, bodies_channel, bodies_drive  # noqa: F401 (they register)
from steps import bodies_duct, bodies_heat, bodies_room, bodies_sensor, bodies_water, world  # noqa: F401
from steps.paint import LEAST_SEEN, save, shown
from steps.table import STEPS


def bodies(step, w):
    """Name to (triangles, colour, is new), what was there first."""
    made = {}
    for name in step.old.split() + step.new.split():
        function, colour, is_level = world.BODIES[name]
        triangles = function(w)
        if step.leans and not is_level:
            triangles = lean(triangles, w.d.tilt)
        made[name] = (triangles, colour, name in step.new.split())
    return made


def one(step, w, folder):
    """A picture, checked."""
    image, seen = shown(bodies(step, w), step.labels, *step.look, step.fit.split(), step.room)
    hidden = [name for name in step.new.split() if seen[name] < LEAST_SEEN]
    if hidden:
        raise ValueError(f"{step.name}: {', '.join(hidden)} is what this step adds, but it is not seen")
    save(os.path.join(folder, step.name + ".png"), image, step.labels)


def make(folder, openscad, only=None):
    """All of them, or those named: as many at once as there are cores."""
    os.makedirs(folder, exist_ok=True)
    w = world.read(openscad)
    if only is not None:
        for step in STEPS:
            if step.name in only:
                one(step, w, folder)
        return
    w.part.make_all()
    share = functools.partial(one, w=SimpleNamespace(d=w.d, part=dict(w.part), bought=w.bought), folder=folder)
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(share, STEPS))


def changed(names, openscad):
    """Name to the share of the picture's pixels that the step's bodies change, labels left out."""
    w, found = world.read(openscad), {}
    for step in STEPS:
        if step.name in names:
            everything = bodies(step, w)
            before = {name: body for name, body in everything.items() if not body[2]}
            fit = step.fit.split() or list(everything)
            with_new, without = (shown(made, (), *step.look, fit, step.room, frame=everything)[0] for made in (everything, before))
            found[step.name] = float((with_new != without).any(2).mean())
    return found
