// End over the plenum, from floor to roof: inlets of mist and dry air where the duct bends down. x up from the floor.
include <holes.scad>
flat = false;

module outline() difference() {
  translate([0, -blank() / 2]) square([duct_floor + duct_height, blank()]);
  translate([duct_floor + duct_height / 2, -inlet_distance / 2]) round_hole(mist_diameter);
  translate([duct_floor + duct_height / 2, inlet_distance / 2]) round_hole(dry_air_diameter);
  for (side = [-1, 1]) screws([0, side * (blank() - flange) / 2], [duct_floor + duct_height, side * (blank() - flange) / 2]);
}
module part() linear_extrude(strip_thickness) outline();

if (flat) outline(); else part();
