// The history: rows of the run store; one of them with its plot, record and files.
import { ask, askJson, forgetToken, hasToken, lock, onUnlock, post } from "./token.js";

const by = id => document.getElementById(id);
let picture = null;

// "twin", or "twin: " and what a twin of another program said of itself
function isTwin(run) { return run.source === "twin" || run.source.startsWith("twin: "); }

function element(name, words, attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(words ?? "");
  return made;
}

function known(value, uncertainty, decimals) {
  return value === null ? "–" : value.toFixed(decimals) + (uncertainty === null ? "" : " ± " + uncertainty.toFixed(decimals));
}

function row(run) {
  const line = document.createElement("tr");
  const show = element("button", String(run.number), { type: "button", title: "Show run " + run.number });
  show.setAttribute("aria-label", "Show run " + run.number);
  show.addEventListener("click", () => open(run.number));
  line.dataset.number = run.number;
  const isGood = run.outcome === "complete";
  const outcome = element("span", run.outcome + (isTwin(run) ? " (simulated)" : ""),
    { className: isGood ? "outcome-good" : ["aborted", "faulted", "interrupted"].includes(run.outcome) ? "outcome-bad" : "" });
  const cells = [
    ["Run", show], ["Begun", run.begunLocal.slice(0, 19).replace("T", " ")], ["Recipe", run.recipe],
    ["Exposure asked", run.exposureSetS + " s"], ["Exposure, s", known(run.exposureMeasuredS, run.exposureUncertaintyS, 4)],
    ["T, °C", known(run.temperatureC, run.temperatureUncertaintyK, 2)],
    ["W, g/kg", known(run.humidityRatioGPerKg, run.humidityRatioUncertaintyGPerKg, 2)],
    ["v, m/s", known(run.airVelocityMPerS, run.airVelocityUncertaintyMPerS, 2)], ["Outcome", outcome], ["Operator", run.operator ?? ""],
  ];
  line.append(...cells.map(([label, words]) => { const cell = element("td", words); cell.dataset.label = label; return cell; }));
  return line;
}

async function open(number) {
  const one = await askJson("/api/runs/" + number);
  const run = one.run;
  by("run").hidden = false;
  by("run-title").textContent = `Run ${number}: ${run.recipe}, ${run.exposureSetS} s`;
  by("run-source").textContent = isTwin(run)
    ? `Simulated: cast on the twin${run.source.slice(4).replace(": ", ", ")}. Nothing was measured.` : "Measured by " + run.source + ".";
  by("run-fault").textContent = run.faultSentence ?? "";
  by("record").textContent = one.record ?? "No record: the run is not over, or was interrupted.";
  const reports = one.files.filter(name => name === "report.html"); // first: it has all the others in it
  by("files").replaceChildren(...[...reports, ...one.files.filter(name => !reports.includes(name))].flatMap(name => buttons(number, name)));
  by("no-report").textContent = one.noReport ? "No report: " + one.noReport : "";
  by("run-facts").replaceChildren(...one.columns.filter(c => run[c.name] !== null && run[c.name] !== undefined && run[c.name] !== "")
    .flatMap(c => [element("dt", c.meaning), element("dd", String(run[c.name]))]));
  document.querySelectorAll("#rows tr").forEach(line => line.classList.toggle("chosen", line.dataset.number === String(number)));
  await showPlot(number, one.files.includes("plot.svg"), run);
  by("run").focus();
  by("run").scrollIntoView({ block: "start" });
}

function buttons(number, name) {
  const isReport = name === "report.html", called = isReport ? "report" : name;
  const button = element("button", "Save " + called, { type: "button" });
  button.addEventListener("click", () => save(number, name));
  if (!/\.(svg|html)$/.test(name)) return [button];
  const show = element("button", "Open " + called, { type: "button", className: isReport ? "main" : "" });
  show.addEventListener("click", () => openFile(number, name));
  return [show, button];
}

async function showPlot(number, has, run) {
  if (picture) URL.revokeObjectURL(picture);
  picture = has ? URL.createObjectURL(await blobOf(number, "plot.svg")) : null;
  by("plot").hidden = !picture;
  by("plot").alt = `Plot of run ${number}: ${run.recipe}, ${run.outcome}. Its values stand below.`;
  if (picture) by("plot").src = picture;
}

async function blobOf(number, name) {
  const response = await ask(`/api/runs/${number}/${name}`);
  if (!response.ok) throw new Error("The program answered " + response.status + ".");
  return response.blob();
}

// In a tab of its own, which has no token: its address is good once.
async function openFile(number, name) {
  const tab = window.open("", "_blank");
  const response = await post(`/api/runs/${number}/${name}/open`, {});
  const { address } = await response.json();
  if (tab) { tab.opener = null; tab.location.href = new URL(address, location.href).href; } else location.assign(address);
}

async function save(number, name) {
  const url = URL.createObjectURL(await blobOf(number, name));
  Object.assign(document.createElement("a"), { href: url, download: `run-${number}-${name}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

async function begin() {
  if (!hasToken()) { lock(true); return; }
  lock(false);
  try {
    const all = await askJson("/api/runs");
    by("count").textContent = all.count === 0 ? "No run yet." : `${all.runs.length} of ${all.count}, the newest first.`;
    by("rows").replaceChildren(...all.runs.map(row));
    const wanted = new URLSearchParams(location.search).get("run");
    if (/^[1-9][0-9]*$/.test(wanted ?? "")) await open(wanted);
  } catch (error) {
    if (error.message === "locked") { forgetToken(); lock(true); } else by("count").textContent = error.message;
  }
}

onUnlock(begin);
begin();
