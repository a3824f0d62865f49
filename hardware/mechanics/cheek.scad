// Side sheet: the air's outline with a rim of screws; two, one mirrored. Slots for carriage and throttle, holes for the air sensors.
use <air.scad>
include <holes.scad>
flat = false;
folded = false; // the rim along the lid bent out: the lid's gasket lies on it

module rim_screws() {
  f = flange / 2;
  left = -plenum_length - f; right = channel_length + box_length + f; top = duct_floor + duct_height + f;
  window_left = -plenum_length + riser_length + f; window_right = channel_length + box_length - riser_length - f;
  inner = [[window_left, duct_floor - f], [window_right, duct_floor - f], [window_right, box_height + f],
    [channel_length - f, box_height + f], [channel_length - f, channel_height + f], [f, channel_height + f], [f, plenum_height + f],
    [window_left, plenum_height + f]];
  outer = [[left, -f], [right, -f], [right, top], [left, top]];
  for (ring = [inner, outer], i = [0 : len(ring) - 1]) {
    from = ring[i]; to = ring[(i + 1) % len(ring)];
    if (norm(to - from) > 30) screws(from, to);
  }
}
module lid_rim(more = 0) translate([flange, channel_height]) square([channel_length - 2 * flange, flange + more]);
module outline() difference() {
  loop_side(flange);
  for (x = [flange, channel_length - flange - 1]) translate([x, channel_height]) square([1, flange + 1]); // slits, so that it folds
  rim_screws();
  translate([blade_parks() - 7, arm_floor]) square([blade_waits() + blade_length + 7 - blade_parks() + 7, arm_height]);
  translate([throttle_place, duct_floor]) square([2, duct_height]);
  translate([plate_begin + plate_length + sensor_behind_plate, sensor_height]) round_hole(sensor_tube + 0.5);
}
module part() rotate([90, 0, 0]) linear_extrude(cheek_thickness) outline();
module bent() {
  rotate([90, 0, 0]) linear_extrude(cheek_thickness) difference() { outline(); lid_rim(1); }
  translate([0, -channel_height - cheek_thickness, channel_height - cheek_thickness]) linear_extrude(cheek_thickness)
    intersection() { outline(); lid_rim(); }
}

if (flat) outline(); else if (folded) bent(); else part();
