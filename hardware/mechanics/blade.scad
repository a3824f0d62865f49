// Doctor blade: body with the dope chamber, open below; feet beside the film ride on the plate. Underside of the feet at 0; the edge that
// draws the film is at x = blade_length. Top flat: parked, it closes its trough.
include <holes.scad>

module part() difference() {
  translate([0, -plate_width / 2, 0]) cube([blade_length, plate_width, blade_height]);
  translate([-1, -film_width / 2, -1]) cube([blade_length + 2, film_width, 1 + blade_gap]);
  translate([2, -film_width / 2, -1]) cube([blade_chamber, film_width, 1 + blade_chamber_height]);
  translate([2 + blade_chamber / 2, 0, -1]) cylinder(d = 5, h = blade_height + 2, $fn = 64); // for the syringe's needle
  for (side = [-1, 1]) translate([blade_length / 2, side * (plate_width / 2 - 5), -1]) cylinder(d = 4, h = blade_height + 2, $fn = 48); // guide pins
}
part();
