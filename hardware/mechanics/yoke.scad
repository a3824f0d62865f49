// Yoke: carries the plate's carrier by its lugs, goes over both walls of the bath and round below it. y across the loop, z up from the
// lugs' underside, plate up. Flat bar, folded and screwed at the lower corners.
include <holes.scad>

function fall() = water_below + plate_length * sin(tilt) + cover_depth;
function lug_end() = carrier_length() / 2 + carrier_lug / 2 + 14;
// The lugs' underside over the water, plate up; then down to the cross-bar, which clears the bath's bottom when the plate is down.
function lug_height() = water_below + plate_length / 2 * sin(tilt) - (plate_thickness + carrier_thickness) * cos(tilt);
function drop() = lug_height() + bath_depth + bath_sheet + fall() + yoke_below;
module strap() {
  t = yoke_thickness;
  translate([0, lug_end(), -t]) cube([yoke_bar, yoke_inside + t - lug_end(), t]);
  translate([0, yoke_inside, 0]) cube([yoke_bar, t, yoke_rise]);
  translate([0, yoke_inside, yoke_rise]) cube([yoke_bar, yoke_outside + t - yoke_inside, t]);
  translate([0, yoke_outside, -drop()]) cube([yoke_bar, t, drop() + yoke_rise]);
}
module part() difference() {
  union() {
    strap();
    mirror([0, 1, 0]) strap();
    translate([0, -yoke_outside - yoke_thickness, -drop() - yoke_thickness])
      cube([yoke_bar, 2 * (yoke_outside + yoke_thickness), yoke_thickness]);
  }
  for (side = [-1, 1]) translate([yoke_bar / 2, side * (lug_end() + 5), -yoke_thickness - 1])
    cylinder(d = screw_hole, h = yoke_thickness + 2, $fn = 32);
}
part();
