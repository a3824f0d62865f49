// Shutter: slides down its rails by its own weight when the carrier has gone, and closes the hole over the bath.
include <holes.scad>
flat = false;

module outline() difference() {
  square([shutter_length, shutter_width], center = true);
  translate([-shutter_length / 2 + 12, 0]) square([6, 40], center = true); // grip, and the catch that the carrier holds
}
module part() linear_extrude(shutter_thickness) outline();

if (flat) outline(); else part();
