const TOPICS = ["pickup", "delivered"];
const LONGEST = 200;
const TIME_OUT = 10_000;

export function configure(hub, { timer }) {
  const boxes = new Map(); // the key is the topic and the subscriber's name
  let lastId = 0;

  hub.on("connection", (socket) => {
    const name = socket.handshake.query.name ?? "";
    const key = (topic) => `${topic} ${name}`;
    const refusal = (topic) => (name === "" ? "no name" : TOPICS.includes(topic) ? null : "no such topic");

    socket.on("subscribe", (topic, ack) => {
      const refused = refusal(topic);
      ack?.(refused ?? "ok");
      if (refused === null) {
        if (!boxes.has(key(topic))) {
          boxes.set(key(topic), new Box(topic, timer));
        }
        boxes.get(key(topic)).comes(socket);
      }
    });

    socket.on("publish", (parcel, ack) => {
      const refused = refusal(parcel?.topic) ?? refusalOf(parcel.text);
      if (refused === null) {
        const message = { id: ++lastId, topic: parcel.topic, text: parcel.text, attempt: 1 };
        [...boxes.values()].filter((box) => box.topic === parcel.topic).forEach((box) => box.add(message));
      }
      ack?.(refused ?? "ok");
    });

    socket.on("received", (id, ack) => {
      const mine = TOPICS.map((topic) => boxes.get(key(topic))?.received(id)).some((removed) => removed);
      ack?.(mine ? "ok" : "not yours");
    });

    socket.on("disconnect", () => boxes.forEach((box) => box.goes(socket)));
  });
}

class Box {
  ready = [];
  driver = null;
  inFlight = null;

  constructor(topic, timer) {
    this.topic = topic;
    this.timer = timer;
  }

  add(message) {
    this.ready.push(message);
    this.handOver();
  }

  comes(socket) {
    this.driver = socket;
    this.handOver();
  }

  handOver() {
    if (this.driver !== null && this.inFlight === null && this.ready.length > 0) {
      this.inFlight = this.ready.shift();
      this.timeOut = this.timer.setTimeout(() => this.timesOut(), TIME_OUT);
      this.driver.emit("message", this.inFlight);
    }
  }

  timesOut() {
    this.takeBack();
    this.handOver();
  }

  takeBack() {
    if (this.inFlight !== null) {
      this.timer.clearTimeout(this.timeOut);
      this.ready.unshift({ ...this.inFlight, attempt: this.inFlight.attempt + 1 });
      this.inFlight = null;
    }
  }

  received(id) {
    if (this.inFlight?.id === id) {
      this.timer.clearTimeout(this.timeOut);
      this.inFlight = null;
      this.handOver();
      return true;
    }
    const late = this.ready.findIndex((message) => message.id === id && message.attempt > 1);
    return late >= 0 && this.ready.splice(late, 1).length > 0;
  }

  goes(socket) {
    if (socket === this.driver) {
      this.driver = null;
      this.takeBack();
    }
  }
}

function refusalOf(text) {
  if (typeof text !== "string" || text === "") {
    return "no text";
  }
  return text.length > LONGEST ? "too long" : null;
}
