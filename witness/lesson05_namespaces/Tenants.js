const KNOWN = ["acme", "globex", "initech"];

export function configureServer(io, { store }) {
  io.on("connection", (socket) => {
    socket.on("open", (name, ack) => {
      if (!KNOWN.includes(name)) {
        ack?.("no such tenant");
        return;
      }
      if (!store.has(name)) {
        store.set(name, "open");
        serve(io, name, store);
      }
      ack?.("ok");
    });
  });
}

// Adds what a company's help desk does.
function serve(io, name, store) {
  const desk = io.of(`/${name}`);
  let tickets = 0;

  desk.on("connection", (socket) => {
    socket.on("ticket", (text, ack) => {
      if (typeof text !== "string" || text.trim() === "") {
        ack?.("no text");
        return;
      }
      const number = ++tickets;
      desk.emit("ticket", number, text);
      ack?.(number);
    });
    socket.on("disconnect", () => {
      if (desk.sockets.size === 0) {
        store.delete(name);
        io._nsps.delete(desk.name); // The official server has no public method for it.
      }
    });
  });
}
