export function configureServer(io) {
  const notes = io.of("/notes");

  notes.on("connection", (socket) => {
    const mine = `user:${socket.handshake.query.user}`;
    socket.join(mine);

    socket.on("tell", (note, ack) => {
      if (note?.user == null || note.text == null) {
        ack?.("invalid");
        return;
      }
      const theirs = `user:${note.user}`;
      if (!notes.adapter.rooms.has(theirs)) {
        ack?.("nobody there");
        return;
      }
      notes.to(theirs).emit("note", note.text);
      ack?.("ok");
    });
    socket.on("seen", (number, ack) => {
      if (typeof number !== "number") {
        ack?.("invalid");
        return;
      }
      socket.to(mine).emit("seen", number);
      ack?.("ok");
    });
  });
}
