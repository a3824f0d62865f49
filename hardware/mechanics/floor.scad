// Floor of plenum, channel and fan box: hole for the plate, trough of the blade, drain at the low end. x from the channel's inlet.
include <holes.scad>
flat = false;

module outline() difference() {
  translate([-plenum_length, -width / 2]) square([total_length(), width]);
  translate([plate_begin - plate_gap, -plate_width / 2 - plate_gap]) square([hole_length(), plate_width + 2 * plate_gap]);
  translate([blade_parks() - trough_clearance, -plate_width / 2 - trough_clearance])
    square([blade_length + 2 * trough_clearance, plate_width + 2 * trough_clearance]);
  translate([channel_length + box_length - 15, 0]) round_hole(drain_diameter);
  for (side = [-1, 1]) screws([-plenum_length, side * (width / 2 - flange / 2)], [channel_length + box_length, side * (width / 2 - flange / 2)]);
}
module part() translate([0, 0, -floor_thickness]) linear_extrude(floor_thickness) outline();

if (flat) outline(); else part();
