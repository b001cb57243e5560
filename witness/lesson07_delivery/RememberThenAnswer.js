export function configure(kitchen, { log }) {
  const book = new Set(); // the keys of the orders that were cooked
  const broken = new Set();

  kitchen.on("connection", (socket) => {
    socket.on("breaks", (what) => broken.add(what));
    socket.on("repaired", (what) => broken.delete(what));

    socket.on("order", ({ key, item }, ack) => {
      if (!book.has(key)) {
        if (broken.has("oven")) {
          return;
        }
        log(`cooked ${item}`);
        if (broken.has("book")) {
          return;
        }
        book.add(key);
      }
      ack?.("ok");
    });
  });
}
