const PRICES = new Map([
  ["tea", 3],
  ["coffee", 4],
]);

export function configure(shop) {
  shop.on("connection", (socket) => {
    socket.on("price", (item, ack) => {
      // Without an acknowledgement there is nobody to tell, and no function.
      ack?.(PRICES.get(item) ?? "not sold");
    });
  });
}
