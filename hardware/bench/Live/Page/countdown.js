// Until blade and bath, by the firmware's plan. The relays are timed in the chamber; this is for the eye.
const by = id => document.getElementById(id);
const mostAheadS = 1; // without a new frame the clock here runs on for so long and no longer

export function showCountdown(state, now, heardAt) {
  const plan = state?.run?.plan;
  const phase = state?.moment.phase;
  const isShown = !!plan && !!now && ["Casting", "Exposing", "Immersing"].includes(phase);
  by("countdown").hidden = !isShown;
  if (!isShown) return;
  const speed = state.chamber.speed;
  const atS = now.atS + (speed > 0 ? Math.min((performance.now() - heardAt) / 1000, mostAheadS) * speed : 0);
  const [what, leftS] = atS < plan.bladeAtS ? ["The blade starts in", plan.bladeAtS - atS]
    : phase === "Casting" && plan.wetAtS > plan.bladeEndAtS ? ["The blade moves, for", plan.bladeEndAtS - atS]
    : atS < plan.wetAtS ? ["The film meets the bath in", plan.wetAtS - atS] : ["The film is in the bath", null];
  const time = leftS === null ? "" : Math.max(leftS, 0).toFixed(1) + " s";
  if (by("countdown-what").textContent !== what) by("countdown-what").textContent = what;
  if (by("countdown-time").textContent !== time) by("countdown-time").textContent = time;
  const whole = plan.wetAtS - plan.filmAtS;
  by("countdown-bar").value = whole > 0 ? Math.min(Math.max((atS - plan.filmAtS) / whole, 0), 1) : atS >= plan.wetAtS ? 1 : 0;
}
