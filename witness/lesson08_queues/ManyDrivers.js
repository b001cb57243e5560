const TOPICS = ["pickup", "delivered"];
const LONGEST = 200;
const TIME_OUT = 10_000;

export function configure(hub, { timer }) {
  const queues = new Map(TOPICS.map((topic) => [topic, new TopicQueue(timer)]));
  let lastId = 0;

  hub.on("connection", (socket) => {
    const name = socket.handshake.query.name ?? "";
    const refusal = (topic) => (name === "" ? "no name" : TOPICS.includes(topic) ? null : "no such topic");

    socket.on("subscribe", (topic, ack) => {
      const refused = refusal(topic);
      ack?.(refused ?? "ok");
      if (refused === null) {
        queues.get(topic).comes(socket);
      }
    });

    socket.on("publish", (parcel, ack) => {
      const refused = refusal(parcel?.topic) ?? refusalOf(parcel.text);
      if (refused === null) {
        queues.get(parcel.topic).add({ id: ++lastId, topic: parcel.topic, text: parcel.text, attempt: 1 });
      }
      ack?.(refused ?? "ok");
    });

    socket.on("received", (id, ack) => {
      const mine = [...queues.values()].map((queue) => queue.received(socket, id)).includes(true);
      ack?.(mine ? "ok" : "not yours");
    });

    socket.on("disconnect", () => queues.forEach((queue) => queue.goes(socket)));
  });
}

class TopicQueue {
  ready = [];
  free = new Set(); // the one that has waited longest is first
  inFlight = new Map(); // for each driver, its message and the task that waits for the receipt

  constructor(timer) {
    this.timer = timer;
  }

  add(message) {
    this.ready.push(message);
    this.handOver();
  }

  comes(driver) {
    if (!this.inFlight.has(driver)) {
      this.free.add(driver);
      this.handOver();
    }
  }

  handOver() {
    while (this.ready.length > 0 && this.free.size > 0) {
      const [driver] = this.free;
      const message = this.ready.shift();
      this.free.delete(driver);
      const timeOut = this.timer.setTimeout(() => this.timesOut(driver), TIME_OUT);
      this.inFlight.set(driver, { message, timeOut });
      driver.emit("message", message);
    }
  }

  received(driver, id) {
    if (this.inFlight.get(driver)?.message.id !== id || id === null) {
      return false;
    }
    this.timer.clearTimeout(this.inFlight.get(driver).timeOut);
    this.inFlight.delete(driver);
    this.free.add(driver);
    this.handOver();
    return true;
  }

  timesOut(driver) {
    this.takeBack(driver);
    this.free.add(driver);
    this.handOver();
  }

  goes(driver) {
    this.free.delete(driver);
    if (this.inFlight.has(driver)) {
      this.takeBack(driver);
      this.handOver();
    }
  }

  takeBack(driver) {
    const { message, timeOut } = this.inFlight.get(driver);
    this.timer.clearTimeout(timeOut);
    this.inFlight.delete(driver);
    this.ready.unshift({ ...message, attempt: message.attempt + 1 });
  }
}

function refusalOf(text) {
  if (typeof text !== "string" || text === "") {
    return "no text";
  }
  return text.length > LONGEST ? "too long" : null;
}
