// Pane of the lid, two of them: ports over the plate's middle (anemometer) and over the waiting blade (syringe). x from the inlet.
include <holes.scad>
flat = false;

module outline() difference() {
  translate([0, -width / 2 - lid_overlap]) square([channel_length, width + 2 * lid_overlap]);
  translate([plate_begin + plate_length / 2, 0]) round_hole(port_diameter);
  translate([blade_waits() + blade_length / 2, 0]) round_hole(port_diameter);
}
module part() {
  linear_extrude(lid_inner_thickness) outline();
  translate([0, 0, lid_inner_thickness + lid_gap]) linear_extrude(lid_outer_thickness) outline();
}

if (flat) outline(); else part();
