// Three charts over the same time, by uPlot: measured line, its uncertainty as a band, the recipe as dashes.
/* global uPlot */
const kinds = [
  { id: "t-chart", color: "--temperature", value: 1, known: 2, least: 2, decimals: 1 },
  { id: "w-chart", color: "--humidity", value: 3, known: 4, least: 1, decimals: 1 },
  { id: "v-chart", color: "--velocity", value: 5, known: 6, least: 0.2, decimals: 2 },
];
const mostPoints = 4000;

export class Charts {
  constructor() {
    this.points = [];
    this.targets = [null, null, null];
    this.plots = [];
    new ResizeObserver(() => this.resize()).observe(document.getElementById("t-chart"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.make());
    this.make();
  }

  add(points, isWhole, targets) {
    if (isWhole) this.points = [];
    this.points.push(...points);
    if (this.points.length > mostPoints) this.points = this.points.filter((p, i) => i % 2 === 0 || p[1] === null);
    this.targets = targets;
    if (points.length > 0 || isWhole) this.draw();
  }

  draw() { this.plots.forEach((plot, i) => plot.setData(this.data(kinds[i], this.targets[i]))); }

  data(kind, target) {
    const at = this.points.map(p => p[0]);
    const value = this.points.map(p => p[kind.value]);
    const low = this.points.map(p => p[kind.value] === null || p[kind.known] === null ? null : p[kind.value] - p[kind.known]);
    const high = this.points.map(p => p[kind.value] === null || p[kind.known] === null ? null : p[kind.value] + p[kind.known]);
    return [at, low, high, value, at.map(() => target)];
  }

  make() {
    this.plots.forEach(plot => plot.destroy());
    const style = getComputedStyle(document.documentElement);
    const color = name => style.getPropertyValue(name).trim();
    this.plots = kinds.map(kind => new uPlot(this.options(kind, color), this.data(kind, null), document.getElementById(kind.id)));
    this.draw();
    this.resize();
  }

  options(kind, color) {
    const ink = color(kind.color);
    const grid = { stroke: color("--line"), width: 1 };
    const axis = { stroke: color("--quiet"), grid, ticks: { show: false }, font: "12px system-ui, sans-serif" };
    return {
      width: 300, height: 180, legend: { show: false }, padding: [8, 16, 0, 0],
      cursor: { sync: { key: "air" }, y: false, drag: { x: false, y: false } },
      scales: { x: { time: false }, y: { range: (u, low, high) => range(low, high, kind.least) } },
      axes: [
        { ...axis, size: 26, space: 70, values: (u, ticks) => ticks.map(clock) },
        { ...axis, size: 46, space: 24, values: (u, ticks) => ticks.map(v => v.toFixed(kind.decimals)) },
      ],
      bands: [{ series: [2, 1], fill: ink + "2e" }],
      series: [
        {},
        { stroke: "transparent", points: { show: false } }, { stroke: "transparent", points: { show: false } },
        { stroke: ink, width: 2, points: { show: false } },
        { stroke: color("--text"), width: 1.2, dash: [6, 5], points: { show: false } },
      ],
    };
  }

  resize() {
    this.plots.forEach((plot, i) => {
      const box = document.getElementById(kinds[i].id);
      if (box.clientWidth > 0) plot.setSize({ width: box.clientWidth, height: box.clientHeight });
    });
  }
}

// Never so close that noise fills the chart.
function range(low, high, least) {
  if (low === null || high === null) return [0, least];
  const middle = (low + high) / 2, span = Math.max((high - low) * 1.12, least);
  return [middle - span / 2, middle + span / 2];
}

function clock(seconds) {
  const s = Math.round(seconds);
  return Math.floor(s / 60) + ":" + String(Math.abs(s % 60)).padStart(2, "0");
}
