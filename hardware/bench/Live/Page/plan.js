// A campaign's file: the program looks at its bytes first, with the same checks as chamber campaign; what is begun is what was looked at.
import { post } from "./token.js";

const mostBytes = 100000; // the program says the same of a larger one
const by = id => document.getElementById(id);
let chosen = null, asked = 0;

export function chosenPlan() { return chosen; }

export function tooLarge(file, what) {
  return file.size > mostBytes ? `${file.name}: The file has ${file.size} bytes: ${what} has at most ${mostBytes}.` : "";
}

export function list(items, isOrdered) {
  const made = document.createElement(isOrdered ? "ol" : "ul");
  made.append(...items.map(item => Object.assign(document.createElement("li"), { textContent: item })));
  return made;
}

function base64(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => fail(reader.error));
    reader.readAsDataURL(file);
  });
}

export function fillPlan(onChange) {
  by("plan-file").addEventListener("change", async () => {
    const turn = ++asked;
    chosen = null;
    onChange();
    const file = by("plan-file").files[0];
    by("plan-told").replaceChildren();
    if (!file) return;
    const refusal = tooLarge(file, "a campaign");
    if (refusal) { by("plan-told").append(list([refusal])); return; }
    try {
      const sent = { fileName: file.name, file: file.size > 0 ? await base64(file) : "" };
      const response = await post("/api/campaign", sent);
      const judged = response.ok ? await response.json() : { mistakes: [`The program answered ${response.status}.`] };
      if (turn !== asked) return; // another file was chosen meanwhile
      if (judged.mistakes.length > 0) { by("plan-told").append(list(judged.mistakes)); return; }
      chosen = sent;
      by("plan-told").append(`Good: ${judged.name}, ${judged.plates.length} plates in this order. Nothing is kept before it is begun.`,
        list(judged.plates, true));
    } catch {
      if (turn === asked) by("plan-told").append(list(["The file could not be read, or the program does not answer: choose it again."]));
    }
    onChange();
  });
}

export function forgetPlan() {
  chosen = null;
  by("plan-file").value = "";
  by("plan-told").replaceChildren();
}
