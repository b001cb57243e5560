// The shop whose log is predicted.
export function configure(shop, { log }) {
  shop.on("connection", (socket) => {
    socket.on("menu", (item) => {
      socket.emit("want", item, (text) => log(`${item}: ${text}`));
    });
  });
}
