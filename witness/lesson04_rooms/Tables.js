const TABLES = ["tea", "coffee"];

export function configure(cafe) {
  cafe.on("connection", (socket) => {
    socket.on("sit", (table, ack) => {
      if (!TABLES.includes(table)) {
        ack?.("no such table");
        return;
      }
      socket.join(table);
      ack?.("ok");
    });
    socket.on("stand", (table, ack) => {
      if (!TABLES.includes(table)) {
        ack?.("no such table");
        return;
      }
      socket.leave(table);
      ack?.("ok");
    });
    socket.on("say", (line, ack) => {
      if (!TABLES.includes(line?.table) || typeof line.text !== "string") {
        ack?.("no such table, or no text");
      } else if (!socket.rooms.has(line.table)) {
        ack?.("not at this table");
      } else {
        socket.to(line.table).emit("said", line.text);
        ack?.("ok");
      }
    });
  });
}
