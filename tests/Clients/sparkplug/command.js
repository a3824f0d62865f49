// Prints a device command in hexadecimal digits, as Eclipse Tahu's encoder makes it: command.js TIMESTAMP NAME=TYPE=VALUE ...
"use strict";
const payload = require("sparkplug-payload").get("spBv1.0");

const [timestamp, ...metrics] = process.argv.slice(2);
const message = {
  timestamp: Number(timestamp),
  metrics: metrics.map((text) => {
    const [name, type, value] = text.split("=");
    return { name, type, value: type === "Boolean" ? value === "true" : type === "Double" ? Number(value) : value };
  }),
};
console.log(Buffer.from(payload.encodePayload(message)).toString("hex"));
