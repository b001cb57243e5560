export function configureServer(shop) {
  const orders = shop.of("/orders");
  const repairs = shop.of("/repairs");

  orders.on("connection", (socket) => {
    socket.on("next", (name, ack) => {
      if (isMissing(name)) {
        ack?.("no name");
        return;
      }
      orders.emit("next", name);
      ack?.("ok");
    });
    socket.on("repair", (item, ack) => {
      if (isMissing(item)) {
        ack?.("no item");
        return;
      }
      repairs.emit("repair", item);
      ack?.("ok");
    });
  });
  repairs.on("connection", (socket) => {
    socket.on("next", (name, ack) => {
      if (isMissing(name)) {
        ack?.("no name");
        return;
      }
      socket.broadcast.emit("fetch", name);
      ack?.("ok");
    });
  });
}

function isMissing(text) {
  return typeof text !== "string" || text.trim() === "";
}
