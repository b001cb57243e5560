const LONGEST = 40;

export function configure(hub, { log }) {
  const steps = new Map(); // for each parcel, its last step
  const key = (parcel) => JSON.stringify([parcel.store, parcel.order]);

  hub.on("connection", (socket) => {
    const { name, role } = socket.handshake.query;
    if (name && role === "driver") {
      socket.join("drivers");
    } else if (name && role === "vendor") {
      socket.join(`store ${name}`);
    }

    socket.on("pickup", (parcel, ack) => {
      if (!name || role !== "vendor") {
        ack?.("vendors only");
        return;
      }
      if (!hasOrder(parcel)) {
        ack?.("no order");
        return;
      }
      const announced = { store: name, order: parcel.order };
      if (steps.has(key(announced))) {
        ack?.("not now");
        return;
      }
      steps.set(key(announced), "pickup");
      log(`pickup ${name} ${parcel.order}`);
      hub.to("drivers").emit("pickup", announced);
      ack?.("ok");
    });

    for (const step of ["in-transit", "delivered"]) {
      const before = step === "in-transit" ? "pickup" : "in-transit";
      socket.on(step, (parcel, ack) => {
        if (!name || role !== "driver") {
          ack?.("drivers only");
          return;
        }
        if (!hasOrder(parcel) || typeof parcel.store !== "string") {
          ack?.("no order");
          return;
        }
        if (steps.get(key(parcel)) !== before) {
          ack?.("not now");
          return;
        }
        steps.set(key(parcel), step);
        log(`${step} ${parcel.store} ${parcel.order}`);
        hub.to(`store ${parcel.store}`).emit(step, parcel.order);
        ack?.("ok");
      });
    }
  });
}

function hasOrder(parcel) {
  return typeof parcel?.order === "string" && parcel.order.trim() !== "" && parcel.order.length <= LONGEST;
}
