// Carrier of the plate: closes the floor's hole from below with its rim; lugs for the guide rods. Origin in the plate's middle.
include <holes.scad>
flat = false;

function rod_distance() = carrier_length() / 2 + carrier_lug / 2; // from the middle, across
module outline() difference() {
  union() {
    square(carrier_length(), center = true);
    square([2 * carrier_lug, carrier_length() + 2 * carrier_lug], center = true);
  }
  for (side = [-1, 1]) {
    translate([0, side * rod_distance()]) round_hole(guide_hole + 6);
    for (end = [-1, 1]) translate([end * 18, side * rod_distance()]) screw();
    for (end = [-1, 1]) translate([end * (plate_length / 2 - 15), side * (plate_width / 2 - 15)]) screw(); // pads that carry the glass
  }
}
module part() translate([0, 0, -plate_thickness - carrier_thickness]) linear_extrude(carrier_thickness) outline();

if (flat) outline(); else part();
