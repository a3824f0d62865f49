// Bar between cheek and rail, outside, one each side: the rail's screws go through the cheek into its threads.
include <holes.scad>
flat = false;

function rail_long() = blade_waits() - blade_parks() + 2 * drive_block + 24;
function rail_screws() = floor((rail_long() - 10) / rail_pitch);
module outline() difference() {
  square([rail_long(), rail_width]);
  for (i = [0 : rail_screws()]) translate([(rail_long() - rail_screws() * rail_pitch) / 2 + i * rail_pitch, rail_width / 2])
    circle(d = rail_screw, $fn = 32);
}
module part() linear_extrude(rail_backing) outline();

if (flat) outline(); else part();
