// Reads lines "TOPIC HEX" of one edge node from standard input, in the order in which they came, decodes every message with Eclipse Tahu's
// decoder, and holds them against Sparkplug's rules. Prints a count of each kind; exit code 1 with the first rule that is broken.
"use strict";
const payload = require("sparkplug-payload").get("spBv1.0");

const counts = {};
const bdSeqs = [];
const born = new Map(); // chamber -> names and types of its birth
let seq = -1; // of the message before; -1: the node is not born
let will = -1;

function fail(line, rule) {
  console.log(`line ${line}: ${rule}`);
  process.exit(1);
}

function number(value) {
  return typeof value === "number" ? value : value.toNumber();
}

function read(text, line) {
  const [topic, hex] = text.split(" ");
  const [namespace, , kind, , device] = topic.split("/");
  let message;
  try {
    message = payload.decodePayload(Buffer.from(hex, "hex"));
  } catch (e) {
    fail(line, `${kind} cannot be decoded: ${e.message}`);
  }

  counts[kind] = (counts[kind] || 0) + 1;
  if (namespace !== "spBv1.0") fail(line, `namespace ${namespace}`);
  if (!message.timestamp) fail(line, `${kind} has no timestamp`);
  const metrics = message.metrics || [];
  if (kind === "NDEATH") {
    if (metrics.length !== 1 || metrics[0].name !== "bdSeq") fail(line, "NDEATH has something beside bdSeq");
    if (message.seq !== undefined && message.seq !== null) fail(line, "NDEATH has a seq");
    will = number(metrics[0].value);
    if (bdSeqs.length > 0 && will !== bdSeqs[bdSeqs.length - 1]) fail(line, `NDEATH has bdSeq ${will}, birth ${bdSeqs.at(-1)}`);
    seq = -1;
    born.clear();
    return;
  }

  const got = number(message.seq);
  if (kind === "NBIRTH") {
    if (got !== 0) fail(line, `NBIRTH has seq ${got}`);
    const bdSeq = metrics.find((m) => m.name === "bdSeq");
    const rebirth = metrics.find((m) => m.name === "Node Control/Rebirth");
    if (!bdSeq || !rebirth || rebirth.type !== "Boolean") fail(line, "NBIRTH lacks bdSeq or Node Control/Rebirth");
    const isRebirth = seq >= 0; // the same connection: the same number
    const last = bdSeqs.length > 0 ? bdSeqs[bdSeqs.length - 1] : -1;
    const value = number(bdSeq.value);
    if (isRebirth ? value !== last : last >= 0 && value !== (last + 1) % 256) fail(line, `bdSeq ${value} after ${last}`);
    if (!isRebirth) bdSeqs.push(value);
    born.clear();
    seq = 0;
    return;
  }

  if (seq < 0) fail(line, `${kind} before NBIRTH`);
  if (got !== (seq + 1) % 256) fail(line, `${kind} has seq ${got} after ${seq}`);
  seq = got;
  if (kind === "DBIRTH") {
    born.set(device, new Map(metrics.map((m) => [m.name, m.type])));
  } else if (kind === "DDEATH") {
    if (!born.delete(device)) fail(line, `DDEATH of ${device}, which is not born`);
  } else if (kind === "DDATA") {
    const known = born.get(device);
    if (!known) fail(line, `DDATA of ${device}, which is not born`);
    for (const m of metrics) {
      if (known.get(m.name) !== m.type) fail(line, `${m.name} is ${m.type}, born as ${known.get(m.name)}`);
    }
    const historical = metrics.filter((m) => m.isHistorical).length;
    if (historical !== 0 && historical !== metrics.length) fail(line, "a reading is historical in part");
    if (historical > 0) counts.historical = (counts.historical || 0) + 1;
    if (process.argv.includes("--values")) {
      const value = (name) => metrics.find((m) => m.name === name).value;
      console.log(JSON.stringify({ device, timeS: value("timeS"), temperatureC: value("temperatureC"), phase: value("phase") }));
    }
  } else {
    fail(line, `unknown kind ${kind}`);
  }
}

const lines = require("fs").readFileSync(0, "utf8").split("\n").filter((l) => l.length > 0);
lines.forEach((line, i) => read(line, i + 1));
console.log(JSON.stringify({ ...counts, connections: bdSeqs.length }));
