const KEPT = 4;

// One handler ends before the next one begins, so nothing comes between the look and the put.
export function configure(kitchen, { store, log }) {
  let broken = false;

  kitchen.on("connection", (socket) => {
    const user = socket.handshake.query.user;

    socket.on("oven", (state) => {
      broken = state === "broken";
    });
    socket.on("order", (order, ack) => {
      if (!isText(order?.key) || !isText(order?.item)) {
        ack?.("invalid");
        return;
      }
      const name = `${user} ${order.key}`;
      if (!store.has(name)) {
        if (broken) {
          ack?.("failed");
          return;
        }
        log(`cooked ${order.item}`);
        store.set(name, order.item);
        if (store.size > KEPT) {
          store.delete(store.keys().next().value); // a map keeps its keys in the order in which they came
        }
      }
      ack?.("ok");
    });
  });
}

function isText(value) {
  return typeof value === "string" && value.trim() !== "";
}
