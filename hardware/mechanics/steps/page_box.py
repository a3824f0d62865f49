"""Pictures of hardware/assembly/box.md."""
from steps.box_plan import strips
from steps.step import Step

INSIDE = "x1 mounting_plate box_rails"
PLATE = "ps1 ps2 f1 covers k1 k2 k3 k4 k5 hs1 ssr1 a4"
HOLDERS = "f2 f3 f4 f5 f6"
STRIPS = tuple(row[0].lower().replace(".", "_") for row in strips())
FRONT = (-90, 14)
STEPS = (
    Step("box-1", "Board A4 from above: pull-downs and U1, which come first, in orange, then U3 and transistors, then the sockets",
         new="board_pull_downs board_u1", old="board board_u3 board_transistors board_sockets board_rest",
         labels=(("board_pull_downs", "1: R4 to R12"), ("board_u1", "1: U1"), ("board_u3", "2: U3"), ("board_transistors", "2: Q1 to Q5"),
                 ("board_sockets", "3: sockets of A1"), ("board", "A4")),
         look=(-90, 72)),
    Step("box-2", "Open box: mains inlet and both supplies left under covers, K1 in the middle, relays and board A4 right, the heat sink "
                  "upright; all orange",
         new=PLATE, old=INSIDE,
         labels=(("ps1", "PS1"), ("ps2", "PS2"), ("f1", "F1"), ("covers", "covers"), ("k1", "K1"), ("k2", "K2-K4"), ("k5", "K5"),
                 ("hs1", "HS1"), ("ssr1", "SSR1"), ("a4", "A4")), look=FRONT),
    Step("box-3", "Front of the shut box with the emergency stop and the button ENABLE in orange",
         new="s1 s7", old="x1_shut", labels=(("s1", "S1"), ("s7", "S7, ENABLE"), ("x1_shut", "X1")), look=(-68, 12)),
    Step("box-4", "Five fuse holders in orange in a column beside PS1",
         new=HOLDERS, old=f"{INSIDE} {PLATE}",
         labels=(*((fuse, ("FH1 with " if fuse == "f6" else "") + f"{fuse.upper()}, {amps} A") for fuse,
                   amps in (("f6", "2"), ("f4", "7.5"), ("f3", "20"), ("f2", "25"), ("f5", "2"))), ("ps1", "PS1")),
         look=FRONT, fit="ps1 f5 a4", room=1.15),
    Step("box-5", "The strips of terminals in orange on the lower rail, in the order of the terminal plan from the left",
         new=" ".join(STRIPS), old=f"{INSIDE} f1 covers ps2 k1 k2 k3 k4 k5",
         labels=tuple((name, f"{row[0]}: {row[1]}") for name, row in zip(STRIPS, strips())), look=(-84, 30), fit=" ".join(STRIPS),
         room=1.02),
    Step("box-6", "Wires in the box: those of the chain in orange from F5 to the button's and the box's glands, to K5 and K1; all others "
                  "grey",
         new="chain_wires", old=f"{INSIDE} {PLATE} {HOLDERS} {' '.join(STRIPS)} other_wires glands",
         labels=(("chain_wires", "chain, wires 16\nto 23, to S1 and\nS7 in the door"), ("other_wires", "all others"), ("f5", "F5"),
                 ("k1", "K1"), ("k5", "K5"), ("glands", "glands: to\nS2, S3, S4")), look=FRONT),
    Step("box-7", "Disconnect terminal J2 right of the strips, closed, and its wire to the earth stud, in orange",
         new="j2 j2_wire", old=f"{INSIDE} earth_stud {' '.join(STRIPS)}", labels=(("j2", "J2, closed"), ("j2_wire", "wire 6"),
                                                                                  ("earth_stud", "earth stud")),
         look=(-100, 24), fit="j2 j2_wire earth_stud", room=2.0),
    Step("box-8", "The box in orange outside the exhausted enclosure; a line shows the bath's level below it",
         new="x1_outside", old="n5 n5_floor stand bath bath_height floor cheek duct_sheets roof lid_shut tank tray",
         labels=(("x1_outside", "X1"), ("n5", "enclosure"), ("bath_height", "the bath's level"), ("tank", "tank")), look=(-64, 14),
         leans=True),
)
