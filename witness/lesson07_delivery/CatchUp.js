const LIVE = "live"; // the room of those who have caught up

// One handler ends before the next one begins, so nothing comes between the replay and the join.
export function configure(chat, { store }) {
  const linesOf = () => store.get("lines") ?? [];

  chat.on("connection", (socket) => {
    socket.on("resume", (seen, ack) => {
      if (!Number.isInteger(seen) || seen < 0) {
        ack?.("invalid");
      } else if (socket.rooms.has(LIVE)) {
        ack?.("ok");
      } else if (seen > linesOf().length) {
        ack?.("unknown");
      } else {
        linesOf()
          .slice(seen)
          .forEach((line) => socket.emit("said", line));
        socket.join(LIVE);
        ack?.("ok");
      }
    });
    socket.on("say", (text, ack) => {
      if (typeof text !== "string" || text.trim() === "") {
        ack?.("invalid");
        return;
      }
      const number = linesOf().length + 1;
      const line = `${number} ${text}`;
      store.set("lines", [...linesOf(), line]);
      chat.to(LIVE).emit("said", line);
      ack?.(number);
    });
  });
}
