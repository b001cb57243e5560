export function configure(chat) {
  chat.on("connection", (socket) => {
    const name = socket.handshake.query.name;
    if (name === undefined) {
      return;
    }
    socket.broadcast.emit("joined", name);
    socket.on("disconnect", () => socket.broadcast.emit("left", name));
  });
}
