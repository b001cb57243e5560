export function configure(chat) {
  const tabs = new Map();
  const people = () => [...tabs.keys()].sort();

  chat.on("connection", (socket) => {
    const name = socket.handshake.query.name;
    const before = tabs.get(name) ?? 0;
    if (name !== undefined) {
      tabs.set(name, before + 1);
    }
    socket.emit("online", people());
    if (name === undefined) {
      return;
    }
    if (before === 0) {
      socket.broadcast.emit("online", people());
    }
    socket.on("disconnect", () => {
      const left = tabs.get(name) - 1;
      if (left > 0) {
        tabs.set(name, left);
      } else {
        tabs.delete(name);
        socket.broadcast.emit("online", people());
      }
    });
  });
}
