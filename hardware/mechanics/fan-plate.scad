// Partition of the fan box with the fans' opening and screws. x along the box.
include <holes.scad>
flat = false;

module outline() difference() {
  translate([0, -width / 2]) square([box_length, width]);
  translate([box_length / 2, 0]) {
    round_hole(fan_hole);
    for (x = [-1, 1], y = [-1, 1]) translate([x, y] * fan_pitch / 2) screw();
  }
}
module part() linear_extrude(1.5) outline();

if (flat) outline(); else part();
