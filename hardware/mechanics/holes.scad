// Screw holes along an edge, not further apart than the pitch; and what several parts share.
include <dimensions.scad>

module screw() circle(d = screw_hole, $fn = 32);
module screws(from, to, inset = 12) {
  along = to - from;
  long = norm(along);
  count = ceil((long - 2 * inset) / screw_pitch);
  for (i = [0 : count]) translate(from + along * (inset + i * (long - 2 * inset) / count) / long) screw();
}
module round_hole(d) circle(d = d, $fn = 96);

// Where the blade waits and parks: its edge towards the plenum.
function blade_waits() = plate_begin + plate_length + blade_run;
function blade_parks() = plate_begin - blade_run_out - blade_length;
function blank() = width + 2 * flange - 2 * fold_deduction;
function total_length() = plenum_length + channel_length + box_length;
function hole_length() = plate_length + 2 * plate_gap;
function carrier_length() = hole_length() + 2 * carrier_rim;
