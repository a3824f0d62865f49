// The token comes behind # in the address that the program printed: browsers send that part to nobody. It is kept for this tab only, taken
// out of the address, and goes with every request in a header.
const key = "chamber-token";

const given = new URLSearchParams(location.hash.slice(1)).get("token");
if (given) {
  sessionStorage.setItem(key, given);
  history.replaceState(null, "", location.pathname + location.search);
}

export function hasToken() { return !!sessionStorage.getItem(key); }

export function setToken(text) { sessionStorage.setItem(key, text.trim().replace(/^.*#token=/, "")); }

export function forgetToken() { sessionStorage.removeItem(key); }

export function ask(path, options = {}) {
  const headers = { ...options.headers, Authorization: "Bearer " + (sessionStorage.getItem(key) ?? "") };
  return fetch(path, { cache: "no-store", ...options, headers });
}

export async function askJson(path) {
  const response = await ask(path);
  if (!response.ok) throw new Error(response.status === 401 ? "locked" : "The program answered " + response.status + ".");
  return response.json();
}

export function post(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export function lock(isLocked) {
  document.getElementById("locked").hidden = !isLocked;
  document.getElementById("open").hidden = isLocked;
}

export function onUnlock(begin) {
  document.getElementById("unlock").addEventListener("submit", event => {
    event.preventDefault();
    setToken(document.getElementById("token").value);
    document.getElementById("token").value = "";
    begin();
  });
}
