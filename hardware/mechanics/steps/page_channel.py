"""Pictures of hardware/assembly/channel.md."""
from steps.step import Step

STEPS = (
    Step("channel-1", "Floor and far cheek in orange, standing as on the bench: the low end is at the right, the place of the plate a hole",
         new="floor cheek", old="", labels=(("floor", "floor"), ("cheek", "far cheek,\nthe near one\nleft out")), leans=True),
    Step("channel-2", "Glass plate on its carrier in orange in the floor's opening, its top level with the floor",
         new="plate carrier", old="floor cheek", labels=(("plate", "plate, flush with\nthe floor"), ("carrier", "lug of its\ncarrier"),
                                                         ("floor", "floor")), look=(-62, 38)),
    Step("channel-3", "Honeycomb with its screen before the plate, and the sheets of the plenum, in orange",
         new="honeycomb screen plenum_sheets", old="floor cheek plate carrier",
         labels=(("honeycomb", "honeycomb"), ("screen", "screen behind it"), ("plenum_sheets", "plenum"), ("plate", "plate")),
         look=(-50, 34)),
    Step("channel-4", "The lid lifted off its gasket, switch S2 beside the near cheek and its key S2K on the lid, in orange",
         new="gasket lid s2 s2k", old="floor cheek plate carrier honeycomb near_rim plenum_sheets",
         labels=(("lid", "lid, two panes:\nthe door"), ("gasket", "gasket on the\ncheeks' bent rim"), ("s2", "S2, outside"),
                 ("s2k", "S2K")),
         look=(-66, 24), fit="lid s2 floor", room=0.8),
    Step("channel-5", "Two screw caps in orange over the ports of the lid: over the plate's middle and over the waiting blade",
         new="caps", old="lid near_rim gasket cheek floor plate carrier", labels=(("caps", "screw caps"), ("lid", "lid")), look=(-62, 34),
         fit="lid"),
    Step("channel-6", "Insulation in orange round plenum, duct and fan box, none on the lid nor under the floor over the bath; two earth "
                      "studs, on the plenum and on the lid",
         new="foam earth_studs", old="floor cheek lid_shut plenum_sheets duct_sheets roof honeycomb",
         labels=(("foam", "insulation"), ("earth_studs", "earth studs"), ("lid_shut", "lid: bare")), look=(-62, 22)),
)
