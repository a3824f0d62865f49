// Throttle plates of the duct: "middle" has three holes, "low" one. They stand across the duct, pushed in through a cheek's slot.
include <holes.scad>
flat = false;
gear = "middle";

module outline() difference() {
  translate([-width / 2, 0]) square([width + 25, duct_height]); // 25 mm to pull it out by
  if (gear == "middle") for (i = [0 : throttle_mid_holes - 1])
    translate([(i - (throttle_mid_holes - 1) / 2) * 55, duct_height / 2]) round_hole(throttle_mid_diameter);
  else translate([0, duct_height / 2]) round_hole(throttle_low_diameter);
  translate([width / 2 + 15, duct_height / 2]) round_hole(8);
}
module part() linear_extrude(1.5) outline();

if (flat) outline(); else part();
