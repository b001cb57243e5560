export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.on("hello", (text) => {
      socket.emit("hello", text);
    });
  });
}
