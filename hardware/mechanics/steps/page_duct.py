"""Pictures of hardware/assembly/duct.md."""
from steps.step import Step

CHANNEL = "floor cheek plenum_sheets honeycomb"
STEPS = (
    Step("duct-1", "Sheets of fan box, risers and duct in orange over the channel, a plug in the drain at the lowest point",
         new="duct_sheets plug", old=CHANNEL, labels=(("duct_sheets", "duct"), ("plug", "drain with plug"), ("floor", "floor")),
         leans=True),
    Step("duct-2", "Two fans one over the other on the fan plate, wire guards on both sides, in orange; an arrow shows the air going up",
         new="fan_plate fans guards", old="floor cheek air_arrow", labels=(("fans", "M1, two"), ("fan_plate", "fan plate"),
                                                                           ("guards", "guards"), ("air_arrow", "air")),
         look=(-40, 32), fit="fan_plate fans air_arrow", room=1.15),
    Step("duct-3", "The leads of both fans joined and led out through a gland in orange; one tach lead ends in a sleeve",
         new="fan_cable fan_gland tach_stub", old="floor cheek fans fan_plate",
         labels=(("fan_cable", "both fans'\nwires, out"), ("fan_gland", "gland"), ("tach_stub", "second fan's tach,\ncut and insulated"),
                 ("fans", "M1")),
         look=(-72, 30), fit="fans fan_cable", room=1.0),
    Step("duct-4", "A ring in orange shows the vent in the end of the fan box, low, before the fans",
         new="vent", old="end floor cheek", labels=(("vent", "vent, never closed"), ("end", "end of the\nfan box")), look=(-40, 20),
         fit="end", room=1.1),
    Step("duct-5", "A throttle plate in orange half pushed into its slot across the duct",
         new="throttle", old="floor cheek duct_sheets plenum_sheets", labels=(("throttle", "throttle plate"),
                                                                              ("duct_sheets", "duct, roof off")), look=(-50, 42)),
)
