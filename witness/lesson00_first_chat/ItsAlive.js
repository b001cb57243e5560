export function configure(chat, { log }) {
  log("open");
  chat.on("connection", (socket) => {
    log(`connect ${socket.id}`);
    socket.on("disconnect", () => log(`disconnect ${socket.id}`));
  });
}
