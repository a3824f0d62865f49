// The air of the loop, seen from the side: x along the channel from its inlet, z up from its floor. All of it is as wide as the channel.
// grow: so much larger all round (the cheeks' rim).
include <dimensions.scad>
room = "loop"; // plenum, channel, return or loop

module box_side(x, z, long, high, grow) translate([x - grow, z - grow]) square([long + 2 * grow, high + 2 * grow]);
module plenum_side(grow = 0) box_side(-plenum_length, 0, plenum_length, plenum_height, grow);
module channel_side(grow = 0) box_side(0, 0, channel_length, channel_height, grow);
module return_side(grow = 0) {
  end = channel_length + box_length;
  box_side(channel_length, 0, box_length, box_height, grow);
  into = 5; // the risers reach into what they join, so that one outline comes of it
  box_side(end - riser_length, box_height - into, riser_length, duct_floor - box_height + 2 * into, grow);
  box_side(-plenum_length, plenum_height, riser_length, duct_floor - plenum_height + into, grow);
  box_side(-plenum_length, duct_floor, plenum_length + end, duct_height, grow);
}
module loop_side(grow = 0) { plenum_side(grow); channel_side(grow); return_side(grow); }
module filled() rotate([90, 0, 0]) linear_extrude(width, center = true) children();

if (room == "plenum") filled() plenum_side();
if (room == "channel") filled() channel_side();
if (room == "return") filled() return_side();
if (room == "loop") filled() loop_side();
