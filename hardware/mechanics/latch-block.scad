// Latch: guides the bolt that lies under the yoke's cross-bar until Y1 draws it. On a post of the stand; y is the bolt's axis.
include <holes.scad>

module part() difference() {
  translate([-12, 0, 0]) cube([24, 20, 40]);
  translate([0, -1, 26]) rotate([-90, 0, 0]) cylinder(d = bolt + 0.2, h = 22, $fn = 96);
  for (side = [-1, 1]) translate([side * 7, 10, -1]) cylinder(d = 3.3, h = 13, $fn = 48); // M4 from below
}
part();
