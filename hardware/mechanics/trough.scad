// Trough under the floor into which the blade drops when it parks: 0 is the floor's underside, walls of 1 mm, rim of 6 mm.
include <holes.scad>

module part() {
  long = blade_length + 2 * trough_clearance; wide = plate_width + 2 * trough_clearance; deep = trough_depth - floor_thickness;
  difference() {
    union() {
      translate([-1, -wide / 2 - 1, -deep - 1]) cube([long + 2, wide + 2, deep + 1]);
      translate([-6, -wide / 2 - 6, -1]) cube([long + 12, wide + 12, 1]);
    }
    translate([0, -wide / 2, -deep]) cube([long, wide, deep + 1]);
  }
}
part();
