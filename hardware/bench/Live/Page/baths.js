// The baths after a run: where the plate is, how long still, and a press when a hand has moved it. The program counts, this only shows.
const by = id => document.getElementById(id);

function text(id, value) { if (by(id).textContent !== value) by(id).textContent = value; }

function clock(seconds) {
  const s = Math.abs(seconds);
  return s < 60 ? `${s} s` : `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")} min`;
}

export function showBaths(state) {
  const bath = state.bath;
  by("baths").hidden = !bath;
  if (!bath) return;
  const isDue = bath.leftS <= 0;
  text("bath-where", `Bath ${bath.number} of ${bath.count}, ${bath.bath}: ${isDue ? "move the plate " + bath.next + " now" : "then " + bath.next}`);
  text("bath-time", isDue ? `${clock(bath.leftS)} late` : clock(bath.leftS));
  text("bath-moved", `Moved ${bath.next}`);
}
