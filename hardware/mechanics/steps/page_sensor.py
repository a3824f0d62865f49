"""Pictures of hardware/assembly/sensor.md."""
from steps.step import Step

CHANNEL = "floor cheek plate carrier honeycomb"
STEPS = (
    Step("sensor-1", "The sensor in its tube in orange at half height of the channel, behind plate and waiting blade",
         new="holder a2", old=f"{CHANNEL} blade near_cheek_piece", labels=(("a2", "A2"), ("holder", "tube"), ("plate", "plate"),
                                                                           ("blade", "blade waits")),
         look=(-50, 40), fit="plate near_cheek_piece holder", room=1.1),
    Step("sensor-2", "The straight line from the heater ends at the honeycomb; the sensor in orange hangs in the air, away from floor and "
                     "walls",
         new="holder", old=f"{CHANNEL} heater heater_frame heat_line sensor_arms",
         labels=(("holder", "A2 in its tube"), ("heat_line", "line of sight\nof the heater"), ("heater", "heater"),
                 ("honeycomb", "honeycomb"), ("sensor_arms", "free to floor\nand walls")),
         look=(-58, 40), fit="floor", room=0.8),
    Step("sensor-3", "Back of the breakout, ten times as large: a drop of solder joins the two pads of the address jumper, varnish covers "
                     "the pins' joints",
         new="big_solder big_coat", old="big_board big_pads", labels=(("big_solder", "jumper closed:\n0x76"),
                                                                      ("big_coat", "varnish on\nthe joints"),
                                                                      ("big_board", "A2, its back")),
         look=(-80, 50)),
    Step("sensor-4", "Sensor, tube and gland in orange drawn out through the cheek, the lid shut",
         new="holder_out sensor_gland_out sensor_cable_out a2_out", old=f"{CHANNEL} lid_shut near_cheek_piece near_rim gasket",
         labels=(("holder_out", "tube with A2,\ndrawn out"), ("sensor_gland_out", "gland"), ("lid_shut", "lid shut"),
                 ("near_cheek_piece", "near cheek,\na piece of it")),
         look=(-50, 30), fit="near_cheek_piece holder_out", room=1.7),
    Step("sensor-5", "A second sensor in orange 50 mm beside the first, in the same air",
         new="a5 a5_wires", old=f"{CHANNEL} holder a2 near_cheek_piece", labels=(("a5", "A5, jumper\nopen: 0x77"), ("a2", "A2"),
                                                                                 ("holder", "tube")),
         look=(-30, 46), fit="holder a5 near_cheek_piece", room=1.3),
    Step("sensor-6", "One sensor on the inside of the lid under a cap of foam, its cable along the glass; one under the carrier, its "
                     "cable a hanging loop; orange",
         new="a6 a6_cap a6_cable a7 a7_cable", old="lid plate carrier floor cheek",
         labels=(("a6_cap", "A6 under\nits foam"), ("a6_cable", "cable, taped"), ("a7", "A7 in the carrier"),
                 ("a7_cable", "loop for the fall"), ("lid", "lid, lifted")),
         look=(-58, -24), fit="lid a7_cable plate"),
)
