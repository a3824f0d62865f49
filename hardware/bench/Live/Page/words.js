// What a person is told of each phase, and when nobody answers.
export const sentences = {
  Idle: "At rest. Choose a recipe and start, or begin with a campaign's plate.",
  Conditioning: "The air is brought to the recipe and held there for 30 s in all three bands.",
  Ready: "The air is held. Cast when the plate is in and everybody is clear.",
  Filling: "Loads off, fan on. In cool air the door may be opened and the blade filled; close it, press S7 (ENABLE), then say so.",
  Casting: "The blade spreads the film. Keep clear.",
  Exposing: "The film is in the air.",
  Immersing: "The plate goes into the bath.",
  Coating: "The web is coated while the line runs and enables it, and the air is held. End coating stops the dope; the film on the web goes on.",
  Complete: "The film is in the bath. The air is held for the next plate, at most 10 min.",
  Aborted: "Ended by a person: loads, blade and plate are off. Look at the chamber, then reset.",
  Faulted: "Ended by a fault: loads are off, the fan may run on. Do what the fault says, then reset.",
  Unknown: "Nothing is known of the chamber now. What it does it does by itself.",
  Commissioning: "The chamber finds out what it is. Nothing moves; door closed.",
};

export const gone = "The program does not answer: it was stopped, or this computer does not reach it. Nothing can be "
  + "pressed here, and the chamber goes on by itself: use the emergency stop at the chamber. Start chamber serve again and open the address that it prints.";
