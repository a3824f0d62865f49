// Roof of the duct: a blank with both long edges folded, and the seat of the relief flap. x from the plenum's end.
include <holes.scad>
flat = false;

function flap_place() = plenum_length + throttle_place - 120;
module outline() difference() {
  translate([0, -blank() / 2]) square([total_length(), blank()]);
  translate([flap_place() - flap_seat / 2, -flap_seat / 2]) square(flap_seat);
  for (side = [-1, 1]) {
    screws([0, side * (blank() - flange) / 2], [total_length(), side * (blank() - flange) / 2]);
    translate([flap_place() - 50, side * 12]) screw();
  }
}
module part() linear_extrude(strip_thickness) outline();

if (flat) outline(); else part();
