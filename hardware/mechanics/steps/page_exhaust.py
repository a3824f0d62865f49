"""Pictures of hardware/assembly/exhaust.md."""
from steps.step import Step

CHAMBER = "stand bath floor cheek duct_sheets roof lid_shut"
STEPS = (
    Step("exhaust-1", "Chamber, bath, waste can and tank inside the enclosure, whose edges and one opening are orange; the control box "
                      "outside",
         new="n5 opening", old=f"{CHAMBER} n5_floor n5_wall waste tank tray x1_outside",
         labels=(("n5", "N5"), ("opening", "the one opening"), ("waste", "waste"), ("tank", "tank"), ("bath", "bath"),
                 ("x1_outside", "X1")), look=(-52, 16), leans=True),
    Step("exhaust-2", "Nozzle in orange in that opening, its round mouth to the room",
         new="n4", old="n5 n5_wall", labels=(("n4", "N4"), ("n5_wall", "wall of N5")), look=(-32, 16), fit="n4", room=3.2),
    Step("exhaust-3", "Pressure switch in orange on the wall above the nozzle, hose to the nozzle's tapping, filter on the open port",
         new="s4 s4_hose s4_filter s4_wires", old="n4 n5 n5_wall",
         labels=(("s4", "S4"), ("s4_hose", "P2 (-) to N4"), ("s4_filter", "P1 (+), filter"), ("s4_wires", "wires 1 and 3"), ("n4", "N4"),
                 ("n5_wall", "outside of N5")), look=(-32, 14), fit="n4 s4", room=1.5),
    Step("exhaust-4", "Manometer in orange on a tee in that hose",
         new="manometer tee", old="s4 s4_hose s4_filter n4 n5 n5_wall", labels=(("manometer", "manometer"), ("tee", "tee"), ("s4", "S4")),
         look=(-32, 14), fit="n4 s4 manometer",
         room=1.3),
    Step("exhaust-5", "Exhaust fan with pipe and damper on the roof of the enclosure and a switch of its own, in orange",
         new="exhaust_pipe exhaust_fan exhaust_switch", old=f"{CHAMBER} n5 n5_floor n5_wall n4 x1_outside",
         labels=(("exhaust_fan", "exhaust"), ("exhaust_pipe", "damper"), ("exhaust_switch", "its own switch"),
                 ("x1_outside", "X1: never\nfrom K1")), look=(-52, 14), leans=True),
    Step("exhaust-6", "Relief flap in orange on its seat on the roof of the duct between pins, free above",
         new="flap flap_seat flap_pins", old="roof jet cheek", labels=(("flap", "N3"), ("flap_seat", "EPDM seat"), ("flap_pins", "pins"),
                                                                       ("jet", "its jet: nothing\nhere")), look=(-50, 24),
         leans=True, fit="flap jet", room=1.5),
)
