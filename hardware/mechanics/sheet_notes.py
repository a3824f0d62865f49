"""What stands under the drawing of a sheet."""

NOTES = {
    "cheek": ["Outline is the air's outline and a rim of screws; inside of the rim is the air.",
              "All other holes at their places of the DXF file.",
              "The second cheek is mirrored; its slot of the throttle stays closed with tape of aluminium."],
    "floor": ["The step between plate and floor decides the film's air: keep it flat.",
              "Angle 12 x 12 x 1.5 mm riveted under both long edges."],
    "roof": ["Fold both long edges down, 12 mm, inside radius 0.5 mm."], "back": ["Fold both long edges, 12 mm, inside radius 0.5 mm."],
    "end": ["Fold both long edges, 12 mm, inside radius 0.5 mm."],
    "lid": ["Holes drilled before toughening, edges ground.", "Panes 12 mm apart on a frame of closed-cell silicone with desiccant."],
    "rod-bar": ["Rods of 8 mm, h6, pressed in and pinned; square to the bar within 0.1 mm on 100 mm."],
    "plate-far": ["Holes as in your blocks: measure them before you cut.",
                  "The arm is screwed on from inside; stainless steel, its end as in the carriage's bars."],
    "plate-near": ["Holes as in your block: measure them before you cut."],
    "rail-bar": ["Pitch as in your rail: measure it before you cut. Holes tapped M2; screws through rail and bar only, none into the "
                 "channel."],
    "carrier": ["The glass lies on four pads of PTFE, their height set so that it is flush with the floor."],
}
