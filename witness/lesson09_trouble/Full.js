class TopicQueue {
  ready = [];
  free = []; // sockets, in the order in which they became free
  inFlight = new Map(); // by socket
  dropped = 0;

  constructor(topic, bound, dropsOldest, nextId) {
    this.topic = topic;
    this.bound = bound;
    this.dropsOldest = dropsOldest;
    this.nextId = nextId;
  }

  get stored() {
    return this.ready.length + this.inFlight.size;
  }

  add(text) {
    if (this.stored >= this.bound) {
      if (!this.dropsOldest || this.ready.length === 0) {
        return "queue full";
      }
      this.ready.shift();
      this.dropped++;
    }
    this.ready.push({ id: this.nextId(), topic: this.topic, text, attempt: 0 });
    this.handOver();
    return "ok";
  }

  subscribe(driver) {
    if (!this.inFlight.has(driver) && !this.free.includes(driver)) {
      this.free.push(driver);
    }
    this.handOver();
  }

  received(driver, id) {
    if (this.inFlight.get(driver)?.id !== id || id == null) {
      return false;
    }
    this.inFlight.delete(driver);
    this.subscribe(driver);
    return true;
  }

  gone(driver) {
    this.free = this.free.filter((other) => other !== driver);
    const had = this.inFlight.get(driver);
    if (had !== undefined) {
      this.inFlight.delete(driver);
      this.ready.unshift(had);
      this.handOver();
    }
  }

  handOver() {
    while (this.ready.length > 0 && this.free.length > 0) {
      const driver = this.free.shift();
      const waiting = this.ready.shift();
      const message = { ...waiting, attempt: waiting.attempt + 1 };
      this.inFlight.set(driver, message);
      driver.emit("message", message);
    }
  }
}

export function configure(hub) {
  let lastId = 0;
  const nextId = () => ++lastId;
  const queues = new Map([
    ["pickup", new TopicQueue("pickup", 3, false, nextId)],
    ["returns", new TopicQueue("returns", 2, false, nextId)],
    ["position", new TopicQueue("position", 3, true, nextId)],
  ]);

  const check = (parcel) => {
    if (!queues.has(parcel?.topic)) {
      return "no such topic";
    }
    if (!parcel.text) {
      return "no text";
    }
    return parcel.text.length > 200 ? "too long" : "ok";
  };

  hub.on("connection", (socket) => {
    const name = socket.handshake.query.name;

    socket.on("subscribe", (topic, ack) => {
      if (!name) {
        ack?.("no name");
      } else if (!queues.has(topic)) {
        ack?.("no such topic");
      } else {
        queues.get(topic).subscribe(socket);
        ack?.("ok");
      }
    });
    socket.on("publish", (parcel, ack) => {
      let answer = !name ? "no name" : check(parcel);
      if (answer === "ok") {
        answer = queues.get(parcel.topic).add(parcel.text);
      }
      ack?.(answer);
    });
    socket.on("received", (id, ack) => {
      const had = [...queues.values()].some((queue) => queue.received(socket, id));
      ack?.(had ? "ok" : "not yours");
    });
    socket.on("stored", (topic, ack) => ack?.(queues.get(topic)?.stored ?? 0));
    socket.on("dropped", (topic, ack) => ack?.(queues.get(topic)?.dropped ?? 0));
    socket.on("disconnect", () => queues.forEach((queue) => queue.gone(socket)));
  });
}
