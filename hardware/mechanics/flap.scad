// Relief flap: lies on its seat by its own weight, hinged at the upper edge.
include <holes.scad>
flat = false;

module outline() difference() {
  union() {
    square(flap_size, center = true);
    translate([-flap_size / 2 - 5, 0]) square([10, 40], center = true);
  }
  for (side = [-1, 1]) translate([-flap_size / 2 - 5, side * 12]) screw();
}
module part() linear_extrude(flap_thickness) outline();

if (flat) outline(); else part();
