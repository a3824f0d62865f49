// Holder of the air sensor: comes in through the cheek across the air, open along it; its flange stays outside.
include <holes.scad>

module part() {
  long = 60;
  difference() {
    union() {
      cylinder(d = sensor_tube, h = long, $fn = 96);
      cylinder(d = sensor_tube + 16, h = 3, $fn = 96);
    }
    translate([0, 0, -1]) cylinder(d = sensor_tube - 4, h = long - 2, $fn = 96);
    translate([-sensor_tube, -5, long - 25]) cube([2 * sensor_tube, 10, 18]); // window along the air, not towards the drops
    for (side = [-1, 1]) translate([0, side * 14, -1]) cylinder(d = screw_hole - 1, h = 5, $fn = 32);
  }
}
part();
