// Messages with the JVM that started this process: each is one line of JSON. The process ends when its input does.

import { createInterface } from "node:readline";

// Hands each message on, one after the other.
export function listen(handle) {
  const input = createInterface({ input: process.stdin });
  input.on("line", (line) => handle(JSON.parse(line)));
  input.on("close", () => process.exit(0));
}

export function tell(message) {
  process.stdout.write(JSON.stringify(message) + "\n");
}
