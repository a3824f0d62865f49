// Plates of the carriage, outside the cheeks: on the rails' blocks, an arm from each goes in through the slot. "far" has two blocks,
// "near" one.
include <holes.scad>
flat = false;
side = "far";

function blocks() = side == "far" ? 2 : 1;
module outline() difference() {
  long = blocks() * drive_block;
  square([long, rail_floor + rail_width - arm_floor]);
  for (block = [0 : blocks() - 1], x = [-1, 1], y = [-1, 1])
    translate([(block + 0.5) * drive_block + x * block_screws_along / 2,
      rail_floor - arm_floor + rail_width / 2 + y * block_screws_across / 2]) circle(d = rail_screw, $fn = 32);
  for (x = [-1, 1]) translate([long / 2 + x * 3, (arm_height - 1) / 2]) circle(d = rail_screw, $fn = 32); // the arm
}
module part() linear_extrude(3) outline();

if (flat) outline(); else part();
