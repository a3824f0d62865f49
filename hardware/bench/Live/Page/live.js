// The live page: shows frames, and sends what is pressed with the state that was shown.
import { askJson, forgetToken, hasToken, lock, onUnlock, post } from "./token.js";
import { follow } from "./feed.js";
import { Charts } from "./charts.js";
import { fillRecipes, chosen } from "./recipes.js";
import { showCountdown } from "./countdown.js";
import { showCampaign } from "./campaign.js";
import { showBaths } from "./baths.js";
import { sentenceOf, showLine, stepsOf } from "./line.js";
import { gone, sentences } from "./words.js";
import { chosenPlan, fillPlan, forgetPlan } from "./plan.js";

const staleMs = 2000;
const answerMs = 6000; // then an answer makes room for what happens
const by = id => document.getElementById(id);
let state = null, now = null, ageMs = 0, heardAt = 0, charts = null, link = "connecting", isBusy = false, answeredAt = 0, isOld = false;

function text(id, value) { if (by(id).textContent !== value) by(id).textContent = value; }

function number(value, decimals) { return value === null || value === undefined ? "–" : value.toFixed(decimals); }

function onFrame(frame) {
  if (frame.state) showState(frame.state);
  if (frame.notices) showNotices(frame.notices);
  now = frame.now;
  if (showLine(frame.line, state) && state) showState(state);
  ageMs = frame.ageMs;
  heardAt = performance.now();
  const wasLive = link === "live";
  link = "live";
  if (!wasLive) { showLost(); allow(); }
  const run = state?.run;
  charts.add(frame.points, frame.isWhole, run ? [run.targetC, run.targetGPerKg, run.targetMPerS] : [null, null, null]);
  showAir(run);
  showAge();
}

function showState(next) {
  isOld ||= next.moment.turn !== state?.moment.turn; // what was answered is of another moment
  state = next;
  const phase = state.moment.phase || "Unknown";
  const speed = state.chamber.speed;
  text("chamber", state.chamber.name + (speed === 1 ? "" : speed === 0 ? ", as fast as it can" : `, ${speed} times real time`));
  by("chamber").title = state.chamber.identity;
  by("simulated").hidden = !state.chamber.isSimulated;
  text("phase-word", phase);
  text("isa88", state.isa88 ? "ISA-88: " + state.isa88 : "");
  by("isa88").hidden = !state.isa88;
  text("phase-sentence", sentenceOf(phase) ?? sentences[phase] ?? "");
  document.title = (state.fault ? "Fault " + state.fault.number + " – " : "") + phase + " – Casting chamber";
  showSteps(phase);
  by("fault").hidden = !state.fault;
  text("fault-number", state.fault ? String(state.fault.number) : "");
  text("fault-sentence", state.fault?.sentence ?? "");
  showLost();
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
  showBaths(state);
  allow();
}

function showLost() {
  const words = link === "gone" ? gone : state && !state.isOpen ? "Chamber unplugged. " + state.lineSentence : "";
  by("lost").hidden = !words;
  text("lost", words);
}

function showSteps(phase) {
  const steps = stepsOf([...by("steps").children]);
  const at = steps.findIndex(step => step.dataset.phase === (phase === "Filling" ? "Ready" : phase));
  steps.forEach((step, i) => {
    step.classList.toggle("past", at > i);
    if (i === at) step.setAttribute("aria-current", "step"); else step.removeAttribute("aria-current");
  });
}

function showAir(run) {
  const aim = run && (!run.outcome && !state.bath || state.moment.phase === "Complete") ? run : null; // nothing is held after an abort or a fault
  value("t", now?.temperatureC, now?.temperatureUncertaintyK, aim?.targetC, 2, "K");
  value("w", now?.humidityRatioGPerKg, now?.humidityUncertaintyGPerKg, aim?.targetGPerKg, 2, "g/kg");
  value("v", now?.airVelocityMPerS, now?.airVelocityUncertaintyMPerS, aim?.targetMPerS, 2, "m/s");
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
    if (button.dataset.act === "abort") return;
    button.disabled = isBusy || link !== "live" || !may.includes(button.dataset.act) || button.id === "plan-begin" && !chosenPlan();
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
  isOld = false;
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
  showLost();
  allow();
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
setInterval(() => {
  showAge();
  showCountdown(state, now, heardAt);
  if (isOld && performance.now() - answeredAt > answerMs) answer("", true);
}, 100);
begin();
