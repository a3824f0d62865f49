// Guide wedge under a lug of the carrier: its bore is vertical while the carrier leans.
include <holes.scad>

module part() difference() {
  translate([-wedge_size * 0.8, -wedge_size / 2, 0]) cube([wedge_size * 1.6, wedge_size, wedge_size]);
  translate([0, 0, wedge_size / 2]) rotate([0, tilt, 0]) cylinder(d = guide_hole, h = 3 * wedge_size, center = true, $fn = 96);
  for (end = [-1, 1]) translate([end * 18, 0, -1]) cylinder(d = 3.3, h = 13, $fn = 48); // M4
}
part();
