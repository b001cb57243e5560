export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.on("chat message", (text) => {
      chat.emit("chat message", text);
    });
  });
}
