// The stream of frames. EventSource can send no header, so the stream is read by hand. It is opened anew when nothing has come for a while,
// when the page was asleep and when the network was away, and begins with the whole state every time.
import { ask } from "./token.js";

const quietMs = 4000;   // the program says something every second
const hiddenMs = 20000; // a page that nobody sees gives its connection back: a browser has six for one server
const againMs = [300, 1000, 2000, 4000];

export function follow(onFrame, onLink) {
  let abort = null, heardAt = 0, tries = 0, isOver = false, hiddenSince = 0;

  async function open() {
    const mine = abort = new AbortController();
    heardAt = performance.now();
    try {
      const response = await ask("/api/live", { signal: mine.signal });
      if (response.status === 401) { isOver = true; onLink("locked"); return; }
      if (!response.ok) throw new Error("status " + response.status);
      await read(response.body.getReader(), mine);
    } catch { /* told below */ }
    if (mine !== abort || isOver) return;
    onLink("gone");
    const wait = againMs[Math.min(tries++, againMs.length - 1)];
    setTimeout(() => { if (mine === abort && !document.hidden) open(); }, wait);
  }

  async function read(reader, mine) {
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done || mine !== abort) return;
      text += decoder.decode(value, { stream: true });
      let end;
      while ((end = text.indexOf("\n\n")) >= 0) {
        const data = text.slice(0, end).split("\n").filter(l => l.startsWith("data:")).map(l => l.slice(5).trimStart()).join("\n");
        text = text.slice(end + 2);
        heardAt = performance.now();
        tries = 0;
        if (data) onFrame(JSON.parse(data));
      }
    }
  }

  function again() { abort?.abort(); open(); }

  setInterval(() => {
    if (isOver) return;
    hiddenSince = document.hidden ? hiddenSince || performance.now() : 0;
    if (hiddenSince && performance.now() - hiddenSince > hiddenMs) { abort?.abort(); return; }
    if (!document.hidden && performance.now() - heardAt > quietMs) again();
  }, 500);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !isOver && performance.now() - heardAt > 1500) again(); });
  addEventListener("online", () => { if (!isOver) again(); });
  open();
}
