"""Pictures of hardware/assembly/heater.md."""
from steps.step import Step

PLENUM = "floor cheek plenum_sheets honeycomb"
STEPS = (
    Step("heater-1", "On the bench: supply, one fuse in orange in series with the heater, a fan blowing at the heater, a hot-air gun over "
                     "the fuse",
         new="bench_fuse", old="bench_heater bench_fan bench_supply bench_wires hot_air_gun",
         labels=(("bench_fuse", "FT1, one of five"), ("bench_heater", "H1"), ("bench_fan", "a fan"), ("bench_supply", "24 V"),
                 ("hot_air_gun", "hot-air gun")),
         look=(-48, 26), fit="bench_heater bench_fan bench_supply bench_fuse hot_air_gun"),
    Step("heater-2", "The heater in its frame in orange across the plenum, clear of all walls, the honeycomb downstream of it",
         new="heater heater_frame", old="floor cheek honeycomb back", labels=(("heater", "H1"), ("honeycomb", "honeycomb"),
                                                                              ("back", "mist and dry air\ncome in here")),
         look=(-40, 34), fit="heater honeycomb back", room=1.0),
    Step("heater-3", "Bulb of the limiter along the top of the heater's downstream edge, its capillary through a gland to the box "
                     "outside, in orange",
         new="bulb capillary capillary_gland s3 clamps", old="floor cheek heater heater_frame",
         labels=(("s3", "S3, its box\noutside"), ("bulb", "bulb"), ("capillary_gland", "gland"), ("clamps", "clamp"), ("heater", "H1")),
         look=(-40, 34), fit="heater s3", room=1.05),
    Step("heater-4", "Thermal fuse in orange beside the bulb under the same clamps, crimps at both ends of its leads",
         new="ft1", old="heater heater_frame bulb clamps floor", labels=(("ft1", "FT1, its sleeve\nnot drawn"), ("bulb", "bulb of S3"),
                                                                         ("clamps", "clamp")),
         look=(-60, 42), fit="heater"),
    Step("heater-5", "Earth wire from the heater's frame to the cheek, and a strip at the riser's foot, in orange",
         new="heater_earth drip_strip", old="heater heater_frame floor cheek",
         labels=(("heater_earth", "earth wire"), ("drip_strip", "drip edge, the sheet\nover it left out"), ("heater", "H1")),
         look=(-30, 24), fit="heater heater_earth drip_strip", room=1.15),
    Step("heater-6", "Two silicone wires in orange from fuse and heater through a gland of their own in the near side",
         new="heater_wires heater_gland", old="heater heater_frame ft1 bulb clamps capillary capillary_gland floor cheek",
         labels=(("heater_wires", "silicone wires"), ("heater_gland", "gland of their own"), ("capillary", "capillary of S3"),
                 ("ft1", "FT1")),
         look=(-68, 36), fit="heater heater_wires", room=1.05),
)
