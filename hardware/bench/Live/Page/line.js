// A casting line in place of plates: what the web does, and what its last whole metre in the bath met. The firmware counts, this shows.
const by = id => document.getElementById(id);
const ofPlates = ["Casting", "Exposing", "Immersing"];
const sentences = {
  Ready: "The air is held. Coat when the web runs and everybody is clear.",
  Complete: "The film is in the bath. The air is held for the next web, at most 10 min.",
};
let isLine = false;

function text(id, value) { if (by(id).textContent !== value) by(id).textContent = value; }

function number(value, decimals) { return value === null || value === undefined ? "–" : value.toFixed(decimals); }

export function showLine(line, state) {
  const wasLine = isLine;
  isLine = !!line;
  by("line").hidden = !isLine;
  if (isLine) tell(line, state);
  return wasLine !== isLine; // then a run has other steps
}

function tell(line, state) {
  const has = line.metre !== null;
  text("web-speed", number(line.webSpeedMPerMin, 2));
  text("line-state", `The line ${line.line}, dope ${line.coating}, ${line.film === "none" ? "no film" : "film"} in the air.`);
  const edge = line.coverEdgeM === null ? "" : ` Open up to ${number(line.coverEdgeM, 3)} m.`;
  const isCounted = state?.moment.phase === "Coating" || state?.moment.phase === "Complete";
  text("web-passed", (isCounted ? `${number(line.webPassedM, 1)} m of web since coating began.` : "") + edge);
  text("metre-title", has ? `Last metre in the bath: number ${line.metre}` : "Last metre in the bath: none yet");
  const asked = state?.run && !state.run.outcome ? `, ${state.run.exposureS} s asked for` : "";
  text("metre-exposure", has ? `${number(line.metreExposureS, 2)} s${asked}` : "–");
  text("metre-range", has ? `${number(line.metreShortestS, 2)} to ${number(line.metreLongestS, 2)} s` : "–");
  text("metre-air", has ? `${number(line.metreTemperatureC, 2)} °C, ${number(line.metreHumidityRatioGPerKg, 2)} g/kg, `
    + `${number(line.metreAirVelocityMPerS, 2)} m/s` : "–");
  text("metre-out", has ? `${number(line.metreOutM, 2)} m of ${number(line.metreCoatedM, 2)} m` : "–");
  by("metre-out").className = !has ? "" : line.metreOutM > 0 ? "outcome-bad" : "outcome-good";
}

// What a line's phases are told otherwise; undefined: as ever.
export function sentenceOf(phase) { return isLine ? sentences[phase] : undefined; }

// The way of a run: a line coats where a plate is cast, exposed and immersed.
export function stepsOf(steps) {
  steps.forEach(step => {
    const isOfLine = step.dataset.phase === "Coating";
    step.hidden = isOfLine ? !isLine : isLine && ofPlates.includes(step.dataset.phase);
  });
  return steps.filter(step => !step.hidden);
}
