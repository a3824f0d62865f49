"""Pictures of hardware/assembly/carriage.md."""
from steps.step import Step

FALL = "carrier_down plate_down rods yoke_down"
STEPS = (
    Step("carriage-1", "Blade and carriage in orange behind the plate; an arrow against the air to the trough before the plate where they "
                       "park",
         new="blade carriage rails", old="floor plate film trough way_arrow honeycomb",
         labels=(("blade", "B1 waits"), ("carriage", "carriage"), ("trough", "trough: parks\nhere"),
                 ("rails", "rails, outside\nthe cheeks"), ("way_arrow", "casts")),
         look=(-62, 40), fit="rails honeycomb carriage"),
    Step("carriage-2", "Outside the far cheek: motor with its belt, end-of-travel switch, hard stop behind it, brush over the slot, in "
                       "orange",
         new="m2 belt end_switch hard_stop brush", old="carriage_parked rails cheek floor",
         labels=(("m2", "M2"), ("belt", "belt"), ("end_switch", "end-of-travel\nswitch"), ("hard_stop", "hard stop"), ("brush", "brush"),
                 ("carriage_parked", "carriage, parked")), look=(118, 30), fit="m2 belt carriage_parked", room=1.0),
    Step("carriage-3", "Reed contact outside the near cheek and a bar magnet on the carriage inside, in orange, the blade parked",
         new="s5 s5_magnet", old="floor plate bars_parked blade_parked near_cheek_low",
         labels=(("s5", "S5, outside"), ("s5_magnet", "its magnet,\non the carriage"), ("bars_parked", "carriage, parked"),
                 ("plate", "G1")),
         look=(-72, 34), fit="s5 s5_magnet blade_parked", room=1.1),
    Step("carriage-4", "Two feeler gauges in orange on the plate under the blade, left and right",
         new="feelers", old="plate blade_on_plate bars_on_plate floor", labels=(("feelers", "feeler gauges,\nthe same leaf"),
                                                                                ("blade_on_plate", "B1"), ("plate", "G1")),
         look=(-120, 30), fit="plate"),
    Step("carriage-5", "Carrier with plate sinking on two upright rods into the bath, hung in a yoke round the bath; below it the feed "
                       "control and the latch's solenoid",
         new="carrier_falling plate_falling rods yoke n6 y1", old="floor bath y1_post",
         labels=(("plate_falling", "G1 on the\ncarrier"), ("rods", "guide rods"), ("yoke", "yoke"), ("n6", "N6"),
                 ("y1", "Y1, its bolt\ndrawn"), ("bath", "bath, near wall\nleft out"),
                 ("floor", "floor")), look=(-52, 14), leans=True, fit="yoke n6 bath y1", room=1.0),
    Step("carriage-6", "Reed contact beside the yoke outside the bath, and the bar magnet on the yoke, in orange, the plate down",
         new="s6 s6_magnet", old=f"{FALL} bath", labels=(("s6", "S6"), ("s6_magnet", "its magnet,\non the yoke"),
                                                         ("yoke_down", "yoke, down"), ("plate_down", "G1, under water")),
         look=(-52, 16), leans=True, fit="yoke_down bath", room=0.9),
    Step("carriage-7", "Diode in orange across the terminals of the motor, its ring at plus; the solenoid has one like it",
         new="d3", old="m2 m2_terminals d3_ring motor_wires", labels=(("d3", "D3 (at Y1: D4)"), ("d3_ring", "ring: plus"), ("m2", "M2")),
         look=(60, 30), fit="m2 d3", room=1.5),
    Step("carriage-8", "Water in the bath up to a mark on its wall, and the shutter on its rails under the floor, in orange",
         new="bath_water level_mark shutter", old="bath shutter_rails plate carrier",
         labels=(("bath_water", "water"), ("level_mark", "mark of the\nlevel"), ("shutter", "shutter, before\nit is let go"),
                 ("shutter_rails", "its rails"), ("plate", "G1, not yet\nfallen")),
         look=(-128, 18), leans=True, fit="bath shutter shutter_rails"),
)
