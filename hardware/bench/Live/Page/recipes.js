// Which recipe: one of the reference recipes, or a text that the program has looked at, with all of its mistakes.
import { post } from "./token.js";
import { list, tooLarge } from "./plan.js";

const by = id => document.getElementById(id);
const own = "(own)";
let recipes = [], ownRecipe = null, ownName = "recipe.toml";

export function fillRecipes(list) {
  recipes = list;
  by("recipe").replaceChildren(...recipes.map(r => option(r.name, r.name)));
  showRecipe();
}

export function chosen() {
  const exposureS = Number(by("exposure").value);
  return by("recipe").value === own ? { toml: by("toml").value, fileName: ownName, exposureS } : { recipe: by("recipe").value, exposureS };
}

function option(value, words) { return Object.assign(document.createElement("option"), { value, textContent: words }); }

function showRecipe() {
  const r = by("recipe").value === own ? ownRecipe : recipes.find(one => one.name === by("recipe").value);
  by("recipe-air").textContent = r
    ? `${r.temperatureC.toFixed(1)} °C, ${r.humidityRatioGPerKg.toFixed(2)} g/kg, ${r.airVelocityMPerS.toFixed(2)} m/s`
      + (r.bath ? `. Bath: ${r.bath}` : "") : "";
  by("exposure").replaceChildren(...(r?.exposureS ?? []).map(s => option(s, s + " s")));
}

async function check() {
  const response = await post("/api/recipe", { fileName: ownName, text: by("toml").value });
  const judged = await response.json();
  ownRecipe = judged.recipe;
  by("mistakes").replaceChildren();
  if (judged.mistakes.length > 0) {
    by("mistakes").append(list(judged.mistakes));
  } else {
    by("mistakes").append(`Good: ${ownRecipe.name} is chosen.`);
  }
  [...by("recipe").options].filter(o => o.value === own).forEach(o => o.remove());
  if (ownRecipe) { by("recipe").append(option(own, ownRecipe.name + " (your own)")); by("recipe").value = own; }
  showRecipe();
}

by("recipe").addEventListener("change", showRecipe);
by("check").addEventListener("click", check);
by("toml").addEventListener("input", () => { // what was looked at is another text
  if (by("recipe").value === own) { by("recipe").selectedIndex = 0; showRecipe(); }
});
by("toml-file").addEventListener("change", async () => {
  const file = by("toml-file").files[0];
  if (!file) return;
  const refusal = tooLarge(file, "a recipe");
  if (refusal) { by("mistakes").replaceChildren(list([refusal])); return; }
  ownName = file.name;
  by("toml").value = await file.text();
  check();
});
