// The live page: shows frames, and sends what is pressed with the state that was shown.
import { askJson, forgetToken, hasToken, lock, onUnlock, post } from "./token.js";
import { follow } from "./feed.js";
import { Charts } from "./charts.js";
import { fillRecipes, chosen } from "./recipes.js";
import { showCountdown } from "./countdown.js";
import { showCampaign } from "./campaign.js";
import { chosenPlan, fillPlan, forgetPlan } from "./plan.js";

const sentences = {
  Idle: "At rest. Choose a recipe and start.",
  Conditioning: "The air is brought to the recipe and held there for 30 s in all three bands.",
  Ready: "The air is held. Cast when the plate is in and everybody is clear.",
  Filling: "Loads off, fan on. In cool air the door may be opened and the blade filled; close it, press S7 (ENABLE), then say so.",
  Casting: "The blade spreads the film. Keep clear.",
  Exposing: "The film is in the air.",
  Immersing: "The plate goes into the bath.",
  Complete: "The film is in the bath. The air is held for the next plate, at most 10 min.",
  Aborted: "Ended by a person: loads, blade and plate are off. Look at the chamber, then reset.",
  Faulted: "Ended by a fault: loads are off, the fan may run on. Do what the fault says, then reset.",
  Unknown: "Nothing is known of the chamber now. What it does it does by itself.",
  Commissioning: "The chamber finds out what it is. Nothing moves; door closed.",
};
const staleMs = 2000;
const answerMs = 3000; // then an answer makes room for what happens
const by = id => document.getElementById(id);
let state = null, now = null, ageMs = 0, heardAt = 0, charts = null, link = "connecting", isBusy = false, answeredAt = 0;

function text(id, value) { if (by(id).textContent !== value) by(id).textContent = value; }

function number(value, decimals) { return value === null || value === undefined ? "–" : value.toFixed(decimals); }

function onFrame(frame) {
  if (frame.state) showState(frame.state);
  if (frame.notices) showNotices(frame.notices);
  now = frame.now;
  ageMs = frame.ageMs;
  heardAt = performance.now();
  link = "live";
  const run = state?.run;
  charts.add(frame.points, frame.isWhole, run ? [run.targetC, run.targetGPerKg, run.targetMPerS] : [null, null, null]);
  showAir(run);
  showAge();
}

function showState(next) {
  if (next.moment.turn !== state?.moment.turn && performance.now() - answeredAt > answerMs) answer("", true);
  state = next;
  const phase = state.moment.phase || "Unknown";
  const speed = state.chamber.speed;
  text("chamber", state.chamber.name + (speed === 1 ? "" : speed === 0 ? ", as fast as it can" : `, ${speed} times real time`));
  by("chamber").title = state.chamber.identity;
  by("simulated").hidden = !state.chamber.isSimulated;
  text("phase-word", phase);
  text("isa88", state.isa88 ? "ISA-88: " + state.isa88 : "");
  by("isa88").hidden = !state.isa88;
  text("phase-sentence", sentences[phase] ?? "");
  document.title = (state.fault ? "Fault " + state.fault.number + " – " : "") + phase + " – Casting chamber";
  showSteps(phase);
  by("fault").hidden = !state.fault;
  text("fault-number", state.fault ? String(state.fault.number) : "");
  text("fault-sentence", state.fault?.sentence ?? "");
  by("lost").hidden = state.isOpen;
  text("lost", state.isOpen ? "" : "Chamber unplugged. " + state.lineSentence);
  const run = state.run;
  const more = (run?.plate ? `, ${run.plate}` : "") + (run?.number ? `, run ${run.number}` : "") + (run?.outcome ? `: ${run.outcome}` : "");
  text("recipe-line", run ? `${run.recipe}, ${run.exposureS} s${more}` : "");
  by("result").hidden = !run?.outcome;
  by("result").replaceChildren();
  if (run?.outcome) {
    const to = Object.assign(document.createElement("a"), { href: "/runs?run=" + run.number, textContent: `Run ${run.number}` });
    by("result").append(to, `: ${run.outcome}. ${run.note}`);
  }
  by("under-way").hidden = !state.underWay;
  text("under-way", state.underWay);
  showCampaign(state);
  allow();
}

function showSteps(phase) {
  const steps = [...by("steps").children];
  const at = steps.findIndex(step => step.dataset.phase === (phase === "Filling" ? "Ready" : phase));
  steps.forEach((step, i) => {
    step.classList.toggle("past", at > i);
    if (i === at) step.setAttribute("aria-current", "step"); else step.removeAttribute("aria-current");
  });
}

function showAir(run) {
  value("t", now?.temperatureC, now?.temperatureUncertaintyK, run?.targetC, 2, "K");
  value("w", now?.humidityRatioGPerKg, now?.humidityUncertaintyGPerKg, run?.targetGPerKg, 2, "g/kg");
  value("v", now?.airVelocityMPerS, now?.airVelocityUncertaintyMPerS, run?.targetMPerS, 2, "m/s");
  for (const [id, key] of [["heater", "heaterDuty01"], ["mist", "humidifierDuty01"], ["dry", "dryAirDuty01"], ["fan", "fanDuty01"]]) {
    by(id).value = now?.[key] ?? 0;
    text(id + "-text", now ? Math.round(now[key] * 100) + " %" : "–");
  }
  text("rh", number(now?.relativeHumidityPct, 1) + " %");
  text("dew", number(now?.dewPointC, 1) + " °C");
  text("interlock", now?.interlock || "–");
  showCountdown(state, now, heardAt);
}

function value(id, measured, known, target, decimals, unit) {
  text(id + "-value", number(measured, decimals));
  text(id + "-known", known === null || known === undefined ? "uncertainty not known" : `± ${known.toFixed(decimals)} ${unit}`);
  const has = target !== null && target !== undefined;
  const off = has && measured !== null && measured !== undefined ? measured - target : null;
  const away = off === null ? "" : `, off by ${off >= 0 ? "+" : "−"}${Math.abs(off).toFixed(decimals)}`;
  text(id + "-target", has ? `target ${target.toFixed(decimals)}${away}` : "no target");
}

// An open line says nothing about who is at its other end: what counts is the age of the last valid answer.
function showAge() {
  const age = ageMs + performance.now() - heardAt;
  const isOpen = state?.isOpen ?? false;
  const isStale = link !== "live" || !isOpen || age > staleMs;
  const word = link === "locked" ? "locked" : link === "connecting" ? "connecting" : link === "gone" ? "the program does not answer"
    : !isOpen ? "chamber unplugged" : isStale ? `stale, ${(age / 1000).toFixed(0)} s old` : "live";
  text("link-word", word);
  by("link").className = "pill " + (!isStale ? "live" : link === "gone" || !isOpen ? "dead" : "stale");
  by("main").classList.toggle("stale", isStale);
}

function showNotices(notices) {
  by("notices").replaceChildren(...notices.toReversed().map(n => {
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("time"), { textContent: n.at }), n.text);
    return item;
  }));
}

function allow() {
  const may = (state?.may ?? "").split(" ");
  document.querySelectorAll("[data-act]").forEach(button => {
    if (button.dataset.act !== "abort") button.disabled = isBusy || !may.includes(button.dataset.act) || button.id === "plan-begin" && !chosenPlan();
  });
}

async function press(act, more = {}) {
  const isAbort = act === "abort";
  const moment = state?.moment ?? null;
  if (!isAbort) { isBusy = true; allow(); }
  answer(act === "start" ? "Sending the recipe …" : "Sent …", true);
  try {
    const response = await post("/api/acts/" + act, { id: crypto.randomUUID?.() ?? String(Math.random()) + Date.now(), moment, ...more });
    const told = await response.json();
    answer(told.sentence, told.isDone);
    if (act === "campaign-open" && told.isDone) forgetPlan();
  } catch {
    answer("The program did not answer: whether it was done is not known. Look at the phase.", false);
  }
  if (!isAbort) { isBusy = false; allow(); }
}

function answer(sentence, isGood) {
  answeredAt = performance.now();
  text("answer", sentence);
  by("answer").classList.toggle("refused", !isGood);
}

document.querySelectorAll("button[data-act]").forEach(button => {
  if (button.dataset.act !== "start") button.addEventListener(
    "click", () => press(
      button.dataset.act, button.id === "plan-begin" ? chosenPlan() : button.dataset.plate ? { plate: Number(button.dataset.plate) } : {}));
});
by("start-form").addEventListener("submit", event => {
  event.preventDefault();
  press("start", { ...chosen(), unverified: by("unverified").checked });
});

function onLink(word) {
  link = word;
  if (word === "locked") { forgetToken(); lock(true); }
  showAge();
}

async function begin() {
  if (!hasToken()) { lock(true); return; }
  lock(false);
  charts ??= new Charts();
  follow(onFrame, onLink);
  try { fillRecipes(await askJson("/api/recipes")); } catch { /* the stream says why */ }
}

fillPlan(allow);
onUnlock(begin);
setInterval(() => { showAge(); showCountdown(state, now, heardAt); }, 100);
begin();
