// End over the fan box, from floor to roof, with the vent. x up from the floor.
include <holes.scad>
flat = false;

module outline() difference() {
  translate([0, -blank() / 2]) square([duct_floor + duct_height, blank()]);
  translate([vent_height, 0]) round_hole(vent_diameter);
  for (side = [-1, 1]) screws([0, side * (blank() - flange) / 2], [duct_floor + duct_height, side * (blank() - flange) / 2]);
}
module part() linear_extrude(strip_thickness) outline();

if (flat) outline(); else part();
