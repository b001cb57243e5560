export function configure(chat, { timer }) {
  chat.on("connection", (socket) => {
    const name = socket.handshake.query.name;
    let typing = null; // the task that will say that it has stopped

    const stops = () => {
      if (typing !== null) {
        timer.clearTimeout(typing);
        typing = null;
        socket.broadcast.emit("stopped", name);
      }
    };

    socket.on("key", () => {
      if (typing === null) {
        socket.broadcast.emit("typing", name);
      } else {
        timer.clearTimeout(typing);
      }
      typing = timer.setTimeout(stops, 3_000);
    });
    socket.on("say", (text) => {
      stops();
      socket.broadcast.emit("said", `${name}: ${text}`);
    });
    socket.on("disconnect", stops);
  });
}
