export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.on("say", (text) => {
      socket.broadcast.emit("said", `${socket.handshake.query.name}: ${text}`);
    });
  });
}
