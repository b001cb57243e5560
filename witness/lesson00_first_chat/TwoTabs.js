// The program whose log is predicted.
export function configure(chat, { log }) {
  const letters = new Map();
  const letter = (socket) => {
    if (!letters.has(socket.id)) {
      letters.set(socket.id, String.fromCharCode("A".charCodeAt(0) + letters.size));
    }
    return letters.get(socket.id);
  };

  log("open");
  chat.on("connection", (socket) => {
    log(`connect ${letter(socket)}`);
    socket.on("disconnect", () => log(`disconnect ${letter(socket)}`));
    socket.on("chat message", (text) => {
      log(`message ${text}`);
      chat.emit("chat message", text);
    });
  });
}
