// Mist inlet: socket for the hose through the end sheet, its mouth cut slanting so that drops run back into the hose.
include <holes.scad>

module part() difference() {
  union() {
    cylinder(d = mist_diameter - 0.2, h = 45, $fn = 96);
    translate([0, 0, 20]) cylinder(d = mist_diameter + 16, h = 3, $fn = 96);
  }
  translate([0, 0, -1]) cylinder(d = mist_diameter - 4, h = 47, $fn = 96);
  translate([0, 0, 45]) rotate([0, 30, 0]) translate([-25, -25, 0]) cube([50, 50, 20]);
  for (side = [-1, 1]) translate([0, side * 12, 19]) cylinder(d = screw_hole - 1, h = 5, $fn = 32);
}
part();
