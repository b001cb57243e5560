// Twins of the exercises' servers on the official server, driven by the kit's tests: see docs/explanation/witness.adoc.

import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { Server } from "socket.io";
import { listen, tell } from "./messages.js";

let loads = 0;

// One twin for one test, on a server of its own.
class Stage {
  troubles = [];
  lines = [];
  store = new Map();
  departed = new Set();

  constructor(start) {
    this.time = new TestTime(start);
  }

  async serve({ twin, namespace, folder }) {
    // A new copy of the module for each test: what it remembers lasts for one test.
    this.module = await import(`${pathToFileURL(twin).href}?${++loads}`);
    const http = createServer();
    this.io = new Server(http, { serveClient: false });
    this.io.engine.on("connection", answerFences);
    this.io.on("new_namespace", (added) => this.watch(added));
    const handed = {
      log: (line) => this.lines.push(String(line)),
      clock: { now: () => this.time.now },
      timer: this.time,
      store: this.store,
      folder,
    };
    if (this.module.configureServer) {
      this.watch(this.io.of("/"));
      this.module.configureServer(this.io, handed);
    } else {
      const chat = this.io.of(namespace);
      this.watch(chat);
      this.module.configure(chat, handed);
    }
    await new Promise((listening) => http.listen(0, "127.0.0.1", listening));
    return { port: http.address().port, namespace: this.module.configureServer ? "/" : namespace };
  }

  // A client is gone when the twin's own listeners have heard of it.
  watch(namespace) {
    if (this.watched?.has(namespace)) {
      return;
    }
    (this.watched ??= new Set()).add(namespace);
    namespace.on("connection", (socket) => {
      socket.on("disconnect", () => setImmediate(() => this.departed.add(`${namespace.name} ${socket.id}`)));
    });
  }

  gone({ namespace, session }) {
    return this.departed.has(`${namespace} ${session}`);
  }

  // Without the room of its own that each client has.
  rooms({ namespace, session }) {
    const rooms = this.io._nsps.get(namespace)?.sockets.get(session)?.rooms ?? [];
    return [...rooms].filter((room) => room !== session).sort();
  }

  log() {
    return this.lines;
  }

  stored() {
    return [...this.store.keys()].sort();
  }

  call({ method, arguments: values }) {
    return this.module[method](...values) ?? null;
  }

  passes({ millis }) {
    this.time.passes(millis);
    return null;
  }

  nextTask() {
    return this.time.millisToNextTask();
  }

  scheduled() {
    // As Java's Instant writes it.
    return this.time.tasks.map((task) => `at ${new Date(task.due).toISOString().replace('.000Z', 'Z')}`);
  }

  close() {
    this.io.close();
    return null;
  }
}

// A clock and a timer whose time passes when the test says so.
class TestTime {
  tasks = []; // the next one first

  constructor(start) {
    this.now = start;
  }

  setTimeout(run, millis) {
    const task = { run, due: this.now + millis };
    this.tasks.push(task);
    this.tasks.sort((one, other) => one.due - other.due);
    return task;
  }

  clearTimeout(task) {
    this.tasks = this.tasks.filter((other) => other !== task);
  }

  millisToNextTask() {
    return this.tasks.length === 0 ? -1 : this.tasks[0].due - this.now;
  }

  passes(millis) {
    const end = this.now + millis;
    while (this.tasks.length > 0 && this.tasks[0].due <= end) {
      const task = this.tasks.shift();
      this.now = Math.max(this.now, task.due);
      task.run();
    }
    this.now = end;
  }
}

// The kit's fence is a ping with its own mark. The official server ends a connection whose client pings it, so the
// answer is given here: behind the handlers of all that came before it, which run in this turn of the event loop.
function answerFences(engineSocket) {
  const answer = (transport) => {
    const onPacket = transport.onPacket.bind(transport);
    transport.onPacket = (packet) => {
      if (packet.type === "ping" && String(packet.data).startsWith("mark")) {
        setImmediate(() => engineSocket.sendPacket("pong", packet.data));
      } else {
        onPacket(packet);
      }
    };
  };
  answer(engineSocket.transport);
  engineSocket.on("upgrading", answer);
}

const stages = new Map();

// A handler that throws would end the process, and with it the tests that come after this one.
process.on("uncaughtException", (error) => {
  stages.forEach((stage) => stage.troubles.push(String(error.stack ?? error).split("\n").slice(0, 2).join(" ")));
});

listen(async ({ to, do: what, call, ...how }) => {
  try {
    if (what === "serve") {
      stages.set(to, new Stage(how.start));
    }
    const stage = stages.get(to);
    const result = what === "troubles" ? stage.troubles.splice(0) : await stage[what](how);
    if (what === "close") {
      stages.delete(to);
    }
    tell({ from: to, call, result });
  } catch (error) {
    tell({ from: to, call, problem: String(error?.message ?? error) });
  }
});
