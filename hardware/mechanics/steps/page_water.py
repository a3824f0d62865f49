"""Pictures of hardware/assembly/water.md."""
from steps.step import Step

END = "back duct_sheets cheek floor"
DRY = "regulator relief_valve y2 restrictor rotameter dry_pipe"
STEPS = (
    Step("water-1", "Mist inlet in the end of the duct over the plenum, and the hose that falls back to the tank, in orange",
         new="mist_inlet mist_hose", old=f"{END} tank tank_water atomiser",
         labels=(("mist_inlet", "mist inlet"), ("mist_hose", "hose falls\nback to T1"), ("atomiser", "H2"), ("tank", "T1"),
                 ("back", "end over\nthe plenum")),
         look=(-128, 22), leans=True, fit="tank back mist_hose"),
    Step("water-2", "Tank in its tray in orange, outside; a line shows that the water stands lower than the duct",
         new="tank tank_water tray", old=f"{END} mist_inlet mist_hose atomiser plenum_sheets water_level",
         labels=(("tank", "T1"), ("tray", "tray"), ("water_level", "level of the water"), ("duct_sheets", "duct: higher")),
         look=(-112, 10), leans=True, fit="tank back plenum_sheets"),
    Step("water-3", "Float switch on its stem in the tank, its wire in series with the driver of the atomiser, in orange",
         new="float_switch float_wires", old="tank tray atomiser",
         labels=(("float_switch", "float, NC"), ("float_wires", "in series with\nH2's supply"), ("atomiser", "H2"), ("tank", "T1")),
         look=(-60, 24), leans=True, fit="tank float_wires", room=1.1),
    Step("water-4", "The way of the dry air in orange, from regulator and relief valve over valve, restrictor and rotameter to the inlet "
                    "beside the mist's",
         new=DRY, old=f"{END} mist_inlet",
         labels=(("regulator", "regulator"), ("relief_valve", "relief valve"), ("y2", "Y2"), ("restrictor", "restrictor"),
                 ("rotameter", "rotameter"),
                 ("dry_pipe", "hose of 6 mm"), ("mist_inlet", "mist inlet")), look=(-128, 24), leans=True, fit=f"{DRY} mist_inlet"),
    Step("water-5", "Diode in orange across the two terminals of the valve's coil, its ring at plus",
         new="d2", old="y2 d2_ring dry_pipe", labels=(("d2", "D2"), ("d2_ring", "ring: plus"), ("y2", "Y2's coil")), look=(-70, 24),
         leans=True, fit="y2", room=1.25),
)
