export function configure(hub, { clock }) {
  let ready = [];
  const free = []; // sockets, in the order in which they became free
  const inFlight = new Map(); // by socket
  let lastId = 0;
  let expired = 0;

  const dropExpired = () => {
    const good = ready.filter((message) => clock.now() < message.end);
    expired += ready.length - good.length;
    ready = good;
  };
  const handOver = () => {
    dropExpired();
    while (ready.length > 0 && free.length > 0) {
      const driver = free.shift();
      const next = ready.shift();
      next.attempt++;
      inFlight.set(driver, next);
      const { id, text, attempt } = next;
      driver.emit("message", { id, topic: "pickup", text, attempt });
    }
  };
  const becomesFree = (driver) => {
    if (!free.includes(driver)) {
      free.push(driver);
    }
    handOver();
  };

  hub.on("connection", (socket) => {
    const name = socket.handshake.query.name;

    socket.on("subscribe", (topic, ack) => {
      if (!name) {
        ack?.("no name");
      } else if (topic !== "pickup") {
        ack?.("no such topic");
      } else {
        if (!inFlight.has(socket)) {
          becomesFree(socket);
        }
        ack?.("ok");
      }
    });
    socket.on("publish", (parcel, ack) => {
      const answer = !name ? "no name" : check(parcel);
      if (answer === "ok") {
        const { text, seconds } = parcel;
        ready.push({ id: ++lastId, text, end: clock.now() + seconds * 1_000, attempt: 0 });
        handOver();
      }
      ack?.(answer);
    });
    socket.on("received", (id, ack) => {
      if (id == null || inFlight.get(socket)?.id !== id) {
        ack?.("not yours");
        return;
      }
      inFlight.delete(socket);
      becomesFree(socket);
      ack?.("ok");
    });
    socket.on("expired", (topic, ack) => {
      dropExpired();
      ack?.(expired);
    });
    socket.on("disconnect", () => {
      if (free.includes(socket)) {
        free.splice(free.indexOf(socket), 1);
      }
      const had = inFlight.get(socket);
      if (had !== undefined) {
        inFlight.delete(socket);
        ready.unshift(had);
        handOver();
      }
    });
  });
}

function check(parcel) {
  if (parcel?.topic !== "pickup") {
    return "no such topic";
  }
  if (!parcel.text) {
    return "no text";
  }
  if (parcel.text.length > 200) {
    return "too long";
  }
  return parcel.seconds >= 1 ? "ok" : "no time";
}
