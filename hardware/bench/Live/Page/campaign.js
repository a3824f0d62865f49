// The campaign: which plate is next and what the hand has to do, or which one holds it. One press starts one plate; nothing starts by itself.
const by = id => document.getElementById(id);

function text(id, value) { if (by(id).textContent !== value) by(id).textContent = value; }

export function showCampaign(state) {
  const c = state.campaign;
  by("campaign").hidden = !c;
  if (!c) return;
  text("campaign-title", `Campaign ${c.number}: ${c.name}`);
  text("campaign-count", c.trouble ? c.trouble : `${c.plates - c.left} of ${c.plates} plates have a result.`);
  by("campaign-share").max = c.plates;
  by("campaign-share").value = c.plates - c.left;
  const isOver = !c.trouble && c.left === 0 && c.plate === 0 && c.held === 0;
  by("campaign-next").hidden = c.plate === 0;
  text("campaign-words", c.words);
  text("campaign-hand", c.hand);
  const start = by("campaign-start");
  start.dataset.plate = c.plate;
  if (start.textContent !== "Start plate " + c.plate) start.textContent = "Start plate " + c.plate;
  by("campaign-held").hidden = c.held === 0;
  text("campaign-held-words", c.heldWords);
  by("campaign-held-run").href = "/runs?run=" + c.heldRun;
  text("campaign-held-run", "Run " + c.heldRun);
  text("campaign-again", `Cast plate ${c.held} again`);
  by("campaign-pass").hidden = !c.mayPass;
  text("campaign-pass", c.left > 0 ? `Leave plate ${c.held} as it is, go on` : `Leave plate ${c.held} as it is`);
  by("campaign-over").hidden = !isOver;
  text("campaign-over", isOver ? `Nothing is left to cast. chamber compare --campaign ${c.number} makes its report.` : "");
}
