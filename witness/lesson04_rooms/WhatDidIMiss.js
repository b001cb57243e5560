const ROOMS = ["tea", "coffee"];
const KEPT = 5;

// One handler ends before the next one begins, so nothing comes between the history and the join.
export function configure(chat, { store }) {
  chat.on("connection", (socket) => {
    socket.on("join", (room, ack) => {
      if (!ROOMS.includes(room)) {
        ack?.("no such room");
        return;
      }
      if (!socket.rooms.has(room)) {
        (store.get(room) ?? []).forEach((line) => socket.emit("said", line));
        socket.join(room);
      }
      ack?.("ok");
    });
    socket.on("say", (line, ack) => {
      if (typeof line?.text !== "string" || !socket.rooms.has(line.room)) {
        ack?.("not a member, or no text");
        return;
      }
      store.set(line.room, [...(store.get(line.room) ?? []), line.text].slice(-KEPT));
      chat.to(line.room).emit("said", line.text);
      ack?.("ok");
    });
  });
}
