const MOST_ATTEMPTS = 3;
const TIME_OUT = 10_000;

export function configure(hub, { timer }) {
  const ready = [];
  const free = []; // sockets, in the order in which they became free
  const inFlight = new Map(); // by socket: the message, and the task that takes it back
  const dead = [];
  let lastId = 0;

  const becomesFree = (driver) => {
    if (!free.includes(driver)) {
      free.push(driver);
    }
    handOver();
  };
  const handOver = () => {
    while (ready.length > 0 && free.length > 0) {
      const driver = free.shift();
      const waiting = ready.shift();
      const message = { ...waiting, attempt: waiting.attempt + 1 };
      const timeOut = timer.setTimeout(() => failed(driver, message.id, "no receipt"), TIME_OUT);
      inFlight.set(driver, { message, timeOut });
      driver.emit("message", message);
    }
  };
  const take = (driver, id) => {
    const had = inFlight.get(driver);
    if (had === undefined || had.message.id !== id) {
      return undefined;
    }
    timer.clearTimeout(had.timeOut);
    inFlight.delete(driver);
    return had.message;
  };
  const putBack = (message, reason) => {
    if (message.attempt < MOST_ATTEMPTS) {
      ready.push(message);
    } else {
      dead.push({ id: message.id, text: message.text, attempts: message.attempt, reason });
    }
  };
  const failed = (driver, id, reason) => {
    const message = take(driver, id);
    if (message === undefined) {
      return false;
    }
    putBack(message, reason);
    becomesFree(driver);
    return true;
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
        ready.push({ id: ++lastId, topic: "pickup", text: parcel.text, attempt: 0 });
        handOver();
      }
      ack?.(answer);
    });
    socket.on("received", (id, ack) => {
      const had = take(socket, id) !== undefined;
      if (had) {
        becomesFree(socket);
      }
      ack?.(had ? "ok" : "not yours");
    });
    socket.on("failed", (failure, ack) => {
      if (!failure?.reason) {
        ack?.("no reason");
        return;
      }
      const had = failed(socket, failure.id, failure.reason);
      ack?.(had ? "ok" : "not yours");
    });
    socket.on("deadLetters", (topic, ack) => {
      dead.forEach((letter) => socket.emit("deadLetter", letter));
      ack?.(dead.length);
    });
    socket.on("requeue", (id, ack) => {
      const at = dead.findIndex((letter) => letter.id === id);
      if (at < 0) {
        ack?.("no such letter");
        return;
      }
      const [letter] = dead.splice(at, 1);
      ready.push({ id, topic: "pickup", text: letter.text, attempt: 0 });
      handOver();
      ack?.("ok");
    });
    socket.on("disconnect", () => {
      if (free.includes(socket)) {
        free.splice(free.indexOf(socket), 1);
      }
      const had = inFlight.get(socket);
      if (had !== undefined) {
        putBack(take(socket, had.message.id), "connection lost");
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
  return parcel.text.length > 200 ? "too long" : "ok";
}
