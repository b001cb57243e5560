export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.on("greet", (visitor) => {
      if (visitor.name != null) {
        socket.emit("welcome", `${visitor.name} from ${visitor.city}`);
      }
    });
  });
}
