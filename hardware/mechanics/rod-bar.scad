// Bar on the bath's bottom: the two guide rods stand in it.
include <holes.scad>
flat = false;

module outline() difference() {
  square([bath_width - 2, yoke_bar], center = true);
  for (side = [-1, 1]) translate([side * (carrier_length() / 2 + carrier_lug / 2), 0]) round_hole(guide_rod);
}
module part() linear_extrude(5) outline();

if (flat) outline(); else part();
