// Official Socket.IO clients, driven by the kit's tests: see docs/explanation/witness.adoc.

import { Manager } from "socket.io-client";
import { listen, tell } from "./messages.js";

// The numbers of the Engine.IO packet types on the wire.
const TYPES = ["open", "close", "ping", "pong", "message", "upgrade", "noop"];

class Connection {
  constructor(number, { port, query, auth, transports, reconnects }) {
    this.number = number;
    this.auth = auth ?? undefined; // so that a client without one sends none
    this.sockets = new Map();
    this.questions = new Map(); // what the server asked, until it's acknowledged
    this.asked = 0;
    this.manager = new Manager(`http://127.0.0.1:${port}`, {
      autoConnect: false,
      query,
      transports,
      reconnection: reconnects,
      reconnectionDelay: 1,
      reconnectionDelayMax: 50,
    });
    // Each attempt to connect makes a new engine.
    const open = this.manager.open.bind(this.manager);
    this.manager.open = (then) => {
      const before = this.manager.engine;
      open(then);
      if (this.manager.engine !== before) {
        this.watch(this.manager.engine);
      }
      return this.manager;
    };
    this.manager.on("open", () =>
      this.tell({ event: "opened", extensions: this.manager.engine.transport.ws?.extensions ?? "" }),
    );
    this.manager.on("close", () => this.tell({ event: "ended" }));
  }

  tell(message) {
    tell({ from: this.number, ...message });
  }

  watch(engine) {
    engine.on("packetCreate", (packet) => this.frame(true, packet));
    engine.on("packet", (packet) => this.frame(false, packet));
    engine.on("upgrade", () => this.tell({ event: "upgraded" }));
  }

  frame(sent, { type, data = "" }) {
    if ((type === "ping" || type === "pong") && String(data).startsWith("mark")) {
      if (!sent) {
        // Behind the listeners of all that came before it, which run in this turn of the event loop.
        setImmediate(() => this.tell({ event: "answered", mark: data }));
      }
      return;
    }
    const text = typeof data === "string" ? TYPES.indexOf(type) + data : `<${Buffer.from(data).toString("hex")}>`;
    this.tell({ event: "frame", sent, text });
  }

  join({ namespace }) {
    const socket = this.manager.socket(namespace, { auth: this.auth });
    const told = (event, more) => this.tell({ namespace, event, ...more });
    socket.off().offAny();
    socket.on("connect", () => told("joined", { id: socket.id }));
    socket.on("disconnect", () => told("left"));
    socket.on("connect_error", (error) => told("refused", { reason: reason(error) }));
    socket.onAny((name, ...values) => {
      const last = values.at(-1);
      let asked = 0;
      if (typeof last === "function") {
        values.pop();
        asked = ++this.asked;
        this.questions.set(asked, last);
      }
      told("heard", { name, values: values.map(written), asked });
    });
    this.sockets.set(namespace, socket);
    socket.connect();
  }

  emit({ namespace, name, values, asks }) {
    const data = values.map(read);
    this.sockets.get(namespace).emit(name, ...data, ...(asks ? [() => {}] : []));
  }

  acknowledge({ asked, value }) {
    this.questions.get(asked)(read(value));
    this.questions.delete(asked);
  }

  leave({ namespace }) {
    this.sockets.get(namespace).disconnect();
  }

  // The engine keeps the order: the ping goes behind all that was emitted before.
  ping({ mark }) {
    const engine = this.manager.engine;
    if (engine?.readyState === "open") {
      engine._sendPacket("ping", mark);
    } else {
      this.tell({ event: "answered", mark });
    }
  }

  // What polls has no line; the JVM ends its session at the server.
  cut() {
    this.manager.engine?.transport?.ws?.terminate();
  }

  // Each attempt to connect again would fail.
  goOffline() {
    this.manager.reconnection(false);
    this.cut();
  }

  comeOnline() {
    this.manager.reconnection(true);
    this.manager.open();
  }

  close() {
    this.manager._close();
    connections.delete(this.number);
  }
}

// As a listener of connect_error sees it: what the server said, or why there is no connection.
function reason(error) {
  if (error.type === "TransportError" || error.message === "timeout") {
    return error.message;
  }
  return error.data === undefined ? { message: error.message } : { message: error.message, data: error.data };
}

function written(value) {
  return Buffer.isBuffer(value) ? { $bytes: value.toString("base64") } : (value ?? null);
}

function read(value) {
  return typeof value?.$bytes === "string" ? Buffer.from(value.$bytes, "base64") : value;
}

const connections = new Map();

listen(({ to, do: what, ...how }) => {
  if (what === "open") {
    connections.set(to, new Connection(to, how));
  } else {
    connections.get(to)?.[what](how);
  }
});
