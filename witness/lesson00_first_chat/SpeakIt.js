// The relay that the frames are sent to.
export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.broadcast.emit("arrived", "somebody");
    socket.on("say", (text) => {
      chat.emit("say", text);
    });
  });
}
